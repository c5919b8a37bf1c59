"""Articles of a hard corpus, one after the other: own prose, what everybody writes, and what is taken from others."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from benchmarks.reuse.edits import FARTHEST_MOVE, NEW, Edited, edit
from benchmarks.reuse.stock import (
    FOOTERS_OF_AN_OUTLET,
    OUTLETS,
    PARAGRAPHS_OF_AN_OUTLET,
    WIDE_HOLDERS,
    Pools,
)
from benchmarks.reuse.truth import BANDS, FURNITURE, OWN, PASSAGE, QUOTATION, STOCK, WHOLE, WIDE, Held
from benchmarks.reuse.vocabulary import (
    AFTER,
    CLOSED_STOP,
    PARAGRAPH,
    SPACE,
    STOP,
    Numbers,
    Vocabulary,
    after_of,
    form,
)

# What befalls an article, as shares of all: it is a light edit of a whole one, or takes a passage in some band.
WHOLE_SHARE, PASSAGE_SHARE = 0.06, 0.21
WHOLE_EDITS = 0.04
# Of those that take a passage, these take another one of the same article.
SECOND_SHARE = 0.12
QUOTATION_SHARE, OWN_SHARE, FURNITURE_SHARE = 0.12, 0.06, 0.55
STOCK_PLACES = (0, 2)
# Of these places, those of phrases, of titles and of whole clauses.
STOCK_SHARES = (0.6, 0.34, 0.06)

PASSAGE_WORDS = (40, 200)
QUOTED_WORDS = (12, 45)
# Quotations are mostly word for word.
QUOTED_EDITS, OWN_EDITS = (0.0, 0.0, 0.0, 0.06), (0.0, 0.0, 0.05)

# From how far back others take, in articles, and how many tries to find one fit to be taken from.
REACH = 20_000
TRIES = 50

# Pools are numbered below zero, each kind apart.
_POOL = 1 << 40
_KINDS = (WIDE, QUOTATION, OWN, FURNITURE, STOCK)


def pool_item(kind: str, number: int) -> int:
    """The origin of an item of a pool."""
    return -1 - _KINDS.index(kind) * _POOL - number


@dataclass(frozen=True, slots=True)
class Made:
    """An article as printed pieces. Passages are only taken from dated articles that took nothing themselves."""

    doc: int
    outlet: int
    dated: bool
    forms: Numbers
    body: int
    held: tuple[Held, ...]
    clean: bool


@dataclass(frozen=True, slots=True)
class _Part:
    at: int
    forms: Numbers
    held: tuple[Held, ...]


@dataclass(slots=True)
class Desk:
    """Makes articles in order, each from its own prose, the pools and those before it."""

    articles: int
    vocabulary: Vocabulary
    pools: Pools
    chance: random.Random
    recent: list[Made] = field(default_factory=list)
    wide: dict[int, list[int]] = field(default_factory=dict)
    first: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        holders = min(WIDE_HOLDERS, self.articles // 4)
        for number in range(len(self.pools.wide)):
            docs = sorted(self.chance.sample(range(self.articles), holders))
            self.first[number] = docs[0]
            for doc in docs:
                self.wide.setdefault(doc, []).append(number)

    def make(self, doc: int, prose: Numbers) -> Made:
        """The next article."""
        outlet = int(OUTLETS * self.chance.random() ** 2)
        dated = self.chance.random() > 0.03
        took = self.chance.random()
        source = self._source(took)
        if took < WHOLE_SHARE and source:
            made = self._whole(doc, outlet, source)
        else:
            parts = [*self._everyday(prose), *self._taken(prose, source), *self._wide(doc, prose)]
            parts += self._of_outlet(prose, outlet)
            clean = dated and not any(held.kind in (PASSAGE, WIDE, OWN) for part in parts for held in part.held)
            forms, held = _assemble(prose, parts)
            made = Made(doc, outlet, dated, forms, len(forms), tuple(held), clean)
        made = self._with_furniture(made)
        self.recent.append(made)
        if len(self.recent) > 2 * REACH:
            del self.recent[:REACH]
        return made

    def _source(self, took: float) -> Made | None:
        if took >= WHOLE_SHARE + PASSAGE_SHARE or not self.recent:
            return None
        for _ in range(TRIES):
            made = self.recent[-1 - int(self.chance.random() * min(REACH, len(self.recent)))]
            if made.clean and made.body >= PASSAGE_WORDS[0]:
                return made
        return None

    def _everyday(self, prose: Numbers) -> Iterator[_Part]:
        """Phrases and titles that everybody writes, at any place."""
        pools = (self.pools.phrases, self.pools.titles, self.pools.clauses)
        for _ in range(self.chance.randint(*STOCK_PLACES)):
            which = self.chance.choices(range(len(pools)), STOCK_SHARES)[0]
            number = int(len(pools[which]) * self.chance.random() ** 3)
            words = pools[which][number]
            origin = pool_item(STOCK, number + sum(len(pool) for pool in pools[:which]))
            yield _Part(self.chance.randint(0, len(prose)), words, (Held(STOCK, origin, 0, len(words), 0, len(words)),))

    def _taken(self, prose: Numbers, source: Made | None) -> Iterator[_Part]:
        """A passage of another article, and words of a speech."""
        if source:
            part = self._passage(prose, source, range(source.body))
            yield part
            (taken, *_) = part.held
            rest = max(range(taken.origin_first), range(taken.origin_after, source.body), key=len)
            if len(rest) >= PASSAGE_WORDS[0] and self.chance.random() < SECOND_SHARE:
                yield self._passage(prose, source, rest)
        if self.chance.random() < QUOTATION_SHARE:
            yield self._quoted(prose)

    def _passage(self, prose: Numbers, source: Made, within: range) -> _Part:
        band = self.chance.choice(list(BANDS))
        words = min(self.chance.randint(*PASSAGE_WORDS), len(within))
        first = self.chance.randint(within.start, within.stop - words)
        edited = edit(words, self.chance.uniform(*BANDS[band]), self.chance)
        held = Held(PASSAGE, source.doc, first, first + words, 0, len(edited.origins), band, edited.share)
        forms = self._copied(source.forms[first : first + words], edited)
        return _Part(self._place(prose), forms, (held, *_inherited(source.held, edited, first)))

    def _quoted(self, prose: Numbers) -> _Part:
        near = self.chance.random() * len(self.pools.speeches)
        number = int(near)
        speech = self.pools.speeches[number]
        words = self.chance.randint(*QUOTED_WORDS)
        first = self.chance.randint(0, len(speech) - words)
        edited = edit(words, self.chance.choice(QUOTED_EDITS), self.chance)
        forms = self._copied(speech[first : first + words], edited)
        # A quotation that runs over paragraphs opens its marks again in each: here it stays in one.
        forms += np.where(after_of(forms) == PARAGRAPH, STOP - PARAGRAPH, 0)
        forms[0] += len(AFTER)
        forms[-1] += CLOSED_STOP - forms[-1] % len(AFTER)
        held = Held(QUOTATION, pool_item(QUOTATION, number), first, first + words, 0, len(forms), "", edited.share)
        return _Part(self._place(prose), forms, (held,))

    def _wide(self, doc: int, prose: Numbers) -> Iterator[_Part]:
        """A passage that hundreds hold: whole in half of them and in the first."""
        for number in self.wide.get(doc, ()):
            words = self.pools.wide[number]
            share = self.chance.choice((0.0, 0.1)) * self.chance.random()
            edited = edit(len(words), share if self.first[number] < doc else 0.0, self.chance)
            held = Held(WIDE, pool_item(WIDE, number), 0, len(words), 0, len(edited.origins), "0_10", edited.share)
            yield _Part(self._place(prose), self._copied(words, edited), (held,))

    def _of_outlet(self, prose: Numbers, outlet: int) -> Iterator[_Part]:
        """A paragraph that the outlet puts into many of its articles."""
        if self.chance.random() < OWN_SHARE:
            number = outlet * PARAGRAPHS_OF_AN_OUTLET + self.chance.randrange(PARAGRAPHS_OF_AN_OUTLET)
            words = self.pools.paragraphs[number]
            edited = edit(len(words), self.chance.choice(OWN_EDITS), self.chance)
            held = Held(OWN, pool_item(OWN, number), 0, len(words), 0, len(edited.origins), "", edited.share)
            yield _Part(self._place(prose), self._copied(words, edited), (held,))

    def _whole(self, doc: int, outlet: int, source: Made) -> Made:
        """Another article with light edits."""
        edited = edit(source.body, self.chance.random() * WHOLE_EDITS, self.chance)
        held = Held(WHOLE, source.doc, 0, source.body, 0, len(edited.origins), "0_10", edited.share)
        inside = tuple(_inherited(source.held, edited, 0))
        forms = self._copied(source.forms[: source.body], edited)
        return Made(doc, outlet, forms=forms, body=len(forms), held=(held, *inside), dated=True, clean=False)

    def _with_furniture(self, made: Made) -> Made:
        """The article with lines that its site puts under every one."""
        parts, held = [made.forms], list(made.held)
        at = len(made.forms)
        for place in range(FOOTERS_OF_AN_OUTLET):
            if self.chance.random() < FURNITURE_SHARE:
                number = made.outlet * FOOTERS_OF_AN_OUTLET + place
                words = self.pools.footers[number]
                held.append(Held(FURNITURE, pool_item(FURNITURE, number), 0, len(words), at, at + len(words)))
                parts.append(words)
                at += len(words)
        return replace(made, forms=np.concatenate(parts), held=tuple(held))

    def _copied(self, words: Numbers, edited: Edited) -> Numbers:
        drawn = self.vocabulary.draw(
            np.array([self.chance.random() for _ in range(int((edited.origins == NEW).sum()))])
        )
        none = np.zeros(len(drawn), np.int64)
        forms = words[edited.origins]
        forms[edited.origins == NEW] = form(drawn, capital=none, opened=none, after=none + SPACE)
        return forms

    def _place(self, prose: Numbers) -> int:
        """Mostly between two sentences, else anywhere."""
        at = self.chance.randint(0, len(prose))
        if self.chance.random() < 0.3:
            return at
        ends = np.flatnonzero((after_of(prose) == STOP) | (after_of(prose) == PARAGRAPH)) + 1
        return int(ends[np.searchsorted(ends, at)]) if len(ends) and at <= ends[-1] else len(prose)


def _assemble(prose: Numbers, parts: Sequence[_Part]) -> tuple[Numbers, list[Held]]:
    pieces, held, last, grown = [], [], 0, 0
    for part in sorted(parts, key=lambda part: part.at):
        pieces += [prose[last : part.at], part.forms]
        held += [each.moved(part.at + grown) for each in part.held]
        last, grown = part.at, grown + len(part.forms)
    return np.concatenate([*pieces, prose[last:]]), held


def _inherited(held: Sequence[Held], edited: Edited, first: int) -> Iterator[Held]:
    """What a copied stretch, beginning at some word, brings along; in parts where it was torn apart."""
    for each in held:
        inside = np.flatnonzero((edited.origins >= each.first - first) & (edited.origins < each.after - first))
        for words in np.split(inside, np.flatnonzero(np.diff(inside) > FARTHEST_MOVE) + 1):
            if len(words):
                yield replace(each, first=int(words[0]), after=int(words[-1]) + 1, inherited=True)
