"""The names inside a stretch of capitalised words: titles, demonyms and credits stand apart from them."""

from collections.abc import Iterator, Sequence

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.found import Found
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import GROUP_HEADS, PLACE_HEADS
from retold.reading.mentions.places import NATIONAL, is_country, is_demonym
from retold.reading.mentions.titles import PART_OF_SHORT_NAMES, TITLE_MODIFIERS, is_title
from retold.reading.mentions.words import Word


def pieces_of(words: Sequence[Word], first: int, last: int) -> Iterator[Found]:
    """The names inside a run: split at titles, with leading demonyms apart."""
    if _is_institution(words, first, last):
        yield from _piece(words, first, last, ())
        return
    cut = _credit_ends(words, first, last) or _label_ends(words, first, last)
    if cut:
        yield from pieces_of(words, first, cut)
        yield from pieces_of(words, cut, last)
    else:
        yield from _between_titles(words, first, last)


def _between_titles(words: Sequence[Word], first: int, last: int) -> Iterator[Found]:
    start = first
    for at in range(first, last):
        if at < start or not is_title(words[at].low) or _is_no_title(words, first, at, last):
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


def _credit_ends(words: Sequence[Word], first: int, last: int) -> int | None:
    """Where a picture's credit ends that runs into what follows it: "Getty Images | Ada Obuya"."""
    at = first
    while at < last and words[at].low in _CREDITS and (at > first or words[at].low not in _ONLY_BEHIND):
        at += 1
    return at if first < at < last and words[last - 1].low not in GROUP_HEADS else None


# Agencies and picture desks; "Images" and "Photo" only behind another.
_CREDITS = listed("getty images reuters ap afp epa pa rex shutterstock alamy pixabay photo photos barcroft")
_ONLY_BEHIND = listed("images photo photos")


def _label_ends(words: Sequence[Word], first: int, last: int) -> int | None:
    """Where a label ends before a full name: "MVP | Ada Obuya", "Democrat | Carlo Ruiz"; "Mount Ada" is one name."""
    for at in range(first + 1, last - 1):
        label, low = words[at - 1].text, words[at - 1].low
        short = label.isupper() and label.isalpha() and 1 < len(label) <= LONGEST_LABEL
        if words[at].low in GIVEN_NAMES and (short or low.removesuffix("s") in _PARTY) and low not in GIVEN_NAMES:
            behind = words[last - 1].low in GROUP_HEADS | PLACE_HEADS or not words[at].text.istitle()
            return None if behind else at
    return None


LONGEST_LABEL = 4  # letters: "MVP", "RB", "CEO"
_PARTY = listed("democrat republican")


def _is_no_title(words: Sequence[Word], first: int, at: int, last: int) -> bool:
    """Whether a title word is part of a name: the last of "Ada Bishop", the first of "Supreme Court"."""
    opens = at + 1 < last and words[at].low in _OPEN_INSTITUTIONS and words[at + 1].low in GROUP_HEADS
    return opens or _is_last_name(words, first, at, last)


_OPEN_INSTITUTIONS = frozenset(("supreme", "first", "chief"))


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
    if words[start].low in ("of", "for"):
        # "Director of Harbour Safety Ada Obuya": what the office is of ends where a person's name begins.
        person = (at for at in range(start + 1, last - 1) if words[at].low in GIVEN_NAMES)
        start = next(person, start + 1)
    yield from _piece(words, start, last, tuple(word.low for word in words[title:start]))


def _is_institution(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the run ends as groups and places do, so that a title word inside belongs to its name."""
    return last - first > 1 and words[last - 1].low in GROUP_HEADS | PLACE_HEADS and is_title(words[first].low)


def _piece(words: Sequence[Word], first: int, last: int, titles: tuple[str, ...]) -> Iterator[Found]:
    """One name, its leading demonyms apart unless an institution's name begins with them."""
    ends_as_group = words[last - 1].low in GROUP_HEADS | PLACE_HEADS
    whole = " ".join(word.low for word in words[first : first + 2])
    ends_as_group = ends_as_group or whole in _OPENED_BY_A_PEOPLE
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


_OPENED_BY_A_PEOPLE = frozenset(
    (
        *("british columbia", "british virgin", "american samoa", "french polynesia", "french riviera", "indian ocean"),
        *("persian gulf", "english channel", "irish sea", "american airlines", "american express", "dutch harbor"),
    )
)


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
