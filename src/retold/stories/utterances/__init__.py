"""Utterances: one act of speech in all its wordings."""

from collections.abc import Sequence

from retold.model import Article, CastEntry, Copy, Fact, OtherValue, Quotation, Utterance
from retold.stories.utterances.candidates import find_candidates
from retold.stories.utterances.grouping import Group, group_wordings
from retold.stories.utterances.joints import find_joint
from retold.stories.utterances.possible import PossibleJoint, find_possible_joints
from retold.stories.utterances.wordings import read_wordings, weigh_words
from retold.stories.utterances.words import carrying_words

__all__ = ["PossibleJoint", "carrying_words", "find_possible_joints", "join_utterances"]


def join_utterances(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    copies: Sequence[Copy],
    cast: Sequence[CastEntry] = (),
) -> tuple[Utterance, ...]:
    """Join the quotations that give the same words of the same speaker; each quotation is in one utterance."""
    wordings = read_wordings(articles, quotations, copies, cast)
    weights = weigh_words(wordings)
    pairs = ((wordings[a], wordings[b]) for a, b in find_candidates(wordings))
    joints = [joint for a, b in pairs if (joint := find_joint(a, b, weights))]
    groups = group_wordings(wordings, joints)
    return tuple(_utterance(f"u{number}", group) for number, group in enumerate(groups, 1))


def _utterance(name: str, group: Group) -> Utterance:
    quotations = [each.quotation for each in group.members]
    casts = [each.speaker.cast for each in quotations if each.speaker and each.speaker.cast]
    return Utterance(
        id=name,
        speaker=casts[0] if casts else None,
        said_on=_said_on(quotations),
        quotations=tuple(each.id for each in quotations),
        why=tuple(dict.fromkeys(group.why)),
    )


def _said_on(quotations: Sequence[Quotation]) -> Fact | None:
    """The first time given, with other values beside it."""
    facts = [each.said_on for each in quotations if each.said_on is not None]
    if not facts:
        return None
    first = facts[0]
    others = tuple(dict.fromkeys(OtherValue(each.value, each.from_) for each in facts if each.value != first.value))
    return Fact(first.value, first.from_, first.precision, first.timezone, first.passage, others)
