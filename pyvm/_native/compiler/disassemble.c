// The disassembler: what `pyvm dis` and `pyvmc --dis` print.
#include "compiler/disassemble.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "compiler/linetable.h"
#include "compiler/stack.h"
#include "core/type.h"
#include "gen/types.gen.h"
#include "text/floats.h"

static const char *const opcode_names[] = {
#define PV_TEXT(name, kind, flags, doc, picture, twin) #name,
    PV_OPCODE_TABLE(PV_TEXT)
#undef PV_TEXT
};

const char *pv_opcode_name(unsigned op) { return op < PV_OPCODE_COUNT ? opcode_names[op] : "?"; }

static void text(PvMsgWriter *out, const char *bytes) {
    pv_msgpack_write_raw(out, bytes, strlen(bytes));
}

__attribute__((format(printf, 2, 3))) static void print(PvMsgWriter *out, const char *format, ...) {
    char buffer[160];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(buffer, sizeof buffer, format, args);
    va_end(args);
    if (n > 0) pv_msgpack_write_raw(out, buffer, (size_t)n < sizeof buffer ? (size_t)n : 159);
}

static uint32_t character(const PvStr *s, size_t i) {
    switch (s->kind) {
        case 1: return ((const uint8_t *)s->data)[i];
        case 2: return ((const uint16_t *)s->data)[i];
        default: return ((const uint32_t *)s->data)[i];
    }
}

static void utf8(PvMsgWriter *out, uint32_t c) {
    char bytes[4];
    size_t n = 1;
    if (c < 0x80) {
        bytes[0] = (char)c;
    } else if (c < 0x800) {
        bytes[0] = (char)(0xC0 | c >> 6), bytes[1] = (char)(0x80 | (c & 63)), n = 2;
    } else if (c < 0x10000) {
        bytes[0] = (char)(0xE0 | c >> 12), bytes[1] = (char)(0x80 | (c >> 6 & 63));
        bytes[2] = (char)(0x80 | (c & 63)), n = 3;
    } else {
        bytes[0] = (char)(0xF0 | c >> 18), bytes[1] = (char)(0x80 | (c >> 12 & 63));
        bytes[2] = (char)(0x80 | (c >> 6 & 63)), bytes[3] = (char)(0x80 | (c & 63)), n = 4;
    }
    pv_msgpack_write_raw(out, bytes, n);
}

static void plain(PvMsgWriter *out, const PvStr *s) {
    for (size_t i = 0; i < s->length; i++) utf8(out, character(s, i));
}

static void quoted(PvMsgWriter *out, const PvStr *s) {
    text(out, "'");
    for (size_t i = 0; i < s->length; i++) {
        if (i == 60) {
            text(out, "...");
            break;
        }
        uint32_t c = character(s, i);
        if (c == '\'' || c == '\\') print(out, "\\%c", (int)c);
        else if (c == '\n') text(out, "\\n");
        else if (c < 32 || c == 127) print(out, "\\x%02x", (unsigned)c);
        else if (c >= 0xD800 && c < 0xE000) print(out, "\\u%04x", (unsigned)c);
        else utf8(out, c);
    }
    text(out, "'");
}

static void number(PvMsgWriter *out, double value) {
    char buffer[PV_FLOAT_REPR_MAX];
    pv_msgpack_write_raw(out, buffer, pv_float_repr(value, buffer));
}

static void constant(PvMsgWriter *out, PvValue v, int depth) {
    if (v == PV_NONE) text(out, "None");
    else if (v == PV_TRUE) text(out, "True");
    else if (v == PV_FALSE) text(out, "False");
    else if (v == PV_ELLIPSIS) text(out, "Ellipsis");
    else if (pv_is_int(v)) print(out, "%lld", (long long)pv_int(v));
    else if (pv_is_imm_float(v)) number(out, pv_imm_float(v));
    if (!pv_is_ptr(v)) return;
    const PvObject *o = pv_ptr(v);
    switch (o->type->id) {
        case PV_TYPE_STR: quoted(out, (const PvStr *)(const void *)o); break;
        case PV_TYPE_FLOAT: number(out, ((const PvFloat *)(const void *)o)->value); break;
        case PV_TYPE_COMPLEX: {
            const PvComplex *c = (const PvComplex *)(const void *)o;
            text(out, "(");
            number(out, c->real);
            text(out, ", ");
            number(out, c->imag);
            text(out, "j)");
            break;
        }
        case PV_TYPE_INT: {
            const PvInt *i = (const PvInt *)(const void *)o;
            text(out, i->negative ? "-0x" : "0x");
            for (uint32_t k = i->n; k-- > 0;)
                print(out, k + 1 == i->n ? "%llx" : "%016llx", (unsigned long long)i->limb[k]);
            break;
        }
        case PV_TYPE_BYTES: {
            const PvBytes *b = (const PvBytes *)(const void *)o;
            text(out, "b'");
            for (size_t i = 0; i < b->length && i < 60; i++) {
                unsigned c = (unsigned char)b->data[i];
                if (c >= 32 && c < 127 && c != '\'' && c != '\\') print(out, "%c", (int)c);
                else print(out, "\\x%02x", c);
            }
            text(out, b->length > 60 ? "...'" : "'");
            break;
        }
        case PV_TYPE_TUPLE: {
            const PvTuple *t = (const PvTuple *)(const void *)o;
            text(out, "(");
            for (size_t i = 0; i < t->n; i++) {
                if (i) text(out, ", ");
                if (i == 20 || depth == 4) {
                    text(out, "...");
                    break;
                }
                constant(out, t->item[i], depth + 1);
            }
            text(out, t->n == 1 ? ",)" : ")");
            break;
        }
        default: text(out, "?"); break;
    }
}

static void operand(PvMsgWriter *out, const PvCode *code, unsigned op, uint32_t value) {
    static const char *const binary[] = {"+",  "-",  "*",  "@", "/", "//", "%",
                                         "**", "<<", ">>", "&", "|", "^"};
    static const char *const compare[] = {"<", "<=", "==", "!=", ">", ">="};
    PvOperandKind kind = (PvOperandKind)pv_opcode_kind[op];
    if (kind == PV_OPERAND_NONE) return;
    if (kind == PV_OPERAND_INT) {
        print(out, " %d", (int32_t)(value << 8) >> 8);
        return;
    }
    print(out, " %u", value);
    text(out, " (");
    switch (kind) {
        case PV_OPERAND_CONST: constant(out, code->consts[value], 0); break;
        case PV_OPERAND_NAME: plain(out, code->names[value]); break;
        case PV_OPERAND_LOCAL:
        case PV_OPERAND_CELL:
        case PV_OPERAND_FREE: plain(out, code->locals[value]); break;
        case PV_OPERAND_CODE: plain(out, code->unit->codes[value]->qualname); break;
        case PV_OPERAND_JUMP: print(out, "to %u", value); break;
        case PV_OPERAND_BINARY:
            text(out, binary[value & 15]);
            if (value & PV_BINARY_INPLACE) text(out, "=");
            break;
        case PV_OPERAND_COMPARE: text(out, compare[value]); break;
        case PV_OPERAND_UNPACK: print(out, "%u before, %u after", value & 0xfff, value >> 12); break;
        default:
            // A bare count says all there is: take the parenthesis back.
            if (!out->failed) out->length -= 2;
            return;
    }
    text(out, ")");
}

static void disassemble_code(PvMsgWriter *out, const PvCode *code) {
    print(out, "code %u ", code->index);
    plain(out, code->qualname);
    print(out, " (line %u, stack %u, %u locals, %u free, %u arguments, flags 0x%x)\n",
          code->first_line, code->stack_size, code->n_locals, code->n_free,
          code->n_args + code->n_kwonly, code->flags);
    if (code->n_free) {
        text(out, "       free");
        for (uint32_t i = code->n_locals - code->n_free; i < code->n_locals; i++) {
            text(out, " ");
            plain(out, code->locals[i]);
        }
        text(out, "\n");
    }
    uint32_t line = 0;
    PvLineReader lines;
    pv_linetable_open(&lines, code->lines, code->lines_size);
    for (uint32_t at = 0; at < code->n_words && !out->failed; at++) {
        unsigned op = code->words[at] & 0xff;
        while (at >= lines.stop && pv_linetable_next(&lines)) continue;
        PvPosition position = at < lines.stop ? lines.position : (PvPosition){0, 0, -1, -1};
        if (position.line && position.line != line) print(out, "%6u ", position.line);
        else text(out, "       ");
        if (position.line) line = position.line;
        print(out, "%5u %-24s", at, pv_opcode_name(op));
        operand(out, code, op, code->words[at] >> 8);
        if (position.line)
            print(out, "  ; %u:%d-%u:%d", position.line, position.col, position.end_line,
                  position.end_col);
        text(out, "\n");
        if (pv_opcode_flags[op] & PV_OPF_CACHE) at++;
    }
    for (uint32_t i = 0; i < code->n_handlers; i++) {
        const PvHandler *row = &code->handlers[i];
        print(out, "       %u to %u -> %u, depth %u\n", row->start, row->end, row->handler,
              row->depth);
    }
    text(out, "\n");
}

bool pv_disassemble(const PvUnit *unit, PvMsgWriter *out) {
    for (uint32_t i = 0; i < unit->n_codes; i++) disassemble_code(out, unit->codes[i]);
    return !out->failed;
}
