"""The quality gate: scores on public gold data, with floors that may not fall."""
