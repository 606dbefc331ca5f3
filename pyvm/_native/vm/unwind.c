// Unwinding and delivering: see unwind.h.
//
// Invariant: on entry every frame of the fiber is saved; so it is again on the way out. An exception
// is in exactly one place: core->exc while it is on its way, a frame's operand stack once caught.
#include "vm/unwind.h"

#include <string.h>

#include "compiler/stack.h"
#include "compiler/verify.h"
#include "gen/types.gen.h"
#include "objects/attributes.h"
#include "objects/cell.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/iterate.h"
#include "objects/str.h"
#include "objects/traceback.h"
#include "objects/tuple.h"
#include "vm/frames.h"
#include "vm/generator.h"
#include "vm/prelude.h"

static uint32_t word_index(const PvFrame *frame) {
    return (uint32_t)(frame->pc - frame->state->code->words) - 1;
}

// The innermost handler of a word; rows are sorted and do not overlap.
static const PvHandler *find_handler(const PvCode *code, uint32_t word) {
    uint32_t low = 0, high = code->n_handlers;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const PvHandler *row = &code->handlers[middle];
        if (word < row->start) {
            high = middle;
        } else if (word >= row->end) {
            low = middle + 1;
        } else {
            return row;
        }
    }
    return NULL;
}

void pv_unwind_exhausted(PvVM *vm, uint32_t result, PvValue value) {
    PvFiber *fiber = vm->fiber;
    PvFrame *frame = pv_frames_top(fiber);
    frame->sp--; // the iterator
    if (result == PV_RESULT_SEND) fiber->stack[frame->sp++] = value;
    frame->pc = frame->state->code->words + (frame->pc[-1] >> 8);
}

// A StopIteration that ends the caller's instruction is no error there.
static bool ends_iteration(PvVM *vm, const PvFrame *callee) {
    uint32_t result = callee->flags & PV_RESULT_MASK;
    if (result != PV_RESULT_NEXT && result != PV_RESULT_SEND) return false;
    return pv_exception_is(vm->core.exc, PV_EXC_STOP_ITERATION);
}

// The word of a frame's instruction, if that reads an attribute, else 0. A cache slot's word may look
// like an opcode, so where one seems to be found the code is walked up to it.
static uint32_t reading_word(const PvFrame *frame) {
    const PvCode *code = frame->state->code;
    const uint32_t *at = code->words, *found = frame->pc - 2; // behind it lies its cache slot
    if (found < at) return 0;
    uint32_t op = *found & 255;
    if (op != PV_OPCODE_LOAD_ATTR && op != PV_OPCODE_LOAD_METHOD) return 0;
    while (at < found) at += pv_opcode_flags[*at & 255] & PV_OPF_CACHE ? 2 : 1;
    return at == found ? *found : 0;
}

// The module that a frame's function is of; PV_NULL: none is known by the name.
static PvValue module_of(PvVM *vm, const PvFrame *frame) {
    PvValue name = frame->globals == NULL ? PV_NULL : pv_dict_get_name(frame->globals, PV_NAME(__name__));
    if (name == PV_NULL || !pv_is_str(name) || vm->modules == NULL) return PV_NULL;
    return pv_dict_get_name(vm->modules, pv_str(name));
}

// An AttributeError out of a getter or hook that an attribute's reading called belongs to that
// reading, as in CPython: it gets the name and the object, unless it has them. `gone` is the frame
// of the hook: its first argument is the object, a __get__'s second.
static void blame_reading(PvVM *vm, const PvFrame *gone) {
    PvFiber *fiber = vm->fiber;
    if (fiber->n_frames == 0 || gone->function == NULL ||
        !pv_exception_is(vm->core.exc, PV_EXC_ATTRIBUTE_ERROR))
        return;
    PvException *e = pv_as_exception(vm->core.exc);
    for (int i = 0; i < 2; i++)
        if (e->extra[i] != PV_NULL && e->extra[i] != PV_NONE) return;
    const PvFrame *caller = pv_frames_top(fiber);
    uint32_t word = reading_word(caller);
    const PvCode *code = gone->state->code;
    uint32_t which = pv_str_equals_ascii(code->name, "__get__") ? 1 : 0;
    if (word == 0 || code->n_args <= which) return;
    PvValue obj = fiber->stack[gone->base + which];
    if (pv_is_ptr(obj) && pv_ptr(obj)->type == &pv_types[PV_TYPE_CELL])
        obj = ((PvCell *)(void *)pv_ptr(obj))->value;
    if (code->n_args == 1 && pv_is_str(obj)) obj = module_of(vm, gone); // a module's hook gets the name only
    if (obj == PV_NULL) return;
    e->extra[0] = pv_from_ptr(caller->state->code->names[word >> 8]);
    e->extra[1] = obj;
}

// Leave the top frame with the exception. True: the caller goes on without it. False: it goes on in
// the caller, by *kind.
static bool leave_frame(PvVM *vm, PvUnwind *kind) {
    PvFiber *fiber = vm->fiber;
    PvFrame gone = *pv_frames_top(fiber);
    pv_frames_pop(fiber);
    if (gone.flags & PV_FRAME_GENERATOR) {
        pv_generator_finish(vm, &gone);
        if (gone.flags & PV_FRAME_LEFT) {
            if (pv_generator_after_leave(vm) == PV_OK) return true;
            *kind = PV_UNWIND_AGAIN;
            return false;
        }
        if (gone.flags & PV_FRAME_ASYNC_STEP) return pv_generator_step_raised(vm, &gone);
        if ((gone.flags & PV_FRAME_CLOSE) &&
            (pv_exception_is(vm->core.exc, PV_EXC_GENERATOR_EXIT) ||
             pv_exception_is(vm->core.exc, PV_EXC_STOP_ITERATION))) {
            vm->core.exc = PV_NULL;
            PvFrame *caller = pv_frames_top(fiber);
            fiber->stack[caller->sp++] = PV_NONE;
            return true;
        }
    }
    blame_reading(vm, &gone);
    if (ends_iteration(vm, &gone)) {
        PvValue value = pv_as_exception(vm->core.exc)->extra[0];
        vm->core.exc = PV_NULL;
        pv_unwind_exhausted(vm, gone.flags & PV_RESULT_MASK, value == PV_NULL ? PV_NONE : value);
        return true;
    }
    return false;
}

// Operands above `depth` are about to go: close the topmost generator among them that its `for`
// owns. True: its frame is on top, GeneratorExit is to be raised in it, the exception waits below.
static bool drop_owned(PvVM *vm, PvFrame *frame, uint32_t depth) {
    PvFiber *fiber = vm->fiber;
    uint32_t bottom = frame->base + frame->state->code->n_locals + depth;
    for (uint32_t at = frame->sp; at-- > bottom;) {
        if (!pv_generator_is_owned(fiber->stack[at])) continue;
        uint32_t sp = frame->sp;
        frame->sp = at + 1;
        if (pv_generator_leave(vm, vm->core.exc) == PV_OK) return true;
        pv_frames_top(fiber)->sp = sp; // no memory, or too deep: it stays suspended
        return false;
    }
    return false;
}

// Keep what a method's `self` is with the newest row: the suggestion for a missing name looks at it.
static void note_self(PvFiber *fiber, PvFrame *frame, PvValue exc) {
    const PvCode *code = frame->state->code;
    if (code->n_args == 0 || !pv_str_equals_ascii(code->locals[0], "self")) return;
    PvValue self = pv_frames_local(fiber, frame)[0];
    if (pv_is_ptr(self) && pv_ptr(self)->type == &pv_types[PV_TYPE_CELL]) {
        self = ((PvCell *)(void *)pv_ptr(self))->value;
    }
    pv_as_traceback(pv_as_exception(exc)->traceback)->self = self;
}

// The newest row is often this frame's: where it is left is what its frame object shows.
static void note_leaving(const PvFrame *frame, PvValue exc) {
    PvValue newest = pv_as_exception(exc)->traceback;
    if (!pv_is_ptr(newest) || pv_ptr(newest)->type != &pv_types[PV_TYPE_TRACEBACK]) return;
    PvTraceback *row = pv_as_traceback(newest);
    if (row->code == frame->state->code) row->left = word_index(frame);
}

// Does an entry of `__tracebackhide__` mean a function? "reduce" does, and "Future." all of a class.
static bool means(PvValue entry, const PvStr *qualname) {
    if (!pv_is_str(entry) || !pv_str(entry)->ascii || !qualname->ascii) return false;
    const PvStr *e = pv_str(entry);
    if (e->length == 0 || e->length > qualname->length) return false;
    if (e->length != qualname->length && pv_str_at(e, e->length - 1) != '.') return false;
    return memcmp(e->data, qualname->data, e->length) == 0;
}

// Functions of the library that stand for CPython's C make no entry: their module has a `__tracebackhide__`,
// which may be a tuple of their names. So do modules' hooks: CPython's modules hold what ours look up.
static bool stands_for_c(const PvFrame *frame) {
    if (frame->globals == NULL || !pv_frames_is_library(frame)) return false;
    if (pv_str_equals_ascii(frame->state->code->qualname, "__getattr__")) return true;
    PvValue which = pv_dict_get_name(frame->globals, PV_NAME(__tracebackhide__));
    if (which == PV_NULL || !pv_is_tuple(which)) return which != PV_NULL;
    for (size_t i = 0; i < pv_tuple(which)->n; i++)
        if (means(pv_tuple(which)->item[i], frame->state->code->qualname)) return true;
    return false;
}

// A resumed frame that is suspended in `yield from` or `await`.
static bool is_delegating(const PvFrame *frame) {
    uint32_t next = *frame->pc;
    return (next & 255) == PV_OPCODE_RESUME && (next >> 8) >= 2;
}

PvStatus pv_unwind(PvVM *vm, PvUnwind kind) {
    PvFiber *fiber = vm->fiber;
    PV_ASSERT(pv_is_exception(vm->core.exc));
    if (vm->core.walked != NULL) pv_iterate_commit_walked(vm);
    if (kind == PV_UNWIND_NEW) {
        pv_exception_set_context(vm, vm->core.exc, pv_frames_handled(fiber));
    } else if (kind == PV_UNWIND_THROWN) {
        // One that delegates only hands it on: what comes back up makes its entry.
        if (is_delegating(pv_frames_top(fiber))) kind = PV_UNWIND_AGAIN;
        else pv_exception_set_context(vm, vm->core.exc, fiber->handled);
    }
    bool inside = false; // it comes out of a frame that was left
    for (;;) {
        PvFrame *frame = pv_frames_top(fiber);
        if (kind == PV_UNWIND_AGAIN) {
            kind = PV_UNWIND_THROWN;
        } else if (!pv_frames_is_hidden(frame) && !stands_for_c(frame)) {
            // Without memory for it the entry is left out: the exception itself must go on.
            PvStatus added = pv_exception_add_traceback(vm, vm->core.exc, frame->state->code,
                                                        frame->globals, word_index(frame));
            if (added == PV_OK && pv_exception_is(vm->core.exc, PV_EXC_NAME_ERROR)) {
                note_self(fiber, frame, vm->core.exc);
            }
        }
        // What comes back out of a delegated throw is raised here once more: see RAISE.
        if (inside && pv_frames_is_in_delegated_throw(frame))
            pv_exception_set_context(vm, vm->core.exc, fiber->handled);
        inside = true;
        const PvHandler *handler = find_handler(frame->state->code, word_index(frame));
        if (drop_owned(vm, frame, handler != NULL ? handler->depth : 0)) {
            kind = PV_UNWIND_THROWN; // GeneratorExit, in the generator
            continue;
        }
        if (handler != NULL) {
            PvValue *stack = fiber->stack + frame->base + frame->state->code->n_locals;
            stack[handler->depth] = vm->core.exc;
            vm->core.exc = PV_NULL;
            frame->sp = frame->base + frame->state->code->n_locals + handler->depth + 1;
            frame->pc = frame->state->code->words + handler->handler;
            return PV_OK;
        }
        note_leaving(frame, vm->core.exc);
        bool last = (frame->flags & PV_RESULT_MASK) == PV_RESULT_LEAVE;
        if (leave_frame(vm, &kind)) return PV_OK;
        if (last) return PV_RAISE;
    }
}

static PvStatus raise_init_result(PvVM *vm, PvValue value) {
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "__init__() should return None, not '%T'", value);
}

// Push the items of what a twin returned for several outputs.
// What a restored frame gives must be what its caller's instruction promises: as many, and a list where
// UNPACK_EX makes one.
static bool is_promised(const PvFrame *caller, const PvTuple *tuple, PvValue n) {
    if (!pv_is_int(n)) return true;
    uint32_t word = caller->pc[-1], op = word & 255;
    if ((int64_t)tuple->n != pv_int(n)) return false;
    for (size_t i = 0; i < tuple->n && op != PV_OPCODE_WITH_PREPARE; i++)
        if (tuple->item[i] == pv_from_ptr(&pv_null_marker)) return false;
    if (op == PV_OPCODE_UNPACK_EX) return pv_verify_fits(PV_SLOT_LIST, tuple->item[word >> 8 & 0xfff]);
    if (op != PV_OPCODE_WITH_PREPARE) return true;
    return tuple->item[0] != pv_from_ptr(&pv_null_marker) && tuple->item[2] != pv_from_ptr(&pv_null_marker);
}

static PvStatus spread(PvVM *vm, PvFrame *frame, PvValue value, bool first_on_top, PvValue n) {
    PvFiber *fiber = vm->fiber;
    if (!pv_is_ptr(value) || pv_ptr(value)->type != &pv_types[PV_TYPE_TUPLE]) {
        return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "a twin must return a tuple");
    }
    PvTuple *tuple = (PvTuple *)(void *)pv_ptr(value);
    if (!is_promised(frame, tuple, n)) {
        return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "a twin must return other values");
    }
    if (frame->sp + tuple->n > frame->base + frame->state->code->n_locals +
                                   frame->state->code->stack_size) {
        return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "a twin returned too many values");
    }
    PvValue *to = fiber->stack + frame->sp;
    for (size_t i = 0; i < tuple->n; i++) {
        PvValue item = tuple->item[first_on_top ? tuple->n - 1 - i : i];
        to[i] = item == pv_from_ptr(&pv_null_marker) ? PV_NULL : item;
    }
    frame->sp += (uint32_t)tuple->n;
    return PV_OK;
}

PvStatus pv_unwind_deliver(PvVM *vm, PvValue value, uint32_t result, PvValue extra) {
    PvFiber *fiber = vm->fiber;
    PvFrame *frame = pv_frames_top(fiber);
    PvValue *to = fiber->stack + frame->sp;
    switch (result & PV_RESULT_MASK) {
    case PV_RESULT_DROP: return PV_OK;
    case PV_RESULT_SELF:
        if (value != PV_NONE) return raise_init_result(vm, value);
        value = extra;
        break;
    case PV_RESULT_EXTRA: value = extra; break;
    case PV_RESULT_METHOD:
        to[0] = value;
        to[1] = PV_NULL;
        frame->sp += 2;
        return PV_OK;
    case PV_RESULT_SPREAD: return spread(vm, frame, value, false, extra);
    case PV_RESULT_UNPACK: return spread(vm, frame, value, true, extra);
    case PV_RESULT_BOOL:
        if (!pv_is_bool(value)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "__bool__ should return bool, returned %T", value);
        }
        break;
    case PV_RESULT_ITERATOR:
        if (pv_type_lookup(vm, pv_type_of(value), PV_NAME(__next__)) == PV_NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "iter() returned non-iterator of type '%T'", value);
        }
        break;
    case PV_RESULT_KIND:
        if (!pv_verify_fits((uint8_t)pv_int(extra), value)) {
            return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "a twin must return a value of another kind");
        }
        break;
    default: break; // PUSH, NEXT, SEND
    }
    to[0] = value;
    frame->sp++;
    return PV_OK;
}
