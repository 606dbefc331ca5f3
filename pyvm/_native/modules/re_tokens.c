// The parser's lowest part: the tokens of a pattern, mistakes in CPython's words, nodes in their sequence.
//
// Invariant: a mistake is noted in the build with its place, and DEFER leaves the parser; nothing else
// leaves it so. The shim raises it.
#include "modules/re_parse.h"

#include <stdio.h>

#include "objects/operate.h"
#include "text/unicode.h"

// --- mistakes -------------------------------------------------------------------------------------

PvStatus pv_re_mistake_of(PvReParser *p, PvWriter *w, int64_t where) {
    PV_TRY(pv_writer_finish(w, &p->b->mistake));
    p->b->mistake_at = where;
    return PV_DEFER;
}

PvStatus pv_re_mistake(PvReParser *p, const char *what, size_t offset) {
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, what));
    return pv_re_mistake_of(p, &w, (int64_t)pv_re_tell(p) - (int64_t)offset);
}

PvStatus pv_re_write_char(PvReParser *p, PvWriter *w, uint32_t c) {
    if (!p->b->text && c >= 128) return pv_writer_format(w, "\\x%02x", (unsigned)c);
    return pv_writer_char(w, c);
}

// A mistake about a part of the pattern.
PvStatus pv_re_mistake_about(PvReParser *p, const char *what, size_t from, size_t to, size_t offset) {
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, what));
    for (size_t i = from; i < to; i++) PV_TRY(pv_re_write_char(p, &w, pv_re_at(p, i)));
    return pv_re_mistake_of(p, &w, (int64_t)pv_re_tell(p) - (int64_t)offset);
}

PvStatus pv_re_name_of(PvReParser *p, size_t from, size_t to, PvStr **out) {
    const PvReBuild *b = p->b;
    const char *data = (const char *)b->data + from * (size_t)b->kind;
    *out = pv_str_from_units(b->vm, data, to - from, b->kind);
    return *out == NULL ? PV_RETRY : PV_OK;
}

// The repr of a name, in ASCII where the pattern is bytes.
PvStatus pv_re_write_name(PvReParser *p, PvWriter *w, PvStr *name) {
    if (p->b->text) return pv_repr(p->b->vm, pv_from_ptr(name), w);
    PvValue text;
    PV_TRY(pv_repr_str(p->b->vm, pv_from_ptr(name), &text));
    const PvStr *s = pv_str(text);
    for (size_t i = 0; i < s->length; i++) PV_TRY(pv_re_write_char(p, w, pv_str_at(s, i)));
    return PV_OK;
}

PvStatus pv_re_mistake_of_name(PvReParser *p, const char *what, PvStr *name, size_t offset) {
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, what));
    PV_TRY(pv_re_write_name(p, &w, name));
    return pv_re_mistake_of(p, &w, (int64_t)pv_re_tell(p) - (int64_t)offset);
}

// --- tokens ---------------------------------------------------------------------------------------

PvStatus pv_re_advance(PvReParser *p) {
    p->c = pv_re_at(p, p->at);
    if (p->c == PV_RE_END) {
        p->length = 0;
        return PV_OK;
    }
    p->length = 1;
    if (p->c == '\\') {
        p->escaped = pv_re_at(p, p->at + 1);
        if (p->escaped == PV_RE_END) {
            PvWriter w;
            pv_writer_init(&w, p->b->vm);
            PV_TRY(pv_writer_text(&w, "bad escape (end of pattern)"));
            return pv_re_mistake_of(p, &w, (int64_t)p->b->n - 1);
        }
        p->length = 2;
    }
    p->at += (size_t)p->length;
    return (p->at & 0xff) == 0 ? pv_charge(p->b->vm, 0x400) : PV_OK;
}

PvStatus pv_re_seek(PvReParser *p, size_t i) {
    p->at = i;
    return pv_re_advance(p);
}

// Is the token this character? Then go on.
PvStatus pv_re_accept(PvReParser *p, uint32_t c, bool *is) {
    *is = p->length == 1 && p->c == c;
    return *is ? pv_re_advance(p) : PV_OK;
}

// A name up to a terminator: [*from, *to).
PvStatus pv_re_until(PvReParser *p, uint32_t terminator, const char *what, size_t *from, size_t *to) {
    char text[64];
    *from = pv_re_tell(p);
    for (;;) {
        bool ends = p->length == 0, found = p->length == 1 && p->c == terminator;
        *to = pv_re_tell(p);
        if (ends || found) PV_TRY(pv_re_advance(p));
        if ((ends || found) && *to == *from) {
            snprintf(text, sizeof text, "missing %s", what);
            return pv_re_mistake(p, text, found ? 1 : 0);
        }
        if (ends) {
            snprintf(text, sizeof text, "missing %c, unterminated name", (char)terminator);
            return pv_re_mistake(p, text, *to - *from);
        }
        if (found) return PV_OK;
        PV_TRY(pv_re_advance(p));
    }
}



PvStatus pv_re_check_name(PvReParser *p, size_t from, size_t to, size_t offset, PvStr **out) {
    PV_TRY(pv_re_name_of(p, from, to, out));
    bool good = true;
    for (size_t i = from; i < to; i++) {
        uint32_t c = pv_re_at(p, i);
        if (!p->b->text && c >= 128) good = false;
        else if (c != '_' && !(i == from ? pv_unicode_is_xid_start(c) : pv_unicode_is_xid_continue(c)))
            good = false;
    }
    if (good) return PV_OK;
    return pv_re_mistake_of_name(p, "bad character in group name ", *out, to - from + offset);
}
// --- nodes ----------------------------------------------------------------------------------------


PvStatus pv_re_new_node(PvReBuild *b, PvReNode node, uint32_t *out) {
    PV_TRY(pv_re_room(b->vm, &b->nodes, 1, sizeof node));
    *out = (uint32_t)b->nodes.n++;
    ((PvReNode *)b->nodes.at)[*out] = node;
    return PV_OK;
}

// Put a node behind the sequence.
PvStatus pv_re_append(PvReParser *p, PvReNode node) {
    PvReFrame *f = p->f;
    uint32_t i;
    PV_TRY(pv_re_new_node(p->b, node, &i));
    if (f->last != 0) pv_re_node(p->b, f->last)->next = i;
    else f->first = i;
    f->last = i;
    f->low = pv_re_add(f->low, node.low);
    f->high = pv_re_add(f->high, node.high);
    return PV_OK;
}
