// strftime() and format() of plain dates, times and datetimes, in the C locale as glibc writes it.
//
// Invariant: DEFER, before anything was written that counts, for what only _timetext.py knows (flags and
// widths, %s, letters that are no directives) or only guest code can answer (subclasses, a guest's tzinfo).
#include "modules/datetime.h"

typedef struct Moment {
    PvDay date;
    int day; // Monday is 0
    int of_year;
    int64_t us;
    uint32_t seconds;
    PvValue zone;
} Moment;

static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

static bool read(PvValue v, Moment *m) {
    int32_t day;
    m->zone = PV_NONE;
    m->us = 0;
    if (pv_is_exact(v, PV_TYPE_TIMEOFDAY)) { // of the Monday 1.1.1900, as it is written there
        m->us = pv_timeofday(v)->us;
        m->zone = pv_timeofday(v)->zone;
        day = pv_day_of(1900, 1, 1);
    } else if (pv_is_exact(v, PV_TYPE_DATE) || pv_is_exact(v, PV_TYPE_DATETIME)) {
        day = pv_date(v)->day;
        if (pv_is_moment(v)) {
            m->us = pv_moment(v)->us;
            m->zone = pv_moment(v)->zone;
        }
    } else {
        return false;
    }
    m->date = pv_day_split(day);
    m->day = (int)((day + 6) % 7);
    m->of_year = (int)(day - pv_day_of(m->date.year, 1, 1)) + 1;
    m->seconds = (uint32_t)(m->us / 1000000);
    PvOffset offset;
    return pv_zone_offset(m->zone, &offset);
}

static PvStatus number(PvWriter *w, int n, int width) {
    char text[12];
    int least = 1;
    for (int rest = n; rest >= 10; rest /= 10) least++;
    if (least < width) least = width;
    return pv_writer_ascii(w, text, (size_t)(pv_put_digits(text, (uint32_t)n, least) - text));
}

static PvStatus zone(PvVM *vm, PvWriter *w, const Moment *m, char kind) {
    PvOffset offset;
    char text[40];
    (void)pv_zone_offset(m->zone, &offset);
    if (!offset.known) return PV_OK;
    if (kind != 'Z') {
        return pv_writer_ascii(w, text, (size_t)(pv_put_offset(text, offset.us, kind == ':') - text));
    }
    PvValue name;
    PV_TRY(pv_zone_name(vm, m->zone, &name));
    PV_TRY(pv_charge(vm, (int64_t)(pv_str(name)->length / 16)));
    return pv_writer_str(w, pv_str(name));
}

static PvStatus part(PvVM *vm, PvWriter *w, const Moment *m, const char *text) {
    for (; *text != 0; text++) {
        char c = *text;
        const char *name;
        if (c != '%') {
            PV_TRY(pv_writer_char(w, (uint32_t)c));
            continue;
        }
        switch (*++text) {
        case 'a': PV_TRY(pv_writer_ascii(w, days[m->day], 3)); break;
        case 'A': PV_TRY(pv_writer_text(w, days[m->day])); break;
        case 'h':
        case 'b': PV_TRY(pv_writer_ascii(w, months[m->date.month - 1], 3)); break;
        case 'B': PV_TRY(pv_writer_text(w, months[m->date.month - 1])); break;
        case 'p': PV_TRY(pv_writer_text(w, m->seconds < 43200 ? "AM" : "PM")); break;
        case 'Y': PV_TRY(number(w, m->date.year, 1)); break;
        case 'y': PV_TRY(number(w, m->date.year % 100, 2)); break;
        case 'm': PV_TRY(number(w, m->date.month, 2)); break;
        case 'd': PV_TRY(number(w, m->date.day, 2)); break;
        case 'e':
            if (m->date.day < 10) PV_TRY(pv_writer_char(w, ' '));
            PV_TRY(number(w, m->date.day, 1));
            break;
        case 'H': PV_TRY(number(w, (int)(m->seconds / 3600), 2)); break;
        case 'I': PV_TRY(number(w, (int)((m->seconds / 3600 + 11) % 12) + 1, 2)); break;
        case 'M': PV_TRY(number(w, (int)(m->seconds / 60 % 60), 2)); break;
        case 'S': PV_TRY(number(w, (int)(m->seconds % 60), 2)); break;
        case 'f': PV_TRY(number(w, (int)(m->us % 1000000), 6)); break;
        case 'j': PV_TRY(number(w, m->of_year, 3)); break;
        case 'w': PV_TRY(number(w, (m->day + 1) % 7, 1)); break;
        case 'u': PV_TRY(number(w, m->day + 1, 1)); break;
        case 'U': PV_TRY(number(w, (m->of_year + 6 - (m->day + 1) % 7) / 7, 2)); break;
        case 'W': PV_TRY(number(w, (m->of_year + 6 - m->day) / 7, 2)); break;
        case '%': PV_TRY(pv_writer_char(w, '%')); break;
        case 'n': PV_TRY(pv_writer_char(w, '\n')); break;
        case 't': PV_TRY(pv_writer_char(w, '\t')); break;
        case 'z':
        case 'Z': PV_TRY(zone(vm, w, m, *text)); break;
        case ':':
            if (text[1] != 'z') return PV_DEFER;
            text++;
            PV_TRY(zone(vm, w, m, ':'));
            break;
        case 'F': name = "%Y-%m-%d"; goto composed;
        case 'T':
        case 'X': name = "%H:%M:%S"; goto composed;
        case 'R': name = "%H:%M"; goto composed;
        case 'D':
        case 'x': name = "%m/%d/%y"; goto composed;
        case 'c': name = "%a %b %e %H:%M:%S %Y"; goto composed;
        default: return PV_DEFER;
        composed: // of directives that are not composed themselves
            PV_TRY(part(vm, w, m, name));
        }
    }
    return PV_OK;
}

// In pieces: one directive, or what stands between two.
static PvStatus write(PvVM *vm, PvWriter *w, const Moment *m, const PvStr *format) {
    for (size_t i = 0; i < format->length; i++) {
        uint32_t c = pv_str_at(format, i);
        if (c != '%') {
            PV_TRY(pv_writer_char(w, c));
            continue;
        }
        char text[4] = "%";
        uint32_t kind = i + 1 < format->length ? pv_str_at(format, i + 1) : 0;
        if (kind == 0 || kind >= 128) return PV_DEFER;
        text[1] = (char)kind;
        if (kind == ':') {
            if (i + 2 >= format->length || pv_str_at(format, i + 2) != 'z') return PV_DEFER;
            text[2] = 'z';
            i++;
        }
        i++;
        PV_TRY(part(vm, w, m, text));
    }
    return PV_OK;
}

PvStatus pv_dates_format(PvVM *vm, PvValue v, const PvStr *format, PvValue *out) {
    Moment m;
    PvWriter w;
    if (!read(v, &m)) return PV_DEFER;
    PV_TRY(pv_charge(vm, (int64_t)format->length));
    pv_writer_init(&w, vm);
    PV_TRY(write(vm, &w, &m, format));
    return pv_writer_finish(&w, out);
}

PvStatus pv_date_strftime(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_str(a->v[1])) return pv_dates_refuse(vm, "strftime() argument 1 must be str", a->v[1]);
    PvStatus status = pv_dates_format(vm, a->v[0], pv_str(a->v[1]), out);
    return status == PV_DEFER ? pv_dates_ask(vm, a) : status;
}
