"""What the texts themselves say of two names: "X, better known as Y", "Full Name (FN)", "known as X or Y"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Passage, Reading
from retold.stories.cast.brackets import may_be_short_for
from retold.stories.cast.given_names import is_short_form
from retold.stories.cast.groups import initials_of, letters_of
from retold.stories.cast.words import words_of_name

MOST_CHARACTERS_BETWEEN = 48  # ", which is also commonly known as " is 34
_KNOWN_AS = re.compile(
    r"[,\s(—–-]+(?:(?:who|which) (?:is|was|are|were) )?"
    r"(?:(?:also|better|formerly|previously|widely|commonly|popularly|locally) )+"
    r"(?:known|called|referred to|abbreviated|dubbed)"
    r"(?: (?:in|to|among) \w+(?: \w+)?)?(?: (?:as|to as|by))?(?: the| its acronym)? [“\"‘'(]?",
    re.IGNORECASE,
)
# "Now" only in brackets: "in Kefir, now Marn" goes from one to the other, and headlines write "Pier Now Shut".
_FORMERLY = re.compile(r"(?:[,\s(]+(?:formerly|previously|a\.?k\.?a\.?|alias)| \(now)(?: the)? [“\"‘']?")
_SHORT_FOR = re.compile(
    r",? (?:which )?(?:is )?"
    r"(?:short for|stands for|standing for|the (?:\w+ )?(?:acronym|initials|abbreviation) (?:for|of))"
    r"(?: the)? [“\"‘']?"
)
_NICKNAMED = re.compile(r"[,\s(]+(?:nicknamed|who goes by|going by)(?: the name(?: of)?)?(?: the)? [“\"‘']?")
_RENAMED = re.compile(r"[,(] ?(?:since |later |now |recently )(?:renamed|rebranded)(?: as)?(?: the)? [“\"‘']?")
# A woman's name at birth: in full only, as her family's name alone is her father's too.
_BORN = re.compile(r"(?:,| \() ?(?:née?|nee|born(?: as)?) ")
_KNOWN_PLAINLY = re.compile(r", known as [“\"‘']?")
_OR = re.compile(r",? or (?:the )?")
# Without an adverb, "in Kefir, known as X" may speak of anything before it; in brackets it does not.
_KNOWN_IN_BRACKETS = re.compile(r" \((?:known|referred to) as (?:the )?[“\"‘']?")
_OPENS = re.compile(r" \((?:the )?[“\"‘']?")
_SAYS_SO = (_KNOWN_AS, _FORMERLY, _KNOWN_IN_BRACKETS, _SHORT_FOR, _NICKNAMED, _RENAMED)
_NAMED = re.compile(
    r"(?:known|called|referred to)(?: \w+){0,2} (?:as|by) (?:the )?$|(?:called|named|dubbed) (?:the )?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Explained:
    """Two passages that the text says name one thing, with the words that say so.

    `sure` where it says so in words; brackets may also hold an affiliation: "Osei (KBC)".
    """

    a: Passage
    b: Passage
    why: str
    sure: bool


def find_explanations(articles: Sequence[Article], readings: Mapping[str, Reading]) -> Iterator[Explained]:
    """Find names that stand side by side with words between them that make them one."""
    for article in articles:
        reading = readings.get(article.id)
        names = [each.passage for each in reading.mentions if each.form == "name"] if reading else []
        for at, a in enumerate(names):
            # The one after the next, for "X, better known in Kefir as Y".
            for b in names[at + 1 : at + 3]:
                if a.same_part(b) and 0 < b.start - a.end <= MOST_CHARACTERS_BETWEEN:
                    yield from _explain(article, a, b)


def _explain(article: Article, a: Passage, b: Passage) -> Iterator[Explained]:
    whole = article.title if a.part == "title" else article.text
    between = whole[a.end : b.start]
    if any(words.fullmatch(between) for words in _SAYS_SO) or _says_of_a_person(between, whole, a, b):
        yield Explained(a, b, _quote(whole, a, b), sure=True)
    elif _OPENS.fullmatch(between) and (_closes(whole, b.end) or _OR.match(whole[b.end : b.end + 5])):
        if may_be_short_for(whole[a.start : a.end], whole[b.start : b.end], before=whole[: a.start]):
            yield Explained(a, b, _quote(whole, a, b), sure=False)
    elif _OR.fullmatch(between) and _is_restatement(whole, a, b):
        yield Explained(a, b, _quote(whole, a, b), sure=True)


def _says_of_a_person(between: str, whole: str, a: Passage, b: Passage) -> bool:
    """Whether a full name's other one stands behind it: at birth, or a short form of its first name."""
    one, two = words_of_name(whole[a.start : a.end]), words_of_name(whole[b.start : b.end])
    if _BORN.fullmatch(between):
        return len(two) > 1
    return bool(_KNOWN_PLAINLY.fullmatch(between)) and len(two) == 1 < len(one) and is_short_form(one[0], two[0])


def _is_restatement(whole: str, a: Passage, b: Passage) -> bool:
    """Whether "X or Y" gives two names rather than two choices: in brackets, after "known as", or between commas."""
    if whole[a.start - 1 : a.start] == "(" and _closes(whole, b.end):
        return True
    if _NAMED.search(whole[max(0, a.start - MOST_CHARACTERS_BETWEEN) : a.start]):
        return True
    commas = whole[a.end : a.end + 1] == "," and whole[b.end : b.end + 1] == ","
    names = whole[a.start : a.end], whole[b.start : b.end]
    return commas and any(letters_of(x) in initials_of(y) for x, y in (names, names[::-1]))


def _closes(whole: str, at: int) -> bool:
    return whole[at : at + 2].lstrip("”\"’'").startswith(")")


def _quote(whole: str, a: Passage, b: Passage) -> str:
    end = b.end + (1 if whole[b.end : b.end + 1] == ")" else 0)
    return f"the text says “{' '.join(whole[a.start : end].split())}”"
