"""What one article holds on its own."""

from dataclasses import dataclass
from typing import Literal

from retold.model.passages import Fact, Passage

MentionKind = Literal["person", "group", "place", "work", "other"]
MentionForm = Literal["name", "demonym", "role", "pronoun", "metonym"]
SpeakerKind = Literal["person", "group", "document", "unnamed", "unknown"]
Stance = Literal["neutral", "claim", "denial", "demand", "praise", "doubt"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a person, group, place or work.

    `refers_to` is the passage in the same article that names it, where the words themselves do not
    ("he", "the general", "the Leader"), and `why` says how that was found. A metonym is a place's name that stands for
    those who govern from it ("Kyiv denied"): `stands_for` says in words for whom. The kind of a `doubtful` name rests
    on the entity finder's label alone.
    """

    passage: Passage
    kind: MentionKind
    form: MentionForm = "name"
    refers_to: Passage | None = None
    why: str | None = None
    stands_for: str | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that counts or measures: `value` in plain digits, `bound` for "at least", "about" and their like."""

    passage: Passage
    value: str
    unit: str | None = None
    bound: Literal["at least", "at most", "about", "more than", "less than"] | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """Who is said to do what to whom: the verb's passage with those of its actor and object."""

    passage: Passage
    verb: Passage
    actor: Passage | None
    object: Passage | None
    voice: Literal["active", "passive"]
    negated: bool = False
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A time expression with its TIMEX3 value.

    `value` keeps what is not known partial (`XXXX-11-19`). `precision` is `year`, `month`, `day`, … of a DATE or TIME.
    `anchor` is what a relative expression was counted from: the publication date or another expression's passage.
    `side` is whether the verb that governs it looks back or ahead, where one does.
    """

    passage: Passage
    type: DateType
    value: str
    mod: str | None = None
    precision: str | None = None
    anchor: Passage | Literal["published"] | None = None
    side: Literal["past", "future"] | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a quotation is given to.

    `passage` is the words beside the cue ("he"); `refers_to` the passage that names them, if another; `why` how it was
    found. `name` is the resolved name as it stands there; `cast` the cast entry, once the story is known.
    """

    name: str | None
    kind: SpeakerKind
    passage: Passage | None
    refers_to: Passage | None = None
    why: str | None = None
    cast: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words given to someone: speaker, cue and content.

    `content` has several passages where the speech is split around its cue or runs over paragraphs; quotation marks
    lie outside of it. `parent` is the id of the quotation in which this one is told.
    """

    id: str
    kind: Literal["direct", "indirect", "mixed"]
    content: tuple[Passage, ...]
    act: Literal["speech", "thought", "document"] = "speech"
    stance: Stance = "neutral"
    speaker: Speaker | None = None
    cue: Passage | None = None
    addressee: Passage | None = None
    channel: Passage | None = None
    said_on: Fact | None = None
    parent: str | None = None
    negated: bool = False
    hypothetical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that reading finds in one article, each part in text order."""

    sentences: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    clauses: tuple[Clause, ...] = ()
    schema: Literal["retold/reading/1"] = "retold/reading/1"
