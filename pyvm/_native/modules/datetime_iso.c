// fromisoformat() of date, time and datetime: ISO 8601 as CPython 3.13 reads it, its leniency included.
//
// Invariant: a text is only looked at; reading behind its end gives 0, as behind a C string.
#include "modules/datetime.h"

typedef struct Text {
    const PvStr *s;
    size_t start, end;
} Text;

static uint32_t at(const Text *t, size_t i) { return i < t->s->length ? pv_str_at(t->s, i) : 0; }
static bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }

static bool digits(const Text *t, size_t *p, size_t n, int32_t *to) {
    *to = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t c = at(t, *p + i);
        if (!is_digit(c)) return false;
        *to = *to * 10 + (int32_t)(c - '0');
    }
    *p += n;
    return true;
}

static bool read_day(const Text *t, int32_t field[3]) {
    size_t p = t->start;
    if (!digits(t, &p, 4, &field[0])) return false;
    bool dashes = at(t, p) == '-';
    p += dashes;
    if (at(t, p) == 'W') {
        int32_t week, weekday = 1, day;
        p++;
        if (!digits(t, &p, 2, &week)) return false;
        if (p < t->end) {
            if (dashes && at(t, p++) != '-') return false;
            if (!digits(t, &p, 1, &weekday)) return false;
        }
        if (pv_day_of_iso(field[0], week, weekday, &day) != 0) return false;
        PvDay found = pv_day_split(day); // of the year 10000 at most, which is refused later
        field[0] = found.year;
        field[1] = found.month;
        field[2] = found.day;
        return true;
    }
    if (!digits(t, &p, 2, &field[1])) return false;
    if (dashes && at(t, p++) != '-') return false;
    return digits(t, &p, 2, &field[2]); // a date alone of 10 characters may have two more, in CPython too
}

// Hours, minutes, seconds, microseconds of t[p:end]. <0: none; 1: something is left over.
static int read_clock(const Text *t, size_t p, size_t end, int32_t field[4]) {
    bool colons = true;
    field[0] = field[1] = field[2] = field[3] = 0;
    for (int i = 0; i < 3; i++) {
        if (!digits(t, &p, 2, &field[i])) return -1;
        uint32_t c = at(t, p++);
        if (i == 0) colons = c == ':';
        if (c >= 128) return -1;
        if (p >= end) return c != 0;
        if (colons && c == ':') continue;
        if (c == '.' || c == ',') break;
        if (colons) return -1;
        p--;
    }
    size_t n = end - p < 6 ? end - p : 6;
    if (!digits(t, &p, n, &field[3])) return -1;
    for (; n < 6; n++) field[3] *= 10;
    while (is_digit(at(t, p))) p++;
    return at(t, p) != 0;
}

// A time of day and its zone; *invalid where there is none.
static PvStatus read_time(PvVM *vm, const Text *t, int32_t field[4], PvValue *zone, bool *invalid) {
    size_t sign = t->start;
    *zone = PV_NONE;
    *invalid = true;
    for (; sign < t->end; sign++) {
        uint32_t c = at(t, sign);
        if (c == '+' || c == '-' || c == 'Z') break;
    }
    int left = read_clock(t, t->start, sign, field);
    if (left < 0 || (sign == t->end && left > 0)) return PV_OK;
    if (sign < t->end && at(t, sign) == 'Z') {
        if (at(t, sign + 1) != 0) return PV_OK;
        *zone = pv_from_ptr(&pv_zone_utc);
    } else if (sign < t->end) {
        int32_t of[4];
        if (read_clock(t, sign + 1, t->end, of) != 0) return PV_OK;
        int64_t seconds = (of[0] * 60 + of[1]) * 60 + of[2], us = seconds * 1000000 + of[3];
        PvValue offset;
        *invalid = false;
        if (seconds == 0) {
            *zone = pv_from_ptr(&pv_zone_utc);
            return PV_OK;
        }
        PV_TRY(pv_delta_new(vm, 0, at(t, sign) == '-' ? -us : us, &offset));
        return pv_zone_make(vm, offset, PV_NULL, zone);
    }
    *invalid = false;
    return PV_OK;
}

static PvStatus refuse(PvVM *vm, PvValue v) {
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "Invalid isoformat string: %R", v);
}

static PvStatus begin(PvVM *vm, const PvArgs *a, Text *t) {
    if (!pv_is_str(a->v[1])) return pv_raise(vm, PV_EXC_TYPE_ERROR, "fromisoformat: argument must be str");
    *t = (Text){pv_str(a->v[1]), 0, pv_str(a->v[1])->length};
    return pv_charge(vm, (int64_t)(t->end / 8));
}

PvStatus pv_date_fromisoformat(PvVM *vm, PvArgs *a, PvValue *out) {
    Text t;
    int32_t field[3];
    PV_TRY(begin(vm, a, &t));
    if (a->v[0] != pv_from_ptr(&pv_types[PV_TYPE_DATE])) return pv_dates_ask(vm, a);
    if ((t.end != 7 && t.end != 8 && t.end != 10) || !read_day(&t, field)) return refuse(vm, a->v[1]);
    PV_TRY(pv_dates_check_day(vm, field));
    return pv_date_new(vm, pv_day_of(field[0], field[1], field[2]), out);
}

PvStatus pv_timeofday_fromisoformat(PvVM *vm, PvArgs *a, PvValue *out) {
    Text t;
    int32_t field[4];
    int64_t us = 0;
    PvValue zone;
    bool invalid;
    PV_TRY(begin(vm, a, &t));
    if (a->v[0] != pv_from_ptr(&pv_types[PV_TYPE_TIMEOFDAY])) return pv_dates_ask(vm, a);
    if (at(&t, 0) == 'T') t.start = 1;
    PV_TRY(read_time(vm, &t, field, &zone, &invalid));
    if (invalid) return refuse(vm, a->v[1]);
    PV_TRY(pv_dates_check_clock(vm, field, 0, &us));
    return pv_timeofday_new(vm, us, zone, 0, out);
}

// Where the date of a text ends; SIZE_MAX: nowhere.
static size_t end_of_day(const Text *t) {
    size_t n = t->end;
    if (n == 7) return 7;
    if (at(t, 4) == '-') {
        if (at(t, 5) != 'W') return 10;
        if (n > 8 && at(t, 8) == '-') { // a day of the week, or what separates
            if (n == 9) return SIZE_MAX;
            return n > 10 && is_digit(at(t, 10)) ? 8 : 10;
        }
        return 8;
    }
    if (at(t, 4) != 'W') return 8;
    size_t p = 7;
    while (p < n && is_digit(at(t, p))) p++;
    if (p < 9) return p;
    return p % 2 == 0 ? 7 : 8;
}

PvStatus pv_datetime_fromisoformat(PvVM *vm, PvArgs *a, PvValue *out) {
    Text t;
    int32_t day[3], clock[4] = {0};
    int64_t us = 0;
    PvValue zone = PV_NONE;
    bool invalid = false;
    PV_TRY(begin(vm, a, &t));
    if (a->v[0] != pv_from_ptr(&pv_types[PV_TYPE_DATETIME])) return pv_dates_ask(vm, a);
    size_t length = t.end, end = length < 7 ? SIZE_MAX : end_of_day(&t);
    t.end = end;
    if (end > length || !read_day(&t, day)) return refuse(vm, a->v[1]);
    if (end < length) {
        t.start = end + 1; // whatever separates
        t.end = length;
        PV_TRY(read_time(vm, &t, clock, &zone, &invalid));
        if (invalid) return refuse(vm, a->v[1]);
    }
    PV_TRY(pv_dates_check_day(vm, day));
    PV_TRY(pv_dates_check_clock(vm, clock, 0, &us));
    return pv_moment_new(vm, pv_day_of(day[0], day[1], day[2]), us, zone, 0, out);
}
