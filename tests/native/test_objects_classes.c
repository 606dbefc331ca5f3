// The object model without guest code: shapes, classes, attribute lookup, exception chains.
#include <stdio.h>
#include <stdlib.h>

#include "core/names.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"
#include "include/pyvm.h"

#define CHECK(cond)                                                                                \
    do {                                                                                           \
        if (!(cond)) {                                                                             \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #cond);                             \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

static PvStr *name(PvVM *vm, const char *text) { return pv_str_from_ascii(vm, text, strlen(text)); }

static PvType *make(PvVM *vm, const char *text, PvType *a, PvType *b) {
    PvValue bases[2] = {pv_from_ptr(a), pv_from_ptr(b)};
    PvTuple *t = pv_tuple_of(vm, bases, b != NULL ? 2 : a != NULL ? 1 : 0);
    PvValue cls;
    CHECK(pv_type_make(vm, &pv_types[PV_TYPE_TYPE], name(vm, text), t, pv_dict_make(vm, 0), &cls) ==
          PV_OK);
    return pv_as_type(cls);
}

static PvObject *instance(PvVM *vm, PvType *cls) {
    PvValue v;
    CHECK(pv_instance_new(vm, cls, &v) == PV_OK);
    return pv_ptr(v);
}

static void set(PvVM *vm, PvObject *o, const char *text, int64_t value) {
    PvShape *shape;
    uint32_t index;
    CHECK(pv_instance_set(vm, o, name(vm, text), pv_from_int(value), &shape, &index) == PV_OK);
}

static PvValue get(PvVM *vm, PvObject *o, const char *text) {
    return pv_instance_get(vm, o, name(vm, text));
}

static void instances_share_shapes(PvVM *vm) {
    PvType *cls = make(vm, "C", NULL, NULL);
    PvObject *a = instance(vm, cls), *b = instance(vm, cls), *c = instance(vm, cls);
    set(vm, a, "x", 1), set(vm, a, "y", 2);
    set(vm, b, "x", 3), set(vm, b, "y", 4);
    set(vm, c, "y", 5), set(vm, c, "x", 6);
    CHECK(pv_attrs(a)->shape == pv_attrs(b)->shape);
    CHECK(pv_attrs(a)->shape != pv_attrs(c)->shape);
    CHECK(get(vm, c, "x") == pv_from_int(6) && get(vm, b, "y") == pv_from_int(4));
    CHECK(get(vm, a, "z") == PV_NULL);
    // The last attribute can go without leaving the tree; another one ends in a dict.
    bool found;
    PvShape *one = pv_attrs(a)->shape->parent;
    CHECK(pv_instance_delete(vm, a, name(vm, "y"), &found) == PV_OK && found);
    CHECK(pv_attrs(a)->shape == one);
    CHECK(pv_instance_delete(vm, b, name(vm, "x"), &found) == PV_OK && found);
    CHECK(pv_attrs(b)->shape == NULL && get(vm, b, "y") == pv_from_int(4));
    CHECK(pv_instance_delete(vm, b, name(vm, "x"), &found) == PV_OK && !found);
}

static void many_attributes_become_a_dict(PvVM *vm) {
    PvObject *o = instance(vm, make(vm, "Many", NULL, NULL));
    char text[16];
    for (int i = 0; i < 2 * PV_SHAPE_MAX_NAMES; i++) {
        snprintf(text, sizeof text, "a%d", i);
        set(vm, o, text, i);
    }
    CHECK(pv_attrs(o)->shape == NULL);
    for (int i = 0; i < 2 * PV_SHAPE_MAX_NAMES; i++) {
        snprintf(text, sizeof text, "a%d", i);
        CHECK(get(vm, o, text) == pv_from_int(i));
    }
}

static void class_attributes_renew_subclasses(PvVM *vm) {
    PvType *a = make(vm, "A", NULL, NULL), *b = make(vm, "B", a, NULL), *c = make(vm, "C", b, NULL);
    PvStr *x = name(vm, "x");
    CHECK(pv_type_lookup(vm, c, x) == PV_NULL);
    uint32_t version = c->version;
    CHECK(pv_type_set(vm, a, x, pv_from_int(1)) == PV_OK);
    CHECK(c->version != version && pv_type_lookup(vm, c, x) == pv_from_int(1));
    CHECK(pv_type_set(vm, b, x, pv_from_int(2)) == PV_OK);
    CHECK(pv_type_lookup(vm, c, x) == pv_from_int(2) && pv_type_lookup(vm, a, x) == pv_from_int(1));
    CHECK(pv_type_set(vm, b, x, PV_NULL) == PV_OK && pv_type_lookup(vm, c, x) == pv_from_int(1));
    // A special method set later takes the native operation away, and gives it back.
    PvType *list = make(vm, "L", &pv_types[PV_TYPE_LIST], NULL);
    CHECK(list->ops.length == pv_types[PV_TYPE_LIST].ops.length);
    CHECK(pv_type_set(vm, list, PV_NAME(__len__), PV_NONE) == PV_OK && list->ops.length == NULL);
    CHECK(pv_type_set(vm, list, PV_NAME(__len__), PV_NULL) == PV_OK && list->ops.length != NULL);
}

static void orders_and_layouts_that_cannot_be(PvVM *vm) {
    PvType *a = make(vm, "A", NULL, NULL), *b = make(vm, "B", a, NULL);
    PvValue cls, ab[2] = {pv_from_ptr(a), pv_from_ptr(b)};
    PvType *type = &pv_types[PV_TYPE_TYPE];
    PvDict *empty = pv_dict_make(vm, 0);
    CHECK(pv_type_make(vm, type, name(vm, "X"), pv_tuple_of(vm, ab, 2), empty, &cls) == PV_RAISE);
    PvValue mixed[2] = {pv_from_ptr(&pv_types[PV_TYPE_LIST]), pv_from_ptr(&pv_types[PV_TYPE_DICT])};
    CHECK(pv_type_make(vm, type, name(vm, "X"), pv_tuple_of(vm, mixed, 2), empty, &cls) == PV_RAISE);
    PvValue final = pv_from_ptr(&pv_types[PV_TYPE_BOOL]);
    CHECK(pv_type_make(vm, type, name(vm, "X"), pv_tuple_of(vm, &final, 1), empty, &cls) == PV_RAISE);
    pv_core(vm)->exc = PV_NULL;
}

static void contexts_never_loop(PvVM *vm) {
    PvTuple *none = pv_tuple_make(vm, 0);
    PvValue e[3];
    for (int i = 0; i < 3; i++) CHECK(pv_exception_new(vm, PV_EXC_VALUE_ERROR, none, &e[i]) == PV_OK);
    pv_exception_set_context(vm, e[1], e[0]);
    pv_exception_set_context(vm, e[2], e[1]);
    pv_exception_set_context(vm, e[0], e[2]); // e[1] lets go of it
    CHECK(pv_as_exception(e[0])->context == e[2] && pv_as_exception(e[1])->context == PV_NONE);
    pv_exception_set_context(vm, e[0], e[0]);
    CHECK(pv_as_exception(e[0])->context == e[2]);
}

int main(void) {
    PyvmLimits limits = {.instructions = -1, .time_ns = -1, .memory = 16 << 20, .depth = 100,
                         .output = 1 << 16, .transfer = 1 << 20, .wall_ns = -1,
                         .host_calls = -1, .traffic = -1};
    PvVM *vm = pyvm_new(&limits);
    CHECK(vm != NULL);
    pv_budget_start(vm, (PvBudget){-1, -1, -1});
    instances_share_shapes(vm);
    many_attributes_become_a_dict(vm);
    class_attributes_renew_subclasses(vm);
    orders_and_layouts_that_cannot_be(vm);
    contexts_never_loop(vm);
    pyvm_drop(vm);
    puts("ok");
    return 0;
}
