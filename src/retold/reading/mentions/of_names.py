"""Names with "of" inside that no list holds: "the Maid of Orrin", where Maid never stands without of Orrin."""

from collections import defaultdict
from collections.abc import Sequence

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import VEHICLE_NOUNS, WORK_NOUNS
from retold.reading.mentions.places import is_demonym, is_place
from retold.reading.mentions.roles import PEOPLE
from retold.reading.mentions.titles import PERSON_ROLES, is_title
from retold.reading.mentions.words import Word

# "The South of France" is in France; nobody calls a thing by its quarter alone.
_QUARTERS = listed("north south east west northeast northwest southeast southwest centre center heart")


def find_of_names(all_words: Sequence[Sequence[Word]]) -> frozenset[str]:
    """The pairs that are one name in this article, in lower case: "maid of orrin".

    The first word must follow "the", or a noun for things, somewhere, and never stand without the rest.
    """
    followed: dict[str, set[str | None]] = defaultdict(set)
    proven: set[str] = set()
    for words in all_words:
        for at, word in enumerate(words):
            if word.capital:
                followed[word.low].add(pair := _pair(words, at))
                if pair and _is_a_thing(words, at):
                    proven.add(pair)
    return frozenset(pair for pair in proven if followed[pair.split()[0]] == {pair})


def _pair(words: Sequence[Word], at: int) -> str | None:
    """The word with the "of" and the capitalised word after it, where they follow and nothing else comes before."""
    of, after = words[at + 1 : at + 2], words[at + 2 : at + 3]
    if not after or of[0].low != "of" or not after[0].capital:
        return None
    return None if at and words[at - 1].capital else f"{words[at].low} of {after[0].low}"


def _is_a_thing(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1].low if at else ""
    return (before == "the" or before in VEHICLE_NOUNS | WORK_NOUNS) and not _says_who_or_where(words[at])


def _says_who_or_where(word: Word) -> bool:
    """Whether what follows "of" is another name: "the Mayor of Orrin", "the Kenyans of Orrin", "the North of Kenya"."""
    people = is_title(word.low) or word.low in PERSON_ROLES | PEOPLE | GIVEN_NAMES or is_demonym(word.low)
    many = word.low.endswith("s") and not word.low.endswith("ss")
    return people or many or is_place(word.text) or word.low in _QUARTERS or len(word.text) > 1 and word.text.isupper()
