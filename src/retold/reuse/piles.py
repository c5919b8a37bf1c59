"""Piles: the words of a story's texts, laid out in lists as the kernels read them."""

from retold.reuse.kernels.chains import surprise_of
from retold.reuse.kernels.pile import CHARACTER, JOINED, Pile, Room, make_room
from retold.reuse.links import Links
from retold.reuse.words import Counted, is_wall


def pile_up(counted: Counted, links: Links) -> Pile:
    """Lay all texts of a story in one row."""
    vocabulary = counted.vocabulary
    bits = [surprise_of(count, vocabulary.total) for count in vocabulary.counts]
    pile = Pile([], [], [], [], [], [])
    for words, grams in zip(counted.texts, links.grams, strict=True):
        pile.starts.append(len(pile.words))
        pile.words.extend(words.numbers)
        pile.grams.extend(grams)
        pile.bits.extend(0 if is_wall(number) else bits[number] for number in words.numbers)
        pile.flags.extend(JOINED * joined for joined in words.joined)
        pile.ends.append(len(pile.words))
    if vocabulary.characters:
        for place, number in enumerate(pile.words):
            if number in vocabulary.characters:
                pile.flags[place] |= CHARACTER
    return pile


def room_for(pile: Pile) -> Room:
    """Room for any two texts of a pile."""
    return make_room(max((end - start for start, end in zip(pile.starts, pile.ends, strict=True)), default=0), _zeros)


def _zeros(size: int, _: int) -> list[int]:
    return [0] * size
