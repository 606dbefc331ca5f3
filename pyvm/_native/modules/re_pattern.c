// Pattern: compiling, searching in all its forms, replacing; and the scanners.
//
// Invariant: a matcher is closed on every way out. What only guest code can do (call a function for a
// replacement, raise re.PatternError) is left to the shim: DEFER, before anything has happened.
#include "modules/re.h"

#include "objects/list.h"
#include "objects/mappingproxy.h"
#include "objects/operate.h"

static PvPattern *self_of(const PvArgs *a) { return pv_pattern(a->v[0]); }

// --- making ---------------------------------------------------------------------------------------

PvStatus pv_sre_compile(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue text = a->v[0];
    if (!pv_is_str(text) && !pv_is_bytes(text))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "first argument must be string or compiled pattern");
    PvPattern *p = pv_heap_new(vm, &pv_types[PV_TYPE_RE_PATTERN], sizeof *p);
    if (p == NULL) return PV_RETRY;
    p->pattern = text;
    int64_t flags = pv_is_int(a->v[1]) ? pv_int(a->v[1]) : pv_is_bool(a->v[1]) ? a->v[1] == PV_TRUE : INT64_MAX;
    if (flags > INT32_MAX || flags < INT32_MIN)
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C int");
    p->flags = (uint32_t)flags;
    PvReBuild b;
    PV_TRY(pv_re_compile(vm, p, &b));
    *out = pv_from_ptr(p);
    if (b.mistake == PV_NULL) return PV_OK;
    PvTuple *t = pv_tuple_pair(vm, b.mistake, b.mistake_at < 0 ? PV_NONE : pv_from_int(b.mistake_at));
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

// --- one match ------------------------------------------------------------------------------------

typedef enum How { MATCH, FULL, SEARCH } How;

static PvStatus find(PvReMatcher *m, How how) {
    m->full = how == FULL;
    return how == SEARCH ? pv_re_search(m) : pv_re_match_here(m);
}

static PvStatus one(PvVM *vm, PvArgs *a, How how, PvValue *out) {
    PvReMatcher m;
    PvStatus status = pv_re_open(&m, vm, self_of(a), a->v[1], pv_int(a->v[2]), pv_int(a->v[3]));
    int64_t pos = m.pos;
    if (status == PV_OK) status = find(&m, how);
    if (status == PV_OK) status = pv_re_give_match(&m, pos, m.end, out);
    return pv_re_close(&m, status);
}

PvStatus pv_re_pattern_match(PvVM *vm, PvArgs *a, PvValue *out) { return one(vm, a, MATCH, out); }
PvStatus pv_re_pattern_fullmatch(PvVM *vm, PvArgs *a, PvValue *out) { return one(vm, a, FULL, out); }
PvStatus pv_re_pattern_search(PvVM *vm, PvArgs *a, PvValue *out) { return one(vm, a, SEARCH, out); }

// --- all matches ----------------------------------------------------------------------------------

static PvStatus empty_of(const PvReMatcher *m, PvValue *out) {
    if (m->text) {
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    *out = pv_from_ptr(pv_bytes_make(m->vm, 0));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static PvStatus push_found(const PvReMatcher *m, PvList *list) {
    uint32_t groups = m->pattern->groups;
    PvValue item, empty;
    if (groups <= 1) {
        PV_TRY(empty_of(m, &empty));
        PV_TRY(pv_re_group_text(m, groups, empty, &item));
        return pv_list_push(m->vm, list, item);
    }
    PvTuple *t = pv_tuple_make(m->vm, groups);
    if (t == NULL) return PV_RETRY;
    PV_TRY(pv_charge(m->vm, groups));
    PV_TRY(empty_of(m, &empty));
    for (uint32_t i = 0; i < groups; i++) PV_TRY(pv_re_group_text(m, i + 1, empty, &t->item[i]));
    return pv_list_push(m->vm, list, pv_from_ptr(t));
}

static PvStatus find_all(PvReMatcher *m, PvList *list) {
    for (;;) {
        PV_TRY(pv_re_search(m));
        if (!m->found) return PV_OK;
        PV_TRY(push_found(m, list));
        pv_re_next(m);
    }
}

PvStatus pv_re_pattern_findall(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReMatcher m;
    PvStatus status = pv_re_open(&m, vm, self_of(a), a->v[1], pv_int(a->v[2]), pv_int(a->v[3]));
    PvList *list = status == PV_OK ? pv_list_make(vm, 0) : NULL;
    if (status == PV_OK && list == NULL) status = PV_RETRY;
    if (status == PV_OK) status = find_all(&m, list);
    *out = pv_from_ptr(list);
    return pv_re_close(&m, status);
}

static PvStatus split(PvReMatcher *m, PvValue string, int64_t most, PvList *list) {
    int64_t last = 0;
    PvValue item;
    for (int64_t n = 0; most == 0 || n < most; n++) {
        PV_TRY(pv_re_search(m));
        if (!m->found) break;
        PV_TRY(pv_re_part(m->vm, string, last, m->start, &item));
        PV_TRY(pv_list_push(m->vm, list, item));
        PV_TRY(pv_charge(m->vm, m->pattern->groups));
        for (uint32_t i = 1; i <= m->pattern->groups; i++) {
            PV_TRY(pv_re_group_text(m, i, PV_NONE, &item));
            PV_TRY(pv_list_push(m->vm, list, item));
        }
        last = m->stop;
        pv_re_next(m);
    }
    PV_TRY(pv_re_part(m->vm, string, last, m->end, &item));
    return pv_list_push(m->vm, list, item);
}

PvStatus pv_re_pattern_split(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReMatcher m;
    PvStatus status = pv_re_open(&m, vm, self_of(a), a->v[1], 0, INT64_MAX);
    PvList *list = status == PV_OK ? pv_list_make(vm, 0) : NULL;
    if (status == PV_OK && list == NULL) status = PV_RETRY;
    int64_t most = pv_int(a->v[2]);
    if (status == PV_OK) status = most < 0 ? PV_OK : split(&m, a->v[1], most, list);
    PvValue whole;
    if (status == PV_OK && most < 0) {
        status = pv_re_part(vm, a->v[1], 0, m.end, &whole);
        if (status == PV_OK) status = pv_list_push(vm, list, whole);
    }
    *out = pv_from_ptr(list);
    return pv_re_close(&m, status);
}

// --- replacing ------------------------------------------------------------------------------------

static PvStatus replace(PvReMatcher *m, PvReText *t, const PvReParts *parts, PvValue string, int64_t most,
                        int64_t *count) {
    int64_t last = 0;
    *count = 0;
    while (most == 0 || *count < most) {
        PV_TRY(pv_re_search(m));
        if (!m->found) break;
        PV_TRY(pv_re_text_part(t, string, last, m->start));
        PV_TRY(pv_re_text_template(t, parts, string, m->slot, m->start, m->stop));
        last = m->stop;
        ++*count;
        pv_re_next(m);
    }
    return pv_re_text_part(t, string, last, m->end);
}

// The text and the number of replacements. OK with parts->mistake where the template is none; DEFER
// where a replacement is no template of the pattern's type.
static PvStatus substitute(PvVM *vm, PvPattern *p, PvValue template, PvValue string, int64_t most,
                           PvReParts *parts, PvValue *out, int64_t *count) {
    PvOctets octets;
    *parts = (PvReParts){.mistake = PV_NULL};
    bool text = pv_is_str(p->pattern);
    if (text ? !pv_is_str(template) : !pv_octets(template, &octets)) return PV_DEFER;
    PV_TRY(pv_re_ready(vm, p));
    PvReMatcher m;
    PvReText t;
    PvStatus status = pv_re_open(&m, vm, p, string, 0, INT64_MAX);
    pv_re_text_begin(&t, vm, m.text);
    if (status == PV_OK) status = pv_re_template(vm, p, template, parts);
    if (status == PV_OK && parts->mistake == PV_NULL) {
        if (most < 0) status = pv_re_text_part(&t, string, 0, m.end);
        else status = replace(&m, &t, parts, string, most, count);
    }
    status = pv_re_text_end(&t, status, out);
    if (status == PV_OK && parts->mistake == PV_NULL && *count == 0)
        status = pv_re_part(vm, string, 0, m.end, out); // the subject itself
    pv_re_template_free(vm, parts);
    return pv_re_close(&m, status);
}

static PvStatus give_pair(PvVM *vm, PvValue text, int64_t count, PvValue *out) {
    PvTuple *t = pv_tuple_pair(vm, text, pv_from_int(count));
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_re_pattern_sub(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReParts parts;
    int64_t count = 0;
    PV_TRY(substitute(vm, self_of(a), a->v[1], a->v[2], pv_int(a->v[3]), &parts, out, &count));
    return parts.mistake == PV_NULL ? PV_OK : PV_DEFER;
}

PvStatus pv_re_pattern_subn(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReParts parts;
    PvValue text = PV_NONE;
    int64_t count = 0;
    PV_TRY(substitute(vm, self_of(a), a->v[1], a->v[2], pv_int(a->v[3]), &parts, &text, &count));
    return parts.mistake == PV_NULL ? give_pair(vm, text, count, out) : PV_DEFER;
}

static bool is_pattern(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_RE_PATTERN];
}

static PvStatus no_pattern(PvVM *vm, PvValue v) {
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected re.Pattern, got %T", v);
}

static PvStatus give_mistake(PvVM *vm, const PvReParts *parts, PvValue *out) {
    PvValue item[3] = {PV_NONE, parts->mistake,
                       parts->mistake_at < 0 ? PV_NONE : pv_from_int(parts->mistake_at)};
    PvTuple *t = pv_tuple_of(vm, item, 3);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_sre_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReParts parts;
    PvValue text = PV_NONE;
    int64_t count = 0;
    if (!is_pattern(a->v[0])) return no_pattern(vm, a->v[0]);
    PvStatus status = substitute(vm, self_of(a), a->v[1], a->v[2], pv_int(a->v[3]), &parts, &text, &count);
    if (status == PV_DEFER) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PV_TRY(status);
    if (parts.mistake != PV_NULL) return give_mistake(vm, &parts, out);
    return give_pair(vm, text, count, out);
}

PvStatus pv_sre_part(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets o = {NULL, 0};
    if (!pv_is_str(a->v[0]) && !pv_octets(a->v[0], &o))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected string or bytes-like object, got '%T'", a->v[0]);
    return pv_re_part(vm, a->v[0], pv_int(a->v[1]), pv_int(a->v[2]), out);
}

// --- scanners -------------------------------------------------------------------------------------

static PvStatus make_scanner(PvVM *vm, PvArgs *a, uint32_t type, PvValue *out) {
    PvReMatcher m;
    PvStatus status = pv_re_open(&m, vm, self_of(a), a->v[1], pv_int(a->v[2]), pv_int(a->v[3]));
    PvScanner *s = status == PV_OK ? pv_heap_new(vm, &pv_types[type], sizeof *s) : NULL;
    if (status == PV_OK && s == NULL) status = PV_RETRY;
    if (status == PV_OK) {
        s->pattern = self_of(a);
        s->string = a->v[1];
        s->pos = s->at = m.pos;
        s->end_pos = m.end;
    }
    *out = pv_from_ptr(s);
    return pv_re_close(&m, status);
}

PvStatus pv_re_pattern_finditer(PvVM *vm, PvArgs *a, PvValue *out) {
    return make_scanner(vm, a, PV_TYPE_RE_ITERATOR, out);
}

PvStatus pv_re_pattern_scanner(PvVM *vm, PvArgs *a, PvValue *out) {
    return make_scanner(vm, a, PV_TYPE_RE_SCANNER, out);
}

static PvStatus step(PvVM *vm, PvScanner *s, How how, PvValue *out) {
    *out = PV_NONE;
    if (s->at < 0) return PV_OK;
    PvReMatcher m;
    PvStatus status = pv_re_open(&m, vm, s->pattern, s->string, s->at, s->end_pos);
    m.advance = s->advance;
    if (status == PV_OK) status = find(&m, how);
    if (status == PV_OK) status = pv_re_give_match(&m, s->pos, m.end, out);
    status = pv_re_close(&m, status);
    if (status != PV_OK) return status;
    s->at = m.found ? m.stop : -1;
    s->advance = m.found && m.stop == m.start;
    return PV_OK;
}

PvStatus pv_re_scanner_match(PvVM *vm, PvArgs *a, PvValue *out) {
    return step(vm, pv_scanner(a->v[0]), MATCH, out);
}

PvStatus pv_re_scanner_search(PvVM *vm, PvArgs *a, PvValue *out) {
    return step(vm, pv_scanner(a->v[0]), SEARCH, out);
}

PvStatus pv_re_scanner_get_pattern(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(pv_scanner(self)->pattern);
    return PV_OK;
}

void pv_re_scanner_op_trace(PvGC *gc, PvObject *o) {
    PvScanner *s = (PvScanner *)(void *)o;
    if (s->pattern != NULL) pv_gc_mark_object(gc, &s->pattern->base);
    pv_gc_mark(gc, s->string);
}

PvStatus pv_re_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_re_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PV_TRY(step(vm, pv_scanner(v), SEARCH, out));
    if (*out == PV_NONE) *out = PV_NULL;
    return PV_OK;
}

// --- the pattern itself ---------------------------------------------------------------------------

PvStatus pv_re_pattern_get_flags(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_pattern(self)->flags);
    return PV_OK;
}

PvStatus pv_re_pattern_get_groups(PvVM *vm, PvValue self, PvValue *out) {
    PV_TRY(pv_re_ready(vm, pv_pattern(self)));
    *out = pv_from_int(pv_pattern(self)->groups);
    return PV_OK;
}

PvStatus pv_re_pattern_get_groupindex(PvVM *vm, PvValue self, PvValue *out) {
    PV_TRY(pv_re_ready(vm, pv_pattern(self)));
    PvMappingProxy *proxy = pv_mappingproxy_new(vm, pv_from_ptr(pv_pattern(self)->group_index));
    if (proxy == NULL) return PV_RETRY;
    *out = pv_from_ptr(proxy);
    return PV_OK;
}

PvStatus pv_re_pattern_get_pattern(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_pattern(self)->pattern;
    return PV_OK;
}

PvStatus pv_re_pattern_dunder_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_re_pattern_dunder_deepcopy(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = a->v[0];
    return PV_OK;
}

void pv_re_pattern_op_trace(PvGC *gc, PvObject *o) {
    PvPattern *p = (PvPattern *)(void *)o;
    pv_gc_mark(gc, p->pattern);
    if (p->program != NULL) pv_gc_mark_object(gc, &p->program->base);
    if (p->group_index != NULL) pv_gc_mark_object(gc, &p->group_index->base);
}

// The texts alone, without what a guest's subclass of str says.
static bool same_text(PvValue a, PvValue b) {
    if (pv_is_str(a) != pv_is_str(b)) return false;
    if (pv_is_str(a)) return pv_str_equal(pv_str(a), pv_str(b));
    PvOctets x = {NULL, 0}, y = {NULL, 0};
    return pv_octets(a, &x) && pv_octets(b, &y) && x.n == y.n && (x.n == 0 || memcmp(x.data, y.data, x.n) == 0);
}

PvStatus pv_re_pattern_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    *out = PV_NOTIMPLEMENTED;
    if (!is_pattern(a) || !is_pattern(b) || (op != PV_COMPARE_EQ && op != PV_COMPARE_NE)) return PV_OK;
    const PvPattern *p = pv_pattern(a), *q = pv_pattern(b);
    bool same = p->flags == q->flags && same_text(p->pattern, q->pattern);
    *out = pv_bool(same == (op == PV_COMPARE_EQ));
    return PV_OK;
}

PvStatus pv_re_pattern_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    const PvPattern *p = pv_pattern(v);
    uint64_t hash;
    if (pv_is_str(p->pattern)) hash = pv_str_hash(pv_str(p->pattern));
    else PV_TRY(pv_hash(vm, p->pattern, &hash));
    *out = (hash * 31 + p->flags) & 0x1fffffffffffffff;
    return PV_OK;
}

PvStatus pv_re_pattern_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    static const struct {
        uint32_t flag;
        const char *name;
    } names[] = {
        {PV_RE_IGNORECASE, "re.IGNORECASE"}, {PV_RE_LOCALE, "re.LOCALE"}, {PV_RE_MULTILINE, "re.MULTILINE"},
        {PV_RE_DOTALL, "re.DOTALL"}, {PV_RE_UNICODE, "re.UNICODE"}, {PV_RE_VERBOSE, "re.VERBOSE"},
        {PV_RE_DEBUG, "re.DEBUG"}, {PV_RE_ASCII, "re.ASCII"},
    };
    const PvPattern *p = pv_pattern(v);
    uint32_t flags = p->flags;
    if (pv_is_str(p->pattern) && (flags & (PV_RE_LOCALE | PV_RE_UNICODE | PV_RE_ASCII)) == PV_RE_UNICODE)
        flags &= ~(uint32_t)PV_RE_UNICODE;
    PvValue text;
    PV_TRY(pv_repr_str(vm, p->pattern, &text));
    PV_TRY(pv_writer_text(w, "re.compile("));
    size_t n = pv_str(text)->length;
    PV_TRY(pv_writer_part(w, pv_str(text), 0, n < 200 ? n : 200));
    const char *before = ", ";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!(flags & names[i].flag)) continue;
        PV_TRY(pv_writer_text(w, before));
        PV_TRY(pv_writer_text(w, names[i].name));
        flags &= ~names[i].flag;
        before = "|";
    }
    if (flags != 0) PV_TRY(pv_writer_format(w, "%s0x%x", before, flags));
    return pv_writer_char(w, ')');
}
