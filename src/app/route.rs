//! Where the person is: in the address behind `#`, so that reload and the back button keep it.

use leptos::prelude::*;

use crate::store::DraftId;
use crate::text::{Lang, page};

/// A place in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// A document that may become a new draft.
    Import,
    /// Many results together.
    Rollup,
    /// A step of a draft.
    Draft(DraftId, Step),
}

/// A step of the worksheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// 单位与职能.
    Unit,
    /// 预算收支.
    Funds,
    /// 绩效目标.
    Goals,
    /// 指标评分.
    Indicators,
    /// 自评报告.
    Report,
    /// 检查.
    Checks,
    /// 导出.
    Export,
    /// 模板: beside the steps, for whoever makes the form.
    Template,
    /// 导入: no step of the form, but a page of the draft.
    Import,
}

impl Step {
    /// All steps of the form in order.
    pub const ALL: [Self; 7] = [
        Self::Unit,
        Self::Funds,
        Self::Goals,
        Self::Indicators,
        Self::Report,
        Self::Checks,
        Self::Export,
    ];

    /// As it stands in the address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Funds => "funds",
            Self::Goals => "goals",
            Self::Indicators => "indicators",
            Self::Report => "report",
            Self::Checks => "checks",
            Self::Export => "export",
            Self::Template => "template",
            Self::Import => "import",
        }
    }

    /// Its name.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Unit => page::step_unit(lang),
            Self::Funds => page::step_funds(lang),
            Self::Goals => page::step_goals(lang),
            Self::Indicators => page::step_indicators(lang),
            Self::Report => page::step_report(lang),
            Self::Checks => page::step_checks(lang),
            Self::Export => page::step_export(lang),
            Self::Template => page::step_template(lang),
            Self::Import => page::import_title(lang),
        }
    }

    /// The steps before and after it.
    pub fn neighbours(self) -> (Option<Self>, Option<Self>) {
        if self == Self::Template {
            return (Some(Self::Indicators), None);
        }
        let at = Self::ALL.iter().position(|step| *step == self);
        let step = |at: Option<usize>| at.and_then(|at| Self::ALL.get(at)).copied();
        (
            step(at.and_then(|at| at.checked_sub(1))),
            step(at.and_then(|at| at.checked_add(1))),
        )
    }
}

impl Route {
    /// Reads the address; what it does not know is the start page.
    pub fn read() -> Self {
        Self::of(&window().location().hash().unwrap_or_default())
    }

    /// Reads a link.
    pub fn of(hash: &str) -> Self {
        let mut parts = hash.trim_start_matches(['#', '/']).split('/');
        let draft = || {
            let id = DraftId::parse(parts.next().filter(|part| *part == "d").and(parts.next())?).ok()?;
            let slug = parts.next().unwrap_or_default();
            let step = Step::ALL
                .into_iter()
                .chain([Step::Template, Step::Import])
                .find(|step| step.slug() == slug)
                .unwrap_or(Step::Unit);
            Some(Self::Draft(id, step))
        };
        let mut draft = draft;
        let named = || {
            [Self::Import, Self::Rollup]
                .into_iter()
                .find(|route| hash == route.href())
        };
        draft().or_else(named).unwrap_or(Self::Start)
    }

    /// As a link.
    pub fn href(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Import => "#/import".to_owned(),
            Self::Rollup => "#/rollup".to_owned(),
            Self::Draft(id, step) => format!("#/d/{}/{}", id.as_str(), step.slug()),
        }
    }
}
