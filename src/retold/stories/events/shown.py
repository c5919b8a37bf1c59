"""The words shown for a time in what somebody says, so that nothing denied is shown as if it were stated."""

import re
from collections.abc import Sequence

from retold.model import Article, Clause, Passage, Quotation
from retold.stories.events.sentences import Surroundings

# "Denied that it had known of worn rails at the quay, where a crane fell on Sunday": Sunday is when the crane fell.
_BESIDE = re.compile(r",\s+where\s+")


def clause_beside(article: Article, found: Passage, told: Passage, clauses: Sequence[Clause]) -> Passage | None:
    """The last clause of a place behind a comma, where it has a verb of its own and the time; None without one."""
    before = article.cut(Passage(told.article, told.part, told.start, found.start))
    opening = next(reversed(list(_BESIDE.finditer(before))), None)
    if opening is None:
        return None
    beside = Passage(told.article, told.part, told.start + opening.end(), told.end)
    has_verb = any(beside.start <= clause.verb.start and clause.verb.end <= found.start for clause in clauses)
    return beside if has_verb else None


def is_disclaimed(found: Passage, around: Surroundings) -> bool:
    """Whether a time stands in words that its sentence has somebody deny or doubt, not say, or say perhaps."""
    return any(
        (each.stance in {"denial", "doubt"} or each.negated or each.hypothetical)
        and _gives(each, found, around.sentence)
        for each in around.quotations
    )


def _gives(quotation: Quotation, found: Passage, sentence: Passage) -> bool:
    cue = quotation.cue
    return cue is not None and sentence.holds(cue) and any(content.holds(found) for content in quotation.content)
