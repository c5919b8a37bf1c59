"""The standfirst of a page: the sentence under the headline that says what the account is about."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from retold.ingest import furniture
from retold.ingest.furniture import datelines
from retold.ingest.furniture.times import time_in
from retold.ingest.stretches import Stretch

# Characters. A shorter one is a kicker ("Floods"), a longer one is the account.
SHORTEST, LONGEST = 25, 500
# Stretches from the start: a kicker, the headline and a byline stand before it.
STRETCHES_TO_STANDFIRST = 5

# What sites call the element, alone or as the last part of a name ("article-header__standfirst").
_NAMED = re.compile(
    r"(?:^|[-_ ])(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|dek|deck|chapeau|sous-?titre|unterzeile|vorspann"
    r"|entradilla|bajada|subtitulo|sottotitolo|occhiello|linha-fina|ingress|manchet|podtytul|article-lead|article-intro)$",
    re.IGNORECASE,
)
_PROPERTIES = ("description", "alternativeheadline", "alternatename", "abstract")
_ELEMENTS = ("p", "h2", "h3", "h4", "div", "span", "section")
_DESCRIPTIONS = "//meta[@name='description' or @property='og:description']/@content"


def standfirsts_of(tree: HtmlElement) -> frozenset[str]:
    """The words of elements that a page marks as its standfirst, and of the one right under its only <h1>."""
    marked = [element for element in tree.iter(*_ELEMENTS) if _is_marked(element)]
    return frozenset(words for each in (*marked, *_under_headline(tree)) if (words := _words(each)))


def described(tree: HtmlElement) -> frozenset[str]:
    """What the page's meta elements say that it is about, where the page shows it apart from its paragraphs.

    Many programs take the first paragraph for the description: that one has the others beside it.
    """
    about = {words for each in tree.xpath(_DESCRIPTIONS) if len(words := " ".join(str(each).split())) >= SHORTEST}
    shown = [element for element in tree.iter(*_ELEMENTS) if about and _words(element) in about]
    beside = {_words(each) for each in shown if any(len(_words(other)) >= SHORTEST for other in _paragraphs(each))}
    return frozenset(about.intersection(map(_words, shown)) - beside)


def _paragraphs(element: HtmlElement) -> Iterator[HtmlElement]:
    """The paragraphs that follow an element in the same place."""
    return (each for each in element.itersiblings() if each.tag == "p")


def mark_standfirst(
    text: str, stretches: Sequence[Stretch], marked: frozenset[str], about: frozenset[str]
) -> list[Stretch]:
    """The first stretch that a page marks as its standfirst; or its first line, when that is what the page is about."""
    first = next((place for place, each in enumerate(stretches) if each.kind != "headline"), None)
    for place, each in enumerate(stretches[:STRETCHES_TO_STANDFIRST]):
        words = each.cut(text)
        named = each.kind in ("paragraph", "headline") and words in marked
        if (named or (place == first and words in about)) and _may_be(words):
            return [*stretches[:place], each.as_("standfirst"), *stretches[place + 1 :]]
    return list(stretches)


def _is_marked(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return any(_NAMED.search(name) for name in names) or (element.get("itemprop") or "").lower() in _PROPERTIES


def _under_headline(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The smaller heading that follows the page's only <h1> at once."""
    headlines = tree.xpath("//h1")
    below = headlines[0].getnext() if len(headlines) == 1 else None
    if below is not None and below.tag in ("h2", "h3"):
        yield below


def _words(element: HtmlElement) -> str:
    """The element's words; nothing where it holds more than a line of them."""
    if any(len(child) for child in element):
        lines = [child for child in element if len(child) == 0]
        element = lines[0] if len(lines) == len(element) == 1 else element
    words = " ".join(element.text_content().split()) if not any(len(child) for child in element) else ""
    return words if SHORTEST <= len(words) <= LONGEST else ""


def _may_be(words: str) -> bool:
    """Whether the words are none of what else stands there: a byline, a time, a dateline before the first sentence."""
    return SHORTEST <= len(words) <= LONGEST and not (
        furniture.kind_of(words) or time_in(words) or datelines.end_of_dateline(words) or datelines.is_dateline(words)
    )
