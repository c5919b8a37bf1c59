"""Find the words that stand for a person, group, place or work."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from retold.model import Mention, MentionKind
from retold.reading.mentions.kinds import decide, votes_for
from retold.reading.mentions.names import Found, find_spans, is_title_case
from retold.reading.mentions.references import Named, Scene, refer
from retold.reading.mentions.words import Word, is_capitalised, words_of
from retold.reading.syntax import Account, Paragraph

__all__ = ["find_mentions"]


def find_mentions(account: Account) -> tuple[Mention, ...]:
    """Find every name, demonym, role and pronoun, each with the name that it stands for where that is sure.

    A name's passage leaves out its title, a leading "the" and a possessive 's.
    """
    scenes = _scenes(account)
    kinds = _kinds(scenes)
    mentions: list[Mention] = []
    named: list[Named] = []
    for scene in scenes:
        for name in scene.found:
            passage = scene.paragraph.passage(scene.words[name.first].start, scene.words[name.last - 1].end)
            kind = "group" if name.demonym else kinds[_key(scene.words, name)]
            mentions.append(Mention(passage, kind, form="demonym" if name.demonym else "name"))
            if not name.demonym:
                named.append(Named(passage, kind, name.titles, scene, name))
    mentions += refer(scenes, named)
    return tuple(sorted(mentions, key=lambda each: (each.passage.part != "title", each.passage)))


def _scenes(account: Account) -> list[Scene]:
    """The paragraphs with their names; a paragraph in title case knows only names that stand elsewhere too."""
    all_words = [words_of(paragraph) for paragraph in account.paragraphs]
    known = _known(account.paragraphs, all_words)
    return [
        Scene(paragraph, words, find_spans(words, known, paragraph))
        for paragraph, words in zip(account.paragraphs, all_words, strict=True)
    ]


def _known(paragraphs: Sequence[Paragraph], all_words: Sequence[Sequence[Word]]) -> frozenset[str]:
    """Words capitalised in the middle of a sentence somewhere, and never in lower case."""
    capital: set[str] = set()
    lower: set[str] = set()
    for paragraph, words in zip(paragraphs, all_words, strict=True):
        if (paragraph.kind == "headline" or paragraph.part == "title") and is_title_case(words):
            continue
        capital.update(word.low for word in words if not word.opens and is_capitalised(word))
        lower.update(word.text for word in words if word.text.islower())
    return frozenset(capital - lower)


def _kinds(scenes: Sequence[Scene]) -> dict[str, MentionKind]:
    """The kind of every name of the article; a last name is of its full name's kind."""
    votes: dict[str, Counter[MentionKind]] = defaultdict(Counter)
    for scene in scenes:
        for name in scene.found:
            if not name.demonym:
                votes[_key(scene.words, name)] += votes_for(scene.words, name)
    for key in sorted(votes):
        first, _, last = key.rpartition(" ")
        if first and last in votes and decide(votes[key]) == "person":
            votes[last]["person"] += votes[key]["person"]
    return {key: decide(each) for key, each in votes.items()}


def _key(words: Sequence[Word], name: Found) -> str:
    return " ".join(word.low for word in words[name.first : name.last])
