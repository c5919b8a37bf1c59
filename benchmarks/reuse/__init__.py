"""Measure shared passages on corpora: a hard corpus with its truth, an oracle, other finders, time and memory."""
