// A host that lies: changed msgpack as injected modules, names, answers, exceptions and calls. The
// first byte of an input says which program gets it; the rest is given at every event.
#include <string.h>

#include "tests/fuzz/drive.h"
#include "tests/fuzz/mutate.h"

static const char *const programs[] = {
    "x = suspend()\nprint(x, repr(x), [x], {1: x})\nhash(str(x)); y = [*x] "
    "if hasattr(x, '__iter__') else x\nx == y",
    "import host\nr = [host.f(i) for i in range(3)]\n"
    "for v in r:\n    print(v, type(v), bool(v))\nsorted(r, key=str)",
    "try:\n    suspend(1)\nexcept BaseException as e:\n    print(type(e), e, e.args, e.__traceback__)\n    raise",
    "import missing\nprint(missing, dir(missing), vars(missing))\nmissing.x",
    "try:\n    a = input('?')\n    b = open('file')\n    print(a, b, b.read(), b.read(5))\n"
    "except Exception as e:\n    print(e, e.args)",
    "import asyncio, host\nasync def main():\n"
    "    return await asyncio.gather(host.g(1), host.g(2), asyncio.sleep(0.1))\n"
    "asyncio.run(main())",
    "import os\ntry:\n    print(os.listdir('/'), os.stat('/x'))\n"
    "finally:\n    print(os.path.exists('y'))\nimport time; time.time()",
    "def given(*a, **k):\n    return a, k\nsuspend(given)\nprint(names)",
};
enum { PROGRAMS = sizeof programs / sizeof *programs };

// Values as spec/wire.py has them: scalars, exts, tables with links, self-reference, maps of names.
#define VALUE(text) {text, sizeof text - 1}
static const struct {
    const char *text;
    size_t size;
} values[] = {
    VALUE("\xc0"), VALUE("\x05"), VALUE("\xa3key"), VALUE("\xc4\x03" "abc"),
    VALUE("\xcb\x40\x09\x21\xfb\x54\x44\x2d\x18"),
    VALUE("\xcf\xff\xff\xff\xff\xff\xff\xff\xff"), VALUE("\xa6\xed\xa0\x80\xc3\xa9!"),
    VALUE("\xc7\x0a\x01\x01\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), // an int beyond 64 bits
    VALUE("\xd8\x02\x3f\xf0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0"),    // a complex
    VALUE("\xc7\x0a\x03\0\0\0\0\0\0\0\x07\x01" "f"),               // a function of the host
    VALUE("\xc7\x0a\x03\0\0\0\0\0\0\0\x08\x02" "g"), VALUE("\xc7\x0a\x03\0\0\0\0\0\0\0\x09\x03" "o"),
    VALUE("\xc7\x09\x04\0\0\0\0\0\0\0\x01\x02"), VALUE("\xd4\x05\x01"), VALUE("\xd4\x05\x02"),
    VALUE("\x91\x92\x01\x93\x01\xa1" "a\xc0"),                       // [1, 'a', None]
    VALUE("\x92\x93\x01\x92\xc0\xc0\x94\0\1\1\1\x92\x02\x92\x01\x02"), // a list that holds a tuple twice
    VALUE("\x91\x93\x01\x91\xc0\x92\0\0"),                           // a list that holds itself
    VALUE("\x92\x93\x03\x94\xa1" "k\x01\x02\xc0\x92\x03\x01\x92\x03\x92\x03\xc3"), // dicts
    VALUE("\x92\x93\x04\x93\x01\xc0\xa1z\x92\x01\x01\x92\x05\x92\x01\x02"),       // a set of a frozenset
    VALUE("\x91\x92\x06\x91\xc4\x04" "data"),
    VALUE("\x91\x92\x07\x93\x00\x0a\x02"), VALUE("\x91\x92\x08\x93\xc0\x05\xc0"),
    VALUE("\x82\xa4type\xaaValueError\xa7message\xa2no"),           // an exception
    VALUE("\x83\xa4type\xa7OSError\xa4" "args\x93\x02\xa2no\xa1p\xa7message\xa1m"),
    VALUE("\x83\xa4kind\xa6source\xa6source\xa3x=1\xa7package\xc3"), // a module found
    VALUE("\x82\xa4kind\xa6values\xa5names\x82\xa1x\x05\xa1l\x91\x92\x01\x91\x01"),
    VALUE("\x82\xa4kind\xa4pyxc\xa4" "code\xc4\x04PYXC"), VALUE("\x81\xa4kind\xa4none"),
    VALUE("\x82\xa5names\x05\xa5other\x91\x92\x01\x90"),             // names
    VALUE("\x93\x01\x92\xa1x\xc3\x81\xa1k\x02"),                     // [handle, args, kwargs]
    VALUE("\x91\x92\x02\x95\xc2\x05\xcf\x10\0\0\0\0\0\0\0\x01\x02"), VALUE("\x91\x92\x01\x92\xa1" "a\xc3"),
};
enum { VALUES = sizeof values / sizeof *values };

// The corpus does not depend on the programs: each value for each of its own, once.
static void learn(const char *source, size_t size) {
    (void)source, (void)size;
    if (fuzz_corpus_size() > 0) return;
    for (uint8_t p = 0; p < PROGRAMS; p++) {
        for (size_t i = 0; i < VALUES; i++) {
            FuzzBytes b = {0};
            fuzz_append(&b, &p, 1);
            fuzz_append(&b, values[i].text, values[i].size);
            fuzz_keep(b.data, b.size);
            free(b.data);
        }
    }
}

static bool mutate(FuzzBytes *b) {
    if (fuzz_one_in(8)) fuzz_mutate_bytes(b, 1);
    else fuzz_mutate_msgpack(b, 1);
    for (uint32_t more = fuzz_below(4); more > 0 && fuzz_one_in(2); more--) fuzz_mutate_msgpack(b, 1);
    return true;
}

static bool give(PvVM *vm, uint64_t id, int kind, const char *data, size_t size) {
    return pyvm_answer(vm, id, kind, data, size) == PYVM_DONE;
}

static const char *run(const uint8_t *input, size_t input_size) {
    static const char host[] =
        "\x81\xa4host\x82\xa1" "f\xc7\x0a\x03\0\0\0\0\0\0\0\x07\x01" "f"
        "\xa1g\xc7\x0a\x03\0\0\0\0\0\0\0\x08\x02g";
    const char *data = (const char *)input + 1;
    size_t size = input_size - 1;
    uint32_t way = fuzz_hash(input, input_size);
    PyvmBytes payload;
    PvVM *vm = input_size == 0 ? NULL : pyvm_new(&fuzz_limits);
    if (vm == NULL) return "refused: nothing";
    bool taken = false;
    pyvm_define(vm, host, sizeof host - 1);
    if (way % 16 == 0) fuzz_stress(vm, 1500);
    if (way / 16 % 8 == 0) taken = pyvm_define(vm, data, size) == PYVM_DONE;
    const char *source = programs[input[0] % PROGRAMS];
    bool named = way / 256 % 8 == 0;
    PyvmEvent event = pyvm_execute_source(vm, source, strlen(source), "fuzz.py", PYVM_RESULT,
                                          named ? data : NULL, named ? size : 0, &payload);
    uint64_t waiting[8] = {0}; // calls of async functions that have no answer yet
    for (int left = 40; left > 0; left--) {
        uint64_t id = event == PYVM_OUTPUT ? 0 : fuzz_event_id(payload);
        if (event == PYVM_CALL) waiting[id % 8] = id;
        if (event == PYVM_SUSPEND && way / 64 % 2 == 0) { // the host calls back while the guest waits
            PyvmBytes inner;
            fuzz_drive(vm, pyvm_call(vm, data, size, &inner), inner);
        }
        if (event == PYVM_WAIT) {
            for (size_t i = 0; i < 8; i++) taken |= waiting[i] && give(vm, waiting[i], (int)(way >> 31), data, size);
            if (left < 20) pyvm_abandon(vm);
        } else if (event == PYVM_CALL || event == PYVM_FIND || event == PYVM_INPUT || event == PYVM_SERVICE ||
                   event == PYVM_SUSPEND) {
            bool given = give(vm, id, event == PYVM_FIND ? 0 : (int)(way >> 31), data, size) ||
                         give(vm, id, event != PYVM_FIND, data, size);
            taken |= given;
            if (!given) { // a misuse: the event stays
                fuzz_drive(vm, event, payload);
                event = PYVM_DONE;
                break;
            }
        } else if (event != PYVM_OUTPUT && event != PYVM_TICK && event != PYVM_PAUSED) {
            break;
        }
        event = pyvm_run(vm, &payload);
    }
    if (event == PYVM_DONE) fuzz_drive(vm, pyvm_call(vm, data, size, &payload), payload);
    pyvm_release_handle(vm, way % 4);
    pyvm_abandon(vm);
    fuzz_after(vm);
    pyvm_drop(vm);
    return taken ? NULL : "refused: no answer taken";
}

int main(int argc, char **argv) {
    return fuzz_main(argc, argv, &(FuzzTarget){.learn = learn, .mutate = mutate, .run = run});
}
