// Methods of str that look for something or take the text apart (textual.c does it), and join.
#include "core/native.h"
#include "gen/types.gen.h"
#include "objects/iterate.h"
#include "objects/textual.h"
#include "objects/tuple.h"

static PvStatus find(PvVM *vm, PvArgs *a, bool last, bool must, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    size_t from, to, at;
    pv_textual_bounds(a->v[2], a->v[3], t.text.length, &from, &to);
    PV_TRY(pv_textual_find(&t, pv_textual_span(a->v[1]), from, to, last, &at));
    if (at == SIZE_MAX && must) return pv_raise(vm, PV_EXC_VALUE_ERROR, "substring not found");
    *out = pv_from_int(at == SIZE_MAX ? -1 : (int64_t)at);
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
    PvTextual t = pv_textual(vm, v);
    size_t at;
    PV_TRY(pv_textual_find(&t, pv_textual_span(x), 0, t.text.length, false, &at));
    *out = at != SIZE_MAX;
    return PV_OK;
}

PvStatus pv_str_count(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    size_t from, to, n;
    pv_textual_bounds(a->v[2], a->v[3], t.text.length, &from, &to);
    PV_TRY(pv_textual_count(&t, pv_textual_span(a->v[1]), from, to, SIZE_MAX, &n));
    *out = pv_from_int((int64_t)n);
    return PV_OK;
}

static PvStatus fixed(PvVM *vm, PvArgs *a, bool end, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    const char *name = end ? "endswith" : "startswith";
    size_t from, to;
    bool found = false;
    pv_textual_bounds(a->v[2], a->v[3], t.text.length, &from, &to);
    if (pv_is_str(a->v[1])) {
        PV_TRY(pv_textual_has(&t, pv_textual_span(a->v[1]), from, to, end, &found));
    } else if (pv_is_tuple(a->v[1])) {
        const PvTuple *fixes = pv_tuple(a->v[1]);
        for (size_t i = 0; i < fixes->n && !found; i++) {
            if (!pv_is_str(fixes->item[i])) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR,
                                "tuple for %s must only contain str, not %T", name, fixes->item[i]);
            }
            PV_TRY(pv_charge(vm, 1));
            PV_TRY(pv_textual_has(&t, pv_textual_span(fixes->item[i]), from, to, end, &found));
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

PvStatus pv_str_removeprefix(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    PvTextSpan fix = pv_textual_span(a->v[1]);
    bool has;
    PV_TRY(pv_textual_has(&t, fix, 0, t.text.length, false, &has));
    return pv_textual_part(&t, has ? fix.length : 0, t.text.length, out);
}

PvStatus pv_str_removesuffix(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    PvTextSpan fix = pv_textual_span(a->v[1]);
    bool has;
    PV_TRY(pv_textual_has(&t, fix, 0, t.text.length, true, &has));
    return pv_textual_part(&t, 0, t.text.length - (has ? fix.length : 0), out);
}

PvStatus pv_str_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_replace(&t, pv_textual_span(a->v[1]), pv_textual_span(a->v[2]), pv_int(a->v[3]), out);
}

static PvStatus strip(PvVM *vm, PvArgs *a, bool left, bool right, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    if (a->v[1] != PV_NONE && !pv_is_str(a->v[1])) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U arg must be None or str", a->native->name);
    }
    if (a->v[1] == PV_NONE || a->v[1] == PV_NULL) return pv_textual_strip(&t, NULL, left, right, out);
    PvTextSpan set = pv_textual_span(a->v[1]);
    return pv_textual_strip(&t, &set, left, right, out);
}

PvStatus pv_str_strip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, true, true, out); }
PvStatus pv_str_lstrip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, true, false, out); }
PvStatus pv_str_rstrip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, false, true, out); }

static PvStatus partition(PvVM *vm, PvArgs *a, bool last, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    if (!pv_is_str(a->v[1])) return pv_raise(vm, PV_EXC_TYPE_ERROR, "must be str, not %T", a->v[1]);
    return pv_textual_partition(&t, a->v[1], last, out);
}

PvStatus pv_str_partition(PvVM *vm, PvArgs *a, PvValue *out) { return partition(vm, a, false, out); }
PvStatus pv_str_rpartition(PvVM *vm, PvArgs *a, PvValue *out) { return partition(vm, a, true, out); }

PvStatus pv_str_split(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_split(&t, a->v[1], pv_int(a->v[2]), false, out);
}

PvStatus pv_str_rsplit(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_split(&t, a->v[1], pv_int(a->v[2]), true, out);
}

PvStatus pv_str_splitlines(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_lines(&t, a->v[1] == PV_TRUE, out);
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
            PV_TRY(pv_iterate_rest(vm, &it));
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
        pv_iterate_commit(vm, &it);
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    if (n == 1 && pv_ptr(only)->type == &pv_types[PV_TYPE_STR]) {
        pv_iterate_commit(vm, &it);
        *out = only;
        return PV_OK;
    }
    if (n > 1 && sep->kind > kind) kind = sep->kind;
    if (n > 1) ascii = ascii && sep->ascii;
    PV_TRY(pv_charge(vm, (int64_t)(length / 32)));
    PvStr *r = pv_str_alloc(vm, length, kind == 1 ? (ascii ? 0 : 0x80) : kind == 2 ? 0x100 : 0x10000);
    if (r == NULL) return PV_RETRY;
    size_t to = 0;
    PV_TRY(pv_iterate_begin(vm, a->v[1], &it));
    for (size_t i = 0;; i++) {
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        if (i > 0) {
            pv_str_copy(r, to, sep, 0, sep->length);
            to += sep->length;
        }
        pv_str_copy(r, to, pv_str(item), 0, pv_str(item)->length);
        to += pv_str(item)->length;
    }
    pv_iterate_commit(vm, &it);
    *out = pv_from_ptr(r);
    return PV_OK;
}
