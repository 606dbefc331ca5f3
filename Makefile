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

.PHONY: help dev demo test check check-full native release asan stress cover bench fuzz difftest gen package
.PHONY: asan-build cover-build ext clean
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

$(VENV)/dev.stamp: $(VENV)/build.stamp pyproject.toml tools/requirements.py
	@$(PY) -m pip install -q --disable-pip-version-check $$($(PY) tools/requirements.py dev)
	@$(PY) -c 'import sysconfig, pathlib; \
	  pathlib.Path(sysconfig.get_path("purelib"), "pyvm_dev.pth").write_text("$(CURDIR)\n")'
	@touch $@

# --- the core, as plain C -----------------------------------------------------------------------

GENERATORS := $(wildcard $(NATIVE)/generate/*.py $(NATIVE)/generate/templates/* \
	pyvm/spec/*.py pyvm/spec/*.txt pyvm/spec/*/*.py pyvm/grammar/*.py)

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

# --- the package --------------------------------------------------------------------------------

ext: gen
	@$(C_BUILD) MODE=release extension

dev: $(VENV)/dev.stamp ext ## Make .venv ready to work: the package in place, the tests' tools.

demo: $(VENV)/build.stamp ext ## Run the example programs and show what they give and cost.
	@PYTHONPATH=. $(PY) examples/demo.py

package: $(VENV)/build.stamp ## Build the wheel and the sdist into dist/.
	@$(PY) -m pip install -q --disable-pip-version-check build
	@$(PY) -m build -q

# --- the tests ----------------------------------------------------------------------------------

test: dev native ## Run the Python tests (unit, host, guest corpus); T=path picks some.
	@$(PY) -m pytest $(or $(T),tests)

check: dev ## Check a fixed sample of everything, each suite within its time. Before every push.
	@$(PY) tools/check.py

check-full: dev ## Check everything.
	@$(PY) tools/check.py --full

asan: asan-build ## Run the C tests and the guest corpus under ASan and UBSan.
	@$(PY) tools/check.py --full --only native-asan --only corpus-asan

stress: native ## Run the guest corpus under each stress switch.
	@$(PY) tools/check.py --full --only stress-gc --only stress-defer --only stress-suspend

cover: cover-build dev ## Measure which lines of the core the corpus reaches, and of the package the tests.
	@$(PY) tools/cover.py

bench: dev ## Time pyvm beside CPython; writes build/bench.json.
	@$(PY) bench/run.py

fuzz: asan-build ## Run each fuzz target for SECONDS (10) under ASan.
	@$(PY) tools/fuzz.py -v --seconds $(or $(SECONDS),10)

difftest: dev native ## Compare with CPython 3.13 on generated programs for SECONDS (60), on all cores.
	@$(PY) -m tools.difftest run --seconds $(or $(SECONDS),60)

clean: ## Remove what was built (not .venv).
	rm -rf build dist $(NATIVE)/gen *.egg-info
