"""What this version is known to miss in the sample story: expected failures, and mending one fails the test."""

from collections.abc import Iterable, Mapping

import pytest
from _pytest.mark.structures import ParameterSet

# By kind, the item as the test prints it, and why it is missed.
KNOWN_MISSES: Mapping[str, Mapping[str, str]] = {
    "event": {
        "the council meets": "'will decide' and 'will hold a public meeting' share too few words to be joined",
    },
}


def each(kind: str, items: Iterable[object]) -> list[ParameterSet]:
    """Parameters for the items of a kind, the known misses marked."""
    reasons = KNOWN_MISSES.get(kind, {})
    return [pytest.param(item, id=str(item), marks=_marks(reasons.get(str(item)))) for item in items]


def _marks(reason: str | None) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
