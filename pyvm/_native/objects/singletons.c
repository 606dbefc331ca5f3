// None, NotImplemented and Ellipsis: immediate words, each the only value of its type.
#include "core/native.h"
#include "objects/operate.h"

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return PV_OK;
}

PvStatus pv_none_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm, (void)v;
    return pv_writer_text(w, "None");
}
PvStatus pv_notimplemented_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm, (void)v;
    return pv_writer_text(w, "NotImplemented");
}
PvStatus pv_ellipsis_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm, (void)v;
    return pv_writer_text(w, "Ellipsis");
}

// CPython 3.12 and later give None this constant hash.
PvStatus pv_none_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    (void)vm, (void)v;
    *out = 0xfca86420u;
    return PV_OK;
}

PvStatus pv_none_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE) return give(PV_NOTIMPLEMENTED, out);
    if (a != b) return give(PV_NOTIMPLEMENTED, out);
    return give(pv_bool(op == PV_COMPARE_EQ), out);
}

PvStatus pv_none_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm, (void)v;
    *out = false;
    return PV_OK;
}

PvStatus pv_notimplemented_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm, (void)v, (void)out;
    return PV_DEFER; // to warn
}

PvStatus pv_notimplemented_dunder_bool(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER; // likewise
}

PvStatus pv_none_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    return give(PV_NONE, out);
}
PvStatus pv_notimplemented_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    return give(PV_NOTIMPLEMENTED, out);
}
PvStatus pv_ellipsis_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    return give(PV_ELLIPSIS, out);
}
PvStatus pv_notimplemented_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    return give(PV_NAME_VALUE(NotImplemented), out);
}
PvStatus pv_ellipsis_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    return give(PV_NAME_VALUE(Ellipsis), out);
}
