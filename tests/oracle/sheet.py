"""A whole form under construction, and what its sheet must say."""

import json
from fractions import Fraction as F

from figures import USUAL, plain, rounded
from rules import DEFAULTS, at_least

GRADES = [("优", F(90)), ("良", F(80)), ("中", F(60)), ("差", F(0))]


def grade_of(total, grades=GRADES):
    return next((name, bound) for name, bound in grades if total >= bound)


class Form:
    """A form under construction; rows know their group's path."""

    def __init__(
        self,
        case,
        rounding=USUAL,
        place="indicator",
        policy="rescale",
        caps=None,
        funds=None,
        vetoed=False,
        only_total=False,
        grades=GRADES,
    ):
        self.only_total, self.grades = only_total, grades
        self.case, self.rounding, self.place, self.policy = case, rounding, place, policy
        self.caps, self.funds, self.vetoed = caps or [], funds, vetoed
        self.rows = []

    def row(self, path, w, rule, target="", actual="", answer=None, exact=None, own=None, away=False, policy=None):
        """`exact` is the computed score, `own` the person's; neither: open. `away`: the row does not apply."""
        answer = dict(answer or {})
        if own is not None:
            answer["ownScore"] = plain(own)
            answer["ownScoreReason"] = "复核认定"
        if away:
            answer["notApplicable"] = {"reason": "本年无此项工作"}
        self.rows.append(
            {
                "path": path,
                "w": w,
                "rule": rule,
                "target": target,
                "actual": actual,
                "answer": answer,
                "exact": exact,
                "own": own,
                "away": away,
                "policy": policy,
            }
        )

    def own_row(self, path, w, own):
        self.row(path, w, {"kind": "manual"}, own=own)

    def share_row(self, path, w, done, of):
        self.row(path, w, {"kind": "atLeast"}, f"≥{of}个", f"{done}个", exact=at_least(w, F(of), F(done), DEFAULTS)[0])

    def open_row(self, path, w):
        self.row(path, w, {"kind": "atLeast"}, "≥10个", "")

    def outcome_of(self, row):
        """(state, score shown, points that go into the sum)."""
        w, (decimals, mode) = row["w"], self.rounding
        if row["away"]:
            policy = row["policy"] or self.policy
            return {
                "rescale": ("leftOut", None, F(0)),
                "full": ("assumedFull", w, w),
                "zero": ("assumedZero", F(0), F(0)),
            }[policy]
        if row["own"] is not None:
            return "scored", row["own"], row["own"]
        if row["exact"] is None:
            return "open", None, F(0)
        shown = min(rounded(row["exact"], decimals, mode), w)
        return "scored", shown, shown if self.place == "indicator" else row["exact"]

    def write(self):
        decimals, mode = self.rounding
        outcomes = [self.outcome_of(row) for row in self.rows]
        weight = sum(row["w"] for row in self.rows)
        assert weight == 100
        total_of = lambda state, value: sum(
            (value(row, each) for row, each in zip(self.rows, outcomes) if each[0] == state), F(0)
        )
        left_out = total_of("leftOut", lambda row, each: row["w"])
        open_points = total_of("open", lambda row, each: row["w"])
        points = sum((each[2] for each in outcomes), F(0))

        def shown(sum_of_points):
            if left_out:
                sum_of_points = sum_of_points * 100 / (weight - left_out)
            total = rounded(sum_of_points, decimals, mode)
            capped = False
            if self.funds and self.funds[0]:
                rate = self.funds[1] / self.funds[0] * 100
                cap = next((F(cap["max"]) for cap in self.caps if rate < F(cap["below"])), None)
                if cap is not None and total > cap:
                    total, capped = cap, True
            return total, capped

        total, capped = shown(points)
        best, _ = shown(points + open_points)
        name, bound = grade_of(total, self.grades)
        decided = grade_of(best, self.grades)[0] == name and any(each[0] == "scored" for each in outcomes)
        summed = lambda sum_of_points: (
            sum_of_points if self.place == "indicator" else rounded(sum_of_points, decimals, mode)
        )
        expect = {
            "sum": plain(summed(points)),
            "total": plain(total),
            "grade": self.grades[-1][0] if self.vetoed else name if decided else None,
            "open": plain(open_points),
            "openRows": sum(each[0] == "open" for each in outcomes),
            "leftOut": plain(left_out),
            "capped": capped,
            "rows": [None if each[1] is None else plain(each[1]) for each in outcomes],
        }
        if not open_points and not self.vetoed:
            expect["aboveBound"] = plain(total - bound)
            better = [least for _, least in self.grades if least > total]
            if better and not capped:
                expect["distance"] = plain(min(better) - total)
        assumed = any(each[0] in ("assumedFull", "assumedZero") for each in outcomes)
        if self.place == "indicator" and not assumed:
            expect["lost"] = plain(total_of("scored", lambda row, each: row["w"] - each[1]))
        groups = {}
        for row, each in zip(self.rows, outcomes):
            parts = row["path"].split(".")
            for depth in range(1, len(parts) + 1):
                group = groups.setdefault(".".join(parts[:depth]), [F(0), F(0), F(0)])
                group[0] += each[2]
                group[1] += row["w"] if each[0] == "open" else 0
                group[2] += row["w"] if each[0] == "leftOut" else 0
        expect["groups"] = {
            path: [plain(summed(score)), plain(waiting), plain(out)] for path, (score, waiting, out) in groups.items()
        }
        if self.only_total:
            expect = {"total": expect["total"], "grade": expect["grade"], "groups": {}}
        settings = {}
        if (self.place, self.rounding) != ("indicator", USUAL):
            settings["rounding"] = {"place": self.place, "decimals": decimals, "mode": mode}
        if self.policy != "rescale":
            settings["notApplicable"] = self.policy
        if self.caps:
            settings["totalCaps"] = self.caps
        if self.grades is not GRADES:
            settings["grades"] = [{"name": each, "atLeast": plain(least)} for each, least in self.grades]
        line = {"case": self.case}
        if settings:
            line["settings"] = settings
        if self.funds:
            line["funds"] = [plain(self.funds[0]), plain(self.funds[1])]
        if self.vetoed:
            line["vetoed"] = True
        line["rows"] = []
        for row in self.rows:
            written = {"group": row["path"], "weight": plain(row["w"]), "rule": row["rule"]}
            for key in ("target", "actual", "answer", "policy"):
                if row[key]:
                    written[key] = row[key]
            line["rows"].append(written)
        line["expect"] = expect
        return json.dumps(line, ensure_ascii=False, separators=(",", ":"))
