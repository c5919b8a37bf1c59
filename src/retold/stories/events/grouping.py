"""Which dated statements tell the same event: one time and enough of the same people, places and words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log

from retold.stories.events.statements import Statement
from retold.stories.events.times import can_both_hold, key_of, keys_of

# Shared weight over the smaller side's, 0-1. Two sentences on one day of one story speak of the same thing
# from here on: "a cable parted on Saturday night" and "the cable gave way at 9.40 pm on Saturday" reach about 0.5,
# a match and a meeting of one evening that share the town's name alone about 0.15.
LEAST_LIKENESS = 0.3
# The same where one account is coarser ("over the weekend"), or where nobody is named as the speaker.
LEAST_LIKENESS_OF_A_GUESS = 0.5
# Below this many shared topics a likeness is chance: two short sentences that both name the mayor.
LEAST_SHARED = 2
# Statements that give times which cannot both hold are one event only when they say nearly the same.
LEAST_LIKENESS_OF_A_CONFLICT = 0.7
LEAST_SHARED_OF_A_CONFLICT = 4
# A statement is compared with at most this many earlier ones per topic, so that a thousand accounts stay quick.
MOST_CANDIDATES = 20


def group_statements(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements in groups that tell one event each; every statement is in one group."""
    weights = _weights(statements)
    leader = list(range(len(statements)))
    members = {place: [place] for place in leader}
    for one, other in _candidates(statements):
        first, second = leader[one], leader[other]
        if first != second and _may_join(members[first], members[second], statements, weights):
            for place in members.pop(second):
                leader[place] = first
                members[first].append(place)
    return [[statements[place] for place in sorted(group)] for group in members.values()]


def _candidates(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: same day and a shared topic first, then shared topics on other days."""
    yield from _sharing(statements, same_day=True)
    yield from _sharing(statements, same_day=False)


def _sharing(statements: Sequence[Statement], *, same_day: bool) -> Iterator[tuple[int, int]]:
    seen: dict[tuple[str, str], list[int]] = {}
    pairs: Counter[tuple[int, int]] = Counter()
    for place, statement in enumerate(statements):
        for topic in sorted(statement.topics):
            buckets = [seen.setdefault((key, topic), []) for key in (keys_of(statement.value) if same_day else ("",))]
            pairs.update(
                (each, place) for each in sorted({one for earlier in buckets for one in earlier[-MOST_CANDIDATES:]})
            )
            for earlier in buckets:
                earlier.append(place)
    least = LEAST_SHARED if same_day else LEAST_SHARED_OF_A_CONFLICT
    yield from (pair for pair, shared in sorted(pairs.items(), key=lambda each: (-each[1], each[0])) if shared >= least)


def _may_join(
    first: Sequence[int], second: Sequence[int], statements: Sequence[Statement], weights: Mapping[str, float]
) -> bool:
    """Whether two groups tell one event: every statement of one is like at least half of the other's."""
    if {statements[first[0]].kind, statements[second[0]].kind} == {"speech", "event"}:
        return False
    likes = [_alike(statements[one], statements[other], weights) for one in first for other in second]
    conflict = any(
        not can_both_hold(statements[one].value, statements[other].value) for one in first for other in second
    )
    return all(likes) if conflict else 2 * sum(likes) >= len(likes)


def _alike(one: Statement, other: Statement, weights: Mapping[str, float]) -> bool:
    if not _may_be_one(one, other):
        return False
    shared = one.topics & other.topics
    likeness = _likeness(one, other, weights)
    if can_both_hold(one.value, other.value):
        known = "speech" not in {one.kind, other.kind} or (one.speaker and other.speaker)
        same_day = key_of(one.value) == key_of(other.value)
        least = LEAST_LIKENESS if known and same_day else LEAST_LIKENESS_OF_A_GUESS
        return len(shared) >= LEAST_SHARED and likeness >= least
    if one.passage.article == other.passage.article or "event" not in {one.kind, other.kind}:
        return False
    return len(shared) >= LEAST_SHARED_OF_A_CONFLICT and likeness >= LEAST_LIKENESS_OF_A_CONFLICT


def _may_be_one(one: Statement, other: Statement) -> bool:
    """Two speakers say two things, and one stretch of an account does not tell one event twice."""
    two_speakers = one.speaker is not None and other.speaker is not None and one.speaker != other.speaker
    return not two_speakers and not one.passage.overlaps(other.passage)


def _likeness(one: Statement, other: Statement, weights: Mapping[str, float]) -> float:
    smaller = min(_weight(one.topics, weights), _weight(other.topics, weights))
    return round(_weight(one.topics & other.topics, weights) / smaller, 3) if smaller else 0.0


def _weight(topics: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights[topic] for topic in sorted(topics))


def _weights(statements: Sequence[Statement]) -> Mapping[str, float]:
    """Rare topics weigh more: what most statements of a story name tells no two of them apart."""
    counts = Counter(topic for statement in statements for topic in statement.topics)
    return {topic: log(1 + len(statements) / count) for topic, count in counts.items()}
