// The interpreter loop. Opcode bodies stand in ops_*.h, by theme; they are included into this one
// function, whose registers (frame, pc, sp, local, ...) they use.
//
// Invariant: `frame`, `code`, `caches`, `local` mirror the top frame of `fiber`; its `pc` and `sp`
// fields are stale while its instructions run and are made true by SAVE() before anything that could
// look at them: natives, a collection, pushing a frame, raising. Nothing on the operand stack is
// popped before the native that consumes it answered OK, so that any instruction can begin again.
#include "vm/loop.h"

#include "core/gc.h"
#include "core/names.h"
#include "objects/attributes.h"
#include "objects/bound_method.h"
#include "objects/cell.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/operate.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/slice.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"
#include "vm/attention.h"
#include "vm/attribute_cache.h"
#include "vm/call.h"
#include "vm/code_state.h"
#include "vm/defer.h"
#include "vm/expand.h"
#include "vm/frames.h"
#include "vm/generator.h"
#include "vm/names.h"
#include "vm/operator_call.h"
#include "vm/prelude.h"
#include "vm/profile.h"
#include "vm/special_call.h"
#include "vm/threads.h"
#include "vm/unwind.h"

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

enum { MAX_BOUND = 24, MAX_CALL_CHAIN = 200 };

static const uint8_t has_cache[PV_OPCODE_COUNT] = {
#define X(name, kind, flags, doc, picture, twin) ((flags) & PV_OPF_CACHE) != 0,
    PV_OPCODE_TABLE(X)
#undef X
};

#define IS(v, T) (pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_##T])
#define AS(T, v) ((T *)(void *)pv_ptr(v))

// A special method that is a plain guest function, or NULL.
static PvFunction *guest_method(PvVM *vm, PvType *type, PvStr *name) {
    PvValue method = pv_type_lookup(vm, type, name);
    return method != PV_NULL && IS(method, FUNCTION) ? AS(PvFunction, method) : NULL;
}

static inline bool is_callable_native(const PvType *t) {
    return t == &pv_types[PV_TYPE_NATIVE] || t == &pv_types[PV_TYPE_METHOD_DESCRIPTOR] ||
           t == &pv_types[PV_TYPE_WRAPPER_DESCRIPTOR] ||
           t == &pv_types[PV_TYPE_CLASSMETHOD_DESCRIPTOR];
}

// Can the arguments be passed as they lie?
static inline bool is_raw_call(const PvNative *native, const PvValue *args, size_t n) {
    if (!(native->flags & PV_NATIVE_RAW) || n != native->n_params) return false;
    if (!(native->flags & PV_NATIVE_METHOD)) return !(native->flags & PV_NATIVE_NEW);
    const PvType *t = pv_type_of(args[0]);
    return t == native->owner || pv_type_is_subtype(t, native->owner);
}

#ifdef PV_DEBUG
#include "vm/trace.h"
#define TRACE()                                                                                    \
    do {                                                                                           \
        if (UNLIKELY(vm->trace)) pv_trace_instruction(vm, frame, pc - 1, sp);                      \
    } while (0)
#else
#define TRACE() ((void)0)
#endif

// What the second copy of the loop does besides (loop_profiled.c).
#ifdef PV_LOOP_PROFILED
#define LOOP_RUN pv_loop_run_profiled
#define COUNT() pv_profile_step(vm->profile, core, (size_t)(pc - 1 - code->words))
#define SWITCHED() pv_profile_switch(vm, code, pc)
#else
#define LOOP_RUN pv_loop_run
#define COUNT() ((void)0)
#define SWITCHED() ((void)0)
#endif

// Make the running frame's pc and top true.
#define SAVE() (frame->pc = pc, frame->sp = (uint32_t)(sp - fiber->stack))
// Take the top frame up.
#define LOAD()                                                                                     \
    do {                                                                                           \
        frame = pv_frames_top(fiber);                                                              \
        code = frame->state->code;                                                                 \
        caches = frame->state->caches;                                                             \
        local = fiber->stack + frame->base;                                                        \
        sp = fiber->stack + frame->sp;                                                             \
        pc = frame->pc;                                                                            \
        SWITCHED();                                                                                \
    } while (0)

#define OP(name) op_##name: (void)PV_OPCODE_##name;
#define ARG (word >> 8)
#define NEXT()                                                                                     \
    do {                                                                                           \
        word = *pc++;                                                                              \
        TRACE();                                                                                   \
        COUNT();                                                                                   \
        goto *labels[word & 255];                                                                  \
    } while (0)
// The cache slot of this instruction, or NULL while the code is cold. Steps over the cache word.
#define CACHE() (pc++, caches != NULL ? &caches[pc[-1]] : NULL)
// Anything that may answer another status than OK.
#define DO(expr)                                                                                   \
    do {                                                                                           \
        SAVE();                                                                                    \
        status = (expr);                                                                           \
        if (UNLIKELY(status != PV_OK)) goto not_ok;                                                \
    } while (0)
#define PUSH(v)                                                                                    \
    do {                                                                                           \
        PvValue pushed_ = (v);                                                                     \
        *sp++ = pushed_;                                                                           \
    } while (0)
// Give a bool as the instruction's result: where a test and a conditional jump follow, at once to
// where they would go.
#define BRANCH(answer)                                                                             \
    do {                                                                                           \
        const uint32_t *next_ = pc + ((*pc & 255) == PV_OPCODE_TO_BOOL);                           \
        uint32_t jump_ = *next_;                                                                   \
        if ((jump_ & 255) == PV_OPCODE_POP_JUMP_IF_FALSE) {                                        \
            pc = (answer) ? next_ + 1 : code->words + (jump_ >> 8);                                \
        } else if ((jump_ & 255) == PV_OPCODE_POP_JUMP_IF_TRUE) {                                  \
            pc = (answer) ? code->words + (jump_ >> 8) : next_ + 1;                                \
        } else {                                                                                   \
            PUSH(pv_bool(answer));                                                                 \
        }                                                                                          \
        NEXT();                                                                                    \
    } while (0)
#define NAME() (code->names[ARG])
#define INDEX(p) ((uint32_t)((p) - fiber->stack))
// Memory for something new, or begin again after a collection.
#define NEED(p)                                                                                    \
    do {                                                                                           \
        if (UNLIKELY((p) == NULL)) {                                                               \
            SAVE();                                                                                \
            goto retry;                                                                            \
        }                                                                                          \
    } while (0)
// Call a special method that is a guest function: it needs nothing else. Its n_ arguments lie at args_, the
// frame is saved.
#define CALL_METHOD(method_, args_, n_, cut_, how_)                                                \
    do {                                                                                           \
        function = (method_);                                                                      \
        args = (args_);                                                                            \
        n_args = (n_);                                                                             \
        names = NULL;                                                                              \
        region = NULL;                                                                             \
        cut = INDEX(cut_);                                                                         \
        how = (how_);                                                                              \
        extra = PV_NULL;                                                                           \
        goto enter;                                                                                \
    } while (0)
// The same for a method whose result is a PvSpecial's.
#define CALL_SPECIAL(method_, args_, n_, cut_, what_)                                              \
    do {                                                                                           \
        function = (method_);                                                                      \
        args = (args_);                                                                            \
        n_args = (n_);                                                                             \
        names = NULL;                                                                              \
        region = NULL;                                                                             \
        cut = INDEX(cut_);                                                                         \
        how = PV_RESULT_SPECIAL;                                                                   \
        extra = pv_from_int(what_);                                                                \
        goto enter;                                                                                \
    } while (0)
// The stress switch wants the twins, which answer for the same.
#define IS_DIRECT() (LIKELY(!core->always_defer) || pv_frames_is_hidden(frame))
#define IS_GUESTS(v) (pv_is_ptr(v) && !(pv_ptr(v)->type->flags & PV_TF_BUILTIN))
// Call `fn_` with what was pushed behind `region_` (callable slot, self slot, arguments).
#define CALL_PUSHED(region_, n_, cut_, result_, extra_)                                            \
    do {                                                                                           \
        region = (region_);                                                                        \
        n_given = (n_);                                                                            \
        names = NULL;                                                                              \
        cut = (cut_);                                                                              \
        how = (result_);                                                                           \
        extra = (extra_);                                                                          \
        goto call;                                                                                 \
    } while (0)

// Where a function of the guest's starts or goes on, not in the one that calls them, and with room below the
// limit of depth: there callbacks of weak references may be called.
static bool may_call_weak(PvVM *vm, uint32_t word) {
    const PvFiber *fiber = vm->fiber;
    const PvFrame *frame = pv_frames_top(fiber);
    PvValue runner = vm->core.weak_runner;
    return (word & 255) == PV_OPCODE_RESUME && runner != PV_NULL && !pv_frames_is_hidden(frame) &&
           (frame->function == NULL || pv_from_ptr(frame->function) != runner) &&
           fiber->recursion + 50 < vm->depth;
}

PvStatus LOOP_RUN(PvVM *vm, PvStatus begin) {
    static const void *const labels[256] = {
#define X(name, kind, flags, doc, picture, twin) &&op_##name,
        PV_OPCODE_TABLE(X)
#undef X
        [PV_OPCODE_COUNT ... 255] = &&op_unknown,
    };
    PvCore *core = &vm->core;
    PvFiber *fiber = vm->fiber;
    PvFrame *frame;
    const PvCode *code;
    PvCache *caches;
    PvValue *local, *sp;
    const uint32_t *pc;
    uint32_t word = 0;
    PvStatus status;
    // Of the call under way.
    PvValue *region = NULL; // callable, self or PV_NULL, arguments
    size_t n_given = 0;     // arguments behind the self slot
    PvTuple *names = NULL;  // of the last of them
    uint32_t cut = 0;       // stack index where the result belongs
    uint32_t how = 0;       // PV_RESULT_*
    PvValue extra = PV_NULL;
    PvValue result = PV_NULL;
    PvFunction *function;
    PvValue *args;
    size_t n_args;
    uint32_t chain = 0;
    int64_t budget; // before the native ran: what it charged is given back if it must begin again
    PvValue first[2] = {PV_NULL, PV_NULL}; // the region's first two slots as they were
    size_t n_first = 0;                    // how many arguments it had
    uint32_t shift = 0;                    // how far they were moved up

    LOAD();
    if (begin == PV_RAISE) {
        if (vm->throwing) {
            vm->throwing = false;
            goto thrown;
        }
        goto raise;
    }
    NEXT();

#include "vm/ops_stack.h"
#include "vm/ops_names.h"
#include "vm/ops_attributes.h"
#include "vm/ops_operators.h"
#include "vm/ops_containers.h"
#include "vm/ops_control.h"
#include "vm/ops_calls.h"
#include "vm/ops_generators.h"
#include "vm/ops_exceptions.h"
#include "vm/ops_match.h"

op_unknown:
    SAVE();
    status = pv_raise(vm, PV_EXC_SYSTEM_ERROR, "unknown opcode %d", (int)(word & 255));
    goto not_ok;

    // --- the call under way: region, n_given, names, cut, how, extra; the frame is saved -----------
call:
    chain = 0;
    first[0] = region[0];
    first[1] = region[1];
    n_first = n_given;
    shift = 0;
call_again: {
    PvValue fn = region[0];
    if (UNLIKELY(!pv_is_ptr(fn))) goto call_other;
    PvType *type = pv_ptr(fn)->type;
    if (type == &pv_types[PV_TYPE_FUNCTION]) {
        function = AS(PvFunction, fn);
        args = region + 2 - (region[1] != PV_NULL);
        n_args = n_given + (region[1] != PV_NULL);
        goto enter;
    }
    if (is_callable_native(type)) {
        PvNative *native = AS(PvNative, fn);
        args = region + 2 - (region[1] != PV_NULL);
        n_args = n_given + (region[1] != PV_NULL);
        core->fuel -= PV_FUEL_NATIVE;
#ifdef PV_DEBUG
        result = PV_NULL;
#endif
        budget = core->fuel + core->fuel_left;
#ifdef PV_DEBUG
        if (vm->gc_stress) { // the arguments may lie above the saved top
            uint32_t top = frame->sp, most = top;
            if (INDEX(args + n_args) > most) most = INDEX(args + n_args);
            if (INDEX(region + 2 + shift + n_first) > most) most = INDEX(region + 2 + shift + n_first);
            PvValue *above = fiber->stack + most, kept[3] = {above[0], above[1], above[2]};
            above[0] = first[0];
            above[1] = first[1];
            above[2] = names != NULL ? pv_from_ptr(names) : PV_NULL;
            frame->sp = most + 3;
            pv_attention_collect(vm);
            frame->sp = top;
            memcpy(above, kept, sizeof kept);
        }
#endif
        PvArgs bound;
        if (UNLIKELY(core->always_defer) && native->twin != PV_TWIN_NONE &&
            !pv_frames_is_hidden(frame) && !(native->flags & (PV_NATIVE_VM | PV_NATIVE_NEW))) {
            PvValue room[MAX_BOUND];
            size_t n_names = names != NULL ? names->n : 0;
            status = pv_args_bind(vm, native, args, n_args - n_names, names, room, &bound);
            if (status == PV_OK) status = PV_DEFER;
            if (status != PV_DEFER) goto not_ok_in_call;
            goto native_deferred;
        }
        if (LIKELY(names == NULL && is_raw_call(native, args, n_args))) {
            bound = (PvArgs){.native = native, .v = args, .kwargs = PV_NULL};
            status = native->fn(vm, &bound, &result);
        } else {
            PvValue room[MAX_BOUND];
            PV_ASSERT(native->n_params <= MAX_BOUND);
            size_t n_names = names != NULL ? names->n : 0;
            status = pv_args_bind(vm, native, args, n_args - n_names, names, room, &bound);
            if (LIKELY(status == PV_OK)) status = native->fn(vm, &bound, &result);
        }
        if (LIKELY(status == PV_OK)) {
            if (UNLIKELY(vm->reload)) goto reloaded;
            PV_ASSERT(result != PV_NULL);
            goto deliver;
        }
        if (status != PV_DEFER) {
            if (status == PV_RETRY) core->fuel_left += budget - core->fuel - core->fuel_left;
            goto not_ok_in_call;
        }
    native_deferred:
        core->walked = NULL;
        if (how == PV_RESULT_PUSH && names == NULL && n_args > 0 && IS_DIRECT()) {
            // The guest's method itself, with the arguments as they lie.
            PvValue x = args[0];
            uint32_t twin = native->twin, what;
            if (UNLIKELY(core->defer_fn != PV_NULL)) {
                twin = core->defer_fn == pv_from_ptr(pv_prelude_twin(PV_TWIN_TEXT_OF)) ? PV_TWIN_TEXT_OF : PV_TWIN_NONE;
                x = args[n_args - 1];
                if (x != core->defer_arg[0]) twin = PV_TWIN_NONE;
            } else if (n_args > 1 && twin != PV_TWIN_FORMAT_BUILTIN) {
                twin = PV_TWIN_NONE;
            }
            function = pv_special_of_twin(vm, twin, x, &what);
            if (function != NULL) {
                core->defer_fn = PV_NULL;
                if (twin == PV_TWIN_TEXT_OF) {
                    args += n_args - 1;
                    n_args = 1;
                } else if (twin == PV_TWIN_FORMAT_BUILTIN && n_args == 1) {
                    args[n_args++] = pv_from_ptr(PV_EMPTY_STR);
                }
                if (what < PV_SPECIAL_COUNT) {
                    how = PV_RESULT_SPECIAL;
                    extra = pv_from_int(what);
                } else if (what > PV_SPECIAL_COUNT) {
                    how = PV_RESULT_ITERATOR;
                }
                goto enter;
            }
            if (twin == PV_TWIN_NEXT_BUILTIN && pv_is_ptr(x)) { // a native's, which runs a generator or has a twin
                PvValue method = pv_type_lookup(vm, pv_ptr(x)->type, PV_NAME(__next__));
                if (method != PV_NULL && pv_is_ptr(method) && is_callable_native(pv_ptr(method)->type)) {
                    region[0] = method;
                    region[1] = x;
                    n_given = 0;
                    goto call_again;
                }
            }
        }
        if (core->defer_fn != PV_NULL) goto call_deferred;
        if (native->twin == PV_TWIN_NONE) {
            status = pv_raise(vm, PV_EXC_SYSTEM_ERROR, "%s() has no twin", native->qualname);
            goto not_ok;
        }
        function = pv_prelude_twin(native->twin);
        if (UNLIKELY(function == NULL)) {
            status = pv_raise(vm, PV_EXC_SYSTEM_ERROR, "the prelude lacks %s",
                              pv_twin_names[native->twin]);
            goto not_ok;
        }
        goto enter;
    }
    if (UNLIKELY(++chain > MAX_CALL_CHAIN)) {
        status = pv_raise(vm, PV_EXC_RECURSION_ERROR, "maximum recursion depth exceeded");
        goto not_ok;
    }
    if (type == &pv_types[PV_TYPE_METHOD] || type == &pv_types[PV_TYPE_BOUND_NATIVE] ||
        type == &pv_types[PV_TYPE_METHOD_WRAPPER]) {
        PvBoundMethod *method = AS(PvBoundMethod, fn);
        if (region[1] != PV_NULL) { // the self slot is taken: move the arguments up
            memmove(region + 2, region + 1, (n_given + 1) * sizeof *region);
            n_given++;
            shift++;
        }
        region[0] = method->function;
        region[1] = method->self;
        goto call_again;
    }
    if (type->flags & PV_TF_TYPE) goto call_type;
    goto call_other;
}

call_type: {
    PvType *cls = AS(PvType, region[0]);
    if (region[1] != PV_NULL) {
        memmove(region + 2, region + 1, (n_given + 1) * sizeof *region);
        n_given++;
        shift++;
    }
    PvTypeCall kind;
    PvValue instance = PV_NULL, init = PV_NULL;
    status = pv_type_call(vm, cls, n_given, &kind, &instance, &init);
    if (UNLIKELY(status != PV_OK)) goto not_ok_in_call;
    if (kind == PV_CALL_NATIVE) {
        region[1] = region[0];
        region[0] = pv_from_ptr(cls->init);
        goto call_again;
    }
    if (kind == PV_CALL_NEW) {
        region[1] = region[0];
        region[0] = init;
        goto call_again;
    }
    if (kind == PV_CALL_INSTANCE && how == PV_RESULT_PUSH) {
        if (init == PV_NULL) {
            result = instance;
            goto deliver;
        }
        region[0] = init;
        region[1] = instance;
        how = PV_RESULT_SELF;
        extra = instance;
        goto call_again;
    }
    region[1] = region[0];
    region[0] = pv_from_ptr(pv_prelude_twin(PV_TWIN_CALL_TYPE));
    goto call_again;
}

call_other: { // an instance with __call__
    PvValue fn = region[0];
    PvValue method = pv_type_lookup(vm, pv_type_of(fn), PV_NAME(__call__));
    if (UNLIKELY(method == PV_NULL)) {
        status = pv_call_refuse(vm, fn);
        goto not_ok;
    }
    if (IS(method, WRAPPER_DESCRIPTOR) && (AS(PvNative, method)->flags & PV_NATIVE_EXPANDS) &&
        LIKELY(!core->always_defer || pv_frames_is_hidden(frame))) {
        PvExpand x = {.region = region, .n = n_given, .names = names, .shift = shift};
        core->fuel -= PV_FUEL_NATIVE;
        status = pv_expand_call(vm, &x);
        sp = fiber->stack + frame->sp;
        local = fiber->stack + frame->base;
        region = x.region;
        if (LIKELY(status == PV_OK)) {
            if (x.result != PV_NULL) {
                result = x.result;
                goto deliver;
            }
            n_given = x.n;
            names = x.names;
            shift = x.shift;
            goto call_again;
        }
        if (status != PV_DEFER) goto not_ok_in_call;
    }
    if (region[1] != PV_NULL) {
        memmove(region + 2, region + 1, (n_given + 1) * sizeof *region);
        n_given++;
        shift++;
    }
    if (IS(method, FUNCTION) || (pv_is_ptr(method) && is_callable_native(pv_ptr(method)->type) &&
                                 !IS(method, CLASSMETHOD_DESCRIPTOR))) {
        region[0] = method;
        region[1] = fn;
        goto call_again;
    }
    PvValue callable;
    status = pv_attributes_bind(vm, method, fn, pv_type_of(fn), &callable);
    if (status == PV_DEFER) { // a guest __get__: the prelude asks it and calls the result
        core->defer_fn = PV_NULL;
        region[0] = pv_from_ptr(pv_prelude_twin(PV_TWIN_CALL_OBJECT));
        region[1] = fn;
        goto call_again;
    }
    if (UNLIKELY(status != PV_OK)) goto not_ok_in_call;
    region[0] = callable;
    region[1] = PV_NULL; // a receiver stands among the arguments by now
    goto call_again;
}

call_deferred: { // to the call that a native named
    if (region != NULL) { // its own call may have to begin again: the operands as they were
        if (shift > 0) memmove(region + 2, region + 2 + shift, n_first * sizeof *region);
        region[0] = first[0];
        region[1] = first[1];
        n_given = n_first;
    }
    PvValue *top = sp > region ? sp : region;
    if (region != NULL && region + 2 + n_given > top) top = region + 2 + n_given;
    DO(pv_frames_reserve(vm, fiber, INDEX(top), 8));
    LOAD();
    region = sp;
    if (cut > INDEX(region)) region = fiber->stack + cut;
    region[0] = core->defer_fn;
    region[1] = PV_NULL;
    n_given = core->defer_n;
    memcpy(region + 2, core->defer_arg, n_given * sizeof *region);
    names = NULL;
    core->defer_fn = PV_NULL;
    goto call;
}

    // Push a frame for `function` with n_args values at args (keyword values last, named by names).
enter: {
    PvCode *callee = function->code;
    size_t base = INDEX(args), n_bound = n_args;
    size_t room = pv_call_room(callee, n_args);
    if (UNLIKELY(base + room + PV_STACK_SLACK > fiber->stack_size)) {
        size_t at = region != NULL ? INDEX(region) : 0;
        status = pv_frames_reserve(vm, fiber, base, room);
        if (status != PV_OK) goto not_ok_in_call;
        if (region != NULL) region = fiber->stack + at;
        local = fiber->stack + frame->base;
        sp = fiber->stack + frame->sp;
        args = fiber->stack + base;
    }
    PvCodeState *state = pv_code_state_of(vm, function);
    if (UNLIKELY(state == NULL)) {
        status = PV_RETRY;
        goto not_ok_in_call;
    }
    if (UNLIKELY(fiber->n_frames == fiber->frames_size)) { // before binding changes the stack
        status = pv_frames_grow(vm, fiber);
        if (status != PV_OK) goto not_ok_in_call;
        frame = pv_frames_top(fiber);
    }
    if (UNLIKELY(names != NULL || n_args != callee->n_args || !pv_call_is_simple(callee))) {
        status = pv_call_bind(vm, function, args, n_args - (names != NULL ? names->n : 0), names,
                              &n_bound);
        if (UNLIKELY(status != PV_OK)) goto not_ok_in_call;
    }
    uint32_t saved_sp = frame->sp;
    frame->sp = cut;
    // A class body that is called like a function has its globals for a namespace.
    PvValue namespace_ = LIKELY(callee->flags & PV_CODE_OPTIMIZED) || function->globals == NULL
                             ? PV_NULL
                             : pv_from_ptr(function->globals);
    status = pv_frames_push(vm, state, function, function->globals, namespace_, base, n_bound, how,
                            extra);
    if (UNLIKELY(status != PV_OK)) {
        pv_frames_top(fiber)->sp = saved_sp;
        goto not_ok_in_call;
    }
    core->fuel -= PV_FUEL_CALL + callee->n_words / 4;
    if (UNLIKELY(state->caches == NULL) && state->calls++ > 0) pv_code_state_warm(vm, state);
    LOAD();
    NEXT();
}

    // --- results: `result` for the top frame, which is saved; cut, how, extra -----------------------
deliver:
    if (LIKELY(1u << how & (1u << PV_RESULT_PUSH | 1u << PV_RESULT_NEXT | 1u << PV_RESULT_SEND))) {
        sp = fiber->stack + cut;
        PUSH(result);
        NEXT();
    }
    frame->sp = cut;
    if (how == PV_RESULT_SPECIAL) {
        bool pushed;
        status = pv_special_deliver(vm, result, extra, &pushed);
        if (LIKELY(status == PV_OK)) {
            if (LIKELY(!pushed)) {
                sp = fiber->stack + frame->sp;
                NEXT();
            }
            LOAD();
            NEXT();
        }
    } else if (how == PV_RESULT_OPERATOR) {
        if (LIKELY(result != PV_NOTIMPLEMENTED)) {
            sp = fiber->stack + cut - 2;
            PUSH(result);
            NEXT();
        }
        status = pv_operator_rest(vm, extra);
        if (LIKELY(status == PV_OK)) {
            LOAD();
            NEXT();
        }
    } else {
        status = pv_unwind_deliver(vm, result, how, extra);
    }
    if (UNLIKELY(status != PV_OK)) {
        if (status == PV_RAISE) goto raise;
        core->stop = PV_STOP_MEMORY; // the call happened: it cannot begin again
        return PV_STOP;
    }
    sp = fiber->stack + frame->sp;
    NEXT();

    // A native pushed a frame itself, above the arguments: its result belongs where theirs does.
reloaded:
    vm->reload = false;
    fiber->frames[fiber->n_frames - 2].sp = cut;
    pv_frames_top(fiber)->flags |= how;
    if (vm->throwing) {
        vm->throwing = false;
        LOAD();
        goto thrown;
    }
    LOAD();
    NEXT();

    // --- statuses; the frame is saved ---------------------------------------------------------------
not_ok_in_call:
    if (status == PV_RETRY && region != NULL) { // leave the operands as they were
        if (shift > 0) memmove(region + 2, region + 2 + shift, n_first * sizeof *region);
        region[0] = first[0];
        region[1] = first[1];
    }
    if (status == PV_DEFER) {
        core->walked = NULL;
        if (core->defer_fn != PV_NULL) goto call_deferred;
        status = pv_raise(vm, PV_EXC_SYSTEM_ERROR, "a call deferred to nothing");
    }
not_ok:
    switch (status) {
    case PV_RAISE: goto raise;
    case PV_DEFER: goto defer;
    case PV_RETRY: goto retry;
    case PV_EVENT:
        fiber->answer_how = how;
        fiber->answer_extra = how == PV_RESULT_SELF || how == PV_RESULT_EXTRA ? extra : PV_NULL;
        pv_frames_top(fiber)->sp = cut;
        if (vm->event != PV_THREAD_TURN) return PV_EVENT;
        status = pv_threads_switch(vm);
        if (status == PV_RAISE) goto raise;
        if (status != PV_OK) return status;
        LOAD();
        NEXT();
    default:
        core->walked = NULL;
        return PV_STOP;
    }

defer: {
    uint32_t result_kind;
    if (core->defer_fn != PV_NULL) {
        pv_defer_result(vm, word, &cut, &result_kind);
        how = result_kind;
        extra = PV_NULL;
        region = sp;
        region[0] = core->defer_fn;
        region[1] = PV_NULL;
        n_given = core->defer_n;
        memcpy(region + 2, core->defer_arg, n_given * sizeof *region);
        names = NULL;
        core->defer_fn = PV_NULL;
        goto call;
    }
    PvDefer twin;
    status = pv_defer_gather(vm, word, &twin);
    if (UNLIKELY(status != PV_OK)) goto not_ok;
    function = twin.twin;
    args = twin.args;
    n_args = twin.n;
    names = NULL;
    region = NULL;
    cut = twin.cut;
    how = twin.result;
    extra = PV_NULL;
    goto enter;
}

retry: // begin the instruction again after a collection
    frame = pv_frames_top(fiber);
    frame->pc -= 1 + has_cache[word & 255];
    status = pv_attention_memory(vm);
    if (UNLIKELY(status != PV_OK)) {
        if (status == PV_RAISE) {
            frame->pc += 1 + has_cache[word & 255];
            goto raise;
        }
        return status;
    }
    LOAD();
    NEXT();

raise:
    status = pv_unwind(vm, PV_UNWIND_NEW);
    goto unwound;
thrown:
    status = pv_unwind(vm, PV_UNWIND_THROWN);
    goto unwound;
raise_again:
    status = pv_unwind(vm, PV_UNWIND_AGAIN);
unwound:
    if (status != PV_OK) return status;
    LOAD();
    NEXT();

    // Fuel ran out, or somebody wants a safepoint. The frame is saved, its pc where it goes on.
attention:
    if (UNLIKELY(core->weak_ready) && may_call_weak(vm, word)) goto call_weak; // it pays attention itself
    status = pv_attention(vm);
    if (UNLIKELY(status != PV_OK)) {
        // It ends before the instruction at pc; a LIMIT names the line of the one before pc.
        if (status == PV_RAISE) goto raise;
        if (status == PV_STOP) pv_frames_top(fiber)->pc++;
        return status;
    }
    LOAD();
    NEXT();

call_weak: // callbacks of weak references
    region = sp;
    region[0] = core->weak_runner;
    region[1] = PV_NULL;
    n_given = 0;
    names = NULL;
    cut = INDEX(sp);
    how = PV_RESULT_DROP;
    extra = PV_NULL;
    goto call;
}
