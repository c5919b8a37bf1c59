"""Sigla: the letter that stands for an account all over the page, by order of publication."""

from collections.abc import Mapping, Sequence

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def siglum(place: int) -> str:
    """The siglum of the account at a place, counted from 0.

    >>> [siglum(place) for place in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, len(LETTERS))
        letters = LETTERS[rest] + letters
    return letters


def assign_sigla(articles: Sequence[str]) -> Mapping[str, str]:
    """Give each article of a story its siglum; the articles stand in order of publication."""
    return {article: siglum(place) for place, article in enumerate(articles)}
