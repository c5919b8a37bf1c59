"""What the code finds today beside what was judged before: right, wrong, cannot tell, or not yet read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from benchmarks.judged.judgement import Judgement, Place, Verdict
from benchmarks.judged.stories import OpenStory


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One finding to be judged: where it stands, what it says, and words for a reader's eyes on the terminal only."""

    story: str
    places: tuple[Place, ...]
    words: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A finding of today with the verdict on it; None where nobody has read it yet, "lost" where it was judged right
    and is found no more, "rightly none" where a reader finds nothing either."""

    found: Found
    verdict: Verdict | Literal["lost", "rightly none"] | None
    cause: str = ""
    draw: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSet:
    """Findings of one kind: `read` gives those of a story, each with its verdict; `says` tells what is counted.

    `piles` are the stories that are judged, by their names in `stories.PILES`; of a set that is not `whole`, and of the
    piles in `drawn`, only those with a judgement.
    """

    name: str
    says: str
    piles: tuple[str, ...]
    read: Callable[[OpenStory, Sequence[Judgement]], Iterable[Read]]
    whole: bool = True
    drawn: tuple[str, ...] = ()

    @property
    def file(self) -> Path:
        """Where the judgements are kept."""
        return Path(__file__).with_name(f"{self.name}.jsonl")


def match(findings: Iterable[Found], judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Each finding with the judgement on the very same places: for sets whose findings stand still.

    A known truth judges any answer; a verdict without one holds for the answer that was read.
    """
    by_places: dict[tuple[Place, ...], list[Judgement]] = {}
    for judgement in judgements:
        by_places.setdefault(judgement.places, []).append(judgement)
    for found in findings:
        known = by_places.get(found.places, ())
        yield next((read for each in known if (read := _read(found, each))), Read(found, None))


def _read(found: Found, judgement: Judgement) -> Read | None:
    if judgement.truth is not None:
        right = found.answer == judgement.truth
        return Read(found, "right" if right else "wrong", "" if right else judgement.cause, judgement.draw)
    same = found.answer == judgement.answer
    return Read(found, judgement.verdict, judgement.cause, judgement.draw) if same else None
