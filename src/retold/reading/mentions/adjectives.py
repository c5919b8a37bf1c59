"""Capitalised adjectives that no list holds: "Orvellist rebels", where Orvellist never stands alone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from retold.reading.mentions.names import Found
from retold.reading.mentions.words import Word

_ENDINGS = ("i", "ic", "ist", "ite", "ian", "ish", "ese", "an")
_LIKE_NOUNS = frozenset(("NOUN", "ADJ"))


def find_adjectives(all_words: Sequence[Sequence[Word]], found: Sequence[Sequence[Found]]) -> frozenset[str]:
    """The one-word names that end as adjectives do and that a lower-case noun follows wherever they stand."""
    followed: dict[str, list[bool]] = defaultdict(list)
    for words, names in zip(all_words, found, strict=True):
        for name in names:
            if not name.demonym and name.last - name.first == 1 and words[name.first].low.endswith(_ENDINGS):
                followed[words[name.first].low].append(not name.titles and _qualifies(words, name.last))
    return frozenset(word for word, each in followed.items() if all(each))


def _qualifies(words: Sequence[Word], after: int) -> bool:
    """Whether the word after a name is a lower-case noun, or leads to one."""
    if after >= len(words):
        return False
    word = words[after]
    return word.spaced and word.text.isalpha() and word.text.islower() and word.last.pos_ in _LIKE_NOUNS


def with_adjectives(words: Sequence[Word], names: Sequence[Found], adjectives: frozenset[str]) -> tuple[Found, ...]:
    """The names of a paragraph, with the adjectives among them marked as demonyms."""
    return tuple(
        replace(name, demonym=True) if name.last - name.first == 1 and words[name.first].low in adjectives else name
        for name in names
    )
