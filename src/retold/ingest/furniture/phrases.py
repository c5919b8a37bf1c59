"""Lists of phrases as one pattern."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches any of the phrases, in small letters or capitals; a blank stands for any white space.

    >>> bool(any_of(["read more", "see also"]).fullmatch("Read  more"))
    True
    """
    return re.compile("|".join(f"(?:{_spaced(phrase)})" for phrase in phrases), re.IGNORECASE)


def _spaced(phrase: str) -> str:
    return phrase.replace(" ", r"\s+")
