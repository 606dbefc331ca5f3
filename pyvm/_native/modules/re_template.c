// Replacement templates, and the text that replacing builds.
//
// Invariant: a template's groups exist in its pattern. Its mistakes are CPython's, noted for the shim.
#include "modules/re.h"

#include <stdio.h>

#include "objects/operate.h"
#include "text/unicode.h"
#include "text/view.h"

enum { MAX_GROUPS = 1073741823 };

typedef struct Template {
    PvVM *vm;
    PvReParts *out;
    const void *data;
    int kind;
    size_t n;
    bool text;
    size_t at;   // behind the token
    int length;  // of the token, 0: the end
    uint32_t c, escaped;
} Template;

static const uint32_t END = UINT32_MAX;

static uint32_t char_at(const Template *t, size_t i) {
    if (i >= t->n) return END;
    return pv_view_at((PvTextView){t->data, t->n, t->kind}, i);
}

static PvStatus mistake(Template *t, PvWriter *w, int64_t at) {
    PV_TRY(pv_writer_finish(w, &t->out->mistake));
    t->out->mistake_at = at;
    return PV_DEFER;
}

static size_t tell(const Template *t) { return t->at - (size_t)t->length; }

static PvStatus say(Template *t, const char *what, size_t from, size_t to, const char *more, size_t at) {
    PvWriter w;
    pv_writer_init(&w, t->vm);
    PV_TRY(pv_writer_text(&w, what));
    for (size_t i = from; i < to; i++) {
        uint32_t c = char_at(t, i);
        PV_TRY(!t->text && c >= 128 ? pv_writer_format(&w, "\\x%02x", (unsigned)c) : pv_writer_char(&w, c));
    }
    PV_TRY(pv_writer_text(&w, more));
    return mistake(t, &w, (int64_t)at);
}

static PvStatus advance(Template *t) {
    t->c = char_at(t, t->at);
    t->length = t->c == END ? 0 : t->c == '\\' ? 2 : 1;
    if (t->length == 2) {
        t->escaped = char_at(t, t->at + 1);
        if (t->escaped == END) return say(t, "bad escape (end of pattern)", 0, 0, "", t->n - 1);
    }
    t->at += (size_t)t->length;
    return PV_OK;
}

static bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
static bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
static bool next_is_digit(const Template *t) { return t->length == 1 && is_digit(t->c); }
static bool next_is_octal(const Template *t) { return t->length == 1 && is_octal(t->c); }

static PvStatus add_char(Template *t, uint32_t c) {
    PvReParts *o = t->out;
    PV_TRY(pv_re_room(t->vm, &o->chars, 1, sizeof c));
    ((uint32_t *)o->chars.at)[o->chars.n++] = c;
    PvRePart *last = o->parts.n == 0 ? NULL : (PvRePart *)o->parts.at + o->parts.n - 1;
    if (last != NULL && last->group < 0) {
        last->n++;
        return PV_OK;
    }
    PV_TRY(pv_re_room(t->vm, &o->parts, 1, sizeof(PvRePart)));
    ((PvRePart *)o->parts.at)[o->parts.n++] = (PvRePart){-1, o->chars.n - 1, 1};
    return PV_OK;
}

static PvStatus add_group(Template *t, const PvPattern *p, uint64_t group, size_t offset) {
    if (group > p->groups) {
        char text[48];
        snprintf(text, sizeof text, "invalid group reference %llu", (unsigned long long)group);
        return say(t, text, 0, 0, "", tell(t) - offset);
    }
    PV_TRY(pv_re_room(t->vm, &t->out->parts, 1, sizeof(PvRePart)));
    ((PvRePart *)t->out->parts.at)[t->out->parts.n++] = (PvRePart){(int64_t)group, 0, 0};
    return PV_OK;
}

static PvStatus name_repr(Template *t, PvWriter *w, const char *what, size_t from, size_t to, PvStr **name) {
    const char *data = (const char *)t->data + from * (size_t)t->kind;
    *name = pv_str_from_units(t->vm, data, to - from, t->kind);
    if (*name == NULL) return PV_RETRY;
    pv_writer_init(w, t->vm);
    PV_TRY(pv_writer_text(w, what));
    PvValue text;
    PV_TRY(pv_repr_str(t->vm, pv_from_ptr(*name), &text));
    const PvStr *s = pv_str(text);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        PV_TRY(!t->text && c >= 128 ? pv_writer_format(w, "\\x%02x", (unsigned)c) : pv_writer_char(w, c));
    }
    return PV_OK;
}

// \g<name>, behind the g.
static PvStatus named_group(Template *t, const PvPattern *p) {
    if (t->length != 1 || t->c != '<') return say(t, "missing <", 0, 0, "", tell(t));
    PV_TRY(advance(t));
    size_t from = tell(t), to;
    for (;;) {
        to = tell(t);
        bool ends = t->length == 0, found = t->length == 1 && t->c == '>';
        if (ends && to == from) return say(t, "missing group name", 0, 0, "", to);
        if (ends) return say(t, "missing >, unterminated name", 0, 0, "", from);
        PV_TRY(advance(t));
        if (found && to == from) return say(t, "missing group name", 0, 0, "", tell(t) - 1);
        if (found) break;
    }
    size_t offset = to - from + 1;
    bool digits = true, good = true;
    uint64_t number = 0;
    for (size_t i = from; i < to; i++) {
        uint32_t c = char_at(t, i);
        digits = digits && is_digit(c);
        if (digits && number <= MAX_GROUPS) number = number * 10 + c - '0';
        if (!t->text && c >= 128) good = false;
        else if (c != '_' && !(i == from ? pv_unicode_is_xid_start(c) : pv_unicode_is_xid_continue(c)))
            good = false;
    }
    if (digits) {
        if (number < MAX_GROUPS) return add_group(t, p, number, offset);
        while (char_at(t, from) == '0') from++;
        return say(t, "invalid group reference ", from, to, "", tell(t) - offset);
    }
    PvWriter w;
    PvStr *name;
    const char *what = good ? "unknown group name " : "bad character in group name ";
    PV_TRY(name_repr(t, &w, what, from, to, &name));
    if (!good) return mistake(t, &w, (int64_t)(tell(t) - offset));
    PvValue index = pv_dict_get_name(p->group_index, name);
    if (index == PV_NULL) return mistake(t, &w, -1);
    return add_group(t, p, (uint64_t)pv_int(index), offset);
}

static PvStatus digits(Template *t, const PvPattern *p, uint32_t c, size_t slash) {
    uint32_t value = c - '0';
    if (c == '0') {
        for (int i = 0; i < 2 && next_is_octal(t); i++) {
            value = value * 8 + t->c - '0';
            PV_TRY(advance(t));
        }
        return add_char(t, value & 0xff);
    }
    if (next_is_digit(t)) {
        uint32_t second = t->c;
        PV_TRY(advance(t));
        if (is_octal(c) && is_octal(second) && next_is_octal(t)) {
            value = (value * 8 + second - '0') * 8 + t->c - '0';
            PV_TRY(advance(t));
            if (value > 0377)
                return say(t, "octal escape value ", slash, tell(t), " outside of range 0-0o377", slash);
            return add_char(t, value);
        }
        value = value * 10 + second - '0';
    }
    return add_group(t, p, value, tell(t) - slash - 1);
}

static PvStatus escape(Template *t, const PvPattern *p, uint32_t c, size_t slash) {
    static const char from[] = "abfnrtv\\", to[] = "\a\b\f\n\r\t\v\\";
    if (c == 'g') return named_group(t, p);
    if (is_digit(c)) return digits(t, p, c, slash);
    const char *found = c < 128 && c != 0 ? strchr(from, (int)c) : NULL;
    if (found != NULL) return add_char(t, (uint32_t)(uint8_t)to[found - from]);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return say(t, "bad escape ", slash, slash + 2, "", tell(t) - 2);
    PV_TRY(add_char(t, '\\'));
    return add_char(t, c);
}

static PvStatus parse(Template *t, const PvPattern *p) {
    PV_TRY(advance(t));
    while (t->length != 0) {
        uint32_t c = t->c, escaped = t->escaped;
        bool is_escape = t->length == 2;
        size_t slash = tell(t);
        PV_TRY(advance(t));
        PV_TRY(is_escape ? escape(t, p, escaped, slash) : add_char(t, c));
    }
    return PV_OK;
}

PvStatus pv_re_template(PvVM *vm, const PvPattern *p, PvValue template, PvReParts *out) {
    *out = (PvReParts){.mistake = PV_NULL};
    Template t = {.vm = vm, .out = out, .text = pv_is_str(template)};
    PvOctets octets = {NULL, 0};
    if (t.text) {
        const PvStr *s = pv_str(template);
        t.data = s->data;
        t.n = s->length;
        t.kind = s->kind;
    } else if (pv_octets(template, &octets)) {
        t.data = octets.data;
        t.n = octets.n;
        t.kind = 1;
    }
    PV_TRY(pv_charge(vm, (int64_t)t.n));
    PvStatus status = parse(&t, p);
    return status == PV_DEFER && out->mistake != PV_NULL ? PV_OK : status;
}

void pv_re_template_free(PvVM *vm, PvReParts *parts) {
    pv_re_free(vm, &parts->parts, sizeof(PvRePart));
    pv_re_free(vm, &parts->chars, sizeof(uint32_t));
}

// --- text -----------------------------------------------------------------------------------------

void pv_re_text_begin(PvReText *t, PvVM *vm, bool text) {
    t->vm = vm;
    t->text = text;
    t->bytes = (PvReArray){NULL, 0, 0};
    if (text) pv_writer_init(&t->w, vm);
}

PvStatus pv_re_text_part(PvReText *t, PvValue string, int64_t from, int64_t to) {
    if (to <= from) return PV_OK;
    size_t n = (size_t)(to - from);
    PV_TRY(pv_charge(t->vm, 1 + (int64_t)(n >> 5)));
    if (t->text) return pv_writer_part(&t->w, pv_str(string), (size_t)from, n);
    PvOctets o = {NULL, 0};
    pv_octets(string, &o);
    PV_TRY(pv_re_room(t->vm, &t->bytes, n, 1));
    memcpy((char *)t->bytes.at + t->bytes.n, o.data + from, n);
    t->bytes.n += n;
    return PV_OK;
}

PvStatus pv_re_text_char(PvReText *t, uint32_t c) {
    if (t->text) return pv_writer_char(&t->w, c);
    PV_TRY(pv_re_room(t->vm, &t->bytes, 1, 1));
    ((char *)t->bytes.at)[t->bytes.n++] = (char)c;
    return PV_OK;
}

PvStatus pv_re_text_template(PvReText *t, const PvReParts *parts, PvValue string, const int64_t *marks,
                             int64_t start, int64_t stop) {
    for (size_t i = 0; i < parts->parts.n; i++) {
        const PvRePart *part = (const PvRePart *)parts->parts.at + i;
        if (part->group < 0) {
            PV_TRY(pv_charge(t->vm, 1 + (int64_t)(part->n >> 3)));
            for (size_t k = 0; k < part->n; k++)
                PV_TRY(pv_re_text_char(t, ((const uint32_t *)parts->chars.at)[part->from + k]));
        } else if (part->group == 0) {
            PV_TRY(pv_re_text_part(t, string, start, stop));
        } else {
            int64_t from = marks[2 * part->group - 2], to = marks[2 * part->group - 1];
            if (from >= 0) PV_TRY(pv_re_text_part(t, string, from, to));
        }
    }
    return PV_OK;
}

PvStatus pv_re_text_end(PvReText *t, PvStatus status, PvValue *out) {
    if (status == PV_OK && t->text) status = pv_writer_finish(&t->w, out);
    if (status == PV_OK && !t->text) {
        PvBytes *b = pv_bytes_of(t->vm, t->bytes.at, t->bytes.n);
        *out = pv_from_ptr(b);
        if (b == NULL) status = PV_RETRY;
    }
    pv_re_free(t->vm, &t->bytes, 1);
    return status;
}
