// Changed programs: compiled in some mode, and executed within limits.
#include <string.h>

#include "tests/fuzz/drive.h"
#include "tests/fuzz/mutate.h"

enum { COMPILING = 64 }; // instructions that a byte may cost before the program begins

static void learn(const char *source, size_t size) {
    if (size <= 24000) fuzz_keep(source, size);
}

static bool mutate(FuzzBytes *b) { return fuzz_mutate_source(b), false; }

static const char *run(const uint8_t *bytes, size_t size) {
    const char *data = (const char *)bytes;
    uint32_t way = fuzz_hash(bytes, size);
    PyvmBytes payload;
    PvUnit *unit = pyvm_compile(data, size, "fuzz.py", (PyvmMode)(way % 4), &payload);
    if (unit != NULL) pyvm_unit_drop(unit);
    PyvmLimits limits = fuzz_limits;
    limits.instructions += COMPILING * (int64_t)size;
    PvVM *vm = pyvm_new(&limits);
    if (vm == NULL) return "refused: no VM";
    if (way / 4 % 32 == 0) fuzz_stress(vm, limits.instructions - 6500);
    PyvmEvent event = pyvm_execute_source(vm, data, size, "fuzz.py", PYVM_RESULT, NULL, 0, &payload);
    bool compiled = unit != NULL || event != PYVM_ERROR;
    fuzz_drive(vm, event, payload);
    fuzz_after(vm);
    pyvm_drop(vm);
    return compiled ? NULL : "refused: does not compile";
}

int main(int argc, char **argv) {
    return fuzz_main(argc, argv, &(FuzzTarget){.learn = learn, .mutate = mutate, .run = run});
}
