"""Lines whose capitals say nothing: headlines in title case, cries in capitals."""

from collections.abc import Sequence

from retold.reading.mentions.words import Word
from retold.reading.syntax import Paragraph

# A headline with this share of capitalised long words is in title case: capitals say nothing there.
TITLE_CASE_SHARE = 0.6
LONG_WORD = 4  # letters: shorter ones stay lower-case even in title case ("over", "of")
# Words of a line inside the text that may be a headline of its own: "Old Bridge Closes After Mayor Speaks".
LEAST_WORDS_OF_A_LINE = 4
MOST_WORDS_OF_A_LINE = 24
# Share of words in capitals throughout, and how many make a cry rather than an acronym: "BRIDGE CLOSED FOR EVER".
SHOUTED_SHARE = 0.8
LEAST_SHOUTED_WORDS = 4
_NEVER_NAMES = frozenset(("VERB", "AUX", "ADV", "ADP", "SCONJ", "PRON"))


def capitals_say_nothing(words: Sequence[Word], paragraph: Paragraph) -> bool:
    """Whether a paragraph is a headline in title case, one inside the text, or written in capitals throughout."""
    if not words or is_shouted(words):
        return bool(words)
    if paragraph.kind == "headline" or paragraph.part == "title":
        return is_title_case(words)
    short = LEAST_WORDS_OF_A_LINE <= len(words) <= MOST_WORDS_OF_A_LINE and words[-1].text not in (".", "!", "”", '"')
    return short and is_title_case(words) and _has_capital_verb(words)


def is_title_case(words: Sequence[Word]) -> bool:
    """Whether most long words begin with a capital, as headlines do in some papers."""
    long = [word for word in words if len(word.text) >= LONG_WORD and word.text[0].isalpha()]
    return bool(long) and sum(word.text[0].isupper() for word in long) >= TITLE_CASE_SHARE * len(long)


def is_shouted(words: Sequence[Word]) -> bool:
    """Whether a paragraph is in capitals throughout."""
    letters = [word.text for word in words if word.text.isalpha() and len(word.text) > 1]
    upper = sum(text.isupper() for text in letters)
    return upper >= LEAST_SHOUTED_WORDS and upper >= SHOUTED_SHARE * len(letters)


def _has_capital_verb(words: Sequence[Word]) -> bool:
    """Whether a word that is no name has a capital without opening the line, as in no list of names."""
    return any(word.text.istitle() and word.last.pos_ in _NEVER_NAMES for word in words[1:])
