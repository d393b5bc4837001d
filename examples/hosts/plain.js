// A portal without a framework: the result goes with the form around it, as a field like any other.
const form = document.querySelector('#hand-in');
const element = document.querySelector('ziping-form');
const said = document.querySelector('#said');

element.addEventListener('change', ({ detail }) => {
  said.textContent = `总分 ${detail.result.scoreSheet.total.total}`;
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  const { assessment, scoreSheet } = JSON.parse(data.get('evaluation'));
  said.textContent = `${data.get('officer')} 报送了 ${assessment.unit?.name ?? '未填单位'}：${scoreSheet.total.total}`;
});
