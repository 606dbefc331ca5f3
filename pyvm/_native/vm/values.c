// Writing guest values for the host: see values.h. Reading them is in values_read.c.
//
// The table grows breadth-first: rows are numbered as their containers are first met, and each is
// written when its turn comes, so nothing nests and a shared container has one row.
#include "vm/values.h"

#include "core/names.h"
#include "gen/types.gen.h"
#include "gen/wire.gen.h"
#include "objects/attributes.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/slice.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/host_object.h"

#include <stdlib.h>

enum { FIRST = 8 };

typedef struct Table {
    PvVM *vm;
    PvMsgWriter rows;  // all rows written so far
    PvMsgWriter links; // of the row under way
    uint32_t n_links;
    PvObject **row; // by number
    uint32_t n, capacity;
    uint32_t *slot; // open addressing: row number + 1
    uint32_t mask;
    bool no_memory;
    PvObject *first_row[FIRST]; // enough for most values
    uint32_t first_slot[2 * FIRST];
} Table;

static uint32_t container_kind(PvValue v) {
    if (!pv_is_ptr(v)) return 0;
    const PvType *t = pv_ptr(v)->type;
    if (t->flags & PV_TF_LIST) return PV_ROW_LIST;
    if (t->flags & PV_TF_TUPLE) return PV_ROW_TUPLE;
    if (t->flags & PV_TF_DICT) return PV_ROW_DICT;
    if (t->flags & PV_TF_SET) {
        return pv_type_is_subtype(t, &pv_types[PV_TYPE_SET]) ? PV_ROW_SET : PV_ROW_FROZENSET;
    }
    if (t == &pv_types[PV_TYPE_BYTEARRAY]) return PV_ROW_BYTEARRAY;
    if (t == &pv_types[PV_TYPE_RANGE]) return PV_ROW_RANGE;
    if (t == &pv_types[PV_TYPE_SLICE]) return PV_ROW_SLICE;
    return 0;
}

bool pv_values_is_scalar(PvValue value) { return container_kind(value) == 0; }

// --- scalars --------------------------------------------------------------------------------------

static void put_u64(uint8_t *to, uint64_t v) {
    for (int i = 0; i < 8; i++) to[i] = (uint8_t)(v >> (56 - 8 * i));
}

static PvStatus write_str(PvVM *vm, PvMsgWriter *w, const PvStr *s) {
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 64)));
    if (s->ascii) {
        pv_msgpack_write_str(w, s->data, s->length);
        return PV_OK;
    }
    size_t size = pv_str_utf8_size(s);
    char *text = malloc(size + 1);
    if (text == NULL) {
        w->failed = true;
        return PV_OK;
    }
    pv_str_to_utf8(s, text);
    pv_msgpack_write_str(w, text, size);
    free(text);
    return PV_OK;
}

static PvStatus write_int(PvVM *vm, PvMsgWriter *w, PvValue v) {
    uint64_t room;
    PvBig big = pv_int_big(v, &room);
    PV_TRY(pv_charge(vm, (int64_t)big.n / 8));
    if (big.n == 0) {
        pv_msgpack_write_int(w, 0);
    } else if (big.n == 1 && !big.negative) {
        pv_msgpack_write_uint(w, big.limb[0]);
    } else if (big.n == 1 && big.limb[0] <= (uint64_t)INT64_MAX + 1) {
        pv_msgpack_write_int(w, (int64_t)(0 - big.limb[0]));
    } else {
        pv_msgpack_write_ext_header(w, PV_EXT_BIGINT, 1 + 8 * big.n);
        uint8_t *to = pv_msgpack_reserve(w, 1 + 8 * big.n);
        if (to == NULL) return PV_OK;
        *to++ = big.negative;
        for (size_t i = 0; i < big.n; i++) {
            for (int k = 0; k < 8; k++) *to++ = (uint8_t)(big.limb[i] >> (8 * k));
        }
    }
    return PV_OK;
}

// An ext with an id, a kind and a name.
static void write_named(PvMsgWriter *w, int8_t ext, uint64_t id, uint8_t kind, const PvStr *name) {
    size_t size = pv_str_utf8_size(name);
    pv_msgpack_write_ext_header(w, ext, 9 + size);
    uint8_t *to = pv_msgpack_reserve(w, 9 + size);
    if (to == NULL) return;
    put_u64(to, id);
    to[8] = kind;
    pv_str_to_utf8(name, (char *)to + 9);
}

static PvStatus write_guest(PvVM *vm, PvMsgWriter *w, PvValue v) {
    PvObject *o = pv_ptr(v);
    uint64_t id = pv_heap_id(vm, o);
    if (vm->guest_handles == PV_NULL) {
        PvDict *handles = pv_dict_make(vm, 0);
        if (handles == NULL) return PV_RETRY;
        vm->guest_handles = pv_from_ptr(handles);
    }
    PV_TRY(pv_dict_put(vm, pv_dict(vm->guest_handles), pv_from_int((int64_t)id), v));
    const PvType *t = o->type;
    uint8_t kind = PV_GUEST_OBJECT;
    const PvStr *name = t->name;
    if (t->flags & PV_TF_TYPE) {
        kind = PV_GUEST_CLASS;
        name = ((PvType *)(void *)o)->qualname;
    } else if (t == &pv_types[PV_TYPE_FUNCTION]) {
        const PvFunction *f = (PvFunction *)(void *)o;
        kind = f->code->flags & PV_CODE_COROUTINE ? PV_GUEST_ASYNC : PV_GUEST_CALLABLE;
        if (pv_is_str(f->qualname)) name = pv_str(f->qualname);
    } else if (t == &pv_types[PV_TYPE_METHOD] || t == &pv_types[PV_TYPE_NATIVE] ||
               t == &pv_types[PV_TYPE_BOUND_NATIVE]) {
        kind = PV_GUEST_CALLABLE;
    } else if (pv_type_lookup(vm, o->type, PV_NAME(__next__)) != PV_NULL) {
        kind = PV_GUEST_ITERATOR;
    } else if (pv_type_lookup(vm, o->type, PV_NAME(__iter__)) != PV_NULL) {
        kind = PV_GUEST_ITERABLE;
    }
    write_named(w, PV_EXT_GUEST, id, kind, name);
    return PV_OK;
}

static PvStatus write_scalar(PvVM *vm, PvMsgWriter *w, PvValue v) {
    if (v == PV_NONE) {
        pv_msgpack_write_nil(w);
    } else if (pv_is_bool(v)) {
        pv_msgpack_write_bool(w, v == PV_TRUE);
    } else if (pv_is_int(v)) {
        pv_msgpack_write_int(w, pv_int(v));
    } else if (pv_is_integer(v)) {
        return write_int(vm, w, v);
    } else if (pv_is_imm_float(v)) {
        pv_msgpack_write_double(w, pv_imm_float(v));
    } else if (!pv_is_ptr(v)) {
        uint8_t code = v == PV_ELLIPSIS ? 1 : 2;
        pv_msgpack_write_ext(w, PV_EXT_SINGLETON, &code, 1);
    } else if (pv_is_str(v)) {
        return write_str(vm, w, pv_str(v));
    } else if (pv_is_bytes(v)) {
        PV_TRY(pv_charge(vm, (int64_t)(pv_bytes(v)->length / 64)));
        pv_msgpack_write_bin(w, pv_bytes(v)->data, pv_bytes(v)->length);
    } else if (pv_ptr(v)->type->flags & PV_TF_FLOAT) {
        pv_msgpack_write_double(w, ((PvFloat *)(void *)pv_ptr(v))->value);
    } else if (pv_ptr(v)->type == &pv_types[PV_TYPE_COMPLEX]) {
        const PvComplex *c = (PvComplex *)(void *)pv_ptr(v);
        uint8_t bytes[16];
        uint64_t bits;
        memcpy(&bits, &c->real, 8);
        put_u64(bytes, bits);
        memcpy(&bits, &c->imag, 8);
        put_u64(bytes + 8, bits);
        pv_msgpack_write_ext(w, PV_EXT_COMPLEX, bytes, 16);
    } else if (pv_ptr(v)->type == &pv_types[PV_TYPE_HOST_FUNCTION] ||
               pv_ptr(v)->type == &pv_types[PV_TYPE_HOST_OBJECT]) {
        const PvHostObject *o = (PvHostObject *)(void *)pv_ptr(v);
        write_named(w, PV_EXT_HOST, o->id, (uint8_t)o->kind, o->name);
    } else {
        return write_guest(vm, w, v);
    }
    return PV_OK;
}

// --- rows -----------------------------------------------------------------------------------------

static uint32_t hash_of(const PvObject *o) {
    uint64_t h = (uint64_t)(uintptr_t)o * UINT64_C(0x9e3779b97f4a7c15);
    return (uint32_t)(h >> 32);
}

static bool grow(Table *t) {
    if (t->capacity == 0) {
        t->row = t->first_row;
        t->slot = t->first_slot;
        t->mask = 2 * FIRST - 1;
        t->capacity = FIRST;
        return true;
    }
    uint32_t capacity = t->capacity * 2 + 16;
    bool first = t->row == t->first_row;
    PvObject **row = realloc(first ? NULL : t->row, capacity * sizeof *row);
    if (row == NULL) return false;
    if (first) memcpy(row, t->first_row, sizeof t->first_row);
    t->row = row;
    uint32_t size = 32;
    while (size < capacity * 2) size *= 2;
    uint32_t *slot = calloc(size, sizeof *slot);
    if (slot == NULL) return false;
    if (t->slot != t->first_slot) free(t->slot);
    t->slot = slot;
    t->mask = size - 1;
    t->capacity = capacity;
    for (uint32_t i = 0; i < t->n; i++) {
        uint32_t at = hash_of(row[i]) & t->mask;
        while (slot[at] != 0) at = (at + 1) & t->mask;
        slot[at] = i + 1;
    }
    return true;
}

static uint32_t number_of(Table *t, PvObject *o) {
    if (t->n == t->capacity && !grow(t)) {
        t->no_memory = true;
        return 0;
    }
    uint32_t at = hash_of(o) & t->mask;
    for (; t->slot[at] != 0; at = (at + 1) & t->mask) {
        if (t->row[t->slot[at] - 1] == o) return t->slot[at] - 1;
    }
    t->row[t->n++] = o;
    t->slot[at] = t->n;
    return t->n - 1;
}

// Write one item of the row under way; `place` is its index in the row.
static PvStatus write_item(Table *t, PvValue v, size_t place) {
    if (container_kind(v) == 0) return write_scalar(t->vm, &t->rows, v);
    pv_msgpack_write_nil(&t->rows);
    pv_msgpack_write_uint(&t->links, place);
    pv_msgpack_write_uint(&t->links, number_of(t, pv_ptr(v)));
    t->n_links += 2;
    return PV_OK;
}

static PvStatus write_items(Table *t, const PvValue *item, size_t n) {
    pv_msgpack_write_array(&t->rows, n);
    for (size_t i = 0; i < n; i++) {
        PV_TRY(write_item(t, item[i], i));
        if (t->rows.failed || t->no_memory) break;
    }
    return PV_OK;
}

static PvStatus write_contents(Table *t, PvValue v, uint32_t kind) {
    size_t place = 0, set_at = 0;
    uint32_t at = 0;
    switch (kind) {
    case PV_ROW_LIST: return write_items(t, pv_list(v)->item, pv_list(v)->n);
    case PV_ROW_TUPLE: return write_items(t, pv_tuple(v)->item, pv_tuple(v)->n);
    case PV_ROW_DICT: {
        const PvDict *d = pv_dict(v);
        pv_msgpack_write_array(&t->rows, 2 * (size_t)d->used);
        for (PvDictEntry *e; (e = pv_dict_walk(d, &at)) != NULL;) {
            PV_TRY(write_item(t, e->key, place++));
            PV_TRY(write_item(t, e->value, place++));
            if (t->rows.failed || t->no_memory) break;
        }
        return PV_OK;
    }
    case PV_ROW_SET:
    case PV_ROW_FROZENSET: {
        const PvSet *s = pv_set(v);
        pv_msgpack_write_array(&t->rows, s->used);
        for (PvSetEntry *e; (e = pv_set_walk(s, &set_at)) != NULL;) {
            PV_TRY(write_item(t, e->key, place++));
            if (t->rows.failed || t->no_memory) break;
        }
        return PV_OK;
    }
    case PV_ROW_BYTEARRAY:
        pv_msgpack_write_array(&t->rows, 1);
        pv_msgpack_write_bin(&t->rows, pv_bytearray(v)->data, pv_bytearray(v)->n);
        return PV_OK;
    case PV_ROW_RANGE: {
        const PvRange *r = (PvRange *)(void *)pv_ptr(v);
        return write_items(t, (PvValue[]){r->start, r->stop, r->step}, 3);
    }
    default: {
        const PvSlice *s = pv_slice(v);
        return write_items(t, (PvValue[]){s->start, s->stop, s->step}, 3);
    }
    }
}

// How many items a container's row has; bytes count by the word.
static int64_t items_of(PvValue v) {
    switch (container_kind(v)) {
    case PV_ROW_LIST: return (int64_t)pv_list(v)->n;
    case PV_ROW_TUPLE: return (int64_t)pv_tuple(v)->n;
    case PV_ROW_DICT: return 2 * (int64_t)pv_dict(v)->used;
    case PV_ROW_SET:
    case PV_ROW_FROZENSET: return (int64_t)pv_set(v)->used;
    case PV_ROW_BYTEARRAY: return (int64_t)(pv_bytearray(v)->n / 64);
    default: return 3;
    }
}

// Write the row of a container: [kind, items] or [kind, items, links]. Whether there are links is
// known afterwards only, so the head is written last, in front.
static PvStatus write_row(Table *t, uint32_t number) {
    PvValue v = pv_from_ptr(t->row[number]);
    uint32_t kind = container_kind(v);
    t->links.length = 0;
    t->n_links = 0;
    size_t head = t->rows.length;
    pv_msgpack_write_array(&t->rows, 2);
    pv_msgpack_write_uint(&t->rows, kind);
    PV_TRY(write_contents(t, v, kind));
    if (t->n_links > 0 && !t->rows.failed) {
        t->rows.data[head]++; // a fixarray of 3
        pv_msgpack_write_array(&t->rows, t->n_links);
        pv_msgpack_write_raw(&t->rows, t->links.data, t->links.length);
    }
    return PV_OK;
}

static PvStatus write_table(Table *t, PvMsgWriter *w, PvValue value) {
    number_of(t, pv_ptr(value));
    for (uint32_t i = 0; i < t->n && !t->no_memory; i++) {
        PV_TRY(pv_charge(t->vm, 8 + items_of(pv_from_ptr(t->row[i]))));
        PV_TRY(write_row(t, i));
        if (t->rows.failed || t->links.failed) break;
    }
    if (t->no_memory) return PV_RETRY;
    if (t->rows.failed || t->links.failed) {
        t->vm->core.stop = PV_STOP_TRANSFER;
        return PV_STOP;
    }
    pv_msgpack_write_array(w, t->n);
    pv_msgpack_write_raw(w, t->rows.data, t->rows.length);
    return PV_OK;
}

PvStatus pv_values_write(PvVM *vm, PvMsgWriter *w, PvValue value) {
    PvStatus status;
    if (container_kind(value) == 0) {
        status = write_scalar(vm, w, value);
    } else {
        Table t = {.vm = vm};
        pv_msgpack_writer_init(&t.rows, vm->limits.transfer);
        pv_msgpack_writer_init(&t.links, vm->limits.transfer);
        status = write_table(&t, w, value);
        pv_msgpack_writer_free(&t.rows);
        pv_msgpack_writer_free(&t.links);
        if (t.row != t.first_row) free(t.row);
        if (t.slot != t.first_slot) free(t.slot);
    }
    if (status == PV_OK && (w->failed || w->length > vm->limits.transfer)) {
        vm->core.stop = PV_STOP_TRANSFER;
        return PV_STOP;
    }
    return status;
}
