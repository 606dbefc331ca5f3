// What all classes of the module datetime use: the calendar, checks of fields, texts, asking guest code.
//
// Invariant: nothing here calls guest code; pv_dates_ask names what the loop must call, before anything
// has happened. Its guest half is stdlib_shims/_dates.py, which is imported when it is asked first.
#include "modules/datetime.h"

#include <math.h>

#include "objects/bytes.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/tuple.h"

// --- guest code -----------------------------------------------------------------------------------

static PvStatus ask(PvVM *vm, const char *name, const PvValue *v, size_t n) {
    PvStr *text = pv_str_from_ascii(vm, name, strlen(name));
    PvTuple *args = pv_tuple_make(vm, n);
    if (text == NULL || args == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) args->item[i] = v[i] == PV_NULL ? PV_NOTIMPLEMENTED : v[i];
    const PvValue call[2] = {pv_from_ptr(text), pv_from_ptr(args)};
    return pv_defer_call(vm, pv_twin(PV_TWIN_DATE_METHOD), 2, call);
}

PvStatus pv_dates_ask(PvVM *vm, const PvArgs *a) { return ask(vm, a->native->qualname, a->v, a->native->n_params); }

PvStatus pv_dates_ask_of(PvVM *vm, const char *name, PvValue v, PvValue w) {
    const PvValue args[2] = {v, w};
    return ask(vm, name, args, w == PV_NULL ? 1 : 2);
}

// Of methods that only guest code answers.
PvStatus pv_dates_always_ask(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    return pv_dates_ask(vm, a);
}

// --- the calendar ---------------------------------------------------------------------------------

static const uint16_t before[14] = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

static bool is_leap(int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int32_t pv_day_of(int32_t year, int32_t month, int32_t day) {
    int32_t past = year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400 + before[month] + (month > 2 && is_leap(year)) + day;
}

// Years that begin in March: the leap day is their last.
PvDay pv_day_split(int32_t day) {
    uint32_t left = (uint32_t)day + 305, era = left / 146097;
    left %= 146097;
    uint32_t year = (left - left / 1460 + left / 36524 - left / 146096) / 365;
    left -= 365 * year + year / 4 - year / 100;
    uint32_t month = (5 * left + 2) / 153, of_month = left - (153 * month + 2) / 5 + 1;
    year += era * 400;
    if (month < 10) return (PvDay){(int32_t)year, (int32_t)month + 3, (int32_t)of_month};
    return (PvDay){(int32_t)year + 1, (int32_t)month - 9, (int32_t)of_month};
}

PvStatus pv_dates_check_day(PvVM *vm, const int32_t field[3]) {
    int32_t year = field[0], month = field[1], day = field[2];
    if (year < 1 || year > 9999) return pv_raise(vm, PV_EXC_VALUE_ERROR, "year %d is out of range", (int)year);
    if (month < 1 || month > 12) return pv_raise(vm, PV_EXC_VALUE_ERROR, "month must be in 1..12");
    if (day >= 1 && (day <= 28 || day <= before[month + 1] - before[month] + (month == 2 && is_leap(year))))
        return PV_OK;
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "day is out of range for month");
}

PvStatus pv_dates_check_clock(PvVM *vm, const int32_t field[4], int32_t fold, int64_t *us) {
    static const struct {
        int32_t most;
        const char *text;
    } row[4] = {{23, "hour must be in 0..23"}, {59, "minute must be in 0..59"}, {59, "second must be in 0..59"},
                {999999, "microsecond must be in 0..999999"}};
    for (int i = 0; i < 4; i++) {
        if (field[i] < 0 || field[i] > row[i].most) return pv_raise(vm, PV_EXC_VALUE_ERROR, row[i].text);
    }
    if (fold != 0 && fold != 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "fold must be either 0 or 1");
    *us = ((field[0] * 60 + field[1]) * 60 + field[2]) * INT64_C(1000000) + field[3];
    return PV_OK;
}

PvStatus pv_dates_check_zone(PvVM *vm, PvValue zone) {
    uint32_t kind = pv_dates_kind(zone);
    if (zone == PV_NONE || kind == PV_TYPE_TZINFO || kind == PV_TYPE_TIMEZONE) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "tzinfo argument must be None or of a tzinfo subclass, not type '%T'",
                    zone);
}

PvStatus pv_dates_refuse(PvVM *vm, const char *what, PvValue v) {
    if (v == PV_NONE) return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s, not None", what);
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s, not %T", what, v);
}

PvStatus pv_dates_check_state_zone(PvVM *vm, PvValue zone) {
    uint32_t kind = pv_dates_kind(zone);
    if (zone == PV_NULL || zone == PV_NONE || kind == PV_TYPE_TZINFO || kind == PV_TYPE_TIMEZONE) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "bad tzinfo state arg");
}

// --- arguments ------------------------------------------------------------------------------------

PvStatus pv_dates_int(PvVM *vm, PvValue v, bool parsed, int32_t *to) {
    int64_t i;
    const PvType *type = pv_type_of(v);
    if (pv_is_int(v)) {
        i = pv_int(v);
    } else if (pv_is_integer(v)) {
        if (!pv_int_as_int64(v, &i))
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C %s",
                            parsed ? "long" : "int");
    } else if (!(type->flags & PV_TF_BUILTIN)) {
        return PV_DEFER;
    } else {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object cannot be interpreted as an integer", v);
    }
    if (i != (int32_t)i && !parsed)
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C int");
    if (i != (int32_t)i)
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "signed integer is %s",
                        i > 0 ? "greater than maximum" : "less than minimum");
    *to = (int32_t)i;
    return PV_OK;
}

PvStatus pv_dates_ints(PvVM *vm, const PvValue *v, size_t n, bool parsed, int32_t *to) {
    for (size_t i = 0; i < n; i++) {
        if (v[i] != PV_NULL) PV_TRY(pv_dates_int(vm, v[i], parsed, &to[i]));
    }
    return PV_OK;
}

const uint8_t *pv_dates_state(PvValue v, size_t n, uint8_t room[16]) {
    if (v == PV_NULL || !pv_is_ptr(v)) return NULL;
    if (pv_ptr(v)->type->flags & PV_TF_BYTES)
        return pv_bytes(v)->length == n ? (const uint8_t *)pv_bytes(v)->data : NULL;
    if (!pv_is_str(v) || pv_str(v)->length != n || pv_str(v)->kind != 1) return NULL;
    memcpy(room, pv_str(v)->data, n);
    return room;
}

PvStatus pv_dates_of_stamp(PvVM *vm, PvValue stamp, bool floors, int64_t *us) {
    const int64_t least = INT64_C(-62135596800), most = INT64_C(253402300800);
    (void)vm;
    int64_t seconds, part = 0;
    if (pv_is_float(stamp)) {
        double whole, rest = modf(pv_float(stamp), &whole) * 1e6;
        if (!(whole >= (double)least - 1 && whole <= (double)most)) return PV_DEFER;
        seconds = (int64_t)whole;
        if (floors) seconds -= rest < 0;
        else part = (int64_t)rint(rest);
    } else if (!pv_is_integer(stamp) || !pv_int_as_int64(stamp, &seconds)) {
        return PV_DEFER;
    }
    if (seconds < least - 1 || seconds > most) return PV_DEFER;
    *us = seconds * 1000000 + part;
    return *us >= least * 1000000 && *us < most * 1000000 ? PV_OK : PV_DEFER;
}

// --- texts ----------------------------------------------------------------------------------------

char *pv_put_digits(char *p, uint32_t n, int width) {
    for (int i = width; i-- > 0; n /= 10) p[i] = (char)('0' + n % 10);
    return p + width;
}

char *pv_put_day(char *p, int32_t day) {
    PvDay d = pv_day_split(day);
    p = pv_put_digits(p, (uint32_t)d.year, 4);
    *p++ = '-';
    p = pv_put_digits(p, (uint32_t)d.month, 2);
    *p++ = '-';
    return pv_put_digits(p, (uint32_t)d.day, 2);
}

// As far as `parts`: 1 hours, 2 minutes, 3 seconds, 4 milliseconds, 5 microseconds.
static char *put_parts(char *p, int64_t us, int parts) {
    uint32_t seconds = (uint32_t)(us / 1000000), rest = (uint32_t)(us % 1000000);
    p = pv_put_digits(p, seconds / 3600, 2);
    if (parts < 2) return p;
    *p++ = ':';
    p = pv_put_digits(p, seconds / 60 % 60, 2);
    if (parts < 3) return p;
    *p++ = ':';
    p = pv_put_digits(p, seconds % 60, 2);
    if (parts < 4) return p;
    *p++ = '.';
    return parts < 5 ? pv_put_digits(p, rest / 1000, 3) : pv_put_digits(p, rest, 6);
}

char *pv_put_clock(char *p, int64_t us) { return put_parts(p, us, us % 1000000 != 0 ? 5 : 3); }

char *pv_put_clock_as(char *p, int64_t us, const PvStr *timespec) {
    static const char *const names[] = {"auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"};
    for (int i = 0; i < 6; i++) {
        if (pv_str_equals_ascii(timespec, names[i])) return i == 0 ? pv_put_clock(p, us) : put_parts(p, us, i);
    }
    return NULL;
}

char *pv_put_offset(char *p, int64_t us, bool colon) {
    *p++ = us < 0 ? '-' : '+';
    if (us < 0) us = -us;
    char text[24], *end = put_parts(text, us, us % 1000000 != 0 ? 5 : us % 60000000 != 0 ? 3 : 2);
    for (char *from = text; from < end; from++) {
        if (colon || *from != ':') *p++ = *from;
    }
    return p;
}

PvStatus pv_dates_write_name(PvWriter *w, PvValue v) {
    const PvType *type = pv_type_of(v);
    if (type->flags & PV_TF_BUILTIN) PV_TRY(pv_writer_text(w, "datetime."));
    return pv_writer_str(w, type->name);
}

PvStatus pv_dates_write_rest(PvVM *vm, PvWriter *w, int64_t us, uint32_t fold, PvValue zone,
                             bool fold_first) {
    int seconds = (int)(us / 1000000), part = (int)(us % 1000000);
    PV_TRY(pv_writer_format(w, "%d, %d", seconds / 3600, seconds / 60 % 60));
    if (part != 0) PV_TRY(pv_writer_format(w, ", %d, %d", seconds % 60, part));
    else if (seconds % 60 != 0) PV_TRY(pv_writer_format(w, ", %d", seconds % 60));
    if (fold != 0 && fold_first) PV_TRY(pv_writer_text(w, ", fold=1"));
    if (zone != PV_NONE) {
        PV_TRY(pv_writer_text(w, ", tzinfo="));
        PV_TRY(pv_repr(vm, zone, w));
    }
    if (fold != 0 && !fold_first) PV_TRY(pv_writer_text(w, ", fold=1"));
    return pv_writer_char(w, ')');
}

PvStatus pv_dates_give_text(PvVM *vm, const char *text, const char *end, PvValue *out) {
    PvStr *s = pv_str_from_ascii(vm, text, (size_t)(end - text));
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}
