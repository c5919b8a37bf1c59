"""A table of phrases from the news with the times that a careful reader gives them.

In each sentence `{words=value}` is a time expression; nothing else in it is one. All are read as published on
Thursday 16 May 2019, in the twentieth week, unless the table says otherwise.
"""

import hashlib
import re
from collections.abc import Mapping

import pytest

from retold.model import Article, Fact
from retold.reading import Parser
from retold.reading.dates import find_dates
from retold.reading.syntax import Account, Paragraph

PUBLISHED = "2019-05-16"

DAYS = """
The minister resigned on {Tuesday=2019-05-14}.
The minister resigned {Tuesday=2019-05-14}.
The minister resigned on {Thursday=2019-05-16}.
The minister resigned on {Friday=2019-05-10}.
The minister will resign on {Friday=2019-05-17}.
The minister will resign on {Tuesday=2019-05-21}.
Voters are going to the polls on {Sunday=2019-05-19}.
The committee plans to meet on {Monday=2019-05-20}.
The strike is due to begin on {Saturday=2019-05-18}.
The hearing was postponed until {Wednesday=2019-05-22}.
Police arrested two men {last Wednesday=2019-05-15}.
The team plays in Ostrel {next Monday=2019-05-20}.
The fire broke out {yesterday=2019-05-15}.
The court will rule {tomorrow=2019-05-17}.
Officials met {today=2019-05-16}.
The court rejected {Monday=2019-05-13}'s appeal.
The mayor, who was elected {Sunday=2019-05-12}, thanked her voters.
The bridge opened on {3 May 2017=2017-05-03}.
The bridge opened on {May 3, 2017=2017-05-03}.
The bridge opened on {the 3rd of May 2017=2017-05-03}.
The bridge opened on {3 May=2019-05-03}.
The bridge opened on {May 3=2019-05-03}.
The bridge opened on {May 3rd=2019-05-03}.
The bridge opened on {Friday, May 3=2019-05-03}.
The bridge opened on {Friday, 3 May 2019=2019-05-03}.
The bridge opened on {December 9=2018-12-09}.
The bridge opened on {Nov. 19=2018-11-19}.
The bridge will open on {December 9=2019-12-09}.
The bridge will open on {June 1=2019-06-01}.
The dividend is payable {July 8=2019-07-08}.
Their ship sank on {14 October 1899=1899-10-14}.
The file is dated {2018-02-28=2018-02-28}.
The file is dated {28/02/2018=2018-02-28}.
The file is dated {02/28/2018=2018-02-28}.
The file is dated {03/04/2018=2018-XX-XX}.
The museum closed on {Christmas Day=2018-12-25}.
The museum closed on {Christmas Eve=2018-12-24}.
The museum closed at {Easter=2019-04-21}.
The museum will close on {New Year's Day=2020-01-01}.
The treaty was signed on {Good Friday 1998=1998-04-10}.
"""

PARTS = """
The fire broke out {last night=2019-05-15TNI}.
The fire broke out {this morning=2019-05-16TMO}.
The minister will speak {this evening=2019-05-16TEV}.
The minister will speak {tonight=2019-05-16TNI}.
The fire broke out {overnight=2019-05-15TNI}.
The fire broke out on {Tuesday night=2019-05-14TNI}.
The fire broke out on {Tuesday morning=2019-05-14TMO}.
The fire broke out {Monday afternoon=2019-05-13TAF}.
The fire broke out on {the night of 3 May=2019-05-03TNI}.
The fire broke out on {the morning of April 9, 2018=2018-04-09TMO}.
The fire broke out at {9 a.m. Tuesday=2019-05-14T09:00}.
The fire broke out at {7:15 p.m. on Tuesday=2019-05-14T19:15}.
The fire broke out at {noon Monday=2019-05-13T12:00}.
The fire broke out on {3 May at 21:40=2019-05-03T21:40}.
The fire broke out on {3 May at 9.40 pm=2019-05-03T21:40}.
The fire broke out on {3 May at midnight=2019-05-03T24:00}.
The fire broke out on {3 May=2019-05-03}; police came at {9.40 pm=2019-05-03T21:40}.
The fire broke out on {3 May=2019-05-03} and was out by {that evening=2019-05-03TEV}.
The fire broke out on {3 May=2019-05-03} and was out by {the next morning=2019-05-04TMO}.
The offer is open until {5 p.m. EST, June 6=2019-06-06T17:00}.
{Two days=P2D} after the fire the town is quarrelling. The roof fell in at {9.40 pm=2019-05-14T21:40}.
"""

STRETCHES = """
The factory closed {last week=2019-W19}.
The factory closed {this week=2019-W20}.
The factory will close {next week=2019-W21}.
The factory closed {last month=2019-04}.
The factory closed {earlier this month=2019-05}.
The factory will close {next month=2019-06}.
The factory closed {last year=2018}.
The factory closed {earlier this year=2019}.
The factory will close {early next year=2020}.
The factory closed in {March=2019-03}.
The factory closed in {November=2018-11}.
The factory will close in {November=2019-11}.
The factory closed in {May=2019-05}.
The factory closed in {March 2011=2011-03}.
The factory closed in {March, 2011=2011-03}.
The factory closed in {early March=2019-03}.
The factory closed in {mid-March=2019-03}.
The factory closed in {late 2011=2011}.
The factory closed at {the end of March=2019-03}.
The factory closed {last March=2019-03}.
The factory closed in {July last year=2018-07}.
The factory will close in {July this year=2019-07}.
The factory closed in {2011=2011}.
The factory closed over {the weekend=2019-W19-WE}.
The factory closed {last weekend=2019-W19-WE}.
The factory will close {this weekend=2019-W20-WE}.
The factory opened in {the summer of 2014=2014-SU}.
The factory opened in {spring 2011=2011-SP}.
The factory closed {last winter=2018-WI}.
The gates were shut in {the early morning hours of 4 May 2019=2019-05-04TMO}.
The factory opened in {the 1970s=197X}.
The factory opened in {the late 1970s=197X}.
The factory opened in {the '80s=198X}.
The factory opened in {the late thirties=193X}.
The factory opened in {the 19th century=18XX}.
Sales rose in {the first quarter=2019-Q1}.
Sales rose in {the third quarter of 2017=2017-Q3}.
Sales rose in {the fourth quarter=2018-Q4}.
Sales will rise in {the fourth quarter=2019-Q4}.
Sales fell in {the first half of 2018=2018-H1}.
Sales fell in {fiscal 2018=2018}.
The loan runs to {the end of the year=2019}.
"""

COUNTED = """
The ship left {three days ago=2019-05-13}.
The ship left {two weeks ago=2019-W18}.
The ship left {a month ago=2019-04}.
The ship left {five months ago=2018-12}.
The ship left {ten years ago=2009}.
The ship left {a year ago=2018}.
The ship left on {3 May=2019-05-03} and came back {two days later=2019-05-05}.
The ship came back on {3 May=2019-05-03}; {a day earlier=2019-05-02} it had been seen off Ostrel.
The ship left on {3 May=2019-05-03} and was lost {the same day=2019-05-03}.
The ship left on {3 May=2019-05-03} and was lost {the next day=2019-05-04}.
The ship left on {3 May=2019-05-03} and was lost {the following day=2019-05-04}.
The ship was found on {3 May=2019-05-03}, having sunk {the day before=2019-05-02}.
The ship left in {March 2011=2011-03} and came back {two months later=2011-05}.
The ship left in {2011=2011} and came back {three years later=2014}.
The ship left in {2011=2011} and sank {the following year=2012}.
The siege lasted {three days=P3D}.
The siege lasted {two and a half years=P2Y6M}.
The siege lasted {a year and a half=P1Y6M}.
The siege lasted {90 minutes=PT90M}.
The siege lasted {twenty-four hours=PT24H}.
The siege lasted {several weeks=PXW}.
The siege lasted {a few hours=PTXH}.
The siege lasted {a decade=P10Y}.
The siege lasted {nearly four years=P4Y}.
The siege lasted {more than six months=P6M}.
The siege lasted {at least 40 days=P40D}.
A {three-day=P3D} truce followed.
A {30-year=P30Y} bond was sold.
They had been waiting for {years=PXY}.
Prices have risen for {the past three years=P3Y}.
Prices will fall in {the next two weeks=P2W}.
Prices fell in {the first nine months=P9M}.
Prices have risen in {recent years=PXY}.
"""

REPEATED = """
The paper comes out {daily=P1D}.
The council meets {every Tuesday=XXXX-WXX-2}.
The council meets {every month=P1M}.
The council meets {each year=P1Y}.
The council meets {every spring=XXXX-SP}.
The council meets {twice a week=P1W}.
The council meets {every two weeks=P2W}.
The council meets on {Tuesdays=XXXX-WXX-2}.
"""

VAGUE = """
The river is {now=PRESENT_REF} calm.
The river is {currently=PRESENT_REF} calm.
The river has {recently=PAST_REF} flooded.
The river may flood again in {the future=FUTURE_REF}.
"""

RANGES = """
The fair ran from {3=2019-05-03} to {5 May=2019-05-05}.
The fair ran from {May 3=2019-05-03} to {May 5=2019-05-05}.
The fair ran on {May 3=2019-05-03}-{5=2019-05-05}.
The fair ran on {3=2017-05-03}-{5 May 2017=2017-05-05}.
The fair ran from {28 April=2017-04-28} to {5 May 2017=2017-05-05}.
The fair ran between {March=2017-03} and {May 2017=2017-05}.
The war of {1990=1990}-{94=1994} was long.
The war lasted from {1939=1939} to {1945=1945}.
"""

NO_TIMES = """
It happened on 30 February 2018.
It happened on February 30.
Theresa May met Brian March at the gate.
The rebels may march on the town.
The Sun printed the story and the cat sat on it.
The company sold 2,000 cars and hired 2000 workers.
It paid $2000 for version 10.2 of the program.
The home side won 3-2 and the visitors lost 2011-2.
Anna Treel, 34, lives at 12 Ferry Lane.
A 34-year-old driver and a boy aged 9 were hurt.
The driver is in his 30s and his wife in her late thirties.
The fall of the town was the second of its kind.
Three-quarters of the members voted in the second round.
The number is 555-2011-88.
"""

UNDATED = """
The minister resigned on {Tuesday=XXXX-WXX-2}.
The minister resigned {yesterday=XXXX-XX-XX}.
The minister resigned {last week=XXXX-WXX}.
The minister resigned {last month=XXXX-XX}.
The minister resigned {last year=XXXX}.
The minister resigned {last night=XXXX-XX-XXTNI}.
The minister resigned on {November 19=XXXX-11-19}.
The minister resigned in {March=XXXX-03}.
The minister resigned on {19 November 2011=2011-11-19}.
The minister resigned {three days ago=P3D}.
The siege lasted {three days=P3D}.
The ship left on {3 May 2018=2018-05-03} and came back {two days later=2018-05-05}.
The ship left on {3 May 2018=2018-05-03} and came back on {9 June=2018-06-09}.
"""

Case = tuple[str, str | None]


def _cases() -> list[Case]:
    dated = DAYS + PARTS + STRETCHES + COUNTED + REPEATED + VAGUE + RANGES + NO_TIMES
    return [(line, PUBLISHED) for line in dated.split("\n") if line] + [
        (line, None) for line in UNDATED.split("\n") if line
    ]


def _plain(line: str) -> str:
    return re.sub(r"\{([^=]*)=[^}]*\}", r"\1", line)


@pytest.fixture(scope="module")
def found(parser: Parser) -> Mapping[Case, list[tuple[str, str]]]:
    """Every sentence of the table, parsed in one go and read on its own."""
    cases = _cases()
    docs = parser.pipeline.pipe([_plain(line) for line, _ in cases])
    answers = {}
    for (line, published), doc in zip(cases, docs, strict=True):
        name = hashlib.sha256(line.encode()).hexdigest()[:16]
        dated = Fact(published, "row", precision="day") if published else None
        article = Article(id=name, sha256=name, text=doc.text, language="en", published=dated)
        account = Account(article, (Paragraph(name, "text", "paragraph", 0, doc),))
        answers[line, published] = [(article.cut(each.passage), each.value) for each in find_dates(account)]
    return answers


def test_the_table_is_a_large_one() -> None:
    assert len(_cases()) > 150


@pytest.mark.parametrize(("line", "published"), _cases())
def test_a_phrase_has_the_time_that_a_reader_gives_it(
    line: str, published: str | None, found: Mapping[Case, list[tuple[str, str]]]
) -> None:
    wanted = [(words, value) for words, value in re.findall(r"\{([^=]*)=([^}]*)\}", line)]
    assert found[line, published] == wanted
