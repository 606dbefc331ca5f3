// datetime.date: the number of a day. What a subclass has its own say in (results of its own class,
// isoformat() behind str()) is left to guest code.
#include "modules/datetime.h"
#include "objects/bytes.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "text/siphash.h"

PvDate pv_date_min = {{&pv_types[PV_TYPE_DATE], PV_OF_IMMORTAL, 0}, 1, 0};
PvDate pv_date_max = {{&pv_types[PV_TYPE_DATE], PV_OF_IMMORTAL, 0}, PV_DAY_MAX, 0};

// --- making ---------------------------------------------------------------------------------------

static PvStatus give(PvVM *vm, PvType *type, int32_t day, PvValue *out) {
    if (type == &pv_types[PV_TYPE_DATE]) {
        PvDate *d = pv_heap_new(vm, type, sizeof *d);
        if (d == NULL) return PV_RETRY;
        *out = pv_from_ptr(d);
    } else {
        PV_TRY(pv_instance_new(vm, type, out));
    }
    pv_date(*out)->day = day;
    return PV_OK;
}

PvStatus pv_date_new(PvVM *vm, int32_t day, PvValue *out) { return give(vm, &pv_types[PV_TYPE_DATE], day, out); }

// Of a class that has no say in it: date or datetime. DEFER: guest code calls the class.
static PvStatus give_of(PvVM *vm, const PvArgs *a, int64_t day, PvValue *out) {
    if (day < 1 || day > PV_DAY_MAX) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "year %d is out of range", day < 1 ? 0 : 10000);
    }
    if (a->v[0] == pv_from_ptr(&pv_types[PV_TYPE_DATE])) return pv_date_new(vm, (int32_t)day, out);
    if (a->v[0] == pv_from_ptr(&pv_types[PV_TYPE_DATETIME])) return pv_moment_new(vm, day, 0, PV_NONE, 0, out);
    return pv_dates_ask(vm, a);
}

static PvStatus missing(PvVM *vm, const char *name, int place) {
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "function missing required argument '%s' (pos %d)", name, place);
}

PvStatus pv_date_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    int32_t field[3] = {0, 0, 0};
    uint8_t room[16];
    const uint8_t *state = a->v[2] == PV_NULL && a->v[3] == PV_NULL ? pv_dates_state(a->v[1], 4, room) : NULL;
    if (state != NULL && state[2] >= 1 && state[2] <= 12) {
        field[0] = state[0] << 8 | state[1];
        field[1] = state[2];
        field[2] = state[3];
    } else {
        static const char *const name[3] = {"year", "month", "day"};
        PvStatus status = pv_dates_ints(vm, a->v + 1, 3, true, field);
        if (status == PV_DEFER) return pv_dates_ask(vm, a);
        PV_TRY(status);
        for (int i = 0; i < 3; i++) {
            if (a->v[i + 1] == PV_NULL) return missing(vm, name[i], i + 1);
        }
    }
    PV_TRY(pv_dates_check_day(vm, field));
    return give(vm, pv_as_type(a->v[0]), pv_day_of(field[0], field[1], field[2]), out);
}

PvStatus pv_date_fromordinal(PvVM *vm, PvArgs *a, PvValue *out) {
    int32_t day;
    PvStatus status = pv_dates_int(vm, a->v[1], true, &day);
    if (status == PV_DEFER) return pv_dates_ask(vm, a);
    PV_TRY(status);
    if (day < 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "ordinal must be >= 1");
    if (day > PV_DAY_MAX) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "year %d is out of range", (int)pv_day_split(day).year);
    }
    return give_of(vm, a, day, out);
}

PvStatus pv_date_fromtimestamp(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t us;
    PvStatus status = pv_dates_of_stamp(vm, a->v[1], true, &us);
    if (status == PV_DEFER) return pv_dates_ask(vm, a);
    PV_TRY(status);
    us += PV_DAY_1970 * PV_DAY_US;
    return give_of(vm, a, us / PV_DAY_US, out);
}

// The Monday with which an ISO year begins.
static int32_t iso_start(int32_t year) {
    int32_t first = pv_day_of(year, 1, 1), weekday = (first + 6) % 7;
    return first - weekday + (weekday > 3 ? 7 : 0);
}

int pv_day_of_iso(int32_t year, int32_t week, int32_t weekday, int32_t *day) {
    if (year < 1 || year > 9999) return 1;
    if (week < 1 || week > 53 || (week == 53 && iso_start(year) + 364 >= iso_start(year + 1))) return 2;
    if (weekday < 1 || weekday > 7) return 3;
    *day = iso_start(year) + week * 7 + weekday - 8;
    return 0;
}

PvStatus pv_date_fromisocalendar(PvVM *vm, PvArgs *a, PvValue *out) {
    int32_t field[3] = {0, 0, 0};
    for (int i = 0; i < 3; i++) {
        int64_t n;
        PvValue v = a->v[i + 1];
        bool large = pv_is_integer(v) && (!pv_int_as_int64(v, &n) || n != (int32_t)n);
        if (large) return pv_raise(vm, PV_EXC_VALUE_ERROR, "ISO calendar component out of range");
        PvStatus status = pv_dates_int(vm, v, true, &field[i]);
        if (status == PV_DEFER) return pv_dates_ask(vm, a);
        PV_TRY(status);
    }
    int32_t day = 0;
    switch (pv_day_of_iso(field[0], field[1], field[2], &day)) {
    case 1: return pv_raise(vm, PV_EXC_VALUE_ERROR, "Year is out of range: %d", (int)field[0]);
    case 2: return pv_raise(vm, PV_EXC_VALUE_ERROR, "Invalid week: %d", (int)field[1]);
    case 3: return pv_raise(vm, PV_EXC_VALUE_ERROR, "Invalid day: %d (range is [1, 7])", (int)field[2]);
    default: return give_of(vm, a, day, out);
    }
}

PvStatus pv_date_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_exact(a->v[0], PV_TYPE_DATE)) return pv_dates_ask(vm, a);
    PvDay d = pv_day_split(pv_date(a->v[0])->day);
    int32_t field[3] = {d.year, d.month, d.day};
    PvStatus status = pv_dates_ints(vm, a->v + 1, 3, false, field);
    if (status == PV_DEFER) return pv_dates_ask(vm, a);
    PV_TRY(status);
    PV_TRY(pv_dates_check_day(vm, field));
    return pv_date_new(vm, pv_day_of(field[0], field[1], field[2]), out);
}

// --- arithmetic -----------------------------------------------------------------------------------

static PvStatus move(PvVM *vm, PvValue v, int64_t days, PvValue *out) { // of what pv_dates_makes()
    int64_t day = pv_date(v)->day + days;
    if (day < 1 || day > PV_DAY_MAX) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "date value out of range");
    return give(vm, pv_ptr(v)->type, (int32_t)day, out);
}

PvStatus pv_date_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    op &= ~PV_BINARY_INPLACE;
    if (op == PV_BINARY_ADD) {
        PvValue date = pv_is_mere_date(a) ? a : b, delta = pv_is_mere_date(a) ? b : a;
        if (!pv_is_mere_date(date) || !pv_is_delta(delta)) return PV_OK;
        if (!pv_dates_makes(pv_ptr(date)->type)) return pv_dates_ask_of(vm, "date.__add__", date, delta);
        return move(vm, date, pv_delta(delta)->days, out);
    }
    if (op != PV_BINARY_SUBTRACT || !pv_is_mere_date(a)) return PV_OK;
    if (pv_is_mere_date(b)) return pv_delta_new(vm, (int64_t)pv_date(a)->day - pv_date(b)->day, 0, out);
    if (!pv_is_delta(b)) return PV_OK;
    if (!pv_dates_makes(pv_ptr(a)->type)) return pv_dates_ask_of(vm, "date.__sub__", a, b);
    return move(vm, a, -(int64_t)pv_delta(b)->days, out);
}

PvStatus pv_date_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_mere_date(a) || !pv_is_mere_date(b)) return PV_OK;
    *out = pv_dates_ordered(op, pv_date(a)->day - pv_date(b)->day);
    return PV_OK;
}

static void put_state(uint8_t state[4], int32_t day) {
    PvDay d = pv_day_split(day);
    state[0] = (uint8_t)(d.year >> 8);
    state[1] = (uint8_t)d.year;
    state[2] = (uint8_t)d.month;
    state[3] = (uint8_t)d.day;
}

PvStatus pv_date_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    (void)vm;
    uint8_t state[4];
    put_state(state, pv_date(v)->day);
    *out = pv_dates_hash(pv_siphash13(state, sizeof state));
    return PV_OK;
}

// --- parts and texts ------------------------------------------------------------------------------

PvStatus pv_date_get_year(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_day_split(pv_date(v)->day).year);
    return PV_OK;
}

PvStatus pv_date_get_month(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_day_split(pv_date(v)->day).month);
    return PV_OK;
}

PvStatus pv_date_get_day(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_day_split(pv_date(v)->day).day);
    return PV_OK;
}

PvStatus pv_date_toordinal(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_date(a->v[0])->day);
    return PV_OK;
}

PvStatus pv_date_weekday(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int((pv_date(a->v[0])->day + 6) % 7);
    return PV_OK;
}

PvStatus pv_date_isoweekday(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int((pv_date(a->v[0])->day + 6) % 7 + 1);
    return PV_OK;
}

// (year, week, weekday): the shim makes its IsoCalendarDate of it.
PvStatus pv_datetime_iso_parts(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_mere_date(a->v[0]) && !pv_is_moment(a->v[0]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "a date is needed, not '%T'", a->v[0]);
    int32_t day = pv_date(a->v[0])->day, year = pv_day_split(day).year;
    if (day < iso_start(year)) year--;
    else if (day >= iso_start(year + 1)) year++;
    int32_t past = day - iso_start(year);
    const PvValue part[3] = {pv_from_int(year), pv_from_int(past / 7 + 1), pv_from_int(past % 7 + 1)};
    PvTuple *t = pv_tuple_of(vm, part, 3);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_date_isoformat(PvVM *vm, PvArgs *a, PvValue *out) {
    char text[16];
    return pv_dates_give_text(vm, text, pv_put_day(text, pv_date(a->v[0])->day), out);
}

PvStatus pv_date_ctime(PvVM *vm, PvArgs *a, PvValue *out) {
    static const char days[] = "MonTueWedThuFriSatSun", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char text[48], *p = text;
    int32_t day = pv_date(a->v[0])->day;
    PvDay d = pv_day_split(day);
    memcpy(p, days + (day + 6) % 7 * 3, 3);
    p[3] = ' ';
    memcpy(p + 4, months + (d.month - 1) * 3, 3);
    p[7] = ' ';
    p = pv_put_digits(p + 8, (uint32_t)d.day, 2);
    if (d.day < 10) p[-2] = ' ';
    *p++ = ' ';
    int64_t us = pv_is_moment(a->v[0]) ? pv_moment(a->v[0])->us : 0;
    p = pv_put_clock(p, us - us % 1000000);
    *p++ = ' ';
    return pv_dates_give_text(vm, text, pv_put_digits(p, (uint32_t)d.year, 4), out);
}

PvStatus pv_date_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    PvDay d = pv_day_split(pv_date(v)->day);
    PV_TRY(pv_dates_write_name(w, v));
    return pv_writer_format(w, "(%d, %d, %d)", (int)d.year, (int)d.month, (int)d.day);
}

PvStatus pv_date_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    char text[16];
    if (!pv_is_exact(v, PV_TYPE_DATE)) return pv_dates_ask_of(vm, "date.__str__", v, PV_NULL);
    return pv_writer_ascii(w, text, (size_t)(pv_put_day(text, pv_date(v)->day) - text));
}

// Of all classes that have strftime(): format(v, "") is str(v).
PvStatus pv_date_op_format(PvVM *vm, PvValue v, PvStr *spec, PvValue *out) {
    const PvType *type = pv_type_of(v);
    if (spec->length != 0) {
        PvStatus status = pv_dates_format(vm, v, spec, out);
        if (status != PV_DEFER) return status;
    }
    if (spec->length != 0 || !(type->flags & PV_TF_BUILTIN))
        return pv_dates_ask_of(vm, "date.__format__", v, pv_from_ptr(spec));
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(type->ops.str(vm, v, &w));
    return pv_writer_finish(&w, out);
}

PvStatus pv_date_dunder_format(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_str(a->v[1]))
        return pv_dates_refuse(vm, "__format__() argument 1 must be str", a->v[1]);
    return pv_date_op_format(vm, a->v[0], pv_str(a->v[1]), out);
}

PvStatus pv_date_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    uint8_t state[4];
    put_state(state, pv_date(a->v[0])->day);
    PvBytes *bytes = pv_bytes_of(vm, state, sizeof state);
    if (bytes == NULL) return PV_RETRY;
    const PvValue part = pv_from_ptr(bytes);
    return pv_tuple_recipe(vm, pv_type_of(a->v[0]), &part, 1, out);
}
