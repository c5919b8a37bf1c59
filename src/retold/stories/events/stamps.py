"""Times of the text itself, or of a post or picture that it shows: "Updated: 14 May, 06:50", "(@treel) May 14"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from retold.model import Article, BlockKind, Passage

# Blocks that say when and by whom the text came out, not what happened.
STAMPS: frozenset[BlockKind] = frozenset({"dateline", "byline"})
# Blocks whose every line tells something: the few words of a headline are not too few.
_TELLING: frozenset[BlockKind] = frozenset({"headline", "standfirst"})
# Words beside the time: "Last updated at 06:50 (Harbour News)" has four, "7.30 pm, Harbour Hall" two; a sentence that
# tells something has more, or a verb.
LEAST_WORDS_BESIDE = 6
# Blocks that hold such lines besides sentences: "Updated at 06:50", "The harbour, 14 May". A verb alone is not enough.
_HALF_STAMPS: frozenset[BlockKind] = frozenset({"update", "caption", "correction"})
# "— Anna Treel (@treel) May 14, 2019": when a post was written. Characters; a handle and a dot or dash fit.
_HANDLE = re.compile(r"@\w{1,30}\)?[\s,·•|–—-]*(?:on\s+)?$")
LONGEST_HANDLE = 40
# "This article was amended on 10 November to …".
_AMENDED = re.compile(
    r"\bthis (?:article|story|report|post|page|piece|version|copy|headline)\b.{0,20}\b(?:was|has been) "
    r"(?:last |first )?(?:amended|updated|corrected|published|edited|changed|posted|revised)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")


def is_stamp(article: Article, found: Passage, sentence: Passage, *, says_what: bool) -> bool:
    """Whether a time is that of the text itself or of a post that it shows: by its block, by the want of a verb or of
    words beside it, or by the handle before it."""
    if sentence.part != "text":
        return not says_what and _are_few(article, found, sentence)
    if _AMENDED.search(article.cut(sentence)):
        return True
    if _HANDLE.search(article.text[max(sentence.start, found.start - LONGEST_HANDLE) : found.start]):
        return True
    place = bisect_right(article.blocks, sentence.start, key=lambda block: block.start) - 1
    kind = article.blocks[place].kind if place >= 0 else "paragraph"
    if kind in _HALF_STAMPS:
        return not says_what or _are_few(article, found, sentence)
    return kind in STAMPS or (kind not in _TELLING and not says_what and _are_few(article, found, sentence))


def _are_few(article: Article, found: Passage, sentence: Passage) -> bool:
    return len(_WORD.findall(without(article, sentence, (found,)))) < LEAST_WORDS_BESIDE


def without(article: Article, told: Passage, left_out: Sequence[Passage]) -> str:
    """The words of a passage but for some of its own."""
    letters = list(article.cut(told))
    for passage in left_out:
        # A sentence border may cut a time in two ("Sept. 30"), so that it begins before or ends behind.
        start, end = max(0, passage.start - told.start), min(len(letters), passage.end - told.start)
        letters[start:end] = " " * (end - start)
    return "".join(letters)
