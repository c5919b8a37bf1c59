"""Givers by trade: agencies and press offices, whose words are written for others to print."""

import re
from typing import Literal

from retold.ingest.furniture.agencies import is_known_agency
from retold.model import Article

Trade = Literal["news agency", "press office"]

_AGENCY = re.compile(
    r"\b(?:news ?wire|(?<!the )wire|(?:news|press) (?:agency|association|service)|wire service"
    r"|nachrichtenagentur|presseagentur|agence|agencia|agência|agenzia)\b|通信社|통신사?$",
    re.IGNORECASE,
)
# An outlet that is known by its address alone.
_SITE = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+)\.(?:com|org|net|[a-z]{2,3})(?:\.[a-z]{2})?/?$", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:press (?:office|centre|center|release|room)|media (?:desk|office|centre|center|relations)|communications"
    r"|public relations|newsroom of|ministry of|department of|pr ?newswire|business wire|globe ?newswire)\b",
    re.IGNORECASE,
)


def trade_of(article: Article) -> Trade | None:
    """What an account's outlet is, if it writes for others to print; its name alone says so."""
    name = _SITE.sub(r"\1", article.outlet.value) if article.outlet else ""
    if _OFFICE.search(name):
        return "press office"
    return "news agency" if is_known_agency(name) or is_known_agency(name.upper()) or _AGENCY.search(name) else None
