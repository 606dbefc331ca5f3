// What zlib's shim stands on: text/inflate over a stream's state in a bytearray of the guest's.
//
// Invariant: the state is worked on as a copy, checked before, and put back as the last step, so that a
// limit or an error leaves it as it was, whatever a guest or a snapshot wrote into it.
#include "text/inflate.h"

#include "objects/bytes.h"
#include "objects/int.h"
#include "objects/tuple.h"

enum { MOST = 1 << 20 };

PvStatus pv_zlib_begin(PvVM *vm, PvArgs *a, PvValue *out) {
    PvInflate s;
    PV_TRY(pv_charge(vm, 600));
    *out = PV_NONE;
    if (!pv_inflate_begin(&s, pv_int(a->v[0]))) return PV_OK;
    PvByteArray *b = pv_bytearray_make(vm, sizeof s);
    if (b == NULL) return PV_RETRY;
    memcpy(b->data, &s, sizeof s);
    *out = pv_from_ptr(b);
    return PV_OK;
}

static PvStatus state_of(PvVM *vm, PvValue v, PvInflate *out) {
    PV_TRY(pv_charge(vm, 600));
    if (pv_is_bytearray(v) && pv_bytearray(v)->n == sizeof *out) {
        memcpy(out, pv_bytearray(v)->data, sizeof *out);
        if (pv_inflate_valid(out)) return PV_OK;
    }
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "Inconsistent stream state");
}

static void put_back(PvValue v, const PvInflate *s) { memcpy(pv_bytearray(v)->data, s, sizeof *s); }

PvStatus pv_zlib_dictionary(PvVM *vm, PvArgs *a, PvValue *out) {
    PvInflate s;
    PvOctets data;
    PV_TRY(state_of(vm, a->v[0], &s));
    if (!pv_octets(a->v[1], &data)) return pv_octets_refuse(vm, a->v[1]);
    PV_TRY(pv_charge(vm, (int64_t)(data.n / 4)));
    bool taken = pv_inflate_dictionary(&s, data.data, data.n);
    if (taken) put_back(a->v[0], &s);
    *out = taken ? PV_TRUE : PV_FALSE;
    return PV_OK;
}

PvStatus pv_zlib_inflate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvInflate s;
    PvOctets data;
    PV_TRY(state_of(vm, a->v[0], &s));
    if (!pv_octets(a->v[1], &data)) return pv_octets_refuse(vm, a->v[1]);
    size_t start = (size_t)pv_int(a->v[2]), room = (size_t)pv_int(a->v[3]), used, made;
    if (start > data.n) start = data.n;
    if (room > MOST) room = MOST;
    PvTuple *answer = pv_tuple_make(vm, 3);
    uint8_t *buffer = answer == NULL ? NULL : pv_heap_raw(vm, room);
    if (buffer == NULL || !pv_heap_reserve(vm, room, 1)) {
        pv_heap_raw_free(vm, buffer, room);
        return PV_RETRY;
    }
    const char *message;
    PvPace pace = pv_pace(vm);
    PvInflateEnd end = pv_inflate(&s, data.data + start, data.n - start, &used, buffer, room, &made,
                                  &pace.pace, &message);
    pv_pace_end(&pace);
    PvBytes *output = end < PV_INFLATE_BAD ? pv_bytes_of(vm, buffer, made) : NULL;
    pv_heap_raw_free(vm, buffer, room);
    if (end == PV_INFLATE_STOPPED) return PV_STOP;
    if (end == PV_INFLATE_BAD)
        return pv_raise(vm, PV_EXC_ZLIB_ERROR, "Error -3 while decompressing data: %s", message);
    if (output == NULL) return PV_RETRY;
    answer->item[0] = pv_from_ptr(output);
    answer->item[1] = pv_from_int((int64_t)(start + used));
    answer->item[2] = pv_from_int(end);
    put_back(a->v[0], &s);
    *out = pv_from_ptr(answer);
    return PV_OK;
}
