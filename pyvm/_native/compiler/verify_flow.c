// The verifier's second half: an abstract run of the code. A state is the stack's depth, the kind of
// each slot, and which of the first 64 locals are surely bound. States are kept where control meets;
// meeting states must have one depth, kinds and locals become what both promise. They only ever
// promise less, so the run ends; a bound on rounds keeps hostile code from making it long.
#include "compiler/verify_flow.h"

#include <stdlib.h>
#include <string.h>

#include "compiler/stack.h"
#include "core/type.h"
#include "gen/types.gen.h"

// Rounds over the code, bytes of kept states, slots looked at for each word and besides: real code
// needs a few, a few thousand, a few.
#define MAX_ROUNDS 100
#define WORK_PER_WORD 100u
#define MIN_WORK 10000000u
#define MAX_STATE_BYTES (64u << 20)

typedef struct State {
    uint64_t bound;
    uint32_t depth;
    bool known, dirty;
    uint8_t *kinds;
} State;

typedef struct Flow {
    PvVerifier *v;
    const PvCode *code;
    State *joins;        // in order of their words
    uint32_t *join_at;   // index of the join of a word + 1, by word
    uint32_t n_joins;
    const PvHandler *row;  // of the present word, or the next one
    uint64_t bound;      // the present state
    uint32_t depth;
    uint32_t low;        // how deep the present instruction took
    uint8_t *kinds;
    size_t bytes;        // held by states
    uint64_t work;       // slots that may still be looked at
    uint32_t at;
    bool again;          // a state before the present word has changed
} Flow;

static bool fail(Flow *f, const char *what) { return pv_verify_fail(f->v, f->at, what); }

static bool spend(Flow *f, uint64_t slots) {
    if (slots > f->work) return fail(f, "too complex");
    f->work -= slots;
    return true;
}

// ---- kinds

static uint8_t merge(uint8_t a, uint8_t b) {
    if (a == b) return a;
    if (a >= PV_SLOT_VALUE && b >= PV_SLOT_VALUE) return PV_SLOT_VALUE;
    bool a_fits = a == PV_SLOT_NULL || a == PV_SLOT_DICT || a == PV_SLOT_DICT_OR_NULL;
    bool b_fits = b == PV_SLOT_NULL || b == PV_SLOT_DICT || b == PV_SLOT_DICT_OR_NULL;
    return a_fits && b_fits ? PV_SLOT_DICT_OR_NULL : PV_SLOT_MAYBE_NULL;
}

static bool is_accepted(uint8_t wanted, uint8_t kind) {
    switch (wanted) {
        case PV_SLOT_MAYBE_NULL: return true;
        case PV_SLOT_DICT_OR_NULL:
            return kind == PV_SLOT_NULL || kind == PV_SLOT_DICT || kind == PV_SLOT_DICT_OR_NULL;
        case PV_SLOT_VALUE: return kind >= PV_SLOT_VALUE;
        default: return kind == wanted;
    }
}

static uint8_t kind_of_const(PvValue v) {
    if (pv_is_bool(v)) return PV_SLOT_BOOL;
    if (!pv_is_ptr(v)) return PV_SLOT_VALUE;
    switch (pv_ptr(v)->type->id) {
        case PV_TYPE_STR: return PV_SLOT_STR;
        case PV_TYPE_TUPLE: return PV_SLOT_TUPLE;
        default: return PV_SLOT_VALUE;
    }
}

// ---- meeting

// Let the present state, cut to `depth` slots and with `extra` on top (if it is a kind), arrive.
static bool arrive(Flow *f, uint32_t word, uint32_t depth, int extra, uint64_t bound) {
    State *state = &f->joins[f->join_at[word] - 1];
    uint32_t full = depth + (extra >= 0 ? 1 : 0);
    if (depth > f->depth) return fail(f, "a handler's depth is not reached");
    if (!spend(f, full)) return false;
    bool changed = false;
    if (!state->known) {
        f->bytes += full;
        if (f->bytes > MAX_STATE_BYTES) return fail(f, "too complex");
        state->kinds = malloc(full + 1);
        if (!state->kinds) return pv_format_error(f->v->error, "out of memory");
        memcpy(state->kinds, f->kinds, depth);
        if (extra >= 0) state->kinds[depth] = (uint8_t)extra;
        state->depth = full;
        state->bound = bound;
        state->known = changed = true;
    } else {
        if (state->depth != full) return fail(f, "two depths of the stack meet");
        for (uint32_t i = 0; i < full; i++) {
            uint8_t kind = i < depth ? f->kinds[i] : (uint8_t)extra;
            uint8_t both = merge(state->kinds[i], kind);
            if (both != state->kinds[i]) changed = true;
            state->kinds[i] = both;
        }
        if (state->bound & ~bound) changed = true;
        state->bound &= bound;
    }
    if (!changed) return true;
    state->dirty = true;
    if (word <= f->at) f->again = true;
    return true;
}

// ---- one instruction

static bool push(Flow *f, uint8_t kind) {
    if (f->depth == f->code->stack_size) return fail(f, "the stack is too small");
    f->kinds[f->depth++] = kind;
    return true;
}

static bool push_side(Flow *f, const PvStackSide *side, uint32_t operand) {
    if (!spend(f, side->n + (uint64_t)side->factor * operand)) return false;
    for (uint32_t i = 0; i <= side->n; i++) {
        if (side->factor && i == side->where)
            for (uint32_t k = 0; k < side->factor * operand; k++)
                if (!push(f, side->items)) return false;
        if (i < side->n && !push(f, side->kind[i])) return false;
    }
    return true;
}

static bool take_side(Flow *f, const PvStackSide *side, uint32_t operand) {
    uint64_t total = side->n + (uint64_t)side->factor * operand;
    if (total > f->depth) return fail(f, "the stack has not enough values");
    if (!spend(f, total + 1)) return false;
    uint32_t base = f->depth - (uint32_t)total;
    for (uint32_t i = 0, slot = base; i <= side->n; i++) {
        if (side->factor && i == side->where)
            for (uint32_t k = 0; k < side->factor * operand; k++)
                if (!is_accepted(side->items, f->kinds[slot++]))
                    return fail(f, "a value of the wrong kind");
        if (i < side->n && !is_accepted(side->kind[i], f->kinds[slot++]))
            return fail(f, "a value of the wrong kind");
    }
    f->depth = f->low = base;
    return true;
}

// The n-th slot from the top must be of that kind.
static bool expect(Flow *f, uint32_t n, uint8_t kind) {
    if (!n || n > f->depth || f->kinds[f->depth - n] != kind)
        return fail(f, "a value of the wrong kind");
    return true;
}

// What the pictures cannot say: instructions that reach below their inputs, or whose kinds depend on
// the operand. Called before the inputs are taken.
static bool check_special(Flow *f, uint8_t op, uint32_t value) {
    switch (op) {
        case PV_OPCODE_LIST_APPEND:
        case PV_OPCODE_LIST_EXTEND: return value < f->depth && expect(f, value + 1, PV_SLOT_LIST);
        case PV_OPCODE_SET_ADD:
        case PV_OPCODE_SET_UPDATE: return value < f->depth && expect(f, value + 1, PV_SLOT_SET);
        case PV_OPCODE_DICT_UPDATE: return value < f->depth && expect(f, value + 1, PV_SLOT_DICT);
        case PV_OPCODE_MAP_ADD: return value < f->depth && expect(f, value + 2, PV_SLOT_DICT);
        case PV_OPCODE_DICT_MERGE:
            if (value >= f->depth || f->depth - value < 4) return fail(f, "no callable below");
            return expect(f, value + 1, PV_SLOT_DICT) &&
                   (is_accepted(PV_SLOT_VALUE, f->kinds[f->depth - value - 4]) ||
                    fail(f, "no callable below"));
        case PV_OPCODE_STAR_ARGUMENTS:
            return value < f->depth &&
                   is_accepted(PV_SLOT_VALUE, f->kinds[f->depth - value - 1]);
        case PV_OPCODE_SET_FUNCTION_ATTRIBUTE:
            return expect(f, 2, value == PV_FUNCTION_KWDEFAULTS ? PV_SLOT_DICT : PV_SLOT_TUPLE);
        case PV_OPCODE_CALL_INTRINSIC_1:
            if (value == PV_INTRINSIC1_LIST_TO_TUPLE) return expect(f, 1, PV_SLOT_LIST);
            if (value == PV_INTRINSIC1_TYPEALIAS) return expect(f, 1, PV_SLOT_TUPLE);
            return true;
        case PV_OPCODE_CALL_INTRINSIC_2:
            return value != PV_INTRINSIC2_PREP_RERAISE_STAR || expect(f, 1, PV_SLOT_LIST);
        default: return true;
    }
}

static bool step_local(Flow *f, uint8_t op, uint32_t slot) {
    uint64_t bit = slot < 64 ? (uint64_t)1 << slot : 0;
    switch (op) {
        case PV_OPCODE_LOAD_FAST:
            if (!(f->bound & bit)) return fail(f, "a local that may be unbound");
            return push(f, PV_SLOT_VALUE);
        case PV_OPCODE_LOAD_FAST_CHECK:
            f->bound |= bit;
            return push(f, PV_SLOT_VALUE);
        case PV_OPCODE_LOAD_FAST_AND_CLEAR:
            f->bound &= ~bit;
            return push(f, PV_SLOT_MAYBE_NULL);
        case PV_OPCODE_STORE_FAST: {
            if (!f->depth) return fail(f, "the stack has not enough values");
            uint8_t kind = f->kinds[f->low = --f->depth];
            if (kind >= PV_SLOT_VALUE) f->bound |= bit;
            else f->bound &= ~bit;
            return true;
        }
        case PV_OPCODE_DELETE_FAST: f->bound &= ~bit; return true;
        default: return true;  // MAKE_CELL
    }
}

static bool step(Flow *f, uint8_t op, uint32_t value) {
    if (pv_opcode_kind[op] == PV_OPERAND_LOCAL) return step_local(f, op, value);
    switch (op) {
        case PV_OPCODE_POP_TOP:
            if (!f->depth) return fail(f, "the stack has not enough values");
            f->low = --f->depth;
            return true;
        case PV_OPCODE_COPY:
            if (value > f->depth) return fail(f, "the stack has not enough values");
            return push(f, f->kinds[f->depth - value]);
        case PV_OPCODE_SWAP: {
            if (value > f->depth) return fail(f, "the stack has not enough values");
            uint8_t *top = &f->kinds[f->depth - 1], *other = &f->kinds[f->depth - value], kind = *top;
            *top = *other;
            *other = kind;
            return true;
        }
        case PV_OPCODE_LOAD_CONST: return push(f, kind_of_const(f->code->consts[value]));
        case PV_OPCODE_UNPACK_EX: {
            if (!take_side(f, &pv_stack_shape[op].in, 0)) return false;
            for (uint32_t i = 0; i < value >> 12; i++)
                if (!push(f, PV_SLOT_VALUE)) return false;
            if (!push(f, PV_SLOT_LIST)) return false;
            for (uint32_t i = 0; i < (value & 0xfff); i++)
                if (!push(f, PV_SLOT_VALUE)) return false;
            return true;
        }
        default: break;
    }
    uint8_t kind = pv_opcode_kind[op];
    uint32_t count = kind == PV_OPERAND_COUNT ? value : 0;
    if (!check_special(f, op, value)) return fail(f, "a value of the wrong kind");
    if (!take_side(f, &pv_stack_shape[op].in, count)) return false;
    f->low += pv_stack_shape[op].kept;
    if (pv_opcode_flags[op] & PV_OPF_JUMP) {
        uint32_t below = f->depth;
        if (!push_side(f, &pv_stack_shape[op].jump, count) ||
            !arrive(f, value, f->depth, -1, f->bound))
            return false;
        f->depth = below;
    }
    if (!push_side(f, &pv_stack_shape[op].out, count)) return false;
    if (op == PV_OPCODE_CALL_INTRINSIC_1 && value == PV_INTRINSIC1_LIST_TO_TUPLE)
        f->kinds[f->depth - 1] = PV_SLOT_TUPLE;
    return true;
}

// ---- the run

static bool raise_to_handler(Flow *f, uint64_t bound) {
    if (!f->row || f->at < f->row->start) return true;
    return arrive(f, f->row->handler, f->row->depth, PV_SLOT_EXC, bound);
}

static void find_row(Flow *f) {
    const PvHandler *end = f->code->handlers + f->code->n_handlers;
    while (f->row && f->row->end <= f->at) f->row = f->row + 1 < end ? f->row + 1 : NULL;
}

static bool enter(Flow *f, const State *state) {
    if (!spend(f, state->depth)) return false;
    f->depth = state->depth;
    f->bound = state->bound;
    memcpy(f->kinds, state->kinds, state->depth);
    return true;
}

static void keep(const Flow *f, PvVerified *out) {
    if (f->at == out->word) {
        out->known = true;
        out->depth = f->depth;
        out->bound = f->bound;
        memcpy(out->kinds, f->kinds, f->depth);
    } else if (f->at == out->before_word) {
        out->before_known = true;
        out->before_depth = f->depth;
        out->before_bound = f->bound;
        memcpy(out->before_kinds, f->kinds, f->depth);
    }
}

// Run once over the code in order, wherever a state is known and has changed.
static bool round_trip(Flow *f, bool first) {
    const PvCode *code = f->code;
    bool live = first;
    f->again = false;
    f->row = code->n_handlers ? code->handlers : NULL;
    for (f->at = 0; f->at < code->n_words; f->at++) {
        uint32_t word = f->at;
        uint8_t op = (uint8_t)code->words[word];
        find_row(f);
        if (f->join_at[word]) {
            State *state = &f->joins[f->join_at[word] - 1];
            if (live && !arrive(f, word, f->depth, -1, f->bound)) return false;
            live = state->known && state->dirty;
            if (live && !enter(f, state)) return false;
            state->dirty = false;
        }
        // States only weaken: the last visit is the one that holds.
        if (live && f->v->wanted != NULL) keep(f, f->v->wanted);
        if (live) {
            // An exception may come before or after the locals change.
            if (!raise_to_handler(f, f->bound)) return false;
            f->low = f->depth;
            if (!step(f, op, code->words[word] >> 8)) return false;
            if (f->row && word >= f->row->start && f->low < f->row->depth)
                return fail(f, "what a handler keeps is taken");
            if (pv_opcode_kind[op] == PV_OPERAND_LOCAL && !raise_to_handler(f, f->bound)) return false;
            if (pv_opcode_flags[op] & PV_OPF_TERMINAL) live = false;
        }
        if (pv_opcode_flags[op] & PV_OPF_CACHE) f->at++;
    }
    f->at = code->n_words - 1;
    return !live || fail(f, "control leaves the code");
}

static bool set_up(Flow *f) {
    const PvCode *code = f->code;
    f->work = MIN_WORK + (uint64_t)WORK_PER_WORD * code->n_words;
    f->join_at = calloc((size_t)code->n_words + 1, sizeof *f->join_at);
    f->kinds = malloc((size_t)code->stack_size + 8);
    if (!f->join_at || !f->kinds) return false;
    for (uint32_t at = f->v->prologue; at < code->n_words; at++)
        if (f->v->start[at] == PV_AT_JOIN) f->join_at[at] = ++f->n_joins;
    f->joins = calloc((size_t)f->n_joins + 1, sizeof *f->joins);
    uint32_t args = code->n_args + code->n_kwonly + !!(code->flags & PV_CODE_VARARGS) +
                    !!(code->flags & PV_CODE_VARKEYWORDS);
    f->bound = args >= 64 ? UINT64_MAX : ((uint64_t)1 << args) - 1;
    return f->joins != NULL;
}

bool pv_verify_flow(PvVerifier *v) {
    Flow f = {.v = v, .code = v->code};
    bool done = set_up(&f) || pv_format_error(v->error, "out of memory");
    for (int round = 0; done; round++) {
        done = round_trip(&f, round == 0);
        if (!done || !f.again) break;
        if (round == MAX_ROUNDS) done = fail(&f, "too complex");
    }
    for (uint32_t i = 0; f.joins && i < f.n_joins; i++) free(f.joins[i].kinds);
    free(f.joins);
    free(f.join_at);
    free(f.kinds);
    return done;
}
