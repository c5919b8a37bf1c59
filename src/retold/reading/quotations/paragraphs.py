"""Quotations of one paragraph: what the parse gives and what stands in marks, brought together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from retold.reading.quotations.actors import stands
from retold.reading.quotations.beside import cue_beside
from retold.reading.quotations.borders import Range, content_of, outer_of, trim
from retold.reading.quotations.candidates import Candidate, Pattern
from retold.reading.quotations.headlines import announced
from retold.reading.quotations.lexicon import CUES, HEADS, SAYING
from retold.reading.quotations.marks import EDGE_MARKS, Stretch, find_stretches
from retold.reading.quotations.naming import named_before
from retold.reading.quotations.patterns import find_candidates
from retold.reading.quotations.phrases import lemma_of
from retold.reading.quotations.sources import source_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = Literal["direct", "indirect", "mixed"]
# Words in marks that no cue gives to anyone: a name or a scare quote below this ("so-called 'experts'"), speech from it
# on. In PolNeAR's training half single words in marks are attributed half of the time, eight and more nearly always.
LEAST_WORDS_WITHOUT_CUE = 4
# The same for words that begin in small letters, for most are a turn of phrase: "shouting from the rooftops".
LEAST_WORDS_OF_A_FRAGMENT = 6
# Shorter words stay small in titles: "The Sound of the Sea".
LEAST_LETTERS_IN_TITLES = 4
# Characters before the words of a paragraph that begins with them: marks and spaces.
FARTHEST_LEAD = 12
ENDS = frozenset(".!?…")
# Shapes in which a quotation stands inside another one in marks.
NESTING = frozenset({"clause", "according"})
SAID_OF_OTHERS = NESTING | {"marks"}
OTHERS = frozenset({"he", "she", "they", "someone", "somebody", "everybody", "everyone"})
# "They can't just say anything they want" tells of no words.
WHATEVER = frozenset({"anything", "everything", "nothing", "something"})
# "The fact that it leaks tells you how old it is".
NOBODY = frozenset({"experience", "fact", "future", "history", "logic", "time"})
SPEECH = frozenset({"clause", "marks"})
# Words between two things that one cue gives, when they are one: "thanked the crews for", "blamed A, B and".
MOST_WORDS_BETWEEN = 2
# What of two shapes at one cue is the quotation: "told the crew that …" is what was told, and not the crew.
STRENGTH: dict[Pattern | Literal["marks"], int] = {
    "marks": 2,
    "clause": 2,
    "according": 2,
    "naming": 1,
    "infinitive": 2,
    "noun": 1,
    "adjective": 1,
    "object": 0,
    "preposition": 0,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation of one paragraph, before its speaker is known; ranges count from the paragraph's start."""

    kind: Kind
    content: tuple[Range, ...]
    cue: Token | None = None
    source: Token | None = None
    pattern: Pattern | Literal["marks"] = "marks"
    # The paragraph begins with these words, so that they may carry on what was said before.
    leads: bool = False
    # The page sets these words off as a quotation: a line before them may name the speaker.
    announced: bool = False
    # The paragraph ends inside the marks.
    open_ended: bool = False

    @property
    def extent(self) -> Range:
        """From the first character of the content to the last."""
        return Range(self.content[0].start, self.content[-1].end)


def drafts_of(doc: Doc, *, heads: str | None = None, block: bool = False) -> tuple[Draft, ...]:
    """Find the quotations of one paragraph, in text order; a quotation block without marks is one quotation.

    `heads` is the text of the article of which this is the headline.
    """
    text = doc.text
    every = find_stretches(text)
    stretches = tuple(each for each in every if each.depth == 0)
    if heads is not None and (said := announced(doc, stretches, heads)) is not None:
        content = (said.content,)
        return (Draft(_kind(content, stretches), content, source=said.speaker),)
    if block and not stretches and (whole := trim(text, Range(0, len(text)))) is not None:
        return (Draft("direct", (whole,), announced=True),)
    candidates = [each for each in find_candidates(doc, HEADS) if each.key in CUES[each.pattern]]
    told = _told(candidates, stretches, text)
    marked = _marked(doc, text, stretches, told)
    inner = tuple(each for each in every if each.depth == 1)
    drafts = _one_each([*marked, *told, *_nested(candidates, stretches, inner, text)], text)
    found = (replace(each, leads=_leads(each, text)) for each in drafts if not _echoes(each, drafts))
    return tuple(sorted(found, key=lambda draft: (draft.extent.start, -draft.extent.end)))


def _echoes(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a cue is only a part of what somebody says: "vowed to keep backing the plan" is one vow."""
    cue = draft.cue
    if cue is None or (draft.source is not None and draft.pattern in SAID_OF_OTHERS and lemma_of(cue) in SAYING):
        return False
    return any(
        each is not draft and any(part.start <= cue.idx < part.end for part in each.content)
        for each in drafts
        if each.cue is not None
    )


def _leads(draft: Draft, text: str) -> bool:
    return (
        draft.kind != "indirect"
        and draft.extent.start < FARTHEST_LEAD
        and not text[: draft.extent.start].strip(EDGE_MARKS + " \t\u00a0")
    )


def _told(candidates: Sequence[Candidate], stretches: Sequence[Stretch], text: str) -> list[Draft]:
    """What the parse gives, outside of marks."""
    drafts: list[Draft] = []
    for candidate in candidates:
        if _around_token(candidate.cue, stretches) is not None or not stands(candidate):
            continue
        content = _snap(content_of(candidate, text), stretches, text)
        # A cue in its own content is a slip of the parse; the words in marks beside it are found without it.
        if content and not any(each.start <= candidate.cue.idx < each.end for each in content):
            drafts.append(_draft(candidate, _in_marks(content, stretches), stretches))
    return drafts


def _in_marks(content: tuple[Range, ...], stretches: Sequence[Stretch]) -> tuple[Range, ...]:
    """Speech that begins in marks goes on in marks: `“It is over,” she wrote | and shared a picture`."""
    if len(content) == 1 or not any(outer_of(each).holds(content[0]) for each in stretches):
        return content
    return (content[0], *(each for each in content[1:] if any(each.meets(outer_of(s)) for s in stretches)))


def _draft(candidate: Candidate, content: tuple[Range, ...], stretches: Sequence[Stretch]) -> Draft:
    return Draft(_kind(content, stretches), content, candidate.cue, candidate.source, candidate.pattern)


def _around_token(token: Token, stretches: Sequence[Stretch]) -> Stretch | None:
    """The outermost stretch around a token: they are in text order, and none overlaps the next."""
    before = bisect_right(stretches, token.idx, key=lambda each: each.start)
    return stretches[before - 1] if before and token.idx < stretches[before - 1].end else None


def _nested(
    candidates: Sequence[Candidate], stretches: Sequence[Stretch], inner: Sequence[Stretch], text: str
) -> list[Draft]:
    """What a speaker says that somebody else has said; what they say of themselves is no quotation."""
    drafts: list[Draft] = []
    for candidate in candidates:
        around = _around_token(candidate.cue, stretches)
        if around is None or not _tells_of_others(candidate):
            continue
        whole = Range(around.start, around.end)
        content = tuple(each for each in content_of(candidate, text) if whole.holds(each))
        if content:
            drafts.append(_draft(candidate, content, inner))
    return drafts


def _tells_of_others(candidate: Candidate) -> bool:
    source = candidate.source
    if source is None or candidate.pattern not in NESTING or candidate.key not in SAYING or _is_inserted(candidate.cue):
        return False
    if candidate.cue.doc[candidate.content[0].start].lower_ in WHATEVER:
        return False
    return source.lower_ in OTHERS if source.pos_ == "PRON" else source.lemma_.lower() not in NOBODY


def _is_inserted(cue: Token) -> bool:
    """Whether an editor says it of the words: "[emphasis added]"."""
    return cue.i + 1 < len(cue.doc) and cue.nbor().text == "]"


def _snap(content: tuple[Range, ...], stretches: Sequence[Stretch], text: str) -> tuple[Range, ...]:
    """Let each range take in the whole of every stretch that it only partly holds."""
    grown = []
    for each in content:
        start, end = each.start, each.end
        for stretch in _near(each, stretches):
            if start < stretch.end and stretch.start < end:
                start, end = min(start, stretch.start), max(end, stretch.end)
        grown.append(trim(text, Range(start, end)) or each)
    merged: list[Range] = []
    for each in sorted(grown, key=lambda found: found.start):
        if merged and each.start <= merged[-1].end:
            merged[-1] = Range(merged[-1].start, max(merged[-1].end, each.end))
        else:
            merged.append(each)
    return tuple(merged)


def _near(words: Range, stretches: Sequence[Stretch]) -> Sequence[Stretch]:
    """The stretches that may share a character with the words: they are in text order, and none overlaps the next."""
    first = bisect_right(stretches, words.start, key=lambda each: each.end)
    last = bisect_right(stretches, words.end, key=lambda each: each.start)
    return stretches[first:last]


def _kind(content: tuple[Range, ...], stretches: Sequence[Stretch]) -> Kind:
    held = [s for each in content for s in _near(each, stretches) if each.meets(Range(s.start, s.end))]
    if not held:
        return "indirect"
    whole = all(any(outer_of(s).holds(each) for s in held) for each in content)
    return "direct" if whole else "mixed"


def _marked(doc: Doc, text: str, stretches: Sequence[Stretch], told: list[Draft]) -> list[Draft]:
    """Words in marks that the parse did not give to anyone, each with the cue beside it; joins split speech."""
    drafts: list[Draft] = []
    for number, stretch in enumerate(stretches):
        inner = trim(text, Range(stretch.start, stretch.end))
        if inner is None:
            continue
        holder = next((d for d in told if any(each.meets(inner) for each in d.content)), None)
        if holder is not None:
            if holder.kind == "direct":
                told.remove(holder)
                drafts.append(holder)
            continue
        cue = cue_beside(doc, text, stretches, number)
        if cue is None and (named := named_before(doc, stretch)) is not None:
            content = (Range(named.start, inner.end),)
            _add(drafts, told, Draft("mixed", content, named.verb, source_of(named.verb), "naming"), text)
            continue
        source = source_of(cue) if cue is not None else None
        _add(drafts, told, Draft("direct", (inner,), cue, source, open_ended=not stretch.closed), text)
    return drafts


def _add(drafts: list[Draft], told: list[Draft], fresh: Draft, text: str) -> None:
    """Put words in marks to the speech that they carry on, else beside it."""
    inner = fresh.content[0]
    least = LEAST_WORDS_OF_A_FRAGMENT if text[inner.start].islower() else LEAST_WORDS_WITHOUT_CUE
    long_enough = len(text[inner.start : inner.end].split()) >= least
    carries_on = long_enough or _is_sentence(text, inner)
    home = next((each for each in (drafts, told) for d in each if _same_speech(d, fresh)), None)
    last = _last_before(inner, [*drafts, *told], text)
    if home is not None:
        place = next(number for number, each in enumerate(home) if _same_speech(each, fresh))
        home[place] = _with(home[place], fresh)
    elif fresh.cue is None and carries_on and last is not None:
        home = drafts if last in drafts else told
        home[home.index(last)] = _with(last, fresh)
    elif fresh.cue is not None or (long_enough and not _is_title(text[inner.start : inner.end])):
        drafts.append(fresh)


def _last_before(inner: Range, drafts: Sequence[Draft], text: str) -> Draft | None:
    """The speech in marks that a new sentence in marks carries on: `He was “very glad”. “It is over.”`."""
    before = text[: inner.start].rstrip(EDGE_MARKS + " \u00a0")
    speech = [
        each
        for each in drafts
        if each.kind != "indirect"
        and each.pattern in SPEECH
        and each.cue is not None
        and each.extent.end <= inner.start
    ]
    last = max(speech, key=lambda each: each.extent.end, default=None)
    return last if last is not None and before.endswith((".", "!", "?", ",", ":", "…", ".”")) else None


def _is_sentence(text: str, words: Range) -> bool:
    """Whether short words in marks are a sentence of their own: `“It is over,” she said. “We lost.”`."""
    before = text[: words.start].rstrip(EDGE_MARKS + " \u00a0")
    last = text[words.start : words.end + 1].rstrip(EDGE_MARKS)[-1:]
    return text[words.start].isupper() and last in ENDS and before[-1:] in ENDS


def _is_title(words: str) -> bool:
    """Whether all its longer words are capitalised, as in the name of a book, a show or a campaign."""
    longer = [word for word in words.split() if len(word) >= LEAST_LETTERS_IN_TITLES]
    return all(word[:1].isupper() for word in longer)


def _same_speech(draft: Draft, fresh: Draft) -> bool:
    return fresh.cue is not None and draft.cue == fresh.cue and draft.kind != "indirect"


def _with(draft: Draft, fresh: Draft) -> Draft:
    content = tuple(sorted({*draft.content, *fresh.content}, key=lambda each: each.start))
    kind: Kind = draft.kind if draft.kind == fresh.kind else "mixed"
    return replace(draft, kind=kind, content=content, open_ended=draft.open_ended or fresh.open_ended)


def _one_each(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Keep one draft per cue, with all that hangs on it; of drafts with the same content the first wins."""
    kept: dict[int, Draft] = {}
    seen: set[tuple[Range, ...]] = set()
    for draft in drafts:
        key = draft.cue.i if draft.cue is not None else -1 - draft.content[0].start
        twin = kept.get(key)
        if twin is not None:
            kept[key] = _united(twin, draft, text)
        elif draft.content not in seen:
            kept[key] = draft
        seen.add(draft.content)
    return list(kept.values())


def _united(one: Draft, other: Draft, text: str) -> Draft:
    """Two things that hang on one cue: "thanked A, B and C for D" is one quotation; a clause outweighs an object."""
    if STRENGTH[one.pattern] != STRENGTH[other.pattern] and "marks" not in (one.pattern, other.pattern):
        return max(one, other, key=lambda each: STRENGTH[each.pattern])
    ranges: list[Range] = []
    cue = one.cue.idx if one.cue is not None else -1
    for each in sorted((*one.content, *other.content), key=lambda found: found.start):
        between = text[ranges[-1].end : each.start] if ranges else None
        apart = bool(ranges) and ranges[-1].end <= cue < each.start
        if between is not None and not apart and len(between.split()) <= MOST_WORDS_BETWEEN:
            ranges[-1] = Range(ranges[-1].start, max(ranges[-1].end, each.end))
        else:
            ranges.append(each)
    kind: Kind = one.kind if one.kind == other.kind else "mixed"
    return replace(one, content=tuple(ranges), kind=kind)
