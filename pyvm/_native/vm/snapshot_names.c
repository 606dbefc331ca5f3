// What goes by name in a snapshot: types, natives, twins, static strings, and a few markers.
//
// An entry is a str: a letter for its kind, then the name; or an array [row, number], a constant of a
// unit. Names are for good: one that a later version drops must keep a meaning here.
#include "vm/snapshot_table.h"

#include "core/names.h"
#include "objects/datetime.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/iterators.h"
#include "objects/str.h"
#include "objects/types.h"
#include "vm/prelude.h"

#include <stdio.h>

enum {
    KIND_TYPE = 't',    // list
    KIND_DICT = 'd',    // of a type: list
    KIND_NATIVE = 'n',  // list.append
    KIND_ENTRY = 'e',   // of a type, a getset or member: property.fget
    KIND_TWIN = 'f',    // a function of the prelude: sorting.list_sort
    KIND_TEXT = 's',    // a static string
    KIND_MARKER = 'm',
};

static PvObject *marker(const char *name, size_t n) {
#define IS(text) (n == sizeof text - 1 && memcmp(name, text, n) == 0)
    if (IS("()")) return &pv_empty_tuple.base;
    if (IS("null")) return &pv_null_marker;
    if (IS("builtins")) return (PvObject *)(void *)pv_types_builtins();
    if (IS("exhausted")) return &pv_exhausted_marker;
#undef IS
    const char *own;
    PvObject *o;
    for (size_t i = 0; (o = pv_datetime_constant(i, &own)) != NULL; i++) {
        if (strlen(own) == n && memcmp(own, name, n) == 0) return o;
    }
    return NULL;
}

static bool is_static_text(const PvObject *o) {
    const PvStr *s = (const PvStr *)(const void *)o;
    if (!s->ascii || s->length > 64) return false;
    return pv_static_name(s->data, s->length) == s;
}

static bool is_type_dict(const PvObject *o) {
    for (int i = 0; i < PV_TYPE_COUNT; i++) {
        if (o == (const PvObject *)(const void *)pv_types[i].dict) return true;
    }
    return o == (const PvObject *)(const void *)pv_types_builtins();
}

bool pv_snapshot_is_named(const PvObject *o) {
    if (!(o->flags & PV_OF_IMMORTAL)) return false;
    switch (o->type->id) {
    case PV_TYPE_STR: return is_static_text(o);
    case PV_TYPE_BYTES: case PV_TYPE_INT: case PV_TYPE_FLOAT: case PV_TYPE_COMPLEX: return false;
    case PV_TYPE_TUPLE: return o == &pv_empty_tuple.base;
    case PV_TYPE_DICT: return is_type_dict(o);
    default: return true;
    }
}

// --- writing --------------------------------------------------------------------------------------

static void write_text(PvTransfer *x, char kind, const char *one, size_t n_one, const char *two, size_t n_two) {
    char text[256];
    size_t n = 1 + n_one + (two != NULL ? 1 + n_two : 0);
    if (n > sizeof text) {
        pv_transfer_problem(x, "a name that is too long");
        return;
    }
    text[0] = kind;
    memcpy(text + 1, one, n_one);
    if (two != NULL) {
        text[1 + n_one] = '.';
        memcpy(text + 2 + n_one, two, n_two);
    }
    pv_msgpack_write_str(x->out, text, n);
}

static void write_key(PvTransfer *x, char kind, const char *key) {
    write_text(x, kind, key, strlen(key), NULL, 0);
}

static void write_dict(PvTransfer *x, const PvObject *o) {
    for (int i = 0; i < PV_TYPE_COUNT; i++) {
        if (o != (const PvObject *)(const void *)pv_types[i].dict) continue;
        write_key(x, KIND_DICT, pv_type_keys[i]);
        return;
    }
    write_key(x, KIND_MARKER, "builtins");
}

static void write_entry(PvTransfer *x, const PvType *owner, const PvStr *name) {
    const char *key = pv_type_keys[owner->id];
    write_text(x, KIND_ENTRY, key, strlen(key), name->data, name->length);
}

static void write_named(PvTransfer *x, const PvObject *o) {
    const void *p = o;
    if (o >= &pv_types[0].base && o < &pv_types[PV_TYPE_COUNT].base) {
        write_key(x, KIND_TYPE, pv_type_keys[(const PvType *)p - pv_types]);
        return;
    }
    switch (o->type->id) {
    case PV_TYPE_STR: write_text(x, KIND_TEXT, ((const PvStr *)p)->data, ((const PvStr *)p)->length, NULL, 0); return;
    case PV_TYPE_NATIVE: case PV_TYPE_METHOD_DESCRIPTOR: case PV_TYPE_WRAPPER_DESCRIPTOR:
    case PV_TYPE_CLASSMETHOD_DESCRIPTOR:
        write_key(x, KIND_NATIVE, pv_native_keys[((const PvNative *)p)->id]);
        return;
    case PV_TYPE_GETSET_DESCRIPTOR: write_entry(x, ((const PvGetSet *)p)->owner, ((const PvGetSet *)p)->name); return;
    case PV_TYPE_MEMBER_DESCRIPTOR: // some of them are PvGetSets, which begin the same way
        write_entry(x, ((const PvMember *)p)->owner, ((const PvMember *)p)->name);
        return;
    case PV_TYPE_FUNCTION: {
        const char *file = pv_prelude_name(pv_prelude_file(x->vm, o->aux));
        const PvStr *name = ((const PvFunction *)p)->code->name;
        write_text(x, KIND_TWIN, file, strlen(file), name->data, name->length);
        return;
    }
    case PV_TYPE_DICT: write_dict(x, o); return;
    case PV_TYPE_TUPLE: write_key(x, KIND_MARKER, "()"); return;
    default: break;
    }
    const char *name;
    const PvObject *constant;
    for (size_t i = 0; (constant = pv_datetime_constant(i, &name)) != NULL; i++) {
        if (constant != o) continue;
        write_key(x, KIND_MARKER, name);
        return;
    }
    if (o == &pv_null_marker) write_key(x, KIND_MARKER, "null");
    else if (o == &pv_exhausted_marker) write_key(x, KIND_MARKER, "exhausted");
    else pv_transfer_problem(x, "a process-wide object without a name");
}

void pv_snapshot_write_names(PvTransfer *x) {
    const PvObjectTable *t = x->table;
    pv_msgpack_write_array(x->out, t->n_names);
    for (size_t i = 0; i < t->n_names && x->problem == NULL; i++) {
        if (t->name[i].unit == 0) {
            write_named(x, t->name[i].object);
            continue;
        }
        pv_msgpack_write_array(x->out, 2);
        pv_msgpack_write_int(x->out, t->name[i].unit - 1);
        pv_msgpack_write_int(x->out, t->name[i].ordinal);
    }
}

// --- reading --------------------------------------------------------------------------------------

// The part before the first '.', and what is behind it.
static bool split(const char *name, size_t n, size_t *first) {
    const char *dot = memchr(name, '.', n);
    *first = dot == NULL ? n : (size_t)(dot - name);
    return dot != NULL;
}

static PvObject *find_entry(const char *name, size_t n) {
    size_t first;
    if (!split(name, n, &first)) return NULL;
    const PvType *type = pv_types_by_key(name, first);
    PvStr *s = pv_static_name(name + first + 1, n - first - 1);
    PvValue v = type == NULL || s == NULL ? PV_NULL : pv_dict_get_name(type->dict, s);
    return pv_is_ptr(v) ? pv_ptr(v) : NULL;
}

// A function of the prelude: of the file that the snapshot brought, or of this build's.
static PvObject *find_twin(PvTransfer *x, const char *name, size_t n) {
    size_t first;
    if (!split(name, n, &first)) return NULL;
    const PvPreludeFile *file = pv_prelude_find(name, first);
    for (uint32_t i = 0; i < x->table->n_prelude; i++) {
        const PvPreludeFile *brought = pv_prelude_file(x->vm, x->table->prelude[i]);
        const char *own = brought == NULL ? "" : pv_prelude_name(brought);
        if (strlen(own) == first && memcmp(own, name, first) == 0) file = brought;
    }
    if (file == NULL) return NULL;
    return (PvObject *)(void *)pv_prelude_function_of(file, name + first + 1, n - first - 1);
}

// A string that was static when the snapshot was made may be none now.
static PvObject *find_text(PvTransfer *x, const char *text, size_t n) {
    PvStr *s = pv_static_name(text, n);
    for (size_t i = 0; i < n && s == NULL; i++) {
        if ((unsigned char)text[i] >= 128) return NULL;
    }
    if (s == NULL) s = pv_str_from_units(x->vm, text, n, 1);
    return s == NULL ? NULL : &s->base;
}

static PvObject *find_named(PvTransfer *x, const char *name, size_t n) {
    if (n == 0) return NULL;
    char kind = *name++;
    n--;
    switch (kind) {
    case KIND_TYPE: {
        PvType *type = pv_types_by_key(name, n);
        return type == NULL ? NULL : &type->base;
    }
    case KIND_DICT: {
        const PvType *type = pv_types_by_key(name, n);
        return type == NULL ? NULL : (PvObject *)(void *)type->dict;
    }
    case KIND_NATIVE: return (PvObject *)(uintptr_t)pv_types_native(name, n);
    case KIND_ENTRY: return find_entry(name, n);
    case KIND_TWIN: return find_twin(x, name, n);
    case KIND_TEXT: return find_text(x, name, n);
    case KIND_MARKER: return marker(name, n);
    default: return NULL;
    }
}

static PvObject *read_constant(PvTransfer *x, uint32_t n) {
    int64_t row, ordinal;
    if (n != 2 || !pv_msgpack_read_int(&x->in, &row) || !pv_msgpack_read_int(&x->in, &ordinal) || row < 0 ||
        row > UINT32_MAX || ordinal < 0 || ordinal > UINT32_MAX) {
        return NULL;
    }
    return pv_table_constant(x, (uint32_t)row, (uint32_t)ordinal);
}

void pv_snapshot_read_names(PvTransfer *x) {
    PvObjectTable *t = x->table;
    uint32_t n;
    if (!pv_msgpack_read_array(&x->in, &n)) {
        pv_transfer_problem(x, "its names are missing");
        return;
    }
    if (!pv_table_make_names(t, n)) {
        pv_transfer_problem(x, "out of memory");
        return;
    }
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) {
        PvMsgItem item;
        PvObject *o = NULL;
        if (!pv_msgpack_read(&x->in, &item)) {
            pv_transfer_problem(x, "it ends too early");
        } else if (item.kind == PV_MSG_STR) {
            o = find_named(x, (const char *)item.bytes, item.size);
            if (o == NULL) pv_transfer_problem(x, "a name that this version does not know");
        } else if (item.kind == PV_MSG_ARRAY) {
            o = read_constant(x, item.size);
            if (o == NULL) pv_transfer_problem(x, "a constant that is in no unit");
        } else {
            pv_transfer_problem(x, "a name of no known form");
        }
        t->name[i].object = o;
        t->n_names = i + 1;
    }
}
