// The verifier's first half: what each instruction and each table row says by itself. Operands in
// range, opcodes allowed, jumps to instructions, cache indexes dense, the exception table in order.
// Two rules keep code from running without fuel: only JUMP_BACKWARD goes back, and a handler lies
// behind what it guards. verify_flow.c then proves what flows.
#include "compiler/verify.h"

#include <stdlib.h>
#include <string.h>

#include "compiler/linetable.h"
#include "compiler/stack.h"
#include "compiler/verify_flow.h"
#include "core/type.h"
#include "gen/types.gen.h"

#define MAX_WORDS (1u << 24)

#define KNOWN_FLAGS                                                                              \
    (PV_CODE_OPTIMIZED | PV_CODE_NEWLOCALS | PV_CODE_VARARGS | PV_CODE_VARKEYWORDS |             \
     PV_CODE_NESTED | PV_CODE_GENERATOR | PV_CODE_COROUTINE | PV_CODE_ASYNC_GENERATOR |          \
     PV_CODE_CLASS | PV_CODE_PRELUDE | PV_CODE_FUTURE_ANNOTATIONS | PV_CODE_HAS_DOCSTRING)

bool pv_verify_fail(PvVerifier *v, uint32_t word, const char *what) {
    return pv_format_error(v->error, "code %u, word %u: %s", v->code->index, word, what);
}

static bool is_tuple_of_str(PvValue value, size_t *n) {
    if (!pv_is_ptr(value) || pv_ptr(value)->type->id != PV_TYPE_TUPLE) return false;
    const PvTuple *tuple = (const PvTuple *)(const void *)pv_ptr(value);
    for (size_t i = 0; i < tuple->n; i++)
        if (!pv_is_ptr(tuple->item[i]) || pv_ptr(tuple->item[i])->type->id != PV_TYPE_STR)
            return false;
    *n = tuple->n;
    return true;
}

// ---- the head of a code object

static bool check_slots(PvVerifier *v) {
    const PvCode *code = v->code;
    uint32_t args = code->n_args + code->n_kwonly + !!(code->flags & PV_CODE_VARARGS) +
                    !!(code->flags & PV_CODE_VARKEYWORDS);
    if (code->n_free > code->n_locals || args > code->n_locals - code->n_free ||
        code->n_posonly > code->n_args)
        return pv_verify_fail(v, 0, "more arguments than locals");
    uint32_t first_free = code->n_locals - code->n_free;
    for (uint32_t i = 0; i < code->n_locals; i++) {
        uint8_t kind = code->local_kinds[i];
        bool ok = i >= first_free ? kind == PV_LOCAL_FREE
                  : i < args      ? kind <= PV_LOCAL_CELL
                                  : (kind & ~PV_LOCAL_HIDDEN) <= PV_LOCAL_CELL;
        if (!ok) return pv_verify_fail(v, 0, "a local of an unknown kind");
    }
    return true;
}

static bool check_head(PvVerifier *v, bool allow_private) {
    const PvCode *code = v->code;
    uint32_t flags = code->flags;
    uint32_t suspendable = flags & (PV_CODE_GENERATOR | PV_CODE_COROUTINE | PV_CODE_ASYNC_GENERATOR);
    if (flags & ~(uint32_t)KNOWN_FLAGS) return pv_verify_fail(v, 0, "unknown flags");
    if ((flags & PV_CODE_PRELUDE) && !allow_private)
        return pv_verify_fail(v, 0, "prelude code is not accepted");
    if (suspendable & (suspendable - 1)) return pv_verify_fail(v, 0, "contradictory flags");
    // Without slots of its own a frame is a module's or a class body's, and takes no arguments.
    bool optimized = flags & PV_CODE_OPTIMIZED;
    if (optimized != !!(flags & PV_CODE_NEWLOCALS) || (optimized && (flags & PV_CODE_CLASS)) ||
        (!optimized && (suspendable || code->n_args || code->n_kwonly ||
                        (flags & (PV_CODE_VARARGS | PV_CODE_VARKEYWORDS)))))
        return pv_verify_fail(v, 0, "contradictory flags");
    if (code->index == 0 && (optimized || code->n_free || (flags & PV_CODE_CLASS)))
        return pv_verify_fail(v, 0, "the first code is no module's");
    if ((flags & PV_CODE_HAS_DOCSTRING) &&
        (!code->n_consts || !pv_is_ptr(code->consts[0]) ||
         pv_ptr(code->consts[0])->type->id != PV_TYPE_STR))
        return pv_verify_fail(v, 0, "no docstring");
    if (!code->n_words || code->n_words > MAX_WORDS) return pv_verify_fail(v, 0, "no instructions");
    if (code->n_caches > code->n_words) return pv_verify_fail(v, 0, "too many caches");
    return check_slots(v);
}

// ---- instructions

static bool is_slot(const PvCode *code, uint32_t index, uint8_t kinds) {
    if (index >= code->n_locals) return false;
    uint8_t kind = code->local_kinds[index] & (PV_LOCAL_CELL | PV_LOCAL_FREE);
    return kinds ? (kind & kinds) != 0 : kind == PV_LOCAL_PLAIN;
}

static bool check_flag(uint8_t op, uint32_t value) {
    switch (op) {
        case PV_OPCODE_RESUME: return value <= 3;
        case PV_OPCODE_GET_AWAITABLE: return value <= 2;
        case PV_OPCODE_WITH_PREPARE:
        case PV_OPCODE_SET_OF_CONSTANTS: return value <= 1;
        case PV_OPCODE_CONVERT_VALUE: return value >= 1 && value <= 3;
        case PV_OPCODE_SET_FUNCTION_ATTRIBUTE:
            return value == 1 || value == 2 || value == 4 || value == 8;
        default: return false;
    }
}

static bool check_count(const PvCode *code, uint8_t op, uint32_t value) {
    switch (op) {
        case PV_OPCODE_RAISE: return value <= 2;
        case PV_OPCODE_BUILD_SLICE: return value == 2 || value == 3;
        case PV_OPCODE_COPY_FREE_VARS: return value == code->n_free;
        default: return true;
    }
}

static bool check_operand(const PvVerifier *v, uint8_t op, uint32_t value) {
    const PvCode *code = v->code;
    switch ((PvOperandKind)pv_opcode_kind[op]) {
        case PV_OPERAND_NONE: return value == 0;
        case PV_OPERAND_CONST: return value < code->n_consts;
        case PV_OPERAND_INT: return true;
        case PV_OPERAND_NAME: return value < code->n_names;
        case PV_OPERAND_LOCAL:
            return is_slot(code, value, op == PV_OPCODE_MAKE_CELL ? PV_LOCAL_CELL : 0);
        case PV_OPERAND_CELL:
            if (op == PV_OPCODE_RENEW_CELL)
                return is_slot(code, value, PV_LOCAL_CELL) &&
                       (code->local_kinds[value] & PV_LOCAL_HIDDEN);
            return is_slot(code, value, PV_LOCAL_CELL | PV_LOCAL_FREE);
        case PV_OPERAND_FREE: return is_slot(code, value, PV_LOCAL_FREE);
        case PV_OPERAND_CODE: return value && value < code->unit->n_codes;
        case PV_OPERAND_JUMP: return value < code->n_words;
        case PV_OPERAND_COUNT: return check_count(code, op, value);
        case PV_OPERAND_POSITION: return value >= (op == PV_OPCODE_SWAP ? 2u : 1u);
        case PV_OPERAND_BINARY:
            return (value & ~(uint32_t)PV_BINARY_INPLACE) <= PV_BINARY_XOR;
        case PV_OPERAND_COMPARE: return value <= PV_COMPARE_GE;
        case PV_OPERAND_FLAG: return check_flag(op, value);
        case PV_OPERAND_UNPACK: return true;
        case PV_OPERAND_INTRINSIC1: return value < PV_INTRINSIC1_COUNT;
        case PV_OPERAND_INTRINSIC2: return value < PV_INTRINSIC2_COUNT;
    }
    return false;
}

// Namespaces exist only in frames of modules and classes.
static bool needs_namespace(uint8_t op, uint32_t value) {
    switch (op) {
        case PV_OPCODE_LOAD_NAME:
        case PV_OPCODE_STORE_NAME:
        case PV_OPCODE_DELETE_NAME:
        case PV_OPCODE_LOAD_LOCALS:
        case PV_OPCODE_SETUP_ANNOTATIONS: return true;
        case PV_OPCODE_CALL_INTRINSIC_1: return value == PV_INTRINSIC1_IMPORT_STAR;
        default: return false;
    }
}

static bool check_instruction(PvVerifier *v, uint32_t at, bool allow_private) {
    const PvCode *code = v->code;
    uint8_t op = (uint8_t)code->words[at];
    uint32_t value = code->words[at] >> 8;
    if ((pv_opcode_flags[op] & PV_OPF_PRIVATE) &&
        !(allow_private && (code->flags & PV_CODE_PRELUDE)))
        return pv_verify_fail(v, at, "a private opcode");
    if (!check_operand(v, op, value)) return pv_verify_fail(v, at, "operand out of range");
    if (needs_namespace(op, value) && (code->flags & PV_CODE_OPTIMIZED))
        return pv_verify_fail(v, at, "a function has no namespace");
    if (op == PV_OPCODE_YIELD_VALUE &&
        !(code->flags & (PV_CODE_GENERATOR | PV_CODE_COROUTINE | PV_CODE_ASYNC_GENERATOR)))
        return pv_verify_fail(v, at, "a yield outside a generator");
    return true;
}

// Find where instructions start, and check each by itself.
static bool scan(PvVerifier *v, bool allow_private) {
    const PvCode *code = v->code;
    uint32_t caches = 0;
    for (uint32_t at = 0; at < code->n_words; at++) {
        uint8_t op = (uint8_t)code->words[at];
        if (op >= PV_OPCODE_COUNT) return pv_verify_fail(v, at, "an unknown opcode");
        v->start[at] = PV_AT_INSTRUCTION;
        if (!check_instruction(v, at, allow_private)) return false;
        if (!(pv_opcode_flags[op] & PV_OPF_CACHE)) continue;
        if (++at == code->n_words || code->words[at] != caches++)
            return pv_verify_fail(v, at, "a cache out of order");
    }
    return caches == code->n_caches || pv_verify_fail(v, 0, "a wrong number of caches");
}

// Cells are made before anything else happens, all of them, and never again.
static bool check_prologue(PvVerifier *v) {
    const PvCode *code = v->code;
    uint32_t at = 0, made = 0, wanted = 0;
    if (code->n_free) {
        if ((uint8_t)code->words[0] != PV_OPCODE_COPY_FREE_VARS)
            return pv_verify_fail(v, 0, "free variables are not copied");
        at = 1;
    }
    for (; at < code->n_words && (uint8_t)code->words[at] == PV_OPCODE_MAKE_CELL; at++) {
        uint32_t slot = code->words[at] >> 8;
        // In order, so none is made twice.
        if (made && slot <= code->words[at - 1] >> 8)
            return pv_verify_fail(v, at, "cells out of order");
        made++;
    }
    for (uint32_t i = 0; i < code->n_locals; i++)
        if (code->local_kinds[i] & PV_LOCAL_CELL) wanted++;
    if (made != wanted) return pv_verify_fail(v, at, "a cell is not made");
    v->prologue = at;
    bool suspendable =
        code->flags & (PV_CODE_GENERATOR | PV_CODE_COROUTINE | PV_CODE_ASYNC_GENERATOR);
    bool has = at < code->n_words && (uint8_t)code->words[at] == PV_OPCODE_RETURN_GENERATOR;
    if (suspendable != has) return pv_verify_fail(v, at, "a generator does not start as one");
    if (has) v->prologue = ++at;
    for (; at < code->n_words; at++) {
        uint8_t op = (uint8_t)code->words[at];
        if (op == PV_OPCODE_MAKE_CELL || op == PV_OPCODE_COPY_FREE_VARS ||
            op == PV_OPCODE_RETURN_GENERATOR)
            return pv_verify_fail(v, at, "a prologue inside the code");
        if (pv_opcode_flags[op] & PV_OPF_CACHE) at++;
    }
    return true;
}

static bool check_jumps(PvVerifier *v) {
    const PvCode *code = v->code;
    for (uint32_t at = 0; at < code->n_words; at++) {
        uint8_t op = (uint8_t)code->words[at];
        uint32_t to = code->words[at] >> 8;
        if (pv_opcode_flags[op] & PV_OPF_JUMP) {
            if (!v->start[to] || to < v->prologue)
                return pv_verify_fail(v, at, "a jump into an instruction");
            if ((to <= at) != (op == PV_OPCODE_JUMP_BACKWARD))
                return pv_verify_fail(v, at, "a jump in the wrong direction");
            v->start[to] = PV_AT_JOIN;
        }
        if (pv_opcode_flags[op] & PV_OPF_CACHE) at++;
    }
    return true;
}

static bool check_handlers(PvVerifier *v) {
    const PvCode *code = v->code;
    uint32_t end = v->prologue;
    for (uint32_t i = 0; i < code->n_handlers; i++) {
        const PvHandler *row = &code->handlers[i];
        if (row->start < end || row->start >= row->end || row->end > code->n_words ||
            !v->start[row->start] || (row->end < code->n_words && !v->start[row->end]))
            return pv_verify_fail(v, row->start, "a row of the exception table is wrong");
        if (row->handler < row->end || row->handler >= code->n_words || !v->start[row->handler])
            return pv_verify_fail(v, row->start, "a handler is at a wrong place");
        if (row->depth >= code->stack_size)
            return pv_verify_fail(v, row->start, "a handler exceeds the stack");
        v->start[row->handler] = PV_AT_JOIN;
        end = row->end;
    }
    return true;
}

// A function with free variables gets its closure at once: LOAD_CELL for each, BUILD_TUPLE,
// MAKE_FUNCTION, SET_FUNCTION_ATTRIBUTE, with no way in between.
static bool check_closure(PvVerifier *v, uint32_t at) {
    const PvCode *code = v->code;
    uint32_t n = code->unit->codes[code->words[at] >> 8]->n_free;
    if (!n) return true;
    if (at < n + 1 || at + 1 >= code->n_words ||
        code->words[at + 1] != (PV_OPCODE_SET_FUNCTION_ATTRIBUTE | PV_FUNCTION_CLOSURE << 8) ||
        code->words[at - 1] != (PV_OPCODE_BUILD_TUPLE | n << 8))
        return pv_verify_fail(v, at, "a function without its closure");
    for (uint32_t k = at - n - 1; k <= at + 1; k++) {
        if (!v->start[k] || (v->start[k] == PV_AT_JOIN && k > at - n - 1))
            return pv_verify_fail(v, at, "a closure that can be missed");
        if (k < at - 1 && (uint8_t)code->words[k] != PV_OPCODE_LOAD_CELL)
            return pv_verify_fail(v, at, "a closure of something else than cells");
    }
    v->start[at + 1] = PV_AT_CLOSURE;
    return true;
}

// Names of keywords and attributes are constants that stand right before.
static bool check_names(PvVerifier *v, uint32_t at) {
    const PvCode *code = v->code;
    size_t n;
    uint8_t op = (uint8_t)code->words[at];
    if (!at || v->start[at] == PV_AT_JOIN || v->start[at - 1] == 0 ||
        (uint8_t)code->words[at - 1] != PV_OPCODE_LOAD_CONST ||
        !is_tuple_of_str(code->consts[code->words[at - 1] >> 8], &n))
        return pv_verify_fail(v, at, "names that are no names");
    if (op == PV_OPCODE_CALL_KW && (n > code->words[at] >> 8 || !n))
        return pv_verify_fail(v, at, "more names than arguments");
    return true;
}

static bool check_patterns(PvVerifier *v) {
    const PvCode *code = v->code;
    for (uint32_t at = 0; at < code->n_words; at++) {
        uint8_t op = (uint8_t)code->words[at];
        if (op == PV_OPCODE_MAKE_FUNCTION && !check_closure(v, at)) return false;
        if ((op == PV_OPCODE_CALL_KW || op == PV_OPCODE_MATCH_CLASS) && !check_names(v, at))
            return false;
        if (op == PV_OPCODE_SET_FUNCTION_ATTRIBUTE &&
            code->words[at] >> 8 == PV_FUNCTION_CLOSURE && v->start[at] != PV_AT_CLOSURE)
            return pv_verify_fail(v, at, "a closure for no function");
        if (pv_opcode_flags[op] & PV_OPF_CACHE) at++;
    }
    return true;
}

static bool check_lines(PvVerifier *v) {
    PvLineReader reader;
    pv_linetable_open(&reader, v->code->lines, v->code->lines_size);
    while (pv_linetable_next(&reader)) {}
    if (reader.failed) return pv_verify_fail(v, 0, "no line table");
    return true;
}

static bool check_code(PvVerifier *v, bool allow_private) {
    if (!check_head(v, allow_private)) return false;
    v->start = calloc(v->code->n_words, 1);
    if (!v->start) return pv_format_error(v->error, "out of memory");
    bool done = scan(v, allow_private) && check_prologue(v) && check_jumps(v) &&
                check_handlers(v) && check_patterns(v) && check_lines(v) && pv_verify_flow(v);
    free(v->start);
    return done;
}

bool pv_verify(const PvUnit *unit, bool allow_private, PvCodeFormatError *error) {
    for (uint32_t i = 0; i < unit->n_codes; i++) {
        PvVerifier v = {.code = unit->codes[i], .error = error};
        if (!check_code(&v, allow_private)) return false;
    }
    return true;
}

// --- one place of proved code -----------------------------------------------------------------------

// Binding took the prelude's caches for global names away, so only what starts where is looked for.
static void mark_starts(PvVerifier *v) {
    const PvCode *code = v->code;
    for (uint32_t at = 0; at < code->n_words; at++) {
        v->start[at] = PV_AT_INSTRUCTION;
        if (pv_opcode_flags[(uint8_t)code->words[at]] & PV_OPF_CACHE) at++;
    }
}

bool pv_verify_at(const PvCode *code, uint32_t word, PvVerified *out) {
    PvCodeFormatError error = {""};
    PvVerifier v = {.code = code, .error = &error, .wanted = out};
    *out = (PvVerified){.word = word, .before = -1};
    if (word >= code->n_words) return false;
    size_t room = (size_t)code->stack_size + 8;
    v.start = calloc(code->n_words, 1);
    out->kinds = malloc(2 * room);
    bool done = v.start != NULL && out->kinds != NULL;
    if (done) {
        mark_starts(&v);
        out->before_kinds = out->kinds + room;
        out->before_word = word;
        while (out->before_word-- > 0 && !v.start[out->before_word]) {}
        if (word > 0) out->before = (uint8_t)code->words[out->before_word];
        done = v.start[word] != 0 && check_prologue(&v) && check_jumps(&v) && check_handlers(&v) &&
               pv_verify_flow(&v);
    }
    if (done) {
        out->prologue = v.prologue;
        bool pattern = out->before == PV_OPCODE_LOAD_CONST || out->before == PV_OPCODE_LOAD_CELL ||
                       out->before == PV_OPCODE_BUILD_TUPLE || out->before == PV_OPCODE_MAKE_FUNCTION;
        out->alone = pattern && v.start[word] != PV_AT_JOIN;
    }
    free(v.start);
    return done;
}

bool pv_verify_fits(uint8_t kind, PvValue v) {
    uint32_t flags = pv_is_ptr(v) ? pv_ptr(v)->type->flags : 0, id = pv_is_ptr(v) ? pv_ptr(v)->type->id : 0;
    bool exact = (flags & PV_TF_BUILTIN) != 0;
    switch (kind) {
        case PV_SLOT_NULL: return v == PV_NULL;
        case PV_SLOT_MAYBE_NULL: return true;
        case PV_SLOT_DICT_OR_NULL: return v == PV_NULL || (exact && id == PV_TYPE_DICT);
        case PV_SLOT_BOOL: return pv_is_bool(v);
        case PV_SLOT_LIST: return exact && id == PV_TYPE_LIST;
        case PV_SLOT_SET: return exact && (id == PV_TYPE_SET || id == PV_TYPE_FROZENSET);
        case PV_SLOT_DICT: return exact && id == PV_TYPE_DICT;
        case PV_SLOT_STR: return (flags & PV_TF_STR) != 0;
        case PV_SLOT_TUPLE: return exact && id == PV_TYPE_TUPLE;
        case PV_SLOT_FUNC: return exact && id == PV_TYPE_FUNCTION;
        case PV_SLOT_EXC: return (flags & PV_TF_EXCEPTION) != 0;
        case PV_SLOT_PREV: return v == PV_NONE || (flags & PV_TF_EXCEPTION) != 0;
        default: return v != PV_NULL;
    }
}
