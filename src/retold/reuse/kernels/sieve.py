"""The sieve: which grams stand in more than one place of a corpus, in two bits for each instead of a row."""

from retold.reuse.kernels.grams import NO_GRAM
from retold.reuse.kernels.tokens import Bytes, Hashes

# A sieve keeps two bits for each slot: met once, met again. Four slots share a byte.
SLOTS_OF_A_BYTE = 4
MET, MET_AGAIN = 1, 2


def meet(sieve: Bytes, grams: Hashes, count: int) -> None:
    """Note each gram in the sieve."""
    slots = len(sieve) * SLOTS_OF_A_BYTE - 1
    for place in range(count):
        gram = int(grams[place])
        if gram != NO_GRAM:
            slot = gram & slots
            byte, shift = slot // SLOTS_OF_A_BYTE, 2 * (slot % SLOTS_OF_A_BYTE)
            met = int(sieve[byte])
            again = (met >> shift & MET) * MET_AGAIN
            sieve[byte] = met | (MET | again) << shift


def met_again(sieve: Bytes, gram: int) -> bool:
    """Whether a gram was noted twice: never wrongly no, and wrongly yes for one that has its slot with another."""
    slot = gram & (len(sieve) * SLOTS_OF_A_BYTE - 1)
    return int(sieve[slot // SLOTS_OF_A_BYTE]) >> 2 * (slot % SLOTS_OF_A_BYTE) & MET_AGAIN != 0


def merge_sieves(into: Bytes, other: Bytes) -> None:
    """Take up what another sieve of the same size has met."""
    every_met, every_again = 0x55, 0xAA
    for place in range(len(into)):
        one, two = int(into[place]), int(other[place])
        into[place] = one | two | (one & two & every_met) * MET_AGAIN & every_again
