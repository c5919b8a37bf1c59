import random

from retold.reuse.kernels.seeds import clear_index, find_runs
from tests.reuse.kernels.laid import desk_of, rows

RUN = "seven grey boats came home from the sound at dawn with all their nets torn"


def runs(a: str, b: str) -> list[tuple[int, int, int]]:
    desk = desk_of(a, b)
    return rows(desk, find_runs(desk))


def test_a_run_is_as_long_as_its_equal_words() -> None:
    assert runs(f"Then {RUN} again", f"{RUN} once more") == [(1, 0, 15)]


def test_four_words_in_a_row_are_no_seed() -> None:
    assert runs("seven grey boats came late", "when seven grey boats came early") == []


def test_a_repeated_run_is_found_at_each_place() -> None:
    assert runs(RUN, f"{RUN} and {RUN}") == [(0, 0, 15), (0, 16, 15)]


def test_every_place_of_a_refrain_is_found_on_both_sides() -> None:
    found = runs(" then ".join([RUN] * 20), " or ".join([RUN] * 30))
    assert {a for a, _, _ in found} == set(range(0, 20 * 16, 16))
    assert {b for _, b, _ in found} == set(range(0, 30 * 16, 16))
    assert len(found) < 20 + 30


def test_one_word_many_times_is_found_to_its_end_and_not_everywhere() -> None:
    assert runs("ha " * 500, "ha " * 700) == [(0, 0, 500), (0, 500, 200)]


def test_the_room_is_left_as_it_was_found() -> None:
    desk = desk_of(f"{RUN} {RUN}", f"and {RUN} so")
    first = find_runs(desk)
    assert find_runs(desk) == first
    clear_index(desk.room)
    assert not any(desk.room.keys)


def test_a_long_run_of_words_that_stand_everywhere_is_found() -> None:
    chance = random.Random(7)
    words = "ho", "hey", "ha"
    a, b = chance.choices(words, k=3000), chance.choices(words, k=3000)
    b[1500:1520] = a[2200:2220]
    found = runs(" ".join(a), " ".join(b))
    assert any(at_a <= 2200 and at_b <= 1500 and at_b + length >= 1520 for at_a, at_b, length in found)
