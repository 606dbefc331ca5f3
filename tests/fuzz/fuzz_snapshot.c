// Changed bytes of paused programs: refused, or a VM that runs on to its end, can be written again
// and runs another program. What is changed lies behind magic, version and spec hash, so that it is
// read: the envelope with its checksum is the host's (tests/host/test_suspension.py).
#include <string.h>

#include "tests/fuzz/drive.h"
#include "tests/fuzz/mutate.h"

enum { MOST_PAUSES = 6, MOST_BYTES = 48 << 10, MOST_SOURCE = 6000 };

static bool keep(PvVM *vm) {
    PyvmBytes bytes;
    if (pyvm_snapshot(vm, &bytes) != PYVM_DONE) return false;
    if (bytes.size <= MOST_BYTES) fuzz_keep(bytes.data, bytes.size);
    return bytes.size <= MOST_BYTES;
}

// Programs are paused early and late, and where they wait for the host, which gives nothing.
static void learn(const char *source, size_t size) {
    static const char none[] = "\x81\xa4kind\xa4none", nil = (char)0xc0;
    static const char refusal[] = "\x82\xa4type\xa7"
                                  "OSError\xa7message\xa2no";
    PyvmLimits limits = fuzz_limits;
    PyvmBytes payload;
    if (size > MOST_SOURCE) return;
    limits.instructions = 2000000;
    limits.slice = 50 + fuzz_hash((const uint8_t *)source, size) % 2000;
    PvVM *vm = pyvm_new(&limits);
    PyvmBytes error;
    PvUnit *unit = vm == NULL ? NULL : pyvm_compile(source, size, "fuzz.py", PYVM_RESULT, &error);
    PyvmEvent event = unit == NULL ? PYVM_DONE : pyvm_execute(vm, unit, NULL, 0, &payload);
    for (int kept = 0, steps = 0; kept < MOST_PAUSES && steps < 100; steps++) {
        if (event == PYVM_DONE || event == PYVM_ERROR || event == PYVM_LIMIT || event == PYVM_MISUSE) break;
        uint64_t id = fuzz_event_id(payload);
        if (event != PYVM_OUTPUT && event != PYVM_TICK && steps % 2 == 0) {
            if (!keep(vm)) break;
            kept++;
        }
        if (event == PYVM_SUSPEND) pyvm_answer(vm, id, 0, &nil, 1);
        else if (event == PYVM_FIND) pyvm_answer(vm, id, 0, none, sizeof none - 1);
        else if (event != PYVM_PAUSED && event != PYVM_OUTPUT && event != PYVM_TICK)
            pyvm_answer(vm, id, 1, refusal, sizeof refusal - 1);
        limits.slice += limits.slice / 2;
        pyvm_set_limits(vm, &limits);
        event = pyvm_run(vm, &payload);
    }
    if (vm != NULL) pyvm_drop(vm);
    if (unit != NULL) pyvm_unit_drop(unit);
}

// Behind magic, version and spec hash.
static size_t content(const FuzzBytes *b) { return fuzz_msgpack_items(b->data, b->size, 0, 3); }

static bool mutate(FuzzBytes *b) {
    if (fuzz_one_in(100)) return fuzz_mutate_bytes(b, 0), false;
    if (fuzz_one_in(5)) fuzz_mutate_bytes(b, content(b));
    else fuzz_mutate_msgpack(b, content(b));
    return true;
}

static const char *run(const uint8_t *data, size_t size) {
    static char reason[80];
    PyvmBytes payload;
    PvVM *vm = pyvm_restore((const char *)data, size, &fuzz_limits, 0, &payload);
    if (vm == NULL) {
        snprintf(reason, sizeof reason, "refused: %.*s", (int)payload.size, payload.data);
        return reason;
    }
    uint32_t way = fuzz_hash(data, size);
    if (way % 3 == 0 && pyvm_inspect(vm, &payload) != PYVM_DONE) fuzz_count("not looked into");
    if (way % 8 == 0) fuzz_stress(vm, 1500);
    if (way / 8 % 4 == 0 && pyvm_snapshot(vm, &payload) == PYVM_DONE) { // another VM runs on
        FuzzBytes copy = {0};
        fuzz_append(&copy, payload.data, payload.size);
        PvVM *second = pyvm_restore((const char *)copy.data, copy.size, &fuzz_limits, 0, &payload);
        free(copy.data);
        fuzz_count(second == NULL ? "written again: refused" : "written again");
        if (second != NULL) pyvm_drop(vm), vm = second;
    }
    static const char nil = (char)0xc0;
    for (uint64_t id = 0; id < 64; id++) pyvm_answer(vm, id, 0, &nil, 1);
    PyvmEvent event = pyvm_run(vm, &payload);
    fuzz_drive(vm, event, payload);
    pyvm_abandon(vm);
    fuzz_after(vm);
    pyvm_drop(vm);
    return NULL;
}

int main(int argc, char **argv) {
    return fuzz_main(argc, argv, &(FuzzTarget){.learn = learn, .mutate = mutate, .run = run});
}
