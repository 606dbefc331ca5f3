// Going over a VM: the table of objects, the values, the machine's own fields.
//
// A value is one msgpack item: nil is PV_NULL; a bool, a float are themselves; an ext of type 1 a
// small int; a number >= 0 the row of an object; a negative one a constant or something
// process-wide from the table of names. Rows are in the order in which objects were found.
//
// The bytes: magic, version, spec hash; counters; units; names; rows (layout, flags, type, size), so
// that all objects can be allocated before any is filled; then the fields of each.
#include "vm/snapshot.h"

#include "include/embedded.h"
#include "vm/snapshot_check.h"
#include "text/siphash.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "compiler/pyxc.h"
#include "core/names.h"
#include "objects/attributes.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/iterators.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/type_make.h"
#include "objects/types.h"
#include "vm/code_state.h"
#include "vm/frames.h"
#include "vm/prelude.h"

enum { VERSION = 1, EXT_INT = 1, CODE_NONE = -1, CODE_ELLIPSIS = -2, CODE_NOTIMPLEMENTED = -3,
       CODE_NAMED = -16 };

static const char magic[] = "pyvm-snapshot";

enum { IDENTITY = sizeof PV_SPEC_HASH + 17 };

// What a snapshot's numbers mean: the opcodes, the natives by number, the prelude's code by place. A
// build that differs in any of them is another identity.
static struct {
    pthread_once_t once;
    char text[IDENTITY];
} own = {.once = PTHREAD_ONCE_INIT};

static void make_identity(void) {
    uint64_t sum = 0;
    for (uint32_t i = 0; i < PV_NATIVE_COUNT; i++) {
        uint64_t two[2] = {sum, pv_siphash13(pv_native_keys[i], strlen(pv_native_keys[i]))};
        sum = pv_siphash13(two, sizeof two);
    }
    for (size_t i = 0; i < pv_embedded_prelude_count; i++) {
        const PvEmbedded *unit = &pv_embedded_prelude[i];
        uint64_t two[2] = {sum, pv_siphash13(unit->data, unit->size)};
        sum = pv_siphash13(two, sizeof two);
    }
    snprintf(own.text, IDENTITY, "%s-%016llx", PV_SPEC_HASH, (unsigned long long)sum);
}

static const char *identity(void) {
    pthread_once(&own.once, make_identity);
    return own.text;
}

typedef struct PvObjectTable {
    PvObject **row; // in the order found
    size_t n, capacity;
    size_t *slot; // open addressing: row + 1, 0: free (not when reading)
    size_t slots;
    PvObject **named; // process-wide objects
    PvObject **copy;  // READ: of those that are dicts, where a program could write to them
    size_t n_named, named_capacity;
    size_t *named_slot;
    size_t *bytes; // READ: of the objects, by row
} PvObjectTable;

void pv_transfer_problem(PvTransfer *x, const char *problem) {
    if (x->problem == NULL) x->problem = problem;
}

// --- the table ----------------------------------------------------------------------------------

static size_t find_slot(const PvObjectTable *t, const PvObject *o) {
    size_t i = ((uintptr_t)o >> 4) * 0x9e3779b97f4a7c15u >> 16 & (t->slots - 1);
    while (t->slot[i] != 0 && t->row[t->slot[i] - 1] != o) i = (i + 1) & (t->slots - 1);
    return i;
}

static bool grow(PvObjectTable *t) {
    size_t capacity = t->capacity == 0 ? 256 : t->capacity * 2;
    PvObject **row = realloc(t->row, capacity * sizeof *row);
    if (row == NULL) return false;
    t->row = row;
    size_t *slot = calloc(capacity * 2, sizeof *slot);
    if (slot == NULL) return false;
    free(t->slot);
    t->slot = slot;
    t->slots = capacity * 2;
    t->capacity = capacity;
    for (size_t i = 0; i < t->n; i++) t->slot[find_slot(t, t->row[i])] = i + 1;
    return true;
}

// Things that go by name instead of by content.
static bool is_named(const PvObject *o) {
    if (!(o->flags & PV_OF_IMMORTAL)) return false;
    switch (o->type->id) {
    case PV_TYPE_STR: case PV_TYPE_BYTES: case PV_TYPE_INT: case PV_TYPE_FLOAT:
    case PV_TYPE_COMPLEX: return false;
    case PV_TYPE_TUPLE: return o == &pv_empty_tuple.base;
    default: return true;
    }
}

static size_t named_index(PvTransfer *x, PvObject *o) {
    PvObjectTable *t = x->table;
    for (size_t i = 0; i < t->n_named; i++) {
        if (t->named[i] == o) return i;
    }
    if (x->mode != PV_COLLECT) {
        pv_transfer_problem(x, "a name that was not collected");
        return 0;
    }
    if (t->n_named == t->named_capacity) {
        size_t capacity = t->named_capacity * 2 + 64;
        PvObject **named = realloc(t->named, capacity * sizeof *named);
        if (named == NULL) {
            pv_transfer_problem(x, "out of memory");
            return 0;
        }
        t->named = named;
        t->named_capacity = capacity;
    }
    t->named[t->n_named] = o;
    return t->n_named++;
}

static void collect(PvTransfer *x, PvObject *o) {
    if (is_named(o)) {
        (void)named_index(x, o);
        return;
    }
    PvObjectTable *t = x->table;
    if (t->n == t->capacity && !grow(t)) {
        pv_transfer_problem(x, "out of memory");
        return;
    }
    size_t i = find_slot(t, o);
    if (t->slot[i] != 0) return;
    t->row[t->n++] = o;
    t->slot[i] = t->n;
}

static int64_t code_of(PvTransfer *x, PvObject *o) {
    if (is_named(o)) return CODE_NAMED - (int64_t)named_index(x, o);
    size_t row = x->table->slot[find_slot(x->table, o)];
    if (row == 0) pv_transfer_problem(x, "an object that was not collected");
    return (int64_t)row - 1;
}

// --- fields -------------------------------------------------------------------------------------

static void write_value(PvTransfer *x, PvValue v) {
    PvMsgWriter *w = x->out;
    if (v == PV_NULL) {
        pv_msgpack_write_nil(w);
    } else if (pv_is_int(v)) {
        int64_t i = pv_int(v);
        size_t n = i == (int8_t)i ? 1 : i == (int16_t)i ? 2 : i == (int32_t)i ? 4 : 8;
        pv_msgpack_write_ext(w, EXT_INT, &i, n);
    } else if (pv_is_imm_float(v)) {
        pv_msgpack_write_double(w, pv_imm_float(v));
    } else if (pv_is_bool(v)) {
        pv_msgpack_write_bool(w, v == PV_TRUE);
    } else if (pv_is_ptr(v)) {
        pv_msgpack_write_int(w, code_of(x, pv_ptr(v)));
    } else {
        pv_msgpack_write_int(w, v == PV_NONE       ? CODE_NONE
                                : v == PV_ELLIPSIS ? CODE_ELLIPSIS
                                                   : CODE_NOTIMPLEMENTED);
    }
}

static PvValue value_of_code(PvTransfer *x, int64_t code) {
    PvObjectTable *t = x->table;
    if (code >= 0 && (uint64_t)code < t->n) return pv_from_ptr(t->row[code]);
    if (code <= CODE_NAMED && (uint64_t)(CODE_NAMED - code) < t->n_named) {
        PvObject *o = t->named[CODE_NAMED - code];
        if (pv_layout_of(o) == PV_TYPE_DICT && !x->shared_allowed) {
            PvObject **copy = &t->copy[CODE_NAMED - code];
            if (*copy == NULL) *copy = (PvObject *)(void *)pv_dict_clone(x->vm, (PvDict *)(void *)o);
            if (*copy == NULL) pv_transfer_problem(x, "it does not fit into the memory limit");
            o = *copy;
        }
        return o == NULL ? PV_NULL : pv_from_ptr(o);
    }
    if (code == CODE_NONE) return PV_NONE;
    if (code == CODE_ELLIPSIS) return PV_ELLIPSIS;
    if (code == CODE_NOTIMPLEMENTED) return PV_NOTIMPLEMENTED;
    pv_transfer_problem(x, "a reference to nothing");
    return PV_NULL;
}

static PvValue read_value(PvTransfer *x) {
    PvMsgItem item;
    PvValue v;
    if (!pv_msgpack_read(&x->in, &item)) {
        pv_transfer_problem(x, "it ends too early");
        return PV_NULL;
    }
    switch (item.kind) {
    case PV_MSG_NIL: return PV_NULL;
    case PV_MSG_BOOL: return pv_bool(item.boolean);
    case PV_MSG_INT: return value_of_code(x, item.integer);
    case PV_MSG_DOUBLE:
        if (pv_float_to_imm(item.number, &v)) return v;
        break;
    case PV_MSG_EXT: {
        int64_t i = 0;
        if (item.ext_type != EXT_INT || item.size == 0 || item.size > 8) break;
        memcpy(&i, item.bytes, item.size);
        int unused = 64 - 8 * (int)item.size;
        i = (int64_t)((uint64_t)i << unused) >> unused; // extend the sign
        if (pv_int_fits(i)) return pv_from_int(i);
        break;
    }
    default: break;
    }
    pv_transfer_problem(x, "a value of no known form");
    return PV_NULL;
}

void pv_transfer_value(PvTransfer *x, PvValue *field) {
    if (x->problem != NULL) return;
    if (x->mode == PV_READ) *field = read_value(x);
    else if (x->mode == PV_WRITE) write_value(x, *field);
    else if (pv_is_ptr(*field)) collect(x, pv_ptr(*field));
}

void pv_transfer_object(PvTransfer *x, void *field, uint32_t layout, uint32_t or_layout) {
    PvValue v = PV_NULL;
    if (x->mode != PV_READ) {
        void *p;
        memcpy(&p, field, sizeof p);
        v = pv_from_ptr(p);
    }
    pv_transfer_value(x, &v);
    if (x->mode != PV_READ || x->problem != NULL) return;
    if (v != PV_NULL) {
        uint32_t has = pv_is_ptr(v) ? pv_layout_of(pv_ptr(v)) : UINT32_MAX;
        if (has != layout && has != or_layout) {
            pv_transfer_problem(x, "a field holds an object of another type");
            return;
        }
    }
    void *p = v == PV_NULL ? NULL : (void *)pv_ptr(v);
    memcpy(field, &p, sizeof p);
}

void pv_transfer_i64(PvTransfer *x, int64_t *field) {
    if (x->problem != NULL || x->mode == PV_COLLECT) return;
    if (x->mode == PV_WRITE) pv_msgpack_write_int(x->out, *field);
    else if (!pv_msgpack_read_int(&x->in, field)) pv_transfer_problem(x, "a number is missing");
}

void pv_transfer_u64(PvTransfer *x, uint64_t *field) { pv_transfer_bytes(x, field, sizeof *field); }

void pv_transfer_size(PvTransfer *x, size_t *field) {
    int64_t n = (int64_t)*field;
    pv_transfer_i64(x, &n);
    if (x->mode == PV_READ && n < 0) pv_transfer_problem(x, "a size below zero");
    *field = (size_t)n;
}

void pv_transfer_u32(PvTransfer *x, uint32_t *field) {
    int64_t n = *field;
    pv_transfer_i64(x, &n);
    if (n < 0 || n > UINT32_MAX) pv_transfer_problem(x, "a number out of range");
    *field = (uint32_t)n;
}

void pv_transfer_u8(PvTransfer *x, uint8_t *field) {
    int64_t n = *field;
    pv_transfer_i64(x, &n);
    if (n < 0 || n > UINT8_MAX) pv_transfer_problem(x, "a number out of range");
    *field = (uint8_t)n;
}

void pv_transfer_bool(PvTransfer *x, bool *field) {
    uint8_t n = *field;
    pv_transfer_u8(x, &n);
    if (n > 1) pv_transfer_problem(x, "a bool that is none");
    *field = n == 1;
}

void pv_transfer_double(PvTransfer *x, double *field) { pv_transfer_bytes(x, field, sizeof *field); }

void pv_transfer_bytes(PvTransfer *x, void *bytes, size_t n) {
    if (x->problem != NULL || x->mode == PV_COLLECT) return;
    if (x->mode == PV_WRITE) {
        pv_msgpack_write_bin(x->out, bytes, n);
        return;
    }
    const uint8_t *p;
    uint32_t size;
    if (!pv_msgpack_read_bin(&x->in, &p, &size) || size != n) {
        pv_transfer_problem(x, "bytes of another length");
        return;
    }
    if (n > 0) memcpy(bytes, p, n);
}

void pv_transfer_values(PvTransfer *x, PvValue **field, size_t n, size_t capacity) {
    if (x->problem != NULL) return;
    if (x->mode == PV_READ) {
        if (n > capacity || capacity > SIZE_MAX / 16) {
            pv_transfer_problem(x, "more items than there is room");
            return;
        }
        *field = pv_heap_raw(x->vm, capacity * sizeof(PvValue));
        if (*field == NULL) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
            return;
        }
        memset(*field, 0, capacity * sizeof(PvValue));
    }
    for (size_t i = 0; i < n && x->problem == NULL; i++) pv_transfer_value(x, &(*field)[i]);
}

void pv_transfer_subclasses(PvTransfer *x, PvValue *field) {
    PvTuple *list = x->mode != PV_READ && pv_is_ptr(*field) ? (PvTuple *)(void *)pv_ptr(*field) : NULL;
    size_t capacity = list == NULL ? 0 : list->n;
    size_t n = list == NULL ? 0 : pv_type_count_subclasses(list);
    pv_transfer_size(x, &capacity);
    pv_transfer_size(x, &n);
    if (x->mode == PV_READ && x->problem == NULL && capacity > 0) {
        if (n > capacity || capacity > x->vm->limits.memory / sizeof(PvValue)) {
            pv_transfer_problem(x, "more subclasses than there is room");
            return;
        }
        list = pv_heap_new(x->vm, &pv_types[PV_TYPE_TUPLE], sizeof *list + capacity * sizeof(PvValue));
        if (list == NULL) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
            return;
        }
        list->n = capacity;
        *field = pv_from_ptr(list);
    }
    for (size_t i = 0; list != NULL && i < n && x->problem == NULL; i++) {
        pv_transfer_value(x, &list->item[i]);
    }
}

// --- objects ------------------------------------------------------------------------------------

// Attributes and __slots__ members of an instance of a guest class.
static void transfer_instance(PvTransfer *x, PvObject *o) {
    const PvType *t = o->type;
    for (const PvType *c = t; !(c->flags & PV_TF_BUILTIN); c = c->parent) {
        PvValue *slot = (PvValue *)(void *)((char *)o + c->slots);
        for (uint32_t i = 0; i < c->n_slots; i++) pv_transfer_value(x, &slot[i]);
    }
    if (t->attrs == 0) return;
    PvAttrs *a = pv_attrs(o);
    if (x->mode == PV_READ && (size_t)((char *)(a + 1) - (char *)o) > x->room) {
        pv_transfer_problem(x, "an object without room for its attributes");
        return;
    }
    PvValue *inline_slots =
        (t->attrs & 1) || (t->flags & PV_TF_BUILTIN) ? NULL : (PvValue *)(void *)((char *)o + t->size) + 1;
    pv_transfer_object(x, &a->shape, PV_TYPE_SHAPE, PV_TYPE_SHAPE);
    if (a->shape == NULL) {
        pv_transfer_object(x, &a->slots, PV_TYPE_DICT, PV_TYPE_DICT);
        return;
    }
    // Where the slots lie: in the object (1) or in a tuple (2); then how many there are.
    uint8_t where = 0;
    if (x->mode != PV_READ && a->slots != NULL) where = a->slots == inline_slots ? 1 : 2;
    pv_transfer_u8(x, &where);
    if (where == 0 || x->problem != NULL) return;
    size_t capacity = x->mode == PV_READ ? 0 : (size_t)a->slots[-1];
    pv_transfer_size(x, &capacity);
    uint32_t count = a->shape->count;
    pv_transfer_u32(x, &count);
    if (x->problem != NULL) return;
    if (x->mode == PV_READ) {
        bool fits = count <= capacity && capacity <= UINT32_MAX;
        if (where == 1) {
            fits = fits && inline_slots != NULL && x->room >= t->size + sizeof(PvValue) &&
                   capacity <= (x->room - t->size) / sizeof(PvValue) - 1;
        }
        if (!fits) {
            pv_transfer_problem(x, "an instance with more attributes than room");
            return;
        }
        if (where == 1) {
            a->slots = inline_slots;
            a->slots[-1] = capacity;
        } else {
            PvTuple *block = pv_heap_new(x->vm, &pv_types[PV_TYPE_TUPLE],
                                         sizeof *block + capacity * sizeof(PvValue));
            if (block == NULL) {
                pv_transfer_problem(x, "it does not fit into the memory limit");
                return;
            }
            block->n = capacity;
            a->slots = block->item;
        }
    }
    for (uint32_t i = 0; i < count; i++) pv_transfer_value(x, &a->slots[i]);
}

// Everything that all objects hold; their types and headers are in the rows. The fields of types come
// before anything else, since what an instance holds depends on its type (a class may have a guest
// metaclass: so even its own attributes wait).
static void transfer_objects(PvTransfer *x) {
    const PvObjectTable *t = x->table;
    for (size_t i = 0; i < t->n && x->problem == NULL; i++) {
        if (pv_layout_of(t->row[i]) == PV_TYPE_TYPE) pv_transfer_layout(x, t->row[i], PV_TYPE_TYPE);
    }
    if (x->mode == PV_READ && x->problem == NULL) {
        const char *problem = pv_snapshot_check_types(t->row, t->bytes, t->n);
        if (problem != NULL) pv_transfer_problem(x, problem);
    }
    for (size_t i = 0; i < t->n && x->problem == NULL; i++) {
        uint32_t layout = pv_layout_of(t->row[i]);
        if (x->mode == PV_READ) x->room = t->bytes[i];
        if (layout != PV_TYPE_TYPE) pv_transfer_layout(x, t->row[i], layout);
        if (x->problem == NULL) transfer_instance(x, t->row[i]);
    }
}

// Find what an object refers to.
static void collect_object(PvTransfer *x, PvObject *o) {
    PvValue type = pv_from_ptr(o->type);
    pv_transfer_value(x, &type);
    pv_transfer_layout(x, o, pv_layout_of(o));
    if (x->problem == NULL) transfer_instance(x, o);
}

// --- the machine --------------------------------------------------------------------------------

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

static void transfer_machine(PvTransfer *x) {
    PvVM *vm = x->vm;
    pv_transfer_object(x, &vm->main, PV_TYPE_DICT, PV_TYPE_DICT);
    pv_transfer_object(x, &vm->modules, PV_TYPE_DICT, PV_TYPE_DICT);
    pv_transfer_object(x, &vm->builtins, PV_TYPE_DICT, PV_TYPE_DICT);
    pv_transfer_value(x, &vm->injected);
    pv_transfer_value(x, &vm->statics);
    pv_transfer_value(x, &vm->core.sys_names);
    pv_transfer_value(x, &vm->core.sys_stdout);
    pv_transfer_value(x, &vm->host_calls);
    pv_transfer_value(x, &vm->at_end);
    pv_transfer_value(x, &vm->answered);
    pv_transfer_value(x, &vm->guest_handles);
    transfer_fiber(x, vm->fiber);
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

static void transfer_counters(PvTransfer *x) {
    PvVM *vm = x->vm;
    PvCore *c = &vm->core;
    pv_transfer_i64(x, &c->fuel_budget);
    pv_transfer_i64(x, &c->fuel_left);
    pv_transfer_i64(x, &c->fuel);
    pv_transfer_i64(x, &c->time_budget_ns);
    pv_transfer_i64(x, &c->time_left_ns);
    pv_transfer_i64(x, &c->time_used_ns);
    pv_transfer_u32(x, &c->next_version);
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
}

// --- units and names ----------------------------------------------------------------------------

static void write_units(PvTransfer *x) {
    PvVM *vm = x->vm;
    pv_msgpack_write_array(x->out, vm->n_units);
    for (uint32_t i = 0; i < vm->n_units; i++) {
        const PvUnit *unit = vm->units[i].unit;
        if (unit == NULL) {
            pv_msgpack_write_nil(x->out);
            continue;
        }
        PvMsgWriter one;
        pv_msgpack_writer_init(&one, 0);
        if (!pv_pyxc_write(unit, &one)) pv_transfer_problem(x, "out of memory");
        pv_msgpack_write_bin(x->out, one.data, one.length);
        pv_msgpack_writer_free(&one);
    }
}

static void read_units(PvTransfer *x) {
    PvVM *vm = x->vm;
    uint32_t n;
    if (!pv_msgpack_read_array(&x->in, &n)) {
        pv_transfer_problem(x, "its units are missing");
    } else if (!pv_code_state_make_rows(vm, n)) {
        pv_transfer_problem(x, "it does not fit into the memory limit");
    }
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) {
        PvMsgItem item;
        if (!pv_msgpack_read(&x->in, &item)) {
            pv_transfer_problem(x, "it ends too early");
        } else if (item.kind == PV_MSG_NIL) {
            continue;
        } else if (item.kind == PV_MSG_BIN) {
            PvCompileOptions options = {.keep_source = true, .unit_limit = vm->core.heap.limit};
            PvCodeFormatError why;
            PvUnit *unit = pv_pyxc_read(item.bytes, item.size, &options, &why);
            if (unit == NULL) {
                pv_transfer_problem(x, "a unit is damaged");
            } else if (!pv_code_state_fill_row(vm, i, unit)) {
                pv_unit_release(unit);
                pv_transfer_problem(x, "it does not fit into the memory limit");
            }
        } else {
            pv_transfer_problem(x, "a unit of no known form");
        }
    }
}

// A process-wide object as [kind, name].
static void write_named(PvTransfer *x, PvObject *o) {
    PvMsgWriter *w = x->out;
    pv_msgpack_write_array(w, 3);
    if (o >= &pv_types[0].base && o < &pv_types[PV_TYPE_COUNT].base) {
        pv_msgpack_write_str(w, "type", 4);
        pv_msgpack_write_int(w, (PvType *)(void *)o - pv_types);
        pv_msgpack_write_nil(w);
        return;
    }
    for (int i = 0; o->type == &pv_types[PV_TYPE_DICT] && i < PV_TYPE_COUNT; i++) {
        if (o == (PvObject *)(void *)pv_types[i].dict) {
            pv_msgpack_write_str(w, "dict", 4);
            pv_msgpack_write_int(w, i);
            pv_msgpack_write_nil(w);
            return;
        }
    }
    const char *kind = NULL;
    int64_t where = 0;
    PvStr *name = NULL;
    switch (o->type->id) {
    case PV_TYPE_NATIVE: case PV_TYPE_METHOD_DESCRIPTOR: case PV_TYPE_WRAPPER_DESCRIPTOR:
    case PV_TYPE_CLASSMETHOD_DESCRIPTOR:
        kind = "native";
        where = ((const PvNative *)(const void *)o)->id;
        break;
    case PV_TYPE_GETSET_DESCRIPTOR:
        kind = "entry";
        where = ((const PvGetSet *)(const void *)o)->owner->id;
        name = ((const PvGetSet *)(const void *)o)->name;
        break;
    case PV_TYPE_MEMBER_DESCRIPTOR:
        kind = "entry";
        where = ((const PvMember *)(const void *)o)->owner->id;
        name = ((const PvMember *)(const void *)o)->name;
        break;
    case PV_TYPE_FUNCTION:
        kind = "prelude";
        where = (int64_t)o->aux << 32 | ((const PvFunction *)(const void *)o)->code->index;
        break;
    case PV_TYPE_TUPLE: kind = "()"; break;
    default:
        if (o == &pv_null_marker) kind = "null";
        else if (o == (PvObject *)(void *)pv_types_builtins()) kind = "builtins";
        else if (o == &pv_exhausted_marker) kind = "exhausted";
    }
    if (kind == NULL) {
        pv_transfer_problem(x, "a process-wide object without a name");
        kind = "";
    }
    pv_msgpack_write_str(w, kind, strlen(kind));
    pv_msgpack_write_int(w, where);
    if (name == NULL) pv_msgpack_write_nil(w);
    else pv_msgpack_write_str(w, name->data, name->length);
}

static PvObject *find_named(const uint8_t *kind, uint32_t n, int64_t where, const PvMsgItem *name) {
#define IS(text) (n == sizeof text - 1 && memcmp(kind, text, n) == 0)
    bool is_type = where >= 0 && where < PV_TYPE_COUNT;
    if (IS("type") && is_type) return &pv_types[where].base;
    if (IS("dict") && is_type) return (PvObject *)(void *)pv_types[where].dict;
    if (IS("native") && where >= 0 && where < PV_NATIVE_COUNT) return &pv_natives[where].base;
    if (IS("prelude") && where >= 0) return pv_prelude_by_code((uint32_t)(where >> 32), (uint32_t)where);
    if (IS("()")) return &pv_empty_tuple.base;
    if (IS("null")) return &pv_null_marker;
    if (IS("builtins")) return (PvObject *)(void *)pv_types_builtins();
    if (IS("exhausted")) return &pv_exhausted_marker;
    if (IS("entry") && is_type && name->kind == PV_MSG_STR) {
        PvStr *s = pv_static_name((const char *)name->bytes, name->size);
        PvValue v = s == NULL ? PV_NULL : pv_dict_get_name(pv_types[where].dict, s);
        return pv_is_ptr(v) ? pv_ptr(v) : NULL;
    }
#undef IS
    return NULL;
}

static void read_named(PvTransfer *x) {
    PvObjectTable *t = x->table;
    uint32_t n;
    if (!pv_msgpack_read_array(&x->in, &n)) {
        pv_transfer_problem(x, "its names are missing");
        return;
    }
    if (n > (size_t)(x->in.end - x->in.at)) {
        pv_transfer_problem(x, "it ends too early");
        return;
    }
    t->named = calloc((size_t)n + 1, sizeof *t->named);
    t->copy = calloc((size_t)n + 1, sizeof *t->copy);
    if (t->named == NULL || t->copy == NULL) pv_transfer_problem(x, "out of memory");
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) {
        const uint8_t *kind;
        uint32_t three, size;
        int64_t where;
        PvMsgItem name;
        if (!pv_msgpack_read_array(&x->in, &three) || three != 3 ||
            !pv_msgpack_read_str(&x->in, &kind, &size) || !pv_msgpack_read_int(&x->in, &where) ||
            !pv_msgpack_read(&x->in, &name)) {
            pv_transfer_problem(x, "a name of no known form");
            return;
        }
        t->named[i] = find_named(kind, size, where, &name);
        if (t->named[i] == NULL) pv_transfer_problem(x, "a name that this version does not know");
        t->n_named = i + 1;
    }
}

// --- writing ------------------------------------------------------------------------------------

static void write_rows(PvTransfer *x) {
    PvObjectTable *t = x->table;
    pv_msgpack_write_array(x->out, t->n);
    for (size_t i = 0; i < t->n && x->problem == NULL; i++) {
        PvObject *o = t->row[i];
        uint32_t layout = pv_layout_of(o);
        uint32_t flags = o->flags & pv_snapshot_flags(layout);
        uint64_t id = o->flags & PV_OF_ID ? pv_heap_id(x->vm, o) : 0;
        pv_msgpack_write_array(x->out, 6);
        pv_msgpack_write_int(x->out, layout);
        pv_msgpack_write_int(x->out, flags);
        pv_msgpack_write_int(x->out, o->flags & PV_OF_UNIT ? 0 : o->aux);
        pv_msgpack_write_int(x->out, (int64_t)pv_transfer_bytes_of(o, layout));
        pv_msgpack_write_int(x->out, code_of(x, &o->type->base));
        pv_msgpack_write_uint(x->out, id);
    }
}

static void free_table(PvObjectTable *t) {
    free(t->row);
    free(t->slot);
    free(t->named);
    free(t->copy);
    free(t->bytes);
}

bool pv_snapshot_write(PvVM *vm, PvMsgWriter *out) {
    PvObjectTable table = {0};
    PvTransfer x = {.mode = PV_COLLECT, .vm = vm, .out = out, .table = &table};
    if (!grow(&table)) return false;
    transfer_machine(&x);
    for (size_t i = 0; i < table.n && x.problem == NULL; i++) collect_object(&x, table.row[i]);
    x.mode = PV_WRITE;
    pv_msgpack_write_str(out, magic, sizeof magic - 1);
    pv_msgpack_write_int(out, VERSION);
    pv_msgpack_write_str(out, identity(), strlen(identity()));
    transfer_counters(&x);
    write_units(&x);
    pv_msgpack_write_array(out, table.n_named);
    for (size_t i = 0; i < table.n_named && x.problem == NULL; i++) write_named(&x, table.named[i]);
    write_rows(&x);
    transfer_objects(&x);
    transfer_machine(&x);
    free_table(&table);
#ifdef PV_DEBUG
    if (x.problem != NULL) fprintf(stderr, "snapshot: %s\n", x.problem);
#endif
    return x.problem == NULL && !out->failed;
}

// --- reading ------------------------------------------------------------------------------------

static void read_rows(PvTransfer *x, int64_t **types) {
    PvObjectTable *t = x->table;
    uint32_t n;
    if (!pv_msgpack_read_array(&x->in, &n)) {
        pv_transfer_problem(x, "its rows are missing");
        return;
    }
    if (n > (size_t)(x->in.end - x->in.at)) { // each takes some bytes
        pv_transfer_problem(x, "it ends too early");
        return;
    }
    t->row = calloc((size_t)n + 1, sizeof *t->row);
    t->bytes = calloc((size_t)n + 1, sizeof *t->bytes);
    *types = calloc((size_t)n + 1, sizeof **types);
    if (t->row == NULL || t->bytes == NULL || *types == NULL) {
        pv_transfer_problem(x, "out of memory");
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t six, layout;
        int64_t flags, aux, bytes, id;
        if (!pv_msgpack_read_array(&x->in, &six) || six != 6 ||
            !pv_msgpack_read_index(&x->in, PV_TYPE_COUNT, &layout) ||
            !pv_msgpack_read_int(&x->in, &flags) || !pv_msgpack_read_int(&x->in, &aux) ||
            !pv_msgpack_read_int(&x->in, &bytes) || !pv_msgpack_read_int(&x->in, &(*types)[i]) ||
            !pv_msgpack_read_int(&x->in, &id)) {
            pv_transfer_problem(x, "a row of no known form");
            return;
        }
        if (bytes < (int64_t)pv_types[layout].size || bytes > INT64_MAX / 2 ||
            (layout == PV_TYPE_TYPE && bytes < (int64_t)sizeof(PvType))) {
            pv_transfer_problem(x, "an object too small for its layout");
            return;
        }
        PvObject *o = pv_heap_new(x->vm, &pv_types[layout], (size_t)bytes);
        if (o == NULL) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
            return;
        }
        o->flags |= (uint32_t)flags & pv_snapshot_flags(layout);
        o->aux = (uint32_t)aux;
        if (id != 0 && !pv_heap_restore_id(x->vm, o, (uint64_t)id)) {
            pv_transfer_problem(x, "out of memory");
            return;
        }
        t->row[i] = o;
        t->bytes[i] = (size_t)bytes;
        t->n = i + 1;
    }
}

static void read_types(PvTransfer *x, const int64_t *types) {
    for (size_t i = 0; i < x->table->n && x->problem == NULL; i++) {
        PvValue v = value_of_code(x, types[i]);
        if (!pv_is_ptr(v) || pv_layout_of(pv_ptr(v)) != PV_TYPE_TYPE) {
            pv_transfer_problem(x, "an object whose type is no type");
            return;
        }
        x->table->row[i]->type = (PvType *)(void *)pv_ptr(v);
    }
}

// Built-in bases know their guest subclasses weakly, by a list of the VM's.
static bool register_guest(PvTransfer *x, PvType *type) {
    for (size_t i = 0; i < type->bases->n; i++) {
        PvType *base = (PvType *)(void *)pv_ptr(type->bases->item[i]);
        if (!(base->flags & PV_TF_BUILTIN)) continue;
        if (pv_type_reserve_subclass(x->vm, base) != PV_OK) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
            return false;
        }
        pv_type_add_subclass(x->vm, base, type);
    }
    return true;
}

// What the rows leave out because it follows: operations of classes, code of functions.
static void complete(PvTransfer *x) {
    PvObjectTable *t = x->table;
    for (size_t i = 0; i < t->n; i++) {
        PvObject *o = t->row[i];
        uint32_t layout = pv_layout_of(o);
        if (layout == PV_TYPE_FUNCTION) {
            PvFunction *f = (PvFunction *)(void *)o;
            if (f->state == NULL) {
                pv_transfer_problem(x, "a function without code");
                return;
            }
            f->code = f->state->code;
        } else if (layout == PV_TYPE_TYPE) {
            PvType *type = (PvType *)(void *)o;
            pv_type_renew_ops(type);
            if (!register_guest(x, type)) return;
        }
    }
}

const char *pv_snapshot_read(PvVM *vm, const uint8_t *data, size_t size) {
    PvObjectTable table = {0};
    PvTransfer x = {.mode = PV_READ, .vm = vm, .table = &table};
    const uint8_t *text;
    uint32_t n;
    int64_t version, *types = NULL;
    pv_msgpack_reader_init(&x.in, data, size);
    if (!pv_msgpack_read_str(&x.in, &text, &n) || n != sizeof magic - 1 || memcmp(text, magic, n) != 0) {
        return "it is no snapshot";
    }
    if (!pv_msgpack_read_int(&x.in, &version) || version != VERSION) {
        return "its format version is another";
    }
    if (!pv_msgpack_read_str(&x.in, &text, &n)) return "it ends too early";
    if (n != strlen(identity()) || memcmp(text, identity(), n) != 0) return "another build of pyvm made it";
    transfer_counters(&x);
    if (x.problem == NULL) read_units(&x);
    if (x.problem == NULL) read_named(&x);
    if (x.problem == NULL) read_rows(&x, &types);
    if (x.problem == NULL) read_types(&x, types);
    if (x.problem == NULL) transfer_objects(&x);
    if (x.problem == NULL) transfer_machine(&x);
    if (x.problem == NULL && x.in.at != x.in.end) x.problem = "it goes on behind its end";
    if (x.problem == NULL) x.problem = pv_snapshot_check_objects(vm, table.row, table.n);
    if (x.problem == NULL) complete(&x);
    if (x.problem == NULL) x.problem = pv_snapshot_check_running(vm, table.row, table.n);
    free(types);
    free_table(&table);
    return x.problem;
}
