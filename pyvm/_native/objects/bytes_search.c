// Methods of bytes and bytearray that look for something or take the octets apart (textual.c does it).
#include "core/native.h"
#include "objects/bytes.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/textual.h"
#include "objects/tuple.h"
#include "objects/types.h"

// A part to look for: bytes-like, or an int that is one octet (put in *octet).
static PvStatus part_of(PvVM *vm, PvValue v, uint8_t *octet, PvTextSpan *out) {
    PvOctets o;
    int64_t i;
    if (pv_octets(v, &o)) {
        *out = (PvTextSpan){o.data, o.n, 1};
        return PV_OK;
    }
    if (pv_type_of(v)->id == PV_TYPE_MEMORYVIEW) return pv_octets_refuse(vm, v);
    PV_TRY(pv_index(vm, v, PV_INDEX_CLIP, "argument should be integer or bytes-like object, not '%T'", &i));
    if (i < 0 || i > 255) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "byte must be in range(0, 256)");
    }
    *octet = (uint8_t)i;
    *out = (PvTextSpan){octet, 1, 1};
    return PV_OK;
}

// The same as a method's argument: a guest's __index__ is asked by calling the method again.
static PvStatus part_of_call(PvVM *vm, PvArgs *a, uint8_t *octet, PvTextSpan *out) {
    PvStatus status = part_of(vm, a->v[1], octet, out);
    return status == PV_DEFER ? pv_defer_with_index(vm, a) : status;
}

static PvStatus find(PvVM *vm, PvArgs *a, bool last, bool must, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    PvTextSpan part;
    uint8_t octet = 0;
    size_t from, to, at;
    PV_TRY(part_of_call(vm, a, &octet, &part));
    pv_textual_bounds(a->v[2], a->v[3], t.text.length, &from, &to);
    PV_TRY(pv_textual_find(&t, part, from, to, last, &at));
    if (at == SIZE_MAX && must) return pv_raise(vm, PV_EXC_VALUE_ERROR, "subsection not found");
    *out = pv_from_int(at == SIZE_MAX ? -1 : (int64_t)at);
    return PV_OK;
}

PvStatus pv_bytes_find(PvVM *vm, PvArgs *a, PvValue *out) { return find(vm, a, false, false, out); }
PvStatus pv_bytes_rfind(PvVM *vm, PvArgs *a, PvValue *out) { return find(vm, a, true, false, out); }
PvStatus pv_bytes_index(PvVM *vm, PvArgs *a, PvValue *out) { return find(vm, a, false, true, out); }
PvStatus pv_bytes_rindex(PvVM *vm, PvArgs *a, PvValue *out) { return find(vm, a, true, true, out); }

PvStatus pv_bytes_count(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    PvTextSpan part;
    uint8_t octet = 0;
    size_t from, to, n;
    PV_TRY(part_of_call(vm, a, &octet, &part));
    pv_textual_bounds(a->v[2], a->v[3], t.text.length, &from, &to);
    PV_TRY(pv_textual_count(&t, part, from, to, SIZE_MAX, &n));
    *out = pv_from_int((int64_t)n);
    return PV_OK;
}

static PvStatus fixed(PvVM *vm, PvArgs *a, bool end, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    PvOctets o;
    size_t from, to;
    bool found = false;
    pv_textual_bounds(a->v[2], a->v[3], t.text.length, &from, &to);
    if (pv_octets(a->v[1], &o)) {
        PV_TRY(pv_textual_has(&t, pv_textual_span(a->v[1]), from, to, end, &found));
    } else if (pv_type_of(a->v[1])->id == PV_TYPE_MEMORYVIEW) {
        return pv_octets_refuse(vm, a->v[1]);
    } else if (pv_is_tuple(a->v[1])) {
        const PvTuple *fixes = pv_tuple(a->v[1]);
        for (size_t i = 0; i < fixes->n && !found; i++) {
            if (!pv_octets(fixes->item[i], &o)) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "a bytes-like object is required, not '%T'",
                                fixes->item[i]);
            }
            PV_TRY(pv_charge(vm, 1));
            PV_TRY(pv_textual_has(&t, pv_textual_span(fixes->item[i]), from, to, end, &found));
        }
    } else {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "%s first arg must be bytes or a tuple of bytes, not %T",
                        end ? "endswith" : "startswith", a->v[1]);
    }
    *out = pv_bool(found);
    return PV_OK;
}

PvStatus pv_bytes_startswith(PvVM *vm, PvArgs *a, PvValue *out) { return fixed(vm, a, false, out); }
PvStatus pv_bytes_endswith(PvVM *vm, PvArgs *a, PvValue *out) { return fixed(vm, a, true, out); }

PvStatus pv_bytes_removeprefix(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    PvTextSpan fix = pv_textual_span(a->v[1]);
    bool has;
    PV_TRY(pv_textual_has(&t, fix, 0, t.text.length, false, &has));
    return pv_textual_part(&t, has ? fix.length : 0, t.text.length, out);
}

PvStatus pv_bytes_removesuffix(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    PvTextSpan fix = pv_textual_span(a->v[1]);
    bool has;
    PV_TRY(pv_textual_has(&t, fix, 0, t.text.length, true, &has));
    return pv_textual_part(&t, 0, t.text.length - (has ? fix.length : 0), out);
}

PvStatus pv_bytes_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_replace(&t, pv_textual_span(a->v[1]), pv_textual_span(a->v[2]), pv_int(a->v[3]), out);
}

static PvStatus strip(PvVM *vm, PvArgs *a, bool left, bool right, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    if (a->v[1] == PV_NONE || a->v[1] == PV_NULL) return pv_textual_strip(&t, NULL, left, right, out);
    PvTextSpan set = pv_textual_span(a->v[1]);
    return pv_textual_strip(&t, &set, left, right, out);
}

PvStatus pv_bytes_strip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, true, true, out); }
PvStatus pv_bytes_lstrip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, true, false, out); }
PvStatus pv_bytes_rstrip(PvVM *vm, PvArgs *a, PvValue *out) { return strip(vm, a, false, true, out); }

PvStatus pv_bytes_partition(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_partition(&t, a->v[1], false, out);
}

PvStatus pv_bytes_rpartition(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_partition(&t, a->v[1], true, out);
}

PvStatus pv_bytes_split(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_split(&t, a->v[1], pv_int(a->v[2]), false, out);
}

PvStatus pv_bytes_rsplit(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_split(&t, a->v[1], pv_int(a->v[2]), true, out);
}

PvStatus pv_bytes_splitlines(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_lines(&t, a->v[1] == PV_TRUE, out);
}

PvStatus pv_bytes_join(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextSpan sep = pv_textual_span(a->v[0]);
    PvIterate it;
    PvValue item = PV_NULL, only = PV_NULL;
    PvOctets o;
    size_t n = 0, length = 0;
    PV_TRY(pv_iterate_begin(vm, a->v[1], &it));
    for (;; n++) {
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        PV_TRY(pv_charge(vm, 1));
        if (!pv_octets(item, &o)) {
            PV_TRY(pv_iterate_rest(vm, &it));
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "sequence item %zu: expected a bytes-like object, %T found", n, item);
        }
        length += o.n + (n > 0 ? sep.length : 0);
        if (length > SIZE_MAX / 8) return pv_raise_memory(vm);
        only = item;
    }
    if (n == 1 && pv_is_bytes(a->v[0]) && pv_ptr(only)->type == &pv_types[PV_TYPE_BYTES]) {
        pv_iterate_commit(vm, &it);
        *out = only;
        return PV_OK;
    }
    uint8_t *to = NULL;
    PV_TRY(pv_charge(vm, (int64_t)(length / 32)));
    *out = pv_octets_make(vm, a->v[0], length, &to);
    if (*out == PV_NULL) return PV_RETRY;
    PV_TRY(pv_iterate_begin(vm, a->v[1], &it));
    for (size_t i = 0;; i++) {
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        if (i > 0 && sep.length > 0) memcpy(to, sep.data, sep.length), to += sep.length;
        if (pv_octets(item, &o) && o.n > 0) memcpy(to, o.data, o.n), to += o.n;
    }
    pv_iterate_commit(vm, &it);
    return PV_OK;
}
