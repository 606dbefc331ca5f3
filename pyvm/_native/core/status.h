// The six words every native and every core routine answers with (DESIGN law 1, 3, 4).
//
// OK     done; the result is in the out parameter.
// RAISE  a guest exception is pending in vm->exc.
// DEFER  nothing happened: the loop must run the guest twin with the same operands.
// RETRY  nothing happened: out of memory; the loop collects and runs the instruction again.
// STOP   a limit or cancel() ended the work; nothing was committed. Uncatchable by the guest.
// EVENT  leave the loop: the host has to answer.
#ifndef PV_CORE_STATUS_H
#define PV_CORE_STATUS_H

typedef enum PvStatus {
    PV_OK = 0,
    PV_RAISE,
    PV_DEFER,
    PV_RETRY,
    PV_STOP,
    PV_EVENT,
} PvStatus;

#define PV_MUST_USE __attribute__((warn_unused_result))

// Leave the calling function with any status that is not OK.
#define PV_TRY(expr)                                                                               \
    do {                                                                                           \
        PvStatus pv_try_status_ = (expr);                                                          \
        if (__builtin_expect(pv_try_status_ != PV_OK, 0)) return pv_try_status_;                   \
    } while (0)

#ifdef PV_DEBUG
#include <stdio.h>
#include <stdlib.h>
#define PV_ASSERT(cond)                                                                            \
    do {                                                                                           \
        if (!(cond)) {                                                                             \
            fprintf(stderr, "%s:%d: assertion failed: %s\n", __FILE__, __LINE__, #cond);           \
            abort();                                                                               \
        }                                                                                          \
    } while (0)
#else
#define PV_ASSERT(cond) ((void)0)
#endif

#endif
