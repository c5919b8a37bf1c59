"""Why an account is silent on something: silence is explained, never left as a blank."""

from dataclasses import dataclass

from retold.model import Article, Copy, Passage
from retold.reading import LANGUAGES_READ
from retold.report.findings.view import FindingView
from retold.report.kept import accounts_that_keep
from retold.report.lookups import Lookups
from retold.report.times import is_earlier

# Accounts named for one reason: the overview has all of them.
MOST_NAMED = 12
HAS_THE_WORDS = "has some of these words, shown as another finding"


@dataclass(frozen=True, slots=True)
class SilentAccount:
    """An account without a finding."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Silence:
    """Why some accounts are without a finding; `reason` also counts those that are not named."""

    accounts: tuple[SilentAccount, ...]
    reason: str


def name_silent(lookups: Lookups, finding: FindingView) -> tuple[Silence, ...]:
    """The accounts without a finding that several others have, by reason."""
    if len(finding.articles) == 1:
        return ()
    having = set(finding.articles)
    holding = accounts_with_the_words(lookups, finding)
    by_reason: dict[str, list[str]] = {}
    for article in lookups.story.articles:
        if article not in having:
            by_reason.setdefault(why_silent(lookups, article, finding, holding), []).append(article)
    return tuple(_silence(lookups, articles, reason) for reason, articles in by_reason.items())


def _silence(lookups: Lookups, articles: list[str], reason: str) -> Silence:
    named = tuple(SilentAccount(lookups.sigla[each], "#" + lookups.account(each)) for each in articles[:MOST_NAMED])
    more = len(articles) - len(named)
    return Silence(named, f"and {more} more {reason}" if more else reason)


def accounts_with_the_words(lookups: Lookups, finding: FindingView) -> frozenset[str]:
    """The accounts that share words of a finding's passages: none of them is silent on it."""
    holding: set[str] = set()
    for siglum in finding.sigla:
        here = [each for each in lookups.copies.get(siglum.article, ()) if _touches(each, siglum.passage)]
        for copy in here:
            holding |= accounts_that_keep(siglum.passage, (copy,))
    return frozenset(holding)


def _touches(copy: Copy, passage: Passage) -> bool:
    return copy.a.overlaps(passage) or copy.b.overlaps(passage)


def why_silent(lookups: Lookups, article: str, finding: FindingView, holding: frozenset[str] = frozenset()) -> str:
    """The reason, in words for a label; `holding` are the accounts that share the words."""
    account = lookups.articles[article]
    if article in holding:
        return HAS_THE_WORDS
    if not account.account and not account.text.strip():
        return "could not be read"
    if _needs_reading(finding) and account.language is not None and account.language not in LANGUAGES_READ:
        return f"its language ({account.language}) is not read yet"
    if _is_before(account, finding, lookups):
        return "not found in this account, which came out before those that have it"
    return "not found in this account"


def _needs_reading(finding: FindingView) -> bool:
    return not finding.key.startswith("copy-")


def _is_before(account: Article, finding: FindingView, lookups: Lookups) -> bool:
    """Whether it surely came out before every account that has it."""
    if account.published is None:
        return False
    own = account.published
    others = [lookups.articles[article].published for article in finding.articles]
    known = [other for other in others if other is not None]
    if not known or len(known) < len(others):
        return False
    return all(is_earlier(own, other) for other in known)
