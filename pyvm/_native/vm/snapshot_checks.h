// What the checks of objects are written with, and those of plain data (vm/snapshot_check_data.c).
#ifndef PV_VM_SNAPSHOT_CHECKS_H
#define PV_VM_SNAPSHOT_CHECKS_H

#include "gen/types.gen.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/str.h"
#include "vm/snapshot.h"
#include "vm/snapshot_check.h"

#define AS(type) type *s = (type *)(void *)o
#define MUST(condition, text)                                                                      \
    do {                                                                                           \
        if (!(condition)) return text;                                                             \
    } while (0)

static inline bool is_layout(PvValue v, uint32_t layout) {
    return pv_is_ptr(v) && pv_layout_of(pv_ptr(v)) == layout;
}

static inline bool is_some(PvValue v) { return v != PV_NULL; }
static inline bool is_exact_int(PvValue v) { return pv_is_int(v) || is_layout(v, PV_TYPE_INT) || pv_is_bool(v); }
static inline bool is_text(PvValue v) { return v != PV_NULL && pv_is_str(v); }
static inline bool is_none_or_exception(PvValue v) { return v == PV_NONE || v == PV_NULL || pv_is_exception(v); }

static inline bool are_some(const PvValue *item, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (item[i] == PV_NULL) return false;
    return true;
}

const char *pv_snapshot_check_str(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_int(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_bytes(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_memoryview(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_tuple(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_list(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_dict(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_set(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_set_iterator(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_dict_view(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_dict_iterator(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_list_iterator(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_tuple_iterator(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_range(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_range_iterator(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_slice(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_enumerate(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_zip(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_map(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_filter(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_sequence_iterator(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_callable_iterator(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_array(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_deque(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_deque_iterator(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_pattern(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_match(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_scanner(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_text_iterator(PvVM *vm, PvObject *o);
// snapshot_modules.c
const char *pv_snapshot_check_mersenne(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_weak_cell(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_hasher(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_struct(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_unpacker(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_partial(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_lru_cache(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_key_wrapper(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_getter(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_methodcaller(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_itertool(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_thread(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_lock(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_tuplegetter(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_delta(PvVM *vm, PvObject *o); // vm/snapshot_datetime.c
const char *pv_snapshot_check_zone(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_date(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_timeofday(PvVM *vm, PvObject *o);
const char *pv_snapshot_check_datetime(PvVM *vm, PvObject *o);

#endif
