// Threads and locks as guests see them (module _thread); vm/threads.c runs them.
//
// Invariant: `parked` has frames exactly while the thread is READY or WAITS and is on no fiber; one that
// RUNS has its stack on a fiber, one that is DONE has none. A lock that nobody has taken has count 0, and
// then nobody waits for it: releasing hands it to who waits longest.
#ifndef PV_OBJECTS_THREAD_H
#define PV_OBJECTS_THREAD_H

#include "core/vm.h"

enum { PV_THREAD_RUNS, PV_THREAD_READY, PV_THREAD_WAITS, PV_THREAD_DONE }; // DONE without ident: never begun
// What a thread waits for: a lock; another's end, or with none just time; answers of the host.
enum { PV_WAIT_LOCK, PV_WAIT_END, PV_WAIT_HOST };

typedef struct PvThread {
    PvObject base;
    struct PvFiber *parked; // its stack meanwhile, and the answer to what it waits for
    uint64_t ident;
    uint64_t ticket;        // READY, WAITS: since when, in order
    int64_t deadline;       // WAITS: on the VM's clock; <0: none
    PvValue waits_for;      // WAITS: the PvLock or PvThread, or PV_NULL
    uint32_t count;         // WAIT_LOCK: how often it takes it at once
    uint32_t level;         // where it must go on: 1 more than the fibers below, 0: anywhere
    uint8_t stage, wait;
    bool woken;             // its next WAIT_HOST does not wait
} PvThread;

typedef struct PvLock {
    PvObject base;     // type lock, RLock, or a subclass of RLock
    PvThread *owner;   // of an RLock
    uint32_t count;    // how often it is taken
    uint32_t n_waiters;
} PvLock;

static inline PvThread *pv_thread(PvValue v) { return (PvThread *)(void *)pv_ptr(v); }
static inline PvLock *pv_lock(PvValue v) { return (PvLock *)(void *)pv_ptr(v); }

#endif
