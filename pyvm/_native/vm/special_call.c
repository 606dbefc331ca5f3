// Special methods called directly: see special_call.h.
#include "vm/special_call.h"

#include "core/names.h"
#include "gen/types.gen.h"
#include "objects/attributes.h"
#include "objects/dict.h"
#include "objects/set.h"
#include "objects/type.h"
#include "vm/frames.h"
#include "vm/operator_call.h"
#include "vm/prelude.h"

static PvFunction *as_function(PvValue method) {
    if (method == PV_NULL || !pv_is_ptr(method) || pv_ptr(method)->type != &pv_types[PV_TYPE_FUNCTION]) return NULL;
    return (PvFunction *)(void *)pv_ptr(method);
}

// Is it the one that every object has?
static bool is_objects(PvVM *vm, PvValue method, PvStr *name) {
    return method == pv_type_lookup(vm, &pv_types[PV_TYPE_OBJECT], name);
}

PvFunction *pv_special_text(PvVM *vm, PvType *type) {
    PvValue method = pv_type_lookup(vm, type, PV_NAME(__str__));
    if (is_objects(vm, method, PV_NAME(__str__))) method = pv_type_lookup(vm, type, PV_NAME(__repr__));
    return as_function(method);
}

PvFunction *pv_special_format(PvVM *vm, PvType *type, bool *plain) {
    PvValue method = pv_type_lookup(vm, type, PV_NAME(__format__));
    *plain = is_objects(vm, method, PV_NAME(__format__));
    return as_function(method);
}

PvFunction *pv_special_of_twin(PvVM *vm, uint32_t twin, PvValue x, uint32_t *what) {
    if (!pv_is_ptr(x) || (pv_ptr(x)->type->flags & PV_TF_BUILTIN)) return NULL;
    PvType *type = pv_ptr(x)->type;
    PvStr *name;
    switch (twin) {
    case PV_TWIN_HASH: name = PV_NAME(__hash__), *what = PV_SPECIAL_HASH; break;
    case PV_TWIN_LEN: name = PV_NAME(__len__), *what = PV_SPECIAL_LEN; break;
    case PV_TWIN_REPR: name = PV_NAME(__repr__), *what = PV_SPECIAL_REPR; break;
    case PV_TWIN_FORMAT_BUILTIN: name = PV_NAME(__format__), *what = PV_SPECIAL_FORMAT; break;
    case PV_TWIN_NEXT_BUILTIN: name = PV_NAME(__next__), *what = PV_SPECIAL_COUNT; break;
    case PV_TWIN_ITER: name = PV_NAME(__iter__), *what = PV_SPECIAL_COUNT + 1; break;
    case PV_TWIN_TEXT_OF: *what = PV_SPECIAL_STR; return pv_special_text(vm, type);
    default: return NULL;
    }
    return as_function(pv_type_lookup(vm, type, name));
}

PvFunction *pv_special_key(PvVM *vm, PvValue table, PvValue key) {
    PvType *type = pv_ptr(key)->type;
    bool is_set = pv_type_of(table) == &pv_types[PV_TYPE_SET] || pv_type_of(table) == &pv_types[PV_TYPE_FROZENSET];
    if (pv_type_of(table) != &pv_types[PV_TYPE_DICT] && (!is_set || (type->flags & PV_TF_SET))) return NULL;
    return as_function(pv_type_lookup(vm, type, PV_NAME(__hash__)));
}

// Whether a key with this hash is found in a dict or set, and in which entry of a dict, if nobody has to be asked.
static bool find_at_once(PvVM *vm, PvValue table, PvValue key, uint64_t hash, PvDictEntry **dict, bool *found) {
    *dict = NULL;
    *found = false;
    if (pv_type_of(table) == &pv_types[PV_TYPE_DICT]) {
        PvDict *d = (PvDict *)(void *)pv_ptr(table);
        PvProbe probe = {0};
        uint32_t i;
        bool any = pv_dict_probe(d, hash, &probe, &i);
        vm->core.fuel -= (int64_t)probe.steps;
        if (!any) return true;
        *dict = &d->entry[i];
        return *found = (*dict)->key == key;
    }
    if (!pv_is_set(table)) return false;
    PvSet *s = pv_set(table);
    pv_set_settle(s);
    PvSetProbe probe = {0};
    size_t i;
    bool any = pv_set_probe(s, hash, &probe, &i);
    vm->core.fuel -= (int64_t)probe.steps;
    if (!any) return true;
    return *found = s->entry[i].key == key;
}

// The hash of a key that an instruction looks for is known: what its operands below it want.
static PvStatus deliver_key(PvVM *vm, PvValue hash, PvSpecial what, bool *pushed) {
    static const struct Lookup {
        uint8_t operands, table, key, twin_drops;
        uint32_t twin;
    } lookups[] = {
        {2, 2, 1, 0, PV_TWIN_GETITEM_HASHED},
        {3, 2, 1, 1, PV_TWIN_SETITEM_HASHED},
        {2, 1, 2, 0, PV_TWIN_CONTAINS_HASHED},
    };
    const struct Lookup *row = &lookups[what - PV_SPECIAL_KEY_GET];
    PvFrame *frame = pv_frames_top(vm->fiber);
    PvValue *top = vm->fiber->stack + frame->sp;
    size_t base = frame->sp - row->operands, n = row->operands;
    uint32_t how = row->twin_drops ? PV_RESULT_DROP : PV_RESULT_PUSH;
    if (!pv_is_int(hash) || hash == pv_from_int(-1)) {
        *pushed = true;
        if (n < 3) top[0] = PV_NONE;
        vm->fiber->stack[base + 3] = hash;
        vm->fiber->stack[base + 4] = pv_from_int(what);
        return pv_operator_twin(vm, PV_TWIN_LOOKUP_REST, base, 5, how);
    }
    PvDictEntry *entry;
    bool found;
    PvValue table = top[-row->table], key = top[-row->key];
    bool known = find_at_once(vm, table, key, (uint64_t)pv_int(hash), &entry, &found);
    *pushed = false;
    if (known && what == PV_SPECIAL_KEY_IN) {
        top[-2] = pv_bool(found);
        frame->sp--;
        return PV_OK;
    }
    if (known && entry != NULL && what == PV_SPECIAL_KEY_GET) {
        top[-2] = entry->value;
        frame->sp--;
        return PV_OK;
    }
    if (known && pv_type_of(table) == &pv_types[PV_TYPE_DICT] && what == PV_SPECIAL_KEY_SET) {
        PvDict *d = (PvDict *)(void *)pv_ptr(table);
        bool has_room = d->log2 != 0 && d->filled < d->capacity;
        if (entry != NULL) entry->value = top[-3];
        else if (has_room) PV_TRY(pv_dict_insert(vm, d, key, (uint64_t)pv_int(hash), top[-3]));
        if (entry != NULL || has_room) {
            frame->sp -= 3;
            return PV_OK;
        }
    }
    *pushed = true;
    top[0] = hash;
    return pv_operator_twin(vm, row->twin, base, n + 1, how);
}

PvStatus pv_special_deliver(PvVM *vm, PvValue value, PvValue what, bool *pushed) {
    if (pv_int(what) >= PV_SPECIAL_KEY_GET) return deliver_key(vm, value, (PvSpecial)pv_int(what), pushed);
    PvFrame *frame = pv_frames_top(vm->fiber);
    bool fits;
    switch (pv_int(what)) {
    case PV_SPECIAL_HASH: fits = pv_is_int(value) && value != pv_from_int(-1); break;
    case PV_SPECIAL_LEN: fits = pv_is_int(value) && pv_int(value) >= 0; break;
    case PV_SPECIAL_TRUTH:
        fits = pv_is_int(value) && pv_int(value) >= 0;
        if (fits) value = pv_bool(value != pv_from_int(0));
        break;
    case PV_SPECIAL_CONTAINS: fits = pv_is_bool(value); break;
    default: fits = (pv_type_of(value)->flags & PV_TF_STR) != 0; break;
    }
    *pushed = !fits;
    if (fits) {
        vm->fiber->stack[frame->sp++] = value;
        return PV_OK;
    }
    size_t base = frame->sp;
    vm->fiber->stack[base] = value;
    vm->fiber->stack[base + 1] = what;
    return pv_operator_twin(vm, PV_TWIN_SPECIAL_REST, base, 2, PV_RESULT_PUSH);
}
