"""A finding for showing: what it is, who witnesses it in which words, and why it is one finding."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from retold.model import Passage
from retold.report.excerpts import Excerpt
from retold.report.lookups import Lookups

# Witnesses written out in full: a drawer holds about ten; the sigla of all the others still link to their passages.
MOST_WITNESSES = 12


@dataclass(frozen=True, slots=True)
class Siglum:
    """An account's siglum, linked to the passage that it witnesses."""

    text: str
    account: str
    href: str
    label: str
    article: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class WitnessView:
    """One wording: the accounts that have it, the words, what Retold says about it, and where they stand.

    `verb` is what the speaker does with the words where that is not plain saying ("denies"), `cue` the account's own.
    `opens` and `shuts`: a quotation mark stands right outside the words, and its other half inside.
    """

    sigla: tuple[Siglum, ...]
    note: str
    pieces: tuple[Excerpt, ...]
    places: str
    lang: str
    direction: str
    quoted: bool = False
    verb: str = ""
    cue: Excerpt | None = None
    opens: bool = False
    shuts: bool = False


@dataclass(frozen=True, slots=True)
class OnlyInMarks:
    """Words that some accounts put in quotation marks and others do not."""

    pieces: tuple[Excerpt, ...]
    marked: tuple[Siglum, ...]
    plain: tuple[Siglum, ...]


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Another finding that may be the same: whose it is, where it stands, and what keeps the two apart."""

    name: str
    href: str
    sigla: tuple[Siglum, ...]
    why: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its witnesses; `verbs` says what each account lets the speaker do with the words ("denies").

    `tags` are words by which a list may be narrowed down ("marks", "thought").
    """

    key: str
    anchor: str
    kind: str
    title: tuple[Excerpt, ...]
    name: str
    summary: str
    witnesses: tuple[WitnessView, ...]
    why: tuple[str, ...]
    articles: tuple[str, ...]
    differs: bool = False
    value: str = ""
    number: int = 0
    parent: str = ""
    more: tuple[Siglum, ...] = ()
    wordings: int = 1
    verbs: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    only_marked: tuple[OnlyInMarks, ...] = ()
    perhaps: tuple[Perhaps, ...] = ()

    @property
    def at(self) -> Mapping[str, Siglum]:
        """Where each account has it first."""
        return {siglum.article: siglum for siglum in reversed(self.sigla)}

    @property
    def sigla(self) -> tuple[Siglum, ...]:
        """Everywhere it stands."""
        return (*(siglum for witness in self.witnesses for siglum in witness.sigla), *self.more)

    @property
    def verb(self) -> str:
        """What the speaker does with the words in all accounts together."""
        return " and ".join(dict.fromkeys(self.verbs.values()))


def siglum_of(lookups: Lookups, passage: Passage, key: str) -> Siglum:
    """The siglum of a passage's account, linked to the passage."""
    article = passage.article
    return Siglum(
        text=lookups.sigla[article],
        account=lookups.account(article),
        href="#" + lookups.mark(passage, key),
        label=f"{lookups.sigla[article]}, {lookups.outlet(article)}",
        article=article,
        passage=passage,
    )


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> count(1, "account"), count(3, "copied passage"), count(2, "copy", "copies")
    ('1 account', '3 copied passages', '2 copies')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def places(passages: Iterable[Passage]) -> str:
    """Where passages stand, in characters."""
    return ", ".join(f"{'title ' if each.part == 'title' else ''}{each.start}–{each.end}" for each in passages)


def in_story_order(lookups: Lookups, articles: Iterable[str]) -> tuple[str, ...]:
    """Articles once each, by publication."""
    return tuple(sorted(set(articles), key=lookups.place))


def summary(lookups: Lookups, articles: Sequence[str]) -> str:
    """How many accounts, outlets and publishers stand behind a finding."""
    outlets, publishers = lookups.known_outlets(articles), lookups.known_publishers(articles)
    counted = (
        count(len(articles), "account"),
        count(len(outlets), "outlet"),
        count(len(publishers), "publisher"),
    )
    return " · ".join(counted)
