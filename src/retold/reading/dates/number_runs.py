"""Numbers written in several words as one word: "twenty four", "nineteen ninety-six", "a hundred and ten"."""

from collections.abc import Iterator
from typing import Final

from retold.reading.dates.word import Word

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2199
# "Nineteen ninety six" is a year, "two thousand" a number.
LARGEST_OF_A_YEAR: Final = 100


def join_numbers(words: Iterator[Word]) -> Iterator[Word]:
    """Join runs of number words to one word each; the other words stay."""
    held: list[Word] = []
    for word in words:
        if word.kind == "WORDNUM" or (held and word.kind in {"HYPHEN", "AND"} and held[-1].kind == "WORDNUM"):
            held.append(word)
        elif held:
            yield from _joined(held)
            held = []
            yield word
        else:
            yield word
    yield from _joined(held)


def _joined(held: list[Word]) -> Iterator[Word]:
    """Number words as one word where they add up, else as they were."""
    cut = len(held)
    while cut and held[cut - 1].kind != "WORDNUM":
        cut -= 1
    numbers, rest = held[:cut], held[cut:]
    values = [word.number or 0 for word in numbers if word.kind == "WORDNUM"]
    if len(values) > 1 and (total := _sum_of(values)) is not None:
        text = " ".join(word.text for word in numbers)
        is_year = FIRST_YEAR < total <= LAST_YEAR and max(values) < LARGEST_OF_A_YEAR
        yield Word(text, "YEAR" if is_year else "WORDNUM", numbers[0].start, numbers[-1].end, total)
    else:
        yield from numbers
    yield from rest


def _sum_of(values: list[float]) -> float | None:
    """What number words add up to; two of them below a hundred may be a year, "nineteen ninety six"."""
    ten, hundred = 10, 100
    total, current = 0.0, 0.0
    for value in values:
        if value >= hundred:
            current = (current or 1) * value
        elif current == 0 or (current % hundred == 0) or (current % ten == 0 and value < ten and current % hundred):
            current += value
        elif total == 0 and ten <= current < hundred and value >= ten:
            total, current = current * hundred, value
        else:
            return None
    return total + current
