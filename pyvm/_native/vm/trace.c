// Writing the instruction trace of a debug build to stderr.
#include "vm/trace.h"

#ifdef PV_DEBUG
#include "objects/str.h"
#include "vm/frames.h"

#include <inttypes.h>
#include <stdio.h>

static void print_str(const PvStr *s) {
    for (size_t i = 0; i < s->length && i < 40; i++) {
        uint32_t c = pv_str_at(s, i);
        fputc(c >= 32 && c < 127 ? (int)c : '?', stderr);
    }
}

static void print_value(PvValue v) {
    if (v == PV_NULL) {
        fputs(" null", stderr);
    } else if (pv_is_int(v)) {
        fprintf(stderr, " %" PRId64, pv_int(v));
    } else if (pv_is_imm_float(v)) {
        fprintf(stderr, " %g", pv_imm_float(v));
    } else if (!pv_is_ptr(v)) {
        fprintf(stderr, " const:%x", (unsigned)(v >> 4));
    } else if (pv_is_str(v)) {
        fputs(" '", stderr);
        print_str(pv_str(v));
        fputc('\'', stderr);
    } else {
        fputs(" <", stderr);
        print_str(pv_ptr(v)->type->name);
        fputc('>', stderr);
    }
}

void pv_trace_instruction(PvVM *vm, const PvFrame *frame, const uint32_t *at, const PvValue *sp) {
    static const char *const opcode_names[PV_OPCODE_COUNT] = {
#define X(name, kind, flags, doc, picture, twin) #name,
        PV_OPCODE_TABLE(X)
#undef X
    };
    const PvCode *code = frame->state->code;
    fprintf(stderr, "%*s", (int)vm->fiber->n_frames, "");
    print_str(code->qualname);
    uint32_t op = *at & 255;
    fprintf(stderr, " %4d %s %u |", (int)(at - code->words),
            op < PV_OPCODE_COUNT ? opcode_names[op] : "?", *at >> 8);
    const PvValue *bottom = pv_frames_local(vm->fiber, frame) + code->n_locals;
    for (const PvValue *v = sp - bottom > 6 ? sp - 6 : bottom; v < sp; v++) print_value(*v);
    fputc('\n', stderr);
}
#else
typedef int pv_trace_nothing; // a translation unit must not be empty
#endif
