"""Where the names stand: runs of capitalised words, split and trimmed by rule, whatever the entity finder says."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.reading.mentions.capitals import capitals_say_nothing
from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.found import Found
from retold.reading.mentions.furniture import is_furniture
from retold.reading.mentions.no_names import is_command, is_month_of_another_calendar, is_time_zone
from retold.reading.mentions.nouns import GROUP_HEADS, MONTHS_AND_NAMES, PLACE_HEADS
from retold.reading.mentions.pieces import pieces_of
from retold.reading.mentions.places import is_demonym, is_place
from retold.reading.mentions.runs import runs_of
from retold.reading.mentions.titles import is_title
from retold.reading.mentions.words import Word, may_open_a_sentence
from retold.reading.syntax import Paragraph

__all__ = ["Found", "Vocabulary", "find_spans", "is_acronym_like_a_word", "is_named_month"]

MOST_WORDS_AFTER_NEW = 2  # "New York City"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of an article: `known` stand in the middle of names only, `common` in lower case somewhere.

    `of_names` are the pairs that "of" makes one name: "maid of orrin".
    """

    known: frozenset[str]
    common: frozenset[str]
    of_names: frozenset[str] = frozenset()


def find_spans(words: Sequence[Word], vocabulary: Vocabulary, paragraph: Paragraph) -> tuple[Found, ...]:
    """Find the names of a paragraph, by capitals and by what the rest of the article says of its words."""
    strict = capitals_say_nothing(words, paragraph)
    capital = [
        not is_time_zone(words, at)
        and not is_command(words, at)
        and _is_name_word(words, at, vocabulary, strict=strict)
        for at in range(len(words))
    ]
    found: list[Found] = []
    for run in runs_of(words, capital, vocabulary.of_names):
        found += pieces_of(words, run.start, run.stop)
    named = (name for name in found if not is_month_of_another_calendar(words, name))
    return tuple(name for name in named if not is_furniture(words, name, strict=strict))


def _is_name_word(words: Sequence[Word], at: int, vocabulary: Vocabulary, *, strict: bool) -> bool:
    word, known = words[at], vocabulary.known
    if word.text in ("New", "NEW", "Will"):
        new = word.text != "Will"
        return _is_new_in_a_name(words, at, strict=strict) if new else _opens_a_full_name(words, at)
    if not word.capital:
        return is_acronym_like_a_word(words, at, vouched=word.low in known)
    if word.low in MONTHS_AND_NAMES:
        named = word.low in known and not _is_date(words, at) and not _asks(words, at)
        return named or is_named_month(words, at)
    if word.low in known or is_demonym(word.low) or is_place(word.text):
        return True
    if strict:
        # Only an article without a body leaves no better witness than the parser.
        return not known and word.entity in ("PERSON", "GPE") and word.last.pos_ == "PROPN"
    if word.opens:
        if word.low in GIVEN_NAMES and _opens_a_full_name(words, at):
            return True
        return _opens_a_name(words, at) or (_may_open(words, at) and word.low not in vocabulary.common)
    return True


def _opens_a_full_name(words: Sequence[Word], at: int) -> bool:
    """Whether a given name that is a common word too opens a sentence: "Hope Obuya left", not "Will Obuya leave?"."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or not after.spaced or not after.text.istitle() or not after.capital:
        return False
    behind = (word for word in words[at + 2 :] if word.sentence == words[at].sentence)
    return words[at].last.pos_ != "AUX" or all(word.text != "?" for word in behind)


def _may_open(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence may open with a name here: "Poor Ada Obuya", "Telling Ada Obuya" open otherwise."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.last.pos_ in _NO_NAMES:
        return False
    plain = word.last.pos_ == "ADJ" and after is not None and (after.low in GIVEN_NAMES or is_place(after.text))
    return may_open_a_sentence(word) and not plain


_NO_NAMES = frozenset(("VERB", "AUX", "ADV", "ADP", "SCONJ", "CCONJ", "DET", "PRON", "INTJ"))


def _is_new_in_a_name(words: Sequence[Word], at: int, *, strict: bool) -> bool:
    """Whether "New" is part of a name: "New Zealand" anywhere, "New Orrin" only where its capital says something."""
    after = words[at + 1 : at + 1 + MOST_WORDS_AFTER_NEW]
    if any(is_place(" ".join(each.text for each in (words[at], *after[:end]))) for end in range(1, len(after) + 1)):
        return True
    follows = bool(after) and after[0].spaced and after[0].capital and not is_demonym(after[0].low)
    shouted = bool(after) and words[at].text == "NEW" and after[0].text.isupper()
    return follows and not (strict or words[at].opens or shouted or is_title(after[0].low))


def is_acronym_like_a_word(words: Sequence[Word], at: int, *, vouched: bool = False) -> bool:
    """Whether a little word in capitals is a name: "WHO", "IS", where those beside it are not in capitals too.

    The parser must take it for a noun, here or (`vouched`) elsewhere in the article.
    """
    word = words[at]
    if word.low not in _ALSO_ACRONYMS:
        return False
    beside = [each for each in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]) if each.text.isalpha()]
    alone = word.text.isupper() and len(word.text) > 1 and not any(each.text.isupper() for each in beside)
    return alone and (vouched or word.last.pos_ in ("PROPN", "NOUN"))


_ALSO_ACRONYMS = frozenset(("is", "who"))


def _opens_a_name(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence begins with the first word of a place or group: "Lantern Bridge closed"."""
    after = words[at + 1] if at + 1 < len(words) else None
    named = after is not None and after.text[0].isupper() and after.low in GROUP_HEADS | PLACE_HEADS
    return named and words[at].last.pos_ in ("NOUN", "PROPN", "ADJ")


def is_named_month(words: Sequence[Word], at: int) -> bool:
    """Whether a month's name is a person's here: after a title or a given name, before a last name."""
    if at == 0 or words[at].low not in MONTHS_AND_NAMES:
        return False
    before, after = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    if before.text[0].isupper() and (is_title(before.low) or before.low in GIVEN_NAMES):
        return True
    first = words[at].low in GIVEN_NAMES and not words[at].opens and before.text.islower() and not _is_date(words, at)
    return first and after is not None and after.spaced and after.text.istitle() and after.last.pos_ == "PROPN"


def _asks(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence opens with "May I" or "May the", which names nobody."""
    after = words[at + 1] if at + 1 < len(words) else None
    return words[at].opens and after is not None and after.last.pos_ in ("PRON", "DET")


def _is_date(words: Sequence[Word], at: int) -> bool:
    before, after = words[at - 1].low if at else "", words[at + 1].text if at + 1 < len(words) else ""
    return before in _BEFORE_DATES or before.isdigit() or after[:1].isdigit()


_BEFORE_DATES = frozenset(
    ("in", "since", "until", "till", "by", "on", "last", "next", "early", "late", "mid", "during")
)
