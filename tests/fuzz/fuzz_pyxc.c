// Changed .pyxc files: refused, or a program that disassembles, is written again and runs within limits.
#include <string.h>

#include "tests/fuzz/drive.h"
#include "tests/fuzz/mutate.h"

static void learn(const char *source, size_t size) {
    PyvmBytes error;
    PvUnit *unit = size > 3000 ? NULL : pyvm_compile(source, size, "fuzz.py", PYVM_RESULT, &error);
    if (unit == NULL) return;
    PyvmBytes bytes = pyvm_unit_dump(unit);
    fuzz_keep(bytes.data, bytes.size);
    pyvm_unit_drop(unit);
}

// Behind the magic, the array's head, the version and the hash.
static size_t content(const FuzzBytes *b) {
    return b->size > 5 ? fuzz_msgpack_items(b->data, b->size, 5, 2) : b->size;
}

static bool mutate(FuzzBytes *b) {
    if (fuzz_one_in(50)) return fuzz_mutate_bytes(b, 0), false;
    if (fuzz_one_in(8)) fuzz_mutate_bytes(b, content(b));
    else fuzz_mutate_msgpack(b, content(b));
    return true;
}

static const char *run(const uint8_t *data, size_t size) {
    static char reason[120];
    PyvmBytes payload;
    PvUnit *unit = pyvm_unit_load((const char *)data, size, &payload);
    if (unit == NULL) {
        static const char mark[] = "message";
        const char *at = payload.data, *end = at + payload.size;
        while (end - at > 10 && memcmp(at, mark, sizeof mark - 1) != 0) at++;
        at += at[sizeof mark - 1] == (char)0xd9 ? sizeof mark + 1 : sizeof mark; // behind the text's head
        snprintf(reason, sizeof reason, "refused: %.*s", (int)(end - at < 70 ? end - at : 70), at);
        return reason;
    }
    (void)pyvm_unit_disassemble(unit);
    PyvmBytes again = pyvm_unit_dump(unit);
    PvUnit *second = pyvm_unit_load(again.data, again.size, &payload);
    if (second == NULL) fuzz_finding("what was verified is not verified again", 0);
    pyvm_unit_drop(second);
    PvVM *vm = pyvm_new(&fuzz_limits);
    if (vm != NULL) {
        if (fuzz_hash(data, size) % 16 == 0) fuzz_stress(vm, 1500);
        PyvmEvent event = pyvm_execute(vm, unit, NULL, 0, &payload);
        fuzz_drive(vm, event, payload);
        fuzz_after(vm);
        pyvm_drop(vm);
    }
    pyvm_unit_drop(unit);
    return NULL;
}

int main(int argc, char **argv) {
    return fuzz_main(argc, argv, &(FuzzTarget){.learn = learn, .mutate = mutate, .run = run});
}
