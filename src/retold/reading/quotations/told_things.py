"""Verbs that give words to someone only with what is told: to offer condolences is speech, to offer loans is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.mentions.listed import listed
from retold.reading.quotations.lexicon import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from retold.reading.quotations.candidates import Candidate

_STANDS = listed(
    """
    action agenda approach behavior behaviour choice comment conduct deal expression handling idea judgment judgement
    law legislation move narrative performance plank platform policy position post practice price proposal record remark
    response rhetoric right role rule selection stance strategy system theory tone tactic tweet use value vote word work
    """
)
_RAISED = (
    NOUNS | _STANDS | listed("criticism crisis danger difference issue news problem question risk story subject topic")
)
TOLD_THINGS: dict[str, frozenset[str]] = {
    "accept": listed(
        """
        apology argument blame claim conclusion criticism explanation idea invitation notion offer premise
        responsibility verdict
        """
    ),
    # A speaker addresses concerns, and a crowd.
    "address": listed(
        """
        accusation allegation charge claim complaint concern controversy criticism doubt fear issue question rumor
        rumour subject topic worry
        """
    ),
    # "Attacked her record"; an army attacks a town.
    "attack": NOUNS | _STANDS,
    # "Claimed responsibility"; a flood claims lives.
    "claim": frozenset({"credit", "responsibility", "success", "victory"}),
    # "Defended her decision"; a garrison defends a town.
    "defend": NOUNS | _STANDS,
    "offer": NOUNS
    | listed(
        """
        advice apology blessing comment compliment condolence correction critique criticism defence defense detail
        endorsement evaluation explanation glimpse hint insight observation perspective praise prayer rebuke reason
        recommendation response specific sympathy thank thanks thought vision word
        """
    ),
    # "Brought up the issue", "laid out a plan"; divers bring up a boat, and floats pass along a street.
    **dict.fromkeys(("bring up", "lay out", "pass along", "wave off", "write off"), _RAISED),
    "draw": frozenset({"comparison", "conclusion", "contrast", "distinction", "parallel"}),
    # "Pushed the idea"; somebody pushes a pram.
    "push": NOUNS | _STANDS,
    "seek": listed("advice answer apology assurance clarification explanation help permission"),
    "tell": frozenset({"anecdote", "joke", "lie", "story", "tale", "truth"}),
    # "A third said no"; other words after "say" are lost clauses.
    "say": frozenset({"no", "opposite", "same", "yes"}),
    # "Shared her worries"; friends share a flat.
    "share": NOUNS
    | listed("anecdote anxiety experience feeling frustration goal memory news outrage sentiment story thought value"),
}
# "The poll gives her a lead", "a survey put them level".
POLLED = frozenset({"give", "place", "put"})
COUNTS = frozenset({"poll", "survey"})
# "The hospital reported two deaths", and not "its reported losses" and "reported it to the police".
WEIGHED = frozenset({"consider", "report"})
# "The bank reports earnings on Friday" is a date.
PUBLISHED = frozenset({"earning", "earnings", "result"})


def is_told(candidate: Candidate, head: Token) -> bool:
    """Whether the object of a cue, by its main word `head`, is something told, as it is of most verbs of speech."""
    key, cue, source = candidate.key, candidate.cue, candidate.source
    if key in POLLED:
        return source is not None and source.lemma_.lower() in COUNTS
    if key in WEIGHED:
        return cue.dep_ != "amod" and head.pos_ != "PRON" and head.lemma_.lower() not in PUBLISHED
    if key == "view":
        # "Viewed her favourably"; a crowd views a film.
        return any(child.dep_ == "advmod" and child.lower_.endswith("ly") for child in cue.rights)
    if key == "defend" and head.ent_type_ == "PERSON":
        return True
    return key not in TOLD_THINGS or head.lemma_.lower() in TOLD_THINGS[key]
