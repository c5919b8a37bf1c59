from retold.reuse.seeds import Run, find_runs, index_grams, link_texts
from retold.reuse.words import ReadableText, Stretch, Words, count_words

RUN = "seven grey boats came home from the sound at dawn with all their nets torn"


def texts(*given: str) -> tuple[Words, ...]:
    readable = [
        ReadableText(article=str(number), text=text, stretches=(Stretch(0, len(text)),))
        for number, text in enumerate(given)
    ]
    return count_words(readable).texts


def runs(a: str, b: str) -> tuple[Run, ...]:
    words = texts(a, b)
    links = link_texts(words)
    return find_runs(words[0], index_grams(words[0]), words[1], links[0][1]) if links else ()


def test_five_hundred_holders_are_linked_to_the_first_alone() -> None:
    links = link_texts(texts(*[RUN] * 500))
    assert {holder: len(others) for holder, others in links.items()} == {0: 499}


def test_a_run_is_as_long_as_its_equal_words() -> None:
    assert runs(f"Then {RUN} again", f"{RUN} once more") == (Run(1, 0, 15),)


def test_four_words_in_a_row_are_no_seed() -> None:
    assert runs("seven grey boats came late", "when seven grey boats came early") == ()


def test_a_repeated_run_is_found_at_each_place() -> None:
    assert runs(RUN, f"{RUN} and {RUN}") == (Run(0, 0, 15), Run(0, 16, 15))


def test_a_run_that_two_earlier_texts_hold_in_halves_is_linked_between_its_holders() -> None:
    first, second = "seven grey boats came home from the sound", "home from the sound at dawn with all their nets torn"
    links = link_texts(texts(first, second, RUN, RUN.upper()))
    assert 3 in links[2]
