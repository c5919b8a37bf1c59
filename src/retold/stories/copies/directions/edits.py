"""Edits that make sense one way only: an outlet's own name made general, a quotation shortened, a slip corrected."""

import re
from collections.abc import Iterator

from retold.model import Article, Direction, Edit, Passage
from retold.stories.copies.directions.rows import Row, Side, Sign
from retold.stories.copies.outlets import account_name

# Characters around an edit that are shown with it.
AROUND = 24

# Fewest words that a quotation loses when it is shortened: a word less may be a slip.
LEAST_WORDS_CUT = 3

_WORD = re.compile(r"\w+")
_SELF = re.compile(
    r"\b(?:this (?:newspaper|paper|news agency|reporter)|our (?:reporter|correspondent|newsroom)|told us)\b"
)
_TELLING = re.compile(
    r"\b(?:told|interview with|speaking to|according to|said to) (?:the )?$|^[’']?s? ?(?:reporter|correspondent)"
)
_GENERAL = re.compile(
    r"\b(?:reporters|journalists|the (?:press|media)|media|(?:a|an|the) (?:\w+ )?(?:newspaper|paper|daily"
    r"|(?:news )?agency|(?:news )?(?:outlet|website|site)|broadcaster|(?:radio|television|tv) station)|said)\b"
)
_DOUBLED = re.compile(r"\b(the|a|an|of|to|in|and|for|with|on|at|by|from|is|was) \1\b", re.IGNORECASE)
_STRUCK_TWICE = re.compile(r"([a-z])\1\1", re.IGNORECASE)


def signs_in_edits(row: Row) -> Iterator[Sign]:
    """The signs that the edits of a shared passage give, for either way."""
    for edit in row.edits:
        yield from _told(row, edit)
        yield from _quotation(row, edit)
        yield from _slip(row, edit)


def _told(row: Row, edit: Edit) -> Iterator[Sign]:
    """ "told the Echo" in the Echo, "told reporters" in the other: who asked would not call itself a newspaper."""
    for way, giver, taker, there, here in _both_ways(row, edit):
        names_itself = _names_itself(giver.article, there)
        if names_itself and _GENERAL.search(taker.article.cut(here)):
            said = (
                f"{account_name(giver.article)} names itself where {account_name(taker.article)} is general: "
                f"“{_shown(giver.article, there)}”, “{_shown(taker.article, here)}”."
            )
            yield Sign("told made general", way, said, (there, here))


def _names_itself(article: Article, place: Passage) -> bool:
    """Whether an account names its own outlet, or "this newspaper", among the edited words."""
    words = article.cut(place)
    name = re.sub(r"^[Tt]he ", "", article.outlet.value) if article.outlet else ""
    return bool(_SELF.search(words)) or (bool(name) and re.search(rf"\b{re.escape(name)}\b", words) is not None)


def _quotation(row: Row, edit: Edit) -> Iterator[Sign]:
    """Words that stand in a quotation here and are missing in the same quotation there."""
    for way, giver, taker, there, here in _both_ways(row, edit):
        lost = len(_WORD.findall(giver.article.cut(there))) - len(_WORD.findall(taker.article.cut(here)))
        if lost >= LEAST_WORDS_CUT and _is_quoted(giver.article, there) and _is_quoted(taker.article, here):
            said = (
                f"{account_name(taker.article)} gives a quotation without “{_cut_words(giver.article, there)}”, which "
                f"stands in {account_name(giver.article)}'s."
            )
            yield Sign("quotation shortened", way, said, (there, here))


def _is_quoted(article: Article, place: Passage) -> bool:
    """Whether a quotation that opened before the place in its paragraph is still open at it, or just closes."""
    begin = article.text.rfind("\n", 0, place.start) + 1
    before = article.text[begin : place.start]
    opened, closed = before.rfind("“"), before.rfind("”")
    return opened > closed or before.count('"') % 2 == 1


def _slip(row: Row, edit: Edit) -> Iterator[Sign]:
    """A word doubled, or a letter struck three times, on one side only."""
    for way, giver, taker, there, here in _both_ways(row, edit):
        wrong, right = _with_neighbours(giver.article, there), _with_neighbours(taker.article, here)
        for pattern, mended in ((_DOUBLED, r"\1"), (_STRUCK_TWICE, r"\1\1")):
            if pattern.search(wrong) and pattern.sub(mended, wrong).casefold() == right.casefold():
                said = (
                    f"{account_name(taker.article)} has “{right.strip()}” for {account_name(giver.article)}'s "
                    f"“{wrong.strip()}”: a slip that is corrected."
                )
                yield Sign("slip corrected", way, said, (there, here))


def _both_ways(row: Row, edit: Edit) -> Iterator[tuple[Direction, Side, Side, Passage, Passage]]:
    yield "a_to_b", row.a, row.b, edit.a, edit.b
    yield "b_to_a", row.b, row.a, edit.b, edit.a


def _with_neighbours(article: Article, place: Passage) -> str:
    """An edit's words with the word before and behind them."""
    before = re.search(r"\S+\s*$", article.text[max(0, place.start - AROUND) : place.start])
    behind = re.match(r"\s*[^\s,.;:!?”\"]+", article.text[place.end : place.end + AROUND])
    return (before.group() if before else "") + article.cut(place) + (behind.group() if behind else "")


def _shown(article: Article, place: Passage) -> str:
    return " ".join(_with_neighbours(article, place).split())


def _cut_words(article: Article, place: Passage) -> str:
    return " ".join(article.cut(place).split())
