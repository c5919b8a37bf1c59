"""What came of asking for a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """The page came and is kept."""

    address: str
    status: int


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The page is as it was when it was last kept."""

    address: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The page was not asked for, and why: its site asks robots to stay away, its address is a private one, …"""

    address: str
    why: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The page was asked for and did not come, and why."""

    address: str
    why: str


Outcome = Fetched | Unchanged | Refused | Failed
