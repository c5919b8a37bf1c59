"""Spark: the engine of many machines, through Spark Connect; the same SQL, and the same kernels in `mapInArrow`."""

from retold.engines.spark.cluster import SparkEngine

__all__ = ["SparkEngine"]
