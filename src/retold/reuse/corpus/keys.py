"""Keys: one number per text that says which of two is the earlier."""

# A key holds the minute of publication above the text's number, so that the least key of a gram's holders is the
# first of them, and of texts of one minute, or of none, the first given.
BITS_OF_DOC = 32

# Minutes before 1970 count too: some two thousand years either way.
MINUTES_BEFORE_1970 = 1 << 30

# Texts of unknown date stand behind all others.
UNKNOWN_MINUTE = (1 << 31) - 1


def key_of(doc: int, published: int | None) -> int:
    """The key of a text: earlier texts have smaller ones.

    >>> key_of(7, None) > key_of(8, 100) > key_of(9, 99)
    True
    """
    minute = UNKNOWN_MINUTE if published is None else published + MINUTES_BEFORE_1970
    return (max(0, min(minute, UNKNOWN_MINUTE)) << BITS_OF_DOC) | doc


def doc_of(key: int) -> int:
    """The number of the text with this key."""
    return key & ((1 << BITS_OF_DOC) - 1)
