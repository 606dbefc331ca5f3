// Mark and lazy sweep.
//
// Roots are precise: the VM's own, through the callback that vm/ registers. Marking uses a work
// stack, never C recursion; should the stack not grow, marked objects are found again by a scan of
// the pages, so that a collection never fails. Sweeping is left to the allocator, a page at a time;
// a collection that begins while pages are unswept finishes them first, so a mark bit always
// belongs to the last mark.
#include "core/gc.h"

#include "core/heap_state.h"
#include "core/unit.h"

#include <stdlib.h>

void pv_gc_mark_object(PvGC *gc, PvObject *o) {
    if (o->flags & (PV_OF_IMMORTAL | PV_OF_MARK | PV_OF_UNIT)) {
        if (o->flags & PV_OF_UNIT) pv_unit_of(o)->marked = true;
        return;
    }
    o->flags |= PV_OF_MARK;
    PvHeapState *s = gc->state;
    if (s->work_n == s->work_capacity) {
        size_t capacity = s->work_capacity ? s->work_capacity * 2 : 256;
        PvObject **work = realloc(s->work, capacity * sizeof *work);
        if (work == NULL) {
            s->work_overflow = true;
            return;
        }
        s->work = work;
        s->work_capacity = capacity;
    }
    s->work[s->work_n++] = o;
}

// Mark what an object refers to: its type, its attributes and __slots__, its type's own fields.
static void trace(PvGC *gc, PvObject *o) {
    PvType *t = o->type;
    pv_gc_mark_object(gc, &t->base);
    if (t->ops.trace != NULL) t->ops.trace(gc, o);
    if (t->attrs != 0) pv_shape_trace_attrs(gc, o);
    for (; t != NULL && t->slots != 0; t = t->parent) {
        PvValue *slot = (PvValue *)(void *)((char *)o + t->slots);
        for (uint32_t i = 0; i < t->n_slots; i++) pv_gc_mark(gc, slot[i]);
    }
}

static void drain(PvGC *gc) {
    PvHeapState *s = gc->state;
    while (s->work_n > 0) trace(gc, s->work[--s->work_n]);
}

// After an overflow: trace every marked object again until nothing new is marked.
static void rescan(PvGC *gc) {
    PvHeapState *s = gc->state;
    while (s->work_overflow) {
        s->work_overflow = false;
        for (unsigned k = 0; k < PV_HEAP_CLASSES; k++) {
            for (PvHeapPage *p = s->pages[k]; p != NULL; p = p->next) {
                for (uint32_t i = 0; i < p->n; i++) {
                    PvObject *o = (PvObject *)(void *)(p->cells + i * p->cell);
                    if (o->type == NULL || !(o->flags & PV_OF_MARK)) continue;
                    trace(gc, o);
                    drain(gc);
                }
            }
        }
        for (PvHeapLarge *b = s->large.next; b != &s->large; b = b->next) {
            PvObject *o = (PvObject *)(void *)(b + 1);
            if (!b->object || !(o->flags & PV_OF_MARK)) continue;
            trace(gc, o);
            drain(gc);
        }
    }
}

// Free the object's raw buffers and its id row. Its type may be a class that died with it and is
// swept already, so the built-in layout is read from the object's own header.
static void release(PvVM *vm, PvObject *o) {
    PvType *layout = &pv_types[o->flags >> PV_OF_LAYOUT_SHIFT];
    if (layout->ops.release != NULL) layout->ops.release(vm, o);
    if (o->flags & PV_OF_ID) pv_heap_forget_id(&pv_core(vm)->heap, o);
}

// Sweep the page that hangs at *link. True if the page is still there.
static bool sweep_page(PvVM *vm, unsigned k, PvHeapPage **link) {
    PvHeap *h = &pv_core(vm)->heap;
    PvHeapPage *p = *link;
    void *before = h->free[k], *list = before;
    uint32_t n_free = 0;
    for (uint32_t i = p->n; i-- > 0;) {
        PvObject *o = (PvObject *)(void *)(p->cells + i * p->cell);
        if (o->type != NULL) {
            if (o->flags & PV_OF_MARK) {
                o->flags &= ~(uint32_t)PV_OF_MARK;
                continue;
            }
            release(vm, o);
#ifdef PV_DEBUG
            memset(o, 0xab, p->cell);
#endif
        }
        PvHeapFree *f = (PvHeapFree *)(void *)o;
        f->type = NULL;
        f->next = list;
        list = f;
        n_free++;
    }
    if (n_free == p->n && p->bytes >= 16384) { // keep small ones: they are the class's first
        *link = p->next;
        pv_heap_drop_page(h, k, p);
        return false;
    }
    h->free[k] = list;
    p->swept = true;
    return true;
}

bool pv_gc_sweep_some(PvVM *vm, unsigned k) {
    PvHeap *h = &pv_core(vm)->heap;
    PvHeapPage **link = h->state->unswept[k];
    while (link != NULL && *link != NULL && h->free[k] == NULL) {
        if (sweep_page(vm, k, link)) link = &(*link)->next;
        // A page added meanwhile hangs at the head and is swept already: never behind `link`.
    }
    h->state->unswept[k] = link != NULL && *link != NULL ? link : NULL;
    return h->free[k] != NULL;
}

static void finish_sweep(PvVM *vm) {
    PvHeap *h = &pv_core(vm)->heap;
    for (unsigned k = 0; k < PV_HEAP_CLASSES; k++) {
        PvHeapPage **link = h->state->unswept[k];
        while (link != NULL && *link != NULL) {
            if (sweep_page(vm, k, link)) link = &(*link)->next;
        }
        h->state->unswept[k] = NULL;
    }
}

static void sweep_large(PvVM *vm) {
    PvHeap *h = &pv_core(vm)->heap;
    for (PvHeapLarge *b = h->state->large.next, *next; b != &h->state->large; b = next) {
        next = b->next;
        if (!b->object) continue;
        PvObject *o = (PvObject *)(void *)(b + 1);
        if (o->flags & PV_OF_MARK) {
            o->flags &= ~(uint32_t)PV_OF_MARK;
            continue;
        }
        // Its raw buffers may be the next blocks of this very ring: look again from the one before.
        PvHeapLarge *prev = b->prev;
        release(vm, o);
        pv_heap_free_large(h, b);
        next = prev->next;
    }
}

void pv_gc_collect(PvVM *vm, bool sweep_now) {
    PvCore *c = pv_core(vm);
    PvHeap *h = &c->heap;
    finish_sweep(vm);
    c->walked = NULL;
    h->collections++;
    PvGC gc = {.vm = vm, .state = h->state};
    c->trace_roots(vm, &gc);
    drain(&gc);
    rescan(&gc);
    if (c->after_mark != NULL) c->after_mark(vm, &gc);
    sweep_large(vm);
    for (unsigned k = 0; k < PV_HEAP_CLASSES; k++) {
        h->free[k] = NULL;
        h->state->unswept[k] = &h->state->pages[k];
        for (PvHeapPage *p = h->state->pages[k]; p != NULL; p = p->next) p->swept = false;
    }
    if (sweep_now) finish_sweep(vm);
    h->live = 0;
    h->threshold = h->used / 2 > PV_GC_FIRST ? h->used / 2 : PV_GC_FIRST;
    c->gc_wanted = false;
}

uint64_t pv_gc_serial(const PvGC *gc) { return pv_core(gc->vm)->heap.collections; }

bool pv_gc_is_marked(const PvObject *o) {
    return (o->flags & (PV_OF_MARK | PV_OF_IMMORTAL | PV_OF_UNIT)) != 0;
}
