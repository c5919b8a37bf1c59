"""Where the names stand: runs of capitalised words, split and trimmed by rule, whatever the entity finder says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.nouns import (
    GROUP_HEADS,
    INSTITUTION_HEADS,
    MONTHS_AND_NAMES,
    OWNERS_IN_NAMES,
    PAGE_WORDS,
    PARTICLES,
    PLACE_HEADS,
)
from retold.reading.mentions.places import NATIONAL, is_country, is_demonym, is_place
from retold.reading.mentions.titles import PART_OF_SHORT_NAMES, TITLE_MODIFIERS, is_title
from retold.reading.mentions.words import POSSESSIVES, Word, is_capitalised, may_open_a_sentence
from retold.reading.syntax import Paragraph

# A headline with this share of capitalised long words is in title case: capitals say nothing there.
TITLE_CASE_SHARE = 0.6
LONG_WORD = 4  # letters: shorter ones stay lower-case even in title case ("over", "of")
MOST_WORDS_AFTER_NEW = 2  # "New York City"
MOST_WORDS_OF_A_BRIDGE = 2  # "Bank of the South": at most two lower-case words inside a name


@dataclass(frozen=True, slots=True)
class Found:
    """A name (or demonym) found in a paragraph: words `first` to `last` (exclusive) of it, and the titles before it."""

    first: int
    last: int
    titles: tuple[str, ...]
    demonym: bool = False


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
    strict = paragraph.kind == "headline" or paragraph.part == "title"
    strict = strict and is_title_case(words)
    capital = [_is_name_word(words, at, vocabulary, strict=strict) for at in range(len(words))]
    found: list[Found] = []
    for run in _runs(words, capital, vocabulary.of_names):
        found += _pieces(words, run.start, run.stop)
    return tuple(name for name in found if not _is_common(words, name, strict=strict))


def _is_common(words: Sequence[Word], name: Found, *, strict: bool) -> bool:
    """Whether a name is one common noun whose capital says nothing: "Bridge closes", or the page's: "Image"."""
    word = words[name.first]
    if word.opens and not name.titles and all(each.low in PAGE_WORDS for each in words[name.first : name.last]):
        return True
    common = GROUP_HEADS | PLACE_HEADS | INSTITUTION_HEADS
    return (strict or word.opens) and name.last - name.first == 1 and word.low in common


def is_title_case(words: Sequence[Word]) -> bool:
    """Whether most long words begin with a capital, as headlines do in some papers."""
    long = [word for word in words if len(word.text) >= LONG_WORD and word.text[0].isalpha()]
    return bool(long) and sum(word.text[0].isupper() for word in long) >= TITLE_CASE_SHARE * len(long)


def _is_name_word(words: Sequence[Word], at: int, vocabulary: Vocabulary, *, strict: bool) -> bool:
    word, known = words[at], vocabulary.known
    if word.text in ("New", "NEW"):
        return _is_new_in_a_name(words, at, strict=strict)
    if not is_capitalised(word):
        return is_acronym_like_a_word(words, at, vouched=word.low in known)
    if word.low in MONTHS_AND_NAMES:
        return is_named_month(words, at) or (word.low in known and not _is_date(words, at))
    if word.low in known or is_demonym(word.low) or is_place(word.text):
        return True
    if strict:
        # Only an article without a body leaves no better witness than the parser.
        return not known and word.entity in ("PERSON", "GPE") and word.last.pos_ == "PROPN"
    if word.opens:
        return _opens_a_name(words, at) or (may_open_a_sentence(word) and word.low not in vocabulary.common)
    return True


def _is_new_in_a_name(words: Sequence[Word], at: int, *, strict: bool) -> bool:
    """Whether "New" is part of a name: "New Zealand" anywhere, "New Orrin" only where its capital says something."""
    after = words[at + 1 : at + 1 + MOST_WORDS_AFTER_NEW]
    if any(is_place(" ".join(each.text for each in (words[at], *after[:end]))) for end in range(1, len(after) + 1)):
        return True
    follows = bool(after) and after[0].spaced and is_capitalised(after[0]) and not is_demonym(after[0].low)
    shouted = bool(after) and words[at].text == "NEW" and after[0].text.isupper()
    return follows and not (strict or words[at].opens or shouted or is_title(after[0].low))


def is_acronym_like_a_word(words: Sequence[Word], at: int, *, vouched: bool = False) -> bool:
    """Whether a little word in capitals is a name: "WHO", "IS", where those beside it are not in capitals too.

    The parser must take it for a noun, here or (`vouched`) elsewhere in the article.
    """
    word = words[at]
    beside = [each for each in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]) if each.text.isalpha()]
    alone = word.text.isupper() and len(word.text) > 1 and not any(each.text.isupper() for each in beside)
    return alone and word.low in _ALSO_ACRONYMS and (vouched or word.last.pos_ in ("PROPN", "NOUN"))


_ALSO_ACRONYMS = frozenset(("is", "who"))


def _opens_a_name(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence begins with the first word of a place or group: "Lantern Bridge closed"."""
    after = words[at + 1] if at + 1 < len(words) else None
    named = after is not None and after.text[0].isupper() and after.low in GROUP_HEADS | PLACE_HEADS
    return named and words[at].last.pos_ in ("NOUN", "PROPN", "ADJ")


def is_named_month(words: Sequence[Word], at: int) -> bool:
    """Whether a month's name is a person's here: after a title or a given name."""
    if at == 0 or words[at].low not in MONTHS_AND_NAMES:
        return False
    before = words[at - 1]
    return before.text[0].isupper() and (is_title(before.low) or before.low in GIVEN_NAMES)


def _is_date(words: Sequence[Word], at: int) -> bool:
    before, after = words[at - 1].low if at else "", words[at + 1].text if at + 1 < len(words) else ""
    return before in _BEFORE_DATES or before.isdigit() or after[:1].isdigit()


_BEFORE_DATES = frozenset(
    ("in", "since", "until", "till", "by", "on", "last", "next", "early", "late", "mid", "during")
)


def _runs(words: Sequence[Word], capital: Sequence[bool], of_names: frozenset[str]) -> Iterator[range]:
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
    for bridge in range(1, MOST_WORDS_OF_A_BRIDGE + 1):
        after = end + bridge
        if after >= len(words):
            return None
        if capital[after] and (_bridges(words, first, end, after) or _is_of_name(words, run, after, of_names)):
            return after + 1
    return None


def _is_of_name(words: Sequence[Word], run: range, after: int, of_names: frozenset[str]) -> bool:
    """Whether a run of one word and the word `after` are a name that the article holds together with "of"."""
    return len(run) == 1 and " ".join(word.low for word in words[run.start : after + 1]) in of_names


def _owns_the_next(words: Sequence[Word], capital: Sequence[bool], end: int) -> bool:
    """Whether a possessive belongs inside a name: "People's Army", "Chandlers' Guild", not "Kenya's Army"."""
    if end + 1 >= len(words) or words[end].text not in POSSESSIVES or not capital[end + 1]:
        return False
    many = words[end].text in ("'", "’") and words[end + 1].low in GROUP_HEADS and not is_demonym(words[end - 1].low)
    return many or words[end - 1].low in OWNERS_IN_NAMES


def _bridges(words: Sequence[Word], first: int, end: int, after: int) -> bool:
    """Whether the lower-case words from `end` to `after` join what stands around them into one name."""
    between = [word.low for word in words[end:after]]
    if all(word in PARTICLES for word in between) or between == ["&"]:
        return not is_title(words[end - 1].low)
    whole = " ".join(word.text for word in words[first : after + 1])
    if is_country(whole):
        return True
    if between in (["of"], ["of", "the"], ["for"], ["for", "the"], ["on"], ["on", "the"]):
        return words[end - 1].low in INSTITUTION_HEADS and not is_title(words[after].low)
    inside = all(word.entity in _LONG_NAMES and word.last.ent_iob_ == "I" for word in words[end : after + 1])
    return inside and between in (["and"], ["of"], ["of", "the"]) and not is_title(words[end - 1].low)


# The entity finder's word is taken for what holds such names together.
_LONG_NAMES = frozenset(("ORG", "EVENT", "FAC", "LAW", "WORK_OF_ART"))


def _pieces(words: Sequence[Word], first: int, last: int) -> Iterator[Found]:
    """The names inside a run: split at titles, with leading demonyms apart."""
    if _is_institution(words, first, last):
        yield from _piece(words, first, last, ())
        return
    start = first
    for at in range(first, last):
        if not is_title(words[at].low) or at < start or _is_last_name(words, first, at, last):
            continue
        at = _first_of_title(words, start, at)
        if at > start:
            yield from _piece(words, start, at, ())
        start = at
        while start < last and (is_title(words[start].low) or words[start].low in TITLE_MODIFIERS):
            start += 1
        if start == last and at < last - 1 and words[last - 1].low in PART_OF_SHORT_NAMES:
            break
        yield from _titled(words, at, start, last)
        start = last if not any(is_title(words[i].low) for i in range(start, last)) else start
    if start < last:
        yield from _piece(words, start, last, ())


def _is_last_name(words: Sequence[Word], first: int, at: int, last: int) -> bool:
    """Whether a title word is a person's last name here: "Ada Bishop"."""
    return at == last - 1 and at > first and words[at - 1].low in GIVEN_NAMES and words[at].text.istitle()


def _first_of_title(words: Sequence[Word], start: int, at: int) -> int:
    """Where the title begins that a title word belongs to: "Prime" of "Prime Minister" is nobody's name."""
    while at > start and words[at - 1].low in TITLE_MODIFIERS:
        at -= 1
    return at


def _titled(words: Sequence[Word], title: int, start: int, last: int) -> Iterator[Found]:
    """The name after a title, when no other title follows it in the run."""
    if start == last or any(is_title(words[at].low) for at in range(start, last)):
        return
    if words[start - 1].low in PART_OF_SHORT_NAMES and last - start == 1:
        start -= 1
    yield from _piece(words, start, last, tuple(word.low for word in words[title:start]))


def _is_institution(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the run ends as groups and places do, so that a title word inside belongs to its name."""
    return last - first > 1 and words[last - 1].low in GROUP_HEADS | PLACE_HEADS and is_title(words[first].low)


def _piece(words: Sequence[Word], first: int, last: int, titles: tuple[str, ...]) -> Iterator[Found]:
    """One name, its leading demonyms apart unless an institution's name begins with them."""
    ends_as_group = words[last - 1].low in GROUP_HEADS | PLACE_HEADS
    while first < last and is_demonym(words[first].low) and not (last - first > 1 and ends_as_group):
        alone = last - first == 1 or words[first].low in NATIONAL
        if not alone or is_country(" ".join(word.text for word in words[first:last])):
            break
        yield Found(first, first + 1, (), demonym=True)
        first += 1
    while last - first > 1 and words[last - 1].low in NATIONAL and not titles:
        last -= 1
        yield Found(last, last + 1, (), demonym=True)
    if not titles and (cut := _country_before_a_person(words, first, last)):
        yield Found(first, cut, ())
        first = cut
    if first < last and not _ends_a_title(words, first, last):
        yield Found(first, last, titles or _titles_before(words, first))


def _country_before_a_person(words: Sequence[Word], first: int, last: int) -> int | None:
    """Where a person's name begins after a country's: "President of the United States Ada Obuya"."""
    for cut in range(first + 1, last - 1):
        if words[cut].low in GIVEN_NAMES and is_country(" ".join(word.text for word in words[first:cut])):
            return cut
    return None


def _ends_a_title(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words only complete a title: "Chief of Staff", "Secretary of State"."""
    alone = last - first == 1 and words[first].low in ("staff", "state", "defense", "defence", "justice")
    return alone and first > 1 and words[first - 1].low == "of" and is_title(words[first - 2].low)


def _titles_before(words: Sequence[Word], first: int) -> tuple[str, ...]:
    """Lower-case titles right before a name: "former president", "supreme leader"."""
    at = first - 1 if first and words[first - 1].text == "[" else first
    while at > 0 and (is_title(words[at - 1].low) or words[at - 1].low in TITLE_MODIFIERS) and words[at].spaced:
        at -= 1
    titles = tuple(word.low for word in words[at:first])
    return titles if any(is_title(word) for word in titles) else ()
