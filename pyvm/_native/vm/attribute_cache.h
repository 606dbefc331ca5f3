// Inline caches of attribute accesses: what a PvAttrHit becomes in a PvCache, and back.
//
// Invariant: a slot is believed only while the receiver's type (or, for a class, the class itself; for
// a module, its dict's keys) has the version that the slot holds. Versions are never reused in a VM,
// and a class keeps its shapes alive, so the shape pointer needs no mark.
#ifndef PV_VM_ATTRIBUTE_CACHE_H
#define PV_VM_ATTRIBUTE_CACHE_H

#include "objects/attributes.h"
#include "objects/code.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "vm/vm.h"

typedef enum PvCached {
    PV_CACHED_NOTHING,
    PV_CACHED_VALUE,
    PV_CACHED_METHOD, // call it with the receiver first
    PV_CACHED_GETTER, // its call with the receiver gives the attribute
} PvCached;

enum { PV_CACHE_KIND = 28, PV_CACHE_PLACE = (1 << PV_CACHE_KIND) - 1 };

static inline bool pv_attribute_shape_fits(const PvCache *c, PvObject *o) {
    return c->weak == NULL || pv_attrs(o)->shape == c->weak;
}

static inline PvCached pv_attribute_cached(const PvCache *c, PvValue obj, PvValue *out) {
    if (c->version == 0 || !pv_is_ptr(obj)) {
        if (c->version == 0 || c->weak != NULL || pv_type_of(obj)->version != c->version) {
            return PV_CACHED_NOTHING;
        }
        *out = c->held; // methods and class values of immediate values
        switch (c->index >> PV_CACHE_KIND) {
        case PV_ATTR_VALUE: return PV_CACHED_VALUE;
        case PV_ATTR_METHOD: return PV_CACHED_METHOD;
        default: return PV_CACHED_NOTHING;
        }
    }
    PvObject *o = pv_ptr(obj);
    uint32_t place = c->index & PV_CACHE_PLACE;
    switch (c->index >> PV_CACHE_KIND) {
    case PV_ATTR_SLOT: {
        if (o->type->version != c->version) return PV_CACHED_NOTHING;
        const PvAttrs *attrs = pv_attrs(o);
        if (attrs->shape != c->weak) return PV_CACHED_NOTHING;
        *out = attrs->slots[place];
        return PV_CACHED_VALUE;
    }
    case PV_ATTR_MEMBER:
        if (o->type->version != c->version) return PV_CACHED_NOTHING;
        *out = *(PvValue *)(void *)((char *)o + place);
        return *out != PV_NULL ? PV_CACHED_VALUE : PV_CACHED_NOTHING;
    case PV_ATTR_VALUE:
    case PV_ATTR_METHOD:
    case PV_ATTR_GETTER:
        if (o->type->version != c->version || !pv_attribute_shape_fits(c, o)) {
            return PV_CACHED_NOTHING;
        }
        *out = c->held;
        return c->index >> PV_CACHE_KIND == PV_ATTR_VALUE    ? PV_CACHED_VALUE
               : c->index >> PV_CACHE_KIND == PV_ATTR_METHOD ? PV_CACHED_METHOD
                                                             : PV_CACHED_GETTER;
    case PV_ATTR_CLASS:
        if (o != c->weak || ((PvType *)(void *)o)->version != c->version) return PV_CACHED_NOTHING;
        *out = c->held;
        return PV_CACHED_VALUE;
    case PV_ATTR_MODULE: {
        if (o != c->weak || o->type != &pv_types[PV_TYPE_MODULE]) return PV_CACHED_NOTHING;
        const PvDict *dict = ((PvModule *)(void *)o)->dict;
        if (dict->keys_version != c->version) return PV_CACHED_NOTHING;
        *out = dict->entry[place].value;
        return PV_CACHED_VALUE;
    }
    default: return PV_CACHED_NOTHING;
    }
}

// Store through the cache: true if done.
static inline bool pv_attribute_store_cached(const PvCache *c, PvValue obj, PvValue value) {
    if (!pv_is_ptr(obj) || c->version == 0) return false;
    PvObject *o = pv_ptr(obj);
    if (o->type->version != c->version) return false;
    uint32_t place = c->index & PV_CACHE_PLACE;
    switch (c->index >> PV_CACHE_KIND) {
    case PV_ATTR_SLOT: {
        PvAttrs *attrs = pv_attrs(o);
        if (attrs->shape != c->weak) return false;
        attrs->slots[place] = value;
        return true;
    }
    case PV_ATTR_ADD: {
        PvAttrs *attrs = pv_attrs(o);
        if (attrs->shape != c->weak) return false;
        return pv_instance_append(attrs, (PvShape *)(void *)pv_ptr(c->held), place, value);
    }
    case PV_ATTR_MEMBER:
        *(PvValue *)(void *)((char *)o + place) = value;
        return true;
    default: return false;
    }
}

// Keep what a lookup of obj.name found: at its site, or where the site holds another type already, in
// the VM's table of such sites.
void pv_attribute_remember(PvVM *vm, PvCache *cache, PvValue obj, PvStr *name, bool store,
                           const PvAttrHit *hit);

// The VM's table: for sites that meet several types. Its slots are believed as sites are; it is
// emptied by each collection, so nothing in it is marked.
enum { PV_ATTR_TABLE = 256 };
struct PvAttrSlot {
    uintptr_t key; // the name's address, plus 1 for stores
    PvCache cache;
};

static inline struct PvAttrSlot *pv_attribute_slot(PvVM *vm, uint32_t version, uintptr_t key) {
    uint32_t at = (version * 0x9e3779b1u) ^ (uint32_t)(key >> 4);
    return &vm->attr_table[(at ^ at >> 15) & (PV_ATTR_TABLE - 1)];
}
static inline const PvCache *pv_attribute_second(PvVM *vm, PvValue obj, PvStr *name, bool store) {
    if (vm->attr_table == NULL) return NULL;
    uintptr_t key = (uintptr_t)name + store;
    const struct PvAttrSlot *slot = pv_attribute_slot(vm, pv_type_of(obj)->version, key);
    return slot->key == key ? &slot->cache : NULL;
}

#endif
