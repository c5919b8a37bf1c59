"""Shared passages: the words that stand in two texts, with exact borders and every small edit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.model import Edit, Passage
from retold.reuse.chains import Surprise, join_runs
from retold.reuse.edits import WordEdit, find_edits, keep_words
from retold.reuse.seeds import CERTAIN_WORDS, Run, WordRange, find_runs, index_grams, link_texts
from retold.reuse.shares import Share, drop_explained
from retold.reuse.words import Counted, ReadableText, Vocabulary, Words, count_words

# Fewest words that a passage must keep after its edits are paid for. Below it stand facts that two reporters tell alike
# without a common text: a hospital's count of the injured by how badly, with its verb of saying, keeps 10 (by hand,
# public stories: of 60 passages of 10 and 11 words some twenty were such).
LEAST_WORDS = 12

# What each edited word costs, in kept words: 14 kept with 4 changed pay 3 and are not enough, 18 kept with 4 are.
PRICE_OF_AN_EDIT = 0.75

# Least part of the shorter side's words that is kept: at 0.5 every other word is new and the chain is chance.
LEAST_LIKENESS = 0.6

# What one character counts where words are written without spaces: 20 Chinese characters are some 12 words.
WORDS_PER_CHARACTER = 0.6

# Places after the point that a likeness keeps, so that no processor's last bit moves it over a threshold.
PLACES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPassage:
    """Words that stand in two texts; `a` is the earlier of the two in the order given.

    `words` are those that both sides keep in order; `likeness` is their share of the shorter side.
    """

    a: Passage
    b: Passage
    words: int
    likeness: float
    edits: tuple[Edit, ...]


def find_shared_passages(texts: Sequence[ReadableText]) -> tuple[SharedPassage, ...]:
    """Find every passage that two texts share; earlier texts come first in `texts`.

    A passage held by n texts gives n-1 pairs, each with its earliest holder; in the order of the texts and their words.
    """
    counted = count_words(texts)
    shares = drop_explained(tuple(_shares(counted)), CERTAIN_WORDS)
    found = []
    for share in shares:
        a, b = counted.texts[share.a], counted.texts[share.b]
        edits = find_edits(a, b, share.kept)
        found.append(
            SharedPassage(
                a=_passage(texts[share.a], a, share.in_a),
                b=_passage(texts[share.b], b, share.in_b),
                words=share.words,
                likeness=_likeness(share),
                edits=tuple(_edit(texts, counted, share, edit) for edit in edits),
            )
        )
    return tuple(found)


def _shares(counted: Counted) -> Iterator[Share]:
    """The passages of every linked pair, those of the earliest holders first."""
    surprise = Surprise(counted.vocabulary)
    links = link_texts(counted.texts)
    for a in sorted(links):
        index = index_grams(counted.texts[a])
        for b in sorted(links[a]):
            pair = counted.texts[a], counted.texts[b]
            runs = find_runs(pair[0], index, pair[1], links[a][b])
            chains = join_runs(*pair, runs, surprise)
            shares = [Share(a, b, keep_words(*pair, chain)) for chain in chains]
            yield from sorted(share for share in shares if _is_enough(share, pair[0], counted.vocabulary))


def _is_enough(share: Share, a: Words, vocabulary: Vocabulary) -> bool:
    """Whether the passage is long and alike enough, or holds a run that is always reported."""
    if any(run.length >= CERTAIN_WORDS and _size(run, a, vocabulary) >= LEAST_WORDS for run in share.kept):
        return True
    size = sum(_size(run, a, vocabulary) for run in share.kept)
    return size - PRICE_OF_AN_EDIT * share.edited >= LEAST_WORDS and _likeness(share) >= LEAST_LIKENESS


def _size(run: Run, a: Words, vocabulary: Vocabulary) -> float:
    """How long a run is in words, in any script."""
    numbers = a.numbers[run.a : run.a + run.length]
    characters = sum(number in vocabulary.characters for number in numbers)
    return len(numbers) - characters * (1 - WORDS_PER_CHARACTER)


def _likeness(share: Share) -> float:
    shorter = min(share.in_a.length, share.in_b.length)
    return round(share.words / shorter, PLACES)


def _passage(text: ReadableText, words: Words, here: WordRange) -> Passage:
    """Word positions as characters; an empty range stands right before the word that follows it."""
    if not here.length:
        at = words.starts[here.start]
        return Passage(text.article, text.part, at, at)
    return Passage(text.article, text.part, words.starts[here.start], words.ends[here.end - 1])


def _edit(texts: Sequence[ReadableText], counted: Counted, share: Share, edit: WordEdit) -> Edit:
    return Edit(
        edit.kind,
        _passage(texts[share.a], counted.texts[share.a], edit.a),
        _passage(texts[share.b], counted.texts[share.b], edit.b),
    )
