// Fuel and the clock: what an execution may use, paid out in slices.
//
// Invariant: budget = used + left + slice. The slice is small enough (about 1 ms of work) that
// reading the clock and the cancel flag only where a slice ends keeps every limit within about a
// millisecond. Fuel alone decides the instruction limit, so that verdict is the same everywhere.
#define _POSIX_C_SOURCE 200809L // clock_gettime
#include "core/vm.h"

#include <time.h>

#define UNBOUNDED INT64_MAX

static int64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

// Fill the slice from the budget, what a large charge overdrew included.
static void start_slice(PvCore *c) {
    int64_t want = c->slice - c->fuel;
    int64_t slice = c->fuel_left < want ? c->fuel_left : want;
    if (c->pause_at >= 0) { // end the slice where the pause is due
        int64_t until = c->pause_at - (c->fuel_budget - c->fuel_left);
        if (until > 0 && until - c->fuel < slice) slice = until - c->fuel;
    }
    c->fuel += slice;
    c->fuel_left -= slice;
}

void pv_budget_start(PvVM *vm, int64_t instructions, int64_t time_ns) {
    PvCore *c = pv_core(vm);
    c->fuel_budget = instructions < 0 ? UNBOUNDED : instructions;
    c->fuel_left = c->fuel_budget;
    c->fuel = 0;
    c->time_budget_ns = time_ns < 0 ? UNBOUNDED : time_ns;
    c->time_left_ns = c->time_budget_ns;
    c->time_used_ns = 0;
    c->tick_left_ns = PV_TICK_NS;
    c->tick_due = false;
    c->stop = PV_STOP_NONE;
    c->slice_started_ns = now_ns();
    start_slice(c);
    if (c->gc_wanted) pv_want_attention(vm);
}

// Account for the time since the clock was last read.
static void read_clock(PvCore *c) {
    int64_t now = now_ns();
    int64_t spent = now - c->slice_started_ns;
    c->slice_started_ns = now;
    if (c->time_left_ns != UNBOUNDED) c->time_left_ns -= spent;
    c->time_used_ns += spent;
    c->tick_left_ns -= spent;
    if (c->tick_left_ns <= 0) {
        c->tick_left_ns = PV_TICK_NS;
        c->tick_due = true;
    }
}

void pv_budget_pause(PvVM *vm) { read_clock(pv_core(vm)); }

void pv_budget_resume(PvVM *vm) {
    PvCore *c = pv_core(vm);
    c->slice_started_ns = now_ns();
    c->tick_left_ns = PV_TICK_NS;
    c->tick_due = false;
}

int64_t pv_budget_used(const PvVM *vm) {
    const PvCore *c = (const PvCore *)(const void *)vm;
    return c->fuel_budget - c->fuel_left - c->fuel;
}

int64_t pv_budget_time_used_ns(const PvVM *vm) {
    return ((const PvCore *)(const void *)vm)->time_used_ns;
}

void pv_want_attention(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (c->fuel > 0) {
        c->fuel_left += c->fuel;
        c->fuel = 0;
    }
}

// Answer STOP where a limit is reached; else go on with at least one unit in the slice.
static PvStatus next_slice(PvCore *c) {
    read_clock(c);
    if (__atomic_load_n(&c->cancelled, __ATOMIC_RELAXED)) {
        c->stop = PV_STOP_CANCELLED;
        return PV_STOP;
    }
    if (c->time_left_ns <= 0) {
        c->stop = PV_STOP_SECONDS;
        return PV_STOP;
    }
    start_slice(c);
    if (c->fuel <= 0) {
        c->stop = PV_STOP_INSTRUCTIONS;
        return PV_STOP;
    }
    return PV_OK;
}

void pv_budget_pause_after(PvVM *vm, int64_t units) {
    PvCore *c = pv_core(vm);
    c->pause_at = units < 0 ? -1 : pv_budget_used(vm) + units;
    pv_want_attention(vm);
}

bool pv_budget_pause_due(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (__atomic_exchange_n(&c->pause_asked, 0, __ATOMIC_RELAXED)) return true;
    return c->pause_at >= 0 && pv_budget_used(vm) >= c->pause_at;
}

PvStatus pv_budget_attention(PvVM *vm) { return next_slice(pv_core(vm)); }

PvStatus pv_charge_slow(PvVM *vm, int64_t n) {
    PvCore *c = pv_core(vm);
    c->fuel -= n;
    if (c->fuel > 0) return PV_OK;
    if (c->fuel_left + c->fuel < 0) {
        c->stop = PV_STOP_INSTRUCTIONS;
        return PV_STOP;
    }
    // While a collection or a tick waits for a safepoint the slice stays empty: natives run on debt,
    // so that not every charge reads the clock.
    if ((c->gc_wanted || c->tick_due) && c->fuel > -PV_SLICE) return PV_OK;
    PV_TRY(next_slice(c));
    // A collection or a tick waits for a safepoint; natives go on meanwhile.
    if (c->gc_wanted || c->tick_due) pv_want_attention(vm);
    return PV_OK;
}
