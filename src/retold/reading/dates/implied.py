"""Days that are told by counting back from now: "Two days after the storm, the town is quarrelling"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retold.model import DateExpression
from retold.reading.dates.calendar import shifted
from retold.reading.dates.context import Base, Context

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Words of the opening: "Just over two days".
LONGEST_OPENING = 4
PRESENT = frozenset({"VBZ", "VBP"})


def implied_day(expression: DateExpression, doc: Doc, end: int, context: Context) -> Base | None:
    """The day of what happened, where a sentence begins with how long ago that was and goes on in the present tense."""
    length = re.fullmatch(r"P(\d+)D", expression.value)
    if expression.type != "DURATION" or length is None or context.today is None:
        return None
    span = doc.char_span(0, end, alignment_mode="expand")
    if span is None or span.end >= len(doc) or doc[span.end].lower_ != "after":
        return None
    sentence = doc[span.end].sent
    root = sentence.root
    present = root.tag_ in PRESENT or any(child.tag_ in PRESENT for child in root.children if child.dep_ == "aux")
    if span.end - sentence.start > LONGEST_OPENING or not present:
        return None
    value = shifted(context.today.value, -int(length[1]), "D")
    return Base(value, context.today.anchor) if value else None
