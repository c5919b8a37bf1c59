"""What browsers write into a page as they save it: where it came from, and when it was saved."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

# Characters at the head of a page within which the remark stands.
HEAD = 4096

# SingleFile writes its name, the address and a date such as "Sat May 03 2031 14:25:00 GMT+0200 (…)".
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<url>\S+)(?:\s+saved date:\s*(?P<date>[^\n(]+))?", re.IGNORECASE
)
# Browsers write the address with the count of its characters before it: "url=(0024)https://post.example/dam".
_COMPLETE = re.compile(r"<!--\s*saved from url=\(\d{4}\)(?P<url>\S+?)\s*-->", re.IGNORECASE)
_MOMENT = "%a %b %d %Y %H:%M:%S GMT%z"


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a saved page came from, and the moment of saving in UTC (ISO 8601); empty where nothing says so."""

    url: str = ""
    at: str = ""


def saved_as(page: str) -> Saved:
    """What a browser wrote into a page as it saved it.

    >>> saved_as("<html><!-- saved from url=(0024)https://post.example/dam -->")
    Saved(url='https://post.example/dam', at='')
    """
    head = page[:HEAD]
    if found := _SINGLE_FILE.search(head):
        return Saved(_address(found["url"]), _moment(found["date"] or ""))
    found = _COMPLETE.search(head)
    return Saved(_address(found["url"])) if found else Saved()


def _address(words: str) -> str:
    return words if words.startswith(("http://", "https://")) else ""


def _moment(words: str) -> str:
    try:
        return datetime.strptime(words.strip(), _MOMENT).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return ""
