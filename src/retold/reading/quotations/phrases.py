"""Words that lead up to what is said, go with it, or carry on whoever says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.mentions.listed import listed

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs that say what somebody is, or is praised or blamed for, with the word that leads up to it.
_AS, _FOR = frozenset({"as"}), frozenset({"for", "over", "as", "on"})
_AS_VERBS = """
    acclaim bill brand call cast characterise characterize cite condemn consider deem defend denounce depict deride
    describe dismiss dub frame hail herald identify interpret label paint perceive portray present rank regard remember
    see tout view
    """
_FOR_VERBS = """
    applaud assail berate blame blast castigate chastise chide commend congratulate criticise criticize decry
    fault lambast lambaste laud mock praise rebuke reprimand ridicule scold slam thank upbraid
    """
NAMING: dict[str, frozenset[str]] = {
    **dict.fromkeys(sorted(listed(_AS_VERBS)), _AS),
    **dict.fromkeys(sorted(listed(_FOR_VERBS)), _FOR),
    "accuse": frozenset({"of"}),
    "attack": frozenset({"for", "over"}),
    "attribute": frozenset({"to"}),
    "charge": frozenset({"with"}),
    "compare": frozenset({"to", "with"}),
    "credit": frozenset({"with", "for"}),
    "liken": frozenset({"to"}),
}
# Phrases that belong to what is said rather than to the saying.
COMPANIONS = listed(
    """
    of for in against between over among throughout with into across without despite as to at by on
    """
)
WHEN = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december week month year day night morning afternoon evening interview statement
    speech tweet letter post address debate conference message remark briefing
    """
)
# What the small model makes of a verb's forms: "hoped" and "hopes" become "hop".
MENDED_LEMMAS = {"hop": "hope", "hat": "hate"}
# Participles that carry on whoever spoke last: "…, adding that …".
ADDING = listed(
    """
    acknowledge add admit argue assert assure call caution claim concede declare describe emphasise emphasize explain
    insist joke maintain note predict promise quip remark say stress suggest tell urge vow warn
    """
)


def lemma_of(word: Token) -> str:
    """A word's dictionary form, with the model's known slips put right."""
    lemma = word.lemma_.lower()
    return MENDED_LEMMAS.get(lemma, lemma)


# Verbs that give words to someone only with their particle: "laid out a plan"; to lay a stone says nothing.
PHRASAL = frozenset(
    f"{verb} {particle}"
    for particle, verbs in {
        "along": "pass",
        "aside": "brush",
        "back": "fire hit",
        "down": "double play talk",
        "forward": "look",
        "in": "chime weigh zero",
        "off": "brush laugh rattle shrug sound tick wave write",
        "out": "call come lash lay point read rule single speak spell tweet",
        "up": "bring sum talk",
    }.items()
    for verb in listed(verbs)
)


def phrase_of(verb: Token) -> str:
    """A verb's dictionary form with the particle without which it gives no words to anyone."""
    particle = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    phrase = f"{lemma_of(verb)} {particle}"
    return phrase if phrase in PHRASAL else lemma_of(verb)


# Phrases of a verb and its object that give words to someone: "took aim at the budget", "cast doubt on the plan".
LIGHT = frozenset(
    f"{verb} {noun} {preposition}"
    for preposition, phrases in {
        "about": "make-joke sound-alarm sound-note",
        "at": "poke-fun take-aim take-dig take-jab take-shot take-swipe",
        "behind": "throw-support throw-weight",
        "between": "draw-comparison draw-contrast draw-distinction draw-parallel",
        "for": "claim-credit lay-blame make-case make-pitch make-plea take-blame take-credit take-responsibility",
        "in": "express-interest show-interest take-pride",
        "of": "make-fun make-light tell-story tell-tale",
        "on": "cast-doubt heap-praise heap-scorn lay-blame pin-blame pin-hope pour-scorn put-blame",
        "to": "call-attention make-reference pay-homage pay-tribute take-exception",
        "with": "draw-contrast find-fault take-issue",
    }.items()
    for verb, noun in (phrase.split("-") for phrase in phrases.split())
)
LIGHT_VERBS = frozenset(phrase.split()[0] for phrase in LIGHT)
