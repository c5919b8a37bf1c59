"""Capitalised words that name nobody: words of the page, units, page numbers, a common noun that opens a sentence."""

from collections.abc import Sequence

from retold.reading.mentions.found import Found
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import GROUP_HEADS, INSTITUTION_HEADS, PAGE_WORDS, PLACE_HEADS
from retold.reading.mentions.words import Word

# Longer runs of capitals are a sentence in capitals, a caption or a list without commas, as all 41 in the gold's texts
# are; the longest name in 254 articles has eleven words. A word may be as long as it likes: dropped, nobody would know.
MOST_WORDS_OF_A_NAME = 14
FEWEST_LETTERS_OF_A_SCREAM = 5  # one letter over and over: "AAAAA"; "AAA" is an acronym
# Also words of a page, when nothing else stands beside them: "Full Screen", "Skip Ad", "View Photos".
_ON_PAGES = PAGE_WORDS | listed(
    """
    full screen autoplay skip ad ads wait view watch watched story highlights caption hide enlarge toggle flag follow
    post posts button buy close read next previous updated breaking exclusive live related must see
    """
)
# Also where one of them alone opens a sentence; Close, Read and Post may be people and papers.
_OPENING = PAGE_WORDS | listed("button skip autoplay highlights caption toggle wait view screen")
# Never a name, in capitals or not.
_NOT_NAMES = listed(
    "ok okay tv ad ads rt dui dna faq asap gps id lol lmao omg wtf diy q a&e rbi rbis nda ndas vip courtesy"
)
# Before a number these count something: "Game 7", "Chapter 11".
_COUNTED = listed(
    """
    game week day chapter episode part phase act stage level round gate room figure page section article step rule
    flight number item exhibit question volume
    """
)


def is_furniture(words: Sequence[Word], name: Found, *, strict: bool) -> bool:
    """Whether a name is no name: a word of the page, a thing counted, a common noun whose capital says nothing."""
    inside = words[name.first : name.last]
    if len(inside) > MOST_WORDS_OF_A_NAME:
        return True
    if name.titles:
        return False
    if len(inside) == 1:
        return _is_common(words, name, strict=strict)
    return all(each.low in _ON_PAGES for each in inside)


def _is_common(words: Sequence[Word], name: Found, *, strict: bool) -> bool:
    """Whether one word is no name: "Bridge closes", "Image", "Game 7", "OK"."""
    word = words[name.first]
    after = words[name.last].text if name.last < len(words) else ""
    if len(word.text) == 1 or word.low in _NOT_NAMES or (word.low in _COUNTED and after[:1].isdigit()):
        return True
    if len(word.text) >= FEWEST_LETTERS_OF_A_SCREAM and len(set(word.low)) == 1:
        return True
    common = GROUP_HEADS | PLACE_HEADS | INSTITUTION_HEADS
    return (word.opens and word.low in _OPENING) or ((strict or word.opens) and word.low in common)
