// Raising from C: messages are written as they are, whole, and become the exception.
#include <stdarg.h>
#include <stdio.h>

#include "core/names.h"
#include "core/writer.h"
#include "gen/types.gen.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/operate.h"
#include "objects/str.h"
#include "objects/tuple.h"

// A type's name in a message is cut at this many characters.
enum { NAME_MAX_LENGTH = 200 };

typedef struct Message {
    PvWriter w;
    PvStatus status; // of the writer
} Message;

static void add_part(Message *m, const PvStr *s, size_t n) {
    if (m->status == PV_OK) m->status = pv_writer_part(&m->w, s, 0, n < s->length ? n : s->length);
}

static void add_bytes(Message *m, const char *s, size_t n) {
    bool ascii = true;
    for (size_t i = 0; i < n; i++) ascii = ascii && (unsigned char)s[i] < 128;
    if (m->status != PV_OK) return;
    if (ascii) {
        m->status = pv_writer_ascii(&m->w, s, n);
        return;
    }
    PvStr *text = pv_str_from_utf8(m->w.vm, s, n);
    if (text == NULL) m->status = PV_RETRY;
    else add_part(m, text, SIZE_MAX);
}

// Built-in types outside `builtins` are called by their full name, as in CPython.
static void add_type(Message *m, const PvType *t) {
    if (t->flags & PV_TF_IN_C) {
        PvValue module = pv_dict_get_name(t->dict, PV_NAME(__module__));
        if (module != PV_NULL && pv_is_str(module)) {
            add_part(m, pv_str(module), NAME_MAX_LENGTH);
            add_bytes(m, ".", 1);
        }
    }
    if ((t->flags & PV_TF_BUILTIN) && t->module != PV_NULL &&
        !pv_str_equals_ascii(pv_str(t->module), "builtins")) {
        add_part(m, pv_str(t->module), NAME_MAX_LENGTH);
        add_bytes(m, ".", 1);
    }
    add_part(m, t->name, NAME_MAX_LENGTH);
}

static void add_format(Message *m, const char *format, ...) {
    char buffer[64];
    va_list list;
    va_start(list, format);
    int n = vsnprintf(buffer, sizeof buffer, format, list);
    va_end(list);
    if (n > 0) add_bytes(m, buffer, (size_t)n < sizeof buffer ? (size_t)n : sizeof buffer - 1);
}

// The repr, or where guest code decides the name of the type.
static void add_repr(PvVM *vm, Message *m, PvValue v) {
    PvValue text;
    if (pv_repr_str(vm, v, &text) == PV_OK) add_part(m, pv_str(text), SIZE_MAX);
    else add_part(m, pv_type_of(v)->name, NAME_MAX_LENGTH);
}

// Format as core/vm.h says.
static void format_message(PvVM *vm, Message *m, const char *format, va_list list) {
    for (const char *p = format; *p != 0; p++) {
        if (*p != '%') {
            const char *q = p;
            while (q[1] != 0 && q[1] != '%') q++;
            add_bytes(m, p, (size_t)(q - p) + 1);
            p = q;
            continue;
        }
        switch (*++p) {
        case 's': {
            const char *s = va_arg(list, const char *);
            add_bytes(m, s, strlen(s));
            break;
        }
        case 'd': add_format(m, "%d", va_arg(list, int)); break;
        case 'c': add_format(m, "%c", va_arg(list, int)); break;
        case 'l': // %lld
            p += 2;
            add_format(m, "%lld", va_arg(list, long long));
            break;
        case 'z':
            if (*++p == 'u') add_format(m, "%zu", va_arg(list, size_t));
            else add_format(m, "%lld", (long long)va_arg(list, ptrdiff_t));
            break;
        case 'U': add_part(m, va_arg(list, const PvStr *), SIZE_MAX); break;
        case 'T': add_type(m, pv_type_of(va_arg(list, PvValue))); break;
        case 'N': add_type(m, va_arg(list, const PvType *)); break;
        case 'R': add_repr(vm, m, va_arg(list, PvValue)); break;
        default: add_bytes(m, "%", 1); break;
        }
    }
}

static PvStatus raise_with(PvVM *vm, PvExceptionId type, PvValue argument) {
    PvTuple *args = pv_tuple_make(vm, argument == PV_NULL ? 0 : 1);
    if (args == NULL) return PV_RETRY;
    if (argument != PV_NULL) args->item[0] = argument;
    PvValue exc;
    PV_TRY(pv_exception_new(vm, type, args, &exc));
    pv_core(vm)->exc = exc;
    return PV_RAISE;
}

PvStatus pv_raise(PvVM *vm, PvExceptionId type, const char *format, ...) {
    Message m;
    m.status = PV_OK;
    pv_writer_init(&m.w, vm);
    va_list list;
    va_start(list, format);
    format_message(vm, &m, format, list);
    va_end(list);
    PvValue text;
    PV_TRY(m.status);
    PV_TRY(pv_writer_finish(&m.w, &text));
    return raise_with(vm, type, text);
}

PvStatus pv_raise_value(PvVM *vm, PvExceptionId type, PvValue argument) {
    return raise_with(vm, type, argument);
}

PvStatus pv_raise_memory(PvVM *vm) { return raise_with(vm, PV_EXC_MEMORY_ERROR, PV_NULL); }

PvStatus pv_defer_call(PvVM *vm, PvValue callable, uint32_t n, const PvValue *arguments) {
    PvCore *c = pv_core(vm);
    PV_ASSERT(n <= 4);
    c->defer_fn = callable;
    c->defer_n = n;
    for (uint32_t i = 0; i < n; i++) c->defer_arg[i] = arguments[i];
    return PV_DEFER;
}
