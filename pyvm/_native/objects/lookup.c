// Looking names up along an MRO, with the VM's method cache.
//
// Invariant: a cached row (version, name) is right for as long as some type has that version, since
// every change to a class renews the versions of the class and of its subclasses. Names are compared
// by address; the collector clears the cache, because a name may die.
#include "gen/types.gen.h"
#include "objects/attributes.h"
#include "objects/dict.h"

enum { ROWS = 512, FREE_CHAIN = 64 };

typedef struct CacheRow {
    uint32_t version;
    PvStr *name;
    PvValue value;
    PvType *where;
} CacheRow;

static PvValue walk(PvVM *vm, PvType *type, PvStr *name, PvType **where) {
    PvTuple *mro = type->mro;
    if (mro == NULL) { // a metaclass's mro() is not done yet
        *where = type;
        return type->dict == NULL ? PV_NULL : pv_dict_get_name(type->dict, name);
    }
    // Long chains are paid, as debt. Shorter ones are not: whether they are walked follows from caches that
    // go by addresses, and the same program shall use the same instructions.
    if (mro->n >= FREE_CHAIN) pv_core(vm)->fuel -= (int64_t)(mro->n / 8);
    for (size_t i = 0; i < mro->n; i++) {
        PvType *t = (PvType *)(void *)pv_ptr(mro->item[i]);
        PvValue v = pv_dict_get_name(t->dict, name);
        if (v == PV_NULL) continue;
        *where = t;
        return v;
    }
    *where = NULL;
    return PV_NULL;
}

PvValue pv_type_lookup_where(PvVM *vm, PvType *type, PvStr *name, PvType **where) {
    PvCore *core = pv_core(vm);
    CacheRow *rows = core->method_cache;
    if (rows == NULL) {
        rows = pv_heap_raw(vm, ROWS * sizeof *rows);
        if (rows == NULL) return walk(vm, type, name, where);
        memset(rows, 0, ROWS * sizeof *rows);
        core->method_cache = rows;
    }
    size_t at = (type->version * 31u + (uint32_t)((uintptr_t)name >> 4)) % ROWS;
    CacheRow *row = &rows[at];
    if (row->version == type->version && row->name == name) {
        *where = row->where;
        return row->value;
    }
    PvValue v = walk(vm, type, name, where);
    *row = (CacheRow){type->version, name, v, *where};
    return v;
}

PvValue pv_type_lookup(PvVM *vm, PvType *type, PvStr *name) {
    PvType *where;
    return pv_type_lookup_where(vm, type, name, &where);
}

void pv_attributes_clear_cache(PvVM *vm) {
    CacheRow *rows = pv_core(vm)->method_cache;
    if (rows != NULL) memset(rows, 0, ROWS * sizeof *rows);
}
