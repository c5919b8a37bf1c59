"""How alike two dated statements are: by people, places and words, the rare ones weighing more."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum, log

from retold.model import Passage
from retold.reading.dates.calendar import precision_of
from retold.stories.events.statements import Statement
from retold.stories.events.times import key_of
from retold.stories.events.told_times import contradict, may_be_one

# Shared weight over the smaller side's, 0-1. Two sentences on one day of one story speak of the same thing
# from here on: "a cable parted on Saturday night" and "the cable gave way at 9.40 pm on Saturday" reach about 0.5,
# a match and a meeting of one evening that share the town's name alone about 0.15.
LEAST_LIKENESS = 0.3
# The same where one account is coarser ("over the weekend" and "on Sunday"), and within a year, where much happens.
LEAST_LIKENESS_OF_A_GUESS = 0.5
# The same for a saying whose speaker is not known on both sides: two messages of one day to one leader, full of the
# same titles, reach 0.55.
LEAST_LIKENESS_OF_UNNAMED_SPEECH = 0.7
# One clock time of one day in two accounts, to a minute that nobody rounds to, is a fact of its own: one shared topic
# is enough. "Left at 11:36 a.m." and "took off at 11:36 am local time"; "at 7.30 pm" begin many things.
LEAST_LIKENESS_OF_A_MINUTE = 0.05
ROUNDED_MINUTES = 30
# The same where one account tells a year, a month or a range and the other a day: they are nearly the same words.
LEAST_LIKENESS_OF_A_WIDE_GUESS = 0.7
# A saying and what is told of the same day as an event are one where they share nearly all: "responded with a brief
# statement: …" and "responded with a brief statement".
LEAST_LIKENESS_OF_TWO_KINDS = 0.7
# Below this many shared topics a likeness is chance: two short sentences that both name the mayor.
LEAST_SHARED = 2
# Statements that give times which cannot both hold are one event only when they say nearly the same.
LEAST_LIKENESS_OF_A_CONFLICT = 0.7
LEAST_SHARED_OF_A_CONFLICT = 4
# In other words they are one event only where both name the same people and places, two at least, by one verb, with the
# same figures: "burst on Monday at Arden, drowning 19 cows in Ostrel". Without a figure two meetings of two people, a
# day apart, are one.
LEAST_LIKENESS_OF_A_DOING = 0.5
LEAST_CAST_OF_A_DOING = 2
# Stretches of many days, beside which a day is a guess.
WIDE = frozenset({"month", "season", "quarter", "half", "year", "decade", "century"})
YEARS = frozenset({"half", "year", "decade", "century"})
CLOCK = len("21:40")


@dataclass(frozen=True, slots=True)
class Weights:
    """What each topic weighs, and each statement's topics together."""

    topic: Mapping[str, float]
    whole: Mapping[frozenset[str], float]

    def of(self, topics: frozenset[str]) -> float:
        """What some topics weigh; exact, so that their order does not matter."""
        return fsum(self.topic[topic] for topic in topics)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two statements compare: the weight they share (0-1), whether they tell the same, and whether their times
    can both hold."""

    share: float
    alike: bool
    both_hold: bool


def weigh_topics(statements: Sequence[Statement]) -> Weights:
    """Rare topics weigh more: what most statements of a story name tells no two of them apart."""
    counts = Counter(topic for statement in statements for topic in statement.topics)
    topics = {topic: log(1 + len(statements) / count) for topic, count in counts.items()}
    whole = {statement.topics: fsum(topics[topic] for topic in statement.topics) for statement in statements}
    return Weights(topics, whole)


def likenesses(statements: Sequence[Statement], weights: Weights) -> Callable[[int, int], Likeness]:
    """How two of the statements compare, by their places; copies of one sentence are compared once, or a story that
    many accounts copied would take minutes."""
    first: dict[object, int] = {}
    tells = [
        first.setdefault((each.topics, each.time, each.kind, each.speaker, each.says_what, each.verbs), place)
        for place, each in enumerate(statements)
    ]

    @cache
    def by_content(one: int, other: int) -> Likeness:
        return _likeness(statements[one], statements[other], weights)

    def of(one: int, other: int) -> Likeness:
        found = by_content(*sorted((tells[one], tells[other])))
        return found if _may_be_one(statements[one].passage, statements[other].passage, found) else _never(found)

    return of


def tell_two_times(one: Statement, other: Statement) -> bool:
    """Whether two accounts surely give two times; whether for one event, their words must say."""
    return one.passage.article != other.passage.article and _contradict(one, other)


def _never(found: Likeness) -> Likeness:
    return Likeness(found.share, alike=False, both_hold=found.both_hold)


def _may_be_one(one: Passage, other: Passage, found: Likeness) -> bool:
    """One stretch of an account does not tell one event twice, nor an account one event at two times."""
    return not one.overlaps(other) and (found.both_hold or one.article != other.article)


def _likeness(one: Statement, other: Statement, weights: Weights) -> Likeness:
    shared, both_hold = one.topics & other.topics, may_be_one(one.time, other.time)
    smaller = min(weights.whole[one.topics], weights.whole[other.topics])
    share = round(weights.of(shared) / smaller, 3) if smaller else 0.0
    if _are_two_speakers(one, other):
        return Likeness(share, alike=False, both_hold=both_hold)
    if both_hold and _are_one_minute(one, other):
        return Likeness(share, alike=share >= LEAST_LIKENESS_OF_A_MINUTE, both_hold=True)
    if len(shared) < LEAST_SHARED:
        return Likeness(share, alike=False, both_hold=both_hold)
    if both_hold:
        return Likeness(share, alike=share >= _least_likeness(one, other), both_hold=True)
    same_words = len(shared) >= LEAST_SHARED_OF_A_CONFLICT and share >= LEAST_LIKENESS_OF_A_CONFLICT
    same = same_words or (share >= LEAST_LIKENESS_OF_A_DOING and _are_one_doing(one, other))
    return Likeness(share, alike=same and _contradict(one, other), both_hold=False)


def _are_one_doing(one: Statement, other: Statement) -> bool:
    """Whether two statements agree on who, where, the verb and the figures, and tell some."""
    named, also_named = cast_of(one), cast_of(other)
    same_figures = bool(figures_of(one)) and figures_of(one) == figures_of(other)
    return (
        same_figures and named == also_named and len(named) >= LEAST_CAST_OF_A_DOING and bool(one.verbs & other.verbs)
    )


def cast_of(statement: Statement) -> set[str]:
    """Whom and what of the cast a statement names."""
    return {topic for topic in statement.topics if topic.startswith("cast:")}


def _contradict(one: Statement, other: Statement) -> bool:
    # Somebody may say a thing twice: a saying and another time that it names are no two times of one event.
    if "speech" in {one.kind, other.kind} or "event" not in {one.kind, other.kind}:
        return False
    if not (one.says_what and other.says_what) or figures_of(one) != figures_of(other):
        return False
    return contradict(one.time, other.time)


def figures_of(statement: Statement) -> set[str]:
    """ "14 died on Monday" and "19 died on Tuesday" are two days' news, no conflict on the day."""
    return {topic for topic in statement.topics if topic.isdecimal()}


def _are_one_minute(one: Statement, other: Statement) -> bool:
    """Whether two accounts give one clock time, and not a round one."""
    clocks = {each.value.partition("T")[2][:CLOCK] for each in (one, other)}
    clock = clocks.pop()
    exact = not clocks and len(clock) == CLOCK and int(clock[-2:]) % ROUNDED_MINUTES != 0
    return exact and one.passage.article != other.passage.article


def _least_likeness(one: Statement, other: Statement) -> float:
    if {one.kind, other.kind} == {"speech", "event"}:
        return LEAST_LIKENESS_OF_TWO_KINDS
    wide = (precision_of(one.value) in WIDE) != (precision_of(other.value) in WIDE)
    if wide or (one.time.until is None) != (other.time.until is None):
        return LEAST_LIKENESS_OF_A_WIDE_GUESS
    if "speech" in {one.kind, other.kind} and not (one.speaker and other.speaker):
        return LEAST_LIKENESS_OF_UNNAMED_SPEECH
    same = key_of(one.value) == key_of(other.value) and precision_of(one.value) not in YEARS
    return LEAST_LIKENESS if same else LEAST_LIKENESS_OF_A_GUESS


def _are_two_speakers(one: Statement, other: Statement) -> bool:
    return one.speaker is not None and other.speaker is not None and one.speaker != other.speaker
