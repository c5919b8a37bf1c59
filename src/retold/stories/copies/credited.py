"""Credits: whether one article says that it has words from another's outlet."""

import re

from retold.model import Article, Credit

# What a name may lose without becoming another: "The Example", "www.example.com" and "Example" are one outlet.
_AROUND = re.compile(r"^(?:https?://)?(?:www\.)?(?:the )?|(?:\.(?:com|org|net|co\.uk|[a-z]{2}))$", re.IGNORECASE)
# News agencies by the initials under which they are credited.
_INITIALS = {
    "aap": "australianassociatedpress",
    "afp": "agencefrancepresse",
    "ansa": "agenzianazionalestampaassociata",
    "ap": "associatedpress",
    "apa": "austriapresseagentur",
    "dpa": "deutschepresseagentur",
    "efe": "agenciaefe",
    "pa": "pressassociation",
    "pti": "presstrustofindia",
    "upi": "unitedpressinternational",
}
_NOT_A_LETTER = re.compile(r"[\W_]+")


def account_name(article: Article) -> str:
    """What reasons call an account: its outlet, else its headline, else its place in the pile."""
    if article.outlet:
        return article.outlet.value
    return article.title or article.source.location or article.id


def name_key(name: str) -> str:
    """A name as bare letters, to compare outlets and agencies: "Example TV" and "exampletv", "AP" and its full name."""
    key = _NOT_A_LETTER.sub("", _AROUND.sub("", name.strip())).casefold()
    return _INITIALS.get(key, key)


def is_agency(initials: str) -> bool:
    """Whether these are the initials of a news agency: "AP", "A.F.P."."""
    return initials.replace(".", "").casefold() in _INITIALS


def outlet_keys(article: Article) -> frozenset[str]:
    """The names under which an article's outlet and publisher can be credited."""
    names = (article.outlet.value if article.outlet else "", article.publisher or "")
    return frozenset(key for key in map(name_key, names) if key)


def foreign_credits(article: Article) -> tuple[Credit, ...]:
    """The agencies and other sources that an article names for its words, its own outlet and its authors left out."""
    own = outlet_keys(article)
    return tuple(
        credit
        for credit in article.credits
        if credit.kind != "author" and name_key(credit.name) and not _is_own(name_key(credit.name), own)
    )


def credits_outlet(article: Article, source: Article) -> Credit | None:
    """The credit by which an article names the outlet of another as its source, if there is one."""
    keys = outlet_keys(source) - outlet_keys(article)
    return next((credit for credit in foreign_credits(article) if name_key(credit.name) in keys), None)


def _is_own(credited: str, own: frozenset[str]) -> bool:
    """Whether a credit names the article's own outlet, in full or with "Agency", "News" behind it."""
    return any(credited.startswith(key) or key.startswith(credited) for key in own)
