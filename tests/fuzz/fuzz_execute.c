// Any bytes as a .pyxc: refused, or a program that disassembles, dumps and runs within limits.
#include "tests/fuzz/drive.h"

static void one(const char *data, size_t size) {
    PyvmBytes payload;
    PvUnit *unit = pyvm_unit_load(data, size, &payload);
    if (unit == NULL) return;
    payload = pyvm_unit_disassemble(unit);
    payload = pyvm_unit_dump(unit);
    PvVM *vm = pyvm_new(&fuzz_limits);
    if (vm != NULL) {
        PyvmEvent event = pyvm_execute(vm, unit, NULL, 0, &payload);
        fuzz_drive(vm, event, payload);
        pyvm_drop(vm);
    }
    pyvm_unit_drop(unit);
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
