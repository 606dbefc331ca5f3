// datetime.datetime: a day, microseconds of it, a zone and a fold.
//
// Invariant: nothing is asked of a zone here but of None and of a plain timezone, whose offset depends on
// nothing; where a guest's tzinfo or subclass has a say, guest code answers (pv_dates_ask).
#include "modules/datetime.h"
#include "objects/bytes.h"
#include "objects/float.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "text/siphash.h"

PvDateTime pv_datetime_min = {{&pv_types[PV_TYPE_DATETIME], PV_OF_IMMORTAL, 0}, 1, 0, 0, PV_NONE};
PvDateTime pv_datetime_max = {{&pv_types[PV_TYPE_DATETIME], PV_OF_IMMORTAL, 0}, PV_DAY_MAX, 0, PV_DAY_US - 1, PV_NONE};

void pv_datetime_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvDateTime *)(void *)o)->zone); }

// --- making ---------------------------------------------------------------------------------------

static PvStatus give(PvVM *vm, PvType *type, int32_t day, int64_t us, PvValue zone, uint32_t fold, PvValue *out) {
    if (type == &pv_types[PV_TYPE_DATETIME]) {
        PvDateTime *d = pv_heap_new(vm, type, sizeof *d);
        if (d == NULL) return PV_RETRY;
        *out = pv_from_ptr(d);
    } else {
        PV_TRY(pv_instance_new(vm, type, out));
    }
    PvDateTime *d = pv_moment(*out);
    d->day = day;
    d->us = us;
    d->zone = zone;
    d->fold = fold;
    return PV_OK;
}

PvStatus pv_moment_new(PvVM *vm, int64_t day, int64_t us, PvValue zone, uint32_t fold, PvValue *out) {
    return pv_moment_of(vm, &pv_types[PV_TYPE_DATETIME], day, us, zone, fold, out);
}

PvStatus pv_moment_of(PvVM *vm, PvType *type, int64_t day, int64_t us, PvValue zone, uint32_t fold, PvValue *out) {
    if (us < 0) {
        us += PV_DAY_US;
        day--;
    } else if (us >= PV_DAY_US) {
        us -= PV_DAY_US;
        day++;
    }
    if (day < 1 || day > PV_DAY_MAX) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "date value out of range");
    return give(vm, type, (int32_t)day, us, zone, fold, out);
}

// What the arguments year, month, day, hour, minute, second, microsecond, tzinfo, fold make.
static PvStatus of_fields(PvVM *vm, PvType *type, const int32_t field[8], PvValue zone, PvValue *out) {
    int64_t us = 0;
    PV_TRY(pv_dates_check_day(vm, field));
    PV_TRY(pv_dates_check_clock(vm, field + 3, field[7], &us));
    PV_TRY(pv_dates_check_zone(vm, zone));
    return give(vm, type, pv_day_of(field[0], field[1], field[2]), us, zone, (uint32_t)field[7], out);
}

PvStatus pv_datetime_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    int32_t field[8] = {0};
    uint8_t room[16];
    PvType *type = pv_as_type(a->v[0]);
    const uint8_t *s = a->v[3] == PV_NULL ? pv_dates_state(a->v[1], 10, room) : NULL;
    if (s != NULL && (s[2] & 127) >= 1 && (s[2] & 127) <= 12) {
        PvValue zone = a->v[2] == PV_NULL ? PV_NONE : a->v[2];
        PV_TRY(pv_dates_check_state_zone(vm, a->v[2]));
        const int32_t of_state[8] = {s[0] << 8 | s[1], s[2] & 127, s[3], s[4], s[5], s[6],
                                     s[7] << 16 | s[8] << 8 | s[9], s[2] >> 7};
        return of_fields(vm, type, of_state, zone, out);
    }
    static const char *const name[3] = {"year", "month", "day"};
    PvStatus status = pv_dates_ints(vm, a->v + 1, 7, true, field);
    if (status == PV_OK) status = pv_dates_ints(vm, a->v + 9, 1, true, field + 7);
    if (status == PV_DEFER) return pv_dates_ask(vm, a);
    PV_TRY(status);
    for (int i = 0; i < 3; i++) {
        if (a->v[i + 1] == PV_NULL)
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "function missing required argument '%s' (pos %d)", name[i], i + 1);
    }
    return of_fields(vm, type, field, a->v[8] == PV_NULL ? PV_NONE : a->v[8], out);
}

PvStatus pv_datetime_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_exact(a->v[0], PV_TYPE_DATETIME)) return pv_dates_ask(vm, a);
    const PvDateTime *m = pv_moment(a->v[0]);
    PvDay d = pv_day_split(m->day);
    int32_t seconds = (int32_t)(m->us / 1000000);
    int32_t field[8] = {d.year, d.month, d.day, seconds / 3600, seconds / 60 % 60, seconds % 60,
                        (int32_t)(m->us % 1000000), (int32_t)m->fold};
    PvStatus status = pv_dates_ints(vm, a->v + 1, 7, false, field);
    if (status == PV_OK) status = pv_dates_ints(vm, a->v + 9, 1, false, field + 7);
    if (status == PV_DEFER) return pv_dates_ask(vm, a);
    PV_TRY(status);
    return of_fields(vm, &pv_types[PV_TYPE_DATETIME], field, a->v[8] == PV_NULL ? m->zone : a->v[8], out);
}

static bool is_class(const PvArgs *a) { return pv_dates_makes(pv_as_type(a->v[0])); }

// UTC as a zone tells it: in fromutc() of None and of plain timezones.
static PvStatus of_utc(PvVM *vm, const PvArgs *a, int64_t us, PvValue zone, PvValue *out) {
    PvOffset offset;
    if (!is_class(a) || !pv_zone_offset(zone, &offset)) return pv_dates_ask(vm, a);
    us += offset.us;
    return pv_moment_of(vm, pv_as_type(a->v[0]), us / PV_DAY_US, us % PV_DAY_US, zone, 0, out);
}

PvStatus pv_datetime_fromtimestamp(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t us;
    PV_TRY(pv_dates_check_zone(vm, a->v[2]));
    PvStatus status = pv_dates_of_stamp(vm, a->v[1], false, &us);
    if (status == PV_DEFER) return pv_dates_ask(vm, a);
    PV_TRY(status);
    return of_utc(vm, a, us + PV_DAY_1970 * PV_DAY_US, a->v[2], out);
}

PvStatus pv_datetime_combine(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue date = a->v[1], time = a->v[2], zone = a->v[3];
    if (!pv_is_mere_date(date) && !pv_is_moment(date))
        return pv_dates_refuse(vm, "combine() argument 1 must be datetime.date", date);
    if (pv_dates_kind(time) != PV_TYPE_TIMEOFDAY)
        return pv_dates_refuse(vm, "combine() argument 2 must be datetime.time", time);
    const PvTimeOfDay *t = pv_timeofday(time);
    if (zone == PV_NULL) zone = t->zone;
    PV_TRY(pv_dates_check_zone(vm, zone));
    if (!is_class(a)) return pv_dates_ask(vm, a);
    return give(vm, pv_as_type(a->v[0]), pv_date(date)->day, t->us, zone, t->fold, out);
}

PvStatus pv_datetime_astimezone(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOffset from, to;
    const PvDateTime *m = pv_moment(a->v[0]);
    PvValue zone = a->v[1];
    PV_TRY(pv_dates_check_zone(vm, zone));
    if (zone == m->zone && zone != PV_NONE) {
        *out = a->v[0];
        return PV_OK;
    }
    if (m->zone == PV_NONE && (m->day == 1 || m->day == PV_DAY_MAX)) // as timestamp(), with both folds
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "year %d is out of range", m->day == 1 ? 0 : 10000);
    bool plain = zone != PV_NONE && pv_is_exact(a->v[0], PV_TYPE_DATETIME) && pv_zone_offset(m->zone, &from);
    if (!plain || !pv_zone_offset(zone, &to)) return pv_dates_ask(vm, a);
    int64_t us = m->day * PV_DAY_US + m->us - from.us;
    if (us < PV_DAY_US || us >= ((int64_t)PV_DAY_MAX + 1) * PV_DAY_US)
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "date value out of range");
    us += to.us;
    return pv_moment_new(vm, us / PV_DAY_US, us % PV_DAY_US, zone, 0, out);
}

// The machine's time where the host tells no other; guests are in UTC.
PvStatus pv_datetime_now(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue zone = a->v[1];
    PvOffset offset = {0};
    bool plain = !pv_core(vm)->host_clock && a->v[0] == pv_from_ptr(&pv_types[PV_TYPE_DATETIME]) &&
                 (zone == PV_NONE || (pv_is_exact(zone, PV_TYPE_TIMEZONE) && pv_zone_offset(zone, &offset)));
    int64_t now = plain ? pv_time_of_day_ns() / 1000 : -1;
    if (now < 0) return pv_dates_ask(vm, a);
    int64_t us = now % PV_DAY_US + (offset.known ? offset.us : 0);
    return pv_moment_new(vm, now / PV_DAY_US + pv_day_of(1970, 1, 1), us, zone, 0, out);
}

// --- arithmetic and order -------------------------------------------------------------------------

// (a date, a timedelta, its sign): the plain datetime that is so far away, of whatever class the first is.
PvStatus pv_datetime_moved(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_moment(a->v[0]) || !pv_is_delta(a->v[1]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "a datetime and a timedelta are needed");
    const PvDateTime *m = pv_moment(a->v[0]);
    const PvDelta *d = pv_delta(a->v[1]);
    int64_t sign = pv_int(a->v[2]) < 0 ? -1 : 1;
    return pv_moment_new(vm, m->day + sign * d->days, m->us + sign * d->us, m->zone, 0, out);
}

static PvStatus difference(PvVM *vm, PvValue a, PvValue b, PvValue *out) {
    const PvDateTime *x = pv_moment(a), *y = pv_moment(b);
    PvOffset mine = {0}, its = {0};
    if (x->zone != y->zone) {
        if (!pv_zone_offset(x->zone, &mine) || !pv_zone_offset(y->zone, &its))
            return pv_dates_ask_of(vm, "datetime.__sub__", a, b);
        if (mine.known != its.known)
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't subtract offset-naive and offset-aware datetimes");
    }
    return pv_delta_new(vm, (int64_t)x->day - y->day, x->us - y->us - mine.us + its.us, out);
}

PvStatus pv_datetime_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    op &= ~PV_BINARY_INPLACE;
    *out = PV_NOTIMPLEMENTED;
    if (op == PV_BINARY_ADD) {
        PvValue moment = pv_is_moment(a) ? a : b, delta = pv_is_moment(a) ? b : a;
        if (!pv_is_moment(moment) || !pv_is_delta(delta)) return PV_OK;
        const PvDateTime *m = pv_moment(moment);
        const PvDelta *d = pv_delta(delta);
        if (!pv_dates_makes(m->base.type)) return pv_dates_ask_of(vm, "datetime.__add__", moment, delta);
        return pv_moment_of(vm, m->base.type, (int64_t)m->day + d->days, m->us + d->us, m->zone, 0, out);
    }
    if (op != PV_BINARY_SUBTRACT || !pv_is_moment(a)) return PV_OK;
    if (pv_is_moment(b)) return difference(vm, a, b, out);
    if (!pv_is_delta(b)) return PV_OK;
    const PvDateTime *m = pv_moment(a);
    const PvDelta *d = pv_delta(b);
    if (!pv_dates_makes(m->base.type)) return pv_dates_ask_of(vm, "datetime.__sub__", a, b);
    return pv_moment_of(vm, m->base.type, (int64_t)m->day - d->days, m->us - d->us, m->zone, 0, out);
}

static const char *const dunder[] = {
    [PV_COMPARE_LT] = "datetime.__lt__", [PV_COMPARE_LE] = "datetime.__le__", [PV_COMPARE_EQ] = "datetime.__eq__",
    [PV_COMPARE_NE] = "datetime.__ne__", [PV_COMPARE_GT] = "datetime.__gt__", [PV_COMPARE_GE] = "datetime.__ge__",
};

PvStatus pv_datetime_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_moment(a) || !pv_is_moment(b)) return PV_OK;
    const PvDateTime *x = pv_moment(a), *y = pv_moment(b);
    int64_t order = (x->day - y->day) * PV_DAY_US + x->us - y->us;
    if (x->zone != y->zone) {
        PvOffset mine, its;
        if (!pv_zone_offset(x->zone, &mine) || !pv_zone_offset(y->zone, &its))
            return pv_dates_ask_of(vm, dunder[op], a, b);
        if (mine.known != its.known) {
            if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE)
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't compare offset-naive and offset-aware datetimes");
            order = 1;
        } else {
            order += its.us - mine.us;
        }
    }
    *out = pv_dates_ordered(op, (order > 0) - (order < 0));
    return PV_OK;
}

static void put_state(uint8_t state[10], const PvDateTime *m, uint32_t fold) {
    PvDay d = pv_day_split(m->day);
    uint32_t seconds = (uint32_t)(m->us / 1000000), us = (uint32_t)(m->us % 1000000);
    const uint8_t part[10] = {
        (uint8_t)(d.year >> 8), (uint8_t)d.year, (uint8_t)((uint32_t)d.month | fold << 7), (uint8_t)d.day,
        (uint8_t)(seconds / 3600), (uint8_t)(seconds / 60 % 60), (uint8_t)(seconds % 60),
        (uint8_t)(us >> 16), (uint8_t)(us >> 8), (uint8_t)us,
    };
    memcpy(state, part, sizeof part);
}

PvStatus pv_datetime_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvOffset offset;
    const PvDateTime *m = pv_moment(v);
    if (!pv_zone_offset(m->zone, &offset)) return pv_dates_ask_of(vm, "datetime.__hash__", v, PV_NULL);
    if (offset.known) {
        int64_t us = m->day * PV_DAY_US + m->us - offset.us; // never below 0: the first day is 1
        return pv_delta_hash_of(us / PV_DAY_US, us % PV_DAY_US, out);
    }
    uint8_t state[10];
    put_state(state, m, 0);
    *out = pv_dates_hash(pv_siphash13(state, sizeof state));
    return PV_OK;
}

// hash() of a datetime, time or whatever as if it had no zone; what _dates.py asks.
PvStatus pv_datetime_naive_hash(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_moment(a->v[0])) return pv_raise(vm, PV_EXC_TYPE_ERROR, "a datetime is needed");
    PvDateTime naive = *pv_moment(a->v[0]);
    uint64_t hash;
    naive.zone = PV_NONE;
    PV_TRY(pv_datetime_op_hash(vm, pv_from_ptr(&naive), &hash));
    *out = pv_int_new(vm, (int64_t)hash);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// --- parts ----------------------------------------------------------------------------------------

// defines: pv_datetime_get_hour pv_datetime_get_minute pv_datetime_get_second pv_datetime_get_microsecond
#define PART(name, of)                                                          \
    PvStatus pv_datetime_get_##name(PvVM *vm, PvValue v, PvValue *out) {        \
        int64_t us = pv_moment(v)->us;                                          \
        (void)vm;                                                               \
        *out = pv_from_int(of);                                                 \
        return PV_OK;                                                           \
    }
PART(hour, us / INT64_C(3600000000))
PART(minute, us / 60000000 % 60)
PART(second, us / 1000000 % 60)
PART(microsecond, us % 1000000)

PvStatus pv_datetime_get_tzinfo(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_moment(v)->zone;
    return PV_OK;
}

PvStatus pv_datetime_get_fold(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_moment(v)->fold);
    return PV_OK;
}

PvStatus pv_datetime_date(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_date_new(vm, pv_moment(a->v[0])->day, out);
}

PvStatus pv_datetime_time(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_timeofday_new(vm, pv_moment(a->v[0])->us, PV_NONE, pv_moment(a->v[0])->fold, out);
}

PvStatus pv_datetime_timetz(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvDateTime *m = pv_moment(a->v[0]);
    return pv_timeofday_new(vm, m->us, m->zone, m->fold, out);
}

PvStatus pv_datetime_utcoffset(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOffset offset;
    PvValue zone = pv_moment(a->v[0])->zone;
    if (!pv_zone_offset(zone, &offset)) return pv_dates_ask(vm, a);
    *out = offset.known ? pv_from_ptr(pv_zone(zone)->offset) : PV_NONE;
    return PV_OK;
}

PvStatus pv_datetime_dst(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOffset offset;
    if (!pv_zone_offset(pv_moment(a->v[0])->zone, &offset)) return pv_dates_ask(vm, a);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_datetime_tzname(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOffset offset;
    PvValue zone = pv_moment(a->v[0])->zone;
    if (!pv_zone_offset(zone, &offset)) return pv_dates_ask(vm, a);
    if (offset.known) return pv_zone_name(vm, zone, out);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_datetime_timestamp(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvDateTime *m = pv_moment(a->v[0]);
    PvOffset offset;
    if (!pv_zone_offset(m->zone, &offset)) return pv_dates_ask(vm, a);
    int64_t us = (m->day - PV_DAY_1970) * PV_DAY_US + m->us - offset.us;
    if (offset.known) return pv_int_arith(vm, PV_BINARY_TRUE_DIVIDE, pv_from_int(us), pv_from_int(1000000), out);
    // CPython looks for another local time a day before, or behind.
    if (m->day == (m->fold != 0 ? PV_DAY_MAX : 1))
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "year %d is out of range", m->fold != 0 ? 10000 : 0);
    int64_t part = m->us % 1000000;
    *out = pv_float_new(vm, (double)((us - part) / 1000000) + (double)part / 1e6);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_datetime_dunder_reduce_ex(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvDateTime *m = pv_moment(a->v[0]);
    bool folds = a->native->n_params > 1 && pv_int(a->v[1]) > 3;
    uint8_t state[10];
    put_state(state, m, folds ? m->fold : 0);
    PvBytes *bytes = pv_bytes_of(vm, state, sizeof state);
    if (bytes == NULL) return PV_RETRY;
    const PvValue part[2] = {pv_from_ptr(bytes), m->zone};
    return pv_tuple_recipe(vm, pv_type_of(a->v[0]), part, m->zone == PV_NONE ? 1 : 2, out);
}

PvStatus pv_datetime_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_datetime_dunder_reduce_ex(vm, a, out);
}

// --- texts ----------------------------------------------------------------------------------------

PvStatus pv_datetime_isoformat(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvDateTime *m = pv_moment(a->v[0]);
    char text[64], *p;
    PvOffset offset;
    PvValue sep = a->v[1], spec = a->v[2];
    if (!pv_is_str(sep) || pv_str(sep)->length != 1)
        return pv_dates_refuse(vm, "isoformat() argument 1 must be a unicode character", sep);
    if (!pv_is_str(spec)) return pv_dates_refuse(vm, "isoformat() argument 2 must be str", spec);
    if (!pv_zone_offset(m->zone, &offset)) return pv_dates_ask(vm, a);
    p = pv_put_clock_as(text, m->us, pv_str(spec));
    if (p == NULL) return pv_raise(vm, PV_EXC_VALUE_ERROR, "Unknown timespec value");
    if (offset.known) p = pv_put_offset(p, offset.us, true);
    PvWriter w;
    char day[16];
    pv_writer_init(&w, vm);
    PV_TRY(pv_writer_ascii(&w, day, (size_t)(pv_put_day(day, m->day) - day)));
    PV_TRY(pv_writer_char(&w, pv_str_at(pv_str(sep), 0)));
    PV_TRY(pv_writer_ascii(&w, text, (size_t)(p - text)));
    return pv_writer_finish(&w, out);
}

PvStatus pv_datetime_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    const PvDateTime *m = pv_moment(v);
    PvOffset offset;
    char text[64], *p;
    if (!pv_is_exact(v, PV_TYPE_DATETIME) || !pv_zone_offset(m->zone, &offset))
        return pv_dates_ask_of(vm, "datetime.__str__", v, PV_NULL);
    p = pv_put_day(text, m->day);
    *p++ = ' ';
    p = pv_put_clock(p, m->us);
    if (offset.known) p = pv_put_offset(p, offset.us, true);
    return pv_writer_ascii(w, text, (size_t)(p - text));
}

PvStatus pv_datetime_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvDateTime *m = pv_moment(v);
    PvDay d = pv_day_split(m->day);
    PV_TRY(pv_dates_write_name(w, v));
    PV_TRY(pv_writer_format(w, "(%d, %d, %d, ", (int)d.year, (int)d.month, (int)d.day));
    PvStatus status = pv_dates_write_rest(vm, w, m->us, m->fold, m->zone, true);
    return status == PV_DEFER ? pv_dates_ask_of(vm, "datetime.__repr__", v, PV_NULL) : status;
}
