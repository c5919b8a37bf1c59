"""A text with its quotations, and the shapes in which it leaves."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.model import Article, Passage, Quotation
from retold.quotations.citron import CitronDocument, citron_of

if TYPE_CHECKING:
    from retold.codec import Json


@dataclass(frozen=True, slots=True)
class QuotedText:
    """A text and the quotations found in it, in text order; loop over it for the quotations.

    Passages count code points of `text`, or of `article.title` where their part is `title`.
    """

    article: Article
    quotations: tuple[Quotation, ...]

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self.quotations)

    def __len__(self) -> int:
        return len(self.quotations)

    @property
    def text(self) -> str:
        """The text as it was read: as it was given, but for half characters, which no file can hold."""
        return self.article.text

    def cut(self, passage: Passage | None) -> str:
        """The characters of a passage; none for a part that the text does not tell."""
        return self.article.cut(passage) if passage else ""

    def words(self, quotation: Quotation) -> str:
        """What is said, its pieces joined by an ellipsis where the speech is split."""
        return " … ".join(self.cut(piece) for piece in quotation.content)

    def inside(self, quotation: Quotation) -> tuple[Quotation, ...]:
        """The quotations told within this one, one level deep."""
        return tuple(each for each in self.quotations if each.parent == quotation.id)

    def to_json(self) -> "Json":
        """The quotations as plain values, as `retold/reading/1` has them, each passage with its exact characters."""
        from retold.codec import to_json  # heavy: the codec knows all of Retold

        return to_json(self.quotations, {self.article.id: self.article})

    def to_citron(self) -> CitronDocument:
        """The text and its quotations in the annotation format of BBC Citron."""
        return citron_of(self.article, self.quotations)
