#!/usr/bin/env python3
"""The oracle: a second, independent computation of every scoring rule, in exact fractions.

Writes `cases.csv` (one row of a form each) and `forms.jsonl` (whole forms) beside this file, or into the folder
given as the only argument; with `--large FOLDER SEED`, a hundred thousand others. Standard library only; the same bytes on every run and every Python 3.

It is written from the field's rules (财预〔2020〕10号 and the field's practice) and the documentation of the types, never from the
engine. Its reading, where a rule leaves room:

- Every score is computed as a fraction, cut to 0..w, and rounded once. Rounding never lifts a score above w.
- at least: A >= T -> w; A < 0 on a positive target -> 0; else w*A/T.
- at most: A <= T -> w; linear w*(2T-A)/T, 0 from 2T on; ratio w*T/A; T < 0 that is missed -> 0.
- zero target of = and <=: A <= 0 -> w, else 0, or w - deduct*A/per (in proportion, floor 0).
- equal: as at least; or w*(1-|A-T|/|T|), floor 0; or all or nothing.
- range: both bounds inside; below w*A/low (0 for A < 0); above by the <= variant against the upper bound.
- execution rate: w*B/A, at most w, at least 0; A = 0 is open.
- steps: the gap on the wrong side in the target's unit over `per`, counted whole (floor), started (ceil) or pro-rata.
- tiers: w*(lower + place%*(upper-lower)). A cut belongs to the upper tier, so the rounded score of a lower tier must
  stay below the upper tier's cut: where rounding would reach it, the score is the largest value of the rounding's
  decimals below the cut instead (rounded down). If that lies below the tier's own lower cut, it stays so.
- deadline: late days = actual date - last day in time; a started unit counts whole. A month after a month's end is the
  next calendar month, after any other day it runs to the same day of the next (民法典第二百零二条). `9月前` ends with
  August, `12月底前` with 31 December. Words are no date, least of all when they only contain 按时 or 提前.
- over-achievement that deducts: rules scored as at least, T > 0, A >= threshold%*T -> w*(1-deduct%).
- units: no unit takes the target's; percent against a bare figure in (0,1] is open; a bare target of |T| <= 1 takes
  percent as a fraction, a larger one is open; powers of one unit are converted; % against a named unit is open;
  two different names are compared as printed.
- a form: rounded rows summed, or exact rows summed and rounded once, after rescaling for rows left out; rounded, then
  capped by the execution rate; the grade is read from the total shown, and withheld while open points could still
  change it. Where only the total is rounded, the sum and the groups show their exact sums, rounded in the same way.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

import choice_cases as choices
import edge_cases as edges
import figure_cases as figures_of
from figures import Dice
from forms import exact_total_forms, finer_forms, forms
from rows import Cases
from settings_forms import settings_forms


def one_row_cases(cases, dice):
    """Every kind of case once."""
    figures_of.at_least_cases(cases, dice)
    figures_of.at_most_cases(cases, dice)
    figures_of.zero_target_cases(cases, dice)
    figures_of.equal_cases(cases, dice)
    figures_of.range_cases(cases, dice)
    figures_of.execution_rate_cases(cases, dice)
    figures_of.steps_cases(cases, dice)
    figures_of.bands_cases(cases, dice)
    choices.choice_cases(cases, dice)
    choices.tier_cases(cases, dice)
    choices.deadline_cases(cases, dice)
    edges.over_achievement_cases(cases, dice)
    edges.tie_cases(cases, dice)
    edges.off_grid_weight_cases(cases, dice)
    edges.unit_cases(cases, dice)
    choices.unanswered_cases(cases)
    choices.own_score_cases(cases, dice)
    edges.formula_cases(cases, dice)


def write(folder, cases, lines):
    cases.write(folder / "cases.csv")
    (folder / "forms.jsonl").write_bytes(("\n".join(lines) + "\n").encode())
    print(f"{len(cases.rows)} cases, {len(lines)} forms")


def large(folder, seed):
    """A hundred thousand cases and forms under any settings, others with every seed."""
    cases, dice = Cases(), Dice(seed)
    while len(cases.rows) < 100_000:
        one_row_cases(cases, dice)
    write(folder, cases, settings_forms(dice, 3000))


def main():
    if sys.argv[1:2] == ["--large"]:
        large(Path(sys.argv[2]), int(sys.argv[3]))
        return
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    cases = Cases()
    one_row_cases(cases, Dice(20200224))
    write(folder, cases, forms(Dice(20130053)) + exact_total_forms(Dice(20200010)) + finer_forms())


if __name__ == "__main__":
    main()
