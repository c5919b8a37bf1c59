"""Capitals and seats of power that stand for a government: "Kyiv denied", "the Kremlin", never "in Kyiv".

A capital must do what governments do and cities do not; a seat stands for its holders unless the text walks into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.reading.mentions.listed import listed
from retold.reading.mentions.names import Found
from retold.reading.mentions.seats import government_in, seat_named
from retold.reading.mentions.words import Word

if TYPE_CHECKING:
    from spacy.tokens import Token

# What governments do, and what nobody says of a city as a place. Left out on purpose: host, plan, build, open,
# celebrate, mourn, see, face, win; a club called by its city does them as well.
_DEEDS = listed(
    """
    accept accuse acknowledge admit agree allege announce annex appeal argue ask assert authorise authorize back ban
    believe blame block boycott call cancel claim complain concede condemn confirm consider criticise criticize decide
    declare decline defend demand denounce deny deploy disagree dismiss dispute encourage endorse enforce expel
    fear hint impose
    insist intervene invoke justify lift lodge negotiate object oppose order pledge postpone press pressure proclaim
    promise propose protest push ratify react reaffirm recall recognise recognize refuse reiterate reject renounce
    respond retaliate sanction say seek sign signal stress summon support suspect suspend threaten urge veto view vow
    want warn weigh withdraw worry
    """
)
# What governments have, take, make, offer or receive.
_AFFAIRS = listed(
    """
    accusation allegation allies ally ambassador ambition assurance claim concern concession condemnation consent
    decision demand denial diplomacy diplomat effort envoy foe foreign hope hostility information insistence intention
    interest involvement meddling missile motive nuclear objection offer opposition overture permission pledge policy
    position pressure promise proposal protector protest reaction refusal regime rejection reluctance request response
    retaliation role rule sanction stance step support test threat troop ultimatum view warning willingness withdrawal
    """
)
_OBJECTS_OF_ANY_VERB = _AFFAIRS - listed("foreign interest missile nuclear role rule test")
_FROM_GOVERNMENTS = _OBJECTS_OF_ANY_VERB - listed("ally allies ambassador diplomat envoy foe troop information")
_RULES_FROM_THERE = frozenset(("regime", "regimes", "government"))
_LIGHT_VERBS = frozenset(("have", "take", "make", "give", "issue", "meet", "welcome", "offer", "play"))
_MOODS = listed(
    """
    unlikely likely willing unwilling ready prepared reluctant eager keen determined serious opposed concerned committed
    adamant furious wary silent
    """
)
_BETWEEN_GOVERNMENTS = listed("talk relation tie tension agreement dispute treaty pact accord negotiation row rift")
_UPON_GOVERNMENTS = frozenset(("pressure", "leverage", "sanction"))
_PLACED = listed("in on at near outside inside around across through throughout into onto")
# Going there, a seat is a building too: "flew to", "returned to", "left".
_GOING = listed(
    """
    arrive come depart drive fly go head march return ride rush travel walk visit enter leave tour storm reach evacuate
    """
)
# "The White House lawn" is a place, and "the White House correspondent" works for somebody else.
_NOT_THE_HOLDERS = listed(
    """
    lawn garden grounds gate gates fence room steps lobby building complex roof driveway correspondent correspondents
    reporter reporters bureau speech address police run bid hopeful hopefuls
    """
)
_ADDRESSED = listed(
    """
    urge press pressure accuse warn blame condemn criticise criticize discourage persuade convince
    """
)
_AND = frozenset(("and", "or", "nor"))
_SIDES = listed("north south east west front outside miles blocks")


@dataclass(frozen=True, slots=True)
class Metonym:
    """Whom a place stands for, and why it does here."""

    stands_for: str
    why: str


def metonym_at(words: Sequence[Word], name: Found, *, game: bool) -> Metonym | None:
    """What a place's name stands for where it is no place: the holders of a seat, the government in a capital."""
    whole = " ".join(word.text for word in words[name.first : name.last])
    token = words[name.last - 1].last
    seat = seat_named(whole)
    if seat is not None:
        return None if _is_entered(words, name, token) else Metonym(seat, f"stands for {seat}, whose seat it is")
    after = words[name.last].low if name.last < len(words) else ""
    ruled = f"“{after}” follows it" if after in _RULES_FROM_THERE and words[name.last].spaced else None
    deed = None if game or name.titles else ruled or _deed(token)
    government = government_in(whole) if deed else None  # few names do deeds: the gazetteer is asked last
    if government is None or deed is None:
        return None
    return Metonym(government, f"stands for {government}: {deed}")


def _is_entered(words: Sequence[Word], name: Found, token: Token) -> bool:
    """Whether a seat is a building here: someone is in it, goes to it or stands on its lawn."""
    after = words[name.last].low if name.last < len(words) else ""
    if after in _NOT_THE_HOLDERS:
        return True
    head = token.head
    if token.dep_ == "pobj":
        if head.lower_ == "of" and head.head.lower_ in _SIDES:
            return True
        return head.lower_ in _PLACED or (head.lower_ in ("to", "from") and head.head.lemma_ in _GOING)
    return token.dep_ == "dobj" and head.lemma_ in _GOING


def _deed(token: Token) -> str | None:
    """What a capital does here that only a government does, in words."""
    first = _first_of_list(token)
    head = first.head
    if first.dep_ == "nsubj":
        return _act(head)
    if first.dep_ == "poss" and head.lemma_.lower() in _AFFAIRS:
        return f"“{head.text}” is its own"
    if first.dep_ == "dobj" and head.lemma_ in _ADDRESSED:
        return f"object of “{head.text}”"
    return _side(head) if first.dep_ == "pobj" else None


def _side(preposition: Token) -> str | None:
    """What a government is one side of, or does: "talks between Kyiv and Oslo", "ties with Kyiv", "denied by Kyiv"."""
    said, head = preposition.lower_, preposition.head
    if said == "by" and preposition.dep_ == "agent" and head.lemma_ in _DEEDS:
        return f"“{head.text} by” it"
    if said in ("by", "from") and head.lemma_.lower() in _FROM_GOVERNMENTS:
        return f"“{head.text} {preposition.text}” it"
    nouns = _BETWEEN_GOVERNMENTS if said in ("between", "with") else _UPON_GOVERNMENTS if said == "on" else ()
    return f"one side of “{head.text}”" if head.lemma_.lower() in nouns else None


def _first_of_list(token: Token) -> Token:
    """The first of names joined by "and", whose place in the sentence is that of all: "Kyiv and Oslo agreed"."""
    while token.dep_ == "conj" and token.i and token.nbor(-1).lower_ in _AND and token.head.pos_ == "PROPN":
        token = token.head
    return token


def _act(verb: Token) -> str | None:
    """The words for an act of a government that a verb tells, if it is one."""
    if verb.lemma_ in _DEEDS:
        return f"subject of “{verb.text}”"
    below = [each for each in verb.children if each.dep_ in ("dobj", "acomp", "advmod")]
    for each in below:
        if each.dep_ == "acomp" and each.lower_ in _MOODS:
            return f"said to be “{each.text}”"
        if verb.lemma_ == "take" and each.lower_ == "seriously":
            return f"subject of “{verb.text} … seriously”"
        if each.dep_ == "dobj" and verb.lemma_ in _LIGHT_VERBS and each.lemma_.lower() in _OBJECTS_OF_ANY_VERB:
            return f"subject of “{verb.text} … {each.text}”"
    return None
