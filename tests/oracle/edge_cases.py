"""Cases at the edges: over-achievement, ties, units, computed actuals."""

from fractions import Fraction as F

from figures import POWERS, ROUNDINGS, USUAL, Open, finite, plain
from rows import a_rounding, a_target, cell, figure, weight_for


def over_achievement_cases(cases, dice):
    for _ in range(1500):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        target, unit, _ = a_target(dice)
        threshold = dice.pick([F(130), F(120), F(150), F(200), F(1255, 10)])
        spot = target * threshold / 100
        hair = F(1, 10**8)
        actual = dice.pick(
            [spot, spot - hair, spot + hair, target, target * 3, 10 * target, target * 9 / 10, target * F(13, 10)]
        )
        rule = dice.pick(
            [
                {"kind": "atLeast"},
                {"kind": "atLeast"},
                {"kind": "equal"},
                {"kind": "equal", "policy": "asAtLeast"},
                {"kind": "equal", "policy": "deviation"},
                {"kind": "atMost"},
            ]
        )
        over = dice.pick(
            [{"policy": "none"}, {"policy": "flag", "threshold": plain(threshold)}]
            + [
                {
                    "policy": "deduct",
                    "threshold": plain(threshold),
                    "deduct": dice.pick(["10", "20", "5", "12.5", "100", "33.3"]),
                }
            ]
            * 4
        )
        before = {"atLeast": "≥", "equal": "=", "atMost": "≤"}[rule["kind"]]
        figure(
            cases,
            f"over-achievement: {over['policy']}",
            rule,
            w,
            rounding,
            cell(target, unit, before),
            cell(actual, unit),
            {"overAchievement": over},
        )


def tie_cases(cases, dice):
    """Exact scores right on the rounding digit, and a hair beside it; binary floats fail here."""
    for decimals, mode in ROUNDINGS:
        for _ in range(90):
            w = dice.pick([F(10), F(10), F(5), F(8), F(20), F(1)])
            unit = F(1, 10**decimals)
            tie = unit * dice.whole(0, int(w / unit) - 1) + unit / 2
            target = dice.pick([F(1000), F(500), F(200), F(100000), F(80)])
            hair = dice.pick([F(0), F(0), F(1, 10**9), -F(1, 10**9)])
            actual = tie * target / w + hair
            if not finite(actual):
                continue
            figure(
                cases,
                "tie at the rounding digit",
                {"kind": "atLeast"},
                w,
                (decimals, mode),
                cell(target, "", "≥"),
                cell(actual),
            )
        for _ in range(40):
            w = F(10)
            unit = F(1, 10**decimals)
            tie = unit * dice.whole(1, int(w / unit) - 1) + unit / 2
            target = dice.pick([F(100), F(50), F(200)])
            actual = 2 * target - tie * target / w
            figure(
                cases,
                "tie at the rounding digit",
                {"kind": "atMost"},
                w,
                (decimals, mode),
                cell(target, "%", "≤"),
                cell(actual, "%"),
            )
    for hundredths in range(1, 1000):
        # 9.745 and its like: every score x.xx5 of ten points.
        exact = F(hundredths, 100) + F(1, 200)
        if exact < 10:
            figure(
                cases,
                "tie at 0.005",
                {"kind": "atLeast"},
                F(10),
                dice.pick([USUAL, USUAL, (2, "halfEven")]),
                cell(F(1000), "", "≥"),
                cell(exact * 100),
            )


def off_grid_weight_cases(cases, dice):
    """A weight with more decimals than the rounding shows: the score must not pass it."""
    for w in (F(5, 2), F(45, 2), F(15, 2), F(1, 2)):
        for mode in ("halfUp", "up"):
            for actual in (100, 99, 80, 50, 10):
                figure(
                    cases,
                    "weight finer than the rounding",
                    {"kind": "atLeast"},
                    w,
                    (0, mode),
                    cell(F(100), "个", "≥"),
                    cell(F(actual), "个"),
                )


def unit_cases(cases, dice):
    rules = [
        {"kind": "atLeast"},
        {"kind": "atMost"},
        {"kind": "atMost", "variant": "ratio"},
        {"kind": "equal", "policy": "deviation"},
    ]
    for _ in range(1100):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        rule = dice.pick(rules)
        shape = dice.whole(0, 8)
        if shape == 0:
            small, large = dice.pick([("元", "万元"), ("元", "亿元"), ("万元", "亿元"), ("人", "万人"), ("亩", "万亩")])
            if dice.chance(50):
                small, large = large, small
            target, target_unit, shown = dice.decimal(1, 900, 2), small, large
            actual = target * dice.decimal(0, 3, 2) * POWERS[small][1] / POWERS[large][1]
            case = "power of one unit"
        elif shape == 1:
            target, target_unit, shown = dice.decimal(1, 100, 1), "%", "‰"
            actual = dice.decimal(0, 2000, 1)
            case = "percent and per mille"
        elif shape == 2:
            target, target_unit, shown = dice.decimal(1, 999, 1), "‰", "%"
            actual = dice.decimal(0, 150, 2)
            case = "per mille and percent"
        elif shape == 3:
            target, target_unit, shown = dice.decimal(50, 100, 0), "%", ""
            actual = dice.pick(
                [
                    F(1),
                    F(95, 100),
                    F(1, 100),
                    F(0),
                    F(101, 100),
                    -F(1, 2),
                    F(-1),
                    F(95),
                    dice.decimal(0, 1, 3),
                    dice.decimal(1, 100, 2),
                ]
            )
            case = "bare figure against percent"
        elif shape == 4:
            target, target_unit, shown = dice.pick([F(1), F(95, 100), F(958, 1000), F(1, 2)]), "", "%"
            actual = dice.decimal(0, 220, 1)
            case = "percent against a rate"
        elif shape == 5:
            target, target_unit, shown = dice.pick([F(95), F(101, 100), F(2), F(500)]), "", "%"
            actual = dice.decimal(0, 120, 1)
            case = "percent against a bare figure"
        elif shape == 6:
            target, target_unit, shown = F(dice.whole(1, 100)), *dice.pick(
                [("%", "个"), ("个", "%"), ("‰", "次"), ("万元", "%"), ("%", "元")]
            )
            actual = F(dice.whole(1, 100))
            case = "percent against a named unit"
        elif shape == 7:
            target, target_unit, shown = F(dice.whole(1, 300)), *dice.pick(
                [("个", "次"), ("家", "户"), ("次", "件"), ("项", "个"), ("公里", "件")]
            )
            actual = F(dice.whole(0, 400))
            case = "two named units"
        else:
            target, target_unit, shown = F(dice.whole(2, 300)), "", dice.pick(["个", "次", "人"])
            actual = F(dice.whole(0, 400))
            case = "unit only with the actual"
        if case == "bare figure against percent" and rule["kind"] == "atMost" and actual > 0 and not finite(actual):
            continue
        before = {"atLeast": "≥", "equal": "=", "atMost": "≤"}[rule["kind"]]
        figure(cases, case, rule, w, rounding, cell(target, target_unit, before), cell(actual, shown))


def formula_cases(cases, dice):
    """Actuals that are fractions without an end."""
    change = {
        "expression": "（本年-上年）÷上年×100%",
        "inputs": [{"name": "本年", "unit": "万元"}, {"name": "上年", "unit": "万元"}],
        "percent": True,
    }
    share = {"expression": "完成数÷计划数", "inputs": [{"name": "完成数"}, {"name": "计划数"}], "percent": True}
    for _ in range(300):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        first, second = dice.decimal(0, 300, 2), dice.decimal(1, 300, 2)
        if dice.chance(50):
            formula, actual = change, (first - second) / second * 100
            target = dice.pick([F(0), F(0), F(10), -F(5)])
            rule = dice.pick(
                [
                    {"kind": "atMost", "variant": "ratio"},
                    {"kind": "atMost", "zeroTarget": {"kind": "perPoint", "per": "1", "deduct": "0.8"}},
                    {
                        "kind": "steps",
                        "side": "above",
                        "per": "1",
                        "deduct": "0.8",
                        "mode": dice.pick(["floor", "ceil", "proRata"]),
                    },
                ]
            )
            before = "≤"
        else:
            formula, actual = share, first / second * 100
            target = dice.pick([F(100), F(95), F(90)])
            rule = dice.pick(
                [
                    {"kind": "atLeast"},
                    {"kind": "equal", "policy": "deviation"},
                    {
                        "kind": "steps",
                        "side": "below",
                        "per": "5",
                        "deduct": "2",
                        "mode": dice.pick(["floor", "ceil", "proRata"]),
                    },
                ]
            )
            before = "≥"
        names = [each["name"] for each in formula["inputs"]]
        more = {
            "formula": formula,
            "answer": {"inputs": {names[0]: {"text": plain(first)}, names[1]: {"text": plain(second)}}},
        }
        figure(cases, "computed actual", rule, w, rounding, cell(target, "%", before), (actual, "%", ""), None, more)
    # A computed fraction that is not said to be a rate is as unclear against percent as a typed one.
    plain_share = {"expression": "完成数÷计划数", "inputs": [{"name": "完成数"}, {"name": "计划数"}]}
    for done in ("9", "10", "1"):
        more = {"formula": plain_share, "answer": {"inputs": {"完成数": {"text": done}, "计划数": {"text": "10"}}}}
        cases.add(
            "computed fraction against percent",
            {"kind": "atLeast"},
            "≥95%",
            "",
            F(5),
            USUAL,
            Open("percentUnclear"),
            more=more,
        )
    more = {"formula": share, "answer": {"inputs": {"完成数": {"text": "5"}, "计划数": {"text": "0"}}}}
    cases.add(
        "computed actual: over 0", {"kind": "atLeast"}, "≥95%", "", F(5), USUAL, Open("divisionByZero"), more=more
    )
    more = {"formula": share, "answer": {"inputs": {"完成数": {"text": "5"}}}}
    cases.add(
        "computed actual: figure missing", {"kind": "atLeast"}, "≥95%", "", F(5), USUAL, Open("inputMissing"), more=more
    )
    more = {"formula": share, "answer": {"inputs": {"完成数": {"text": "五个"}, "计划数": {"text": "9"}}}}
    cases.add("computed actual: a word", {"kind": "atLeast"}, "≥95%", "", F(5), USUAL, Open("inputUnfit"), more=more)
