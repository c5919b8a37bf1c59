"""Group joints into utterances: the most alike first, and never two speakers, two days or words within words in one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from retold.model import Passage
from retold.stories.utterances.joints import Joint, share_of
from retold.stories.utterances.wordings import Wording

# What the longest wordings of two groups must share of the shorter one: "close the bridge" stands in a speech on the
# bridge and in one on the budget, which share .2; two full accounts of one speech share .55 and more.
LEAST_SHARE_OF_THE_LONGEST = 0.5
FULL_DAY = len("2000-01-01")
# The second time, wordings that had to wait for the longest one of their utterance find it.
ROUNDS = 2


@dataclass(slots=True)
class Group:
    """Wordings of one utterance so far, the longest of them, and what must stay one."""

    members: list[Wording]
    longest: Wording
    casts: set[str]
    days: set[str]
    passages: dict[str, list[Passage]]
    why: list[str] = field(default_factory=list)


def group_wordings(wordings: Sequence[Wording], joints: Iterable[Joint]) -> list[Group]:
    """Each wording in one group; groups in the order of their first wordings."""
    ordered = sorted(joints, key=lambda each: (-each.share, -each.likeness, each.a, each.b))
    groups = {wording.number: _alone(wording) for wording in wordings}
    for _ in range(ROUNDS):
        for joint in ordered:
            a, b = groups[joint.a], groups[joint.b]
            if a is not b and _may_be_one(a, b) and _about_the_same(a, b):
                larger, smaller = (a, b) if len(a.members) >= len(b.members) else (b, a)
                _merge(larger, smaller, joint.why)
                groups.update({wording.number: larger for wording in smaller.members})
    found = {id(group): group for _, group in sorted(groups.items())}.values()
    return [_sorted(group) for group in found]


def _alone(wording: Wording) -> Group:
    said_on = wording.quotation.said_on
    day = said_on.value[:FULL_DAY] if said_on else ""
    return Group(
        members=[wording],
        longest=wording,
        casts={wording.cast} if wording.cast else set(),
        days={day} if len(day) == FULL_DAY and "X" not in day else set(),
        passages={wording.article: list(wording.quotation.content)},
    )


def _may_be_one(a: Group, b: Group) -> bool:
    return len(a.casts | b.casts) <= 1 and len(a.days | b.days) <= 1 and not _overlap(a.passages, b.passages)


def _overlap(a: Mapping[str, Sequence[Passage]], b: Mapping[str, Sequence[Passage]]) -> bool:
    return any(one.overlaps(other) for name in a.keys() & b.keys() for one in a[name] for other in b[name])


def _about_the_same(a: Group, b: Group) -> bool:
    """Whether the longest wordings of both share enough: two long ones do not meet over a few words in common."""
    return share_of(a.longest, b.longest) >= LEAST_SHARE_OF_THE_LONGEST


def _size(wording: Wording) -> tuple[int, int]:
    return len(wording.words), -wording.number


def _merge(into: Group, other: Group, why: str) -> None:
    into.members += other.members
    into.longest = max(into.longest, other.longest, key=_size)
    into.casts |= other.casts
    into.days |= other.days
    for article, passages in other.passages.items():
        into.passages.setdefault(article, []).extend(passages)
    into.why += [*other.why, why]


def _sorted(group: Group) -> Group:
    group.members.sort(key=lambda each: each.number)
    return group
