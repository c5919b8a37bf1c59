"""Threads of reader comments at the end of a saved page."""

import re
from collections.abc import Sequence

from retold.ingest.stretches import Stretch

# Characters; a name, a picture's label and a time fit.
LONGEST_HEADER = 110
# Stretches between the heading and the first entry: "Sort by", "Log in to comment" and the like stand there.
HEADING_TO_ENTRY = 6
# Words of account that must stand before a thread: a counter ("8 Comments") also stands under a headline,
# with the writer's name and the time of publication right below.
LEAST_ACCOUNT_BEFORE = 30
# Entries that make a thread where no heading announces one.
LEAST_ENTRIES_WITHOUT_HEADING = 2

_HEADING = re.compile(
    r"""\W*(?:
    (?:(?:view|show|see|read|load|post|leave|add|write|all|hide|reader|readers['’]?|user|visitor|top|latest|recent|public|facebook|your|be\s+the\s+first\s+to|join|\d[\d,.]*|no|a|the|to|more|new)\s+){0,4}
      (?:comments?|replies|responses?|reactions?|discussions?|conversation|feedback)(?:\s*[:(\[|·•–—-]?\s*\d[\d,.]*\s*[)\]]?)?
      (?:\s+(?:so\s+far|on\s+this\s+\w+|below|section|are\s+closed|to|on|from\s+(?:our\s+)?readers)\b[^\n.]{0,120})?
    |(?:leave|post|write|submit|add)\s+a\s+(?:reply|comment)[^\n.]{0,40}
    |\d+\s+thoughts?\s+on\b[^\n]{0,140}
    |(?:join|start)\s+the\s+(?:conversation|discussion|debate)
    |have\s+your\s+say|what\s+do\s+you\s+think\??|what\s+(?:our\s+)?readers\s+(?:say|think|are\s+saying)|letters\s+from\s+readers
    )\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})"
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?"
_AGO = r"(?:(?:about\s+|over\s+)?(?:\d+|an?|one|two|three)\s*(?:s|m|h|d|w|mo|y|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago|just\s+now|yesterday(?:\s+at\s+\d{1,2}:\d\d)?)"
_STAMP = re.compile(
    rf"(?:{_DATE}(?:[\s,|·•@–—-]*(?:at\s+)?{_CLOCK})?|{_AGO}|{_CLOCK}[\s,|·•@–—-]+{_DATE})", re.IGNORECASE
)
_SAYS = re.compile(
    r"(?P<name>[^\n.!?:,;]{1,40}?)\s+(?:says|said|wrote|writes|commented|replied|posted|responds?|asks)(?:\s+(?:on\b[^\n]{0,40}|to\b[^\n]{0,40}))?:"
)
_BUTTONS = re.compile(
    r"\W*(?:(?:reply|replies|like|likes|dislike|dislikes|upvote|downvote|report(?:\s+abuse|\s+comment)?|flag|quote|share|permalink|link|edit|delete|recommend"
    r"|helpful|up|down|thumbs?\s+up|thumbs?\s+down|agree|disagree|respect|show\s+replies|view\s+repl(?:y|ies)|hide\s+replies|\d+)\W*){1,8}",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\n!?]{1,50}")
MOST_WORDS_OF_A_NAME = 6
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"”’')\]]*$")


def mark_threads(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Everything from the start of a thread to the end of the text is comment; a counter alone is one line of it."""
    lines = [each.cut(text) if each.end - each.start <= LONGEST_HEADER else "" for each in stretches]
    start = _thread_start(text, stretches, lines)
    return [
        each.as_("comment") if place >= start or (line and is_heading(line)) else each
        for place, (each, line) in enumerate(zip(stretches, lines, strict=True))
    ]


def is_heading(line: str) -> bool:
    """Whether the line can stand over a thread ("Comments 8", "Join the conversation")."""
    return bool(_HEADING.fullmatch(line))


def _thread_start(text: str, stretches: Sequence[Stretch], lines: Sequence[str]) -> int:
    """The number of the first stretch of the thread; the number of stretches when there is none."""
    entries = {place for place in range(len(lines)) if _begins_entry(lines, place)}
    words = 0
    for place, (each, line) in enumerate(zip(stretches, lines, strict=True)):
        ahead = entries.intersection(range(place + 1, place + 1 + HEADING_TO_ENTRY))
        if words >= LEAST_ACCOUNT_BEFORE and line and is_heading(line) and ahead:
            return place
        words += len(each.cut(text)[:1000].split())
    return _start_without_heading(lines, entries)


def _start_without_heading(lines: Sequence[str], entries: set[int]) -> int:
    """Where two or more entries with a name and a full time, or with reply buttons, follow one another to the end."""
    sure = sorted(place for place in entries if _is_sure(lines, place))
    if len(sure) < LEAST_ENTRIES_WITHOUT_HEADING or not any(lines[: sure[0]]) and sure[0] == 0:
        return len(lines)
    return sure[0]


def _begins_entry(lines: Sequence[str], place: int) -> bool:
    """A line with a name and a time, or a name over a time."""
    line = lines[place]
    if not line:
        return False
    if _SAYS.fullmatch(line):
        return True
    stamp = _STAMP.search(line)
    if stamp:
        return _is_name(line[: stamp.start()] + line[stamp.end() :])
    below = lines[place + 1] if place + 1 < len(lines) else ""
    return _is_name(line) and bool(below) and bool(_STAMP.match(below)) and not _ENDS_SENTENCE.search(below)


def _is_name(words: str) -> bool:
    words = words.strip(" \t|·•,–—-()[]:@#\u00a0")
    return (
        bool(_NAME.fullmatch(words)) and len(words.split()) <= MOST_WORDS_OF_A_NAME and not _ENDS_SENTENCE.search(words)
    )


def _is_sure(lines: Sequence[str], place: int) -> bool:
    """An entry that no live blog or byline looks like: reply buttons follow it, or a blog's "X says:"."""
    following = lines[place + 1 : place + 5]
    return any(line and _BUTTONS.fullmatch(line) and not line.isdigit() for line in following)
