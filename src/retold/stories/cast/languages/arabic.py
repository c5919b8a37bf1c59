"""Arabic: names that begin with Abd, "servant of", are one word with the word behind them, however they are parted."""

import re

from retold.reading.mentions.listed import listed

_SERVANT = listed("abd abdul abdel abdal abdol abdoul abdool abdil")
_SERVANT_GROWN_ON = re.compile(r"^abd(?:[aeiou]|ou|oo)l(?=[a-z]{3})")
_SOUND_TAKEN_ON = re.compile(r"^abd[aeou]([rsztdn])\1")  # "Abderrahim", "Abdessalam"
_SONS = {"bin": "ibn", "ben": "ibn", "bint": "bint"}


def join_servant_names(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, without articles, with Abd and what follows as one word, and "bin" as "ibn".

    >>> join_servant_names(("abd", "karim", "osran")) == join_servant_names(("abdelkarim", "osran"))
    True
    """
    found: list[str] = []
    for word in words:
        if found and found[-1] in _SERVANT:
            found[-1] = "abdul" + word
        else:
            found.append(_SOUND_TAKEN_ON.sub(r"abdul\1", _SERVANT_GROWN_ON.sub("abdul", _SONS.get(word, word))))
    return tuple(found)
