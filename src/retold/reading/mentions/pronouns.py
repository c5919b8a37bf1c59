"""Whom "he", "she", "it" and "they" mean: by the verb whose words they stand in, else by the nearest name that fits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from retold.model import MentionKind
from retold.reading.mentions.choices import Choice, choose_for_pronoun
from retold.reading.mentions.listed import listed
from retold.reading.mentions.roles import is_somebody
from retold.reading.mentions.scenes import Bearer, Memory, Scene, Seen, passage_of
from retold.reading.mentions.titles import Gender

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
HE_AND_SHE: dict[str, Gender] = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
THEY = frozenset(("they", "them", "their", "themselves"))
# Verbs of those who speak or decide: a group does, a thing does not.
SPEAKING = listed(
    """
    accuse add admit announce argue ask claim concede condemn confirm declare deny explain insist note pledge promise
    reject report say state tell threaten urge vow warn write
    """
)
_SPEAKERS: tuple[MentionKind, ...] = ("group", "place")
_UP_A_CLAUSE = frozenset(("conj", "advcl", "xcomp", "aux"))


def choose_he_or_she(scene: Scene, at: int, memory: Memory, sentence: int) -> Choice | None:
    """Whom "he" or "she" means, the surest reason first; nobody where someone without a name stands in the way."""
    gender = HE_AND_SHE[scene.words[at].low]
    token = scene.words[at].last

    def fits(seen: Seen) -> bool:
        bearer = memory.bearer(seen.entity) if seen.entity else Bearer()
        genders = bearer.genders or bearer.called
        return seen.kind == "person" and (not genders or genders == {gender})

    to_come = _subject_to_come(scene, at, memory, sentence)
    if to_come is not None:
        return to_come if fits(to_come.seen) else None
    owner = _seen_at(_owner_of_clause(token), scene, memory, sentence)
    if owner is not None and owner.entity and fits(owner):
        return Choice(owner, "whose doing the words around it tell")
    sayer = _sayer(token)
    seen = _seen_at(sayer, scene, memory, sentence)
    if seen is not None and fits(seen) and not _is_beside_a_woman(seen, gender, memory):
        if _names_another(seen, fits, memory, sentence):
            return None
        why = f"subject of “{sayer.head.text}”, in whose words it stands" if sayer is not None else ""
        return Choice(seen, why) if seen.entity else None
    if sayer is not None and is_somebody(sayer) and seen is None and sayer.lower_ not in HE_AND_SHE:
        return None
    return choose_for_pronoun(gender, memory, sentence, deep=_is_deep(token), speaks=_speaks(token))


def _names_another(sayer: Seen, fits: Callable[[Seen], bool], memory: Memory, sentence: int) -> bool:
    """Whether a speaker's own words name somebody else who may be meant: "Obuya said of Ruiz that he"."""
    behind = [
        each
        for each in memory.recent(sentence, 0)
        if each.at and sayer.at and each.at.start > sayer.at.end and each.entity
    ]
    return any(each.entity != sayer.entity and fits(each) for each in behind)


def _is_beside_a_woman(sayer: Seen, gender: Gender, memory: Memory) -> bool:
    """Whether a speaker of unknown gender is less likely to be "she" than a woman named in the same sentence."""
    if gender == "m" or not sayer.entity or memory.bearer(sayer.entity).genders:
        return False
    others = [each.entity for each in memory.recent(sayer.sentence, 0) if each.entity]
    return any(memory.bearer(each).genders == {"f"} for each in others)


def choose_it_or_they(scene: Scene, at: int, memory: Memory, sentence: int) -> Choice | None:
    """The named group that "it" or "they" means, where it alone can be meant: only where they speak or decide."""
    token = scene.words[at].last
    owner = _seen_at(_owner_of_clause(token), scene, memory, sentence)
    if owner is not None and owner.kind == "group" and owner.entity and token.lower_ == "it":
        return Choice(owner, "whose doing the words around it tell")
    if token.dep_ != "nsubj":
        return None
    seen = _seen_at(_sayer(token), scene, memory, sentence)
    if seen is not None:
        sure = seen.kind in _SPEAKERS and seen.entity and _speaks(_sayer(token))
        return Choice(seen, "the group in whose words it stands") if sure else None
    if not _speaks(token) or _sayer(token) is not None:
        return None
    return _only_group(scene, at, memory, sentence)


def _only_group(scene: Scene, at: int, memory: Memory, sentence: int) -> Choice | None:
    """The group that is the subject of this sentence or the one before, when no other could be meant."""
    token = scene.words[at].last
    here = memory.recent(sentence, 0)
    back = sentence if here else sentence - 1
    if not here and _is_deep(token):
        return None
    near = memory.recent(back, 0)
    mains = [each for each in near if each.main]
    others = {each.entity for each in near if each.kind in ("group", "person")}
    if len(mains) != 1 or mains[0].kind != "group" or not mains[0].entity or others - {mains[0].entity}:
        return None
    number = scene.words[at].sentence + back - sentence
    between = [word for word in scene.words[:at] if word.sentence == number]
    if not between or any(_is_rival(word.last, token) for word in between):
        return None
    return Choice(mains[0], "the one group that its sentence or the one before tells of")


def _is_rival(other: Token, token: Token) -> bool:
    """Whether a common noun may be meant by "they", or by "it"."""
    if token.lower_ == "it":
        return other.tag_ == "NN" and other.dep_ in SUBJECTS and other.head.dep_ == "ROOT"
    return other.tag_ == "NNS"


def _speaks(token: Token | None) -> bool:
    return token is not None and token.dep_ in SUBJECTS and token.head.lemma_.lower() in SPEAKING


def _sayer(token: Token) -> Token | None:
    """The subject of the verb in whose words a pronoun stands: "Obuya said that she"."""
    verb = token.head if token.dep_ in SUBJECTS else None
    while verb is not None:
        if verb.dep_ == "ccomp" and verb.i > verb.head.i:
            return _subject_of(verb.head)
        verb = verb.head if verb.dep_ in _UP_A_CLAUSE and verb.head.i < token.i else None
    return None


def _subject_of(verb: Token) -> Token | None:
    while True:
        for child in verb.children:
            if child.dep_ == "nsubj":
                return child
        if verb.dep_ not in ("conj", "advcl", "xcomp") or verb.head == verb:
            return None
        verb = verb.head


def _owner_of_clause(token: Token) -> Token | None:
    """Whose noun a relative clause tells of: "Obuya's claim that she made", "the group's realm it had declared"."""
    verb = token.head
    if token.dep_ not in SUBJECTS or verb.dep_ not in ("relcl", "acl"):
        return None
    return next((child for child in verb.head.children if child.dep_ == "poss"), None)


def _is_deep(token: Token) -> bool:
    """Whether a pronoun stands in a clause that describes a noun: of several names, none is sure to be meant there."""
    return any(each.dep_ in ("relcl", "acl") for each in (token, *token.ancestors))


def _seen_at(token: Token | None, scene: Scene, memory: Memory, sentence: int) -> Seen | None:
    """Whoever was just read of at a token of this sentence."""
    if token is None:
        return None
    passage = scene.paragraph.passage_of(token)
    near = reversed(memory.recent(sentence, 0))
    return next((each for each in near if each.at is not None and each.at.overlaps(passage)), None)


def _subject_to_come(scene: Scene, at: int, memory: Memory, sentence: int) -> Choice | None:
    """The subject that an opening phrase waits for: "In his message, General Osei said"."""
    words = scene.words
    start = at
    while start > 0 and words[start - 1].sentence == words[at].sentence:
        start -= 1
    if words[start].last.dep_ != "prep" or any(words[i].last.dep_ in SUBJECTS for i in range(start, at)):
        return None
    head = words[start].last.head
    for name in scene.found:
        subject = words[name.last - 1].last
        if name.first > at and not name.demonym and subject.dep_ in SUBJECTS and subject.head == head:
            passage = passage_of(scene, name.first, name.last)
            if memory.kinds[passage] == "person":
                seen = Seen(memory.entities[passage], "person", passage, sentence, subject=True)
                return Choice(seen, "subject of its sentence, which the opening phrase belongs to")
    return None
