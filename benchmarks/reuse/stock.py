"""What many articles hold without copying one another: stock phrases, titles, outlets' furniture, speeches."""

from dataclasses import dataclass

import numpy as np

from benchmarks.reuse.prose import Prose
from benchmarks.reuse.vocabulary import Numbers

# Pools: how many there are, and of how many words.
PHRASES, PHRASE_WORDS = 3_000, (4, 10)
TITLES, TITLE_WORDS = 600, (3, 9)
# "Could not be reached for comment", "has denied all wrongdoing": whole clauses that every newsroom writes.
CLAUSES, CLAUSE_WORDS = 200, (11, 18)
OUTLETS = 300
FOOTERS_OF_AN_OUTLET, FOOTER_WORDS = 3, (14, 60)
PARAGRAPHS_OF_AN_OUTLET, PARAGRAPH_WORDS = 8, (30, 60)
SPEECH_WORDS = 160

# One speech is given for so many articles.
ARTICLES_PER_SPEECH = 60

# Passages that many outlets hold: one for so many articles, in so many of them.
ARTICLES_PER_WIDE, WIDE_HOLDERS, WIDE_WORDS = 20_000, 500, (60, 150)


@dataclass(frozen=True, slots=True)
class Pools:
    """Texts that recur, as printed pieces."""

    phrases: list[Numbers]
    titles: list[Numbers]
    clauses: list[Numbers]
    footers: list[Numbers]
    paragraphs: list[Numbers]
    speeches: list[Numbers]
    wide: list[Numbers]


def make_pools(articles: int, prose: Prose, chance: np.random.Generator) -> Pools:
    """The pools of a corpus of so many articles."""

    def write(number: int, least: int, most: int) -> list[Numbers]:
        lengths = chance.integers(least, most + 1, number)
        return prose.write(lengths, chance.integers(1 << 40, 1 << 41, number), chance)

    return Pools(
        phrases=[each - each % 10 for each in write(PHRASES, *PHRASE_WORDS)],
        titles=[each - each % 10 for each in write(TITLES, *TITLE_WORDS)],
        clauses=[each - each % 10 for each in write(CLAUSES, *CLAUSE_WORDS)],
        footers=write(OUTLETS * FOOTERS_OF_AN_OUTLET, *FOOTER_WORDS),
        paragraphs=write(OUTLETS * PARAGRAPHS_OF_AN_OUTLET, *PARAGRAPH_WORDS),
        speeches=write(max(2, articles // ARTICLES_PER_SPEECH), SPEECH_WORDS, SPEECH_WORDS),
        wide=write(max(1, articles // ARTICLES_PER_WIDE), *WIDE_WORDS),
    )
