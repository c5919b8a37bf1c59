"""The lenses as a terminal shows them."""

from collections.abc import Iterator

from retold.lenses import LENSES, measured_scores
from retold.model import Lens


def describe_lenses() -> str:
    """Each lens with its question, what one item is, how it is found, its measured error and its limits."""
    return "\n\n".join("\n".join(_card(lens)) for lens in LENSES)


def _card(lens: Lens) -> Iterator[str]:
    scores = measured_scores()
    yield f"{lens.name}: {lens.question}"
    yield f"  one item: {lens.card.item}"
    yield f"  how found: {lens.card.method}"
    for name in lens.card.scores:
        score = scores.get(name)
        if score is None:
            yield f"  measured: {name}: not measured yet"
            continue
        toys = ", ".join(f"{method} {value:.3f}" for method, value in score.trivial.items())
        yield f"  measured: {score.value:.3f} {score.says}" + (f" (for comparison: {toys})" if toys else "")
    yield f"  limits: {lens.card.limitation}"
