"""Findings that no section shows, because its lens did not measure or is not installed: links to them must arrive."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from retold.report.findings.names import EntryView
from retold.report.findings.view import FindingView

_ID = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Homeless:
    """Findings and cast entries without a place on the page."""

    findings: tuple[FindingView, ...]
    entries: tuple[EntryView, ...]

    @property
    def any(self) -> bool:
        """Whether there are any."""
        return bool(self.findings or self.entries)


def find_homeless(html: str, findings: Iterable[FindingView], entries: Iterable[EntryView]) -> Homeless:
    """What the sections, as they were written, have no element for."""
    ids = frozenset(_ID.findall(html))
    return Homeless(
        tuple(finding for finding in findings if finding.anchor not in ids),
        tuple(entry for entry in entries if entry.anchor not in ids),
    )
