"""A page's wall before the rest of its account: declared, or shown in words."""

import re

from lxml.html import HtmlElement

from retold.ingest.facts import Said
from retold.ingest.furniture.paywalls import is_wall
from retold.ingest.truncation import PAYWALL

# The elements that hold a line of words.
_LINES = ("p", "h1", "h2", "h3", "h4", "h5", "div", "span", "strong")
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def said_by_wall(tree: HtmlElement, tier: str) -> Said:
    """A wall that the page declares in a meta element, or shows in words that are no part of the account."""
    locked = tier.lower() == "locked"
    return Said(from_="meta" if locked else "page", truncation=PAYWALL if locked or _shows_wall(tree) else "")


def _shows_wall(tree: HtmlElement) -> bool:
    lines = (element for element in tree.iter(*_LINES) if not any(len(child) for child in element))
    return any(is_wall(" ".join(line.text_content().split())) and _is_shown(line) for line in lines)


def _is_shown(element: HtmlElement) -> bool:
    """Whether the element and all around it is shown; many pages hold a wall ready and show it to some only."""
    return not any(
        each.get("hidden") is not None
        or each.get("aria-hidden") == "true"
        or _NOT_DISPLAYED.search(each.get("style") or "")
        or each.tag in ("template", "noscript")
        for each in (element, *element.iterancestors())
    )
