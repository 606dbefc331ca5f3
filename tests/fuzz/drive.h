// What the fuzz targets share: reading inputs, and a host that answers every event and gives nothing.
#ifndef PYVM_TESTS_FUZZ_DRIVE_H
#define PYVM_TESTS_FUZZ_DRIVE_H

#include "include/pyvm.h"
#include "tests/fuzz/harness.h"

#include <stdio.h>
#include <stdlib.h>

static const PyvmLimits fuzz_limits = {
    .instructions = 8000,
    .time_ns = 1000000000,
    .memory = 8u << 20,
    .depth = 200,
    .output = 1u << 16,
    .transfer = 1u << 18,
    .wall_ns = -1,
    .host_calls = -1,
    .traffic = -1,
};

// Collect at each safepoint, and not for long.
static inline void fuzz_stress(PvVM *vm, int64_t instructions) {
    PyvmLimits limits = fuzz_limits;
    limits.instructions = instructions;
    pyvm_set_limits(vm, &limits);
    pyvm_set_option(vm, "gc_stress", 1);
}

// The id that an event's payload [id, ...] begins with; enough of msgpack for that.
static inline uint64_t fuzz_event_id(PyvmBytes payload) {
    const unsigned char *at = (const unsigned char *)payload.data;
    if (payload.size < 2) return 0;
    if (at[1] < 0x80) return at[1];
    int size = at[1] == 0xcc ? 1 : at[1] == 0xcd ? 2 : at[1] == 0xce ? 4 : at[1] == 0xcf ? 8 : 0;
    uint64_t id = 0;
    for (int i = 0; i < size && (size_t)i + 2 < payload.size; i++) id = id << 8 | at[2 + i];
    return id;
}

// Answer events until the execution ends.
static inline void fuzz_drive(PvVM *vm, PyvmEvent event, PyvmBytes payload) {
    static const char none[] = "\x81\xa4kind\xa4none", nil = (char)0xc0;
    static const char refusal[] = "\x82\xa4type\xa7"
                                  "OSError\xa7message\xa2no";
    for (int left = 200; left > 0; left--) {
        uint64_t id = fuzz_event_id(payload);
        switch (event) {
        case PYVM_OUTPUT:
        case PYVM_PAUSED:
        case PYVM_TICK: break;
        case PYVM_FIND: pyvm_answer(vm, id, 0, none, sizeof none - 1); break;
        case PYVM_SUSPEND: pyvm_answer(vm, id, 0, &nil, 1); break;
        case PYVM_CALL:
        case PYVM_INPUT:
        case PYVM_SERVICE: pyvm_answer(vm, id, 1, refusal, sizeof refusal - 1); break;
        case PYVM_DONE: fuzz_count("run: done"); return;
        case PYVM_ERROR: fuzz_count("run: exception"); return;
        case PYVM_LIMIT: fuzz_count("run: limit"); return;
        case PYVM_WAIT: pyvm_abandon(vm); return;
        default: fuzz_count("run: misuse"); return;
        }
        event = pyvm_run(vm, &payload);
    }
    pyvm_abandon(vm);
}

// Run a short program of the host's: the session goes on, whatever happened in it.
static inline void fuzz_after(PvVM *vm) {
    static const char after[] = "str([1, {2: (3,)}]) + 'x'";
    PyvmBytes payload;
    pyvm_set_option(vm, "gc_stress", 0);
    PyvmEvent event =
        pyvm_execute_source(vm, after, sizeof after - 1, "after.py", PYVM_RESULT, NULL, 0, &payload);
    fuzz_drive(vm, event, payload);
}

// The whole of a file, to be freed; NULL when there is no such file.
static inline char *fuzz_read(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    size_t room = 1 << 16;
    char *data = malloc(room);
    *size = 0;
    while (data != NULL) {
        size_t n = fread(data + *size, 1, room - *size, file);
        *size += n;
        if (n == 0) break;
        if (*size == room) {
            char *more = realloc(data, room *= 2);
            if (more == NULL) free(data);
            data = more;
        }
    }
    fclose(file);
    return data;
}

#endif
