// Writing a PvSyntaxError as a map.
#include "vm/syntax_error.h"

#include <string.h>

#include "text/utf8.h"

static void write_field(PvMsgWriter *w, const char *name, const char *value) {
    pv_msgpack_write_str(w, name, strlen(name));
    pv_msgpack_write_str(w, value, strlen(value));
}

const char *pv_syntax_error_type(const PvSyntaxError *error) {
    switch (error->type) {
    case PV_SYNTAX_INDENTATION: return "IndentationError";
    case PV_SYNTAX_TAB: return "TabError";
    case PV_SYNTAX_VALUE: return "ValueError";
    case PV_SYNTAX_MEMORY: return "MemoryError";
    default: return "SyntaxError";
    }
}

const char *pv_syntax_error_line(const PvSyntaxError *error, const char *source, size_t size,
                                 size_t *line_size) {
    const char *at = source, *end = source + size;
    *line_size = 0;
    if (error->line == 0) return source;
    if (size >= 3 && !memcmp(source, "\xEF\xBB\xBF", 3)) at += 3; // a byte order mark is no text
    for (uint32_t line = 1; line < error->line; line++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        if (next == NULL) return source;
        at = next + 1;
    }
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    *line_size = (size_t)((stop != NULL ? stop : end) - at);
    return at;
}

size_t pv_syntax_error_clean(const char *line, size_t size, char *out) {
    const uint8_t *at = (const uint8_t *)line, *end = at + size;
    size_t length = 0;
    while (at < end) {
        uint32_t point;
        const char *reason;
        int good = pv_utf8_next(at, (size_t)(end - at), 0, &point, &reason);
        bool broken = good <= 0;
        if (broken) good = good < 0 ? -good : 1;
        memcpy(out + length, broken ? "\xEF\xBF\xBD" : (const char *)at, broken ? 3 : (size_t)good);
        length += broken ? 3 : (size_t)good;
        at += good;
    }
    return length;
}

void pv_syntax_error_write(PvMsgWriter *w, const PvSyntaxError *error, const char *filename,
                           const char *source, size_t size) {
    size_t text_size;
    const char *text = pv_syntax_error_line(error, source, size, &text_size);
    pv_msgpack_write_map(w, 8);
    write_field(w, "type", pv_syntax_error_type(error));
    write_field(w, "message", error->message);
    write_field(w, "filename", filename);
    // a host is not to know of CPython's ends of 0 and -1
    bool ends = error->end_col > 0;
    const int64_t numbers[] = {error->line, error->col > 0 ? error->col : 0,
                               ends ? error->end_line : 0, ends ? error->end_col : 0};
    static const char *const fields[] = {"line", "col", "end_line", "end_col"};
    for (size_t i = 0; i < 4; i++) {
        pv_msgpack_write_str(w, fields[i], strlen(fields[i]));
        if (numbers[i] == 0) {
            pv_msgpack_write_nil(w);
        } else {
            pv_msgpack_write_int(w, numbers[i]);
        }
    }
    pv_msgpack_write_str(w, "text", 4);
    if (error->line == 0) {
        pv_msgpack_write_nil(w);
    } else {
        pv_msgpack_write_str(w, text, text_size);
    }
}
