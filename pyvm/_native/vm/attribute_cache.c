// Filling attribute caches: see attribute_cache.h.
#include "vm/attribute_cache.h"

static void fill(PvVM *vm, PvCache *cache, PvValue obj, PvStr *name, const PvAttrHit *hit) {
    cache->version = 0;
    cache->held = PV_NULL;
    cache->weak = NULL;
    if (hit->index > PV_CACHE_PLACE) return;
    switch (hit->kind) {
    case PV_ATTR_SLOT: cache->weak = hit->shape; break;
    case PV_ATTR_ADD:
        cache->weak = hit->before;
        cache->held = pv_from_ptr(hit->shape);
        break;
    case PV_ATTR_MEMBER: break;
    case PV_ATTR_GETTER: cache->held = hit->value; break; // a property: no shape hides it
    case PV_ATTR_MODULE: {
        if (!pv_is_ptr(obj) || pv_ptr(obj)->type != &pv_types[PV_TYPE_MODULE]) return;
        PvDict *dict = ((PvModule *)(void *)pv_ptr(obj))->dict;
        const PvDictEntry *entry = pv_dict_find_name(dict, name);
        if (entry == NULL || entry - dict->entry > PV_CACHE_PLACE) return;
        cache->weak = pv_ptr(obj);
        cache->index = (uint32_t)PV_ATTR_MODULE << PV_CACHE_KIND | (uint32_t)(entry - dict->entry);
        cache->version = pv_dict_version(vm, dict);
        return;
    }
    case PV_ATTR_VALUE:
    case PV_ATTR_METHOD:
        if (!hit->no_shape && hit->shape == NULL) return;
        cache->weak = hit->no_shape ? NULL : hit->shape;
        cache->held = hit->value;
        break;
    case PV_ATTR_CLASS:
        cache->weak = hit->type;
        cache->held = hit->value;
        break;
    default: return;
    }
    cache->version = hit->version;
    cache->index = (uint32_t)hit->kind << PV_CACHE_KIND | hit->index;
}

void pv_attribute_remember(PvVM *vm, PvCache *cache, PvValue obj, PvStr *name, bool store,
                           const PvAttrHit *hit) {
    if (hit->kind == PV_ATTR_NONE) return;
    if (cache->version == 0 || cache->version == pv_type_of(obj)->version) {
        fill(vm, cache, obj, name, hit);
        return;
    }
    if (vm->attr_table == NULL) {
        size_t size = PV_ATTR_TABLE * sizeof *vm->attr_table;
        vm->attr_table = pv_heap_raw(vm, size);
        if (vm->attr_table == NULL) return;
        memset(vm->attr_table, 0, size);
    }
    uintptr_t key = (uintptr_t)name + store;
    struct PvAttrSlot *slot = pv_attribute_slot(vm, pv_type_of(obj)->version, key);
    slot->key = key;
    fill(vm, &slot->cache, obj, name, hit);
}
