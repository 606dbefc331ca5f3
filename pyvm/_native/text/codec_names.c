// Which encoding a name means, and the tables of those with one octet a character.
//
// Names are compared as CPython does: in lower case, each run of other characters than letters,
// digits and points as one '_', none at the ends. The tables are made by tools/codec_tables.py.
#include "text/codecs.h"

#include <string.h>

#include "text/codec_tables.h"

enum { N_NAMES = sizeof codec_names / sizeof *codec_names };

static bool find_plain(const char *name, PvCodec *out) {
    size_t low = 0, high = N_NAMES;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(codec_names[middle].name, name);
        if (order == 0) {
            *out = (PvCodec)codec_names[middle].codec;
            return true;
        }
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return false;
}

typedef char PlainName[64];

// False for what is longer than any name.
static bool make_plain(const char *name, size_t n, PlainName plain) {
    size_t length = 0;
    bool between = false;
    for (size_t i = 0; i < n; i++) {
        char c = name[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c | 0x20);
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.')) {
            between = true;
            continue;
        }
        if (length + 3 > sizeof(PlainName)) return false;
        if (between && length > 0) plain[length++] = '_';
        between = false;
        plain[length++] = c;
    }
    plain[length] = '\0';
    return true;
}

bool pv_codec_find(const char *name, size_t n, PvCodec *out) {
    PlainName plain;
    return make_plain(name, n, plain) && find_plain(plain, out);
}

bool pv_codec_is_direct(const char *name, size_t n) {
    static const char *const names[] = {"utf8",  "utf_8",    "utf16",  "utf_16",  "utf32",      "utf_32",
                                        "ascii", "us_ascii", "latin1", "latin_1", "iso_8859_1", "iso8859_1"};
    PlainName plain;
    if (!make_plain(name, n, plain)) return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], plain) == 0) return true;
    }
    return false;
}

bool pv_codec_find_policy(const char *name, size_t n, PvCodecPolicy *out) {
    static const char *const names[] = {"strict",          "ignore",         "replace",
                                        "backslashreplace", "surrogateescape", "surrogatepass",
                                        "xmlcharrefreplace", "namereplace"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strlen(names[i]) == n && memcmp(names[i], name, n) == 0) {
            *out = (PvCodecPolicy)i;
            return true;
        }
    }
    return false;
}

const char *pv_codec_name(PvCodec codec) {
    static const char *const names[] = {"utf-8",     "utf-8",     "ascii",  "latin-1",   "utf-16",
                                        "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};
    return codec < PV_CODEC_UNICODE_ESCAPE ? names[codec] : "charmap";
}

uint32_t pv_charmap_char(PvCodec codec, uint8_t octet) {
    return charmaps[codec - PV_CODEC_CHARMAP][octet & 0x7f];
}

uint8_t pv_charmap_octet(PvCodec codec, uint32_t c) {
    const uint16_t *table = charmaps[codec - PV_CODEC_CHARMAP];
    for (unsigned i = 0; c >= 0x80 && i < 128; i++) {
        if (table[i] == c) return (uint8_t)(0x80 + i);
    }
    return 0;
}
