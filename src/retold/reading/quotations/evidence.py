"""What an article's quotations are read against: its words, mentions and dates, by paragraph."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from retold.model import Article, DateExpression, Mention, Passage
from retold.reading.syntax import Account, Paragraph

_Found = TypeVar("_Found", Mention, DateExpression)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paragraph with everything found in it before."""

    article: Article
    paragraph: Paragraph
    number: int
    mentions: tuple[Mention, ...]
    dates: tuple[DateExpression, ...]

    def mention_at(self, passage: Passage) -> Mention | None:
        """The first mention that shares a character with the passage."""
        return next((each for each in self.mentions if each.passage.overlaps(passage)), None)


def evidence_of(account: Account, mentions: Sequence[Mention], dates: Sequence[DateExpression]) -> tuple[Evidence, ...]:
    """Lay mentions and dates beside the paragraph in which they stand; both come in text order."""
    return tuple(
        Evidence(
            account.article,
            paragraph,
            number,
            tuple(_within(paragraph, mentions)),
            tuple(_within(paragraph, dates)),
        )
        for number, paragraph in enumerate(account.paragraphs)
    )


def _within(paragraph: Paragraph, found: Sequence[_Found]) -> list[_Found]:
    """What lies in the paragraph; `found` comes in text order, the title's before the text's."""
    whole = paragraph.passage(0, len(paragraph.text))
    body = whole.part != "title"
    first = bisect_left(found, (body, whole.start), key=_place_of)
    last = bisect_left(found, (body, whole.end), key=_place_of)
    return [each for each in found[first:last] if whole.holds(each.passage)]


def _place_of(found: _Found) -> tuple[bool, int]:
    return found.passage.part != "title", found.passage.start
