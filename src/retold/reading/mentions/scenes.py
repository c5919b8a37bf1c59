"""A paragraph with its words and names, and what a reader keeps in mind while reading on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from retold.model import MentionKind, Passage
from retold.reading.mentions.names import Found
from retold.reading.mentions.titles import Gender
from retold.reading.mentions.words import Word
from retold.reading.syntax import Paragraph

QUOTE_OPENS = "“"
QUOTE_CLOSES = "”"
# Marks that open and close alike; some papers write two straight apostrophes.
_EITHER = frozenset(('"', "''", "``"))


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph with its words, the names found in it, and which words stand inside quotation marks.

    `names` finds a name by its first word.
    """

    paragraph: Paragraph
    words: tuple[Word, ...]
    found: tuple[Found, ...]
    quoted: tuple[bool, ...]
    names: Mapping[int, Found]


def open_scene(paragraph: Paragraph, words: tuple[Word, ...], found: tuple[Found, ...]) -> Scene:
    """The scene of a paragraph."""
    names = {name.first: name for name in found if not name.demonym}
    return Scene(paragraph, words, found, _quoted(words), names)


def _quoted(words: tuple[Word, ...]) -> tuple[bool, ...]:
    """For each word, whether a quotation mark is open; an unclosed one holds to the paragraph's end."""
    inside, flags = False, []
    for word in words:
        if word.text == QUOTE_OPENS or (word.text in _EITHER and not inside):
            inside = True
        elif word.text == QUOTE_CLOSES or word.text in _EITHER:
            inside = False
        flags.append(inside)
    return tuple(flags)


def passage_of(scene: Scene, first: int, last: int) -> Passage:
    """The passage of words `first` to `last` (exclusive) of a scene."""
    return scene.paragraph.passage(scene.words[first].start, scene.words[last - 1].end)


@dataclass(frozen=True, slots=True)
class Seen:
    """Someone or something just read of: who, in which sentence, as its subject or not.

    `entity` is None for people without a name ("a witness"): they stand in the way of "he". `main` marks the subject
    of its sentence's own verb; `at` is where it was just read, `passage` the name that it stands for.
    """

    entity: str | None
    kind: MentionKind
    passage: Passage
    sentence: int
    subject: bool
    main: bool = False
    at: Passage | None = None


@dataclass(slots=True)
class Bearer:
    """What the article tells of one name: titles held, words around them, gender, age, and what a group is called.

    `called` are the genders of the pronouns that were sure to mean it.
    """

    titles: set[str] = field(default_factory=set)
    around: set[str] = field(default_factory=set)
    genders: set[Gender] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    called: set[Gender] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A role just read of whose holder has no name yet: "The secretary general of the Harbour Watch said"."""

    passage: Passage
    noun: str
    around: frozenset[str]
    sentence: int


@dataclass(slots=True)
class Memory:
    """What a reader has in mind: all seen so far, and what is known of each."""

    kinds: Mapping[Passage, MentionKind]
    entities: Mapping[Passage, str]
    seen: list[Seen] = field(default_factory=list)
    bearers: dict[str, Bearer] = field(default_factory=dict)
    unnamed: Unnamed | None = None

    def recent(self, sentence: int, back: int) -> list[Seen]:
        """Those read of in the last sentences, in order: a long article is not gone through for every "he"."""
        near = list(takewhile(lambda each: sentence - each.sentence <= back, reversed(self.seen)))
        return near[::-1]

    def bearer(self, entity: str) -> Bearer:
        """What is known of an entity."""
        if entity not in self.bearers:
            self.bearers[entity] = Bearer()
        return self.bearers[entity]
