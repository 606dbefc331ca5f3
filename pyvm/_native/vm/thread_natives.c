// What guests call of threads and locks: vm/threads.c does the waiting.
#include "core/writer.h"
#include "gen/types.gen.h"
#include "core/gc.h"
#include "objects/float.h"
#include "objects/instance.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "vm/threads.h"

#define LONGEST 9223372036.0

static PvLock *self_of(PvArgs *a) { return pv_lock(a->v[0]); }
static bool is_reentrant(const PvLock *lock) {
    return lock->base.type != &pv_types[PV_TYPE_LOCK];
}

// --- how long -------------------------------------------------------------------------------------

// A timeout as seconds; <0 only for -1.
static PvStatus seconds_of(PvVM *vm, PvValue v, double *out) {
    if (pv_is_int(v)) {
        *out = (double)pv_int(v);
    } else if (pv_is_bool(v)) {
        *out = v == PV_TRUE;
    } else if (pv_is_imm_float(v)) {
        *out = pv_imm_float(v);
    } else if (pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_FLOAT)) {
        *out = ((PvFloat *)(void *)pv_ptr(v))->value;
    } else if (pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_INT)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "timestamp too large to convert to C PyTime_t");
    } else {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object cannot be interpreted as an integer", v);
    }
    if (*out != *out) return pv_raise(vm, PV_EXC_VALUE_ERROR, "Invalid value NaN (not a number)");
    if (*out > 1e10 || *out < -1e10) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "timestamp too large to convert to C PyTime_t");
    }
    return PV_OK;
}

static PvStatus timeout_of(PvVM *vm, PvArgs *a, bool *blocking, double *seconds) {
    *blocking = a->v[1] == PV_TRUE;
    PV_TRY(seconds_of(vm, a->v[2], seconds));
    if (!*blocking && *seconds != -1) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "can't specify a timeout for a non-blocking call");
    }
    if (*seconds < 0 && *seconds != -1) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "timeout value must be a non-negative number");
    }
    if (*seconds > LONGEST) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "timeout value is too large");
    return PV_OK;
}

// --- locks ----------------------------------------------------------------------------------------

static PvStatus take(PvVM *vm, PvLock *lock, uint32_t count, bool blocking, double seconds, PvValue *out) {
    PvThread *me = NULL;
    if (is_reentrant(lock)) {
        me = pv_threads_current(vm);
        if (me == NULL) return PV_RETRY;
    }
    *out = PV_TRUE;
    if (lock->count == 0) {
        lock->owner = me;
        lock->count = count;
        return PV_OK;
    }
    if (me != NULL && lock->owner == me) {
        if (lock->count > UINT32_MAX - 1 - count) {
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Internal lock count overflowed");
        }
        lock->count += count;
        return PV_OK;
    }
    if (blocking && seconds != 0) return pv_threads_wait(vm, PV_WAIT_LOCK, pv_from_ptr(lock), count, seconds);
    *out = PV_FALSE;
    return PV_OK;
}

PvStatus pv_lock_acquire(PvVM *vm, PvArgs *a, PvValue *out) {
    bool blocking;
    double seconds;
    PV_TRY(timeout_of(vm, a, &blocking, &seconds));
    return take(vm, self_of(a), 1, blocking, seconds, out);
}

PvStatus pv_lock_dunder_enter(PvVM *vm, PvArgs *a, PvValue *out) {
    return take(vm, self_of(a), 1, true, -1, out);
}

PvStatus pv_lock_release(PvVM *vm, PvArgs *a, PvValue *out) {
    PvLock *lock = self_of(a);
    *out = PV_NONE;
    if (is_reentrant(lock)) {
        if (lock->count == 0 || lock->owner != vm->fiber->thread) {
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "cannot release un-acquired lock");
        }
    } else if (lock->count == 0) {
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "release unlocked lock");
    }
    if (--lock->count == 0) pv_threads_hand_on(vm, lock);
    return PV_OK;
}

PvStatus pv_lock_dunder_exit(PvVM *vm, PvArgs *a, PvValue *out) { return pv_lock_release(vm, a, out); }

PvStatus pv_lock_locked(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_bool(self_of(a)->count > 0);
    return PV_OK;
}

PvStatus pv_lock_at_fork_reinit(PvVM *vm, PvArgs *a, PvValue *out) {
    pv_threads_hand_on(vm, self_of(a));
    *out = PV_NONE;
    return PV_OK;
}

static bool is_mine(const PvVM *vm, const PvLock *lock) {
    return lock->count > 0 && lock->owner == vm->fiber->thread;
}

PvStatus pv_rlock_is_owned(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = pv_bool(is_mine(vm, self_of(a)));
    return PV_OK;
}

PvStatus pv_rlock_recursion_count(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = pv_from_int(is_mine(vm, self_of(a)) ? self_of(a)->count : 0);
    return PV_OK;
}

PvStatus pv_rlock_release_save(PvVM *vm, PvArgs *a, PvValue *out) {
    PvLock *lock = self_of(a);
    if (lock->count == 0) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "cannot release un-acquired lock");
    PvValue state[2] = {pv_from_int(lock->count), pv_from_int(lock->owner == NULL ? 0 : (int64_t)lock->owner->ident)};
    PvTuple *saved = pv_tuple_of(vm, state, 2);
    if (saved == NULL) return PV_RETRY;
    pv_threads_hand_on(vm, lock);
    *out = pv_from_ptr(saved);
    return PV_OK;
}

PvStatus pv_rlock_acquire_restore(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvTuple *state = pv_tuple(a->v[1]);
    if (state->n != 2 || !pv_is_int(state->item[0]) || pv_int(state->item[0]) < 1 ||
        pv_int(state->item[0]) > INT32_MAX) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "_acquire_restore() wants what _release_save() gave");
    }
    return take(vm, self_of(a), (uint32_t)pv_int(state->item[0]), true, -1, out);
}

PvStatus pv_lock_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvLock *lock = pv_heap_new(vm, &pv_types[PV_TYPE_LOCK], sizeof *lock);
    if (lock == NULL) return PV_RETRY;
    *out = pv_from_ptr(lock);
    return PV_OK;
}

PvStatus pv_rlock_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    return pv_instance_new(vm, cls, out);
}

void pv_lock_op_trace(PvGC *gc, PvObject *o) {
    PvLock *lock = (PvLock *)(void *)o;
    if (lock->owner != NULL) pv_gc_mark_object(gc, &lock->owner->base);
}

PvStatus pv_lock_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvLock *lock = pv_lock(v);
    PV_TRY(pv_writer_format(w, "<%s _thread.%s object", lock->count > 0 ? "locked" : "unlocked",
                            is_reentrant(lock) ? "RLock" : "lock"));
    if (is_reentrant(lock)) {
        PV_TRY(pv_writer_format(w, " owner=%lld count=%lld", lock->owner == NULL ? 0LL : (long long)lock->owner->ident,
                                (long long)lock->count));
    }
    return pv_writer_format(w, " at 0x%llx>", (unsigned long long)pv_heap_id(vm, pv_ptr(v)));
}

// --- threads --------------------------------------------------------------------------------------

PvStatus pv_thread_join(PvVM *vm, PvArgs *a, PvValue *out) {
    PvThread *t = pv_thread(a->v[0]);
    double seconds = -1;
    if (a->v[1] != PV_NONE) {
        PV_TRY(seconds_of(vm, a->v[1], &seconds));
        if (seconds < 0) seconds = -1;
    }
    *out = PV_NONE;
    if (t->ident == 0) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "thread not started");
    if (t->stage == PV_THREAD_DONE) return PV_OK;
    PvThread *me = pv_threads_current(vm);
    if (me == NULL) return PV_RETRY;
    if (t == me) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "Cannot join current thread");
    if (seconds == 0) return PV_OK;
    return pv_threads_wait(vm, PV_WAIT_END, a->v[0], 0, seconds);
}

PvStatus pv_thread_is_done(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    const PvThread *t = pv_thread(a->v[0]);
    *out = pv_bool(t->stage == PV_THREAD_DONE && t->ident != 0);
    return PV_OK;
}

PvStatus pv_thread_set_done(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    if (pv_thread(a->v[0])->ident != 0) return PV_OK;
    return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "thread not started");
}

PvStatus pv_thread_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvThread *t = pv_heap_new(vm, &pv_types[PV_TYPE_THREAD], sizeof *t);
    if (t == NULL) return PV_RETRY;
    t->stage = PV_THREAD_DONE;
    t->deadline = -1;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_thread_wake(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_threads_wake(vm, pv_thread(a->v[0])));
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_thread_get_ident(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_int((int64_t)pv_thread(self)->ident);
    return PV_OK;
}

PvStatus pv_thread_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    return pv_writer_format(w, "<_ThreadHandle object: ident=%lld>", (long long)pv_thread(v)->ident);
}

// --- _pyvm ----------------------------------------------------------------------------------------

PvStatus pv_intrinsic_pyvm_thread(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvThread *t = pv_threads_current(vm);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_thread_ident(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    *out = pv_from_int(vm->fiber->thread != NULL ? (int64_t)vm->fiber->thread->ident : 1);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_thread_sleep(PvVM *vm, PvArgs *a, PvValue *out) {
    double seconds;
    *out = PV_FALSE;
    if (vm->n_threads <= 1) return PV_OK;
    PV_TRY(seconds_of(vm, a->v[0], &seconds));
    return pv_threads_wait(vm, PV_WAIT_END, PV_NULL, 0, seconds > 0 ? seconds : 0);
}

PvStatus pv_intrinsic_pyvm_threads(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PV_TRY(pv_charge(vm, vm->n_threads / 4));
    PvList *all = pv_list_make(vm, vm->n_threads);
    if (all == NULL) return PV_RETRY;
    for (uint32_t i = 0; i < vm->n_threads; i++) PV_TRY(pv_list_push(vm, all, pv_from_ptr(vm->thread[i])));
    *out = pv_from_ptr(all);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_context(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    *out = vm->fiber->context != PV_NULL ? vm->fiber->context : PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_set_context(PvVM *vm, PvArgs *a, PvValue *out) {
    vm->fiber->context = a->v[0] != PV_NONE ? a->v[0] : PV_NULL;
    *out = PV_NONE;
    return PV_OK;
}
