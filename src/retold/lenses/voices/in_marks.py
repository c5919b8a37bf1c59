"""Which words of an account stand in quotation marks."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Part, Passage, Quotation
from retold.reading.quotations.marks import find_stretches


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """The stretches in marks of one article, by part, in text order; inner ones are left out."""

    stretches: Mapping[Part, Sequence[_Stretch]]

    def around(self, passage: Passage) -> bool:
        """Whether a passage begins inside marks."""
        known = self.stretches[passage.part]
        place = bisect_right(known, passage.start, key=lambda each: each.start) - 1
        return place >= 0 and passage.start < known[place].end


def find_marks(article: Article) -> Marks:
    """The stretches in marks of an article's title and account."""
    text = [
        _Stretch(block.start + each.start, block.start + each.end)
        for block in article.account
        for each in find_stretches(article.text[block.start : block.end])
        if each.depth == 0
    ]
    title = [_Stretch(each.start, each.end) for each in find_stretches(article.title) if each.depth == 0]
    return Marks({"text": text, "title": title})


def stands_in_marks(quotation: Quotation, word: Passage, marks: Marks) -> bool:
    """Whether a word of a quotation is given in marks: all of a direct one's are, a quotation block's without any."""
    return quotation.kind == "direct" or (quotation.kind == "mixed" and marks.around(word))
