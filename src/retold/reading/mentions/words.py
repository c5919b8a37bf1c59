"""Words as a reader sees them: hyphenated names in one piece, where the parser has several tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import CALENDAR, MONTHS_AND_NAMES
from retold.reading.syntax import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

HYPHENS = frozenset("-‐‑")
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
TIMES = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))
FULL_LINE = 45  # characters: text broken at 60 to 80 has lines no shorter; a caption's or a menu's line is
# Before these a capital letter says nothing: a sentence begins.
OPENERS = frozenset('“"‘«:–—…•*-[')
_LITTLE_WORDS = listed(
    """
    the a an this that these those in on at of for from to by with and or but nor so yet if when while as since
    although though because before after until unless where who what which why how i i'm we he she it they you
    his her its their our my your there here then thus hence not no yes all some many most both each every any
    few several is are was were be been has have had do does did will would can  could might must should let
    new however meanwhile moreover also earlier later now today yesterday tomorrow one two three four five six
    seven eight nine ten mr mrs according despite during among amid between under over about against into
    """
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a paragraph: characters `start` to `end` of its document, with what the parser says of it."""

    text: str
    start: int
    end: int
    last: Token
    entity: str
    sentence: int
    opens: bool
    spaced: bool
    low: str = field(init=False)
    capital: bool = field(init=False)

    def __post_init__(self) -> None:
        """Keep what is asked for most often: the word in lower case, with straight apostrophes, and how it is written.

        `capital` is whether it is written as a name is.
        """
        object.__setattr__(self, "low", self.text.lower().replace("’", "'"))
        object.__setattr__(self, "capital", _is_capitalised(self.text, self.low))


def words_of(paragraph: Paragraph) -> tuple[Word, ...]:
    """The words of a paragraph, punctuation included."""
    words: list[Word] = []
    sentence = -1
    after_opener = True
    tokens = list(paragraph.doc)
    whole = paragraph.text
    at = 0
    while at < len(tokens):
        first = tokens[at]
        end = _end_of_word(tokens, at)
        sentence += 1 if first.is_sent_start or sentence < 0 else 0
        opens = bool(first.is_sent_start) or after_opener
        last = tokens[end - 1]
        text = whole[first.idx : last.idx + len(last)]
        if text.strip():
            spaced = at == 0 or bool(tokens[at - 1].whitespace_) or _is_gap(tokens, at - 1)
            words.append(Word(text, first.idx, first.idx + len(text), last, last.ent_type_, sentence, opens, spaced))
            sign = not (text.isalnum() or any(letter.isalnum() for letter in text))
            after_opener = text[-1] in OPENERS or (text == ")" and sentence == 0) or (sign and opens)
        at = end
    return tuple(words)


def _is_gap(tokens: list[Token], at: int) -> bool:
    """Whether a token is more white space between two words of a line, or the break of a line that was full."""
    text = tokens[at].text
    if not text.isspace():
        return False
    line = 0
    while at > 0 and "\n" in text and line < FULL_LINE and "\n" not in tokens[at - 1].text:
        at -= 1
        line = tokens[at + 1].idx - tokens[at].idx + line
    return "\n" not in text or (text.count("\n") == 1 and line >= FULL_LINE)


def _end_of_word(tokens: list[Token], at: int) -> int:
    """One past the last token of the word that begins here: tokens joined by hyphens without spaces."""
    end = at + 1
    while (
        end + 1 < len(tokens)
        and tokens[end].text in HYPHENS
        and not tokens[end - 1].whitespace_
        and not tokens[end].whitespace_
        and tokens[end - 1].text[-1:].isalpha()
        and tokens[end + 1].text[:1].isalnum()
    ):
        end += 2
    return end


def _is_capitalised(text: str, low: str) -> bool:
    """Whether a word is written as a name is: "Kenya", "al-Nuri", "iPhone"; not "anti-Kenyan", not "I"."""
    if (
        text.islower()
        or (low in CALENDAR and low not in MONTHS_AND_NAMES)
        or low in _LITTLE_WORDS
        or text in POSSESSIVES
        or not text[0].isalnum()
        or _GLUED.search(text)
    ):
        return False
    parts = text.replace("‑", "-").split("-")
    head = parts[1] if len(parts) > 1 and parts[0].lower() in _ARTICLES and parts[0].islower() else parts[0]
    if not head or not any(letter.isalpha() for letter in head):
        return False
    if head[0].isupper() and len(parts) > 1 and parts[-1].islower() and parts[-1] not in _TAILS:
        return False  # "US-backed", "Saudi-led"
    return head[0].isupper() or (head[0].islower() and any(letter.isupper() for letter in head[1:]))


# Addresses, handles, and words run together by a page: "https://", "@obuya", "ShareLikeReplyAda", "PRESSOhio", "(Ada".
_GLUED = re.compile(r"[@/:=()\[\]{}!?“”\"<>|]|(?:[A-Z][a-z]+){4}|[A-Z]{4,}[a-z]{3}")
# Arabic articles, also as they sound before a following consonant.
_ARTICLES = listed("al el ul ad ar as ash at az an ed er es esh et ez en d l")
# Second syllables of Korean given names, in lower case behind the hyphen.
_TAILS = ("un", "il", "hye", "in", "jin", "woo", "ho", "jong", "sik", "hae", "ju", "jae", "sook", "young", "hyun", "su")


def may_open_a_sentence(word: Word) -> bool:
    """Whether a capitalised first word of a sentence is likely to be a name, by the parser's word class or entity."""
    if word.entity and word.entity not in TIMES:
        return True
    return word.last.pos_ == "PROPN"
