// Writing and reading a snapshot: the order of its parts, the rows, the attributes of instances.
//
// The bytes are msgpack items in a row: magic, format version, spec hash (for people); counters; the
// guest's units, the prelude's files in use; names; kinds of rows; rows, so that all objects can be
// allocated before any is filled; the fields of each; the machine.
//
// A kind is [type, layout or nil, flags, form]: `form` says what each row of it has, in this order: the
// bytes beyond its layout's struct, `aux`, the id. Rows follow in runs: kind, how many, the numbers of
// each. The type of a class's instance is a row itself, its layout a built-in type.
#include "vm/snapshot.h"

#include <stdio.h>
#include <stdlib.h>

#include "gen/opcodes.gen.h"
#include "objects/attributes.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/type_make.h"
#include "objects/types.h"
#include "vm/code_state.h"
#include "vm/names.h"
#include "vm/snapshot_check.h"
#include "vm/snapshot_table.h"

static const char magic[] = "pyvm-snapshot";

enum { HAS_BYTES = 1, HAS_AUX = 2, HAS_ID = 4 };

typedef struct Kind {
    PvType *type;
    uint32_t layout, flags, form;
} Kind;

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

void pv_transfer_fields(PvTransfer *x, PvObject *o) {
    pv_transfer_layout(x, o, pv_layout_of(o));
    if (x->problem == NULL) transfer_instance(x, o);
}

// Find what an object refers to.
static void collect_object(PvTransfer *x, PvObject *o) {
    pv_table_collect(x, &o->type->base);
    if (!(o->type->flags & PV_TF_BUILTIN)) pv_table_collect(x, &pv_types[pv_layout_of(o)].base);
    pv_transfer_fields(x, o);
}

// --- rows -----------------------------------------------------------------------------------------

// Bytes of the struct of a layout in this build.
static size_t layout_size(uint32_t layout) {
    return layout == PV_TYPE_TYPE ? sizeof(PvType) : pv_types[layout].size;
}

static Kind kind_of(PvObject *o) {
    uint32_t layout = pv_layout_of(o);
    uint32_t aux = o->flags & (PV_OF_UNIT | PV_OF_IMMORTAL) ? 0 : o->aux;
    uint32_t form = (pv_transfer_bytes_of(o, layout) != layout_size(layout) ? HAS_BYTES : 0) |
                    (aux != 0 ? HAS_AUX : 0) | (o->flags & PV_OF_ID ? HAS_ID : 0);
    return (Kind){o->type, layout, o->flags & pv_snapshot_flags(layout), form};
}

typedef struct Kinds {
    Kind *kind;
    uint32_t n, size;
    uint32_t recent[64]; // by hash: kind + 1
} Kinds;

static bool same_kind(const Kind *a, const Kind *b) {
    return a->type == b->type && a->layout == b->layout && a->flags == b->flags && a->form == b->form;
}

// The number of a kind, entered if it is new.
static uint32_t number_kind(PvTransfer *x, Kinds *all, const Kind *k) {
    uint32_t *recent = &all->recent[(((uintptr_t)k->type >> 4) * 31 + k->form) & 63];
    if (*recent != 0 && same_kind(&all->kind[*recent - 1], k)) return *recent - 1;
    for (uint32_t i = 0; i < all->n; i++) {
        if (!same_kind(&all->kind[i], k)) continue;
        *recent = i + 1;
        return i;
    }
    if (all->n == all->size) {
        uint32_t size = all->size * 2 + 32;
        Kind *grown = realloc(all->kind, size * sizeof *grown);
        if (grown == NULL) {
            pv_transfer_problem(x, "out of memory");
            return 0;
        }
        all->kind = grown;
        all->size = size;
    }
    all->kind[all->n] = *k;
    *recent = ++all->n;
    return all->n - 1;
}

static void write_kinds(PvTransfer *x, const Kinds *all) {
    pv_msgpack_write_array(x->out, all->n);
    for (uint32_t i = 0; i < all->n; i++) {
        const Kind *k = &all->kind[i];
        pv_msgpack_write_array(x->out, 4);
        pv_msgpack_write_int(x->out, pv_table_code(x, &k->type->base));
        if (k->type->flags & PV_TF_BUILTIN) pv_msgpack_write_nil(x->out);
        else pv_msgpack_write_int(x->out, pv_table_code(x, &pv_types[k->layout].base));
        pv_msgpack_write_int(x->out, k->flags);
        pv_msgpack_write_int(x->out, k->form);
    }
}

static void write_rows(PvTransfer *x) {
    const PvObjectTable *t = x->table;
    Kinds all = {0};
    uint32_t *number = malloc((t->n + 1) * sizeof *number);
    if (number == NULL) pv_transfer_problem(x, "out of memory");
    for (size_t i = 0; i < t->n && x->problem == NULL; i++) {
        Kind k = kind_of(t->row[i]);
        number[i] = number_kind(x, &all, &k);
    }
    if (x->problem == NULL) {
        write_kinds(x, &all);
        pv_msgpack_write_int(x->out, (int64_t)t->n);
    }
    for (size_t i = 0; i < t->n && x->problem == NULL;) {
        size_t end = i + 1;
        while (end < t->n && number[end] == number[i]) end++;
        const Kind *k = &all.kind[number[i]];
        pv_msgpack_write_int(x->out, number[i]);
        pv_msgpack_write_int(x->out, (int64_t)(end - i));
        for (; i < end; i++) {
            PvObject *o = t->row[i];
            size_t bytes = k->form & HAS_BYTES ? pv_transfer_bytes_of(o, k->layout) - layout_size(k->layout) : 0;
            if (k->form & HAS_BYTES) pv_msgpack_write_int(x->out, (int64_t)bytes);
            if (k->form & HAS_AUX) pv_msgpack_write_int(x->out, o->aux);
            if (k->form & HAS_ID) pv_msgpack_write_uint(x->out, pv_heap_id(x->vm, o));
        }
    }
    free(all.kind);
    free(number);
}

// A kind as it was read: its type may be a row that is not there yet.
typedef struct ReadKind {
    int64_t type;
    uint32_t layout, flags, form;
} ReadKind;

// A built-in type by its number.
static bool builtin_layout(PvTransfer *x, int64_t code, uint32_t *layout) {
    if (code > PV_CODE_NAMED || (uint64_t)(PV_CODE_NAMED - code) >= x->table->n_names) return false;
    const PvObject *o = x->table->name[PV_CODE_NAMED - code].object;
    if (o < &pv_types[0].base || o >= &pv_types[PV_TYPE_COUNT].base) return false;
    *layout = ((const PvType *)(const void *)o)->id;
    return true;
}

static ReadKind *read_kinds(PvTransfer *x, uint32_t *n) {
    if (!pv_msgpack_read_array(&x->in, n)) {
        pv_transfer_problem(x, "its kinds are missing");
        return NULL;
    }
    ReadKind *all = malloc((*n + 1) * sizeof *all);
    if (all == NULL) pv_transfer_problem(x, "out of memory");
    for (uint32_t i = 0; i < *n && x->problem == NULL; i++) {
        ReadKind *k = &all[i];
        uint32_t four;
        PvMsgItem layout;
        if (!pv_msgpack_read_array(&x->in, &four) || four != 4 || !pv_msgpack_read_int(&x->in, &k->type) ||
            !pv_msgpack_read(&x->in, &layout) || !pv_msgpack_read_index(&x->in, UINT32_MAX, &k->flags) ||
            !pv_msgpack_read_index(&x->in, (HAS_BYTES | HAS_AUX | HAS_ID) + 1, &k->form)) {
            pv_transfer_problem(x, "a kind of no known form");
        } else if (layout.kind == PV_MSG_INT ? !builtin_layout(x, layout.integer, &k->layout)
                                             : !builtin_layout(x, k->type, &k->layout)) {
            pv_transfer_problem(x, "a kind of no built-in layout");
        }
    }
    return all;
}

static bool read_row(PvTransfer *x, const ReadKind *k) {
    PvObjectTable *t = x->table;
    size_t bytes = 0;
    uint32_t aux = 0;
    uint64_t id = 0;
    if (k->form & HAS_BYTES) pv_transfer_size(x, &bytes);
    if (k->form & HAS_AUX) pv_transfer_u32(x, &aux);
    if (k->form & HAS_ID) pv_transfer_u64(x, &id);
    if (bytes > (size_t)INT64_MAX / 2) pv_transfer_problem(x, "it does not fit into the memory limit");
    if (x->problem != NULL) return false;
    bytes += layout_size(k->layout);
    PvObject *o = pv_heap_new(x->vm, &pv_types[k->layout], bytes);
    if (o == NULL) {
        pv_transfer_problem(x, "it does not fit into the memory limit");
        return false;
    }
    o->flags |= k->flags & pv_snapshot_flags(k->layout);
    o->aux = aux;
    if (id != 0 && !pv_heap_restore_id(x->vm, o, id)) {
        pv_transfer_problem(x, "out of memory");
        return false;
    }
    t->row[t->n] = o;
    t->bytes[t->n++] = bytes;
    return true;
}

// What the types of a run of rows will be, once all rows are there.
typedef struct Run {
    size_t end;
    int64_t type;
} Run;

static void set_types(PvTransfer *x, const Run *run, size_t n) {
    size_t at = 0;
    for (size_t i = 0; i < n && x->problem == NULL; i++) {
        PvValue v = pv_table_value(x, run[i].type);
        if (!pv_is_ptr(v) || pv_layout_of(pv_ptr(v)) != PV_TYPE_TYPE) {
            pv_transfer_problem(x, "an object whose type is no type");
            return;
        }
        for (; at < run[i].end; at++) x->table->row[at]->type = (PvType *)(void *)pv_ptr(v);
    }
}

static void read_rows(PvTransfer *x) {
    PvObjectTable *t = x->table;
    uint32_t n_kinds = 0;
    size_t n = 0, n_runs = 0, runs_size = 0;
    Run *runs = NULL;
    ReadKind *kinds = read_kinds(x, &n_kinds);
    pv_transfer_size(x, &n);
    // an object of the heap takes more than 8 bytes
    if (x->problem == NULL && n > x->vm->core.heap.limit / 8) {
        pv_transfer_problem(x, "it does not fit into the memory limit");
    }
    if (x->problem == NULL && !pv_table_make_rows(t, n)) pv_transfer_problem(x, "out of memory");
    while (x->problem == NULL && t->n < n) {
        uint32_t kind;
        size_t many = 0;
        if (!pv_msgpack_read_index(&x->in, n_kinds, &kind)) pv_transfer_problem(x, "a row of no known kind");
        pv_transfer_size(x, &many);
        if (x->problem == NULL && (many == 0 || many > n - t->n)) pv_transfer_problem(x, "more rows than it says");
        if (n_runs == runs_size && x->problem == NULL) {
            runs_size = runs_size * 2 + 32;
            Run *grown = realloc(runs, runs_size * sizeof *grown);
            if (grown == NULL) pv_transfer_problem(x, "out of memory");
            else runs = grown;
        }
        if (x->problem != NULL) break;
        size_t end = t->n + many;
        while (t->n < end && read_row(x, &kinds[kind])) continue;
        runs[n_runs++] = (Run){t->n, kinds[kind].type};
    }
    if (x->problem == NULL) set_types(x, runs, n_runs);
    free(runs);
    free(kinds);
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

// --- the whole ------------------------------------------------------------------------------------

void pv_snapshot_collect(PvTransfer *x) {
    PvObjectTable *t = x->table;
    x->mode = PV_COLLECT;
    x->version = PV_SNAPSHOT_VERSION;
    t->builtins_changes = pv_snapshot_builtins_changed(x->vm);
    if (!pv_table_init(t, x->vm)) pv_transfer_problem(x, "out of memory");
    pv_transfer_machine(x);
    pv_transfer_builtins(x);
    for (size_t i = 0; i < t->n && x->problem == NULL; i++) collect_object(x, t->row[i]);
}

bool pv_snapshot_write(PvVM *vm, PvMsgWriter *out) {
    PvObjectTable table = {0};
    PvTransfer x = {.vm = vm, .out = out, .table = &table};
    pv_snapshot_collect(&x);
    x.mode = PV_WRITE;
    pv_msgpack_write_str(out, magic, sizeof magic - 1);
    pv_msgpack_write_int(out, PV_SNAPSHOT_VERSION);
    pv_msgpack_write_str(out, PV_SPEC_HASH, sizeof PV_SPEC_HASH - 1);
    pv_transfer_counters(&x);
    pv_transfer_bool(&x, &table.builtins_changes);
    if (x.problem == NULL) pv_snapshot_write_units(&x);
    if (x.problem == NULL) pv_snapshot_write_names(&x);
    if (x.problem == NULL) write_rows(&x);
    if (x.problem == NULL) transfer_objects(&x);
    if (x.problem == NULL) pv_transfer_machine(&x);
    if (x.problem == NULL) pv_transfer_builtins(&x);
    pv_table_free(&table, vm);
#ifdef PV_DEBUG
    if (x.problem != NULL) fprintf(stderr, "snapshot: %s\n", x.problem);
#endif
    return x.problem == NULL && !out->failed;
}

static const char *read_head(PvTransfer *x) {
    const uint8_t *text;
    uint32_t n;
    int64_t version;
    if (!pv_msgpack_read_str(&x->in, &text, &n) || n != sizeof magic - 1 || memcmp(text, magic, n) != 0) {
        return "it is no snapshot";
    }
    if (!pv_msgpack_read_int(&x->in, &version) || version < PV_SNAPSHOT_OLDEST) return "its format is too old";
    if (version > PV_SNAPSHOT_VERSION) return "its format is of a later version of pyvm";
    x->version = (uint32_t)version;
    if (!pv_msgpack_read_str(&x->in, &text, &n)) return "it ends too early"; // the hash only informs
    return NULL;
}

const char *pv_snapshot_read(PvVM *vm, const uint8_t *data, size_t size, bool trusted) {
    PvObjectTable table = {0};
    PvTransfer x = {.mode = PV_READ, .vm = vm, .table = &table, .trusted = trusted};
    pv_msgpack_reader_init(&x.in, data, size);
    x.problem = read_head(&x);
    pv_transfer_counters(&x);
    pv_transfer_bool(&x, &table.builtins_changes);
    if (table.builtins_changes && x.problem == NULL && pv_names_builtins(vm) == NULL) {
        x.problem = "it does not fit into the memory limit";
    }
    if (x.problem == NULL) pv_snapshot_read_units(&x);
    if (x.problem == NULL) pv_snapshot_read_names(&x);
    if (x.problem == NULL) read_rows(&x);
    if (x.problem == NULL) transfer_objects(&x);
    if (x.problem == NULL) pv_transfer_machine(&x);
    if (x.problem == NULL) pv_transfer_builtins(&x);
    if (x.problem == NULL && x.in.at != x.in.end) x.problem = "it goes on behind its end";
    if (x.problem == NULL) x.problem = pv_snapshot_check_objects(vm, table.row, table.n);
    if (x.problem == NULL) complete(&x);
    if (x.problem == NULL) x.problem = pv_snapshot_check_running(vm, table.row, table.n);
    pv_table_free(&table, vm);
    if (x.problem == NULL) vm->core.heap.live = x.heap_live;
    return x.problem;
}
