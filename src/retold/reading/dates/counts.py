"""What a length of time counts: how many, of which unit, and how it is written in TIMEX3."""

from retold.reading.dates.context import Phrase
from retold.reading.dates.lexicon import APPROXIMATORS, LENGTHS, PLURALS, UNITS
from retold.reading.dates.lexicon import MULTIPLES as MULTIPLES_IN_WORDS

HALF = 0.5
# Units that TIMEX3 counts in others: a decade is ten years.
MULTIPLES = {"FN": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "WE": (1, "WE")}
# Units that TIMEX3 keeps where nobody counted them: "in recent decades" is PXDE.
UNCOUNTED = ("DE", "CE", "ML")
# A half of one unit in the next smaller: "two and a half years" are P2Y6M.
HALVES = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}


def unit_of(phrase: Phrase) -> str | None:
    """The letters of the unit, as `D` or `TH`."""
    word = phrase.first("UNIT", "UNITS", "SECOND")
    if word is None:
        long = phrase.first("UNITLONG")
        return LENGTHS[long.lower] if long else None
    return UNITS.get(word.lower) or PLURALS.get(word.lower)


def count_of(phrase: Phrase) -> float | None:
    """How many; None for "several" and the like."""
    if phrase.has("COUPLE"):
        return 2.0
    if phrase.has("FEW", "DOZENS") and not phrase.has("DAYNUM", "BIGNUM", "WORDNUM"):
        return None
    numbers = [word for word in phrase.words if word.number is not None and word.kind not in {"SECOND", "ORD"}]
    half = phrase.has("HALF")
    if numbers:
        larger = next((word.number or 1 for word in numbers[1:2] if word.lower in MULTIPLES_IN_WORDS), 1)
        return (numbers[0].number or 0) * larger + (HALF if half else 0)
    if not _is_single(phrase):
        return None
    if half:
        return 1 + HALF if phrase.has("AND") else HALF
    return 1.0


def _is_single(phrase: Phrase) -> bool:
    return phrase.has("UNIT", "SECOND", "UNITLONG")


def length_of(count: float | None, unit: str) -> str:
    """A length as TIMEX3 writes it: `P3D`, `PT90M`, `PXW`."""
    times, letter = MULTIPLES.get(unit, (1, unit))
    head = "PT" if letter.startswith("T") else "P"
    short = letter.removeprefix("T")
    if count is None:
        return f"{head}X{unit if unit in UNCOUNTED else short}"
    total = count * times
    if total % 1 == HALF and letter in HALVES:
        whole = f"{int(total)}{short}" if total >= 1 else ""
        head = "P" if not whole and HALVES[letter].startswith("T") else head
        return f"{head}{whole}{HALVES[letter]}"
    return f"{head}{int(total) if total % 1 == 0 else f'{total:g}'}{short}"


def approximation_of(phrase: Phrase) -> str | None:
    """APPROX, MORE_THAN, … where a phrase begins with such words."""
    text = " ".join(word.lower for word in phrase.words)
    found = [mod for words, mod in APPROXIMATORS.items() if text.startswith(f"{words} ") and mod]
    return found[0] if found else None
