// Reading values of the host: see values.h, spec/wire.py.
//
// A table is read in two passes over its bytes: the first makes an empty container for each row, the
// second fills them. Lists and tuples are filled before frozensets, those before sets and dicts, so
// that a key is whole when it is hashed.
#include "core/names.h"
#include "gen/types.gen.h"
#include "gen/wire.gen.h"
#include "objects/bytes.h"
#include "objects/complex.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/slice.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "text/utf8.h"
#include "objects/host_object.h"
#include "vm/lent.h"
#include "vm/values.h"

#include <stdlib.h>

static PvStatus malformed(PvVM *vm) {
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "malformed value from the host");
}

PvStr *pv_values_str(PvVM *vm, const uint8_t *text, size_t size) {
    PvStr *known = pv_static_name((const char *)text, size);
    if (known != NULL) return known;
    PvUtf8Measure measure;
    if (pv_utf8_measure(text, size, PV_UTF8_SURROGATES, &measure, NULL) != PV_TEXT_OK) {
        return pv_str_from_ascii(vm, "?", 1);
    }
    return pv_str_from_utf8(vm, (const char *)text, size);
}

// --- scalars --------------------------------------------------------------------------------------

static uint64_t get_u64(const uint8_t *from) {
    uint64_t v = 0;
    for (int i = 0; i < 8; i++) v = v << 8 | from[i];
    return v;
}

static double get_double(const uint8_t *from) {
    uint64_t bits = get_u64(from);
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

static PvStatus read_bigint(PvVM *vm, const PvMsgItem *item, PvValue *out) {
    size_t size = item->size - 1, n = (size + 7) / 8;
    PV_TRY(pv_charge(vm, (int64_t)n));
    uint64_t *limb = calloc(n + 1, sizeof *limb);
    if (limb == NULL) return PV_RETRY;
    for (size_t i = 0; i < size; i++) limb[i / 8] |= (uint64_t)item->bytes[1 + i] << (8 * (i % 8));
    while (n > 0 && limb[n - 1] == 0) n--;
    *out = pv_int_from_big(vm, (PvBig){limb, n, n > 0 && item->bytes[0] == 1});
    free(limb);
    return *out != PV_NULL ? PV_OK : PV_RETRY;
}

PvStatus pv_values_guest(PvVM *vm, int64_t id, PvValue *out) {
    PvDictEntry *entry = NULL;
    if (vm->guest_handles != PV_NULL && pv_int_fits(id)) {
        PV_TRY(pv_dict_find(vm, pv_dict(vm->guest_handles), pv_from_int(id),
                            pv_hash_small_int(id), &entry));
    }
    if (entry == NULL) return malformed(vm);
    *out = entry->value;
    return PV_OK;
}

static PvStatus read_ext(PvVM *vm, const PvMsgItem *item, PvValue *out) {
    switch (item->ext_type) {
    case PV_EXT_BIGINT:
        if (item->size < 1) break;
        return read_bigint(vm, item, out);
    case PV_EXT_COMPLEX: {
        if (item->size != 16) break;
        PvComplex *c = pv_heap_new(vm, &pv_types[PV_TYPE_COMPLEX], sizeof *c);
        if (c == NULL) return PV_RETRY;
        c->real = get_double(item->bytes);
        c->imag = get_double(item->bytes + 8);
        *out = pv_from_ptr(c);
        return PV_OK;
    }
    case PV_EXT_HOST: {
        if (item->size < 9) break;
        uint8_t kind = item->bytes[8];
        if (kind < PV_HOST_FUNCTION || kind > PV_HOST_OBJECT) break;
        uint64_t id = get_u64(item->bytes);
        bool lent = kind == PV_HOST_OBJECT && id >> PV_LENT_SHIFT != 0;
        PvHostObject *o = lent ? pv_lent_find(vm, id) : NULL;
        if (o != NULL) {
            *out = pv_from_ptr(o);
            return PV_OK;
        }
        PvStr *name = pv_values_str(vm, item->bytes + 9, item->size - 9);
        if (name == NULL) return PV_RETRY;
        o = pv_host_object_new(vm, id, kind, name);
        if (o == NULL) return PV_RETRY;
        if (lent) PV_TRY(pv_lent_add(vm, o));
        *out = pv_from_ptr(o);
        return PV_OK;
    }
    case PV_EXT_GUEST:
        if (item->size < 8) break;
        return pv_values_guest(vm, (int64_t)get_u64(item->bytes), out);
    case PV_EXT_SINGLETON:
        if (item->size != 1) break;
        *out = item->bytes[0] == 1 ? PV_ELLIPSIS : PV_NOTIMPLEMENTED;
        return PV_OK;
    default: break;
    }
    return malformed(vm);
}

static PvStatus read_scalar(PvVM *vm, const PvMsgItem *item, PvValue *out) {
    switch (item->kind) {
    case PV_MSG_NIL: *out = PV_NONE; return PV_OK;
    case PV_MSG_BOOL: *out = pv_bool(item->boolean); return PV_OK;
    case PV_MSG_INT: *out = pv_int_new(vm, item->integer); break;
    case PV_MSG_UINT: *out = pv_int_from_uint64(vm, item->unsigned_integer); break;
    case PV_MSG_DOUBLE: *out = pv_float_new(vm, item->number); break;
    case PV_MSG_STR: {
        if (item->size >= 64) PV_TRY(pv_charge(vm, item->size / 64));
        PvStr *s = pv_values_str(vm, item->bytes, item->size);
        *out = s != NULL ? pv_from_ptr(s) : PV_NULL;
        break;
    }
    case PV_MSG_BIN: {
        if (item->size >= 64) PV_TRY(pv_charge(vm, item->size / 64));
        PvBytes *b = pv_bytes_of(vm, item->bytes, item->size);
        *out = b != NULL ? pv_from_ptr(b) : PV_NULL;
        break;
    }
    case PV_MSG_EXT: return read_ext(vm, item, out);
    default: return malformed(vm);
    }
    return *out != PV_NULL ? PV_OK : PV_RETRY;
}

// --- tables ---------------------------------------------------------------------------------------

typedef struct Row {
    PvMsgReader items; // behind the head of the array of items
    PvMsgReader links; // behind the head of the array of links
    uint32_t kind, n_items, n_links;
    PvValue value;
} Row;

static bool read_row(PvMsgReader *r, Row *row) {
    uint32_t parts;
    int64_t kind;
    if (!pv_msgpack_read_array(r, &parts) || parts < 2 || parts > 3) return false;
    if (!pv_msgpack_read_int(r, &kind) || kind < 1 || kind > PV_ROW_SLICE) return false;
    row->kind = (uint32_t)kind;
    if (!pv_msgpack_read_array(r, &row->n_items)) return false;
    row->items = *r;
    for (uint32_t i = 0; i < row->n_items; i++) {
        if (!pv_msgpack_skip(r)) return false;
    }
    row->n_links = 0;
    if (parts == 3) {
        if (!pv_msgpack_read_array(r, &row->n_links) || row->n_links % 2 != 0) return false;
        row->links = *r;
        for (uint32_t i = 0; i < row->n_links; i++) {
            if (!pv_msgpack_skip(r)) return false;
        }
    }
    return true;
}

// A range or bytearray is made of its items at once: they are scalars.
static PvStatus make_of_scalars(PvVM *vm, Row *row) {
    PvValue v[4] = {pv_from_ptr(&pv_types[PV_TYPE_RANGE])};
    PvMsgReader r = row->items;
    PvMsgItem item;
    if (row->kind == PV_ROW_BYTEARRAY) {
        if (row->n_items != 1 || !pv_msgpack_read(&r, &item) || item.kind != PV_MSG_BIN) {
            return malformed(vm);
        }
        PvByteArray *bytes = pv_bytearray_make(vm, item.size);
        if (bytes == NULL) return PV_RETRY;
        if (item.size > 0) memcpy(bytes->data, item.bytes, item.size);
        row->value = pv_from_ptr(bytes);
        return PV_OK;
    }
    if (row->n_items != 3) return malformed(vm);
    for (int i = 1; i <= 3; i++) {
        if (!pv_msgpack_read(&r, &item)) return malformed(vm);
        PV_TRY(read_scalar(vm, &item, &v[i]));
        if (!pv_is_integer(v[i])) return malformed(vm);
    }
    return pv_range_construct(vm, &(PvArgs){.v = v, .kwargs = PV_NULL}, &row->value);
}

static PvStatus make_row(PvVM *vm, Row *row) {
    void *made = NULL;
    switch (row->kind) {
    case PV_ROW_LIST: made = pv_list_make(vm, row->n_items); break;
    case PV_ROW_TUPLE: made = pv_tuple_make(vm, row->n_items); break;
    case PV_ROW_DICT:
        if (row->n_items % 2 != 0) return malformed(vm);
        made = pv_dict_make(vm, row->n_items / 2);
        break;
    case PV_ROW_SET: made = pv_set_make(vm, &pv_types[PV_TYPE_SET]); break;
    case PV_ROW_FROZENSET: made = pv_set_make(vm, &pv_types[PV_TYPE_FROZENSET]); break;
    case PV_ROW_BYTEARRAY:
    case PV_ROW_RANGE: return make_of_scalars(vm, row);
    case PV_ROW_SLICE:
        if (row->n_items != 3) return malformed(vm);
        made = pv_slice_make(vm, PV_NONE, PV_NONE, PV_NONE);
        break;
    default: return malformed(vm);
    }
    if (made == NULL) return PV_RETRY;
    row->value = pv_from_ptr(made);
    return PV_OK;
}

// The items of a row, in memory of their own: links resolved.
static PvStatus read_items(PvVM *vm, Row *row, const Row *rows, uint32_t n_rows, PvValue *item) {
    PvMsgReader r = row->items;
    for (uint32_t i = 0; i < row->n_items; i++) {
        PvMsgItem it;
        if (!pv_msgpack_read(&r, &it)) return malformed(vm);
        if (it.kind == PV_MSG_INT && pv_int_fits(it.integer)) {
            item[i] = pv_from_int(it.integer);
        } else {
            PV_TRY(read_scalar(vm, &it, &item[i]));
        }
    }
    r = row->links;
    for (uint32_t i = 0; i < row->n_links; i += 2) {
        uint32_t place, target;
        if (!pv_msgpack_read_index(&r, row->n_items, &place) ||
            !pv_msgpack_read_index(&r, n_rows, &target)) {
            return malformed(vm);
        }
        item[place] = rows[target].value;
    }
    return PV_OK;
}

static PvStatus fill_row(PvVM *vm, Row *row, const PvValue *item) {
    switch (row->kind) {
    case PV_ROW_LIST: {
        PvList *list = pv_list(row->value);
        PV_TRY(pv_list_room(vm, list, row->n_items));
        if (row->n_items > 0) memcpy(list->item, item, row->n_items * sizeof *item);
        list->n = row->n_items;
        return PV_OK;
    }
    case PV_ROW_TUPLE: {
        PvTuple *tuple = pv_tuple(row->value);
        if (row->n_items > 0) memcpy(tuple->item, item, row->n_items * sizeof *item);
        return PV_OK;
    }
    case PV_ROW_DICT:
        for (uint32_t i = 0; i < row->n_items; i += 2) {
            PV_TRY(pv_dict_put(vm, pv_dict(row->value), item[i], item[i + 1]));
        }
        return PV_OK;
    case PV_ROW_BYTEARRAY:
    case PV_ROW_RANGE: return PV_OK;
    case PV_ROW_SLICE: {
        PvSlice *slice = pv_slice(row->value);
        slice->start = item[0];
        slice->stop = item[1];
        slice->step = item[2];
        return PV_OK;
    }
    default:
        for (uint32_t i = 0; i < row->n_items; i++) {
            PV_TRY(pv_set_put(vm, pv_set(row->value), item[i]));
        }
        return PV_OK;
    }
}

// When a row is filled: what may be hashed comes before what hashes.
static int turn_of(uint32_t kind) {
    return kind == PV_ROW_FROZENSET ? 1 : kind == PV_ROW_SET || kind == PV_ROW_DICT ? 2 : 0;
}

static PvStatus read_rows(PvVM *vm, PvMsgReader *r, Row *rows, uint32_t n, PvValue **item) {
    uint32_t most = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (!read_row(r, &rows[i])) return malformed(vm);
        PV_TRY(make_row(vm, &rows[i]));
        if (rows[i].n_items > most) most = rows[i].n_items;
    }
    *item = malloc((most + 1) * sizeof **item);
    if (*item == NULL) return PV_RETRY;
    for (int turn = 0; turn < 3; turn++) {
        for (uint32_t i = n; i-- > 0;) {
            if (turn_of(rows[i].kind) != turn) continue;
            PV_TRY(pv_charge(vm, 4 + (int64_t)rows[i].n_items));
            PV_TRY(read_items(vm, &rows[i], rows, n, *item));
            PvStatus status = fill_row(vm, &rows[i], *item);
            if (status == PV_DEFER) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR,
                                "a key from the host that only the program itself can compare");
            }
            PV_TRY(status);
        }
    }
    return PV_OK;
}

PvStatus pv_values_read(PvVM *vm, PvMsgReader *r, PvValue *out) {
    PvMsgItem item;
    if ((size_t)(r->end - r->at) > vm->limits.transfer) {
        vm->core.stop = PV_STOP_TRANSFER;
        return PV_STOP;
    }
    if (!pv_msgpack_read(r, &item)) return malformed(vm);
    if (item.kind != PV_MSG_ARRAY) return read_scalar(vm, &item, out);
    if (item.size == 0) return malformed(vm);
    Row *rows = calloc(item.size, sizeof *rows);
    if (rows == NULL) return PV_RETRY;
    PvValue *items = NULL;
    PvStatus status = read_rows(vm, r, rows, item.size, &items);
    if (status == PV_OK) *out = rows[0].value;
    free(items);
    free(rows);
    return status;
}

PvStatus pv_values_read_names(PvVM *vm, PvMsgReader *r, PvDict *into) {
    uint32_t pairs;
    if (!pv_msgpack_read_map(r, &pairs)) return malformed(vm);
    for (uint32_t i = 0; i < pairs; i++) {
        const uint8_t *key;
        uint32_t size;
        if (!pv_msgpack_read_str(r, &key, &size)) return malformed(vm);
        PvStr *name = pv_values_str(vm, key, size);
        if (name == NULL) return PV_RETRY;
        PvValue value;
        PV_TRY(pv_values_read(vm, r, &value));
        PV_TRY(pv_dict_put(vm, into, pv_from_ptr(name), value));
    }
    return PV_OK;
}
