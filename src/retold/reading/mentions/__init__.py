"""Find the words that stand for a person, group, place or work."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.model import Mention, MentionKind, Passage
from retold.reading.mentions.adjectives import find_adjectives, with_adjectives
from retold.reading.mentions.capitals import capitals_say_nothing
from retold.reading.mentions.kinds import NAME_ITSELF, city_votes, decide, label_of, share_out, votes_for
from retold.reading.mentions.metonyms import metonym_at
from retold.reading.mentions.names import (
    Found,
    Vocabulary,
    find_spans,
    is_acronym_like_a_word,
    is_named_month,
)
from retold.reading.mentions.nouns import GROUP_FOLLOWERS, GROUP_HEADS, MONTHS_AND_NAMES, PLACE_HEADS
from retold.reading.mentions.of_names import find_of_names
from retold.reading.mentions.places import is_place
from retold.reading.mentions.references import refer
from retold.reading.mentions.scenes import Scene, open_scene, passage_of
from retold.reading.mentions.sporting import tells_of_a_game
from retold.reading.mentions.surroundings import acts
from retold.reading.mentions.words import Word, words_of
from retold.reading.syntax import Account, Paragraph

__all__ = ["find_mentions"]

# A word with so many capitals inside sentences for each time in lower case is a name: "osei" once, "Osei" twelve times.
CAPITALS_FOR_A_SLIP = 4


def find_mentions(account: Account) -> tuple[Mention, ...]:
    """Find every name, demonym, role and pronoun, each with the name that it stands for where that is sure.

    A name's passage leaves out its title, a leading "the" and a possessive 's.
    """
    scenes = _scenes(account)
    game = tells_of_a_game([scene.words for scene in scenes])
    kinds = _kinds(scenes, game=game)
    mentions: list[Mention] = []
    kind_at: dict[Passage, MentionKind] = {}
    for scene in scenes:
        for name in scene.found:
            passage = passage_of(scene, name.first, name.last)
            if name.demonym:
                mentions.append(Mention(passage, "group", form="demonym"))
                continue
            told = kinds[_key(scene.words, name)]
            kind_at[passage] = told.kind
            metonym = None if kind_at[passage] == "person" else metonym_at(scene.words, name, game=game)
            if metonym:
                mentions.append(
                    Mention(passage, "group", form="metonym", why=metonym.why, stands_for=metonym.stands_for)
                )
            else:
                mentions.append(Mention(passage, told.kind, doubtful=told.doubtful))
    mentions += refer(scenes, kind_at)
    return tuple(sorted(mentions, key=lambda each: (each.passage.part != "title", each.passage)))


def _scenes(account: Account) -> list[Scene]:
    """The paragraphs with their names; a paragraph in title case knows only names that stand elsewhere too."""
    all_words = [words_of(paragraph) for paragraph in account.paragraphs]
    vocabulary = _vocabulary(account.paragraphs, all_words)
    found = [
        find_spans(words, vocabulary, paragraph) for paragraph, words in zip(account.paragraphs, all_words, strict=True)
    ]
    adjectives = find_adjectives(all_words, found)
    return [
        open_scene(paragraph, words, with_adjectives(words, names, adjectives))
        for paragraph, words, names in zip(account.paragraphs, all_words, found, strict=True)
    ]


def _vocabulary(paragraphs: Sequence[Paragraph], all_words: Sequence[Sequence[Word]]) -> Vocabulary:
    """Words capitalised in the middle of a sentence somewhere and never in lower case, and all in lower case."""
    capital: Counter[str] = Counter()
    sure: set[str] = set()
    lower: Counter[str] = Counter()
    for paragraph, words in zip(paragraphs, all_words, strict=True):
        if capitals_say_nothing(words, paragraph):
            continue
        for at, word in enumerate(words):
            if is_named_month(words, at) or is_acronym_like_a_word(words, at):
                sure.add(word.low)
            elif not word.opens and word.capital and word.low not in MONTHS_AND_NAMES:
                capital[word.low] += 1
        lower.update(word.text for word in words if word.text.islower())
    names = {word for word, count in capital.items() if not lower[word] or _is_slip(word, count, lower[word])}
    known = frozenset(names | sure)
    return Vocabulary(known=known, common=frozenset(lower), of_names=find_of_names(all_words))


def _is_slip(word: str, capitals: int, lower: int) -> bool:
    """Whether a name was merely once written in lower case, as in a strap line: "osei to speak out"."""
    return capitals >= CAPITALS_FOR_A_SLIP * lower and word not in GROUP_HEADS | PLACE_HEADS | GROUP_FOLLOWERS


@dataclass(frozen=True, slots=True)
class _Kind:
    """The kind of a name, and whether nothing but the entity finder's labels says so."""

    kind: MentionKind
    doubtful: bool


def _kinds(scenes: Sequence[Scene], *, game: bool) -> dict[str, _Kind]:
    """The kind of every name of the article; a last name is of its full name's kind."""
    votes: dict[str, Counter[MentionKind]] = defaultdict(Counter)
    labels: dict[str, Counter[MentionKind]] = defaultdict(Counter)
    acting: set[str] = set()
    for scene in scenes:
        for name in scene.found:
            if not name.demonym:
                key = _key(scene.words, name)
                votes[key] += votes_for(scene.words, name, game=game)
                labels[key][label_of(scene.words, name) or "other"] += 1
                if acts(scene.words, name):
                    acting.add(key)
    shared = {key: share_out(counted) for key, counted in labels.items()}
    people = frozenset(key for key in votes if " " in key and decide(votes[key] + shared[key]) == "person")
    for key in sorted(votes):
        votes[key] += _votes_of_people(key, people) + city_votes(key)
    for key in sorted(people):
        last = key.rpartition(" ")[2]
        if last in votes:
            votes[last]["person"] += 0 if is_place(last) else NAME_ITSELF
    return {key: _kind(votes[key], shared[key], acting=key in acting) for key in votes}


def _kind(votes: Counter[MentionKind], labels: Counter[MentionKind], *, acting: bool) -> _Kind:
    """The kind by all votes; a group that only a label makes one is sure where it acts as one."""
    kind = decide(votes + labels)
    return _Kind(kind, doubtful=votes[kind] <= 0 and not (kind == "group" and acting))


def _votes_of_people(key: str, people: frozenset[str]) -> Counter[MentionKind]:
    """Whether a name is a person's full name with a word before it: "Billionaire Ada Obuya" where Ada Obuya stands."""
    words = key.split(" ")
    ends = (" ".join(words[at:]) for at in range(1, len(words) - 1))
    return Counter({"person": NAME_ITSELF}) if any(end in people for end in ends) else Counter()


def _key(words: Sequence[Word], name: Found) -> str:
    return " ".join(word.low for word in words[name.first : name.last])
