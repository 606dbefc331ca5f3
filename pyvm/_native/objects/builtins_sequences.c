// Builtin functions over iterables: all, any, min, max, sorted; and print.
#include "core/names.h"
#include "core/output.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/types.h"

static PvStatus quantify(PvVM *vm, PvArgs *a, bool stop_at, PvValue *out) {
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, a->v[0], &it));
    for (size_t i = 0;; i++) {
        if ((i & 63) == 0) PV_TRY(pv_charge(vm, 16));
        PvValue v;
        bool truth;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        PV_TRY(pv_truth(vm, v, &truth));
        if (truth == stop_at) {
            pv_iterate_commit(vm, &it);
            *out = pv_bool(stop_at);
            return PV_OK;
        }
    }
    pv_iterate_commit(vm, &it);
    *out = pv_bool(!stop_at);
    return PV_OK;
}

PvStatus pv_builtin_all(PvVM *vm, PvArgs *a, PvValue *out) { return quantify(vm, a, false, out); }
PvStatus pv_builtin_any(PvVM *vm, PvArgs *a, PvValue *out) { return quantify(vm, a, true, out); }

// The first of the biggest (or smallest): `best` is replaced by what is strictly better.
static PvStatus better(PvVM *vm, bool max, PvValue v, PvValue best, bool *out) {
    if (pv_are_ints(v, best)) {
        *out = max ? (int64_t)v > (int64_t)best : (int64_t)v < (int64_t)best;
        return PV_OK;
    }
    PvValue result;
    PV_TRY(pv_compare(vm, max ? PV_COMPARE_GT : PV_COMPARE_LT, v, best, &result));
    return pv_truth(vm, result, out);
}

static PvStatus extreme(PvVM *vm, PvArgs *a, bool max, PvValue *out) {
    const char *name = max ? "max" : "min";
    if (a->n_rest == 0) return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s expected at least 1 argument, got 0", name);
    if (a->n_rest > 1 && a->v[1] != PV_NULL) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "Cannot specify a default for %s() with multiple positional arguments", name);
    }
    if (a->v[0] != PV_NONE) return PV_DEFER;
    PvIterate it = {0};
    PvValue best = PV_NULL, v;
    bool one = a->n_rest == 1;
    if (one) PV_TRY(pv_iterate_begin(vm, a->rest[0], &it));
    for (size_t i = 0;; i++) {
        if ((i & 63) == 63) PV_TRY(pv_charge(vm, 32));
        if (one) PV_TRY(pv_iterate_next(vm, &it, &v));
        else v = i < a->n_rest ? a->rest[i] : PV_NULL;
        if (v == PV_NULL) break;
        bool wins = best == PV_NULL;
        if (!wins) PV_TRY(better(vm, max, v, best, &wins));
        if (wins) best = v;
    }
    if (best == PV_NULL) {
        if (a->v[1] == PV_NULL) return pv_raise(vm, PV_EXC_VALUE_ERROR, "%s() iterable argument is empty", name);
        best = a->v[1];
    }
    pv_iterate_commit(vm, &it);
    *out = best;
    return PV_OK;
}

PvStatus pv_builtin_max(PvVM *vm, PvArgs *a, PvValue *out) { return extreme(vm, a, true, out); }
PvStatus pv_builtin_min(PvVM *vm, PvArgs *a, PvValue *out) { return extreme(vm, a, false, out); }

PvStatus pv_builtin_sorted(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[1] != PV_NONE || !pv_iterate_is_native(a->v[0])) return PV_DEFER;
    // An iterator must not have moved if a comparison turns out to be the guest's.
    PvIterate it;
    PV_TRY(pv_iterate_begin_hinted(vm, a->v[0], &it));
    size_t n = pv_iterate_left(&it), at = 0;
    PV_TRY(pv_charge(vm, (int64_t)(n >> 2)));
    PvList *list = pv_list_make(vm, n);
    if (!list) return PV_RETRY;
    for (;;) {
        PvValue v;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        list->item[at++] = v;
    }
    list->n = at;
    PV_TRY(pv_list_sort_values(vm, list->item, at, a->v[2] == PV_TRUE));
    pv_iterate_commit(vm, &it);
    *out = pv_from_ptr(list);
    return PV_OK;
}

// None stands for the default.
static PvStatus separator(PvVM *vm, PvValue v, const char *name, const PvStr *standard, const PvStr **out) {
    *out = standard;
    if (v == PV_NONE) return PV_OK;
    if (!pv_is_str(v)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s must be None or a string, not %T", name, v);
    *out = pv_str(v);
    return PV_OK;
}

// Did the guest put another object in the place of sys.stdout?
static bool is_redirected(PvVM *vm, PvValue *file) {
    PvCore *core = pv_core(vm);
    if (core->sys_names == PV_NULL) return false;
    *file = pv_dict_get_name(pv_dict(core->sys_names), PV_NAME(stdout));
    return *file != core->sys_stdout;
}

PvStatus pv_intrinsic_print_file(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvValue file;
    if (!is_redirected(vm, &file)) return pv_intrinsic_exhausted(vm, a, out);
    if (file == PV_NULL) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "lost sys.stdout");
    *out = file;
    return PV_OK;
}

PvStatus pv_builtin_print(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvStr *sep, *end;
    PV_TRY(separator(vm, a->v[0], "sep", &pv_latin1[' '], &sep));
    PV_TRY(separator(vm, a->v[1], "end", &pv_latin1['\n'], &end));
    PvValue file;
    if (a->v[2] != PV_NONE || is_redirected(vm, &file)) return PV_DEFER;
    PvStatus status = PV_OK;
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < a->n_rest; i++) {
        if (i) PV_TRY(pv_writer_str(&w, sep));
        size_t before = w.length;
        status = pv_str_of(vm, a->rest[i], &w);
        if (status == PV_RAISE) { // what stands before it is printed all the same
            w.length = before;
            break;
        }
        PV_TRY(status);
    }
    if (status == PV_OK) PV_TRY(pv_writer_str(&w, end));
    PvValue text;
    PV_TRY(pv_writer_finish(&w, &text));
    // What stands before a text that UTF-8 cannot hold is printed: the twin writes each on its own.
    bool pieces = a->n_rest + (end->length > 0) > 1;
    if (pieces && status == PV_OK && pv_str_has_surrogates(pv_str(text))) return PV_DEFER;
    *out = PV_NONE;
    PV_TRY(pv_output_str(vm, PV_STDOUT, pv_str(text)));
    return status;
}
