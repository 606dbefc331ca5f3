// Keeps and formats SyntaxWarnings. See warnings.h.
#include "syntax/warnings.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 500

void pv_warn(PvWarnings *warnings, PvWarnPlace at, const char *format, ...) {
    if (!warnings || warnings->count == MOST) return;
    PvWarning *made = malloc(sizeof *made);
    if (!made) return;
    va_list values;
    va_start(values, format);
    vsnprintf(made->message, sizeof made->message, format, values);
    va_end(values);
    made->next = NULL;
    made->at = at;
    if (warnings->last) warnings->last->next = made;
    else warnings->first = made;
    warnings->last = made;
    warnings->count++;
}

void pv_warnings_cut(PvWarnings *warnings, uint32_t count) {
    if (!warnings || warnings->count <= count) return;
    PvWarning *last = NULL;
    PvWarning *at = warnings->first;
    for (uint32_t i = 0; i < count; i++) last = at, at = at->next;
    while (at) {
        PvWarning *next = at->next;
        free(at);
        at = next;
    }
    if (last) last->next = NULL;
    else warnings->first = NULL;
    warnings->last = last;
    warnings->count = count;
}

// Find a line, without the white space around it.
static const char *find_line(const char *source, size_t size, uint32_t wanted, size_t *length) {
    const char *at = source, *end = source + size;
    for (uint32_t line = 1; line < wanted && at < end; line++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        at = next ? next + 1 : end;
    }
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if (!stop) stop = end;
    while (at < stop && strchr(" \t\f", *at)) at++;
    *length = (size_t)(stop - at);
    return at;
}

char *pv_warnings_text(PvWarnings *warnings, const char *filename, const char *source,
                       size_t source_size, size_t *size) {
    size_t room = 1;
    for (const PvWarning *w = warnings->first; w; w = w->next) {
        size_t length = 0;
        if (source) find_line(source, source_size, w->at.line, &length);
        room += strlen(filename) + strlen(w->message) + length + 64;
    }
    char *text = warnings->first ? malloc(room) : NULL;
    size_t used = 0;
    for (const PvWarning *w = warnings->first; text && w; w = w->next) {
        used += (size_t)snprintf(text + used, room - used, "%s:%u: SyntaxWarning: %s\n", filename,
                                 w->at.line, w->message);
        if (!source) continue;
        size_t length;
        const char *line = find_line(source, source_size, w->at.line, &length);
        memcpy(text + used, "  ", 2);
        memcpy(text + used + 2, line, length);
        text[used + 2 + length] = '\n';
        used += length + 3;
    }
    pv_warnings_cut(warnings, 0);
    *size = used;
    return text;
}
