// What must hold of plain data that a snapshot describes: see snapshot_check.h.
#include "vm/snapshot_checks.h"

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
#include "objects/tuple.h"

// --- texts and numbers ----------------------------------------------------------------------------

const char *pv_snapshot_check_str(PvVM *vm, PvObject *o) {
    AS(PvStr);
    (void)vm;
    uint32_t all = 0, widest = 0;
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        all |= c;
        if (c > widest) widest = c;
    }
    MUST(widest <= 0x10ffff, "a string of what is no character");
    MUST(s->kind == 1 || widest >= (s->kind == 2 ? 0x100u : 0x10000u),
         "a string wider than its characters");
    s->ascii = all < 128;
    return NULL;
}

const char *pv_snapshot_check_int(PvVM *vm, PvObject *o) {
    AS(PvInt);
    (void)vm;
    MUST(s->negative <= 1 && (s->n == 0 ? !s->negative : s->limb[s->n - 1] != 0),
         "an int that is not normal");
    if (o->type == &pv_types[PV_TYPE_INT]) {
        bool large = s->n > 1 || (s->n == 1 && s->limb[0] - s->negative > (uint64_t)PV_INT_MAX);
        MUST(large, "an int that is smaller than it says");
    }
    return NULL;
}

const char *pv_snapshot_check_bytes(PvVM *vm, PvObject *o) {
    (void)vm;
    ((PvBytes *)(void *)o)->hash = 0;
    return NULL;
}

const char *pv_snapshot_check_array(PvVM *vm, PvObject *o) {
    AS(PvArray);
    (void)vm;
    MUST(s->size > 0 && s->octets.n % s->size == 0, "an array of no type");
    return NULL;
}

const char *pv_snapshot_check_memoryview(PvVM *vm, PvObject *o) {
    AS(PvMemoryView);
    (void)vm;
    MUST(s->prefixed <= 1 && s->readonly <= 1 && s->released <= 1, "a memoryview that cannot be");
    MUST(s->readonly || pv_is_growing(s->obj), "a memoryview that writes to bytes");
    __int128 low = s->offset, high = s->offset;
    size_t count = 1;
    for (uint32_t d = 0; d < s->ndim; d++) {
        int64_t n = pv_memory_shape(s, d), stride = pv_memory_stride(s, d);
        count *= n > 0;
        __int128 far = (__int128)(n > 0 ? n - 1 : 0) * stride;
        if (far < 0) low += far;
        else high += far;
        if (low < -INT64_MAX || high > INT64_MAX / 2) return "a memoryview beyond its bytes";
    }
    PvOctets of;
    if (s->released || count == 0 || !pv_octets(s->obj, &of)) return NULL;
    MUST(low >= 0 && high + (__int128)pv_memory_item_size(s->code) <= (__int128)of.n,
         "a memoryview beyond its bytes");
    return NULL;
}

// --- containers -----------------------------------------------------------------------------------

const char *pv_snapshot_check_tuple(PvVM *vm, PvObject *o) {
    AS(PvTuple);
    (void)vm;
    MUST(are_some(s->item, s->n), "a tuple that lacks an item");
    return NULL;
}

const char *pv_snapshot_check_list(PvVM *vm, PvObject *o) {
    AS(PvList);
    (void)vm;
    o->aux &= PV_LIST_SORTING;
    MUST(s->n <= s->capacity && are_some(s->item, s->n), "a list that lacks an item");
    return NULL;
}

bool pv_snapshot_hash_follows(PvValue key) {
    return !pv_is_ptr(key) ? pv_is_int(key) || key == PV_NULL : pv_ptr(key)->type == &pv_types[PV_TYPE_STR];
}

// The hash of such a key.
static uint64_t hash_of(PvVM *vm, PvValue key) {
    uint64_t hash = 0;
    if (pv_is_ptr(key)) return pv_str_hash(pv_str(key));
    return key != PV_NULL && pv_hash(vm, key, &hash) == PV_OK ? hash : 0;
}

// What pv_dict_first() leaves at place 0: where the first live entry is.
static bool is_hint(const PvDict *d, PvValue value) {
    if (!pv_is_int(value) || pv_int(value) <= 0 || pv_int(value) >= (int64_t)d->filled) return false;
    for (int64_t i = 0; i < pv_int(value); i++) {
        if (d->entry[i].key != PV_NULL) return false;
    }
    return true;
}

const char *pv_snapshot_check_dict(PvVM *vm, PvObject *o) {
    AS(PvDict);
    bool unindexed = (o->aux & PV_SNAPSHOT_UNINDEXED) != 0;
    o->aux &= PV_DICT_MOVES;
    for (uint32_t i = 0; i < s->filled; i++) {
        PvDictEntry *e = &s->entry[i];
        bool fits = e->key != PV_NULL ? e->value != PV_NULL
                                      : e->value == PV_NULL || (i == 0 && is_hint(s, e->value));
        MUST(fits && !(unindexed && e->key == PV_NULL), "a dict that lacks a value");
        if (pv_snapshot_hash_follows(e->key)) e->hash = hash_of(vm, e->key);
    }
    if (unindexed) pv_dict_table_index(s);
    MUST(s->log2 == 0 || unindexed || pv_dict_table_is_sound(s), "a dict whose places are wrong");
    return NULL;
}

const char *pv_snapshot_check_set(PvVM *vm, PvObject *o) {
    AS(PvSet);
    size_t used = 0, fill = 0;
    for (size_t i = 0; i <= s->mask; i++) {
        PvSetEntry *e = &s->entry[i];
        if (e->key != PV_NULL && pv_snapshot_hash_follows(e->key)) e->hash = hash_of(vm, e->key);
        used += e->key != PV_NULL;
        fill += e->key != PV_NULL || e->hash != 0;
        MUST(e->key != PV_NULL || e->hash <= 1, "a set whose places are wrong");
    }
    s->used = used;
    MUST(fill == s->fill && fill <= s->mask, "a set whose counts are wrong");
    return NULL;
}

const char *pv_snapshot_check_set_iterator(PvVM *vm, PvObject *o) {
    AS(PvSetIterator);
    (void)vm;
    MUST(s->set == NULL || (s->left <= s->used && s->at <= (size_t)UINT32_MAX + 1),
         "an iterator beyond its set");
    return NULL;
}

const char *pv_snapshot_check_dict_view(PvVM *vm, PvObject *o) {
    AS(PvDictView);
    (void)vm;
    MUST(s->dict != NULL, "a view of no dict");
    uint32_t what = pv_layout_of(o) == PV_TYPE_DICT_KEYS     ? PV_DICT_KEYS
                    : pv_layout_of(o) == PV_TYPE_DICT_VALUES ? PV_DICT_VALUES
                                                             : PV_DICT_ITEMS;
    MUST(o->aux == what, "a view of another kind than its type");
    return NULL;
}

const char *pv_snapshot_check_dict_iterator(PvVM *vm, PvObject *o) {
    AS(PvDictIterator);
    (void)vm;
    MUST(o->aux >> 3 <= PV_DICT_MOVES && (o->aux & 3) <= PV_DICT_ITEMS,
         "an iterator of no known kind");
    if (s->dict == NULL) return NULL;
    MUST(s->left <= s->used || s->used == UINT32_MAX, "an iterator beyond its dict");
    if (s->used == s->dict->used) MUST(s->left <= s->dict->used, "an iterator beyond its dict");
    return NULL;
}

const char *pv_snapshot_check_list_iterator(PvVM *vm, PvObject *o) {
    AS(PvListIterator);
    (void)vm;
    MUST(s->at >= -1 && s->at <= PV_INT_MAX / 2, "an iterator beyond its list");
    return NULL;
}

const char *pv_snapshot_check_tuple_iterator(PvVM *vm, PvObject *o) {
    AS(PvTupleIterator);
    (void)vm;
    MUST(s->tuple == NULL || s->at <= s->tuple->n, "an iterator beyond its tuple");
    return NULL;
}

const char *pv_snapshot_check_range(PvVM *vm, PvObject *o) {
    AS(PvRange);
    (void)vm;
    MUST(is_exact_int(s->start) && is_exact_int(s->stop) && is_exact_int(s->step) && is_exact_int(s->length),
         "a range of what is no int");
    MUST(s->step != pv_from_int(0) && s->count >= -1, "a range without a step");
    if (s->count < 0) return NULL;
    MUST(pv_is_int(s->start) && pv_is_int(s->length) && pv_int(s->length) == s->count,
         "a range of a wrong length");
    if (s->count <= 1 && !pv_is_int(s->step)) return NULL;
    MUST(pv_is_int(s->step), "a range of a wrong length");
    __int128 last = (__int128)pv_int(s->start) + (__int128)(s->count - 1) * pv_int(s->step);
    MUST(s->count == 0 || (last >= PV_INT_MIN && last <= PV_INT_MAX), "a range of a wrong length");
    return NULL;
}

const char *pv_snapshot_check_range_iterator(PvVM *vm, PvObject *o) {
    AS(PvRangeIterator);
    (void)vm;
    bool plain = pv_layout_of(o) == PV_TYPE_RANGE_ITERATOR;
    bool none = s->long_at == PV_NULL && s->long_step == PV_NULL && s->long_left == PV_NULL;
    bool whole = is_exact_int(s->long_at) && is_exact_int(s->long_step) && is_exact_int(s->long_left);
    MUST(whole || (plain && none), "an iterator of a range that cannot be");
    MUST(s->left >= 0, "an iterator of a range that cannot be");
    __int128 last = (__int128)s->at + (__int128)(s->left > 0 ? s->left - 1 : 0) * s->step;
    MUST(s->left == 0 || (last >= PV_INT_MIN && last <= PV_INT_MAX && s->at >= PV_INT_MIN && s->at <= PV_INT_MAX),
         "an iterator beyond its range");
    MUST(s->left == 0 || (s->step >= PV_INT_MIN && s->step <= PV_INT_MAX),
         "an iterator beyond its range");
    return NULL;
}

const char *pv_snapshot_check_slice(PvVM *vm, PvObject *o) {
    AS(PvSlice);
    (void)vm;
    MUST(is_some(s->start) && is_some(s->stop) && is_some(s->step), "a slice that lacks a part");
    return NULL;
}

// --- deques -----------------------------------------------------------------------------------------

const char *pv_snapshot_check_deque(PvVM *vm, PvObject *o) {
    AS(PvDeque);
    (void)vm;
    MUST(are_some(s->item + s->start, s->n), "a deque that lacks an item");
    MUST(s->limit >= 0 && s->limit <= PV_INT_MAX && (s->limit == 0 || s->n < (size_t)s->limit),
         "a deque beyond its limit");
    return NULL;
}

const char *pv_snapshot_check_deque_iterator(PvVM *vm, PvObject *o) {
    AS(PvDequeIterator);
    (void)vm;
    MUST(s->deque != NULL, "an iterator that lacks its deque");
    if (s->changes != s->deque->changes || s->left == 0) return NULL;
    int64_t n = (int64_t)s->deque->n;
    bool forward = o->type->id == PV_TYPE_DEQUE_ITERATOR;
    MUST(s->left <= (uint64_t)n && s->at == (forward ? n - (int64_t)s->left : (int64_t)s->left - 1),
         "an iterator beyond its deque");
    return NULL;
}

// --- patterns ---------------------------------------------------------------------------------------

static bool is_place(int64_t i) { return i >= -1 && i <= PV_INT_MAX; }

const char *pv_snapshot_check_pattern(PvVM *vm, PvObject *o) {
    AS(PvPattern);
    (void)vm;
    MUST(is_text(s->pattern) || is_layout(s->pattern, PV_TYPE_BYTES), "a pattern without a text");
    return NULL;
}

const char *pv_snapshot_check_match(PvVM *vm, PvObject *o) {
    AS(PvMatch);
    (void)vm;
    MUST(s->pattern != NULL && s->spans != NULL && is_some(s->string), "a match that lacks a part");
    MUST(s->spans->n >= 2 && s->spans->n % 2 == 0, "a match with wrong spans");
    for (size_t i = 0; i < s->spans->n; i++) {
        PvValue place = s->spans->item[i];
        MUST(pv_is_int(place) && is_place(pv_int(place)), "a match with wrong spans");
    }
    MUST(is_place(s->pos) && is_place(s->end_pos) && is_place(s->last_index), "a match at a wrong place");
    return NULL;
}

const char *pv_snapshot_check_scanner(PvVM *vm, PvObject *o) {
    AS(PvScanner);
    (void)vm;
    MUST(s->pattern != NULL && is_some(s->string), "a scanner that lacks a part");
    MUST(is_place(s->pos) && is_place(s->end_pos) && is_place(s->at), "a scanner at a wrong place");
    return NULL;
}

// --- iterators ------------------------------------------------------------------------------------

const char *pv_snapshot_check_enumerate(PvVM *vm, PvObject *o) {
    AS(PvEnumerate);
    (void)vm;
    MUST(is_some(s->iterator) && is_exact_int(s->count), "an enumerate that lacks a part");
    return NULL;
}

const char *pv_snapshot_check_zip(PvVM *vm, PvObject *o) {
    AS(PvZip);
    (void)vm;
    o->aux &= 1;
    MUST(s->iterators != NULL, "a zip without iterators");
    return NULL;
}

const char *pv_snapshot_check_map(PvVM *vm, PvObject *o) {
    AS(PvMap);
    (void)vm;
    MUST(is_some(s->function) && s->iterators != NULL, "a map that lacks a part");
    return NULL;
}

const char *pv_snapshot_check_filter(PvVM *vm, PvObject *o) {
    AS(PvFilter);
    (void)vm;
    MUST(is_some(s->function) && is_some(s->iterator), "a filter that lacks a part");
    return NULL;
}

const char *pv_snapshot_check_sequence_iterator(PvVM *vm, PvObject *o) {
    AS(PvSequenceIterator); // a PvReversed looks the same
    (void)vm;
    MUST(s->at >= -1 && s->at <= PV_INT_MAX / 2, "an iterator at no place");
    return NULL;
}

const char *pv_snapshot_check_callable_iterator(PvVM *vm, PvObject *o) {
    AS(PvCallableIterator);
    (void)vm;
    MUST(s->callable == PV_NULL || is_some(s->sentinel), "an iterator without an end");
    return NULL;
}

const char *pv_snapshot_check_text_iterator(PvVM *vm, PvObject *o) {
    AS(PvStrIterator);
    (void)vm;
    if (s->text == PV_NULL) return NULL;
    bool fits;
    switch (pv_layout_of(o)) {
    case PV_TYPE_BYTES_ITERATOR: fits = pv_is_bytes(s->text) && s->at <= pv_bytes(s->text)->length; break;
    case PV_TYPE_BYTEARRAY_ITERATOR: fits = pv_is_bytearray(s->text) && s->at <= PV_INT_MAX / 2; break;
    case PV_TYPE_ARRAY_ITERATOR: fits = pv_is_array(s->text) && s->at <= PV_INT_MAX / 2; break;
    case PV_TYPE_MEMORY_ITERATOR: fits = pv_is_memoryview(s->text) && s->at <= PV_INT_MAX / 2; break;
    default: fits = pv_is_str(s->text) && s->at <= pv_str(s->text)->length; break;
    }
    MUST(fits, "an iterator of another type, or beyond its text");
    return NULL;
}
