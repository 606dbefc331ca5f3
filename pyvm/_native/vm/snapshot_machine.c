// The machine's own fields in a snapshot: counters, namespaces, the fiber with its frames; and the dict of
// builtins, of which only what differs from a new VM's is written.
#include "vm/snapshot_table.h"

#include "objects/dict.h"
#include "objects/types.h"
#include "vm/frames.h"
#include "vm/names.h"
#include "vm/prelude.h"
#include "vm/threads.h"

// --- builtins -------------------------------------------------------------------------------------

// Each name of a new one is still at its place, with whatever value; new names are behind them.
bool pv_snapshot_builtins_changed(PvVM *vm) {
    const PvDict *d = vm->builtins, *fresh = pv_types_builtins();
    if (d == NULL || d->base.type != fresh->base.type) return false;
    if ((d->base.flags & (PV_OF_ID | PV_OF_FINALIZE)) != 0) return false;
    if (d->used != d->filled || d->filled < fresh->filled || !pv_dict_table_is_plain(d)) return false;
    for (uint32_t i = 0; i < fresh->filled; i++) {
        if (d->entry[i].key != fresh->entry[i].key) return false;
    }
    for (uint32_t i = fresh->filled; i < d->filled; i++) {
        if (!pv_is_ptr(d->entry[i].key) || pv_ptr(d->entry[i].key)->type != &pv_types[PV_TYPE_STR]) return false;
    }
    return true;
}

static bool is_changed(const PvDict *d, const PvDict *fresh, uint32_t i) {
    return i >= fresh->filled || d->entry[i].value != fresh->entry[i].value;
}

// [key, value] of each change. What a later version adds, an older program finds, too.
void pv_transfer_builtins(PvTransfer *x) {
    PvDict *d = x->vm->builtins;
    const PvDict *fresh = pv_types_builtins();
    if (!x->table->builtins_changes || x->problem != NULL) return;
    uint32_t n = 0;
    for (uint32_t i = 0; x->mode != PV_READ && i < d->filled; i++) n += is_changed(d, fresh, i);
    pv_transfer_u32(x, &n);
    if (x->mode != PV_READ) {
        for (uint32_t i = 0; i < d->filled; i++) {
            if (!is_changed(d, fresh, i)) continue;
            pv_transfer_value(x, &d->entry[i].key);
            pv_transfer_value(x, &d->entry[i].value);
        }
        return;
    }
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) {
        PvValue key = PV_NULL, value = PV_NULL;
        pv_transfer_value(x, &key);
        pv_transfer_value(x, &value);
        if (x->problem != NULL) return;
        if (!pv_is_ptr(key) || pv_ptr(key)->type != &pv_types[PV_TYPE_STR] || value == PV_NULL) {
            pv_transfer_problem(x, "a builtin without a name or value");
        } else if (pv_dict_put_name(x->vm, d, (PvStr *)(void *)pv_ptr(key), value) != PV_OK) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
        }
    }
}

// --- the fiber ------------------------------------------------------------------------------------

static bool make_room(PvVM *vm, PvFiber *f, uint32_t values, uint32_t frames) {
    if (values > vm->limits.memory / sizeof(PvValue) || frames > vm->limits.memory / sizeof(PvFrame)) {
        return false;
    }
    while (f->frames_size < frames + 1) {
        if (pv_frames_grow(vm, f) != PV_OK) return false;
    }
    return pv_frames_reserve(vm, f, 0, values + PV_STACK_SLACK) == PV_OK;
}

static void transfer_fiber(PvTransfer *x, PvFiber *f) {
    uint32_t sp = 0, n = f->n_frames;
    for (uint32_t i = 0; i < n; i++) {
        if (f->frames[i].sp > sp) sp = f->frames[i].sp;
    }
    pv_transfer_u32(x, &sp);
    pv_transfer_u32(x, &n);
    if (x->mode == PV_READ && x->problem == NULL &&
        !make_room(x->vm, f, sp, n)) {
        pv_transfer_problem(x, "its stack does not fit");
    }
    if (x->problem != NULL) return;
    for (uint32_t i = 0; i < sp; i++) pv_transfer_value(x, &f->stack[i]);
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) {
        PvFrame *frame = &f->frames[i];
        if (x->mode == PV_READ) *frame = (PvFrame){0};
        pv_transfer_object(x, &frame->state, PV_TYPE_CODE, PV_TYPE_CODE);
        pv_transfer_object(x, &frame->function, PV_TYPE_FUNCTION, PV_TYPE_FUNCTION);
        pv_transfer_object(x, &frame->globals, PV_TYPE_DICT, PV_TYPE_DICT);
        pv_transfer_value(x, &frame->names);
        pv_transfer_value(x, &frame->extra);
        pv_transfer_value(x, &frame->handled);
        pv_transfer_u32(x, &frame->base);
        pv_transfer_u32(x, &frame->sp);
        pv_transfer_u32(x, &frame->flags);
        uint32_t pc = 0;
        if (x->mode == PV_WRITE) pc = (uint32_t)(frame->pc - frame->state->code->words);
        pv_transfer_u32(x, &pc);
        if (x->mode != PV_READ || x->problem != NULL) continue;
        const PvCode *code = frame->state != NULL ? frame->state->code : NULL;
        if (code == NULL || pc > code->n_words || frame->sp > sp || frame->base > frame->sp ||
            pv_frames_reserve(x->vm, f, frame->base,
                              (size_t)code->n_locals + code->stack_size + 1) != PV_OK) {
            pv_transfer_problem(x, "a frame that points outside its code or stack");
            return;
        }
        frame->pc = code->words + pc;
    }
    f->n_frames = n;
    pv_transfer_u32(x, &f->recursion);
    pv_transfer_value(x, &f->handled);
    pv_transfer_value(x, &f->repr_set);
    pv_transfer_value(x, &f->context);
    pv_transfer_value(x, &f->result);
    pv_transfer_value(x, &f->failed);
    pv_transfer_value(x, &f->answer_extra);
    pv_transfer_value(x, &f->answer);
    pv_transfer_object(x, &f->outcome, PV_TYPE_TUPLE, PV_TYPE_TUPLE);
    uint32_t asked = (uint32_t)f->asked;
    pv_transfer_u64(x, &f->waiting);
    pv_transfer_u32(x, &asked);
    pv_transfer_u32(x, &f->answer_how);
    pv_transfer_u8(x, &f->answer_kind);
    pv_transfer_u8(x, &f->stage);
    f->asked = (PyvmEvent)asked;
}

// --- threads --------------------------------------------------------------------------------------

// A place for the stack of a thread that was read.
static bool make_place(PvTransfer *x, PvThread *t, bool with_stack) {
    PvVM *vm = x->vm;
    if (t == NULL || t->parked != NULL) {
        pv_transfer_problem(x, "a thread that is none, or is there twice");
        return false;
    }
    if (with_stack) {
        t->parked = pv_frames_new_fiber(vm);
    } else if ((t->parked = pv_heap_raw(vm, sizeof *t->parked)) != NULL) {
        memset(t->parked, 0, sizeof *t->parked);
        t->parked->handled = PV_NONE;
    }
    if (t->parked == NULL || pv_threads_reserve(vm) != PV_OK) {
        pv_transfer_problem(x, "it does not fit into the memory limit");
        return false;
    }
    vm->thread[vm->n_threads++] = t;
    return true;
}

// The list, with the stacks of those that do not run; and the clock that their deadlines are on.
static void transfer_threads(PvTransfer *x) {
    PvVM *vm = x->vm;
    PvFiber *f = vm->fiber;
    pv_transfer_object(x, &f->thread, PV_TYPE_THREAD, PV_TYPE_THREAD);
    pv_transfer_object(x, &f->entry, PV_TYPE_THREAD, PV_TYPE_THREAD);
    uint32_t n = vm->n_threads;
    int64_t now = x->mode == PV_READ ? 0 : pv_threads_clock(vm);
    pv_transfer_u32(x, &n);
    pv_transfer_u64(x, &vm->last_thread);
    pv_transfer_u64(x, &vm->last_ticket);
    pv_transfer_i64(x, &now);
    vm->restored_ns = now;
    vm->is_restored = vm->is_restored || x->mode == PV_READ;
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) {
        PvThread *t = x->mode == PV_READ ? NULL : vm->thread[i];
        pv_transfer_object(x, &t, PV_TYPE_THREAD, PV_TYPE_THREAD);
        bool parked = t != f->thread;
        if (x->problem != NULL || (x->mode == PV_READ && !make_place(x, t, parked))) return;
        if (parked) transfer_fiber(x, t->parked);
    }
}

// --- the rest ---------------------------------------------------------------------------------------

void pv_transfer_machine(PvTransfer *x) {
    PvVM *vm = x->vm;
    pv_transfer_object(x, &vm->main, PV_TYPE_DICT, PV_TYPE_DICT);
    pv_transfer_object(x, &vm->modules, PV_TYPE_DICT, PV_TYPE_DICT);
    if (!x->table->builtins_changes) pv_transfer_object(x, &vm->builtins, PV_TYPE_DICT, PV_TYPE_DICT);
    pv_transfer_value(x, &vm->injected);
    pv_transfer_value(x, &vm->statics);
    pv_transfer_value(x, &vm->core.sys_names);
    pv_transfer_value(x, &vm->core.sys_stdout);
    pv_transfer_value(x, &vm->host_calls);
    pv_transfer_value(x, &vm->at_end);
    pv_transfer_value(x, &vm->answered);
    pv_transfer_value(x, &vm->guest_handles);
    transfer_fiber(x, vm->fiber);
    if (x->version >= 4) transfer_threads(x);
    if (x->version >= 5) {
        pv_transfer_value(x, &vm->core.weak_due);
        pv_transfer_value(x, &vm->core.weak_runner);
        pv_transfer_bool(x, &vm->core.gc_wanted);
    }
}

static void transfer_usage(PvTransfer *x, PyvmUsage *u) {
    pv_transfer_i64(x, &u->instructions);
    pv_transfer_i64(x, &u->time_ns);
    pv_transfer_size(x, &u->memory_peak);
    pv_transfer_size(x, &u->output);
    pv_transfer_i64(x, &u->host_calls);
    pv_transfer_u32(x, &u->depth_peak);
    pv_transfer_i64(x, &u->traffic);
    pv_transfer_i64(x, &u->wall_ns);
}

void pv_transfer_counters(PvTransfer *x) {
    PvVM *vm = x->vm;
    PvCore *c = &vm->core;
    pv_transfer_i64(x, &c->fuel_budget);
    pv_transfer_i64(x, &c->fuel_left);
    pv_transfer_i64(x, &c->fuel);
    pv_transfer_i64(x, &c->time_budget_ns);
    pv_transfer_i64(x, &c->time_left_ns);
    pv_transfer_i64(x, &c->time_used_ns);
    pv_transfer_u64(x, &c->next_id);
    pv_transfer_u32(x, &c->max_str_digits);
    pv_transfer_u64(x, &vm->last_event);
    pv_transfer_u64(x, &vm->last_handle);
    pv_transfer_i64(x, &vm->clock_ns);
    pv_transfer_u32(x, &vm->depth);
    pv_transfer_size(x, &vm->output_used);
    pv_transfer_i64(x, &c->wall_used_ns);
    transfer_usage(x, &vm->usage);
    transfer_usage(x, &vm->spent);
    pv_transfer_u64(x, &vm->executions);
    size_t live = c->heap.live;
    pv_transfer_size(x, &c->heap.threshold);
    pv_transfer_size(x, &live);
    x->heap_live = live;
    c->turn_due = false;
    if (x->version >= 4) pv_transfer_i64(x, &c->turn_at);
}

