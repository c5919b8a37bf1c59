"""The rows of the voices lens: accounts, and utterances with their apparatus."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.lenses.voices.apparatus import BASE, Shelf, Wording, choose_base, lay_out
from retold.lenses.voices.counting import count_words
from retold.lenses.voices.in_marks import find_marks
from retold.lenses.voices.sources import naming_of
from retold.model import Article, Dossier, Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountVoices:
    """How much of one account is given to others: quotations that stand in no other quotation, and their words."""

    article: str
    words: int
    quoted_words: int
    quotations: int
    direct: int
    indirect: int
    named: int
    unnamed: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceRow:
    """One act of speech that stands in more than one wording or account, with every wording beside the base.

    `base` is the quotation that the others are laid beside, and `why` says how it is chosen.
    """

    id: str
    speaker: str | None
    name: str | None
    quotations: tuple[str, ...]
    articles: tuple[str, ...]
    base: str = ""
    why: str = ""
    wordings: tuple[Wording, ...] = ()


def account_rows(dossier: Dossier, articles: Sequence[Article]) -> tuple[AccountVoices, ...]:
    """One row an account that could be read, in story order."""
    words = count_words(dossier)
    said: dict[str, list[Quotation]] = defaultdict(list)
    for each in dossier.quotations:
        if each.parent is None:
            said[each.content[0].article].append(each)
    rows = []
    for article in articles:
        own = said[article.id]
        kinds = [naming_of(each) for each in own]
        rows.append(
            AccountVoices(
                article=article.id,
                words=sum(len(article.text[block.start : block.end].split()) for block in article.account),
                quoted_words=sum(words[each.id].all for each in own if each.content[0].part == "text"),
                quotations=len(own),
                direct=sum(each.kind != "indirect" for each in own),
                indirect=sum(each.kind == "indirect" for each in own),
                named=kinds.count("named"),
                unnamed=kinds.count("unnamed"),
                unknown=kinds.count("unknown"),
            )
        )
    return tuple(rows)


def utterance_rows(dossier: Dossier) -> tuple[UtteranceRow, ...]:
    """The utterances that are told more than once, in story order."""
    by_id = {each.id: each for each in dossier.quotations}
    names = {entry.id: entry.name for entry in dossier.story.cast}
    shelf = Shelf(
        articles={article.id: article for article in dossier.articles},
        marks={article.id: find_marks(article) for article in dossier.articles},
    )
    rows = []
    for each in dossier.story.utterances:
        if len(each.quotations) > 1:
            told = [by_id[one] for one in each.quotations]
            base = choose_base(told, shelf)
            rows.append(
                UtteranceRow(
                    id=each.id,
                    speaker=each.speaker,
                    name=names.get(each.speaker) if each.speaker else None,
                    quotations=each.quotations,
                    articles=tuple(dict.fromkeys(one.content[0].article for one in told)),
                    base=base.id,
                    why=BASE,
                    wordings=lay_out(told, base, shelf),
                )
            )
    return tuple(rows)
