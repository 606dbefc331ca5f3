// Calls of what stands for another call: see expand.h.
//
// Invariant: the arguments that the instruction pushed stay on the stack, in one piece, `shift` places
// higher than they were: a call that must begin again finds them there.
#include "vm/expand.h"

#include "objects/attributes.h"
#include "objects/dict.h"
#include "objects/functional.h"
#include "objects/tuple.h"
#include "vm/frames.h"

#define AS(T, v) ((T *)(void *)pv_ptr(v))

// Room for `more` arguments: how many there are, self among them, and where they begin.
static PvStatus make_room(PvVM *vm, PvExpand *x, size_t more, PvValue **begin, size_t *n) {
    PvFiber *fiber = vm->fiber;
    size_t at = (size_t)(x->region - fiber->stack);
    PV_TRY(pv_frames_reserve(vm, fiber, at, x->n + more + 3));
    x->region = fiber->stack + at;
    bool self = x->region[1] != PV_NULL;
    *begin = x->region + 2 - self;
    *n = x->n + self;
    return PV_OK;
}

// `args` go before the arguments.
static void push_before(PvExpand *x, const PvTuple *args, const PvValue *begin, size_t n) {
    memmove(x->region + 2 + args->n, begin, n * sizeof *begin);
    if (args->n > 0) memcpy(x->region + 2, args->item, args->n * sizeof *begin);
    x->shift += (uint32_t)(args->n + (x->region[1] != PV_NULL));
}

static PvStatus expand_partial(PvVM *vm, PvExpand *x, const PvPartial *p) {
    size_t n_keywords = p->keywords->used, n;
    PvTuple *names = x->names;
    PvValue *begin;
    PV_TRY(pv_charge(vm, (int64_t)(p->args->n + 2 * n_keywords) / 4 + 1));
    if (n_keywords > 0) {
        if (names != NULL) return PV_DEFER; // who wins is the twin's to say
        names = pv_tuple_make(vm, n_keywords);
        if (names == NULL) return PV_RETRY;
        uint32_t at = 0;
        for (size_t i = 0; i < n_keywords; i++) {
            names->item[i] = pv_dict_walk(p->keywords, &at)->key;
            if (!pv_is_str(names->item[i])) return PV_DEFER;
        }
    }
    PV_TRY(make_room(vm, x, p->args->n + n_keywords, &begin, &n));
    push_before(x, p->args, begin, n);
    x->n = p->args->n + n;
    if (n_keywords > 0) {
        uint32_t at = 0;
        for (size_t i = 0; i < n_keywords; i++) x->region[2 + x->n++] = pv_dict_walk(p->keywords, &at)->value;
    }
    x->names = names;
    x->region[0] = p->function;
    x->region[1] = PV_NULL;
    return PV_OK;
}

static PvStatus expand_methodcaller(PvVM *vm, PvExpand *x, const PvMethodCaller *m) {
    PvValue *begin, callable;
    size_t n;
    if (x->names != NULL || m->keywords->used > 0) return PV_DEFER;
    PV_TRY(pv_charge(vm, (int64_t)m->args->n / 4 + 1));
    PV_TRY(make_room(vm, x, m->args->n, &begin, &n));
    if (n != 1) return PV_DEFER;
    PvValue obj = *begin;
    PvAttrHit hit = {.kind = PV_ATTR_METHOD};
    PvStatus status = pv_getattr(vm, obj, m->name, &callable, &hit);
    if (status == PV_DEFER) pv_core(vm)->defer_fn = PV_NULL;
    if (status != PV_OK) return status;
    push_before(x, m->args, begin, n); // obj stays above them
    x->n = m->args->n;
    x->region[0] = callable;
    x->region[1] = hit.kind == PV_ATTR_METHOD ? obj : PV_NULL;
    return PV_OK;
}

PvStatus pv_expand_call(PvVM *vm, PvExpand *x) {
    PvValue fn = x->region[0];
    x->result = PV_NULL;
    switch (pv_ptr(fn)->type->id) {
    case PV_TYPE_PARTIAL: return expand_partial(vm, x, AS(PvPartial, fn));
    case PV_TYPE_METHODCALLER: return expand_methodcaller(vm, x, AS(PvMethodCaller, fn));
    case PV_TYPE_LRU_CACHE_WRAPPER: {
        bool self = x->region[1] != PV_NULL;
        size_t n = x->n + self - (x->names != NULL ? x->names->n : 0);
        return pv_lru_cache_find(vm, AS(PvLruCache, fn), x->region + 2 - self, n, x->names, &x->result);
    }
    default: return PV_DEFER;
    }
}
