"""Live reports in pages: elements in a row, each with its own <time>."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from retold.ingest.stretches import Stretch
from retold.ingest.when import parse_time
from retold.model import Fact

# Entries that make a live report: an article, its update and a related story have times too.
LEAST_ENTRIES = 3
# Elements between a <time> and the element of its entry: a header, a link, a box.
LEVELS_TO_ENTRY = 6
# Elements above an entry that can name the report.
LEVELS_TO_REPORT = 6

_LIVE = re.compile(
    r"(?<![a-z])live(?![a-z])|live-?_?(?:blog|ticker|updates?|feed|entry|report|coverage|stream)|ticker|timeline"
    r"|minute-?by-?minute|minuto-?a-?minuto|key-?event|BlogPosting",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"comment|disqus|repl(?:y|ies)\b|discussion|respond|(?<!live-)thread|review|forum", re.IGNORECASE
)
_LINES = ("p", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "div", "span")
_NAMES = ("class", "id", "itemtype", "itemprop", "data-component")


def entries_of(tree: HtmlElement) -> Mapping[str, Fact]:
    """The time of each line of a live report, by its words; words of two entries have none."""
    times: dict[str, Fact | None] = {}
    for entry, time in _entries(tree).items():
        for words in _lines(entry):
            times[words] = time if times.get(words, time) == time else None
    return {words: time for words, time in times.items() if time}


def with_times(text: str, stretches: Sequence[Stretch], times: Mapping[str, Fact]) -> list[Stretch]:
    """The stretches with the times of their entries."""
    return (
        [replace(each, time=times.get(each.cut(text).split("\n", 1)[0])) for each in stretches]
        if times
        else [*stretches]
    )


def _entries(tree: HtmlElement) -> dict[HtmlElement, Fact]:
    """The elements that are entries, each with its first time."""
    times = {element: fact for element in tree.iter("time") if (fact := _fact(element))}
    above = {element: list(islice(element.iterancestors(), LEVELS_TO_ENTRY)) for element in times}
    # How many elements of one tag in one place hold a time.
    timed = {each for levels in above.values() for each in levels}
    rows = Counter((each.getparent(), each.tag) for each in timed)
    announced = any("LiveBlogPosting" in (script.text or "") for script in tree.iter("script"))
    entries: dict[HtmlElement, Fact] = {}
    for element, levels in above.items():
        entry = next((each for each in levels if rows[each.getparent(), each.tag] >= LEAST_ENTRIES), None)
        if entry is not None and entry not in entries and _is_live(entry, announced=announced):
            entries[entry] = times[element]
    return entries


def _fact(element: HtmlElement) -> Fact | None:
    when = parse_time(element.get("datetime") or "") or parse_time(" ".join(element.text_content().split()))
    return Fact(when.value, "page", when.precision, when.timezone) if when else None


def _is_live(entry: HtmlElement, *, announced: bool) -> bool:
    """Whether the entry stands in a live report and not in a thread of comments or a list of stories."""
    around = [entry, *islice(entry.iterancestors(), LEVELS_TO_REPORT)]
    names = " ".join(each.get(name) or "" for each in around if each.tag not in ("body", "html") for name in _NAMES)
    return (announced or bool(_LIVE.search(names))) and not _COMMENTS.search(names)


def _lines(entry: HtmlElement) -> Iterator[str]:
    """The lines of words in an entry."""
    for element in entry.iter(*_LINES):
        if not any(child.tag in _LINES and child.tag != "span" for child in element):
            words = " ".join(element.text_content().split())
            if words:
                yield words
