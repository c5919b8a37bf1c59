"""What an engine's rows are worth on a hard corpus: recall by band, precision by kind, borders, holders."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.reuse.field import Field, Found, Known, Place
from benchmarks.reuse.truth import BANDS, FURNITURE, STOCK, WHOLE, WIDE

# How far off a border may be, in words.
NEAR_WORDS = 2

# A passage counts as found where so much of both sides is reported.
FOUND_SHARE = 0.5

NOTHING = "nothing"


@dataclass(slots=True)
class BandScore:
    """Planted passages of one band of edits."""

    passages: int = 0
    found: int = 0
    words: int = 0
    words_found: int = 0
    near: int = 0

    @property
    def recall(self) -> float:
        """The share of planted words that are reported, both sides counted."""
        return self.words_found / max(1, self.words)

    @property
    def passage_recall(self) -> float:
        """The share of planted passages of which at least half is reported."""
        return self.found / max(1, self.passages)

    @property
    def border_share(self) -> float:
        """Of the found, those whose borders are near at both ends of both sides."""
        return self.near / max(1, self.found)


@dataclass(slots=True)
class Judged:
    """An engine's rows against the truth."""

    bands: dict[str, BandScore] = field(default_factory=dict)
    relations: Counter[tuple[str, str]] = field(default_factory=Counter)
    characters: int = 0
    characters_right: int = 0
    holders: dict[str, int] = field(default_factory=dict)
    holders_found: dict[str, int] = field(default_factory=dict)
    false: list[Found] = field(default_factory=list)
    missed: list[Known] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the rows not told as furniture or stock, those whose articles do share a planted or stock text there."""
        told = {each: count for each, count in self.relations.items() if each[0] not in (FURNITURE, STOCK)}
        wrong = sum(count for (_, relation), count in told.items() if relation == NOTHING)
        return 1 - wrong / max(1, sum(told.values()))

    @property
    def character_precision(self) -> float:
        """Of the characters of these rows, those that the truth explains."""
        return self.characters_right / max(1, self.characters)


def judge(corpus: Field, rows: Sequence[Found]) -> Judged:
    """Judge an engine's rows."""
    judged = Judged(bands={band: BandScore() for band in BANDS})
    by_pair: dict[tuple[int, int], list[Found]] = defaultdict(list)
    for row in rows:
        by_pair[row.a, row.b].append(row)
        by_pair[row.b, row.a].append(Found(row.b, row.a, row.in_b, row.in_a, row.kind))
        _weigh(judged, corpus, row)
    for planted in corpus.planted():
        _look_for(judged, corpus, planted, by_pair.get((planted.origin, planted.doc), ()))
    _count_holders(judged, corpus, rows)
    return judged


def _weigh(judged: Judged, corpus: Field, row: Found) -> None:
    explained = corpus.relation(row)
    relation = max(explained, key=lambda kind: (explained[kind], kind)) if explained else NOTHING
    judged.relations[row.kind, relation] += 1
    if row.kind not in (FURNITURE, STOCK):
        size = row.in_a.shared(row.in_a)
        judged.characters += size
        judged.characters_right += min(size, sum(explained.values()))
        if relation == NOTHING:
            judged.false.append(row)


def _look_for(judged: Judged, corpus: Field, planted: Known, rows: Iterable[Found]) -> None:
    """Words of a planted passage on both sides. Those that it has of third ones may be told of these: left out."""
    assert planted.source
    score = judged.bands[planted.band]
    touching = [row for row in rows if row.in_a.shared(planted.source) and row.in_b.shared(planted.place)]
    shares = []
    for doc, place, theirs in (
        (planted.origin, planted.source, [row.in_a for row in touching]),
        (planted.doc, planted.place, [row.in_b for row in touching]),
    ):
        wanted = set(corpus.words(doc).within(place)) - _of_third(corpus, doc, planted)
        got = wanted & {word for each in theirs for word in corpus.words(doc).within(each)}
        score.words += len(wanted)
        score.words_found += len(got)
        shares.append(len(got) / max(1, len(wanted)))
    score.passages += 1
    if min(shares) < FOUND_SHARE:
        judged.missed.append(planted)
        return
    score.found += 1
    score.near += _is_near(corpus, planted, touching)


def _of_third(corpus: Field, doc: int, planted: Known) -> set[int]:
    places = [each.place for each in corpus.known[doc] if each.inherited or doc == planted.origin]
    words = corpus.words(doc)
    return {word for place in places for word in words.within(place)}


def _is_near(corpus: Field, planted: Known, rows: Sequence[Found]) -> bool:
    assert planted.source
    sides = (
        (planted.origin, planted.source, [row.in_a for row in rows]),
        (planted.doc, planted.place, [row.in_b for row in rows]),
    )
    return all(distance <= NEAR_WORDS for doc, place, theirs in sides for distance in _off(corpus, doc, place, theirs))


def _off(corpus: Field, doc: int, place: Place, theirs: Sequence[Place]) -> tuple[int, int]:
    """Words between the borders of a place and of what was reported there."""
    words = corpus.words(doc)
    true = words.within(place)
    told = words.within(Place(min(each.start for each in theirs), max(each.end for each in theirs)))
    return abs(true.start - told.start), abs(true.stop - told.stop)


def _count_holders(judged: Judged, corpus: Field, rows: Sequence[Found]) -> None:
    """Whole copies, and holders of passages that hundreds hold: those of which half is reported with another holder."""
    told: Mapping[int, list[Found]] = defaultdict(list)
    for row in rows:
        told[row.a].append(row)
        told[row.b].append(row)
    for kind in (WHOLE, WIDE):
        holders = [each for held in corpus.known.values() for each in held if each.kind == kind and not each.inherited]
        judged.holders[kind] = len(holders)
        judged.holders_found[kind] = sum(_is_told(corpus, each, told[each.doc]) for each in holders)


def _is_told(corpus: Field, held: Known, rows: Iterable[Found]) -> bool:
    words = corpus.words(held.doc)
    wanted = set(words.within(held.place))
    got: set[int] = set()
    for row in rows:
        place = row.in_b if row.b == held.doc else row.in_a
        if place.shared(held.place) and corpus.relation(row).get(held.kind):
            got |= wanted & set(words.within(place))
    return len(got) >= FOUND_SHARE * len(wanted)
