// Methods of str about characters one by one: case, classes, padding, tabs.
#include "core/native.h"
#include "objects/operate.h"
#include "objects/textual.h"
#include "text/unicode.h"

static PvStatus give(PvVM *vm, PvStr *s, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}

// --- case ---------------------------------------------------------------------------------------

// Mapping a character through the tables takes some 20 ns: as much as four characters elsewhere.
static PvStatus pay(PvVM *vm, size_t i, size_t n) {
    if ((i & 1023) != 0) return PV_OK;
    return pv_charge(vm, (int64_t)((n - i < 1024 ? n - i : 1024) * 4));
}

typedef size_t (*Mapping)(uint32_t c, uint32_t out[3]);

// Is the sigma at i the last letter of a word? (Unicode's Final_Sigma, as CPython reads it.)
static bool final_sigma(const PvStr *s, size_t i) {
    size_t j = i;
    while (j > 0 && pv_unicode_is_case_ignorable(pv_str_at(s, j - 1))) j--;
    if (j == 0 || !pv_unicode_is_cased(pv_str_at(s, j - 1))) return false;
    j = i + 1;
    while (j < s->length && pv_unicode_is_case_ignorable(pv_str_at(s, j))) j++;
    return j == s->length || !pv_unicode_is_cased(pv_str_at(s, j));
}

static PvStatus write_mapped(PvWriter *w, const PvStr *s, size_t i, Mapping map) {
    uint32_t c = pv_str_at(s, i), mapped[3];
    if (map == pv_unicode_to_lower && c == 0x3a3) {
        return pv_writer_char(w, final_sigma(s, i) ? 0x3c2 : 0x3c3);
    }
    size_t n = map(c, mapped);
    for (size_t k = 0; k < n; k++) PV_TRY(pv_writer_char(w, mapped[k]));
    return PV_OK;
}

static PvStatus map_all(PvVM *vm, PvStr *s, Mapping map, PvValue *out) {
    if (s->ascii) {
        PvStr *r = pv_str_alloc(vm, s->length, 0);
        if (r == NULL) return PV_RETRY;
        bool up = map == pv_unicode_to_upper;
        const uint8_t *from = s->data;
        uint8_t *to = r->data;
        for (size_t i = 0; i < s->length; i++) {
            PV_TRY(pv_textual_pay(vm, i, s->length));
            uint8_t c = from[i], low = (uint8_t)(c | 0x20);
            to[i] = low >= 'a' && low <= 'z' ? (uint8_t)(up ? c & ~0x20 : low) : c;
        }
        return give(vm, r, out);
    }
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        PV_TRY(pay(vm, i, s->length));
        PV_TRY(write_mapped(&w, s, i, map));
    }
    return pv_writer_finish(&w, out);
}

PvStatus pv_str_upper(PvVM *vm, PvArgs *a, PvValue *out) {
    return map_all(vm, pv_str(a->v[0]), pv_unicode_to_upper, out);
}
PvStatus pv_str_lower(PvVM *vm, PvArgs *a, PvValue *out) {
    return map_all(vm, pv_str(a->v[0]), pv_unicode_to_lower, out);
}
PvStatus pv_str_casefold(PvVM *vm, PvArgs *a, PvValue *out) {
    return map_all(vm, pv_str(a->v[0]), pv_unicode_casefold, out);
}

PvStatus pv_str_swapcase(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        PV_TRY(pay(vm, i, s->length));
        uint32_t c = pv_str_at(s, i);
        if (pv_unicode_is_upper(c)) PV_TRY(write_mapped(&w, s, i, pv_unicode_to_lower));
        else if (pv_unicode_is_lower(c)) PV_TRY(write_mapped(&w, s, i, pv_unicode_to_upper));
        else PV_TRY(pv_writer_char(&w, c));
    }
    return pv_writer_finish(&w, out);
}

PvStatus pv_str_capitalize(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        PV_TRY(pay(vm, i, s->length));
        PV_TRY(write_mapped(&w, s, i, i == 0 ? pv_unicode_to_title : pv_unicode_to_lower));
    }
    return pv_writer_finish(&w, out);
}

PvStatus pv_str_title(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    PvWriter w;
    bool inside = false;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        PV_TRY(pay(vm, i, s->length));
        PV_TRY(write_mapped(&w, s, i, inside ? pv_unicode_to_lower : pv_unicode_to_title));
        inside = pv_unicode_is_cased(pv_str_at(s, i));
    }
    return pv_writer_finish(&w, out);
}

// --- classes ------------------------------------------------------------------------------------

static PvStatus all(PvVM *vm, PvArgs *a, bool (*test)(uint32_t), bool empty, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    bool yes = empty || s->length > 0;
    for (size_t i = 0; yes && i < s->length; i++) {
        PV_TRY(pv_textual_pay(vm, i, s->length));
        yes = test(pv_str_at(s, i));
    }
    *out = pv_bool(yes);
    return PV_OK;
}

PvStatus pv_str_isalnum(PvVM *vm, PvArgs *a, PvValue *out) { return all(vm, a, pv_unicode_is_alnum, false, out); }
PvStatus pv_str_isalpha(PvVM *vm, PvArgs *a, PvValue *out) {
    return all(vm, a, pv_unicode_is_alpha, false, out);
}
PvStatus pv_str_isdecimal(PvVM *vm, PvArgs *a, PvValue *out) {
    return all(vm, a, pv_unicode_is_decimal, false, out);
}
PvStatus pv_str_isdigit(PvVM *vm, PvArgs *a, PvValue *out) {
    return all(vm, a, pv_unicode_is_digit, false, out);
}
PvStatus pv_str_isnumeric(PvVM *vm, PvArgs *a, PvValue *out) {
    return all(vm, a, pv_unicode_is_numeric, false, out);
}
PvStatus pv_str_isspace(PvVM *vm, PvArgs *a, PvValue *out) {
    return all(vm, a, pv_unicode_is_space, false, out);
}
PvStatus pv_str_isprintable(PvVM *vm, PvArgs *a, PvValue *out) {
    return all(vm, a, pv_unicode_is_printable, true, out);
}

PvStatus pv_str_isascii(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_bool(pv_str(a->v[0])->ascii);
    return PV_OK;
}

PvStatus pv_str_isidentifier(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    bool yes = s->length > 0;
    for (size_t i = 0; yes && i < s->length; i++) {
        PV_TRY(pv_textual_pay(vm, i, s->length));
        uint32_t c = pv_str_at(s, i);
        yes = c == '_' || (i == 0 ? pv_unicode_is_xid_start(c) : pv_unicode_is_xid_continue(c));
    }
    *out = pv_bool(yes);
    return PV_OK;
}

static PvStatus all_cased(PvVM *vm, PvArgs *a, bool upper, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    bool any = false, yes = true;
    for (size_t i = 0; yes && i < s->length; i++) {
        PV_TRY(pv_textual_pay(vm, i, s->length));
        uint32_t c = pv_str_at(s, i);
        bool wrong = upper ? pv_unicode_is_lower(c) : pv_unicode_is_upper(c);
        bool right = upper ? pv_unicode_is_upper(c) : pv_unicode_is_lower(c);
        yes = !wrong && !pv_unicode_is_title(c);
        any |= right;
    }
    *out = pv_bool(yes && any);
    return PV_OK;
}

PvStatus pv_str_isupper(PvVM *vm, PvArgs *a, PvValue *out) { return all_cased(vm, a, true, out); }
PvStatus pv_str_islower(PvVM *vm, PvArgs *a, PvValue *out) { return all_cased(vm, a, false, out); }

PvStatus pv_str_istitle(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    bool any = false, inside = false, yes = true;
    for (size_t i = 0; yes && i < s->length; i++) {
        PV_TRY(pv_textual_pay(vm, i, s->length));
        uint32_t c = pv_str_at(s, i);
        if (pv_unicode_is_upper(c) || pv_unicode_is_title(c)) {
            yes = !inside;
            inside = any = true;
        } else if (pv_unicode_is_lower(c)) {
            yes = inside;
            inside = any = true;
        } else {
            inside = false;
        }
    }
    *out = pv_bool(yes && any);
    return PV_OK;
}

// --- padding ------------------------------------------------------------------------------------

// s with `left` and `right` fill characters around it.
static PvStatus pad(PvVM *vm, PvStr *s, size_t left, size_t right, uint32_t fill, PvValue *out) {
    if (left + right == 0) return give(vm, pv_str_slice(vm, s, 0, s->length), out);
    size_t length = s->length + left + right;
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 32)));
    uint32_t widest = s->kind == 1 ? (s->ascii ? 0 : 0x80) : s->kind == 2 ? 0x100 : 0x10000;
    PvStr *r = pv_str_alloc(vm, length, widest > fill ? widest : fill);
    if (r == NULL) return PV_RETRY;
    PV_TRY(pv_textual_fill(vm, r->data, r->kind, 0, fill, left));
    pv_str_copy(r, left, s, 0, s->length);
    PV_TRY(pv_textual_fill(vm, r->data, r->kind, left + s->length, fill, right));
    return give(vm, r, out);
}

// What is missing to the width; the fill character, checked.
static PvStatus field(PvVM *vm, PvArgs *a, size_t *missing, uint32_t *fill) {
    const PvStr *s = pv_str(a->v[0]), *f = pv_str_empty();
    if (!pv_is_str(a->v[2])) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "The fill character must be a unicode character, not %T", a->v[2]);
    }
    f = pv_str(a->v[2]);
    if (f->length != 1) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "The fill character must be exactly one character long");
    }
    int64_t width = pv_int(a->v[1]);
    if (width > 0 && (size_t)width > SIZE_MAX / 16) return pv_raise_memory(vm);
    *missing = width > (int64_t)s->length ? (size_t)width - s->length : 0;
    *fill = pv_str_at(f, 0);
    return PV_OK;
}

PvStatus pv_str_ljust(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t missing = 0;
    uint32_t fill = 0;
    PV_TRY(field(vm, a, &missing, &fill));
    return pad(vm, pv_str(a->v[0]), 0, missing, fill, out);
}

PvStatus pv_str_rjust(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t missing = 0;
    uint32_t fill = 0;
    PV_TRY(field(vm, a, &missing, &fill));
    return pad(vm, pv_str(a->v[0]), missing, 0, fill, out);
}

// An odd rest goes to the left when the width is odd, as CPython has it.
PvStatus pv_str_center(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t missing = 0;
    uint32_t fill = 0;
    PV_TRY(field(vm, a, &missing, &fill));
    size_t left = missing / 2 + (missing & (size_t)pv_int(a->v[1]) & 1);
    return pad(vm, pv_str(a->v[0]), left, missing - left, fill, out);
}

PvStatus pv_str_zfill(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    int64_t width = pv_int(a->v[1]);
    if (width > 0 && (size_t)width > SIZE_MAX / 16) return pv_raise_memory(vm);
    size_t missing = width > (int64_t)s->length ? (size_t)width - s->length : 0;
    PV_TRY(pad(vm, s, missing, 0, '0', out));
    uint32_t sign = s->length > 0 ? pv_str_at(s, 0) : 0;
    if (missing > 0 && (sign == '+' || sign == '-')) {
        pv_str_put(pv_str(*out), 0, sign);
        pv_str_put(pv_str(*out), missing, '0');
    }
    return PV_OK;
}

PvStatus pv_str_expandtabs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    int64_t size = pv_int(a->v[1]);
    size_t column = 0;
    bool any = false;
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        PV_TRY(pv_textual_pay(vm, i, s->length));
        uint32_t c = pv_str_at(s, i);
        any |= c == '\t';
        if (c == '\t') {
            size_t n = size > 0 ? (size_t)size - column % (size_t)size : 0;
            if (n > SIZE_MAX / 16) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "new string is too long");
            PV_TRY(pv_writer_fill(&w, ' ', n));
            column += n;
            continue;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
        PV_TRY(pv_writer_char(&w, c));
    }
    if (any || s->base.type != &pv_types[PV_TYPE_STR]) return pv_writer_finish(&w, out);
    *out = a->v[0];
    return PV_OK;
}
