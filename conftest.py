"""What is collected: modules of the Spark engine only where Spark is installed, as in `.venv-spark`."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("pyspark") and find_spec("grpc") else ["src/retold/engines/spark/*.py"]
