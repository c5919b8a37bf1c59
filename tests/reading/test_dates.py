"""Dates are read as a careful reader of news would read them."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.model import Article, Block, DateExpression, Fact, Passage
from retold.reading import Parser
from retold.reading.dates import find_dates
from retold.reading.dates.words import cut_words
from retold.reading.syntax import Account, Paragraph, parse_account

Maker = Callable[..., Article]


def read(article: Article, parser: Parser) -> list[tuple[str, str]]:
    found = find_dates(parse_account(article, parser))
    return [(article.cut(each.passage), each.value) for each in found]


def test_a_day_two_days_later_is_counted_from_the_day_told_before(article: Maker, parser: Parser) -> None:
    story = article("The dam broke on 3 May 2019. Two days later the water reached Ostrel.", published="2019-05-09")
    later = find_dates(parse_account(story, parser))[1]
    assert later == DateExpression(
        Passage(story.id, "text", 29, 43), "DATE", "2019-05-05", None, "day", Passage(story.id, "text", 17, 27), "past"
    )


@pytest.mark.parametrize("published", ["2019-05-09", None])
def test_a_day_that_no_calendar_has_is_no_date(article: Maker, parser: Parser, published: str | None) -> None:
    assert read(article("It happened on 30 February 2018.", published=published), parser) == []


def test_a_figure_compared_with_a_year_earlier_does_not_move_what_follows(article: Maker, parser: Parser) -> None:
    text = "Profit in the third quarter was $3 million, from $2 million a year earlier. Sales fell from a year earlier."
    assert [value for _, value in read(article(text, published="2019-11-04"), parser)] == [
        "2019-Q3",
        "2018-Q3",
        "2018-Q3",
    ]


def test_a_history_goes_on_in_its_own_time(article: Maker, parser: Parser) -> None:
    text = (
        "The siege of Ostrel began on 3 October 1711. On 9 December the wall fell. In January the town burned.\n"
        "It was rebuilt in 1720, walled in 1731, sold in 1745 and given up in 1790."
    )
    assert [value for _, value in read(article(text, published="2019-05-16"), parser)] == [
        "1711-10-03",
        "1711-12-09",
        "1712-01",
        "1720",
        "1731",
        "1745",
        "1790",
    ]


def test_dates_of_the_headline_come_first_and_are_found_in_it(article: Maker, parser: Parser) -> None:
    story = article("It rained on Monday.", title="Flood on Tuesday", published="2019-05-16")
    found = find_dates(parse_account(story, parser))
    assert [(each.passage.part, story.cut(each.passage)) for each in found] == [
        ("title", "Tuesday"),
        ("text", "Monday"),
    ]


def test_a_passage_after_an_emoji_is_counted_in_code_points(article: Maker, parser: Parser) -> None:
    assert read(article("🏮🌊 The dam burst on 14 May 2019.", published="2019-05-16"), parser) == [
        ("14 May 2019", "2019-05-14")
    ]


def test_a_date_after_publication_stands_as_it_is_told(article: Maker, parser: Parser) -> None:
    assert read(article("It opened on 3 June 2031, in 2031 as planned.", published="2019-05-09"), parser) == [
        ("3 June 2031", "2031-06-03"),
        ("2031", "2031"),
    ]


def test_years_out_of_reach_end_nothing(article: Maker, parser: Parser) -> None:
    text = "In 20177 nothing was left. In 9999 years, a million years later and a thousand centuries ago it was so."
    values = [value for _, value in read(article(text, published="2019-05-09"), parser)]
    assert all(value.startswith("P") for value in values)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "2019-13-45", "yesterday", ""])
def test_publication_at_the_edge_of_time_or_none_at_all_breaks_nothing(
    article: Maker, parser: Parser, published: str
) -> None:
    text = "Last week, two years ago, next Easter, at Ramadan, on Tuesday, tomorrow night, the week after next, Q4."
    assert read(article(text, published=published), parser)


def test_a_day_has_its_precision_and_an_hour_its_zone(article: Maker, parser: Parser) -> None:
    story = article("It began at 6 p.m. EST on 3 May 2019, in the 1990s, in the 19th century.", published="2019-05-09")
    found = find_dates(parse_account(story, parser))
    assert [(each.type, each.value, each.precision) for each in found] == [
        ("TIME", "2019-05-03T18:00-05:00", "minute"),
        ("DATE", "199", "decade"),
        ("DATE", "18", "century"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?! … —",
        "مساء الثلاثاء",
        "三月三日",
        "99/99/9999 31 31 31",
        "the the the of of",
        "’s ’99 '0s 00:00:00:00",
        "31 Aban 9999, 30 Adar II 5784, 99 Ramadan 1, 30 Shawwal 1600",
        "Q9 FY FY0 9Q 0000-00-00T99:99Z 2400 GMT 2561 EST half past ninety",
        "the day before the day after the day before",
        "‮yadsruhT‬ Tuesday​night",
    ],
)
def test_odd_text_is_read_without_a_word(article: Maker, parser: Parser, text: str) -> None:
    story = article(text, published="2019-05-16")
    assert all(story.cut(each.passage) for each in find_dates(parse_account(story, parser)))


_PIECES = """
    in on the of last next 3 30 31 2011 May March Tuesday week weeks year ago later earlier a two and - , . :
    ’s first quarter night morning 9 a.m. 21:40 1990s '80s every past 1/2 hundred twenty 🏮 ½ Ramadan Easter 1439
    Aban EST o'clock from before after the day other Q3 FY20 weekend until half 2019-05-14T08:30Z
"""
PIECES = st.sampled_from(_PIECES.split())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_any_words_give_dates_inside_the_text_in_order_without_overlap(parser: Parser, text: str) -> None:
    account = parse_account(_article(text), parser)
    spans = [(each.passage.start, each.passage.end) for each in find_dates(account)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))


@given(st.text(max_size=200))
def test_words_are_cut_where_they_stand(text: str) -> None:
    words = cut_words(text)
    assert all(text[word.start : word.end] for word in words)
    assert all(one.end <= other.start for one, other in zip(words, words[1:], strict=False))


def _article(text: str) -> Article:
    blocks = (Block("paragraph", account=True, start=0, end=len(text)),) if text.strip() else ()
    return Article(id="0" * 16, sha256="", text=text, published=Fact("2019-05-16", "row"), blocks=blocks)


SKY = (
    "The comet will rise on 3 June. It will be seen until 5 June. Mars will follow on 7 June. It will meet the moon on"
    " 9 June. Jupiter will set early on 12 June. The dome will open on 14 June. A talk will be given on 15 June. It"
    " will be given again on 21 June."
)


@pytest.mark.parametrize(("before", "value"), [(SKY, "2019-06-07"), ("The dome was shut on 3 May.", "2019-05-31")])
def test_in_an_account_of_what_is_to_come_a_weekday_without_a_verb_is_the_next_one(
    article: Maker, parser: Parser, before: str, value: str
) -> None:
    text = f"{before}\nFriday — A walk around the old dome at Ostrel."
    assert ("Friday", value) in read(article(text, published="2019-06-01"), parser)


def test_a_gallery_of_old_pictures_makes_no_history_of_a_report(article: Maker, parser: Parser) -> None:
    gallery = "\n".join(f"{year - 2000}/6 {year} The harbour (Ostrel, 3 May {year})" for year in range(2001, 2007))
    text = f"The dam burst.\n{gallery}\nThe warden left last week. Boats were seen early on Tuesday."
    found = dict(read(article(text, published="2019-05-16"), parser))
    assert (found["last week"], found["early on Tuesday"]) == ("2019-W19", "2019-05-14")


def test_ten_thousand_dates_in_a_paragraph_are_all_read(article: Maker, parser: Parser) -> None:
    days = [f"{1900 + number % 150}-05-{number % 28 + 1:02d}" for number in range(10_000)]
    story = article(" ".join(days), published="2031-05-06")
    # The words alone: dates in numbers ask the parser nothing, and it would take twenty seconds.
    paragraph = Paragraph(story.id, "text", "paragraph", 0, parser.pipeline.make_doc(story.text))
    assert [each.value for each in find_dates(Account(story, (paragraph,)))] == days
