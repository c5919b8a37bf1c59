"""Saying why a source must stand outside of the pile, in sentences for the reader."""

from collections.abc import Iterator, Sequence

from retold.model import Article
from retold.stories.absent.evidence import Unexplained
from retold.stories.absent.families import Family
from retold.stories.absent.naming import NamedSource
from retold.stories.copies.outlets import account_name

# Accounts that a sentence names before it counts the rest.
MOST_NAMED = 4


def say_why(
    family: Family, named: NamedSource | None, left_open: Unexplained, articles: Sequence[Article]
) -> tuple[str, ...]:
    """What shows that the words come from outside, and whether any account could be their source."""
    return tuple(_sentences(family, named, left_open, articles))


def _sentences(
    family: Family, named: NamedSource | None, left_open: Unexplained, articles: Sequence[Article]
) -> Iterator[str]:
    names = [account_name(articles[member]) for member in family.members]
    yield f"{_listed(names)} share words that none of them is known to have begun."
    if named:
        crediting = [account_name(articles[member]) for member in sorted(named.credits)]
        verb = "credits" if len(crediting) == 1 else "credit"
        yield f"{_listed(crediting)} {verb} {named.name}, which is not among the accounts."
    for line in left_open.detours:
        one, other = account_name(articles[line.one]), account_name(articles[line.other])
        yield (
            f"{one} and {other} share {line.words} words that neither can have from the account from which it would "
            "have the rest."
        )
    if not left_open.detours:
        yield "The words alone do not rule out that one of these accounts is the source of the others."


def _listed(names: Sequence[str]) -> str:
    unique = list(dict.fromkeys(names))
    if len(unique) > MOST_NAMED:
        return f"{', '.join(unique[:MOST_NAMED])} and {len(unique) - MOST_NAMED} more"
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} and {unique[-1]}"
