# Each target sets up what it needs by itself, in .venv/; nothing has to be activated.
# Another Python: make lab PYTHON=python3.12

UV_VERSION := 0.13.9
BIN := .venv/bin
UV := $(BIN)/uv
INSTALL := $(UV) pip install --quiet --python $(BIN)/python --compile-bytecode --constraint constraints.txt --editable
LAB_OPTIONS ?=
# The matrices of the lessons are small: more threads only wait for each other.
export OPENBLAS_NUM_THREADS ?= 1
JOBS ?= 2

OLD_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11 python,\
	$(shell $(name) -c '$(OLD_ENOUGH)' >/dev/null 2>&1 && echo $(name))))

# Two sizes of environment; a stamp says which one is there, and since when.
LESSONS := .venv/.lessons
EVERYTHING := .venv/.everything
# Otherwise JupyterLab asks about news in front of each notebook, and looks for updates on the network.
NO_NEWS := .venv/share/jupyter/lab/settings/overrides.json

.DEFAULT_GOAL := help
.PHONY: help setup lab build demo test lint bench site prove mutants kill fresh constraints clean

help: ## this list
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 20

setup: $(EVERYTHING) ## the whole environment, for instructors and authors

lab: $(LESSONS) $(NO_NEWS) ## open the lessons in JupyterLab
	@if [ -e $(EVERYTHING) ]; then $(BIN)/python -m autograder.build --if-stale; fi
	$(BIN)/jupyter-lab --ServerApp.root_dir=release $(LAB_OPTIONS)

build: $(EVERYTHING) ## notebooks from source/ into release/
	$(BIN)/python -m autograder.build

demo: $(EVERYTHING) ## make a sample class, grade it, write the report
	@$(BIN)/python -m autograder.build --if-stale
	$(BIN)/autograder demo

test: $(EVERYTHING) ## the test suite
	$(BIN)/python -m pytest -q -n $(JOBS)

lint: $(EVERYTHING) ## ruff, mypy, and whether release/ is fresh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m autograder.build --check

bench: $(EVERYTHING) ## measure beside nbgrader and the bare floor
	@$(BIN)/python -m autograder.build --if-stale
	$(BIN)/python -m benchmarks

site: $(EVERYTHING) ## the web pages
	@$(BIN)/python -m autograder.build --if-stale
	$(BIN)/python -m autograder.site

prove: $(EVERYTHING) ## show that right answers get full marks and wrong ones do not
	@$(BIN)/python -m autograder.build --if-stale
	$(BIN)/autograder prove

kill: $(EVERYTHING) ## kill -9 at 200 random moments, and compare with an undisturbed run
	AUTOGRADER_KILLS=200 $(BIN)/python -m pytest -q tests/test_kill.py

mutants: $(EVERYTHING) ## show that every small change of a solution loses marks
	@$(BIN)/python -m autograder.build --if-stale
	$(BIN)/autograder mutants

fresh: ## lint, demo and test in a fresh clone of the last commit
	rm -rf .fresh
	git clone --quiet . .fresh
	$(MAKE) -C .fresh lint demo test
	rm -rf .fresh

constraints: $(EVERYTHING) ## pin again, the newest versions that fit
	$(UV) pip compile --quiet --universal --upgrade --python-version 3.11 --extra grading --extra postgres \
		--extra cluster --extra mutants --extra dev \
		--no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file constraints.txt pyproject.toml

clean: ## remove the environment and everything built, but no grades
	rm -rf .venv .fresh build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -f source/*/*.ipynb
	find course autograder tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(UV):
	@if [ -z "$(PYTHON)" ] || ! $(PYTHON) -c '$(OLD_ENOUGH)'; then \
		echo "This course needs Python 3.11 or newer, and $(or $(PYTHON),python3) is $$($(or $(PYTHON),python3) --version 2>&1)." >&2; \
		echo "Install a newer one, and name it if it is not found: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12" >&2; \
		exit 1; \
	fi
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

# The larger environment is kept whole when a student's target asks for the smaller one.
$(LESSONS): pyproject.toml constraints.txt | $(UV)
	@if [ -e $(EVERYTHING) ]; then $(MAKE) --no-print-directory $(EVERYTHING); else $(INSTALL) .; fi
	@touch $@

$(NO_NEWS): | $(LESSONS)
	@mkdir -p $(@D)
	@echo '{"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": false}}' > $@

$(EVERYTHING): pyproject.toml constraints.txt | $(UV)
	$(INSTALL) '.[grading,postgres,cluster,mutants,dev]'
	@touch $(LESSONS) $@
