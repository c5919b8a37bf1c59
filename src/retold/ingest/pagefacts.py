"""What a page says of itself: JSON-LD, OpenGraph, meta elements, its own elements, its address; in that order."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from retold.ingest.facts import Said
from retold.ingest.fields import authors_of, words_of
from retold.ingest.truncation import PAYWALL
from retold.ingest.walls import said_by_wall

_ARTICLE_ENDINGS = ("article", "posting")
_DEEPEST_JSON_LD = 6
_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:/|-|$)")

# The meta elements that name a fact, most trusted first.
_OPEN_GRAPH = {
    "title": ("og:title",),
    "outlet": ("og:site_name",),
    "published": ("article:published_time", "og:article:published_time", "og:published_time"),
    "updated": ("article:modified_time", "og:updated_time", "og:article:modified_time"),
    "url": ("og:url",),
    "language": ("og:locale",),
}
_META = {
    "title": ("headline", "dc.title", "dcterms.title", "citation_title", "twitter:title", "title"),
    "outlet": ("application-name", "publisher", "dc.publisher", "citation_journal_title", "cre"),
    "published": (
        "datepublished",
        "date.published",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "citation_publication_date",
        "date",
    ),
    "updated": ("datemodified", "last-modified", "lastmod", "dcterms.modified", "revised"),
    "language": ("language", "content-language", "dc.language"),
}
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")


def said_by_page(tree: HtmlElement) -> tuple[Said, ...]:
    """What each part of the page says, most trusted first."""
    metas = _metas(tree)
    return (
        Said(from_="canonical link", url=_address(_canonical(tree))),
        *(_linked_data(each) for each in _json_ld(tree)),
        _named("opengraph", metas, _OPEN_GRAPH, authors=()),
        _named("meta", metas, _META, authors=authors_of(_first(metas, _AUTHOR))),
        _elements(tree),
        _address_dates(metas, tree),
        said_by_wall(tree, metas.get("article:content_tier", "")),
    )


def _linked_data(thing: Mapping[str, object]) -> Said:
    return Said(
        from_="json-ld",
        title=words_of(thing.get("headline")) or words_of(thing.get("name")),
        outlet=_name(thing.get("publisher")),
        published=words_of(thing.get("datePublished")),
        updated=words_of(thing.get("dateModified")),
        url=_address(thing.get("url")) or _address(thing.get("mainEntityOfPage")),
        language=_name(thing.get("inLanguage")),
        licence=words_of(thing.get("license")),
        authors=_authors(thing.get("author")),
        truncation=PAYWALL if _is_closed(thing.get("isAccessibleForFree")) else "",
    )


def _is_closed(value: object) -> bool:
    """Whether JSON-LD says that it may not be read for free: false, "False" or schema.org's address of it."""
    return value is False or (isinstance(value, str) and value.strip().lower().rsplit("/", 1)[-1] == "false")


def _named(from_: str, metas: Mapping[str, str], names: Mapping[str, Sequence[str]], authors: tuple[str, ...]) -> Said:
    found = {field: _first(metas, keys) for field, keys in names.items()}
    return Said(from_=from_, authors=authors, **found)


def _elements(tree: HtmlElement) -> Said:
    """The page's <link>, <time>, <html lang> and <title>."""
    time = tree.xpath("string((//time[@itemprop='datePublished' or @pubdate]/@datetime | //time/@datetime)[1])")
    # One <h1> is the story's; several are the site's too.
    headings = tree.xpath("//h1")
    title = headings[0].text_content() if len(headings) == 1 else str(tree.xpath("string(//head/title)"))
    return Said(
        from_="page",
        title=words_of(" ".join(title.split())),
        published=words_of(time) or _shown_day(tree),
        language=words_of(tree.xpath("string(/html/@lang)")),
    )


def _shown_day(tree: HtmlElement) -> str:
    """What an element shows that is marked as the day of publication."""
    shown = tree.xpath("string((//*[@itemprop='datePublished' and not(@content)])[1])")
    return words_of(" ".join(str(shown).split()))


def _address_dates(metas: Mapping[str, str], tree: HtmlElement) -> Said:
    """The day in the page's address ("/2031/05/03/")."""
    found = _DAY_IN_ADDRESS.search(_canonical(tree) or metas.get("og:url", ""))
    return Said(from_="url", published="-".join(found.groups()) if found else "")


def _canonical(tree: HtmlElement) -> str:
    return str(tree.xpath("string(//link[@rel='canonical']/@href)")).strip()


def _metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = (element.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _json_ld(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """The articles that a page's JSON-LD describes; blocks that are not JSON are passed over."""
    for element in tree.iter("script"):
        if (element.get("type") or "").strip().lower() == "application/ld+json":
            yield from _articles(_loaded(element.text or ""), _DEEPEST_JSON_LD)


def _loaded(words: str) -> object:
    try:
        return json.loads(words, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth and isinstance(value, list):
        for each in value:
            yield from _articles(each, depth - 1)
    if depth and isinstance(value, dict):
        if any(kind.lower().endswith(_ARTICLE_ENDINGS) for kind in _types(value)):
            yield value
        yield from _articles(value.get("@graph"), depth - 1)


def _types(thing: Mapping[str, object]) -> list[str]:
    kinds = thing.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    return words_of(value.get("name")) if isinstance(value, dict) else words_of(value)


def _address(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id")
    words = words_of(value)
    return words if words.startswith("http") else ""


def _authors(value: object) -> tuple[str, ...]:
    each = value if isinstance(value, list) else [value]
    return tuple(name for one in each if (name := _name(one)))


def _first(metas: Mapping[str, str], names: Sequence[str]) -> str:
    return next((metas[name] for name in names if name in metas), "")
