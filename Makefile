# The verbs. `make help` lists them; native.mk builds the C core and its tools.
#
# Everything works on a machine with Python 3.11 or newer, a C and a C++ compiler: the verbs make
# their own virtual environment in .venv the first time they need it.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
NATIVE := pyvm/_native
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
C_BUILD = $(MAKE) -s -j$(JOBS) --no-print-directory -f native.mk PY=$(PY)

.PHONY: help native release asan-build cover-build gen clean
.DEFAULT_GOAL := help

help: ## List the verbs.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

# --- environments -------------------------------------------------------------------------------

BUILD_REQUIRES := 'setuptools>=78' 'cffi>=2.1' 'jinja2>=3.1.6' 'ply==3.11' 'msgpack>=1.1'

$(VENV)/build.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "pyvm needs Python 3.11 or newer; say which with PYTHON=..."; exit 1; }
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install -q --disable-pip-version-check $(BUILD_REQUIRES)
	@touch $@

# --- the core, as plain C -----------------------------------------------------------------------

GENERATORS := $(wildcard $(NATIVE)/generate/*.py $(NATIVE)/generate/templates/* \
	pyvm/spec/*.py pyvm/spec/*/*.py pyvm/grammar/*.py)

$(NATIVE)/gen/.stamp: $(VENV)/build.stamp $(GENERATORS)
	@$(PY) $(NATIVE)/generate/__main__.py
	@touch $@

gen: $(NATIVE)/gen/.stamp ## Run the generators: tables from pyvm/spec and pyvm/grammar.

# Which natives have a body, and which names C code mentions, are read from the C sources.
$(NATIVE)/gen/.tables: $(NATIVE)/gen/.stamp $(wildcard $(foreach room,core objects modules vm compiler syntax,$(NATIVE)/$(room)/*.[ch]))
	@$(PY) $(NATIVE)/generate/__main__.py type_tables static_names
	@touch $@

gen: $(NATIVE)/gen/.tables

native: gen ## Build the core as plain C (debug): library, pyvmc, pyvmrun, C tests.
	@$(C_BUILD) MODE=debug

release: gen ## The same at -O2, in build/release.
	@$(C_BUILD) MODE=release

asan-build: gen
	@$(C_BUILD) MODE=asan

cover-build: gen
	@$(C_BUILD) MODE=cover

clean: ## Remove what was built (not .venv).
	rm -rf build dist $(NATIVE)/gen *.egg-info
