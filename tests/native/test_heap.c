// Short memory: a size that no limit could allow is the guest's MemoryError, anything else ends the
// execution, whatever was refused before and done without.
#include "core/heap.h"
#include "include/pyvm.h"
#include "vm/vm.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(cond)                                                                                \
    do {                                                                                           \
        if (!(cond)) {                                                                             \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #cond);                             \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

static const PyvmLimits limits = {
    .instructions = -1,
    .time_ns = -1,
    .memory = (size_t)16 << 20,
    .depth = 1000,
    .output = 1 << 20,
    .transfer = 1 << 20,
    .wall_ns = -1,
    .host_calls = -1,
    .traffic = -1,
};

static PyvmEvent run(PvVM *vm, const char *source) {
    PyvmBytes payload;
    PyvmEvent event = pyvm_execute_source(vm, source, strlen(source), "t.py", PYVM_RESULT, NULL, 0,
                                          &payload);
    while (event > PYVM_LIMIT) event = pyvm_run(vm, &payload);
    return event;
}

int main(void) {
    static const char *const filling[] = {
        "x = ()\ntry:\n    while True:\n        x = (x,)\nexcept MemoryError:\n    x = None\n",
        "x = ['']\ntry:\n    while True:\n        x += x\nexcept MemoryError:\n    x = None\n",
        "x = {}\ntry:\n    while True:\n        x[len(x)] = len(x)\nexcept MemoryError:\n    x = None\n",
    };
    static const char huge[] = "for n in range(20):\n    try:\n        [0] * 2**50\n"
                               "    except MemoryError:\n        continue\n    1 / 0\n";
    for (size_t i = 0; i < sizeof filling / sizeof *filling; i++) {
        PvVM *vm = pyvm_new(&limits);
        CHECK(vm != NULL);
        CHECK(run(vm, huge) == PYVM_DONE);
        CHECK(pv_heap_raw(vm, (size_t)1 << 50) == NULL); // somebody does without
        CHECK(run(vm, filling[i]) == PYVM_LIMIT);
        CHECK(pv_heap_raw(vm, (size_t)1 << 50) == NULL);
        CHECK(run(vm, huge) == PYVM_DONE);
        pyvm_drop(vm);
    }
    return 0;
}
