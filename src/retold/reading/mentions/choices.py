"""Which of those just read of a role or a pronoun means, and why; nobody where two would do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from retold.reading.mentions.nouns import ANY_GROUP_ROLES, COUNTRY_ROLES, PLACE_HEADS
from retold.reading.mentions.places import is_country
from retold.reading.mentions.roles import Role
from retold.reading.mentions.scenes import Memory, Seen
from retold.reading.mentions.titles import HEADS, STANDS_FOR, Gender

SENTENCES_BACK_FOR_PRONOUNS = 3
SENTENCES_BACK_FOR_THINGS = 2
SENTENCES_BACK_FOR_ROLES = 12  # a title is remembered for some paragraphs


@dataclass(frozen=True, slots=True)
class Choice:
    """Who is meant, by the mention that a reader last saw, and why."""

    seen: Seen
    why: str


def choose_for_pronoun(gender: Gender, memory: Memory, sentence: int) -> Choice | None:
    """Whom "he" or "she" means: the one person in the nearest sentence that has any, or its one subject."""

    def fits(seen: Seen) -> bool:
        if seen.kind != "person" or sentence - seen.sentence > SENTENCES_BACK_FOR_PRONOUNS:
            return False
        known = memory.bearer(seen.entity).genders if seen.entity else set()
        return not known or known == {gender}

    return _nearest(memory.seen, fits, "person")


def choose_for_role(role: Role, memory: Memory, sentence: int) -> Choice | None:
    """Whom a role means: the nearest holder of the title, or the nearest group or place of that sort."""
    if role.kind == "person":
        return _holder(role, memory, sentence)

    def fits(seen: Seen) -> bool:
        if seen.kind != role.kind or sentence - seen.sentence > SENTENCES_BACK_FOR_THINGS or not seen.entity:
            return False
        words = seen.entity.split()
        if role.kind == "place":
            called = words[-1] == role.noun or words[-1] not in PLACE_HEADS
            return called and is_country(seen.entity) == (role.noun in COUNTRY_ROLES)
        return role.noun in ANY_GROUP_ROLES or role.noun in words

    return None if role.owner else _nearest(memory.seen, fits, f"{role.kind} that may be called “the {role.noun}”")


def _nearest(seen: Sequence[Seen], fits: Callable[[Seen], bool], what: str) -> Choice | None:
    """The one that fits in the nearest sentence; of several, the one subject; of several subjects, nobody."""
    fitting = [each for each in seen if fits(each)]
    if not fitting:
        return None
    nearest = [each for each in fitting if each.sentence == fitting[-1].sentence]
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
    for titles, says in (({role.noun}, "holds the title"), (wider, f"may be called “the {role.noun}”, being")):
        for seen in reversed(memory.seen):
            if seen.kind != "person" or not seen.entity or sentence - seen.sentence > SENTENCES_BACK_FOR_ROLES:
                continue
            bearer = memory.bearer(seen.entity)
            held = sorted(bearer.titles & titles)
            if held and role.owner - {role.noun} <= bearer.around:
                return Choice(seen, f"nearest person before it who {says} {' '.join(held).title()}")
    return None
