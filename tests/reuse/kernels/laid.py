"""Two short texts laid together for a test of a kernel."""

from retold.reuse.kernels.pile import SEED_WORDS, Desk, Pair, Pile
from retold.reuse.kernels.seeds import index_text
from retold.reuse.links import Links, link_texts
from retold.reuse.piles import pile_up, room_for
from retold.reuse.words import ReadableText, Stretch, count_words


def laid(*texts: str) -> tuple[Pile, Links]:
    """The pile of these texts, and which of them are linked."""
    readable = [
        ReadableText(article=str(number), text=text, stretches=(Stretch(0, len(text)),))
        for number, text in enumerate(texts)
    ]
    counted = count_words(readable)
    links = link_texts(counted.texts)
    return pile_up(counted, links), links


def desk_of(a: str, b: str) -> Desk:
    """Two texts with the earlier one's index."""
    pile, _ = laid(a, b)
    desk = Desk(pile, room_for(pile), Pair(pile.starts[0], pile.ends[0], pile.starts[1], pile.ends[1]))
    index_text(desk, SEED_WORDS)
    return desk


def rows(desk: Desk, numbers: list[int]) -> list[tuple[int, int, int]]:
    """Runs with places counted in their own text."""
    shift = desk.pair.b_start
    return [(numbers[at], numbers[at + 1] - shift, numbers[at + 2]) for at in range(0, len(numbers), 3)]
