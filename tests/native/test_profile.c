// Profiles, under the sanitizers: code that dies while it is profiled, tables that are full, frames
// of every kind, a host that turns to the guest and gives up.
#include "core/msgpack.h"
#include "include/pyvm.h"

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
    .instructions = 3000000,
    .time_ns = -1,
    .memory = (size_t)64 << 20,
    .depth = 50000,
    .output = 1 << 20,
    .transfer = 1 << 20,
    .wall_ns = -1,
    .host_calls = -1,
    .traffic = -1,
};

static const char *const programs[] = {
    "for i in range(300):\n    exec(f'def f(x):\\n    return x + {i}\\nf(1)')\n    j = [0] * 9000\n",
    "fs = [eval(f'lambda: {i}') for i in range(4500)]\nfor f in fs:\n    f()\n",
    "def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nf(30000)\n",
    "def g(n):\n    try:\n        yield n\n        yield from g(n - 1) if n else ()\n"
    "    finally:\n        pass\nlist(g(30))\nfor x in g(5):\n    break\nnext(g(3))\n",
    "class A:\n    def __init__(self, n):\n        self.n = n\n"
    "    def __lt__(self, other):\n        return self.n < other.n\n"
    "    @property\n    def p(self):\n        raise KeyError(self.n)\n"
    "a = sorted([A(i * 7 % 11) for i in range(50)])\n"
    "for x in a:\n    try:\n        x.p\n    except KeyError:\n        pass\n"
    "sum(map(lambda x: x.n, a))\n",
    "async def f(n):\n    return n\nasync def main():\n    return [await f(i) for i in range(20)]\n"
    "try:\n    main().send(None)\nexcept StopIteration as e:\n    e.value\n",
    "def f():\n    while True:\n        [0] * 100\nf()\n",
    "1 / 0\n",
    "x = (\n",
};

// Run it to its end; return what it used.
static int64_t run(PvVM *vm, const char *source) {
    PyvmBytes payload;
    PyvmEvent event = pyvm_execute_source(vm, source, strlen(source), "t.py", PYVM_RESULT, NULL, 0,
                                          &payload);
    while (event > PYVM_LIMIT) event = pyvm_run(vm, &payload);
    PyvmUsage usage;
    pyvm_usage(vm, &usage);
    return usage.instructions;
}

// What the stacks were charged, together.
static int64_t charged(const PyvmBytes *profile) {
    PvMsgReader r;
    PvMsgItem item;
    uint32_t n, fields;
    int64_t sum = 0;
    pv_msgpack_reader_init(&r, profile->data, profile->size);
    CHECK(pv_msgpack_read_map(&r, &n) && n == 4);
    CHECK(pv_msgpack_skip(&r) && pv_msgpack_skip(&r) && pv_msgpack_skip(&r)); // functions; "nodes"
    CHECK(pv_msgpack_read_array(&r, &n));
    for (uint32_t i = 0; i < n; i++) {
        CHECK(pv_msgpack_read_array(&r, &fields) && fields == 6);
        for (uint32_t k = 0; k < fields; k++) {
            CHECK(pv_msgpack_read(&r, &item));
            if (k == 4) sum += item.integer;
        }
    }
    return sum;
}

int main(void) {
    PvVM *kept = pyvm_new(&limits); // one VM for all of them, too
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        PvVM *plain = pyvm_new(&limits), *vm = pyvm_new(&limits);
        CHECK(kept != NULL && plain != NULL && vm != NULL);
        PyvmBytes profile;
        CHECK(pyvm_profile(vm, &profile) == PYVM_MISUSE);
        CHECK(pyvm_set_option(vm, "profile", 1));
        int64_t used = run(vm, programs[i]);
        CHECK(used == run(plain, programs[i]));
        CHECK(pyvm_profile(vm, &profile) == PYVM_DONE);
        CHECK(charged(&profile) == used);
        CHECK(pyvm_set_option(kept, "profile", 1));
        run(kept, programs[i]);
        run(kept, programs[i]); // counts on
        CHECK(pyvm_profile(kept, &profile) == PYVM_DONE);
        CHECK(pyvm_set_option(kept, "profile", i % 2));
        run(kept, "x = [i for i in range(100)]\n");
        pyvm_drop(plain);
        pyvm_drop(vm);
    }
    PyvmBytes payload;
    pyvm_set_option(kept, "profile", 1);
    const char *source = "def f():\n    return input()\nf()\n";
    CHECK(pyvm_execute_source(kept, source, strlen(source), "t.py", PYVM_RESULT, NULL, 0, &payload) ==
          PYVM_INPUT);
    CHECK(!pyvm_set_option(kept, "profile", 1)); // not in the middle
    pyvm_abandon(kept);
    run(kept, "def g():\n    return 1\ng()\n");
    CHECK(pyvm_profile(kept, &payload) == PYVM_DONE);
    pyvm_drop(kept);
    printf("profiles: ok\n");
    return 0;
}
