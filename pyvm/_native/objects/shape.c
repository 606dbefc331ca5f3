// Shapes: the transition trees of guest classes. Invariant in shape.h.
#include "objects/shape.h"

#include "gen/types.gen.h"
#include "objects/str.h"

bool pv_shape_same_name(const PvStr *a, const PvStr *b) {
    if (a == b) return true;
    if (a->length != b->length || a->kind != b->kind) return false;
    if (a->hash != 0 && b->hash != 0 && a->hash != b->hash) return false;
    return memcmp(a->data, b->data, a->length * a->kind) == 0;
}

PvShape *pv_shape_root(PvVM *vm, PvType *type) {
    if (type->shape != NULL) return type->shape;
    PvShape *root = pv_heap_new(vm, &pv_types[PV_TYPE_SHAPE], sizeof(PvShape));
    if (root == NULL) return NULL;
    root->root = root;
    root->made = 1;
    type->shape = root;
    return root;
}

// Fill in `names`; without memory for it the search walks the parents.
static void list_names(PvVM *vm, PvShape *shape) {
    PvStr **names = pv_heap_raw(vm, shape->count * sizeof *names);
    if (names == NULL) return;
    uint32_t i = shape->count;
    for (PvShape *s = shape; s->parent != NULL; s = s->parent) names[--i] = s->name;
    shape->names = names;
    shape->n_names = shape->count;
}

int32_t pv_shape_find(PvVM *vm, PvShape *shape, const PvStr *name) {
    if (shape->count == 0) return -1;
    if (shape->names == NULL) list_names(vm, shape);
    if (shape->names == NULL) {
        for (PvShape *s = shape; s->parent != NULL; s = s->parent)
            if (pv_shape_same_name(s->name, name)) return (int32_t)s->count - 1;
        return -1;
    }
    for (uint32_t i = 0; i < shape->count; i++)
        if (shape->names[i] == name) return (int32_t)i;
    for (uint32_t i = 0; i < shape->count; i++)
        if (pv_shape_same_name(shape->names[i], name)) return (int32_t)i;
    return -1;
}

PvStatus pv_shape_extend(PvVM *vm, PvShape *shape, PvStr *name, PvShape **out) {
    *out = NULL;
    for (PvShape *child = shape->child; child != NULL; child = child->sibling) {
        if (!pv_shape_same_name(child->name, name)) continue;
        *out = child;
        return PV_OK;
    }
    if (shape->count >= PV_SHAPE_MAX_NAMES || shape->root->made >= PV_SHAPE_MAX_PER_CLASS)
        return PV_OK;
    PvShape *child = pv_heap_new(vm, &pv_types[PV_TYPE_SHAPE], sizeof(PvShape));
    if (child == NULL) return PV_RETRY;
    child->parent = shape;
    child->root = shape->root;
    child->name = name;
    child->count = shape->count + 1;
    child->sibling = shape->child;
    shape->child = child;
    shape->root->made++;
    if (child->count > shape->root->hint) shape->root->hint = child->count;
    *out = child;
    return PV_OK;
}

void pv_shape_op_trace(PvGC *gc, PvObject *o) {
    PvShape *shape = (PvShape *)(void *)o;
    if (shape->parent != NULL) pv_gc_mark_object(gc, &shape->parent->base);
    if (shape->child != NULL) pv_gc_mark_object(gc, &shape->child->base);
    if (shape->sibling != NULL) pv_gc_mark_object(gc, &shape->sibling->base);
    if (shape->root != shape) pv_gc_mark_object(gc, &shape->root->base);
    if (shape->name != NULL) pv_gc_mark_object(gc, &shape->name->base);
}

void pv_shape_op_release(PvVM *vm, PvObject *o) {
    PvShape *shape = (PvShape *)(void *)o;
    if (shape->names != NULL) pv_heap_raw_free(vm, shape->names, shape->n_names * sizeof(PvStr *));
}
