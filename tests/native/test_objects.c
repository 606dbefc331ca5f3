// Containers as plain C: tables against a naive model, CPython's orders and hashes, sorting, slices,
// the binder, the writer, and out-of-memory at every allocation.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/names.h"
#include "core/writer.h"
#include "include/pyvm.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/set.h"
#include "objects/slice.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/types.h"

static int failures;
static PvVM *vm;

#define CHECK(cond)                                                                                \
    do {                                                                                           \
        if (!(cond)) {                                                                             \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #cond);                             \
            failures++;                                                                            \
        }                                                                                          \
    } while (0)
#define OK(expr) CHECK((expr) == PV_OK)

static PvValue text(const char *s) { return pv_from_ptr(pv_str_from_ascii(vm, s, strlen(s))); }

// The repr as a C string that lasts until the next call.
static const char *shown(PvValue v) {
    static char buffer[4096];
    PvValue s;
    if (pv_repr_str(vm, v, &s) != PV_OK) return "?";
    size_t n = pv_str_utf8_size(pv_str(s));
    if (n >= sizeof buffer) n = sizeof buffer - 1;
    memcpy(buffer, pv_str(s)->data, n);
    buffer[n] = 0;
    return buffer;
}

static uint32_t seed = 1;
static uint32_t chance(uint32_t n) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % n;
}

// A dict under random inserts, deletions and look-ups behaves as an array of values by key does.
static void dict_model(void) {
    enum { KEYS = 300 };
    int64_t model[KEYS];
    for (int i = 0; i < KEYS; i++) model[i] = -1;
    PvDict *d = pv_dict_make(vm, 0);
    size_t used = 0;
    for (int step = 0; step < 20000; step++) {
        uint32_t k = chance(step % 1000 < 500 ? KEYS : 20);
        PvValue key = pv_from_int(k);
        uint64_t hash;
        PvDictEntry *e;
        OK(pv_hash(vm, key, &hash));
        OK(pv_dict_find(vm, d, key, hash, &e));
        CHECK((e != NULL) == (model[k] >= 0));
        if (e) CHECK(e->value == pv_from_int(model[k]));
        uint32_t version = pv_dict_version(vm, d);
        if (chance(3) == 0) {
            if (e) {
                pv_dict_remove(vm, d, e);
                used--;
                model[k] = -1;
                CHECK(pv_dict_version(vm, d) != version);
            }
        } else {
            OK(pv_dict_put_hashed(vm, d, key, hash, pv_from_int(step)));
            if (model[k] < 0) used++;
            CHECK((pv_dict_version(vm, d) == version) == (model[k] >= 0));
            model[k] = step;
        }
        CHECK(d->used == used);
    }
    size_t walked = 0;
    uint32_t at = 0;
    while (pv_dict_walk(d, &at)) walked++;
    CHECK(walked == used);
    PvDict *copy = pv_dict_clone(vm, d);
    PvValue same;
    OK(pv_compare(vm, PV_COMPARE_EQ, pv_from_ptr(d), pv_from_ptr(copy), &same));
    CHECK(same == PV_TRUE);
}

static void dict_order(void) {
    PvDict *d = pv_dict_make(vm, 0);
    const char *names[] = {"b", "a", "c"};
    for (int i = 0; i < 3; i++) OK(pv_dict_put(vm, d, text(names[i]), pv_from_int(i)));
    OK(pv_dict_put(vm, d, text("a"), pv_from_int(9)));
    CHECK(strcmp(shown(pv_from_ptr(d)), "{'b': 0, 'a': 9, 'c': 2}") == 0);
    CHECK(pv_dict_remove_name(vm, d, pv_str(text("b"))));
    OK(pv_dict_put(vm, d, text("b"), PV_NONE));
    CHECK(strcmp(shown(pv_from_ptr(d)), "{'a': 9, 'c': 2, 'b': None}") == 0);
}

static void set_model(void) {
    enum { KEYS = 200 };
    bool model[KEYS] = {false};
    PvSet *s = pv_set_make(vm, &pv_types[PV_TYPE_SET]);
    size_t used = 0;
    for (int step = 0; step < 20000; step++) {
        uint32_t k = chance(KEYS);
        PvSetEntry *e;
        OK(pv_set_find(vm, s, pv_from_int(k), k, &e));
        CHECK((e != NULL) == model[k]);
        if (chance(3) == 0) {
            if (e) {
                pv_set_delete(s, e);
                used--;
            }
            model[k] = false;
        } else {
            OK(pv_set_put(vm, s, pv_from_int(k)));
            used += !model[k];
            model[k] = true;
        }
        CHECK(s->used == used);
    }
}

// What CPython 3.13 prints under PYTHONHASHSEED=0.
static void orders_of_cpython(void) {
    PvSet *s = pv_set_make(vm, &pv_types[PV_TYPE_SET]);
    int64_t numbers[] = {33, 1, 64, 8, 16, -1, 7, 100};
    for (int i = 0; i < 8; i++) OK(pv_set_put(vm, s, pv_from_int(numbers[i])));
    CHECK(strcmp(shown(pv_from_ptr(s)), "{64, 33, 1, 100, 7, 8, 16, -1}") == 0);
    PvValue pair[2] = {pv_from_int(1), pv_from_int(2)};
    uint64_t hash;
    OK(pv_hash(vm, pv_from_ptr(pv_tuple_of(vm, pair, 2)), &hash));
    CHECK((int64_t)hash == -3550055125485641917);
    OK(pv_hash(vm, text("append"), &hash));
    CHECK(hash == PV_NAME(append)->hash);
    OK(pv_hash(vm, PV_NONE, &hash));
    CHECK(hash == 0xfca86420u);
}

static void sorting(void) {
    for (size_t n = 0; n < 300; n += n < 40 ? 1 : 37) {
        PvList *keys = pv_list_make(vm, n), *items = pv_list_make(vm, n);
        for (size_t i = 0; i < n; i++) {
            keys->item[i] = pv_from_int(chance(10));
            items->item[i] = pv_from_int((int64_t)i);
        }
        keys->n = items->n = n;
        bool reverse = n & 1;
        OK(pv_list_sort_pairs(vm, keys->item, items->item, n, reverse));
        for (size_t i = 1; i < n; i++) {
            int64_t a = pv_int(keys->item[i - 1]), b = pv_int(keys->item[i]);
            CHECK(reverse ? a >= b : a <= b);
            if (a == b) CHECK(pv_int(items->item[i - 1]) < pv_int(items->item[i]));
        }
    }
    PvValue mixed[3] = {pv_from_int(2), text("a"), pv_from_int(1)};
    CHECK(pv_list_sort_values(vm, mixed, 3, false) == PV_RAISE);
    CHECK(mixed[0] == pv_from_int(2));
}

static void slices(void) {
    // (start, stop, step or 0 for None) of a length, and the positions that CPython's indices gives.
    static const int rows[][8] = {
        {5, 0, 99, 1, 0, 5, 1, 5},    {5, -2, 99, 1, 3, 5, 1, 2}, {5, 4, -9, -2, 4, -1, -2, 3},
        {5, 9, 1, -1, 4, 1, -1, 3},   {0, 0, 5, 1, 0, 0, 1, 0},   {5, 1, 1, 3, 1, 1, 3, 0},
        {10, -7, -1, 3, 3, 9, 3, 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const int *r = rows[i];
        PvSlice *s = pv_slice_make(vm, pv_from_int(r[1]), pv_from_int(r[2]), pv_from_int(r[3]));
        PvSpan span;
        OK(pv_slice_span(vm, s, (size_t)r[0], &span));
        CHECK(span.start == r[4] && span.stop == r[5] && span.step == r[6] && span.count == (size_t)r[7]);
    }
}

static void writer_kinds(void) {
    PvWriter w;
    PvValue v;
    pv_writer_init(&w, vm);
    OK(pv_writer_text(&w, "abc"));
    OK(pv_writer_finish(&w, &v));
    CHECK(pv_str(v)->kind == 1 && pv_str(v)->ascii);
    pv_writer_init(&w, vm);
    for (int i = 0; i < 1000; i++) OK(pv_writer_char(&w, (uint32_t)'a' + (uint32_t)i % 26));
    OK(pv_writer_char(&w, 0x1f600));
    OK(pv_writer_finish(&w, &v));
    CHECK(pv_str(v)->kind == 4 && pv_str(v)->length == 1001 && pv_str_at(pv_str(v), 1000) == 0x1f600);
    CHECK(pv_str_at(pv_str(v), 27) == 'b');
    pv_writer_init(&w, vm);
    OK(pv_writer_int(&w, INT64_MIN));
    OK(pv_writer_finish(&w, &v));
    CHECK(pv_str_equals_ascii(pv_str(v), "-9223372036854775808"));
}

static void cycles(void) {
    PvList *list = pv_list_make(vm, 1);
    OK(pv_list_push(vm, list, pv_from_ptr(list)));
    CHECK(strcmp(shown(pv_from_ptr(list)), "[[...]]") == 0);
    for (int i = 0; i < 200; i++) {
        PvList *outer = pv_list_make(vm, 1);
        OK(pv_list_push(vm, outer, pv_from_ptr(list)));
        list = outer;
    }
    PvValue s;
    CHECK(pv_repr_str(vm, pv_from_ptr(list), &s) == PV_DEFER); // deeper than natives go
    CHECK(pv_core(vm)->native_depth == 0);
}

// Bind a call of a native with n positional values and an optional keyword.
static PvStatus bind(const char *key, PvValue *given, size_t n, const char *keyword, PvArgs *a) {
    static PvValue bound[16];
    const PvNative *native = pv_types_native(key, strlen(key));
    PvTuple *names = NULL;
    if (keyword) {
        PvValue name = text(keyword);
        names = pv_tuple_of(vm, &name, 1);
    }
    return pv_args_bind(vm, native, given, n, names, bound, a);
}

static void binder(void) {
    PvArgs a;
    PvValue list = pv_from_ptr(pv_list_make(vm, 0));
    PvValue given[4] = {list, PV_TRUE, pv_from_int(3), pv_from_int(4)};
    OK(bind("list.index", given, 3, NULL, &a));
    CHECK(a.v[2] == pv_from_int(3) && a.v[3] == pv_from_int(PV_INT_MAX));
    OK(bind("list.sort", given, 1, NULL, &a));
    CHECK(a.v[1] == PV_NONE && a.v[2] == PV_FALSE);
    PvValue keyword[2] = {list, pv_from_int(7)};
    OK(bind("list.sort", keyword, 1, "reverse", &a));
    CHECK(a.v[2] == PV_TRUE);
    CHECK(bind("list.sort", keyword, 1, "nope", &a) == PV_RAISE);
    CHECK(bind("list.append", given, 3, NULL, &a) == PV_RAISE);
    CHECK(bind("list.append", given + 1, 2, NULL, &a) == PV_RAISE); // self is no list
    OK(bind("print", given + 1, 3, NULL, &a));
    CHECK(a.n_rest == 3 && a.rest == given + 1);
    pv_core(vm)->exc = PV_NULL;
}

// With the heap full, everything answers RETRY and changes nothing.
static void memory_short(void) {
    PvDict *d = pv_dict_make(vm, 0);
    PvSet *s = pv_set_make(vm, &pv_types[PV_TYPE_SET]);
    PvList *list = pv_list_make(vm, 0);
    for (int i = 0; i < 50000; i++) {
        OK(pv_dict_put(vm, d, pv_from_int(i), PV_NONE));
        OK(pv_set_put(vm, s, pv_from_int(i)));
        OK(pv_list_push(vm, list, pv_from_int(i)));
    }
    PvHeap *heap = &pv_core(vm)->heap;
    size_t limit = heap->limit;
    heap->limit = heap->used;
    uint32_t used = d->used;
    size_t members = s->used, n = list->n;
    PvStatus status = PV_OK;
    for (int i = 50000; i < 500000 && status == PV_OK; i++) status = pv_dict_put(vm, d, pv_from_int(i), PV_NONE);
    CHECK(status == PV_RETRY && d->used >= used);
    status = PV_OK;
    for (int i = 50000; i < 500000 && status == PV_OK; i++) status = pv_set_put(vm, s, pv_from_int(i));
    CHECK(status == PV_RETRY && s->used >= members);
    status = PV_OK;
    for (int i = 50000; i < 500000 && status == PV_OK; i++) status = pv_list_push(vm, list, pv_from_int(i));
    CHECK(status == PV_RETRY && list->n >= n);
    heap->limit = limit;
    PvSetEntry *e;
    OK(pv_set_find(vm, s, pv_from_int(49999), 49999, &e));
    CHECK(e != NULL);
}

static void names(void) {
    CHECK(pv_static_name("append", 6) == PV_NAME(append));
    CHECK(pv_static_name("__init__", 8) == PV_NAME(__init__));
    CHECK(pv_static_name("", 0) == PV_EMPTY_STR);
    CHECK(pv_static_name("a", 1) == &pv_latin1['a']);
    CHECK(pv_static_name("no_such_name_at_all", 19) == NULL);
    for (int i = 0; i < PV_TYPE_COUNT; i++) {
        const PvType *t = &pv_types[i];
        CHECK(t->dict && t->mro && t->mro->n > 0 && t->mro->item[0] == pv_from_ptr(t));
        CHECK(pv_type_is_subtype(t, &pv_types[PV_TYPE_OBJECT]));
    }
}

int main(void) {
    PyvmLimits limits = {.instructions = -1, .time_ns = -1, .memory = (size_t)256 << 20, .depth = 1000,
                         .output = 1 << 20, .transfer = 1 << 20, .wall_ns = -1,
                         .host_calls = -1, .traffic = -1};
    vm = pyvm_new(&limits);
    if (!vm) return 1;
    pv_budget_start(vm, (PvBudget){-1, -1, -1});
    names();
    dict_model();
    dict_order();
    set_model();
    orders_of_cpython();
    sorting();
    slices();
    writer_kinds();
    cycles();
    binder();
    memory_short();
    pyvm_drop(vm);
    if (failures) fprintf(stderr, "%d failures\n", failures);
    else puts("objects: ok");
    return failures != 0;
}
