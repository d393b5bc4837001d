"""Chance, figures as text, rounding and units: what the rules and the cases both stand on."""

from fractions import Fraction as F

# --- chance, the same everywhere -------------------------------------------------------------------------------


class Dice:
    """SplitMix64, so that no version of Python's own generator matters."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & (2**64 - 1)
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return z ^ (z >> 31)

    def whole(self, low, high):
        """A whole number in low..=high."""
        return low + self.next() % (high - low + 1)

    def pick(self, items):
        return items[self.next() % len(items)]

    def chance(self, percent):
        return self.next() % 100 < percent

    def decimal(self, low, high, decimals):
        """A figure in low..=high with so many decimals."""
        unit = 10**decimals
        return F(self.whole(int(low * unit), int(high * unit)), unit)


# --- figures as text -------------------------------------------------------------------------------------------


def plain(value):
    """A fraction with a power of ten below, as a decimal string without trailing zeros."""
    value = F(value)
    decimals, rest = 0, value.denominator
    while rest % 10 == 0:
        rest //= 10
        decimals += 1
    while rest % 2 == 0:
        rest //= 2
        decimals += 1
    while rest % 5 == 0:
        rest //= 5
        decimals += 1
    assert rest == 1, f"{value} has no finite decimals"
    digits = abs(value) * 10**decimals
    assert digits.denominator == 1
    text = str(digits.numerator).rjust(decimals + 1, "0")
    if decimals:
        text = f"{text[:-decimals]}.{text[-decimals:]}".rstrip("0").rstrip(".")
    return ("-" if value < 0 else "") + text


def grouped(value):
    """With separators of thousands."""
    text = plain(value)
    sign, text = ("-", text[1:]) if text[0] == "-" else ("", text)
    head, dot, tail = text.partition(".")
    return f"{sign}{int(head):,}{dot}{tail}"


def finite(value):
    rest = F(value).denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


# --- rounding --------------------------------------------------------------------------------------------------


def rounded(value, decimals, mode):
    """`value` >= 0 to so many decimals."""
    unit = 10**decimals
    whole, rest = divmod(value * unit, 1)
    up = {
        "down": False,
        "up": rest > 0,
        "halfUp": rest >= F(1, 2),
        "halfEven": rest > F(1, 2) or (rest == F(1, 2) and whole % 2 == 1),
    }[mode]
    return F(whole + up, unit)


MODES = ["halfUp", "halfEven", "down", "up"]
ROUNDINGS = [(decimals, mode) for decimals in range(5) for mode in MODES]
USUAL = (2, "halfUp")

# --- units -----------------------------------------------------------------------------------------------------

NAMES = ["个", "次", "户", "家", "件", "项", "公里", "台套"]
POWERS = {
    "元": ("元", 1),
    "万元": ("元", 10**4),
    "亿元": ("元", 10**8),
    "人": ("人", 1),
    "万人": ("人", 10**4),
    "亩": ("亩", 1),
    "万亩": ("亩", 10**4),
}
RATES = {"%": F(1, 100), "‰": F(1, 1000)}


class Open(Exception):
    """No score, and why."""


def in_unit_of(target, target_unit, actual, actual_unit):
    """The actual in the target's unit."""
    if actual_unit == target_unit:
        return actual
    if not actual_unit:
        if target_unit in RATES and 0 < abs(actual) <= 1:
            raise Open("percentUnclear")
        return actual
    if not target_unit:
        if actual_unit in RATES:
            if abs(target) > 1:
                raise Open("percentUnclear")
            return actual * RATES[actual_unit]
        return actual
    if (actual_unit in RATES) != (target_unit in RATES):
        raise Open("unitsDiffer")
    if actual_unit in RATES:
        return actual * RATES[actual_unit] / RATES[target_unit]
    if actual_unit in POWERS and target_unit in POWERS:
        (base, power), (other, other_power) = POWERS[actual_unit], POWERS[target_unit]
        assert base == other, "different names with powers are not tested"
        return actual * power / other_power
    return actual
