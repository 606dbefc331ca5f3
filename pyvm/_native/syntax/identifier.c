// Identifiers beyond ASCII. See identifier.h.
#include "syntax/identifier.h"

#include "text/unicode.h"

// Longest identifier, in characters, that is brought to its normal form; CPython has no bound, but
// a name is never the place for more.
#define LONGEST 4096
// No character's NFKC form is longer.
#define GROWTH 18

uint32_t pv_identifier_code_point(const char *text) {
    const uint8_t *p = (const uint8_t *)text;
    if (p[0] < 0x80) return p[0];
    if (p[0] < 0xE0) return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    if (p[0] < 0xF0)
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
           (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

static size_t encode(uint32_t point, char *out) {
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    if (point < 0x800) {
        out[0] = (char)(0xC0 | point >> 6);
        out[1] = (char)(0x80 | (point & 0x3F));
        return 2;
    }
    if (point < 0x10000) {
        out[0] = (char)(0xE0 | point >> 12);
        out[1] = (char)(0x80 | (point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (point & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | point >> 18);
    out[1] = (char)(0x80 | (point >> 12 & 0x3F));
    out[2] = (char)(0x80 | (point >> 6 & 0x3F));
    out[3] = (char)(0x80 | (point & 0x3F));
    return 4;
}

const PvName *pv_identifier_intern(PvNames *names, const char *text, size_t length, size_t *good) {
    size_t characters = 0;
    for (size_t at = 0; at < length;) {
        uint32_t point = pv_identifier_code_point(text + at);
        bool fits =
            at ? pv_unicode_is_xid_continue(point) : point == '_' || pv_unicode_is_xid_start(point);
        if (!fits) {
            *good = at;
            return NULL;
        }
        characters++;
        at++;
        while (at < length && ((uint8_t)text[at] & 0xC0) == 0x80) at++;
    }
    *good = length;
    if (characters > LONGEST) return NULL;
    size_t room = characters * GROWTH;
    uint32_t *points = pv_arena_alloc(names->arena, (characters + room) * sizeof *points);
    char *utf8 = pv_arena_alloc(names->arena, room * 4);
    if (!points || !utf8) return NULL;
    size_t count = 0;
    for (size_t at = 0; at < length;) {
        points[count++] = pv_identifier_code_point(text + at);
        at++;
        while (at < length && ((uint8_t)text[at] & 0xC0) == 0x80) at++;
    }
    uint32_t *normal = points + characters;
    size_t normal_count = pv_unicode_nfkc(points, count, normal, room);
    if (normal_count == PV_UNICODE_FAILED) return NULL;
    size_t size = 0;
    for (size_t i = 0; i < normal_count; i++) size += encode(normal[i], utf8 + size);
    return pv_names_intern(names, utf8, size);
}
