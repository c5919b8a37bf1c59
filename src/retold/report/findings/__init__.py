"""The findings of a story as the page shows them, each written once: copies, utterances, events, cast entries."""

from retold.report.findings.view import FindingView, Siglum, WitnessView

__all__ = ["FindingView", "Siglum", "WitnessView"]
