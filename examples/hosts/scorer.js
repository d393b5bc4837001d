// A portal with a table of its own, which asks only for the points: the scorer alone, less than half of the whole module.
import init, { score } from './embed/ziping-scorer.js';

const [form] = await Promise.all([fetch('./form.json').then((answer) => answer.json()), init()]);
const said = document.querySelector('#said');
const points = new Map();

/** The indicators of groups within groups, in the order of the form. */
const indicators = (groups) => groups.flatMap((group) => [...indicators(group.groups ?? []), ...(group.indicators ?? [])]);

function show() {
  try {
    const { rows, total } = score(form);
    for (const row of rows) points.get(row.id).textContent = row.score ?? '';
    document.querySelector('#total').value = total.total;
    document.querySelector('#grade').value = total.grade ?? '';
    said.textContent = '';
  } catch ({ path, message }) {
    said.textContent = `${path} ${message}`;
  }
}

for (const { id, name, target, weight } of indicators(form.template.groups)) {
  const line = document.querySelector('#rows').insertRow();
  for (const text of [name, target?.text ?? '', '', weight, '']) line.insertCell().textContent = text;
  const actual = document.createElement('input');
  actual.value = form.answers[id]?.actual?.text ?? '';
  actual.setAttribute('aria-label', `${name} 实际完成值`);
  actual.addEventListener('input', () => {
    form.answers[id] = { ...form.answers[id], actual: { text: actual.value } };
    show();
  });
  line.cells[2].append(actual);
  points.set(id, line.cells[4]);
}
show();
