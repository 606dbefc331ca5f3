// What natives see of a VM: the pending exception, the budget, the heap. Not its frames or loop.
//
// PvVM begins with a PvCore, so the inline functions here reach it without knowing the rest.
// The native contract (law 3 and 4): inspect, charge, reserve, compute detached, commit. Before the
// commit a native may answer DEFER, RETRY or STOP; after it only OK.
#ifndef PV_CORE_VM_H
#define PV_CORE_VM_H

#include "core/heap.h"
#include "core/type.h"
#include "gen/exceptions.gen.h"

// Native code recurses on nested data (repr, compare, hash) at most this deep, then defers.
#define PV_NATIVE_DEPTH 64

typedef enum PvStopReason {
    PV_STOP_NONE = 0,
    PV_STOP_INSTRUCTIONS,
    PV_STOP_SECONDS,
    PV_STOP_MEMORY,
    PV_STOP_OUTPUT,
    PV_STOP_TRANSFER,
    PV_STOP_CANCELLED,
    PV_STOP_WALL,
    PV_STOP_HOST_CALLS,
    PV_STOP_TRAFFIC,
} PvStopReason;

typedef struct PvCore {
    // Fuel of the present slice, tested at safepoints and by pv_charge. At or below zero the loop
    // pays attention (core/budget.c): a slice ended, or the allocator wants a collection.
    int64_t fuel;
    int64_t fuel_left;     // of the budget, beyond the slice
    int64_t fuel_budget;   // what this execution was given; used = budget - left - fuel
    int64_t slice;         // units in a slice: PV_SLICE, or what the stress switch asks for
    int64_t slice_started_ns; // the clock when the slice began
    int64_t time_budget_ns;
    int64_t time_left_ns;  // of compute time, at the start of the slice
    int64_t time_used_ns;
    int64_t wall_left_ns;  // of the time from begin to end, the host's included
    int64_t wall_used_ns;
    bool standing;         // the program stands still: the host's time is not counted
    int64_t tick_ns;       // how often it does: PV_TICK_NS, or what the host wants
    int64_t tick_left_ns;  // until the loop owes the host a TICK
    bool gc_wanted;        // collect at the next safepoint
    bool tick_due;         // leave with a TICK at the next safepoint
    int cancelled;         // atomic; set by pyvm_cancel from any thread
    int pause_asked;       // atomic; set by pyvm_pause from any thread
    int64_t pause_at;      // of the fuel used: leave with PAUSED at a safepoint from there on; <0: never
    int64_t turn_at;       // of the fuel used: the thread's turn ends there; <0: there is one thread
    bool turn_due;         // it did: another thread's turn at the next safepoint
    PvStopReason stop;     // why a STOP was answered
    PvValue exc;      // the pending exception while a status RAISE is under way
    PvHeap heap;
    uint32_t next_version; // type and dict-keys versions
    bool restored;         // from a snapshot: versions began again, so ones that a frame holds say nothing
    void *method_cache;    // objects/lookup.c; NULL until the first lookup
    struct PvTypeList *guest_types; // objects/type_ops.c: guest classes with a built-in base
    uint32_t native_depth;
    uint32_t max_str_digits; // of an int as decimal text: sys.set_int_max_str_digits; 0: no limit
    uint64_t next_id;      // serial numbers that id() gives
    // A native that answers DEFER may name what the loop must call instead of its twin:
    // defer_n arguments in defer_arg, the callable in defer_fn (PV_NULL: the twin, same operands).
    PvValue defer_fn;
    PvValue defer_arg[4];
    uint32_t defer_n;
    // How far the native that is running has walked the iterator `walked` (objects/iterate.c), or NULL:
    // the loop commits it when the native raises, forgets it when the native gives up.
    struct PvObject *walked;
    int64_t walked_at, walked_left;
    bool host_clock; // the host tells the time of day; else it is the machine's
    bool always_defer; // stress switch: natives with a twin take it
    void (*trace_roots)(PvVM *vm, PvGC *gc); // vm/: every root of this VM
    void (*after_mark)(PvVM *vm, PvGC *gc);  // vm/: code states, weak references, finalizers
    // The namespace of the guest's sys module once it is there, and its own stdout: where they
    // differ print() writes to what stands there instead. PV_NULL: there is no sys.
    PvValue sys_names, sys_stdout;
    // objects/weak_cell.c: weak references by what they refer to; those whose callback is due, and the
    // function that calls them, at the next start of a guest's function.
    struct PvWeakCell **weak_place;
    size_t weak_size, weak_n, weak_called; // places, cells, those with a callback
    uint64_t weak_serial;
    PvValue weak_due, weak_runner; // a list, a function; or PV_NULL
    bool weak_ready;               // the list is not empty
} PvCore;

static inline PvCore *pv_core(PvVM *vm) { return (PvCore *)(void *)vm; }

// core/budget.c: slices. The loop calls pv_budget_attention at a safepoint where fuel <= 0: it reads
// the clock, starts the next slice and answers STOP when a limit is reached. gc_wanted and tick_due
// are the loop's to serve and clear.
enum { PV_SLICE = 100000, PV_TICK_NS = 50000000 };
enum { PV_MAX_STR_DIGITS = 4300 }; // what max_str_digits begins with
typedef struct PvBudget { // <0: unbounded
    int64_t instructions, time_ns, wall_ns;
} PvBudget;
void pv_budget_start(PvVM *vm, PvBudget budget);
// Go on with what is left of another budget: what was used before counts (a restored snapshot's).
void pv_budget_move(PvVM *vm, PvBudget budget);
void pv_budget_pause(PvVM *vm);  // leaving for the host: stop the clock
void pv_budget_resume(PvVM *vm); // coming back: start it
void pv_budget_stand(PvVM *vm);  // among the two: the program stands still from now on
void pv_budget_sleep(PvVM *vm, int64_t ns); // count it as compute time
int64_t pv_budget_wall_left(const PvVM *vm); // now, while the host has its turn; <0: unbounded
// Is a limit of time reached, or the execution cancelled? STOP, with its reason.
PV_MUST_USE PvStatus pv_budget_check(PvVM *vm);
int64_t pv_budget_used(const PvVM *vm);
int64_t pv_budget_time_used_ns(const PvVM *vm);
PV_MUST_USE PvStatus pv_budget_attention(PvVM *vm);
// Pause when `units` more of fuel are used (<0: never). pv_budget_pause_due asks whether it is time, at a
// safepoint, and takes back what pyvm_pause asked for.
void pv_budget_pause_after(PvVM *vm, int64_t units);
bool pv_budget_pause_due(PvVM *vm);
// The running thread's turn ends when `units` more of fuel are used (<0: never).
void pv_budget_turn(PvVM *vm, int64_t units);
bool pv_budget_turn_due(const PvVM *vm);
// The machine's clock, nanoseconds since 1970: for guests only where the host tells no time (host_clock).
int64_t pv_time_of_day_ns(void);
// Make the next safepoint pay attention.
void pv_want_attention(PvVM *vm);

// Pay n units of fuel (one is about one bytecode instruction, 5 ns) before work proportional to n.
// STOP when the budget ends; call again every 100,000 units or so in long work.
PV_MUST_USE PvStatus pv_charge_slow(PvVM *vm, int64_t n);
PV_MUST_USE static inline PvStatus pv_charge(PvVM *vm, int64_t n) {
    PvCore *c = pv_core(vm);
    if (__builtin_expect(c->fuel > n, 1)) {
        c->fuel -= n;
        return PV_OK;
    }
    return pv_charge_slow(vm, n);
}

// Set the pending exception and answer RAISE (or RETRY if memory is short). The format knows
// %s char*, %d int, %lld long long, %zd ptrdiff_t, %zu size_t, %c int, %U PvStr*, %T PvValue (the
// name of its type), %N PvType* (its name), %% .
PvStatus pv_raise(PvVM *vm, PvExceptionId type, const char *format, ...);
// Raise an exception made of one argument value (KeyError(key), StopIteration(value)).
PvStatus pv_raise_value(PvVM *vm, PvExceptionId type, PvValue argument);
// MemoryError: for sizes that no limit could allow. The guest may catch it.
PvStatus pv_raise_memory(PvVM *vm);
// DEFER to a guest callable (usually pv_twin(PV_TWIN_X)) with these arguments.
PvStatus pv_defer_call(PvVM *vm, PvValue callable, uint32_t n, const PvValue *arguments);
// The prelude function PV_TWIN_* (vm/prelude.c).
PvValue pv_twin(uint32_t id);

PvType *pv_constant_type(PvValue v); // of None, True, False, Ellipsis, NotImplemented
extern PvType *const pv_type_int, *const pv_type_float;
static inline PvType *pv_type_of(PvValue v) {
    switch (v & 3) {
    case 0: return pv_ptr(v)->type;
    case 1: return pv_type_int;
    case 2: return pv_type_float;
    default: return pv_constant_type(v);
    }
}
bool pv_type_is_subtype(const PvType *t, const PvType *of);

#endif
