"""Cases of choices, dates and own scores, and of rows that stay open."""

from datetime import date, timedelta
from fractions import Fraction as F

from figure_cases import BAND_SETS
from figures import USUAL, Open, plain
from rules import DEFAULTS, at_least, late, month_end, tier
from rows import FINE_WEIGHTS, a_rounding, weight_for


def choice_cases(cases, dice):
    for _ in range(800):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        points = [dice.pick([F(1), F(1, 2), F(1, 4), F(2), F(33, 100)]) for _ in range(dice.whole(1, 6))]
        ids = [f"c{n + 1}" for n in range(len(points))]
        met = [dice.chance(70) for _ in points]
        more = {"checklist": [plain(point) for point in points]}
        if dice.chance(94):
            more["answer"] = {"ticks": [id for id, is_met in zip(ids, met) if is_met]}
            result = min(w, sum((point for point, is_met in zip(points, met) if is_met), F(0))), "checklist"
        else:
            result = Open("choiceDue")
        cases.add("checklist", {"kind": "checklist"}, "健全", "", w, rounding, result, more=more)
    for w in FINE_WEIGHTS:
        rounding = (2, "halfUp")
        cases.add("yes", {"kind": "yesNo"}, "已完成", "", w, rounding, (w, "yes"), more={"answer": {"yes": True}})
        cases.add("no", {"kind": "yesNo"}, "已完成", "", w, rounding, (F(0), "no"), more={"answer": {"yes": False}})
        cases.add("yes or no not said", {"kind": "yesNo"}, "已完成", "", w, rounding, Open("choiceDue"))


CUTS = [("80", "60"), ("80", "50"), ("90", "75"), ("85", "60"), ("66.6", "33.3"), ("70", "35.5")]


def tier_cases(cases, dice):
    edges = [F(0), F(100), F(50), F(9999, 100), F(999, 10), F(1, 100), F(75), F(1, 2), F(99)]
    for _ in range(2700):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        full, partial = dice.pick(CUTS)
        cuts = {"full": full, "partial": partial}
        rule, changes = {"kind": "tiers"}, {}
        if (full, partial) != ("80", "60"):
            if dice.chance(50):
                rule["cuts"] = cuts
            else:
                changes["tierCuts"] = cuts
        elif dice.chance(20):
            rule["cuts"], changes["tierCuts"] = cuts, {"full": "90", "partial": "75"}
        name = dice.pick(["full", "partial", "missed"])
        place = dice.pick(edges) if dice.chance(50) else dice.decimal(0, 100, dice.pick([0, 1, 2]))
        more = {"answer": {"tier": {"tier": name, "place": plain(place)}}}
        target = dice.pick(["效果明显", "达成预期指标", "健全"])
        actual = dice.pick(["", "达成预期指标", "部分达成", "效果一般"])
        cases.add(f"tier: {name}", rule, target, actual, w, rounding, tier(w, name, place, cuts), changes, more)
    for word in [
        "健全",
        "合理",
        "明确",
        "科学",
        "规范",
        "合规",
        "完善",
        "公开",
        "有效",
        "效果明显",
        "达成预期指标",
        "已完成",
        "高",
        "好",
    ]:
        for w in (F(1), F(2), F(15, 2)):
            cases.add("tier: the target's own word", {"kind": "tiers"}, word, word, w, USUAL, (w, "tierSameWord"))
            cases.add("tier: another word", {"kind": "tiers"}, word, "一般", w, USUAL, Open("tierDue"))
    for mark in ["—", "/", "*", "-"]:
        # Nothing was asked and nothing was said: that is no agreement.
        cases.add("tier: a mark for nothing", {"kind": "tiers"}, mark, mark, F(5), USUAL, Open(""))
        cases.add("yes or no: a mark for nothing", {"kind": "yesNo"}, mark, mark, F(5), USUAL, Open(""))


# Words that hold 按时, 及时 or 提前 and say something else.
NOT_IN_TIME = ["及时性一般", "提前终止", "无法按期完成", "难以按时完成", "按时间节点推进中", "延期后及时补报"]


def date_text(dice, day, year):
    if day.year == year and dice.chance(40):
        return f"{day.month}月{day.day}日"
    return f"{day.year}年{day.month}月{day.day}日"


def deadline_cases(cases, dice):
    for _ in range(1900):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        year = 2023 if dice.chance(75) else 2024
        month = dice.whole(1, 12)
        shape = dice.whole(0, 4)
        own_year = dice.chance(30)
        prefix = f"{year}年" if own_year else ""
        if shape <= 1:
            last, text = month_end(year, month), f"{prefix}{month}月底前"
        elif shape == 2:
            month = max(2, month)
            last, text = month_end(year, month - 1), f"{prefix}{month}月前"
        elif shape == 3:
            last, text = month_end(year, month), f"{prefix}{month}月底"
        else:
            last = date(year, month, dice.whole(1, 28))
            text = date_text(dice, last, year)
        off = dice.pick(
            [0, 1, -1, 2, 7, 30, 31, 32, 60, 61, -40, dice.whole(-100, 0), dice.whole(1, 120), dice.whole(1, 40)]
        )
        day = last + timedelta(days=off)
        unit = dice.pick(["day", "month"])
        deduct = dice.pick([F(1), F(1, 2), F(1, 10), F(2), F(1, 20), w])
        delay = late(last, day, unit)
        result = (
            (w, "inTime")
            if delay == 0
            else (max(F(0), w - deduct * delay), "lateDays" if unit == "day" else "lateMonths")
        )
        cases.add(
            f"deadline by {unit}",
            {"kind": "deadline", "per": unit, "deduct": plain(deduct)},
            text,
            date_text(dice, day, year),
            w,
            rounding,
            result,
            more={"year": 2024} if year == 2024 else None,
        )
    for month in range(1, 12):
        for actual in range(1, 13):
            delay = max(0, actual - month)
            result = (F(5), "inTime") if delay == 0 else (max(F(0), F(5) - F(3, 2) * delay), "lateMonths")
            rule = {"kind": "deadline", "per": "month", "deduct": "1.5"}
            cases.add(
                "deadline: only the month of the actual", rule, f"{month}月底前", f"{actual}月", F(5), USUAL, result
            )
    for _ in range(500):
        rounding = a_rounding(dice)
        w = weight_for(dice, rounding)
        unit, name = dice.pick([("month", "个月"), ("day", "天")])
        target = F(dice.pick([12, 12, 6, 3, 30, 45, 10]))
        actual = max(
            F(0), target + dice.pick([F(0), F(1), F(-1), F(2), F(1, 2), F(5, 2), F(1, 10), F(dice.whole(-5, 20))])
        )
        deduct = dice.pick([F(1), F(1, 2), F(1, 10), F(2), w])
        delay = max(F(0), F(-((target - actual).numerator // (target - actual).denominator)))
        result = (w, "spanInTime") if actual <= target else (max(F(0), w - deduct * delay), "spanLate")
        cases.add(
            f"span by {unit}",
            {"kind": "deadline", "per": unit, "deduct": plain(deduct)},
            f"{plain(target)}{name}内",
            plain(actual) + (name if dice.chance(85) else ""),
            w,
            rounding,
            result,
        )
    for actual, why in [("", "unanswered"), ("已完成", "dateDue"), *((word, "dateDue") for word in NOT_IN_TIME)]:
        cases.add(
            "deadline: no date",
            {"kind": "deadline", "per": "day", "deduct": "1"},
            "12月底前",
            actual,
            F(5),
            USUAL,
            Open(why),
        )
    for actual in ["395天", "30天"]:
        rule = {"kind": "deadline", "per": "month", "deduct": "1"}
        cases.add("span: days against months", rule, "12个月内", actual, F(5), USUAL, Open("unitsDiffer"))
    cases.add(
        "deadline: no date asked",
        {"kind": "deadline", "per": "day", "deduct": "1"},
        "及时",
        "2023年8月7日",
        F(5),
        USUAL,
        Open("targetUnfit"),
    )


def unanswered_cases(cases):
    figure_rules = [
        {"kind": "atLeast"},
        {"kind": "atMost"},
        {"kind": "equal"},
        {"kind": "steps", "side": "below", "per": "5", "deduct": "1"},
        {"kind": "bands", "bands": BAND_SETS[1]},
    ]
    for rule in figure_rules:
        for blank in ["", "—", "-", "/", "*", "无", "  "]:
            cases.add("nothing entered", rule, "100%", blank, F(5), USUAL, Open("unanswered"))
        for word in ["完成", "达成预期指标", "好"]:
            cases.add("a word where a number is due", rule, "100%", word, F(5), USUAL, Open("numberDue"))
        if rule["kind"] != "bands":
            for word in ["健全", "效果明显"]:
                cases.add("a word as target", rule, word, "95%", F(5), USUAL, Open("targetUnfit"))
    for word in ["完成", "好"]:
        cases.add("a word where a number is due", {"kind": "range"}, "60%-80%", word, F(5), USUAL, Open("numberDue"))
    cases.add("nothing entered", {"kind": "range"}, "60%-80%", "", F(5), USUAL, Open("unanswered"))
    cases.add("no range asked", {"kind": "range"}, "健全", "70%", F(5), USUAL, Open("targetUnfit"))


def own_score_cases(cases, dice):
    cases.add("manual: not set", {"kind": "manual"}, "", "", F(5), USUAL, Open("scoreDue"))
    for w in (F(5), F(10), F(45, 2)):
        for hundredths in [0, 1, 50, 333, 250, int(w * 100)] + [dice.whole(0, int(w * 100)) for _ in range(40)]:
            own = F(hundredths, 100)
            cases.own("manual", {"kind": "manual"}, "", "", w, plain(own), plain(own), "", "manual")
            actual = dice.whole(0, 120)
            exact, clause = at_least(w, F(100), F(actual), DEFAULTS)
            fraction = f"{exact.numerator}/{exact.denominator}"
            cases.own(
                "own score beside the computed",
                {"kind": "atLeast"},
                "≥100个",
                f"{actual}个",
                w,
                plain(own),
                plain(own),
                fraction,
                clause,
            )
            cases.own(
                "own score of an open row",
                {"kind": "atLeast"},
                "≥100个",
                "完成",
                w,
                plain(own),
                plain(own),
                "numberDue",
                "open",
            )
        for wrong in ["-0.01", "-1", plain(w + F(1, 100)), plain(w * 10), "九分", "full"]:
            exact, clause = at_least(w, F(100), F(80), DEFAULTS)
            fraction = f"{exact.numerator}/{exact.denominator}"
            cases.own(
                "own score that does not count",
                {"kind": "atLeast"},
                "≥100个",
                "80个",
                w,
                wrong,
                plain(exact),
                fraction,
                clause,
            )
