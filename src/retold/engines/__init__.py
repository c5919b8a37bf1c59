"""Engines: run the one SQL text and the kernels of `reuse` over tables of any size, embedded or on a cluster."""
