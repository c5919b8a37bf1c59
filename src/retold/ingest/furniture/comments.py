"""Threads of reader comments at the end of a saved page."""

import re
from collections.abc import Sequence

from retold.ingest.furniture.phrases import any_of
from retold.ingest.furniture.stamps import EITHER_STAMP, FULL_STAMP, STAMP
from retold.ingest.stretches import Stretch, parted

# Characters; a name, a picture's label and a time fit.
LONGEST_HEADER = 110
# Stretches between the heading and the first entry: a service's log-in, sorting and rules stand there.
HEADING_TO_ENTRY = 15
# Words of account that must stand before a thread: a counter ("8 Comments") also stands under a headline,
# with the writer's name and the time of publication right below.
LEAST_ACCOUNT_BEFORE = 30
# Entries that make a thread where no heading announces one.
LEAST_ENTRIES_WITHOUT_HEADING = 2
# Stretches from an entry's name to its buttons: a time and two paragraphs stand between.
ENTRY_TO_BUTTONS = 4
_ENOUGH = 1000  # characters of a stretch that are counted for words

_BEFORE = (
    "(?:view|show|see|read|load|post|leave|add|write|all|hide|reader|readers['’]?|user|visitor|top|latest|recent"
    r"|public|your|facebook|be the first to|join|no|a|the|to|more|new|\d[\d,.]*)"
)
_BEHIND = r"(?:so far|on this \w+|below|section|are closed|to|on|from (?:our )?readers)\b[^\n.]{0,120}"
_HEADING = any_of(
    rf"\W*(?:{heading})\W*"
    for heading in (
        rf"(?:{_BEFORE} ){{0,4}}(?:comments?|replies|responses?|reactions?|discussions?|conversation|feedback)"
        rf"(?:\s*[:(\[|·•–—-]?\s*\d[\d,.]*\s*[)\]]?)?(?: {_BEHIND})?",
        r"(?:leave|post|write|submit|add) a (?:reply|comment)[^\n.]{0,40}",
        r"\d+ thoughts? on\b[^\n]{0,140}",
        r"(?:join|start) the (?:conversation|discussion|debate)",
        r"(?:\d+ )?(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|yorumlar|reacties|komentarze"
        r"|kommentarer)"
        r"(?:\s*[:(]?\s*\d+\)?)?",
        r"(?:комментарии|коментарі|تعليقات|التعليقات|نظرات|评论|コメント)(?:\s*[:(]?\s*\d+\)?)?",
        r"have your say|what do you think\??|what (?:our )?readers (?:say|think|are saying)|letters from readers",
    )
)
# A counter behind a sentence and a name with a time right behind it: a page whose line ends were lost.
_INSIDE = re.compile(
    r"[.!?…”\"’)]\s+(?=(?:comments?\s*[:(]?\s*\d+\)?|\d+\s+comments?|(?:reader\s+)?comments:?)\s+"
    rf"[^\n]{{1,60}}?(?:{EITHER_STAMP.pattern}))",
    re.IGNORECASE,
)
# "Published 3 May 2031, 14:25" and "Updated …" stand below many accounts.
_LABEL = any_of([r"\W*(?:(?:first|last|originally) )?(?:published|updated|posted|modified|created|edited|date|time)\b"])
_SAYS = re.compile(
    r"(?P<name>[^\n.!?:,;]{1,40}?)\s+(?:says|said|wrote|writes|commented|replied|posted|responds?|asks)"
    r"(?:\s+(?:on\b[^\n]{0,40}|to\b[^\n]{0,40}))?:"
)
_BUTTON = (
    "(?:reply|replies|likes?|dislikes?|upvote|downvote|report(?: abuse| comment)?|flag|quote|share|permalink|link|edit"
    r"|delete|recommend|helpful|up|down|thumbs? up|thumbs? down|agree|disagree|respect|(?:show|view|hide) repl(?:y|ies)"
    r"|\d+\s?[smhdwy]|\d+|antworten|répondre|responder|rispondi|ответить|gefällt mir|j['’]aime|me gusta)"
)
_BUTTONS = any_of([rf"\W*(?:{_BUTTON}\b\W*){{1,8}}"])
_ANSWER = any_of([r"\b(?:reply|antworten|répondre|responder|rispondi|ответить)\b"])
_POSTED = any_of([r"\b(?:posts? ?: ?\d|posted\b|joined\b|registered\b)"])
_NAME = re.compile(r"[^\n!?]{1,50}")
MOST_WORDS_OF_A_NAME = 6
# Without a heading, a line of a chronology ("First crack in the wall, 3 May 2031, 14:25") must not begin a thread.
MOST_WORDS_OF_A_SURE_NAME = 3
# Characters behind the time below a name: "(edited)", "· Permalink", a zone.
LONGEST_BEHIND_A_TIME = 25
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"”’')\]]*$")


# Headings that accounts have too: a thread only where an entry below is beyond doubt.
_MAYBE = any_of(
    [r"\W*(?:the )?(?:reactions?|responses?|replies|discussions?|conversation|feedback|what do you think)\W*"]
)


def mark_threads(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Everything from the start of a thread to the end of the text is comment; a counter alone is one line of it."""
    stretches = _apart(text, stretches)
    lines = [_line(text, each) for each in stretches]
    start = _thread_start(text, stretches, lines)
    return [
        each.as_("comment") if place >= start or _is_counter(line) else each
        for place, (each, line) in enumerate(zip(stretches, lines, strict=True))
    ]


def _line(text: str, stretch: Stretch) -> str:
    """A short stretch, or the short first line of a list or table; nothing for a long one."""
    words = text[stretch.start : min(stretch.end, stretch.start + LONGEST_HEADER + 1)]
    line = words.split("\n", 1)[0] if stretch.kind in ("list", "table") else words
    return line if len(line) <= LONGEST_HEADER else ""


def _is_forum(text: str, stretch: Stretch) -> bool:
    """Whether a table's rows are what a forum's members posted, each with its time."""
    if stretch.kind != "table":
        return False
    heads = [row[:LONGEST_HEADER] for row in stretch.cut(text).split("\n")]
    return (
        sum(bool(_POSTED.search(head) and FULL_STAMP.search(head)) for head in heads) >= LEAST_ENTRIES_WITHOUT_HEADING
    )


def _apart(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches with a thread that begins inside of one, on the same line, parted from it."""
    for place, each in enumerate(stretches):
        found = _INSIDE.search(text, each.start, each.end) if each.kind == "paragraph" else None
        if found:
            sides = parted(text, each, found.end(), each.kind, "comment")
            return [*stretches[:place], *sides, *(later.as_("comment") for later in stretches[place + 1 :])]
    return list(stretches)


def _is_counter(line: str) -> bool:
    """Whether the line speaks of comments wherever it stands ("Comments 8", "Join the conversation")."""
    return bool(line) and bool(_HEADING.fullmatch(line)) and not _MAYBE.fullmatch(line)


def _thread_start(text: str, stretches: Sequence[Stretch], lines: Sequence[str]) -> int:
    """The number of the first stretch of the thread; the number of stretches when there is none."""
    entries = {place for place in range(len(lines)) if _begins_entry(lines, place)}
    buttons = {place for place in range(len(lines)) if _is_buttons(lines[place])}
    sure = sorted(place for place in entries if _is_sure(lines, place))
    alone = [place for place in sure if _is_answerable(lines, place)]
    forums = [place for place, each in enumerate(stretches) if _is_forum(text, each)]
    several = sure if len(sure) >= LEAST_ENTRIES_WITHOUT_HEADING else alone
    unannounced = min((*several, *forums), default=len(lines))
    words = 0
    for place, (each, line) in enumerate(zip(stretches, lines, strict=True)):
        following = range(place + 1, place + 1 + HEADING_TO_ENTRY)
        announced = (_is_counter(line) and (entries | buttons).intersection(following)) or (
            _MAYBE.fullmatch(line) and set(sure).intersection(following)
        )
        if words >= LEAST_ACCOUNT_BEFORE and (announced or place == unannounced):
            return place
        words += len(each.cut(text)[:_ENOUGH].split())
    return len(lines)


def _begins_entry(lines: Sequence[str], place: int) -> bool:
    """A line with a name and a time, or a name over a time."""
    line = lines[place]
    if not line:
        return False
    stamp = STAMP.search(line)
    if stamp:
        return _is_name(line[: stamp.start()] + line[stamp.end() :])
    below = lines[place + 1] if place + 1 < len(lines) else ""
    stamp = STAMP.match(below)
    is_time = stamp is not None and len(below) - stamp.end() <= LONGEST_BEHIND_A_TIME
    return is_time and (_is_name(line) or bool(_SAYS.fullmatch(line)))


def _is_name(words: str) -> bool:
    words = words.strip(" \t|·•,–—-()[]:@#\u00a0")
    return (
        bool(_NAME.fullmatch(words)) and len(words.split()) <= MOST_WORDS_OF_A_NAME and not _ENDS_SENTENCE.search(words)
    )


def _is_sure(lines: Sequence[str], place: int) -> bool:
    """An entry that no live report or byline looks like: a name with a full time, or reply buttons below it."""
    stamp = FULL_STAMP.search(lines[place])
    if stamp and not _LABEL.match(lines[place]):
        name = (lines[place][: stamp.start()] + lines[place][stamp.end() :]).strip(" |·•,–—-")
        alone = place + 1 < len(lines) and not FULL_STAMP.search(lines[place + 1])
        return alone and 0 < len(name.split()) <= MOST_WORDS_OF_A_SURE_NAME
    following = lines[place + 1 : place + 1 + ENTRY_TO_BUTTONS]
    return any(_is_buttons(line) for line in following)


def _is_answerable(lines: Sequence[str], place: int) -> bool:
    """An entry that readers may answer: pages repeat the button, and what finds the text keeps it once."""
    following = lines[place + 1 : place + 1 + ENTRY_TO_BUTTONS]
    return any(_is_buttons(line) and _ANSWER.search(line) for line in following)


def _is_buttons(line: str) -> bool:
    """Whether the line asks to answer or rate an entry; a bare number may be anything."""
    return bool(line) and bool(_BUTTONS.fullmatch(line)) and not line.isdigit()
