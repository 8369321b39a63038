# Recoupe: everything a user or a developer runs. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo test check browser gate bench bench-reprints bench-desk bench-store bench-readers bench-peers bench-scale bench-workers docs lock clean

help: ## list these targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "found $$($(PYTHON) --version); expected Python 3.11 or later; run make PYTHON=python3.11"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(BIN)/python requirements/run.txt pyproject.toml
	$(PIP) install --require-hashes --requirement requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.txt
	$(PIP) install --require-hashes --requirement requirements/test.txt
	@touch $@

demo: $(VENV)/.run ## install, then print the crisis file of the sample corpus and write it as HTML
	@$(BIN)/recoupe demo

check: $(VENV)/.test ## the quick part: lint, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

browser: ## see that there is a Chromium for the tests of the web application
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
	    apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
	  echo "found no chromium; expected one: install it (Debian: apt install chromium), or see the tests in a browser skipped" >&2

test: check browser ## everything CI runs: check, tests, evaluation gate
	$(BIN)/python -m pytest -n 2
	$(BIN)/python -m evaluation.gate

gate: $(VENV)/.test ## the evaluation's table, with its floors
	$(BIN)/python -m evaluation.gate

bench: $(VENV)/.test ## reading beside the bare parser in one run: ratio with floors, steps, cold start
	$(BIN)/python -m benchmarks.bench $(OPTIONS)

bench-store: $(VENV)/.test ## the time to add one dispatch to a store of 10,000; the memory of all findings
	$(BIN)/python -m benchmarks.store

bench-desk: $(VENV)/.test browser ## how long pages of the desk take on a store of 10,000, and a browser on it
	$(BIN)/python -m benchmarks.desk --store $(VENV)/crises.db
	RECOUPE_MANY=$(VENV)/crises.db $(BIN)/python -m pytest tests/browser/test_many.py

bench-reprints: $(VENV)/.test ## who copied whom among generated texts: recall, precision, speed
	$(BIN)/python -m benchmarks.reprints

bench-readers: $(VENV)/.test ## items a second of every reader; OPTIONS=--memory: memory on files of 2 GB
	$(BIN)/python -m benchmarks.readers $(OPTIONS)

bench-peers: $(VENV)/.test ## reading, reprints and stories beside other libraries, in one run
	-$(PIP) install --group peers
	$(BIN)/python -m benchmarks.peers $(OPTIONS)

bench-scale: $(VENV)/.test ## cross-checking generated corpora stage by stage; OPTIONS="--dispatches N --growth rising"
	$(BIN)/python -m benchmarks.scale $(OPTIONS)

bench-workers: $(VENV)/.test ## a batch on a local Ray cluster, with one worker and with two
	$(BIN)/python -m benchmarks.workers $(OPTIONS)

docs: $(VENV)/.test ## check that the documentation tells the truth; build it as a site, build/site
	$(BIN)/python -m pytest tests/docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --strict --config-file website/mkdocs.yml
	@echo "$(CURDIR)/build/site/index.html"

lock: $(VENV)/.test ## write requirements/*.txt anew (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --only-binary :all: \
	  --no-emit-index-url --no-header --no-annotate --group build -o requirements/run.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --only-binary :all: \
	  --no-emit-index-url --no-header --no-annotate --group build --group test --group docs -o requirements/test.txt

clean: ## remove what make made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
