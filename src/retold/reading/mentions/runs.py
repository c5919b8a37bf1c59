"""Stretches of capitalised words, with the little words that belong inside names."""

from collections.abc import Iterator, Sequence

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import GROUP_HEADS, INSTITUTION_HEADS, OWNERS_IN_NAMES, PARTICLES
from retold.reading.mentions.places import is_country, is_demonym
from retold.reading.mentions.titles import is_title
from retold.reading.mentions.words import POSSESSIVES, Word

MOST_WORDS_OF_A_BRIDGE = 2  # "Bank of the South": at most two lower-case words inside a name


def runs_of(words: Sequence[Word], capital: Sequence[bool], of_names: frozenset[str]) -> Iterator[range]:
    """Stretches of name words with the little words that belong inside names."""
    at = 0
    while at < len(words):
        if not capital[at]:
            at += 1
            continue
        end = at + 1
        while (reach := _next_of_run(words, capital, range(at, end), of_names)) is not None:
            end = reach
        yield range(at, end)
        at = end


def _next_of_run(words: Sequence[Word], capital: Sequence[bool], run: range, of_names: frozenset[str]) -> int | None:
    """One past the next name word of the run, if the words between belong inside a name."""
    first, end = run.start, run.stop
    if end >= len(words) or not words[end].spaced:
        return end + 2 if _owns_the_next(words, capital, end) else None
    if capital[end]:
        return end + 1
    if _is_nickname(words, run):
        return end + WORDS_OF_A_NICKNAME + 1
    for bridge in range(1, MOST_WORDS_OF_A_BRIDGE + 1):
        after = end + bridge
        if after >= len(words):
            return None
        if capital[after] and (_bridges(words, first, end, after) or _is_of_name(words, run, after, of_names)):
            return after + 1
    return None


def _is_nickname(words: Sequence[Word], run: range) -> bool:
    """Whether a nickname in marks and a last name follow a first name: "Ada “Lark” Obuya"."""
    behind = words[run.stop : run.stop + WORDS_OF_A_NICKNAME + 1]
    if len(behind) <= WORDS_OF_A_NICKNAME or not any(words[at].low in GIVEN_NAMES for at in run):
        return False
    opening, nickname, closing, last = behind
    marked = _CLOSES.get(opening.text) == closing.text and not nickname.spaced and not closing.spaced
    return marked and nickname.text.istitle() and last.spaced and last.capital and last.sentence == opening.sentence


WORDS_OF_A_NICKNAME = 3  # with its two marks
_CLOSES = {"“": "”", "‘": "’", '"': '"', "'": "'"}


def _is_of_name(words: Sequence[Word], run: range, after: int, of_names: frozenset[str]) -> bool:
    """Whether a run of one word and the word `after` are a name that the article holds together with "of"."""
    return len(run) == 1 and " ".join(word.low for word in words[run.start : after + 1]) in of_names


def _owns_the_next(words: Sequence[Word], capital: Sequence[bool], end: int) -> bool:
    """Whether a possessive belongs inside a name: "People's Army", "Chandlers' Guild", not "Kenya's Army"."""
    if end + 1 >= len(words) or words[end].text not in POSSESSIVES or not capital[end + 1]:
        return False
    many = words[end].text in ("'", "’") and words[end + 1].low in GROUP_HEADS and not is_demonym(words[end - 1].low)
    saint = end > 1 and words[end - 2].low in _SAINTS and words[end + 1].low in GROUP_HEADS | INSTITUTION_HEADS
    return many or saint or words[end - 1].low in OWNERS_IN_NAMES


_SAINTS = frozenset(("st.", "st", "saint"))


def _bridges(words: Sequence[Word], first: int, end: int, after: int) -> bool:
    """Whether the lower-case words from `end` to `after` join what stands around them into one name."""
    between = [word.low for word in words[end:after]]
    if all(word in PARTICLES | _MORE_PARTICLES for word in between) or between == ["&"]:
        return not is_title(words[end - 1].low)
    whole = " ".join(word.text for word in words[first : after + 1])
    if is_country(whole):
        return True
    if between in (["of"], ["of", "the"], ["for"], ["for", "the"], ["on"], ["on", "the"]):
        return words[end - 1].low in INSTITUTION_HEADS | _MORE_HEADS and not is_title(words[after].low)
    if between == ["and"] and not _is_of_two_parts(words, first, end, after):
        return False
    inside = all(word.entity in _LONG_NAMES and word.last.ent_iob_ == "I" for word in words[end : after + 1])
    return inside and between in (["and"], ["of"], ["of", "the"]) and not is_title(words[end - 1].low)


def _is_of_two_parts(words: Sequence[Word], first: int, end: int, after: int) -> bool:
    """Whether "and" may join two parts of one group's name: "Ministry of Fish and Water", "Fish and Water Agency"."""
    behind = [word.low for word in words[after : after + MOST_WORDS_AFTER_AND] if word.text[0].isupper()]
    return any(word.low in GROUP_HEADS | INSTITUTION_HEADS for word in words[first:end]) or any(
        word in GROUP_HEADS for word in behind
    )


MOST_WORDS_AFTER_AND = 3  # "Food and Drug Safety Administration"
_MORE_PARTICLES = listed("des aux dos d'")
# Heads that "of" and "for" follow inside a name: "Joint Chiefs of Staff", "Coalition for Real Justice".
_MORE_HEADS = listed("chiefs coalition alliance campaign fund network initiative foundation department bank company")
# The entity finder's word is taken for what holds such names together.
_LONG_NAMES = frozenset(("ORG", "EVENT", "FAC", "LAW", "WORK_OF_ART"))
