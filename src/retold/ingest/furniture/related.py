"""Links to other stories: "Read more: …", and lists under "Related stories"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from retold.ingest.stretches import Stretch
from retold.model import BlockKind

LONGEST_RELATED = 250  # characters
# Characters; titles in a list of related stories are shorter, paragraphs of an account longer.
LONGEST_TITLE = 140

_WITH_TITLE = re.compile(
    r"\W*(?:read(?:\s+(?:more|also|next|this|the\s+full\s+\w+))?|also\s+read|see\s+also|see\s+more|watch(?:\s+(?:more|also|now|live))?|listen|related"
    r"(?:\s+(?:articles?|stor(?:y|ies)|news|coverage|content|links?|topics?|posts?))?|more(?:\s+(?:on\s+this|from\s+[^\n:]{1,40}|news|stories))?"
    r"|further\s+reading|don['’]t\s+miss|you\s+may\s+(?:also\s+)?like|recommended|in\s+(?:pictures|photos|video)|explore\s+more|next|previous"
    r"|previously|opinion|explainer|background|also\s+see)\s*(?:[:>»|→]|\s[–—-]\s)\s*(?=\S)[^\n]*",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\W*(?:read\s+(?:more|also|next)(?:\s+(?:about|on)\b[^\n.]{0,60})?|also\s+read|see\s+also|related(?:\s+(?:articles?|stor(?:y|ies)|news|coverage|content|links?|topics?|posts?"
    r"|reading|videos?))?|more\s+(?:on\s+this(?:\s+(?:story|topic))?|from\b[^\n.]{1,40}|news|stories|top\s+stories|like\s+this|in\s+\w+|headlines)"
    r"|further\s+reading|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in)|recommended(?:\s+(?:for\s+you|stories|articles|reading|videos))?"
    r"|most\s+(?:read|popular|viewed|shared|commented)(?:\s+\w+)?|trending(?:\s+(?:now|stories|news))?|top\s+(?:stories|news)|latest\s+(?:news|stories|headlines|videos)"
    r"|editor['’]?s['’]?\s+(?:picks?|choice)|other\s+(?:stories|news|articles)|popular\s+(?:stories|posts|articles)|don['’]t\s+miss|up\s+next|what\s+to\s+read\s+next"
    r"|(?:previous|next)\s+(?:article|story|post)|promoted\s+(?:stories|content)|from\s+(?:around\s+)?the\s+web|today['’]s\s+headlines)\W*",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[^\n.!?]{1,140}\b[Rr]ead\s+more\W*")
_BRACKETED = re.compile(r"\[[A-Z“\"‘'][^\[\]]{15,180}\]")
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*$")


def kind_of(line: str) -> BlockKind | None:
    """A line that leads to another story."""
    if len(line) > LONGEST_RELATED:
        return None
    forms = (_WITH_TITLE, _HEADING, _TRAILING, _BRACKETED)
    return "related" if any(form.fullmatch(line) for form in forms) else None


def is_heading(line: str) -> bool:
    """Whether titles of other stories may follow the line."""
    return len(line) <= LONGEST_TITLE and bool(_HEADING.fullmatch(line))


def mark_lists(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Titles that follow "Related stories" or another related title are links; the first full sentence ends the list."""
    marked = list(stretches[:1])
    under_heading = bool(stretches) and _opens_list(text, stretches[0])
    for _, each in pairwise(stretches):
        line = each.cut(text)
        if _opens_list(text, each):
            under_heading = True
        elif under_heading and each.kind in ("paragraph", "list", "headline") and _is_title(line):
            each = each.as_("related")
        else:
            under_heading = under_heading and each.kind == "related"
        marked.append(each)
    return marked


def _opens_list(text: str, stretch: Stretch) -> bool:
    return stretch.kind == "related" and is_heading(stretch.cut(text))


def _is_title(line: str) -> bool:
    return len(line) <= LONGEST_TITLE and not _SENTENCE_END.search(line)
