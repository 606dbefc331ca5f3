// sum(): the native walk, and the step that its twin takes for each item of a guest's iterator.
//
// Invariant: an addition goes through three phases, each left for good at the first item that does
// not fit it, as CPython's does: ints of 64 bits; floats, compensated (Neumaier's algorithm; ints
// among them are added plainly); then whatever `+` says.
#include "objects/bytes.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/types.h"

typedef enum Phase { INTS, FLOATS, ANY } Phase;

typedef struct Sum {
    Phase phase;
    int64_t whole;    // INTS
    double high, low; // FLOATS: the sum, and what rounding lost of it
    PvValue total;    // ANY
} Sum;

static bool exact(PvValue v, PvTypeId id) { return pv_type_of(v) == &pv_types[id]; }

// An int of a built-in type that 64 bits hold.
static bool as_int(PvValue v, int64_t *out) {
    if (pv_is_int(v)) {
        *out = pv_int(v);
        return true;
    }
    return (exact(v, PV_TYPE_INT) || pv_is_bool(v)) && pv_int_as_int64(v, out);
}

// The phase that a total begins with; INTS only at the very start.
static Sum begin(PvValue total, bool start) {
    Sum s = {.phase = ANY, .total = total};
    if (start && exact(total, PV_TYPE_INT) && pv_int_as_int64(total, &s.whole)) s.phase = INTS;
    if (exact(total, PV_TYPE_FLOAT)) {
        s.phase = FLOATS;
        s.high = pv_float(total);
    }
    return s;
}

static void add_float(Sum *s, double x) {
    double t = s->high + x;
    double big = s->high < 0 ? -s->high : s->high, small = x < 0 ? -x : x;
    s->low += big >= small ? (s->high - t) + x : (x - t) + s->high;
    s->high = t;
}

// Add x if the phase can.
static bool add(Sum *s, PvValue x) {
    int64_t i, sum;
    if (s->phase == INTS) {
        if (!as_int(x, &i) || __builtin_add_overflow(s->whole, i, &sum)) return false;
        s->whole = sum;
        return true;
    }
    if (s->phase != FLOATS) return false;
    if (exact(x, PV_TYPE_FLOAT)) {
        add_float(s, pv_float(x));
        return true;
    }
    if (!pv_is_integer(x) || !pv_int_as_int64(x, &i)) return false;
    s->high += (double)i;
    return true;
}

// The sum as a value; PV_NULL: no memory.
static PvValue total_of(PvVM *vm, const Sum *s) {
    if (s->phase == ANY) return s->total;
    if (s->phase == INTS) return pv_int_new(vm, s->whole);
    // The correction of an overflowed or undefined sum means nothing.
    bool correct = s->low != 0 && s->low - s->low == 0;
    return pv_float_new(vm, correct ? s->high + s->low : s->high);
}

PvStatus pv_builtin_sum(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvType *t = pv_type_of(a->v[1]);
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, a->v[0], &it));
    if (t->flags & PV_TF_STR) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (t->flags & PV_TF_BYTES || pv_is_bytearray(a->v[1])) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "sum() can't sum %s [use b''.join(seq) instead]",
                        t->flags & PV_TF_BYTES ? "bytes" : "bytearray");
    }
    Sum sum = begin(a->v[1], true);
    PvValue item, total;
    for (size_t i = 0;; i++) {
        if ((i & 63) == 0) PV_TRY(pv_charge(vm, 32));
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        if (add(&sum, item)) continue;
        // Containers are added without writing into them, as the twin does.
        total = total_of(vm, &sum);
        if (total == PV_NULL) return PV_RETRY;
        PV_TRY(pv_binary(vm, PV_BINARY_ADD, total, item, &total));
        sum = sum.phase == INTS ? begin(total, false) : (Sum){.phase = ANY, .total = total};
    }
    total = total_of(vm, &sum);
    if (total == PV_NULL) return PV_RETRY;
    pv_iterate_commit(vm, &it);
    *out = total;
    return PV_OK;
}

static Sum sum_of(const PvList *state) {
    PvValue total = state->item[1], low = state->item[2];
    Sum sum = begin(total, state->item[0] == pv_from_int(INTS));
    if (state->item[0] == pv_from_int(ANY)) sum.phase = ANY;
    if (sum.phase == FLOATS && exact(low, PV_TYPE_FLOAT)) sum.low = pv_float(low);
    return sum;
}

// Add what an iterator gives natively to [phase, total, low]: True at its end, False where guest code is
// next, None where there is more; (item,) is to be added by the twin.
PvStatus pv_intrinsic_sum_drain(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *state = pv_list(a->v[0]);
    *out = PV_FALSE;
    if (state->n != 3 || !pv_iterators_drains(a->v[1])) return PV_OK;
    Sum sum = sum_of(state);
    if (sum.phase == ANY) return PV_OK;
    PV_TRY(pv_charge(vm, 64));
    if (!pv_heap_reserve(vm, 160, 3)) return PV_RETRY; // total, low, a tuple: at any time
    PvStatus status = PV_OK;
    PvValue item = PV_NULL;
    bool ended = false;
    for (size_t i = 1; i < 4096; i++) {
        if ((i & 15) == 0 && (status = pv_charge(vm, 48)) != PV_OK) break;
        if ((i & 15) == 0 && !pv_heap_reserve(vm, 160, 3)) break;
        item = PV_NULL;
        status = pv_next(vm, a->v[1], &item);
        if (status != PV_OK) item = PV_NULL;
        ended = status == PV_OK && item == PV_NULL;
        if (status != PV_OK || ended || !add(&sum, item)) break;
        item = PV_NULL;
    }
    double lost = sum.low;
    sum.low = 0;
    PvValue total = total_of(vm, &sum), low = sum.phase == FLOATS ? pv_float_new(vm, lost) : state->item[2];
    PV_ASSERT(total != PV_NULL && low != PV_NULL);
    state->item[1] = total;
    state->item[2] = low;
    if (status == PV_DEFER) {
        pv_iterate_forget(vm);
        return PV_OK;
    }
    PV_TRY(status);
    *out = ended ? PV_TRUE : PV_NONE;
    if (item == PV_NULL) return PV_OK;
    PvTuple *one = pv_tuple_of(vm, &item, 1);
    PV_ASSERT(one != NULL);
    *out = pv_from_ptr(one);
    return PV_OK;
}

// state is [phase, total, low]. Answers whether x was added; else the twin
// adds it to the total and leaves the phase.
PvStatus pv_intrinsic_sum_step(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *state = pv_list(a->v[0]);
    *out = PV_FALSE;
    if (state->n != 3) return PV_OK;
    PvValue total, low = state->item[2];
    Sum sum = sum_of(state);
    if (sum.phase == ANY) state->item[0] = pv_from_int(ANY);
    if (!add(&sum, a->v[1])) return PV_OK;
    double lost = sum.low;
    sum.low = 0;
    total = total_of(vm, &sum);
    low = sum.phase == FLOATS ? pv_float_new(vm, lost) : low;
    if (total == PV_NULL || low == PV_NULL) return PV_RETRY;
    state->item[1] = total;
    state->item[2] = low;
    *out = PV_TRUE;
    return PV_OK;
}
