// Size classes, pages, raw buffers, large blocks and the id table.
//
// A page holds cells of one class. Object cells begin with a PvObject; a free cell has a NULL type
// and the next free cell in its second word, so a sweep tells them apart without a map. Raw cells
// (buffers that an object owns) have no header and are freed by their owner alone. The first pages
// of a class are small, so that an idle VM stays small. Large blocks carry a link of their own, so
// that dropping a VM needs no walk over its objects.
#include "core/heap_state.h"

#include <pthread.h>
#include <stdlib.h>

#define PAGE_FULL ((size_t)64 << 10)
#define POOL_MAX 64

// The page pool: the one mutable global. Pages are zeroed before they go to another VM.
static struct {
    pthread_mutex_t lock;
    size_t n;
    void *page[POOL_MAX];
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER};

static void *take_block(size_t bytes) {
    void *p = NULL;
    if (bytes == PAGE_FULL) {
        pthread_mutex_lock(&pool.lock);
        if (pool.n > 0) p = pool.page[--pool.n];
        pthread_mutex_unlock(&pool.lock);
    }
    return p != NULL ? p : malloc(bytes);
}

static void give_block(void *p, size_t bytes) {
    if (bytes == PAGE_FULL) {
        memset(p, 0, bytes);
        pthread_mutex_lock(&pool.lock);
        if (pool.n < POOL_MAX) {
            pool.page[pool.n++] = p;
            p = NULL;
        }
        pthread_mutex_unlock(&pool.lock);
    }
    free(p);
}

// Bytes of a cell of class i: steps of 16 to 256, then four steps to each doubling.
static const uint16_t class_bytes[PV_HEAP_CLASSES] = {
    16,  32,  48,  64,  80,  96,  112, 128, 144, 160,  176,  192,  208,  224,
    240, 256, 320, 384, 448, 512, 640, 768, 896, 1024, 1280, 1536, 1792, 2048,
};

static inline unsigned class_of(size_t bytes) {
    if (bytes <= 256) return bytes == 0 ? 0 : (unsigned)((bytes - 1) >> 4);
    unsigned top = 63u - (unsigned)__builtin_clzll(bytes - 1); // 8, 9 or 10
    unsigned step = (unsigned)((bytes - 1) >> (top - 2)) & 3;
    return 16 + (top - 8) * 4 + step;
}

bool pv_heap_init(PvVM *vm, size_t limit) {
    PvHeap *h = &pv_core(vm)->heap;
    memset(h, 0, sizeof *h);
    h->state = calloc(1, sizeof *h->state);
    if (h->state == NULL) return false;
    h->limit = limit;
    h->used = sizeof *h->state;
    h->threshold = PV_GC_FIRST;
    h->state->large.next = h->state->large.prev = &h->state->large;
    return true;
}

void pv_heap_drop(PvVM *vm) {
    PvHeap *h = &pv_core(vm)->heap;
    PvHeapState *s = h->state;
    if (s == NULL) return;
    for (unsigned k = 0; k < 2 * PV_HEAP_CLASSES; k++) {
        for (PvHeapPage *p = s->pages[k], *next; p != NULL; p = next) {
            next = p->next;
            give_block(p, p->bytes);
        }
    }
    for (PvHeapLarge *b = s->large.next, *next; b != &s->large; b = next) {
        next = b->next;
        free(b);
    }
    free(s->ids.row);
    free(s->work);
    free(s);
    h->state = NULL;
}

// Would `bytes` more stay within the limit?
static bool may_commit(PvHeap *h, size_t bytes) {
    return bytes <= h->limit && h->used <= h->limit - bytes;
}

// Every refusal says anew whether any limit could have allowed it.
static void *refuse(PvHeap *h, size_t bytes) {
    h->impossible = bytes >= PV_HEAP_IMPOSSIBLE;
    return NULL;
}

static void account(PvHeap *h, size_t bytes) {
    h->used += bytes;
    if (h->used > h->peak) h->peak = h->used;
}

// A new page for list k (a class, or PV_HEAP_CLASSES + class for raw cells); its cells go to *free.
static bool add_page(PvHeap *h, unsigned k, void **free_list) {
    PvHeapState *s = h->state;
    size_t cell = class_bytes[k % PV_HEAP_CLASSES];
    size_t bytes = (size_t)1024 << (2 * (s->n_pages[k] < 3 ? s->n_pages[k] : 3));
    while (bytes < PAGE_FULL && bytes < cell * 4) bytes <<= 2;
    PvHeapPage *p = may_commit(h, bytes) ? take_block(bytes) : NULL;
    if (p == NULL) return refuse(h, bytes) != NULL;
    account(h, bytes);
    p->bytes = bytes;
    p->cell = cell;
    p->n = (uint32_t)((bytes - sizeof *p) / cell);
    p->next = s->pages[k];
    p->swept = true;
    s->pages[k] = p;
    s->n_pages[k]++;
    void *list = *free_list;
    for (size_t i = p->n; i-- > 0;) {
        PvHeapFree *f = (PvHeapFree *)(void *)(p->cells + i * cell);
        f->type = NULL;
        f->next = list;
        list = f;
    }
    *free_list = list;
    return true;
}

static void allocated(PvVM *vm, PvHeap *h, size_t bytes) {
    h->live += bytes;
    if (__builtin_expect(h->live >= h->threshold, 0) && !pv_core(vm)->gc_wanted) {
        pv_core(vm)->gc_wanted = true;
        pv_want_attention(vm);
    }
}

static void *new_large(PvVM *vm, size_t bytes, bool object) {
    PvHeap *h = &pv_core(vm)->heap;
    if (bytes > h->limit || !may_commit(h, bytes + sizeof(PvHeapLarge))) return refuse(h, bytes);
    PvHeapLarge *b = malloc(sizeof *b + bytes);
    if (b == NULL) return refuse(h, bytes);
    account(h, bytes + sizeof *b);
    b->bytes = bytes;
    b->object = object;
    b->prev = h->state->large.prev;
    b->next = &h->state->large;
    b->prev->next = b;
    b->next->prev = b;
    allocated(vm, h, bytes);
    return b + 1;
}

void pv_heap_free_large(PvHeap *h, PvHeapLarge *b) {
    b->prev->next = b->next;
    b->next->prev = b->prev;
    h->used -= b->bytes + sizeof *b;
    free(b);
}

void *pv_heap_new(PvVM *vm, PvType *type, size_t bytes) {
    PvHeap *h = &pv_core(vm)->heap;
    PvObject *o;
    if (__builtin_expect(bytes > PV_HEAP_SMALL, 0)) {
        o = new_large(vm, bytes, true);
        if (o == NULL) return NULL;
        memset(o, 0, bytes);
    } else {
        unsigned k = class_of(bytes);
        PvHeapFree *f = h->free[k];
        if (__builtin_expect(f == NULL, 0)) {
            if (!pv_gc_sweep_some(vm, k) && !add_page(h, k, &h->free[k])) return NULL;
            f = h->free[k];
        }
        h->free[k] = f->next;
        o = (PvObject *)(void *)f;
        memset(o, 0, class_bytes[k]);
        allocated(vm, h, class_bytes[k]);
    }
    o->type = type;
    o->flags = type->id << PV_OF_LAYOUT_SHIFT;
    return o;
}

void *pv_heap_raw(PvVM *vm, size_t bytes) {
    PvHeap *h = &pv_core(vm)->heap;
    if (bytes > PV_HEAP_SMALL) return new_large(vm, bytes, false);
    unsigned k = class_of(bytes);
    PvHeapFree *f = h->state->raw_free[k];
    if (f == NULL) {
        if (!add_page(h, PV_HEAP_CLASSES + k, &h->state->raw_free[k])) return NULL;
        f = h->state->raw_free[k];
    }
    h->state->raw_free[k] = f->next;
    allocated(vm, h, class_bytes[k]);
    return f;
}

void pv_heap_raw_free(PvVM *vm, void *p, size_t bytes) {
    if (p == NULL) return;
    PvHeap *h = &pv_core(vm)->heap;
    if (bytes > PV_HEAP_SMALL) {
        pv_heap_free_large(h, (PvHeapLarge *)p - 1);
        return;
    }
    unsigned k = class_of(bytes);
#ifdef PV_DEBUG
    memset(p, 0xab, class_bytes[k]);
#endif
    PvHeapFree *f = p;
    f->type = NULL;
    f->next = h->state->raw_free[k];
    h->state->raw_free[k] = f;
}

void *pv_heap_raw_grow(PvVM *vm, void *p, size_t old_bytes, size_t new_bytes) {
    PvHeap *h = &pv_core(vm)->heap;
    if (p == NULL) return pv_heap_raw(vm, new_bytes);
    if (old_bytes > PV_HEAP_SMALL && new_bytes > PV_HEAP_SMALL) {
        PvHeapLarge *b = (PvHeapLarge *)p - 1;
        if (new_bytes > b->bytes && !may_commit(h, new_bytes - b->bytes)) {
            return refuse(h, new_bytes);
        }
        size_t before = b->bytes;
        PvHeapLarge *moved = realloc(b, sizeof *b + new_bytes);
        if (moved == NULL) return refuse(h, new_bytes);
        moved->bytes = new_bytes;
        moved->prev->next = moved;
        moved->next->prev = moved;
        h->used -= before;
        account(h, new_bytes);
        if (new_bytes > before) allocated(vm, h, new_bytes - before);
        return moved + 1;
    }
    if (old_bytes <= PV_HEAP_SMALL && new_bytes <= PV_HEAP_SMALL &&
        class_of(old_bytes) == class_of(new_bytes)) {
        return p;
    }
    void *q = pv_heap_raw(vm, new_bytes);
    if (q == NULL) return NULL;
    memcpy(q, p, old_bytes < new_bytes ? old_bytes : new_bytes);
    pv_heap_raw_free(vm, p, old_bytes);
    return q;
}

bool pv_heap_reserve(PvVM *vm, size_t bytes, size_t pieces) {
    PvHeap *h = &pv_core(vm)->heap;
    size_t room = bytes + pieces * (sizeof(PvHeapLarge) + 16) + PAGE_FULL;
    if (room >= bytes && may_commit(h, room)) return true;
    refuse(h, bytes);
    return false;
}

// Give an empty object page back. The caller has taken its cells off the free list.
void pv_heap_drop_page(PvHeap *h, unsigned k, PvHeapPage *p) {
    h->used -= p->bytes;
    h->state->n_pages[k]--;
    give_block(p, p->bytes);
}

// --- ids ---------------------------------------------------------------------------------------

static size_t id_slot(const PvHeapIds *t, const PvObject *o) {
    size_t mask = t->capacity - 1;
    size_t i = ((uintptr_t)o >> 4) * 0x9e3779b97f4a7c15u >> 20 & mask;
    while (t->row[i].object != NULL && t->row[i].object != o) i = (i + 1) & mask;
    return i;
}

static bool grow_ids(PvHeap *h) {
    PvHeapIds old = h->state->ids, t = {.capacity = old.capacity ? old.capacity * 2 : 32};
    bool may = may_commit(h, t.capacity * sizeof *t.row);
    t.row = may ? calloc(t.capacity, sizeof *t.row) : NULL;
    if (t.row == NULL) return refuse(h, t.capacity * sizeof *t.row) != NULL;
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.row[i].object == NULL) continue;
        t.row[id_slot(&t, old.row[i].object)] = old.row[i];
        t.n++;
    }
    account(h, (t.capacity - old.capacity) * sizeof *t.row);
    free(old.row);
    h->state->ids = t;
    return true;
}

bool pv_heap_restore_id(PvVM *vm, PvObject *o, uint64_t id) {
    PvHeap *h = &pv_core(vm)->heap;
    PvHeapIds *t = &h->state->ids;
    if (t->n * 2 >= t->capacity && !grow_ids(h)) return false;
    size_t i = id_slot(t, o);
    if (t->row[i].object == NULL) t->n++;
    t->row[i].object = o;
    t->row[i].id = id;
    if (!(o->flags & (PV_OF_IMMORTAL | PV_OF_UNIT))) o->flags |= PV_OF_ID;
    return true;
}

// What stands in the static tables is told by its place there, the same in every process; an address
// would tell a guest where the host's memory lies.
static bool static_id(const PvObject *o, uint64_t *id) {
    enum { IMAGE = 1 << 24 };
    ptrdiff_t place = (ptrdiff_t)((uintptr_t)o - (uintptr_t)&pv_types[0]);
    if (!(o->flags & PV_OF_IMMORTAL) || place < -IMAGE || place > IMAGE) return false;
    *id = ((uint64_t)1 << 40) + (uint64_t)(place + IMAGE);
    return true;
}

uint64_t pv_heap_id(PvVM *vm, PvObject *o) {
    PvHeap *h = &pv_core(vm)->heap;
    uint64_t id;
    if (static_id(o, &id)) return id;
    // The others that this VM shares have a row, too, but cannot carry the flag that says so.
    bool shared = (o->flags & (PV_OF_IMMORTAL | PV_OF_UNIT)) != 0;
    bool known = shared ? h->state->ids.capacity > 0 && h->state->ids.row[id_slot(&h->state->ids, o)].object == o
                        : (o->flags & PV_OF_ID) != 0;
    if (!known) {
        if (!pv_heap_restore_id(vm, o, (pv_core(vm)->next_id + 1) * 16)) return 0;
        pv_core(vm)->next_id++;
    }
    return h->state->ids.row[id_slot(&h->state->ids, o)].id;
}

void pv_heap_forget_id(PvHeap *h, PvObject *o) {
    PvHeapIds *t = &h->state->ids;
    size_t mask = t->capacity - 1, i = id_slot(t, o);
    if (t->row[i].object == NULL) return;
    t->row[i].object = NULL;
    t->n--;
    // Put the rest of the cluster in again, so that a probe never stops short of a row.
    for (size_t j = (i + 1) & mask; t->row[j].object != NULL; j = (j + 1) & mask) {
        PvObject *moved = t->row[j].object;
        uint64_t id = t->row[j].id;
        t->row[j].object = NULL;
        size_t home = id_slot(t, moved);
        t->row[home].object = moved;
        t->row[home].id = id;
    }
}
