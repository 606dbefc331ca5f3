// Source to unit: parse, build scopes, emit the module's code, hand over what the unit keeps. All
// working memory is one arena that is gone when the unit is there.
#include "compiler/compile.h"

#include <string.h>

#include "compiler/emit.h"
#include "core/meter.h"
#include "syntax/warnings.h"

// Instructions that any source may take, and how many more for each byte: nested `finally` blocks
// multiply, ordinary code stays far below.
#define MIN_INSTRUCTIONS 1000000u
#define INSTRUCTIONS_PER_BYTE 64u
#define MAX_INSTRUCTIONS 8000000u

// ---- from __future__

static const char *const known_features[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
};

static bool is_text(const PvName *name, const char *text) {
    return name->length == strlen(text) && !memcmp(name->utf8, text, name->length);
}

static bool read_feature(PvCompiler *c, const PvNode *node, const PvName *name) {
    for (size_t i = 0; i < sizeof known_features / sizeof *known_features; i++) {
        if (!is_text(name, known_features[i])) continue;
        if (is_text(name, "annotations")) c->future_annotations = true;
        return true;
    }
    if (is_text(name, "braces"))
        pv_syntax_error_span(c->error, PV_SYNTAX_ERROR, c->tree, node->line, node->col, 0, PV_END_NONE,
                             "not a chance");
    else
        pv_syntax_error_span(c->error, PV_SYNTAX_ERROR, c->tree, node->line, node->col, 0, PV_END_NONE,
                             "future feature %s is not defined", name->utf8);
    return c->failed = true, false;
}

// Only a docstring and other future imports may stand before one.
static bool read_futures(PvCompiler *c, const PvNodeList *body) {
    for (uint32_t i = 0; i < body->n; i++) {
        const PvNode *node = body->item[i];
        if (node->kind == PV_NODE_IMPORT_FROM) {
            const PvImportFromNode *import = PV_AS(ImportFrom, node);
            if (import->module != c->n_future || import->level) return true;
            for (uint32_t k = 0; k < import->names->n; k++)
                if (!read_feature(c, node, PV_AS(Alias, import->names->item[k])->name))
                    return false;
            c->last_future = node;
        } else if (i || node->kind != PV_NODE_EXPR ||
                   PV_AS(Expr, node)->value->kind != PV_NODE_CONSTANT) {
            return true;
        }
    }
    return true;
}

// ---- the module's code

static void emit_module(PvEmitter *e, PvNode *root) {
    PvCompileMode mode = e->c->options->mode;
    if (mode == PV_COMPILE_EVAL) {
        PvNode *body = PV_AS(Expression, root)->body;
        pv_emit_expr(e, body);
        pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, pv_emit_loc(body));
        return;
    }
    PvNodeList *body = PV_AS(Module, root)->body;
    const PvScope *scope = e->code_scope;
    bool result = mode == PV_COMPILE_RESULT;
    // A lone string is the result, not a docstring.
    const PvConst *doc = result && body->n == 1 ? NULL : pv_emit_docstring(e, scope, body);
    pv_emit_setup_annotations(e, body);
    if (doc) {
        PvLoc loc = pv_emit_loc(body->item[0]);
        pv_emit_const(e, doc, loc);
        pv_emit_named(e, PV_OPCODE_STORE_NAME, pv_emit_intern(e->c, "__doc__"), loc);
    }
    pv_emit_body(e, body, doc != NULL, result);
    pv_emit_none(e, pv_no_loc);
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, pv_no_loc);
}

static bool emit_unit(PvCompiler *c, PvNode *root) {
    PvEmitter *e = pv_emit_open(NULL, c, c->scopes.top, pv_emit_intern(c, "<module>"), 1);
    if (!e) return false;
    pv_emit_start(e);
    emit_module(e, root);
    PvCode *code = c->failed ? NULL : pv_assemble(e);
    if (!code) return false;
    c->codes[e->index] = code;
    PvCode **codes = pv_unit_alloc(c->unit, c->n_codes * sizeof *codes);
    if (!codes) return false;
    memcpy(codes, c->codes, c->n_codes * sizeof *codes);
    c->unit->codes = codes;
    c->unit->n_codes = c->n_codes;
    c->unit->returns_value =
        c->options->mode == PV_COMPILE_RESULT || c->options->mode == PV_COMPILE_EVAL;
    return true;
}

static bool keep_source(PvUnit *unit, const char *source, size_t length) {
    char *copy = pv_unit_alloc(unit, length + 1);
    if (!copy) return false;
    memcpy(copy, source, length);
    unit->source = copy;
    unit->source_length = length;
    return true;
}

static bool compile_tree(PvCompiler *c, PvNode *root, const char *filename) {
    const PvCompileOptions *options = c->options;
    c->tree = pv_tree_of(root);
    c->n_future = pv_emit_intern(c, "__future__");
    c->future_annotations = options->future_annotations;
    if (c->failed || (root->kind != PV_NODE_EXPRESSION &&
                      !read_futures(c, PV_AS(Module, root)->body)))
        return false;
    uint32_t warned = options->warnings ? options->warnings->count : 0;
    if (!pv_scope_build(&c->scopes, root, c->arena, c->error, c->future_annotations,
                        options->optimise)) {
        // CPython warns once the names are settled
        pv_warnings_cut(options->warnings, warned);
        return false;
    }
    c->unit = pv_unit_new(options->shared, c->arena->limit);
    if (!c->unit) return false;
    pv_unit_share(c->unit, &c->arena->held);
    c->arena->beside = &c->unit->bytes;
    c->unit->filename = pv_unit_str(c->unit, filename, strlen(filename));
    if (!c->unit->filename || !emit_unit(c, root)) return false;
    return !options->keep_source || keep_source(c->unit, c->tree->source, c->tree->length);
}

PvUnit *pv_compile(const char *source, size_t length, const char *filename,
                   const PvCompileOptions *options, PvSyntaxError *error) {
    memset(error, 0, sizeof *error);
    PvArena arena;
    pv_arena_init(&arena, options->memory_limit ? options->memory_limit : SIZE_MAX);
    arena.meter = options->meter;
    PvParseMode mode = options->mode == PV_COMPILE_EVAL     ? PV_PARSE_EVAL
                       : options->mode == PV_COMPILE_SINGLE ? PV_PARSE_SINGLE
                                                            : PV_PARSE_EXEC;
    if (options->source_is_text) mode = (PvParseMode)(mode | PV_PARSE_TEXT);
    uint64_t limit = (uint64_t)length * INSTRUCTIONS_PER_BYTE;
    PvCompiler c = {
        .arena = &arena,
        .error = error,
        .options = options,
        .interactive = options->mode == PV_COMPILE_SINGLE,
        .emit_limit = limit < MIN_INSTRUCTIONS   ? MIN_INSTRUCTIONS
                      : limit > MAX_INSTRUCTIONS ? MAX_INSTRUCTIONS
                                                 : limit,
    };
    PvNode *root = pv_parse(&arena, source, length, mode, options->warnings, error);
    bool done = root && compile_tree(&c, root, filename);
    if (options->meter) {
        done = pv_meter_pay(options->meter) && done;
        options->meter->memory = arena.held + (c.unit ? c.unit->bytes : 0);
    }
    if (c.unit) pv_unit_share(c.unit, NULL);
    pv_arena_free(&arena);
    if (done) return c.unit;
    if (!error->type) pv_syntax_error_memory(error);
    if (root) error->stage = c.unit ? PV_STAGE_COMPILER : PV_STAGE_SCOPES;
    if (c.unit) pv_unit_release(c.unit);
    return NULL;
}
