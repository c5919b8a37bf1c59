"""Judgements made by hand, replayed on what the code finds today."""
