// Filling attribute caches: see attribute_cache.h.
#include "vm/attribute_cache.h"

void pv_attribute_remember(PvCache *cache, const PvAttrHit *hit) {
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
    case PV_ATTR_VALUE:
    case PV_ATTR_METHOD:
    case PV_ATTR_GETTER:
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
