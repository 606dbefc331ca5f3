// str.format: the parser of replacement fields, and the native path for plain ones.
//
// Native when every field names an argument (no attribute, no index) whose format needs no guest
// code. Everything else DEFERs to the twin, which walks the fields that format_fields gives it.
#include "core/native.h"
#include "core/vm.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "text/unicode.h"

// One step of a format string: literal text [from, to), then perhaps a field.
typedef struct Markup {
    PvVM *vm;
    PvStr *s;
    size_t at, end;
    // of the step:
    size_t from, to;
    bool has_field;
    size_t name_from, name_to, spec_from, spec_to;
    uint32_t conversion; // 0: none
    bool spec_nested;    // the spec has fields of its own
} Markup;

static uint32_t char_at(const Markup *m, size_t i) { return pv_str_at(m->s, i); }

// Read the field behind its '{'.
static PvStatus parse_field(Markup *m) {
    size_t depth = 1;
    m->name_from = m->at;
    m->conversion = 0;
    m->spec_nested = false;
    // The name ends at ':' or '!' outside brackets.
    bool bracket = false;
    for (; m->at < m->end; m->at++) {
        uint32_t c = char_at(m, m->at);
        if (c == '{') return pv_raise(m->vm, PV_EXC_VALUE_ERROR, "unexpected '{' in field name");
        if (c == '[') bracket = true;
        else if (c == ']') bracket = false;
        else if (!bracket && (c == '}' || c == ':' || c == '!')) break;
    }
    m->name_to = m->at;
    if (m->at >= m->end) {
        return pv_raise(m->vm, PV_EXC_VALUE_ERROR, "expected '}' before end of string");
    }
    uint32_t c = char_at(m, m->at++);
    if (c == '!') {
        if (m->at >= m->end) {
            return pv_raise(m->vm, PV_EXC_VALUE_ERROR,
                            "end of string while looking for conversion specifier");
        }
        m->conversion = char_at(m, m->at++);
        if (m->at >= m->end) {
            return pv_raise(m->vm, PV_EXC_VALUE_ERROR, "unmatched '{' in format spec");
        }
        c = char_at(m, m->at++);
        if (c != ':' && c != '}') {
            return pv_raise(m->vm, PV_EXC_VALUE_ERROR, "expected ':' after conversion specifier");
        }
    }
    m->spec_from = m->spec_to = m->at;
    if (c == '}') return PV_OK;
    for (; m->at < m->end; m->at++) {
        c = char_at(m, m->at);
        if (c == '{') {
            depth++;
            m->spec_nested = true;
        } else if (c == '}' && --depth == 0) {
            m->spec_to = m->at++;
            return PV_OK;
        }
    }
    return pv_raise(m->vm, PV_EXC_VALUE_ERROR, "unmatched '{' in format spec");
}

// The next step; false in *more at the end. A doubled brace ends a literal that includes one of it.
static PvStatus step(Markup *m, bool *more) {
    *more = m->at < m->end;
    m->has_field = false;
    m->from = m->at;
    while (m->at < m->end) {
        uint32_t c = char_at(m, m->at);
        if (c != '{' && c != '}') {
            m->at++;
            continue;
        }
        bool doubled = m->at + 1 < m->end && char_at(m, m->at + 1) == c;
        if (doubled) {
            m->to = ++m->at;
            m->at++;
            return PV_OK;
        }
        if (c == '}') {
            return pv_raise(m->vm, PV_EXC_VALUE_ERROR, "Single '}' encountered in format string");
        }
        if (m->at + 1 == m->end) {
            return pv_raise(m->vm, PV_EXC_VALUE_ERROR, "Single '{' encountered in format string");
        }
        m->to = m->at++;
        m->has_field = true;
        return parse_field(m);
    }
    m->to = m->at;
    return PV_OK;
}

static Markup markup(PvVM *vm, PvStr *s) { return (Markup){.vm = vm, .s = s, .end = s->length}; }

// --- the native path ----------------------------------------------------------------------------

typedef struct Format {
    PvVM *vm;
    PvArgs *a;
    PvWriter w;
    int64_t next; // automatic numbering; -1: manual
    bool numbered;
} Format;

// The argument that a plain name means; DEFER for names with attributes or indexes.
static PvStatus argument(Format *f, const Markup *m, PvValue *out) {
    size_t n = m->name_to - m->name_from;
    int64_t index = 0;
    bool digits = n > 0;
    for (size_t i = m->name_from; i < m->name_to; i++) {
        uint32_t c = char_at(m, i);
        if (c == '.' || c == '[') return PV_DEFER;
        int digit = pv_unicode_decimal_value(c); // of any script
        if (digit < 0) digits = false;
        else if (digits) {
            if (__builtin_mul_overflow(index, 10, &index) ||
                __builtin_add_overflow(index, (int64_t)digit, &index)) {
                return pv_raise(f->vm, PV_EXC_VALUE_ERROR, "Too many decimal digits in format string");
            }
        }
    }
    if (n > 0 && !digits) {
        PvStr *name = pv_str_slice(f->vm, m->s, m->name_from, m->name_to);
        if (name == NULL) return PV_RETRY;
        *out = f->a->kwargs == PV_NULL ? PV_NULL : pv_dict_get_name(pv_dict(f->a->kwargs), name);
        if (*out == PV_NULL) return pv_raise_value(f->vm, PV_EXC_KEY_ERROR, pv_from_ptr(name));
        return PV_OK;
    }
    if (n == 0) {
        if (f->numbered && f->next < 0) {
            return pv_raise(f->vm, PV_EXC_VALUE_ERROR,
                            "cannot switch from manual field specification to automatic field "
                            "numbering");
        }
        index = f->next++;
    } else {
        if (f->numbered && f->next >= 0) {
            return pv_raise(f->vm, PV_EXC_VALUE_ERROR,
                            "cannot switch from automatic field numbering to manual field "
                            "specification");
        }
        f->next = -1;
    }
    f->numbered = true;
    if (f->a->native == NULL) {
        return pv_raise(f->vm, PV_EXC_VALUE_ERROR, "Format string contains positional fields");
    }
    if ((size_t)index >= f->a->n_rest) {
        return pv_raise(f->vm, PV_EXC_INDEX_ERROR,
                        "Replacement index %lld out of range for positional args tuple",
                        (long long)index);
    }
    *out = f->a->rest[index];
    return PV_OK;
}

static PvStatus put_field(Format *f, const Markup *m) {
    PvValue v, text;
    PV_TRY(argument(f, m, &v));
    if (m->spec_nested) return PV_DEFER;
    if (m->conversion == 'r' || m->conversion == 's') {
        PvWriter w;
        pv_writer_init(&w, f->vm);
        PV_TRY(m->conversion == 'r' ? pv_repr(f->vm, v, &w) : pv_str_of(f->vm, v, &w));
        PV_TRY(pv_writer_finish(&w, &v));
    } else if (m->conversion != 0) {
        return PV_DEFER;
    }
    const PvType *t = pv_type_of(v);
    if (t->ops.format == NULL || !(t->flags & PV_TF_BUILTIN)) {
        if (m->spec_from != m->spec_to) return PV_DEFER;
        return (t->flags & PV_TF_BUILTIN) != 0 ? pv_str_of(f->vm, v, &f->w) : PV_DEFER;
    }
    PvStr *spec = pv_str_slice(f->vm, m->s, m->spec_from, m->spec_to);
    if (spec == NULL) return PV_RETRY;
    PV_TRY(t->ops.format(f->vm, v, spec, &text));
    return pv_writer_str(&f->w, pv_str(text));
}

PvStatus pv_str_format(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    Markup m = markup(vm, s);
    Format f = {.vm = vm, .a = a};
    bool more;
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 8)));
    pv_writer_init(&f.w, vm);
    for (;;) {
        PV_TRY(step(&m, &more));
        if (!more) break;
        if (!m.has_field && m.from == 0 && m.to == s->length) { // the text itself, a subclass too
            *out = a->v[0];
            return PV_OK;
        }
        PV_TRY(pv_writer_part(&f.w, s, m.from, m.to - m.from));
        PV_TRY(pv_charge(vm, 4));
        if (m.has_field) PV_TRY(put_field(&f, &m));
    }
    return pv_writer_finish(&f.w, out);
}

PvStatus pv_str_format_map(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_is_ptr(a->v[1]) && pv_ptr(a->v[1])->type == &pv_types[PV_TYPE_DICT]) {
        PvArgs call = {.v = a->v, .kwargs = a->v[1]};
        return pv_str_format(vm, &call, out);
    }
    return PV_DEFER;
}

// --- for the twin -------------------------------------------------------------------------------

static PvStatus push_step(PvVM *vm, PvList *list, const Markup *m) {
    PvTuple *t = pv_tuple_make(vm, 4);
    PvStr *literal = pv_str_slice(vm, m->s, m->from, m->to);
    if (t == NULL || literal == NULL) return PV_RETRY;
    t->item[0] = pv_from_ptr(literal);
    t->item[1] = t->item[2] = t->item[3] = PV_NONE;
    if (m->has_field) {
        PvStr *name = pv_str_slice(vm, m->s, m->name_from, m->name_to);
        PvStr *spec = pv_str_slice(vm, m->s, m->spec_from, m->spec_to);
        PvStr *conversion = m->conversion == 0 ? pv_str_empty() : pv_str_from_char(vm, m->conversion);
        if (name == NULL || spec == NULL || conversion == NULL) return PV_RETRY;
        t->item[1] = pv_from_ptr(name);
        t->item[2] = pv_from_ptr(spec);
        t->item[3] = pv_from_ptr(conversion);
    }
    return pv_list_push(vm, list, pv_from_ptr(t));
}

// format_fields(text): a list of (literal, field name or None, spec, conversion or ''); its end may be
// the exception for what does not parse.
PvStatus pv_intrinsic_format_fields(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    Markup m = markup(vm, s);
    bool more;
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 4)));
    PvList *list = pv_list_make(vm, 0);
    if (list == NULL) return PV_RETRY;
    for (;;) {
        PvStatus status = step(&m, &more);
        if (status == PV_RAISE && list->n != 0) { // not before the fields in front of it
            PV_TRY(pv_list_push(vm, list, pv_core(vm)->exc));
            pv_core(vm)->exc = PV_NULL;
            break;
        }
        PV_TRY(status);
        if (!more) break;
        PV_TRY(push_step(vm, list, &m));
    }
    *out = pv_from_ptr(list);
    return PV_OK;
}

// format_name(text): (first, [(is_attribute, key), ...]); first and keys are ints where all digits.
PvStatus pv_intrinsic_format_name(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    PV_TRY(pv_charge(vm, (int64_t)s->length));
    PvList *rest = pv_list_make(vm, 0);
    if (rest == NULL) return PV_RETRY;
    PvValue first = PV_NULL;
    for (size_t i = 0; first == PV_NULL || i < s->length;) {
        bool attribute = false, item = false;
        if (first != PV_NULL) {
            uint32_t c = pv_str_at(s, i++);
            attribute = c == '.';
            item = c == '[';
            if (!attribute && !item) {
                return pv_raise(vm, PV_EXC_VALUE_ERROR,
                                "Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        size_t from = i;
        int64_t number = 0;
        while (i < s->length) {
            uint32_t c = pv_str_at(s, i);
            if (item ? c == ']' : c == '.' || c == '[') break;
            int digit = pv_unicode_decimal_value(c);
            if (digit < 0 || number == -1) {
                number = -1;
            } else if (number >= 0 && (__builtin_mul_overflow(number, 10, &number) ||
                                       __builtin_add_overflow(number, (int64_t)digit, &number))) {
                number = -2; // too many
            }
            if (number == -2 && !attribute) {
                return pv_raise(vm, PV_EXC_VALUE_ERROR, "Too many decimal digits in format string");
            }
            i++;
        }
        if (first != PV_NULL && i == from) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "Empty attribute in format string");
        }
        if (item && i == s->length) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "Missing ']' in format string");
        }
        PvStr *text = pv_str_slice(vm, s, from, i);
        if (text == NULL) return PV_RETRY;
        PvValue key = number >= 0 && i > from && !attribute ? pv_from_int(number) : pv_from_ptr(text);
        if (item) i++;
        if (first == PV_NULL) {
            first = key;
            continue;
        }
        PvTuple *pair = pv_tuple_pair(vm, pv_bool(attribute), key);
        if (pair == NULL) return PV_RETRY;
        PV_TRY(pv_list_push(vm, rest, pv_from_ptr(pair)));
    }
    *out = pv_from_ptr(pv_tuple_pair(vm, first, pv_from_ptr(rest)));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}
