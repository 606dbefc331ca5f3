// datetime.tzinfo, which guests fill in, and datetime.timezone, an offset with or without a name.
//
// Invariant: an offset is less than a day either way; a timezone has no subclasses, so that natives may
// take its offset without asking.
#include "modules/datetime.h"
#include "objects/instance.h"
#include "objects/operate.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type.h"

static PvDelta delta_zero = {{&pv_types[PV_TYPE_TIMEDELTA], PV_OF_IMMORTAL, 0}, 0, 0};
static PvDelta delta_west = {{&pv_types[PV_TYPE_TIMEDELTA], PV_OF_IMMORTAL, 0}, 60000000, -1};
static PvDelta delta_east = {{&pv_types[PV_TYPE_TIMEDELTA], PV_OF_IMMORTAL, 0}, PV_DAY_US - 60000000, 0};
PvZone pv_zone_utc = {{&pv_types[PV_TYPE_TIMEZONE], PV_OF_IMMORTAL, 0}, &delta_zero, PV_NULL};
PvZone pv_zone_min = {{&pv_types[PV_TYPE_TIMEZONE], PV_OF_IMMORTAL, 0}, &delta_west, PV_NULL};
PvZone pv_zone_max = {{&pv_types[PV_TYPE_TIMEZONE], PV_OF_IMMORTAL, 0}, &delta_east, PV_NULL};

PvObject *pv_datetime_constant(size_t i, const char **name) {
    static const struct {
        const char *name;
        PvObject *object;
    } all[] = {
        {"timedelta.min", &pv_delta_min.base}, {"timedelta.max", &pv_delta_max.base},
        {"timedelta.us", &pv_delta_us.base}, {"timedelta.day", &pv_delta_day.base},
        {"timedelta.zero", &delta_zero.base}, {"timedelta.west", &delta_west.base},
        {"timedelta.east", &delta_east.base}, {"date.min", &pv_date_min.base}, {"date.max", &pv_date_max.base},
        {"time.min", &pv_timeofday_min.base}, {"time.max", &pv_timeofday_max.base},
        {"datetime.min", &pv_datetime_min.base}, {"datetime.max", &pv_datetime_max.base},
        {"timezone.utc", &pv_zone_utc.base}, {"timezone.min", &pv_zone_min.base},
        {"timezone.max", &pv_zone_max.base},
    };
    if (i >= sizeof all / sizeof *all) return NULL;
    *name = all[i].name;
    return all[i].object;
}

void pv_timezone_op_trace(PvGC *gc, PvObject *o) {
    const PvZone *z = (const PvZone *)(const void *)o;
    if (z->offset != NULL) pv_gc_mark_object(gc, &z->offset->base);
    pv_gc_mark(gc, z->name);
}

// --- tzinfo ---------------------------------------------------------------------------------------

PvStatus pv_tzinfo_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_instance_new(vm, pv_as_type(a->v[0]), out);
}

static PvStatus must(PvVM *vm, const PvArgs *a) {
    return pv_raise(vm, PV_EXC_NOT_IMPLEMENTED_ERROR, "a tzinfo subclass must implement %U()", a->native->name);
}

// defines: pv_tzinfo_tzname pv_tzinfo_utcoffset pv_tzinfo_dst
#define ABSTRACT(name)                                                          \
    PvStatus pv_tzinfo_##name(PvVM *vm, PvArgs *a, PvValue *out) {              \
        (void)out;                                                              \
        return must(vm, a);                                                     \
    }
ABSTRACT(tzname)
ABSTRACT(utcoffset)
ABSTRACT(dst)

// --- timezone -------------------------------------------------------------------------------------

PvStatus pv_zone_make(PvVM *vm, PvValue offset, PvValue name, PvValue *out) {
    PvDelta *d = pv_delta(offset);
    if (name == PV_NULL && d->days == 0 && d->us == 0) {
        *out = pv_from_ptr(&pv_zone_utc);
        return PV_OK;
    }
    if (d->days < -1 || d->days > 0 || (d->days == -1 && d->us == 0)) {
        PvValue text;
        PvStatus status = pv_repr_str(vm, offset, &text);
        if (status == PV_DEFER) text = pv_from_ptr(PV_EMPTY_STR);
        else PV_TRY(status);
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "offset must be a timedelta strictly between -timedelta(hours=24) "
                        "and timedelta(hours=24), not %U.", pv_str(text));
    }
    PvZone *z = pv_heap_new(vm, &pv_types[PV_TYPE_TIMEZONE], sizeof *z);
    if (z == NULL) return PV_RETRY;
    z->offset = d;
    z->name = name;
    *out = pv_from_ptr(z);
    return PV_OK;
}

PvStatus pv_timezone_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue offset = a->v[1], name = a->v[2];
    if (!pv_is_delta(offset))
        return pv_dates_refuse(vm, "timezone() argument 1 must be datetime.timedelta", offset);
    if (name != PV_NULL && !pv_is_str(name))
        return pv_dates_refuse(vm, "timezone() argument 2 must be str", name);
    return pv_zone_make(vm, offset, name, out);
}

static PvStatus heed(PvVM *vm, const PvArgs *a) {
    if (a->v[1] == PV_NONE || pv_is_moment(a->v[1])) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U(dt) argument must be a datetime instance or None, not %T",
                    a->native->name, a->v[1]);
}

PvStatus pv_timezone_utcoffset(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(heed(vm, a));
    *out = pv_from_ptr(pv_zone(a->v[0])->offset);
    return PV_OK;
}

PvStatus pv_timezone_dst(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(heed(vm, a));
    *out = PV_NONE;
    return PV_OK;
}

static char *put_name(char *p, const PvZone *z) {
    memcpy(p, "UTC", 3);
    int64_t us = z->offset->days * PV_DAY_US + z->offset->us;
    return us == 0 ? p + 3 : pv_put_offset(p + 3, us, true);
}

PvStatus pv_zone_name(PvVM *vm, PvValue zone, PvValue *out) {
    char text[40];
    *out = pv_zone(zone)->name;
    return *out != PV_NULL ? PV_OK : pv_dates_give_text(vm, text, put_name(text, pv_zone(zone)), out);
}

PvStatus pv_timezone_tzname(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(heed(vm, a));
    return pv_zone_name(vm, a->v[0], out);
}

PvStatus pv_timezone_fromutc(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[1];
    if (!pv_is_moment(v))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "fromutc: argument must be a datetime instance");
    const PvDateTime *m = pv_moment(v);
    if (m->zone != a->v[0]) return pv_raise(vm, PV_EXC_VALUE_ERROR, "fromutc: dt.tzinfo is not self");
    const PvDelta *d = pv_zone(a->v[0])->offset;
    if (!pv_is_exact(v, PV_TYPE_DATETIME)) return pv_dates_ask_of(vm, "datetime.__add__", v, pv_from_ptr(d));
    return pv_moment_new(vm, (int64_t)m->day + d->days, m->us + d->us, m->zone, 0, out);
}

PvStatus pv_timezone_dunder_getinitargs(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvZone *z = pv_zone(a->v[0]);
    const PvValue part[2] = {pv_from_ptr(z->offset), z->name};
    PvTuple *t = pv_tuple_of(vm, part, z->name == PV_NULL ? 1 : 2);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_timezone_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    (void)vm;
    const PvDelta *d = pv_zone(v)->offset;
    return pv_delta_hash_of(d->days, d->us, out);
}

PvStatus pv_timezone_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    *out = PV_NOTIMPLEMENTED;
    if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE) return PV_OK;
    if (!pv_is_exact(a, PV_TYPE_TIMEZONE) || !pv_is_exact(b, PV_TYPE_TIMEZONE)) return PV_OK;
    const PvDelta *x = pv_zone(a)->offset, *y = pv_zone(b)->offset;
    *out = pv_bool((x->days == y->days && x->us == y->us) == (op == PV_COMPARE_EQ));
    return PV_OK;
}

PvStatus pv_timezone_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    char text[40];
    const PvZone *z = pv_zone(v);
    if (z->name != PV_NULL) return pv_writer_str(w, pv_str(z->name));
    return pv_writer_ascii(w, text, (size_t)(put_name(text, z) - text));
}

PvStatus pv_timezone_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvZone *z = pv_zone(v);
    if (z == &pv_zone_utc) return pv_writer_text(w, "datetime.timezone.utc");
    PV_TRY(pv_writer_text(w, "datetime.timezone("));
    PvStatus status = pv_repr(vm, pv_from_ptr(z->offset), w);
    if (status == PV_OK && z->name != PV_NULL) {
        PV_TRY(pv_writer_text(w, ", "));
        status = pv_repr(vm, z->name, w);
    }
    if (status == PV_DEFER) return pv_dates_ask_of(vm, "timezone.__repr__", v, PV_NULL);
    PV_TRY(status);
    return pv_writer_char(w, ')');
}
