// The whole interface of the core: what the cffi extension, the plain C tools and the fuzz targets
// call. Plain C types only; everything structured crosses as msgpack.
//
// A VM is a state machine. `pyvm_run` goes on until an event: the host reads the payload, answers,
// and runs on. One thread at a time may be inside a VM; a second one gets PYVM_BUSY.
#ifndef PYVM_H
#define PYVM_H

#include <stddef.h>
#include <stdint.h>

typedef struct PvVM PvVM;
typedef struct PvUnit PvUnit;

typedef struct PyvmLimits {
    int64_t instructions; // units of fuel per execution; <0: unbounded
    int64_t time_ns;      // compute time per execution, host calls not counted; <0: unbounded
    size_t memory;        // bytes of the heap
    uint32_t depth;       // guest frames
    size_t output;        // bytes of stdout and stderr per execution
    size_t transfer;      // bytes of one value that crosses the boundary
    int64_t slice;        // units of fuel until PAUSED, anew after each; <=0: never
    int64_t wall_ns;      // time per execution, the host's included; <0: unbounded
    int64_t host_calls;   // events per execution that the host's functions answer; <0: unbounded
    int64_t traffic;      // bytes of values per execution, both ways; <0: unbounded
} PyvmLimits;

typedef struct PyvmUsage {
    int64_t instructions;
    int64_t time_ns;
    size_t memory; // committed now
    size_t memory_peak;
    size_t output;
    int64_t host_calls;
    uint32_t depth_peak;
    int64_t traffic;
    int64_t wall_ns;
} PyvmUsage;

typedef struct PyvmBytes {
    const char *data; // owned by the VM (or the thread, where there is none); valid until its next call
    size_t size;
} PyvmBytes;

// What a run stopped for. The payload of each stands beside it, as msgpack.
typedef enum PyvmEvent {
    PYVM_DONE = 0,   // value: the result of the entry (the module's last expression, the call's result)
    PYVM_ERROR = 1,  // {type, message, traceback, line, filename, exit_code?, syntax?: {…}}: an uncaught exception
    PYVM_LIMIT = 2,  // {which, used, allowed, total, line, traceback}: a budget ended the execution
    PYVM_CALL = 3,   // [id, function, args, kwargs?] or [id, function, place?, kwargs?, *args]:
                     // see spec/events.py
    PYVM_OUTPUT = 4, // [stream (1 or 2), text]: no answer wanted, run on
    PYVM_FIND = 5,   // [id, module name]: answer {kind: "source" | "pyxc" | "values" | "none", …}
    PYVM_WAIT = 6,   // [timeout_ns or nil, [outstanding ids]]: every fiber waits; run on after an answer or the time
    PYVM_TICK = 7,   // nil: about every 50 ms of running; run on
    PYVM_INPUT = 8,  // [id, prompt]: answer with a line
    PYVM_SERVICE = 9,// [id, operation, *args]: of the filesystem, the clock, …: see spec/events.py
    PYVM_BUSY = 10,  // another thread is inside
    PYVM_MISUSE = 11,// text: the host called out of order
    PYVM_SUSPEND = 12,// [id, value]: the program pauses itself; answer with what suspend() gives
    PYVM_PAUSED = 13,// nil: pyvm_pause was called, or limits.slice is used up; run on when you like
} PyvmEvent;

typedef enum PyvmMode { PYVM_EXEC = 0, PYVM_EVAL = 1, PYVM_SINGLE = 2, PYVM_RESULT = 3 } PyvmMode;

// Compile UTF-8 to a shared unit; an encoding line in it means nothing.
// NULL: `error` holds {type, message, filename, line, col, end_line, end_col, text}.
PvUnit *pyvm_compile(const char *source, size_t size, const char *filename, PyvmMode mode,
                     PyvmBytes *error);
PvUnit *pyvm_unit_load(const char *data, size_t size, PyvmBytes *error); // a .pyxc file: verified
PyvmBytes pyvm_unit_dump(const PvUnit *unit);
PyvmBytes pyvm_unit_disassemble(const PvUnit *unit);
void pyvm_unit_drop(PvUnit *unit);

PvVM *pyvm_new(const PyvmLimits *limits); // NULL: out of memory
void pyvm_drop(PvVM *vm);
int pyvm_drop_small(PvVM *vm); // at once if that takes no time, then 1; else 0 and nothing is done
void pyvm_set_limits(PvVM *vm, const PyvmLimits *limits);
// What all executions of the VM together may use: of instructions, times, output, host_calls, traffic.
void pyvm_set_total(PvVM *vm, const PyvmLimits *total);
// Options: the stress switches "gc_stress", "always_defer", "suspend_every"; "intrinsics": the module
// `_pyvm` holds the others, too, under their keys ("intrinsic.table_shape"); "profile": 1 before an
// execution to have it profiled, 0 to forget; "tick_ns": how often TICK comes; … 0: unknown.
int pyvm_set_option(PvVM *vm, const char *name, int64_t value);

// Give the guest host modules: {module: {name: value}}, functions as host handles (ext type).
PyvmEvent pyvm_define(PvVM *vm, const char *msgpack, size_t size);

// Begin an execution in __main__ and run to the first event. `names` may be NULL or a msgpack map of
// values to bind first. While an event is outstanding this nests: the new execution runs on a fiber
// of its own and must end before the outer one goes on.
PyvmEvent pyvm_execute(PvVM *vm, PvUnit *unit, const char *names, size_t size, PyvmBytes *payload);
// Compile into the VM and execute, in one crossing.
PyvmEvent pyvm_execute_source(PvVM *vm, const char *source, size_t size, const char *filename,
                              PyvmMode mode, const char *names, size_t names_size,
                              PyvmBytes *payload);
// Call a guest function: msgpack [guest handle id, args, kwargs]. With 0 for the id: iter(*args); with
// nil: (next(*args),), or () behind the last.
PyvmEvent pyvm_call(PvVM *vm, const char *msgpack, size_t size, PyvmBytes *payload);
PyvmEvent pyvm_run(PvVM *vm, PyvmBytes *payload);
// Answer an outstanding event. kind 0: a value; 1: raise {type, message, …} in the guest.
PyvmEvent pyvm_answer(PvVM *vm, uint64_t id, int kind, const char *msgpack, size_t size);
// pyvm_answer with a value, then pyvm_run: one crossing where a host's function answers at once. When
// the answer is refused nothing runs: MISUSE.
PyvmEvent pyvm_go_on(PvVM *vm, uint64_t id, const char *msgpack, size_t size, PyvmBytes *payload);
// Give up the innermost execution under way: its frames are dropped, the session stays usable.
void pyvm_abandon(PvVM *vm);
void pyvm_cancel(PvVM *vm); // any thread
void pyvm_pause(PvVM *vm);  // any thread: PAUSED at the next safepoint
void pyvm_usage(const PvVM *vm, PyvmUsage *out);
void pyvm_total_usage(const PvVM *vm, PyvmUsage *out); // of all executions
// The program stands still until the next pyvm_run: that time is not counted.
void pyvm_stand_still(PvVM *vm);
// Count what the guest sleeps as its compute time. 0: so much is not left, and the next pyvm_run ends it.
int pyvm_sleep(PvVM *vm, int64_t ns);
int64_t pyvm_wall_left(const PvVM *vm); // ns that the execution may still last; <0: unbounded
// The profile of the execution under way, or of the last: vm/profile.h has the map. Nothing in it
// is counted against the guest's limits.
PyvmEvent pyvm_profile(PvVM *vm, PyvmBytes *out);
// The ids of the host's objects that the guest was given with answers and holds no more: an array. Each
// is told once; a new object may come under such an id only after that.
PyvmEvent pyvm_given_back(PvVM *vm, PyvmBytes *out);
void pyvm_release_handle(PvVM *vm, uint64_t id); // a guest handle the host let go

// The state of a VM as bytes, and back. The VM must stand at an event or between executions.
PyvmEvent pyvm_snapshot(PvVM *vm, PyvmBytes *out);
// What a snapshot would hold, for people: {frames: [[function, file, line, text or nil, of the machine?]]
// outermost first, heap: [[type, how many, bytes in the snapshot]], code: bytes}.
PyvmEvent pyvm_inspect(PvVM *vm, PyvmBytes *out);
// `trusted`: the host knows who made the bytes (they are signed); else code of a prelude that stands in
// them is taken only if some release had it. What is left of the program's budget is at most `limits`.
PvVM *pyvm_restore(const char *data, size_t size, const PyvmLimits *limits, int trusted, PyvmBytes *error);

#endif
