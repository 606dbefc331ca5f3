// product, combinations and permutations of itertools: how they are made of pools, and their steps.
//
// Invariant: pools are tuples, places are this object's own tuples of numbers within them, and change only
// where nothing can fail any more. A step asks no guest code; only making one may.
#include "core/vm.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/itertools.h"
#include "objects/tuple.h"
#include "objects/types.h"

// Numbers in a tuple of our own; NULL: no memory.
static PvTuple *places_from(PvVM *vm, size_t n, int64_t first, int64_t step) {
    PvTuple *t = pv_tuple_make(vm, n);
    for (size_t i = 0; t != NULL && i < n; i++) t->item[i] = pv_from_int(first + (int64_t)i * step);
    return t;
}

// Iterators are the twin's: it makes tuples of them first.
static bool are_containers(const PvValue *v, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (!pv_iterate_is_native(v[i]) || !pv_iterate_is_container(v[i])) return false;
    }
    return true;
}

static PvValue builtin_of(const PvArgs *a) { return pv_from_ptr(a->native->owner); }

PvStatus pv_product_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t times = pv_int(a->v[1]);
    if (times < 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "repeat argument cannot be negative");
    size_t n = a->n_rest, total;
    if (n > 0 && times > (int64_t)1 << 40) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "repeat argument too large");
    total = n * (size_t)times;
    if (total > SIZE_MAX / 64) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "repeat argument too large");
    PV_TRY(pv_charge(vm, (int64_t)total / 4));
    PvTuple *pools = pv_tuple_make(vm, total);
    if (pools == NULL) return PV_RETRY;
    if (!are_containers(a->rest, n)) {
        PvTuple *given = pv_tuple_of(vm, a->rest, n);
        if (given == NULL) return PV_RETRY;
        PvValue call[4] = {builtin_of(a), a->v[0], pv_from_ptr(given), a->v[1]};
        return pv_defer_call(vm, pv_twin(PV_TWIN_PRODUCT_CONSTRUCT), 4, call);
    }
    for (size_t i = 0; i < n && total > 0; i++) {
        PvTuple *pool = NULL;
        PV_TRY(pv_tuple_of_all(vm, a->rest[i], &pool));
        for (size_t k = i; k < total; k += n) pools->item[k] = pv_from_ptr(pool);
    }
    PvItertool *t;
    PV_TRY(pv_itertool_make(vm, a, &t));
    t->a = pv_from_ptr(pools);
    *out = pv_from_ptr(t);
    return PV_OK;
}

// The items of pools at places.
static PvStatus arranged(PvVM *vm, const PvTuple *pool, const PvTuple *places, size_t n, bool many, PvValue *out) {
    PV_TRY(pv_charge(vm, (int64_t)n / 4 + 1));
    PvTuple *t = pv_tuple_make(vm, n);
    if (t == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        const PvTuple *from = many ? pv_tuple(pool->item[i]) : pool;
        t->item[i] = from->item[pv_int(places->item[i])];
    }
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_product_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    const PvTuple *pools = pv_tuple(t->a);
    size_t n = pools->n;
    *out = PV_NULL;
    if (t->i != 0) return PV_OK;
    if (t->b == PV_NULL) {
        PV_TRY(pv_charge(vm, (int64_t)n));
        for (size_t i = 0; i < n; i++) t->i |= pv_tuple(pools->item[i])->n == 0;
        if (t->i != 0) return PV_OK;
        PvTuple *places = places_from(vm, n, 0, 0);
        if (places == NULL) return PV_RETRY;
        PV_TRY(arranged(vm, pools, places, n, true, out));
        t->b = pv_from_ptr(places);
        return PV_OK;
    }
    PvTuple *places = pv_tuple(t->b);
    size_t i = n;
    while (i > 0 && (size_t)pv_int(places->item[i - 1]) + 1 >= pv_tuple(pools->item[i - 1])->n) i--;
    if (i == 0) {
        t->i = 1;
        return PV_OK;
    }
    PV_TRY(pv_charge(vm, (int64_t)n / 4 + 1));
    PvTuple *made = pv_tuple_make(vm, n);
    if (made == NULL) return PV_RETRY;
    places->item[i - 1] += 4; // one more
    for (size_t k = i; k < n; k++) places->item[k] = pv_from_int(0);
    for (size_t k = 0; k < n; k++) made->item[k] = pv_tuple(pools->item[k])->item[pv_int(places->item[k])];
    *out = pv_from_ptr(made);
    return PV_OK;
}

static PvStatus construct_pooled(PvVM *vm, const PvArgs *a, int64_t r, PvItertool **out) {
    PvTuple *pool = NULL;
    if (!are_containers(a->v + 1, 1)) {
        PvValue call[4] = {builtin_of(a), a->v[0], a->v[1], a->v[2]};
        return pv_defer_call(vm, pv_twin(PV_TWIN_POOL_CONSTRUCT), 4, call);
    }
    if (r < 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "r must be non-negative");
    PV_TRY(pv_tuple_of_all(vm, a->v[1], &pool));
    if (pool->base.type != &pv_types[PV_TYPE_TUPLE]) pool = pv_tuple_of(vm, pool->item, pool->n);
    if (pool == NULL) return PV_RETRY;
    PV_TRY(pv_itertool_make(vm, a, out));
    (*out)->a = pv_from_ptr(pool);
    (*out)->j = r;
    return PV_OK;
}

PvStatus pv_combinations_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(construct_pooled(vm, a, pv_int(a->v[2]), &t));
    t->i = (size_t)t->j > pv_tuple(t->a)->n;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_combinations_with_replacement_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    PV_TRY(construct_pooled(vm, a, pv_int(a->v[2]), &t));
    t->i = pv_tuple(t->a)->n == 0 && t->j > 0;
    *out = pv_from_ptr(t);
    return PV_OK;
}

static PvStatus next_combination(PvVM *vm, PvItertool *t, bool again, PvValue *out) {
    const PvTuple *pool = pv_tuple(t->a);
    size_t r = (size_t)t->j, n = pool->n;
    *out = PV_NULL;
    if (t->i != 0) return PV_OK;
    if (t->b == PV_NULL) {
        PV_TRY(pv_charge(vm, (int64_t)r / 4));
        PvTuple *places = places_from(vm, r, 0, again ? 0 : 1);
        if (places == NULL) return PV_RETRY;
        PV_TRY(arranged(vm, pool, places, r, false, out));
        t->b = pv_from_ptr(places);
        return PV_OK;
    }
    PvTuple *places = pv_tuple(t->b);
    size_t i = r;
    while (i > 0 && (size_t)pv_int(places->item[i - 1]) == (again ? n - 1 : n - r + i - 1)) i--;
    if (i == 0) {
        t->i = 1;
        return PV_OK;
    }
    PV_TRY(pv_charge(vm, (int64_t)r / 4 + 1));
    PvTuple *made = pv_tuple_make(vm, r);
    if (made == NULL) return PV_RETRY;
    int64_t place = pv_int(places->item[i - 1]) + 1;
    for (size_t k = i - 1; k < r; k++) {
        places->item[k] = pv_from_int(place);
        if (!again) place++;
    }
    for (size_t k = 0; k < r; k++) made->item[k] = pool->item[pv_int(places->item[k])];
    *out = pv_from_ptr(made);
    return PV_OK;
}

PvStatus pv_combinations_op_next(PvVM *vm, PvValue v, PvValue *out) {
    return next_combination(vm, pv_itertool(v), false, out);
}
PvStatus pv_combinations_with_replacement_op_next(PvVM *vm, PvValue v, PvValue *out) {
    return next_combination(vm, pv_itertool(v), true, out);
}

PvStatus pv_permutations_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvItertool *t;
    if (a->v[2] != PV_NONE && !pv_is_integer(a->v[2])) return pv_raise(vm, PV_EXC_TYPE_ERROR, "Expected int as r");
    if (a->v[2] != PV_NONE && !pv_is_int(a->v[2]) && !pv_is_bool(a->v[2])) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    }
    int64_t r = a->v[2] == PV_NONE ? 0 : pv_is_int(a->v[2]) ? pv_int(a->v[2]) : a->v[2] == PV_TRUE;
    PV_TRY(construct_pooled(vm, a, r, &t));
    if (a->v[2] == PV_NONE) t->j = (int64_t)pv_tuple(t->a)->n;
    t->i = (size_t)t->j > pv_tuple(t->a)->n;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_permutations_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvItertool *t = pv_itertool(v);
    const PvTuple *pool = pv_tuple(t->a);
    size_t r = (size_t)t->j, n = pool->n;
    *out = PV_NULL;
    if (t->i != 0) return PV_OK;
    if (t->b == PV_NULL) {
        PV_TRY(pv_charge(vm, (int64_t)(n + r) / 4));
        PvTuple *places = places_from(vm, n, 0, 1), *cycles = places_from(vm, r, (int64_t)n, -1);
        if (places == NULL || cycles == NULL) return PV_RETRY;
        PV_TRY(arranged(vm, pool, places, r, false, out));
        t->b = pv_from_ptr(places);
        t->c = pv_from_ptr(cycles);
        return PV_OK;
    }
    PvTuple *places = pv_tuple(t->b), *cycles = pv_tuple(t->c);
    PV_TRY(pv_charge(vm, (int64_t)r / 4 + 1));
    PvTuple *made = pv_tuple_make(vm, r);
    if (made == NULL) return PV_RETRY;
    size_t i = r;
    for (; i > 0; i--) {
        int64_t left = pv_int(cycles->item[i - 1]) - 1;
        if (left > 0) {
            size_t other = n - (size_t)left;
            PvValue place = places->item[i - 1];
            cycles->item[i - 1] = pv_from_int(left);
            places->item[i - 1] = places->item[other];
            places->item[other] = place;
            break;
        }
        PvValue place = places->item[i - 1];
        memmove(places->item + i - 1, places->item + i, (n - i) * sizeof place);
        places->item[n - 1] = place;
        cycles->item[i - 1] = pv_from_int((int64_t)(n - i + 1));
    }
    if (i == 0) {
        t->i = 1;
        return PV_OK;
    }
    for (size_t k = 0; k < r; k++) made->item[k] = pool->item[pv_int(places->item[k])];
    *out = pv_from_ptr(made);
    return PV_OK;
}

// --- places from outside ----------------------------------------------------------------------------

static bool are_numbers(const PvTuple *t, size_t n) {
    if (t->n != n) return false;
    for (size_t i = 0; i < n; i++) {
        if (!pv_is_int(t->item[i])) return false;
    }
    return true;
}

static PvValue held(PvValue v, int64_t low, int64_t high) {
    return pv_from_int(pv_int(v) > high ? high : pv_int(v) < low ? low : pv_int(v));
}

// Go on from places (and of permutations cycles): tuples of numbers, each held to what it may be here.
PvStatus pv_intrinsic_itertool_places(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t id = pv_is_ptr(a->v[0]) ? pv_ptr(a->v[0])->type->id : PV_TYPE_OBJECT;
    bool many = id == PV_TYPE_PRODUCT, again = id == PV_TYPE_COMBINATIONS_WITH_REPLACEMENT;
    bool permuted = id == PV_TYPE_PERMUTATIONS;
    if (!many && !again && !permuted && id != PV_TYPE_COMBINATIONS) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "not such an iterator");
    }
    PvItertool *t = pv_itertool(a->v[0]);
    const PvTuple *pool = pv_tuple(t->a), *places = pv_tuple(a->v[1]), *cycles = pv_tuple(a->v[2]);
    size_t n = pool->n, r = many ? n : (size_t)t->j, wanted = permuted ? n : r;
    PV_TRY(pv_charge(vm, (int64_t)(places->n + cycles->n) / 4 + 1));
    if (!are_numbers(places, wanted) || !are_numbers(cycles, permuted ? r : 0)) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "invalid arguments");
    }
    *out = PV_NONE;
    if (t->i != 0) return PV_OK;
    for (size_t i = 0; many && i < n; i++) {
        if (pv_tuple(pool->item[i])->n > 0) continue;
        t->i = 1;
        return PV_OK;
    }
    PvTuple *own = pv_tuple_make(vm, wanted), *left = permuted ? pv_tuple_make(vm, r) : NULL;
    if (own == NULL || (permuted && left == NULL)) return PV_RETRY;
    for (size_t i = 0; i < wanted; i++) {
        size_t most = many ? pv_tuple(pool->item[i])->n - 1 : again || permuted ? n - 1 : n - r + i;
        own->item[i] = held(places->item[i], 0, (int64_t)most);
    }
    for (size_t i = 0; permuted && i < r; i++) left->item[i] = held(cycles->item[i], 1, (int64_t)(n - i));
    t->b = pv_from_ptr(own);
    if (permuted) t->c = pv_from_ptr(left);
    return PV_OK;
}
