"""Engines: run the one SQL text and the kernels of `reuse` over tables of any size, embedded or on a cluster."""

from retold.engines.engine import Engine, Kernel, Table, long_texts

__all__ = ["Engine", "Kernel", "Table", "long_texts"]
