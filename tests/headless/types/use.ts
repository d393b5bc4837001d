// What a portal writes. Each line that must not compile says so.
import {
  check, compare, doubts, newAssessment, recognise, result, score, template, templates, verify,
  type Answer, type Assessment, type Finding, type Result, type ScoreSheet, type ZipingError,
} from 'ziping';
import { readFile, writeDocx, writeXlsx } from 'ziping/office';
import * as scorer from 'ziping/scorer';
import { connect } from 'ziping/frame-host';
import type { ZipingFormElement } from 'ziping/element';

const first = templates()[0];
if (!first) throw new Error('no template');
const form: Assessment = newAssessment(first.id, 2023);
const whole: string = template(first.id).fullMarks;

const answer: Answer = { actual: { text: '98%' }, evidence: [{ name: '决算报告' }] };
form.answers = { ...form.answers, budget: answer };

const sheet: ScoreSheet = score(form);
const total: string = sheet.total.total;
const clauses: string[] = sheet.rows.map((row) => row.trace.clause);

const same: ScoreSheet = scorer.score(scorer.newAssessment(first.id) satisfies Assessment);
if (same.total.total !== total) scorer.templates();

const findings: Finding[] = check(form);
const fatal: boolean = findings.some(({ severity }) => severity === 'fatal');

const file: Result = result(form);
const { verified, discrepancies } = verify(file);
for (const { path, message } of discrepancies) console.log(path, message);

try {
  template('nobody');
} catch (error) {
  const { code, path } = error as ZipingError;
  if (code === 'unknownTemplate') console.log(path);
}

const printed: Assessment = recognise({ grid: readFile(new Uint8Array(), 'form.docx') });
recognise({ html: '<table></table>', year: 2023 });
const unsure: string[] = doubts({ grid: [['指标', 10, null]] }).assumptions;
for (const { part, fields } of compare(form, printed)) console.log(part, fields[0]?.mine);
const files: Uint8Array[] = [writeXlsx(form), writeDocx(form, { evidence: true, trace: true })];

export function host(iframe: HTMLIFrameElement, element: ZipingFormElement): void {
  const frame = connect(iframe, { template: first!.id, readonly: true, onsubmit: (handedIn: Result) => console.log(handedIn.engine) });
  frame.load({ assessment: form });
  element.addEventListener('error', ({ detail }) => console.log(detail.code, detail.path));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    console.log(event.detail.result.scoreSheet.total.total);
  });
  element.template = null;
  element.assessment = undefined;
}

console.log(unsure, files, whole, total, clauses, fatal, verified);

// @ts-expect-error a figure is text, never a binary number
form.answers = { budget: { actual: { text: 98 } } };
// @ts-expect-error a result is no form
score(file);
// @ts-expect-error a document has one of text, html and grid
recognise({ year: 2023 });
// @ts-expect-error there is no such severity
findings.some(({ severity }) => severity === 'grave');
// @ts-expect-error a template is asked for by its id
template(1);
// @ts-expect-error the scorer alone checks nothing
scorer.check(form);
