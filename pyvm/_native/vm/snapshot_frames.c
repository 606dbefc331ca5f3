// The checks of what stands still: frames, generators, the fiber, the machine's own fields.
//
// The verifier proved for each place of the code how deep the stack is there and what kind of value
// each slot holds; a frame that goes on there must have just that. A frame that waits for a result has
// what the result will complete.
#include "vm/snapshot_check.h"

#include "compiler/stack.h"
#include "compiler/verify.h"
#include "gen/types.gen.h"
#include "objects/weak_cell.h"
#include "objects/cell.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/host_object.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "vm/frames.h"
#include "vm/prelude.h"
#include "vm/threads.h"
#include "vm/snapshot.h"

#include <stdlib.h>

#define MUST(condition, text)                                                                      \
    do {                                                                                           \
        if (!(condition)) return text;                                                             \
    } while (0)

enum { SUSPENDABLE = PV_CODE_GENERATOR | PV_CODE_COROUTINE | PV_CODE_ASYNC_GENERATOR };

static bool is_exception(PvValue v) { return v != PV_NULL && pv_is_exception(v); }
static bool is_none_or_exception(PvValue v) { return v == PV_NONE || is_exception(v); }
static bool is_null_or(PvValue v, uint32_t layout) {
    return v == PV_NULL || (pv_is_ptr(v) && pv_layout_of(pv_ptr(v)) == layout);
}

// What holds at places of code, kept: recursion stands at the same few often.
enum { PLACES = 64 };
typedef struct Places {
    const PvCode *code[PLACES];
    PvVerified at[PLACES];
} Places;

// NULL: no way leads there.
static const PvVerified *find_place(Places *places, const PvCode *code, uint32_t word) {
    size_t i = (((uintptr_t)code >> 4) * 31 + word) % PLACES;
    PvVerified *at = &places->at[i];
    if (places->code[i] != code || at->word != word) {
        free(at->kinds);
        places->code[i] = NULL;
        if (!pv_verify_at(code, word, at)) return NULL;
        places->code[i] = code;
    }
    return at->known ? at : NULL;
}

// The locals of a frame, and the lower `n` slots of its stack, at that place.
static const char *check_slots(const PvCode *code, const PvVerified *at, const PvValue *slot, uint32_t n,
                               bool began) {
    for (uint32_t i = 0; i < code->n_locals; i++) {
        bool is_cell = (code->local_kinds[i] & (PV_LOCAL_CELL | PV_LOCAL_FREE)) != 0;
        if (is_cell && began) {
            MUST(pv_is_ptr(slot[i]) && pv_layout_of(pv_ptr(slot[i])) == PV_TYPE_CELL,
                 "a frame without its cells");
        } else if (i < 64 && (at->bound >> i & 1) != 0) {
            MUST(slot[i] != PV_NULL, "a frame that lacks a local");
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        MUST(pv_verify_fits(at->kinds[i], slot[code->n_locals + i]),
             "a stack with values of other kinds");
    }
    return NULL;
}

// The same for what waits for the instruction before: that one may be ended by an exception, and then
// its handler goes on with these slots, or by the end of an iteration, and then its target does. Both are
// proved from what holds in front of it, and not from what other ways to the next one bring.
static const char *check_waiting(const PvCode *code, const PvVerified *at, const PvValue *slot, uint32_t n) {
    MUST(at->before_known && n <= at->before_depth, "a frame that waits where nothing does");
    PvVerified before = {.kinds = at->before_kinds, .bound = at->before_bound};
    return check_slots(code, &before, slot, n, true);
}

// How many slots the result of a call fills, at the place that goes on with it.
static bool slots_of_result(uint32_t result, uint32_t depth, uint32_t has, uint32_t *n) {
    switch (result) {
    case PV_RESULT_DROP: *n = 0; return true;
    case PV_RESULT_METHOD: *n = 2; return true;
    case PV_RESULT_SPREAD: case PV_RESULT_UNPACK:
        *n = depth - has;
        return depth >= has;
    case PV_RESULT_LEAVE: return false;
    default:
        *n = 1;
        return result <= PV_RESULT_KIND || result == PV_RESULT_ITERATOR || result == PV_RESULT_SPECIAL;
    }
}

// --- generators -----------------------------------------------------------------------------------

static const char *check_generator(PvGenerator *g, Places *places) {
    MUST(g->state != NULL, "a generator without code");
    const PvCode *code = g->state->code;
    uint32_t kind = pv_layout_of(&g->base);
    uint32_t flag = kind == PV_TYPE_COROUTINE         ? PV_CODE_COROUTINE
                    : kind == PV_TYPE_ASYNC_GENERATOR ? PV_CODE_ASYNC_GENERATOR
                                                      : PV_CODE_GENERATOR;
    MUST((code->flags & SUSPENDABLE) == flag, "a generator of other code");
    MUST(g->globals != NULL || (code->flags & PV_CODE_PRELUDE), "a generator without globals");
    MUST(g->function == NULL || g->function->code == code, "a generator of another function");
    MUST(g->name != PV_NULL && pv_is_str(g->name) && g->qualname != PV_NULL && pv_is_str(g->qualname),
         "a generator without a name");
    MUST(is_none_or_exception(g->handled), "a generator that handles what is no exception");
    MUST(is_null_or(g->step, PV_TYPE_ASYNC_GENERATOR_ASEND) || is_null_or(g->step, PV_TYPE_ASYNC_GENERATOR_ATHROW),
         "a generator in a step that is none");
    MUST(g->step == PV_NULL || ((PvAsyncStep *)(void *)pv_ptr(g->step))->generator == g,
         "a generator in another's step");
    MUST(g->stage <= PV_GENERATOR_CLOSED, "a generator at no known stage");
    uint32_t room = code->n_locals + code->stack_size + 1;
    MUST(g->slots == NULL ? g->stage == PV_GENERATOR_CLOSED && g->n_slots == 0 : g->n_slots == room,
         "a generator with another room than its code wants");
    MUST(g->n_saved <= g->n_slots && g->pc < code->n_words, "a generator outside its code");
    if (g->stage == PV_GENERATOR_CLOSED) g->n_saved = 0;
    if (g->stage != PV_GENERATOR_CREATED && g->stage != PV_GENERATOR_SUSPENDED) return NULL;
    const PvVerified *at = find_place(places, code, g->pc);
    MUST(at != NULL && g->pc >= at->prologue &&
             (at->before == PV_OPCODE_YIELD_VALUE || at->before == PV_OPCODE_RETURN_GENERATOR),
         "a generator at a place where none stands");
    MUST((g->stage == PV_GENERATOR_CREATED) == (at->before == PV_OPCODE_RETURN_GENERATOR),
         "a generator at a place where none stands");
    // Resuming pushes what is sent.
    MUST(at->depth > 0 && g->n_saved == code->n_locals + at->depth - 1,
         "a generator with another stack than its code wants");
    const char *problem = check_waiting(code, at, g->slots, at->depth - 1);
    return problem != NULL ? problem : check_slots(code, at, g->slots, at->depth - 1, true);
}

static const char *check_step(const PvAsyncStep *step) {
    MUST(step->generator != NULL && step->stage <= 2, "a step of no generator");
    bool throws = pv_layout_of(&step->base) == PV_TYPE_ASYNC_GENERATOR_ATHROW;
    MUST(throws ? step->argument == PV_NULL || is_exception(step->argument) : step->argument != PV_NULL,
         "a step with a wrong argument");
    if (step->stage != 1) return NULL;
    const PvGenerator *g = step->generator;
    MUST(g->step == pv_from_ptr(step) && g->ag_running && g->stage != PV_GENERATOR_CREATED,
         "a step of a generator that knows nothing of it");
    return NULL;
}

// --- frames ---------------------------------------------------------------------------------------

static bool is_operator(int64_t what) {
    return (what >= 0 && what <= PV_BINARY_XOR) || (what >= PV_OPERATOR_COMPARES && what < PV_OPERATOR_COUNT);
}

static const char *check_frame_kind(const PvFiber *fiber, uint32_t i) {
    const PvFrame *frame = &fiber->frames[i];
    const PvCode *code = frame->state->code;
    const uint32_t kinds = PV_FRAME_HIDDEN | PV_FRAME_GENERATOR | PV_FRAME_CLOSE | PV_FRAME_COUNTED |
                           PV_FRAME_ASYNC_STEP | PV_FRAME_LEFT | PV_FRAME_CALLED;
    const uint32_t resumed = PV_FRAME_CLOSE | PV_FRAME_ASYNC_STEP | PV_FRAME_LEFT | PV_FRAME_CALLED;
    uint32_t result = frame->flags & PV_RESULT_MASK;
    MUST(!(frame->flags & ~(kinds | PV_RESULT_MASK)), "a frame of no known kind");
    bool prelude = (code->flags & PV_CODE_PRELUDE) != 0;
    MUST(((frame->flags & PV_FRAME_HIDDEN) != 0) == prelude && ((frame->flags & PV_FRAME_COUNTED) != 0) != prelude,
         "a frame of another kind than its code");
    MUST(frame->globals != NULL || prelude, "a frame without globals");
    MUST(frame->names != PV_NULL || (code->flags & PV_CODE_OPTIMIZED), "a frame without names");
    MUST(frame->function == NULL || frame->function->code == code, "a frame of another function");
    MUST(is_none_or_exception(frame->handled), "a frame that handles what is no exception");
    MUST(((frame->flags & PV_RESULT_MASK) == PV_RESULT_LEAVE) == (i == 0),
         "a fiber with a wrong entry");
    bool wants = result == PV_RESULT_SELF || result == PV_RESULT_EXTRA;
    if (!(frame->flags & PV_FRAME_GENERATOR)) {
        MUST(!(frame->flags & resumed), "a frame of no generator that is resumed");
        MUST(!wants || frame->extra != PV_NULL, "a frame without its result");
        MUST(result != PV_RESULT_KIND || (pv_is_int(frame->extra) && pv_int(frame->extra) <= UINT8_MAX),
             "a frame without its result");
        MUST(result != PV_RESULT_OPERATOR || (pv_is_int(frame->extra) && is_operator(pv_int(frame->extra))),
             "a frame without its result");
        MUST(result != PV_RESULT_SPECIAL || (pv_is_int(frame->extra) && pv_int(frame->extra) >= 0 &&
                                             pv_int(frame->extra) < PV_SPECIAL_COUNT),
             "a frame without its result");
        return NULL;
    }
    MUST(!wants && result != PV_RESULT_KIND && result != PV_RESULT_OPERATOR && result != PV_RESULT_SPECIAL &&
             pv_is_ptr(frame->extra),
         "a frame of no generator");
    PvObject *o = pv_ptr(frame->extra);
    uint32_t layout = pv_layout_of(o);
    MUST(layout == PV_TYPE_GENERATOR || layout == PV_TYPE_COROUTINE || layout == PV_TYPE_ASYNC_GENERATOR,
         "a frame of no generator");
    PvGenerator *g = (PvGenerator *)(void *)o;
    MUST(g->stage == PV_GENERATOR_RUNNING && g->state == frame->state && o->aux == 0,
         "a frame of another generator");
    o->aux = 1; // no other frame is its
    if (frame->flags & PV_FRAME_ASYNC_STEP) {
        MUST(layout == PV_TYPE_ASYNC_GENERATOR, "a frame of a step of no generator");
    }
    return NULL;
}

// The instruction that the callee's result completes must be one that takes it so.
static bool takes_result(const PvCode *code, const PvVerified *at, uint32_t word, uint32_t result) {
    if (result == PV_RESULT_METHOD)
        return at->before == PV_OPCODE_LOAD_METHOD || at->before == PV_OPCODE_LOAD_SUPER_METHOD;
    if (result != PV_RESULT_NEXT && result != PV_RESULT_SEND) return true;
    int before = at->before; // the word before itself may be no instruction, but what belongs to one
    if (before < 0 || (uint8_t)code->words[word - 1] != before || !(pv_opcode_flags[before] & PV_OPF_JUMP))
        return false;
    return result == PV_RESULT_NEXT ? before == PV_OPCODE_FOR_ITER
                                    : before == PV_OPCODE_SEND || before == PV_OPCODE_DELEGATE_THROW;
}

// An exception is to be raised by the instruction before `word`: what its handler keeps must be there.
static const char *check_raising(const PvFrame *frame, const PvValue *slot, uint32_t has, Places *places,
                                 uint32_t word) {
    const PvCode *code = frame->state->code;
    bool resumed = (frame->flags & PV_FRAME_GENERATOR) != 0;
    MUST(resumed == ((code->flags & SUSPENDABLE) != 0) && word > 0,
         "a frame of a generator that is none");
    const PvHandler *row = NULL;
    for (uint32_t i = 0; i < code->n_handlers; i++) {
        if (word - 1 >= code->handlers[i].start && word - 1 < code->handlers[i].end) row = &code->handlers[i];
    }
    if (row == NULL) return NULL; // the frame is left, too
    const PvVerified *at = find_place(places, code, row->handler);
    MUST(at != NULL && row->depth <= has && at->depth == row->depth + 1,
         "a stack of another depth than its code wants");
    return check_slots(code, at, slot, row->depth, true);
}

// A generator that its `for` left is being closed: on top of the caller's stack lies what goes on then,
// an exception that looks for a handler, or None.
static const char *check_left(const PvFiber *fiber, const PvFrame *frame, Places *places, uint32_t word) {
    const PvCode *code = frame->state->code;
    const PvValue *slot = fiber->stack + frame->base;
    uint32_t has = frame->sp - frame->base - code->n_locals;
    MUST(has > 0 && is_none_or_exception(slot[code->n_locals + has - 1]),
         "a loop that was left for nothing");
    if (slot[code->n_locals + has - 1] != PV_NONE) return check_raising(frame, slot, has - 1, places, word);
    bool resumed = (frame->flags & PV_FRAME_GENERATOR) != 0;
    MUST(resumed == ((code->flags & SUSPENDABLE) != 0), "a frame of a generator that is none");
    const PvVerified *at = find_place(places, code, word);
    MUST(at != NULL && word >= at->prologue && at->depth == has - 1,
         "a stack of another depth than its code wants");
    return check_slots(code, at, slot, has - 1, true);
}

// Does the callee only make the exception that the caller's RAISE raises? It never returns.
static bool is_raising(const PvFrame *frame, const PvFrame *callee, Places *places, uint32_t word) {
    const PvCode *code = frame->state->code;
    return word > 0 && pv_prelude_is_twin(callee->state->code, PV_TWIN_RAISE_EXCEPTION) &&
           (callee->flags & PV_RESULT_MASK) == PV_RESULT_DROP &&
           (uint8_t)code->words[word - 1] == PV_OPCODE_RAISE && find_place(places, code, word - 1) != NULL;
}

// Does it find the hash of a key for its caller? (Checked before the frame itself is.)
static bool is_lookup(const PvFrame *frame) {
    return (frame->flags & PV_RESULT_MASK) == PV_RESULT_SPECIAL && pv_is_int(frame->extra) &&
           pv_int(frame->extra) >= PV_SPECIAL_KEY_GET && pv_int(frame->extra) < PV_SPECIAL_COUNT;
}

// The kind of what a special method's result becomes.
static uint8_t kind_of_special(int64_t what) {
    return what == PV_SPECIAL_TRUTH || what == PV_SPECIAL_CONTAINS ? PV_SLOT_BOOL
           : what == PV_SPECIAL_HASH || what == PV_SPECIAL_LEN     ? PV_SLOT_VALUE
                                                                   : PV_SLOT_STR;
}

// A result that must be more than a value (a dict that is built, a number of items) comes from a twin that
// gives just that; in a snapshot another value may stand where the twin has it. So the frame is told to
// look at what it delivers: PV_RESULT_KIND and, for several values, their number in `extra`.
static const char *demand(const PvCode *code, const PvVerified *at, uint32_t has, uint32_t more, PvFrame *callee,
                          uint32_t result) {
    if (result == PV_RESULT_SPREAD || result == PV_RESULT_UNPACK) {
        bool fits = at->before == PV_OPCODE_UNPACK_SEQUENCE || at->before == PV_OPCODE_UNPACK_EX ||
                    at->before == PV_OPCODE_WITH_PREPARE || at->before == PV_OPCODE_CHECK_EG_MATCH;
        MUST(fits && (uint8_t)code->words[at->word - 1] == at->before && callee != NULL &&
                 !(callee->flags & PV_FRAME_GENERATOR),
             "a frame that waits for no result");
        callee->extra = pv_from_int(more);
        return NULL;
    }
    for (uint32_t i = 0; i < more; i++) {
        uint8_t kind = at->kinds[has + i];
        if (kind == PV_SLOT_VALUE || kind == PV_SLOT_MAYBE_NULL) continue;
        if (kind == PV_SLOT_BOOL && result == PV_RESULT_BOOL) continue;
        if (result == PV_RESULT_SPECIAL && callee != NULL && pv_is_int(callee->extra) &&
            kind == kind_of_special(pv_int(callee->extra)))
            continue;
        MUST(callee != NULL && result == PV_RESULT_PUSH && !(callee->flags & PV_FRAME_GENERATOR),
             "a frame that waits for no result");
        callee->flags = (callee->flags & ~(uint32_t)PV_RESULT_MASK) | PV_RESULT_KIND;
        callee->extra = pv_from_int(kind);
    }
    return NULL;
}

// An operator's method runs: its operands are still there, where its result will be alone.
static const char *check_operator(const PvFrame *frame, const PvVerified *at, const PvValue *slot, uint32_t has) {
    const PvCode *code = frame->state->code;
    MUST(at->before == PV_OPCODE_BINARY_OP || at->before == PV_OPCODE_COMPARE_OP, "a frame that waits for no result");
    MUST(has >= 2 && has == at->depth + 1, "a stack of another depth than its code wants");
    uint8_t kind = at->kinds[has - 2];
    MUST(kind == PV_SLOT_VALUE || kind == PV_SLOT_MAYBE_NULL, "a frame that waits for no result");
    const char *problem = check_waiting(code, at, slot, has);
    return problem != NULL ? problem : check_slots(code, at, slot, has - 2, true);
}

// The same where the hash of a key is asked for.
static const char *check_lookup(const PvFrame *frame, const PvVerified *at, const PvValue *slot, uint32_t has,
                                int64_t what) {
    const PvCode *code = frame->state->code;
    bool sets = what == PV_SPECIAL_KEY_SET;
    uint32_t operands = sets ? 3 : 2, results = sets ? 0 : 1;
    int op = sets                         ? PV_OPCODE_STORE_SUBSCR
             : what == PV_SPECIAL_KEY_GET ? PV_OPCODE_BINARY_SUBSCR
                                          : PV_OPCODE_CONTAINS_OP;
    MUST(at->before == op, "a frame that waits for no result");
    MUST(has >= operands && has - operands + results == at->depth, "a stack of another depth than its code wants");
    uint8_t kind = sets ? PV_SLOT_VALUE : at->kinds[has - 2];
    MUST(kind == PV_SLOT_VALUE || kind == PV_SLOT_MAYBE_NULL || (kind == PV_SLOT_BOOL && what == PV_SPECIAL_KEY_IN),
         "a frame that waits for no result");
    const char *problem = check_waiting(code, at, slot, has);
    return problem != NULL ? problem : check_slots(code, at, slot, has - operands, true);
}

static const char *check_frame(PvFiber *fiber, uint32_t i, bool waits, Places *places) {
    const PvFrame *frame = &fiber->frames[i];
    const PvCode *code = frame->state->code;
    uint32_t word = (uint32_t)(frame->pc - code->words);
    const char *problem = check_frame_kind(fiber, i);
    if (problem != NULL) return problem;
    MUST(frame->sp >= frame->base + code->n_locals &&
             frame->sp - frame->base - code->n_locals <= code->stack_size + 1,
         "a stack of another depth than its code wants");
    bool last = i + 1 == fiber->n_frames;
    MUST(last || fiber->frames[i + 1].base >= frame->sp, "frames that overlap");
    if (!last && (fiber->frames[i + 1].flags & PV_FRAME_LEFT)) return check_left(fiber, frame, places, word);
    uint32_t has = frame->sp - frame->base - code->n_locals, more = 0;
    if (!last && is_raising(frame, frame + 1, places, word)) {
        return check_raising(frame, fiber->stack + frame->base, has, places, word);
    }
    const PvVerified *at = find_place(places, code, word);
    MUST(at != NULL && !at->alone, "a frame at a place where none stands");
    bool began = word >= at->prologue;
    MUST(began || (word == 0 && last && !waits), "a frame at a place where none stands");
    MUST(began || code->n_free == 0 || frame->function != NULL, "a frame without its closure");
    bool resumed = (frame->flags & PV_FRAME_GENERATOR) != 0;
    MUST(resumed == (began && (code->flags & SUSPENDABLE) != 0),
         "a frame of a generator that is none");
    if (!last && (frame[1].flags & PV_RESULT_MASK) == PV_RESULT_OPERATOR) {
        return check_operator(frame, at, fiber->stack + frame->base, has);
    }
    if (!last && is_lookup(frame + 1)) {
        return check_lookup(frame, at, fiber->stack + frame->base, has, pv_int(frame[1].extra));
    }
    if (!last || waits) {
        uint32_t result = last ? fiber->answer_how : fiber->frames[i + 1].flags & PV_RESULT_MASK;
        MUST(word > 0 && slots_of_result(result, at->depth, has, &more) &&
                 takes_result(code, at, word, result),
             "a frame that waits for no result");
        bool extra = result == PV_RESULT_SELF || result == PV_RESULT_EXTRA;
        MUST(!last || result != PV_RESULT_SPECIAL, "a frame that waits for no result");
        MUST(!last || (extra == (fiber->answer_extra != PV_NULL)),
             "a frame that waits for no result");
        problem = check_waiting(code, at, fiber->stack + frame->base, has);
        if (problem != NULL) return problem;
        if (!last && result == PV_RESULT_KIND) result = PV_RESULT_PUSH;
        // Natives and twins that run promise what they give; what stands in a snapshot promises nothing.
        if (more > 0 && result != PV_RESULT_METHOD) {
            problem = demand(code, at, has, more, last ? NULL : &fiber->frames[i + 1], result);
            if (problem != NULL) return problem;
        }
    }
    MUST(has + more == at->depth, "a stack of another depth than its code wants");
    return check_slots(code, at, fiber->stack + frame->base, has, began);
}

static const char *check_stack(PvFiber *f, bool waits, Places *places) {
    f->recursion = 0;
    for (uint32_t i = 0; i < f->n_frames; i++) {
        const char *problem = check_frame(f, i, waits, places);
        if (problem != NULL) return problem;
        f->recursion += (f->frames[i].flags & PV_FRAME_COUNTED) != 0;
    }
    return NULL;
}

static const char *check_fiber(PvVM *vm, Places *places) {
    PvFiber *f = vm->fiber;
    MUST(f->stage <= PV_FIBER_FORMATS && f->stage != PV_FIBER_ENDED, "a fiber at no known stage");
    MUST((f->stage == PV_FIBER_IDLE) == (f->n_frames == 0),
         "a fiber at another stage than its frames");
    MUST(f->answer_kind <= PV_ANSWER_WAITED, "an answer of no known kind");
    MUST(f->waiting == 0 || f->answer_kind == PV_ANSWER_NONE,
         "an answer to an event that has none");
    MUST(f->answer_kind != PV_ANSWER_VALUE || f->answer != PV_NULL, "an answer without a value");
    MUST(f->answer_kind != PV_ANSWER_RAISE || is_exception(f->answer),
         "an answer that is no exception");
    MUST(is_none_or_exception(f->handled), "a fiber that handles what is no exception");
    MUST(is_null_or(f->repr_set, PV_TYPE_LIST), "a fiber with a wrong set of reprs");
    MUST(f->stage != PV_FIBER_FORMATS || is_exception(f->failed),
         "a fiber that formats no exception");
    MUST(f->outcome == NULL || (f->outcome->n == 2 && is_none_or_exception(f->outcome->item[0])),
         "a fiber with a wrong outcome");
    MUST(f->stage != PV_FIBER_ENDS || f->outcome != NULL, "a fiber with a wrong outcome");
    bool waits = f->waiting != 0 || f->answer_kind != PV_ANSWER_NONE;
    MUST(!waits || f->stage != PV_FIBER_IDLE, "an event that nothing waits for");
    return check_stack(f, waits, places);
}

// --- threads --------------------------------------------------------------------------------------

static const char *check_parked(const PvThread *t, Places *places) {
    PvFiber *f = t->parked;
    MUST(t->stage == PV_THREAD_READY || t->stage == PV_THREAD_WAITS, "a parked thread that runs");
    MUST(f->n_frames > 0, "a thread without a stack");
    MUST(f->waiting == 0 && f->result == PV_NULL && f->failed == PV_NULL && f->outcome == NULL,
         "an event that nothing waits for");
    MUST(f->answer_kind == PV_ANSWER_NONE ||
             (t->stage == PV_THREAD_READY &&
              (f->answer_kind == PV_ANSWER_VALUE ? f->answer != PV_NULL
                                                 : f->answer_kind == PV_ANSWER_RAISE && is_exception(f->answer))),
         "an answer of no known kind");
    MUST(is_none_or_exception(f->handled), "a fiber that handles what is no exception");
    MUST(is_null_or(f->repr_set, PV_TYPE_LIST), "a fiber with a wrong set of reprs");
    f->stage = PV_FIBER_IDLE;
    return check_stack(f, t->stage == PV_THREAD_WAITS || f->answer_kind != PV_ANSWER_NONE, places);
}

static const char *check_threads(PvVM *vm, Places *places) {
    const PvFiber *f = vm->fiber;
    PvCore *c = &vm->core;
    const uint64_t most = (uint64_t)1 << 56;
    bool has_entry = f->entry == NULL, has_running = f->thread == NULL;
    MUST(vm->last_thread <= most && vm->last_ticket <= most && vm->restored_ns >= -(INT64_MAX / 4) &&
             vm->restored_ns <= INT64_MAX / 4,
         "a counter out of range");
    MUST((f->entry == NULL) == (vm->n_threads == 0) && (f->thread == NULL) == (vm->n_threads == 0),
         "threads, none of which runs");
    for (uint32_t i = 0; i < vm->n_threads; i++) {
        PvThread *t = vm->thread[i];
        MUST(t->ident <= vm->last_thread && t->ticket <= vm->last_ticket &&
                 (t->deadline < 0 || t->deadline - vm->restored_ns <= (int64_t)1 << 60),
             "a counter out of range");
        has_entry = has_entry || t == f->entry;
        has_running = has_running || t == f->thread;
        t->level = t == f->entry ? 1 : 0;
        MUST(t->stage != PV_THREAD_WAITS || t->wait != PV_WAIT_END || t->waits_for == PV_NULL ||
                 pv_thread(t->waits_for)->parked != NULL,
             "a thread that waits for nothing");
        if (t->stage == PV_THREAD_WAITS && t->wait == PV_WAIT_LOCK) pv_lock(t->waits_for)->n_waiters++;
        if (t == f->thread) {
            MUST(t->stage == PV_THREAD_RUNS || (t->stage == PV_THREAD_WAITS && f->answer_kind == PV_ANSWER_WAITED),
                 "a thread at another stage than its stack");
            continue;
        }
        const char *problem = check_parked(t, places);
        if (problem != NULL) return problem;
    }
    MUST(has_entry && has_running, "threads, none of which runs");
    MUST(f->n_frames > 0 || vm->n_threads <= 1, "threads, none of which runs");
    int64_t used = pv_budget_used(vm);
    if (vm->n_threads <= 1) c->turn_at = -1;
    else if (c->turn_at < 0 || c->turn_at > used + PV_THREAD_QUANTUM) c->turn_at = used + PV_THREAD_QUANTUM;
    return NULL;
}

// How many frames of generators a stack has.
static size_t resumed_frames(const PvFiber *f) {
    size_t n = 0;
    for (uint32_t i = 0; i < f->n_frames; i++) n += (f->frames[i].flags & PV_FRAME_GENERATOR) != 0;
    return n;
}

// --- the machine ----------------------------------------------------------------------------------

static bool are_host_calls(PvValue v) {
    if (v == PV_NULL) return true;
    if (!is_null_or(v, PV_TYPE_LIST)) return false;
    const PvList *list = pv_list(v);
    for (size_t i = 0; i < list->n; i++) {
        if (list->item[i] == PV_NULL || !is_null_or(list->item[i], PV_TYPE_HOST_CALL)) return false;
    }
    return true;
}

// {module: {name: value}}
static bool are_modules(PvValue v) {
    if (v == PV_NULL) return true;
    if (!is_null_or(v, PV_TYPE_DICT)) return false;
    uint32_t at = 0;
    for (const PvDictEntry *e; (e = pv_dict_walk(pv_dict(v), &at)) != NULL;) {
        if (!is_null_or(e->value, PV_TYPE_DICT)) return false;
    }
    return true;
}

static bool is_count(int64_t n) { return n >= INT64_MIN / 4; }

static bool is_sum(int64_t n) { return n >= 0 && n <= INT64_MAX / 4; }

static bool is_usage(const PyvmUsage *u) {
    return is_sum(u->instructions) && is_sum(u->time_ns) && is_sum(u->host_calls) && is_sum(u->traffic) &&
           is_sum(u->wall_ns) && u->memory_peak <= SIZE_MAX / 4 && u->output <= SIZE_MAX / 4;
}

static const char *check_counters(PvVM *vm) {
    const PvCore *c = &vm->core;
    int64_t sum;
    MUST(is_count(c->fuel_budget) && is_count(c->fuel_left) && is_count(c->fuel) && is_count(c->time_budget_ns) &&
             is_count(c->time_left_ns) && is_count(c->time_used_ns) && is_count(c->wall_used_ns),
         "a counter out of range");
    MUST(!__builtin_add_overflow(c->fuel, c->fuel_left, &sum), "a counter out of range");
    MUST(!__builtin_sub_overflow(c->fuel_budget, sum, &sum), "a counter out of range");
    MUST(is_usage(&vm->usage) && is_usage(&vm->spent), "a counter out of range");
    // What they number next must be new: event 0 is none, and one that comes again answers another.
    const uint64_t most = (uint64_t)1 << 56;
    MUST(vm->last_event <= most && vm->last_handle <= most && c->next_id <= most && vm->executions <= most,
         "a counter out of range");
    MUST(vm->fiber->waiting <= vm->last_event, "an event that was never asked");
    MUST(vm->clock_ns >= 0 && vm->clock_ns <= INT64_MAX / 2, "a clock out of range");
    MUST(vm->depth > 0, "a machine without room for a frame");
    if (vm->depth > vm->limits.depth) vm->depth = vm->limits.depth;
    return NULL;
}

static const char *check_machine(PvVM *vm) {
    MUST((vm->main == NULL) == (vm->modules == NULL), "a machine without modules");
    MUST(vm->main != NULL || vm->fiber->n_frames == 0, "a machine without modules");
    MUST(are_modules(vm->injected) && is_null_or(vm->statics, PV_TYPE_DICT) &&
             is_null_or(vm->core.sys_names, PV_TYPE_DICT) && is_null_or(vm->guest_handles, PV_TYPE_DICT),
         "a machine with a wrong table");
    MUST(is_null_or(vm->core.weak_due, PV_TYPE_LIST) && pv_weak_restored(vm),
         "its weak references do not fit");
    MUST(is_null_or(vm->at_end, PV_TYPE_LIST) && are_host_calls(vm->host_calls) && are_host_calls(vm->answered),
         "a machine with a wrong list");
    return NULL;
}

const char *pv_snapshot_check_running(PvVM *vm, PvObject **row, size_t n) {
    Places places = {0};
    const char *problem = check_machine(vm);
    if (problem == NULL) problem = check_counters(vm);
    size_t running = 0;
    for (size_t i = 0; i < n && problem == NULL; i++) {
        switch (pv_layout_of(row[i])) {
        case PV_TYPE_GENERATOR: case PV_TYPE_COROUTINE: case PV_TYPE_ASYNC_GENERATOR:
            row[i]->aux = 0;
            running += ((PvGenerator *)(void *)row[i])->stage == PV_GENERATOR_RUNNING;
            problem = check_generator((PvGenerator *)(void *)row[i], &places);
            break;
        case PV_TYPE_ASYNC_GENERATOR_ASEND: case PV_TYPE_ASYNC_GENERATOR_ATHROW:
            problem = check_step((PvAsyncStep *)(void *)row[i]);
            break;
        case PV_TYPE_COROUTINE_WRAPPER:
            if (((PvCoroutineWrapper *)(void *)row[i])->coroutine == NULL) problem = "a wrapper of no coroutine";
            break;
        default: break;
        }
    }
    if (problem == NULL) problem = check_fiber(vm, &places);
    if (problem == NULL) problem = check_threads(vm, &places);
    if (problem == NULL) running -= resumed_frames(vm->fiber);
    for (uint32_t i = 0; i < vm->n_threads && problem == NULL; i++) running -= resumed_frames(vm->thread[i]->parked);
    if (problem == NULL && running != 0) problem = "a running generator without a frame";
    for (size_t i = 0; i < PLACES; i++) free(places.at[i].kinds);
    return problem;
}
