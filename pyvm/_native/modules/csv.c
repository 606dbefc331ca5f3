// What csv's shim stands on: a line as fields, rows as lines.
//
// Invariant: a call gives fresh objects and keeps nothing; what stays open at the end of a line (a
// quoted field with a line break in it) goes back to the shim as a tuple and comes in again with the
// next one. scan() and join_rows(), for streams in memory, leave to the shim whatever is not plain,
// errors too: it does that row again by itself.
#include "core/writer.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "text/floats.h"

typedef enum Quoting { MINIMAL, ALL, NONNUMERIC, NONE, STRINGS, NOTNULL } Quoting;
typedef enum State {
    START_RECORD, START_FIELD, ESCAPED, IN_FIELD, IN_QUOTED, ESCAPE_IN_QUOTED, QUOTE_IN_QUOTED, EAT_END,
    AFTER_ESCAPED_END,
} State;

enum { END = -2, UNSET = -1 };

typedef struct Dialect {
    int32_t delimiter, quote, escape;
    Quoting quoting;
    bool doubled, skip, strict;
} Dialect;

// (delimiter, quotechar, escapechar, doublequote, skipinitialspace, quoting, strict), -1: None.
static PvStatus dialect_of(PvVM *vm, PvValue v, Dialect *d) {
    PvTuple *t = pv_tuple(v);
    bool fine = t->n >= 7;
    for (size_t i = 0; i < 7 && fine; i++) fine = pv_is_int(t->item[i]);
    if (!fine) return pv_raise(vm, PV_EXC_TYPE_ERROR, "not a dialect");
    *d = (Dialect){(int32_t)pv_int(t->item[0]), (int32_t)pv_int(t->item[1]), (int32_t)pv_int(t->item[2]),
                   (Quoting)pv_int(t->item[5]), pv_int(t->item[3]) != 0, pv_int(t->item[4]) != 0,
                   pv_int(t->item[6]) != 0};
    return PV_OK;
}

// --- reading --------------------------------------------------------------------------------------

typedef struct Parser {
    PvVM *vm;
    const Dialect *d;
    const PvStr *line;
    size_t end; // of the line
    PvList *fields;
    State state;
    bool unquoted;   // the field had no quotes
    size_t from, to; // the field as a part of the line ...
    bool built;      // ... or as text in the writer
    PvWriter w;
    size_t length, limit;
} Parser;

static void clear_field(Parser *p) {
    p->from = p->to = p->length = 0;
    p->built = false;
    p->unquoted = true;
}

static PvStatus add(Parser *p, int32_t c, size_t at) {
    if (p->length >= p->limit)
        return pv_raise(p->vm, PV_EXC_CSV_ERROR, "field larger than field limit (%zu)", p->limit);
    p->length++;
    if (!p->built) {
        if (at != SIZE_MAX && (p->to == at || p->to == p->from)) {
            if (p->to == p->from) p->from = at;
            p->to = at + 1;
            return PV_OK;
        }
        pv_writer_init(&p->w, p->vm);
        if (p->to > p->from) PV_TRY(pv_writer_part(&p->w, p->line, p->from, p->to - p->from));
        p->built = true;
    }
    return pv_writer_char(&p->w, (uint32_t)c);
}

static PvStatus text_of_field(Parser *p, PvValue *out) {
    if (p->built) return pv_writer_finish(&p->w, out);
    PvStr *s = p->to == p->from ? pv_str_empty() : pv_str_slice(p->vm, (PvStr *)(uintptr_t)p->line, p->from, p->to);
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}

// A float of an unquoted field; ValueError as float()'s.
static PvStatus number_of(Parser *p, PvValue text, PvValue *out) {
    const PvStr *s = pv_str(text);
    PV_TRY(pv_charge(p->vm, (int64_t)s->length));
    size_t start = 0, end = s->length;
    while (start < end && pv_str_at(s, start) <= ' ') start++;
    while (end > start && pv_str_at(s, end - 1) <= ' ') end--;
    double x;
    if (!s->ascii || !pv_float_from_text((const char *)s->data + start, end - start, &x))
        return pv_float_raise_text(p->vm, "float", text);
    *out = pv_float_new(p->vm, x);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static PvStatus save(Parser *p) {
    PvValue v;
    Quoting quoting = p->d->quoting;
    PV_TRY(pv_charge(p->vm, 4));
    if (p->unquoted && p->length == 0 && (quoting == NOTNULL || quoting == STRINGS)) {
        v = PV_NONE;
    } else {
        PV_TRY(text_of_field(p, &v));
        if (p->unquoted && p->length > 0 && (quoting == NONNUMERIC || quoting == STRINGS))
            PV_TRY(number_of(p, v, &v));
    }
    clear_field(p);
    return pv_list_push(p->vm, p->fields, v);
}

static PvStatus save_and_end(Parser *p, int32_t c) {
    p->state = c == END ? START_RECORD : EAT_END;
    return save(p);
}

static bool ends(int32_t c) { return c == '\n' || c == '\r' || c == END; }

static PvStatus in_field(Parser *p, int32_t c, size_t at) {
    const Dialect *d = p->d;
    if (ends(c)) return save_and_end(p, c);
    if (c == d->escape) {
        p->state = ESCAPED;
        return PV_OK;
    }
    if (c == d->delimiter) {
        p->state = START_FIELD;
        return save(p);
    }
    return add(p, c, at);
}

static PvStatus step(Parser *p, int32_t c, size_t at) {
    const Dialect *d = p->d;
    switch (p->state) {
    case START_RECORD:
        if (c == END) return PV_OK;
        if (ends(c)) {
            p->state = EAT_END;
            return PV_OK;
        }
        p->state = START_FIELD;
        // fall through
    case START_FIELD:
        if (ends(c)) return save_and_end(p, c);
        if (c == d->quote && d->quoting != NONE) {
            p->unquoted = false;
            p->state = IN_QUOTED;
            return PV_OK;
        }
        if (c == d->escape) {
            p->state = ESCAPED;
            return PV_OK;
        }
        if (c == ' ' && d->skip) return PV_OK;
        if (c == d->delimiter) return save(p);
        p->state = IN_FIELD;
        return add(p, c, at);
    case ESCAPED:
        p->state = c == '\n' || c == '\r' ? AFTER_ESCAPED_END : IN_FIELD;
        return c == END ? add(p, '\n', SIZE_MAX) : add(p, c, at);
    case AFTER_ESCAPED_END:
        return c == END ? PV_OK : in_field(p, c, at);
    case IN_FIELD: return in_field(p, c, at);
    case IN_QUOTED:
        if (c == END) return PV_OK;
        if (c == d->escape) {
            p->state = ESCAPE_IN_QUOTED;
            return PV_OK;
        }
        if (c == d->quote && d->quoting != NONE) {
            p->state = d->doubled ? QUOTE_IN_QUOTED : IN_FIELD;
            return PV_OK;
        }
        return add(p, c, at);
    case ESCAPE_IN_QUOTED:
        p->state = IN_QUOTED;
        return c == END ? add(p, '\n', SIZE_MAX) : add(p, c, at);
    case QUOTE_IN_QUOTED:
        if (d->quoting != NONE && c == d->quote) {
            p->state = IN_QUOTED;
            return add(p, c, at);
        }
        if (c == d->delimiter) {
            p->state = START_FIELD;
            return save(p);
        }
        if (ends(c)) return save_and_end(p, c);
        if (d->strict) {
            PvStr *want = pv_str_from_char(p->vm, (uint32_t)d->delimiter);
            PvStr *behind = pv_str_from_char(p->vm, (uint32_t)d->quote);
            if (want == NULL || behind == NULL) return PV_RETRY;
            return pv_raise(p->vm, PV_EXC_CSV_ERROR, "'%U' expected after '%U'", want, behind);
        }
        p->state = IN_FIELD;
        return add(p, c, at);
    case EAT_END:
        if (c == END) p->state = START_RECORD;
        else if (!ends(c))
            return pv_raise(p->vm, PV_EXC_CSV_ERROR, "new-line character seen in unquoted field - do you "
                                                     "need to open the file with newline=''?");
        return PV_OK;
    }
    return PV_OK;
}

// The plain characters of a field from `at` on, as many as there are; answers where they end.
static size_t plain_run(Parser *p, size_t at) {
    const Dialect *d = p->d;
    const PvStr *s = p->line;
    size_t i = at;
    if (p->built || p->length > p->limit || (p->to != at && p->to != p->from) || s->kind != 1) return at;
    const uint8_t *text = s->data;
    size_t room = p->limit - p->length, end = p->end - at < room ? p->end : at + room;
    if (p->state == IN_FIELD) {
        while (i < end && text[i] != d->delimiter && text[i] != '\n' && text[i] != '\r' && text[i] != d->escape) i++;
    } else if (p->state == IN_QUOTED) {
        while (i < end && text[i] != d->quote && text[i] != d->escape) i++;
    }
    if (i == at) return at;
    if (p->to == p->from) p->from = at;
    p->to = i;
    p->length += i - at;
    return i;
}

// What goes on with the next line: (fields, the open field, state, had it no quotes).
static PvStatus give_open(Parser *p, PvValue *out) {
    PvValue text;
    PV_TRY(text_of_field(p, &text));
    const PvValue part[4] = {pv_from_ptr(p->fields), text, pv_from_int(p->state), pv_bool(p->unquoted)};
    PvTuple *t = pv_tuple_of(p->vm, part, 4);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

static PvStatus take_open(Parser *p, PvValue open) {
    PvTuple *t = pv_tuple(open);
    if (t->n != 4 || !pv_is_list(t->item[0]) || !pv_is_str(t->item[1]) || !pv_is_int(t->item[2]) ||
        pv_int(t->item[2]) < START_RECORD || pv_int(t->item[2]) > AFTER_ESCAPED_END)
        return pv_raise(p->vm, PV_EXC_TYPE_ERROR, "not an open line");
    PvList *list = pv_list(t->item[0]);
    PvStr *text = pv_str(t->item[1]);
    PV_TRY(pv_charge(p->vm, (int64_t)(list->n + text->length / 8)));
    p->fields = pv_list_of(p->vm, list->item, list->n);
    if (p->fields == NULL) return PV_RETRY;
    p->state = (State)pv_int(t->item[2]);
    p->unquoted = t->item[3] == PV_TRUE;
    p->length = text->length;
    if (p->length > 0) {
        pv_writer_init(&p->w, p->vm);
        PV_TRY(pv_writer_part(&p->w, text, 0, p->length));
        p->built = true;
    }
    return PV_OK;
}

// Take the line from `at` to its end, and the end of it.
static PvStatus read_line(Parser *p, size_t at) {
    PV_TRY(pv_charge(p->vm, (int64_t)((p->end - at) / 2 + 4)));
    while (at < p->end) {
        size_t next = p->state == IN_FIELD || p->state == IN_QUOTED ? plain_run(p, at) : at;
        if (next == at) PV_TRY(step(p, (int32_t)pv_str_at(p->line, next++), at));
        at = next;
    }
    return step(p, END, SIZE_MAX);
}

static PvStatus begin_reading(Parser *p, PvVM *vm, const Dialect *d, const PvStr *line, int64_t limit) {
    p->vm = vm;
    p->d = d;
    p->line = line;
    p->end = line->length;
    p->state = START_RECORD;
    p->limit = limit > 0 ? (size_t)limit : 0;
    clear_field(p);
    p->fields = pv_list_make(vm, 8);
    return p->fields == NULL ? PV_RETRY : PV_OK;
}

// parse(line, dialect, open, limit): the fields, or a tuple to give with the next line.
PvStatus pv_csv_parse(PvVM *vm, PvArgs *a, PvValue *out) {
    Dialect d;
    Parser p;
    PV_TRY(dialect_of(vm, a->v[1], &d));
    PV_TRY(begin_reading(&p, vm, &d, pv_str(a->v[0]), pv_int(a->v[3])));
    if (pv_is_tuple(a->v[2])) PV_TRY(take_open(&p, a->v[2]));
    PV_TRY(read_line(&p, 0));
    if (p.state != START_RECORD) return give_open(&p, out);
    *out = pv_from_ptr(p.fields);
    return PV_OK;
}

// Where the line that begins at `at` ends, its "\n" included.
static size_t line_end(const PvStr *s, size_t at) {
    if (s->kind == 1) {
        const uint8_t *text = s->data, *found = memchr(text + at, '\n', s->length - at);
        return found == NULL ? s->length : (size_t)(found - text) + 1;
    }
    while (at < s->length && pv_str_at(s, at) != '\n') at++;
    return at < s->length ? at + 1 : at;
}

// scan(text, at, dialect, limit): (fields, where the next row begins, how many lines it took) of the
// row at `at`; None where there is no whole one, or an error in it.
PvStatus pv_csv_scan(PvVM *vm, PvArgs *a, PvValue *out) {
    Dialect d;
    Parser p;
    const PvStr *text = pv_str(a->v[0]);
    *out = PV_NONE;
    if (pv_int(a->v[1]) < 0 || (uint64_t)pv_int(a->v[1]) >= text->length) return PV_OK;
    PV_TRY(dialect_of(vm, a->v[2], &d));
    PV_TRY(begin_reading(&p, vm, &d, text, pv_int(a->v[3])));
    size_t at = (size_t)pv_int(a->v[1]);
    int64_t lines = 0;
    do {
        if (at == text->length) return PV_OK;
        p.end = line_end(text, at);
        PvStatus status = read_line(&p, at);
        if (status == PV_RAISE) {
            pv_core(vm)->exc = PV_NULL;
            return PV_OK;
        }
        PV_TRY(status);
        at = p.end;
        lines++;
    } while (p.state != START_RECORD);
    const PvValue part[3] = {pv_from_ptr(p.fields), pv_from_int((int64_t)at), pv_from_int(lines)};
    PvTuple *t = pv_tuple_of(vm, part, 3);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

// --- writing --------------------------------------------------------------------------------------

typedef struct Row {
    PvVM *vm;
    const Dialect *d;
    const PvStr *terminator;
    PvWriter w;
    bool is_special[128]; // of the ASCII characters
    bool first;
} Row;

static bool find_special(const Row *r, int32_t c) {
    const Dialect *d = r->d;
    if (c == d->delimiter || c == d->escape || c == d->quote || c == '\n' || c == '\r') return true;
    for (size_t i = 0; i < r->terminator->length; i++)
        if ((int32_t)pv_str_at(r->terminator, i) == c) return true;
    return false;
}

static PvStatus begin_writing(Row *r, PvVM *vm, const Dialect *d, const PvStr *terminator) {
    r->vm = vm;
    r->d = d;
    r->terminator = terminator;
    r->first = true;
    pv_writer_init(&r->w, vm);
    PV_TRY(pv_charge(vm, 16 + (int64_t)terminator->length));
    memset(r->is_special, 0, sizeof r->is_special);
    const int32_t known[5] = {d->delimiter, d->escape, d->quote, '\n', '\r'};
    for (size_t i = 0; i < 5; i++)
        if (known[i] >= 0 && known[i] < 128) r->is_special[known[i]] = true;
    for (size_t i = 0; i < terminator->length; i++)
        if (pv_str_at(terminator, i) < 128) r->is_special[pv_str_at(terminator, i)] = true;
    return PV_OK;
}

static bool special(const Row *r, uint32_t c) {
    return c < 128 ? r->is_special[c] : find_special(r, (int32_t)c);
}

// Where the next special character of a field stands, from `at` on; its length: none is left.
static size_t next_special(const Row *r, const PvStr *s, size_t at) {
    if (s->ascii) {
        const uint8_t *text = s->data;
        while (at < s->length && !r->is_special[text[at]]) at++;
    } else {
        while (at < s->length && !special(r, pv_str_at(s, at))) at++;
    }
    return at;
}

static PvStatus append(Row *r, const PvStr *s, bool is_null, bool quoted) {
    const Dialect *d = r->d;
    if (!r->first) PV_TRY(pv_writer_char(&r->w, (uint32_t)d->delimiter));
    r->first = false;
    PV_TRY(pv_charge(r->vm, (int64_t)(s->length + 4)));
    if (s->length == 0 && d->delimiter == ' ' && d->skip) {
        if (d->quoting == NONE || (is_null && (d->quoting == STRINGS || d->quoting == NOTNULL)))
            return pv_raise(r->vm, PV_EXC_CSV_ERROR,
                            "empty field must be quoted if delimiter is a space and skipinitialspace is true");
        quoted = true;
    }
    size_t found = next_special(r, s, 0);
    if (found == s->length && !quoted) return pv_writer_part(&r->w, s, 0, s->length);
    for (size_t i = found; i < s->length && !quoted && d->quoting != NONE; i = next_special(r, s, i + 1)) {
        // does anything but what is escaped want quotes?
        int32_t c = (int32_t)pv_str_at(s, i);
        quoted = !(c == d->quote && !d->doubled) && !(c == d->escape && c != d->quote);
    }
    if (quoted) PV_TRY(pv_writer_char(&r->w, (uint32_t)d->quote));
    for (size_t from = 0; from < s->length;) {
        PV_TRY(pv_writer_part(&r->w, s, from, found - from));
        if (found == s->length) break;
        int32_t c = (int32_t)pv_str_at(s, found);
        bool escape = false;
        if (d->quoting == NONE) escape = true;
        else if (c == d->quote && d->doubled) PV_TRY(pv_writer_char(&r->w, (uint32_t)d->quote));
        else escape = c == d->quote || c == d->escape;
        if (escape) {
            if (d->escape == UNSET)
                return pv_raise(r->vm, PV_EXC_CSV_ERROR, "need to escape, but no escapechar set");
            PV_TRY(pv_writer_char(&r->w, (uint32_t)d->escape));
        }
        from = found; // it goes out with what follows it
        found = next_special(r, s, found + 1);
    }
    return quoted ? pv_writer_char(&r->w, (uint32_t)d->quote) : PV_OK;
}

static bool quotes(Quoting quoting, PvValue v, bool number) {
    switch (quoting) {
    case ALL: return true;
    case NONNUMERIC: return !number;
    case STRINGS: return pv_is_str(v);
    case NOTNULL: return v != PV_NONE;
    default: return false;
    }
}

// One field; *done false: only guest code makes it a text.
static PvStatus field(Row *r, PvValue v, bool *done) {
    PvType *t = pv_type_of(v);
    bool number = t == &pv_types[PV_TYPE_INT] || t == &pv_types[PV_TYPE_FLOAT] || t == &pv_types[PV_TYPE_BOOL];
    *done = true;
    if (pv_is_str(v)) return append(r, pv_str(v), false, quotes(r->d->quoting, v, false));
    if (v == PV_NONE) return append(r, pv_str_empty(), true, quotes(r->d->quoting, v, false));
    if (!number) {
        *done = false;
        return PV_OK;
    }
    PvWriter w;
    PvValue text;
    pv_writer_init(&w, r->vm);
    PV_TRY(pv_str_of(r->vm, v, &w));
    PV_TRY(pv_writer_finish(&w, &text));
    return append(r, pv_str(text), false, quotes(r->d->quoting, v, true));
}

static bool items_of(PvValue row, const PvValue **item, size_t *n) {
    if (pv_type_of(row) == &pv_types[PV_TYPE_LIST]) {
        *item = pv_list(row)->item;
        *n = pv_list(row)->n;
    } else if (pv_type_of(row) == &pv_types[PV_TYPE_TUPLE]) {
        *item = pv_tuple(row)->item;
        *n = pv_tuple(row)->n;
    } else {
        return false;
    }
    return true;
}

// One row and its end. `numbers` as with join(); *done as with field().
static PvStatus append_row(Row *r, const PvValue *item, size_t n, const PvList *numbers, bool *done) {
    const Dialect *d = r->d;
    size_t start = r->w.length;
    *done = true;
    r->first = true;
    for (size_t i = 0; i < n && *done; i++) {
        if (numbers != NULL && numbers->item[i] == PV_TRUE && pv_is_str(item[i])) {
            PV_TRY(append(r, pv_str(item[i]), false, d->quoting == ALL || d->quoting == NOTNULL));
        } else if (numbers != NULL && numbers->item[i] == PV_FALSE && pv_is_str(item[i])) {
            bool quoted = d->quoting == ALL || d->quoting == NOTNULL || d->quoting == NONNUMERIC;
            PV_TRY(append(r, pv_str(item[i]), false, quoted));
        } else {
            PV_TRY(field(r, item[i], done));
        }
    }
    if (!*done) return PV_OK;
    if (n > 0 && r->w.length == start) {
        bool null = item[n - 1] == PV_NONE && (d->quoting == STRINGS || d->quoting == NOTNULL);
        if (d->quoting == NONE || null)
            return pv_raise(r->vm, PV_EXC_CSV_ERROR, "single empty field record must be quoted");
        r->first = true;
        PV_TRY(append(r, pv_str_empty(), false, true));
    }
    PV_TRY(pv_charge(r->vm, (int64_t)r->terminator->length + 2));
    return pv_writer_part(&r->w, r->terminator, 0, r->terminator->length);
}

// join(row, dialect, lineterminator, numbers): the line; NotImplemented where guest code must make texts:
// then `row` holds str and None only, and `numbers` says which of them were numbers.
PvStatus pv_csv_join(PvVM *vm, PvArgs *a, PvValue *out) {
    Dialect d;
    Row r;
    const PvValue *item;
    size_t n;
    bool done;
    *out = PV_NOTIMPLEMENTED;
    if (!items_of(a->v[0], &item, &n)) return PV_OK;
    PV_TRY(dialect_of(vm, a->v[1], &d));
    PV_TRY(begin_writing(&r, vm, &d, pv_str(a->v[2])));
    PvList *numbers = pv_is_list(a->v[3]) && pv_list(a->v[3])->n == n ? pv_list(a->v[3]) : NULL;
    PV_TRY(append_row(&r, item, n, numbers, &done));
    return done ? pv_writer_finish(&r.w, out) : PV_OK;
}

// join_rows(rows, begin, dialect, lineterminator): (the lines of the rows from `begin` on, which row is
// next): as many as are plain, in pieces of BATCH characters.
PvStatus pv_csv_join_rows(PvVM *vm, PvArgs *a, PvValue *out) {
    enum { BATCH = 1 << 16 };
    Dialect d;
    Row r;
    const PvList *rows = pv_list(a->v[0]);
    size_t i = pv_int(a->v[1]) < 0 ? 0 : (size_t)pv_int(a->v[1]);
    PV_TRY(dialect_of(vm, a->v[2], &d));
    PV_TRY(begin_writing(&r, vm, &d, pv_str(a->v[3])));
    for (bool done = true; i < rows->n && done && r.w.length < BATCH; i += done) {
        const PvValue *item;
        size_t n, start = r.w.length;
        done = items_of(rows->item[i], &item, &n);
        PvStatus status = done ? append_row(&r, item, n, NULL, &done) : PV_OK;
        if (status == PV_RAISE) { // the shim meets it again, in its turn
            pv_core(vm)->exc = PV_NULL;
            done = false;
        } else {
            PV_TRY(status);
        }
        if (!done) r.w.length = start;
    }
    PvValue part[2] = {PV_NULL, pv_from_int((int64_t)i)};
    PV_TRY(pv_writer_finish(&r.w, &part[0]));
    PvTuple *t = pv_tuple_of(vm, part, 2);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}
