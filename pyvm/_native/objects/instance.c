// Instances and their attributes. Invariant in instance.h.
#include "objects/instance.h"

#include "gen/types.gen.h"
#include "objects/dict.h"
#include "objects/type.h"

enum { FIRST_SLOTS = 4 };

// --- where things lie ---------------------------------------------------------------------------

// The bytes of the variable part of a tuple, int or bytes subclass instance.
static size_t variable_bytes(PvObject *o, PvType *builtin) {
    if (builtin->flags & PV_TF_TUPLE) return ((PvTuple *)(void *)o)->n * sizeof(PvValue);
    if (builtin->flags & PV_TF_INT) return ((PvInt *)(void *)o)->n * sizeof(uint64_t);
    if (builtin->flags & PV_TF_BYTES) return (((PvBytes *)(void *)o)->length + 8) & ~(size_t)7;
    return 0;
}

PvAttrs *pv_attrs_behind(PvObject *o) {
    size_t at = (o->type->attrs & ~(size_t)1) + variable_bytes(o, pv_type_builtin(o->type));
    return (PvAttrs *)(void *)((char *)o + at);
}

// The inline array begins behind the fixed part: a capacity word, then the slots.
static PvValue *inline_slots(PvObject *o) {
    if (o->type->attrs & 1) return NULL;
    return (PvValue *)(void *)((char *)o + o->type->size) + 1;
}

// --- making -------------------------------------------------------------------------------------

PvStatus pv_instance_new(PvVM *vm, PvType *type, PvValue *out) {
    size_t bytes = type->size;
    if (type->attrs == 0) {
        PvObject *plain = pv_heap_new(vm, type, bytes);
        if (plain == NULL) return PV_RETRY;
        if (type->flags & PV_TF_DEL) plain->flags |= PV_OF_FINALIZE;
        *out = pv_from_ptr(plain);
        return PV_OK;
    }
    PvShape *root = NULL;
    uint32_t n = 0;
    if (!(type->flags & PV_TF_BUILTIN)) {
        root = pv_shape_root(vm, type);
        if (root == NULL) return PV_RETRY;
        n = root->hint < 16 ? root->hint : 16;
        bytes += (n + 1) * sizeof(PvValue);
    }
    PvObject *o = pv_heap_new(vm, type, bytes);
    if (o == NULL) return PV_RETRY;
    if (type->flags & PV_TF_DEL) o->flags |= PV_OF_FINALIZE;
    if (root != NULL) {
        PvAttrs *a = pv_attrs(o);
        a->shape = root;
        a->slots = inline_slots(o);
        a->slots[-1] = n;
    }
    *out = pv_from_ptr(o);
    return PV_OK;
}

PvStatus pv_instance_new_var(PvVM *vm, PvType *type, size_t extra, PvValue *out) {
    size_t bytes = type->size + extra;
    PvShape *root = NULL;
    if (type->attrs != 0) {
        root = pv_shape_root(vm, type);
        if (root == NULL) return PV_RETRY;
        bytes = (bytes + 7) / 8 * 8 + sizeof(PvAttrs);
    }
    PvObject *o = pv_heap_new(vm, type, bytes);
    if (o == NULL) return PV_RETRY;
    if (type->flags & PV_TF_DEL) o->flags |= PV_OF_FINALIZE;
    // The attributes are zero until the first is set: where they lie depends on the length, which
    // the caller fills in.
    *out = pv_from_ptr(o);
    return PV_OK;
}

// --- attributes ---------------------------------------------------------------------------------

PvValue pv_instance_get(PvVM *vm, PvObject *o, PvStr *name) {
    PvAttrs *a = pv_attrs(o);
    if (a->shape == NULL) {
        if (a->slots == NULL) return PV_NULL;
        return pv_dict_get_name((PvDict *)(void *)a->slots, name);
    }
    int32_t i = pv_shape_find(vm, a->shape, name);
    return i < 0 ? PV_NULL : a->slots[i];
}

// Room for one slot more.
static PvStatus grow(PvVM *vm, PvAttrs *a) {
    size_t count = a->shape->count;
    if (a->slots != NULL && count < a->slots[-1]) return PV_OK;
    size_t capacity = count < FIRST_SLOTS ? FIRST_SLOTS : count + count / 2;
    PvTuple *block = pv_heap_new(vm, &pv_types[PV_TYPE_TUPLE], sizeof *block + capacity * sizeof(PvValue));
    if (block == NULL) return PV_RETRY;
    block->n = capacity;
    if (count != 0) memcpy(block->item, a->slots, count * sizeof(PvValue));
    a->slots = block->item;
    return PV_OK;
}

PvStatus pv_instance_dict(PvVM *vm, PvObject *o, PvDict **out) {
    PvAttrs *a = pv_attrs(o);
    if (a->shape == NULL && a->slots != NULL) {
        *out = (PvDict *)(void *)a->slots;
        return PV_OK;
    }
    PvDict *dict = pv_dict_make(vm, 0);
    if (dict == NULL) return PV_RETRY;
    if (a->shape != NULL) {
        size_t n = pv_instance_count(vm, o);
        for (size_t i = 0; i < n; i++) {
            PvStr *name;
            PvValue value;
            pv_instance_item(vm, o, i, &name, &value);
            PV_TRY(pv_dict_put_name(vm, dict, name, value));
        }
    }
    a->shape = NULL;
    a->slots = (PvValue *)(void *)dict;
    *out = dict;
    return PV_OK;
}

PvStatus pv_instance_set_dict(PvVM *vm, PvObject *o, PvDict *dict) {
    (void)vm;
    PvAttrs *a = pv_attrs(o);
    a->shape = NULL;
    a->slots = (PvValue *)(void *)dict;
    return PV_OK;
}

PvStatus pv_instance_set(PvVM *vm, PvObject *o, PvStr *name, PvValue value, PvShape **shape,
                         uint32_t *index) {
    PvAttrs *a = pv_attrs(o);
    *shape = NULL;
    *index = 0;
    if (a->shape == NULL && a->slots == NULL && !(o->type->flags & PV_TF_BUILTIN)) {
        PvShape *root = pv_shape_root(vm, o->type);
        if (root == NULL) return PV_RETRY;
        a->shape = root;
    }
    if (a->shape != NULL) {
        int32_t i = pv_shape_find(vm, a->shape, name);
        if (i >= 0) {
            a->slots[i] = value;
            *shape = a->shape;
            *index = (uint32_t)i;
            return PV_OK;
        }
        PvShape *next;
        PV_TRY(pv_shape_extend(vm, a->shape, name, &next));
        if (next != NULL) {
            PV_TRY(grow(vm, a));
            a->slots[next->count - 1] = value;
            a->shape = next;
            *shape = next;
            *index = next->count - 1;
            return PV_OK;
        }
    }
    PvDict *dict;
    PV_TRY(pv_instance_dict(vm, o, &dict));
    return pv_dict_put_name(vm, dict, name, value);
}

PvStatus pv_instance_delete(PvVM *vm, PvObject *o, PvStr *name, bool *found) {
    PvAttrs *a = pv_attrs(o);
    *found = false;
    if (a->shape != NULL) {
        int32_t i = pv_shape_find(vm, a->shape, name);
        if (i < 0) return PV_OK;
        if ((uint32_t)i == a->shape->count - 1) {
            a->shape = a->shape->parent;
            *found = true;
            return PV_OK;
        }
    } else if (a->slots == NULL) {
        return PV_OK;
    }
    PvDict *dict;
    PV_TRY(pv_instance_dict(vm, o, &dict));
    *found = pv_dict_remove_name(vm, dict, name);
    return PV_OK;
}

size_t pv_instance_count(PvVM *vm, PvObject *o) {
    (void)vm;
    PvAttrs *a = pv_attrs(o);
    if (a->shape != NULL) return a->shape->count;
    return a->slots == NULL ? 0 : ((PvDict *)(void *)a->slots)->used;
}

void pv_instance_item(PvVM *vm, PvObject *o, size_t i, PvStr **name, PvValue *value) {
    (void)vm;
    PvAttrs *a = pv_attrs(o);
    PV_ASSERT(a->shape != NULL && i < a->shape->count);
    PvShape *s = a->shape;
    if (s->names != NULL) {
        *name = s->names[i];
    } else {
        while (s->count != i + 1) s = s->parent;
        *name = s->name;
    }
    *value = a->slots[i];
}

// --- for the collector --------------------------------------------------------------------------

void pv_shape_trace_attrs(PvGC *gc, PvObject *o) {
    PvAttrs *a = pv_attrs(o);
    if (a->slots == NULL) return;
    if (a->shape == NULL) {
        pv_gc_mark_object(gc, (PvObject *)(void *)a->slots);
        return;
    }
    pv_gc_mark_object(gc, &a->shape->base);
    if (a->slots != inline_slots(o)) {
        PvTuple *block = (PvTuple *)(void *)((char *)a->slots - offsetof(PvTuple, item));
        pv_gc_mark_object(gc, &block->base);
        return;
    }
    for (uint32_t i = 0; i < a->shape->count; i++) pv_gc_mark(gc, a->slots[i]);
}
