// The guest's threads: who runs, who waits. See threads.c.
#ifndef PV_VM_THREADS_H
#define PV_VM_THREADS_H

#include "objects/thread.h"
#include "vm/vm.h"

// In vm->event with a status EVENT: no event for the host, the running thread waits for another.
#define PV_THREAD_TURN ((PyvmEvent)-1)

enum { PV_THREAD_QUANTUM = 10000 }; // units of fuel that a turn lasts, where others are ready

// The running thread, or NULL: out of memory (RETRY).
PvThread *pv_threads_current(PvVM *vm);

// The running thread's native wants to wait: set what for, answer EVENT. The loop then calls
// pv_threads_switch, and what the thread is given becomes the native's result.
PV_MUST_USE PvStatus pv_threads_wait(PvVM *vm, uint8_t wait, PvValue what, uint32_t count, double seconds);

// Another thread's turn, or still this one's. Every frame is saved; OK: so it is again, maybe on another
// stack. EVENT: all wait for time or for the host. RAISE: in the thread that runs now.
PV_MUST_USE PvStatus pv_threads_switch(PvVM *vm);

// The bottom frame of the fiber's stack was left. True: it was that of a thread, which is over, and
// *status is what to go on with (as pv_threads_switch). False: the execution is over.
bool pv_threads_ended(PvVM *vm, PvStatus *status);

// Have the _pyvm.wait() of a thread end: that under way, or its next.
PV_MUST_USE PvStatus pv_threads_wake(PvVM *vm, PvThread *t);
// Let a lock go that was taken `count` times: to who waits longest.
void pv_threads_hand_on(PvVM *vm, PvLock *lock);

// The fiber ends: what stands on it is dropped, of the first one all threads.
void pv_threads_abandon(PvVM *vm, PvFiber *fiber);

// Move a stack and what belongs to it from one fiber to another that has none.
void pv_threads_move_stack(PvFiber *to, PvFiber *from);
// Room in vm->thread for one more.
PV_MUST_USE PvStatus pv_threads_reserve(PvVM *vm);
// Now, as deadlines are counted.
int64_t pv_threads_clock(PvVM *vm);
void pv_threads_trace(PvVM *vm, PvGC *gc);
// Several threads take turns from now on, or one is alone.
void pv_threads_begin_turn(PvVM *vm);

// vm/pyvm_module.c: a WAIT event; <0: for answers only.
void pv_modules_ask_wait(PvVM *vm, int64_t ns);
int64_t pv_modules_clock(PvVM *vm);

#endif
