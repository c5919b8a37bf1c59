"""The time expressions of an account beside the sentences and the speech that they stand in."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.model import DateExpression, Passage, Reading


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression, its sentence, and the words in marks that run through that sentence."""

    found: DateExpression
    sentence: Passage
    said: tuple[Passage, ...]


def dated_sentences(reading: Reading) -> Iterator[Dated]:
    """Each day, month, year or hour of an account with its sentence, in text order."""
    sentences = sorted(reading.sentences, key=lambda each: (each.part, each.start))
    starts = [(each.part, each.start) for each in sentences]
    said = _said_in(reading, sentences, starts)
    for found in reading.dates:
        place = bisect_right(starts, (found.passage.part, found.passage.start)) - 1
        if found.type in {"DATE", "TIME"} and place >= 0 and sentences[place].overlaps(found.passage):
            yield Dated(found, sentences[place], tuple(said.get(place, ())))


def _said_in(reading: Reading, sentences: list[Passage], starts: Sequence[tuple[str, int]]) -> dict[int, list[Passage]]:
    """What is said in somebody's very words, by the place of each sentence that it touches."""
    found: dict[int, list[Passage]] = {}
    contents = (content for each in reading.quotations if each.kind != "indirect" for content in each.content)
    for content in contents:
        place = max(0, bisect_right(starts, (content.part, content.start)) - 1)
        while place < len(sentences) and starts[place] < (content.part, content.end):
            found.setdefault(place, []).append(content)
            place += 1
    return found
