"""Whom a role or a pronoun stands for, where a careful reader has no doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.model import Mention, MentionKind, Passage
from retold.reading.mentions.names import Found
from retold.reading.mentions.words import Word
from retold.reading.syntax import Paragraph


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph with its words and the names found in it."""

    paragraph: Paragraph
    words: tuple[Word, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A name's mention with what is known of its bearer there."""

    passage: Passage
    kind: MentionKind
    titles: tuple[str, ...]
    scene: Scene
    found: Found


def refer(scenes: Sequence[Scene], named: Sequence[Named]) -> list[Mention]:
    """The roles and pronouns of an account with the names that they stand for."""
    return []
