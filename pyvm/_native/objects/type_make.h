// Between the files that make classes (type_make.c) and keep them up to date (type_ops.c).
#ifndef PV_OBJECTS_TYPE_MAKE_H
#define PV_OBJECTS_TYPE_MAKE_H

#include "objects/type.h"

// Compute ops, flags and the native constructor of a heap type from its MRO.
void pv_type_renew_ops(PvType *type);
uint32_t pv_type_new_version(PvVM *vm);
size_t pv_type_count_subclasses(const PvTuple *list);
// Give a heap type other bases of the same layout.
PV_MUST_USE PvStatus pv_type_set_bases(PvVM *vm, PvType *type, PvTuple *bases);
// May what is of (or derives from) `from` become one of `to`? `what` is "__class__" or "__bases__".
PV_MUST_USE PvStatus pv_type_check_layout(PvVM *vm, PvType *from, PvType *to, const char *what);
// Give a heap type the MRO that its metaclass's mro() says.
PV_MUST_USE PvStatus pv_type_set_mro(PvVM *vm, PvType *type, PvTuple *mro);
void pv_type_drop_subclass(PvType *base, PvType *subclass);
// New version and operations for a type and all its subclasses.
void pv_type_renew(PvVM *vm, PvType *type, bool operations);

// The heap types with a built-in base, which cannot list them itself. Weak: see pv_type_after_mark.
struct PvTypeList {
    size_t n, capacity;
    PvType *type[];
};
PV_MUST_USE PvStatus pv_type_reserve_subclass(PvVM *vm, PvType *base);
void pv_type_add_subclass(PvVM *vm, PvType *base, PvType *subclass);
// The C3 linearisation of a class with these bases, the class itself (may be NULL: left out) first.
PV_MUST_USE PvStatus pv_type_linearize(PvVM *vm, PvType *type, PvTuple *bases, PvTuple **out);

#endif
