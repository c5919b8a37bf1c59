"""Kinds of a story's copies: what reading knows of quotations is told to the rules for any texts."""

from collections.abc import Mapping, Sequence

from retold.model import Article, CopyKind, Reading
from retold.reuse import SharedPassage, Stretch
from retold.reuse.kinds import Side, all_marked, tell_kind

# Stretches of an article between quotation marks, in text order.
Quoted = Sequence[Stretch]

# Languages that write every noun with a capital: there a capital tells no name.
_CAPITAL_NOUNS = ("de", "lb")


def quoted_stretches(article: Article, reading: Reading) -> Quoted:
    """What an article puts between quotation marks: its direct quotations, and marked words where none were read."""
    direct = [
        Stretch(part.start, part.end)
        for quotation in reading.quotations
        if quotation.kind == "direct"
        for part in quotation.content
        if part.part == "text"
    ]
    marked = [each for block in article.account for each in all_marked(article.text, Stretch(block.start, block.end))]
    return _joined([*direct, *marked])


def name_kind(shared: SharedPassage, a: Article, b: Article, quoted: Mapping[str, Quoted]) -> CopyKind:
    """Say what kind of copy a shared passage is."""
    changed_a = [Stretch(edit.a.start, edit.a.end) for edit in shared.edits]
    changed_b = [Stretch(edit.b.start, edit.b.end) for edit in shared.edits]
    return tell_kind(
        Side(a.text, shared.a.start, shared.a.end, quoted[a.id], changed_a),
        Side(b.text, shared.b.start, shared.b.end, quoted[b.id], changed_b),
        shared.words,
        same_outlet=a.outlet is not None and b.outlet is not None and a.outlet.value == b.outlet.value,
        capitals_tell=a.language not in _CAPITAL_NOUNS,
    )


def _joined(stretches: Sequence[Stretch]) -> Quoted:
    """The stretches in text order, overlapping ones made one."""
    joined: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda each: (each.start, each.end)):
        if joined and stretch.start <= joined[-1].end:
            last = joined.pop()
            stretch = Stretch(last.start, max(last.end, stretch.end))
        joined.append(stretch)
    return joined
