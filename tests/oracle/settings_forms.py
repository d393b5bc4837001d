"""Whole forms under any settings at once: rounding, policies, caps, grades, vetoes."""

from fractions import Fraction as F

from figures import ROUNDINGS, plain
from forms import path_of, weights_of_100
from rules import DEFAULTS, at_least, at_most, execution_rate, tier
from sheet import GRADES, Form

POLICIES = ["rescale", "full", "zero"]
NAMES = ["特优", "优", "良", "中", "差"]


def some_grades(dice):
    """Two to five grades with bounds that a total may just reach or just miss."""
    if dice.chance(40):
        return GRADES
    count = dice.whole(2, 5)
    bounds = set()
    while len(bounds) < count - 1:
        bounds.add(dice.pick([F(dice.whole(40, 99)), F(dice.whole(80, 199), 2), dice.decimal(50, 98, 2)]))
    return list(zip(NAMES[-count:], [*sorted(bounds, reverse=True), F(0)]))


def some_caps(dice):
    """Caps tried in order, mostly rising; a later one may be lower than an earlier one."""
    if dice.chance(40):
        return []
    below = sorted({dice.whole(30, 110) for _ in range(dice.whole(1, 4))})
    return [{"below": str(bound), "max": plain(dice.pick([F(dice.whole(40, 99)), dice.decimal(40, 99, 1)]))} for bound in below]


def some_row(form, dice, path, w, decimals):
    """A row of a rule, open or answered, with an own score, or one that does not apply."""
    shape = dice.whole(0, 11)
    policy = dice.pick(POLICIES) if dice.chance(30) else None
    away = dice.chance(12)
    if shape == 0 and not away:
        form.open_row(path, w)
    elif shape <= 2:
        form.row(path, w, {"kind": "manual"}, own=dice.decimal(0, w, min(decimals, 2)), away=away, policy=policy)
    elif shape <= 6:
        of, done = dice.whole(1, 400), dice.whole(0, 450)
        exact = at_least(w, F(of), F(done), DEFAULTS)[0]
        form.row(path, w, {"kind": "atLeast"}, f"≥{of}个", f"{done}个", exact=exact, away=away, policy=policy)
    elif shape <= 8:
        target, actual = F(dice.whole(10, 300)), F(dice.whole(5, 450))
        rule = {"kind": "atMost", "variant": dice.pick(["linear", "ratio"])}
        exact = at_most(w, target, actual, rule, DEFAULTS)[0]
        form.row(path, w, rule, f"≤{target}万元", f"{actual}万元", exact=exact, away=away, policy=policy)
    elif shape == 9:
        yes = dice.chance(70)
        answer, exact = {"yes": yes}, w if yes else F(0)
        form.row(path, w, {"kind": "yesNo"}, "已完成", answer=answer, exact=exact, away=away, policy=policy)
    else:
        place_in = F(dice.whole(0, 99))
        exact, _, _ = tier(w, "full", place_in, DEFAULTS["tierCuts"])
        answer = {"tier": {"tier": "full", "place": plain(place_in)}}
        form.row(path, w, {"kind": "tiers"}, "效果明显", "效果较好", answer, exact=exact, away=away, policy=policy)


def settings_form(dice):
    rounding, place = dice.pick(ROUNDINGS), dice.pick(["indicator", "total"])
    budget = dice.decimal(1, 2000, 2)
    executed = dice.pick([budget, F(0), dice.decimal(0, budget, 2), budget * dice.whole(30, 110) / 100])
    form = Form(
        "any settings",
        rounding,
        place,
        policy=dice.pick(POLICIES),
        caps=some_caps(dice),
        funds=(budget, executed),
        vetoed=dice.chance(5),
        grades=some_grades(dice),
    )
    rows = dice.whole(3, 14)
    for n, w in enumerate(weights_of_100(dice, rows, 10 ** min(rounding[0], 2))):
        path = path_of(n, rows)
        if n == 0:
            # One row is always scored.
            form.row(path, w, {"kind": "executionRate"}, exact=execution_rate(w, budget, executed)[0])
        else:
            some_row(form, dice, path, w, rounding[0])
    return form.write()


def settings_forms(dice, count):
    return [settings_form(dice) for _ in range(count)]
