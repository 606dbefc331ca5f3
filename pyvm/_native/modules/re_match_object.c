// Match: what a search found.
//
// Invariant: spans are as many as the pattern had groups then; the subject may have shrunk since (a
// bytearray), or come from a snapshot, so every span is clipped where it is used.
#include "modules/re.h"

#include "objects/operate.h"

PvStatus pv_re_part(PvVM *vm, PvValue string, int64_t from, int64_t to, PvValue *out) {
    PvOctets o = {NULL, 0};
    bool text = pv_is_str(string);
    if (!text && !pv_octets(string, &o)) // a forged snapshot's, or a view that was released
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected string or bytes-like object, got '%T'", string);
    int64_t n = (int64_t)(text ? pv_str(string)->length : o.n);
    if (from < 0) from = 0;
    if (to > n) to = n;
    if (from > to) from = to;
    PV_TRY(pv_charge(vm, 2 + (to - from) / 32));
    if (text) {
        const PvStr *s = pv_str(string);
        if (from == 0 && to == n && s->base.type == &pv_types[PV_TYPE_STR]) {
            *out = string;
            return PV_OK;
        }
        PvStr *part = pv_str_slice(vm, pv_str(string), (size_t)from, (size_t)to);
        *out = pv_from_ptr(part);
        return part == NULL ? PV_RETRY : PV_OK;
    }
    if (from == 0 && to == n && pv_ptr(string)->type == &pv_types[PV_TYPE_BYTES]) {
        *out = string;
        return PV_OK;
    }
    PvBytes *part = pv_bytes_of(vm, o.data == NULL ? (const void *)"" : o.data + from, (size_t)(to - from));
    *out = pv_from_ptr(part);
    return part == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_re_group_text(const PvReMatcher *m, uint32_t group, PvValue otherwise, PvValue *out) {
    int64_t from, to;
    if (pv_re_group(m, group, &from, &to)) return pv_re_part(m->vm, m->string, from, to, out);
    *out = otherwise;
    return PV_OK;
}

PvStatus pv_re_give_match(PvReMatcher *m, int64_t pos, int64_t end, PvValue *out) {
    *out = PV_NONE;
    if (!m->found) return PV_OK;
    PvVM *vm = m->vm;
    uint32_t groups = m->pattern->groups + 1;
    PV_TRY(pv_charge(vm, 4 + groups));
    PvMatch *match = pv_heap_new(vm, &pv_types[PV_TYPE_RE_MATCH], sizeof *match);
    PvTuple *spans = match == NULL ? NULL : pv_tuple_make(vm, 2 * (size_t)groups);
    if (spans == NULL) return PV_RETRY;
    for (uint32_t i = 0; i < groups; i++) {
        int64_t from, to;
        if (!pv_re_group(m, i, &from, &to)) from = to = -1;
        spans->item[2 * i] = pv_from_int(from);
        spans->item[2 * i + 1] = pv_from_int(to);
    }
    match->string = m->string;
    match->pattern = (PvPattern *)(uintptr_t)m->pattern;
    match->spans = spans;
    match->pos = pos;
    match->end_pos = end;
    match->last_index = m->last_index;
    *out = pv_from_ptr(match);
    return PV_OK;
}

// --- groups ---------------------------------------------------------------------------------------

static size_t groups_of(const PvMatch *m) { return m->spans->n / 2; }
static int64_t start_of(const PvMatch *m, size_t group) { return pv_int(m->spans->item[2 * group]); }
static int64_t end_of(const PvMatch *m, size_t group) { return pv_int(m->spans->item[2 * group + 1]); }

static PvStatus text_of(PvVM *vm, const PvMatch *m, size_t group, PvValue otherwise, PvValue *out) {
    *out = otherwise;
    if (start_of(m, group) < 0) return PV_OK;
    return pv_re_part(vm, m->string, start_of(m, group), end_of(m, group), out);
}

// The group that a number or name means. DEFER: only guest code can tell.
static PvStatus group_of(PvVM *vm, const PvMatch *m, PvValue key, size_t *out) {
    int64_t i = -1;
    if (pv_is_int(key)) {
        i = pv_int(key);
    } else if (pv_is_bool(key)) {
        i = key == PV_TRUE;
    } else if (pv_is_str(key)) {
        PV_TRY(pv_re_ready(vm, m->pattern));
        PvValue number = pv_dict_get_name(m->pattern->group_index, pv_str(key));
        if (number != PV_NULL) i = pv_int(number);
    } else if (pv_type_of(key)->flags & PV_TF_INT) {
        PV_TRY(pv_index(vm, key, PV_INDEX_CLIP, NULL, &i));
    } else if (!(pv_type_of(key)->flags & PV_TF_BUILTIN)) {
        return PV_DEFER;
    }
    if (i < 0 || (size_t)i >= groups_of(m)) return pv_raise(vm, PV_EXC_INDEX_ERROR, "no such group");
    *out = (size_t)i;
    return PV_OK;
}

PvStatus pv_re_match_group(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvMatch *m = pv_match(a->v[0]);
    size_t group = 0;
    if (a->n_rest <= 1) {
        if (a->n_rest == 1) PV_TRY(group_of(vm, m, a->rest[0], &group));
        return text_of(vm, m, group, PV_NONE, out);
    }
    PV_TRY(pv_charge(vm, (int64_t)a->n_rest));
    PvTuple *t = pv_tuple_make(vm, a->n_rest);
    if (t == NULL) return PV_RETRY;
    for (size_t i = 0; i < a->n_rest; i++) {
        PV_TRY(group_of(vm, m, a->rest[i], &group));
        PV_TRY(text_of(vm, m, group, PV_NONE, &t->item[i]));
    }
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_re_match_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    size_t group = 0;
    PV_TRY(group_of(vm, pv_match(v), key, &group));
    return text_of(vm, pv_match(v), group, PV_NONE, out);
}

static PvStatus place(PvVM *vm, PvArgs *a, size_t *group) {
    *group = 0;
    if (a->v[1] == PV_NULL) return PV_OK;
    return group_of(vm, pv_match(a->v[0]), a->v[1], group);
}

PvStatus pv_re_match_start(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t group;
    PV_TRY(place(vm, a, &group));
    *out = pv_from_int(start_of(pv_match(a->v[0]), group));
    return PV_OK;
}

PvStatus pv_re_match_end(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t group;
    PV_TRY(place(vm, a, &group));
    *out = pv_from_int(end_of(pv_match(a->v[0]), group));
    return PV_OK;
}

static PvStatus span(PvVM *vm, const PvMatch *m, size_t group, PvValue *out) {
    PvTuple *t = pv_tuple_pair(vm, m->spans->item[2 * group], m->spans->item[2 * group + 1]);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_re_match_span(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t group;
    PV_TRY(place(vm, a, &group));
    return span(vm, pv_match(a->v[0]), group, out);
}

PvStatus pv_re_match_groups(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvMatch *m = pv_match(a->v[0]);
    PvTuple *t = pv_tuple_make(vm, groups_of(m) - 1);
    if (t == NULL) return PV_RETRY;
    PV_TRY(pv_charge(vm, (int64_t)t->n));
    for (size_t i = 0; i < t->n; i++) PV_TRY(text_of(vm, m, i + 1, a->v[1], &t->item[i]));
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_re_match_groupdict(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvMatch *m = pv_match(a->v[0]);
    PV_TRY(pv_re_ready(vm, m->pattern));
    PvDict *names = m->pattern->group_index, *d = pv_dict_make(vm, names->used);
    if (d == NULL) return PV_RETRY;
    uint32_t at = 0;
    for (PvDictEntry *e; (e = pv_dict_walk(names, &at)) != NULL;) {
        PvValue text;
        PV_TRY(pv_charge(vm, 4));
        if ((size_t)pv_int(e->value) >= groups_of(m)) continue; // hostile snapshots only
        PV_TRY(text_of(vm, m, (size_t)pv_int(e->value), a->v[1], &text));
        PV_TRY(pv_dict_put_name(vm, d, pv_str(e->key), text));
    }
    *out = pv_from_ptr(d);
    return PV_OK;
}

// --- expand ---------------------------------------------------------------------------------------

static PvStatus expand(PvVM *vm, const PvMatch *m, const PvReParts *parts, PvValue *out) {
    PvReText t;
    size_t groups = groups_of(m);
    PvOctets o = {NULL, 0};
    bool text = pv_is_str(m->string);
    if (!text) pv_octets(m->string, &o);
    int64_t n = (int64_t)(text ? pv_str(m->string)->length : o.n);
    PvStatus status = PV_OK;
    pv_re_text_begin(&t, vm, text);
    PvReParts single = {.chars = parts->chars};
    for (size_t i = 0; status == PV_OK && i < parts->parts.n; i++) {
        PvRePart *part = (PvRePart *)parts->parts.at + i;
        int64_t from = 0, to = 0;
        if (part->group >= 0 && (size_t)part->group < groups) {
            from = start_of(m, (size_t)part->group);
            to = end_of(m, (size_t)part->group);
            if (from >= 0 && from <= to && to <= n) status = pv_re_text_part(&t, m->string, from, to);
            continue;
        }
        if (part->group >= 0) continue;
        single.parts = (PvReArray){part, 1, 1};
        status = pv_re_text_template(&t, &single, m->string, NULL, 0, 0);
    }
    return pv_re_text_end(&t, status, out);
}

// As pv_re_pattern_sub: DEFER where the shim has to say what is wrong.
static PvStatus expand_template(PvVM *vm, const PvMatch *m, PvValue template, PvReParts *parts, PvValue *out) {
    PvOctets octets;
    *parts = (PvReParts){.mistake = PV_NULL};
    PV_TRY(pv_re_ready(vm, m->pattern));
    if (pv_is_str(m->string) ? !pv_is_str(template) : !pv_octets(template, &octets)) return PV_DEFER;
    PvStatus status = pv_re_template(vm, m->pattern, template, parts);
    if (status == PV_OK && parts->mistake == PV_NULL) status = expand(vm, m, parts, out);
    pv_re_template_free(vm, parts);
    return status;
}

PvStatus pv_re_match_expand(PvVM *vm, PvArgs *a, PvValue *out) {
    PvReParts parts;
    PV_TRY(expand_template(vm, pv_match(a->v[0]), a->v[1], &parts, out));
    return parts.mistake == PV_NULL ? PV_OK : PV_DEFER;
}

// The text; (message, place) of a mistake; NotImplemented for a template of another type.
PvStatus pv_sre_expand(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_ptr(a->v[0]) || pv_ptr(a->v[0])->type != &pv_types[PV_TYPE_RE_MATCH])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected re.Match, got %T", a->v[0]);
    PvReParts parts;
    PvStatus status = expand_template(vm, pv_match(a->v[0]), a->v[1], &parts, out);
    if (status == PV_DEFER) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PV_TRY(status);
    if (parts.mistake == PV_NULL) return PV_OK;
    PvTuple *t = pv_tuple_pair(vm, parts.mistake, parts.mistake_at < 0 ? PV_NONE : pv_from_int(parts.mistake_at));
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

// --- attributes -----------------------------------------------------------------------------------

PvStatus pv_re_match_get_pos(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_match(self)->pos);
    return PV_OK;
}

PvStatus pv_re_match_get_endpos(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_match(self)->end_pos);
    return PV_OK;
}

PvStatus pv_re_match_get_lastindex(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    int64_t last = pv_match(self)->last_index;
    *out = last < 0 ? PV_NONE : pv_from_int(last);
    return PV_OK;
}

PvStatus pv_re_match_get_lastgroup(PvVM *vm, PvValue self, PvValue *out) {
    const PvMatch *m = pv_match(self);
    *out = PV_NONE;
    if (m->last_index < 0) return PV_OK;
    PV_TRY(pv_re_ready(vm, m->pattern));
    uint32_t at = 0;
    PV_TRY(pv_charge(vm, m->pattern->group_index->used));
    for (PvDictEntry *e; (e = pv_dict_walk(m->pattern->group_index, &at)) != NULL;) {
        if (e->value == pv_from_int(m->last_index)) *out = e->key;
    }
    return PV_OK;
}

PvStatus pv_re_match_get_re(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(pv_match(self)->pattern);
    return PV_OK;
}

PvStatus pv_re_match_get_string(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_match(self)->string;
    return PV_OK;
}

PvStatus pv_re_match_get_regs(PvVM *vm, PvValue self, PvValue *out) {
    const PvMatch *m = pv_match(self);
    PvTuple *t = pv_tuple_make(vm, groups_of(m));
    if (t == NULL) return PV_RETRY;
    PV_TRY(pv_charge(vm, (int64_t)t->n * 2));
    for (size_t i = 0; i < t->n; i++) PV_TRY(span(vm, m, i, &t->item[i]));
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_re_match_dunder_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_re_match_dunder_deepcopy(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = a->v[0];
    return PV_OK;
}

void pv_re_match_op_trace(PvGC *gc, PvObject *o) {
    PvMatch *m = (PvMatch *)(void *)o;
    pv_gc_mark(gc, m->string);
    if (m->pattern != NULL) pv_gc_mark_object(gc, &m->pattern->base);
    if (m->spans != NULL) pv_gc_mark_object(gc, &m->spans->base);
}

PvStatus pv_re_match_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvMatch *m = pv_match(v);
    PvValue text, shown;
    PV_TRY(text_of(vm, m, 0, PV_NONE, &text));
    PV_TRY(pv_repr_str(vm, text, &shown));
    PV_TRY(pv_writer_format(w, "<re.Match object; span=(%lld, %lld), match=", (long long)start_of(m, 0),
                            (long long)end_of(m, 0)));
    size_t n = pv_str(shown)->length;
    PV_TRY(pv_writer_part(w, pv_str(shown), 0, n < 50 ? n : 50));
    return pv_writer_char(w, '>');
}
