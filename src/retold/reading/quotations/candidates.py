"""A possible quotation: a cue, what hangs on it, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from retold.reading.quotations.extents import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

Pattern = Literal["clause", "infinitive", "naming", "object", "preposition", "noun", "adjective", "according"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible quotation: `cue` is the cue's main token, `key` what the lexicon knows it by."""

    pattern: Pattern
    key: str
    cue: Token
    content: tuple[Words, ...]
    source: Token | None
