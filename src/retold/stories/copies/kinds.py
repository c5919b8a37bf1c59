"""Kinds of copies: reporting that was copied, one speech that both quote, an outlet's boilerplate, or stock phrases."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from retold.model import Article, CopyKind, Passage, Reading
from retold.reuse import SharedPassage

# Stretches of an article between quotation marks, in text order.
Quoted = Sequence[Passage]

# Least part of a passage's words, on either side, that stands between quotation marks where both quote one speech.
# '"…one way or another," he' is a quotation with two words around it: 0.9.
LEAST_QUOTED_SHARE = 0.8

# Fewest kept words that carry content. "Leader of the Party and Minister of the Interior Anna Example" keeps ten words
# and none of them: a name with its titles, which two reporters write alike without knowing of each other.
LEAST_CONTENT_WORDS = 4

# Fewest letters of a small word that may carry content: "of", "and", "the" do not.
LEAST_CONTENT_LETTERS = 4

# Fewest boilerplate words in a passage that make it furniture: a report may speak of one newsletter, a line that says
# "sign up" and "e-mail address" is the site's own.
LEAST_BOILERPLATE_WORDS = 2

# Where two outlets share the passage, most words to each boilerplate word: an agency's "Copyright … All rights reserved
# … may not be republished" has one in nine, a report about a newsletter one in fifty.
MOST_WORDS_PER_BOILERPLATE = 12

# Languages that write every noun with a capital: there a capital tells no name.
_CAPITAL_NOUNS = ("de", "lb")

_MARKS = re.compile(r"“[^“”\n]*(?:”|$)|„[^“”„\n]*[“”]|«[^«»\n]*»|「[^「」\n]*」|\"[^\"\n]*(?:\"|$)", re.MULTILINE)
_WORD = re.compile(r"\w+")
_BOILERPLATE = re.compile(
    r"\b(?:subscrib\w*|newsletter\w*|sign up|log ?in|e-?mail address|cookies?|copyright|all rights reserved|follow us"
    r"|click here|advertisement|share this|read more|download (?:the|our) app|terms of (?:use|service)"
    r"|privacy policy|unsubscribe|enter your|notifications?)\b",
    re.IGNORECASE,
)


def quoted_stretches(article: Article, reading: Reading) -> Quoted:
    """What an article puts between quotation marks: its direct quotations, and marked words where none were read."""
    direct = [part for quotation in reading.quotations if quotation.kind == "direct" for part in quotation.content]
    marked = [
        Passage(article.id, "text", block.start + match.start(), block.start + match.end())
        for block in article.account
        for match in _MARKS.finditer(article.text[block.start : block.end])
    ]
    return _joined([*direct, *marked])


def name_kind(shared: SharedPassage, a: Article, b: Article, quoted: Mapping[str, Quoted]) -> CopyKind:
    """Say what kind of copy a shared passage is."""
    if _is_boilerplate(a, b, shared):
        return "furniture"
    words_a, words_b = _words(a, shared.a), _words(b, shared.b)
    if min(_quoted_share(words_a, quoted[a.id]), _quoted_share(words_b, quoted[b.id])) >= LEAST_QUOTED_SHARE:
        return "shared quotation"
    kept = [word for word in words_a if not any(edit.a.holds(word) for edit in shared.edits)]
    if a.language not in _CAPITAL_NOUNS and _is_stock([a.cut(word) for word in kept]):
        return "stock"
    return "copied"


def _joined(passages: Sequence[Passage]) -> Quoted:
    """The passages in text order, overlapping ones made one."""
    joined: list[Passage] = []
    for passage in sorted(passages):
        if joined and passage.start <= joined[-1].end and passage.same_part(joined[-1]):
            last = joined.pop()
            passage = Passage(last.article, last.part, last.start, max(last.end, passage.end))
        joined.append(passage)
    return joined


def _words(article: Article, passage: Passage) -> list[Passage]:
    found = _WORD.finditer(article.text, passage.start, passage.end)
    return [Passage(article.id, "text", match.start(), match.end()) for match in found]


def _quoted_share(words: Sequence[Passage], quoted: Quoted) -> float:
    if not words:
        return 0.0
    starts = [stretch.start for stretch in quoted]
    inside = 0
    for word in words:
        place = bisect_right(starts, word.start) - 1
        inside += place >= 0 and quoted[place].holds(word)
    return inside / len(words)


def _is_stock(words: Sequence[str]) -> bool:
    """Whether hardly a word carries content: names by their capitals, numbers and short particles do not.

    In a script without capitals, or in capitals throughout, that cannot be told, and nothing is stock.
    """
    if any(word.isalpha() and word.lower() == word.upper() for word in words) or not any(map(str.islower, words)):
        return False
    return sum(word[0].islower() and len(word) >= LEAST_CONTENT_LETTERS for word in words) < LEAST_CONTENT_WORDS


def _is_boilerplate(a: Article, b: Article, shared: SharedPassage) -> bool:
    """Whether two articles share words about the site or its rights, not about the event."""
    found = len(_BOILERPLATE.findall(a.cut(shared.a)))
    same = a.outlet is not None and b.outlet is not None and a.outlet.value == b.outlet.value
    return found >= LEAST_BOILERPLATE_WORDS and (same or shared.words <= found * MOST_WORDS_PER_BOILERPLATE)
