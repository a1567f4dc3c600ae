# Two commands: `make run` shows the dashboard, `make test` proves it.

PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Named after the content of what they install, so that only a changed pin installs anything again.
RUN_STAMP := $(VENV)/.run-$(shell cksum < requirements.txt | cut -d' ' -f1)
DEV_STAMP := $(VENV)/.dev-$(shell cat requirements.txt pyproject.toml | cksum | cut -d' ' -f1)

DEMO := data/demo

.PHONY: help run demo test check lint screenshots
.DEFAULT_GOAL := help

help:
	@echo "make run          show the dashboard on http://localhost:$(PORT) (PORT=… for another port)"
	@echo "make demo         show an invented county there instead, with a database of its own"
	@echo "make test         lint, import contracts, unit, query, page and browser tests"
	@echo "make check        the same without the browser"
	@echo "make screenshots  pictures of every page in tests/screenshots"

run: $(RUN_STAMP)
	@# Says what it did; when it could not, the page tells the reader.
	@$(BIN)/python -m behovsmelding publish || true
	@exec $(BIN)/python -m streamlit run app.py --server.address 127.0.0.1 --server.port $(PORT)

demo: $(RUN_STAMP)
	@echo "Making the invented county (the first time about half a minute) ..."
	@$(BIN)/python -m behovsmelding demo $(DEMO)
	@BEHOVSMELDING_DATABASE=$(DEMO)/behovsmeldinger.duckdb \
		exec $(BIN)/python -m streamlit run app.py --server.address 127.0.0.1 --server.port $(PORT)

test: check
	@sh tests/chromium.sh
	$(BIN)/python -m pytest -n auto --dist worksteal -m browser

check: lint
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not browser"

lint: $(DEV_STAMP)
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m ruff check .
	$(BIN)/lint-imports

screenshots: $(DEV_STAMP)
	@sh tests/chromium.sh
	$(BIN)/python -m tests.browser.screenshots --out tests/screenshots

$(RUN_STAMP):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Python 3.11 or newer is needed; another one can be named: make run PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv is missing. Type: sudo apt-get install -y python3-venv" >&2; exit 1; }
	@$(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing what the dashboard runs on (once) ..."
	@$(PIP) install --requirement requirements.txt
	@rm -f $(VENV)/.run-*
	@touch $@

# Older versions of pip can not read dependency groups, so Python reads them out.
$(DEV_STAMP): $(RUN_STAMP)
	@echo "Installing what the tests need (once) ..."
	@$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' \
		> $(VENV)/dev-requirements.txt
	@$(PIP) install --requirement $(VENV)/dev-requirements.txt
	@rm -f $(VENV)/.dev-*
	@touch $@
