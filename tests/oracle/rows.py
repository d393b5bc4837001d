"""Cases of one row: collecting and writing them, and usual weights, targets and actuals."""

import csv
import io
import json
from fractions import Fraction as F

from figures import NAMES, ROUNDINGS, USUAL, Open, grouped, in_unit_of, plain, rounded
from rules import figure_rule, settings_of

HEADER = ["case", "rule", "target", "actual", "more", "settings", "rounding", "weight", "score", "exact", "clause"]


def rule_text(rule):
    """A rule without parameters is written as its bare kind."""
    return rule["kind"] if len(rule) == 1 else compact(rule)


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


class Cases:
    """Collects rows; equal ones are kept once."""

    def __init__(self):
        self.rows = {}

    def add(self, case, rule, target, actual, w, rounding, outcome, settings=None, more=None):
        """`outcome` is (exact, clause), (exact, clause, below) or an Open."""
        decimals, mode = rounding
        if isinstance(outcome, Open):
            score, exact, clause = "open", str(outcome), "open"
        else:
            value, clause, *below = outcome
            assert 0 <= value <= w, (case, rule, target, actual)
            points = min(rounded(value, decimals, mode), w)
            if below and below[0] is not None and points >= below[0]:
                points = rounded(value, decimals, "down")
                if points >= below[0]:
                    points -= F(1, 10**decimals)
            score = plain(points)
            exact = f"{value.numerator}/{value.denominator}"
        row = (
            case,
            rule_text(rule),
            target,
            actual,
            compact(more),
            compact(settings),
            f"{decimals} {mode}",
            plain(w),
            score,
            exact,
            clause,
        )
        self.rows[row] = None

    def own(self, case, rule, target, actual, w, own, score, exact, clause, rounding=USUAL):
        """A person's own score stands beside the computed one."""
        more = {"answer": {"ownScore": own, "ownScoreReason": "复核认定"}}
        decimals, mode = rounding
        row = (
            case,
            rule_text(rule),
            target,
            actual,
            compact(more),
            "",
            f"{decimals} {mode}",
            plain(w),
            score,
            exact,
            clause,
        )
        self.rows[row] = None

    def write(self, path):
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(self.rows)
        path.write_bytes(text.getvalue().encode())


def outcome(compute, *arguments):
    try:
        return compute(*arguments)
    except Open as why:
        return why


def figure(cases, case, rule, w, rounding, target, actual, changes=None, more=None):
    """A case of a figure rule. `target` and `actual` are (value, unit, text)."""

    def compute():
        comparable = in_unit_of(target[0], target[1], actual[0], actual[1])
        return figure_rule(w, rule, settings_of(changes or {}), target[0], comparable)

    cases.add(case, rule, target[2], actual[2], w, rounding, outcome(compute), changes, more)


def cell(value, unit="", before="", after="", separators=False):
    number = grouped(value) if separators else plain(value)
    return value, unit, f"{before}{number}{unit}{after}"


GE = [("≥", ""), ("≥", ""), ("", ""), (">=", ""), ("不低于", ""), ("", "以上")]
LE = [("≤", ""), ("≤", ""), ("≤", ""), ("<=", ""), ("不超过", ""), ("", "以内")]
EQ = [("=", ""), ("", ""), ("", ""), ("＝", "")]

WEIGHTS = [F(n) for n in (1, 2, 3, 4, 5, 6, 8, 10, 10, 10, 12, 15, 20, 30, 90)]
FINE_WEIGHTS = WEIGHTS + [F(5, 2), F(45, 2), F(15, 2), F(25, 4), F(333, 100)]


def weight_for(dice, rounding):
    """A weight that the rounding's decimals can show."""
    decimals = rounding[0]
    while True:
        w = dice.pick(FINE_WEIGHTS)
        if (w * 10**decimals).denominator == 1:
            return w


def a_rounding(dice):
    return USUAL if dice.chance(30) else dice.pick(ROUNDINGS)


def a_target(dice):
    """(value, unit, decimals) of a target above 0, small, usual or large."""
    shape = dice.whole(0, 9)
    if shape <= 2:
        return dice.decimal(1, 100, dice.pick([0, 0, 1, 2])), "%", 2
    if shape <= 5:
        return F(dice.whole(1, 5000)), dice.pick(["", "", *NAMES]), 0
    if shape <= 7:
        return dice.decimal(1, 90000, 2), dice.pick(["万元", "元", "万人", "亩", ""]), 2
    if shape == 8:
        return dice.decimal(2, 50, 6), dice.pick(["", "公里", "亿元"]), 6
    return F(dice.whole(10**9, 10**12)), dice.pick(["元", "人", ""]), 0


def an_actual(dice, target, unit, decimals):
    """(value, unit) around the target: met, missed, far off, on the spot or a hair beside it."""
    shape = dice.whole(0, 11)
    hair = F(1, 10 ** max(decimals, 1))
    if shape == 0:
        value = target
    elif shape == 1:
        value = target - hair
    elif shape == 2:
        value = target + hair
    elif shape == 3:
        value = 2 * target
    elif shape == 4:
        value = 2 * target - hair
    elif shape == 5:
        value = F(0)
    elif shape == 6:
        value = -dice.decimal(0, target, decimals)
    elif shape <= 9:
        value = dice.decimal(0, target, decimals)
    else:
        value = dice.decimal(target, target * 5 / 2, decimals)
    shown = unit
    if unit == "%":
        if dice.chance(15):
            return value * 10, "‰"
        if dice.chance(10) and (value == 0 or abs(value) > 1):
            shown = ""
    elif unit and dice.chance(20):
        shown = ""
    return value, shown
