// Lays formatted numbers and strings out and writes them (the second half of formatspec.h).
//
// Invariant of a layout: length is the sum of the parts, in writing order: left fill, sign, prefix,
// middle fill, grouped digits with their zeros, point, rest, right fill.
#include <string.h>

#include "text/formatspec.h"

int pv_format_int_base(uint32_t type) {
    switch (type) {
    case 'c':
        return 0;
    case 'b':
        return 2;
    case 'o':
        return 8;
    case 'x':
    case 'X':
        return 16;
    default:
        return 10;
    }
}

static char sign_of(const PvFormatSpec *spec, bool negative) {
    if (negative) return '-';
    return spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
}

PvFormatNumber pv_format_int(const PvFormatSpec *spec, char *text, size_t n) {
    PvFormatNumber number = {0};
    bool negative = n > 0 && text[0] == '-';
    number.sign = sign_of(spec, negative);
    number.digits = text + negative;
    number.digits_n = n - negative;
    if (spec->type == 'X') {
        for (size_t i = 0; i < n; i++) {
            if (text[i] >= 'a' && text[i] <= 'f') text[i] = (char)(text[i] - 0x20);
        }
    }
    if (spec->alternate) {
        number.prefix = spec->type == 'b'   ? "0b"
                        : spec->type == 'o' ? "0o"
                        : spec->type == 'x' ? "0x"
                        : spec->type == 'X' ? "0X"
                                            : NULL;
        number.prefix_n = number.prefix != NULL ? 2 : 0;
    }
    return number;
}

bool pv_format_char(int64_t value, bool fits, PvFormatNumber *out, PvFormatError *error) {
    memset(error, 0, sizeof *error);
    if (!fits || value < 0 || value > 0x10FFFF) {
        strcpy(error->text, fits ? "%c arg not in range(0x110000)"
                                 : "Python int too large to convert to C long");
        error->is_overflow = true;
        return false;
    }
    // The character counts as the rest of a number without digits.
    *out = (PvFormatNumber){.single = (uint32_t)value, .rest_n = 1};
    return true;
}

// The style that pv_float_format takes, its precision and flags.
static char float_style(const PvFormatSpec *spec, bool is_complex, int *precision, unsigned *flags) {
    char style = spec->type == 0 ? 'r' : (char)spec->type;
    *flags = (spec->alternate ? PV_FLOAT_ALT : 0u) |
             (spec->no_negative_zero ? PV_FLOAT_NO_NEG_ZERO : 0u) |
             (spec->type == 0 && !is_complex ? PV_FLOAT_DOT_0 : 0u);
    *precision = spec->precision >= 0 ? (int)spec->precision : 6;
    if (style == 'r' && spec->precision >= 0) style = 'g';
    return style;
}

static size_t float_size(const PvFormatSpec *spec, double x) {
    unsigned flags;
    int precision;
    char style = float_style(spec, false, &precision, &flags);
    return pv_float_format_size(x, style, precision);
}

static bool float_pieces(const PvFormatSpec *spec, double x, bool is_complex, char *text,
                         PvFormatNumber *out, PvTextPace *pace) {
    unsigned flags;
    int precision;
    char style = float_style(spec, is_complex, &precision, &flags);
    size_t n = pv_float_format(x, style, precision, flags, text, pace), i = 0;
    if (n == SIZE_MAX) return false;
    bool negative = text[0] == '-';
    *out = (PvFormatNumber){.sign = sign_of(spec, negative)};
    text += negative;
    n -= negative;
    while (i < n && text[i] >= '0' && text[i] <= '9') i++;
    out->digits = text;
    out->digits_n = i;
    out->point = i < n && text[i] == '.';
    i += out->point;
    out->rest = text + i;
    out->rest_n = n - i;
    return true;
}

size_t pv_format_float_size(const PvFormatSpec *spec, double x) {
    return float_size(spec, x);
}

bool pv_format_float(const PvFormatSpec *spec, double x, char *text, PvFormatNumber *out,
                     PvTextPace *pace) {
    return float_pieces(spec, x, false, text, out, pace);
}

// Characters of zeros and digits with their separators, when at least `width` are wanted.
static size_t group_digits(const PvFormatLayout *l, size_t digits, size_t width, size_t *zeros) {
    size_t group = (size_t)l->group, all = width;
    if (group != 0 && width > 0) {
        // Whole groups with a separator each, and at least one digit before the last separator.
        size_t whole = width / (group + 1), left = width % (group + 1);
        all = whole * group + (left > 0 ? left : 1);
    }
    if (all < digits) all = digits;
    *zeros = all - digits;
    return all + (group != 0 ? (all - 1) / group : 0);
}

static void split_padding(char align, size_t padding, size_t *left, size_t *right) {
    *left = align == '>' ? padding : align == '^' ? padding / 2 : 0;
    *right = align == '<' ? padding : align == '^' ? padding - padding / 2 : 0;
}

bool pv_format_layout(const PvFormatSpec *spec, const PvFormatNumber *number, PvFormatLayout *out) {
    memset(out, 0, sizeof *out);
    out->number = *number;
    out->fill = spec->fill;
    out->grouping = spec->grouping;
    if (spec->grouping != 0) {
        bool fours = spec->type == 'b' || spec->type == 'o' || spec->type == 'x' || spec->type == 'X';
        out->group = fours ? 4 : 3;
    }
    size_t width = spec->width > 0 ? (size_t)spec->width : 0;
    if (width > SIZE_MAX / 8) return false;
    size_t others = (number->sign != 0) + number->prefix_n + number->point + number->rest_n;
    bool zeros = spec->fill == '0' && spec->align == '=';
    if (number->digits_n > 0) {
        size_t least = zeros && width > others ? width - others : 0;
        out->grouped = group_digits(out, number->digits_n, least, &out->zeros);
    }
    size_t body = others + out->grouped;
    size_t padding = width > body ? width - body : 0;
    split_padding(spec->align, padding, &out->left, &out->right);
    if (spec->align == '=') out->middle = padding;
    out->length = body + padding;
    out->widest = 0x7F;
    if (padding > 0 && spec->fill > out->widest) out->widest = spec->fill;
    if (number->single > out->widest) out->widest = number->single;
    return true;
}

static void put_ascii(void *out, int kind, size_t at, const char *text, size_t n) {
    if (kind == 1) {
        if (n > 0) memcpy((char *)out + at, text, n);
        return;
    }
    for (size_t i = 0; i < n; i++) pv_view_put(out, kind, at + i, (uint8_t)text[i]);
}

size_t pv_format_fill(void *out, int kind, size_t at, uint32_t c, size_t count, PvTextPace *pace) {
    enum { CHUNK = 1 << 15 };
    while (count > 0) {
        size_t now = count < CHUNK ? count : CHUNK;
        if (!pv_text_pay(pace, now / 8)) return SIZE_MAX;
        if (kind == 1) {
            memset((char *)out + at, (int)c, now);
        } else {
            for (size_t i = 0; i < now; i++) pv_view_put(out, kind, at + i, c);
        }
        at += now;
        count -= now;
    }
    return at;
}

// Zeros and digits, a separator before each group but the first.
static size_t put_grouped(const PvFormatLayout *l, void *out, int kind, size_t at,
                          PvTextPace *pace) {
    const PvFormatNumber *number = &l->number;
    if (l->group == 0) {
        at = pv_format_fill(out, kind, at, '0', l->zeros, pace);
        if (at == SIZE_MAX || !pv_text_pay(pace, number->digits_n / 8)) return SIZE_MAX;
        put_ascii(out, kind, at, number->digits, number->digits_n);
        return at + number->digits_n;
    }
    size_t group = (size_t)l->group, all = l->zeros + number->digits_n;
    for (size_t i = 0; i < all; i++) {
        if (i % 4096 == 0 && !pv_text_pay(pace, pv_text_piece(all - i, 4096))) return SIZE_MAX;
        if (i > 0 && (all - i) % group == 0) pv_view_put(out, kind, at++, (uint8_t)l->grouping);
        uint8_t digit = i < l->zeros ? '0' : (uint8_t)number->digits[i - l->zeros];
        pv_view_put(out, kind, at++, digit);
    }
    return at;
}

size_t pv_format_write(const PvFormatLayout *l, void *out, int kind, size_t at, PvTextPace *pace) {
    const PvFormatNumber *number = &l->number;
    at = pv_format_fill(out, kind, at, l->fill, l->left, pace);
    if (at == SIZE_MAX) return at;
    if (number->sign != 0) pv_view_put(out, kind, at++, (uint8_t)number->sign);
    put_ascii(out, kind, at, number->prefix, number->prefix_n);
    at = pv_format_fill(out, kind, at + number->prefix_n, l->fill, l->middle, pace);
    if (at == SIZE_MAX) return at;
    if (number->digits_n > 0) {
        at = put_grouped(l, out, kind, at, pace);
        if (at == SIZE_MAX) return at;
    }
    if (number->point) pv_view_put(out, kind, at++, '.');
    if (number->rest == NULL && number->rest_n != 0) {
        pv_view_put(out, kind, at, number->single);
    } else {
        put_ascii(out, kind, at, number->rest, number->rest_n);
    }
    return pv_format_fill(out, kind, at + number->rest_n, l->fill, l->right, pace);
}

size_t pv_format_complex_size(const PvFormatSpec *spec, double real, double imag) {
    return float_size(spec, real) + float_size(spec, imag);
}

PvTextStatus pv_format_complex(const PvFormatSpec *spec, double real, double imag, char *text,
                               PvFormatComplex *out, PvTextPace *pace) {
    // Without a type it looks like str(): no real part when that is 0, else parentheses.
    out->has_real = spec->type != 0 || real != 0 || __builtin_signbit(real) != 0;
    out->parentheses = spec->type == 0 && out->has_real;
    PvFormatSpec part = *spec;
    part.width = -1;
    part.align = '<';
    PvFormatNumber number;
    size_t width = spec->width > 0 ? (size_t)spec->width : 0, body = 1 + 2 * (size_t)out->parentheses;
    if (width > SIZE_MAX / 8) return PV_TEXT_OVERFLOW;
    if (out->has_real) {
        if (!float_pieces(&part, real, true, text, &number, pace)) return PV_TEXT_STOPPED;
        if (!pv_format_layout(&part, &number, &out->real)) return PV_TEXT_OVERFLOW;
        body += out->real.length;
        text += float_size(spec, real);
        part.sign = '+';
    }
    if (!float_pieces(&part, imag, true, text, &number, pace)) return PV_TEXT_STOPPED;
    if (!pv_format_layout(&part, &number, &out->imag)) return PV_TEXT_OVERFLOW;
    body += out->imag.length;
    size_t padding = width > body ? width - body : 0;
    split_padding(spec->align, padding, &out->left, &out->right);
    out->length = body + padding;
    out->fill = spec->fill;
    out->widest = padding > 0 && spec->fill > 0x7F ? spec->fill : 0x7F;
    return PV_TEXT_OK;
}

size_t pv_format_complex_write(const PvFormatComplex *l, void *out, int kind, size_t at,
                               PvTextPace *pace) {
    at = pv_format_fill(out, kind, at, l->fill, l->left, pace);
    if (at == SIZE_MAX) return at;
    if (l->parentheses) pv_view_put(out, kind, at++, '(');
    if (l->has_real) {
        at = pv_format_write(&l->real, out, kind, at, pace);
        if (at == SIZE_MAX) return at;
    }
    at = pv_format_write(&l->imag, out, kind, at, pace);
    if (at == SIZE_MAX) return at;
    pv_view_put(out, kind, at++, 'j');
    if (l->parentheses) pv_view_put(out, kind, at++, ')');
    return pv_format_fill(out, kind, at, l->fill, l->right, pace);
}

bool pv_format_text(const PvFormatSpec *spec, size_t n, PvFormatText *out) {
    size_t width = spec->width > 0 ? (size_t)spec->width : 0;
    if (width > SIZE_MAX / 8) return false;
    out->taken = spec->precision >= 0 && (uint64_t)spec->precision < n ? (size_t)spec->precision : n;
    size_t padding = width > out->taken ? width - out->taken : 0;
    split_padding(spec->align, padding, &out->left, &out->right);
    out->length = out->taken + padding;
    return true;
}
