"""What was said before, and what refers back to it: words without a cue, and "the statement" told of again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.model import Passage, Speaker
from retold.reading.mentions.listed import listed

if TYPE_CHECKING:
    from spacy.tokens import Token

UNKNOWN = Speaker(None, "unknown", None, why="no cue beside these words says whose they are")
# Words for one and the same document.
KIN_CARRIERS = (
    listed("statement message letter communique communiqué announcement release note"),
    listed("tweet post"),
    listed("email message letter memo note"),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said before: by whom, in which paragraph, and through what ("statement")."""

    speaker: Speaker
    paragraph: int
    carrier: str | None


def continued(last: Said) -> Speaker:
    """The speaker of words without a cue that follow directly on someone's words."""
    speaker = last.speaker
    named = f"“{speaker.name}”" if speaker.name else "the speaker before"
    why = f"no cue of their own; they follow directly on words of {named}"
    return Speaker(speaker.name, speaker.kind, None, speaker.refers_to or speaker.passage, why)


def document_of(passage: Passage, source: Token, before: Sequence[Said]) -> Speaker:
    """ "The statement warned": the statement is the last one that someone was said to make."""
    last = next((said for said in reversed(before) if _may_be_called(source.lemma_.lower(), said.carrier)), None)
    definite = source.left_edge.lower_ in ("the", "this", "that", "it")
    if last is None or not definite or last.speaker.kind == "unknown":
        return Speaker(None, "document", passage, why="a document, of which nobody is named as author")
    author = last.speaker
    why = f"“{source.text}” is the {last.carrier} told of before"
    return Speaker(author.name, "document", passage, author.refers_to or author.passage, why)


def _may_be_called(word: str, carrier: str | None) -> bool:
    """Whether "the statement" may be the message told of before; a tweet is no statement."""
    return carrier is not None and (word == carrier or any({word, carrier} <= kin for kin in KIN_CARRIERS))
