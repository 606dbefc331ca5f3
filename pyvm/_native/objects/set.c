// set and frozenset: what guests call.
//
// Invariant: natives that build a set work on one that nobody else has seen and install it at the
// end, so DEFER, RETRY and STOP leave the receiver as it was.
#include "objects/set.h"

#include "core/names.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvType *const set_type = &pv_types[PV_TYPE_SET];
static PvType *const frozenset_type = &pv_types[PV_TYPE_FROZENSET];

static bool is_exact_frozenset(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type == frozenset_type; }

static bool is_exact_dict(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_DICT]; }

// The plain type of the results of operations on v.
static PvType *kind_of(PvValue v) {
    return pv_ptr(v)->type->id == PV_TYPE_FROZENSET ? frozenset_type : set_type;
}

static PvStatus copy_of(PvVM *vm, PvType *type, PvValue v, PvSet **out) {
    PvSet *s = pv_set_make(vm, type);
    if (!s) return PV_RETRY;
    PV_TRY(pv_set_merge(vm, s, pv_set(v)));
    *out = s;
    return PV_OK;
}

// Put the table of `from`, which nobody has seen, in the place of s's.
void pv_set_install(PvVM *vm, PvSet *s, PvSet *from) {
    pv_set_empty(vm, s);
    if (from->entry == from->small) {
        memcpy(s->small, from->small, sizeof s->small);
    } else {
        s->entry = from->entry;
        from->entry = from->small;
    }
    s->mask = from->mask;
    s->used = from->used;
    s->fill = from->fill;
    from->mask = 7;
    from->used = from->fill = 0;
    memset(from->small, 0, sizeof from->small);
}

PvStatus pv_set_operand(PvVM *vm, PvValue v, PvSet **out) {
    if (pv_is_set(v)) {
        *out = pv_set(v);
        pv_set_settle(*out);
        return PV_OK;
    }
    const PvType *t = pv_type_of(v);
    if (!pv_iterate_is_container(v)) {
        if (t->ops.iter || t->ops.getitem || !(t->flags & PV_TF_BUILTIN) || t->flags & PV_TF_TYPE) return PV_DEFER;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object is not iterable", v);
    }
    PvSet *s = pv_set_make(vm, set_type);
    if (!s) return PV_RETRY;
    PV_TRY(pv_set_put_all(vm, s, v));
    *out = s;
    return PV_OK;
}

// An error comes after what stands before it was done: the twin goes one by one.
static PvStatus one_by_one(PvVM *vm, PvStatus status) {
    if (status != PV_RAISE) return status;
    pv_core(vm)->exc = PV_NULL;
    return PV_DEFER;
}

// --- construction -------------------------------------------------------------------------------------

static PvStatus new_instance(PvVM *vm, PvType *cls, PvValue *out) {
    if (cls == set_type || cls == frozenset_type) {
        PvSet *s = pv_set_make(vm, cls);
        if (!s) return PV_RETRY;
        *out = pv_from_ptr(s);
        return PV_OK;
    }
    PV_TRY(pv_instance_new(vm, cls, out));
    pv_set_settle(pv_set(*out));
    return PV_OK;
}

PvStatus pv_set_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v;
    PV_TRY(new_instance(vm, (PvType *)(void *)pv_ptr(a->v[0]), &v));
    PvStatus status = pv_set_put_all(vm, pv_set(v), a->v[1]);
    // Equality of two items is the guest's affair: build the set in guest code.
    if (status == PV_DEFER) {
        PvValue call[2] = {a->v[0], a->v[1]};
        return pv_defer_call(vm, pv_twin(PV_TWIN_SET_CONSTRUCT), 2, call);
    }
    PV_TRY(status);
    *out = v;
    return PV_OK;
}

PvStatus pv_frozenset_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_ptr(a->v[0]) == &frozenset_type->base && is_exact_frozenset(a->v[1])) {
        *out = a->v[1];
        return PV_OK;
    }
    return pv_set_construct(vm, a, out);
}

PvStatus pv_set_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return new_instance(vm, (PvType *)(void *)pv_ptr(a->v[0]), out);
}

PvStatus pv_set_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *fresh = pv_set_make(vm, set_type);
    if (!fresh) return PV_RETRY;
    PvStatus status = pv_set_put_all(vm, fresh, a->v[1]);
    if (status == PV_DEFER) {
        PvValue call[2] = {a->v[0], a->v[1]};
        return pv_defer_call(vm, pv_twin(PV_TWIN_SET_FILL), 2, call);
    }
    PV_TRY(status);
    pv_set_install(vm, pv_set(a->v[0]), fresh);
    *out = PV_NONE;
    return PV_OK;
}

// --- methods that do not change the receiver ----------------------------------------------------------

PvStatus pv_set_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = pv_set(a->v[0]);
    if (!(s->base.type->flags & PV_TF_BUILTIN)) return PV_DEFER; // its state goes with it
    PV_TRY(pv_charge(vm, pv_set_steps(s) >> 2));
    PvList *items = pv_list_make(vm, s->used);
    PvTuple *args = pv_tuple_make(vm, 1), *all = pv_tuple_make(vm, 3);
    if (!items || !args || !all) return PV_RETRY;
    size_t at = 0;
    PvSetEntry *e;
    while ((e = pv_set_walk(s, &at)) != NULL) items->item[items->n++] = e->key;
    args->item[0] = pv_from_ptr(items);
    all->item[0] = pv_from_ptr(s->base.type);
    all->item[1] = pv_from_ptr(args);
    all->item[2] = PV_NONE;
    *out = pv_from_ptr(all);
    return PV_OK;
}

PvStatus pv_set_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvSet *s = pv_set(a->v[0]);
    *out = pv_from_int((int64_t)(200 + (s->entry == s->small ? 0 : (s->mask + 1) * sizeof(PvSetEntry))));
    return PV_OK;
}

PvStatus pv_set_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s;
    PV_TRY(copy_of(vm, kind_of(a->v[0]), a->v[0], &s));
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_frozenset_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!is_exact_frozenset(a->v[0])) return pv_set_copy(vm, a, out);
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_set_subtract(PvVM *vm, PvSet *s, PvValue other) {
    PvSet *o;
    PV_TRY(one_by_one(vm, pv_set_operand(vm, other, &o)));
    PV_TRY(pv_charge(vm, pv_set_steps(o) >> 1));
    size_t at = 0;
    PvSetEntry *e, *mine;
    while ((e = pv_set_walk(o, &at)) != NULL) {
        PV_TRY(pv_set_find(vm, s, e->key, e->hash, &mine));
        if (mine) pv_set_delete(s, mine);
    }
    return pv_set_shrink(vm, s);
}

// The members of a that are not in b, with CPython's order: a new table filled in a's order when b
// is the bigger one, else a copy of a with holes.
static PvStatus minus(PvVM *vm, PvType *type, PvSet *a, PvValue other, PvSet **out) {
    if (pv_is_set(other) || is_exact_dict(other)) {
        size_t n = pv_is_set(other) ? pv_set(other)->used : pv_dict(other)->used;
        if (a->used >> 2 <= n) {
            PvSet *s = pv_set_make(vm, type);
            if (!s) return PV_RETRY;
            PV_TRY(pv_charge(vm, pv_set_steps(a) >> 1));
            size_t at = 0;
            PvSetEntry *e, *theirs;
            PvDictEntry *row;
            while ((e = pv_set_walk(a, &at)) != NULL) {
                bool there;
                if (pv_is_set(other)) {
                    PV_TRY(pv_set_find(vm, pv_set(other), e->key, e->hash, &theirs));
                    there = theirs != NULL;
                } else {
                    PV_TRY(pv_dict_find(vm, pv_dict(other), e->key, e->hash, &row));
                    there = row != NULL;
                }
                if (!there) PV_TRY(pv_set_insert(vm, s, e->key, e->hash));
            }
            *out = s;
            return PV_OK;
        }
    }
    PvSet *s;
    PV_TRY(copy_of(vm, type, pv_from_ptr(a), &s));
    PV_TRY(pv_set_subtract(vm, s, other));
    *out = s;
    return PV_OK;
}

PvStatus pv_set_both(PvVM *vm, PvType *type, PvSet *a, PvValue other, PvSet **out) {
    if (other == pv_from_ptr(a)) return copy_of(vm, type, other, out); // in its own order
    PvSet *s = pv_set_make(vm, type), *b;
    if (!s) return PV_RETRY;
    PvSetEntry *e, *theirs;
    size_t at = 0;
    if (pv_is_set(other)) {
        b = pv_set(other);
        pv_set_settle(b);
        if (b->used > a->used) { // CPython walks the smaller
            PvSet *swap = a;
            a = b;
            b = swap;
        }
        PV_TRY(pv_charge(vm, pv_set_steps(b) >> 1));
        while ((e = pv_set_walk(b, &at)) != NULL) {
            PV_TRY(pv_set_find(vm, a, e->key, e->hash, &theirs));
            if (theirs) PV_TRY(pv_set_put_hashed(vm, s, e->key, e->hash));
        }
        *out = s;
        return PV_OK;
    }
    if (!pv_iterate_is_container(other)) return pv_set_operand(vm, other, &b); // for its error
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, other, &it));
    PV_TRY(pv_charge(vm, (int64_t)(pv_iterate_left(&it) >> 1)));
    while (s->used < a->used || a->used == 0) {
        PvValue v;
        uint64_t hash;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        PV_TRY(pv_hash(vm, v, &hash));
        PV_TRY(pv_set_find(vm, a, v, hash, &theirs));
        if (theirs) PV_TRY(pv_set_put_hashed(vm, s, v, hash));
    }
    *out = s;
    return PV_OK;
}

static PvStatus either(PvVM *vm, PvType *type, PvSet *a, PvValue other, PvSet **out) {
    PvSet *b, *s;
    PV_TRY(pv_set_operand(vm, other, &b));
    // CPython toggles the members of a in a copy of b.
    if (pv_is_set(other)) {
        PV_TRY(copy_of(vm, type, other, &s));
    } else { // made just now, nobody has seen it
        s = b;
        s->base.type = type;
    }
    PV_TRY(pv_charge(vm, pv_set_steps(a) >> 1));
    size_t at = 0;
    PvSetEntry *e, *mine;
    while ((e = pv_set_walk(a, &at)) != NULL) {
        PV_TRY(pv_set_find(vm, s, e->key, e->hash, &mine));
        if (mine) pv_set_delete(s, mine);
        else PV_TRY(pv_set_insert(vm, s, e->key, e->hash));
    }
    *out = s;
    return PV_OK;
}

PvStatus pv_set_toggle(PvVM *vm, PvSet *s, PvValue other) {
    PvSet *o;
    PV_TRY(pv_set_operand(vm, other, &o));
    size_t at = 0;
    PvSetEntry *e, *mine;
    while ((e = pv_set_walk(o, &at)) != NULL) {
        PV_TRY(pv_set_find(vm, s, e->key, e->hash, &mine));
        if (mine) pv_set_delete(s, mine);
        else PV_TRY(pv_set_insert(vm, s, e->key, e->hash));
    }
    return PV_OK;
}

// a->rest combined one after the other, starting from a copy of self.
static PvStatus combine(PvVM *vm, PvArgs *a, char op, PvSet **out) {
    PvType *type = kind_of(a->v[0]);
    PvSet *s = pv_set(a->v[0]);
    pv_set_settle(s);
    if (a->n_rest == 0 || op == '|') PV_TRY(copy_of(vm, type, a->v[0], &s));
    for (size_t i = 0; i < a->n_rest; i++) {
        PvSet *next = s;
        if (op == '-' && i == 0) PV_TRY(minus(vm, type, s, a->rest[i], &next));
        else if (op == '-') PV_TRY(pv_set_subtract(vm, s, a->rest[i]));
        else if (op == '&') PV_TRY(pv_set_both(vm, type, s, a->rest[i], &next));
        else if (a->rest[i] != a->v[0]) {
            if (!pv_iterate_is_container(a->rest[i])) {
                PvSet *none;
                PV_TRY(pv_set_operand(vm, a->rest[i], &none));
            }
            PV_TRY(pv_set_put_all(vm, s, a->rest[i]));
        }
        s = next;
    }
    *out = s;
    return PV_OK;
}

static PvStatus give(PvStatus status, PvSet *const *s, PvValue *out) {
    if (status == PV_OK) *out = pv_from_ptr(*s);
    return status;
}

PvStatus pv_set_difference(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = NULL;
    return give(combine(vm, a, '-', &s), &s, out);
}

PvStatus pv_set_intersection(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = NULL;
    return give(combine(vm, a, '&', &s), &s, out);
}

PvStatus pv_set_union(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = NULL;
    return give(combine(vm, a, '|', &s), &s, out);
}

PvStatus pv_set_symmetric_difference(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = NULL;
    return give(either(vm, kind_of(a->v[0]), pv_set(a->v[0]), a->v[1], &s), &s, out);
}

// Is every member of a in b?
static PvStatus subset(PvVM *vm, PvSet *a, PvSet *b, bool *out) {
    *out = false;
    if (a->used > b->used) return PV_OK;
    PV_TRY(pv_charge(vm, pv_set_steps(a) >> 1));
    size_t at = 0;
    PvSetEntry *e, *theirs;
    while ((e = pv_set_walk(a, &at)) != NULL) {
        PV_TRY(pv_set_find(vm, b, e->key, e->hash, &theirs));
        if (!theirs) return PV_OK;
    }
    *out = true;
    return PV_OK;
}

PvStatus pv_set_isdisjoint(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = pv_set(a->v[0]), *o;
    if (pv_is_set(a->v[1]) && !(pv_ptr(a->v[1])->type->flags & PV_TF_BUILTIN)) return PV_DEFER; // is iterated over
    PV_TRY(one_by_one(vm, pv_set_operand(vm, a->v[1], &o)));
    if (o->used > s->used) {
        PvSet *swap = s;
        s = o;
        o = swap;
    }
    PV_TRY(pv_charge(vm, pv_set_steps(o) >> 1));
    size_t at = 0;
    PvSetEntry *e, *mine;
    *out = PV_TRUE;
    while ((e = pv_set_walk(o, &at)) != NULL) {
        PV_TRY(pv_set_find(vm, s, e->key, e->hash, &mine));
        if (mine) {
            *out = PV_FALSE;
            return PV_OK;
        }
    }
    return PV_OK;
}

PvStatus pv_set_issubset(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *o;
    bool yes;
    PV_TRY(one_by_one(vm, pv_set_operand(vm, a->v[1], &o)));
    PV_TRY(subset(vm, pv_set(a->v[0]), o, &yes));
    *out = pv_bool(yes);
    return PV_OK;
}

PvStatus pv_set_issuperset(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *o;
    bool yes;
    PV_TRY(one_by_one(vm, pv_set_operand(vm, a->v[1], &o)));
    PV_TRY(subset(vm, o, pv_set(a->v[0]), &yes));
    *out = pv_bool(yes);
    return PV_OK;
}

// --- methods that change the receiver -----------------------------------------------------------------

PvStatus pv_set_add(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return pv_set_put(vm, pv_set(a->v[0]), a->v[1]);
}

PvStatus pv_set_clear(PvVM *vm, PvArgs *a, PvValue *out) {
    pv_set_empty(vm, pv_set(a->v[0]));
    *out = PV_NONE;
    return PV_OK;
}

// A set as a key stands for its frozen copy.
static PvStatus find_key(PvVM *vm, PvSet *s, PvValue key, PvSetEntry **e) {
    uint64_t hash;
    if (pv_is_set(key) && pv_ptr(key)->type->id == PV_TYPE_SET && pv_ptr(key)->type->ops.hash == pv_type_unhashable) {
        PvSet *frozen;
        PV_TRY(copy_of(vm, frozenset_type, key, &frozen));
        key = pv_from_ptr(frozen);
    }
    PV_TRY(pv_hash(vm, key, &hash));
    return pv_set_find(vm, s, key, hash, e);
}

PvStatus pv_set_discard(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSetEntry *e;
    PV_TRY(find_key(vm, pv_set(a->v[0]), a->v[1], &e));
    if (e) pv_set_delete(pv_set(a->v[0]), e);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_set_remove(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSetEntry *e;
    PV_TRY(find_key(vm, pv_set(a->v[0]), a->v[1], &e));
    if (!e) return pv_raise_value(vm, PV_EXC_KEY_ERROR, a->v[1]);
    pv_set_delete(pv_set(a->v[0]), e);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_set_pop(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = pv_set(a->v[0]);
    if (s->used == 0) return pv_raise(vm, PV_EXC_KEY_ERROR, "pop from an empty set");
    size_t i = s->finger & s->mask;
    for (size_t passed = 1; s->entry[i].key == PV_NULL; i = i == s->mask ? 0 : i + 1) {
        if ((passed++ & 63) == 0) PV_TRY(pv_charge(vm, 8));
    }
    PvValue v = s->entry[i].key;
    pv_set_delete(s, &s->entry[i]);
    s->finger = (uint32_t)(i + 1);
    *out = v;
    return PV_OK;
}

// Can natives decide whether each member of o is in s? Then changing s in place cannot defer halfway.
static PvStatus decidable(PvVM *vm, PvSet *s, PvSet *o) {
    PV_TRY(pv_charge(vm, pv_set_steps(o) >> 1));
    size_t at = 0;
    PvSetEntry *e, *mine;
    while ((e = pv_set_walk(o, &at)) != NULL) PV_TRY(pv_set_find(vm, s, e->key, e->hash, &mine));
    return PV_OK;
}

static bool is_plain_key(PvValue v) {
    if (!pv_is_ptr(v)) return true;
    uint32_t id = pv_ptr(v)->type->id;
    return pv_ptr(v)->type->flags & PV_TF_BUILTIN && (id == PV_TYPE_STR || id == PV_TYPE_BYTES || id == PV_TYPE_INT);
}

// Can natives also tell the members of o apart, which meet each other in s?
static PvStatus addable(PvVM *vm, PvSet *s, PvSet *o) {
    PV_TRY(decidable(vm, s, o));
    size_t at = 0;
    PvSetEntry *e;
    bool odd = false;
    while (!odd && (e = pv_set_walk(o, &at)) != NULL) odd = !is_plain_key(e->key);
    return odd ? decidable(vm, o, o) : PV_OK;
}

PvStatus pv_set_extend(PvVM *vm, PvSet *s, PvValue iterable) {
    // Room is made once, for what is there before: a merge that ended halfway could not begin again.
    if (pv_is_set(iterable)) {
        pv_set_settle(pv_set(iterable));
        if (s->fill != 0) PV_TRY(addable(vm, s, pv_set(iterable)));
    } else if (is_exact_dict(iterable)) {
        uint32_t at = 0;
        PvDictEntry *e;
        while ((e = pv_dict_walk(pv_dict(iterable), &at)) != NULL) {
            if (!is_plain_key(e->key)) return PV_DEFER;
        }
    }
    return pv_set_put_all(vm, s, iterable);
}

// s -= o, in place as CPython's, whose table's shape shows in the order.
static PvStatus subtract_from(PvVM *vm, PvSet *s, PvSet *o) {
    if (s == o) {
        pv_set_empty(vm, s);
        return PV_OK;
    }
    PV_TRY(decidable(vm, s, o));
    return pv_set_subtract(vm, s, pv_from_ptr(o));
}

// s ^= o, in place.
static PvStatus toggle_in(PvVM *vm, PvSet *s, PvSet *o) {
    if (s == o) {
        pv_set_empty(vm, s);
        return PV_OK;
    }
    PV_TRY(addable(vm, s, o));
    return pv_set_toggle(vm, s, pv_from_ptr(o));
}

PvStatus pv_set_difference_update(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = pv_set(a->v[0]), *o;
    *out = PV_NONE;
    for (size_t i = 0; i < a->n_rest; i++) {
        PV_TRY(one_by_one(vm, pv_set_operand(vm, a->rest[i], &o)));
        if (o != s) PV_TRY(decidable(vm, s, o));
    }
    for (size_t i = 0; i < a->n_rest; i++) {
        PV_TRY(pv_set_operand(vm, a->rest[i], &o));
        PV_TRY(subtract_from(vm, s, o));
    }
    return PV_OK;
}

PvStatus pv_set_intersection_update(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s;
    *out = PV_NONE;
    if (a->n_rest == 0) return PV_OK;
    PV_TRY(combine(vm, a, '&', &s));
    pv_set_install(vm, pv_set(a->v[0]), s);
    return PV_OK;
}

PvStatus pv_set_symmetric_difference_update(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *o;
    *out = PV_NONE;
    if (is_exact_dict(a->v[1])) return PV_DEFER; // goes by the dict's order
    PV_TRY(pv_set_operand(vm, a->v[1], &o));
    return toggle_in(vm, pv_set(a->v[0]), o);
}

PvStatus pv_set_update(PvVM *vm, PvArgs *a, PvValue *out) {
    PvSet *s = pv_set(a->v[0]);
    *out = PV_NONE;
    if (a->n_rest == 1 && s->used == 0 && pv_is_set(a->rest[0])) return pv_set_merge(vm, s, pv_set(a->rest[0]));
    // Nothing is added if a comparison on the way needs guest code, or raises.
    PvSet *seen[4];
    if (a->n_rest > 4) return PV_DEFER;
    for (size_t i = 0; i < a->n_rest; i++) {
        PV_TRY(one_by_one(vm, pv_set_operand(vm, a->rest[i], &seen[i])));
        PV_TRY(addable(vm, s, seen[i]));
        for (size_t k = 0; k < i; k++) PV_TRY(decidable(vm, seen[k], seen[i]));
    }
    for (size_t i = 0; i < a->n_rest; i++) PV_TRY(pv_set_put_all(vm, s, a->rest[i]));
    return PV_OK;
}

// --- operations ---------------------------------------------------------------------------------------

// CPython's hash of a frozenset: independent of the order of the members.
static uint64_t shuffle(uint64_t h) { return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u; }

PvStatus pv_frozenset_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvSet *s = pv_set(v);
    if (s->hash == 0) {
        PV_TRY(pv_charge(vm, pv_set_steps(s) >> 3));
        uint64_t h = 0;
        size_t at = 0;
        PvSetEntry *e;
        while (s->entry && (e = pv_set_walk(s, &at)) != NULL) h ^= shuffle(e->hash);
        h ^= (s->used + 1) * 1927868237u;
        h ^= (h >> 11) ^ (h >> 25);
        h = h * 69069u + 907133923u;
        s->hash = h == UINT64_MAX ? 590923713u : h;
    }
    *out = s->hash;
    return PV_OK;
}

PvStatus pv_set_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_set(b)) return PV_OK;
    PvSet *x = pv_set(a), *y = pv_set(b);
    bool r = false;
    switch (op) {
    case PV_COMPARE_EQ:
    case PV_COMPARE_NE:
        if (x->used == y->used && !(x->hash && y->hash && x->hash != y->hash)) PV_TRY(subset(vm, x, y, &r));
        r = r == (op == PV_COMPARE_EQ);
        break;
    case PV_COMPARE_LE: PV_TRY(subset(vm, x, y, &r)); break;
    case PV_COMPARE_GE: PV_TRY(subset(vm, y, x, &r)); break;
    case PV_COMPARE_LT:
        if (x->used < y->used) PV_TRY(subset(vm, x, y, &r));
        break;
    case PV_COMPARE_GT:
        if (x->used > y->used) PV_TRY(subset(vm, y, x, &r));
        break;
    }
    *out = pv_bool(r);
    return PV_OK;
}

PvStatus pv_set_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvSet *s = pv_set(v);
    const PvType *t = s->base.type;
    if (s->used == 0) {
        PV_TRY(pv_writer_str(w, t->name));
        return pv_writer_text(w, "()");
    }
    if (t->ops.iter == NULL) return PV_DEFER; // a subclass's __iter__ is asked
    bool again;
    PV_TRY(pv_writer_enter(w, &s->base, &again));
    if (again) {
        PV_TRY(pv_writer_str(w, t->name));
        return pv_writer_text(w, "(...)");
    }
    PV_TRY(pv_charge(vm, pv_set_steps(s)));
    if (t != set_type) {
        PV_TRY(pv_writer_str(w, t->name));
        PV_TRY(pv_writer_char(w, '('));
    }
    size_t at = 0, i = 0;
    PvSetEntry *e;
    while ((e = pv_set_walk(s, &at)) != NULL) {
        PV_TRY(pv_writer_text(w, i++ ? ", " : "{"));
        PV_TRY(pv_repr(vm, e->key, w));
    }
    pv_writer_leave(w);
    return pv_writer_text(w, t != set_type ? "})" : "}");
}

PvStatus pv_set_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_set(v)->used != 0;
    return PV_OK;
}

PvStatus pv_set_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = pv_set(v)->used;
    return PV_OK;
}

PvStatus pv_set_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    PvSetEntry *e;
    PV_TRY(find_key(vm, pv_set(v), x, &e));
    *out = e != NULL;
    return PV_OK;
}

PvStatus pv_set_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_set(a) || !pv_is_set(b)) return PV_OK;
    bool in_place = (op & PV_BINARY_INPLACE) != 0;
    if (in_place && pv_ptr(a)->type->id == PV_TYPE_FROZENSET) return PV_OK;
    PvType *type = kind_of(a);
    PvSet *x = pv_set(a), *s = NULL;
    pv_set_settle(x);
    pv_set_settle(pv_set(b));
    if (in_place && (op & ~PV_BINARY_INPLACE) == PV_BINARY_OR) {
        PvArgs args = {.v = &a, .rest = &b, .n_rest = 1};
        PV_TRY(pv_set_update(vm, &args, out));
        *out = a;
        return PV_OK;
    }
    *out = a;
    if (op == (PV_BINARY_SUBTRACT | PV_BINARY_INPLACE)) return subtract_from(vm, x, pv_set(b));
    if (op == (PV_BINARY_XOR | PV_BINARY_INPLACE)) return toggle_in(vm, x, pv_set(b));
    *out = PV_NOTIMPLEMENTED;
    switch (op & ~PV_BINARY_INPLACE) {
    case PV_BINARY_SUBTRACT: PV_TRY(minus(vm, type, x, b, &s)); break;
    case PV_BINARY_AND: PV_TRY(pv_set_both(vm, type, x, b, &s)); break;
    case PV_BINARY_XOR: PV_TRY(either(vm, type, x, b, &s)); break;
    case PV_BINARY_OR:
        PV_TRY(copy_of(vm, type, a, &s));
        if (a != b) PV_TRY(pv_set_merge(vm, s, pv_set(b))); // no new room for what is there
        break;
    default: return PV_OK;
    }
    if (in_place) {
        pv_set_install(vm, x, s);
        *out = a;
    } else {
        *out = pv_from_ptr(s);
    }
    return PV_OK;
}

// --- the iterator -------------------------------------------------------------------------------------

PvStatus pv_set_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    PvSetIterator *it = pv_heap_new(vm, &pv_types[PV_TYPE_SET_ITERATOR], sizeof *it);
    if (!it) return PV_RETRY;
    it->set = pv_set(v);
    pv_set_settle(it->set);
    it->used = it->left = it->set->used;
    *out = pv_from_ptr(it);
    return PV_OK;
}

void pv_set_iterator_op_trace(PvGC *gc, PvObject *o) {
    PvSetIterator *it = (PvSetIterator *)(void *)o;
    if (it->set) pv_gc_mark_object(gc, &it->set->base);
}

PvStatus pv_set_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_set_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvSetIterator *it = (PvSetIterator *)(void *)pv_ptr(v);
    *out = PV_NULL;
    if (!it->set) return PV_OK;
    if (it->used != it->set->used) {
        it->used = SIZE_MAX; // stays so
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "Set changed size during iteration");
    }
    size_t at = it->at;
    PvSetEntry *e = pv_set_walk(it->set, &at);
    if (at - it->at > 32) PV_TRY(pv_charge(vm, (int64_t)((at - it->at) >> 3)));
    it->at = at;
    if (e) {
        *out = e->key;
        it->left--;
    } else {
        it->set = NULL;
    }
    return PV_OK;
}

PvStatus pv_set_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvSetIterator *it = (PvSetIterator *)(void *)pv_ptr(a->v[0]);
    *out = pv_from_int(it->set && it->used == it->set->used ? (int64_t)it->left : 0);
    return PV_OK;
}
