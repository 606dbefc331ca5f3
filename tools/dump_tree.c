// Shows what the front end makes of sources: trees, tokens, or errors. The tests compare it with
// CPython's `ast` and with PLY's own driver; `--time` measures.
//
//     dump_tree [--eval | --single] [--tokens | --time N] [--] FILE...
//
// Each file's answer starts with a line `== FILE`. An error is one line:
// `! type line col end_line end_col message`.
#define _POSIX_C_SOURCE 199309L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "syntax/driver.h"
#include "syntax/parse.h"
#include "syntax/source.h"

// Most that one parse may hold.
#define MEMORY ((size_t)1 << 30)

typedef struct Options {
    PvParseMode mode;
    bool tokens;
    long times;
} Options;

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    size_t capacity = 1 << 16;
    char *bytes = malloc(capacity);
    *length = 0;
    while (bytes) {
        *length += fread(bytes + *length, 1, capacity - *length, file);
        if (*length < capacity) break;
        capacity *= 2;
        char *more = realloc(bytes, capacity);
        if (!more) free(bytes);
        bytes = more;
    }
    fclose(file);
    return bytes;
}

static void show_error(const PvSyntaxError *error) {
    static const char *const types[] = {"None",    "SyntaxError", "IndentationError", "TabError",
                                        "Nesting", "ValueError",  "MemoryError"};
    printf("! %s %u %d %u %d %s\n", types[error->type], error->line, error->col, error->end_line,
           error->end_col == PV_NO_COLUMN ? 0 : error->end_col, error->message);
}

// One line a token: type, where, text (names in their normal form) with newlines escaped.
static void show_tokens(const char *bytes, size_t length, PvArena *arena) {
    PvSyntaxError error = {0};
    PvTree tree = {.arena = arena};
    PvLexer *lexer = malloc(sizeof *lexer);
    if (!lexer || !pv_names_init(&tree.names, arena) ||
        !pv_source_read(&tree, bytes, length, false, true, &error)) {
        show_error(&error);
        free(lexer);
        return;
    }
    pv_lexer_init(lexer, &tree, &error);
    while (!lexer->ended) {
        if (!pv_lexer_line(lexer)) {
            show_error(&error);
            break;
        }
        for (uint32_t i = 0; i < lexer->count; i++) {
            const PvToken *token = &lexer->tokens[i];
            printf("%d %d %u %u %u %u %u %u %s\n", token->type, token->op, token->start, token->end,
                   token->line, token->col, token->end_line, token->end_col,
                   token->name ? token->name->utf8 : "");
        }
    }
    free(lexer);
}

static void show(const char *path, const char *bytes, size_t length, const Options *options) {
    PvArena arena;
    PvSyntaxError error;
    pv_arena_init(&arena, MEMORY);
    printf("== %s\n", path);
    if (options->tokens) {
        show_tokens(bytes, length, &arena);
    } else {
        PvNode *root = pv_parse(&arena, bytes, length, options->mode, NULL, &error);
        if (root) pv_tree_dump(root, stdout);
        else show_error(&error);
    }
    pv_arena_free(&arena);
}

static void measure(const char *path, const char *bytes, size_t length, const Options *options) {
    double best = 1e9;
    size_t held = 0;
    for (long i = 0; i < options->times; i++) {
        PvArena arena;
        PvSyntaxError error;
        struct timespec before;
        struct timespec after;
        clock_gettime(CLOCK_MONOTONIC, &before);
        pv_arena_init(&arena, MEMORY);
        pv_parse(&arena, bytes, length, options->mode, NULL, &error);
        held = arena.held;
        pv_arena_free(&arena);
        clock_gettime(CLOCK_MONOTONIC, &after);
        double seconds =
            (double)(after.tv_sec - before.tv_sec) + (double)(after.tv_nsec - before.tv_nsec) / 1e9;
        if (seconds < best) best = seconds;
    }
    printf("%s: %.1f us, %zu bytes of source, %zu held\n", path, best * 1e6, length, held);
}

int main(int count, char **words) {
    Options options = {PV_PARSE_EXEC, false, 0};
    int at = 1;
    for (; at < count && !strncmp(words[at], "--", 2); at++) {
        if (!strcmp(words[at], "--eval")) options.mode = PV_PARSE_EVAL;
        else if (!strcmp(words[at], "--single")) options.mode = PV_PARSE_SINGLE;
        else if (!strcmp(words[at], "--tokens")) options.tokens = true;
        else if (!strcmp(words[at], "--time") && at + 1 < count) options.times = atol(words[++at]);
        else if (!strcmp(words[at], "--")) {
            at++;
            break;
        } else {
            fprintf(stderr, "dump_tree: unknown option %s\n", words[at]);
            return 2;
        }
    }
    for (; at < count; at++) {
        size_t length = 0;
        char *bytes = read_file(words[at], &length);
        if (!bytes) {
            fprintf(stderr, "dump_tree: cannot read %s\n", words[at]);
            return 1;
        }
        (options.times ? measure : show)(words[at], bytes, length, &options);
        free(bytes);
    }
    return 0;
}
