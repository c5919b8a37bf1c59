"""Whether two names are told apart, on two lists of pairs."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import token_set_ratio

from benchmarks.quality.score import Score
from retold.model import MentionKind
from retold.stories.cast import same_name

OWN_PAIRS = Path(__file__).with_name("name_pairs.jsonl")
# The usual threshold for calling two names one, of a hundred.
ALIKE = 85


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and whether they are one."""

    a: str
    b: str
    kind: MentionKind
    same: bool


_KINDS: dict[str, MentionKind] = {
    "Person": "person",
    "Organization": "group",
    "Company": "group",
    "LegalEntity": "group",
    "Vessel": "other",
}


def measure_gold_pairs(file: Path) -> tuple[Score, ...]:
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    pairs = [Pair(row["a"], row["b"], _KINDS[row["kind"]], row["same"]) for row in rows]
    named = [pair for pair, row in zip(pairs, rows, strict=True) if row["kind"] in ("Person", "Organization")]
    apart = [pair for pair in named if not pair.same]
    return (
        Score(
            name="names.pairs_kept_apart",
            value=_kept_apart(apart, _ours),
            says=f"The share of {len(apart)} pairs of different people and organisations that are kept apart.",
            trivial={"token set": _kept_apart(apart, _token_set), "Jaro-Winkler": _kept_apart(apart, _jaro)},
        ),
        Score(
            name="names.pairs_f1",
            value=_f1(pairs, _ours)[2],
            says=f"F1 on {len(pairs)} pairs made for screening, where misspellings count as the same: reported only.",
            held=False,
            trivial={"token set": _f1(pairs, _token_set)[2], "Jaro-Winkler": _f1(pairs, _jaro)[2]},
        ),
    )


def measure_own_pairs() -> tuple[Score, ...]:
    pairs = [Pair(**json.loads(line)) for line in OWN_PAIRS.read_text().splitlines()]
    says = f"{len(pairs)} pairs of names as news writes them: transliterations, kin, look-alikes, acronyms"
    ours, token_set, jaro = (_f1(pairs, way) for way in (_ours, _token_set, _jaro))
    return tuple(
        Score(
            name=f"names.news_pairs_{what}",
            value=ours[at],
            says=f"{what.capitalize()} of calling two names one ({says}).",
            trivial={"token set": token_set[at], "Jaro-Winkler": jaro[at]},
        )
        for at, what in enumerate(("precision", "recall"))
    )


def _ours(pair: Pair) -> bool:
    return same_name(pair.a, pair.b, pair.kind) is not None


def _token_set(pair: Pair) -> bool:
    return token_set_ratio(pair.a.casefold(), pair.b.casefold()) >= ALIKE


def _jaro(pair: Pair) -> bool:
    return JaroWinkler.similarity(pair.a.casefold(), pair.b.casefold()) * 100 >= ALIKE


def _kept_apart(pairs: Sequence[Pair], way: Callable[[Pair], bool]) -> float:
    return round(sum(not way(pair) for pair in pairs) / len(pairs), 3)


def _f1(pairs: Sequence[Pair], way: Callable[[Pair], bool]) -> tuple[float, float, float]:
    """Precision, recall and F1 of calling pairs the same."""
    said = [pair for pair in pairs if way(pair)]
    right = sum(pair.same for pair in said)
    precision = right / len(said) if said else 0.0
    recall = right / sum(pair.same for pair in pairs)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return round(precision, 3), round(recall, 3), round(f1, 3)
