// Fuel and the clock: what an execution may use, paid out in slices.
//
// Invariant: budget = used + left + slice. The slice is small enough (about 1 ms of work) that
// reading the clock and the cancel flag only where a slice ends keeps every limit within about a
// millisecond. Fuel alone decides the instruction limit, so that verdict is the same everywhere.
#define _POSIX_C_SOURCE 200809L // clock_gettime
#include "core/meter.h"
#include "core/vm.h"

#include <time.h>

#define UNBOUNDED INT64_MAX

static int64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t pv_time_of_day_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
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
    if (c->turn_at >= 0) { // and where the thread's turn ends, however the slices lie
        int64_t until = c->turn_at - (c->fuel_budget - c->fuel_left - c->fuel);
        c->turn_due = until <= 0;
        if (until <= 0) until = 1;
        if (until - c->fuel < slice) slice = until - c->fuel;
    }
    c->fuel += slice;
    c->fuel_left -= slice;
}

static int64_t bound(int64_t budget) { return budget < 0 ? UNBOUNDED : budget; }

void pv_budget_start(PvVM *vm, PvBudget budget) {
    PvCore *c = pv_core(vm);
    c->fuel_budget = bound(budget.instructions);
    c->fuel_left = c->fuel_budget;
    c->fuel = 0;
    c->time_budget_ns = bound(budget.time_ns);
    c->time_left_ns = c->time_budget_ns;
    c->time_used_ns = 0;
    c->wall_left_ns = bound(budget.wall_ns);
    c->wall_used_ns = 0;
    c->standing = false;
    c->tick_left_ns = c->tick_ns;
    c->tick_due = false;
    c->turn_at = -1;
    c->turn_due = false;
    c->stop = PV_STOP_NONE;
    c->slice_started_ns = now_ns();
    start_slice(c);
    if (c->gc_wanted) pv_want_attention(vm);
}

static int64_t at_least_0(int64_t n) {
    const int64_t most = INT64_MAX / 2; // time is added to it
    return n < 0 ? 0 : n > most ? most : n;
}
static int64_t left_of(int64_t budget, int64_t used) {
    return budget == UNBOUNDED ? UNBOUNDED : budget - used;
}

void pv_budget_move(PvVM *vm, PvBudget budget) {
    PvCore *c = pv_core(vm);
    int64_t used = at_least_0(c->fuel_budget - c->fuel_left - c->fuel);
    c->fuel_budget = bound(budget.instructions);
    // The slice under way goes on, so that pauses come where they would have come.
    if (c->fuel > c->slice || c->fuel > c->fuel_budget - used) c->fuel = 0;
    c->fuel_left = c->fuel_budget - used - c->fuel;
    c->time_used_ns = at_least_0(c->time_used_ns);
    c->time_budget_ns = bound(budget.time_ns);
    c->time_left_ns = left_of(c->time_budget_ns, c->time_used_ns);
    c->wall_used_ns = at_least_0(c->wall_used_ns);
    c->wall_left_ns = left_of(bound(budget.wall_ns), c->wall_used_ns);
    c->standing = true; // since it was saved
}

// Count time of the execution, whoever had it.
static void count_wall(PvCore *c, int64_t spent) {
    if (c->wall_left_ns != UNBOUNDED) c->wall_left_ns -= spent;
    c->wall_used_ns += spent;
}

static void count_time(PvCore *c, int64_t spent) {
    if (c->time_left_ns != UNBOUNDED) c->time_left_ns -= spent;
    c->time_used_ns += spent;
}

// Account for the time since the clock was last read.
static void read_clock(PvCore *c) {
    int64_t now = now_ns();
    int64_t spent = now - c->slice_started_ns;
    c->slice_started_ns = now;
    count_time(c, spent);
    count_wall(c, spent);
    c->tick_left_ns -= spent;
    if (c->tick_left_ns <= 0) {
        c->tick_left_ns = c->tick_ns;
        c->tick_due = true;
    }
}

void pv_budget_pause(PvVM *vm) { read_clock(pv_core(vm)); }

void pv_budget_resume(PvVM *vm) {
    PvCore *c = pv_core(vm);
    int64_t now = now_ns();
    if (!c->standing) count_wall(c, now - c->slice_started_ns);
    c->standing = false;
    c->slice_started_ns = now;
    c->tick_left_ns = c->tick_ns;
    c->tick_due = false;
}

void pv_budget_stand(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (!c->standing) count_wall(c, now_ns() - c->slice_started_ns);
    c->standing = true;
}

int64_t pv_budget_wall_left(const PvVM *vm) {
    const PvCore *c = (const PvCore *)(const void *)vm;
    if (c->wall_left_ns == UNBOUNDED) return -1;
    int64_t left = c->wall_left_ns - (c->standing ? 0 : now_ns() - c->slice_started_ns);
    return left > 0 ? left : 0;
}

void pv_budget_sleep(PvVM *vm, int64_t ns) { count_time(pv_core(vm), ns); }

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

static PvStatus stopped(PvCore *c, PvStopReason reason) {
    c->stop = reason;
    return PV_STOP;
}

PvStatus pv_budget_check(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (__atomic_load_n(&c->cancelled, __ATOMIC_RELAXED)) return stopped(c, PV_STOP_CANCELLED);
    if (c->time_left_ns <= 0) return stopped(c, PV_STOP_SECONDS);
    if (c->wall_left_ns <= 0) return stopped(c, PV_STOP_WALL);
    return PV_OK;
}

// Answer STOP where a limit is reached; else go on with at least one unit in the slice.
static PvStatus next_slice(PvVM *vm) {
    PvCore *c = pv_core(vm);
    read_clock(c);
    PV_TRY(pv_budget_check(vm));
    start_slice(c);
    return c->fuel > 0 ? PV_OK : stopped(c, PV_STOP_INSTRUCTIONS);
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

void pv_budget_turn(PvVM *vm, int64_t units) {
    PvCore *c = pv_core(vm);
    c->turn_due = false;
    c->turn_at = units < 0 ? -1 : pv_budget_used(vm) + units;
    if (units >= 0 && c->fuel > units) {
        c->fuel_left += c->fuel - units;
        c->fuel = units;
    }
}

bool pv_budget_turn_due(const PvVM *vm) {
    const PvCore *c = (const PvCore *)(const void *)vm;
    return c->turn_at >= 0 && pv_budget_used(vm) >= c->turn_at;
}

PvStatus pv_budget_attention(PvVM *vm) { return next_slice(vm); }

PvStatus pv_charge_slow(PvVM *vm, int64_t n) {
    PvCore *c = pv_core(vm);
    c->fuel -= n;
    if (c->fuel > 0) return PV_OK;
    if (c->fuel_left + c->fuel < 0) return stopped(c, PV_STOP_INSTRUCTIONS);
    // While a collection or a tick waits for a safepoint the slice stays empty: natives run on debt,
    // so that not every charge reads the clock.
    if ((c->gc_wanted || c->tick_due || c->turn_due) && c->fuel > -PV_SLICE) return PV_OK;
    PV_TRY(next_slice(vm));
    // A collection, a tick or another thread waits for a safepoint; natives go on meanwhile.
    if (c->gc_wanted || c->tick_due || c->turn_due) pv_want_attention(vm);
    return PV_OK;
}

// --- meters ---------------------------------------------------------------------------------------

bool pv_meter_pay(PvMeter *meter) {
    if (meter->status == PV_OK) {
        meter->status = pv_charge(meter->vm, meter->owed);
        meter->paid += meter->owed;
        meter->owed = 0;
    }
    return meter->status == PV_OK;
}

void pv_meter_refund(PvMeter *meter) {
    pv_core(meter->vm)->fuel_left += meter->paid;
    meter->owed = meter->paid = 0;
}
