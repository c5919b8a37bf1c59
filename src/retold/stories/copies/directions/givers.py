"""Givers: who gave a passage to its holders, by what they credit and by what an outlet is."""

from collections.abc import Iterator, Mapping, Sequence

from retold.model import Article
from retold.stories.copies.credited import GivenCredit
from retold.stories.copies.directions.holders import Group
from retold.stories.copies.directions.namings import say_credit
from retold.stories.copies.directions.rows import Row, Sign, both_ways
from retold.stories.copies.directions.trade import trade_of
from retold.stories.copies.outlets import account_name


def signs_of_naming(row: Row, group: Group) -> Iterator[Sign]:
    """The signs that an account gives by crediting the other, or one who credits the other in turn."""
    for way, giver, taker in both_ways(row):
        chain = group.path(taker.article.id, giver.article.id)
        steps = list(zip(chain, chain[1:], strict=False))
        if steps:
            credits = [group.givers[one][other] for one, other in steps]
            says = [say_credit(group.articles[one], credit) for (one, _), credit in zip(steps, credits, strict=True)]
            passages = tuple(credit.passage for credit in credits if credit.passage)
            if len(steps) == 1:
                yield Sign("names the giver", way, says[0], passages)
            else:
                yield Sign("names one who has it from the giver", way, " ".join(says), passages)


def signs_of_giving(row: Row, group: Group) -> Iterator[Sign]:
    """The signs that an account is one from which others have the words: it is so by trade, or others credit it."""
    for way, giver, taker in both_ways(row):
        name = account_name(giver.article)
        trade = trade_of(giver.article)
        if trade and trade_of(taker.article) is None:
            yield Sign("giver by trade", way, f"{name} is a {trade}: it writes for others to print.")
        others = [each for each in group.takers_of(giver.article.id) if each != taker.article.id]
        if others:
            first = account_name(group.articles[others[0]])
            who = f"{first} credits" if len(others) == 1 else f"{first} and {len(others) - 1} more credit"
            credit = group.givers[others[0]][giver.article.id]
            passages = (credit.passage,) if credit.passage else ()
            yield Sign("giver to others", way, f"{who} {name} for these words.", passages)


def credits_nobody(article: Article, group: Group, credits: Mapping[str, Sequence[GivenCredit]]) -> bool:
    """Whether an account credits no source for any of its words: only then can it be the first to have them."""
    for_all = any(credit.for_all for credit in credits.get(article.id, ()))
    return not for_all and not group.credited.get(article.id)


def credits_nobody_else(article: Article, group: Group) -> bool:
    """Whether an account credits no source for these words: an account of the story that lacks them is none."""
    return not group.givers.get(article.id) and not group.outsiders.get(article.id)
