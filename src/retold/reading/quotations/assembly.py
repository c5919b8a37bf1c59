"""From the drafts of each paragraph to the quotations of an article: numbers, parents and speakers."""

from collections.abc import Sequence

from retold.model import DateExpression, Mention, Passage, Quotation, Speaker
from retold.reading.quotations.lexicon import act_of, stance_of
from retold.reading.quotations.paragraphs import Draft, drafts_of
from retold.reading.syntax import Account, Paragraph


def assemble(account: Account, mentions: Sequence[Mention], dates: Sequence[DateExpression]) -> tuple[Quotation, ...]:
    """Number the quotations of all paragraphs in text order and give each its speaker and parent."""
    found = [(paragraph, draft) for paragraph in account.paragraphs for draft in drafts_of(paragraph.doc)]
    return tuple(_quotation(paragraph, draft, number) for number, (paragraph, draft) in enumerate(found, 1))


def _quotation(paragraph: Paragraph, draft: Draft, number: int) -> Quotation:
    lemma = draft.cue.lemma_.lower() if draft.cue is not None else ""
    source = draft.source
    passage: Passage | None = None
    if source is not None:
        sub = source.doc[source.left_edge.i : source.right_edge.i + 1]
        passage = paragraph.passage_of(sub)
    return Quotation(
        id=f"{paragraph.article}-q{number}",
        kind=draft.kind,
        content=tuple(paragraph.passage(each.start, each.end) for each in draft.content),
        act=act_of(lemma, source.lemma_.lower() if source is not None else None),
        stance=stance_of(lemma),
        speaker=Speaker(None, "unknown", passage),
        cue=paragraph.passage_of(draft.cue) if draft.cue is not None else None,
    )
