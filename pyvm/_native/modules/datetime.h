// What the files of the module datetime share: days and fields, texts, zones, and how guest code is asked.
#ifndef PV_MODULES_DATETIME_H
#define PV_MODULES_DATETIME_H

#include "core/writer.h"
#include "gen/types.gen.h"
#include "objects/datetime.h"
#include "objects/str.h"

static inline uint32_t pv_dates_kind(PvValue v) { return pv_is_ptr(v) ? pv_ptr(v)->type->id : PV_TYPE_INT; }
static inline bool pv_is_delta(PvValue v) { return pv_dates_kind(v) == PV_TYPE_TIMEDELTA; }
static inline bool pv_is_moment(PvValue v) { return pv_dates_kind(v) == PV_TYPE_DATETIME; }
static inline bool pv_is_mere_date(PvValue v) { return pv_dates_kind(v) == PV_TYPE_DATE; }
static inline bool pv_is_exact(PvValue v, PvTypeId id) { return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[id]; }
static inline PvDelta *pv_delta(PvValue v) { return (PvDelta *)(void *)pv_ptr(v); }
static inline PvDate *pv_date(PvValue v) { return (PvDate *)(void *)pv_ptr(v); }
static inline PvDateTime *pv_moment(PvValue v) { return (PvDateTime *)(void *)pv_ptr(v); }
static inline PvTimeOfDay *pv_timeofday(PvValue v) { return (PvTimeOfDay *)(void *)pv_ptr(v); }
static inline PvZone *pv_zone(PvValue v) { return (PvZone *)(void *)pv_ptr(v); }

// --- guest code: datetime.c -----------------------------------------------------------------------

// DEFER: the function of _dates.py that is named after the method answers. Arguments that were left out
// are NotImplemented there.
PV_MUST_USE PvStatus pv_dates_ask(PvVM *vm, const PvArgs *a);
// The same of an operation, by a name of its own.
PV_MUST_USE PvStatus pv_dates_ask_of(PvVM *vm, const char *name, PvValue v, PvValue w);

// --- fields: datetime.c ---------------------------------------------------------------------------

typedef struct PvDay {
    int32_t year, month, day;
} PvDay;
int32_t pv_day_of(int32_t year, int32_t month, int32_t day);
PvDay pv_day_split(int32_t day);
// The day of an ISO year, week and weekday: 0, or which of the three (1, 2, 3) is out of range.
int pv_day_of_iso(int32_t year, int32_t week, int32_t weekday, int32_t *day);
// Raise what CPython does where a field is out of range.
PV_MUST_USE PvStatus pv_dates_check_day(PvVM *vm, const int32_t field[3]);
// Of hour, minute, second, microsecond and fold; the microseconds since midnight.
PV_MUST_USE PvStatus pv_dates_check_clock(PvVM *vm, const int32_t field[4], int32_t fold, int64_t *us);
PV_MUST_USE PvStatus pv_dates_check_zone(PvVM *vm, PvValue zone);
PV_MUST_USE PvStatus pv_dates_check_state_zone(PvVM *vm, PvValue zone);
// Arguments as C ints; those left out keep what stands in `to`. `parsed`: the words of PyArg_Parse.
// DEFER for a guest's __index__.
PV_MUST_USE PvStatus pv_dates_ints(PvVM *vm, const PvValue *v, size_t n, bool parsed, int32_t *to);
PV_MUST_USE PvStatus pv_dates_int(PvVM *vm, PvValue v, bool parsed, int32_t *to);
// The bytes of a pickled state that a constructor was given, or NULL.
const uint8_t *pv_dates_state(PvValue v, size_t n, uint8_t room[16]);

// Timestamps as microseconds since 1970: ints, floats; of which float those are: half to even.
PV_MUST_USE PvStatus pv_dates_of_stamp(PvVM *vm, PvValue stamp, bool floor, int64_t *us);

// What an argument must be, said as PyArg_Parse does.
PV_MUST_USE PvStatus pv_dates_refuse(PvVM *vm, const char *what, PvValue v);

// --- texts: datetime.c ----------------------------------------------------------------------------

char *pv_put_digits(char *p, uint32_t n, int width);
char *pv_put_day(char *p, int32_t day);              // YYYY-MM-DD
char *pv_put_clock(char *p, int64_t us);             // HH:MM:SS[.ffffff]
char *pv_put_offset(char *p, int64_t us, bool colon); // +HH:MM[:SS[.ffffff]]
// The same in a timespec; NULL: there is none such.
char *pv_put_clock_as(char *p, int64_t us, const PvStr *timespec);
// "datetime.date", or the name of a guest's class.
PV_MUST_USE PvStatus pv_dates_write_name(PvWriter *w, PvValue v);
// The bare end of a repr: seconds and microseconds as far as they are there, fold, tzinfo.
PV_MUST_USE PvStatus pv_dates_write_rest(PvVM *vm, PvWriter *w, int64_t us, uint32_t fold, PvValue zone,
                                           bool fold_first);
PV_MUST_USE PvStatus pv_dates_give_text(PvVM *vm, const char *text, const char *end, PvValue *out);

// strftime(): datetime_format.c. DEFER for what guest code writes.
PV_MUST_USE PvStatus pv_dates_format(PvVM *vm, PvValue v, const PvStr *format, PvValue *out);

// --- making: datetime_*.c -------------------------------------------------------------------------

PV_MUST_USE PvStatus pv_delta_new(PvVM *vm, int64_t days, int64_t us, PvValue *out); // us of any size
PV_MUST_USE PvStatus pv_date_new(PvVM *vm, int32_t day, PvValue *out);
PV_MUST_USE PvStatus pv_moment_new(PvVM *vm, int64_t day, int64_t us, PvValue zone, uint32_t fold, PvValue *out);
// The same of a class that pv_dates_makes() says yes to.
PV_MUST_USE PvStatus pv_moment_of(PvVM *vm, PvType *type, int64_t day, int64_t us, PvValue zone, uint32_t fold,
                                  PvValue *out);
// Is calling a class the same as making an instance: nobody's __new__, __init__ or metaclass has a say.
static inline bool pv_dates_makes(const PvType *type) {
    return !(type->flags & (PV_TF_GUEST_NEW | PV_TF_GUEST_INIT | PV_TF_ABSTRACT)) &&
           type->base.type == &pv_types[PV_TYPE_TYPE];
}
PV_MUST_USE PvStatus pv_timeofday_new(PvVM *vm, int64_t us, PvValue zone, uint32_t fold, PvValue *out);

// --- zones: datetime_zone.c -----------------------------------------------------------------------

typedef struct PvOffset {
    bool known; // false: naive
    int64_t us;
} PvOffset;
// The offset of a zone, if it depends on nothing: of None and of timezones. False: ask its class.
static inline bool pv_zone_offset(PvValue zone, PvOffset *out) {
    out->known = false;
    out->us = 0;
    if (zone == PV_NONE) return true;
    if (pv_ptr(zone)->type != &pv_types[PV_TYPE_TIMEZONE]) return false;
    const PvDelta *offset = pv_zone(zone)->offset;
    out->known = true;
    out->us = offset->days * PV_DAY_US + offset->us;
    return true;
}
PV_MUST_USE PvStatus pv_delta_hash_of(int64_t days, int64_t us, uint64_t *out);
static inline uint64_t pv_dates_hash(uint64_t h) { return h == UINT64_MAX ? UINT64_MAX - 1 : h; }
// A timezone of a timedelta and a str or PV_NULL.
PV_MUST_USE PvStatus pv_zone_make(PvVM *vm, PvValue offset, PvValue name, PvValue *out);
PV_MUST_USE PvStatus pv_zone_name(PvVM *vm, PvValue zone, PvValue *out);

// a and b by an order that was found: -1, 0, 1.
static inline PvValue pv_dates_ordered(PvCompare op, int order) {
    switch (op) {
    case PV_COMPARE_LT: return pv_bool(order < 0);
    case PV_COMPARE_LE: return pv_bool(order <= 0);
    case PV_COMPARE_EQ: return pv_bool(order == 0);
    case PV_COMPARE_NE: return pv_bool(order != 0);
    case PV_COMPARE_GT: return pv_bool(order > 0);
    default: return pv_bool(order >= 0);
    }
}

#endif
