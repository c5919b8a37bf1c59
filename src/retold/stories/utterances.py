"""Utterances: one act of speech in all its wordings."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.model import Article, Copy, Fact, OtherValue, Quotation, Utterance

# Of the shorter wording's carrying words, the share that the other wording must hold: "rebuild the old bridge by June"
# and "the bridge will be rebuilt by June" share 1.0; two remarks on one bridge stay near 0.3.
LEAST_SHARE = 0.6
# Where one of the two speakers is not known, nearly all words must be there.
LEAST_SHARE_WITHOUT_SPEAKER = 0.8
# Carrying words that both must have: below it, sharing them is no sign ("very important").
LEAST_WORDS = 4
# The same where one of the speakers is not known: "a passenger boarded the wrong flight" may be anybody's words.
LEAST_WORDS_WITHOUT_SPEAKER = 6
# Short words in marks are joined when they are the same to the letter: "great day".
LEAST_WORDS_OF_EQUALS = 2
# A word in more quotations than this finds no candidates: it says what the story is about.
MOST_HOLDERS = 60
# Rare words that two quotations must share before they are compared.
LEAST_RARE_WORDS = 2

_WORD = re.compile(r"[^\W_]+(?:[-.,][^\W_]+)*")
_APOSTROPHE_ENDING = re.compile(r"[’'](?:s|re|ve|ll|d|m|t)?\b", re.IGNORECASE)
# Words that any two English sentences share; "not" is kept, for it turns a statement round.
_COMMON_WORDS = """
a about after again all also am among an and any are as at be because been before being between both but by
can could did do does doing down during each few for from further get had has have having he her here hers him
his how i if in into is it its just may me might more most my now of off on once one only or other our out
over own same shall she should so some such than that the their them then there these they this those through
to too under until up us very was we were what when where which while who whom why will with would you your
yours
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_ENDINGS = ("ings", "ing", "ed", "es", "s", "ly")
# Letters that an ending must leave: "sing" is no form of "s".
LEAST_STEM = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation with its carrying words and its place in the story."""

    quotation: Quotation
    number: int
    text: str
    words: frozenset[str]
    copied: frozenset[str]


@dataclass(frozen=True, slots=True)
class Joint:
    """Two wordings found to be one utterance, how alike, and why."""

    a: int
    b: int
    share: float
    why: str


def join_utterances(
    articles: Sequence[Article], quotations: Sequence[Quotation], copies: Sequence[Copy]
) -> tuple[Utterance, ...]:
    """Join the quotations that give the same words of the same speaker; each quotation is in one utterance."""
    wordings = _wordings(articles, quotations, copies)
    joints = [joint for a, b in _candidates(wordings) if (joint := _joint(wordings[a], wordings[b]))]
    groups = _grouped(wordings, sorted(joints, key=lambda each: (-each.share, each.a, each.b)))
    return tuple(_utterance(f"u{number}", *group) for number, group in enumerate(groups, 1))


def carrying_words(text: str) -> frozenset[str]:
    """The words that carry the meaning of a text, with their endings off.

    >>> sorted(carrying_words("The bridges were closed, he’s saying"))
    ['bridg', 'clos', 'say']
    """
    plain = _APOSTROPHE_ENDING.sub("", text)
    return frozenset(_stem(word) for word in _WORD.findall(plain.casefold()) if word not in _COMMON)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > LEAST_STEM else word


def _wordings(
    articles: Sequence[Article], quotations: Sequence[Quotation], copies: Sequence[Copy]
) -> tuple[Wording, ...]:
    by_id = {article.id: article for article in articles}
    sides: dict[str, list[tuple[Copy, str]]] = defaultdict(list)
    for copy in copies:
        sides[copy.a.article].append((copy, "a"))
        sides[copy.b.article].append((copy, "b"))
    wordings = []
    for number, quotation in enumerate(quotations):
        article = by_id[quotation.content[0].article]
        text = " ".join(article.cut(each) for each in quotation.content)
        held = frozenset(
            copy.id
            for copy, side in sides[article.id]
            if any((copy.a if side == "a" else copy.b).overlaps(each) for each in quotation.content)
        )
        wordings.append(Wording(quotation, number, text, carrying_words(text), held))
    return tuple(wordings)


def _candidates(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    """Pairs that share rare words; short ones that share all of theirs."""
    holders: dict[str, list[int]] = defaultdict(list)
    equals: dict[frozenset[str], list[int]] = defaultdict(list)
    for wording in wordings:
        equals[wording.words].append(wording.number)
        for word in sorted(wording.words):
            holders[word].append(wording.number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in holders.values():
        if len(numbers) <= MOST_HOLDERS:
            for pair in combinations(numbers, 2):
                shared[pair] += 1
    pairs = {pair for pair, count in shared.items() if count >= LEAST_RARE_WORDS}
    for numbers in equals.values():
        pairs.update(zip(numbers, numbers[1:], strict=False))
    return sorted(pairs)


def _joint(a: Wording, b: Wording) -> Joint | None:
    """Whether two wordings are one utterance, and why."""
    share = _share(a, b)
    if share is None or not _compatible(a.quotation, b.quotation):
        return None
    speakers = _speakers(a, b)
    if speakers is None or not _enough(a, b, share, known=speakers.startswith("the same speaker")):
        return None
    if a.words == b.words:
        words = "in the same words"
    else:
        words = (
            f"{len(a.words & b.words)} of the shorter's {min(len(a.words), len(b.words))} carrying words are in both"
        )
    return Joint(a.number, b.number, share, f"{speakers}: {words}")


def _enough(a: Wording, b: Wording, share: float, *, known: bool) -> bool:
    if known:
        return share >= LEAST_SHARE
    return share >= LEAST_SHARE_WITHOUT_SPEAKER and len(a.words & b.words) >= LEAST_WORDS_WITHOUT_SPEAKER


def _share(a: Wording, b: Wording) -> float | None:
    common, shorter = len(a.words & b.words), min(len(a.words), len(b.words))
    if common >= LEAST_WORDS:
        return round(common / shorter, 3)
    return 1.0 if a.words == b.words and common >= LEAST_WORDS_OF_EQUALS else None


def _compatible(a: Quotation, b: Quotation) -> bool:
    """Whether nothing speaks against one act of speech: another day, a denial, a thought, words that were not said."""
    if (a.act == "thought") != (b.act == "thought"):
        return False
    if (a.negated, a.hypothetical, a.stance == "denial") != (b.negated, b.hypothetical, b.stance == "denial"):
        return False
    if any(one.overlaps(other) for one in a.content for other in b.content):
        return False
    if a.said_on is None or b.said_on is None or "X" in a.said_on.value + b.said_on.value:
        return True
    one, other = sorted((a.said_on.value, b.said_on.value), key=len)
    return other.startswith(one)


def _speakers(a: Wording, b: Wording) -> str | None:
    """What lets two quotations have one speaker, in words; nothing where they name two."""
    one, other = a.quotation.speaker, b.quotation.speaker
    cast_one, cast_other = one.cast if one else None, other.cast if other else None
    if cast_one and cast_other:
        return "the same speaker" if cast_one == cast_other else None
    if one and other and one.name and one.name == other.name:
        return "the same speaker by name"
    if a.copied & b.copied:
        return "the same speaker, for the words stand in one copied passage"
    named, bare = (one, other) if cast_one else (other, one)
    unknown = bare is None or (bare.name is None and bare.kind == "unknown")
    return "one speaker is not known" if named and named.cast and unknown else None


def _grouped(wordings: Sequence[Wording], joints: Sequence[Joint]) -> list[tuple[list[Quotation], tuple[str, ...]]]:
    """Join the most alike first; never two speakers, and never two days, in one utterance."""
    group_of = {wording.number: wording.number for wording in wordings}
    members = {wording.number: [wording] for wording in wordings}
    why: dict[int, list[str]] = defaultdict(list)
    for joint in joints:
        a, b = sorted((group_of[joint.a], group_of[joint.b]))
        if a == b or not _may_be_one(members[a], members[b]):
            continue
        members[a] += members.pop(b)
        group_of.update({wording.number: a for wording in members[a]})
        why[a] += [*why.pop(b, []), joint.why]
    ordered = sorted(_numbers(members))
    return [
        ([wordings[n].quotation for n in group], tuple(dict.fromkeys(why[group_of[group[0]]]))) for group in ordered
    ]


def _numbers(members: Mapping[int, Sequence[Wording]]) -> list[list[int]]:
    return [sorted(wording.number for wording in group) for group in members.values()]


def _may_be_one(a: Sequence[Wording], b: Sequence[Wording]) -> bool:
    casts = {each.quotation.speaker.cast for each in (*a, *b) if each.quotation.speaker and each.quotation.speaker.cast}
    days = {each.quotation.said_on.value[:10] for each in (*a, *b) if each.quotation.said_on}
    full = {day for day in days if "X" not in day and len(day) == len("2000-01-01")}
    return len(casts) <= 1 and len(full) <= 1


def _utterance(name: str, quotations: Sequence[Quotation], why: tuple[str, ...]) -> Utterance:
    casts = [each.speaker.cast for each in quotations if each.speaker and each.speaker.cast]
    return Utterance(
        id=name,
        speaker=casts[0] if casts else None,
        said_on=_said_on(quotations),
        quotations=tuple(each.id for each in quotations),
        why=why,
    )


def _said_on(quotations: Sequence[Quotation]) -> Fact | None:
    """The first time given, with other values beside it."""
    facts = [each.said_on for each in quotations if each.said_on is not None]
    if not facts:
        return None
    first = facts[0]
    others = tuple(dict.fromkeys(OtherValue(each.value, each.from_) for each in facts if each.value != first.value))
    return Fact(first.value, first.from_, first.precision, first.timezone, first.passage, others)
