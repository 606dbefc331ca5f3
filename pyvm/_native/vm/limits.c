// The limits of an execution and of all executions of a VM, and the account of both.
//
// Invariant: `allowed` is what the execution under way may use: in each dimension the lesser of its
// limits and of what those before it left of the total; `spent` is what those before it used. Fuel and
// clocks are core/budget.c's, memory is the heap's.
#include "vm/limits.h"

static bool is_bounded(int64_t limit) { return limit >= 0; }

static int64_t lesser(int64_t limit, int64_t total, int64_t spent) {
    if (!is_bounded(total)) return limit;
    int64_t left = total > spent ? total - spent : 0;
    return is_bounded(limit) && limit < left ? limit : left;
}

static int64_t as_limit(size_t n) { return n > INT64_MAX ? INT64_MAX : (int64_t)n; }

static void choose(PvVM *vm) {
    const PyvmLimits *limits = &vm->limits, *total = &vm->total;
    const PyvmUsage *spent = &vm->spent;
    vm->allowed = *limits;
    PyvmLimits *a = &vm->allowed;
    a->instructions = lesser(limits->instructions, total->instructions, spent->instructions);
    a->time_ns = lesser(limits->time_ns, total->time_ns, spent->time_ns);
    a->wall_ns = lesser(limits->wall_ns, total->wall_ns, spent->wall_ns);
    a->host_calls = lesser(limits->host_calls, total->host_calls, spent->host_calls);
    a->traffic = lesser(limits->traffic, total->traffic, spent->traffic);
    if (total->output < SIZE_MAX) {
        a->output = (size_t)lesser(as_limit(limits->output), as_limit(total->output),
                                   as_limit(spent->output));
    }
}

static PvBudget budget_of(const PvVM *vm) {
    return (PvBudget){vm->allowed.instructions, vm->allowed.time_ns, vm->allowed.wall_ns};
}

static const PyvmLimits no_total = {
    .instructions = -1, .time_ns = -1, .output = SIZE_MAX, .wall_ns = -1, .host_calls = -1, .traffic = -1,
};

void pv_limits_apply(PvVM *vm, const PyvmLimits *limits) {
    vm->limits = *limits;
    vm->depth = limits->depth;
    vm->core.heap.limit = limits->memory;
    choose(vm);
}

void pv_limits_init(PvVM *vm, const PyvmLimits *limits) {
    vm->total = no_total;
    pv_limits_apply(vm, limits);
}

void pyvm_set_total(PvVM *vm, const PyvmLimits *total) {
    vm->total = *total;
    choose(vm);
}

// --- what was used --------------------------------------------------------------------------------

void pyvm_usage(const PvVM *vm, PyvmUsage *out) {
    *out = vm->usage;
    out->instructions = pv_budget_used(vm);
    out->time_ns = pv_budget_time_used_ns(vm);
    out->wall_ns = vm->core.wall_used_ns;
    out->memory = vm->core.heap.used;
    out->memory_peak = vm->core.heap.peak;
    out->output = vm->output_used;
}

void pyvm_total_usage(const PvVM *vm, PyvmUsage *out) {
    pyvm_usage(vm, out);
    const PyvmUsage *spent = &vm->spent;
    out->instructions += spent->instructions;
    out->time_ns += spent->time_ns;
    out->wall_ns += spent->wall_ns;
    out->output += spent->output;
    out->host_calls += spent->host_calls;
    out->traffic += spent->traffic;
    if (spent->memory_peak > out->memory_peak) out->memory_peak = spent->memory_peak;
    if (spent->depth_peak > out->depth_peak) out->depth_peak = spent->depth_peak;
}

// --- an execution ---------------------------------------------------------------------------------

static PvStatus stop(PvVM *vm, PvStopReason reason) {
    vm->core.stop = reason;
    return PV_STOP;
}

PvStatus pv_limits_begin(PvVM *vm) {
    PyvmUsage all;
    pyvm_total_usage(vm, &all);
    vm->spent = all;
    vm->executions++;
    vm->usage = (PyvmUsage){0};
    vm->output_used = 0;
    vm->core.heap.peak = vm->core.heap.used;
    choose(vm);
    pv_budget_start(vm, budget_of(vm));
    if (vm->allowed.instructions == 0) return stop(vm, PV_STOP_INSTRUCTIONS);
    return pv_budget_check(vm);
}

void pv_limits_restored(PvVM *vm) {
    choose(vm);
    pv_budget_move(vm, budget_of(vm));
}

static PvStatus check_crossings(PvVM *vm) {
    const PyvmLimits *allowed = &vm->allowed;
    if (is_bounded(allowed->traffic) && vm->usage.traffic > allowed->traffic) {
        return stop(vm, PV_STOP_TRAFFIC);
    }
    if (is_bounded(allowed->host_calls) && vm->usage.host_calls > allowed->host_calls) {
        return stop(vm, PV_STOP_HOST_CALLS);
    }
    return PV_OK;
}

PvStatus pv_limits_check(PvVM *vm) {
    PV_TRY(pv_budget_check(vm));
    return check_crossings(vm);
}

void pv_limits_received(PvVM *vm, size_t bytes) { vm->usage.traffic += (int64_t)bytes; }

PvStatus pv_limits_sent(PvVM *vm, size_t bytes) {
    vm->usage.traffic += (int64_t)bytes;
    return check_crossings(vm);
}

size_t pv_limits_room(const PvVM *vm, size_t held) {
    const PvHeap *heap = &vm->core.heap;
    size_t used = heap->used + held;
    return heap->limit > used ? heap->limit - used : 1;
}

void pv_limits_held(PvVM *vm, size_t bytes) {
    PvHeap *heap = &vm->core.heap;
    if (heap->used + bytes > heap->peak) heap->peak = heap->used + bytes;
}

// --- the end --------------------------------------------------------------------------------------

PvExceeded pv_limits_exceeded(const PvVM *vm) {
    PyvmUsage now, all;
    pyvm_usage(vm, &now);
    pyvm_total_usage(vm, &all);
    const PyvmLimits *limits = &vm->limits, *total = &vm->total, *allowed = &vm->allowed;
#define OF(which, field)                                                                           \
    (as_limit((size_t)allowed->field) < as_limit((size_t)limits->field)                            \
         ? (PvExceeded){which, as_limit((size_t)all.field), as_limit((size_t)total->field), true}  \
         : (PvExceeded){which, as_limit((size_t)now.field), as_limit((size_t)limits->field), false})
    switch (vm->core.stop) {
    case PV_STOP_SECONDS: return OF("time", time_ns);
    case PV_STOP_WALL: return OF("wall", wall_ns);
    case PV_STOP_OUTPUT: return OF("output", output);
    case PV_STOP_HOST_CALLS: return OF("host_calls", host_calls);
    case PV_STOP_TRAFFIC: return OF("traffic", traffic);
    case PV_STOP_MEMORY:
        return (PvExceeded){"memory", as_limit(now.memory_peak), as_limit(limits->memory), false};
    case PV_STOP_TRANSFER: return (PvExceeded){"transfer", -1, as_limit(limits->transfer), false};
    case PV_STOP_CANCELLED: return (PvExceeded){"cancel", -1, -1, false};
    default: return OF("instructions", instructions);
    }
#undef OF
}

void pyvm_stand_still(PvVM *vm) { pv_budget_stand(vm); }

int pyvm_sleep(PvVM *vm, int64_t ns) {
    pv_budget_sleep(vm, ns);
    return vm->core.time_left_ns > 0;
}

int64_t pyvm_wall_left(const PvVM *vm) { return pv_budget_wall_left(vm); }
