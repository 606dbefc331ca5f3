// Building the payloads of events, and handing over text: see event.h.
#include "vm/event.h"

#include "compiler/linetable.h"
#include "objects/exception.h"
#include "objects/str.h"
#include "objects/traceback.h"
#include "objects/tuple.h"
#include "vm/frames.h"
#include "vm/limits.h"
#include "vm/values.h"

#include <stdlib.h>

// --- text -----------------------------------------------------------------------------------------

bool pv_event_output_room(PvVM *vm, int stream, size_t size) {
    PvOutput *o = &vm->output;
    if (size > o->capacity - o->length) {
        size_t capacity = (o->length + size) + (o->length + size) / 2 + 256;
        char *text = realloc(o->text, capacity);
        if (text == NULL) return false;
        o->text = text;
        o->capacity = capacity;
    }
    if (o->n_parts == 0 || o->part[o->n_parts - 1].stream != stream) {
        if (o->n_parts == o->parts_size) {
            uint32_t n = o->parts_size * 2 + 4;
            PvOutputPart *part = realloc(o->part, n * sizeof *part);
            if (part == NULL) return false;
            o->part = part;
            o->parts_size = n;
        }
        if (o->n_parts > 0) o->part[o->n_parts - 1].end = o->length;
        o->part[o->n_parts++] = (PvOutputPart){stream, 0};
    }
    return true;
}

bool pv_event_take_output(PvVM *vm) {
    PvOutput *o = &vm->output;
    if (o->n_parts == 0) return false;
    o->part[o->n_parts - 1].end = o->length;
    PvOutputPart part = o->part[0];
    vm->text.length = 0;
    pv_msgpack_write_array(&vm->text, 2);
    pv_msgpack_write_int(&vm->text, part.stream);
    pv_msgpack_write_str(&vm->text, o->text, part.end);
    o->length -= part.end;
    memmove(o->text, o->text + part.end, o->length);
    o->n_parts--;
    memmove(o->part, o->part + 1, o->n_parts * sizeof *o->part);
    for (uint32_t i = 0; i < o->n_parts; i++) o->part[i].end -= part.end;
    return true;
}

void pv_event_drop_output(PvVM *vm) {
    free(vm->output.text);
    free(vm->output.part);
    vm->output = (PvOutput){0};
}

// --- payloads -------------------------------------------------------------------------------------

static void write_text(PvMsgWriter *w, const char *text) {
    pv_msgpack_write_str(w, text, strlen(text));
}

static void write_str(PvMsgWriter *w, const PvStr *s) {
    size_t size = pv_str_utf8_size(s);
    char *text = malloc(size + 1);
    if (text == NULL) {
        pv_msgpack_write_str(w, "", 0);
        return;
    }
    pv_str_to_utf8(s, text);
    pv_msgpack_write_str(w, text, size);
    free(text);
}

PvStatus pv_event_done(PvVM *vm, PvValue result) {
    vm->payload.length = 0;
    vm->payload.failed = false;
    return pv_values_write(vm, &vm->payload, result);
}

// Is it a file of stdlib_shims/?
static bool is_ours(const PvStr *filename) {
    static const char prefix[] = "<pyvm>/";
    if (filename->length < sizeof prefix - 1) return false;
    for (size_t i = 0; i < sizeof prefix - 1; i++) {
        if (pv_str_at(filename, i) != (unsigned char)prefix[i]) return false;
    }
    return true;
}

bool pv_event_place(PvVM *vm, PvValue exc, uint32_t *line, PvStr **filename) {
    (void)vm;
    PvValue at = pv_as_exception(exc)->traceback;
    if (!pv_is_ptr(at)) return false;
    // The innermost place that the guest wrote: a module of ours is of no help to whom reads the line.
    PvTraceback *entry = (PvTraceback *)(void *)pv_ptr(at);
    for (PvTraceback *e = entry;; e = (PvTraceback *)(void *)pv_ptr(e->next)) {
        if (!is_ours(e->code->unit->filename)) entry = e;
        if (!pv_is_ptr(e->next)) break;
    }
    *line = pv_linetable_find(entry->code, entry->pc).line;
    *filename = entry->code->unit->filename;
    return true;
}

// SystemExit's code as the process would end with: None is 0, an int itself, anything else 1.
static int64_t exit_code(PvValue exc) {
    PvValue code = pv_as_exception(exc)->extra[0];
    if (code == PV_NULL || code == PV_NONE) return 0;
    if (pv_is_int(code)) return pv_int(code);
    if (pv_is_bool(code)) return code == PV_TRUE;
    return 1;
}

void pv_event_error(PvVM *vm, PvValue exc, PvValue described) {
    PvMsgWriter *w = &vm->payload;
    w->length = 0;
    w->failed = false;
    PvStr *filename = NULL;
    uint32_t line = 0;
    bool placed = pv_event_place(vm, exc, &line, &filename);
    bool exits = pv_exception_is(exc, PV_EXC_SYSTEM_EXIT);
    pv_msgpack_write_map(w, 3 + (placed ? 2u : 0u) + (exits ? 1u : 0u));
    static const char *const field[] = {"type", "message", "traceback"};
    const PvTuple *parts = described != PV_NULL && pv_is_tuple(described) ? pv_tuple(described) : NULL;
    for (size_t i = 0; i < 3; i++) {
        write_text(w, field[i]);
        if (parts != NULL && i < parts->n && pv_is_str(parts->item[i])) {
            write_str(w, pv_str(parts->item[i]));
        } else if (i == 0) {
            write_str(w, pv_ptr(exc)->type->name);
        } else {
            write_text(w, "");
        }
    }
    if (placed) {
        write_text(w, "line");
        pv_msgpack_write_int(w, line);
        write_text(w, "filename");
        write_str(w, filename);
    }
    if (exits) {
        write_text(w, "exit_code");
        pv_msgpack_write_int(w, exit_code(exc));
    }
}

static void write_amount(PvMsgWriter *w, int64_t n) {
    if (n < 0) pv_msgpack_write_nil(w);
    else pv_msgpack_write_int(w, n);
}

void pv_event_limit(PvVM *vm) {
    PvMsgWriter *w = &vm->payload;
    w->length = 0;
    w->failed = false;
    PvExceeded over = pv_limits_exceeded(vm);
    const PvFrame *frame = pv_frames_visible(vm->fiber, 0);
    pv_msgpack_write_map(w, frame != NULL ? 6 : 4);
    write_text(w, "which");
    write_text(w, over.which);
    write_text(w, "used");
    write_amount(w, over.used);
    write_text(w, "allowed");
    write_amount(w, over.allowed);
    write_text(w, "total");
    pv_msgpack_write_bool(w, over.total);
    if (frame == NULL) return;
    const PvCode *code = frame->state->code;
    uint32_t word = (uint32_t)(frame->pc - code->words);
    write_text(w, "line");
    pv_msgpack_write_int(w, pv_linetable_find(code, word > 0 ? word - 1 : 0).line);
    write_text(w, "filename");
    write_str(w, code->unit->filename);
}

uint64_t pv_event_ask(PvVM *vm, PyvmEvent event, size_t n_more) {
    vm->event = event;
    vm->payload.length = 0;
    vm->payload.failed = false;
    vm->last_event++;
    pv_msgpack_write_array(&vm->payload, 1 + n_more);
    pv_msgpack_write_uint(&vm->payload, vm->last_event);
    return vm->last_event;
}
