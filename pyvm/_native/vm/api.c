// include/pyvm.h: entering the machine, and leaving it with an event.
//
// A fiber has a stage: it RUNS guest code, ENDS it with what asked to be called then (the prelude's
// end_execution), or FORMATS the exception that left it (describe_exception). Invariant: between two
// calls of the interface every frame is saved, vm->fiber is the innermost fiber under way (or the
// first, idle), and the clock stands still.
#include "compiler/compile.h"
#include "core/gc.h"
#include "core/meter.h"
#include "core/output.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/module.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "syntax/warnings.h"
#include "vm/abandon.h"
#include "vm/attention.h"
#include "vm/code_state.h"
#include "vm/event.h"
#include "vm/frames.h"
#include "vm/lent.h"
#include "vm/limits.h"
#include "vm/loop.h"
#include "vm/modules.h"
#include "vm/names.h"
#include "vm/prelude.h"
#include "vm/profile.h"
#include "vm/syntax_error.h"
#include "vm/threads.h"
#include "vm/unwind.h"
#include "vm/values.h"

#include <stdlib.h>

// --- making a VM ----------------------------------------------------------------------------------

// Freeing so much of a heap takes about 15 µs.
#define DROPS_AT_ONCE ((size_t)256 << 10)

PvVM *pyvm_new(const PyvmLimits *limits) {
    if (!pv_prelude_init()) return NULL;
    PvVM *vm = calloc(1, sizeof *vm);
    if (vm == NULL) return NULL;
    vm->core.trace_roots = pv_attention_trace_roots;
    vm->core.after_mark = pv_attention_after_mark;
    vm->core.next_version = PV_TYPE_COUNT + 1;
    vm->core.next_id = 1;
    vm->core.max_str_digits = PV_MAX_STR_DIGITS;
    vm->core.slice = PV_SLICE;
    vm->core.tick_ns = PV_TICK_NS;
    vm->core.pause_at = -1;
    vm->core.turn_at = -1;
    if (!pv_heap_init(vm, limits->memory)) {
        free(vm);
        return NULL;
    }
    pv_limits_init(vm, limits);
    vm->first = (PvFiber){
        .stack = vm->first_stack,
        .frames = vm->first_frames,
        .stack_size = PV_FIRST_STACK,
        .frames_size = PV_FIRST_FRAMES,
        .handled = PV_NONE,
        .embedded_stack = true,
        .embedded_frames = true,
    };
    vm->fiber = &vm->first;
    pv_msgpack_writer_init(&vm->payload, 0);
    pv_msgpack_writer_init(&vm->text, 0);
    return vm;
}

void pyvm_drop(PvVM *vm) {
    if (vm == NULL) return;
    pv_event_drop_output(vm);
    pv_msgpack_writer_free(&vm->payload);
    pv_msgpack_writer_free(&vm->text);
    pv_code_state_drop_all(vm);
    pv_profile_drop(vm->profile);
    pv_lent_drop(vm);
    pv_heap_drop(vm);
    free(vm);
}

int pyvm_drop_small(PvVM *vm) {
    if (vm->core.heap.used > DROPS_AT_ONCE) return 0;
    pyvm_drop(vm);
    return 1;
}

void pyvm_set_limits(PvVM *vm, const PyvmLimits *limits) { pv_limits_apply(vm, limits); }

int pyvm_set_option(PvVM *vm, const char *name, int64_t value) {
    if (strcmp(name, "gc_stress") == 0) {
        vm->gc_stress = value != 0;
    } else if (strcmp(name, "always_defer") == 0) {
        vm->core.always_defer = value != 0;
    } else if (strcmp(name, "suspend_every") == 0) {
        vm->suspend_every = value;
        vm->core.slice = value > 0 ? value : PV_SLICE;
    } else if (strcmp(name, "tick_ns") == 0) {
        vm->core.tick_ns = value > 0 ? value : PV_TICK_NS;
    } else if (strcmp(name, "virtual_clock") == 0) {
        vm->virtual_clock = vm->core.host_clock = value != 0;
    } else if (strcmp(name, "profile") == 0) {
        if (vm->fiber->stage != PV_FIBER_IDLE && value != 0) return 0; // not in the middle
        pv_profile_drop(vm->profile);
        vm->profile = value != 0 ? pv_profile_new() : NULL;
        return value == 0 || vm->profile != NULL;
    } else if (strcmp(name, "intrinsics") == 0) {
        vm->all_intrinsics = value != 0;
    } else if (strcmp(name, "trace") == 0) {
        vm->trace = value != 0;
    } else {
        return 0;
    }
    return 1;
}

// The namespace of __main__, made at the first execution.
static PvStatus need_main(PvVM *vm) {
    if (vm->main != NULL) return PV_OK;
    PvDict *modules = pv_dict_make(vm, 0);
    PvDict *main_names = pv_dict_make(vm, 0);
    if (modules == NULL || main_names == NULL) return PV_RETRY;
    PvModule *module = pv_module_new(vm, PV_NAME(__main__), main_names);
    if (module == NULL) return PV_RETRY;
    PV_TRY(pv_dict_put_name(vm, main_names, PV_NAME(__name__), PV_NAME_VALUE(__main__)));
    PvStr *const none[] = {PV_NAME(__doc__), PV_NAME(__package__), PV_NAME(__loader__),
                           PV_NAME(__spec__)};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        PV_TRY(pv_dict_put_name(vm, main_names, none[i], PV_NONE));
    }
    PV_TRY(pv_dict_put_name(vm, modules, PV_NAME(__main__), pv_from_ptr(module)));
    vm->modules = modules;
    PvValue builtins;
    PV_TRY(pv_modules_builtins(vm, &builtins));
    PV_TRY(pv_dict_put_name(vm, main_names, PV_NAME(__builtins__), builtins));
    vm->main = main_names;
    return PV_OK;
}

// --- entering and leaving -------------------------------------------------------------------------

static bool enter(PvVM *vm) { return __atomic_exchange_n(&vm->entered, 1, __ATOMIC_ACQUIRE) == 0; }

static PyvmEvent misuse(PvVM *vm, PyvmBytes *payload, const char *text) {
    static const char busy[] = "another thread is inside this VM";
    if (vm == NULL) {
        if (payload != NULL) *payload = (PyvmBytes){busy, sizeof busy - 1};
        return PYVM_BUSY;
    }
    vm->payload.length = 0;
    pv_msgpack_write_str(&vm->payload, text, strlen(text));
    if (payload != NULL) *payload = (PyvmBytes){(const char *)vm->payload.data, vm->payload.length};
    __atomic_store_n(&vm->entered, 0, __ATOMIC_RELEASE);
    return PYVM_MISUSE;
}

// Hand an event to the host, the text that was printed before it first.
static PyvmEvent leave(PvVM *vm, PyvmEvent event, PyvmBytes *payload) {
    if (pv_event_take_output(vm)) {
        if (!vm->is_held) {
            vm->held = event;
            vm->is_held = true;
        }
        *payload = (PyvmBytes){(const char *)vm->text.data, vm->text.length};
        event = PYVM_OUTPUT;
    } else {
        vm->is_held = false;
        if (event == PYVM_TICK || event == PYVM_PAUSED) {
            vm->payload.length = 0;
            pv_msgpack_write_nil(&vm->payload);
        }
        *payload = (PyvmBytes){(const char *)vm->payload.data, vm->payload.length};
    }
    __atomic_store_n(&vm->entered, 0, __ATOMIC_RELEASE);
    return event;
}

// The innermost fiber is over: what the host entered before it is innermost again.
static void end_fiber(PvVM *vm) {
    PvFiber *fiber = vm->fiber;
    pv_threads_abandon(vm, fiber);
    if (fiber->n_frames > 0) pv_abandon_settle(vm, fiber);
    pv_frames_abandon(vm, fiber);
    fiber->stage = PV_FIBER_IDLE;
    fiber->waiting = 0;
    fiber->answer_kind = PV_ANSWER_NONE;
    fiber->answer = PV_NULL;
    fiber->result = PV_NULL;
    fiber->failed = PV_NULL;
    fiber->answer_extra = PV_NULL;
    fiber->outcome = NULL;
    vm->reload = false;
    vm->throwing = false;
    vm->core.defer_fn = PV_NULL;
    vm->core.native_depth = 0;
    if (fiber->outer != NULL) {
        vm->fiber = fiber->outer;
        pv_frames_drop_fiber(vm, fiber);
    } else {
        pv_frames_shrink(vm, fiber);
    }
}

static PyvmEvent limit(PvVM *vm) {
    pv_event_limit(vm);
    end_fiber(vm);
    return PYVM_LIMIT;
}

static PvStatus run_loop(PvVM *vm, PvStatus begin) {
    if (vm->profile == NULL) return pv_loop_run(vm, begin);
    pv_profile_enter(vm);
    PvStatus status = pv_loop_run_profiled(vm, begin);
    pv_profile_leave(vm);
    return status;
}

// Push a prelude function with n arguments as the entry of the fiber.
static PvStatus enter_prelude(PvVM *vm, PvFunction *function, uint32_t n, const PvValue *arguments) {
    PvFiber *fiber = vm->fiber;
    size_t base = fiber->n_frames > 0 ? pv_frames_top(fiber)->sp : 0;
    PV_TRY(pv_frames_reserve(vm, fiber, base, function->code->n_locals + function->code->stack_size));
    PvCodeState *state = pv_code_state_of(vm, function);
    if (state == NULL) return PV_RETRY;
    memcpy(fiber->stack + base, arguments, n * sizeof *arguments);
    return pv_frames_push(vm, state, function, NULL, PV_NULL, base, n, PV_RESULT_LEAVE, PV_NULL);
}

// Collect once and try again where entering lacks memory.
#define TRY_TWICE(vm, status, expr)                                                                \
    do {                                                                                           \
        (status) = (expr);                                                                         \
        if ((status) == PV_RETRY) {                                                                \
            pv_attention_collect(vm);                                                              \
            (status) = (expr);                                                                     \
        }                                                                                          \
        if ((status) == PV_RETRY) {                                                                \
            (vm)->core.stop = PV_STOP_MEMORY;                                                      \
            (status) = PV_STOP;                                                                    \
        }                                                                                          \
    } while (0)

// An exception left the fiber: have it described, unless that is what failed.
static PvStatus describe(PvVM *vm) {
    PvFiber *fiber = vm->fiber;
    PvValue exc = vm->core.exc;
    vm->core.exc = PV_NULL;
    fiber->failed = exc; // `result` becomes the description
    fiber->stage = PV_FIBER_FORMATS;
    fiber->handled = PV_NONE;
    PvFunction *function = pv_prelude_twin(PV_TWIN_DESCRIBE_EXCEPTION);
    if (function == NULL) return PV_RAISE;
    PvStatus status;
    TRY_TWICE(vm, status, enter_prelude(vm, function, 1, &exc));
    return status == PV_OK ? run_loop(vm, PV_OK) : status;
}

// The outermost execution is over, with `fiber->result` or an exception: what asked for it is called.
// Its outcome waits as the fiber's answer: a pair (exception or None, result).
static PvStatus begin_end(PvVM *vm, PvStatus status) {
    PvFiber *fiber = vm->fiber;
    PvValue outcome[2] = {status == PV_RAISE ? vm->core.exc : PV_NONE,
                          status == PV_RAISE ? PV_NONE : fiber->result};
    vm->core.exc = PV_NULL;
    fiber->stage = PV_FIBER_ENDS;
    fiber->handled = PV_NONE;
    fiber->result = outcome[1];
    fiber->answer = outcome[0];
    PvTuple *pair = NULL;
    TRY_TWICE(vm, status, (pair = pv_tuple_of(vm, outcome, 2)) == NULL ? PV_RETRY : PV_OK);
    if (status != PV_OK) return status;
    fiber->result = PV_NULL;
    fiber->outcome = pair;
    fiber->answer = PV_NULL;
    PvFunction *function = pv_prelude_twin(PV_TWIN_END_EXECUTION);
    if (function == NULL) return PV_OK;
    TRY_TWICE(vm, status, enter_prelude(vm, function, 1, &vm->at_end));
    return status == PV_OK ? run_loop(vm, PV_OK) : status;
}

// Those functions are through: the outcome that waited stands again. An exception of theirs is the
// execution's, unless that had one itself.
static PvStatus finish_end(PvVM *vm, PvStatus status) {
    PvFiber *fiber = vm->fiber;
    const PvTuple *pair = fiber->outcome;
    fiber->stage = PV_FIBER_ENDED;
    fiber->outcome = NULL;
    if (pair == NULL || pair->n != 2) return status; // only a forged snapshot
    if (pair->item[0] != PV_NONE) {
        vm->core.exc = pair->item[0];
        status = PV_RAISE;
    } else if (status == PV_OK) {
        fiber->result = pair->item[1];
    }
    return status;
}

// Does the event hand values to the host?
static bool asks(PyvmEvent event) {
    return event != PYVM_TICK && event != PYVM_WAIT && event != PYVM_PAUSED;
}

// Go on with the innermost fiber until an event.
static PyvmEvent run(PvVM *vm, PvStatus begin) {
    PvFiber *fiber = vm->fiber;
    // What failed before there was a frame has nobody to catch it.
    bool entered = begin == PV_OK || (begin == PV_RAISE && fiber->n_frames > 0);
    PvStatus status = entered ? run_loop(vm, begin) : begin;
    for (;;) {
        if ((status == PV_OK || status == PV_RAISE) && pv_threads_ended(vm, &status)) {
            if (status == PV_OK || status == PV_RAISE) status = run_loop(vm, status);
            continue;
        }
        if (status == PV_OK || status == PV_RAISE) {
            if (fiber->stage == PV_FIBER_RUNS && fiber->outer == NULL && vm->at_end != PV_NULL) {
                status = begin_end(vm, status);
            }
            if (fiber->stage == PV_FIBER_ENDS && status != PV_EVENT && status != PV_STOP) {
                status = finish_end(vm, status);
            }
        }
        switch (status) {
        case PV_EVENT:
            if (asks(vm->event) && pv_limits_sent(vm, vm->payload.length) != PV_OK) return limit(vm);
            return vm->event;
        case PV_STOP: return limit(vm);
        case PV_RAISE:
            if (fiber->stage == PV_FIBER_RUNS || fiber->stage == PV_FIBER_ENDED) {
                status = describe(vm);
                continue;
            }
            vm->core.exc = PV_NULL;
            pv_event_error(vm, fiber->failed, PV_NULL);
            end_fiber(vm);
            return PYVM_ERROR;
        default: break;
        }
        if (fiber->stage == PV_FIBER_FORMATS) {
            pv_event_error(vm, fiber->failed, fiber->result);
            end_fiber(vm);
            return PYVM_ERROR;
        }
        PvStatus written = pv_event_done(vm, fiber->result);
        if (written == PV_OK) written = pv_limits_sent(vm, vm->payload.length);
        if (written == PV_OK) {
            end_fiber(vm);
            return PYVM_DONE;
        }
        if (written != PV_RAISE) return limit(vm);
        status = PV_RAISE;
    }
}

// A new execution: on the idle fiber, or on one of its own while an event is outstanding.
static PvStatus begin(PvVM *vm) {
    PvFiber *fiber = vm->fiber;
    if (fiber->stage != PV_FIBER_IDLE) {
        PvFiber *inner = pv_frames_new_fiber(vm);
        if (inner == NULL) return PV_RETRY;
        inner->outer = fiber;
        inner->thread = inner->entry = fiber->thread;
        inner->context = fiber->context;
        vm->fiber = inner;
        pv_budget_resume(vm);
    } else {
        // cancel() ends the execution under way; one that came too late must not end the next.
        __atomic_store_n(&vm->core.cancelled, 0, __ATOMIC_RELAXED);
        __atomic_store_n(&vm->core.pause_asked, 0, __ATOMIC_RELAXED);
        vm->core.pause_at = -1;
        vm->fiber->stage = PV_FIBER_RUNS;
        PV_TRY(pv_limits_begin(vm));
        if (vm->limits.slice > 0) pv_budget_pause_after(vm, vm->limits.slice);
        if (vm->profile != NULL) pv_profile_start(vm);
    }
    vm->fiber->stage = PV_FIBER_RUNS;
    return PV_OK;
}

static PvStatus bind_names(PvVM *vm, const char *names, size_t size) {
    if (names == NULL) return PV_OK;
    pv_limits_received(vm, size);
    PvMsgReader reader;
    pv_msgpack_reader_init(&reader, names, size);
    return pv_values_read_names(vm, &reader, vm->main);
}

// __file__ of __main__: the program's file name, as a path from the root. A source that says of itself
// that it is no file ("<...>") has none.
static PvStatus name_file(PvVM *vm, const PvUnit *unit) {
    PvStr *name = unit->filename;
    if (name == NULL || name->length == 0 || pv_str_at(name, 0) == '<') return PV_OK;
    bool whole = pv_str_at(name, 0) == '/';
    PvStr *path = pv_str_concat(vm, whole ? pv_str_empty() : pv_str_latin1('/'), name);
    if (path == NULL) return PV_RETRY;
    return pv_dict_put_name(vm, vm->main, PV_NAME(__file__), pv_from_ptr(path));
}

static PvStatus push_module(PvVM *vm, PvUnit *unit, bool private_) {
    PvFiber *fiber = vm->fiber;
    uint32_t row = pv_code_state_row(vm, unit, private_);
    if (row == UINT32_MAX) return PV_RETRY;
    PvCodeState *state = pv_code_state_get(vm, row, 0);
    if (state == NULL) return PV_RETRY;
    PV_TRY(pv_frames_reserve(vm, fiber, 0, state->code->n_locals + state->code->stack_size));
    return pv_frames_push(vm, state, NULL, vm->main, pv_from_ptr(vm->main), 0, 0, PV_RESULT_LEAVE,
                          PV_NULL);
}

// Run a unit in the execution that has begun.
static PyvmEvent execute(PvVM *vm, PvStatus status, PvUnit *unit, bool private_, const char *names,
                         size_t size, PyvmBytes *payload) {
    if (status == PV_OK) TRY_TWICE(vm, status, need_main(vm));
    if (status == PV_OK) TRY_TWICE(vm, status, name_file(vm, unit));
    if (status == PV_OK) TRY_TWICE(vm, status, bind_names(vm, names, size));
    if (status == PV_RAISE) {
        vm->core.exc = PV_NULL;
        end_fiber(vm);
        if (private_) pyvm_unit_drop(unit);
        return misuse(vm, payload, "names that this program cannot be given");
    }
    vm->entering = unit;
    if (status == PV_OK) TRY_TWICE(vm, status, push_module(vm, unit, private_));
    vm->entering = NULL;
    if (private_ && status != PV_OK && !pv_code_state_has(vm, unit)) pv_unit_release(unit);
    PyvmEvent event = run(vm, status);
    pv_budget_pause(vm);
    return leave(vm, event, payload);
}

PyvmEvent pyvm_execute(PvVM *vm, PvUnit *unit, const char *names, size_t size, PyvmBytes *payload) {
    if (!enter(vm)) return misuse(NULL, payload, "");
    if (vm->is_held) return misuse(vm, payload, "run on first: output waits");
    PvStatus status;
    TRY_TWICE(vm, status, begin(vm));
    return execute(vm, status, unit, false, names, size, payload);
}

// The ERROR of a source that does not compile: nothing ran.
static void refuse(PvVM *vm, const PvSyntaxError *error, const char *filename, const char *source,
                   size_t size) {
    PvMsgWriter *w = &vm->payload;
    w->length = 0;
    w->failed = false;
    const char *type = pv_syntax_error_type(error);
    pv_msgpack_write_map(w, 3);
    pv_msgpack_write_str(w, "type", 4);
    pv_msgpack_write_str(w, type, strlen(type));
    pv_msgpack_write_str(w, "message", 7);
    pv_msgpack_write_str(w, error->message, strlen(error->message));
    pv_msgpack_write_str(w, "syntax", 6);
    pv_syntax_error_write(w, error, filename, source, size);
}

// A small source always has room to compile: a heap that is full can be told to let go.
static size_t room_for_source(const PvVM *vm) {
    enum { SMALL = 256 << 10 };
    size_t room = pv_limits_room(vm, 0);
    return room > SMALL ? room : SMALL;
}

PyvmEvent pyvm_execute_source(PvVM *vm, const char *source, size_t size, const char *filename,
                              PyvmMode mode, const char *names, size_t names_size,
                              PyvmBytes *payload) {
    if (!enter(vm)) return misuse(NULL, payload, "");
    if (vm->is_held) return misuse(vm, payload, "run on first: output waits");
    if (size >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) { // a host's file with its mark
        source += 3;
        size -= 3;
    }
    PvMeter meter = {.vm = vm};
    PvCompileOptions options = {
        .mode = (PvCompileMode)mode,
        .keep_source = true,
        .source_is_text = true,
        .memory_limit = room_for_source(vm),
        .meter = &meter,
    };
    PvStatus status;
    TRY_TWICE(vm, status, begin(vm));
    PvWarnings warnings = {0};
    options.warnings = &warnings;
    PvSyntaxError error = {0};
    PvUnit *unit = status == PV_OK ? pv_compile(source, size, filename, &options, &error) : NULL;
    if (unit == NULL && error.type == PV_SYNTAX_MEMORY && meter.status == PV_OK) { // once more
        pv_meter_refund(&meter);
        pv_warnings_cut(&warnings, 0);
        pv_attention_collect(vm);
        options.memory_limit = room_for_source(vm);
        unit = pv_compile(source, size, filename, &options, &error);
    }
    size_t shown;
    char *warned = pv_warnings_text(&warnings, filename, source, size, &shown);
    if (warned != NULL) {
        // What the output has no room for is not worth an error here.
        if (pv_output_write(vm, PV_STDERR, warned, shown) != PV_OK) vm->core.stop = PV_STOP_NONE;
        free(warned);
    }
    pv_warnings_cut(&warnings, 0);
    pv_limits_held(vm, meter.memory);
    if (status == PV_OK) status = meter.status;
    if (status == PV_OK && error.type == PV_SYNTAX_MEMORY) {
        vm->core.stop = PV_STOP_MEMORY;
        status = PV_STOP;
    }
    if (status != PV_OK) {
        PyvmEvent event = limit(vm);
        pv_budget_pause(vm);
        return leave(vm, event, payload);
    }
    if (unit == NULL) {
        refuse(vm, &error, filename, source, size);
        end_fiber(vm);
        pv_budget_pause(vm);
        return leave(vm, PYVM_ERROR, payload);
    }
    return execute(vm, status, unit, true, names, names_size, payload);
}

// [guest handle id, args, kwargs] as call_from_host(callable, args, kwargs). Instead of an id: 0 asks
// for iter() of the one argument, nil for the next item of it, as a tuple of one; () at its end.
static PvStatus push_call(PvVM *vm, const char *data, size_t size) {
    PvMsgReader r;
    uint32_t n;
    PvMsgItem function;
    pv_msgpack_reader_init(&r, data, size);
    if (!pv_msgpack_read_array(&r, &n) || n != 3 || !pv_msgpack_read(&r, &function)) return PV_RAISE;
    PvValue call[3] = {PV_NONE};
    if (function.kind == PV_MSG_INT && function.integer == 0) {
        call[0] = PV_ELLIPSIS;
    } else if (function.kind == PV_MSG_INT) {
        PV_TRY(pv_values_guest(vm, function.integer, &call[0]));
    } else if (function.kind != PV_MSG_NIL) {
        return PV_RAISE;
    }
    PV_TRY(pv_values_read(vm, &r, &call[1]));
    PV_TRY(pv_values_read(vm, &r, &call[2]));
    PvFunction *twin = pv_prelude_twin(PV_TWIN_CALL_FROM_HOST);
    if (twin == NULL) return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "the prelude lacks call_from_host");
    return enter_prelude(vm, twin, 3, call);
}

PyvmEvent pyvm_call(PvVM *vm, const char *msgpack, size_t size, PyvmBytes *payload) {
    if (!enter(vm)) return misuse(NULL, payload, "");
    if (vm->is_held) return misuse(vm, payload, "run on first: output waits");
    PvStatus status;
    TRY_TWICE(vm, status, begin(vm));
    if (status == PV_OK) TRY_TWICE(vm, status, need_main(vm));
    pv_limits_received(vm, size);
    if (status == PV_OK) TRY_TWICE(vm, status, push_call(vm, msgpack, size));
    if (status == PV_RAISE) {
        vm->core.exc = PV_NULL;
        end_fiber(vm);
        return misuse(vm, payload, "not a call of a guest handle");
    }
    PyvmEvent event = run(vm, status);
    pv_budget_pause(vm);
    return leave(vm, event, payload);
}

PyvmEvent pyvm_run(PvVM *vm, PyvmBytes *payload) {
    if (!enter(vm)) return misuse(NULL, payload, "");
    if (vm->is_held) return leave(vm, vm->held, payload);
    PvFiber *fiber = vm->fiber;
    if (fiber->stage == PV_FIBER_IDLE) return misuse(vm, payload, "nothing is under way");
    if (fiber->waiting != 0) return misuse(vm, payload, "an event wants its answer first");
    pv_budget_resume(vm);
    // Behind a pause a new slice begins; an event within one does not end it.
    if (vm->core.pause_at < 0 && vm->limits.slice > 0) pv_budget_pause_after(vm, vm->limits.slice);
    PvStatus status = pv_limits_check(vm);
    uint8_t kind = fiber->answer_kind;
    fiber->answer_kind = PV_ANSWER_NONE;
    if (status != PV_OK) {
        fiber->answer = PV_NULL;
    } else if (kind == PV_ANSWER_VALUE) {
        status = pv_unwind_deliver(vm, fiber->answer, fiber->answer_how, fiber->answer_extra);
        fiber->answer = PV_NULL;
    } else if (kind == PV_ANSWER_RAISE) {
        vm->core.exc = fiber->answer;
        fiber->answer = PV_NULL;
        status = PV_RAISE;
    } else if (kind == PV_ANSWER_WAITED && fiber->thread != NULL && fiber->thread->stage == PV_THREAD_WAITS) {
        status = pv_threads_switch(vm);
    } else if (kind == PV_ANSWER_WAITED) {
        PvValue answered = PV_NONE;
        TRY_TWICE(vm, status, pv_modules_waited(vm, &answered));
        if (status == PV_OK) status = pv_unwind_deliver(vm, answered, fiber->answer_how, PV_NULL);
    } else if (kind == PV_ANSWER_STOP) {
        status = PV_STOP;
    }
    if (status == PV_RETRY) status = PV_STOP;
    PyvmEvent event = run(vm, status);
    pv_budget_pause(vm);
    return leave(vm, event, payload);
}

void pyvm_abandon(PvVM *vm) {
    if (!enter(vm)) return;
    vm->is_held = false;
    pv_event_drop_output(vm);
    if (vm->fiber->stage != PV_FIBER_IDLE) end_fiber(vm);
    __atomic_store_n(&vm->entered, 0, __ATOMIC_RELEASE);
}

void pyvm_pause(PvVM *vm) { __atomic_store_n(&vm->core.pause_asked, 1, __ATOMIC_RELAXED); }

void pyvm_cancel(PvVM *vm) { __atomic_store_n(&vm->core.cancelled, 1, __ATOMIC_RELAXED); }

PyvmEvent pyvm_profile(PvVM *vm, PyvmBytes *out) {
    if (!enter(vm)) return misuse(NULL, out, "");
    if (vm->profile == NULL) return misuse(vm, out, "no profile was asked for");
    vm->text.length = 0; // the payload of an event stays
    vm->text.failed = false;
    pv_profile_write(vm, &vm->text);
    *out = (PyvmBytes){(const char *)vm->text.data, vm->text.failed ? 0 : vm->text.length};
    __atomic_store_n(&vm->entered, 0, __ATOMIC_RELEASE);
    return PYVM_DONE;
}
