// Work that is paid for in pieces while it is done: compiling, in units of fuel that follow from the
// source alone. Whoever works counts; from time to time what was counted is paid, and the work is
// given up when that is refused (a limit is reached, or somebody cancelled it).
//
// Invariant: once a payment was refused, every count is.
#ifndef PV_CORE_METER_H
#define PV_CORE_METER_H

#include "core/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct PvMeter {
    struct PvVM *vm;
    int64_t owed;    // counted since the last payment
    int64_t paid;
    PvStatus status; // OK, or what the payment said
    size_t memory;   // bytes that the work held at most
} PvMeter;

enum { PV_METER_PIECE = 20000 };

// Pay what is owed.
bool pv_meter_pay(PvMeter *meter);
// Take everything back: the work begins again from the start.
void pv_meter_refund(PvMeter *meter);

// Count units; false: give the work up. Without a meter nobody pays.
static inline bool pv_meter_count(PvMeter *meter, int64_t units) {
    if (meter == NULL) return true;
    meter->owed += units;
    return meter->owed < PV_METER_PIECE || pv_meter_pay(meter);
}

#endif
