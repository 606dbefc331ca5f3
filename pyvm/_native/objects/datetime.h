// The objects of the module datetime: numbers of days and microseconds; bodies in modules/datetime_*.c.
//
// Invariant: `us` of a timedelta, time or datetime is in [0, PV_DAY_US); `day` of a date or datetime is
// in [1, PV_DAY_MAX], the first of which is 1.1.1; years, months, hours are worked out when asked for. `zone`
// is None or an instance of tzinfo. What a guest's class or tzinfo decides is left to the shim's _dates.py.
#ifndef PV_OBJECTS_DATETIME_H
#define PV_OBJECTS_DATETIME_H

#include "core/native.h"

#define PV_DAY_US INT64_C(86400000000)
#define PV_DELTA_DAYS INT64_C(999999999) // the most days of a timedelta
enum { PV_DAY_MAX = 3652059, PV_DAY_1970 = 719163 };

typedef struct PvDelta {
    PvObject base;
    int64_t us;
    int32_t days;
} PvDelta;

typedef struct PvDate {
    PvObject base;
    int32_t day;
    uint32_t unused;
} PvDate;

typedef struct PvDateTime { // begins as a PvDate
    PvObject base;
    int32_t day;
    uint32_t fold;
    int64_t us;
    PvValue zone;
} PvDateTime;

typedef struct PvTimeOfDay {
    PvObject base;
    int64_t us;
    uint32_t fold;
    PvValue zone;
} PvTimeOfDay;

typedef struct PvZone {
    PvObject base;
    PvDelta *offset; // less than a day
    PvValue name;    // a str, or PV_NULL
} PvZone;

// What stands in the types: date.min, timezone.utc, ...
extern PvDelta pv_delta_min, pv_delta_max, pv_delta_us, pv_delta_day;
extern PvDate pv_date_min, pv_date_max;
extern PvTimeOfDay pv_timeofday_min, pv_timeofday_max;
extern PvDateTime pv_datetime_min, pv_datetime_max;
extern PvZone pv_zone_utc, pv_zone_min, pv_zone_max;
// Those and what they hold, one by one, under the names that snapshots know them by; NULL: no more.
PvObject *pv_datetime_constant(size_t i, const char **name);

#endif
