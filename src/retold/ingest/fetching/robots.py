"""The one home of protego: what a site asks robots to leave alone, and how long to wait between two requests."""

from dataclasses import dataclass

from protego import Protego

# Bytes of a robots.txt that are read: the limit of RFC 9309.
LARGEST = 512_000


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site asks of robots."""

    parsed: Protego | None
    closed: str = ""

    def forbids(self, address: str, agent: str) -> str:
        """Why a page is not asked for; empty if it may be."""
        if self.closed:
            return self.closed
        if self.parsed is not None and not self.parsed.can_fetch(address, agent):
            return "its site asks robots to leave it alone (robots.txt). Save it by hand in a browser."
        return ""

    def pause(self, agent: str) -> float:
        """The seconds that the site wants between two requests; 0 if it names none."""
        return float(self.parsed.crawl_delay(agent) or 0) if self.parsed is not None else 0.0


def rules_of(status: int, body: bytes) -> Rules:
    """The rules in an answer: none if there is no such file, nothing allowed if the site cannot say (RFC 9309)."""
    if status < 400:  # noqa: PLR2004 - HTTP: below it stand answers, above it errors
        return Rules(Protego.parse(body[:LARGEST].decode("utf-8", "replace")))
    if status < 500 and status != 429:  # noqa: PLR2004 - HTTP: no such file; 429 is "too many requests"
        return Rules(None)
    return Rules(None, f"its site could not say what robots may read (robots.txt answered {status}). Try later.")
