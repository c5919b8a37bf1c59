"""Kernels: the inner loops of reuse in the Python that numba knows; interpreted for a story, compiled for a corpus.

Numbers are Python's own wherever they could grow beyond 64 bits: what comes out of an array goes through `int`, and
hashes are cut to 62 bits, so that both ways of running give the same ones.
"""
