from retold.reuse.kernels.chains import join_runs, surprise_of
from retold.reuse.kernels.seeds import find_runs
from tests.reuse.kernels.laid import desk_of, rows

HEAD = "seven grey boats came home from the sound"
TAIL = "with torn nets and empty holds"


def chains(a: str, b: str) -> list[list[tuple[int, int, int]]]:
    desk = desk_of(a, b)
    found = join_runs(desk, find_runs(desk))
    split = []
    at = 0
    while at < len(found):
        end = at + 1 + 3 * found[at]
        split.append(rows(desk, found[at + 1 : end]))
        at = end
    return split


def test_runs_with_a_small_gap_are_one_chain() -> None:
    assert chains(f"{HEAD} at dawn {TAIL}", f"{HEAD} early on Monday {TAIL}") == [[(0, 0, 8), (10, 11, 6)]]


def test_a_chain_goes_on_over_runs_too_short_to_be_seeds() -> None:
    assert chains(f"{HEAD} at dawn, torn nets aboard", f"{HEAD} at noon, torn nets below") == [[(0, 0, 9), (10, 10, 2)]]


def test_a_chain_goes_back_as_it_goes_on() -> None:
    found = chains(f"Torn nets aboard, {HEAD}", f"With torn nets below, {HEAD}")
    assert found == [[(0, 1, 2), (3, 4, 8)]]


def test_a_rare_word_near_by_carries_a_chain_on_and_one_far_off_does_not() -> None:
    assert chains(f"Lanterns lit by pilots over {HEAD}", f"Lanterns seen by the crew over {HEAD}")[0][0] == (0, 0, 1)
    far = "then without another word or sign"
    assert chains(f"Lanterns {far} {HEAD}", f"Lanterns {far[::-1]} {HEAD}") == [[(7, 7, 8)]]


def test_two_small_words_after_a_gap_do_not_carry_a_chain_on() -> None:
    others = "of the harbour of the town of the yard of the mole of the sea of the day "
    assert chains(f"{others * 20}{HEAD} and left of the", f"{HEAD} but stayed out of the")[0] == [(360, 0, 8)]


def test_runs_far_apart_are_two_chains() -> None:
    between = " ".join(f"word{number}" for number in range(60))
    assert len(chains(f"{HEAD} {between} {TAIL}", f"{HEAD} {between[::-1]} {TAIL}")) == 2


def test_a_rare_word_is_more_surprising_than_a_common_one() -> None:
    assert surprise_of(1, 10_000) == 13_288
    assert surprise_of(625, 10_000) == 4_000
