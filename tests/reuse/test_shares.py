from retold.reuse.seeds import Run
from retold.reuse.shares import Share, drop_explained

FIRST = Share(0, 1, (Run(0, 0, 30),))
SECOND = Share(0, 2, (Run(0, 10, 30),))


def test_a_pair_with_the_words_of_an_earlier_holder_is_not_told_again() -> None:
    assert drop_explained((FIRST, SECOND, Share(1, 2, (Run(0, 10, 30),))), 12) == (FIRST, SECOND)


def test_a_pair_with_words_of_its_own_is_told() -> None:
    longer = Share(1, 2, (Run(0, 10, 45),))
    assert drop_explained((FIRST, SECOND, longer), 12) == (FIRST, SECOND, longer)


def test_a_long_run_is_only_explained_as_a_whole() -> None:
    one_word_more = Share(1, 2, (Run(0, 10, 31),))
    assert drop_explained((FIRST, SECOND, one_word_more), 12) == (FIRST, SECOND, one_word_more)


def test_a_few_words_in_short_runs_are_no_news() -> None:
    crumbs = Share(1, 2, (Run(0, 10, 11), Run(29, 39, 4)))
    assert drop_explained((FIRST, SECOND, crumbs), 12) == (FIRST, SECOND)


def test_two_holders_may_explain_a_pair_together() -> None:
    halves = (
        Share(0, 2, (Run(0, 0, 20),)),
        Share(0, 3, (Run(0, 0, 20),)),
        Share(1, 2, (Run(0, 20, 20),)),
        Share(1, 3, (Run(0, 20, 20),)),
    )
    assert drop_explained((*halves, Share(2, 3, (Run(0, 0, 40),))), 12) == halves
