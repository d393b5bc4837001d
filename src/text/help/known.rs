//! What is known of rules and of the indicators that every department meets (财预〔2013〕53号), Chinese and English.

/// What there is to say; evidence is a list.
pub(super) struct Words {
    /// What it measures.
    pub measures: [&'static str; 2],
    /// What usually proves it.
    pub evidence: [&'static str; 2],
    /// What often goes wrong.
    pub mistake: [&'static str; 2],
}

/// By the kind of rule, in the order of `Rule`.
pub(super) const KINDS: [Words; 12] = [
    Words {
        measures: [
            "越多越好的数量、比率：做了多少，与指标值比。",
            "A figure that is better when higher, against its target.",
        ],
        evidence: [
            "统计表、名册、签到表、验收单",
            "statistics, registers, sign-in sheets, acceptance papers",
        ],
        mistake: [
            "人和人次混用；完成值照抄指标值连同“≥”。",
            "Mixing persons and visits; copying the target with its sign.",
        ],
    },
    Words {
        measures: [
            "越少越好的数量、比率：有没有控制在指标值以内。",
            "A figure that is better when lower: whether it stayed within its target.",
        ],
        evidence: ["决算报表、明细账、台账", "final accounts, ledgers, records"],
        mistake: ["把“≤”写成“≥”；没有发生的不填 0。", "Writing ≥ for ≤; leaving out a 0."],
    },
    Words {
        measures: ["规定要等于的数：有没有偏离。", "A figure that has to be met exactly."],
        evidence: ["批复文件、统计表", "approvals, statistics"],
        mistake: ["口径和指标值不一致。", "Counting otherwise than the target does."],
    },
    Words {
        measures: ["应当落在一个区间内的数。", "A figure that should lie in a range."],
        evidence: ["统计表、监测记录", "statistics, monitoring records"],
        mistake: ["只看下限，不看上限。", "Looking at the lower bound only."],
    },
    Words {
        measures: [
            "全年预算花出去了多少：执行数 ÷ 全年预算数。",
            "How much of the adjusted budget was spent: executed ÷ budget.",
        ],
        evidence: [
            "决算报表、预算批复、支付记录",
            "final accounts, budget approvals, payment records",
        ],
        mistake: [
            "分母用了年初预算数；资金总额不等于各项之和。",
            "Dividing by the initial budget; a total that its parts do not make.",
        ],
    },
    Words {
        measures: [
            "偏离指标值的幅度，每偏离一档扣几分。",
            "How far the figure misses its target, in steps that each cost points.",
        ],
        evidence: ["统计表、明细账", "statistics, ledgers"],
        mistake: [
            "不足一档的算成一档，或反过来。",
            "Counting a started step otherwise than the form does.",
        ],
    },
    Words {
        measures: [
            "完成值落在哪一档，就得哪一档的分。",
            "The band that the figure falls into gives the points.",
        ],
        evidence: ["统计表、计算过程", "statistics, the computation"],
        mistake: [
            "正好在分界上的归错了档。",
            "Putting a figure on a bound into the wrong band.",
        ],
    },
    Words {
        measures: [
            "几条评价要点，符合一条得一条的分。",
            "Points to be met, each with its own score.",
        ],
        evidence: ["制度文件、会议纪要、工作记录", "rules, minutes, work records"],
        mistake: ["没有材料的要点也打了勾。", "Ticking a point that nothing shows."],
    },
    Words {
        measures: ["做了还是没做。", "Whether it was done."],
        evidence: ["文件、网页截图、照片", "documents, screenshots, photographs"],
        mistake: ["做了一部分就算做了。", "Taking a part for the whole."],
    },
    Words {
        measures: [
            "不好用数字衡量的效果，分达成、部分达成、未达成三档。",
            "An effect that has no figure, in three tiers: reached, partly reached, missed.",
        ],
        evidence: [
            "制度文件、总结、第三方评价",
            "rules, reports, opinions of third parties",
        ],
        mistake: [
            "写“效果明显”却没有事例和数据。",
            "Writing “clearly” without a case or figure.",
        ],
    },
    Words {
        measures: ["有没有在规定的时间内完成。", "Whether it was done in time."],
        evidence: [
            "验收单、印发日期、发放记录",
            "acceptance papers, dates of issue, payment records",
        ],
        mistake: [
            "只写“及时”，没有日期；把开工当完工。",
            "Writing “in time” without a date; taking the start for the end.",
        ],
    },
    Words {
        measures: ["由评价人根据情况评定的内容。", "What the evaluator judges."],
        evidence: ["能说明情况的材料", "whatever shows it"],
        mistake: ["只打分，不写理由。", "A score without a reason."],
    },
];

/// By words of the indicator's name; the first that fits.
pub(super) const KNOWN: [(&[&str], Words); 17] = [
    (
        &["在职人员控制率", "财政供养人员控制率"],
        Words {
            measures: [
                "在职人员有没有超过编制：在职人员数 ÷ 编制数。",
                "Whether the staff stays within its posts: persons on post ÷ approved posts.",
            ],
            evidence: [
                "“三定”规定、部门决算人员情况表",
                "approval of posts, staff table of the accounts",
            ],
            mistake: ["把编外和退休人员算进来。", "Counting contract or retired staff."],
        },
    ),
    (
        &["三公经费”变动率", "三公经费\"变动率", "三公经费变动率"],
        Words {
            measures: [
                "因公出国、用车、接待三项支出比上年增减多少。",
                "How travel abroad, cars and receptions changed against the year before.",
            ],
            evidence: [
                "本年和上年决算表、公开的“三公经费”说明",
                "accounts of both years, the published statement",
            ],
            mistake: [
                "预算数和决算数混着比；减少时没有写负号。",
                "Comparing budgets with accounts; leaving out the minus.",
            ],
        },
    ),
    (
        &["三公经费”控制率", "三公经费控制率"],
        Words {
            measures: [
                "“三公经费”有没有超过预算。",
                "Whether travel, cars and receptions stayed within their budget.",
            ],
            evidence: ["“三公经费”预算批复、部门决算报表", "budget approval, final accounts"],
            mistake: ["没有预算的也填 100%。", "Writing 100% where nothing was budgeted."],
        },
    ),
    (
        &["重点支出安排率"],
        Words {
            measures: [
                "项目支出里有多少用在履职和重点工作上。",
                "How much of project spending goes to the main duties.",
            ],
            evidence: ["项目预算批复、重点工作文件", "project budgets, lists of main tasks"],
            mistake: ["把全部项目都算成重点。", "Counting every project as a main one."],
        },
    ),
    (
        &["预算调整率"],
        Words {
            measures: [
                "年中追加、追减和结构调整占预算的多少。",
                "How much of the budget was added, cut or shifted during the year.",
            ],
            evidence: ["年初预算批复、调整批复文件", "initial approval, approvals of changes"],
            mistake: [
                "追加与追减相抵；没有剔除政策性调整。",
                "Setting additions off against cuts; not leaving out what policy ordered.",
            ],
        },
    ),
    (
        &["支付进度"],
        Words {
            measures: [
                "钱是不是按计划的进度花的。",
                "Whether money was spent as planned over the year.",
            ],
            evidence: ["用款计划、执行进度表", "spending plan, progress table"],
            mistake: ["实际和计划取的不是同一时点。", "Taking the two at different dates."],
        },
    ),
    (
        &["结转结余变动率"],
        Words {
            measures: [
                "结转结余比上年多了还是少了。",
                "Whether money left over grew or shrank.",
            ],
            evidence: ["两年的部门决算报表", "accounts of both years"],
            mistake: ["上年为 0 时硬算比率。", "Dividing by a 0 of the year before."],
        },
    ),
    (
        &["结转结余率", "结余率"],
        Words {
            measures: [
                "年底没花完的钱占预算的多少。",
                "How much of the budget was left at the end of the year.",
            ],
            evidence: ["部门决算报表（结转结余表）", "final accounts (money left over)"],
            mistake: [
                "执行率不到 100%，结余率却填 0%。",
                "0% left although less than 100% was spent.",
            ],
        },
    ),
    (
        &["公用经费控制率"],
        Words {
            measures: [
                "日常公用经费有没有超预算。",
                "Whether running costs stayed within their budget.",
            ],
            evidence: [
                "基本支出明细、公用经费批复",
                "basic spending in detail, budget approval",
            ],
            mistake: ["把项目里的办公费也算进来。", "Counting office costs of projects."],
        },
    ),
    (
        &["政府采购执行率"],
        Words {
            measures: [
                "列入预算的政府采购完成了多少。",
                "How much of the budgeted procurement was carried out.",
            ],
            evidence: [
                "采购预算批复、合同、验收和支付记录",
                "procurement budget, contracts, acceptance and payment",
            ],
            mistake: [
                "把没有列入采购预算的零星采购算进来。",
                "Counting small purchases outside the procurement budget.",
            ],
        },
    ),
    (
        &["固定资产利用率"],
        Words {
            measures: ["固定资产有多少在用。", "How much of the fixed assets is in use."],
            evidence: ["固定资产台账、盘点表", "asset register, stock-taking"],
            mistake: ["闲置、待报废的也算在用。", "Counting idle assets as used."],
        },
    ),
    (
        &["满意"],
        Words {
            measures: [
                "服务对象满不满意：满意份数 ÷ 有效问卷数。",
                "How satisfied the users are: satisfied ÷ valid questionnaires.",
            ],
            evidence: [
                "调查问卷、统计表、访谈记录",
                "questionnaires, their count, interview notes",
            ],
            mistake: [
                "没有调查就填数；只问了自己的职工。",
                "A figure without a survey; asking one's own staff.",
            ],
        },
    ),
    (
        &["完成及时率", "及时率"],
        Words {
            measures: ["按时完成的占多少。", "How much was done in time."],
            evidence: ["进度计划、完成时间记录", "schedule, dates of completion"],
            mistake: ["完成了就算及时。", "Taking done for done in time."],
        },
    ),
    (
        &["质量达标率", "合格率"],
        Words {
            measures: ["达到质量标准的占多少。", "How much met its standard."],
            evidence: [
                "验收报告、检测报告、质量标准",
                "acceptance or test reports, the standard",
            ],
            mistake: ["没有标准，凭感觉填 100%。", "100% without a standard."],
        },
    ),
    (
        &["成本控制率"],
        Words {
            measures: ["实际成本有没有超过计划。", "Whether costs stayed within the plan."],
            evidence: ["决算、合同、计划成本依据", "accounts, contracts, basis of the plan"],
            mistake: ["计划成本没有依据。", "A planned cost without a basis."],
        },
    ),
    (
        &["信息公开"],
        Words {
            measures: [
                "预算、决算有没有按规定的内容和时间公开。",
                "Whether budget and accounts were published in full and in time.",
            ],
            evidence: ["公开网页截图、批复文件", "screenshots, approvals"],
            mistake: [
                "超过批复后 20 日才公开。",
                "Publishing later than 20 days after approval.",
            ],
        },
    ),
    (
        &["资金使用合规"],
        Words {
            measures: [
                "钱花得合不合规定、手续全不全。",
                "Whether money was spent by the rules.",
            ],
            evidence: ["会计凭证、审计和检查结论", "vouchers, audit findings"],
            mistake: ["审计指出过问题仍填满分。", "Full marks although an audit found fault."],
        },
    ),
];
