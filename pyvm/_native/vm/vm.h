// The machine: PvVM, its fibers and frames.
//
// A fiber is a value stack and a stack of frames; a frame's locals are a window of the value stack,
// its operands follow them, and a callee's arguments are the operands of its caller (no copying).
// Both stacks may move when they grow, so everything that outlives a push is an index. While a frame
// runs, its pc and top live in the loop's registers; `pc` and `sp` of every other frame, and of the
// running one whenever the loop calls out, stand in the frame. `pc` is the next instruction; the
// word before it belongs to the one under way, which is what handlers and lines are looked up by.
#ifndef PV_VM_VM_H
#define PV_VM_VM_H

#include "core/msgpack.h"
#include "core/native.h"
#include "include/pyvm.h"
#include "objects/function.h"
#include "objects/generator.h"

// What becomes of a frame's result, and what a frame is: the closed list.
enum {
    // result (the low four bits: one of these)
    PV_RESULT_PUSH = 0,   // push it
    PV_RESULT_DROP = 1,   // forget it (__setitem__)
    PV_RESULT_SELF = 2,   // __init__: it must be None; push `extra`
    PV_RESULT_METHOD = 3, // push it and an empty self (LOAD_METHOD)
    PV_RESULT_SPREAD = 4, // a tuple: push its items, the last on top
    PV_RESULT_UNPACK = 5, // a tuple: push its items, the first on top
    PV_RESULT_BOOL = 6,   // __bool__: it must be a bool; push it
    PV_RESULT_NEXT = 7,   // FOR_ITER: push it; StopIteration ends the loop
    PV_RESULT_SEND = 8,   // SEND: push it; StopIteration ends the delegation with its value
    PV_RESULT_LEAVE = 9,  // the entry of a fiber: leave the loop with it
    PV_RESULT_EXTRA = 10, // forget it, push `extra` (a module whose body ran)
    PV_RESULT_KIND = 12,  // push it if it is of the kind `extra` (PvSlotKind, an int): in restored frames
    PV_RESULT_OPERATOR = 13, // it replaces the two operands; NotImplemented: operator_rest(x, y, `extra`) does
    PV_RESULT_ITERATOR = 14, // __iter__: it must be an iterator; push it
    PV_RESULT_SPECIAL = 15,  // what the special method `extra` (a PvSpecial) gave: see vm/special_call.h
    PV_RESULT_MASK = 15,
    // what it is
    PV_FRAME_HIDDEN = 16,    // prelude: not in tracebacks, not in the recursion count
    PV_FRAME_GENERATOR = 32, // `extra` is its PvGenerator
    PV_FRAME_CLOSE = 64,     // of a generator that close() resumed: see vm/generator.c
    PV_FRAME_COUNTED = 128,  // counts for the recursion limit
    PV_FRAME_ASYNC_STEP = 256, // of an async generator that its PvAsyncStep resumed: see vm/async.c
    PV_FRAME_LEFT = 1024,    // of a generator closed because its `for` was left: see pv_generator_leave
    PV_FRAME_CALLED = 512,   // a generator resumed by next(), send(), throw(): a return is StopIteration
};

// `extra` of PV_RESULT_OPERATOR: BINARY_OP's operand (not in place), or this plus COMPARE_OP's.
enum { PV_OPERATOR_COMPARES = 32, PV_OPERATOR_COUNT = PV_OPERATOR_COMPARES + 6 };

// `extra` of PV_RESULT_SPECIAL: whose result it is.
typedef enum PvSpecial {
    PV_SPECIAL_HASH, // __hash__: the object's hash
    PV_SPECIAL_LEN,  // __len__
    PV_SPECIAL_STR,  // __str__, or __repr__ in its place
    PV_SPECIAL_REPR,
    PV_SPECIAL_FORMAT,
    PV_SPECIAL_TRUTH,    // __len__ in place of __bool__
    PV_SPECIAL_CONTAINS, // __contains__
    // __hash__ of a key that an instruction looks for; its operands are below, as they were:
    PV_SPECIAL_KEY_GET, // BINARY_SUBSCR
    PV_SPECIAL_KEY_SET, // STORE_SUBSCR
    PV_SPECIAL_KEY_IN,  // CONTAINS_OP
    PV_SPECIAL_COUNT
} PvSpecial;

typedef struct PvFrame {
    const uint32_t *pc;
    PvCodeState *state;
    PvFunction *function; // NULL: a module's body, exec
    PvDict *globals;      // NULL: prelude
    PvValue names;        // namespace of module, class body, exec; PV_NULL in functions
    PvValue extra;        // what the flags say
    PvValue handled;      // generators: the resumer's handled exception, to put back
    uint32_t base;        // stack index of local 0
    uint32_t sp;          // stack index above the top operand
    uint32_t flags;
    uint32_t pad;
} PvFrame;

typedef struct PvFiber {
    PvValue *stack;
    PvFrame *frames;
    uint32_t stack_size;  // values
    uint32_t frames_size;
    uint32_t n_frames;    // the running frame is frames[n_frames - 1]
    uint32_t recursion;   // counted frames
    PvValue handled;      // the exception being handled in the innermost generator or the fiber; PV_NONE
    PvValue repr_set;     // list of objects whose repr is under way, or PV_NULL
    PvValue context;      // contextvars, or PV_NULL
    PvValue result;       // of the entry, when it ended
    PvValue failed;       // while it FORMATS: the exception
    PvTuple *outcome;     // while it ENDS: (exception or None, result)
    // Of an event that wants an answer: its id, what the instruction does with the answer, and the
    // answer once it is there (waiting is 0 again then).
    uint64_t waiting;
    PyvmEvent asked;       // which event
    uint32_t answer_how;
    PvValue answer_extra;  // what PV_RESULT_SELF and PV_RESULT_EXTRA push
    uint8_t answer_kind;   // PV_ANSWER_*
    uint8_t stage;         // PV_FIBER_*
    PvValue answer;
    struct PvFiber *outer; // the fiber under which the host entered this one
    struct PvThread *thread; // whose stack it is (vm/threads.c); NULL: the main one's, there is no other
    struct PvThread *entry;  // whom the host entered it with
    bool embedded_stack;  // it lies in the PvVM
    bool embedded_frames;
} PvFiber;

enum { PV_ANSWER_NONE, PV_ANSWER_VALUE, PV_ANSWER_RAISE, PV_ANSWER_STOP, PV_ANSWER_WAITED };
enum { PV_FIBER_IDLE, PV_FIBER_RUNS, PV_FIBER_ENDS, PV_FIBER_ENDED, PV_FIBER_FORMATS };

// Text that the guest printed, by stream, in order.
typedef struct PvOutputPart {
    int stream;
    size_t end; // in the text
} PvOutputPart;
typedef struct PvOutput {
    char *text;
    size_t length, capacity;
    PvOutputPart *part;
    uint32_t n_parts, parts_size;
} PvOutput;

enum { PV_PRELUDE_UNITS = 48 };
typedef struct PvPreludeFile PvPreludeFile;
// unit_row of the code states of prelude units: this bit and the unit's number.
#define PV_PRELUDE_ROW 0x80000000u
enum { PV_FIRST_STACK = 384, PV_FIRST_FRAMES = 12 };

// One unit in use by this VM: the code states made so far, by code index.
typedef struct PvUnitRow {
    PvUnit *unit; // NULL: a free row
    PvCodeState **states;
    bool private_; // the VM alone holds it and is charged for it
} PvUnitRow;

struct PvVM {
    PvCore core;
    PvFiber *fiber; // running, or the one that waits for the host
    PvFiber first;
    PyvmLimits limits;
    PyvmUsage usage;
    // vm/limits.c: what all executions together may use (<0: unbounded), what those before this one
    // did use, and what this one may: the lesser of its limits and of what is left of the total.
    PyvmLimits total;
    PyvmUsage spent;
    PyvmLimits allowed;
    uint64_t executions; // begun so far
    uint32_t depth; // frames that may count: limits.depth, or less by sys.setrecursionlimit

    // Namespaces
    PvDict *main;     // globals of __main__
    PvDict *modules;  // sys.modules
    PvDict *builtins; // the builtins module's dict once somebody asked for it, or NULL
    PvValue injected; // dict: module name -> dict of values, given by the host, or PV_NULL
    PvValue at_end;   // list: what is called when an execution ends (_pyvm.at_end), or PV_NULL
    PvValue statics;  // dict: per-VM attributes of what the prelude keeps (vm/intrinsics.c)

    // Threads that have begun and not ended, the main one first; none until somebody asks for one
    struct PvThread **thread;
    uint32_t n_threads, threads_size;
    uint64_t last_thread, last_ticket; // their numbers, and the order in which they wait
    // Deadlines are on a clock that stands still while a snapshot does: the VM's plus `shift_ns`.
    int64_t shift_ns, restored_ns;
    bool is_restored; // at restored_ns: the shift is yet to be found

    // Code
    PvUnitRow *units;
    uint32_t n_units, units_size;
    PvUnit *entering; // has no frame yet: a collection keeps it all the same
    PvCodeState **prelude_states[PV_PRELUDE_UNITS]; // by unit, then code index; NULL: none yet
    PvPreludeFile **foreign; // files of another build's prelude, from a snapshot: vm/prelude.h
    uint32_t n_foreign;

    // Registers that natives with PV_NATIVE_VM use: they pushed or left a frame, the loop must
    // reload what it keeps of the running frame and must not push their result.
    bool reload;
    bool throwing; // with reload: core->exc is to be raised in the frame that was pushed

    // Events
    int entered;             // atomic busy flag
    PyvmEvent event;         // why the loop left
    PyvmEvent held;          // an event whose payload waits until the output is handed over; or DONE
    bool is_held;
    bool output_due;         // leave with OUTPUT at the next safepoint
    uint64_t last_event;     // ids of events that want an answer
    PvMsgWriter payload;     // of `event`
    PvMsgWriter text;        // of an OUTPUT
    PvOutput output;         // text not yet handed to the host
    size_t output_used;
    PvValue guest_handles;   // dict: handle id -> object, or PV_NULL
    uint64_t last_handle;
    struct PvLent *lent;     // the host's objects that came with answers (lent.h); NULL: none yet
    PvValue host_calls;      // list of calls of async host functions that have no answer yet
    PvValue answered;        // list of those that were answered since the last wait
    bool virtual_clock;      // time is what the program waits for: for tests, whatever they cost
    int64_t clock_ns;        // then: the time

    struct PvProfile *profile; // of the execution under way or the last one; NULL: none is wanted

    struct PvAttrSlot *attr_table; // attributes of sites that meet several types; NULL: none yet

    // The newest generator and where its maker went on: a GET_ITER there is of the same statement.
    PvValue made_generator;
    const uint32_t *made_pc;

    // What the last RETRY was for: again with no back-edge in between, memory is short for good.
    uint64_t progress;
    uint64_t retry_progress;
    const uint32_t *retry_pc;
    const uint32_t *huge_pc; // the same of a RETRY after a request that no limit could allow
    uint64_t huge_progress;

    // Stress switches
    bool gc_stress;
    bool all_intrinsics; // `_pyvm` holds every intrinsic: what measures natives calls them directly
    int64_t suspend_every;
    bool trace;

    PvValue first_stack[PV_FIRST_STACK];
    PvFrame first_frames[PV_FIRST_FRAMES];
};

#endif
