"""Which of those just read of a role or a pronoun means, and why; nobody where two would do."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.reading.mentions.bearers import stem
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import ANY_GROUP_ROLES, COUNTRY_ROLES, PLACE_HEADS
from retold.reading.mentions.places import is_country
from retold.reading.mentions.roles import Role
from retold.reading.mentions.scenes import Memory, Seen
from retold.reading.mentions.titles import HEADS, STANDS_FOR, Gender, gender_of_titles

# How many sentences back a reader looks: "he" follows closely on whom it means; "the city" and "the company", said of
# any, more closely still; a title, "the general", is remembered for some paragraphs.
SENTENCES_BACK_FOR_PRONOUNS = 3
SENTENCES_BACK_FOR_THINGS = 2
SENTENCES_BACK_FOR_ROLES = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is meant, by the mention that a reader last saw, and why."""

    seen: Seen
    why: str


def choose_for_pronoun(gender: Gender, memory: Memory, sentence: int, *, deep: bool, speaks: bool) -> Choice | None:
    """Whom "he" or "she" means: the one person in the nearest sentence that has any, or its one subject.

    `deep` is one in a clause that describes a noun, `speaks` one that speaks: who spoke before speaks on.
    """

    def fits(seen: Seen) -> bool:
        if seen.kind != "person":
            return False
        known = _genders(seen, memory)
        return not known or known == {gender}

    fitting = [each for each in memory.recent(sentence, SENTENCES_BACK_FOR_PRONOUNS) if fits(each)]
    known = [each for each in fitting if _genders(each, memory)]
    if gender == "f" and known:
        # Most names without a known gender are men's: where the text has a woman, she comes first.
        fitting = [each for each in fitting if each in known or not each.entity]
    nearest = [each for each in fitting if each.sentence == fitting[-1].sentence]
    several = len({each.entity for each in nearest}) > 1
    if several and deep and nearest[-1].sentence == sentence:
        return None
    if several and speaks and len({each.entity for each in nearest if each.main}) == 1:
        nearest = [each for each in nearest if each.main]
    return _one_of(nearest, "person")


def _genders(seen: Seen, memory: Memory) -> set[Gender]:
    """What the article tells of somebody's gender, else the pronouns that were sure to mean them."""
    bearer = memory.bearer(seen.entity) if seen.entity else None
    return bearer.genders or bearer.called if bearer else set()


def choose_for_role(role: Role, memory: Memory, sentence: int) -> Choice | None:
    """Whom a role means: the nearest holder of the title, or the nearest group or place of that sort."""
    if role.kind == "person":
        return _holder(role, memory, sentence)
    called = _called_so(role, memory) if role.kind == "group" else None
    if called is not None or role.owner:
        return called
    back = SENTENCES_BACK_FOR_THINGS if role.noun in ANY_GROUP_ROLES else SENTENCES_BACK_FOR_ROLES
    fitting = [each for each in memory.recent(sentence, back) if _may_be(each, role, memory, sentence)]
    nearest = [each for each in fitting if each.sentence == fitting[-1].sentence]
    return _one_of(nearest, f"{role.kind} that may be called “the {role.noun}”")


def _may_be(seen: Seen, role: Role, memory: Memory, sentence: int) -> bool:
    """Whether a group or place just read of is of the sort that a role's noun tells."""
    unsure = role.kind == "group" and seen.kind == "other" and seen.main  # a group that the votes did not find
    if not (seen.kind == role.kind or unsure) or not seen.entity:
        return False
    words = seen.entity.split()
    if role.kind == "place":
        sort = words[-1] == role.noun or words[-1] not in PLACE_HEADS
        near = sentence - seen.sentence <= SENTENCES_BACK_FOR_THINGS
        return near and sort and is_country(seen.entity) == (role.noun in COUNTRY_ROLES)
    private = role.noun in ANY_GROUP_ROLES and not _PUBLIC & set(words)
    return private or stem(role.noun) in memory.bearer(seen.entity).around or role.noun in words


# "The group" and "the company" are said of none of these.
_PUBLIC = listed(
    """
    university college school academy court parliament congress senate council ministry department government navy
    army police party
    """
)


def _called_so(role: Role, memory: Memory) -> Choice | None:
    """The one group that the article calls by the words of a role: "the terror group" after "Orvell terrorists"."""
    said = {each for each in role.said if any(each in bearer.around for bearer in memory.bearers.values())}
    if not said:
        return None
    groups = [each for each in memory.seen if each.kind == "group" and each.entity]
    fitting = [each for each in groups if each.entity and said <= memory.bearer(each.entity).around]
    if len({each.entity for each in fitting}) != 1:
        return None
    return Choice(fitting[-1], f"the one group that the account calls “{' '.join(sorted(said))}…”")


def _one_of(nearest: Sequence[Seen], what: str) -> Choice | None:
    """The one, or the one subject, of those in a sentence."""
    if not nearest:
        return None
    if len({each.entity for each in nearest}) == 1:
        chosen, why = nearest[-1], f"nearest {what} before it"
    else:
        subjects = [each for each in nearest if each.subject]
        if len({each.entity for each in subjects}) != 1:
            return None
        chosen, why = subjects[-1], f"subject of the nearest sentence that names a {what}"
    return Choice(chosen, why) if chosen.entity else None


def _holder(role: Role, memory: Memory, sentence: int) -> Choice | None:
    """The nearest person before who holds the title, or one that the role's noun may be said of."""
    wider = HEADS if role.noun in HEADS and role.owner else STANDS_FOR.get(role.noun, frozenset())
    owner = frozenset() if role.noun in _ONE_IN_THE_WORLD else role.owner - {role.noun}
    for titles, says in (({role.noun}, "holds the title"), (wider, f"may be called “the {role.noun}”, being")):
        holders = [
            seen
            for seen in (memory.seen if owner else memory.recent(sentence, SENTENCES_BACK_FOR_ROLES))
            if seen.kind == "person"
            and seen.entity
            and memory.bearer(seen.entity).titles & titles
            and owner <= memory.bearer(seen.entity).around
        ]
        one = len({seen.entity for seen in holders}) == 1
        if holders and (one and owner or sentence - holders[-1].sentence <= SENTENCES_BACK_FOR_ROLES):
            held = sorted(memory.bearer(holders[-1].entity or "").titles & titles)
            return Choice(holders[-1], f"nearest person before it who {says} {' '.join(held).title()}")
    return _only_person(role, memory, sentence)


_ONE_IN_THE_WORLD = frozenset(("pope", "pontiff"))
# What papers call somebody by without having said that they are: "the actress" for a star whom everybody knows.
_UNTOLD = listed(
    """
    actor actress singer rapper comedian model candidate nominee contender businessman businesswoman billionaire tycoon
    mogul senator congressman congresswoman striker midfielder defender goalkeeper quarterback winger novelist
    """
)


def _only_person(role: Role, memory: Memory, sentence: int) -> Choice | None:
    """The one person whom the account has named so far, for a calling that it tells of nobody."""
    near = [each for each in memory.seen if each.kind == "person" and sentence - each.sentence <= 1]
    people = {each.entity for each in memory.seen if each.kind == "person"}
    gender = gender_of_titles((role.noun,))
    fits = bool(near) and len(people) == 1 and near[-1].entity is not None
    if role.noun not in _UNTOLD or not fits or gender and _genders(near[-1], memory) - {gender}:
        return None
    return Choice(near[-1], "the one person whom the account has named so far")


def choose_by_age(age: str, memory: Memory) -> Choice | None:
    """The one person of whom the article tells that age: "the 45-year-old"."""
    aged = [each for each in memory.seen if each.entity and age in memory.bearer(each.entity).ages]
    if len({each.entity for each in aged}) != 1:
        return None
    return Choice(aged[-1], f"the one person whom the account calls {age} years old")


def choose_former_or_latter(word: str, memory: Memory, sentence: int) -> Choice | None:
    """Which of two of a kind "the former" or "the latter" means, when the sentence or the one before names just two."""
    near = [each for each in memory.seen if each.entity and sentence - each.sentence <= 1]
    last = [each for each in near if each.sentence == near[-1].sentence]
    order = list({each.entity: each for each in last}.values())
    if len(order) != len(("former", "latter")) or len({each.kind for each in order}) != 1:
        return None
    which = "first" if word == "former" else "second"
    return Choice(order[0] if word == "former" else order[1], f"the {which} of two that were just named")
