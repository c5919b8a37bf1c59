"""Kinds of copies: reporting that was copied, one speech that both quote, lines about a site, or stock phrases."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from retold.model import CopyKind
from retold.reuse.words import Stretch

# Least part of a passage's kept words, on either side, that stands between quotation marks where both quote one speech:
# '"…one way or another," said Marrow, the mayor of the town' has nine in marks and seven around them, and is told alike
# by who copies; two halves of a quotation with 'she said' between them are three quarters and more.
LEAST_QUOTED_SHARE = 0.7

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

# The same within one outlet, whose footers are longer: "Sign up … newsletter … by e-mail address" and the desk's lines
# around it have one in twenty; a report printed again with its footer has one in fifty.
MOST_WORDS_PER_BOILERPLATE_AT_HOME = 25

# Double ones, one pair within another; two straight single ones; and single ones, which words may have within them.
_MARKS = re.compile(
    r"“(?:[^“”\n]|“[^“”\n]*”)*(?:”|$)|„[^“”„\n]*[“”]|«[^«»\n]*»|「[^「」\n]*」|``[^\n]*?(?:''|$)|\"[^\"\n]*?(?:\"|''|$)"
    r"|(?<!\S)''(?=\w)[^\n]*?(?:''|$)|(?<!\w)‘(?:[^‘’\n]|(?<=\w)’(?=\w))*’"
    r"|(?<![\w'])'(?=[^\s'])(?:[^'\n]|(?<=\w)'(?=\w))*'(?!\w)",
    re.MULTILINE,
)
# What opens one: to look for these first is ten times as quick as to try the pattern at each character.
_A_MARK = re.compile(r"[“„«「\"‘`']")
_WORD = re.compile(r"\w+")
_BOILERPLATE = re.compile(
    r"\b(?:subscrib\w*|newsletter\w*|sign up|log ?in|e-?mail address|cookies?|copyright|all rights reserved|follow us"
    r"|click here|advertisement|share this|read more|download (?:the|our) app|terms of (?:use|service)"
    r"|privacy policy|unsubscribe|enter your|notifications?|(?:e-?mail|call|text|contact) us|do you have a story"
    r"|watch the (?:latest )?video)\b|<a href|[\w.+-]+@[\w-]+\.\w+",
    re.IGNORECASE,
)
# What every match of the pattern holds: to look for these is thirty times as quick as to try the pattern at each word.
_STEMS = (
    *("subscrib", "newsletter", "sign up", "login", "log in", "mail address", "cookie", "copyright", "rights reserved"),
    *("follow us", "click here", "advertisement", "share this", "read more", "download", "terms of", "privacy policy"),
    *("enter your", "notification", " us", "have a story", "watch the", "<a href", "@"),
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a passage that two texts share: its characters.

    `quoted` is what of the text stands in quotation marks, `changed` what of the passage the other side has otherwise.
    """

    text: str
    start: int
    end: int
    quoted: Sequence[Stretch] = ()
    changed: Sequence[Stretch] = ()


def tell_kind(a: Side, b: Side, words: int, *, same_outlet: bool, capitals_tell: bool = True) -> CopyKind:
    """Say what kind of copy a passage is; `words` are those that both sides keep.

    In languages that write every noun with a capital, capitals tell no name, and nothing is stock.
    """
    if _is_boilerplate(a, words, same_outlet=same_outlet):
        return "furniture"
    if a.quoted and b.quoted and min(_quoted_share(a), _quoted_share(b)) >= LEAST_QUOTED_SHARE:
        return "shared quotation"
    return "stock" if capitals_tell and _is_stock(a.text[word.start : word.end] for word in _kept(a)) else "copied"


def all_marked(text: str, stretch: Stretch) -> tuple[Stretch, ...]:
    """What stands between quotation marks in a stretch of a text.

    >>> all_marked('He said: "The dam held."', Stretch(0, 24))
    (Stretch(start=9, end=24),)
    """
    return tuple(_marked(text, stretch.start, stretch.end))


def _marked(text: str, start: int, end: int) -> Iterator[Stretch]:
    cut = text[start:end]
    at = _A_MARK.search(cut)
    while at:
        found = _MARKS.match(cut, at.start())
        if found:
            yield Stretch(start + found.start(), start + found.end())
        at = _A_MARK.search(cut, found.end() if found else at.end())


def _kept(side: Side) -> Iterator[Stretch]:
    """The words of a side that the other has too."""
    changed = iter(side.changed)
    change = next(changed, None)
    for match in _WORD.finditer(side.text, side.start, side.end):
        while change is not None and change.end < match.end():
            change = next(changed, None)
        word = Stretch(*match.span())
        if change is None or not _holds(change, word):
            yield word


def _holds(stretch: Stretch, word: Stretch) -> bool:
    return stretch.start <= word.start and word.end <= stretch.end


def _quoted_share(side: Side) -> float:
    starts = [stretch.start for stretch in side.quoted]
    inside = total = 0
    for word in _kept(side):
        place = bisect_right(starts, word.start) - 1
        inside += place >= 0 and _holds(side.quoted[place], word)
        total += 1
    return inside / total if total else 0.0


def _is_stock(words: Iterable[str]) -> bool:
    """Whether hardly a word carries content: names by their capitals, numbers and short particles do not.

    In a script without capitals, or in capitals throughout, that cannot be told, and nothing is stock.
    """
    content, has_small = 0, False
    for word in words:
        has_small = has_small or word.islower()
        content += word[0].islower() and len(word) >= LEAST_CONTENT_LETTERS
        if content == LEAST_CONTENT_WORDS or (word.isalpha() and word.lower() == word.upper()):
            return False
    return has_small


def _is_boilerplate(a: Side, words: int, *, same_outlet: bool) -> bool:
    """Whether two texts share words about the site or its rights, not about the event."""
    passage = a.text[a.start : a.end].lower()
    if not any(stem in passage for stem in _STEMS):
        return False
    found = sum(1 for _ in _BOILERPLATE.finditer(a.text, a.start, a.end))
    most = MOST_WORDS_PER_BOILERPLATE_AT_HOME if same_outlet else MOST_WORDS_PER_BOILERPLATE
    return found >= LEAST_BOILERPLATE_WORDS and words <= found * most
