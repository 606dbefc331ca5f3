// pyvmc: the compiler as a plain C program. The build compiles the prelude and the modules with it.
//
//     pyvmc FILE [-o OUT] [--dis] [--ast] [--check] [--prelude] [--embed NAME.h] [--time N]
//
// Without an option it checks that FILE compiles. FILE may be a .pyxc file, which is loaded and
// verified. --check writes, loads and verifies what was compiled.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "compiler/compile.h"
#include "compiler/disassemble.h"
#include "compiler/pyxc.h"
#include "core/names.h"
#include "core/type.h"
#include "gen/types.gen.h"
#include "syntax/tree.h"

// The compiler runs no guest code: of a type it needs to know only which one it is. So pyvmc stands
// alone, without objects and natives, and can compile what these are made of.
PvType pv_types[PV_TYPE_COUNT] = {
    [PV_TYPE_INT] = {.id = PV_TYPE_INT},         [PV_TYPE_FLOAT] = {.id = PV_TYPE_FLOAT},
    [PV_TYPE_COMPLEX] = {.id = PV_TYPE_COMPLEX}, [PV_TYPE_STR] = {.id = PV_TYPE_STR},
    [PV_TYPE_BYTES] = {.id = PV_TYPE_BYTES},     [PV_TYPE_TUPLE] = {.id = PV_TYPE_TUPLE},
};

PvTuple pv_empty_tuple = {{&pv_types[PV_TYPE_TUPLE], PV_OF_IMMORTAL, 0}, 0};

PvStr *pv_static_name(const char *utf8, size_t length) {
    (void)utf8, (void)length;
    return NULL;
}

typedef struct Arguments {
    const char *file, *out, *embed, *name;
    bool dis, ast, check, eval, single;
    int times;
    PvCompileOptions options;
} Arguments;

static int usage(void) {
    fputs("usage: pyvmc FILE [-o OUT.pyxc] [--dis] [--ast] [--check] [--prelude] [--result]\n"
          "             [--eval] [--single] [--optimise] [--name FILENAME] [--embed NAME.h]\n"
          "             [--no-source] [--time N]\n",
          stderr);
    return 2;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = strcmp(path, "-") ? fopen(path, "rb") : stdin;
    size_t capacity = 1 << 16, n = 0;
    char *bytes = file ? malloc(capacity) : NULL;
    while (bytes) {
        n += fread(bytes + n, 1, capacity - n, file);
        if (n < capacity) break;
        char *larger = realloc(bytes, capacity *= 2);
        if (!larger) free(bytes);
        bytes = larger;
    }
    if (!bytes) perror(path);
    if (file && file != stdin) fclose(file);
    *length = n;
    return bytes;
}

static bool write_file(const char *path, const void *bytes, size_t length) {
    FILE *file = fopen(path, "wb");
    bool done = file && fwrite(bytes, 1, length, file) == length;
    if (file && fclose(file)) done = false;
    if (!done) perror(path);
    return done;
}

static bool write_embedded(const char *path, const uint8_t *bytes, size_t length) {
    FILE *file = fopen(path, "w");
    if (!file) {
        perror(path);
        return false;
    }
    for (size_t i = 0; i < length; i++)
        fprintf(file, "%u,%s", bytes[i], i % 20 == 19 ? "\n" : "");
    return fclose(file) == 0;
}

static void print_error(const char *file, const PvSyntaxError *error) {
    static const char *const types[] = {"", "SyntaxError", "IndentationError", "TabError",
                                        "SyntaxError", "ValueError", "MemoryError"};
    fprintf(stderr, "%s:%u:%d: %s: %s (to %u:%d)\n", file, error->line, error->col,
            types[error->type], error->message, error->end_line,
            error->end_col == PV_NO_COLUMN ? 0 : error->end_col);
}

static int show_tree(const Arguments *a, const char *source, size_t length) {
    PvArena arena;
    PvSyntaxError error = {0};
    pv_arena_init(&arena, SIZE_MAX);
    PvNode *root = pv_parse(&arena, source, length, PV_PARSE_EXEC, NULL, &error);
    if (root) pv_tree_dump(root, stdout);
    else print_error(a->file, &error);
    pv_arena_free(&arena);
    return root ? 0 : 1;
}

static void time_compile(const Arguments *a, const char *source, size_t length) {
    PvSyntaxError error;
    struct timespec start, end;
    timespec_get(&start, TIME_UTC);
    for (int i = 0; i < a->times; i++)
        pv_unit_release(pv_compile(source, length, a->name, &a->options, &error));
    timespec_get(&end, TIME_UTC);
    double seconds =
        (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec);
    fprintf(stderr, "%s: %.1f us\n", a->file, seconds / a->times * 1e6);
}

static bool is_pyxc(const char *path) {
    size_t n = strlen(path);
    return n > 5 && !strcmp(path + n - 5, ".pyxc");
}

static PvUnit *load(const Arguments *a, const char *bytes, size_t length) {
    PvCodeFormatError problem;
    PvUnit *unit = pv_pyxc_read((const uint8_t *)bytes, length, &a->options, &problem);
    if (!unit) fprintf(stderr, "%s: CodeFormatError: %s\n", a->file, problem.message);
    return unit;
}

static int emit_outputs(const Arguments *a, const PvUnit *unit) {
    int status = 0;
    if (a->dis) {
        PvMsgWriter text;
        pv_msgpack_writer_init(&text, 0);
        pv_disassemble(unit, &text);
        fwrite(text.data, 1, text.length, stdout);
        pv_msgpack_writer_free(&text);
    }
    if (!a->out && !a->embed && !a->check) return 0;
    PvMsgWriter file;
    pv_msgpack_writer_init(&file, 0);
    if (!pv_pyxc_write(unit, &file)) {
        fprintf(stderr, "%s: out of memory\n", a->file);
        status = 1;
    }
    if (!status && a->out && !write_file(a->out, file.data, file.length)) status = 1;
    if (!status && a->embed && !write_embedded(a->embed, file.data, file.length)) status = 1;
    if (!status && a->check) {
        PvUnit *again = load(a, (const char *)file.data, file.length);
        if (again) pv_unit_release(again);
        else status = 1;
    }
    pv_msgpack_writer_free(&file);
    return status;
}

static int run(const Arguments *a) {
    size_t length;
    char *source = read_file(a->file, &length);
    if (!source) return 1;
    int status = 1;
    if (a->ast) {
        status = show_tree(a, source, length);
    } else if (is_pyxc(a->file)) {
        PvUnit *unit = load(a, source, length);
        if (unit) {
            status = emit_outputs(a, unit);
            pv_unit_release(unit);
        }
    } else {
        PvSyntaxError error;
        PvUnit *unit = pv_compile(source, length, a->name, &a->options, &error);
        if (unit) {
            if (a->times) time_compile(a, source, length);
            status = emit_outputs(a, unit);
            pv_unit_release(unit);
        } else {
            print_error(a->file, &error);
        }
    }
    free(source);
    return status;
}

int main(int argc, char **argv) {
    Arguments a = {.options = {.shared = true, .keep_source = true}};
    for (int i = 1; i < argc; i++) {
        const char *arg = argv[i];
        bool more = i + 1 < argc;
        if (!strcmp(arg, "-o") && more) a.out = argv[++i];
        else if (!strcmp(arg, "--embed") && more) a.embed = argv[++i];
        else if (!strcmp(arg, "--name") && more) a.name = argv[++i];
        else if (!strcmp(arg, "--time") && more) a.times = atoi(argv[++i]);
        else if (!strcmp(arg, "--dis")) a.dis = true;
        else if (!strcmp(arg, "--ast")) a.ast = true;
        else if (!strcmp(arg, "--check")) a.check = true;
        else if (!strcmp(arg, "--prelude")) a.options.prelude = true;
        else if (!strcmp(arg, "--result")) a.options.mode = PV_COMPILE_RESULT;
        else if (!strcmp(arg, "--eval")) a.options.mode = PV_COMPILE_EVAL;
        else if (!strcmp(arg, "--single")) a.options.mode = PV_COMPILE_SINGLE;
        else if (!strcmp(arg, "--optimise")) a.options.optimise = true;
        else if (!strcmp(arg, "--no-source")) a.options.keep_source = false;
        else if (arg[0] == '-' && arg[1]) return usage();
        else if (a.file) return usage();
        else a.file = arg;
    }
    if (!a.file) return usage();
    if (!a.name) a.name = a.file;
    return run(&a);
}
