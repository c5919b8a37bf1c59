"""Read one article: sentences, mentions, quotations, dates, figures, clauses."""

from retold.model import Article, Quotation, Reading
from retold.reading.clauses import find_clauses
from retold.reading.dates import find_dates
from retold.reading.figures import find_figures
from retold.reading.mentions import find_mentions
from retold.reading.quotations import find_quotations
from retold.reading.sentences import find_sentences
from retold.reading.syntax import Parser, open_parser, parse_account, unparsed_blocks

# Other languages are compared for copies and not read.
LANGUAGES_READ = ("en",)

__all__ = ["LANGUAGES_READ", "Parser", "open_parser", "read_article", "read_quotations", "unparsed_blocks"]


def read_article(article: Article, parser: Parser) -> Reading:
    """Read one article's account; the result depends on its text, its publication date and the parser alone."""
    account = parse_account(article, parser)
    mentions = find_mentions(account)
    dates = find_dates(account)
    return Reading(
        sentences=find_sentences(account),
        mentions=mentions,
        figures=find_figures(account),
        quotations=find_quotations(account, mentions, dates),
        dates=dates,
        clauses=find_clauses(account),
    )


def read_quotations(article: Article, parser: Parser) -> tuple[Quotation, ...]:
    """Read the quotations of one article alone, with the names and dates that they need."""
    account = parse_account(article, parser)
    return find_quotations(account, find_mentions(account), find_dates(account))
