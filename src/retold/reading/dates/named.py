"""Words that only say past, present or future."""

from retold.reading.dates.context import Context, Phrase, Reckoned
from retold.reading.dates.lexicon import REFERENCES


def read_reference(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Now", "recently", "the future": a side of the present, no date."""
    if word := phrase.first("REFERENCE"):
        return Reckoned("DATE", REFERENCES[word.lower])
    if phrase.has("RECENT", "LAST", "LONG", "THAT"):
        return Reckoned("DATE", "PAST_REF")
    if phrase.has("FUTURE", "TERM", "NEXT"):
        return Reckoned("DATE", "FUTURE_REF")
    return Reckoned("DATE", "PAST_REF" if phrase.has("TIME") else "PRESENT_REF")
