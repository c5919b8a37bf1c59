"""Families: accounts that have so many words in common that one text may stand behind them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.stories.absent.collation import Collation

# Fewest words that two accounts of a family have in common: the shortest copy that is ever reported.
LEAST_COMMON_WORDS = 12

# Least part, of the account that shares fewer words, that two neighbours in a family have in common. One sentence of
# background that two reports on different wires both hold joins 20 of 300 words: no family.
LEAST_COMMON_PART = 0.15

# Fewest words that an account shares with a family for it to stand for a source of its own: some two sentences.
LEAST_OF_A_SOURCE = 30


@dataclass(frozen=True, slots=True)
class Family:
    """Accounts by their numbers, and for each the threads that it shares with another of them, as a mask of bits.

    `threads` are those of the bits, in the order in which they first stand; `holders` the accounts that hold each.
    """

    members: tuple[int, ...]
    shared: Mapping[int, int]
    threads: tuple[int, ...]
    holders: tuple[int, ...]


def find_families(collation: Collation) -> Iterator[Family]:
    """Find the families: accounts that hang together even where any one of them is left out, and lone pairs.

    An account that mixes two wires belongs to both families and joins neither to the other; where several do, the
    families are told apart by two accounts that have nothing in common.
    """
    whole = family_of(collation, range(len(collation.lines)), collation.holders)
    for members in sorted(_blocks(_neighbours(whole))):
        yield from _told_apart(collation, family_of(collation, members, whole.threads))


def family_of(collation: Collation, members: Iterable[int], threads: Iterable[int]) -> Family:
    """The family of some accounts, with what they share of these threads among themselves."""
    inside = tuple(members)
    mask = sum(1 << member for member in inside)
    kept = tuple(thread for thread in threads if _several(collation.holders[thread] & mask))
    bits = {thread: bit for bit, thread in enumerate(kept)}
    shared = {}
    for member in inside:
        held = bytearray(len(kept) // 8 + 1)
        for thread in collation.lines[member].threads:
            if (bit := bits.get(thread)) is not None:
                held[bit >> 3] |= 1 << (bit & 7)
        shared[member] = int.from_bytes(held, "little")
    return Family(inside, shared, kept, tuple(collation.holders[thread] & mask for thread in kept))


def _several(mask: int) -> bool:
    return mask & (mask - 1) != 0


def _told_apart(collation: Collation, family: Family) -> Iterator[Family]:
    """The family, or its two sides where two of its accounts that share much with it share nothing with each other."""
    apart = _strangers(family)
    if apart is None:
        yield family
        return
    for threads in _sides(family, apart):
        side = family_of(collation, family.members, threads)
        members = [each for each in side.members if side.shared[each].bit_count() >= LEAST_COMMON_WORDS]
        if len(members) > 1:
            yield from _told_apart(collation, family_of(collation, members, side.threads))


@dataclass(frozen=True, slots=True)
class _Strangers:
    one: int
    other: int


def _strangers(family: Family) -> _Strangers | None:
    """The two accounts with next to no words in common that share most with the rest; None where all have some."""
    shared = family.shared
    weights = {member: held.bit_count() for member, held in shared.items()}
    best, most = None, LEAST_OF_A_SOURCE - 1
    for one, other in combinations(family.members, 2):
        common = (shared[one] & shared[other]).bit_count()
        if min(weights[one], weights[other]) > most and common < LEAST_COMMON_WORDS / 2:
            best, most = _Strangers(one, other), min(weights[one], weights[other])
    return best


def _sides(family: Family, apart: _Strangers) -> Sequence[Sequence[int]]:
    """The threads of a family on the side of the one and of the other account.

    A thread that neither holds goes where its holders' other words are, else where the thread before it went.
    """
    of_one, of_other = family.shared[apart.one], family.shared[apart.other]
    ones = _without(family, of_other)
    others = _without(family, of_one)
    sides: tuple[list[int], list[int]] = ([], [])
    last = 0
    for bit, (thread, holders) in enumerate(zip(family.threads, family.holders, strict=True)):
        weight = (holders & others).bit_count() - (holders & ones).bit_count()
        weight += (of_other >> bit & 1) * len(family.members) - (of_one >> bit & 1) * len(family.members)
        last = last if weight == 0 else int(weight > 0)
        sides[last].append(thread)
    return sides


def _without(family: Family, threads: int) -> int:
    """The accounts that hold next to none of these threads, as a mask of bits."""
    shared = family.shared
    few = LEAST_COMMON_WORDS / 2
    return sum(1 << each for each in family.members if (shared[each] & threads).bit_count() < few)


def _neighbours(family: Family) -> Mapping[int, Sequence[int]]:
    """For each account those with which it shares enough words."""
    found: dict[int, list[int]] = {member: [] for member in family.members if family.shared[member]}
    counts = {member: family.shared[member].bit_count() for member in found}
    for one, other in combinations(found, 2):
        common = (family.shared[one] & family.shared[other]).bit_count()
        if common >= max(LEAST_COMMON_WORDS, LEAST_COMMON_PART * min(counts[one], counts[other])):
            found[one].append(other)
            found[other].append(one)
    return found


def _blocks(neighbours: Mapping[int, Sequence[int]]) -> list[tuple[int, ...]]:
    """The biconnected parts of a graph (Hopcroft and Tarjan 1973), without recursion; a lone edge is one."""
    blocks: list[tuple[int, ...]] = []
    depth: dict[int, int] = {}
    low: dict[int, int] = {}
    for root in neighbours:
        if root in depth:
            continue
        depth[root] = low[root] = 0
        path = [(root, iter(neighbours[root]))]
        seen = [root]
        while path:
            node, ahead = path[-1]
            following = next(ahead, None)
            if following is None:
                path.pop()
                if path:
                    parent = path[-1][0]
                    low[parent] = min(low[parent], low[node])
                    if low[node] >= depth[parent]:
                        at = seen.index(node)
                        blocks.append(tuple(sorted((parent, *seen[at:]))))
                        del seen[at:]
            elif following not in depth:
                depth[following] = low[following] = depth[node] + 1
                path.append((following, iter(neighbours[following])))
                seen.append(following)
            else:
                low[node] = min(low[node], depth[following])
    return blocks
