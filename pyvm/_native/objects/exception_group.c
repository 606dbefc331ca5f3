// Exception groups: extra[0] is the message, extra[1] the tuple of exceptions.
#include "objects/exception_group.h"

#include "core/native.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/instance.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"

PvStatus pv_exception_group_make(PvVM *vm, PvType *type, PvValue message, PvValue exceptions,
                                 PvValue *out) {
    if (message == PV_NONE)
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "BaseExceptionGroup.__new__() argument 1 must be str, not None");
    if (!pv_is_str(message))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "BaseExceptionGroup.__new__() argument 1 must be str, not %T", message);
    uint32_t kind = pv_is_ptr(exceptions) ? pv_ptr(exceptions)->type->id : 0;
    if (!pv_is_list(exceptions) && !pv_is_tuple(exceptions) && !pv_is_str(exceptions) &&
        kind != PV_TYPE_BYTES && kind != PV_TYPE_RANGE)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "second argument (exceptions) must be a sequence");
    PvTuple *all;
    PV_TRY(pv_tuple_of_all(vm, exceptions, &all));
    if (all->n == 0)
        return pv_raise(vm, PV_EXC_VALUE_ERROR,
                        "second argument (exceptions) must be a non-empty sequence");
    PvType *exception = pv_exception_type(PV_EXC_EXCEPTION);
    bool plain = true;
    for (size_t i = 0; i < all->n; i++) {
        if (!pv_is_exception(all->item[i]))
            return pv_raise(vm, PV_EXC_VALUE_ERROR,
                            "Item %zu of second argument (exceptions) is not an exception", i);
        plain = plain && pv_is_instance(all->item[i], exception);
    }
    if (type == pv_exception_type(PV_EXC_BASE_EXCEPTION_GROUP)) {
        if (plain) type = pv_exception_type(PV_EXC_EXCEPTION_GROUP);
    } else if (!plain && type == pv_exception_type(PV_EXC_EXCEPTION_GROUP)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "Cannot nest BaseExceptions in an ExceptionGroup");
    } else if (!plain && pv_type_is_subtype(type, exception)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "Cannot nest BaseExceptions in '%N'", type);
    }
    PvTuple *args = pv_tuple_pair(vm, message, exceptions);
    if (args == NULL) return PV_RETRY;
    PV_TRY(pv_instance_new(vm, type, out));
    PvException *e = pv_as_exception(*out);
    e->args = pv_from_ptr(args);
    e->traceback = e->context = e->cause = PV_NONE;
    e->extra[0] = message;
    e->extra[1] = pv_from_ptr(all);
    return PV_OK;
}

PvStatus pv_base_exception_group_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->n_rest != 2)
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "BaseExceptionGroup.__new__() takes exactly 2 arguments (%zu given)",
                        a->n_rest);
    if (a->kwargs != PV_NULL && pv_dict(a->kwargs)->used != 0)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes no keyword arguments", pv_as_type(a->v[0]));
    return pv_exception_group_make(vm, pv_as_type(a->v[0]), a->rest[0], a->rest[1], out);
}

PvStatus pv_base_exception_group_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_base_exception_group_construct(vm, a, out);
}

PvStatus pv_base_exception_group_derive(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_base_exception_group_split(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_base_exception_group_subgroup(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_base_exception_group_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    PvException *e = pv_as_exception(v);
    size_t n = pv_is_ptr(e->extra[1]) ? pv_tuple(e->extra[1])->n : 0;
    if (e->extra[0] != PV_NULL) PV_TRY(pv_str_of(vm, e->extra[0], w));
    return pv_writer_format(w, " (%zu sub-exception%s)", n, n == 1 ? "" : "s");
}
