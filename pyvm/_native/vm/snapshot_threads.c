// Threads and locks in snapshots: their fields, and what must hold of them. Stacks are the machine's
// (snapshot_machine.c), who waits for whom is checked there with all threads at hand (snapshot_frames.c).
#include "vm/snapshot_checks.h"
#include "vm/snapshot_layouts.h"

#include "objects/thread.h"

// Its stack is the machine's: see transfer_threads in snapshot_machine.c.
void pv_layout_thread(PvTransfer *x, PvObject *o) {
    AS(PvThread);
    U64(s->ident);
    U64(s->ticket);
    I64(s->deadline);
    V(s->waits_for);
    U32(s->count);
    U8(s->stage);
    U8(s->wait);
    BOOL(s->woken);
}

const char *pv_snapshot_check_thread(PvVM *vm, PvObject *o) {
    AS(PvThread);
    const uint64_t most = (uint64_t)1 << 56;
    (void)vm;
    MUST(s->stage <= PV_THREAD_DONE && s->wait <= PV_WAIT_HOST, "a thread at no known stage");
    MUST((s->ident > 0 || s->stage == PV_THREAD_DONE) && s->ident <= most && s->ticket <= most && s->deadline >= -1 &&
             s->deadline <= INT64_MAX / 2 && s->count <= INT32_MAX,
         "a counter out of range");
    MUST((s->stage == PV_THREAD_DONE) == (s->parked == NULL), "a thread without a stack");
    if (s->stage != PV_THREAD_WAITS) {
        s->waits_for = PV_NULL;
    } else if (s->wait == PV_WAIT_LOCK) {
        MUST(is_layout(s->waits_for, PV_TYPE_LOCK) || is_layout(s->waits_for, PV_TYPE_RLOCK),
             "a thread that waits for nothing");
        MUST(s->count > 0 && pv_lock(s->waits_for)->count > 0, "a thread that waits for nothing");
    } else if (s->wait == PV_WAIT_END) {
        MUST(is_layout(s->waits_for, PV_TYPE_THREAD) || (s->waits_for == PV_NULL && s->deadline >= 0),
             "a thread that waits for nothing");
    } else {
        MUST(s->waits_for == PV_NULL, "a thread that waits for nothing");
    }
    return NULL;
}

void pv_layout_lock(PvTransfer *x, PvObject *o) {
    AS(PvLock);
    OBJ(s->owner, THREAD);
    U32(s->count);
    s->n_waiters = x->mode == PV_READ ? 0 : s->n_waiters; // counted anew: pv_snapshot_check_running
}

const char *pv_snapshot_check_lock(PvVM *vm, PvObject *o) {
    AS(PvLock);
    (void)vm;
    if (pv_layout_of(o) == PV_TYPE_LOCK) s->owner = NULL;
    else MUST((s->owner == NULL) == (s->count == 0), "a lock without an owner");
    MUST(s->count <= (pv_layout_of(o) == PV_TYPE_LOCK ? 1 : INT32_MAX), "a counter out of range");
    return NULL;
}
