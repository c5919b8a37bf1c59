"""Whether two names are told apart, on two lists of pairs.

python -m benchmarks.quality.names_pairs    print our own pairs by what they are about, and the pairs got wrong
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import WRatio, token_set_ratio

from benchmarks.quality.score import Score
from retold.model import MentionKind
from retold.stories.cast import same_name

OWN_PAIRS = Path(__file__).with_name("name_pairs.jsonl")
# The usual threshold for calling two names one, of a hundred; on our own pairs each method has its best instead.
ALIKE = 85
THRESHOLDS = range(50, 101)
LAST_WRITTEN = 2  # the pairs that were written before their rules were looked at last


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and whether they are one; what the pair is `about`, and in which round it was written."""

    a: str
    b: str
    kind: MentionKind
    same: bool
    about: str = ""
    written: int = 1


@dataclass(frozen=True, slots=True)
class Right:
    """How right a way of calling pairs the same is."""

    precision: float
    recall: float
    f1: float


Way = Callable[[Pair], bool]
_KINDS: dict[str, MentionKind] = {
    "Person": "person",
    "Organization": "group",
    "Company": "group",
    "LegalEntity": "group",
    "Vessel": "other",
}


def measure_gold_pairs(file: Path) -> tuple[Score, ...]:
    """Score the telling apart of different people and organisations, and report F1 on all pairs."""
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    pairs = [Pair(row["a"], row["b"], _KINDS[row["kind"]], row["same"]) for row in rows]
    named = [pair for pair, row in zip(pairs, rows, strict=True) if row["kind"] in ("Person", "Organization")]
    apart = [pair for pair in named if not pair.same]
    ways = {name: _at_least(likeness, ALIKE) for name, likeness in _PEERS.items()}
    return (
        Score(
            name="names.pairs_kept_apart",
            value=_kept_apart(apart, _ours),
            says=f"The share of {len(apart)} pairs of different people and organisations that are kept apart.",
            trivial={name: _kept_apart(apart, way) for name, way in ways.items()},
        ),
        Score(
            name="names.pairs_f1",
            value=_right(pairs, _ours).f1,
            says=f"F1 on {len(pairs)} pairs made for screening, where misspellings count as the same: reported only.",
            held=False,
            trivial={name: _right(pairs, way).f1 for name, way in ways.items()},
        ),
    )


def measure_own_pairs() -> tuple[Score, ...]:
    """Score the calling of names one on our own pairs, each peer at the threshold that gives its best F1 on them."""
    pairs = _own_pairs()
    says = f"{len(pairs)} pairs of names as news writes them: transliterations, kin, look-alikes, acronyms"
    ours = _right(pairs, _ours)
    peers = {name: _at_best(pairs, likeness) for name, likeness in _PEERS.items()}
    return (
        Score(
            name="names.news_pairs_precision",
            value=ours.precision,
            says=f"Precision of calling two names one ({says}).",
            trivial={name: right.precision for name, right in peers.items()},
        ),
        Score(
            name="names.news_pairs_recall",
            value=ours.recall,
            says=f"Recall of calling two names one ({says}).",
            trivial={name: right.recall for name, right in peers.items()},
        ),
    )


def print_own_pairs() -> None:
    """Print our own pairs' scores by round and by what they are about, and every pair that is called wrong."""
    pairs = _own_pairs()
    last = [pair for pair in pairs if pair.written == LAST_WRITTEN]
    for title, some in (("all", pairs), ("last written", last)):
        print(f"{title}: {len(some)} pairs, {sum(pair.same for pair in some)} of them the same")
        print(f"  ours           {_right(some, _ours)}")
        for name, likeness in _PEERS.items():
            print(f"  {name:14} {_at_best(some, likeness)}")
    for about in sorted({pair.about for pair in pairs}):
        some = [pair for pair in pairs if pair.about == about]
        right = sum(_ours(pair) == pair.same for pair in some)
        print(f"  {about:14} {right} of {len(some)} right")
    for pair in pairs:
        if _ours(pair) != pair.same:
            print(f"  {'apart' if pair.same else 'JOINED'} ({pair.written}, {pair.about}): {pair.a} | {pair.b}")


def _own_pairs() -> list[Pair]:
    return [Pair(**json.loads(line)) for line in OWN_PAIRS.read_text().splitlines()]


def _ours(pair: Pair) -> bool:
    return same_name(pair.a, pair.b, pair.kind) is not None


def _token_set(pair: Pair) -> float:
    return token_set_ratio(pair.a.casefold(), pair.b.casefold())


def _jaro_winkler(pair: Pair) -> float:
    return JaroWinkler.similarity(pair.a.casefold(), pair.b.casefold()) * 100


def _wratio(pair: Pair) -> float:
    return WRatio(pair.a.casefold(), pair.b.casefold())


_PEERS: Mapping[str, Callable[[Pair], float]] = {
    "token set": _token_set,
    "Jaro-Winkler": _jaro_winkler,
    "WRatio": _wratio,
}


def _at_least(likeness: Callable[[Pair], float], threshold: float) -> Way:
    return lambda pair: likeness(pair) >= threshold


def _at_best(pairs: Sequence[Pair], likeness: Callable[[Pair], float]) -> Right:
    """How right a likeness is at the threshold that gives it the best F1 on these very pairs."""
    return max((_right(pairs, _at_least(likeness, at)) for at in THRESHOLDS), key=lambda right: right.f1)


def _kept_apart(pairs: Sequence[Pair], way: Way) -> float:
    return round(sum(not way(pair) for pair in pairs) / len(pairs), 3)


def _right(pairs: Sequence[Pair], way: Way) -> Right:
    said = [pair for pair in pairs if way(pair)]
    right = sum(pair.same for pair in said)
    precision = right / len(said) if said else 0.0
    recall = right / sum(pair.same for pair in pairs)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return Right(round(precision, 3), round(recall, 3), round(f1, 3))


if __name__ == "__main__":
    print_own_pairs()
