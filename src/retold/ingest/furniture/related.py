"""Links to other stories: "Read more: …", and lists under "Related stories"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from retold.ingest.furniture.phrases import any_of
from retold.ingest.stretches import Stretch
from retold.model import BlockKind

LONGEST_RELATED = 250  # characters
# Characters; titles in a list of related stories are shorter, paragraphs of an account longer.
LONGEST_TITLE = 140

_STORIES = "(?:articles?|stor(?:y|ies)|news|coverage|content|links?|topics?|posts?|reading|videos?|headlines)"
# "Read also" in other languages: before a colon and a title, or alone over a list.
_READ_ALSO = (
    "(?:lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lee también|lea también)",
    "(?:ver también|leggi anche|leia também)",
    "(?:leia mais|lees ook|läs också|les også|читайте также|читайте також|ayrıca oku|اقرأ أيضا|اقرأ أيضاً)",
)
# What can stand before a colon and another story's title.
_LABELS = (
    r"read(?: (?:more|also|next|this|on|full story|the full \w+))?",
    *_READ_ALSO,
    "(?:also read|also see|see also|see more|further reading|explore more|background|explainer|previously)",
    "(?:watch|listen)(?: (?:more|also|now|live|here))?",
    f"related(?: {_STORIES})?",
    rf"more(?: (?:on this|on this {_STORIES}|from [^\n:]{{1,40}}|{_STORIES}))?",
    "(?:don['’]t miss|you (?:may|might) (?:also )?like|recommended|in (?:pictures|photos|video)|next|previous|opinion)",
)
# What can stand alone, over a list of other stories.
_HEADINGS = (
    r"read (?:more|also|next)(?: (?:about|on) [^\n.]{1,60})?",
    *_READ_ALSO,
    "(?:also read|see also|further reading|don['’]t miss|up next|what to read next)",
    f"(?:related|other|popular|promoted|latest|top|more|more top|today['’]s)(?: {_STORIES})",
    "related",
    rf"more (?:on this(?: {_STORIES})?|from [^\n.]{{1,40}}|like this|in \w+)",
    "you (?:may|might) (?:also )?(?:like|be interested in)",
    "recommended(?: (?:for you|stories|articles|reading|videos))?",
    r"most (?:read|popular|viewed|shared|commented)(?: \w+)?|trending(?: (?:now|stories|news))?",
    "editor['’]?s['’]? (?:picks?|choice)|(?:previous|next) (?:article|story|post)|from (?:around )?the web",
)
_WITH_TITLE = any_of(rf"\W*{label}\s*(?:[:>»|→]|\s[–—-]\s)\s*(?=\S)[^\n]*" for label in _LABELS)
_HEADING = any_of(rf"\W*(?:{heading})\W*" for heading in _HEADINGS)
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
    """Titles that follow "Related stories" are links; the first full sentence ends the list."""
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


def mark_last_headings(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Headings with nothing under them but furniture lead to what is not here: other stories, a form, a thread."""
    marked = list(stretches)
    for place in range(len(marked) - 1, 0, -1):
        if marked[place].kind == "headline":
            marked[place] = marked[place].as_("related")
        elif marked[place].block().account:
            break
    told = any(each.block().account and each.kind != "headline" for each in marked)
    return marked if told else list(stretches)


def _opens_list(text: str, stretch: Stretch) -> bool:
    return stretch.kind == "related" and is_heading(stretch.cut(text))


def _is_title(line: str) -> bool:
    return len(line) <= LONGEST_TITLE and not _SENTENCE_END.search(line)
