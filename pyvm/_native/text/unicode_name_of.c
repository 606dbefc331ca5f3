// The name of a character: put together from words, or made by the rule of its block.
// See unicode_names.h; the table is made by tools/unicode_name_texts.py.
#include "text/unicode_names.h"

#include <stdio.h>
#include <string.h>

#include "text/unicode_name_texts_table.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static uint32_t digit_value(char digit) {
    if (digit >= 'A' && digit <= 'Z') return (uint32_t)(digit - 'A');
    if (digit >= 'a' && digit <= 'z') return (uint32_t)(digit - 'a' + 26);
    if (digit >= '0' && digit <= '9') return (uint32_t)(digit - '0' + 52);
    return digit == '+' ? 62 : 63;
}

static size_t put_word(uint32_t number, char *out) {
    const char *p = words[number / WORDS_PER_ROW];
    for (uint32_t i = number % WORDS_PER_ROW; i > 0; i--) p = strchr(p, ' ') + 1;
    size_t n = strcspn(p, " ");
    memcpy(out, p, n);
    return n;
}

static size_t put_words(uint32_t index, char *out) {
    const char *p = names[index / NAMES_PER_ROW];
    for (uint32_t i = index % NAMES_PER_ROW; i > 0; i--) p = strchr(p, '.') + 1;
    size_t length = 0;
    while (*p != '.') {
        uint32_t number = digit_value(*p++);
        bool is_short = number < SHORT / 64;
        if (!is_short) number -= SHORT / 64;
        number = number * 64 + digit_value(*p++);
        if (!is_short) number = number * 64 + digit_value(*p++) + SHORT;
        if (length > 0) out[length++] = ' ';
        length += put_word(number, out + length);
    }
    return length;
}

static size_t put_syllable(uint32_t code, char *out) {
    static const char *const leading[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                          "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
    static const char *const vowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                         "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                         "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char *const trailing[] = {
        "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
        "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};
    uint32_t at = code - 0xAC00;
    return (size_t)snprintf(out, PV_UNICODE_NAME_ROOM, "HANGUL SYLLABLE %s%s%s", leading[at / 588],
                            vowels[at / 28 % 21], trailing[at % 28]);
}

size_t pv_unicode_name(uint32_t code, char out[PV_UNICODE_NAME_ROOM]) {
    if (code >= 0xAC00 && code <= 0xD7A3) return put_syllable(code, out);
    for (size_t i = 0; i < COUNT(numbered); i++) {
        if (code < numbered[i].low || code > numbered[i].high) continue;
        return (size_t)snprintf(out, PV_UNICODE_NAME_ROOM, "%s%04X", numbered[i].prefix, (unsigned)code);
    }
    size_t low = 0, high = COUNT(runs);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (code > runs[middle].high) low = middle + 1;
        else high = middle;
    }
    if (low == COUNT(runs) || code < runs[low].low) return 0;
    return put_words(runs[low].index + (code - runs[low].low), out);
}
