// Reads sources: byte order mark, encoding line (PEP 263), line ends. See source.h.
#include "syntax/source.h"

#include <stdio.h>
#include <string.h>

#include "text/codecs.h"
#include "text/utf8.h"

// A lexer counts in 32 bits.
#define LONGEST ((size_t)1 << 30)

static bool fail(PvTree *tree, PvSyntaxError *error, const char *message) {
    pv_syntax_error_span(error, PV_SYNTAX_ERROR, tree, 0, 0, 0, 0, "%s", message);
    error->stage = PV_STAGE_SOURCE;
    return false;
}

// Refuse how the source is encoded: SyntaxError.offset is -1.
static bool fail_encoding(PvTree *tree, PvSyntaxError *error, const char *format, const char *name) {
    char message[200];
    snprintf(message, sizeof message, format, name);
    fail(tree, error, message);
    error->col = -1;
    return false;
}

// How the tokenizer reads it: UTF-8 as it stands, Latin-1 while copying, others by their codec.
typedef enum Encoding { UTF_8, LATIN_1, BY_CODEC, BINARY, UNKNOWN } Encoding;

// Name an encoding as the codecs do: lower case, '-' for '_'.
static Encoding encoding_of(const char *name, size_t length, char shown[64], PvCodec *codec) {
    size_t n = 0;
    for (; n < length && n < 63; n++) {
        char c = name[n];
        shown[n] = (char)(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    shown[n] = 0;
    if (!strcmp(shown, "utf-8") || !strncmp(shown, "utf-8-", 6)) return UTF_8;
    if (!strcmp(shown, "latin-1") || !strcmp(shown, "iso-8859-1") ||
        !strcmp(shown, "iso-latin-1") || !strncmp(shown, "latin-1-", 8) ||
        !strncmp(shown, "iso-8859-1-", 11))
        return LATIN_1;
    memcpy(shown, name, n);
    if (n < length || !pv_codec_find(name, n, codec)) return UNKNOWN;
    if (*codec == PV_CODEC_BINARY) return BINARY;
    bool elsewhere = *codec >= PV_CODEC_UNICODE_ESCAPE && *codec <= PV_CODEC_UTF7;
    return elsewhere ? UNKNOWN : BY_CODEC;
}

static bool is_encoding_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '-' || c == '.';
}

// Find the name of the encoding in the comments of the first two lines.
static bool find_encoding(const char *bytes, size_t length, const char **name, size_t *size) {
    const char *p = bytes;
    const char *end = bytes + length;
    for (int line = 0; line < 2 && p < end; line++) {
        while (p < end && (*p == ' ' || *p == '\t' || *p == '\f')) p++;
        if (p < end && *p != '#' && *p != '\n' && *p != '\r') return false;
        for (; p < end && *p != '\n' && *p != '\r'; p++) {
            if (end - p < 8 || memcmp(p, "coding", 6) || (p[6] != ':' && p[6] != '=')) continue;
            const char *start = p + 7;
            while (start < end && (*start == ' ' || *start == '\t')) start++;
            const char *stop = start;
            while (stop < end && is_encoding_byte(*stop)) stop++;
            if (stop == start) continue;
            *name = start;
            *size = (size_t)(stop - start);
            return true;
        }
        if (p + 1 < end && p[0] == '\r' && p[1] == '\n') p++;
        p++;
    }
    return false;
}

// Return the offset of the first byte that is not well-formed UTF-8, or `length`.
static size_t first_malformed(const char *bytes, size_t length, const char **reason) {
    const uint8_t *p = (const uint8_t *)bytes;
    size_t at = 0;
    while (at < length) {
        if (at + 8 <= length) {
            uint64_t word;
            memcpy(&word, p + at, 8);
            if (!(word & 0x8080808080808080u)) {
                at += 8;
                continue;
            }
        }
        uint8_t byte = p[at];
        if (byte < 0x80) {
            at++;
            continue;
        }
        size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        *reason = "invalid start byte";
        if (byte < 0xC2 || byte > 0xF4) return at;
        for (size_t i = 1; i < size; i++) {
            *reason = "unexpected end of data";
            if (at + i >= length) return at;
            *reason = "invalid continuation byte";
            if ((p[at + i] & 0xC0) != 0x80) return at;
        }
        uint8_t second = p[at + 1];
        if ((byte == 0xE0 && second < 0xA0) || (byte == 0xED && second > 0x9F) ||
            (byte == 0xF0 && second < 0x90) || (byte == 0xF4 && second > 0x8F))
            return at;
        at += size;
    }
    return length;
}

// Copy with line ends made '\n'; Latin-1 becomes UTF-8.
static size_t copy_lines(char *out, const char *bytes, size_t length, bool latin) {
    size_t size = 0;
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = (uint8_t)bytes[i];
        if (byte == '\r') {
            if (i + 1 < length && bytes[i + 1] == '\n') continue;
            out[size++] = '\n';
        } else if (byte >= 0x80 && latin) {
            out[size++] = (char)(0xC0 | byte >> 6);
            out[size++] = (char)(0x80 | (byte & 0x3F));
        } else {
            out[size++] = (char)byte;
        }
    }
    return size;
}

// Report the byte that is no UTF-8; in a str, a lone surrogate, which compile() cannot encode.
static bool refuse_malformed(const PvTree *tree, PvSyntaxError *error, size_t wrong,
                             const char *reason, bool text) {
    const uint8_t *bytes = (const uint8_t *)tree->source;
    uint32_t line = 1;
    size_t line_start = 0;
    size_t characters = 0;
    for (size_t i = 0; i < wrong; i++) {
        characters += (bytes[i] & 0xC0) != 0x80;
        if (bytes[i] != '\n') continue;
        line++;
        line_start = i + 1;
    }
    if (text && bytes[wrong] == 0xED && bytes[wrong + 1] >= 0xA0)
        pv_syntax_error_span(
            error, PV_SYNTAX_VALUE, tree, 0, 0, 0, 0,
            "'utf-8' codec can't encode character '\\u%04x' in position %zu: "
            "surrogates not allowed",
            (unsigned)(0xD000 | (bytes[wrong + 1] & 0x3F) << 6 | (bytes[wrong + 2] & 0x3F)),
            characters);
    else
        pv_syntax_error_span(
            error, PV_SYNTAX_ERROR, tree, line, (uint32_t)(wrong - line_start), 0, 0,
            "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %zu: %s",
            bytes[wrong], wrong - line_start, reason);
    return false;
}

// Decode what was copied, and put it in UTF-8 in its place.
static bool decode(PvTree *tree, PvCodec codec, char **copy, size_t *size, PvSyntaxError *error) {
    PvCodecMeasure m;
    const uint8_t *bytes = (const uint8_t *)*copy;
    if (pv_decode_measure(codec, PV_CODEC_STRICT, bytes, *size, &m, NULL) != PV_TEXT_OK) {
        char message[200], what[40];
        if (m.end - m.start == 1) snprintf(what, sizeof what, "byte 0x%02x in position %zu", bytes[m.start], m.start);
        else snprintf(what, sizeof what, "bytes in position %zu-%zu", m.start, m.end - 1);
        snprintf(message, sizeof message, "'%s' codec can't decode %s: %s", m.encoding, what, m.reason);
        fail(tree, error, message);
        error->col = -1;
        return false;
    }
    uint32_t *chars = pv_arena_alloc(tree->arena, m.size * sizeof *chars + 1);
    char *text = pv_arena_alloc(tree->arena, m.size * 4 + 1);
    if (!chars || !text) {
        pv_syntax_error_memory(error);
        return false;
    }
    pv_decode_write(codec, PV_CODEC_STRICT, bytes, *size, chars, 4, NULL);
    *size = 0;
    for (size_t i = 0; i < m.size; i++) *size += pv_utf8_put(chars[i], (uint8_t *)text + *size);
    text[*size] = 0;
    *copy = text;
    return true;
}

bool pv_source_codec(const char *bytes, size_t length, PvCodec *codec) {
    const char *name;
    size_t size;
    char shown[64];
    if (!find_encoding(bytes, length, &name, &size)) return false;
    switch (encoding_of(name, size, shown, codec)) {
    case LATIN_1: return pv_codec_find("latin-1", 7, codec);
    case BY_CODEC: return true;
    default: return false;
    }
}

bool pv_source_read(PvTree *tree, const char *bytes, size_t length, bool text, bool file,
                    PvSyntaxError *error) {
    tree->source = "";
    tree->length = 0;
    if (length > LONGEST) return fail(tree, error, "source is too long");
    // in a str it is a character like any other
    bool mark = !text && length >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3);
    if (mark) {
        bytes += 3;
        length -= 3;
    }
    if (length && memchr(bytes, 0, length))
        return fail(tree, error, "source code string cannot contain null bytes");
    Encoding encoding = UTF_8;
    const char *name;
    size_t name_size;
    char shown[64];
    PvCodec codec = PV_CODEC_UTF8;
    if (!text && find_encoding(bytes, length, &name, &name_size)) {
        encoding = encoding_of(name, name_size, shown, &codec);
        if (encoding == UNKNOWN) {
            return fail_encoding(tree, error,
                                 mark ? "encoding problem: %s with BOM" : "unknown encoding: %s",
                                 shown);
        }
        if (encoding == BINARY) {
            return fail_encoding(tree, error,
                                 "'%s' is not a text encoding; use codecs.decode() to handle arbitrary codecs",
                                 shown);
        }
        // CPython knows only this one name of it here
        if (mark && strncmp(shown, "utf-8", 5)) {
            return fail_encoding(tree, error, "encoding problem: %s with BOM",
                                 encoding == LATIN_1 ? "iso-8859-1" : shown);
        }
    }
    size_t room = encoding == LATIN_1 ? length * 2 : length;
    char *copy = pv_arena_alloc(tree->arena, room + 2);
    if (!copy) {
        pv_syntax_error_memory(error);
        return false;
    }
    size_t size = length;
    if (encoding == LATIN_1 || (length && memchr(bytes, '\r', length)))
        size = copy_lines(copy, bytes, length, encoding == LATIN_1);
    else if (length) memcpy(copy, bytes, length);
    if (size && copy[size - 1] != '\n') {
        copy[size++] = '\n';
        tree->implicit_end = !file;
    }
    copy[size] = 0;
    if (encoding == BY_CODEC && !decode(tree, codec, &copy, &size, error)) return false;
    const char *reason = "";
    size_t wrong = first_malformed(copy, size, &reason);
    tree->source = copy;
    tree->length = size;
    if (wrong == size) return true;
    return refuse_malformed(tree, error, wrong, reason, text);
}
