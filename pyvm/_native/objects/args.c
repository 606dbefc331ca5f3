// The binder: matches a call's arguments to what the spec declares, converts them, and raises what
// CPython raises when they do not fit.
//
// Invariant: PV_OK says that every bound value is what its converter promises. Nothing has happened
// yet in any case, so DEFER (convert_call converts in guest code and calls again) is always possible.
// CPython words its complaints by how a function parses its arguments; the three styles here
// (positional only, one or no argument, with keywords) are told apart by the parameters.
#include "core/names.h"
#include "core/suggest.h"
#include "objects/bound_method.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/tuple.h"
#include "objects/type.h"

#include <stdio.h>

// How many parameters the caller does not see: self, or the class.
static size_t hidden_of(const PvNative *n) {
    return n->flags & (PV_NATIVE_METHOD | PV_NATIVE_CLASS | PV_NATIVE_NEW) ? 1 : 0;
}

static const char *plural(size_t n) { return n == 1 ? "" : "s"; }

static PvStr *short_name(const PvNative *n) {
    return n->flags & PV_NATIVE_NEW ? n->owner->name : n->name;
}

// Bound to a class, a native goes by that class's name: int.mro(), Sub.fromkeys(). `format` begins with
// "%s"; what it says of the name is put behind the class's here.
static PvStatus raise_bound(PvVM *vm, const PvNative *n, const PvType *cls, const char *format,
                            size_t given) {
    PvWriter w;
    PvValue name;
    pv_writer_init(&w, vm);
    PV_TRY(pv_writer_str(&w, cls->qualname));
    PV_TRY(pv_writer_char(&w, '.'));
    PV_TRY(pv_writer_str(&w, n->name));
    PV_TRY(pv_writer_finish(&w, &name));
    char text[64];
    (void)snprintf(text, sizeof text, "%%U%s", format + 2);
    return pv_raise(vm, PV_EXC_TYPE_ERROR, text, pv_str(name), given);
}

// "list.append" for methods, "len", "list" for its constructor.
static PvStatus raise_named(PvVM *vm, const PvNative *n, const char *format, size_t given,
                            const PvValue *values) {
    bool of_class = n->flags & PV_NATIVE_CLASS ||
                    (n->flags & PV_NATIVE_METHOD && n->owner->id == PV_TYPE_TYPE);
    if (of_class && values != NULL && pv_is_type(values[0]))
        return raise_bound(vm, n, pv_as_type(values[0]), format, given);
    const char *name = n->flags & PV_NATIVE_NEW ? (const char *)n->owner->name->data : n->qualname;
    char dotted[128];
    if (n->module != NULL) { // math.sqrt() takes ...
        snprintf(dotted, sizeof dotted, "%s.%s", (const char *)n->module->data, name);
        name = dotted;
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, format, name, given);
}

static bool is_wrapper(const PvNative *n) {
    return n->base.type == &pv_types[PV_TYPE_WRAPPER_DESCRIPTOR];
}

static bool has_keyword_parameter(const PvNative *n) {
    return n->n_params > 0 && n->param[n->n_params - 1].flags & PV_PARAM_KEYWORD;
}

static bool takes_keywords(const PvNative *n) {
    return n->flags & PV_NATIVE_KWARGS || has_keyword_parameter(n);
}

// x.__mul__(n), where x is a sequence.
static bool is_repetition(const PvNative *n) {
    bool multiplies = n->name == PV_NAME(__mul__) || n->name == PV_NAME(__rmul__) || n->name == PV_NAME(__imul__);
    return multiplies && n->owner->ops.length;
}

// Too many or too few positional arguments for a function without keyword parameters.
static PvStatus raise_count(PvVM *vm, const PvNative *n, size_t given, const PvValue *values) {
    size_t hidden = hidden_of(n);
    size_t max = n->n_params - hidden;
    size_t min = n->n_required > hidden ? n->n_required - hidden : 0;
    given = given > hidden ? given - hidden : 0;
    if (is_wrapper(n) && !(n->flags & PV_NATIVE_NEW) && n->name != PV_NAME(__init__)) {
        size_t want = given < min ? min : max;
        if (min != max || max == 2 || is_repetition(n)) { // CPython unpacks these without a name, and it shows
            const char *bound = min == max ? "" : given < min ? "at least " : "at most ";
            return pv_raise(vm, PV_EXC_TYPE_ERROR, " expected %s%zu argument%s, got %zu", bound,
                            want, plural(want), given);
        }
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected %zu argument%s, got %zu", want, plural(want), given);
    }
    PvStr *name = is_wrapper(n) ? n->owner->name : short_name(n);
    if (n->owner && n->owner->id == PV_TYPE_SUPER && max == 2 && n->name != PV_NAME(__get__))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "super() expected at most 2 arguments, got %zu", given);
    if (max == 0) {
        if (n->flags & PV_NATIVE_NEW) {
            if (n->owner->id == PV_TYPE_ELLIPSIS) name = PV_NAME(EllipsisType);
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U takes no arguments", name);
        }
        return raise_named(vm, n, "%s() takes no arguments (%zu given)", given, values);
    }
    if (max == 1 && min == 1 && !(n->flags & PV_NATIVE_NEW) && !is_wrapper(n)) {
        return raise_named(vm, n, "%s() takes exactly one argument (%zu given)", given, values);
    }
    size_t want = given < min ? min : max;
    const char *bound = min == max ? "" : given < min ? "at least " : "at most ";
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U expected %s%zu argument%s, got %zu", name, bound, want,
                    plural(want), given);
}

// The same for a function with keyword parameters.
static PvStatus raise_many(PvVM *vm, const PvNative *n, size_t positional, size_t keywords) {
    size_t hidden = hidden_of(n), max_positional = 0, min = 0;
    for (size_t i = hidden; i < n->n_params; i++) {
        bool keyword_only = !(n->param[i].flags & PV_PARAM_POSITIONAL);
        max_positional += !keyword_only;
        min += !keyword_only && !(n->param[i].flags & PV_PARAM_OPTIONAL);
    }
    size_t all = n->n_params - hidden;
    positional -= hidden;
    size_t given = positional + keywords;
    PvStr *name = is_wrapper(n) ? n->owner->name : short_name(n);
    if (n->owner && keywords == 0 && (n->owner->id == PV_TYPE_INT || n->owner->id == PV_TYPE_STR) &&
        n->flags & PV_NATIVE_NEW) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U expected at most %zu arguments, got %zu", name, all, given);
    }
    if (name == PV_NAME(sorted)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "sorted expected 1 argument, got %zu", positional);
    }
    if (given > all) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() takes %s %zu %sargument%s (%zu given)", name,
                        "at most", all, positional == 0 ? "keyword " : "", plural(all), given);
    }
    if (max_positional == 0) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() takes no positional arguments", name);
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() takes %s %zu positional argument%s (%zu given)", name,
                    min < max_positional ? "at most" : "exactly", max_positional, plural(max_positional),
                    positional);
}

static PvStatus raise_missing(PvVM *vm, const PvNative *n, size_t i, size_t positional) {
    size_t hidden = hidden_of(n);
    PvStr *name = is_wrapper(n) ? n->owner->name : short_name(n);
    if (name == PV_NAME(sorted)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "sorted expected 1 argument, got %zu", positional);
    }
    if (n->name == PV_NAME(__build_class__)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__build_class__: not enough arguments");
    }
    if (!(n->param[i].flags & PV_PARAM_KEYWORD)) {
        size_t min = 0, max = 0;
        for (size_t k = hidden; k < n->n_params; k++) {
            if (!(n->param[k].flags & PV_PARAM_POSITIONAL)) continue;
            max++;
            min += !(n->param[k].flags & PV_PARAM_OPTIONAL);
        }
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() takes %s %zu positional argument%s (%zu given)", name,
                        min < max ? "at least" : "exactly", min, plural(min), positional - hidden);
    }
    if (!(n->param[i].flags & PV_PARAM_POSITIONAL)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() missing required keyword-only argument: '%U'", name,
                        n->param[i].name);
    }
    if (n->owner && n->owner->id == PV_TYPE_ENUMERATE) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "enumerate() missing required argument 'iterable'");
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() missing required argument '%U' (pos %zu)", name,
                    n->param[i].name, i - hidden + 1);
}

// --- converters -----------------------------------------------------------------------------------

static PvStatus raise_wrong(PvVM *vm, const PvNative *n, const PvParam *p, const char *want, PvValue v) {
    size_t hidden = hidden_of(n);
    size_t at = (size_t)(p - n->param) - hidden + 1;
    size_t count = n->n_params - hidden;
    PvStr *name = is_wrapper(n) ? n->owner->name : short_name(n);
    const char *none = p->flags & PV_PARAM_NONE_OK ? " or None" : "";
    PvStr *type = v == PV_NONE ? PV_NAME(None) : pv_type_of(v)->name;
    if (p->flags & PV_PARAM_KEYWORD) {
        if (p->flags & PV_PARAM_NONE_OK && p->converter == PV_CONVERT_STR && n->owner) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "must be %s%s, not %U", want, none, type);
        }
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() argument '%U' must be %s%s, not %U", name, p->name,
                        want, none, type);
    }
    if (count == 1) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() argument must be %s%s, not %U", name, want, none, type);
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() argument %zu must be %s%s, not %U", name, at, want, none, type);
}

static bool is_bound_name(const PvStr *name) {
    return name == PV_NAME(start) || name == PV_NAME(stop) || name == PV_NAME(end);
}

static PvStatus to_int(PvVM *vm, PvValue *v) {
    if (pv_is_int(*v)) return PV_OK;
    if (pv_is_bool(*v)) {
        *v = pv_from_int(*v == PV_TRUE);
        return PV_OK;
    }
    PvType *t = pv_type_of(*v);
    if (t->flags & PV_TF_INT) {
        int64_t small;
        const PvInt *i = (const PvInt *)(const void *)pv_ptr(*v);
        if (i->n <= 1 && (i->n == 0 || i->limb[0] <= (uint64_t)PV_INT_MAX)) {
            PV_TRY(pv_index(vm, *v, PV_INDEX_CLIP, NULL, &small));
            *v = pv_from_int(small);
        }
        return PV_OK;
    }
    if (!(t->flags & PV_TF_BUILTIN)) return PV_DEFER;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object cannot be interpreted as an integer", *v);
}

static PvStatus to_float(PvVM *vm, PvValue *v) {
    if (pv_is_imm_float(*v)) return PV_OK;
    PvType *t = pv_type_of(*v);
    if (t->flags & PV_TF_FLOAT) return PV_OK;
    if (t->flags & PV_TF_INT) {
        double d;
        PV_TRY(pv_int_to_double(vm, *v, &d));
        *v = pv_float_new(vm, d);
        return *v == PV_NULL ? PV_RETRY : PV_OK;
    }
    if (!(t->flags & PV_TF_BUILTIN)) return PV_DEFER;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "must be real number, not %T", *v);
}

static PvStatus convert(PvVM *vm, const PvNative *n, const PvParam *p, PvValue *v) {
    if (*v == PV_NONE && p->flags & PV_PARAM_NONE_OK) return PV_OK;
    switch ((PvConverter)p->converter) {
    case PV_CONVERT_ANY:
    case PV_CONVERT_CALLABLE: return PV_OK;
    case PV_CONVERT_INT: return to_int(vm, v);
    case PV_CONVERT_SSIZE:
    case PV_CONVERT_SIZE: {
        if (pv_is_int(*v)) return PV_OK;
        int64_t i;
        const char *what = NULL;
        if (is_bound_name(p->name)) {
            what = p->flags & PV_PARAM_NONE_OK
                       ? "slice indices must be integers or None or have an __index__ method"
                       : "slice indices must be integers or have an __index__ method";
        }
        if (p->converter == PV_CONVERT_SIZE && pv_type_of(*v)->flags & PV_TF_INT && pv_is_ptr(*v)) {
            const PvInt *big = (const PvInt *)(const void *)pv_ptr(*v);
            if (big->n > 1 || (big->n == 1 && big->limb[0] > (uint64_t)INT64_MAX + big->negative)) {
                return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
            }
        }
        PV_TRY(pv_index(vm, *v, PV_INDEX_CLIP, what, &i));
        *v = pv_from_int(i < PV_INT_MIN ? PV_INT_MIN : i > PV_INT_MAX ? PV_INT_MAX : i);
        return PV_OK;
    }
    case PV_CONVERT_CINT: {
        int64_t i;
        if (!pv_is_int(*v)) {
            PV_TRY(pv_index(vm, *v, PV_INDEX_CLIP, NULL, &i));
            *v = pv_from_int(i < PV_INT_MIN ? PV_INT_MIN : i > PV_INT_MAX ? PV_INT_MAX : i);
        }
        if (pv_int(*v) == (int32_t)pv_int(*v)) return PV_OK;
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C int");
    }
    case PV_CONVERT_FLOAT: return to_float(vm, v);
    case PV_CONVERT_STR:
        if (pv_type_of(*v)->flags & PV_TF_STR) return PV_OK;
        return raise_wrong(vm, n, p, "str", *v);
    case PV_CONVERT_BYTES: {
        PvOctets o;
        return pv_octets(*v, &o) ? PV_OK : pv_octets_refuse(vm, *v);
    }
    case PV_CONVERT_LIST:
        if (pv_type_of(*v)->flags & PV_TF_LIST) return PV_OK;
        return raise_wrong(vm, n, p, "list", *v);
    case PV_CONVERT_TUPLE:
        if (pv_type_of(*v)->flags & PV_TF_TUPLE) return PV_OK;
        return raise_wrong(vm, n, p, "tuple", *v);
    case PV_CONVERT_DICT:
        if (pv_type_of(*v)->flags & PV_TF_DICT) return PV_OK;
        return raise_wrong(vm, n, p, "dict", *v);
    case PV_CONVERT_TYPE:
        if (pv_type_of(*v)->flags & PV_TF_TYPE) return PV_OK;
        return raise_wrong(vm, n, p, "type", *v);
    case PV_CONVERT_BOOL: {
        bool truth;
        PV_TRY(pv_truth(vm, *v, &truth));
        *v = pv_bool(truth);
        return PV_OK;
    }
    case PV_CONVERT_ITERABLE: {
        if (pv_iterate_is_native(*v)) return PV_OK;
        const PvType *t = pv_type_of(*v);
        if (t->ops.iter || t->ops.getitem || !(t->flags & PV_TF_BUILTIN) || t->flags & PV_TF_TYPE) return PV_DEFER;
        if (n->name == PV_NAME(join)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only join an iterable");
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object is not iterable", *v);
    }
    }
    return PV_OK;
}

// --- the receiver -----------------------------------------------------------------------------------

// A class derived from list is not made by object.__new__.
static PvStatus check_layout(PvVM *vm, const PvNative *n, PvType *cls) {
    PvType *base = pv_type_builtin(cls);
    if (base == n->owner || base->init == n) return PV_OK;
    // Exceptions share one __new__, but for those that need more than the arguments.
    if ((base->flags & PV_TF_EXCEPTION) && (n->owner->flags & PV_TF_EXCEPTION) &&
        !pv_type_is_subtype(base, &pv_types[PV_TYPE_EXCEPTIONS + PV_EXC_OS_ERROR]) &&
        !pv_type_is_subtype(base, &pv_types[PV_TYPE_EXCEPTIONS + PV_EXC_BASE_EXCEPTION_GROUP]))
        return PV_OK;
    PvValue own = pv_type_lookup(vm, base, PV_NAME(__new__));
    if (own == PV_NULL || pv_type_of(own) != &pv_types[PV_TYPE_NATIVE]) return PV_OK;
    if (((const PvNative *)(const void *)pv_ptr(own))->fn == n->fn) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N.__new__(%N) is not safe, use %N.__new__()", n->owner, cls, base);
}

// These count their keywords before they look at them.
static bool counts_names(const PvNative *n) {
    if (n->flags & PV_NATIVE_NEW) return n->owner->id == PV_TYPE_ZIP;
    return n->name == PV_NAME(max) || n->name == PV_NAME(min);
}

static PvStatus check_receiver(PvVM *vm, const PvNative *n, PvValue *given, size_t n_positional) {
    if (n->flags & PV_NATIVE_METHOD) {
        if (n_positional == 0) {
            if (is_wrapper(n)) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "descriptor '%U' of '%N' object needs an argument",
                                n->name, n->owner);
            }
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "unbound method %s() needs an argument", n->qualname);
        }
        if (pv_type_of(given[0]) == n->owner || pv_type_is_subtype(pv_type_of(given[0]), n->owner)) return PV_OK;
        if (is_wrapper(n)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "descriptor '%U' requires a '%N' object but received a '%T'",
                            n->name, n->owner, given[0]);
        }
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "descriptor '%U' for '%N' objects doesn't apply to a '%T' object",
                        n->name, n->owner, given[0]);
    }
    if (n->base.type == &pv_types[PV_TYPE_CLASSMETHOD_DESCRIPTOR]) {
        if (n_positional == 0) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "descriptor '%U' of '%N' object needs an argument", n->name,
                            n->owner);
        }
        if (!pv_is_type(given[0])) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "descriptor '%U' for type '%N' needs a type, not a '%T' as arg 2",
                            n->name, n->owner, given[0]);
        }
        if (!pv_type_is_subtype(pv_as_type(given[0]), n->owner)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "descriptor '%U' requires a subtype of '%N' but received '%N'",
                            n->name, n->owner, pv_as_type(given[0]));
        }
    }
    if (n->flags & PV_NATIVE_NEW) {
        if (n_positional == 0) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N.__new__(): not enough arguments", n->owner);
        }
        if (!pv_is_type(given[0])) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N.__new__(X): X is not a type object (%T)", n->owner, given[0]);
        }
        PvType *cls = pv_as_type(given[0]);
        if (cls != n->owner && !pv_type_is_subtype(cls, n->owner)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N.__new__(%N): %N is not a subtype of %N", n->owner, cls,
                            cls, n->owner);
        }
        if (cls != n->owner) PV_TRY(check_layout(vm, n, cls));
    }
    return PV_OK;
}

// --- binding ----------------------------------------------------------------------------------------

// DEFER to convert_call(native, args, kwargs): it converts what needs guest code and calls again.
static PvStatus defer_conversion(PvVM *vm, const PvNative *n, const PvValue *given, size_t n_positional,
                                 PvTuple *names) {
    PvTuple *args = pv_tuple_of(vm, given, n_positional);
    PvDict *kwargs = pv_dict_make(vm, names ? names->n : 0);
    if (!args || !kwargs) return PV_RETRY;
    for (size_t i = 0; names && i < names->n; i++) {
        PV_TRY(pv_dict_put_name(vm, kwargs, pv_str(names->item[i]), given[n_positional + i]));
    }
    PvValue call[3] = {pv_from_ptr(n), pv_from_ptr(args), pv_from_ptr(kwargs)};
    return pv_defer_call(vm, pv_twin(PV_TWIN_CONVERT_CALL), 3, call);
}

// A keyword that no parameter has, or that a position has filled already.
static PvStatus raise_unexpected(PvVM *vm, const PvNative *n, const PvStr *name) {
    for (size_t i = 0; i < n->n_params; i++) {
        const PvParam *p = &n->param[i];
        if (p->flags & PV_PARAM_KEYWORD && pv_str_equal(p->name, name)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "argument for %U() given by name ('%U') and position (%zu)",
                            short_name(n), name, i + 1 - hidden_of(n));
        }
    }
    if (n->owner && n->owner->id == PV_TYPE_ENUMERATE) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%U' is an invalid keyword argument for %U()", name, short_name(n));
    }
    PvStr *candidates[32];
    size_t count = 0;
    for (size_t i = 0; i < n->n_params && count < 32; i++) {
        if (n->param[i].flags & PV_PARAM_KEYWORD) candidates[count++] = n->param[i].name;
    }
    const PvStr *near = pv_suggest(name, candidates, count);
    const PvStr *function = is_wrapper(n) ? n->owner->name : short_name(n);
    if (!n->owner && n->name == PV_NAME(sorted)) function = PV_NAME(sort); // the list's says it
    if (!near) return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() got an unexpected keyword argument '%U'", function, name);
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() got an unexpected keyword argument '%U'. Did you mean '%U'?",
                    function, name, near);
}

// The first keyword that does not fit is left in *odd: a missing argument is the graver fault.
static PvStatus bind_keywords(PvVM *vm, const PvNative *n, PvValue *given, size_t n_positional,
                              PvTuple *names, PvValue *bound, PvArgs *out, PvStr **odd) {
    PvDict *rest = NULL;
    for (size_t k = 0; k < names->n; k++) {
        PvStr *name = pv_str(names->item[k]);
        PvValue value = given[n_positional + k];
        size_t i = 0;
        for (; i < n->n_params; i++) {
            const PvParam *p = &n->param[i];
            if (p->flags & PV_PARAM_KEYWORD && (p->name == name || pv_str_equal(p->name, name))) break;
        }
        if (i < n->n_params) {
            if (bound[i] == PV_NULL) bound[i] = value;
            else if (!*odd) *odd = name;
            continue;
        }
        if (!(n->flags & PV_NATIVE_KWARGS)) {
            if (!*odd) *odd = name;
            continue;
        }
        if (!rest) {
            rest = pv_dict_make(vm, names->n);
            if (!rest) return PV_RETRY;
        }
        PV_TRY(pv_dict_put_name(vm, rest, name, value));
    }
    if (rest) out->kwargs = pv_from_ptr(rest);
    return PV_OK;
}

// A subclass that has an __init__ of its own may take keywords that the built-in __new__ does not know,
// and the other way round for list, alone.
static bool ignores_keywords(PvVM *vm, const PvNative *n, PvValue first) {
    bool made = (n->flags & PV_NATIVE_NEW) != 0;
    if (!n->owner || (!made && (n->name != PV_NAME(__init__) || n->owner->id != PV_TYPE_LIST))) return false;
    PvType *cls = made ? pv_as_type(first) : pv_type_of(first);
    PvStr *other = made ? PV_NAME(__init__) : PV_NAME(__new__);
    return cls != n->owner && pv_type_lookup(vm, cls, other) != pv_type_lookup(vm, n->owner, other);
}

PvStatus pv_args_bind(PvVM *vm, const PvNative *n, PvValue *given, size_t n_positional, PvTuple *names,
                      PvValue *bound, PvArgs *out) {
    PV_TRY(check_receiver(vm, n, given, n_positional));
    out->native = n;
    out->kwargs = PV_NULL;
    out->rest = NULL;
    out->n_rest = 0;
    size_t n_names = names ? names->n : 0;
    if (n_names > 0 && !takes_keywords(n)) {
        if (!ignores_keywords(vm, n, given[0])) {
            if (is_wrapper(n) && n->name != PV_NAME(__init__)) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "wrapper %U() takes no keyword arguments", n->name);
            }
            if (n->name == PV_NAME(__init__)) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes no keyword arguments", n->owner);
            }
            return raise_named(vm, n, "%s() takes no keyword arguments", 0, given);
        }
        names = NULL;
        n_names = 0;
    }
    if (n->flags & PV_NATIVE_RAW) {
        if (n_positional != n->n_params) return raise_count(vm, n, n_positional, given);
        out->v = given;
        return PV_OK;
    }
    if (n->flags & PV_NATIVE_VARARGS && n_positional == 0 && (n->name == PV_NAME(max) || n->name == PV_NAME(min))) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U expected at least 1 argument, got 0", n->name);
    }
    size_t positional = 0; // parameters that positions can fill
    while (positional < n->n_params && n->param[positional].flags & PV_PARAM_POSITIONAL) positional++;
    size_t filled = n_positional < positional ? n_positional : positional;
    if (n_positional > positional) {
        if (n->flags & PV_NATIVE_VARARGS) {
            out->rest = given + positional;
            out->n_rest = n_positional - positional;
        } else {
            return has_keyword_parameter(n) ? raise_many(vm, n, n_positional, n_names)
                                            : raise_count(vm, n, n_positional, given);
        }
    }
    if (n->flags & PV_NATIVE_NEW && n->owner->id == PV_TYPE_ENUMERATE && n_positional == 1 && n_names == 1 &&
        !pv_str_equals_ascii(pv_str(names->item[0]), "iterable")) { // a lone keyword is looked at first
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%U' is an invalid keyword argument for enumerate()",
                        pv_str(names->item[0]));
    }
    PvStr *odd = NULL; // a keyword that fits nowhere
    out->v = bound;
    for (size_t i = 0; i < filled; i++) bound[i] = given[i];
    for (size_t i = filled; i < n->n_params; i++) bound[i] = PV_NULL;
    if (n_names > 0) {
        size_t hidden = hidden_of(n);
        bool bounded = !(n->flags & (PV_NATIVE_KWARGS | PV_NATIVE_VARARGS));
        if (bounded && n_positional - hidden + n_names > n->n_params - hidden) {
            return raise_many(vm, n, n_positional, n_names);
        }
        if (n->flags & PV_NATIVE_VARARGS && n_names > n->n_params - positional && counts_names(n)) {
            size_t most = n->n_params - positional;
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() takes at most %zu keyword argument%s (%zu given)",
                            short_name(n), most, plural(most), n_names);
        }
        PV_TRY(bind_keywords(vm, n, given, n_positional, names, bound, out, &odd));
    }
    if (__builtin_expect(filled < n->n_required, 0)) { // before anything is converted
        for (size_t i = filled; i < n->n_params; i++) {
            if (bound[i] != PV_NULL || n->param[i].flags & PV_PARAM_OPTIONAL) continue;
            return takes_keywords(n) ? raise_missing(vm, n, i, n_positional) : raise_count(vm, n, n_positional, given);
        }
    }
    for (size_t i = 0; i < n->n_params; i++) {
        const PvParam *p = &n->param[i];
        if (bound[i] == PV_NULL) {
            if (!(p->flags & PV_PARAM_OPTIONAL)) {
                return takes_keywords(n) ? raise_missing(vm, n, i, n_positional)
                                         : raise_count(vm, n, n_positional, given);
            }
            bound[i] = p->default_;
            continue;
        }
        if (odd) continue;
        if (p->converter == PV_CONVERT_ANY) continue;
        PvStatus status = convert(vm, n, p, &bound[i]);
        if (__builtin_expect(status != PV_OK, 0)) {
            return status == PV_DEFER ? defer_conversion(vm, n, given, n_positional, names) : status;
        }
    }
    return odd ? raise_unexpected(vm, n, odd) : PV_OK;
}

// These exceptions have keywords of their own.
static bool has_fields(const PvType *t) {
    const PvExceptionId named[] = {PV_EXC_IMPORT_ERROR, PV_EXC_ATTRIBUTE_ERROR, PV_EXC_NAME_ERROR};
    for (size_t i = 0; i < 3; i++) {
        if (pv_type_is_subtype(t, &pv_types[PV_TYPE_EXCEPTIONS + named[i]])) return true;
    }
    return false;
}

PvStatus pv_args_refuse_keywords(PvVM *vm, PvValue callee, size_t n_positional) {
    const PvType *self = NULL;
    const PvType *t = pv_type_of(callee);
    if (t == &pv_types[PV_TYPE_METHOD_WRAPPER]) {
        const PvBoundMethod *m = (const PvBoundMethod *)(const void *)pv_ptr(callee);
        callee = m->function;
        self = pv_type_of(m->self);
        n_positional++;
        t = pv_type_of(callee);
    }
    if (t == &pv_types[PV_TYPE_WRAPPER_DESCRIPTOR]) { // refuses keywords before it looks at them
        const PvNative *n = (const PvNative *)(const void *)pv_ptr(callee);
        if (n_positional == 0) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "descriptor '%U' of '%N' object needs an argument", n->name,
                            n->owner);
        }
        if (n->name == PV_NAME(__init__)) {
            if (self && self->flags & PV_TF_EXCEPTION && !has_fields(self)) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes no keyword arguments", self);
            }
            if (!takes_keywords(n)) {
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes no keyword arguments", n->owner);
            }
        } else if (!takes_keywords(n)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "wrapper %U() takes no keyword arguments", n->name);
        }
    }
    if (t->flags & PV_TF_TYPE && pv_as_type(callee)->flags & PV_TF_EXCEPTION && !has_fields(pv_as_type(callee))) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes no keyword arguments", pv_as_type(callee));
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "keywords must be strings");
}
