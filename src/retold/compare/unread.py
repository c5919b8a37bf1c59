"""What of an article is compared without being read, and what its reader must know of it."""

from collections.abc import Iterator

from retold.model import Article, Notice
from retold.reading import LANGUAGES_READ, unparsed_blocks

# Characters. Reading takes 10,000 to 40,000 of them a second, by machine and text; a longer account would hold up the
# pile for half a minute and more. The longest live blogs have about as many; a long novel has a million.
LONGEST_ACCOUNT_READ = 300_000


def why_unread(article: Article) -> str | None:
    """Why an account's quotations, dates and names are not read, or None where they are."""
    if article.language is not None and article.language not in LANGUAGES_READ:
        return (
            f"its language ({article.language}) is not read yet: it is compared for copies; its quotations, dates and "
            f"names are not read. Read it beside the others."
        )
    length = sum(block.end - block.start for block in article.account)
    if length > LONGEST_ACCOUNT_READ:
        return (
            f"its account is {length:,} characters long, more than the {LONGEST_ACCOUNT_READ:,} that are read: it is "
            f"compared for copies only. Split it if it holds several articles."
        )
    return None


def notices_on(article: Article) -> Iterator[Notice]:
    """What could not be read of an article, or stays partial for want of a date."""
    where = article.source.location
    unread = why_unread(article)
    if unread:
        yield Notice(where, unread)
    for block in () if unread else unparsed_blocks(article):
        yield Notice(
            where,
            f"characters {block.start}-{block.end} hold a run without any space that is too long to read: what "
            "they say is compared for copies only. Mend the text if words run together there.",
        )
    if article.published is None:
        yield Notice(
            where,
            "no publication date was found: dates such as 'on Tuesday' stay partial. The days on which it can have "
            "come out stand with their evidence at its head on the page, and under `undated` in the JSON. Give a date "
            "in a sidecar row, or decide it in retold.toml.",
        )
