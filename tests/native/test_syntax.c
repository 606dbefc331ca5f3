// The front end against hostile sources and little memory, for the sanitizers: every prefix and
// many mutations of a program that uses the whole grammar, every bound on memory, the deepest
// nesting. Each must end in a tree or in an error with a message.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "syntax/parse.h"

static const char program[] =
    "# -*- coding: utf-8 -*-\n"
    "from ..a.b import (c as d, e,); import f.g as h, i\n"
    "@deco(x, *y, k=1, **z)\n"
    "async def f[T: int = str, *Ts, **P](a, b=1, /, c: d = 2, *e, g, h=3, **i) -> j:\n"
    "\t'''doc\nstring'''\n"
    "\tasync with (open(a) as b, c): await d ** -2; return\n"
    "\tasync for x, *y in z: yield\n"
    "\telse: del x, (y), [z]\n"
    "class C(B, metaclass=M):\n"
    "    x: int = 0x_ff + 0o17 + 0b1 + 1_0.5e-3j + 123456789012345678901234567890\n"
    "    def m(self, *, k): return lambda *a, k=1: (yield)\n"
    "match a, *b:\n"
    "    case [1, *_] | {'k': -1 + 2j, **rest} | C.D(x, y=None) as z if z > 1 < 2 is not 3: pass\n"
    "    case (A(), 'a' 'b'): pass\n"
    "try: x = y = z, *w = {**a, 'b': c}, {1, *d}, [e for f in g if h for i in j], {k: v for k in "
    "l}\n"
    "except* (A, B) as e: raise E from None\n"
    "finally: assert x if y else not z, f\"a{b!r:>{c}}{d = }{{}}\\x41\" rf'{e}' \"\\N{DIGIT "
    "ONE}\\u1234\"\n"
    "while (n := n - 1): x[1:2, ::3, *a] += b'\\xff' @ \\\n  c // d; break\n"
    "if a: pass\n"
    "elif b: global x; nonlocal y\n"
    "else: type X[T] = T | None; print(x for x in y)\n"
    "h\xc3\xa9llo = \xc2\xaa\xce\xa9\n";

static int failures;

static uint64_t seed = 88172645463325252u;

static uint32_t random_below(uint32_t bound) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 33) % bound;
}

static void count_nodes(PvNode *node, void *data) {
    size_t *count = data;
    ++*count;
    pv_tree_each_child(node, count_nodes, data);
}

// Parse a copy of exactly that size; return the type of the error, 0 for a tree.
static int parse(const char *source, size_t length, PvParseMode mode, size_t limit) {
    char *copy = malloc(length ? length : 1);
    if (!copy) abort();
    memcpy(copy, source, length);
    PvArena arena;
    PvSyntaxError error;
    pv_arena_init(&arena, limit);
    PvNode *root = pv_parse(&arena, copy, length, mode, NULL, &error);
    if (root) {
        size_t count = 0;
        pv_tree_each_child(root, count_nodes, &count);
        if (error.type != PV_SYNTAX_NONE || !pv_tree_of(root)) failures++;
    } else if (error.type == PV_SYNTAX_NONE || !error.message[0]) {
        fprintf(stderr, "refused without a word: %.*s\n", (int)length, source);
        failures++;
    }
    if (arena.held > limit) failures++;
    pv_arena_free(&arena);
    free(copy);
    return error.type;
}

static void expect(int type, const char *source, size_t length, const char *what) {
    int got = parse(source, length, PV_PARSE_EXEC, SIZE_MAX);
    if (got == type) return;
    fprintf(stderr, "%s: error %d, not %d\n", what, got, type);
    failures++;
}

static void test_prefixes(void) {
    for (size_t length = 0; length < sizeof program; length++) {
        parse(program, length, PV_PARSE_EXEC, SIZE_MAX);
        parse(program, length, PV_PARSE_SINGLE, SIZE_MAX);
        parse(program + length, sizeof program - 1 - length, PV_PARSE_EVAL, SIZE_MAX);
    }
}

static void test_memory(void) {
    int type = PV_SYNTAX_MEMORY;
    for (size_t limit = 0; type; limit += 256) {
        type = parse(program, sizeof program - 1, PV_PARSE_EXEC, limit);
        if (type && type != PV_SYNTAX_MEMORY) {
            fprintf(stderr, "error %d within %zu bytes\n", type, limit);
            failures++;
            return;
        }
        if (limit > 1 << 20) {
            fprintf(stderr, "no tree within a megabyte\n");
            failures++;
            return;
        }
    }
}

// Change bytes, cut, repeat and move pieces of the program.
static void test_mutations(int rounds) {
    static const char spice[] = "()[]{}:,;.=!<>+-*/%@&|^~\\'\"#\n\t \fabfinorwx_019\xc3\xa9\x80\0";
    char text[2 * sizeof program];
    for (int round = 0; round < rounds; round++) {
        size_t length = sizeof program - 1;
        memcpy(text, program, length);
        for (uint32_t change = random_below(4) + 1; change; change--) {
            size_t at = random_below((uint32_t)length);
            size_t size = random_below(12) + 1;
            if (size > length - at) size = length - at;
            switch (random_below(4)) {
            case 0: text[at] = spice[random_below(sizeof spice)]; break;
            case 1:
                memmove(text + at, text + at + size, length - at - size);
                length -= size;
                break;
            case 2:
                memmove(text + at + size, text + at, length - at);
                length += size;
                break;
            default: {
                size_t from = random_below((uint32_t)(length - size + 1));
                memmove(text + at, text + from, size);
            }
            }
        }
        parse(text, length, (PvParseMode)random_below(3), SIZE_MAX);
    }
}

static void test_nesting(void) {
    enum { DEEP = 10000 };
    static const char *const openings[] = {
        "(",  "[",   "{1:", "-", "not ",   "lambda: ", "x if y else ", "f(",
        "a[", "1**", "f'{", "*", "await ", "if x: ",   "(yield "};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        size_t size = strlen(openings[i]);
        char *text = malloc(size * DEEP + 2);
        if (!text) abort();
        for (size_t n = 0; n < DEEP; n++) memcpy(text + n * size, openings[i], size);
        memcpy(text + size * DEEP, "1", 2);
        if (!parse(text, size * DEEP + 1, PV_PARSE_EXEC, SIZE_MAX)) {
            fprintf(stderr, "%s was taken %d times\n", openings[i], DEEP);
            failures++;
        }
        free(text);
    }
    static const char *const tails[] = {"+1", ".a", "()", "[0]"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        size_t size = strlen(tails[i]);
        char *text = malloc(size * DEEP + 2);
        if (!text) abort();
        text[0] = 'a';
        for (size_t n = 0; n < DEEP; n++) memcpy(text + 1 + n * size, tails[i], size);
        expect(PV_SYNTAX_NESTING, text, 1 + size * DEEP, tails[i]);
        free(text);
    }
}

int main(int count, char **words) {
    expect(PV_SYNTAX_NONE, "", 0, "the empty source");
    expect(PV_SYNTAX_ERROR, "x = 1\0", 6, "a null byte");
    expect(PV_SYNTAX_ERROR, "\xff", 1, "a stray byte");
    expect(PV_SYNTAX_INDENTATION, "if x:\npass", 10, "a block without indentation");
    expect(PV_SYNTAX_TAB, "if x:\n        y\n\tz", 18, "a tab among spaces");
    test_prefixes();
    test_memory();
    test_mutations(count > 1 ? atoi(words[1]) : 20000);
    test_nesting();
    if (failures) fprintf(stderr, "%d failures\n", failures);
    return failures != 0;
}
