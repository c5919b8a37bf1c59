"""How far one speaker's words surely go: where their end is in doubt, what stands in them has no parent."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retold.reading.quotations.borders import Range
from retold.reading.quotations.marks import Stretch, find_stretches
from retold.reading.quotations.paragraphs import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Between two lines of a page, "Dam to close | 1:14 The mayor says": no sentence has them.
PAGE_SIGNS = ("|", "\n")
# Words that open a clause of time, which hangs on the speaker's words or on the account's.
TIMES = frozenset({"after", "as", "before", "once", "since", "when", "while"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def reaches(outer: Draft, inner: Draft) -> bool:
    """Whether the outer words surely hold the inner ones: in the same marks, or governed by the outer cue."""
    if outer.cue is None or inner.cue is None:
        return not _opens_again(outer, inner) and not _tags_the_whole(outer, inner)
    if outer.cue.doc is not inner.cue.doc:
        return True
    if outer.kind == "direct" or _between_marks(inner.cue, outer.cue) is not None:
        return not _opens_again(outer, inner)
    if _runs_over(outer, inner) or _stands_apart(outer) or _ends_with(outer, inner) or _lies_across(outer, inner):
        return False
    return _governs(outer, inner.cue) and not _adds(inner.cue, outer.cue)


def _tags_the_whole(outer: Draft, inner: Draft) -> bool:
    """Whether marks without a cue only seem to go on: `"It held, Calder said.` is her own tag."""
    if outer.cue is not None or inner.cue is None:
        return False
    return inner.content[0].start == outer.content[0].start and inner.content[-1].end <= inner.cue.idx


def _ends_with(outer: Draft, inner: Draft) -> bool:
    """Whether a tag at the end of the outer words tells of these: "Calder said that the dam held, the Echo reports"."""
    if outer.cue is None or inner.cue is None or outer.pattern == "according":
        return False
    after = outer.cue.idx < outer.content[0].start and inner.content[-1].end <= inner.cue.idx
    return after and outer.content[-1].end <= inner.cue.idx + len(inner.cue.text)


def _lies_across(outer: Draft, inner: Draft) -> bool:
    """Whether the cue parts the inner words from its own: "Half said A; a third said | B", "…, according to C, | D"."""
    if outer.cue is None or inner.cue is None:
        return False
    if outer.pattern == "according":
        return outer.cue.sent.start < outer.cue.i < inner.cue.i and outer.cue.idx < outer.content[0].start
    own = outer.content[-1].start > outer.cue.idx
    return own and inner.cue.i < outer.cue.i


def _adds(cue: Token, outer: Token) -> bool:
    """Whether the account may add the inner words: "…, which the board said …", "… after the board said …"."""
    above = cue
    while above != outer and above.head != above:
        which = above.dep_ == "relcl" and above.left_edge.lower_ == "which" and above.left_edge.nbor(-1).text == ","
        later = above.dep_ == "advcl" and above.i > above.head.i > outer.i and above.left_edge.lower_ in TIMES
        if which or later:
            return True
        above = above.head
    return False


def _opens_again(outer: Draft, inner: Draft) -> bool:
    """Whether a straight mark that never closes opens anew before the inner words: two speeches may be run together."""
    if inner.cue is None:
        return False
    text = _text(inner.cue.doc)
    piece = next((each for each in outer.content if each.start <= inner.cue.idx < each.end), None)
    return piece is not None and '"' in text[piece.start : piece.end]


@lru_cache(maxsize=2)
def _text(doc: Doc) -> str:
    """The paragraph's text: the parser puts it together anew at each asking."""
    return doc.text


@lru_cache(maxsize=2)
def _stretches(text: str) -> tuple[Stretch, ...]:
    return find_stretches(text)


def _between_marks(cue: Token, outer: Token) -> Stretch | None:
    """The stretch in marks that has the inner cue and not the outer one."""
    around = (each for each in _stretches(_text(cue.doc)) if each.start <= cue.idx < each.end)
    return next((each for each in around if not each.start <= outer.idx < each.end), None)


def _runs_over(outer: Draft, inner: Draft) -> bool:
    """Whether the end of a sentence, of a line or of words in marks stands between where the two begin."""
    if outer.cue is None or inner.cue is None or outer.cue.sent != inner.cue.sent:
        return True
    piece = next((each for each in outer.content if each.start <= inner.cue.idx < each.end), outer.content[0])
    between = Range(piece.start, min(inner.cue.idx, inner.content[0].start))
    text = _text(inner.cue.doc)
    if any(sign in text[between.start : between.end] for sign in PAGE_SIGNS):
        return True
    return any(between.start <= each.start and each.outer_end < between.end for each in _stretches(text))


def _governs(outer: Draft, cue: Token) -> bool:
    """Whether the inner cue's clause hangs on the outer cue, or the outer one is a tag: "…, the driver said"."""
    tells = outer.cue
    if tells is None or outer.pattern == "according" or tells.is_ancestor(cue):
        return True
    return cue.i < tells.i and cue.is_ancestor(tells)


def _stands_apart(outer: Draft) -> bool:
    """Whether another clause stands between the words and a cue behind them: "X, as A told; Y did that, B told"."""
    tells = outer.cue
    if tells is None or outer.content[-1].end > tells.idx:
        return False
    if outer.source is None:
        # "“…,” added Calder, said of the flood": the cue has no words left of its own.
        return True
    between = tells.doc.char_span(outer.content[-1].end, tells.idx, alignment_mode="contract")
    return between is not None and any(token.tag_ in FINITE and token.pos_ == "VERB" for token in between)
