// Change words of compiled code and run what the verifier lets pass: it must never crash the loop.
// A mutation keeps the form of instructions (an opcode, an operand, two words exchanged), so that
// many pass; programs are run in a fresh VM with small limits.
//
//     fuzz_code [SECONDS [SEED [show]]]
//
// With FUZZ_VERBOSE set each seed is told before it runs; `show` runs one seed and prints its code.
#include <string.h>
#include <time.h>

#include "compiler/compile.h"
#include "compiler/stack.h"
#include "compiler/verify.h"
#include "tests/fuzz/drive.h"

static const char *const sources[] = {
    "def f(a, *b, c=1, **d):\n"
    "    try:\n        return [x + c for x in b if x] + [lambda: a]\n"
    "    except TypeError as e:\n        return e\n"
    "    finally:\n        d['k'] = 1\n"
    "for i in range(3):\n    r = f(i, 1, 2, *(3, 4), c=i, **{'z': 2})\n    print(r)\n",
    "class M:\n    def __enter__(self): return 1\n    def __exit__(self, *a): return a[0] is KeyError\n"
    "def g(n):\n    with M() as m, M():\n        for i in range(n):\n            if i == 2: raise KeyError(i)\n"
    "            yield i + m\n    return 7\n"
    "def h():\n    x = yield from g(4)\n    yield x\nprint(list(h()))\n",
    "class C:\n    x: int = 1\n    def m(self, y=2): return self.x + y\n"
    "class D(C):\n    def m(self, y=3): return super().m(y) + __class__.x\n"
    "d = D()\nd.z = d.m() + d.m(4)\nd.z += 1\ndel d.z\nprint(f'{d.x!r:>4}|{d.m()}', d.m is not None)\n",
    "def p(x):\n    match x:\n        case [a, *b, c]: return a, b, c\n"
    "        case {'k': v, **r}: return v, r\n        case int() | str() as s if s: return s\n"
    "        case _: return None\nfor v in ([1, 2, 3], {'k': 1, 'j': 2}, 5, '', 0): print(p(v))\n",
    "a, *b = 1, 2, 3\nb[0] += a\nb[1:] = [4, 5]\nc = {1: 2, **{3: 4}}\nd = {*b, 1}\n"
    "e = [*b, *d]\nprint(a, b, c, d, e, 1 < a <= 2 != 3, a in b, not a)\n"
    "try:\n    raise ExceptionGroup('g', [ValueError(1), KeyError(2)])\n"
    "except* ValueError as x:\n    print(x)\nexcept* KeyError:\n    pass\n",
    "import sys\ndef o():\n    n = 0\n    def i():\n        nonlocal n\n        n += 1\n"
    "        return [[(n, q) for q in range(p)] for p in range(3)]\n    return i\n"
    "f = o()\nf()\nprint(f(), {k: v for k, v in zip('ab', (1, 2))}, sum(x for x in range(5)))\n"
    "async def co(x):\n    async with A() as a:\n        return [y async for y in a]\n"
    "class A:\n    async def __aenter__(self): return self\n    async def __aexit__(self, *a): pass\n"
    "    def __aiter__(self): self.n = 0; return self\n    async def __anext__(self):\n"
    "        self.n += 1\n        if self.n > 3: raise StopAsyncIteration\n        return self.n\n"
    "try:\n    co(1).send(None)\nexcept StopIteration as e:\n    print(e.value)\n",
};

static uint64_t state;

static uint32_t next(uint32_t below) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 11) % below;
}

// A word that starts an instruction.
static uint32_t pick(const PvCode *code) {
    uint32_t wanted = next(code->n_words), at = 0;
    while (true) {
        uint32_t width = pv_opcode_flags[code->words[at] & 0xff] & PV_OPF_CACHE ? 2 : 1;
        if (at + width > wanted) return at;
        at += width;
    }
}

static void mutate(const PvUnit *unit) {
    const PvCode *code = unit->codes[next(unit->n_codes)];
    uint32_t *words = (uint32_t *)(uintptr_t)code->words;
    for (uint32_t times = 1 + next(3); times; times--) {
        uint32_t at = pick(code), other = pick(code);
        uint8_t op = (uint8_t)words[at];
        bool cache = pv_opcode_flags[op] & PV_OPF_CACHE;
        switch (next(7)) {
        case 0: // another opcode of the same width
            for (int tries = 0; tries < 50; tries++) {
                uint8_t fresh = (uint8_t)next(PV_OPCODE_COUNT);
                if (!(pv_opcode_flags[fresh] & PV_OPF_CACHE) != !cache) continue;
                words[at] = fresh | (pv_opcode_kind[fresh] == PV_OPERAND_NONE ? 0 : words[at] & ~0xffu);
                break;
            }
            break;
        case 1: words[at] = op | next(6) << 8; break;
        case 2: words[at] = op | (words[at] >> 8 ^ 1) << 8; break;
        case 3: words[at] = op | other << 8; break;
        case 4: // exchange two instructions of one width
        case 5:
            if (!(pv_opcode_flags[words[other] & 0xff] & PV_OPF_CACHE) == !cache) {
                uint32_t word = words[at];
                words[at] = words[other];
                words[other] = word;
            }
            break;
        default:
            if (!cache) words[at] = PV_OPCODE_NOP;
        }
    }
    if (code->n_handlers && !next(6)) {
        PvHandler *row = (PvHandler *)(uintptr_t)&code->handlers[next(code->n_handlers)];
        if (next(2)) row->depth = next(5);
        else row->end = pick(code);
    }
}

static bool run_one(const char *source, bool show) {
    PvCompileOptions options = {.shared = true, .mode = PV_COMPILE_RESULT};
    PvSyntaxError error;
    PvCodeFormatError problem = {""};
    PvUnit *unit = pv_compile(source, strlen(source), "<fuzz>", &options, &error);
    if (unit == NULL) return false;
    mutate(unit);
    bool accepted = pv_verify(unit, false, &problem);
    if (accepted && show) {
        PyvmBytes text = pyvm_unit_disassemble(unit);
        fwrite(text.data, 1, text.size, stdout);
        fflush(stdout);
    }
    PvVM *vm = accepted ? pyvm_new(&fuzz_limits) : NULL;
    if (vm != NULL) {
        PyvmBytes payload;
        PyvmEvent event = pyvm_execute(vm, unit, NULL, 0, &payload);
        fuzz_drive(vm, event, payload);
        pyvm_drop(vm);
    }
    pyvm_unit_drop(unit);
    return accepted;
}

int main(int argc, char **argv) {
    long seconds = argc > 1 ? atol(argv[1]) : 5, accepted = 0, runs = 0;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 0) : 1;
    time_t end = time(NULL) + seconds;
    for (; time(NULL) < end; seed++) {
        // Each run has a seed of its own, told before it starts to whoever wants to repeat it.
        if (getenv("FUZZ_VERBOSE") != NULL) fprintf(stderr, "seed %llu\n", (unsigned long long)seed);
        state = seed * 0x9E3779B97F4A7C15u + 1;
        for (int i = 0; i < 8; i++) next(2);
        for (size_t i = 0; i < sizeof sources / sizeof *sources; i++, runs++)
            accepted += run_one(sources[i], argc > 3);
        if (argc > 3) break;
    }
    printf("%ld programs, %ld accepted and run\n", runs, accepted);
    return 0;
}
