// Characters as patterns see them: categories, sets, and what is the same when case is ignored.
//
// Two characters match without case if their lower cases (Unicode's simple ones) are the same or have
// the same upper case. Invariant: pv_re_case_class gives the whole class of a character, so a set or
// range ignores case by asking about each of them.
#include "modules/re.h"

#include "text/unicode.h"

// Lower case letters of one upper case.
static const uint16_t same_upper[][3] = {
    {0x69, 0x131}, {0x73, 0x17f}, {0xb5, 0x3bc}, {0x345, 0x3b9, 0x1fbe}, {0x390, 0x1fd3},
    {0x3b0, 0x1fe3}, {0x3b2, 0x3d0}, {0x3b5, 0x3f5}, {0x3b8, 0x3d1}, {0x3ba, 0x3f0}, {0x3c0, 0x3d6},
    {0x3c1, 0x3f1}, {0x3c2, 0x3c3}, {0x3c6, 0x3d5}, {0x432, 0x1c80}, {0x434, 0x1c81}, {0x43e, 0x1c82},
    {0x441, 0x1c83}, {0x442, 0x1c84, 0x1c85}, {0x44a, 0x1c86}, {0x463, 0x1c87}, {0x1c88, 0xa64b},
    {0x1e61, 0x1e9b}, {0xfb05, 0xfb06},
};
// Characters with a lower case whose upper and title case are others.
static const uint16_t odd_upper[][2] = {
    {0x130, 0x69}, {0x212a, 0x6b}, {0x212b, 0xe5}, {0x3f4, 0x3b8}, {0x2126, 0x3c9}, {0x1e9e, 0xdf},
};
enum { N_SAME = sizeof same_upper / sizeof *same_upper, N_ODD = sizeof odd_upper / sizeof *odd_upper };

uint32_t pv_re_lower(uint32_t c) {
    if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    uint32_t out[PV_UNICODE_CASE_MAX];
    pv_unicode_to_lower(c, out);
    return out[0];
}

static bool is_in(const uint32_t *all, size_t n, uint32_t c) {
    for (size_t i = 0; i < n; i++) {
        if (all[i] == c) return true;
    }
    return false;
}

// The characters whose lower case is `lower`.
static size_t add_all_of(uint32_t lower, uint32_t *out, size_t n) {
    uint32_t other[PV_UNICODE_CASE_MAX];
    if (!is_in(out, n, lower)) out[n++] = lower;
    pv_unicode_to_upper(lower, other);
    if (!is_in(out, n, other[0]) && pv_re_lower(other[0]) == lower) out[n++] = other[0];
    pv_unicode_to_title(lower, other);
    if (!is_in(out, n, other[0]) && pv_re_lower(other[0]) == lower) out[n++] = other[0];
    for (size_t i = 0; i < N_ODD; i++) {
        if (odd_upper[i][1] == lower && !is_in(out, n, odd_upper[i][0])) out[n++] = odd_upper[i][0];
    }
    return n;
}

size_t pv_re_case_class(uint32_t c, PvReCase fold, uint32_t out[PV_RE_CLASS_MOST]) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (fold == PV_RE_EXACT || (!letter && (c < 128 || fold == PV_RE_FOLD_ASCII))) {
        out[0] = c;
        return 1;
    }
    if (letter && (fold == PV_RE_FOLD_ASCII || ((c | 32) != 'i' && (c | 32) != 's' && (c | 32) != 'k'))) {
        out[0] = c | 32;
        out[1] = c & ~(uint32_t)32;
        return 2;
    }
    uint32_t lower = pv_re_lower(c);
    size_t n = 0;
    for (size_t i = 0; i < N_SAME; i++) {
        const uint16_t *s = same_upper[i];
        if (s[0] != lower && s[1] != lower && (s[2] != lower || lower == 0)) continue;
        for (size_t k = 0; k < 3 && s[k] != 0; k++) n = add_all_of(s[k], out, n);
        return n;
    }
    return add_all_of(lower, out, n);
}

static bool is_ascii_category(uint32_t category, uint32_t c) {
    if (c >= 128) return false;
    switch (category) {
    case PV_RE_DIGIT: return c >= '0' && c <= '9';
    case PV_RE_SPACE: return c == ' ' || (c >= 9 && c <= 13);
    default: return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }
}

bool pv_re_category(uint32_t category, uint32_t c) {
    uint32_t of = category & 6;
    bool is;
    if (category & PV_RE_ASCII_CATEGORY) is = is_ascii_category(of, c);
    else if (c < 128) is = is_ascii_category(of, c) || (of == PV_RE_SPACE && c >= 0x1c && c < 0x20);
    else if (of == PV_RE_DIGIT) is = pv_unicode_is_decimal(c);
    else if (of == PV_RE_SPACE) is = pv_unicode_is_space(c);
    else is = pv_unicode_is_alnum(c);
    return is != (category & 1);
}

static bool is_in_items(const uint32_t *set, uint32_t c) {
    const uint32_t *item = set + PV_RE_SET_HEAD;
    uint32_t same[PV_RE_CLASS_MOST];
    size_t n = 0;
    for (uint32_t i = 0; i < set[1]; i++, item += 3) {
        if (item[0] == PV_RE_ITEM_RANGE) {
            if (c >= item[1] && c <= item[2]) return true;
        } else if (item[0] == PV_RE_ITEM_CATEGORY) {
            if (pv_re_category(item[1], c)) return true;
        } else {
            if (n == 0) n = pv_re_case_class(c, PV_RE_FOLD_UNICODE, same);
            for (size_t k = 0; k < n; k++) {
                if (same[k] >= item[1] && same[k] <= item[2]) return true;
            }
        }
    }
    return false;
}

bool pv_re_in_set_slowly(const uint32_t *set, uint32_t c) {
    return is_in_items(set, c) != (set[0] & PV_RE_SET_NEGATED);
}

static void put_bit(uint32_t *bits, uint32_t c) { bits[c >> 5] |= (uint32_t)1 << (c & 31); }

// The bits of the first 256 characters, from the items.
void pv_re_finish_set(uint32_t *set) {
    uint32_t *bits = set + 2;
    const uint32_t *item = set + PV_RE_SET_HEAD;
    for (int i = 0; i < 8; i++) bits[i] = 0;
    bool folded = false;
    for (uint32_t i = 0; i < set[1]; i++, item += 3) {
        if (item[0] == PV_RE_ITEM_RANGE) {
            for (uint32_t c = item[1]; c <= item[2] && c < 256; c++) put_bit(bits, c);
        } else if (item[0] == PV_RE_ITEM_CATEGORY) {
            for (uint32_t c = 0; c < 256; c++) {
                if (pv_re_category(item[1], c)) put_bit(bits, c);
            }
        } else {
            folded = true;
        }
    }
    for (uint32_t c = 0; folded && c < 256; c++) {
        if (!(bits[c >> 5] >> (c & 31) & 1) && is_in_items(set, c)) put_bit(bits, c);
    }
    if (set[0] & PV_RE_SET_NEGATED) {
        for (int i = 0; i < 8; i++) bits[i] = ~bits[i];
    }
    if (!(set[0] & PV_RE_SET_LOCALE)) return;
    for (uint32_t c = 'A'; c <= 'Z'; c++) { // either case in the set, even a negated one
        uint32_t other = c + 32;
        bool is = (bits[c >> 5] >> (c & 31) & 1) || (bits[other >> 5] >> (other & 31) & 1);
        if (!is) continue;
        put_bit(bits, c);
        put_bit(bits, other);
    }
}

uint32_t pv_re_simple_escape(uint32_t c) {
    switch (c) {
    case 'a': return 7;
    case 'b': return 8;
    case 'f': return 12;
    case 'n': return 10;
    case 'r': return 13;
    case 't': return 9;
    case 'v': return 11;
    case '\\': return '\\';
    default: return UINT32_MAX;
    }
}

PvStatus pv_re_fix_flags(PvReBuild *b) {
    PvVM *vm = b->vm;
    if (b->text) {
        if (b->flags & PV_RE_LOCALE)
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "cannot use LOCALE flag with a str pattern");
        if (!(b->flags & PV_RE_ASCII)) b->flags |= PV_RE_UNICODE;
        else if (b->flags & PV_RE_UNICODE)
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "ASCII and UNICODE flags are incompatible");
        return PV_OK;
    }
    if (b->flags & PV_RE_UNICODE)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "cannot use UNICODE flag with a bytes pattern");
    if ((b->flags & PV_RE_LOCALE) && (b->flags & PV_RE_ASCII))
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "ASCII and LOCALE flags are incompatible");
    return PV_OK;
}

PvStatus pv_re_room(PvVM *vm, PvReArray *a, size_t more, size_t size) {
    if (a->room - a->n >= more) return PV_OK;
    size_t room = a->room < 16 ? 16 : a->room * 2;
    while (room - a->n < more) room *= 2;
    PV_TRY(pv_charge(vm, (int64_t)(a->n * size >> 7)));
    void *at = a->at == NULL ? pv_heap_raw(vm, room * size)
                             : pv_heap_raw_grow(vm, a->at, a->room * size, room * size);
    if (at == NULL) return PV_RETRY;
    a->at = at;
    a->room = room;
    return PV_OK;
}

void pv_re_free(PvVM *vm, PvReArray *a, size_t size) {
    if (a->at != NULL) pv_heap_raw_free(vm, a->at, a->room * size);
    *a = (PvReArray){NULL, 0, 0};
}
