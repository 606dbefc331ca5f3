// What guests see of a cell.
#include "objects/cell.h"

#include "core/native.h"
#include "objects/operate.h"

static PvCell *self_of(PvValue v) { return (PvCell *)(void *)pv_ptr(v); }

void pv_cell_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvCell *)(void *)o)->value); }

PvStatus pv_cell_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvCell *c = self_of(v);
    PV_TRY(pv_writer_format(w, "<cell at 0x%llx: ", (unsigned long long)pv_heap_id(vm, &c->base)));
    if (c->value == PV_NULL) return pv_writer_text(w, "empty>");
    PV_TRY(pv_writer_str(w, pv_type_of(c->value)->name));
    PV_TRY(pv_writer_text(w, " object at 0x"));
    unsigned long long id = pv_is_ptr(c->value) ? pv_heap_id(vm, pv_ptr(c->value)) : c->value;
    return pv_writer_format(w, "%llx>", id);
}

// Cells compare by what they hold; an empty one is less than any other.
PvStatus pv_cell_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (pv_type_of(a) != &pv_types[PV_TYPE_CELL] || pv_type_of(b) != &pv_types[PV_TYPE_CELL]) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PvValue x = self_of(a)->value, y = self_of(b)->value;
    if (x != PV_NULL && y != PV_NULL) return pv_compare(vm, op, x, y, out);
    return pv_compare(vm, op, pv_from_int(x != PV_NULL), pv_from_int(y != PV_NULL), out);
}

PvStatus pv_cell_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = pv_from_ptr(pv_cell_new(vm, a->v[1]));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_cell_get_cell_contents(PvVM *vm, PvValue self, PvValue *out) {
    *out = self_of(self)->value;
    if (*out == PV_NULL) return pv_raise(vm, PV_EXC_VALUE_ERROR, "Cell is empty");
    return PV_OK;
}

PvStatus pv_cell_set_cell_contents(PvVM *vm, PvValue self, PvValue value) {
    (void)vm;
    self_of(self)->value = value;
    return PV_OK;
}
