// Makers of lists, names and numbers: no rule of Python's is in here.
#include <string.h>

#include "syntax/build.h"

static bool push_all(PvBuilder *b, PvValue list, uint32_t from, uint32_t step) {
    for (uint32_t i = from; i < list.list.count; i += step)
        if (!pv_build_push(b, b->items[list.list.start + i])) return false;
    return true;
}

static PvValue list_from(const PvBuilder *b, uint32_t start) {
    return (PvValue){.list = {start, b->item_count - start}};
}

bool pv_make_joined(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvValue first = arguments[0];
    PvValue second = arguments[1];
    if (first.list.start + first.list.count == second.list.start) {
        *out = (PvValue){.list = {first.list.start, first.list.count + second.list.count}};
        return true;
    }
    uint32_t start = b->item_count;
    if (!push_all(b, first, 0, 1) || !push_all(b, second, 0, 1)) return false;
    *out = list_from(b, start);
    return true;
}

bool pv_make_after(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    uint32_t start = b->item_count;
    if (!pv_build_push(b, arguments[0]) || !push_all(b, arguments[1], 0, 1)) return false;
    *out = list_from(b, start);
    return true;
}

bool pv_make_even(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    uint32_t start = b->item_count;
    if (!push_all(b, arguments[0], 0, 2)) return false;
    *out = list_from(b, start);
    return true;
}

bool pv_make_odd(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    uint32_t start = b->item_count;
    if (!push_all(b, arguments[0], 1, 2)) return false;
    *out = list_from(b, start);
    return true;
}

// Keep the elements of a list of arguments that are keywords, or those that are not.
static bool filter(PvBuilder *b, PvValue list, bool keywords, PvValue *out) {
    uint32_t start = b->item_count;
    for (uint32_t i = 0; i < list.list.count; i++) {
        PvValue item = b->items[list.list.start + i];
        if ((item.node->kind == PV_NODE_KEYWORD) == keywords && !pv_build_push(b, item))
            return false;
    }
    *out = list_from(b, start);
    return true;
}

bool pv_make_positional(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    return filter(b, arguments[0], false, out);
}

bool pv_make_keywords(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    return filter(b, arguments[0], true, out);
}

bool pv_make_text(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvToken *token = arguments[0].token;
    out->name =
        pv_names_intern(&b->tree->names, b->tree->source + token->start, token->end - token->start);
    return out->name || pv_build_no_memory(b);
}

bool pv_make_dotted(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvValue list = arguments[0];
    const PvValue *parts = b->items + list.list.start;
    if (list.list.count == 1) {
        out->name = parts[0].name;
        return true;
    }
    size_t size = list.list.count - 1;
    for (uint32_t i = 0; i < list.list.count; i++) size += parts[i].name->length;
    char *text = pv_arena_alloc(b->arena, size);
    if (!text) return pv_build_no_memory(b);
    char *p = text;
    for (uint32_t i = 0; i < list.list.count; i++) {
        if (i) *p++ = '.';
        memcpy(p, parts[i].name->utf8, parts[i].name->length);
        p += parts[i].name->length;
    }
    out->name = pv_names_intern(&b->tree->names, text, size);
    return out->name || pv_build_no_memory(b);
}

bool pv_make_sum(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    (void)b;
    out->number = arguments[0].number + arguments[1].number;
    // ImportFrom.level is an int; no import goes this far up
    if (out->number > INT32_MAX) out->number = INT32_MAX;
    return true;
}
