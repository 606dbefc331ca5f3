// exec, eval and compile: see namespace.h.
#include "vm/namespace.h"

#include "core/meter.h"
#include "core/names.h"
#include "core/output.h"
#include "objects/attributes.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/code_state.h"
#include "vm/frames.h"
#include "vm/limits.h"
#include "vm/modules.h"
#include "vm/names.h"
#include "syntax/warnings.h"
#include "syntax/source.h"
#include "text/utf8.h"
#include "vm/syntax_error.h"

#include <stdlib.h>

static bool is_code(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_CODE];
}

// A line of a source as text: by the codec of its encoding line, or what is UTF-8 in it.
static PvStr *line_text(PvVM *vm, const char *line, size_t n, const PvCodec *codec) {
    PvCodecMeasure m = {0};
    const uint8_t *bytes = (const uint8_t *)line;
    bool decoded = codec != NULL &&
                   pv_decode_measure(*codec, PV_CODEC_STRICT, bytes, n, &m, NULL) == PV_TEXT_OK;
    char *text = malloc((decoded ? m.size * 4 : n * 3) + 1);
    uint32_t *chars = decoded ? malloc(m.size * sizeof *chars + 1) : NULL;
    PvStr *made = NULL;
    if (text != NULL && (!decoded || chars != NULL)) {
        size_t size = 0;
        if (decoded) {
            pv_decode_write(*codec, PV_CODEC_STRICT, bytes, n, chars, 4, NULL);
            for (size_t i = 0; i < m.size; i++) size += pv_utf8_put(chars[i], (uint8_t *)text + size);
        } else {
            size = pv_syntax_error_clean(line, n, text);
        }
        made = pv_str_from_utf8(vm, text, size);
    }
    free(chars);
    free(text);
    return made;
}

// The exception that CPython raises for a source that does not compile. `is_text`: it was a str.
PvStatus pv_namespace_raise_syntax(PvVM *vm, const PvSyntaxError *error, PvStr *filename,
                                   const char *source, size_t size, bool is_text) {
    if (error->type == PV_SYNTAX_MEMORY) return PV_RETRY;
    PvStr *message = pv_str_from_utf8(vm, error->message, strlen(error->message));
    if (message == NULL) return PV_RETRY;
    PvValue args[2] = {pv_from_ptr(message), PV_NONE};
    PvExceptionId id = error->type == PV_SYNTAX_INDENTATION ? PV_EXC_INDENTATION_ERROR
                       : error->type == PV_SYNTAX_TAB       ? PV_EXC_TAB_ERROR
                       : error->type == PV_SYNTAX_VALUE     ? PV_EXC_VALUE_ERROR
                                                            : PV_EXC_SYNTAX_ERROR;
    PvSyntaxStage stage = (PvSyntaxStage)error->stage;
    // A source with null bytes in it, or one that is no text, has no place.
    bool placed = id != PV_EXC_VALUE_ERROR && (stage != PV_STAGE_SOURCE || error->col == -1);
    size_t n = 1;
    if (placed) {
        PvStr *text = NULL;
        // Behind the parser CPython has only the file to take the line from.
        if (stage == PV_STAGE_PARSER || stage == PV_STAGE_LEXER) {
            size_t line_size;
            const char *line = pv_syntax_error_line(error, source, size, &line_size);
            PvCodec codec;
            bool coded = !is_text && pv_source_codec(source, size, &codec);
            text = line_text(vm, line, line_size, coded ? &codec : NULL);
            if (text != NULL && line_size > 0 && error->line_end) {
                text = pv_str_concat(vm, text, &pv_latin1['\n']);
            }
            if (text == NULL) return PV_RETRY;
        }
        PvValue place[6] = {
            pv_from_ptr(filename),
            pv_from_int(error->line),
            pv_from_int(error->col),
            text != NULL ? pv_from_ptr(text) : PV_NONE,
            pv_from_int(error->end_line),
            error->end_col != PV_NO_COLUMN ? pv_from_int(error->end_col) : PV_NONE,
        };
        PvTuple *where = pv_tuple_of(vm, place, stage == PV_STAGE_SOURCE ? 4 : 6);
        if (where == NULL) return PV_RETRY;
        args[1] = pv_from_ptr(where);
        n = 2;
    }
    PvTuple *tuple = pv_tuple_of(vm, args, n);
    if (tuple == NULL) return PV_RETRY;
    PV_TRY(pv_exception_new(vm, id, tuple, &vm->core.exc));
    if (placed && stage == PV_STAGE_SCOPES) { // which CPython places once they are made
        PvTuple *message_only = pv_tuple_of(vm, args, 1);
        if (message_only == NULL) return PV_RETRY;
        ((PvException *)(void *)pv_ptr(vm->core.exc))->args = pv_from_ptr(message_only);
    }
    return PV_RAISE;
}

// Does the guest have the module that shows warnings and has filters for them?
static bool warned_by_guest(const PvVM *vm) {
    return vm->modules != NULL && pv_dict_get_name(vm->modules, PV_NAME(warnings)) != PV_NULL;
}

PvStatus pv_namespace_compile(PvVM *vm, PvValue source, PvStr *filename, PvCompileMode mode,
                              uint32_t how, PvValue *out) {
    char *own = NULL;
    const char *text;
    size_t size;
    PvOctets octets;
    if (pv_octets(source, &octets)) {
        text = octets.n == 0 ? "" : (const char *)octets.data;
        size = octets.n;
    } else {
        const PvStr *s = pv_str(source);
        size = pv_str_utf8_size(s);
        own = malloc(size + 1);
        if (own == NULL) return PV_RETRY;
        pv_str_to_utf8(s, own);
        text = own;
    }
    char name[512];
    size_t name_size = pv_str_utf8_size(filename);
    if (name_size >= sizeof name) {
        strcpy(name, "<string>");
    } else {
        pv_str_to_utf8(filename, name);
        name[name_size] = 0;
    }
    PvMeter meter = {.vm = vm};
    PvCompileOptions options = {
        .mode = mode,
        .source_is_text = own != NULL,
        .keep_source = name[0] != '<', // "<made>": tracebacks show no line of what is no file
        .optimise = (how & PV_NAMESPACE_OPTIMISE) != 0,
        .no_docstrings = (how & PV_NAMESPACE_NO_DOCSTRINGS) != 0,
        .future_annotations = (how & PV_NAMESPACE_FUTURE_ANNOTATIONS) != 0,
        .meter = &meter,
        .memory_limit = pv_limits_room(vm, own != NULL ? size : 0),
    };
    PvWarnings warnings = {0};
    options.warnings = &warnings;
    PvSyntaxError error = {0};
    PvUnit *unit = pv_compile(text, size, name, &options, &error);
    PvStatus status = meter.status;
    pv_limits_held(vm, meter.memory + (own != NULL ? size : 0));
    if (warnings.first != NULL && status == PV_OK && warned_by_guest(vm)) {
        pv_warnings_cut(&warnings, 0);
        if (!(how & PV_NAMESPACE_WARNED)) {
            if (unit != NULL) pv_unit_release(unit);
            free(own);
            return PV_DEFER;
        }
    }
    if (status == PV_OK && unit == NULL) {
        status = error.type == PV_SYNTAX_VALUE && own != NULL
                     ? pv_exception_unencodable(vm, pv_str(source))
                     : pv_namespace_raise_syntax(vm, &error, filename, text, size, own != NULL);
    }
    if (unit != NULL) {
        uint32_t row = pv_code_state_row(vm, unit, true);
        PvCodeState *state = row != UINT32_MAX ? pv_code_state_get(vm, row, 0) : NULL;
        if (row == UINT32_MAX) pv_unit_release(unit);
        if (state == NULL) {
            status = PV_RETRY;
        } else {
            *out = pv_from_ptr(state);
        }
    }
    // Last, so that what was shown is not shown again after a retry.
    size_t shown;
    char *warned = status == PV_OK || status == PV_RAISE
                       ? pv_warnings_text(&warnings, name, NULL, 0, &shown)
                       : NULL;
    if (warned != NULL) {
        PvStatus written = pv_output_write(vm, PV_STDERR, warned, shown);
        if (written != PV_OK) status = written;
        free(warned);
    }
    pv_warnings_cut(&warnings, 0);
    free(own);
    return status;
}

PvStatus pv_namespace_run(PvVM *vm, PvCodeState *state, PvDict *globals, PvValue names,
                          uint32_t result, PvValue extra) {
    PvFiber *fiber = vm->fiber;
    size_t base = pv_frames_top(fiber)->sp;
    PV_TRY(pv_frames_reserve(vm, fiber, base, state->code->n_locals + state->code->stack_size));
    PV_TRY(pv_frames_push(vm, state, NULL, globals, names, base, 0, result, extra));
    vm->reload = true;
    return PV_OK;
}

// The namespaces that exec and eval work in. `what` for messages.
static PvStatus choose(PvVM *vm, PvArgs *a, const char *what, PvDict **globals, PvValue *names) {
    PvValue g = a->v[1], l = a->v[2];
    bool mapping = l == PV_NONE || pv_type_lookup(vm, pv_type_of(l), PV_NAME(__getitem__)) != PV_NULL;
    if (what[1] == 'v' && !mapping) return pv_raise(vm, PV_EXC_TYPE_ERROR, "locals must be a mapping");
    const PvFrame *frame = pv_frames_visible(vm->fiber, 0);
    if (g == PV_NONE) {
        if (frame == NULL || frame->globals == NULL) {
            return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "globals and locals cannot be NULL");
        }
        *globals = frame->globals;
        if (l == PV_NONE) return pv_namespace_of(vm, frame, names);
    } else {
        if (!pv_is_dict(g)) {
            if (what[1] == 'v') {
                bool like = pv_type_lookup(vm, pv_type_of(g), PV_NAME(__getitem__)) != PV_NULL;
                return pv_raise(vm, PV_EXC_TYPE_ERROR,
                                like ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                     : "globals must be a dict");
            }
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s() globals must be a dict, not %T", what, g);
        }
        *globals = pv_dict(g);
    }
    if (!mapping) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "locals must be a mapping or None, not %T", l);
    }
    *names = l != PV_NONE ? l : pv_from_ptr(*globals);
    return PV_OK;
}

PvStatus pv_namespace_give_builtins(PvVM *vm, PvDict *globals) {
    if (globals == vm->main || pv_dict_find_name(globals, PV_NAME(__builtins__)) != NULL) {
        return PV_OK;
    }
    PvValue module;
    PV_TRY(pv_modules_builtins(vm, &module));
    return pv_dict_put_name(vm, globals, PV_NAME(__builtins__),
                            pv_from_ptr(pv_names_builtins(vm)));
}

// Code that a caller compiles takes over from it what it declared by `from __future__`.
static uint32_t inherited(const PvVM *vm) {
    const PvFrame *frame = pv_frames_visible(vm->fiber, 0);
    bool future = frame != NULL && frame->state->code->flags & PV_CODE_FUTURE_ANNOTATIONS;
    return future ? PV_NAMESPACE_FUTURE_ANNOTATIONS : 0;
}

// The cells for the free variables of code that exec() is given.
static PvStatus check_closure(PvVM *vm, const PvCode *code, PvValue closure) {
    if (code->n_free == 0) {
        if (closure == PV_NONE) return PV_OK;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot use a closure with this code object");
    }
    bool fits = pv_is_tuple(closure) && pv_tuple(closure)->n == code->n_free;
    for (size_t i = 0; fits && i < code->n_free; i++) {
        const PvValue cell = pv_tuple(closure)->item[i];
        fits = pv_is_ptr(cell) && pv_ptr(cell)->type == &pv_types[PV_TYPE_CELL];
    }
    if (fits) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "code object requires a closure of exactly length %d",
                    (unsigned)code->n_free);
}

// The body of a function: called without arguments. exec() drops what it gives.
static PvStatus call_body(PvVM *vm, PvCodeState *state, PvDict *globals, PvValue closure, bool exec) {
    PvFunction *function = pv_function_new(vm, state, globals);
    if (function == NULL) return PV_RETRY;
    if (state->code->n_free > 0) function->closure = pv_tuple(closure);
    PvValue callee = pv_from_ptr(function);
    if (exec) return pv_defer_call(vm, pv_twin(PV_TWIN_EXEC_BODY), 1, &callee);
    return pv_defer_call(vm, callee, 0, NULL);
}

static PvStatus evaluate(PvVM *vm, PvArgs *a, const char *what, PvCompileMode mode, uint32_t how) {
    PvDict *globals = NULL;
    PvValue names = PV_NULL, code = a->v[0];
    PvOctets o;
    if (!is_code(code) && !pv_is_str(code) && !pv_octets(code, &o)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "%s() arg 1 must be a string, bytes or code object", what);
    }
    PV_TRY(choose(vm, a, what, &globals, &names));
    PV_TRY(pv_namespace_give_builtins(vm, globals));
    PvValue closure = mode == PV_COMPILE_EXEC ? a->v[3] : PV_NONE;
    if (!is_code(code)) {
        if (closure != PV_NONE) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "closure can only be used when source is a code object");
        }
        size_t start = 0;
        if (mode == PV_COMPILE_EVAL && !pv_is_str(code)) {
            while (start < o.n && (o.data[start] == ' ' || o.data[start] == '\t')) start++;
            if (start > 0) {
                code = pv_from_ptr(pv_bytes_of(vm, o.data + start, o.n - start));
                if (code == PV_NULL) return PV_RETRY;
            }
        } else if (mode == PV_COMPILE_EVAL) {
            PvStr *s = pv_str(code);
            while (start < s->length && (pv_str_at(s, start) == ' ' || pv_str_at(s, start) == '\t')) {
                start++;
            }
            if (start > 0) {
                s = pv_str_slice(vm, s, start, s->length);
                if (s == NULL) return PV_RETRY;
                code = pv_from_ptr(s);
            }
        }
        static const char name[] = "<string>";
        PvStr *filename = pv_str_from_ascii(vm, name, sizeof name - 1);
        if (filename == NULL) return PV_RETRY;
        PV_TRY(pv_namespace_compile(vm, code, filename, mode, how | inherited(vm), &code));
    }
    PvCodeState *state = (PvCodeState *)(void *)pv_ptr(code);
    if (mode == PV_COMPILE_EXEC) {
        PV_TRY(check_closure(vm, state->code, closure));
    } else if (state->code->n_free > 0) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "code object passed to %s() may not contain free variables", what);
    }
    if (state->code->flags & PV_CODE_OPTIMIZED) {
        return call_body(vm, state, globals, closure, mode == PV_COMPILE_EXEC);
    }
    return pv_namespace_run(vm, state, globals, names,
                            mode == PV_COMPILE_EVAL ? PV_RESULT_PUSH : PV_RESULT_EXTRA, PV_NONE);
}

PvStatus pv_builtin_exec(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    return evaluate(vm, a, "exec", PV_COMPILE_EXEC, 0);
}

PvStatus pv_builtin_eval(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    return evaluate(vm, a, "eval", PV_COMPILE_EVAL, 0);
}

// compile()'s flags: what CPython takes, and of that what there is here.
enum {
    ONLY_AST = 0x400,
    TOP_LEVEL_AWAIT = 0x2000, // allowed, but an await outside of functions is refused as ever
    FUTURE_ANNOTATIONS = 0x1000000,
    KNOWN_FLAGS = 0x10 | 0x200 | ONLY_AST | 0x1000 | TOP_LEVEL_AWAIT | 0x4000 | 0x8000 | 0x1FE0000,
};

static bool mode_of(const PvStr *mode, PvCompileMode *out) {
    if (pv_str_equals_ascii(mode, "exec")) {
        *out = PV_COMPILE_EXEC;
    } else if (pv_str_equals_ascii(mode, "eval")) {
        *out = PV_COMPILE_EVAL;
    } else if (pv_str_equals_ascii(mode, "single")) {
        *out = PV_COMPILE_SINGLE;
    } else {
        return false;
    }
    return true;
}

static PvStatus compile(PvVM *vm, PvArgs *a, uint32_t how, PvValue *out) {
    if (!pv_is_str(a->v[1])) return PV_DEFER;
    PvStr *filename = pv_str(a->v[1]);
    for (size_t i = 0; i < filename->length; i++) {
        if (pv_str_at(filename, i) == 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "embedded null character");
    }
    const size_t numbers[] = {3, 5, 6};
    int64_t number[3];
    for (size_t i = 0; i < 3; i++) {
        PvValue v = a->v[numbers[i]];
        number[i] = pv_is_int(v) ? pv_int(v) : INT64_MAX;
        if (number[i] > INT32_MAX || number[i] < INT32_MIN) {
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C int");
        }
    }
    int64_t flags = number[0], optimize = number[1];
    if (flags & ~(int64_t)KNOWN_FLAGS) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "compile(): unrecognised flags");
    }
    if (optimize < -1 || optimize > 2) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "compile(): invalid optimize value");
    }
    PvStr *mode = pv_str(a->v[2]);
    PvCompileMode kind;
    if (!mode_of(mode, &kind)) {
        const char *text = "compile() mode must be 'exec', 'eval' or 'single'";
        if (flags & ONLY_AST) text = "compile() mode must be 'exec', 'eval', 'single' or 'func_type'";
        else if (pv_str_equals_ascii(mode, "func_type")) {
            text = "compile() mode 'func_type' requires flag PyCF_ONLY_AST";
        }
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "%s", text);
    }
    PvOctets o;
    if ((flags & ONLY_AST) || (!pv_is_str(a->v[0]) && !pv_octets(a->v[0], &o))) return PV_DEFER;
    if (a->v[4] != PV_TRUE) how |= inherited(vm);
    if (flags & FUTURE_ANNOTATIONS) how |= PV_NAMESPACE_FUTURE_ANNOTATIONS;
    if (optimize > 0) how |= PV_NAMESPACE_OPTIMISE;
    if (optimize > 1) how |= PV_NAMESPACE_NO_DOCSTRINGS;
    return pv_namespace_compile(vm, a->v[0], filename, kind, how, out);
}

PvStatus pv_builtin_compile(PvVM *vm, PvArgs *a, PvValue *out) {
    return compile(vm, a, 0, out);
}

// --- for the twins: the guest's `warnings` hears of a source's warnings, and then it is compiled ----

PvStatus pv_intrinsic_compile_warned(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStatus status = compile(vm, a, PV_NAMESPACE_WARNED, out);
    return status == PV_DEFER ? pv_raise(vm, PV_EXC_TYPE_ERROR, "compile_warned() wants text") : status;
}

PvStatus pv_intrinsic_exec_warned(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    return evaluate(vm, a, "exec", PV_COMPILE_EXEC, PV_NAMESPACE_WARNED);
}

PvStatus pv_intrinsic_eval_warned(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    return evaluate(vm, a, "eval", PV_COMPILE_EVAL, PV_NAMESPACE_WARNED);
}

// A warning as (message, line, column, end line, end column, whether the parser gave it).
static PvTuple *warning_row(PvVM *vm, const PvWarning *w) {
    PvStr *message = pv_str_from_utf8(vm, w->message, strlen(w->message));
    if (message == NULL) return NULL;
    const PvValue row[] = {
        pv_from_ptr(message),           pv_from_int(w->at.line),
        pv_from_int((int64_t)w->at.col + 1), pv_from_int(w->at.end_line),
        pv_from_int((int64_t)w->at.end_col + 1), w->at.behind ? PV_FALSE : PV_TRUE,
    };
    return pv_tuple_of(vm, row, sizeof row / sizeof *row);
}

PvStatus pv_intrinsic_compile_warnings(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets octets = {0};
    PvCompileMode mode;
    bool is_text = pv_is_str(a->v[0]);
    PvList *rows = pv_list_make(vm, 0);
    if (rows == NULL) return PV_RETRY;
    *out = pv_from_ptr(rows);
    if ((!is_text && !pv_octets(a->v[0], &octets)) || !mode_of(pv_str(a->v[1]), &mode)) return PV_OK;
    size_t size = is_text ? pv_str_utf8_size(pv_str(a->v[0])) : octets.n;
    char *own = is_text ? malloc(size + 1) : NULL;
    if (is_text && own == NULL) return PV_RETRY;
    if (own != NULL) pv_str_to_utf8(pv_str(a->v[0]), own);
    PvMeter meter = {.vm = vm};
    PvWarnings warnings = {0};
    PvCompileOptions options = {
        .mode = mode, .source_is_text = is_text, .meter = &meter, .warnings = &warnings,
        .memory_limit = pv_limits_room(vm, own != NULL ? size : 0),
    };
    PvSyntaxError error = {0};
    PvUnit *unit = pv_compile(own != NULL ? own : size == 0 ? "" : (const char *)octets.data, size, "",
                              &options, &error);
    PvStatus status = meter.status;
    pv_limits_held(vm, meter.memory + (own != NULL ? size : 0));
    if (unit != NULL) pv_unit_release(unit);
    free(own);
    for (const PvWarning *w = warnings.first; w != NULL && status == PV_OK; w = w->next) {
        PvTuple *row = warning_row(vm, w);
        status = row == NULL ? PV_RETRY : pv_list_push(vm, rows, pv_from_ptr(row));
    }
    pv_warnings_cut(&warnings, 0);
    return status;
}
