# make help tells what there is. A machine needs Python 3.11 or newer and make; everything else comes from lock files.

PYTHON ?= python3
EVAL ?= ../shared/eval
FUZZ ?= 600
JOBS ?= 2
SCORING := --floors evaluation/floors.toml $(if $(BY_RULE),--by-rule)
UV ?= uv

BIN := .venv/bin
LOCKS := requirements/build.lock requirements/dev.lock
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help setup run test test-faults check eval bench fuzz lock clean

help: ## tell what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

setup: .setup/jars ## make .venv with everything and fetch the local Neo4j; instant where it is done

.setup/packages: $(LOCKS) pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=...")'
	@echo "Making .venv from $(LOCKS) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes $(LOCKS:%=-r %)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@mkdir -p .setup && touch $@

.setup/jars: .setup/packages graph/local/jars.lock
	@$(BIN)/python -m graph.local
	@touch $@

run: setup ## start Neo4j and a worker, read the samples, serve the API and Neo4j Browser, print the addresses
	@$(BIN)/sidelines run

test: setup ## run all tests, in JOBS processes, each with servers of its own
	@$(BIN)/pytest --numprocesses $(JOBS) --dist loadgroup --no-loadscope-reorder

test-faults: setup ## run the fault tests that take long: crashes, full disks, migrations cut off (some need root)
	@$(BIN)/pytest -m faults tests/faults

check: setup ## lint, format, types, floors of the house, lock files
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if grep -n '://' requirements/*.lock graph/local/jars.lock; then \
	    echo "A lock file names a host: the lines above. It must work with any registry." >&2; exit 1; \
	fi

eval: setup ## score extraction against the samples, our own articles and the gold files in EVAL, with floors; BY_RULE=1: and rule by rule
	$(BIN)/sidelines eval samples/gold.jsonl --articles samples/articles.jsonl $(SCORING)
	$(BIN)/sidelines eval evaluation/own/gold.jsonl --articles evaluation/own/articles.jsonl $(SCORING)
	$(BIN)/sidelines eval evaluation/harder/gold.jsonl --articles evaluation/harder/articles.jsonl $(SCORING)
	$(BIN)/sidelines eval evaluation/wide/gold.jsonl --articles evaluation/wide/articles.jsonl $(SCORING)
	$(BIN)/sidelines eval evaluation/opened/gold.jsonl --articles evaluation/opened/articles.jsonl $(SCORING)
	$(BIN)/sidelines eval evaluation/unseen/gold.jsonl --articles evaluation/unseen/articles.jsonl $(SCORING)
ifneq ($(wildcard $(EVAL)/.),)
	$(BIN)/sidelines eval "$(EVAL)/seed/gold.jsonl" --articles "$(EVAL)/seed/articles.jsonl" $(SCORING)
	$(BIN)/sidelines eval "$(EVAL)/dev/gold.jsonl" --articles "$(EVAL)/dev/articles.jsonl" $(SCORING)
	$(BIN)/sidelines eval "$(EVAL)/stories/gold.jsonl" --articles "$(EVAL)/stories/articles.jsonl" --stories $(SCORING)
else ifeq ($(origin EVAL),file)
	@echo "NOT scored: the gold files that are no part of this repository. None in $(EVAL): make eval EVAL=FOLDER" >&2
else
	@echo "No folder $(EVAL): EVAL names the one with seed/, dev/ and stories/" >&2; exit 1
endif

bench: setup ## measure speed; prints, asserts nothing. NEWS=FILE: general news too (docs/performance.md tells which); SCALE=1: how costs grow with the graph; QUEUE=1: the queue
	$(BIN)/python -m $(if $(SCALE),bench.scale,$(if $(QUEUE),bench.queueing,bench $(if $(NEWS),--news "$(NEWS)")))

fuzz: .setup/fuzz ## look for texts that extraction fails on, for FUZZ seconds (Linux on x86_64 only)
	$(BIN)/python -m bench.fuzz $(FUZZ)

.setup/fuzz: .setup/packages requirements/fuzz.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/fuzz.lock
	@touch $@

lock: setup ## resolve all lock files anew (needs uv and mvn)
	$(COMPILE) --group pyproject.toml:build --output-file requirements/build.lock
	$(COMPILE) pyproject.toml --output-file requirements/run.lock
	$(COMPILE) pyproject.toml --group dev --constraints requirements/run.lock --output-file requirements/dev.lock
	$(COMPILE) --group pyproject.toml:fuzz --output-file requirements/fuzz.lock
	$(BIN)/python requirements/lock_jars.py

clean: ## remove what make made here; data and cached jars stay
	rm -rf .venv .setup .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .fuzz build dist
