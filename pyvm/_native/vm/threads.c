// Green threads: who runs, who waits, and for what.
//
// A thread is a stack of frames of its own. The one that runs has it on vm->fiber; of the others it is
// parked in their PvThread, and switching moves what belongs to a stack from there to the fiber and back.
// That happens at safepoints and where a native waits (a lock, a thread's end, time, the host): so no
// native is ever interrupted. Turns are counted in fuel, who is next in tickets: the same program switches
// at the same instructions each time, only what waits for time depends on the clock.
//
// Invariant: vm->thread holds every thread that has begun and not ended, the main one first. `entry` of a
// fiber is the thread that the host entered it with: its stack there can go on only there (its `level`),
// the stacks of threads that guests started can on any. Where all wait for time or the host the entry's
// stack stands on the fiber.
#define _POSIX_C_SOURCE 200809L // clock_gettime
#include "vm/threads.h"

#include "core/gc.h"
#include "gen/types.gen.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "vm/abandon.h"
#include "vm/attention.h"
#include "vm/code_state.h"
#include "vm/frames.h"
#include "vm/prelude.h"
#include "vm/profile.h"
#include "vm/unwind.h"

enum {
    TURN = PV_THREAD_QUANTUM,
    SWITCH_COST = 16,   // and a unit for every two threads that are looked at
    START_COST = 200,
};

// --- stacks ---------------------------------------------------------------------------------------

void pv_threads_move_stack(PvFiber *to, PvFiber *from) {
    to->stack = from->stack;
    to->frames = from->frames;
    to->stack_size = from->stack_size;
    to->frames_size = from->frames_size;
    to->n_frames = from->n_frames;
    to->recursion = from->recursion;
    to->handled = from->handled;
    to->repr_set = from->repr_set;
    to->context = from->context;
    to->answer_how = from->answer_how;
    to->answer_extra = from->answer_extra;
    to->answer_kind = from->answer_kind;
    to->answer = from->answer;
    to->embedded_stack = from->embedded_stack;
    to->embedded_frames = from->embedded_frames;
    from->stack = NULL;
    from->frames = NULL;
    from->stack_size = from->frames_size = from->n_frames = from->recursion = 0;
    from->handled = PV_NONE;
    from->repr_set = from->context = from->answer = from->answer_extra = PV_NULL;
    from->answer_kind = PV_ANSWER_NONE;
    from->embedded_stack = from->embedded_frames = false;
}

static uint32_t level_of(const PvFiber *fiber) {
    uint32_t level = 1;
    while ((fiber = fiber->outer) != NULL) level++;
    return level;
}

static void park(PvVM *vm) {
    PvFiber *fiber = vm->fiber;
    PvThread *t = fiber->thread;
    t->level = t == fiber->entry ? level_of(fiber) : 0;
    pv_threads_move_stack(t->parked, fiber);
}

static void unpark(PvVM *vm, PvThread *t) {
    vm->fiber->thread = t;
    pv_threads_move_stack(vm->fiber, t->parked);
    vm->progress++; // another stack: what it lacks memory for is not what the one before did
    if (vm->profile != NULL) pv_profile_enter(vm);
}

// --- the list -------------------------------------------------------------------------------------

PvStatus pv_threads_reserve(PvVM *vm) {
    if (vm->n_threads < vm->threads_size) return PV_OK;
    uint32_t size = vm->threads_size + vm->threads_size / 2 + 8;
    PvThread **grown = pv_heap_raw(vm, size * sizeof *grown);
    if (grown == NULL) return PV_RETRY;
    if (vm->n_threads > 0) memcpy(grown, vm->thread, vm->n_threads * sizeof *grown);
    if (vm->thread != NULL) pv_heap_raw_free(vm, vm->thread, vm->threads_size * sizeof *grown);
    vm->thread = grown;
    vm->threads_size = size;
    return PV_OK;
}

// A thread with a place for a stack, entered into the list.
static PvThread *make(PvVM *vm, PvFiber *parked, PvThread *t) {
    if (pv_threads_reserve(vm) != PV_OK) return NULL;
    if (t == NULL) t = pv_heap_new(vm, &pv_types[PV_TYPE_THREAD], sizeof *t);
    if (t == NULL) return NULL;
    t->parked = parked;
    t->ident = ++vm->last_thread;
    t->deadline = -1;
    vm->thread[vm->n_threads++] = t;
    return t;
}

PvThread *pv_threads_current(PvVM *vm) {
    if (vm->fiber->thread != NULL) return vm->fiber->thread;
    PvFiber *parked = pv_heap_raw(vm, sizeof *parked);
    if (parked == NULL) return NULL;
    memset(parked, 0, sizeof *parked);
    parked->handled = PV_NONE;
    PvThread *t = make(vm, parked, NULL);
    if (t == NULL) {
        pv_heap_raw_free(vm, parked, sizeof *parked);
        return NULL;
    }
    t->stage = PV_THREAD_RUNS;
    for (PvFiber *fiber = vm->fiber; fiber != NULL; fiber = fiber->outer) fiber->thread = fiber->entry = t;
    return t;
}

void pv_threads_trace(PvVM *vm, PvGC *gc) {
    for (uint32_t i = 0; i < vm->n_threads; i++) pv_gc_mark_object(gc, &vm->thread[i]->base);
}

void pv_thread_op_trace(PvGC *gc, PvObject *o) {
    PvThread *t = (PvThread *)(void *)o;
    pv_gc_mark(gc, t->waits_for);
    if (t->parked != NULL) pv_attention_mark_fiber(gc, t->parked);
}

void pv_thread_op_release(PvVM *vm, PvObject *o) {
    PvThread *t = (PvThread *)(void *)o;
    if (t->parked != NULL) pv_frames_drop_fiber(vm, t->parked);
}

// --- the clock of deadlines -----------------------------------------------------------------------

int64_t pv_threads_clock(PvVM *vm) {
    int64_t now = pv_modules_clock(vm);
    if (vm->is_restored) {
        vm->is_restored = false;
        vm->shift_ns = vm->restored_ns - now;
    }
    return now + vm->shift_ns;
}

// --- waiting and waking ---------------------------------------------------------------------------

// A parked thread goes on with this when its turn comes.
static void wake(PvVM *vm, PvThread *t, uint8_t kind, PvValue answer) {
    t->parked->answer_kind = kind;
    t->parked->answer = answer;
    t->stage = PV_THREAD_READY;
    t->waits_for = PV_NULL;
    t->deadline = -1;
    t->ticket = ++vm->last_ticket;
}

static void stop_waiting(const PvThread *t) {
    if (t->wait == PV_WAIT_LOCK && t->waits_for != PV_NULL) pv_lock(t->waits_for)->n_waiters--;
}

void pv_threads_hand_on(PvVM *vm, PvLock *lock) {
    lock->owner = NULL;
    lock->count = 0;
    if (lock->n_waiters == 0) return;
    PvThread *longest = NULL;
    vm->core.fuel -= vm->n_threads / 2;
    for (uint32_t i = 0; i < vm->n_threads; i++) {
        PvThread *t = vm->thread[i];
        if (t->stage != PV_THREAD_WAITS || t->waits_for != pv_from_ptr(lock)) continue;
        if (longest == NULL || t->ticket < longest->ticket) longest = t;
    }
    if (longest == NULL) return;
    lock->n_waiters--;
    lock->owner = longest;
    lock->count = longest->count;
    wake(vm, longest, PV_ANSWER_VALUE, PV_TRUE);
}

PvStatus pv_threads_wait(PvVM *vm, uint8_t wait, PvValue what, uint32_t count, double seconds) {
    PvThread *t = pv_threads_current(vm);
    if (t == NULL) return PV_RETRY;
    t->wait = wait;
    t->waits_for = what;
    t->count = count;
    t->deadline = seconds < 0 ? -1 : pv_threads_clock(vm) + (int64_t)((seconds > 1e9 ? 1e9 : seconds) * 1e9);
    t->ticket = ++vm->last_ticket;
    t->stage = PV_THREAD_WAITS;
    if (wait == PV_WAIT_LOCK) pv_lock(what)->n_waiters++;
    vm->event = PV_THREAD_TURN;
    return PV_EVENT;
}

PvStatus pv_threads_wake(PvVM *vm, PvThread *t) {
    if (t->stage != PV_THREAD_WAITS || t->wait != PV_WAIT_HOST) {
        t->woken = true;
        return PV_OK;
    }
    PvList *none = pv_list_make(vm, 0);
    if (none == NULL) return PV_RETRY;
    wake(vm, t, PV_ANSWER_VALUE, pv_from_ptr(none));
    return PV_OK;
}

// --- switching ------------------------------------------------------------------------------------

void pv_threads_begin_turn(PvVM *vm) { pv_budget_turn(vm, vm->n_threads > 1 ? TURN : -1); }

static PvStatus resume(PvVM *vm, PvThread *t) {
    unpark(vm, t);
    t->stage = PV_THREAD_RUNS;
    pv_threads_begin_turn(vm);
    PvFiber *fiber = vm->fiber;
    uint8_t kind = fiber->answer_kind;
    PvValue answer = fiber->answer;
    fiber->answer_kind = PV_ANSWER_NONE;
    fiber->answer = PV_NULL;
    if (kind == PV_ANSWER_RAISE) {
        vm->core.exc = answer;
        return PV_RAISE;
    }
    if (kind != PV_ANSWER_VALUE) return PV_OK;
    PvStatus status = pv_unwind_deliver(vm, answer, fiber->answer_how, fiber->answer_extra);
    if (status == PV_OK || status == PV_RAISE) return status;
    vm->core.stop = PV_STOP_MEMORY;
    return PV_STOP;
}

// No thread can run, and none will: the one that the host waits for hears of it.
static PvStatus deadlock(PvVM *vm) {
    static const char *const what[] = {"a lock", "the end of another thread", "an answer"};
    PvThread *t = vm->fiber->entry;
    PvStatus status = pv_raise(vm, PV_EXC_RUNTIME_ERROR,
                               "deadlock: %s waits for %s, and no thread can run",
                               t->ident == 1 ? "the main thread" : "a thread", what[t->wait]);
    if (status != PV_RAISE) {
        unpark(vm, t);
        vm->core.stop = PV_STOP_MEMORY;
        return PV_STOP;
    }
    PvValue exc = vm->core.exc;
    vm->core.exc = PV_NULL;
    stop_waiting(t);
    wake(vm, t, PV_ANSWER_RAISE, exc);
    return resume(vm, t);
}

typedef struct Look {
    PvThread *ready, *timed, *host; // the first ready, the one with the nearest deadline, the first for answers
} Look;

static bool is_before(const PvThread *a, const PvThread *b) { return b == NULL || a->ticket < b->ticket; }

static Look look(PvVM *vm) {
    Look l = {NULL, NULL, NULL};
    uint32_t level = level_of(vm->fiber);
    vm->core.fuel -= SWITCH_COST + vm->n_threads / 2;
    for (uint32_t i = 0; i < vm->n_threads; i++) {
        PvThread *t = vm->thread[i];
        if (t->level != 0 && t->level != level) continue;
        if (t->stage == PV_THREAD_READY) {
            if (is_before(t, l.ready)) l.ready = t;
        } else if (t->stage == PV_THREAD_WAITS) {
            if (t->wait == PV_WAIT_HOST && is_before(t, l.host)) l.host = t;
            if (t->deadline < 0) continue;
            bool nearer = l.timed == NULL || t->deadline < l.timed->deadline ||
                          (t->deadline == l.timed->deadline && t->ticket < l.timed->ticket);
            if (nearer) l.timed = t;
        }
    }
    return l;
}

// What a thread gets whose time is over. No memory for the list of no answers: None does as well.
static PvValue timed_out(PvVM *vm, const PvThread *t) {
    if (t->wait == PV_WAIT_LOCK) return PV_FALSE;
    if (t->wait == PV_WAIT_END) return t->waits_for == PV_NULL ? PV_TRUE : PV_NONE;
    PvList *none = pv_list_make(vm, 0);
    return none != NULL ? pv_from_ptr(none) : PV_NONE;
}

// Nobody has a stack on the fiber: the next one.
static PvStatus go_on(PvVM *vm) {
    Look l = look(vm);
    bool answered = vm->answered != PV_NULL && pv_list(vm->answered)->n > 0;
    if (l.host != NULL && answered) {
        if (l.timed == l.host) l.timed = NULL; // another, if there is one, is seen next time
        wake(vm, l.host, PV_ANSWER_VALUE, vm->answered);
        vm->answered = PV_NULL;
        if (l.ready == NULL) l.ready = l.host;
    }
    int64_t now = l.timed != NULL ? pv_threads_clock(vm) : 0;
    if (l.timed != NULL && l.timed->deadline <= now) {
        PvValue answer = timed_out(vm, l.timed);
        stop_waiting(l.timed);
        wake(vm, l.timed, PV_ANSWER_VALUE, answer);
        if (l.ready == NULL) l.ready = l.timed;
    }
    if (l.ready != NULL) return resume(vm, l.ready);
    bool asked = l.host != NULL && vm->host_calls != PV_NULL && pv_list(vm->host_calls)->n > 0;
    if (l.timed == NULL && !asked) return deadlock(vm);
    unpark(vm, vm->fiber->entry);
    vm->fiber->answer_kind = PV_ANSWER_WAITED;
    pv_modules_ask_wait(vm, l.timed != NULL ? l.timed->deadline - now : -1);
    return PV_EVENT;
}

PvStatus pv_threads_switch(PvVM *vm) {
    PvThread *t = vm->fiber->thread;
    if (t->stage == PV_THREAD_RUNS) {
        t->stage = PV_THREAD_READY;
        t->ticket = ++vm->last_ticket;
    }
    park(vm);
    return go_on(vm);
}

// --- beginning and ending -------------------------------------------------------------------------

// It runs no more, and nobody waits for it in vain.
static void end(PvVM *vm, PvThread *t) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < vm->n_threads; i++) {
        PvThread *other = vm->thread[i];
        if (other == t) {
            at = i;
        } else if (other->stage == PV_THREAD_WAITS && other->waits_for == pv_from_ptr(t)) {
            wake(vm, other, PV_ANSWER_VALUE, PV_NONE);
        }
    }
    vm->core.fuel -= vm->n_threads / 2;
    memmove(vm->thread + at, vm->thread + at + 1, (vm->n_threads - at - 1) * sizeof(PvThread *));
    vm->n_threads--;
    t->stage = PV_THREAD_DONE;
    t->waits_for = PV_NULL;
    pv_frames_drop_fiber(vm, t->parked);
    t->parked = NULL;
}

bool pv_threads_ended(PvVM *vm, PvStatus *status) {
    PvFiber *fiber = vm->fiber;
    if (fiber->thread == fiber->entry) return false;
    vm->core.exc = PV_NULL; // _thread has told of it
    fiber->result = PV_NULL;
    PvThread *t = fiber->thread;
    pv_frames_abandon(vm, fiber);
    pv_threads_move_stack(t->parked, fiber);
    end(vm, t);
    *status = go_on(vm);
    return true;
}

// A parked stack that will not go on.
static void drop_stack(PvVM *vm, PvThread *t) {
    if (t->stage == PV_THREAD_WAITS) stop_waiting(t);
    t->waits_for = PV_NULL;
    pv_abandon_settle(vm, t->parked);
    pv_frames_abandon(vm, t->parked);
}

void pv_threads_abandon(PvVM *vm, PvFiber *fiber) {
    if (fiber->thread == NULL) return;
    PvThread *entry = fiber->entry;
    uint32_t level = level_of(fiber);
    if (fiber->thread != entry) { // what stands on the fiber is dropped with it
        PvThread *t = fiber->thread;
        PvFiber mine = {0};
        pv_threads_move_stack(&mine, fiber);
        pv_threads_move_stack(fiber, entry->parked);
        pv_threads_move_stack(t->parked, &mine);
        drop_stack(vm, t);
        end(vm, t);
    }
    if (entry->stage == PV_THREAD_WAITS) stop_waiting(entry);
    entry->waits_for = PV_NULL;
    entry->stage = PV_THREAD_RUNS; // below, or in the next execution
    fiber->thread = entry;
    for (uint32_t i = vm->n_threads; i-- > 0 && level == 1;) {
        PvThread *t = vm->thread[i];
        if (t == entry) continue;
        drop_stack(vm, t);
        end(vm, t);
    }
    pv_threads_begin_turn(vm);
}

PvStatus pv_intrinsic_pyvm_thread_start(PvVM *vm, PvArgs *a, PvValue *out) {
    PvThread *handle = NULL;
    if (pv_is_ptr(a->v[3]) && pv_ptr(a->v[3])->type == &pv_types[PV_TYPE_THREAD]) {
        handle = pv_thread(a->v[3]);
        if (handle->ident != 0) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "thread already started");
    }
    PV_TRY(pv_charge(vm, START_COST));
    PvFunction *twin = pv_prelude_twin(PV_TWIN_RUN_THREAD);
    if (twin == NULL) return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "the prelude lacks run_thread");
    PvCodeState *state = pv_code_state_of(vm, twin);
    if (state == NULL || pv_threads_current(vm) == NULL) return PV_RETRY;
    PvFiber *running = vm->fiber, *stack = pv_frames_new_fiber(vm);
    if (stack == NULL) return PV_RETRY;
    memcpy(stack->stack, a->v, 3 * sizeof *stack->stack);
    vm->fiber = stack;
    PvStatus status = pv_frames_reserve(vm, stack, 0, twin->code->n_locals + twin->code->stack_size);
    if (status == PV_OK) status = pv_frames_push(vm, state, twin, NULL, PV_NULL, 0, 3, PV_RESULT_LEAVE, PV_NULL);
    vm->fiber = running;
    PvThread *t = status == PV_OK ? make(vm, stack, handle) : NULL;
    if (t == NULL) {
        pv_frames_drop_fiber(vm, stack);
        return status == PV_OK ? PV_RETRY : status;
    }
    t->stage = PV_THREAD_READY;
    t->ticket = ++vm->last_ticket;
    if (vm->n_threads == 2) pv_threads_begin_turn(vm);
    *out = pv_from_ptr(t);
    return PV_OK;
}
