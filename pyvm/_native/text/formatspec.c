// Parses and checks format specs.
#include "text/formatspec.h"

#include <stdio.h>
#include <string.h>

#include "text/unicode.h"

static bool fail(PvFormatError *error, const char *text) {
    snprintf(error->text, sizeof error->text, "%s", text);
    return false;
}

static bool is_align(uint32_t c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

// Read a decimal number, in any script's digits. Return false when it is too large.
static bool read_number(PvTextView spec, size_t *i, int64_t *out) {
    int64_t value = 0;
    size_t start = *i;
    for (; *i < spec.n; ++*i) {
        int digit = pv_unicode_decimal_value(pv_view_at(spec, *i));
        if (digit < 0) break;
        if (value > (INT64_MAX - digit) / 10) return false;
        value = value * 10 + digit;
    }
    *out = *i == start ? -1 : value;
    return true;
}

// Name a type character in a message: as itself when it is printable ASCII.
static void name_type(char *out, size_t cap, const char *before, uint32_t c, const char *after) {
    if (c > 32 && c < 128) {
        snprintf(out, cap, "%s'%c'%s", before, (char)c, after);
    } else {
        snprintf(out, cap, "%s'\\x%x'%s", before, (unsigned)c, after);
    }
}

static bool unknown_type(const PvFormatSpec *spec, PvFormatError *error) {
    name_type(error->text, sizeof error->text, "Unknown format code ", spec->type, "");
    error->names_type = true;
    return false;
}

bool pv_format_type_is_float(uint32_t type) {
    return type != 0 && type < 128 && strchr("eEfFgG%", (int)type) != NULL;
}

// May this type be grouped?
static bool grouping_fits(char grouping, uint32_t type) {
    if (type == 0 || type == 'd' || pv_format_type_is_float(type)) return true;
    return grouping == '_' && (type == 'b' || type == 'o' || type == 'x' || type == 'X');
}

bool pv_format_parse(PvTextView text, PvFormatKind kind, PvFormatSpec *out, PvFormatError *error) {
    PvFormatSpec spec = {.fill = ' ', .width = -1, .precision = -1};
    spec.type = kind == PV_FORMAT_STR ? 's' : kind == PV_FORMAT_INT ? 'd' : 0;
    spec.align = kind == PV_FORMAT_STR ? '<' : '>';
    bool fill_given = false;
    size_t i = 0, n = text.n;
    memset(error, 0, sizeof *error);
#define PEEK (i < n ? pv_view_at(text, i) : 0)
    if (n >= 2 && is_align(pv_view_at(text, 1))) {
        spec.fill = pv_view_at(text, 0);
        spec.align = (char)pv_view_at(text, 1);
        fill_given = spec.align_given = true;
        i = 2;
    } else if (is_align(PEEK)) {
        spec.align = (char)PEEK;
        spec.align_given = true;
        i = 1;
    }
    if (i < n && (PEEK == ' ' || PEEK == '+' || PEEK == '-')) {
        spec.sign = (char)PEEK;
        i++;
    }
    if (PEEK == 'z') {
        spec.no_negative_zero = true;
        i++;
    }
    if (PEEK == '#') {
        spec.alternate = true;
        i++;
    }
    if (!fill_given && PEEK == '0') {
        spec.fill = '0';
        if (!spec.align_given && spec.align == '>') spec.align = '=';
        i++;
    }
    if (!read_number(text, &i, &spec.width)) {
        return fail(error, "Too many decimal digits in format string");
    }
    if (PEEK == ',') {
        spec.grouping = ',';
        i++;
    }
    if (PEEK == '_') {
        if (spec.grouping != 0) return fail(error, "Cannot specify both ',' and '_'.");
        spec.grouping = '_';
        i++;
    }
    if (PEEK == ',' && spec.grouping == '_') {
        return fail(error, "Cannot specify both ',' and '_'.");
    }
    if (PEEK == '.') {
        i++;
        if (!read_number(text, &i, &spec.precision)) {
            return fail(error, "Too many decimal digits in format string");
        }
        if (spec.precision < 0) return fail(error, "Format specifier missing precision");
    }
    if (n - i > 1) {
        error->names_spec = error->names_type = true;
        return fail(error, "Invalid format specifier");
    }
    if (i < n) spec.type = pv_view_at(text, i);
#undef PEEK
    *out = spec;
    if (spec.grouping != 0 && !grouping_fits(spec.grouping, spec.type)) {
        const char *before = spec.grouping == ',' ? "Cannot specify ',' with "
                                                  : "Cannot specify '_' with ";
        name_type(error->text, sizeof error->text, before, spec.type, ".");
        return false;
    }
    return true;
}

static bool check_str(const PvFormatSpec *spec, PvFormatError *error) {
    if (spec->type != 's') return unknown_type(spec, error);
    if (spec->sign == ' ') return fail(error, "Space not allowed in string format specifier");
    if (spec->sign != 0) return fail(error, "Sign not allowed in string format specifier");
    if (spec->no_negative_zero) {
        return fail(error, "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec->alternate) {
        return fail(error, "Alternate form (#) not allowed in string format specifier");
    }
    if (spec->align == '=') {
        return fail(error, "'=' alignment not allowed in string format specifier");
    }
    return true;
}

static bool check_int(const PvFormatSpec *spec, PvFormatError *error) {
    if (spec->type == 0 || spec->type >= 128 || strchr("bcdoxXn", (int)spec->type) == NULL) {
        return unknown_type(spec, error);
    }
    if (spec->precision >= 0) return fail(error, "Precision not allowed in integer format specifier");
    if (spec->no_negative_zero) {
        return fail(error, "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec->type == 'c' && spec->sign != 0) {
        return fail(error, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec->type == 'c' && spec->alternate) {
        return fail(error, "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    return true;
}

bool pv_format_check(const PvFormatSpec *spec, PvFormatKind kind, PvFormatError *error) {
    memset(error, 0, sizeof *error);
    if (kind == PV_FORMAT_STR) return check_str(spec, error);
    if (kind == PV_FORMAT_INT) return check_int(spec, error);
    bool known = spec->type == 0 || spec->type == 'n' || pv_format_type_is_float(spec->type);
    if (!known || (kind == PV_FORMAT_COMPLEX && spec->type == '%')) return unknown_type(spec, error);
    if (spec->precision > INT32_MAX) return fail(error, "precision too big");
    if (kind == PV_FORMAT_COMPLEX) {
        if (spec->fill == '0') {
            return fail(error, "Zero padding is not allowed in complex format specifier");
        }
        if (spec->align == '=') {
            return fail(error, "'=' alignment flag is not allowed in complex format specifier");
        }
    }
    return true;
}
