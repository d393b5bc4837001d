// Written by `cargo xtask generate` from the types of src/; decimals are strings.
/** The answer to an indicator. */
export interface Answer {
  /** 实际完成值 as typed. */
  actual?: Quantity;
  /** The score as printed in an imported form. */
  claimedScore?: string | null;
  /** 佐证材料. */
  evidence?: Evidence[];
  /** Figures of a formula, by name, as typed; one that is missing is taken from its source. */
  inputs?: { [key: string]: Quantity };
  /** 改进措施. */
  measures?: string;
  /** Set when the row does not apply. */
  notApplicable?: NotApplicable | null;
  /** The person's own score as typed, 0..weight; it goes before the computed one and needs `ownScoreReason`. */
  ownScore?: string | null;
  /** Why the own score differs. */
  ownScoreReason?: string;
  /** 偏差原因分析. */
  reason?: string;
  /** Ids of the checklist points that are met. None: nobody has looked yet; empty: none is met. */
  ticks?: string[] | null;
  /** The qualitative tier and the place in it. */
  tier?: TierChoice | null;
  /** Yes or no. */
  yes?: boolean | null;
}
/** An assessment `ziping.assessment/1`; a draft is one of these. */
export interface Assessment {
  /** Answers by indicator id. */
  answers?: { [key: string]: Answer };
  /** What an imported form printed. */
  claimed?: Claimed;
  /** Always `ziping.assessment/1`. */
  format: "ziping.assessment/1";
  /** The funds block. */
  funds?: Funds;
  /** Goals. */
  goals?: Goal[];
  /** Why the form is handed in although fatal findings are left; due then, and told in the result. */
  handInDespite?: string;
  /** The report's text by section id. */
  narrative?: { [key: string]: string };
  /** 已说明: what a person answers to findings, by a finding's key (`text-repeated@row:train:reason`). */
  notes?: { [key: string]: string };
  /** The project, on a project form. */
  project?: Project | null;
  /** The template, whole, so that the form never depends on what a program ships. */
  template: Template;
  /** The unit. */
  unit?: Unit;
  /** Ids of the vetoes that hold. */
  vetoed?: string[];
  /** The year evaluated. */
  year: number;
}
/** The two live variants of ≤. */
export type AtMost = "linear" | "ratio";
/** A band of the actual and its points: `(0,10] → 4`. */
export interface Band {
  /** Lower bound in the target's unit; none is open. */
  from?: string | null;
  /** Whether the lower bound belongs to the band. */
  fromIncluded?: boolean;
  /** Points, 0..w. */
  score: string;
  /** Upper bound; none is open. */
  to?: string | null;
  /** Whether the upper bound belongs to the band. */
  toIncluded?: boolean;
}
/** A checklist point (①②③) of an indicator. */
export interface ChecklistPoint {
  /** Stable within the indicator. */
  id: string;
  /** Points when met. */
  score: string;
  /** What must be met. */
  text: string;
}
/** What an imported form printed as its result. */
export interface Claimed {
  /** 等级 as printed. */
  grade?: string | null;
  /** 总分 as printed. */
  total?: string | null;
}
/** What happened to a row: its rule's clause. The inputs each carries are listed in this order. */
export type Clause = "open" | "atLeastMet" | "atLeastShare" | "atLeastNegative" | "atMostMet" | "atMostLinear" | "atMostDouble" | "atMostRatio" | "atMostMissed" | "zeroMet" | "zeroMissed" | "zeroPerPoint" | "equalMet" | "equalDeviation" | "equalMissed" | "rangeInside" | "rangeBelow" | "rangeAbove" | "executionFull" | "executionShare" | "stepsNone" | "stepsTaken" | "band" | "bandNone" | "checklist" | "yes" | "no" | "tierSameWord" | "tierFull" | "tierPartial" | "tierMissed" | "inTime" | "lateDays" | "lateMonths" | "spanInTime" | "spanLate" | "manual" | "overAchieved";
/** The checks, by the stable code that a finding is known by. The JSON name is the code (`weight-sum`). */
export type Code = "weight-total" | "weight-sum" | "weight-twice" | "weight-not-positive" | "unit-name-missing" | "year-implausible" | "project-name-missing" | "funds-total-missing" | "goal-missing" | "goal-result-missing" | "goal-other-year" | "narrative-missing" | "answer-missing" | "tier-missing" | "choice-missing" | "score-missing" | "not-applicable-reason-missing" | "number-due" | "date-due" | "date-impossible" | "target-unfit" | "percent-unclear" | "units-differ" | "input-missing" | "input-unfit" | "division-by-zero" | "formula-unfit" | "funds-missing" | "figures-too-large" | "actual-differs" | "actual-with-sign" | "date-other-year" | "date-late" | "indicator-name-missing" | "target-missing" | "own-score-not-number" | "own-score-negative" | "own-score-above-weight" | "own-score-reason-missing" | "deviation-reason-missing" | "over-achieved-reason-missing" | "tier-band" | "tier-place" | "claimed-score-not-number" | "claimed-score-above-weight" | "claimed-reason-missing" | "claimed-score-differs" | "funds-not-money" | "funds-total-zero" | "funds-sum" | "funds-parts-above" | "funds-negative" | "funds-over-budget" | "funds-no-budget" | "funds-rate-differs" | "funds-rate-no-budget" | "funds-unit-mixed" | "execution-low-unexplained" | "adjustment-unexplained" | "claimed-total-unreachable" | "claimed-total-weighted-twice" | "claimed-total-differs" | "claimed-sum-differs" | "claimed-grade-differs" | "claimed-grade-unfit" | "text-total-differs" | "text-grade-differs" | "full-marks-no-evidence" | "missed-but-full" | "points-above-execution" | "indicator-twice" | "cost-at-least" | "inverse-at-least" | "benefit-no-basis" | "satisfaction-missing" | "satisfaction-no-survey" | "suggestions-fewer" | "other-year" | "other-unit" | "veto-holds" | "unspent-high" | "text-repeated" | "every-row-full" | "met-but-reduced";
/** What a column of the indicator table holds. */
export type Column = "level1" | "level2" | "level3" | "nature" | "target" | "unit" | "initialTarget" | "core" | "weight" | "ruleText" | "actual" | "coefficient" | "score" | "reason" | "measures" | "evidence";
/** A date or deadline. A missing year is the year of the assessment. */
export interface Deadline {
  /** 1..=31, valid for its month; none for a whole month (`12月底` has the last day). */
  day?: number | null;
  /** 1..=12. */
  month: number;
  /** `≤` for `12月底前`, `<` for `9月前`; none for a plain date. */
  sign?: Sign | null;
  /** Four digits. */
  year?: number | null;
}
/** What = asks for when T ≠ 0. */
export type EqualPolicy = "asAtLeast" | "deviation" | "exact";
/** A piece of evidence: what it is and where it is kept. Files themselves stay with the unit. */
export interface Evidence {
  /** As typed: a file's name, a document number, a page. */
  name: string;
}
/** A fraction in decimal strings, not reduced; the denominator is above 0. */
export interface Exact {
  /** Denominator. */
  denominator: string;
  /** Numerator. */
  numerator: string;
}
/** A finding as a result file tells it. */
export interface FindingRecord {
  /** The amount that is off, points or money. */
  amount?: string | null;
  /** Where the rule comes from. */
  basis: string;
  /** Which check fired. */
  code: Code;
  /** What to do, and where. */
  fix: string;
  /** What is wrong, with the figures. */
  message: string;
  /** 已说明: what the unit answered to it. It stays a finding. */
  note?: string | null;
  /** Where it is mended. */
  place: Place;
  /** How bad it is. */
  severity: Severity;
}
/** An expression over named inputs that gives the actual: `(本年三公经费 − 上年三公经费) ÷ 上年三公经费`. */
export interface Formula {
  /** As shown in the form; `+ − × ÷ * / ( )`, numbers, `%` and the names of the inputs. */
  expression: string;
  /** The figures it asks for. */
  inputs: FormulaInput[];
  /** Whether the result is a rate (× 100%), so that 0.9 is 90%. */
  percent?: boolean;
}
/** A named figure of a formula. */
export interface FormulaInput {
  /** What belongs into it and what does not. */
  help?: string;
  /** As it stands in the expression. */
  name: string;
  /** Where the figure already stands in the form; a figure typed in the row goes first. */
  source?: Source | null;
  /** The unit the form asks for; empty for a plain count. */
  unit?: string;
}
/** How a computed actual came about. */
export interface FormulaTrace {
  /** The expression as the form shows it. */
  expression: string;
  /** Its figures, in the expression's order. */
  inputs: NamedInput[];
  /** Whether the form shows the result as percent. */
  percent: boolean;
  /** The result as a plain fraction (0.9 for 90%). */
  result: Exact;
}
/** The funds of an assessment. */
export interface Funds {
  /** In order; the template's rows and the unit's own items below open rows. */
  rows: FundsRow[];
}
/** A column of the funds block. */
export type FundsColumn = "initial" | "budget" | "executed";
/** A row of the funds block, every figure with its text. */
export interface FundsRow {
  /** 全年预算数 (A). */
  budget?: Quantity;
  /** The execution rate as printed in an imported form. */
  claimedRate?: string | null;
  /** The score as printed in an imported form. */
  claimedScore?: string | null;
  /** 全年执行数 (B). */
  executed?: Quantity;
  /** The template row's id, or the unit's own item's. */
  id: string;
  /** 年初预算数. */
  initial?: Quantity;
  /** As printed. */
  label: string;
  /** The row that this one is a part of. */
  parent?: string | null;
}
/** A row a template asks for. */
export interface FundsRowTemplate {
  /** Stable; formula inputs refer to it. */
  id: string;
  /** As printed. */
  label: string;
  /** Whether the unit lists its own items below it (其中). */
  open?: boolean;
  /** The row that this one is a part of. */
  parent?: string | null;
  /** How its parts sum; none when it has none. */
  parts?: Parts | null;
}
/** The rows a template asks for and how they sum. */
export interface FundsTemplate {
  /** The columns asked for, in order. */
  columns: FundsColumn[];
  /** The rows, each after its parent; the first is the total row. */
  rows: FundsRowTemplate[];
  /** The money unit of the block (`万元`); a cell may print its own. */
  unit: string;
}
/** Points a row still has to give. */
export interface Gain {
  /** The indicator's id. */
  id: string;
  /** Points lost in it. */
  points: string;
}
/** A goal: what was expected and what was reached. */
export interface Goal {
  /** 实际完成情况. */
  achieved?: string;
  /** 预期目标. */
  expected?: string;
}
/** A grade and the total it starts at, belonging to it. */
export interface GradeBand {
  /** The least total, in points. */
  atLeast: string;
  /** 优, 良, 中, 差. */
  name: string;
}
/** How many forms have a grade. */
export interface GradeCount {
  /** How many forms. */
  forms: number;
  /** 等级. */
  grade: string;
}
/** A group of level 1 or 2. */
export interface Group {
  /** Level 2, in a group of level 1. */
  groups?: Group[];
  /** Stable within the template. */
  id: string;
  /** Level 3. */
  indicators?: Indicator[];
  /** As printed, without the weight in brackets. */
  name: string;
  /** Set when this part is a proposal that the unit should adapt. */
  proposal?: boolean;
  /** Points. */
  weight: string;
}
/** A group over all forms that have it. */
export interface GroupPicture {
  /** The average score. */
  average: string;
  /** How many forms have it. */
  forms: number;
  /** Its id. */
  id: string;
  /** 1 or 2. */
  level: number;
  /** Points lost together. */
  lost: string;
  /** Its name, of the first form. */
  name: string;
  /** The average weight. */
  weight: string;
}
/** The score of a group. */
export interface GroupScore {
  /** Level 2. */
  groups?: GroupScore[];
  /** The group's id. */
  id: string;
  /** Points of rows that are left out. */
  leftOut: string;
  /** Points lost in scored rows. */
  lost: string;
  /** Points still open. */
  open: string;
  /** Points reached. */
  score: string;
  /** The group's stated weight. */
  weight: string;
}
/** An indicator of level 3. */
export interface Indicator {
  /** Legal basis. */
  basis?: string;
  /** The points of a checklist rule. */
  checklist?: ChecklistPoint[];
  /** 是否核心指标. */
  core?: boolean;
  /** 佐证材料 that a reviewer expects. */
  evidence?: string[];
  /** Where the actual comes from, when it is computed. */
  formula?: Formula | null;
  /** How to fill it in, and the common mistake. */
  help?: string;
  /** Stable within the template. */
  id: string;
  /** 年初指标值, where the form prints it beside the adjusted one that counts. */
  initialTarget?: Quantity;
  /** As printed. */
  name: string;
  /** Overrides the template's policy for a row that does not apply. */
  notApplicable?: NotApplicablePolicy | null;
  /** How it is scored. */
  rule: Rule;
  /** 评价要点及评分规则 in words, as the form prints it. */
  ruleText?: string;
  /** 全年指标值. */
  target: Quantity;
  /** Points, above 0. */
  weight: string;
}
/** An indicator over all forms in which it counts. */
export interface IndicatorPicture {
  /** The average score. */
  average: string;
  /** How many forms it counts in. */
  forms: number;
  /** Its id. */
  id: string;
  /** How many of them lose points with it. */
  losing: number;
  /** Points lost together. */
  lost: string;
  /** Its name, of the first form. */
  name: string;
}
/** A figure that went into a score. */
export interface Input {
  /** What it is. */
  name: InputName;
  /** The sign that an actual or a target is typed with (`4万多名` is 4 万名 with `>`). Only the figure is computed with. */
  sign?: Sign | null;
  /** Its unit; empty for points and plain numbers. */
  unit?: string;
  /** The figure, as printed or as computed (rounded to 12 decimals for showing; `exact` is exact). */
  value: string;
}
/** The names of inputs. */
export type InputName = "weight" | "target" | "actual" | "from" | "to" | "executed" | "budget" | "per" | "deduct" | "steps" | "points" | "ticked" | "items" | "lowerCut" | "upperCut" | "place" | "late" | "threshold";
/** Where a figure of a formula comes from. */
export type InputOrigin = "typed" | "funds" | "staffing";
/** What is evaluated. */
export type Kind = "department" | "project";
/** A unit of delay. */
export type LateUnit = "day" | "month";
/** A named figure of a formula. */
export interface NamedInput {
  /** As in the expression. */
  name: string;
  /** Where it comes from. */
  origin: InputOrigin;
  /** Its unit. */
  unit?: string;
  /** The figure in `unit`. */
  value: string;
}
/** The next better grade. */
export interface NextGrade {
  /** Points short of it. */
  distance: string;
  /** The fewest rows that would bridge the distance, cheapest first. */
  gains: Gain[];
  /** Its name. */
  name: string;
}
/** A row that does not apply, and why. */
export interface NotApplicable {
  /** As typed; due. */
  reason: string;
}
/** What a row that does not apply does to the total. */
export type NotApplicablePolicy = "rescale" | "full" | "zero";
/** Why a row has no proposal. */
export type Open = {
  why: "unanswered";
} | {
  why: "tierDue";
} | {
  why: "choiceDue";
} | {
  why: "scoreDue";
} | {
  why: "numberDue";
} | {
  why: "dateDue";
} | {
  why: "targetUnfit";
} | {
  why: "percentUnclear";
} | {
  why: "unitsDiffer";
} | {
  /** Its name. */
  name: string;
  why: "inputMissing";
} | {
  /** Its name. */
  name: string;
  why: "inputUnfit";
} | {
  why: "divisionByZero";
} | {
  why: "formulaUnfit";
} | {
  why: "fundsMissing";
} | {
  why: "tooLarge";
};
/** What happens far above the target (偏离度 of an indicator: actual ÷ target). */
export type OverAchievement = {
  policy: "none";
} | {
  policy: "flag";
  /** Percent of T. */
  threshold: string;
} | {
  /** Percent of the weight that is taken, 0..=100. */
  deduct: string;
  policy: "deduct";
  /** Percent of T. */
  threshold: string;
};
/** Why a person's own score does not count. */
export type OwnProblem = "notANumber" | "negative" | "aboveWeight";
/** A part of an indicator's row. */
export type Part = "target" | "weight" | "actual" | "inputs" | "ownScore" | "ownScoreReason" | "notApplicable" | "reason" | "evidence";
/** How the parts of a row sum. */
export type Parts = "all" | "some";
/** The field that mends a finding. */
export type Place = {
  /** The field. */
  field: string;
  in: "unit";
} | {
  /** The column; none for the whole row. */
  column?: FundsColumn | null;
  in: "funds";
  /** The row's id. */
  row: string;
} | {
  in: "goal";
  /** Which. */
  index: number;
} | {
  /** The group's id. */
  id: string;
  in: "group";
} | {
  /** The indicator's id. */
  id: string;
  in: "row";
  /** Which part. */
  part: Part;
} | {
  /** The section's id. */
  id: string;
  in: "narrative";
} | {
  in: "form";
};
/** The head of a project form. */
export interface Project {
  /** 实施单位. */
  implementer?: string;
  /** 项目名称. */
  name?: string;
}
/** A target or actual cell: the text as typed, always, and what was understood of it, derived from the text. */
export interface Quantity {
  date?: Deadline | null;
  /** The number as printed, a decimal string. */
  number?: string | null;
  sign?: Sign | null;
  /** The text as typed. */
  text: string;
  /** True when the text has digits that could not be read as one figure or date. */
  unclear?: boolean;
  unit?: string | null;
  /** The upper end of a range. */
  upper?: string | null;
}
/** When a reason is due. */
export interface ReasonSettings {
  /** A budget adjusted by more than this percent (30). */
  adjustmentAbove?: string | null;
  /** A score below the weight. */
  belowWeight: boolean;
  /** An execution rate below this percent (90). */
  executionBelow?: string | null;
}
/** A section of the report. */
export interface ReportSection {
  /** What belongs into it. */
  help?: string;
  /** Stable within the template. */
  id: string;
  /** Sections of level 2; a section with some has no text of its own. */
  sections?: ReportSection[];
  /** As printed, without its number: `部门基本情况`. */
  title: string;
}
/** A result `ziping.result/1`. */
export interface Result {
  /** The form, whole. */
  assessment: Assessment;
  /** The version of the program that computed it. */
  engine: string;
  /** Its findings in words, the worst first. */
  findings: FindingRecord[];
  /** Always `ziping.result/1`. */
  format: "ziping.result/1";
  /** Its scores. */
  scoreSheet: ScoreSheet;
  /** The mark of a form with fatal findings; none when there are none. */
  unresolved?: Unresolved | null;
}
/** One of the results. */
export interface ResultPlace {
  /** Its place in what was handed over, from 0. */
  at: number;
  /** How many of what it is named for. */
  count: number;
  /** 单位名称. */
  unit: string;
}
/** The picture of many results. */
export interface Rollup {
  /** How many results there are. */
  forms: number;
  /** Those of which a stated figure does not follow from the form; `count` says how many figures. */
  notVerified: ResultPlace[];
  /** The finished forms by template, in the order in which the templates come first. */
  templates: TemplatePicture[];
  /** Those with open rows, which take part in nothing below; `count` says how many rows. */
  unfinished: ResultPlace[];
}
/** Rounding of scores. */
export interface Rounding {
  /** 0..=6. */
  decimals: number;
  /** How. */
  mode: RoundingMode;
  /** Where. */
  place: RoundingPlace;
}
/** How a tie or a rest is rounded. Scores are never negative. */
export type RoundingMode = "halfUp" | "halfEven" | "down" | "up";
/** Where scores are rounded. */
export type RoundingPlace = "indicator" | "total";
/** The score of an indicator. */
export interface RowScore {
  /** The indicator's id. */
  id: string;
  /** The person's own score, when it is a number within 0..=weight. */
  own?: string | null;
  /** Why the person's own score does not count. */
  ownProblem?: OwnProblem | null;
  /** The computed score; the same as the trace's. */
  proposed?: string | null;
  /** 得分: the own score, else the proposed one; none while the row is open or left out. */
  score?: string | null;
  /** Whether it counts. */
  state: RowState;
  /** How the proposed score was found. */
  trace: Trace;
  /** 分值. */
  weight: string;
}
/** Whether a row counts. */
export type RowState = "scored" | "open" | "leftOut" | "assumedFull" | "assumedZero";
/** A scoring rule (评价要点及评分规则). `w` is the indicator's weight, `T` its target, `A` the actual. */
export type Rule = {
  kind: "atLeast";
} | {
  kind: "atMost";
  /** Overrides the template's ≤ variant. */
  variant?: AtMost | null;
  /** Overrides the template's policy for a target of 0. */
  zeroTarget?: ZeroTarget | null;
} | {
  kind: "equal";
  /** Overrides the template's policy for T ≠ 0. */
  policy?: EqualPolicy | null;
  /** Overrides the template's policy for a target of 0. */
  zeroTarget?: ZeroTarget | null;
} | {
  kind: "range";
} | {
  kind: "executionRate";
} | {
  /** Points taken for a step; above 0. */
  deduct: string;
  kind: "steps";
  /** Overrides the template's way of counting started steps. */
  mode?: StepMode | null;
  /** The size of a step, in the target's unit (5 of `每低于5%`); above 0. */
  per: string;
  /** Which side of the target costs points. */
  side: Side;
} | {
  /** Tried in order. */
  bands: Band[];
  kind: "bands";
} | {
  kind: "checklist";
} | {
  kind: "yesNo";
} | {
  /** Overrides the template's cuts. */
  cuts?: TierCuts | null;
  kind: "tiers";
} | {
  /** Points taken for each started unit; the weight itself makes any delay cost all. */
  deduct: string;
  kind: "deadline";
  /** What a started unit of delay is. */
  per: LateUnit;
} | {
  kind: "manual";
};
/** The scores of a form. */
export interface ScoreSheet {
  /** Level 1, each with its level 2. */
  groups: GroupScore[];
  /** One for each indicator, in the form's order. */
  rows: RowScore[];
  /** The total. */
  total: TotalScore;
}
/** All settings of a template. */
export interface Settings {
  /** The ≤ variant. */
  atMost: AtMost;
  /** The = policy for T ≠ 0. */
  equal: EqualPolicy;
  /** Grades from the best down; the last has `atLeast` 0. */
  grades: GradeBand[];
  /** How far sums of money may differ, in the form's money unit (0.01 万元). */
  moneyTolerance: string;
  /** What a row that does not apply does to the total. */
  notApplicable: NotApplicablePolicy;
  /** What happens far above the target. */
  overAchievement: OverAchievement;
  /** When a reason is due. */
  reasons: ReasonSettings;
  /** Where, to how many decimals and how scores are rounded. */
  rounding: Rounding;
  /** How started steps count. */
  stepMode: StepMode;
  /** Cuts of the three qualitative tiers. */
  tierCuts: TierCuts;
  /** Caps of the total by the execution rate, tried in order; empty for none. */
  totalCaps?: TotalCap[];
  /** What a target of 0 asks for. */
  zeroTarget: ZeroTarget;
}
/** How bad a finding is. */
export type Severity = "fatal" | "important" | "polish";
/** A column of the indicator table. */
export interface ShownColumn {
  /** Which. */
  column: Column;
  /** What this form calls it; empty for the usual name. */
  title?: string;
}
/** Which side of the target costs points. */
export type Side = "below" | "above" | "either";
/** The sign before a figure, or said in words (`不低于`, `以内`). */
export type Sign = "≥" | "≤" | "=" | ">" | "<";
/** A figure that stands elsewhere in the form. */
export type Source = {
  /** The column. */
  column: FundsColumn;
  kind: "funds";
  /** The row's id. */
  row: string;
} | {
  kind: "staffApproved";
} | {
  kind: "staffOnPost";
};
/** Staff figures, in persons. */
export interface Staffing {
  /** 编制数. */
  approved?: Quantity;
  /** 编外（劳务）人数. */
  contract?: Quantity;
  /** 在职（在编）人数. */
  onPost?: Quantity;
  /** 退休人数. */
  retired?: Quantity;
}
/** How started steps count. */
export type StepMode = "floor" | "ceil" | "proRata";
/** A template `ziping.template/1`. */
export interface Template {
  /** Legal basis, one document an item. */
  basis?: string[];
  /** The columns of the indicator table, in order; none for those usual for the kind. */
  columns?: ShownColumn[];
  /** Always `ziping.template/1`. */
  format: "ziping.template/1";
  /** 满分, usually 100. */
  fullMarks: string;
  /** The funds block. */
  funds?: FundsTemplate;
  /** Level 1. */
  groups: Group[];
  /** Stable, lower case with hyphens. */
  id: string;
  /** What is evaluated. */
  kind: Kind;
  /** What the user should know of it: its source, and which parts are a proposal. */
  note?: string;
  /** The outline of the report. */
  report?: ReportSection[];
  /** What places differ in. */
  settings: Settings;
  /** As printed above the form; `{year}` stands for the year. */
  title: string;
  /** Counts up with every published change. */
  version: number;
  /** One-vote vetoes. */
  vetoes?: Veto[];
  /** The year it was made for. */
  year?: number | null;
}
/** The finished forms of one template. Averages are rounded half up to two decimals. */
export interface TemplatePicture {
  /** The average total. */
  average: string;
  /** Totals in ten bands of equal width from 0 to full marks. */
  bands: TotalBand[];
  /** How many forms. */
  forms: number;
  /** 满分, of the first form. */
  fullMarks: string;
  /** Forms by grade, the best first; grades that no form has too. */
  grades: GradeCount[];
  /** Level 1 and 2, in the form's order. */
  groups: GroupPicture[];
  /** The highest total. */
  highest: string;
  /** The template's id. */
  id: string;
  /** The indicators that lose points, the largest loss together first. */
  losses: IndicatorPicture[];
  /** The lowest total. */
  lowest: string;
  /** Its title. */
  title: string;
}
/** A qualitative tier. */
export type Tier = "full" | "partial" | "missed";
/** The tier and the place in it. */
export interface TierChoice {
  /** Percent of the way from the tier's lower to its upper cut, 0..=100. */
  place: string;
  /** The tier. */
  tier: Tier;
}
/** Cuts of the three qualitative tiers, in percent of the weight; a cut belongs to the upper tier. */
export interface TierCuts {
  /** Where 达成年度指标 starts (80). */
  full: string;
  /** Where 部分达成年度指标并具有一定效果 starts (60). */
  partial: string;
}
/** How many totals lie in `from ≤ total < to`; full marks belong to the last band. */
export interface TotalBand {
  /** How many forms. */
  forms: number;
  /** The lower bound. */
  from: string;
  /** The upper bound. */
  to: string;
}
/** A cap of the total: execution rate below `below` percent → at most `max`. */
export interface TotalCap {
  /** Percent; the first cap whose bound lies above the rate holds. */
  below: string;
  /** Points. */
  max: string;
}
/** A cap that holds. */
export interface TotalCapped {
  /** The total before the cap. */
  before: string;
  /** The execution rate lies below this percent. */
  below: string;
  /** Points. */
  max: string;
}
/** The total. */
export interface TotalScore {
  /** How far the total lies above the grade's lower bound. */
  aboveBound?: string | null;
  /** The cap that holds, if it changes the total. */
  capped?: TotalCapped | null;
  /** 满分. */
  fullMarks: string;
  /** The grade, decided once on the total shown; none while open points could still change it, or nothing is scored. */
  grade?: string | null;
  /** Points of rows left out; above 0 means that the total is rescaled. */
  leftOut: string;
  /** Points lost in scored rows. */
  lost: string;
  /** The next better grade, when nothing is open, capped or vetoed. */
  next?: NextGrade | null;
  /** Points of rows still open. */
  open: string;
  /** How many rows are open. */
  openRows: number;
  /** Sum of the scores, before rescaling and caps. */
  sum: string;
  /** 总分 as shown: rescaled for rows left out, rounded, capped. */
  total: string;
  /** Whether a one-vote veto holds; the grade is then the lowest. */
  vetoed?: boolean;
  /** Sum of the weights of all rows. */
  weight: string;
}
/** The way from the inputs of a row to its proposed score. */
export interface Trace {
  /** What happened: the rule and its clause in one word. */
  clause: Clause;
  /** The exact score before rounding. */
  exact?: Exact | null;
  /** How the actual was computed, when it was. */
  formula?: FormulaTrace | null;
  /** The figures that went in, in the order in which the clause names them. */
  inputs?: Input[];
  /** Set when the clause is `open`: why there is no proposal. */
  open?: Open | null;
  /** How it was rounded. */
  rounding?: Rounding | null;
  /** The proposed score, 0..=weight; none when the row is open. */
  score?: string | null;
}
/** The unit (预算单位). */
export interface Unit {
  /** 填报人. */
  contact?: string;
  /** 主要职能, one an item, without their numbers. */
  duties?: string[];
  /** 单位名称. */
  name?: string;
  /** 机构设置及人员配置, in words. */
  organisation?: string;
  /** 联系电话. */
  phone?: string;
  /** The figures of it. */
  staffing?: Staffing;
  /** 主管部门. */
  supervisor?: string;
}
/** That a form was handed in although fatal findings are left. */
export interface Unresolved {
  /** How many fatal findings. */
  fatal: number;
  /** Why it is handed in all the same; empty when nobody said so, as in a result that was only exported to look at. */
  reason?: string;
}
/** A one-vote veto (一票否决). */
export interface Veto {
  /** Stable within the template. */
  id: string;
  /** What brings it about. */
  text: string;
}
/** What a target of 0 asks for (`0%`, `0次`). */
export type ZeroTarget = {
  kind: "allOrNothing";
} | {
  /** Points taken for it; above 0. */
  deduct: string;
  kind: "perPoint";
  /** The size of a point, in the target's unit; above 0. */
  per: string;
};
