// The encoding half of _json: values to JSON text, without recursion and without guest code.
//
// Invariant: what only guest code can encode (an object for default(), a dict or list of a guest's
// class) is not encoded but collected, with its level, in the order in which CPython meets it; the
// shim finds the texts and calls again. Every container on the way to the present one is on the stack,
// which is how a cycle is seen.
#include <math.h>
#include <string.h>

#include "core/writer.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "text/floats.h"

enum { DEPTH = 1000, SETTINGS = 7 };

typedef struct Frame {
    PvObject *container;
    const PvValue *key;   // of a sorted dict: `n` keys, `n` values behind them
    const PvValue *value; // of a list or tuple, too
    size_t n, at;         // at: items done, or the place in the dict
    bool dict, sorted, first;
} Frame;

typedef struct Encoder {
    PvVM *vm;
    PvWriter w;
    const PvStr *indent, *item_separator, *key_separator; // indent NULL: all on one line
    bool ascii, allow_nan, sort_keys, skip_keys;
    size_t level;
    const PvList *answers;
    size_t answered;
    PvList *odd; // what has no answer yet
    uint32_t depth;
    Frame frame[DEPTH];
} Encoder;

// --- strings --------------------------------------------------------------------------------------

static bool is_plain(uint32_t c, bool ascii) {
    return c >= 0x20 && c != '"' && c != '\\' && (!ascii || c < 0x7f);
}

static PvStatus write_escape(PvWriter *w, uint32_t c) {
    switch (c) {
    case '"': return pv_writer_ascii(w, "\\\"", 2);
    case '\\': return pv_writer_ascii(w, "\\\\", 2);
    case '\n': return pv_writer_ascii(w, "\\n", 2);
    case '\r': return pv_writer_ascii(w, "\\r", 2);
    case '\t': return pv_writer_ascii(w, "\\t", 2);
    case '\b': return pv_writer_ascii(w, "\\b", 2);
    case '\f': return pv_writer_ascii(w, "\\f", 2);
    default: break;
    }
    if (c < 0x10000) return pv_writer_format(w, "\\u%04x", (unsigned)c);
    c -= 0x10000;
    return pv_writer_format(w, "\\u%04x\\u%04x", (unsigned)(0xd800 + (c >> 10)),
                            (unsigned)(0xdc00 + (c & 0x3ff)));
}

static PvStatus write_string(PvWriter *w, const PvStr *s, bool ascii) {
    PV_TRY(pv_charge(w->vm, (int64_t)((s->length & 0xfff) >> 3)));
    PV_TRY(pv_writer_char(w, '"'));
    size_t begin = 0, at = 0;
    for (; at < s->length; at++) {
        uint32_t c = pv_str_at(s, at);
        if ((at & 0xfff) == 0xfff) PV_TRY(pv_charge(w->vm, 0x200));
        if (is_plain(c, ascii)) continue;
        PV_TRY(pv_charge(w->vm, 2));
        if (at > begin) PV_TRY(pv_writer_part(w, s, begin, at - begin));
        PV_TRY(write_escape(w, c));
        begin = at + 1;
    }
    if (begin == 0 && at > 0) PV_TRY(pv_writer_str(w, s));
    else if (at > begin) PV_TRY(pv_writer_part(w, s, begin, at - begin));
    return pv_writer_char(w, '"');
}

PvStatus pv_json_encode_string(PvVM *vm, PvArgs *a, PvValue *out) {
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(write_string(&w, pv_str(a->v[0]), a->v[1] == PV_TRUE));
    return pv_writer_finish(&w, out);
}

// --- numbers --------------------------------------------------------------------------------------

static PvStatus write_float(Encoder *e, double d) {
    if (isfinite(d)) {
        char text[PV_FLOAT_REPR_MAX];
        size_t n = pv_float_repr(d, text);
        return pv_writer_ascii(&e->w, text, n);
    }
    const char *name = isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
    if (e->allow_nan) return pv_writer_text(&e->w, name);
    return pv_raise(e->vm, PV_EXC_VALUE_ERROR, "Out of range float values are not JSON compliant: %s",
                    isnan(d) ? "nan" : d > 0 ? "inf" : "-inf");
}

// None, bools, ints, floats, of subclasses too. False: something else.
static bool write_scalar(Encoder *e, PvValue v, PvStatus *status) {
    if (v == PV_NONE) *status = pv_writer_text(&e->w, "null");
    else if (v == PV_TRUE) *status = pv_writer_text(&e->w, "true");
    else if (v == PV_FALSE) *status = pv_writer_text(&e->w, "false");
    else if (pv_is_int(v)) *status = pv_writer_int(&e->w, pv_int(v));
    else if (pv_is_integer(v)) *status = pv_int_write(e->vm, v, 10, true, &e->w);
    else if (pv_is_float(v)) *status = write_float(e, pv_float(v));
    else return false;
    return true;
}

// --- containers -----------------------------------------------------------------------------------

static PvStatus new_line(Encoder *e) {
    PV_TRY(pv_charge(e->vm, (int64_t)(e->level * e->indent->length >> 3)));
    PV_TRY(pv_writer_char(&e->w, '\n'));
    for (size_t i = 0; i < e->level; i++) PV_TRY(pv_writer_str(&e->w, e->indent));
    return PV_OK;
}

static PvStatus sort_items(Encoder *e, Frame *f, const PvDict *d) {
    PvTuple *pairs = pv_tuple_make(e->vm, (size_t)d->used * 2);
    if (pairs == NULL) return PV_RETRY;
    PvValue *key = pairs->item, *value = pairs->item + d->used;
    uint32_t at = 0;
    for (size_t i = 0; i < d->used; i++) {
        const PvDictEntry *entry = pv_dict_walk(d, &at);
        key[i] = entry->key;
        value[i] = entry->value;
    }
    PV_TRY(pv_list_sort_pairs(e->vm, key, value, d->used, false));
    f->key = key;
    f->value = value;
    return PV_OK;
}

static PvStatus begin(Encoder *e, PvObject *o, bool dict) {
    PV_TRY(pv_charge(e->vm, 4 + e->depth / 16));
    for (uint32_t i = 0; i < e->depth; i++) {
        if (e->frame[i].container == o)
            return pv_raise(e->vm, PV_EXC_VALUE_ERROR, "Circular reference detected");
    }
    if (e->depth == DEPTH)
        return pv_raise(e->vm, PV_EXC_RECURSION_ERROR,
                        "maximum recursion depth exceeded while encoding a JSON object");
    Frame *f = &e->frame[e->depth];
    *f = (Frame){.container = o, .dict = dict, .first = true};
    if (dict) {
        const PvDict *d = (const PvDict *)(const void *)o;
        f->n = d->used;
        if (e->sort_keys) {
            f->sorted = true;
            PV_TRY(sort_items(e, f, d));
        }
    } else if (o->type->flags & PV_TF_LIST) {
        const PvList *list = (const PvList *)(const void *)o;
        f->value = list->item;
        f->n = list->n;
    } else {
        const PvTuple *t = (const PvTuple *)(const void *)o;
        f->value = t->item;
        f->n = t->n;
    }
    if (f->n == 0) return pv_writer_text(&e->w, dict ? "{}" : "[]");
    e->depth++;
    e->level++;
    return pv_writer_char(&e->w, dict ? '{' : '[');
}

static PvStatus end(Encoder *e) {
    const Frame *f = &e->frame[--e->depth];
    if (f->first && e->indent != NULL) PV_TRY(new_line(e)); // all its keys were skipped
    e->level--;
    if (e->indent != NULL) PV_TRY(new_line(e));
    return pv_writer_char(&e->w, f->dict ? '}' : ']');
}

// A value that guest code has to encode: its text, if there is one already.
static PvStatus write_odd(Encoder *e, PvValue v) {
    if (e->answers == NULL || e->odd != NULL) {
        if (e->odd == NULL && (e->odd = pv_list_make(e->vm, 2)) == NULL) return PV_RETRY;
        PV_TRY(pv_list_push(e->vm, e->odd, v));
        return pv_list_push(e->vm, e->odd, pv_from_int((int64_t)e->level));
    }
    const PvList *answers = e->answers;
    if (e->answered + 1 >= answers->n || answers->item[e->answered] != v ||
        !pv_is_str(answers->item[e->answered + 1])) {
        return PV_DEFER; // changed by what was asked: see pv_json_encode
    }
    PV_TRY(pv_writer_str(&e->w, pv_str(answers->item[e->answered + 1])));
    e->answered += 2;
    return PV_OK;
}

static PvStatus write_value(Encoder *e, PvValue v) {
    PvStatus status;
    if (write_scalar(e, v, &status)) return status;
    if (!pv_is_ptr(v)) return write_odd(e, v);
    PvObject *o = pv_ptr(v);
    if (o->type->flags & PV_TF_STR) return write_string(&e->w, pv_str(v), e->ascii);
    if (o->type == &pv_types[PV_TYPE_LIST] || o->type == &pv_types[PV_TYPE_TUPLE])
        return begin(e, o, false);
    if (o->type == &pv_types[PV_TYPE_DICT]) return begin(e, o, true);
    return write_odd(e, v);
}

static PvStatus write_separator(Encoder *e, Frame *f) {
    if (!f->first) PV_TRY(pv_writer_str(&e->w, e->item_separator));
    f->first = false;
    return e->indent != NULL ? new_line(e) : PV_OK;
}

// False and no error: the key is left out.
static PvStatus write_key(Encoder *e, Frame *f, PvValue key, bool *written) {
    bool text = pv_is_str(key);
    bool scalar = key == PV_NONE || pv_is_bool(key) || pv_is_integer(key) || pv_is_float(key);
    *written = text || scalar;
    if (!*written) {
        if (e->skip_keys) return PV_OK;
        return pv_raise(e->vm, PV_EXC_TYPE_ERROR,
                        "keys must be str, int, float, bool or None, not %T", key);
    }
    PV_TRY(write_separator(e, f));
    if (text) {
        PV_TRY(write_string(&e->w, pv_str(key), e->ascii));
    } else {
        PvStatus status;
        PV_TRY(pv_writer_char(&e->w, '"'));
        write_scalar(e, key, &status);
        PV_TRY(status);
        PV_TRY(pv_writer_char(&e->w, '"'));
    }
    return pv_writer_str(&e->w, e->key_separator);
}

// The next item of the innermost container.
static PvStatus step(Encoder *e) {
    Frame *f = &e->frame[e->depth - 1];
    PV_TRY(pv_charge(e->vm, 2));
    PvValue value;
    if (!f->dict) {
        if (f->at == f->n) return end(e);
        value = f->value[f->at++];
        PV_TRY(write_separator(e, f));
        return write_value(e, value);
    }
    PvValue key;
    if (f->sorted) {
        if (f->at == f->n) return end(e);
        key = f->key[f->at];
        value = f->value[f->at++];
    } else {
        uint32_t at = (uint32_t)f->at;
        const PvDictEntry *entry = pv_dict_walk((const PvDict *)(const void *)f->container, &at);
        if (entry == NULL) return end(e);
        f->at = at;
        key = entry->key;
        value = entry->value;
    }
    bool written;
    PV_TRY(write_key(e, f, key, &written));
    return written ? write_value(e, value) : PV_OK;
}

// settings: (indent or None, item separator, key separator, ascii, allow NaN, sort keys, skip keys)
PvStatus pv_json_encode(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvTuple *s = pv_tuple(a->v[1]);
    if (s->n != SETTINGS || !pv_is_str(s->item[1]) || !pv_is_str(s->item[2]) ||
        (s->item[0] != PV_NONE && !pv_is_str(s->item[0]))) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "encode() wants seven settings");
    }
    Encoder e;
    e.vm = vm;
    e.indent = s->item[0] == PV_NONE ? NULL : pv_str(s->item[0]);
    e.item_separator = pv_str(s->item[1]);
    e.key_separator = pv_str(s->item[2]);
    e.ascii = s->item[3] == PV_TRUE;
    e.allow_nan = s->item[4] == PV_TRUE;
    e.sort_keys = s->item[5] == PV_TRUE;
    e.skip_keys = s->item[6] == PV_TRUE;
    e.level = (size_t)(pv_int(a->v[2]) > 0 ? pv_int(a->v[2]) : 0);
    e.answers = a->v[3] == PV_NONE ? NULL : pv_list(a->v[3]);
    e.answered = 0;
    e.odd = NULL;
    e.depth = 0;
    pv_writer_init(&e.w, vm);
    PvStatus status = write_value(&e, a->v[0]);
    while (status == PV_OK && e.depth > 0) status = step(&e);
    if (status == PV_RAISE && e.odd != NULL) { // what guest code says of values before it comes first
        pv_core(vm)->exc = PV_NULL;
        status = PV_DEFER;
    }
    if (status == PV_DEFER) { // keys that guest code compares, or answers to another question
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PV_TRY(status);
    if (e.odd != NULL) {
        *out = pv_from_ptr(e.odd);
        return PV_OK;
    }
    return pv_writer_finish(&e.w, out);
}
