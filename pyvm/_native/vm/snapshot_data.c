// The fields of plain data in snapshots: see snapshot_layouts.h and, for what holds of them,
// snapshot_check_data.c.
#include "vm/snapshot_layouts.h"

#include "objects/array.h"
#include "objects/bytes.h"
#include "objects/deque.h"
#include "objects/dict.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/memoryview.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/re.h"
#include "objects/slice.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "vm/snapshot_check.h"

// Does a variable part of n items lie within the object? What is read must not be written beyond it.
static bool has_room(PvTransfer *x, size_t fixed, size_t n, size_t item) {
    if (x->problem != NULL) return false;
    if (x->mode != PV_READ || (fixed <= x->room && n <= (x->room - fixed) / item)) return true;
    pv_transfer_problem(x, "an object that is larger than its room");
    return false;
}

// --- texts and numbers --------------------------------------------------------------------------

// A str that lies in a buffer gets one of its own, with the room that is left where it is the last part:
// so `s += x` costs the same afterwards. Another has its characters behind it.
enum { BUFFERED = 16 };

void pv_layout_str(PvTransfer *x, PvObject *o) {
    AS(PvStr);
    bool exact = (o->type->flags & PV_TF_BUILTIN) != 0;
    uint8_t kind = s->kind | (s->shared && exact ? BUFFERED : 0);
    U8(kind);
    SIZE(s->length);
    if (x->problem != NULL) return;
    bool buffered = !exact || (kind & BUFFERED);
    size_t capacity = 0;
    if (x->mode != PV_READ && (kind & BUFFERED)) capacity = pv_str_room(s);
    if (kind & BUFFERED) SIZE(capacity); // bytes behind it
    if (x->mode == PV_READ && x->problem == NULL) {
        s->kind = kind & (BUFFERED - 1);
        if (s->kind != 1 && s->kind != 2 && s->kind != 4) {
            pv_transfer_problem(x, "a string of no known width");
            return;
        }
        size_t most = x->vm->limits.memory;
        if (s->length > most / s->kind || capacity > most) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
            return;
        }
        s->data = s + 1;
        if (!buffered && !has_room(x, sizeof *s, s->length + 1, s->kind)) return;
        PvStrBuffer *b = buffered ? pv_str_buffer(x->vm, s->length * s->kind + capacity) : NULL;
        if (buffered && b == NULL) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
            return;
        }
        if (buffered) {
            b->used = s->length * s->kind;
            s->shared = true;
            s->data = b->bytes;
        }
    }
    pv_transfer_bytes(x, s->data, s->length * s->kind);
}

void pv_layout_bytes(PvTransfer *x, PvObject *o) {
    AS(PvBytes);
    SIZE(s->length);
    if (s->length < SIZE_MAX && has_room(x, offsetof(PvBytes, data), s->length + 1, 1)) {
        pv_transfer_bytes(x, s->data, s->length);
    }
}

void pv_layout_bytearray(PvTransfer *x, PvObject *o) {
    AS(PvByteArray);
    SIZE(s->n);
    SIZE(s->capacity);
    if (x->mode == PV_READ && s->n > s->capacity) pv_transfer_problem(x, "a bytearray that does not fit");
    if (s->capacity == 0 || x->problem != NULL) return;
    if (x->mode == PV_READ) {
        s->data = s->n <= s->capacity ? pv_heap_raw(x->vm, s->capacity) : NULL;
        if (s->data == NULL) {
            pv_transfer_problem(x, "a bytearray that does not fit");
            return;
        }
    }
    pv_transfer_bytes(x, s->data, s->n);
}

void pv_layout_array(PvTransfer *x, PvObject *o) {
    AS(PvArray);
    U8(s->code);
    pv_layout_bytearray(x, o);
    if (x->mode == PV_READ) s->size = pv_array_item_size(s->code);
}

// Its views are counted anew as they are read.
void pv_layout_memoryview(PvTransfer *x, PvObject *o) {
    AS(PvMemoryView);
    V(s->obj);
    I64(s->offset);
    I64(s->shape);
    I64(s->stride);
    U32(s->ndim);
    U8(s->code);
    U8(s->prefixed);
    U8(s->readonly);
    U8(s->released);
    size_t dims = s->ndim > 1 && s->ndim <= PV_MEMORY_DIMS ? 2 * s->ndim * sizeof(int64_t) : 0;
    if (x->problem != NULL) return;
    if (x->mode == PV_READ && dims > 0) {
        s->dims = pv_heap_raw(x->vm, dims);
        if (s->dims == NULL) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
            return;
        }
    }
    if (dims > 0) pv_transfer_bytes(x, s->dims, dims);
    if (x->mode != PV_READ || x->problem != NULL) return;
    if (!pv_memory_is_sound(s)) pv_transfer_problem(x, "a memoryview that cannot be");
    else if (!s->released && pv_is_growing(s->obj)) pv_bytearray_viewed(x->vm, pv_bytearray(s->obj));
}

void pv_layout_integer(PvTransfer *x, PvObject *o) {
    AS(PvInt);
    U32(s->n);
    U8(s->negative);
    if (has_room(x, sizeof *s, s->n, sizeof s->limb[0])) {
        pv_transfer_bytes(x, s->limb, s->n * sizeof s->limb[0]);
    }
}

void pv_layout_real(PvTransfer *x, PvObject *o) {
    AS(PvFloat);
    pv_transfer_double(x, &s->value);
}

void pv_layout_complex(PvTransfer *x, PvObject *o) {
    AS(PvComplex);
    pv_transfer_double(x, &s->real);
    pv_transfer_double(x, &s->imag);
}

// --- containers ---------------------------------------------------------------------------------

void pv_layout_tuple(PvTransfer *x, PvObject *o) {
    AS(PvTuple);
    SIZE(s->n);
    if (!has_room(x, sizeof *s, s->n, sizeof s->item[0])) return;
    for (size_t i = 0; i < s->n && x->problem == NULL; i++) V(s->item[i]);
}

void pv_layout_list(PvTransfer *x, PvObject *o) {
    AS(PvList);
    int64_t room = s->item == NULL ? -1 : (int64_t)s->capacity;
    I64(room);
    if (room < 0 || x->problem != NULL) return;
    s->capacity = (size_t)room;
    SIZE(s->n);
    pv_transfer_values(x, &s->item, s->n, s->capacity);
}

void pv_layout_dict(PvTransfer *x, PvObject *o) {
    AS(PvDict);
    U8(s->log2);
    if (x->mode == PV_READ) o->aux &= PV_DICT_MOVES;
    if (s->log2 == 0 || x->problem != NULL) return;
    U32(s->filled);
    bool plain = x->mode == PV_READ || pv_dict_table_is_plain(s);
    BOOL(plain); // nothing was removed: the index follows
    s->used = x->mode == PV_READ ? s->filled : s->used;
    if (!plain) U32(s->used);
    uint32_t capacity = s->capacity;
    if (!plain && x->version >= 3) U32(capacity);
    if (x->problem != NULL) return;
    if (x->mode == PV_READ && !pv_dict_table_allocate(x->vm, s)) {
        pv_transfer_problem(x, "a dict that does not fit");
        return;
    }
    if (!plain && x->version >= 3 && capacity >= s->filled && capacity < s->capacity) s->capacity = capacity;
    if (!plain) pv_transfer_bytes(x, s->index, pv_dict_index_bytes(s));
    else if (x->mode == PV_READ) o->aux |= PV_SNAPSHOT_UNINDEXED;
    for (uint32_t i = 0; i < s->filled && x->problem == NULL; i++) {
        V(s->entry[i].key);
        V(s->entry[i].value);
        if (!pv_snapshot_hash_follows(s->entry[i].key)) U64(s->entry[i].hash);
    }
}

void pv_layout_set(PvTransfer *x, PvObject *o) {
    AS(PvSet);
    SIZE(s->mask);
    SIZE(s->fill);
    U32(s->finger);
    U32(s->version);
    if (x->problem != NULL) return;
    if (x->mode == PV_READ) {
        if (s->mask > UINT32_MAX || ((s->mask + 1) & s->mask) != 0 || s->mask < 7) {
            pv_transfer_problem(x, "a set table of no possible size");
            return;
        }
        s->entry = s->mask == 7 ? s->small : pv_heap_raw(x->vm, (s->mask + 1) * sizeof *s->entry);
        if (s->entry == NULL) {
            pv_transfer_problem(x, "a set that does not fit");
            return;
        }
        memset(s->entry, 0, (s->mask + 1) * sizeof *s->entry);
    }
    if (x->mode == PV_COLLECT) {
        for (size_t i = 0; i <= s->mask; i++) V(s->entry[i].key);
        return;
    }
    // The places that are taken, each with its distance from the one before.
    size_t at = SIZE_MAX;
    for (size_t n = 0; n < s->fill && x->problem == NULL; n++) {
        size_t next = at + 1;
        if (x->mode == PV_WRITE) {
            while (s->entry[next].key == PV_NULL && s->entry[next].hash == 0) next++;
        }
        size_t gap = next - at - 1;
        SIZE(gap);
        if (gap > s->mask || at + 1 + gap > s->mask) {
            pv_transfer_problem(x, "a set whose places are wrong");
            return;
        }
        at += 1 + gap;
        V(s->entry[at].key);
        if (s->entry[at].key == PV_NULL) s->entry[at].hash = 1; // removed
        else if (!pv_snapshot_hash_follows(s->entry[at].key)) U64(s->entry[at].hash);
    }
}

void pv_layout_set_iterator(PvTransfer *x, PvObject *o) {
    AS(PvSetIterator);
    pv_transfer_object(x, &s->set, PV_TYPE_SET, PV_TYPE_FROZENSET);
    uint64_t used = s->used; // all ones once the set changed; only compared
    pv_transfer_u64(x, &used);
    s->used = (size_t)used;
    SIZE(s->at);
    SIZE(s->left);
}

void pv_layout_dict_view(PvTransfer *x, PvObject *o) {
    AS(PvDictView);
    OBJ(s->dict, DICT);
}

void pv_layout_dict_iterator(PvTransfer *x, PvObject *o) {
    AS(PvDictIterator);
    OBJ(s->dict, DICT);
    U32(s->used);
    U32(s->at);
    SIZE(s->left);
}

void pv_layout_list_iterator(PvTransfer *x, PvObject *o) {
    AS(PvListIterator);
    OBJ(s->list, LIST);
    I64(s->at);
}

void pv_layout_tuple_iterator(PvTransfer *x, PvObject *o) {
    AS(PvTupleIterator);
    OBJ(s->tuple, TUPLE);
    SIZE(s->at);
}

void pv_layout_range(PvTransfer *x, PvObject *o) {
    AS(PvRange);
    V(s->start);
    V(s->stop);
    V(s->step);
    V(s->length);
    I64(s->count);
}

void pv_layout_range_iterator(PvTransfer *x, PvObject *o) {
    AS(PvRangeIterator);
    I64(s->at);
    I64(s->step);
    I64(s->left);
    V(s->long_at);
    V(s->long_step);
    V(s->long_left);
}

void pv_layout_slice(PvTransfer *x, PvObject *o) {
    AS(PvSlice);
    V(s->start);
    V(s->stop);
    V(s->step);
}

void pv_layout_deque(PvTransfer *x, PvObject *o) {
    AS(PvDeque);
    int64_t room = s->item == NULL ? -1 : (int64_t)s->capacity;
    I64(s->limit);
    U64(s->changes);
    I64(room);
    if (room < 0 || x->problem != NULL) return;
    s->capacity = (size_t)room;
    SIZE(s->start);
    SIZE(s->n);
    PvValue *from = x->mode == PV_READ ? NULL : s->item + s->start;
    pv_transfer_values(x, &from, s->n, s->capacity);
    if (x->mode != PV_READ) return;
    s->item = from;
    if (x->problem != NULL) return;
    if (s->start > s->capacity || s->n > s->capacity - s->start) {
        s->start = s->n = 0;
        pv_transfer_problem(x, "a deque beyond its room");
        return;
    }
    memmove(s->item + s->start, s->item, s->n * sizeof(PvValue));
}

void pv_layout_deque_iterator(PvTransfer *x, PvObject *o) {
    AS(PvDequeIterator);
    OBJ(s->deque, DEQUE);
    I64(s->at);
    U64(s->left);
    U64(s->changes);
}

// A pattern's program is made anew of its text: nothing that a snapshot says is run by the matcher.
void pv_layout_pattern(PvTransfer *x, PvObject *o) {
    AS(PvPattern);
    V(s->pattern);
    U32(s->flags);
}

void pv_layout_match(PvTransfer *x, PvObject *o) {
    AS(PvMatch);
    V(s->string);
    OBJ(s->pattern, RE_PATTERN);
    OBJ(s->spans, TUPLE);
    I64(s->pos);
    I64(s->end_pos);
    I64(s->last_index);
}

void pv_layout_scanner(PvTransfer *x, PvObject *o) {
    AS(PvScanner);
    OBJ(s->pattern, RE_PATTERN);
    V(s->string);
    I64(s->pos);
    I64(s->end_pos);
    I64(s->at);
    BOOL(s->advance);
}

// --- iterators ----------------------------------------------------------------------------------

void pv_layout_enumerate(PvTransfer *x, PvObject *o) {
    AS(PvEnumerate);
    V(s->iterator);
    V(s->count);
}

void pv_layout_zip(PvTransfer *x, PvObject *o) {
    AS(PvZip);
    OBJ(s->iterators, TUPLE);
}

void pv_layout_map(PvTransfer *x, PvObject *o) {
    AS(PvMap);
    V(s->function);
    OBJ(s->iterators, TUPLE);
}

void pv_layout_filter(PvTransfer *x, PvObject *o) {
    AS(PvFilter);
    V(s->function);
    V(s->iterator);
}

void pv_layout_reversed(PvTransfer *x, PvObject *o) {
    AS(PvReversed);
    V(s->sequence);
    I64(s->at);
}

void pv_layout_sequence_iterator(PvTransfer *x, PvObject *o) {
    AS(PvSequenceIterator);
    V(s->sequence);
    I64(s->at);
}

void pv_layout_callable_iterator(PvTransfer *x, PvObject *o) {
    AS(PvCallableIterator);
    V(s->callable);
    V(s->sentinel);
}

void pv_layout_str_iterator(PvTransfer *x, PvObject *o) {
    AS(PvStrIterator);
    V(s->text);
    SIZE(s->at);
}
