"""The sample story's expected findings as values, and the comparison they are held against."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from retold import compare
from retold.model import Article, Comparison, Passage

SAMPLE = Path(__file__).parents[2] / "samples" / "lantern-bridge"


class Named(msgspec.Struct, frozen=True, rename={"in_": "in"}, kw_only=True):
    """Something that stands in one of the accounts."""

    in_: str


class Words(Named, frozen=True, kw_only=True):
    """Exact words of an account: the only ones, or the `nth`."""

    exact: str
    nth: int | None = None

    def __str__(self) -> str:
        return f"{self.in_}: {self.exact[:40]}"


class Account(msgspec.Struct, frozen=True, kw_only=True):
    location: str
    mark: str
    outlet: str
    publisher: str
    published: str
    title: str | None = None
    given_id: str | None = None
    precision: str | None = None
    timezone: str | None = None


class BlockOf(Words, frozen=True, kw_only=True):
    kind: str
    account: bool


class NeverAccount(Named, frozen=True, kw_only=True):
    words: str

    def __str__(self) -> str:
        return f"{self.in_}: {self.words[:40]}"


class CreditOf(Words, frozen=True, kw_only=True):
    name: str
    kind: str

    def __str__(self) -> str:
        return f"{self.in_}: {self.name}"


class CopyOf(msgspec.Struct, frozen=True, kw_only=True):
    a: str
    b: str
    words: int
    holds: str
    direction: str
    # What three accounts hold is told as two copies, each with the earliest.
    through: str | None = None

    def __str__(self) -> str:
        return f"{self.a} and {self.b}: {self.holds[:40]}"


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    a: str
    b: str

    def __str__(self) -> str:
        return f"{self.a} and {self.b}"


class EntryOf(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    kind: str
    forms: tuple[str, ...]

    def __str__(self) -> str:
        return " = ".join(self.forms)


class QuotationOf(Named, frozen=True, kw_only=True):
    speaker: str
    kind: str
    content: tuple[str, ...]
    parent: str | None = None
    stance: str | None = None
    never: bool = False

    def __str__(self) -> str:
        return f"{self.in_}: {self.speaker}: {self.content[0][:40]}"


class UtteranceOf(msgspec.Struct, frozen=True, kw_only=True):
    speaker: str
    wordings: tuple[Words, ...]
    said_on: str | None = None

    def __str__(self) -> str:
        return f"{self.speaker}: {self.wordings[0].exact[:40]}"


class DateOf(Words, frozen=True, kw_only=True):
    value: str

    def __str__(self) -> str:
        return f"{self.in_}: {self.exact} is {self.value}"


class EventOf(msgspec.Struct, frozen=True, kw_only=True):
    what: str
    value: str
    told_in: tuple[str, ...]

    def __str__(self) -> str:
        return self.what


class OriginOf(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    name: str
    into: tuple[str, ...]

    def __str__(self) -> str:
        return self.name


class Update(msgspec.Struct, frozen=True, rename={"from_": "from"}, kw_only=True):
    kind: str
    from_: Words
    to: Words


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    between: tuple[Words, Words]


class Later(msgspec.Struct, frozen=True, kw_only=True):
    """What a careful reader finds and no lens measures yet."""

    updates: tuple[Update, ...]
    conflicts: tuple[Conflict, ...]
    silent: tuple[dict[str, str], ...]


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    about: str
    articles: Mapping[str, Account]
    blocks: tuple[BlockOf, ...]
    never_account: tuple[NeverAccount, ...]
    credits: tuple[CreditOf, ...]
    copies: tuple[CopyOf, ...]
    no_copy: tuple[Pair, ...]
    cast: tuple[EntryOf, ...]
    cast_apart: tuple[tuple[str, str], ...]
    quotations: tuple[QuotationOf, ...]
    utterances: tuple[UtteranceOf, ...]
    dates: tuple[DateOf, ...]
    events: tuple[EventOf, ...]
    origins: tuple[OriginOf, ...]
    later: Later


EXPECTED = msgspec.json.decode(SAMPLE.with_name(f"{SAMPLE.name}.expected.json").read_bytes(), type=Expected)


@cache
def compared_sample() -> Comparison:
    """The sample story's comparison, made once a process: reading it takes seconds."""
    return compare([SAMPLE])


@dataclass(frozen=True)
class Sample:
    """The comparison, with its articles by the names that the expectations use."""

    comparison: Comparison
    articles: Mapping[str, Article]

    def at(self, words: Words) -> Passage:
        """Where exact words stand; they must stand there once, or as often as `nth` needs."""
        article = self.articles[words.in_]
        starts = _starts(article.text, words.exact)
        assert starts if words.nth else len(starts) == 1, f"{words.exact!r} stands {len(starts)} times"
        start = starts[(words.nth or 1) - 1]
        return Passage(article.id, "text", start, start + len(words.exact))

    def passage(self, account: str, exact: str) -> Passage:
        """Where words stand that an account holds once."""
        return self.at(Words(in_=account, exact=exact))


def _starts(text: str, words: str) -> list[int]:
    starts = [text.find(words)]
    while starts[-1] >= 0:
        starts.append(text.find(words, starts[-1] + 1))
    return starts[:-1]


def open_sample() -> Sample:
    comparison = compared_sample()
    found = {
        name: next((article for article in comparison.articles if account.mark in article.text), None)
        for name, account in EXPECTED.articles.items()
    }
    return Sample(comparison, {name: article for name, article in found.items() if article})


def alike(found: Passage, wanted: Passage) -> float:
    """Share of the characters of both that both hold (intersection over union)."""
    if not found.same_part(wanted):
        return 0.0
    both = min(found.end, wanted.end) - max(found.start, wanted.start)
    return max(both, 0) / (max(found.end, wanted.end) - min(found.start, wanted.start))
