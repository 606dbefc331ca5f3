// What only the module unicodedata asks about a character: see unicode.h.
#include "text/unicode.h"

#include "text/unicode_facts_tables.h"

static const PvUnicodeFacts *facts_of(uint32_t code) {
    if (code > 0x10ffff) code = 0x10ffff;
    size_t block = unicode_facts_at_stage1[code >> (UNICODE_FACTS_AT_LOW + UNICODE_FACTS_AT_MIDDLE)];
    size_t middle = code >> UNICODE_FACTS_AT_LOW & ((1u << UNICODE_FACTS_AT_MIDDLE) - 1);
    size_t row = unicode_facts_at_stage2[(block << UNICODE_FACTS_AT_MIDDLE) + middle];
    size_t low = code & ((1u << UNICODE_FACTS_AT_LOW) - 1);
    return &unicode_facts[unicode_facts_at_stage3[(row << UNICODE_FACTS_AT_LOW) + low]];
}

const char *pv_unicode_direction(uint32_t code) { return unicode_direction[facts_of(code)->direction]; }
const char *pv_unicode_width(uint32_t code) { return unicode_width[facts_of(code)->width]; }
bool pv_unicode_is_mirrored(uint32_t code) { return facts_of(code)->mirrored != 0; }
const char *pv_unicode_decomposition_kind(uint32_t code) { return unicode_kind[facts_of(code)->kind]; }

bool pv_unicode_number(uint32_t code, double *out) {
    const PvUnicodeFacts *f = facts_of(code);
    *out = unicode_number[f->number];
    return f->number != 0;
}
