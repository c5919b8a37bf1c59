"""Which dated statements tell the same event: one time and enough of the same people, places and words."""

from collections.abc import Callable, Collection, Iterator, Sequence
from heapq import nlargest

from retold.stories.events.likeness import Likeness, Weights, likenesses, weigh_topics
from retold.stories.events.statements import Statement
from retold.stories.events.times import key_of, keys_of

# What keeps a thousand accounts quick: for each of its topics a statement looks at so many earlier ones at most, at
# those of another time for its most telling topics only; it is compared with those that it has the most in common
# with; and a group speaks through its first members.
MOST_CANDIDATES = 12
MOST_COMPARED = 24
TELLING_TOPICS = 8
MOST_SPEAKING = 6


def group_statements(
    statements: Sequence[Statement], edited: Collection[tuple[int, int]] = ()
) -> list[list[Statement]]:
    """The statements in groups that tell one event each; every statement is in one group.

    `edited` are places of statements that are one sentence with another time: they need no other likeness.
    """
    weights = weigh_topics(statements)
    likeness = likenesses(statements, weights)
    leader = list(range(len(statements)))
    members = {place: [place] for place in leader}
    for one, other in [*_alike_pairs(statements, weights, likeness), *sorted(edited)]:
        first, second = leader[one], leader[other]
        if first == second:
            continue
        if (one, other) in edited or _may_join(members[first], members[second], statements, likeness):
            for place in members.pop(second):
                leader[place] = first
                members[first].append(place)
    return [[statements[place] for place in sorted(group)] for group in members.values()]


def _alike_pairs(
    statements: Sequence[Statement], weights: Weights, likeness: Callable[[int, int], Likeness]
) -> list[tuple[int, int]]:
    """Statements that tell the same, the surest first: those of one time before those of two."""
    found = []
    for one, other in _candidates(statements, weights):
        both = likeness(one, other)
        if both.alike:
            found.append((not both.both_hold, -both.share, one, other))
    return [(one, other) for *_, one, other in sorted(found)]


def _candidates(statements: Sequence[Statement], weights: Weights) -> Iterator[tuple[int, int]]:
    """Pairs that share a topic on one day, or a telling one on any: for each statement those that share the most."""
    keys = {key_of(statement.value) for statement in statements}
    seen: dict[tuple[str, str], list[int]] = {}
    for place, statement in enumerate(statements):
        topics = sorted(statement.topics, key=lambda topic: (-weights.topic[topic], topic))
        days = [key for key in keys_of(statement.value) if key in keys]
        shared: dict[int, float] = {}
        for number, topic in enumerate(topics):
            asked = [seen.setdefault((key, topic), []) for key in (("", *days) if number < TELLING_TOPICS else days)]
            for each in {each for earlier in asked for each in earlier[-MOST_CANDIDATES:]}:
                shared[each] = shared.get(each, 0.0) + weights.topic[topic]
            for earlier in asked:
                earlier.append(place)
        yield from ((each, place) for each in nlargest(MOST_COMPARED, shared, key=lambda each: (shared[each], each)))


def _may_join(
    first: Sequence[int],
    second: Sequence[int],
    statements: Sequence[Statement],
    likeness: Callable[[int, int], Likeness],
) -> bool:
    """Whether two groups tell one event: every statement of one is like at least half of the other's."""
    speaking = [(one, other) for one in first[:MOST_SPEAKING] for other in second[:MOST_SPEAKING]]
    if any(statements[one].passage.overlaps(statements[other].passage) for one, other in speaking):
        # "It had begun in the morning and ended at midday": one sentence tells two.
        return False
    pairs = [likeness(one, other) for one, other in speaking]
    likes = [both.alike for both in pairs]
    return all(likes) if any(not both.both_hold for both in pairs) else 2 * sum(likes) >= len(likes)
