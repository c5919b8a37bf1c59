"""An account whose day is not known gets a range of days from what it tells, with the reason of each end."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from retold.model import Article, Block, BlockKind, DayBound, DayRange, Fact, Passage, UndatedAccount
from retold.reading import Parser, read_article
from retold.stories.copies import find_copies
from retold.stories.undated import infer_ranges

Maker = Callable[..., Article]
UNKNOWN = DayRange(None, None)


def infer(articles: Sequence[Article], parser: Parser) -> tuple[UndatedAccount, ...]:
    readings = {article.id: read_article(article, parser) for article in articles}
    return infer_ranges(articles, readings, find_copies(articles, readings))


def certain(text: str, article: Maker, parser: Parser) -> DayRange:
    (found,) = infer([article(text)], parser)
    return found.certain


def with_block(story: Article, line: str, kind: BlockKind) -> Article:
    """The article with one more line of furniture at its end."""
    start = len(story.text) + 1
    block = Block(kind, account=kind == "update", start=start, end=start + len(line))
    return replace(story, text=f"{story.text}\n{line}", blocks=(*story.blocks, block))


def test_accounts_with_a_day_have_no_range(article: Maker, parser: Parser) -> None:
    assert infer([article("The dam burst on Tuesday.", published="2019-05-15")], parser) == ()


def test_a_day_told_as_past_is_the_earliest_day(article: Maker, parser: Parser) -> None:
    story = article("The Arden dam burst on 14 May 2019.")
    assert infer([story], parser) == (
        UndatedAccount(
            article=story.id,
            certain=DayRange("2019-05-14", None),
            possible=DayRange("2019-05-14", None),
            bounds=(
                DayBound(
                    side="not before",
                    day="2019-05-14",
                    certain=True,
                    why="it tells of “14 May 2019” as past",
                    passage=Passage(story.id, "text", 0, 35),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("The dam will be opened on 14 May 2019.", DayRange(None, "2019-05-14")),
        ("The bridge was closed in March 2019.", DayRange("2019-03-01", None)),
        ("The bridge has been closed since 2018.", DayRange("2018-01-01", None)),
        ("The mill burned on 2 May 2019. It will be rebuilt by 30 June 2019.", DayRange("2019-05-02", "2019-06-30")),
        ("FILE - In this May 2, 2019 file photo, men walk along the dam.", DayRange("2019-05-02", None)),
        ("The dam above Arden, 2 May 2019.", DayRange("2019-05-02", None)),
        ("This article was amended on 4 June 2019.", DayRange(None, "2019-06-04")),
        # A plan, a present tense and a race that may still be run bound nothing.
        ("She was a candidate for the 2020 nomination.", UNKNOWN),
        ("The lease had been extended through 2031.", UNKNOWN),
        ("There will be joy whenever 2 May 2019 is recalled.", UNKNOWN),
        ("“We will finish by 31 December 2016,” he said.", UNKNOWN),
        ("30 November 2019 Shoppers pass a shop in Arden.", UNKNOWN),
        ("The dam burst on Tuesday.", UNKNOWN),
    ],
)
def test_what_an_account_dates_itself(text: str, range_: DayRange, article: Maker, parser: Parser) -> None:
    assert certain(text, article, parser) == range_


def test_a_weekday_that_another_account_dates_gives_the_week_around_it(article: Maker, parser: Parser) -> None:
    dated = article("The old Arden dam burst on Tuesday and flooded lower Ostrel.", published="2019-05-15")
    undated = article("The old dam at Arden burst on Tuesday, flooding lower Ostrel.")
    (found,) = infer([dated, undated], parser)
    assert found.certain == DayRange("2019-05-13", "2019-05-19")
    assert found.possible == DayRange("2019-05-14", "2019-05-16")
    why = "another account dates the same to 2019-05-14, and this one says “Tuesday”"
    assert found.bounds[0] == DayBound(
        side="not before",
        day="2019-05-13",
        certain=True,
        why=f"{why}, perhaps in a time zone that is a day apart",
        passage=Passage(undated.id, "text", 0, 61),
        other=Passage(dated.id, "text", 0, 60),
    )


def test_yesterday_for_a_known_day_is_one_day_but_for_the_time_zone(article: Maker, parser: Parser) -> None:
    dated = article("The old Arden dam burst on Tuesday and flooded lower Ostrel.", published="2019-05-15")
    undated = article("The old dam at Arden burst yesterday, flooding lower Ostrel.")
    (found,) = infer([dated, undated], parser)
    assert found.certain == DayRange("2019-05-14", "2019-05-16")
    assert found.possible == DayRange("2019-05-15", "2019-05-15")


def test_another_weekday_is_no_link(article: Maker, parser: Parser) -> None:
    dated = article("The old Arden dam burst on Tuesday and flooded lower Ostrel.", published="2019-05-15")
    undated = article("The old dam at Arden burst on Wednesday, flooding lower Ostrel.")
    assert infer([dated, undated], parser)[0].certain == UNKNOWN


def test_accounts_that_give_two_days_for_it_leave_it_possible(article: Maker, parser: Parser) -> None:
    text = "The old Arden dam burst on Tuesday and flooded lower Ostrel."
    dated = [article(text, name=day, published=day) for day in ("2019-05-15", "2019-05-22")]
    (found,) = infer([*dated, article("The old dam at Arden burst on Tuesday, flooding lower Ostrel.")], parser)
    assert found.certain == UNKNOWN
    assert found.possible != UNKNOWN


def test_a_sentence_that_another_account_dates_gives_the_earliest_day(article: Maker, parser: Parser) -> None:
    dated = article("The old Arden dam burst on Tuesday and flooded lower Ostrel.", published="2019-05-15")
    undated = article("The old Arden dam burst and flooded lower Ostrel.")
    assert infer([dated, undated], parser)[0].certain == DayRange("2019-05-14", None)


def test_a_month_of_publication_is_a_range(article: Maker, parser: Parser) -> None:
    story = replace(article("The dam burst."), published=Fact("2019-12", "row", precision="month"))
    assert infer([story], parser)[0].certain == DayRange("2019-12-01", "2019-12-31")


@pytest.mark.parametrize(
    ("line", "kind", "certain_", "possible"),
    [
        ("Mira Sand 3 May 2019, 14:20", "comment", DayRange(None, "2019-05-03"), DayRange(None, "2019-05-03")),
        ("Last updated at 06:50 on May 3, 2019", "update", DayRange(None, "2019-05-03"), DayRange(None, "2019-05-03")),
        ("© 2004-2019 Harbour News", "licence", UNKNOWN, DayRange("2019-01-01", None)),
        ("Mira Sand 03/05/2019, 14:20", "comment", UNKNOWN, UNKNOWN),
        ("Mira Sand 31 February 2019", "comment", UNKNOWN, UNKNOWN),
    ],
)
def test_lines_around_the_account(
    line: str, kind: BlockKind, certain_: DayRange, possible: DayRange, article: Maker, parser: Parser
) -> None:
    (found,) = infer([with_block(article("The dam burst."), line, kind)], parser)
    assert (found.certain, found.possible) == (certain_, possible)


def test_an_update_comes_behind_publication(article: Maker, parser: Parser) -> None:
    story = replace(article("The dam burst."), updated=Fact("2019-05-03T10:00", "row", precision="minute"))
    assert infer([story], parser)[0].certain == DayRange(None, "2019-05-03")


def test_bounds_that_cannot_all_hold_give_no_range_and_say_so(article: Maker, parser: Parser) -> None:
    story = with_block(article("The dam burst on 14 May 2019."), "Mira Sand 3 May 2019, 14:20", "comment")
    (found,) = infer([story], parser)
    assert (found.certain, found.possible) == (UNKNOWN, UNKNOWN)
    assert [(each.side, each.day) for each in found.bounds] == [
        ("not before", "2019-05-14"),
        ("not after", "2019-05-03"),
    ]
    assert found.reason == "what bounds its day of publication cannot all hold, so no range is given"


def test_an_account_that_says_nothing_of_time_says_so(article: Maker, parser: Parser) -> None:
    story = article("The dam burst.")
    assert infer([story], parser) == (
        UndatedAccount(article=story.id, reason="nothing in it says before or after which day it came out"),
    )


def test_a_weekday_and_a_day_of_the_month_fix_the_year_that_is_left(article: Maker, parser: Parser) -> None:
    told = "The mill was sold in March 2015. The dam burst on Tuesday, 14 May. It will reopen on 1 June 2022."
    assert certain(told, article, parser) == DayRange("2019-05-14", "2020-05-13")
    # 14 May was a Tuesday in 2013 as well.
    assert certain(told.replace("2015", "2012"), article, parser) == DayRange("2012-03-01", "2022-06-01")


def test_shared_words_only_make_days_possible(article: Maker, parser: Parser) -> None:
    text = (
        "The keeper of the lock says the water rose by a hand in an hour, that nobody rang the bell at the weir, and "
        "that the gates at the lower end of the town were open all night while the mayor and her guests danced on in "
        "the hall above the mill."
    )
    dated = article(text, name="a", published="2019-05-15", outlet="Ostrel Courier")
    (found,) = infer([dated, article(text, name="b", outlet="Marn Post")], parser)
    assert found.certain == UNKNOWN
    assert found.possible == DayRange("2019-05-14", "2019-05-17")
