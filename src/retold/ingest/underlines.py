"""Lines under headlines: who wrote a page and when, where only its shown words say so ("By Ada Morn | 3 May 2031")."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from retold.ingest.facts import Said
from retold.ingest.furniture import bylines
from retold.ingest.furniture.times import time_in

# Elements behind the headline among which the line stands; further on the dates of other stories begin.
_NEAREST = 12
# Characters: two writers, the day and the hour.
_LONGEST_LINE = 160
_PART = re.compile(r"\s*[|•·–—,]\s*|\s+-\s+|\s+on\s+")
_OTHER_STORIES = ("h2", "h3", "p", "nav", "aside", "footer")


def said_under_headline(tree: HtmlElement) -> Said | None:
    """What the line right under the only headline says; None where there is none with both a writer and a day."""
    headlines = list(tree.iter("h1"))
    if len(headlines) != 1:
        return None
    return next((said for line in _lines_behind(headlines[0]) if (said := _said(line))), None)


def _lines_behind(headline: HtmlElement) -> Iterator[str]:
    for element in headline.xpath(f"following::*[position() <= {_NEAREST}]"):
        line = " ".join(str(element.text_content()).split())
        if len(line) <= _LONGEST_LINE:
            yield line
        if element.tag in _OTHER_STORIES:
            return


def _said(line: str) -> Said | None:
    for gap in _PART.finditer(line):
        sides = line[: gap.start()], line[gap.end() :]
        for written, timed in (sides, sides[::-1]):
            when = time_in(timed)
            authors = tuple(each.name for each in bylines.names_in(written, 0) if each.kind == "author")
            if when and authors:
                return Said(from_="page text", published=when.value + (when.timezone or ""), authors=authors)
    return None
