# Everything runs in .venv, which the first target that needs it sets up. PYTHON=... chooses another interpreter.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TOOLS := $(VENV)/.ready-tools
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help setup demo test check gate variations bench soak bench-languages profiles model weights stems golden registry reference pictures clean

help: ## Show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-15s %s\n", $$1, $$2}' Makefile

setup: $(TOOLS) ## Make .venv and install corpus with its tools (all other targets do it by themselves)

# A pyenv shim answers to `python3` and may then name no interpreter, Debian ships some without ensurepip,
# and a conda one may be too old: the first that can make an environment is taken. pip is brought up to date
# since older ones write a start script that imports `re`, which takes as long as all of `corpus --version`.
$(READY): pyproject.toml
	@set -e; if ! $(BIN)/python -c 'import pip' 2>/dev/null; then \
	  for python in $(PYTHON) python3 python3.13 python3.12 python3.11 python3.10 python3.14 python /usr/bin/python3; do \
	    if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then echo "make: no Python 3.10 or later with venv found; name one: make PYTHON=/path/to/python3" >&2; exit 2; fi; \
	  echo "Making $(VENV) with $$found ..."; $$found -m venv --clear --upgrade-deps $(VENV); \
	fi
	@echo "Installing corpus into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q corpus_cli  # also where Python is told to write no bytecode
	@touch $@

$(TOOLS): $(READY)
	@echo "Installing what the tests and checks need ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY) ## Split the example dumps and show what comes out, one line an article
	@mkdir -p build/demo
	$(BIN)/corpus export examples -o build/demo/articles.jsonl --summary build/demo/summary.json
	@echo
	$(BIN)/corpus export build/demo/articles.jsonl --fields date,language,outlet,title
	@echo
	@echo "The whole records are in build/demo/articles.jsonl, counts in build/demo/summary.json."

test: $(TOOLS) ## Run the tests (ARGS='-k name' passes options to pytest)
	$(BIN)/python -m pytest -n auto $(ARGS)

check: $(TOOLS) ## Format, lint, types, layers of imports, the outlet registry
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/corpus outlets check
	$(BIN)/python -m tools.reference --check

gate: $(TOOLS) ## Score the gold dumps; fails where a figure is below tests/floors.json (ARGS=--update raises them)
	$(BIN)/python tests/gate.py $(ARGS)

bench: $(TOOLS) ## Measure speed, memory, start-up and scaling on generated dumps (docs/speed.md)
	$(BIN)/python -m compileall -q corpus_cli
	$(BIN)/python bench/speed.py $(ARGS)

bench-languages: $(TOOLS) ## Accuracy and speed of every installed language detector (ARGS=TABLE.tsv)
	$(BIN)/python bench/languages.py $(ARGS)

profiles: $(TOOLS) ## Train our langdetect profiles from the prose in profiles/
	$(BIN)/python -m tools.profiles

model: $(TOOLS) ## Cut py3langid's model down to our languages
	$(BIN)/python -m tools.model

weights: $(TOOLS) ## Fit the splitter's weights to the gold dumps (ARGS='--folds 4' tries them on dumps that the fit never saw)
	$(BIN)/python -m tools.weights $(ARGS)

stems: $(TOOLS) ## Find stems of Azerbaijani without diacritics in our prose (needs wordfreq)
	$(BIN)/python -m tools.stems

soak: $(TOOLS) ## Run what takes long: refreshes, kills, full disks, fuzzing (ARGS='kill --count 20' runs a part)
	$(BIN)/python tests/soak.py $(ARGS)

golden: $(TOOLS) ## Write anew what export gives for the examples; look at the difference before you commit it
	$(BIN)/python tests/golden.py
	$(BIN)/python tests/export/exports_doc.py

registry: $(TOOLS) ## Compile the indexes of outlets and layouts after editing their YAML files
	$(BIN)/python -m corpus_cli.registry.press.index
	$(BIN)/python -m corpus_cli.registry.layout.index

reference: $(TOOLS) ## Write the reference and manual pages anew from the code
	$(BIN)/python -m tools.reference

pictures: $(TOOLS) ## Take the pictures of docs/ anew (the report's need chromium and chromedriver)
	$(BIN)/python -m tools.terminal
	$(BIN)/python tests/report/pictures.py build/pictures
	cp build/pictures/report-light.png build/pictures/article-arabic.png build/pictures/review.png docs/pictures

clean: ## Remove .venv and everything that was built
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
