"""Which dated statements tell the same event: one time and enough of the same people, places and words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log

from retold.stories.events.statements import Statement
from retold.stories.events.times import can_both_hold, key_of, keys_of
from retold.stories.events.told_times import contradict

# Shared weight over the smaller side's, 0-1. Two sentences on one day of one story speak of the same thing
# from here on: "a cable parted on Saturday night" and "the cable gave way at 9.40 pm on Saturday" reach about 0.5,
# a match and a meeting of one evening that share the town's name alone about 0.15.
LEAST_LIKENESS = 0.3
# The same where one account is coarser: "over the weekend" and "on Sunday".
LEAST_LIKENESS_OF_A_GUESS = 0.5
# The same for a saying whose speaker is not known on both sides: two messages of one day to one leader, full of the
# same titles, reach 0.55.
LEAST_LIKENESS_OF_UNNAMED_SPEECH = 0.7
# Below this many shared topics a likeness is chance: two short sentences that both name the mayor.
LEAST_SHARED = 2
# Statements that give times which cannot both hold are one event only when they say nearly the same.
LEAST_LIKENESS_OF_A_CONFLICT = 0.7
LEAST_SHARED_OF_A_CONFLICT = 4
# What keeps a thousand accounts quick: a statement is compared with at most this many earlier ones for each of its
# topics, with those of another time for its most telling topics only, and a group speaks through its first members.
MOST_CANDIDATES = 12
TELLING_TOPICS = 8
MOST_SPEAKING = 6


@dataclass(frozen=True, slots=True)
class Weights:
    """What each topic weighs, and each statement's topics together."""

    topic: Mapping[str, float]
    whole: Mapping[frozenset[str], float]

    def of(self, topics: frozenset[str]) -> float:
        """What some topics weigh; exact, so that their order does not matter."""
        return fsum(self.topic[topic] for topic in topics)


def group_statements(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements in groups that tell one event each; every statement is in one group."""
    weights = _weights(statements)
    leader = list(range(len(statements)))
    members = {place: [place] for place in leader}
    for one, other in _alike_pairs(statements, weights):
        first, second = leader[one], leader[other]
        if first != second and _may_join(members[first], members[second], statements, weights):
            for place in members.pop(second):
                leader[place] = first
                members[first].append(place)
    return [[statements[place] for place in sorted(group)] for group in members.values()]


def _alike_pairs(statements: Sequence[Statement], weights: Weights) -> list[tuple[int, int]]:
    """Statements that tell the same, the surest first: those of one time before those of two."""
    found = []
    for one, other in _candidates(statements, weights):
        if _alike(statements[one], statements[other], weights):
            both = can_both_hold(statements[one].value, statements[other].value)
            found.append((not both, -_likeness(statements[one], statements[other], weights), one, other))
    return [(one, other) for *_, one, other in sorted(found)]


def _candidates(statements: Sequence[Statement], weights: Weights) -> set[tuple[int, int]]:
    """Pairs that share a topic on one day, or a telling one on any."""
    keys = {key_of(statement.value) for statement in statements}
    seen: dict[tuple[str, str], list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for place, statement in enumerate(statements):
        topics = sorted(statement.topics, key=lambda topic: (-weights.topic[topic], topic))
        days = [key for key in keys_of(statement.value) if key in keys]
        for number, topic in enumerate(topics):
            for key in ("", *days) if number < TELLING_TOPICS else days:
                earlier = seen.setdefault((key, topic), [])
                pairs.update((each, place) for each in earlier[-MOST_CANDIDATES:])
                earlier.append(place)
    return pairs


def _may_join(first: Sequence[int], second: Sequence[int], statements: Sequence[Statement], weights: Weights) -> bool:
    """Whether two groups tell one event: every statement of one is like at least half of the other's."""
    if {statements[first[0]].kind, statements[second[0]].kind} == {"speech", "event"}:
        return False
    pairs = [(statements[one], statements[other]) for one in first[:MOST_SPEAKING] for other in second[:MOST_SPEAKING]]
    likes = [_alike(one, other, weights) for one, other in pairs]
    conflict = any(not can_both_hold(one.value, other.value) for one, other in pairs)
    return all(likes) if conflict else 2 * sum(likes) >= len(likes)


def _alike(one: Statement, other: Statement, weights: Weights) -> bool:
    shared = one.topics & other.topics
    if len(shared) < LEAST_SHARED or not _may_be_one(one, other):
        return False
    likeness = _likeness(one, other, weights)
    if can_both_hold(one.value, other.value):
        return likeness >= _least_likeness(one, other)
    return (
        tell_two_times(one, other)
        and len(shared) >= LEAST_SHARED_OF_A_CONFLICT
        and likeness >= LEAST_LIKENESS_OF_A_CONFLICT
    )


def tell_two_times(one: Statement, other: Statement) -> bool:
    """Whether two accounts surely give two times; whether for one event, their words must say."""
    if one.passage.article == other.passage.article or "event" not in {one.kind, other.kind}:
        return False
    if not (one.says_what and other.says_what) or _figures(one) != _figures(other):
        return False
    return contradict(one.time, other.time)


def _figures(statement: Statement) -> set[str]:
    """ "14 died on Monday" and "19 died on Tuesday" are two days' news, no conflict on the day."""
    return {topic for topic in statement.topics if topic.isdecimal()}


def _least_likeness(one: Statement, other: Statement) -> float:
    if "speech" in {one.kind, other.kind} and not (one.speaker and other.speaker):
        return LEAST_LIKENESS_OF_UNNAMED_SPEECH
    return LEAST_LIKENESS if key_of(one.value) == key_of(other.value) else LEAST_LIKENESS_OF_A_GUESS


def _may_be_one(one: Statement, other: Statement) -> bool:
    """Two speakers say two things, and one stretch of an account does not tell one event twice."""
    two_speakers = one.speaker is not None and other.speaker is not None and one.speaker != other.speaker
    return not two_speakers and not one.passage.overlaps(other.passage)


def _likeness(one: Statement, other: Statement, weights: Weights) -> float:
    smaller = min(weights.whole[one.topics], weights.whole[other.topics])
    return round(weights.of(one.topics & other.topics) / smaller, 3) if smaller else 0.0


def _weights(statements: Sequence[Statement]) -> Weights:
    """Rare topics weigh more: what most statements of a story name tells no two of them apart."""
    counts = Counter(topic for statement in statements for topic in statement.topics)
    topics = {topic: log(1 + len(statements) / count) for topic, count in counts.items()}
    whole = {statement.topics: fsum(topics[topic] for topic in statement.topics) for statement in statements}
    return Weights(topics, whole)
