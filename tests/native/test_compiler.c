// The compiler from source to unit, .pyxc and back: programs compile, verify and survive the round
// trip byte for byte; refused sources say why; exploding ones end.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compiler/compile.h"
#include "compiler/disassemble.h"
#include "compiler/linetable.h"
#include "compiler/pyxc.h"

static int failures;

static void fail(const char *what, const char *detail) {
    fprintf(stderr, "%s: %s\n", what, detail);
    failures++;
}

static PvUnit *compile(const char *source, PvCompileMode mode, PvSyntaxError *error) {
    PvCompileOptions options = {.mode = mode, .shared = true, .keep_source = true};
    return pv_compile(source, strlen(source), "<test>", &options, error);
}

// Compile, write, read, write again: the bytes are the same.
static void round_trip(const char *source) {
    PvSyntaxError error;
    PvCodeFormatError problem = {""};
    PvCompileOptions options = {.shared = true, .keep_source = true};
    PvUnit *unit = compile(source, PV_COMPILE_EXEC, &error);
    if (!unit) {
        fail(source, error.message);
        return;
    }
    PvMsgWriter first, second;
    pv_msgpack_writer_init(&first, 0);
    pv_msgpack_writer_init(&second, 0);
    PvUnit *again = NULL;
    if (!pv_pyxc_write(unit, &first)) fail(source, "cannot be written");
    else again = pv_pyxc_read(first.data, first.length, &options, &problem);
    if (!again) fail(source, problem.message);
    else if (!pv_pyxc_write(again, &second)) fail(source, "cannot be written again");
    else if (first.length != second.length || memcmp(first.data, second.data, first.length))
        fail(source, "the round trip changes it");
    pv_msgpack_writer_free(&first);
    pv_msgpack_writer_free(&second);
    if (again) pv_unit_release(again);
    pv_unit_release(unit);
}

static const char *const programs[] = {
    "",
    "x = 1",
    "x = [1, 2, 3, 'a', b'b', 1.5, 2j, None, ..., 10**30, -0.0, (1, (2, 3))]",
    "def f(a, b=1, /, *c, d, e=2, **g): return a",
    "def f():\n x = 1\n def g():\n  nonlocal x\n  x += 1\n  return lambda: x\n return g",
    "class C(B, metaclass=M):\n 'doc'\n x: int = 1\n def f(self): return super().f(__class__)",
    "class C[T: (int, str), *U, **P](B[T]):\n type A[V] = dict[V, T]\n def m[W](self, x: W = 1): ...",
    "try:\n a\nexcept (A, B) as e:\n b\nexcept:\n c\nelse:\n d\nfinally:\n e",
    "try:\n a\nexcept* A as e:\n b\nexcept* B:\n c",
    "def f():\n for i in x:\n  try:\n   if i: return i\n   with a as b, c: continue\n  finally:\n   g()",
    "def f():\n while 1:\n  try: break\n  except E as e: continue\n  finally: pass",
    "async def f():\n async with a as b:\n  async for c in d:\n   yield await c\n return",
    "async def f(): return [x async for x in y if await x], (i async for i in z)",
    "def f(): return (yield from g(x for x in (yield)))",
    "x = [(a, b, lambda: a) for a in y if a for b in [a] for c in d]",
    "class C:\n x = 1\n y = [x for _ in range(x)]\n z = lambda: [__class__ for i in y]",
    "match x:\n case [1, *a, {'k': v, **r}] | (a, [v, r]) if a: b\n"
    " case C(p, q, k=-1) as w: c\n case None | 'a' | a.b: d\n case _: e",
    "f(*a, b, **c, d=1)\nf(a, *b, c)\nx.m(1, k=2)\nprint(f'{a!r:>{w}}{b=}')",
    "a, (b, *c), [d] = e\na.b += c[d]\nc[d:e:f] **= g\ndel a, b.c, d[0]\na, b = b, a",
    "from a.b import c as d, e\nimport x.y.z as w, v.u\nfrom . import q\nfrom m import *",
    "assert a, b\nassert 1 < x < 2 != 3\nx = a if b else c and d or not e\ny = a < b < c",
    "global g\ng = 1\nx: int\ny.z: int = 1\nif 0: a\nwhile False: b\nelse: c",
    "def f():\n raise E from None\ndef g():\n return\ndef h():\n pass",
    "from __future__ import annotations\ndef f(a: b[c, d], *e: *g) -> 'h': x: y = 1",
};

static const struct {
    const char *source, *message;
    uint32_t line, col;
} refused[] = {
    {"return 1", "'return' outside function", 1, 1},
    {"def f():\n yield 1\n return\nyield", "'yield' outside function", 4, 1},
    {"def f(a, a): pass", "duplicate argument 'a' in function definition", 1, 10},
    {"def f():\n x = 1\n global x", "name 'x' is assigned to before global declaration", 3, 2},
    {"def f():\n nonlocal x", "no binding for nonlocal 'x' found", 2, 2},
    {"break", "'break' outside loop", 1, 1},
    {"for x in y:\n def f(): continue", "'continue' not properly in loop", 2, 11},
    {"[a := 1 for a in b]",
     "assignment expression cannot rebind comprehension iteration variable 'a'", 1, 2},
    {"def f():\n [(yield) for a in b]", "'yield' inside list comprehension", 2, 4},
    {"def f(): await x", "'await' outside async function", 1, 10},
    {"a, *b, *c = d", "multiple starred expressions in assignment", 1, 1},
    {"try: pass\nexcept: pass\nexcept A: pass", "default 'except:' must be last", 2, 1},
    {"match x:\n case _: pass\n case 1: pass", "wildcard makes remaining patterns unreachable", 2,
     7},
    {"__debug__ = 1", "cannot assign to __debug__", 1, 1},
};

static void test_refused(void) {
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        PvSyntaxError error;
        PvUnit *unit = compile(refused[i].source, PV_COMPILE_EXEC, &error);
        char place[64];
        snprintf(place, sizeof place, "at %u:%u", error.line, error.col);
        if (unit) fail(refused[i].source, "is accepted");
        else if (strcmp(error.message, refused[i].message)) fail(refused[i].source, error.message);
        else if (error.line != refused[i].line || error.col != (int32_t)refused[i].col)
            fail(refused[i].source, place);
        if (unit) pv_unit_release(unit);
    }
}

// Each `finally` is emitted twice or more: nested in each other they multiply.
static void test_explosion(void) {
    char source[8192];
    size_t n = 0;
    n += (size_t)snprintf(source, sizeof source, "def f():\n");
    for (int depth = 1; depth < 20; depth++) {
        n += (size_t)snprintf(source + n, sizeof source - n, "%*stry: return a\n%*sfinally:\n",
                              depth, "", depth, "");
    }
    snprintf(source + n, sizeof source - n, "%*sb\n", 20, "");
    PvSyntaxError error;
    PvUnit *unit = compile(source, PV_COMPILE_EXEC, &error);
    if (unit) pv_unit_release(unit);
}

// Folding has bounds: these compile at once and stay small.
static void test_folding_bounds(void) {
    static const char *const sources[] = {
        "x = 10 ** 10 ** 8", "x = 'a' * 10 ** 9", "x = 1 << 10 ** 9", "x = (1,) * 10 ** 9",
        "x = 2 ** 10 ** 100", "x = (((1, 2) * 100) * 100) * 100", "x = -7 // 2, -7 % 3, 7 // 0",
    };
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        PvSyntaxError error;
        PvUnit *unit = compile(sources[i], PV_COMPILE_EXEC, &error);
        if (!unit) fail(sources[i], error.message);
        else if (unit->bytes > 64 << 10) fail(sources[i], "is large");
        if (unit) pv_unit_release(unit);
    }
}

static void test_memory_limit(void) {
    const char *source = "x = [" "f(a, b, c, d), g[h], i.j, k + l\n for m in n]\n";
    for (size_t limit = 1000; limit < 200000; limit += 700) {
        PvSyntaxError error;
        PvCompileOptions options = {.shared = true, .memory_limit = limit};
        PvUnit *unit = pv_compile(source, strlen(source), "<test>", &options, &error);
        if (unit) pv_unit_release(unit);
        else if (error.type != PV_SYNTAX_MEMORY && error.type != PV_SYNTAX_ERROR)
            fail("memory limit", error.message);
    }
}

static void test_line_table(void) {
    uint8_t bytes[PV_LINE_ROW_MAX * 4];
    const PvPosition rows[] = {{5, 5, 3, 9}, {1, 1000000, 70000, 2}, {0, 0, -1, -1}, {7, 7, -1, -1}};
    uint32_t line = 0;
    size_t n = 0;
    for (int i = 0; i < 4; i++) n += pv_linetable_write(bytes + n, (uint32_t)i + 1, rows[i], &line);
    PvLineReader reader;
    pv_linetable_open(&reader, bytes, n);
    for (int i = 0; i < 4; i++) {
        if (!pv_linetable_next(&reader) || memcmp(&reader.position, &rows[i], sizeof rows[i]) ||
            reader.stop - reader.start != (uint32_t)i + 1)
            fail("line table", "a row changes");
    }
    if (pv_linetable_next(&reader) || reader.failed) fail("line table", "does not end");
}

int main(void) {
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) round_trip(programs[i]);
    test_refused();
    test_explosion();
    test_folding_bounds();
    test_memory_limit();
    test_line_table();
    return failures != 0;
}
