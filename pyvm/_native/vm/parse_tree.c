// Sources as trees, for the guest's `_ast`: a flat list of rows, one a node, children before parents.
//
// A row is a tuple (kind, line, col, end line, end col, field...). A node in a field is its row's index,
// a list a tuple, an absent one None, an operator its number; a constant is its value, and an int that is
// no int64 a tuple (digits, base). What the numbers mean is in pyvm_node_kinds(). Invariant: the tree is
// the arena's and gone before anything else runs; a walker may recurse (syntax/node.h).
#include "core/meter.h"
#include "objects/bytes.h"
#include "objects/complex.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "syntax/parse.h"
#include "vm/limits.h"
#include "vm/namespace.h"
#include "vm/vm.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD = 5 };

typedef struct Rows {
    PvVM *vm;
    PvList *list;
    bool failed; // no memory
} Rows;

static void *pointer_at(const PvNode *node, const PvField *field) {
    void *pointer;
    memcpy(&pointer, (const char *)node + field->offset, sizeof pointer);
    return pointer;
}

static PvValue text_value(Rows *rows, const char *utf8, size_t length) {
    PvStr *text = pv_str_from_utf8(rows->vm, utf8, length);
    if (text == NULL) rows->failed = true;
    return text == NULL ? PV_NONE : pv_from_ptr(text);
}

static PvValue name_value(Rows *rows, const PvName *name) {
    return name == NULL ? PV_NONE : text_value(rows, name->utf8, name->length);
}

static PvValue made(Rows *rows, PvValue value) {
    if (value == PV_NULL) rows->failed = true;
    return value == PV_NULL ? PV_NONE : value;
}

static PvValue const_value(Rows *rows, const PvConst *value) {
    switch ((PvConstKind)value->kind) {
    case PV_CONST_NONE: return PV_NONE;
    case PV_CONST_TRUE: return PV_TRUE;
    case PV_CONST_FALSE: return PV_FALSE;
    case PV_CONST_ELLIPSIS: return PV_ELLIPSIS;
    case PV_CONST_INT: return made(rows, pv_int_new(rows->vm, value->integer));
    case PV_CONST_FLOAT: return made(rows, pv_float_new(rows->vm, value->real));
    case PV_CONST_COMPLEX: return made(rows, pv_complex_new(rows->vm, 0, value->real));
    case PV_CONST_STR: return text_value(rows, value->text.bytes, value->text.length);
    case PV_CONST_BYTES: {
        PvBytes *bytes = pv_bytes_of(rows->vm, value->text.bytes, value->text.length);
        return made(rows, bytes == NULL ? PV_NULL : pv_from_ptr(bytes));
    }
    case PV_CONST_BIG_INT: {
        PvValue parts[2] = {text_value(rows, value->text.bytes, value->text.length),
                            pv_from_int(value->base)};
        PvTuple *pair = pv_tuple_of(rows->vm, parts, 2);
        return made(rows, pair == NULL ? PV_NULL : pv_from_ptr(pair));
    }
    }
    return PV_NONE;
}

static PvValue add_node(Rows *rows, const PvNode *node);

static PvValue list_value(Rows *rows, const PvNode *node, const PvField *field) {
    const PvNodeList *nodes = pointer_at(node, field); // the three kinds of list begin alike
    PvTuple *tuple = pv_tuple_make(rows->vm, nodes->n);
    if (tuple == NULL) return made(rows, PV_NULL);
    for (uint32_t i = 0; i < nodes->n && !rows->failed; i++) {
        PvValue item = PV_NONE;
        if (field->type == PV_FIELD_NODE) {
            if (nodes->item[i] != NULL) item = add_node(rows, nodes->item[i]);
        } else if (field->type == PV_FIELD_NAME) {
            item = name_value(rows, ((const PvNameList *)pointer_at(node, field))->item[i]);
        } else {
            item = pv_from_int(((const PvOpList *)pointer_at(node, field))->item[i]);
        }
        tuple->item[i] = item;
    }
    return pv_from_ptr(tuple);
}

static PvValue field_value(Rows *rows, const PvNode *node, const PvField *field) {
    if (field->shape >= PV_SHAPE_LIST) return list_value(rows, node, field);
    if (field->type == PV_FIELD_NODE) {
        const PvNode *child = pointer_at(node, field);
        return child == NULL ? PV_NONE : add_node(rows, child);
    }
    if (field->type == PV_FIELD_NAME) return name_value(rows, pointer_at(node, field));
    if (field->type == PV_FIELD_CONST) return const_value(rows, pointer_at(node, field));
    int number;
    memcpy(&number, (const char *)node + field->offset, sizeof number);
    return pv_from_int(number);
}

// The index of a node's new row.
static PvValue add_node(Rows *rows, const PvNode *node) {
    const PvKindInfo *info = &pv_kind_info[node->kind];
    PvTuple *row = pv_tuple_make(rows->vm, (size_t)HEAD + info->field_count);
    if (row == NULL) return made(rows, PV_NULL);
    const uint32_t head[HEAD] = {node->kind, node->line, node->col, node->end_line, node->end_col};
    for (size_t i = 0; i < HEAD; i++) row->item[i] = pv_from_int(head[i]);
    for (size_t i = 0; i < info->field_count && !rows->failed; i++)
        row->item[HEAD + i] = field_value(rows, node, &info->fields[i]);
    if (!rows->failed && pv_list_push(rows->vm, rows->list, pv_from_ptr(row)) != PV_OK)
        rows->failed = true;
    return pv_from_int((int64_t)rows->list->n - 1);
}

static PvStatus parse(PvVM *vm, PvArena *arena, const char *text, size_t size, PvStr *filename,
                      PvParseMode mode, PvMeter *meter, PvValue *out) {
    PvSyntaxError error = {0};
    const PvNode *root = pv_parse(arena, text, size, mode, NULL, &error);
    if (meter->status != PV_OK) return meter->status;
    if (root == NULL)
        return pv_namespace_raise_syntax(vm, &error, filename, text, size,
                                         (mode & PV_PARSE_TEXT) != 0);
    Rows rows = {.vm = vm, .list = pv_list_make(vm, 16)};
    if (rows.list == NULL) return PV_RETRY;
    add_node(&rows, root);
    if (rows.failed) return PV_RETRY;
    *out = pv_from_ptr(rows.list);
    return PV_OK;
}

PvStatus pv_intrinsic_pyvm_parse(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t mode = pv_is_int(a->v[2]) ? pv_int(a->v[2]) : -1;
    PvOctets octets;
    bool is_text = pv_is_str(a->v[0]);
    if (mode < 0 || mode > PV_PARSE_SINGLE || (!is_text && !pv_octets(a->v[0], &octets)))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "a source is a str or bytes");
    size_t size = is_text ? pv_str_utf8_size(pv_str(a->v[0])) : octets.n;
    PV_TRY(pv_charge(vm, 200 + (int64_t)size * 16)); // for the rows; the parse pays on its own
    char *own = NULL;
    const char *text = is_text || octets.n == 0 ? "" : (const char *)octets.data;
    if (is_text) {
        own = malloc(size + 1);
        if (own == NULL) return PV_RETRY;
        pv_str_to_utf8(pv_str(a->v[0]), own);
        text = own;
    }
    PvMeter meter = {.vm = vm};
    PvArena arena;
    pv_arena_init(&arena, pv_limits_room(vm, is_text ? size : 0));
    arena.meter = &meter;
    PvStatus status = parse(vm, &arena, text, size, pv_str(a->v[1]),
                            (PvParseMode)(mode | (is_text ? PV_PARSE_TEXT : 0)), &meter, out);
    pv_limits_held(vm, arena.held + (is_text ? size : 0));
    pv_arena_free(&arena);
    free(own);
    return status;
}

// [(name, located, ((field, type, shape), ...)), ...]; then, by type of operator, tuples of names.
PvStatus pv_intrinsic_pyvm_node_kinds(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    Rows rows = {.vm = vm, .list = pv_list_make(vm, PV_NODE_COUNT)};
    if (rows.list == NULL) return PV_RETRY;
    PV_TRY(pv_charge(vm, PV_NODE_COUNT * 4));
    for (int kind = 0; kind < PV_NODE_COUNT && !rows.failed; kind++) {
        const PvKindInfo *info = &pv_kind_info[kind];
        PvTuple *fields = pv_tuple_make(vm, info->field_count);
        if (fields == NULL) return PV_RETRY;
        for (int i = 0; i < info->field_count; i++) {
            const PvField *field = &info->fields[i];
            const PvValue parts[3] = {text_value(&rows, field->name, strlen(field->name)),
                                      pv_from_int(field->type), pv_from_int(field->shape)};
            PvTuple *made_field = pv_tuple_of(vm, parts, 3);
            if (made_field == NULL) return PV_RETRY;
            fields->item[i] = pv_from_ptr(made_field);
        }
        const PvValue parts[3] = {text_value(&rows, info->name, strlen(info->name)),
                                  pv_bool(info->located), pv_from_ptr(fields)};
        PvTuple *row = pv_tuple_of(vm, parts, 3);
        if (row == NULL) return PV_RETRY;
        PV_TRY(pv_list_push(vm, rows.list, pv_from_ptr(row)));
    }
    if (rows.failed) return PV_RETRY;
    *out = pv_from_ptr(rows.list);
    return PV_OK;
}
