// Looks names up by their hash; ideographs and Hangul syllables by the rules of their names.
// See unicode_names.h; the table is made by tools/unicode_names.py.
#include "text/unicode_names.h"

#include <string.h>

#include "text/unicode_names_table.h"

// No name is longer.
#define LONGEST 128

static uint64_t hash_name(const char *name, size_t length) {
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < length; i++) hash = (hash ^ (uint8_t)name[i]) * 0x100000001b3u;
    hash ^= hash >> 32;
    return hash * 0x9e3779b97f4a7c15u;
}

static uint32_t digit_value(char digit) {
    if (digit >= 'A' && digit <= 'Z') return (uint32_t)(digit - 'A');
    if (digit >= 'a' && digit <= 'z') return (uint32_t)(digit - 'a' + 26);
    if (digit >= '0' && digit <= '9') return (uint32_t)(digit - '0' + 52);
    return digit == '+' ? 62 : 63;
}

static uint32_t read_digits(const char *digits) {
    uint32_t value = 0;
    for (int i = 0; i < 4; i++) value = value << 6 | digit_value(digits[i]);
    return value;
}

static bool find_in_table(const char *name, size_t length, uint32_t *code) {
    uint64_t hash = hash_name(name, length);
    uint32_t bucket = (uint32_t)(hash >> (64 - BUCKET_BITS));
    uint32_t rest = (uint32_t)(hash >> (64 - BUCKET_BITS - REST_BITS)) & ((1u << REST_BITS) - 1);
    for (uint32_t at = bucket_start[bucket]; at < bucket_start[bucket + 1]; at++) {
        const char *entry = rows[at / PER_ROW] + at % PER_ROW * 8;
        if (read_digits(entry) != rest) continue;
        *code = read_digits(entry + 4);
        return true;
    }
    return false;
}

// Return what stands behind a prefix, NULL if the name has another.
static const char *behind(const char *name, const char *prefix) {
    size_t length = strlen(prefix);
    return strncmp(name, prefix, length) ? NULL : name + length;
}

static bool find_ideograph(const char *number, uint32_t *code) {
    size_t length = strlen(number);
    if (length != 4 && length != 5) return false;
    uint32_t value = 0;
    for (const char *p = number; *p; p++) {
        bool decimal = *p >= '0' && *p <= '9';
        if (!decimal && !(*p >= 'A' && *p <= 'F')) return false;
        value = value * 16 + (uint32_t)(decimal ? *p - '0' : *p - 'A' + 10);
    }
    if (length == 5 && value < 0x10000) return false;
    *code = value;
    for (size_t i = 0; i < sizeof ideographs / sizeof *ideographs; i++)
        if (value >= ideographs[i][0] && value <= ideographs[i][1]) return true;
    return false;
}

// Take the longest of some texts that `*p` starts with; return its number, -1 if it is none.
static int take_longest(const char **p, const char *const *texts, int count) {
    int best = -1;
    size_t longest = 0;
    for (int i = 0; i < count; i++) {
        size_t length = strlen(texts[i]);
        if (strncmp(*p, texts[i], length) || (best >= 0 && length <= longest)) continue;
        best = i;
        longest = length;
    }
    *p += longest;
    return best;
}

static bool find_syllable(const char *name, uint32_t *code) {
    static const char *const leading[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                          "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
    static const char *const vowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                         "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                         "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char *const trailing[] = {
        "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
        "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};
    int l = take_longest(&name, leading, 19);
    int v = take_longest(&name, vowels, 21);
    int t = take_longest(&name, trailing, 28);
    if (l < 0 || v < 0 || t < 0 || *name) return false;
    *code = 0xAC00 + (uint32_t)((l * 21 + v) * 28 + t);
    return true;
}

bool pv_unicode_named(const char *name, size_t length, uint32_t *code) {
    char upper[LONGEST + 1];
    if (!length || length > LONGEST) return false;
    for (size_t i = 0; i < length; i++)
        upper[i] = (char)(name[i] >= 'a' && name[i] <= 'z' ? name[i] - 32 : name[i]);
    upper[length] = 0;
    const char *rest = behind(upper, "CJK UNIFIED IDEOGRAPH-");
    if (rest) return find_ideograph(rest, code);
    rest = behind(upper, "HANGUL SYLLABLE ");
    if (rest) return find_syllable(rest, code);
    return find_in_table(upper, length, code);
}
