"""Outlets: what an account is called, and by which names its outlet can be credited."""

import re
from urllib.parse import urlsplit

from retold.ingest.furniture.agencies import KNOWN, agency_name, is_known_agency
from retold.model import Article

# What a name may lose without becoming another: "The Example", "www.example.com" and "Example" are one outlet.
_AROUND = re.compile(r"^(?:https?://)?(?:www\.)?(?:the )?|(?:\.(?:com|org|net|co\.uk|[a-z]{2}))$", re.IGNORECASE)
_NOT_A_LETTER = re.compile(r"[\W_]+")
# Fewest letters by which an outlet is known from the end of its address: CNN of "edition.cnn.com".
LEAST_LETTERS_OF_AN_END = 3


def account_name(article: Article) -> str:
    """What reasons call an account: its outlet, else its headline, else its place in the pile."""
    if article.outlet:
        return article.outlet.value
    return article.title or article.source.location or article.id


def name_key(name: str) -> str:
    """A name as bare letters, to compare outlets and agencies: "Example TV" and "exampletv", "AP" and its full name."""
    bare = _AROUND.sub("", name.strip())
    known = agency_name(bare) if is_known_agency(bare) else agency_name(bare.upper()) if _is_initials(bare) else bare
    return _NOT_A_LETTER.sub("", known).casefold()


def is_agency(initials: str) -> bool:
    """Whether these are the initials of a news agency: "AP", "A.F.P."."""
    bare = initials.replace(".", "")
    return bare.isupper() and bare in KNOWN


def _is_initials(name: str) -> bool:
    """Whether a name of an outlet is an agency's initials in small letters: "apnews" is not, "afp" is."""
    return name.isalpha() and name.islower() and name.upper() in KNOWN


def outlet_keys(article: Article) -> frozenset[str]:
    """The names under which an article's outlet and publisher can be credited."""
    names = (article.outlet.value if article.outlet else "", article.publisher or "")
    return frozenset(key for key in map(name_key, names) if key)


def names_outlet(credited: str, own: frozenset[str]) -> bool:
    """Whether a credit names the article's own outlet, in full, with "Agency" behind it, or as its address ends."""
    ends = len(credited) >= LEAST_LETTERS_OF_AN_END
    return any(credited.startswith(key) or key.startswith(credited) or ends and key.endswith(credited) for key in own)


def site_of(url: str | None) -> str:
    """The host of an address, without "www."; empty where it has none."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
