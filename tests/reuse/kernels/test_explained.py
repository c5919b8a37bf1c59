from retold.reuse.kernels.explained import count_beyond, is_news

# An earlier text shares words 0 to 40 of a, and words 10 to 50 of b.
COVER = [0, 40, 10, 50]


def news(*runs: tuple[int, int, int], covers: list[int]) -> bool:
    return is_news([number for run in runs for number in run], 0, len(runs), covers)


def test_words_that_an_earlier_text_shares_with_both_are_no_news() -> None:
    assert not news((0, 10, 30), covers=COVER)


def test_words_beyond_what_an_earlier_text_shares_are_news() -> None:
    assert news((0, 10, 45), covers=COVER)
    assert news((0, 10, 30), covers=[])


def test_words_that_an_earlier_text_shares_with_one_of_the_two_alone_are_news() -> None:
    assert news((0, 60, 30), covers=COVER)


def test_a_long_run_is_only_explained_as_a_whole() -> None:
    assert news((10, 20, 31), covers=COVER)


def test_a_few_words_in_short_runs_are_no_news() -> None:
    assert not news((0, 10, 11), (29, 39, 4), covers=[0, 25, 10, 35])


def test_a_clause_in_a_long_passage_is_no_news_of_it() -> None:
    known = [(20 * place, 20 * place, 11) for place in range(6)]
    covers = [0, 200, 0, 200]
    assert not news(*known, (200, 200, 9), covers=covers)
    assert news(known[0], (200, 200, 9), covers=covers)


def test_two_earlier_texts_may_explain_a_passage_together() -> None:
    halves = [0, 20, 0, 20, 20, 40, 20, 40]
    assert not news((0, 0, 40), covers=halves)
    assert news((0, 0, 41), covers=halves)


def test_the_words_in_no_cover_are_counted() -> None:
    assert count_beyond(0, 0, 30, [5, 10, 5, 10, 8, 20, 8, 20, 25, 26, 25, 26]) == 5 + 5 + 4
