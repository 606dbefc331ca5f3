// How long work in text/ stays interruptible, and the statuses its functions answer with.
//
// Nothing in text/ allocates or knows the VM: callers reserve memory by the `..._size` functions and
// lend a PvTextPace. Long loops pay units into it as they go, at least once per about 100 us of
// work; when the budget is spent `refill` decides: true (it added budget) goes on, false abandons
// the work. One unit is about one nanosecond: a limb multiplied, or eight bytes scanned, or one
// code point transformed is a unit or two. A null pace means that nobody will stop the work.
#ifndef PV_TEXT_PACE_H
#define PV_TEXT_PACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct PvTextPace {
    int64_t budget;
    bool (*refill)(struct PvTextPace *);
} PvTextPace;

typedef enum PvTextStatus {
    PV_TEXT_OK = 0,
    PV_TEXT_STOPPED,   // the pace said so; outputs are garbage, inputs untouched
    PV_TEXT_BAD,       // the input is malformed, where the function says so
    PV_TEXT_OVERFLOW,  // the result has no representation
} PvTextStatus;

// What of the next piece there is: short work pays for itself only.
static inline size_t pv_text_piece(size_t left, size_t piece) {
    return left < piece ? left : piece;
}

// Pay `units`; false means stop.
static inline bool pv_text_pay(PvTextPace *pace, size_t units) {
    if (pace == NULL) return true;
    pace->budget -= (int64_t)units;
    return __builtin_expect(pace->budget >= 0, 1) || pace->refill(pace);
}

#endif
