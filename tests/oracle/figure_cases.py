"""Cases of the rules that set a figure beside a target."""

from fractions import Fraction as F

from figures import USUAL, Open, grouped, in_unit_of, plain
from rules import execution_rate, in_range, settings_of
from rows import EQ, GE, LE, a_rounding, a_target, an_actual, cell, figure, outcome, weight_for


def at_least_cases(cases, dice):
    for _ in range(3300):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        target, unit, decimals = a_target(dice)
        actual, shown = an_actual(dice, target, unit, decimals)
        before, after = dice.pick(GE)
        figure(
            cases,
            "at least",
            {"kind": "atLeast"},
            w,
            rounding,
            cell(target, unit, before, after, dice.chance(10)),
            cell(actual, shown, separators=dice.chance(10)),
        )
    for actual in [F(0), F(1), F(7, 2), F(10**6)]:
        figure(cases, "at least: target 0", {"kind": "atLeast"}, F(5), USUAL, cell(F(0), "个", "≥"), cell(actual, "个"))


def at_most_cases(cases, dice):
    for _ in range(3200):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        target, unit, decimals = a_target(dice)
        actual, shown = an_actual(dice, target, unit, decimals)
        before, after = dice.pick(LE)
        rule, changes = {"kind": "atMost"}, {}
        if dice.chance(50):
            rule["variant"] = dice.pick(["linear", "ratio"])
        if dice.chance(40):
            changes["atMost"] = dice.pick(["linear", "ratio"])
        figure(
            cases,
            "at most",
            rule,
            w,
            rounding,
            cell(target, unit, before, after, dice.chance(10)),
            cell(actual, shown, separators=dice.chance(10)),
            changes,
        )
    for _ in range(300):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        target = -dice.decimal(F(1, 2), 50, 2)
        actual = dice.pick([target, target + F(1, 100), target - F(1, 100), F(0), dice.decimal(-60, 60, 2)])
        variant = dice.pick(["linear", "ratio"])
        shown = "%" if not 0 < abs(actual) <= 1 or dice.chance(50) else ""
        figure(
            cases,
            "at most: target below 0",
            {"kind": "atMost", "variant": variant},
            w,
            rounding,
            cell(target, "%", "≤"),
            cell(actual, shown),
        )


def zero_target_cases(cases, dice):
    for _ in range(2000):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        unit = dice.pick(["%", "%", "次", "个", "元", ""])
        decimals = 2 if unit == "%" else dice.pick([0, 2])
        kind = dice.pick(["equal", "atMost"])
        before, after = dice.pick(EQ if kind == "equal" else LE[:3])
        per_point = {
            "kind": "perPoint",
            "per": dice.pick(["1", "1", "5", "0.5", "3"]),
            "deduct": dice.pick(["0.8", "1", "0.1", "0.25", "2"]),
        }
        policy = dice.pick([{"kind": "allOrNothing"}, per_point, per_point])
        rule, changes = {"kind": kind}, {}
        if dice.chance(50):
            rule["zeroTarget"] = policy
            if dice.chance(30):
                changes["zeroTarget"] = {"kind": "allOrNothing"} if policy["kind"] == "perPoint" else per_point
        else:
            changes["zeroTarget"] = policy
        if kind == "equal" and dice.chance(40):
            # A target of 0 does not ask for the policy.
            rule["policy"] = dice.pick(["asAtLeast", "deviation", "exact"])
        actual = dice.pick(
            [F(0), F(1), -dice.decimal(0, 30, decimals), dice.decimal(0, 12, decimals), dice.decimal(0, 120, decimals)]
        )
        shown = unit
        if unit == "%" and dice.chance(15):
            actual, shown = actual * 10, "‰"
        figure(
            cases, f"{kind}: target 0", rule, w, rounding, cell(F(0), unit, before, after), cell(actual, shown), changes
        )


def equal_cases(cases, dice):
    for _ in range(2600):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        target, unit, decimals = a_target(dice)
        actual, shown = an_actual(dice, target, unit, decimals)
        before, after = dice.pick(EQ)
        rule, changes = {"kind": "equal"}, {}
        policy = dice.pick(["asAtLeast", "deviation", "exact"])
        if dice.chance(50):
            rule["policy"] = policy
            if dice.chance(30):
                changes["equal"] = dice.pick(["asAtLeast", "deviation", "exact"])
        else:
            changes["equal"] = policy
        figure(
            cases,
            f"equal: {policy}",
            rule,
            w,
            rounding,
            cell(target, unit, before, after, dice.chance(10)),
            cell(actual, shown),
            changes,
        )
    for _ in range(200):
        target = -dice.decimal(1, 40, 1)
        actual = dice.pick([target, -target, dice.decimal(-90, 20, 1)])
        policy = dice.pick(["deviation", "exact"])
        figure(
            cases,
            f"equal: {policy} (target below 0)",
            {"kind": "equal", "policy": policy},
            F(10),
            a_rounding(dice),
            cell(target, "%"),
            cell(actual, "%"),
        )


def range_cases(cases, dice):
    for _ in range(1800):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        unit = dice.pick(["%", "%", "个", "万元", ""])
        decimals = dice.pick([0, 0, 1, 2])
        low = dice.decimal(2, 80, decimals)
        high = low + dice.decimal(1, 60, decimals)
        hair = F(1, 100)
        actual = dice.pick(
            [low, high, low - hair, high + hair, 2 * high, 2 * high - hair, 3 * high, F(0), -low]
            + [dice.decimal(2, low, 2), dice.decimal(low, high, 2), dice.decimal(high, 2 * high, 2)] * 2
        )
        shown = unit
        if unit == "%" and dice.chance(15):
            actual, shown = actual * 10, "‰"
        elif unit and actual not in (F(0), F(1)) and abs(actual) > 1 and dice.chance(15):
            shown = ""
        changes = {"atMost": dice.pick(["linear", "ratio"])} if dice.chance(70) else {}
        text = f"{plain(low)}{unit if dice.chance(50) else ''}-{plain(high)}{unit}"

        def compute():
            return in_range(w, low, high, in_unit_of(low, unit, actual, shown), settings_of(changes))

        cases.add("range", {"kind": "range"}, text, cell(actual, shown)[2], w, rounding, outcome(compute), changes)


def execution_rate_cases(cases, dice):
    for _ in range(1700):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        decimals = dice.pick([0, 2, 2, 3, 6])
        budget = dice.decimal(F(1), dice.pick([150, 13000, 10**6]), decimals)
        if dice.chance(4):
            budget = F(0)
        executed = dice.pick(
            [budget, F(0), budget + F(1, 100), max(F(0), budget - F(1, 10**6)), 2 * budget]
            + [dice.decimal(0, budget, decimals)] * 7
        )
        if dice.chance(3):
            executed = -dice.decimal(1, 50, 2)
        budget_text, executed_text = plain(budget), plain(executed)
        style = dice.whole(0, 9)
        if style == 0:
            budget_text, executed_text = grouped(budget), grouped(executed)
        elif style == 1:
            executed_text = plain(executed * 10**4) + "元"
        elif style == 2:
            budget_text, executed_text = budget_text + "万元", executed_text + "万元"
        elif style == 3:
            budget_text = plain(budget / 10**4) + "亿元"
        cases.add(
            "execution rate",
            {"kind": "executionRate"},
            "",
            "",
            w,
            rounding,
            outcome(execution_rate, w, budget, executed),
            more={"funds": [budget_text, executed_text]},
        )
    for funds in [["", "50"], ["100", ""], ["", ""], ["—", "50"], ["100", "已全部支付"]]:
        cases.add(
            "execution rate: figure missing",
            {"kind": "executionRate"},
            "",
            "",
            F(10),
            USUAL,
            Open("fundsMissing"),
            more={"funds": funds},
        )


def steps_cases(cases, dice):
    for _ in range(2300):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        unit = dice.pick(["%", "%", "%", "个", "次", "万元", ""])
        decimals = 2 if unit in ("%", "万元") else dice.pick([0, 0, 2])
        target = dice.pick([F(100), F(90), F(0), F(15), dice.decimal(1, 200, decimals), -dice.decimal(1, 20, decimals)])
        side = dice.pick(["below", "above", "either"])
        per = dice.pick([F(1), F(1), F(2), F(5), F(5), F(10), F(1, 2), F(3), F(1, 10)])
        deduct = dice.pick([F(1), F(1, 2), F(2), F(1, 10), F(4, 5), F(1, 4), w])
        hair = F(1, 10 ** max(decimals, 1))
        gap = dice.pick(
            [
                F(0),
                per,
                per - hair,
                per + hair,
                3 * per,
                hair,
                per / 2,
                dice.decimal(0, 8 * per, 2),
                dice.decimal(0, 8 * per, 2),
            ]
        )
        actual = target + gap * dice.pick([-1, 1])
        shown = unit
        if unit == "%" and dice.chance(15):
            actual, shown = actual * 10, "‰"
        elif unit == "万元" and dice.chance(20):
            actual, shown = actual * 10**4, "元"
        rule, changes = {"kind": "steps", "side": side, "per": plain(per), "deduct": plain(deduct)}, {}
        mode = dice.pick(["floor", "ceil", "proRata"])
        if dice.chance(60):
            rule["mode"] = mode
            if dice.chance(20):
                changes["stepMode"] = dice.pick(["floor", "ceil", "proRata"])
        else:
            changes["stepMode"] = mode
        before = dice.pick(["≥", ""] if side == "below" else ["≤", ""] if side == "above" else ["", "="])
        figure(
            cases, f"steps: {side} {mode}", rule, w, rounding, cell(target, unit, before), cell(actual, shown), changes
        )


BAND_SETS = [
    # The usual falling points, upper bounds closed: 0 -> 5; (0,10] -> 4; ...
    [
        {"to": "0", "toIncluded": True, "score": "5"},
        {"from": "0", "to": "10", "toIncluded": True, "score": "4"},
        {"from": "10", "to": "20", "toIncluded": True, "score": "3"},
        {"from": "20", "to": "30", "toIncluded": True, "score": "1.5"},
        {"from": "30", "score": "0"},
    ],
    # Lower bounds closed.
    [
        {"from": "95", "fromIncluded": True, "score": "5"},
        {"from": "80", "fromIncluded": True, "to": "95", "score": "3.75"},
        {"from": "60", "fromIncluded": True, "to": "80", "score": "2.125"},
    ],
    # A gap, an overlap (the first wins), both bounds closed, both open.
    [
        {"from": "10", "fromIncluded": True, "to": "20", "toIncluded": True, "score": "4"},
        {"from": "20", "fromIncluded": True, "to": "40", "score": "3"},
        {"from": "50", "to": "60", "score": "2"},
        {"from": "60", "fromIncluded": True, "to": "60", "toIncluded": True, "score": "1"},
    ],
    [{"score": "2.5"}],
    [{"from": "-5", "fromIncluded": True, "to": "5", "toIncluded": True, "score": "5"}, {"to": "-5", "score": "1"}],
]


def bands_cases(cases, dice):
    for number, each in enumerate(BAND_SETS):
        edges = sorted(
            {F(edge) for band in each for edge in (band.get("from"), band.get("to")) if edge is not None} | {F(0)}
        )
        values = [edge + off for edge in edges for off in (F(-1, 100), F(0), F(1, 100))]
        values += [dice.decimal(-20, 120, 2) for _ in range(12)]
        for value in values:
            for unit, shown in (("%", "%"), ("%", "‰"), ("个", "个"), ("", "")):
                shape = value * 10 if shown == "‰" else value
                figure(
                    cases,
                    f"bands {number + 1}",
                    {"kind": "bands", "bands": each},
                    F(5),
                    dice.pick([USUAL, (1, "halfUp"), (0, "halfEven"), (3, "down"), (2, "up")]),
                    cell(dice.pick([F(0), F(100)]) if unit else F(100), unit),
                    cell(shape, shown),
                )
