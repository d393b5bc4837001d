//! Every field of a template that a person may set, as data: one form is drawn from it, and nothing of a template is out
//! of reach. Keys are those of the JSON; `rounding/place` is a field of a part.

/// A field.
#[derive(Debug)]
pub struct Field {
    /// Its key, from the object that holds it.
    pub key: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether it may be left out: an empty field is then taken away.
    pub optional: bool,
}

/// What a field holds.
#[derive(Debug)]
pub enum FieldKind {
    /// A line of text.
    Line,
    /// Text of several lines.
    Area,
    /// Texts, one a line.
    Lines,
    /// A decimal.
    Figure,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// A cell as a form prints it: sign, figure and unit are understood.
    Cell,
    /// One of some words; none where it is optional.
    Choice(&'static [&'static str]),
    /// Some of some words.
    Set(&'static [&'static str]),
    /// A list of objects.
    Items(&'static Items),
    /// An object that is told apart by a tag.
    Tagged(&'static Tagged),
    /// An object that is there or not.
    Part(&'static Items),
}

/// Objects of one kind.
#[derive(Debug)]
pub struct Items {
    /// Their fields.
    pub fields: &'static [Field],
    /// A new one, as JSON; an empty `id` gets one of its own.
    pub fresh: &'static str,
}

/// Objects told apart by a tag.
#[derive(Debug)]
pub struct Tagged {
    /// The tag's key.
    pub tag: &'static str,
    /// The variants.
    pub variants: &'static [Variant],
}

/// A variant.
#[derive(Debug)]
pub struct Variant {
    /// The tag's word.
    pub word: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
    /// A new one, as JSON.
    pub fresh: &'static str,
}

const fn field(key: &'static str, kind: FieldKind) -> Field {
    Field {
        key,
        kind,
        optional: false,
    }
}

const fn maybe(key: &'static str, kind: FieldKind) -> Field {
    Field {
        key,
        kind,
        optional: true,
    }
}

const fn variant(word: &'static str, fields: &'static [Field], fresh: &'static str) -> Variant {
    Variant { word, fields, fresh }
}

use FieldKind::{Area, Cell, Choice, Figure, Flag, Items as List, Line, Lines, Part, Set, Tagged as Of, Whole};

/// What stands above the form.
pub static HEAD: [Field; 8] = [
    field("title", Line),
    field("id", Line),
    field("version", Whole),
    maybe("year", Whole),
    field("kind", Choice(&["department", "project"])),
    field("fullMarks", Figure),
    maybe("basis", Lines),
    maybe("note", Area),
];

/// An indicator's own fields; name and weight stand in the table.
pub static INDICATOR: [Field; 11] = [
    field("target", Cell),
    maybe("initialTarget", Cell),
    field("rule", Of(&RULE)),
    maybe("ruleText", Area),
    maybe("checklist", List(&CHECKLIST)),
    maybe("formula", Part(&FORMULA)),
    maybe("evidence", Lines),
    maybe("help", Area),
    maybe("basis", Line),
    maybe("notApplicable", Choice(&NOT_APPLICABLE)),
    maybe("core", Flag),
];

static NOT_APPLICABLE: [&str; 3] = ["rescale", "full", "zero"];
static AT_MOST: [&str; 2] = ["linear", "ratio"];
static EQUAL: [&str; 3] = ["asAtLeast", "deviation", "exact"];
static STEP_MODE: [&str; 3] = ["floor", "ceil", "proRata"];

static RULE: Tagged = Tagged {
    tag: "kind",
    variants: &[
        variant("atLeast", &[], r#"{"kind": "atLeast"}"#),
        variant(
            "atMost",
            &[maybe("variant", Choice(&AT_MOST)), maybe("zeroTarget", Of(&ZERO))],
            r#"{"kind": "atMost"}"#,
        ),
        variant(
            "equal",
            &[maybe("policy", Choice(&EQUAL)), maybe("zeroTarget", Of(&ZERO))],
            r#"{"kind": "equal"}"#,
        ),
        variant("range", &[], r#"{"kind": "range"}"#),
        variant("executionRate", &[], r#"{"kind": "executionRate"}"#),
        variant(
            "steps",
            &[
                field("side", Choice(&["below", "above", "either"])),
                field("per", Figure),
                field("deduct", Figure),
                maybe("mode", Choice(&STEP_MODE)),
            ],
            r#"{"kind": "steps", "side": "below", "per": "1", "deduct": "1"}"#,
        ),
        variant(
            "bands",
            &[field("bands", List(&BANDS))],
            r#"{"kind": "bands", "bands": [{"fromIncluded": false, "to": "0", "toIncluded": true, "score": "1"}]}"#,
        ),
        variant("checklist", &[], r#"{"kind": "checklist"}"#),
        variant("yesNo", &[], r#"{"kind": "yesNo"}"#),
        variant("tiers", &[maybe("cuts", Part(&CUTS))], r#"{"kind": "tiers"}"#),
        variant(
            "deadline",
            &[field("per", Choice(&["day", "month"])), field("deduct", Figure)],
            r#"{"kind": "deadline", "per": "month", "deduct": "1"}"#,
        ),
        variant("manual", &[], r#"{"kind": "manual"}"#),
    ],
};

static ZERO: Tagged = Tagged {
    tag: "kind",
    variants: &[
        variant("allOrNothing", &[], r#"{"kind": "allOrNothing"}"#),
        variant(
            "perPoint",
            &[field("per", Figure), field("deduct", Figure)],
            r#"{"kind": "perPoint", "per": "1", "deduct": "1"}"#,
        ),
    ],
};

static BANDS: Items = Items {
    fields: &[
        maybe("from", Figure),
        field("fromIncluded", Flag),
        maybe("to", Figure),
        field("toIncluded", Flag),
        field("score", Figure),
    ],
    fresh: r#"{"fromIncluded": false, "toIncluded": true, "score": "0"}"#,
};

static CUTS: Items = Items {
    fields: &[field("full", Figure), field("partial", Figure)],
    fresh: r#"{"full": "80", "partial": "60"}"#,
};

static CHECKLIST: Items = Items {
    fields: &[field("text", Line), field("score", Figure)],
    fresh: r#"{"id": "", "text": "", "score": "1"}"#,
};

static FORMULA: Items = Items {
    fields: &[
        field("expression", Line),
        field("percent", Flag),
        field("inputs", List(&INPUTS)),
    ],
    fresh: r#"{"expression": "完成数 ÷ 计划数", "percent": true, "inputs": [{"name": "完成数"}, {"name": "计划数"}]}"#,
};

static INPUTS: Items = Items {
    fields: &[
        field("name", Line),
        maybe("unit", Line),
        maybe("source", Of(&SOURCE)),
        maybe("help", Line),
    ],
    fresh: r#"{"name": "取数项"}"#,
};

static SOURCE: Tagged = Tagged {
    tag: "kind",
    variants: &[
        variant(
            "funds",
            &[field("row", Line), field("column", Choice(&FUNDS_COLUMNS))],
            r#"{"kind": "funds", "row": "total", "column": "budget"}"#,
        ),
        variant("staffApproved", &[], r#"{"kind": "staffApproved"}"#),
        variant("staffOnPost", &[], r#"{"kind": "staffOnPost"}"#),
    ],
};

static FUNDS_COLUMNS: [&str; 3] = ["initial", "budget", "executed"];

/// The funds block.
pub static FUNDS: [Field; 3] = [
    field("funds/unit", Line),
    field("funds/columns", Set(&FUNDS_COLUMNS)),
    field("funds/rows", List(&FUNDS_ROWS)),
];

static FUNDS_ROWS: Items = Items {
    fields: &[
        field("label", Line),
        field("id", Line),
        maybe("parent", Line),
        maybe("parts", Choice(&["all", "some"])),
        maybe("open", Flag),
    ],
    fresh: r#"{"id": "", "label": "资金项目"}"#,
};

/// What places differ in.
pub static SETTINGS: [Field; 17] = [
    field("settings/rounding/place", Choice(&["indicator", "total"])),
    field("settings/rounding/decimals", Whole),
    field("settings/rounding/mode", Choice(&["halfUp", "halfEven", "down", "up"])),
    field("settings/moneyTolerance", Figure),
    field("settings/tierCuts/full", Figure),
    field("settings/tierCuts/partial", Figure),
    field("settings/atMost", Choice(&AT_MOST)),
    field("settings/equal", Choice(&EQUAL)),
    field("settings/zeroTarget", Of(&ZERO)),
    field("settings/stepMode", Choice(&STEP_MODE)),
    field("settings/notApplicable", Choice(&NOT_APPLICABLE)),
    field("settings/overAchievement", Of(&OVER)),
    field("settings/reasons/belowWeight", Flag),
    maybe("settings/reasons/executionBelow", Figure),
    maybe("settings/reasons/adjustmentAbove", Figure),
    field("settings/grades", List(&GRADES)),
    maybe("settings/totalCaps", List(&CAPS)),
];

static OVER: Tagged = Tagged {
    tag: "policy",
    variants: &[
        variant("none", &[], r#"{"policy": "none"}"#),
        variant(
            "flag",
            &[field("threshold", Figure)],
            r#"{"policy": "flag", "threshold": "130"}"#,
        ),
        variant(
            "deduct",
            &[field("threshold", Figure), field("deduct", Figure)],
            r#"{"policy": "deduct", "threshold": "130", "deduct": "10"}"#,
        ),
    ],
};

static GRADES: Items = Items {
    fields: &[field("name", Line), field("atLeast", Figure)],
    fresh: r#"{"name": "新等级", "atLeast": "0"}"#,
};

static CAPS: Items = Items {
    fields: &[field("below", Figure), field("max", Figure)],
    fresh: r#"{"below": "60", "max": "69"}"#,
};

/// The vetoes, the outline of the report, and the columns that the form prints.
pub static REST: [Field; 3] = [
    maybe("vetoes", List(&VETOES)),
    maybe("report", List(&REPORT)),
    maybe("columns", List(&COLUMNS)),
];

static VETOES: Items = Items {
    fields: &[field("text", Line)],
    fresh: r#"{"id": "", "text": "一票否决的情形"}"#,
};

static REPORT: Items = Items {
    fields: &[
        field("title", Line),
        maybe("help", Line),
        maybe("sections", List(&SECTIONS)),
    ],
    fresh: r#"{"id": "", "title": "新的部分"}"#,
};

static SECTIONS: Items = Items {
    fields: &[field("title", Line), maybe("help", Line)],
    fresh: r#"{"id": "", "title": "新的小节"}"#,
};

static COLUMNS: Items = Items {
    fields: &[
        field(
            "column",
            Choice(&[
                "level1",
                "level2",
                "level3",
                "nature",
                "target",
                "unit",
                "initialTarget",
                "core",
                "weight",
                "ruleText",
                "actual",
                "coefficient",
                "score",
                "reason",
                "measures",
                "evidence",
            ]),
        ),
        maybe("title", Line),
    ],
    fresh: r#"{"column": "level3"}"#,
};
