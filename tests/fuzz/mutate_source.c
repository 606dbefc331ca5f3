// Changing programs by lines, tokens and bytes: see mutate.h.
#include "tests/fuzz/mutate.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const char *const pieces[] = {
    "(", ")", "[", "]", "{", "}", ":", ",", ";", ".", "...", "=", ":=", "+=", "//=", "**", "*",
    "@", "->", "!", "~",
    "'", "\"", "'''", "f'", "f'{", "{x!r:>{w}}", "rb'", "\\", "\\N{", "\\\n", "#", "\t", "\n",
    "\n\n", "    ", "\f",
    "\r", "\x00", "\xff", "\xc3\xa9", "\xef\xbb\xbf", "\xf0\x9f\x90\x8d", "\xed\xa0\x80", "_",
    "__class__", "None",
    "True", "lambda: ", "lambda *a, **k: ", "yield ", "yield from ", "await ", "async ",
    "async for x in ", "def f(): ",
    "class C: ", "return ", "raise ", "raise X from ", "try: ", "except* E: ", "except: ",
    "finally: ", "else: ",
    "with a as b: ", "match x:\n case ", "case _: ", "global x", "nonlocal x", "del ", "import ",
    "from . import *",
    "type X[T] = ", "if ", "elif ", "for i in ", "while 1: ", "break", "continue", "assert ",
    "not ", "is ", "in ",
    "and ", "or ", "0", "1", "-1", "0x_f", "1e999", "1j", "9999999999999999999999", "1_0", "0777",
    "2**63", "1.e",
    "print", "type", "object", "super()", "len", "list", "dict", "set", "str", "bytes", "range",
    "iter", "next", "map",
    "sorted", "getattr", "setattr", "exec", "eval", "compile", "globals()", "vars", "isinstance",
    "int", "float",
    "memoryview", "bytearray", "slice", "zip", "__import__", "self", "x", "a", "suspend()",
};

static bool is_name(uint8_t c) { return isalnum(c) || c == '_' || c >= 0x80; }

static int kind_of(uint8_t c) {
    if (isdigit(c)) return 0;
    return is_name(c) ? 1 : isspace(c) ? 2 : strchr("()[]{}:'\"#\\", c) != NULL ? c : 3;
}

// The token at or before `at`.
static void token_at(const FuzzBytes *b, size_t at, size_t *start, size_t *end) {
    *start = at;
    *end = at + 1;
    if (!is_name(b->data[at])) return;
    while (*start > 0 && is_name(b->data[*start - 1])) --*start;
    while (*end < b->size && is_name(b->data[*end])) ++*end;
}

static size_t line_start(const FuzzBytes *b, size_t at) {
    while (at > 0 && b->data[at - 1] != '\n') at--;
    return at;
}

static size_t line_end(const FuzzBytes *b, size_t at) {
    while (at < b->size && b->data[at] != '\n') at++;
    return at < b->size ? at + 1 : at;
}

static void put(FuzzBytes *b, size_t at, size_t old, const uint8_t *data, size_t size) {
    uint8_t *copy = malloc(size + 1);
    if (copy == NULL) abort();
    if (size > 0) memcpy(copy, data, size);
    fuzz_splice(b, at, old, copy, size);
    free(copy);
}

// Some top-level lines only: a short program runs sooner.
static void window(FuzzBytes *b) {
    size_t start = line_start(b, fuzz_below(b->size));
    while (start > 0 && (b->data[start] == ' ' || b->data[start] == '\n')) start = line_start(b, start - 1);
    size_t end = start;
    for (uint32_t lines = 5 + fuzz_below(40); lines > 0 && end < b->size; lines--) end = line_end(b, end);
    b->size = end;
    fuzz_splice(b, 0, start, NULL, 0);
}

// A piece many times over: deep nests and long rows.
static void heap_up(FuzzBytes *b, size_t at) {
    static const char *const rows[] = {"(", "[", "{", "-", "not ", "x.", "x[", "f(", "lambda:",
        "a if ", "1,", "x+", "b''",
                                       "if 1:", "f'{", "await ", "*", "a=", "[x for x in ",
                                           "case [", "\\\n", "{1:"};
    const char *row = rows[fuzz_below(sizeof rows / sizeof *rows)];
    for (uint32_t times = 1u << fuzz_below(11); times > 0; times--) fuzz_splice(b, at, 0, row, strlen(row));
}

static void mutate_once(FuzzBytes *b) {
    if (b->size == 0) fuzz_append(b, "x\n", 2);
    size_t at = fuzz_below(b->size), start, end, from, to;
    const FuzzBytes *other = fuzz_corpus_any();
    switch (fuzz_one_in(2) ? 8 : fuzz_below(16)) {
    case 0: // a line goes
        start = line_start(b, at);
        fuzz_splice(b, start, line_end(b, at) - start, NULL, 0);
        break;
    case 1: // a line of its own elsewhere
        start = line_start(b, at);
        from = line_start(b, fuzz_below(b->size));
        put(b, start, 0, b->data + from, line_end(b, from) - from);
        break;
    case 2: // lines of another
        from = line_start(other, fuzz_below(other->size));
        to = line_end(other, from);
        for (uint32_t lines = fuzz_below(6); lines > 0 && to < other->size; lines--) to = line_end(other, to);
        put(b, line_start(b, at), 0, other->data + from, to - from);
        break;
    case 3: fuzz_splice(b, line_start(b, at), 0, "    ", 1 + fuzz_below(4)); break; // indented
    case 4: // dedented
        start = line_start(b, at);
        if (start < b->size && b->data[start] == ' ') fuzz_splice(b, start, 1, NULL, 0);
        break;
    case 5:
    case 6:
    case 7: { // another token
        const char *piece = pieces[fuzz_below(sizeof pieces / sizeof *pieces)];
        token_at(b, at, &start, &end);
        fuzz_splice(b, start, fuzz_one_in(3) ? 0 : end - start, piece, strlen(piece));
        break;
    }
    case 8:
    case 9: // one of its kind: names for names, signs for signs
        token_at(b, at, &start, &end);
        for (int tries = 0; tries < 40; tries++) {
            const FuzzBytes *where = tries < 20 ? b : other;
            token_at(where, fuzz_below(where->size), &from, &to);
            if (kind_of(where->data[from]) != kind_of(b->data[start])) continue;
            put(b, start, end - start, where->data + from, to - from);
            break;
        }
        break;
    case 10: // a token of its own elsewhere, or of another
        token_at(b, at, &start, &end);
        if (fuzz_one_in(2)) {
            token_at(other, fuzz_below(other->size), &from, &to);
            put(b, start, end - start, other->data + from, to - from);
        } else {
            token_at(b, fuzz_below(b->size), &from, &to);
            put(b, start, end - start, b->data + from, to - from);
        }
        break;
    case 11: // a token goes
        token_at(b, at, &start, &end);
        fuzz_splice(b, start, end - start, NULL, 0);
        break;
    case 12:
        if (fuzz_one_in(4)) heap_up(b, at);
        break;
    case 13: { // a piece of source that compiles in the place of a token
        static const char *const nests[] = {"(yield)", "[*x]", "(x := 1)", "{**x}",
            "(lambda: x)()", "x[a:b:c]", "f'{x=}'",
                                            "[i async for i in x]", "(i for i in x)", "await x",
                                                "x if x else x", "*x",
                                            "print(*[1], sep='')", "b'\\xff'", "-0.0", "1 << 70",
                                                "'\\ud800'", "x.y.z"};
        const char *nest = nests[fuzz_below(sizeof nests / sizeof *nests)];
        token_at(b, at, &start, &end);
        fuzz_splice(b, start, end - start, nest, strlen(nest));
        break;
    }
    case 14: b->size = at; break;
    default: fuzz_mutate_bytes(b, 0);
    }
}

void fuzz_mutate_source(FuzzBytes *b) {
    if (!fuzz_one_in(4)) window(b);
    static const uint32_t rounds[] = {1, 1, 1, 2, 2, 3, 5, 12};
    for (uint32_t times = rounds[fuzz_below(8)]; times > 0; times--) mutate_once(b);
}
