"""Lines that only give a time: "Published: 3 May 2031, 14:25"."""

import re
from collections.abc import Sequence

from retold.ingest.stretches import Stretch
from retold.ingest.when import When, parse_time

LONGEST_TIME_LINE = 80  # characters
# Stretches from either end in which such a line is the outlet's and not the story's.
HEAD, FOOT = 5, 3

_LABEL = (
    r"(?:(?:(?:first |originally )?(?:published|posted|publication date|date|created|issued|released)"
    r"(?: (?:on|at|date|time))?|on)\b\s*[:|–—-]?\s*)?"
)
_ZONE_NAME = r"(?:\s+(?:IST|EST|EDT|CET|BST|PST|PDT|local time))?"
_PUBLISHED = re.compile(rf"\W*{_LABEL}(?P<time>[^\n]{{6,60}}?){_ZONE_NAME}\W*", re.IGNORECASE)
_LEAST_OF_A_DAY = len("2031-05-03")


def mark_times(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Lines near the ends of a text that only give a time are datelines."""
    edges = {*range(HEAD), *range(len(stretches) - FOOT, len(stretches))}
    return [
        each.as_("dateline") if place in edges and each.kind == "paragraph" and time_in(each.cut(text)) else each
        for place, each in enumerate(stretches)
    ]


def time_in(line: str) -> When | None:
    """The time of publication that a line gives, to the day at least."""
    if len(line) > LONGEST_TIME_LINE:
        return None
    found = _PUBLISHED.fullmatch(line)
    when = parse_time(found["time"]) if found else None
    return when if when and len(when.value) >= _LEAST_OF_A_DAY else None
