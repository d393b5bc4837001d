"""The scoring rules: inputs to (exact score, clause)."""

from datetime import date, timedelta
from fractions import Fraction as F

from figures import Open

DEFAULTS = {
    "atMost": "linear",
    "equal": "asAtLeast",
    "zeroTarget": {"kind": "allOrNothing"},
    "stepMode": "floor",
    "tierCuts": {"full": "80", "partial": "60"},
    "overAchievement": {"policy": "flag", "threshold": "130"},
}


def at_least(w, target, actual, settings, met="atLeastMet"):
    over = settings["overAchievement"]
    if over["policy"] == "deduct" and target > 0 and actual >= target * F(over["threshold"]) / 100:
        return w * (1 - F(over["deduct"]) / 100), "overAchieved"
    if actual >= target:
        return w, "atLeastMet" if actual > target else met
    assert target > 0, "at least with a missed target of 0 or below is not defined"
    if actual < 0:
        return F(0), "atLeastNegative"
    return w * actual / target, "atLeastShare"


def zero_target(w, actual, policy):
    if actual <= 0:
        return w, "zeroMet"
    if policy["kind"] == "allOrNothing":
        return F(0), "zeroMissed"
    return max(F(0), w - F(policy["deduct"]) * actual / F(policy["per"])), "zeroPerPoint"


def above(w, bound, actual, variant):
    """Above the upper bound, which is above 0."""
    if variant == "ratio":
        return w * bound / actual
    return max(F(0), w * (2 * bound - actual) / bound)


def at_most(w, target, actual, rule, settings):
    if target == 0:
        return zero_target(w, actual, rule.get("zeroTarget", settings["zeroTarget"]))
    if actual <= target:
        return w, "atMostMet"
    if target < 0:
        return F(0), "atMostMissed"
    variant = rule.get("variant", settings["atMost"])
    score = above(w, target, actual, variant)
    if variant == "ratio":
        return score, "atMostRatio"
    return score, "atMostLinear" if actual < 2 * target else "atMostDouble"


def equal(w, target, actual, rule, settings):
    if target == 0:
        return zero_target(w, actual, rule.get("zeroTarget", settings["zeroTarget"]))
    policy = rule.get("policy", settings["equal"])
    if policy == "asAtLeast":
        # The types leave open whether a target that is just met is called equal or at least.
        return at_least(w, target, actual, settings, met="")
    if actual == target:
        return w, "equalMet"
    if policy == "exact":
        return F(0), "equalMissed"
    return max(F(0), w * (1 - abs(actual - target) / abs(target))), "equalDeviation"


def in_range(w, low, high, actual, settings):
    if low <= actual <= high:
        return w, "rangeInside"
    if actual < low:
        assert low > 0
        return max(F(0), w * actual / low), "rangeBelow"
    return above(w, high, actual, settings["atMost"]), "rangeAbove"


def steps(w, target, actual, rule, settings):
    gap = {"below": target - actual, "above": actual - target, "either": abs(actual - target)}[rule["side"]]
    count = max(F(0), gap) / F(rule["per"])
    mode = rule.get("mode", settings["stepMode"])
    if mode == "floor":
        count = F(count.numerator // count.denominator)
    elif mode == "ceil":
        count = F(-(-count.numerator // count.denominator))
    if count == 0:
        return w, "stepsNone"
    return max(F(0), w - F(rule["deduct"]) * count), "stepsTaken"


def bands(actual, rule):
    for band in rule["bands"]:
        low, high = band.get("from"), band.get("to")
        if low is not None and (actual < F(low) or (actual == F(low) and not band.get("fromIncluded", False))):
            continue
        if high is not None and (actual > F(high) or (actual == F(high) and not band.get("toIncluded", False))):
            continue
        return F(band["score"]), "band"
    return F(0), "bandNone"


def figure_rule(w, rule, settings, target, actual):
    """The rules that set a figure beside a target, both in the target's unit."""
    kind = rule["kind"]
    if kind == "atLeast":
        return at_least(w, target, actual, settings)
    if kind == "atMost":
        return at_most(w, target, actual, rule, settings)
    if kind == "equal":
        return equal(w, target, actual, rule, settings)
    if kind == "steps":
        return steps(w, target, actual, rule, settings)
    if kind == "bands":
        return bands(actual, rule)
    raise AssertionError(kind)


def execution_rate(w, budget, executed):
    if budget == 0:
        raise Open("divisionByZero")
    if executed >= budget:
        return w, "executionFull"
    return max(F(0), w * executed / budget), "executionShare"


def tier(w, tier_name, place, cuts):
    """(exact, clause, the score's upper limit that it must stay below)."""
    full, partial = F(cuts["full"]), F(cuts["partial"])
    low, high = {"full": (full, F(100)), "partial": (partial, full), "missed": (F(0), partial)}[tier_name]
    exact = w * (low + place / 100 * (high - low)) / 100
    below = None if tier_name == "full" else w * high / 100
    return exact, "tier" + tier_name.capitalize(), below


def month_end(year, month):
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def late(last, day, unit):
    """Started units of delay of `day` after `last`, the last day in time.

    A month after a month's end is the next calendar month; after any other day it runs to the same day of the next
    month, or to that month's end where it has no such day (民法典第二百零二条).
    """
    if day <= last:
        return 0
    if unit == "day":
        return (day - last).days
    months = (day.year - last.year) * 12 + day.month - last.month
    at_end = last == month_end(last.year, last.month)
    return months + (not at_end and day.day > last.day)


def settings_of(changes):
    return {**DEFAULTS, **changes}
