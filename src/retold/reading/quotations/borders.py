"""Where a quotation begins and ends: from a parse, which is often short or long by some words, to exact characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.reading.quotations.candidates import Candidate
from retold.reading.quotations.extents import Words, further_cues
from retold.reading.quotations.lexicon import CARRYING
from retold.reading.quotations.marks import EDGE_MARKS, Stretch
from retold.reading.quotations.phrases import ADDING
from retold.reading.quotations.trailing import trailing_speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SEPARATORS = " \t\u00a0\u2009,;:—–-"
_BREAKS = frozenset({",", "—", "–", "-", "--"})
# What leads from one voice to the next.
TURNS = frozenset({"while", "but", "though", "although", "whereas", "and"})
_TRAILING_WORDS = frozenset({"and", "but", "or"})
_LEADING_WORDS = frozenset({"that", "to"})


@dataclass(frozen=True, slots=True)
class Range:
    """A run of characters of one paragraph, half-open."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Characters in the run."""
        return self.end - self.start

    def holds(self, other: Range) -> bool:
        """Whether the other run lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Range) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def content_of(candidate: Candidate, text: str) -> tuple[Range, ...]:
    """The characters that a candidate gives to its speaker; `text` is the whole paragraph, put together once."""
    doc = candidate.cue.doc
    return tuple(
        trimmed
        for words in _settle(candidate)
        if words.count > 0 and (trimmed := trim(text, _characters(words, doc), doc)) is not None
    )


def trim(text: str, characters: Range, doc: Doc | None = None) -> Range | None:
    """Take marks, separators and a leading "that" or "to" off the edges."""
    start, end = characters.start, characters.end
    while start < end and (text[start] in EDGE_MARKS or text[start] in _SEPARATORS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in EDGE_MARKS or text[end - 1] in _SEPARATORS or text[end - 1].isspace()):
        end -= 1
    if doc is not None:
        first = text[start:end].split(" ", 1)
        if first[0].lower().rstrip(",") in _LEADING_WORDS and len(first) > 1:
            return trim(text, Range(start + len(first[0]), end), doc)
        last = text[start:end].rsplit(" ", 1)
        if len(last) > 1 and last[1].lower() in _TRAILING_WORDS:
            return trim(text, Range(start, start + len(last[0])), doc)
        if end > start and text[end - 1] == "." and not _abbreviates(text, end, doc):
            end -= 1
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    return Range(start, end) if end > start else None


def _abbreviates(text: str, end: int, doc: Doc) -> bool:
    """Whether the full stop before a place belongs to its word, as in "the U.S."."""
    word = doc.char_span(end - 1, end, alignment_mode="expand")
    return text[: end - 1].endswith(".") or (word is not None and len(word.text) > 1)


def outer_of(stretch: Stretch) -> Range:
    """A stretch with its marks."""
    return Range(stretch.outer_start, stretch.outer_end)


def _characters(words: Words, doc: Doc) -> Range:
    last = doc[words.end - 1]
    return Range(doc[words.start].idx, last.idx + len(last.text))


def _settle(candidate: Candidate) -> tuple[Words, ...]:
    """Mend the parse's borders where the cue stands before or after its clause."""
    if candidate.pattern != "clause" or len(candidate.content) != 1:
        return tuple(_before_adding(words, candidate.cue) for words in candidate.content)
    words, cue = candidate.content[0], candidate.cue
    if words.start <= cue.i < words.end:
        parts = _without(words, _clause_around(cue))
        # "Read more: Calder says …": what stands before a colon is the account's own.
        announced = len(parts) > 1 and cue.doc[parts[0].end - 1].text == ":"
        return parts[1:] if announced else parts
    if words.end <= cue.i:
        return (_fronted(words, cue),)
    return (_before_other_voice(_before_adding(_clipped(words, cue), cue), cue),)


def _before_other_voice(words: Words, cue: Token) -> Words:
    """Words end where the account turns to someone else: "can't be mayor | , while Hale said that …"."""
    for verb in cue.doc[words.start : words.end]:
        if verb.dep_ not in ("advcl", "conj") or verb.lemma_.lower() not in CARRYING or verb.head.i > verb.i:
            continue
        first = verb.left_edge.i
        turns = first > words.start and {cue.doc[first].lower_, cue.doc[first - 1].lower_} & TURNS
        gives = any(child.dep_ in ("ccomp", "dobj") and child.i > verb.i for child in verb.children)
        if turns and gives and any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children):
            while first > words.start + 1 and cue.doc[first - 1].lower_ in (",", *TURNS):
                first -= 1
            return Words(words.start, first)
    return words


def _before_adding(words: Words, cue: Token) -> Words:
    """Words end before a participle that carries on the speaker: "rejected the plan | , saying that …"."""
    for at in range(max(words.start, cue.i) + 1, words.end):
        token = cue.doc[at]
        if token.tag_ == "VBG" and token.lemma_.lower() in ADDING:
            before = at - 2 if cue.doc[at - 1].pos_ == "ADV" else at - 1
            while before > words.start and cue.doc[before].text in EDGE_MARKS:
                before -= 1
            if before > words.start and cue.doc[before].text in _BREAKS:
                return Words(words.start, before)
    return words


def _clipped(words: Words, cue: Token) -> Words:
    """A clause ends before a second cue that carries on the first: "said it was late | and added that …"."""
    further: list[Token] | None = None
    for token in cue.doc[words.start : words.end]:
        if token.dep_ not in ("conj", "advcl") or token.head.i < words.start or token.lemma_.lower() not in CARRYING:
            continue
        if further is None:
            further = further_cues(cue, cue.doc[words.start : words.end].root)
        if token in further:
            start = token.left_edge.i
            while (
                start > words.start + 1
                and start - 1 > words.start
                and cue.doc[start - 1].lower_ in (",", "and", "but", "or")
            ):
                start -= 1
            return Words(words.start, start)
    return words


def _fronted(words: Words, cue: Token) -> Words:
    """A clause before its cue begins with its sentence and runs up to the cue's own clause."""
    trailing = trailing_speaker(cue)
    own = _clause_around(cue).start if trailing is None else trailing.start
    return Words(words.start, max(words.start + 1, min(own, words.end)))


def _clause_around(cue: Token) -> Words:
    """The cue with its subject, helpers and short companions, without the clauses that it gives."""
    small = [cue.i]
    for child in cue.children:
        if child.dep_ in (
            "nsubj",
            "nsubjpass",
            "aux",
            "auxpass",
            "neg",
            "advmod",
            "prt",
            "npadvmod",
            "dobj",
            "prep",
            "dative",
        ):
            small += [child.left_edge.i, child.right_edge.i]
    return Words(min(small), max(small) + 1)


def _without(words: Words, hole: Words) -> tuple[Words, ...]:
    parts = (Words(words.start, hole.start), Words(hole.end, words.end))
    return tuple(part for part in parts if part.count > 0)
