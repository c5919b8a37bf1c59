"""Headlines of the shape "X: what X said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import EVENT_HEADS, PLACE_HEADS
from retold.reading.quotations.borders import Range, trim
from retold.reading.quotations.crowds import NAMELESS
from retold.reading.quotations.marks import Stretch

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COLON = re.compile(r"(?P<who>[^\W\d_a-z][^:“”\"‘’?!]{1,60}): (?P<what>\S.*)", re.DOTALL)
# A name with its title, not a sentence of its own: "Mayor Ines Calder: …".
MOST_WORDS_OF_A_SPEAKER = 5
# What stands before a colon in headlines and speaks for nobody.
LABELS = listed(
    """
    analysis audio breaking byline comment editorial exclusive explained explainer fact-check factbox gallery guide
    hear interview latest listen live look notice opinion photos pictures q&a quiz report review timeline
    transcript update updated updates video watch
    """
)

# "Poll: Most islanders want the ferry".
FINDING = frozenset({"new poll", "poll", "study", "survey"})


@dataclass(frozen=True, slots=True)
class Announced:
    """A speaker's main word and what is said."""

    speaker: Token
    content: Range


def announced(doc: Doc, stretches: Sequence[Stretch], rest: str) -> Announced | None:
    """The speaker's main word and what is said, in a headline that names its speaker before a colon.

    `rest` is the text of the article, in which a speaker without a first name is named again.
    """
    match = _COLON.match(doc.text)
    if (
        match is None
        or len(match["who"].split()) > MOST_WORDS_OF_A_SPEAKER
        or LABELS & set(match["who"].lower().split())
    ):
        return None
    if not {"and", "&"}.isdisjoint(match["who"].split()):
        return None
    said = trim(doc.text, Range(match.start("what"), match.end("what")), doc)
    who = doc.char_span(match.start("who"), match.end("who"), alignment_mode="expand")
    if said is None or who is None:
        return None
    names = [token for token in who if token.text[:1].isupper()]
    in_marks = any(said.start <= each.start and each.end <= said.end + 1 for each in stretches)
    person = any(token.ent_type_ == "PERSON" for token in names)
    known = bool(names) and _is_known(match["who"], names[-1], rest)
    somebody = in_marks or (person or known) and not _is_a_topic(names)
    return Announced(names[-1], said) if names and somebody else None


def _is_a_topic(names: Sequence[Token]) -> bool:
    """Whether a name is a place's or an event's, which says nothing: "Lantern Bridge: 19 hurt"; Sally Field may."""
    return names[-1].lower_ in PLACE_HEADS | EVENT_HEADS and names[0].lower_ not in GIVEN_NAMES


def _is_known(who: str, name: Token, rest: str) -> bool:
    """Whether what stands before the colon is somebody: a name of the article's own text, or "Historians", "Police"."""
    if name.lemma_.lower() in NAMELESS and name.tag_ in ("NNS", "NNPS"):
        return True
    if who.lower() in FINDING:
        return True
    again = re.compile(rf"(?<=[a-z,] ){re.escape(who)}\b(?!:)")
    return all(word[:1].isupper() for word in who.split()) and not who.isupper() and again.search(rest) is not None
