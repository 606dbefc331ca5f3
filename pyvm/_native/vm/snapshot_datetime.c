// The types of datetime in snapshots: their fields, and what must hold of them.
#include "vm/snapshot_checks.h"
#include "vm/snapshot_layouts.h"

#include "objects/datetime.h"

static void small(PvTransfer *x, int32_t *field) {
    int64_t n = *field;
    I64(n);
    if (n != (int32_t)n) pv_transfer_problem(x, "a number out of range");
    *field = (int32_t)n;
}

void pv_layout_delta(PvTransfer *x, PvObject *o) {
    AS(PvDelta);
    small(x, &s->days);
    I64(s->us);
}

void pv_layout_zone(PvTransfer *x, PvObject *o) {
    AS(PvZone);
    OBJ(s->offset, TIMEDELTA);
    V(s->name);
}

void pv_layout_date(PvTransfer *x, PvObject *o) {
    AS(PvDate);
    small(x, &s->day);
}

void pv_layout_timeofday(PvTransfer *x, PvObject *o) {
    AS(PvTimeOfDay);
    I64(s->us);
    U32(s->fold);
    V(s->zone);
}

void pv_layout_datetime(PvTransfer *x, PvObject *o) {
    AS(PvDateTime);
    small(x, &s->day);
    I64(s->us);
    U32(s->fold);
    V(s->zone);
}

static bool is_day(int32_t day) { return day >= 1 && day <= PV_DAY_MAX; }
static bool is_part(int64_t us) { return us >= 0 && us < PV_DAY_US; }
static bool is_zone(PvValue v) {
    return v == PV_NONE || is_layout(v, PV_TYPE_TZINFO) || is_layout(v, PV_TYPE_TIMEZONE);
}

const char *pv_snapshot_check_delta(PvVM *vm, PvObject *o) {
    AS(PvDelta);
    (void)vm;
    MUST(is_part(s->us) && s->days >= -PV_DELTA_DAYS && s->days <= PV_DELTA_DAYS, "a timedelta out of range");
    return NULL;
}

const char *pv_snapshot_check_zone(PvVM *vm, PvObject *o) {
    AS(PvZone);
    (void)vm;
    MUST(s->offset != NULL && (s->name == PV_NULL || is_text(s->name)), "a timezone that lacks a part");
    const PvDelta *d = s->offset;
    MUST(is_part(d->us) && (d->days == 0 || (d->days == -1 && d->us > 0)), "a timezone out of range");
    return NULL;
}

const char *pv_snapshot_check_date(PvVM *vm, PvObject *o) {
    AS(PvDate);
    (void)vm;
    MUST(is_day(s->day), "a date out of range");
    return NULL;
}

const char *pv_snapshot_check_timeofday(PvVM *vm, PvObject *o) {
    AS(PvTimeOfDay);
    (void)vm;
    MUST(is_part(s->us) && s->fold <= 1 && is_zone(s->zone), "a time out of range");
    return NULL;
}

const char *pv_snapshot_check_datetime(PvVM *vm, PvObject *o) {
    AS(PvDateTime);
    (void)vm;
    MUST(is_day(s->day) && is_part(s->us) && s->fold <= 1 && is_zone(s->zone), "a datetime out of range");
    return NULL;
}
