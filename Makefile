# Two commands need nothing but Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check
LOCK_TOOL ?= uv
SPARK := .venv-spark

.PHONY: demo test test-spark check quality bench format schemas gazetteer lock clean

demo: $(VENV)/.run
	$(BIN)/retold compare samples/lantern-bridge -o retold-report.html

test: $(VENV)/.dev
	$(BIN)/pytest -q -n 2

# A Spark master and two workers on this machine, against DuckDB; needs Java.
test-spark: $(SPARK)/.run
	$(SPARK)/bin/pytest -q tests/engines

check: $(VENV)/.dev
	$(BIN)/ruff format --check -q .
	$(BIN)/ruff check -q .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports
	$(BIN)/deptry src

quality: $(VENV)/.dev
	$(BIN)/python -m benchmarks.quality

bench: $(VENV)/.dev
	$(BIN)/pytest benchmarks/speed -q --benchmark-only --benchmark-columns=min,median,rounds

# Shared passages on corpora: what is found, how fast and in how much memory, beside other finders (a venv of their own).
# Some twenty minutes; `make bench-reuse ARTICLES=10000 GROWTH="1000 10000"` is shorter.
ARTICLES ?= 100000
GROWTH ?= 10000 100000 1000000
bench-reuse: $(VENV)/.dev .venv-peers/.done
	$(BIN)/python -m benchmarks.reuse --articles $(ARTICLES) --growth $(GROWTH)

format: $(VENV)/.dev
	$(BIN)/ruff format -q .
	$(BIN)/ruff check -q --fix .

# The published JSON Schemas, after a change to the model.
schemas: $(VENV)/.dev
	$(BIN)/python -m retold.codec.published

# The list of cities that reading asks, from GeoNames; its packages stand apart from those that Retold runs on.
gazetteer: $(VENV)/.run requirements/gazetteer.lock
	$(PIP) --require-hashes --no-deps --upgrade --target .gazetteer -r requirements/gazetteer.lock
	PYTHONPATH=.gazetteer $(BIN)/python builders/gazetteer.py

# Exact versions with hashes; no package host is written. Needs uv on the path.
lock:
	$(LOCK_TOOL) pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 requirements/run.in -o requirements/run.lock
	$(LOCK_TOOL) pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 requirements/reuse.in -o requirements/reuse.lock
	$(LOCK_TOOL) pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 requirements/dev.in -o requirements/dev.lock
	$(LOCK_TOOL) pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 requirements/spark.in -o requirements/spark.lock
	$(LOCK_TOOL) pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 requirements/gazetteer.in -o requirements/gazetteer.lock
	$(LOCK_TOOL) pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 requirements/peers.in -o requirements/peers.lock

$(VENV)/.run: requirements/run.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/run.lock
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.lock
	$(PIP) --require-hashes -r requirements/dev.lock
	touch $@

# The full pyspark and its client overwrite each other, hence a venv of its own.
$(SPARK)/.run: requirements/spark.lock pyproject.toml
	test -x $(SPARK)/bin/python || $(PYTHON) -m venv $(SPARK)
	$(SPARK)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/spark.lock
	$(SPARK)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv-peers/.done: requirements/peers.lock
	test -x .venv-peers/bin/python || $(PYTHON) -m venv .venv-peers
	.venv-peers/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/peers.lock
	touch $@

clean:
	rm -rf $(VENV) .venv-peers $(SPARK) .gazetteer .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis retold-report.html
