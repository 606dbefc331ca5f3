// Methods of bytes and bytearray about octets one by one: case, classes, padding, tables, hex digits.
//
// Only ASCII letters and digits count; what is beyond stays as it is.
#include "core/native.h"
#include "objects/bytes.h"
#include "objects/operate.h"
#include "objects/textual.h"

static PvOctets octets(PvValue v) {
    PvOctets o = {NULL, 0};
    pv_octets(v, &o);
    return o;
}

static bool is_upper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
static bool is_lower(uint8_t c) { return c >= 'a' && c <= 'z'; }
static bool is_alpha(uint8_t c) { return is_upper(c) || is_lower(c); }
static bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
static bool is_alnum(uint8_t c) { return is_alpha(c) || is_digit(c); }
static bool is_space(uint8_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static bool is_ascii(uint8_t c) { return c < 0x80; }
static uint8_t to_upper(uint8_t c) { return is_lower(c) ? (uint8_t)(c - 32) : c; }
static uint8_t to_lower(uint8_t c) { return is_upper(c) ? (uint8_t)(c + 32) : c; }
static uint8_t to_other(uint8_t c) { return is_lower(c) ? to_upper(c) : to_lower(c); }

// --- case ---------------------------------------------------------------------------------------

typedef uint8_t (*Mapping)(uint8_t c);

// Map by `first` where a word begins (`words`) or at the start, by `rest` elsewhere.
static PvStatus map(PvVM *vm, PvArgs *a, Mapping first, Mapping rest, bool words, PvValue *out) {
    PvOctets o = octets(a->v[0]);
    uint8_t *to = NULL;
    *out = pv_octets_make(vm, a->v[0], o.n, &to);
    if (*out == PV_NULL) return PV_RETRY;
    bool inside = false;
    for (size_t i = 0; i < o.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, o.n));
        to[i] = inside ? rest(o.data[i]) : first(o.data[i]);
        inside = words ? is_alpha(o.data[i]) : true;
    }
    return PV_OK;
}

PvStatus pv_bytes_upper(PvVM *vm, PvArgs *a, PvValue *out) { return map(vm, a, to_upper, to_upper, false, out); }
PvStatus pv_bytes_lower(PvVM *vm, PvArgs *a, PvValue *out) { return map(vm, a, to_lower, to_lower, false, out); }
PvStatus pv_bytes_swapcase(PvVM *vm, PvArgs *a, PvValue *out) { return map(vm, a, to_other, to_other, false, out); }
PvStatus pv_bytes_capitalize(PvVM *vm, PvArgs *a, PvValue *out) { return map(vm, a, to_upper, to_lower, false, out); }
PvStatus pv_bytes_title(PvVM *vm, PvArgs *a, PvValue *out) { return map(vm, a, to_upper, to_lower, true, out); }

// --- classes ------------------------------------------------------------------------------------

static PvStatus all(PvVM *vm, PvArgs *a, bool (*test)(uint8_t), bool empty, PvValue *out) {
    PvOctets o = octets(a->v[0]);
    bool yes = empty || o.n > 0;
    for (size_t i = 0; yes && i < o.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, o.n));
        yes = test(o.data[i]);
    }
    *out = pv_bool(yes);
    return PV_OK;
}

PvStatus pv_bytes_isalnum(PvVM *vm, PvArgs *a, PvValue *out) { return all(vm, a, is_alnum, false, out); }
PvStatus pv_bytes_isalpha(PvVM *vm, PvArgs *a, PvValue *out) { return all(vm, a, is_alpha, false, out); }
PvStatus pv_bytes_isascii(PvVM *vm, PvArgs *a, PvValue *out) { return all(vm, a, is_ascii, true, out); }
PvStatus pv_bytes_isdigit(PvVM *vm, PvArgs *a, PvValue *out) { return all(vm, a, is_digit, false, out); }
PvStatus pv_bytes_isspace(PvVM *vm, PvArgs *a, PvValue *out) { return all(vm, a, is_space, false, out); }

static PvStatus all_cased(PvVM *vm, PvArgs *a, bool (*wrong)(uint8_t), bool (*right)(uint8_t), PvValue *out) {
    PvOctets o = octets(a->v[0]);
    bool any = false, yes = true;
    for (size_t i = 0; yes && i < o.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, o.n));
        yes = !wrong(o.data[i]);
        any |= right(o.data[i]);
    }
    *out = pv_bool(yes && any);
    return PV_OK;
}

PvStatus pv_bytes_isupper(PvVM *vm, PvArgs *a, PvValue *out) { return all_cased(vm, a, is_lower, is_upper, out); }
PvStatus pv_bytes_islower(PvVM *vm, PvArgs *a, PvValue *out) { return all_cased(vm, a, is_upper, is_lower, out); }

PvStatus pv_bytes_istitle(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets o = octets(a->v[0]);
    bool any = false, inside = false, yes = true;
    for (size_t i = 0; yes && i < o.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, o.n));
        if (is_upper(o.data[i])) yes = !inside;
        else if (is_lower(o.data[i])) yes = inside;
        inside = is_alpha(o.data[i]);
        any |= inside;
    }
    *out = pv_bool(yes && any);
    return PV_OK;
}

// --- padding ------------------------------------------------------------------------------------

static PvStatus pad(PvVM *vm, PvValue v, size_t left, size_t right, uint8_t fill, PvValue *out) {
    PvOctets o = octets(v);
    uint8_t *to = NULL;
    PV_TRY(pv_charge(vm, (int64_t)(o.n / 32)));
    if (left + right == 0) {
        *out = pv_octets_part(vm, v, 0, o.n);
        return *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    *out = pv_octets_make(vm, v, left + o.n + right, &to);
    if (*out == PV_NULL) return PV_RETRY;
    PV_TRY(pv_textual_fill(vm, to, 1, 0, fill, left));
    if (o.n > 0) memcpy(to + left, o.data, o.n);
    return pv_textual_fill(vm, to, 1, left + o.n, fill, right);
}

// What is missing to the width.
static PvStatus missing_of(PvVM *vm, PvArgs *a, size_t *missing) {
    int64_t width = pv_int(a->v[1]);
    size_t n = octets(a->v[0]).n;
    if (width > 0 && (size_t)width > SIZE_MAX / 16) return pv_raise_memory(vm);
    *missing = width > (int64_t)n ? (size_t)width - n : 0;
    return PV_OK;
}

static PvStatus field(PvVM *vm, PvArgs *a, size_t *missing, uint8_t *fill) {
    PvOctets f = {(const uint8_t *)" ", 1};
    PvValue x = a->v[2];
    if (x != PV_NULL && ((!pv_is_bytes(x) && !pv_is_bytearray(x)) || !pv_octets(x, &f) || f.n != 1)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() argument 2 must be a byte string of length 1, not %U",
                        a->native->name, x == PV_NONE ? PV_NAME(None) : pv_type_of(x)->name);
    }
    *fill = f.data[0];
    return missing_of(vm, a, missing);
}

PvStatus pv_bytes_ljust(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t missing = 0;
    uint8_t fill = 0;
    PV_TRY(field(vm, a, &missing, &fill));
    return pad(vm, a->v[0], 0, missing, fill, out);
}

PvStatus pv_bytes_rjust(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t missing = 0;
    uint8_t fill = 0;
    PV_TRY(field(vm, a, &missing, &fill));
    return pad(vm, a->v[0], missing, 0, fill, out);
}

// An odd rest goes to the left when the width is odd, as for str.
PvStatus pv_bytes_center(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t missing = 0;
    uint8_t fill = 0;
    PV_TRY(field(vm, a, &missing, &fill));
    size_t left = missing / 2 + (missing & (size_t)pv_int(a->v[1]) & 1);
    return pad(vm, a->v[0], left, missing - left, fill, out);
}

PvStatus pv_bytes_zfill(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets o = octets(a->v[0]);
    size_t missing = 0;
    PV_TRY(missing_of(vm, a, &missing));
    PV_TRY(pad(vm, a->v[0], missing, 0, '0', out));
    if (missing > 0 && o.n > 0 && (o.data[0] == '+' || o.data[0] == '-')) {
        uint8_t *to = (uint8_t *)(uintptr_t)octets(*out).data; // fresh: nobody else has it yet
        to[0] = o.data[0];
        to[missing] = '0';
    }
    return PV_OK;
}

PvStatus pv_bytes_expandtabs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets o = octets(a->v[0]);
    int64_t size = pv_int(a->v[1]);
    uint8_t *to = NULL;
    // Twice the same walk: for the length, then to write.
    for (int pass = 0; pass < 2; pass++) {
        size_t column = 0, length = 0;
        for (size_t i = 0; i < o.n; i++) {
            size_t n = 1;
            uint8_t c = o.data[i];
            PV_TRY(pv_textual_pay(vm, i, o.n));
            if (c == '\t') {
                n = size > 0 ? (size_t)size - column % (size_t)size : 0;
                c = ' ';
            }
            if (n > SIZE_MAX / 16 || length + n > SIZE_MAX / 16) {
                return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "result too long");
            }
            column = c == '\n' || c == '\r' ? 0 : column + n;
            if (pass == 1) PV_TRY(pv_textual_fill(vm, to, 1, length, c, n));
            length += n;
        }
        if (pass == 1) return PV_OK;
        PV_TRY(pv_charge(vm, (int64_t)(length / 32)));
        *out = pv_octets_make(vm, a->v[0], length, &to);
        if (*out == PV_NULL) return PV_RETRY;
    }
    return PV_OK;
}

// --- tables -------------------------------------------------------------------------------------

PvStatus pv_bytes_translate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets o = octets(a->v[0]), drop = {NULL, 0}, table = {NULL, 0};
    bool dropped[256] = {false};
    if (a->v[1] != PV_NONE) {
        if (!pv_octets(a->v[1], &table)) return pv_octets_refuse(vm, a->v[1]);
        if (table.n != 256) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "translation table must be 256 characters long");
        }
    }
    if (a->v[2] != PV_NULL && !pv_octets(a->v[2], &drop)) return pv_octets_refuse(vm, a->v[2]);
    for (size_t i = 0; i < drop.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, drop.n));
        dropped[drop.data[i]] = true;
    }
    size_t n = 0;
    for (size_t i = 0; i < o.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, o.n));
        n += !dropped[o.data[i]];
    }
    uint8_t *to = NULL;
    *out = pv_octets_make(vm, a->v[0], n, &to);
    if (*out == PV_NULL) return PV_RETRY;
    for (size_t i = 0; i < o.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, o.n));
        if (!dropped[o.data[i]]) *to++ = table.n == 0 ? o.data[i] : table.data[o.data[i]];
    }
    return PV_OK;
}

PvStatus pv_bytes_maketrans(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets from = octets(a->v[0]), to = octets(a->v[1]);
    if (from.n != to.n) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "maketrans arguments must have same length");
    }
    PvBytes *table = pv_bytes_make(vm, 256);
    if (table == NULL) return PV_RETRY;
    for (int i = 0; i < 256; i++) table->data[i] = (char)i;
    for (size_t i = 0; i < from.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, from.n));
        table->data[from.data[i]] = (char)to.data[i];
    }
    *out = pv_from_ptr(table);
    return PV_OK;
}

// --- hexadecimal --------------------------------------------------------------------------------

static int hex_digit(uint32_t c) {
    if (c >= '0' && c <= '9') return (int)(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (int)(c - 'a' + 10) : -1;
}

// bytes.fromhex(text); a subclass is called with the bytes.
PvStatus pv_bytes_fromhex(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvStr *s = pv_str(a->v[1]);
    PvBytes *b = pv_bytes_make(vm, s->length / 2);
    if (b == NULL) return PV_RETRY;
    size_t n = 0;
    for (size_t i = 0; !s->ascii && i < s->length; i++) {
        PV_TRY(pv_textual_pay(vm, i, s->length));
        if (pv_str_at(s, i) >= 0x80) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR,
                            "non-hexadecimal number found in fromhex() arg at position %zu", i);
        }
    }
    for (size_t i = 0, paid = 0; i < s->length;) {
        uint32_t c = pv_str_at(s, i);
        if (i >= paid) {
            PV_TRY(pv_charge(vm, s->length - i < 4096 ? (int64_t)(s->length - i) / 4 : 1024));
            paid = i + 4096;
        }
        if (c < 0x80 && is_space((uint8_t)c)) {
            i++;
            continue;
        }
        int high = hex_digit(c), low = i + 1 < s->length ? hex_digit(pv_str_at(s, i + 1)) : -1;
        if (high < 0 || low < 0) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR,
                            "non-hexadecimal number found in fromhex() arg at position %zu",
                            high < 0 ? i : i + 1);
        }
        b->data[n++] = (char)(high << 4 | low);
        i += 2;
    }
    PvValue made = pv_from_ptr(b);
    if (n < b->length) { // there was white space
        b = pv_bytes_of(vm, b->data, n);
        if (b == NULL) return PV_RETRY;
        made = pv_from_ptr(b);
    }
    if (a->v[0] != pv_from_ptr(&pv_types[PV_TYPE_BYTES])) return pv_defer_call(vm, a->v[0], 1, &made);
    *out = made;
    return PV_OK;
}

// The separator of hex(): one ASCII character, as a str or bytes; -1: none.
static PvStatus separator(PvVM *vm, PvValue v, int *out) {
    *out = -1;
    if (v == PV_NULL) return PV_OK;
    PvOctets o;
    bool text = pv_is_str(v);
    if (!text && !pv_octets(v, &o)) {
        size_t n;
        const PvType *type = pv_type_of(v);
        if (type->ops.length == NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "object of type '%T' has no len()", v);
        }
        PV_TRY(type->ops.length(vm, v, &n));
        if (n != 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "sep must be length 1.");
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "sep must be str or bytes.");
    }
    PvTextSpan s = pv_textual_span(v);
    if (s.length != 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "sep must be length 1.");
    uint32_t c = text ? pv_str_at(pv_str(v), 0) : ((const uint8_t *)s.data)[0];
    if (c >= 0x80) return pv_raise(vm, PV_EXC_VALUE_ERROR, "sep must be ASCII.");
    *out = (int)c;
    return PV_OK;
}

PvStatus pv_bytes_hex(PvVM *vm, PvArgs *a, PvValue *out) {
    static const char digits[] = "0123456789abcdef";
    PvOctets o = octets(a->v[0]);
    int64_t group = pv_int(a->v[2]);
    int sep;
    PV_TRY(separator(vm, a->v[1], &sep));
    bool from_left = group < 0;
    uint64_t size = from_left ? 0 - (uint64_t)group : (uint64_t)group;
    bool grouped = sep >= 0 && size > 0 && o.n > 0;
    if (o.n > SIZE_MAX / 16) return pv_raise_memory(vm);
    size_t length = o.n * 2 + (grouped ? (size_t)((o.n - 1) / size) : 0);
    if (length == 0) {
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    PvStr *s = pv_str_alloc(vm, length, 0);
    if (s == NULL) return PV_RETRY;
    char *to = s->data;
    // Groups are counted from the right, from the left where the size is negative.
    for (size_t i = 0; i < o.n; i++) {
        PV_TRY(pv_textual_pay(vm, i, o.n));
        if (grouped && i > 0 && (from_left ? i % size == 0 : (o.n - i) % size == 0)) *to++ = (char)sep;
        *to++ = digits[o.data[i] >> 4];
        *to++ = digits[o.data[i] & 15];
    }
    *out = pv_from_ptr(s);
    return PV_OK;
}
