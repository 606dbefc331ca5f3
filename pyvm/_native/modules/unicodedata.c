// The module unicodedata: what the tables of text/unicode.h say of a character, and normal forms.
#include <stdio.h>

#include "objects/float.h"
#include "objects/int.h"
#include "objects/str.h"
#include "objects/types.h"
#include "text/unicode.h"
#include "text/unicode_names.h"

static PvStatus character(PvVM *vm, const PvArgs *a, uint32_t *out) {
    PvValue v = a->v[0];
    if (pv_is_str(v) && pv_str(v)->length == 1) {
        *out = pv_str_at(pv_str(v), 0);
        return PV_OK;
    }
    const char *part = a->native->n_params > 1 ? " 1" : "";
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() argument%s must be a unicode character, not %T",
                    a->native->name, part, v);
}

static PvStatus give_text(PvVM *vm, const char *text, PvValue *out) {
    PvStr *s = pv_str_from_ascii(vm, text, strlen(text));
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}

// What was given as the default, or ValueError.
static PvStatus otherwise(PvVM *vm, const PvArgs *a, const char *complaint, PvValue *out) {
    if (a->v[1] == PV_NULL) return pv_raise(vm, PV_EXC_VALUE_ERROR, "%s", complaint);
    *out = a->v[1];
    return PV_OK;
}

#define TEXT(name, of)                                                                             \
    PvStatus pv_unicodedata_##name(PvVM *vm, PvArgs *a, PvValue *out) {                            \
        uint32_t c;                                                                                \
        PV_TRY(character(vm, a, &c));                                                              \
        return give_text(vm, of(c), out);                                                          \
    }
// defines: pv_unicodedata_bidirectional pv_unicodedata_category pv_unicodedata_east_asian_width
TEXT(bidirectional, pv_unicode_direction)
TEXT(category, pv_unicode_category)
TEXT(east_asian_width, pv_unicode_width)

PvStatus pv_unicodedata_combining(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t c;
    PV_TRY(character(vm, a, &c));
    *out = pv_from_int(pv_unicode_combining(c));
    return PV_OK;
}

PvStatus pv_unicodedata_mirrored(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t c;
    PV_TRY(character(vm, a, &c));
    *out = pv_from_int(pv_unicode_is_mirrored(c));
    return PV_OK;
}

PvStatus pv_unicodedata_decimal(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t c;
    PV_TRY(character(vm, a, &c));
    int value = pv_unicode_decimal_value(c);
    if (value < 0) return otherwise(vm, a, "not a decimal", out);
    *out = pv_from_int(value);
    return PV_OK;
}

PvStatus pv_unicodedata_digit(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t c;
    PV_TRY(character(vm, a, &c));
    int value = pv_unicode_digit_value(c);
    if (value < 0) return otherwise(vm, a, "not a digit", out);
    *out = pv_from_int(value);
    return PV_OK;
}

PvStatus pv_unicodedata_numeric(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t c;
    double value;
    PV_TRY(character(vm, a, &c));
    if (!pv_unicode_number(c, &value)) return otherwise(vm, a, "not a numeric character", out);
    *out = pv_float_new(vm, value);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_unicodedata_decomposition(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t c, parts[PV_UNICODE_DECOMPOSITION_MAX];
    char text[16 + 8 * PV_UNICODE_DECOMPOSITION_MAX];
    PV_TRY(character(vm, a, &c));
    size_t n = pv_unicode_decomposition(c, parts);
    int at = snprintf(text, sizeof text, "%s", pv_unicode_decomposition_kind(c));
    for (size_t i = 0; i < n; i++)
        at += snprintf(text + at, sizeof text - (size_t)at, "%s%04X", at > 0 ? " " : "", (unsigned)parts[i]);
    return give_text(vm, text, out);
}

PvStatus pv_unicodedata_name(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t c;
    char name[PV_UNICODE_NAME_ROOM];
    PV_TRY(character(vm, a, &c));
    PV_TRY(pv_charge(vm, 40));
    size_t n = pv_unicode_name(c, name);
    if (n == 0) return otherwise(vm, a, "no such name", out);
    PvStr *s = pv_str_from_ascii(vm, name, n);
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_unicodedata_lookup(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = pv_str(a->v[0]);
    uint32_t c;
    PV_TRY(pv_charge(vm, (int64_t)(name->length / 4 + 40)));
    if (!name->ascii || name->length > 256 || !pv_unicode_named(name->data, name->length, &c)) {
        if (name->length > 256) return pv_raise(vm, PV_EXC_KEY_ERROR, "name too long");
        return pv_raise(vm, PV_EXC_KEY_ERROR, "undefined character name '%U'", name);
    }
    PvStr *s = pv_str_from_char(vm, c);
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}

// --- normal forms ---------------------------------------------------------------------------------

static PvStatus form_of(PvVM *vm, const PvStr *s, PvUnicodeForm *out) {
    static const char *const names[] = {"NFD", "NFC", "NFKD", "NFKC"};
    for (int i = 0; i < 4; i++) {
        if (!pv_str_equals_ascii(s, names[i])) continue;
        *out = (PvUnicodeForm)i;
        return PV_OK;
    }
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "invalid normalization form");
}

static PvStatus normal(PvVM *vm, const PvArgs *a, PvStr **out) {
    PvUnicodeForm form = PV_UNICODE_NFC;
    PvStr *s = pv_str(a->v[1]);
    *out = s;
    if (s->length == 0) return PV_OK;
    PV_TRY(form_of(vm, pv_str(a->v[0]), &form));
    if (s->ascii) return PV_OK;
    PV_TRY(pv_charge(vm, (int64_t)s->length * 2));
    uint32_t *in = pv_heap_raw(vm, s->length * sizeof *in);
    if (in == NULL) return PV_RETRY;
    for (size_t i = 0; i < s->length; i++) in[i] = pv_str_at(s, i);
    size_t room = pv_unicode_normalize_size(form, in, s->length), n = PV_UNICODE_FAILED;
    uint32_t *text = pv_heap_raw(vm, (room + 1) * sizeof *text);
    PvPace pace = pv_pace(vm);
    if (text != NULL) n = pv_unicode_normalize(form, in, s->length, text, room, &pace.pace);
    pv_pace_end(&pace);
    PvStatus status = text == NULL ? PV_RETRY : n == PV_UNICODE_FAILED ? PV_STOP : PV_OK;
    if (status == PV_OK) {
        *out = pv_str_from_units(vm, text, n, 4);
        if (*out == NULL) status = PV_RETRY;
    }
    if (text != NULL) pv_heap_raw_free(vm, text, (room + 1) * sizeof *text);
    pv_heap_raw_free(vm, in, s->length * sizeof *in);
    return status;
}

PvStatus pv_unicodedata_normalize(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s;
    PV_TRY(normal(vm, a, &s));
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_unicodedata_is_normalized(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s;
    PV_TRY(normal(vm, a, &s));
    *out = pv_bool(pv_str_equal(s, pv_str(a->v[1])));
    return PV_OK;
}
