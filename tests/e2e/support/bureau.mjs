// A bureau's own form of 40 rows, and what a unit fills into it. Scores are worked out by hand, in hundredths of a point.

/** The rule as the list 计分方法 of the template's page calls it. */
export const RULE = {
  atMost: '不超为好（≤）', equal: '等于（=）', range: '区间', steps: '按步扣分', bands: '分档计分',
  checklist: '要点计分', yesNo: '是或否', tiers: '定性三档', deadline: '期限', manual: '人工评分',
};

const many = (count, name, more) => Array.from({ length: count }, (_, at) => ({ name: `${name}${at + 1}`, ...more }));

/**
 * The rows below 预算执行, which the blank form brings. `set` are fields of the open row, `answer` what the unit does.
 * A `weight` left out is what 平分 gives.
 */
export const GROUPS = [
  {
    name: '产出指标', weight: '48', groups: [
      // Twelve rows share 20 points; all reach their target, so the group has 20 whoever got the hundredths over.
      { name: '数量指标', weight: '20', rows: many(12, '下乡巡查次数', { target: '≥10次', answer: { actual: '10次' } }) },
      {
        name: '质量指标', weight: '16', rows: [
          // 76 ÷ 95 × 2.
          { name: '一次验收合格率', weight: '2', target: '≥95%', answer: { actual: '76%' }, score: 160 },
          // 47.5 ÷ 95 × 2.
          { name: '资料归档率', weight: '2', target: '≥95%', answer: { actual: '47.5%' }, score: 100 },
          ...many(6, '设备完好率', { weight: '2', target: '≥95%', answer: { actual: '95%' }, score: 200 }),
        ],
      },
      {
        name: '时效指标', weight: '12', rows: [
          // One month and 20 days late: two months begun, half a point each.
          {
            name: '建成时间', weight: '2', target: '2024年6月30日前', rule: RULE.deadline, set: { 扣分: '0.5' },
            answer: { actual: '2024年8月20日' }, score: 100,
          },
          { name: '开工时间', weight: '2', target: '2024年3月底前', rule: RULE.deadline, set: { 扣分: '0.5' }, answer: { actual: '2024年3月15日' }, score: 200 },
          // 7 below 95: one whole step of 5.
          { name: '按期办结率', weight: '2', target: '≥95%', rule: RULE.steps, set: { 每: '5', 扣分: '0.2' }, answer: { actual: '88%' }, score: 180 },
          // 5 above 10: two whole steps of 2.
          {
            name: '投诉件数', weight: '2', target: '≤10件', rule: RULE.steps, choose: { 哪边扣分: '高于' }, set: { 每: '2', 扣分: '0.3' },
            answer: { actual: '15件' }, score: 140,
          },
          { name: '季度通报次数', weight: '2', target: '4次', rule: RULE.equal, answer: { actual: '4次' }, score: 200 },
          // A fifth above 5 takes a fifth of 2.
          { name: '平均办理天数', weight: '2', target: '≤5天', rule: RULE.atMost, answer: { actual: '6天' }, score: 160 },
        ],
      },
    ],
  },
  {
    name: '效益指标', weight: '32', groups: [
      {
        name: '社会效益指标', weight: '16', rows: [
          { name: '管护制度健全性', weight: '2', target: '健全', rule: RULE.tiers, answer: { actual: '健全' }, score: 200 },
          // Halfway between 60% and 80% of 2.
          { name: '群众知晓程度', weight: '2', target: '较高', rule: RULE.tiers, answer: { tier: 1 }, score: 140 },
          // Halfway between nothing and 60% of 2.
          { name: '示范带动作用', weight: '2', target: '明显', rule: RULE.tiers, answer: { tier: 2 }, score: 60 },
          { name: '台账建立情况', weight: '2', target: '是', rule: RULE.yesNo, answer: { yes: '是' }, score: 200 },
          { name: '信息公开情况', weight: '2', target: '是', rule: RULE.yesNo, answer: { yes: '否' }, score: 0 },
          { name: '安全管理措施', weight: '2', target: '落实', rule: RULE.checklist, points: [['有预案', '1.2'], ['有演练', '0.8']], answer: { ticks: ['有预案'] }, score: 120 },
          { name: '公众参与措施', weight: '2', target: '落实', rule: RULE.checklist, points: [['有公示', '1'], ['有回访', '1']], answer: { ticks: ['有公示', '有回访'] }, score: 200 },
          { name: '长效机制', weight: '2', target: '建立', rule: RULE.manual, answer: { actual: '已印发办法', own: '1.5' }, score: 150 },
        ],
      },
      {
        name: '生态效益指标', weight: '16', rows: [
          // 85 ÷ 90 × 4 = 3.777….
          { name: '水质达标率', weight: '4', target: '90%-110%', rule: RULE.range, answer: { actual: '85%' }, score: 378 },
          // Of the two bands, 85 is in the lower one.
          {
            name: '植被恢复评分', weight: '4', target: '90分', rule: RULE.bands,
            bands: [{ 从: '90', 含下限: true, 到: '', 得分: '4' }, { 从: '', 到: '90', 含上限: false, 得分: '2' }],
            answer: { actual: '85分' }, score: 200,
          },
          // 8 ÷ 10 × 4.
          { name: '单位能耗', weight: '4', target: '≤8吨', rule: RULE.atMost, choose: { 超过指标值时: '按指标值 ÷ 完成值' }, answer: { actual: '10吨' }, score: 320 },
          // 2.5 ÷ 3 × 4 = 3.333….
          { name: '节约资金', weight: '4', target: '≥3万元', answer: { actual: '2.5万元' }, score: 333 },
        ],
      },
    ],
  },
  {
    // 81 ÷ 90 × 10.
    name: '满意度指标', weight: '10', rows: [{ name: '受益群众满意度', weight: '10', target: '≥90%', answer: { actual: '81%' }, score: 900 }],
  },
];

/** Executed 190 of 200: 95% of 10 points. */
export const EXECUTION = { name: '预算执行率', budget: '200', executed: '190', score: 950 };

const below = (group) => [...(group.groups ?? []).flatMap(below), ...(group.rows ?? [])];

/** All 39 from the top down. */
export const ROWS = GROUPS.flatMap(below);

/** The weight of 数量指标, all of which is reached. */
const SPREAD = 2000;

/** The total in hundredths: what is said row by row above, added up. */
export const TOTAL = ROWS.reduce((sum, { score = 0 }) => sum + score, SPREAD + EXECUTION.score);

/** The rows that lose points and must say why; 预算执行率 is one more. */
export const LOSING = ROWS.filter(({ weight, score }) => weight && score < Number(weight) * 100).map(({ name }) => name);
