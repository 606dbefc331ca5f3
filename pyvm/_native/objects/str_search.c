// Methods of str that look for something: find, count, replace, split, strip, join and their kin.
//
// Invariant: results are computed detached. A scan charges its length first; the worst case of a
// search is linear (text/strsearch.h), so one charge is enough for it.
#include "core/native.h"
#include "gen/types.gen.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "text/strsearch.h"
#include "text/unicode.h"

enum { CHARS_PER_FUEL = 8 };

static PvStatus charge_chars(PvVM *vm, size_t n) {
    return pv_charge(vm, (int64_t)(n / CHARS_PER_FUEL));
}

// The [start, end) that a method's optional arguments mean for a length, as slices do.
static void span(PvValue start, PvValue end, size_t length, size_t *from, size_t *to) {
    int64_t n = (int64_t)length;
    int64_t i = start == PV_NONE || start == PV_NULL ? 0 : pv_int(start);
    int64_t j = end == PV_NONE || end == PV_NULL ? n : pv_int(end);
    if (i < 0) i = i + n < 0 ? 0 : i + n;
    if (j < 0) j = j + n < 0 ? 0 : j + n;
    if (j > n) j = n;
    *from = (size_t)i;
    *to = (size_t)j;
}

static PvTextSpan text_of(const PvStr *s, size_t from, size_t to) {
    return (PvTextSpan){(const char *)s->data + from * s->kind, to - from, s->kind};
}

// The first (or last) place of `sub` in s[from:to], or -1.
static PvStatus search(PvVM *vm, PvStr *s, PvStr *sub, size_t from, size_t to, bool last,
                       int64_t *out) {
    *out = -1;
    if (from > to || sub->length > to - from) return PV_OK;
    PV_TRY(charge_chars(vm, to - from));
    size_t at = last ? pv_text_rfind(text_of(s, from, to), text_of(sub, 0, sub->length))
                     : pv_text_find(text_of(s, from, to), text_of(sub, 0, sub->length));
    if (at != SIZE_MAX) *out = (int64_t)(from + at);
    return PV_OK;
}

static PvStatus find(PvVM *vm, PvArgs *a, bool last, bool must, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    size_t from, to;
    int64_t at;
    span(a->v[2], a->v[3], s->length, &from, &to);
    PV_TRY(search(vm, s, pv_str(a->v[1]), from, to, last, &at));
    if (at < 0 && must) return pv_raise(vm, PV_EXC_VALUE_ERROR, "substring not found");
    *out = pv_from_int(at);
    return PV_OK;
}

PvStatus pv_str_find(PvVM *vm, PvArgs *a, PvValue *out) { return find(vm, a, false, false, out); }
PvStatus pv_str_rfind(PvVM *vm, PvArgs *a, PvValue *out) { return find(vm, a, true, false, out); }
PvStatus pv_str_index(PvVM *vm, PvArgs *a, PvValue *out) { return find(vm, a, false, true, out); }
PvStatus pv_str_rindex(PvVM *vm, PvArgs *a, PvValue *out) { return find(vm, a, true, true, out); }

PvStatus pv_str_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    if (!pv_is_str(x)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "'in <string>' requires string as left operand, not %T", x);
    }
    int64_t at;
    PV_TRY(search(vm, pv_str(v), pv_str(x), 0, pv_str(v)->length, false, &at));
    *out = at >= 0;
    return PV_OK;
}

PvStatus pv_str_count(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]), *sub = pv_str(a->v[1]);
    size_t from, to;
    span(a->v[2], a->v[3], s->length, &from, &to);
    if (from > to) {
        *out = pv_from_int(0);
        return PV_OK;
    }
    PV_TRY(charge_chars(vm, to - from));
    size_t n = sub->length == 0
                   ? to - from + 1
                   : pv_text_count(text_of(s, from, to), text_of(sub, 0, sub->length), SIZE_MAX);
    *out = pv_from_int((int64_t)n);
    return PV_OK;
}

// Does s[from:to] begin (or end) with `fix`?
static bool has_fix(const PvStr *s, size_t from, size_t to, const PvStr *fix, bool end) {
    if (from > to || fix->length > to - from) return false;
    size_t at = end ? to - fix->length : from;
    if (fix->kind > s->kind) return false; // kinds are exact: it holds a wider character
    for (size_t i = 0; i < fix->length; i++) {
        if (pv_str_at(s, at + i) != pv_str_at(fix, i)) return false;
    }
    return true;
}

static PvStatus fixed(PvVM *vm, PvArgs *a, bool end, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    size_t from, to;
    span(a->v[2], a->v[3], s->length, &from, &to);
    const char *name = end ? "endswith" : "startswith";
    bool found = false;
    if (pv_is_str(a->v[1])) {
        PV_TRY(charge_chars(vm, pv_str(a->v[1])->length));
        found = has_fix(s, from, to, pv_str(a->v[1]), end);
    } else if (pv_is_tuple(a->v[1])) {
        PvTuple *t = pv_tuple(a->v[1]);
        for (size_t i = 0; i < t->n && !found; i++) {
            if (!pv_is_str(t->item[i])) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR,
                                "tuple for %s must only contain str, not %T", name, t->item[i]);
            }
            PV_TRY(charge_chars(vm, 8 + pv_str(t->item[i])->length));
            found = has_fix(s, from, to, pv_str(t->item[i]), end);
        }
    } else {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "%s first arg must be str or a tuple of str, not %T", name, a->v[1]);
    }
    *out = pv_bool(found);
    return PV_OK;
}

PvStatus pv_str_startswith(PvVM *vm, PvArgs *a, PvValue *out) { return fixed(vm, a, false, out); }
PvStatus pv_str_endswith(PvVM *vm, PvArgs *a, PvValue *out) { return fixed(vm, a, true, out); }

static PvStatus give_slice(PvVM *vm, PvStr *s, size_t from, size_t to, PvValue *out) {
    PV_TRY(charge_chars(vm, to - from));
    *out = pv_from_ptr(pv_str_slice(vm, s, from, to));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_str_removeprefix(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]), *fix = pv_str(a->v[1]);
    bool has = has_fix(s, 0, s->length, fix, false);
    return give_slice(vm, s, has ? fix->length : 0, s->length, out);
}

PvStatus pv_str_removesuffix(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]), *fix = pv_str(a->v[1]);
    bool has = has_fix(s, 0, s->length, fix, true);
    return give_slice(vm, s, 0, s->length - (has ? fix->length : 0), out);
}

// --- replace ------------------------------------------------------------------------------------

PvStatus pv_str_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]), *old = pv_str(a->v[1]), *new = pv_str(a->v[2]);
    int64_t most = pv_int(a->v[3]);
    size_t limit = most < 0 ? SIZE_MAX : (size_t)most;
    PV_TRY(charge_chars(vm, s->length));
    size_t n;
    if (old->length == 0) {
        n = s->length + 1 < limit ? s->length + 1 : limit;
    } else {
        n = pv_text_count(text_of(s, 0, s->length), text_of(old, 0, old->length), limit);
    }
    if (n == 0 || (old->length == 0 && new->length == 0)) {
        return give_slice(vm, s, 0, s->length, out);
    }
    size_t length = s->length - n * old->length;
    if (new->length > 0 && n > (SIZE_MAX / 8 - length) / new->length) return pv_raise_memory(vm);
    length += n * new->length;
    PV_TRY(charge_chars(vm, length));
    // The widest character may be what goes away: build at the safe width, narrow at the end.
    bool wide = new->kind > s->kind;
    int kind = wide ? new->kind : s->kind;
    PvStr *r = pv_str_alloc(vm, length, kind == 1 ? (s->ascii && new->ascii ? 0 : 0x80) : kind == 2 ? 0x100 : 0x10000);
    if (r == NULL) return PV_RETRY;
    size_t from = 0, to = 0;
    for (size_t i = 0; i < n; i++) {
        size_t at = from;
        if (old->length > 0) {
            at += pv_text_find(text_of(s, from, s->length), text_of(old, 0, old->length));
        } else if (i > 0) {
            at++;
        }
        pv_str_copy(r, to, s, from, at - from);
        to += at - from;
        pv_str_copy(r, to, new, 0, new->length);
        to += new->length;
        from = at + old->length;
    }
    pv_str_copy(r, to, s, from, s->length - from);
    if (!r->ascii && (old->kind == r->kind || !old->ascii)) {
        r = pv_str_from_units(vm, r->data, r->length, r->kind);
        if (r == NULL) return PV_RETRY;
    }
    *out = pv_from_ptr(r);
    return PV_OK;
}

// --- strip --------------------------------------------------------------------------------------

static bool strippable(const PvStr *set, uint32_t c) {
    if (set == NULL) return pv_unicode_is_space(c);
    for (size_t i = 0; i < set->length; i++) {
        if (pv_str_at(set, i) == c) return true;
    }
    return false;
}

static PvStatus strip(PvVM *vm, PvArgs *a, bool left, bool right, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    const PvStr *set = a->v[1] == PV_NONE || a->v[1] == PV_NULL ? NULL : pv_str(a->v[1]);
    size_t from = 0, to = s->length;
    int64_t cost = set == NULL ? 1 : 1 + (int64_t)(set->length / CHARS_PER_FUEL);
    for (; left && from < to && strippable(set, pv_str_at(s, from)); from++) PV_TRY(pv_charge(vm, cost));
    for (; right && from < to && strippable(set, pv_str_at(s, to - 1)); to--) PV_TRY(pv_charge(vm, cost));
    return give_slice(vm, s, from, to, out);
}

PvStatus pv_str_strip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, true, true, out); }
PvStatus pv_str_lstrip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, true, false, out); }
PvStatus pv_str_rstrip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, false, true, out); }

// --- partition and split ------------------------------------------------------------------------

static PvStatus partition(PvVM *vm, PvArgs *a, bool last, PvValue *out) {
    PvStr *s = pv_str(a->v[0]), *sep = pv_str(a->v[1]);
    int64_t at;
    if (sep->length == 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "empty separator");
    PV_TRY(search(vm, s, sep, 0, s->length, last, &at));
    PvStr *before, *after, *middle = sep;
    if (at < 0) {
        before = last ? pv_str_empty() : pv_str_slice(vm, s, 0, s->length);
        after = last ? pv_str_slice(vm, s, 0, s->length) : pv_str_empty();
        middle = pv_str_empty();
    } else {
        before = pv_str_slice(vm, s, 0, (size_t)at);
        after = pv_str_slice(vm, s, (size_t)at + sep->length, s->length);
    }
    PvTuple *t = pv_tuple_make(vm, 3);
    if (before == NULL || after == NULL || t == NULL) return PV_RETRY;
    t->item[0] = pv_from_ptr(before);
    t->item[1] = pv_from_ptr(middle);
    t->item[2] = pv_from_ptr(after);
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_str_partition(PvVM *vm, PvArgs *a, PvValue *out) { return partition(vm, a, false, out); }
PvStatus pv_str_rpartition(PvVM *vm, PvArgs *a, PvValue *out) { return partition(vm, a, true, out); }

static PvStatus add_piece(PvVM *vm, PvList *list, PvStr *s, size_t from, size_t to) {
    PvStr *piece = pv_str_slice(vm, s, from, to);
    if (piece == NULL) return PV_RETRY;
    PV_TRY(pv_charge(vm, 2));
    return pv_list_push(vm, list, pv_from_ptr(piece));
}

static void reverse(PvList *list) {
    for (size_t i = 0, j = list->n; i + 1 < j; i++) {
        PvValue v = list->item[i];
        list->item[i] = list->item[--j];
        list->item[j] = v;
    }
}

static PvStatus split_at(PvVM *vm, PvStr *s, PvStr *sep, size_t most, PvList *list) {
    size_t from = 0;
    for (; most > 0; most--) {
        size_t at = pv_text_find(text_of(s, from, s->length), text_of(sep, 0, sep->length));
        if (at == SIZE_MAX) break;
        PV_TRY(add_piece(vm, list, s, from, from + at));
        from += at + sep->length;
    }
    return add_piece(vm, list, s, from, s->length);
}

static PvStatus rsplit_at(PvVM *vm, PvStr *s, PvStr *sep, size_t most, PvList *list) {
    size_t to = s->length;
    for (; most > 0; most--) {
        size_t at = pv_text_rfind(text_of(s, 0, to), text_of(sep, 0, sep->length));
        if (at == SIZE_MAX) break;
        PV_TRY(add_piece(vm, list, s, at + sep->length, to));
        to = at;
    }
    PV_TRY(add_piece(vm, list, s, 0, to));
    reverse(list);
    return PV_OK;
}

static PvStatus split_words(PvVM *vm, PvStr *s, size_t most, PvList *list) {
    size_t i = 0, n = s->length;
    for (;;) {
        while (i < n && pv_unicode_is_space(pv_str_at(s, i))) i++;
        if (i == n) return PV_OK;
        size_t from = i;
        if (most-- == 0) {
            while (n > from && pv_unicode_is_space(pv_str_at(s, n - 1))) n--;
            return add_piece(vm, list, s, from, n);
        }
        while (i < n && !pv_unicode_is_space(pv_str_at(s, i))) i++;
        PV_TRY(add_piece(vm, list, s, from, i));
    }
}

static PvStatus rsplit_words(PvVM *vm, PvStr *s, size_t most, PvList *list) {
    size_t i = s->length, start = 0;
    for (;;) {
        while (i > 0 && pv_unicode_is_space(pv_str_at(s, i - 1))) i--;
        if (i == 0) break;
        size_t to = i;
        if (most-- == 0) {
            while (start < to && pv_unicode_is_space(pv_str_at(s, start))) start++;
            PV_TRY(add_piece(vm, list, s, start, to));
            break;
        }
        while (i > 0 && !pv_unicode_is_space(pv_str_at(s, i - 1))) i--;
        PV_TRY(add_piece(vm, list, s, i, to));
    }
    reverse(list);
    return PV_OK;
}

static PvStatus split(PvVM *vm, PvArgs *a, bool right, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    int64_t count = pv_int(a->v[2]);
    size_t most = count < 0 ? SIZE_MAX : (size_t)count;
    PV_TRY(charge_chars(vm, s->length));
    PvList *list = pv_list_make(vm, 0);
    if (list == NULL) return PV_RETRY;
    if (a->v[1] == PV_NONE) {
        PV_TRY(right ? rsplit_words(vm, s, most, list) : split_words(vm, s, most, list));
    } else {
        PvStr *sep = pv_str(a->v[1]);
        if (sep->length == 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "empty separator");
        PV_TRY(right ? rsplit_at(vm, s, sep, most, list) : split_at(vm, s, sep, most, list));
    }
    *out = pv_from_ptr(list);
    return PV_OK;
}

PvStatus pv_str_split(PvVM *vm, PvArgs *a, PvValue *out) { return split(vm, a, false, out); }
PvStatus pv_str_rsplit(PvVM *vm, PvArgs *a, PvValue *out) { return split(vm, a, true, out); }

PvStatus pv_str_splitlines(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    bool keep = a->v[1] == PV_TRUE;
    PV_TRY(charge_chars(vm, s->length));
    PvList *list = pv_list_make(vm, 0);
    if (list == NULL) return PV_RETRY;
    for (size_t i = 0; i < s->length;) {
        size_t from = i;
        while (i < s->length && !pv_unicode_is_linebreak(pv_str_at(s, i))) i++;
        size_t to = i;
        if (i < s->length) {
            i += pv_str_at(s, i) == '\r' && i + 1 < s->length && pv_str_at(s, i + 1) == '\n' ? 2 : 1;
        }
        PV_TRY(add_piece(vm, list, s, from, keep ? i : to));
    }
    *out = pv_from_ptr(list);
    return PV_OK;
}

// --- join ---------------------------------------------------------------------------------------

PvStatus pv_str_join(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *sep = pv_str(a->v[0]);
    PvIterate it;
    PvValue item;
    size_t n = 0, length = 0;
    int kind = 1;
    bool ascii = true;
    PvValue only = PV_NULL;
    PV_TRY(pv_iterate_begin(vm, a->v[1], &it));
    for (;; n++) {
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        PV_TRY(pv_charge(vm, 1));
        if (!pv_is_str(item)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "sequence item %zu: expected str instance, %T found", n, item);
        }
        const PvStr *s = pv_str(item);
        length += s->length + (n > 0 ? sep->length : 0);
        if (length > SIZE_MAX / 8) return pv_raise_memory(vm);
        if (s->kind > kind) kind = s->kind;
        ascii = ascii && s->ascii;
        only = item;
    }
    if (n == 0) {
        pv_iterate_commit(&it);
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    if (n == 1 && pv_ptr(only)->type == &pv_types[PV_TYPE_STR]) {
        pv_iterate_commit(&it);
        *out = only;
        return PV_OK;
    }
    if (n > 1 && sep->kind > kind) kind = sep->kind;
    if (n > 1) ascii = ascii && sep->ascii;
    PV_TRY(charge_chars(vm, length));
    PvStr *r = pv_str_alloc(vm, length, kind == 1 ? (ascii ? 0 : 0x80) : kind == 2 ? 0x100 : 0x10000);
    if (r == NULL) return PV_RETRY;
    size_t to = 0;
    PV_TRY(pv_iterate_begin(vm, a->v[1], &it));
    for (size_t i = 0; i < n; i++) {
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (i > 0) {
            pv_str_copy(r, to, sep, 0, sep->length);
            to += sep->length;
        }
        pv_str_copy(r, to, pv_str(item), 0, pv_str(item)->length);
        to += pv_str(item)->length;
    }
    pv_iterate_commit(&it);
    *out = pv_from_ptr(r);
    return PV_OK;
}
