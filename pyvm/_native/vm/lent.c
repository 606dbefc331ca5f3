// The weak table of the host's objects: see lent.h. Open addressing by id; 0 is a free place.
#include "vm/lent.h"

#include "core/gc.h"

typedef struct Place {
    uint64_t id;
    PvHostObject *object; // NULL: collected, and the host does not know yet
} Place;

struct PvLent {
    size_t size; // of `place`, a power of two
    size_t n;    // places in use
    Place place[];
};

enum { FIRST = 16 };

static size_t bytes_of(size_t size) { return sizeof(struct PvLent) + size * sizeof(Place); }

static Place *place_of(struct PvLent *lent, uint64_t id) {
    size_t at = (size_t)((id * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
    for (;; at++) {
        Place *place = &lent->place[at & (lent->size - 1)];
        if (place->id == id || place->id == 0) return place;
    }
}

// Have a table of another size, without those that are gone if `told`. False: no memory.
static bool rebuild(PvVM *vm, size_t size, bool told) {
    struct PvLent *old = vm->lent;
    struct PvLent *lent = pv_heap_raw(vm, bytes_of(size));
    if (lent == NULL) return false;
    memset(lent, 0, bytes_of(size));
    lent->size = size;
    for (size_t i = 0; old != NULL && i < old->size; i++) {
        if (old->place[i].id == 0 || (told && old->place[i].object == NULL)) continue;
        *place_of(lent, old->place[i].id) = old->place[i];
        lent->n++;
    }
    pv_lent_drop(vm);
    vm->lent = lent;
    return true;
}

PvHostObject *pv_lent_find(PvVM *vm, uint64_t id) {
    return vm->lent != NULL && id != 0 ? place_of(vm->lent, id)->object : NULL;
}

PvStatus pv_lent_add(PvVM *vm, PvHostObject *object) {
    size_t size = vm->lent != NULL ? vm->lent->size : 0;
    if (size == 0 || vm->lent->n + 1 > size - size / 4) {
        if (!rebuild(vm, size > 0 ? size * 2 : FIRST, false)) return PV_RETRY;
    }
    Place *place = place_of(vm->lent, object->id);
    if (place->id == 0) vm->lent->n++;
    *place = (Place){object->id, object};
    return PV_OK;
}

void pv_lent_after_mark(PvVM *vm) {
    struct PvLent *lent = vm->lent;
    for (size_t i = 0; lent != NULL && i < lent->size; i++) {
        Place *place = &lent->place[i];
        if (place->object != NULL && !pv_gc_is_marked(&place->object->base)) place->object = NULL;
    }
}

void pv_lent_drop(PvVM *vm) {
    if (vm->lent != NULL) pv_heap_raw_free(vm, vm->lent, bytes_of(vm->lent->size));
    vm->lent = NULL;
}

// An array of the ids whose objects are gone; they are forgotten here.
PyvmEvent pyvm_given_back(PvVM *vm, PyvmBytes *out) {
    if (__atomic_exchange_n(&vm->entered, 1, __ATOMIC_ACQUIRE) != 0) return PYVM_BUSY;
    struct PvLent *lent = vm->lent;
    size_t gone = 0;
    for (size_t i = 0; lent != NULL && i < lent->size; i++) {
        if (lent->place[i].id != 0 && lent->place[i].object == NULL) gone++;
    }
    PvMsgWriter *w = &vm->text; // the payload of an event stays
    w->length = 0;
    w->failed = false;
    pv_msgpack_write_array(w, gone);
    for (size_t i = 0; gone > 0 && i < lent->size; i++) {
        if (lent->place[i].id != 0 && lent->place[i].object == NULL) {
            pv_msgpack_write_uint(w, lent->place[i].id);
        }
    }
    if (w->failed || (gone > 0 && !rebuild(vm, lent->size, true))) {
        w->length = 0;
        w->failed = false;
        pv_msgpack_write_array(w, 0); // another time
    }
    *out = (PyvmBytes){(const char *)w->data, w->length};
    __atomic_store_n(&vm->entered, 0, __ATOMIC_RELEASE);
    return PYVM_DONE;
}
