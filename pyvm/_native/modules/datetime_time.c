// datetime.time: microseconds since midnight, a zone and a fold. As in datetime_moment.c, guest code answers
// where a guest's tzinfo or subclass has a say.
#include "modules/datetime.h"
#include "objects/bytes.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "text/siphash.h"

PvTimeOfDay pv_timeofday_min = {{&pv_types[PV_TYPE_TIMEOFDAY], PV_OF_IMMORTAL, 0}, 0, 0, PV_NONE};
PvTimeOfDay pv_timeofday_max = {{&pv_types[PV_TYPE_TIMEOFDAY], PV_OF_IMMORTAL, 0}, PV_DAY_US - 1, 0, PV_NONE};

void pv_timeofday_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvTimeOfDay *)(void *)o)->zone); }

// --- making ---------------------------------------------------------------------------------------

static PvStatus give(PvVM *vm, PvType *type, int64_t us, PvValue zone, uint32_t fold, PvValue *out) {
    PV_TRY(pv_instance_new(vm, type, out));
    PvTimeOfDay *t = pv_timeofday(*out);
    t->us = us;
    t->zone = zone;
    t->fold = fold;
    return PV_OK;
}

PvStatus pv_timeofday_new(PvVM *vm, int64_t us, PvValue zone, uint32_t fold, PvValue *out) {
    return give(vm, &pv_types[PV_TYPE_TIMEOFDAY], us, zone, fold, out);
}

static PvStatus of_fields(PvVM *vm, PvType *type, const int32_t field[5], PvValue zone, PvValue *out) {
    int64_t us = 0;
    PV_TRY(pv_dates_check_clock(vm, field, field[4], &us));
    PV_TRY(pv_dates_check_zone(vm, zone));
    return give(vm, type, us, zone, (uint32_t)field[4], out);
}

PvStatus pv_timeofday_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    int32_t field[5] = {0};
    uint8_t room[16];
    PvType *type = pv_as_type(a->v[0]);
    const uint8_t *s = a->v[3] == PV_NULL ? pv_dates_state(a->v[1], 6, room) : NULL;
    if (s != NULL && (s[0] & 127) < 24) {
        const int32_t of_state[5] = {s[0] & 127, s[1], s[2], s[3] << 16 | s[4] << 8 | s[5], s[0] >> 7};
        PV_TRY(pv_dates_check_state_zone(vm, a->v[2]));
        return of_fields(vm, type, of_state, a->v[2] == PV_NULL ? PV_NONE : a->v[2], out);
    }
    PvStatus status = pv_dates_ints(vm, a->v + 1, 4, true, field);
    if (status == PV_OK) status = pv_dates_ints(vm, a->v + 6, 1, true, field + 4);
    if (status == PV_DEFER) return pv_dates_ask(vm, a);
    PV_TRY(status);
    return of_fields(vm, type, field, a->v[5] == PV_NULL ? PV_NONE : a->v[5], out);
}

PvStatus pv_timeofday_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_exact(a->v[0], PV_TYPE_TIMEOFDAY)) return pv_dates_ask(vm, a);
    const PvTimeOfDay *t = pv_timeofday(a->v[0]);
    int32_t seconds = (int32_t)(t->us / 1000000);
    int32_t field[5] = {seconds / 3600, seconds / 60 % 60, seconds % 60, (int32_t)(t->us % 1000000), (int32_t)t->fold};
    PvStatus status = pv_dates_ints(vm, a->v + 1, 4, false, field);
    if (status == PV_OK) status = pv_dates_ints(vm, a->v + 6, 1, false, field + 4);
    if (status == PV_DEFER) return pv_dates_ask(vm, a);
    PV_TRY(status);
    return of_fields(vm, &pv_types[PV_TYPE_TIMEOFDAY], field, a->v[5] == PV_NULL ? t->zone : a->v[5], out);
}

// --- order ----------------------------------------------------------------------------------------

static const char *const dunder[] = {
    [PV_COMPARE_LT] = "time.__lt__", [PV_COMPARE_LE] = "time.__le__", [PV_COMPARE_EQ] = "time.__eq__",
    [PV_COMPARE_NE] = "time.__ne__", [PV_COMPARE_GT] = "time.__gt__", [PV_COMPARE_GE] = "time.__ge__",
};

PvStatus pv_timeofday_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (pv_dates_kind(a) != PV_TYPE_TIMEOFDAY || pv_dates_kind(b) != PV_TYPE_TIMEOFDAY) return PV_OK;
    const PvTimeOfDay *x = pv_timeofday(a), *y = pv_timeofday(b);
    int64_t order = x->us - y->us;
    if (x->zone != y->zone) {
        PvOffset mine, its;
        if (!pv_zone_offset(x->zone, &mine) || !pv_zone_offset(y->zone, &its))
            return pv_dates_ask_of(vm, dunder[op], a, b);
        if (mine.known != its.known) {
            if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE)
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't compare offset-naive and offset-aware times");
            order = 1;
        } else {
            order += its.us - mine.us;
        }
    }
    *out = pv_dates_ordered(op, (order > 0) - (order < 0));
    return PV_OK;
}

static void put_state(uint8_t state[6], const PvTimeOfDay *t, uint32_t fold) {
    uint32_t seconds = (uint32_t)(t->us / 1000000), us = (uint32_t)(t->us % 1000000);
    const uint8_t part[6] = {(uint8_t)(seconds / 3600 | fold << 7), (uint8_t)(seconds / 60 % 60),
                             (uint8_t)(seconds % 60), (uint8_t)(us >> 16), (uint8_t)(us >> 8), (uint8_t)us};
    memcpy(state, part, sizeof part);
}

PvStatus pv_timeofday_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvOffset offset;
    const PvTimeOfDay *t = pv_timeofday(v);
    if (!pv_zone_offset(t->zone, &offset)) return pv_dates_ask_of(vm, "time.__hash__", v, PV_NULL);
    if (offset.known) {
        int64_t us = t->us - offset.us + PV_DAY_US;
        return pv_delta_hash_of(us / PV_DAY_US - 1, us % PV_DAY_US, out);
    }
    uint8_t state[6];
    put_state(state, t, 0);
    *out = pv_dates_hash(pv_siphash13(state, sizeof state));
    return PV_OK;
}

// --- parts ----------------------------------------------------------------------------------------

// defines: pv_timeofday_get_hour pv_timeofday_get_minute pv_timeofday_get_second pv_timeofday_get_microsecond
#define PART(name, of)                                                          \
    PvStatus pv_timeofday_get_##name(PvVM *vm, PvValue v, PvValue *out) {       \
        int64_t us = pv_timeofday(v)->us;                                       \
        (void)vm;                                                               \
        *out = pv_from_int(of);                                                 \
        return PV_OK;                                                           \
    }
PART(hour, us / INT64_C(3600000000))
PART(minute, us / 60000000 % 60)
PART(second, us / 1000000 % 60)
PART(microsecond, us % 1000000)

PvStatus pv_timeofday_get_tzinfo(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_timeofday(v)->zone;
    return PV_OK;
}

PvStatus pv_timeofday_get_fold(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_timeofday(v)->fold);
    return PV_OK;
}

PvStatus pv_timeofday_utcoffset(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOffset offset;
    PvValue zone = pv_timeofday(a->v[0])->zone;
    if (!pv_zone_offset(zone, &offset)) return pv_dates_ask(vm, a);
    *out = offset.known ? pv_from_ptr(pv_zone(zone)->offset) : PV_NONE;
    return PV_OK;
}

PvStatus pv_timeofday_dst(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOffset offset;
    if (!pv_zone_offset(pv_timeofday(a->v[0])->zone, &offset)) return pv_dates_ask(vm, a);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_timeofday_tzname(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOffset offset;
    PvValue zone = pv_timeofday(a->v[0])->zone;
    if (!pv_zone_offset(zone, &offset)) return pv_dates_ask(vm, a);
    if (offset.known) return pv_zone_name(vm, zone, out);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_timeofday_dunder_reduce_ex(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvTimeOfDay *t = pv_timeofday(a->v[0]);
    bool folds = a->native->n_params > 1 && pv_int(a->v[1]) > 3;
    uint8_t state[6];
    put_state(state, t, folds ? t->fold : 0);
    PvBytes *bytes = pv_bytes_of(vm, state, sizeof state);
    if (bytes == NULL) return PV_RETRY;
    const PvValue part[2] = {pv_from_ptr(bytes), t->zone};
    return pv_tuple_recipe(vm, pv_type_of(a->v[0]), part, t->zone == PV_NONE ? 1 : 2, out);
}

PvStatus pv_timeofday_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_timeofday_dunder_reduce_ex(vm, a, out);
}

// --- texts ----------------------------------------------------------------------------------------

PvStatus pv_timeofday_isoformat(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvTimeOfDay *t = pv_timeofday(a->v[0]);
    char text[64], *p;
    PvOffset offset;
    PvValue spec = a->v[1];
    if (!pv_is_str(spec)) return pv_dates_refuse(vm, "isoformat() argument 1 must be str", spec);
    if (!pv_zone_offset(t->zone, &offset)) return pv_dates_ask(vm, a);
    p = pv_put_clock_as(text, t->us, pv_str(spec));
    if (p == NULL) return pv_raise(vm, PV_EXC_VALUE_ERROR, "Unknown timespec value");
    if (offset.known) p = pv_put_offset(p, offset.us, true);
    return pv_dates_give_text(vm, text, p, out);
}

PvStatus pv_timeofday_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    const PvTimeOfDay *t = pv_timeofday(v);
    PvOffset offset;
    char text[64], *p;
    if (!pv_is_exact(v, PV_TYPE_TIMEOFDAY) || !pv_zone_offset(t->zone, &offset))
        return pv_dates_ask_of(vm, "time.__str__", v, PV_NULL);
    (void)vm;
    p = pv_put_clock(text, t->us);
    if (offset.known) p = pv_put_offset(p, offset.us, true);
    return pv_writer_ascii(w, text, (size_t)(p - text));
}

PvStatus pv_timeofday_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvTimeOfDay *t = pv_timeofday(v);
    PV_TRY(pv_dates_write_name(w, v));
    PV_TRY(pv_writer_char(w, '('));
    PvStatus status = pv_dates_write_rest(vm, w, t->us, t->fold, t->zone, false);
    return status == PV_DEFER ? pv_dates_ask_of(vm, "time.__repr__", v, PV_NULL) : status;
}
