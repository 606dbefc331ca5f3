// The writer: text under construction, for repr, format and join.
//
// Invariant: `length` characters of `kind` bytes stand at `data`, which is the writer's own small
// buffer or a PvStrBuffer on the heap. The kind only grows. Nothing needs to be freed: a writer that
// is given up leaves garbage for the collector. `active` are the containers whose repr is under way
// in this native call (so "[...]" needs no heap data while only natives run).
#ifndef PV_CORE_WRITER_H
#define PV_CORE_WRITER_H

#include "core/vm.h"

struct PvWriter {
    PvVM *vm;
    void *data;
    size_t length;
    size_t capacity; // characters of the present kind
    uint8_t kind;
    const PvStr *whole;  // the str that was written first; NULL: something else was
    PvStrBuffer *buffer; // NULL: `small` is in use
    uint32_t n_active;
    const PvObject *active[PV_NATIVE_DEPTH];
    uint64_t small[32];
};

void pv_writer_init(PvWriter *w, PvVM *vm);
PV_MUST_USE PvStatus pv_writer_char(PvWriter *w, uint32_t c);
PV_MUST_USE PvStatus pv_writer_ascii(PvWriter *w, const char *text, size_t length);
PV_MUST_USE PvStatus pv_writer_text(PvWriter *w, const char *text); // ASCII, ends with a zero
PV_MUST_USE PvStatus pv_writer_str(PvWriter *w, const PvStr *s);
PV_MUST_USE PvStatus pv_writer_part(PvWriter *w, const PvStr *s, size_t start, size_t n);
// n times c.
PV_MUST_USE PvStatus pv_writer_fill(PvWriter *w, uint32_t c, size_t n);
// Room for n more characters up to `widest`; then data + length * kind may be filled directly.
PV_MUST_USE PvStatus pv_writer_room(PvWriter *w, size_t n, uint32_t widest);
PV_MUST_USE PvStatus pv_writer_int(PvWriter *w, int64_t i);
// A printf of ASCII, at most 200 bytes.
PV_MUST_USE PvStatus pv_writer_format(PvWriter *w, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
// The str; the writer must not be used again. OK with *out, or RETRY.
PV_MUST_USE PvStatus pv_writer_finish(PvWriter *w, PvValue *out);

// Begin the repr of a container. *again: it is under way already (write "[...]" and do not leave).
// DEFER when natives nest too deep.
PV_MUST_USE PvStatus pv_writer_enter(PvWriter *w, const PvObject *container, bool *again);
static inline void pv_writer_leave(PvWriter *w) { w->n_active--; }

#endif
