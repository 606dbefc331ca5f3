# The core as plain C, without Python: library, compiler, runner, C tests. Called by the Makefile.
#
# MODE is debug (build/), release, asan or cover (build/MODE/). The generated sources are there
# before this file is read. What a room has not got yet is simply not built.
# The order: the library; pyvmc, with an empty prelude; the prelude and the modules, compiled by
# pyvmc and embedded as data; then every program that runs guests.

MODE ?= debug
PY ?= python3
CC ?= cc
CXX ?= c++
NATIVE := pyvm/_native
SHIMS := stdlib_shims
O := build/$(MODE)
# The programs of the debug build stand in build/ itself.
BIN := $(if $(filter debug,$(MODE)),build,$(O))

WARN := -Wall -Wextra -Wshadow -Wconversion $(if $(filter debug,$(MODE)),-Werror)
COMMON := -I $(NATIVE) -ffp-contract=off -fvisibility=hidden -fno-strict-aliasing -fPIC -g $(WARN)
FLAGS_debug := -O1 -DPV_DEBUG
FLAGS_release := -O2
FLAGS_asan := -O1 -DPV_DEBUG -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
FLAGS_cover := -O0 -DPV_DEBUG --coverage
FLAGS := $(COMMON) $(FLAGS_$(MODE)) $(EXTRA)
LINK := $(filter -fsanitize% --coverage,$(FLAGS)) -g

SOURCES := $(foreach room,text core objects modules syntax compiler vm gen, \
	$(wildcard $(NATIVE)/$(room)/*.c $(NATIVE)/$(room)/*.cpp))
OBJECTS := $(patsubst $(NATIVE)/%,$(O)/%.o,$(SOURCES))
LIBRARY := $(O)/libpyvm.a
LIBS := $(LIBRARY) -lm -lpthread
# The plain runner compresses for its guests where this machine has zlib.
ZLIB := $(shell echo 'int main(void){return 0;}' | $(CC) -include zlib.h -x c - -lz -o /dev/null 2>&1 || echo none)

TESTS := $(patsubst tests/native/%.c,$(O)/tests/%,$(wildcard tests/native/test_*.c))
PYVMC := $(patsubst tools/%.c,$(BIN)/%,$(wildcard tools/pyvmc.c))
PROGRAMS := $(patsubst tools/%.c,$(BIN)/%,$(filter-out tools/pyvmc.c,$(wildcard tools/*.c)))
FUZZERS := $(patsubst tests/fuzz/%.c,$(O)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZ_SHARED := $(patsubst tests/fuzz/%.c,$(O)/programs/tests/fuzz/%.o, \
	$(filter-out tests/fuzz/fuzz_%,$(wildcard tests/fuzz/*.c)))

# name.pyxc for each file; __init__.py keeps its folder's name as the module's (see embed.py).
PRELUDE := $(patsubst $(SHIMS)/%.py,$(O)/shims/%.pyxc,$(wildcard $(SHIMS)/_prelude/*.py))
MODULES := $(patsubst $(SHIMS)/%.py,$(O)/shims/%.pyxc, \
	$(filter-out $(SHIMS)/_%,$(wildcard $(SHIMS)/*.py $(SHIMS)/*/*.py $(SHIMS)/*/*/*.py)) \
	$(wildcard $(SHIMS)/_*.py))
# The library of the Python that builds, and what is borrowed of it (spec/stdlib.py).
BORROW := $(shell $(PY) $(NATIVE)/borrow.py)
LIBRARY_OF_PYTHON := $(firstword $(BORROW))
BORROWED := $(patsubst %,$(O)/borrowed/%.pyxc,$(wordlist 2,$(words $(BORROW)),$(BORROW))) \
	$(O)/borrowed/_zones.pyxc

# Holds the flags; its date changes when they do, and then everything is compiled again.
FLAGS_FILE := $(O)/flags
$(shell mkdir -p $(O); echo '$(CC) $(CXX) $(FLAGS)' | cmp -s - $(FLAGS_FILE) \
	|| echo '$(CC) $(CXX) $(FLAGS)' > $(FLAGS_FILE))

FULL := $(O)/embedded/$(if $(PYVMC),full,empty).o

.PHONY: all core extension
all: $(LIBRARY) $(PYVMC) $(PROGRAMS) $(TESTS) $(FUZZERS)

core: $(LIBRARY) $(FULL)

# The extension in place, from the objects built here: setuptools compiles only cffi's glue.
extension: $(NATIVE)/_core.abi3.so

$(NATIVE)/_core.abi3.so: $(LIBRARY) $(FULL) $(NATIVE)/build.py $(NATIVE)/include/pyvm.h setup.py
	PYVM_PREBUILT="$(FULL) $(LIBRARY)" $(PY) setup.py -q build_ext --force --inplace
	@touch $@

$(O)/%.c.o: $(NATIVE)/%.c $(FLAGS_FILE)
	@mkdir -p $(@D)
	$(CC) -std=c11 $(FLAGS) -MMD -MP -c $< -o $@

$(O)/%.cpp.o: $(NATIVE)/%.cpp $(FLAGS_FILE)
	@mkdir -p $(@D)
	$(CXX) -std=c++17 $(FLAGS) -MMD -MP -c $< -o $@

$(O)/programs/%.o: %.c $(FLAGS_FILE)
	@mkdir -p $(@D)
	$(CC) -std=c11 $(FLAGS) $(if $(ZLIB),,-DPYVMRUN_ZLIB) -I . -MMD -MP -c $< -o $@

$(LIBRARY): $(OBJECTS)
	@rm -f $@
	ar rcs $@ $(OBJECTS)

# --- what is compiled by pyvmc and embedded -----------------------------------------------------

EMBED := $(PY) $(NATIVE)/embed.py

$(O)/embedded/%.o: $(O)/embedded/%.c $(NATIVE)/include/embedded.h
	$(CC) -std=c11 $(FLAGS) -c $< -o $@

$(O)/embedded/empty.c: $(NATIVE)/embed.py
	@mkdir -p $(@D)
	$(EMBED) $@

ifneq ($(PYVMC),)
$(PYVMC): $(O)/programs/tools/pyvmc.o $(O)/embedded/empty.o $(LIBRARY)
	$(CXX) $(LINK) $(filter %.o,$^) $(LIBS) -o $@

$(O)/shims/%.pyxc: $(SHIMS)/%.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) $(if $(findstring _prelude/,$<),--prelude) --name '<pyvm>/$*.py' -o $@ $<

# The time zones, as this machine has them now.
$(O)/borrowed/_zones.pyxc: $(NATIVE)/zones.py $(PYVMC)
	@mkdir -p $(@D)
	$(PY) $< $(@D)/_zones.py
	$(PYVMC) --name '<pyvm>/_zones.py' -o $@ $(@D)/_zones.py

$(O)/borrowed/_pyast.pyxc: $(LIBRARY_OF_PYTHON)/ast.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/ast.py' -o $@ $<

$(O)/borrowed/_pydoctest.pyxc: $(LIBRARY_OF_PYTHON)/doctest.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/doctest.py' -o $@ $<

$(O)/borrowed/_pyenum.pyxc: $(LIBRARY_OF_PYTHON)/enum.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/enum.py' -o $@ $<

$(O)/borrowed/_pylogconfig.pyxc: $(LIBRARY_OF_PYTHON)/logging/config.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/logging/config.py' -o $@ $<

$(O)/borrowed/_pyloghandlers.pyxc: $(LIBRARY_OF_PYTHON)/logging/handlers.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/logging/handlers.py' -o $@ $<

$(O)/borrowed/_pypydoc.pyxc: $(LIBRARY_OF_PYTHON)/pydoc.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/pydoc.py' -o $@ $<

$(O)/borrowed/_pytarfile.pyxc: $(LIBRARY_OF_PYTHON)/tarfile.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/tarfile.py' -o $@ $<

$(O)/borrowed/_pytyping.pyxc: $(LIBRARY_OF_PYTHON)/typing.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/typing.py' -o $@ $<

$(O)/borrowed/%.pyxc: $(LIBRARY_OF_PYTHON)/%.py $(PYVMC)
	@mkdir -p $(@D)
	$(PYVMC) --name '<python>/$*.py' -o $@ $<

# embed.py leaves full.c alone when it would not change: then nothing after it is built again.
$(O)/embedded/full.stamp: $(PRELUDE) $(MODULES) $(BORROWED) $(NATIVE)/embed.py $(NATIVE)/../spec/stdlib.py
	@mkdir -p $(@D)
	$(EMBED) $(@D)/full.c --root $(O)/shims $(PRELUDE) $(MODULES) --root $(O)/borrowed $(BORROWED)
	@touch $@

$(O)/embedded/full.c: $(O)/embedded/full.stamp ;

endif

$(PROGRAMS): $(BIN)/%: $(O)/programs/tools/%.o $(FULL) $(LIBRARY)
	$(CXX) $(LINK) $(filter %.o,$^) $(LIBS) $(if $(ZLIB),,-lz) -o $@

$(TESTS): $(O)/tests/%: $(O)/programs/tests/native/%.o $(FULL) $(LIBRARY)
	@mkdir -p $(@D)
	$(CXX) $(LINK) $(filter %.o,$^) $(LIBS) -o $@

$(FUZZERS): $(O)/fuzz/%: $(O)/programs/tests/fuzz/%.o $(FUZZ_SHARED) $(FULL) $(LIBRARY)
	@mkdir -p $(@D)
	$(CXX) $(LINK) $(filter %.o,$^) $(LIBS) -o $@

.SECONDARY:
-include $(OBJECTS:.o=.d) $(wildcard $(O)/programs/*/*.d $(O)/programs/*/*/*.d)
