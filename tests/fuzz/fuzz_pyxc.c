// Mutate valid .pyxc files and load them: the reader and the verifier must answer, never crash, and
// what they accept must disassemble. Build with sanitizers (make fuzz).
//
//     fuzz_pyxc [SECONDS [SEED [FILE.py ...]]]
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "compiler/compile.h"
#include "compiler/disassemble.h"
#include "compiler/pyxc.h"
#include "gen/opcodes.gen.h"

static const char *const sources[] = {
    "def f(a, *b, c=1, **d):\n try:\n  with a as e: return [x for x in b if x]\n"
    " except E as g: raise\n finally: h()\n",
    "class C[T](B):\n x: int = 1\n def f(self): return super().f(lambda: __class__)\n",
    "async def f():\n async for x in y:\n  yield await x\n",
    "match x:\n case [a, *b] | {'a': a, 'b': b}: c\n case D(e, f=g): h\n",
    "f(*a, **b)\nf(a, b=c)\na, *b = c\nx = f'{a!r:>{b}}', (1, 2.5, 'x', b'y', 3j, 10**30)\n",
    "try: a\nexcept* B: c\n",
};

static uint64_t state;

static uint32_t next(uint32_t below) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 11) % below;
}

static void mutate(uint8_t *bytes, size_t n) {
    for (uint32_t times = 1 + next(4); times; times--) {
        size_t at = 4 + next((uint32_t)n - 4);
        switch (next(6)) {
            case 0: bytes[at] ^= (uint8_t)(1u << next(8)); break;
            case 1: bytes[at] = (uint8_t)next(256); break;
            case 2: bytes[at]++; break;
            case 3: bytes[at]--; break;
            case 4: bytes[at] = bytes[4 + next((uint32_t)n - 4)]; break;
            default: {
                size_t from = 4 + next((uint32_t)n - 4), most = n - (at > from ? at : from);
                memmove(bytes + at, bytes + from, next(most < 16 ? (uint32_t)most + 1 : 16));
            }
        }
    }
}

// Change words of the code only, which the reader passes on to the verifier as they are.
static void mutate_words(const PvUnit *unit) {
    const PvCode *code = unit->codes[next(unit->n_codes)];
    uint32_t *words = (uint32_t *)(uintptr_t)code->words;
    for (uint32_t times = 1 + next(3); times; times--) {
        uint32_t at = next(code->n_words);
        switch (next(5)) {
            case 0: words[at] = (words[at] & ~0xffu) | next(PV_OPCODE_COUNT); break;
            case 1: words[at] = (words[at] & 0xff) | next(8) << 8; break;
            case 2: words[at] = (words[at] & 0xff) | next(code->n_words) << 8; break;
            case 3: words[at] = words[next(code->n_words)]; break;
            default: words[at] = next(PV_OPCODE_COUNT) | next(3) << 8; break;
        }
    }
}

static char *read_file(const char *path, size_t *n) {
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(1 << 20);
    *n = file && bytes ? fread(bytes, 1, 1 << 20, file) : 0;
    if (file) fclose(file);
    return bytes;
}

static void fuzz_one(const char *source, size_t length, int rounds, long *accepted) {
    PvCompileOptions options = {.shared = true};
    PvSyntaxError error;
    PvCodeFormatError problem;
    PvUnit *unit = pv_compile(source, length, "<fuzz>", &options, &error);
    if (!unit) return;
    PvMsgWriter file;
    pv_msgpack_writer_init(&file, 0);
    if (pv_pyxc_write(unit, &file)) {
        uint8_t *copy = malloc(file.length);
        for (int i = 0; copy && i < rounds; i++) {
            memcpy(copy, file.data, file.length);
            size_t n = next(8) ? file.length : 5 + next((uint32_t)file.length - 5);
            mutate(copy, n);
            PvUnit *loaded = pv_pyxc_read(copy, n, &options, &problem);
            if (loaded) {
                PvMsgWriter text;
                pv_msgpack_writer_init(&text, 0);
                pv_disassemble(loaded, &text);
                pv_msgpack_writer_free(&text);
                mutate_words(loaded);
                problem.message[0] = 0;
                if (pv_verify(loaded, false, &problem)) ++*accepted;
                pv_unit_release(loaded);
            }
        }
        free(copy);
    }
    pv_msgpack_writer_free(&file);
    pv_unit_release(unit);
}

int main(int argc, char **argv) {
    long seconds = argc > 1 ? atol(argv[1]) : 5, accepted = 0, runs = 0;
    state = argc > 2 ? strtoull(argv[2], NULL, 0) : 0x9E3779B97F4A7C15u;
    if (!state) state = 1;
    time_t end = time(NULL) + seconds;
    do {
        for (size_t i = 0; i < sizeof sources / sizeof *sources; i++, runs += 200)
            fuzz_one(sources[i], strlen(sources[i]), 200, &accepted);
        for (int i = 3; i < argc; i++, runs += 20) {
            size_t n;
            char *source = read_file(argv[i], &n);
            fuzz_one(source, n, 20, &accepted);
            free(source);
        }
    } while (time(NULL) < end);
    printf("%ld mutations, %ld of changed words accepted\n", runs, accepted);
    return 0;
}
