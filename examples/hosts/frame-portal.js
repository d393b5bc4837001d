// A portal that keeps the form in a frame, from an origin of its own.
import { connect } from './embed/ziping-frame-host.js';

const iframe = document.querySelector('#evaluation');
const said = document.querySelector('#said');
iframe.src = new URLSearchParams(location.search).get('frame');

const evaluation = connect(iframe, {
  template: 'rugao-department-2023',
  onchange: ({ total }) => { document.querySelector('#total').value = total; },
  onsubmit: ({ scoreSheet }) => { said.textContent = `已收到：${scoreSheet.total.total} ${scoreSheet.total.grade}`; },
  onerror: ({ message }) => { said.textContent = message; },
});
document.querySelector('#hand-in').addEventListener('click', () => evaluation.submit());
