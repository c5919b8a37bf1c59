"""Names that may be one, though no rule is sure enough to join them: offered with the reason, never joined."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.model import CastEntry, Copy
from retold.reading.mentions.nouns import GROUP_HEADS, INSTITUTION_HEADS, PLACE_HEADS
from retold.reading.mentions.places import is_demonym
from retold.stories.cast.governments import find_governments
from retold.stories.cast.possible_persons import key_of_full_name, may_be_a_slip, may_be_one_person
from retold.stories.cast.sameness import same_name
from retold.stories.cast.sounds import skeleton
from retold.stories.cast.spelling import key_of_spelling
from retold.stories.cast.swapped import find_swaps
from retold.stories.cast.words import words_of_name

MOST_NAMES_COMPARED = 20  # that share a key
FEWEST_LETTERS = 5  # of a word that two names share: "Bay" says less


@dataclass(frozen=True, slots=True)
class PossibleMerge:
    """Two entries of the cast that a reader may want to make one, and why."""

    a: str
    b: str
    why: str


def find_possible_merges(entries: Sequence[CastEntry], copies: Sequence[Copy] = ()) -> tuple[PossibleMerge, ...]:
    """Find entries whose names agree in part, or stand at the same place of words that two accounts share.

    The names agree in the last name, all consonants, or the last words.
    """
    why: dict[tuple[int, int], list[str]] = defaultdict(list)
    for swap in find_swaps(entries, copies):
        why[swap.a, swap.b].append(swap.why)
    for each in find_governments(entries):
        why[each.a, each.b].append(each.why)
    for a, b in _alike(entries):
        if reason := _reason(entries[a], entries[b]):
            why[a, b].append(reason)
    return tuple(PossibleMerge(entries[a].id, entries[b].id, "; ".join(why[a, b])) for a, b in sorted(why))


def _alike(entries: Sequence[CastEntry]) -> frozenset[tuple[int, int]]:
    """The pairs of entries that are worth comparing: they share their consonants or the last word."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        words = words_of_name(entry.name)
        keys = {f"sound {key_of_spelling(words)}"} if words else set()
        if entry.kind != "place" and words and len(words[-1]) >= FEWEST_LETTERS:
            keys.add(f"last {skeleton(words[-1])}")
        if entry.kind == "person" and len(words) > 1:
            keys.add(f"full {key_of_full_name(entry.name)}")
        for key in sorted(keys):
            by_key[key].append(number)
    return frozenset(pair for key in by_key for pair in combinations(by_key[key][:MOST_NAMES_COMPARED], 2))


def _reason(a: CastEntry, b: CastEntry) -> str | None:
    """Why two entries may be one, if anything says so."""
    if a.kind != b.kind and "other" not in (a.kind, b.kind):
        return None
    one, two = words_of_name(a.name), words_of_name(b.name)
    why = same_name(a.name, b.name, a.kind)
    if why:
        return f"“{a.name}” and “{b.name}” are written alike ({why}), but the story does not settle it"
    if a.kind == b.kind == "person" and (why := may_be_one_person(a.name, b.name)):
        return f"“{a.name}” and “{b.name}”: {why}"
    if a.kind == b.kind == "person" and not _articles(a) & _articles(b) and (why := may_be_a_slip(a.name, b.name)):
        return f"“{a.name}” and “{b.name}”: {why}"
    short, long = sorted((one, two), key=len)
    shorter, longer = (a, b) if one == short else (b, a)
    if len(short) < len(long) and long[-len(short) :] == short and not (_says_little(short) or _is_doubtful(shorter)):
        return f"“{shorter.name}” may be short for “{longer.name}”; more than one may be meant"
    return None


def _articles(entry: CastEntry) -> frozenset[str]:
    return frozenset(passage.article for form in entry.forms for passage in form.passages)


def _is_doubtful(entry: CastEntry) -> bool:
    """Whether an entry is no sure name: of a kind that nothing tells, or in capitals ("CLOSE", "BBC" of "Alma BBC")."""
    return entry.kind == "other" or entry.name.isupper()


def _says_little(words: tuple[str, ...]) -> bool:
    """Whether words are common in names: "Senate" may be any, and "Kenyans" are no group's short name."""
    return all(word in GROUP_HEADS | INSTITUTION_HEADS | PLACE_HEADS or is_demonym(word) for word in words)
