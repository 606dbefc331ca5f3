// Any bytes as a source: compiled in every mode, and executed within limits. Never a crash.
#include "tests/fuzz/drive.h"

static void one(const char *data, size_t size) {
    for (int mode = PYVM_EXEC; mode <= PYVM_RESULT; mode++) {
        PyvmBytes error;
        PvUnit *unit = pyvm_compile(data, size, "fuzz.py", (PyvmMode)mode, &error);
        if (unit != NULL) pyvm_unit_drop(unit);
    }
    PvVM *vm = pyvm_new(&fuzz_limits);
    if (vm == NULL) return;
    PyvmBytes payload;
    PyvmEvent event =
        pyvm_execute_source(vm, data, size, "fuzz.py", PYVM_RESULT, NULL, 0, &payload);
    fuzz_drive(vm, event, payload);
    // The session goes on, whatever happened.
    event = pyvm_execute_source(vm, "1 + 1", 5, "after.py", PYVM_RESULT, NULL, 0, &payload);
    fuzz_drive(vm, event, payload);
    pyvm_drop(vm);
}

int main(int n, char **arguments) {
    for (int i = 1; i < n; i++) {
        size_t size;
        char *data = fuzz_read(arguments[i], &size);
        if (data != NULL) one(data, size);
        free(data);
    }
    return 0;
}
