"""Whole forms: rounding of sums, rows left out, caps, open rows, grades."""

from fractions import Fraction as F

from figures import MODES, ROUNDINGS, finite, plain
from rules import DEFAULTS, at_least, at_most, execution_rate, tier
from sheet import Form

CAPS = [
    {"below": "50", "max": "59"},
    {"below": "60", "max": "69"},
    {"below": "70", "max": "79"},
    {"below": "80", "max": "89"},
]


def weights_of_100(dice, rows, unit=100):
    """So many weights above 0 with a sum of 100, in 1/unit points."""
    cuts = set()
    while len(cuts) < rows - 1:
        cuts.add(dice.whole(1, 100 * unit - 1))
    edges = [0, *sorted(cuts), 100 * unit]
    return [F(high - low, unit) for low, high in zip(edges, edges[1:])]


PATHS = ["1.1", "1.2", "2", "3.1"]


def path_of(number, rows):
    return PATHS[number * len(PATHS) // rows]


def own_scores(dice, weights, wanted):
    """Two-decimal scores within the weights with exactly this sum."""
    left, scores = 100 - wanted, [F(0)] * len(weights)
    while left:
        n = dice.whole(0, len(weights) - 1)
        take = min(left, weights[n] - scores[n], F(dice.whole(1, 300), 100))
        scores[n] += take
        left -= take
    return [w - lost for w, lost in zip(weights, scores)]


def random_form(dice, rounding, place, some_away=False):
    form = Form(f"random form{' with rows left out' * some_away}, rounded per {place}", rounding, place)
    rows = dice.whole(4, 12)
    for n, w in enumerate(weights_of_100(dice, rows, 10 ** min(rounding[0], 2))):
        path, shape = path_of(n, rows), dice.whole(0, 9)
        if some_away and n % 4 == 1:
            form.row(path, w, {"kind": "yesNo"}, "已完成", away=True)
            continue
        if shape <= 5:
            of = dice.whole(1, 400)
            form.share_row(path, w, dice.whole(of * 3 // 5, of + of // 9 + 1), of)
        elif shape <= 7:
            target, actual = F(dice.whole(10, 300)), F(dice.whole(5, 450))
            rule = {"kind": "atMost", "variant": dice.pick(["linear", "ratio"])}
            exact = at_most(w, target, actual, rule, DEFAULTS)[0]
            form.row(path, w, rule, f"≤{target}万元", f"{actual}万元", exact=exact)
        elif shape == 8:
            yes = dice.chance(85)
            form.row(path, w, {"kind": "yesNo"}, "已完成", answer={"yes": yes}, exact=w if yes else F(0))
        else:
            place_in = F(dice.whole(0, 99))
            exact, _, _ = tier(w, "full", place_in, DEFAULTS["tierCuts"])
            answer = {"tier": {"tier": "full", "place": plain(place_in)}}
            form.row(path, w, {"kind": "tiers"}, "效果明显", "效果较好", answer, exact=exact)
    return form.write()


def large_form(dice, rounding, place):
    """Figures of money in 元 with their cents: the exact sum is of large numbers."""
    form = Form(f"large figures, rounded per {place}", rounding, place)
    for path, w in (("1.1", F(45, 2)), ("1.2", F(45, 2)), ("2", F(45, 2)), ("3.1", F(45, 2)), ("3.1", F(10))):
        if rounding[0] == 0:
            w = {F(45, 2): F(22), F(10): F(12)}[w]
        target = dice.decimal(10**11, 10**12, 2)
        actual = dice.decimal(target * 7 / 10, target, 2)
        exact = at_least(w, target, actual, DEFAULTS)[0]
        form.row(path, w, {"kind": "atLeast"}, f"≥{plain(target)}元", f"{plain(actual)}元", exact=exact)
    return form.write()


def forms(dice):
    lines = []
    # The boundary of a grade, and a hundredth on either side, by own scores.
    for bound in (F(90), F(80), F(60)):
        for off in (F(0), F(0), F(0), F(0), F(-1, 100), F(1, 100)):
            for rows in (3, 7, 10, 10, 14):
                form = Form(f"total at {plain(bound + off)}")
                weights = weights_of_100(dice, rows)
                for n, (w, own) in enumerate(zip(weights, own_scores(dice, weights, bound + off))):
                    form.own_row(path_of(n, rows), w, own)
                lines.append(form.write())
    # Any form, every rounding.
    for rounding in ROUNDINGS:
        for place in ("indicator", "total"):
            lines += [random_form(dice, rounding, place) for _ in range(4)]
        lines += [random_form(dice, rounding, "indicator", some_away=True) for _ in range(2)]
        lines.append(large_form(dice, rounding, "indicator"))
    # Rounded once, at the total: an exact sum beside a bound.
    for mode in MODES:
        for bound in (90, 80, 60):
            for thousandths in (-6, -5, -4, -1, 0, 1, 4, 5, 6):
                form = Form(
                    f"exact sum {plain(F(bound) + F(thousandths, 1000))}, rounded at the total", (2, mode), "total"
                )
                done = 50 * 1000 - (100 - bound) * 1000 + thousandths
                form.own_row("1.1", F(30), F(30))
                form.own_row("2", F(20), F(20))
                form.share_row("3.1", F(50), done, 50000)
                lines.append(form.write())
    # Three thirds: rounded per row they make 99.99 or 100.02, at the total 100.
    for place in ("indicator", "total"):
        for rounding in ROUNDINGS:
            form = Form(f"two thirds of each, rounded per {place}", rounding, place)
            for path, w in (("1.1", F(30)), ("1.2", F(30)), ("2", F(20)), ("3.1", F(20))):
                form.share_row(path, w, 2, 3)
            lines.append(form.write())
    # Rows that do not apply.
    for policy in ("rescale", "full", "zero"):
        for away, score in [
            (12, F(82)),
            (12, F(792, 10)),
            (12, F(7919, 100)),
            (12, F(704, 10)),
            (10, F(81)),
            (10, F(72)),
            (10, F(54)),
            (7, F(8369, 100)),
            (7, F(837, 10)),
            (33, F(603, 10)),
            (1, F(8910, 100)),
            (99, F(9, 10)),
        ]:
            for override in (None, "rescale", "full", "zero"):
                form = Form(f"{away} points do not apply: {policy}, row says {override or 'nothing'}", policy=policy)
                form.row("1.1", F(away), {"kind": "atLeast"}, "≥10个", "", away=True, policy=override)
                rest = F(100 - away)
                (
                    form.own_row("2", rest / 2, score / 2)
                    if finite(score / 2) and (score / 2 * 100).denominator == 1
                    else form.own_row("2", rest, score)
                )
                if sum(row["w"] for row in form.rows) < 100:
                    form.own_row("3.1", rest / 2, score / 2)
                lines.append(form.write())
    form = Form("two rows do not apply, an answered one among them")
    form.row("1.1", F(6), {"kind": "atLeast"}, "≥10个", "8个", exact=F(48, 10), away=True)
    form.row("1.1", F(6), {"kind": "manual"}, own=F(3), away=True)
    form.own_row("2", F(88), F(82))
    lines.append(form.write())
    # Caps by the execution rate, the rate right on each bound.
    for rate in ("49.99", "50", "50.01", "59.99", "60", "69.999", "70", "76", "79.99", "80", "80.01", "100", "120"):
        for rest in (F(90), F(77), F(50)):
            for caps in (CAPS, []):
                form = Form(
                    f"execution {rate}%, the rest {plain(rest)}, {'capped' if caps else 'no caps'}",
                    caps=caps,
                    funds=(F(200), F(rate) * 2),
                )
                form.row("1.1", F(10), {"kind": "executionRate"}, exact=execution_rate(F(10), F(200), F(rate) * 2)[0])
                form.own_row("2", F(50), min(F(50), rest))
                form.own_row("3.1", F(40), rest - min(F(50), rest))
                lines.append(form.write())
    # Open rows: the grade is withheld while they could change it.
    for scored, of, waiting in [
        (92, 95, 5),
        (90, 95, 5),
        (85, 95, 5),
        (84, 95, 5),
        (89, 99, 1),
        (88, 99, 1),
        (50, 91, 9),
        (50, 90, 10),
        (51, 90, 10),
        (70, 90, 10),
        (69, 90, 10),
        (0, 40, 60),
        (0, 41, 59),
        (30, 30, 70),
    ]:
        form = Form(f"{scored} of {of}, {waiting} open")
        form.own_row("1.1", F(of), F(scored))
        form.open_row("2", F(waiting))
        lines.append(form.write())
    for scored, of, waiting, away in [
        (72, 80, 10, 10),
        (81, 85, 5, 10),
        (54, 80, 10, 10),
        (45, 81, 9, 10),
        (44, 81, 9, 10),
    ]:
        form = Form(f"{scored} of {of}, {waiting} open, {away} do not apply")
        form.own_row("1.1", F(of), F(scored))
        form.open_row("2", F(waiting))
        form.row("3.1", F(away), {"kind": "yesNo"}, "已完成", away=True)
        lines.append(form.write())
    form = Form("nothing answered")
    form.open_row("1.1", F(60))
    form.open_row("2", F(40))
    lines.append(form.write())
    form = Form("zero is an answer")
    form.own_row("1.1", F(60), F(0))
    form.share_row("2", F(40), 0, 10)
    lines.append(form.write())
    # A veto.
    for own in (F(100), F(95), F(60), F(10)):
        form = Form(f"{plain(own)} points and a veto", vetoed=True)
        form.own_row("1.1", F(100), own)
        lines.append(form.write())
    return lines


def exact_total_forms(dice):
    """Rounded once, at the total: with rows left out, and of large numbers."""
    lines = []
    for rounding in ROUNDINGS:
        lines += [random_form(dice, rounding, "total", some_away=True) for _ in range(4)]
        lines.append(large_form(dice, rounding, "total"))
    return lines


def finer_forms():
    """Scores finer than the rounding: the total shown is rounded, and the grade is read from it."""
    lines = []
    for own, mode in [
        ("89.995", "halfUp"),
        ("89.9949", "halfUp"),
        ("89.999", "down"),
        ("89.991", "up"),
        ("79.995", "halfUp"),
        ("59.995", "halfEven"),
    ]:
        form = Form(f"own score {own}, {mode}", (2, mode), only_total=True)
        form.own_row("1.1", F(100), F(own))
        lines.append(form.write())
    for mode, done in [("halfUp", 3), ("up", 3), ("halfUp", 1), ("halfUp", 4)]:
        form = Form(f"weights of 22.5 in whole points, {mode}, {done} met", (0, mode), only_total=True)
        for n in range(4):
            form.share_row("1.1", F(45, 2), 10 if n < done else 0, 10)
        form.own_row("2", F(10), F(9))
        lines.append(form.write())
    return lines
