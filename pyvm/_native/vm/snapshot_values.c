// Fields: what the layouts say of them, in the mode under way.
//
// A value is one msgpack item: nil is PV_NULL; a bool, a float are themselves; an ext of type 1 is a
// small int; a number is a reference (vm/snapshot_table.h).
#include "vm/snapshot_table.h"

#include "gen/types.gen.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/type_make.h"

enum { EXT_INT = 1 };

void pv_transfer_problem(PvTransfer *x, const char *problem) {
    if (x->problem == NULL) x->problem = problem;
}

// The changes of the dict of builtins are written by themselves.
static bool is_apart(const PvTransfer *x, const PvObject *o) {
    return x->table->builtins_changes && o == (const PvObject *)(const void *)x->vm->builtins;
}

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
        pv_msgpack_write_int(w, is_apart(x, pv_ptr(v)) ? PV_CODE_BUILTINS : pv_table_code(x, pv_ptr(v)));
    } else {
        pv_msgpack_write_int(w, v == PV_NONE       ? PV_CODE_NONE
                                : v == PV_ELLIPSIS ? PV_CODE_ELLIPSIS
                                                   : PV_CODE_NOTIMPLEMENTED);
    }
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
    case PV_MSG_INT: return pv_table_value(x, item.integer);
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
    else if (pv_is_ptr(*field) && !is_apart(x, pv_ptr(*field))) pv_table_collect(x, pv_ptr(*field));
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

void pv_transfer_u64(PvTransfer *x, uint64_t *field) {
    if (x->problem != NULL || x->mode == PV_COLLECT) return;
    PvMsgItem item;
    if (x->mode == PV_WRITE) {
        pv_msgpack_write_uint(x->out, *field);
    } else if (!pv_msgpack_read(&x->in, &item) || (item.kind != PV_MSG_UINT && item.kind != PV_MSG_INT)) {
        pv_transfer_problem(x, "a number is missing");
    } else {
        *field = item.kind == PV_MSG_UINT ? item.unsigned_integer : (uint64_t)item.integer;
    }
}

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

void pv_transfer_double(PvTransfer *x, double *field) {
    if (x->problem != NULL || x->mode == PV_COLLECT) return;
    PvMsgItem item;
    if (x->mode == PV_WRITE) {
        pv_msgpack_write_double(x->out, *field);
    } else if (!pv_msgpack_read(&x->in, &item) || item.kind != PV_MSG_DOUBLE) {
        pv_transfer_problem(x, "a float is missing");
    } else {
        *field = item.number;
    }
}

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

