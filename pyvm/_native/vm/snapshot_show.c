// pyvm_inspect of include/pyvm.h: what stands in a VM, for people who look at a snapshot.
//
// It goes over what a snapshot would hold and tells the bytes that each type takes there. It writes the
// snapshot into a buffer of its own to know them; nothing of the VM changes.
#include "vm/snapshot_table.h"

#include <stdlib.h>
#include <string.h>

#include "compiler/linetable.h"
#include "objects/str.h"
#include "objects/type.h"
#include "vm/frames.h"

typedef struct Row {
    const PvType *type;
    size_t n, bytes;
} Row;

static void write_text(PvMsgWriter *w, const char *text) {
    pv_msgpack_write_str(w, text, strlen(text));
}

static void write_name(PvMsgWriter *w, const PvStr *s) {
    size_t size = pv_str_utf8_size(s);
    char *text = malloc(size + 1);
    if (text == NULL) {
        w->failed = true;
        return;
    }
    pv_str_to_utf8(s, text);
    pv_msgpack_write_str(w, text, size);
    free(text);
}

// --- frames ---------------------------------------------------------------------------------------

// A line of the source that the code was made of; nil if the source was not kept.
static void write_line(PvMsgWriter *w, const PvUnit *unit, uint32_t line) {
    const char *at = unit->source, *end = at == NULL ? NULL : at + unit->source_length;
    for (uint32_t i = 1; i < line && at != NULL; i++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (at != NULL) at++;
    }
    if (at == NULL || line == 0) {
        pv_msgpack_write_nil(w);
        return;
    }
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    pv_msgpack_write_str(w, at, (size_t)((stop == NULL ? end : stop) - at));
}

// [function, file, line, text or nil, is it of the machine?] of each, outermost first.
static void write_frames(PvVM *vm, PvMsgWriter *w) {
    const PvFiber *fiber = vm->fiber;
    pv_msgpack_write_array(w, fiber->n_frames);
    for (uint32_t i = 0; i < fiber->n_frames; i++) {
        const PvFrame *frame = &fiber->frames[i];
        const PvCode *code = frame->state->code;
        uint32_t word = (uint32_t)(frame->pc - code->words);
        uint32_t line = pv_linetable_find(code, word > 0 ? word - 1 : 0).line;
        pv_msgpack_write_array(w, 5);
        write_name(w, code->qualname);
        write_name(w, code->unit->filename);
        pv_msgpack_write_int(w, line);
        write_line(w, code->unit, line);
        pv_msgpack_write_bool(w, pv_frames_is_hidden(frame));
    }
}

// --- objects --------------------------------------------------------------------------------------

static int by_type(const void *a, const void *b) {
    uintptr_t left = (uintptr_t)((const Row *)a)->type, right = (uintptr_t)((const Row *)b)->type;
    return left < right ? -1 : left > right;
}

// What the fields of each object take, with equal types side by side and then as one.
static size_t weigh(PvTransfer *x, Row *row) {
    PvObjectTable *t = x->table;
    for (size_t i = 0; i < t->n && x->problem == NULL; i++) {
        size_t before = x->out->length;
        pv_transfer_fields(x, t->row[i]);
        row[i] = (Row){t->row[i]->type, 1, x->out->length - before};
    }
    qsort(row, t->n, sizeof *row, by_type);
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++) {
        if (n > 0 && row[n - 1].type == row[i].type) {
            row[n - 1].n++;
            row[n - 1].bytes += row[i].bytes;
        } else {
            row[n++] = row[i];
        }
    }
    return n;
}

// [type, how many, bytes in the snapshot] of each, then the bytes of code.
static void write_heap(PvTransfer *x, PvMsgWriter *w) {
    size_t before = x->out->length;
    if (x->problem == NULL) pv_snapshot_write_units(x);
    size_t code = x->out->length - before;
    if (x->problem == NULL) pv_snapshot_write_names(x);
    Row *row = malloc((x->table->n + 1) * sizeof *row);
    if (row == NULL || x->problem != NULL) {
        w->failed = true;
    } else {
        size_t n = weigh(x, row);
        write_text(w, "heap");
        pv_msgpack_write_array(w, n);
        for (size_t i = 0; i < n; i++) {
            pv_msgpack_write_array(w, 3);
            write_name(w, row[i].type->name);
            pv_msgpack_write_uint(w, row[i].n);
            pv_msgpack_write_uint(w, row[i].bytes);
        }
        write_text(w, "code");
        pv_msgpack_write_uint(w, code);
    }
    free(row);
}

PyvmEvent pyvm_inspect(PvVM *vm, PyvmBytes *out) {
    if (__atomic_exchange_n(&vm->entered, 1, __ATOMIC_ACQUIRE) != 0) return PYVM_BUSY;
    PvMsgWriter *w = &vm->payload, scratch;
    w->length = 0;
    w->failed = false;
    pv_msgpack_writer_init(&scratch, 0);
    PvObjectTable table = {0};
    PvTransfer x = {.vm = vm, .out = &scratch, .table = &table};
    pv_snapshot_collect(&x);
    x.mode = PV_WRITE;
    pv_msgpack_write_map(w, 3);
    write_text(w, "frames");
    write_frames(vm, w);
    write_heap(&x, w);
    pv_table_free(&table, vm);
    PyvmEvent event = x.problem != NULL || w->failed || scratch.failed ? PYVM_MISUSE : PYVM_DONE;
    pv_msgpack_writer_free(&scratch);
    if (event != PYVM_DONE) {
        w->length = 0;
        w->failed = false;
        write_text(w, "out of memory");
    }
    *out = (PyvmBytes){(const char *)w->data, w->length};
    __atomic_store_n(&vm->entered, 0, __ATOMIC_RELEASE);
    return event;
}
