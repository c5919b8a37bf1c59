from retold.reuse.links import link_texts
from retold.reuse.words import ReadableText, Stretch, count_words

RUN = "seven grey boats came home from the sound at dawn with all their nets torn"


def pairs(*texts: str) -> list[tuple[int, int]]:
    readable = [
        ReadableText(article=str(number), text=text, stretches=(Stretch(0, len(text)),))
        for number, text in enumerate(texts)
    ]
    links = link_texts(count_words(readable).texts)
    return list(zip(links.of_a, links.of_b, strict=True))


def test_five_hundred_holders_are_linked_to_the_first_alone() -> None:
    assert pairs(*[RUN] * 500) == [(0, number) for number in range(1, 500)]


def test_two_grams_are_chance_and_three_are_a_link() -> None:
    assert pairs("seven grey boats came home from", f"when {RUN}") == []
    assert pairs("seven grey boats came home from the", f"when {RUN}") == [(0, 1)]


def test_a_run_that_two_earlier_texts_hold_in_halves_is_linked_between_its_holders() -> None:
    first, second = "seven grey boats came home from the sound", "home from the sound at dawn with all their nets torn"
    assert pairs(first, second, RUN, RUN.upper()) == [(0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]


def test_texts_without_words_are_linked_to_none() -> None:
    assert pairs("", "…", RUN) == []
