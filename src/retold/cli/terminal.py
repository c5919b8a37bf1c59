"""Words on the terminal: what came from the web cannot steer it."""

import unicodedata

# What ends or indents a line of ours; every other control character and mark of direction came with a text or a name.
_OURS = "\n\t"
_STEERING = frozenset({"Cc", "Zl", "Zp"})
_TURNS_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmless(words: str) -> str:
    r"""Words whose control characters are shown instead of obeyed.

    >>> harmless("red\x1b[31m")
    'red\\x1b[31m'
    """
    return "".join(_shown(sign) for sign in words)


def on_one_line(words: str) -> str:
    """Words as harmless ones on a single line: a name may hold a line end, and would fake a second message."""
    return " ".join(harmless(words).split())


def _shown(sign: str) -> str:
    steers = unicodedata.category(sign) in _STEERING or sign in _TURNS_DIRECTION
    return sign.encode("unicode_escape").decode("ascii") if steers and sign not in _OURS else sign
