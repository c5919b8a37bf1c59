"""Word lists that read as text."""


def listed(words: str) -> frozenset[str]:
    """The words of a text as a set.

    >>> sorted(listed("bay gulf"))
    ['bay', 'gulf']
    """
    return frozenset(words.split())
