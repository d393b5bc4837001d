// A form with one row of each kind of rule, for tests that must see them all.
import { example, template } from './seed.mjs';

const KINDS = [
  ['至少', '≥90%', { kind: 'atLeast' }, { actual: { text: '80%' } }],
  ['不超过', '≤10件', { kind: 'atMost' }, { actual: { text: '12件' } }],
  ['等于', '20次', { kind: 'equal' }, { actual: { text: '19次' } }],
  ['区间', '90%-100%', { kind: 'range' }, { actual: { text: '85%' } }],
  ['预算执行', '100%', { kind: 'executionRate' }, {}],
  ['分步扣分', '100%', { kind: 'steps', side: 'below', per: '1', deduct: '0.5' }, { actual: { text: '98%' } }],
  ['分段', '90分', {
    kind: 'bands', bands: [{ from: '90', fromIncluded: true, score: '10' }, { to: '90', score: '5' }],
  }, { actual: { text: '85' } }],
  ['要点', '符合', { kind: 'checklist' }, { ticks: ['one'] }],
  ['是否', '是', { kind: 'yesNo' }, { yes: true }],
  ['三档', '较好', { kind: 'tiers' }, { tier: { tier: 'partial', place: '50' } }],
  ['期限', '2023年6月底前', { kind: 'deadline', per: 'month', deduct: '1' }, { actual: { text: '2023年8月' } }],
  ['自评', '见说明', { kind: 'manual' }, { ownScore: '9', ownScoreReason: '按会议纪要' }],
];

const indicators = KINDS.map(([name, target, rule], index) => ({
  id: `row-${index + 1}`, name, weight: '10', target: { text: target }, rule,
  ruleText: '见评分细则', help: '按台账填写', basis: '财预〔2020〕10号', evidence: ['台账'],
  checklist: rule.kind === 'checklist' ? [{ id: 'one', text: '有制度', score: '6' }, { id: 'two', text: '有台账', score: '4' }] : [],
}));

/** The name of each row. */
export const kinds = KINDS.map(([name]) => name);

/** The form as a draft file. */
export const everyRule = {
  ...example,
  claimed: undefined,
  template: {
    ...template, id: 'every-rule', fullMarks: '120',
    groups: [{ id: 'all', name: '全部规则', weight: '120', groups: [{ id: 'below', name: '各一行', weight: '120', indicators }] }],
  },
  answers: Object.fromEntries(KINDS.map(([, , , answer], index) => [`row-${index + 1}`, answer])),
};
