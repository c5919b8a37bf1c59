"""Articles about one event, and what they hold in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from retold.model.articles import Article, Notice
from retold.model.findings import Findings
from retold.model.passages import Fact, Passage
from retold.model.readings import MentionKind, Quotation, Reading

CopyKind = Literal["copied", "shared quotation", "furniture", "stock"]
Direction = Literal["a_to_b", "b_to_a", "unknown"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between the two sides of a copy, in whole words; an added or cut side is an empty passage."""

    kind: Literal["replaced", "added", "cut", "moved"]
    a: Passage
    b: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Words that stand in two articles.

    `words` counts the words that both sides keep; `likeness` (0-1, three places) is their share of the shorter side.
    `basis` says what the direction rests on, in sentences; `unknown` with its reason is a common answer. `evidence` are
    the words that these sentences speak of: credits, edits, what stands before or behind.
    """

    id: str
    kind: CopyKind
    a: Passage
    b: Passage
    direction: Direction
    basis: tuple[str, ...]
    words: int
    likeness: float
    edits: tuple[Edit, ...] = ()
    evidence: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a cast entry is written, letter for letter, and everywhere it stands."""

    text: str
    count: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class CastEntry:
    """A person, group, place or work of the story, with all its forms; `why` gives the reason of each merge.

    `stands_for` says whom a place's name means here, where it is a metonym: "the government of Ukraine" for "Kyiv
    denied". The place itself, where the story has it, is another entry.
    """

    id: str
    kind: MentionKind
    name: str
    forms: tuple[Form, ...]
    why: tuple[str, ...] = ()
    stands_for: str | None = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speech, as the ids of all quotations that give it, in story order; `why` says what joined them."""

    id: str
    speaker: str | None
    said_on: Fact | None
    quotations: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's version of an event: where it is told and the time that it gives.

    Of a range ("from 1 to 4 May") `value` is the first time and `until` the last.
    """

    passage: Passage
    value: str
    precision: str | None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What is said to have happened at one time, in all its tellings.

    `differs` is true where two accounts give it times that cannot both hold. Of a range ("from 1 to 4 May") `value` is
    the first time and `until` the last.
    """

    id: str
    kind: Literal["event", "speech", "publication", "background"]
    value: str
    precision: str | None
    tellings: tuple[Telling, ...]
    differs: bool = False
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words come from; `article` is the id of an origin that is an article."""

    id: str
    kind: Literal["article", "agency", "statement", "absent", "publisher"]
    name: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class OriginEdge:
    """Words went from one origin to another: by what, on which evidence, certain or only possible.

    `copies` are the ids of the copies that it rests on, `why` the sentences that say how it was found.
    """

    from_: str
    to: str
    by: Literal["copy", "quotation", "credit", "publisher", "own"]
    evidence: tuple[Passage, ...]
    certain: bool
    copies: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of a story and how words went between them."""

    nodes: tuple[Origin, ...] = ()
    edges: tuple[OriginEdge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentMember:
    """An account that has words of an absent source: which of its passages, and how many words there others have too.

    `share` is their part (0-1, three places) of the account's words. It is not `certain` where the account may have
    them from another member; `through` names those members.
    """

    article: str
    passages: tuple[Passage, ...]
    words: int
    share: float
    certain: bool
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreedPlace:
    """Some words of an absent source, as its members best attest them, with every other reading.

    `passage` shows the words in one member; `witnesses` are the numbers, in `members`, of those that have them. The
    edits lead from `passage` (a) to what another member has there (b); who is in neither lacks the place altogether.
    """

    passage: Passage
    witnesses: tuple[int, ...]
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentSource:
    """A source that is not in the pile: several accounts share its words, and none of them began these.

    `id` is that of its node among the origins; `credits` are the passages in which members name it. `wording` is what
    its members agree on, in order; `why` says what shows that none of them is the source of the others.
    """

    id: str
    name: str | None
    certain: bool
    members: tuple[AbsentMember, ...]
    wording: tuple[AgreedPlace, ...]
    credits: tuple[Passage, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBound:
    """One reason why an account cannot have come out before a day, or after it.

    `passage` is the words of the account that say so, none where one of its facts does; `other` the words of another
    account that date what these speak of. A bound that is not `certain` is only likely.
    """

    side: Literal["not before", "not after"]
    day: str
    certain: bool
    why: str
    passage: Passage | None = None
    other: Passage | None = None


@dataclass(frozen=True, slots=True)
class DayRange:
    """The days on which an account can have come out, both ends within; an end that is not known is None."""

    not_before: str | None = None
    not_after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedAccount:
    """When an account whose day of publication is not known can have come out; never a date of its own.

    `certain` follows from the certain bounds alone, `possible` from all; `bounds` are those that decide an end of
    either. `reason` says why there is no range, or why what is only likely does not narrow it.
    """

    article: str
    certain: DayRange = DayRange()
    possible: DayRange = DayRange()
    bounds: tuple[DayBound, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event, with all that they hold in common; articles stand in order of publication."""

    id: str
    title: str
    articles: tuple[str, ...]
    why: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    cast: tuple[CastEntry, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    events: tuple[Event, ...] = ()
    origins: Origins = Origins()
    findings: Mapping[str, Findings] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    undated: tuple[UndatedAccount, ...] = ()
    absent: tuple[AbsentSource, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A story with everything a lens may ask it: its articles in story order, their readings, and the quotations of
    all of them with speakers resolved to the cast."""

    story: Story
    articles: tuple[Article, ...]
    readings: Mapping[str, Reading]
    quotations: tuple[Quotation, ...] = ()
