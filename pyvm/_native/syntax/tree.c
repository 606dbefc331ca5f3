// Generic work over trees, driven by the generated table of kinds and fields.
#include "syntax/tree.h"

#include <inttypes.h>
#include <string.h>

#include "gen/node_table.gen.h"

PvTree *pv_tree_of(const PvNode *root) {
    switch (root->kind) {
    case PV_NODE_MODULE: return PV_AS(Module, root)->tree;
    case PV_NODE_INTERACTIVE: return PV_AS(Interactive, root)->tree;
    case PV_NODE_EXPRESSION: return PV_AS(Expression, root)->tree;
    default: return NULL;
    }
}

const char *pv_tree_operator_name(PvFieldType type, int op) {
    return operator_names[type][op];
}

// Read the pointer that a field of a node holds.
static void *pointer_at(const PvNode *node, const PvField *field) {
    void *pointer;
    memcpy(&pointer, (const char *)node + field->offset, sizeof pointer);
    return pointer;
}

static int int_at(const PvNode *node, const PvField *field) {
    int value;
    memcpy(&value, (const char *)node + field->offset, sizeof value);
    return value;
}

static bool is_list(const PvField *field) {
    return field->shape >= PV_SHAPE_LIST;
}

void pv_tree_each_child(const PvNode *node, void (*visit)(PvNode *child, void *data), void *data) {
    const PvKindInfo *info = &pv_kind_info[node->kind];
    for (int i = 0; i < info->field_count; i++) {
        const PvField *field = &info->fields[i];
        if (field->type != PV_FIELD_NODE) continue;
        void *value = pointer_at(node, field);
        if (!is_list(field)) {
            if (value) visit(value, data);
            continue;
        }
        PvNodeList *list = value;
        for (uint32_t k = 0; k < list->n; k++)
            if (list->item[k]) visit(list->item[k], data);
    }
}

static void dump_text(const char *bytes, size_t length, FILE *out) {
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = (uint8_t)bytes[i];
        if (byte < 0x20 || byte >= 0x7F || byte == '\\') fprintf(out, "\\x%02x", byte);
        else fputc(byte, out);
    }
}

static void dump_const(const PvConst *value, FILE *out) {
    switch ((PvConstKind)value->kind) {
    case PV_CONST_NONE: fputs("None", out); break;
    case PV_CONST_TRUE: fputs("True", out); break;
    case PV_CONST_FALSE: fputs("False", out); break;
    case PV_CONST_ELLIPSIS: fputs("Ellipsis", out); break;
    case PV_CONST_INT: fprintf(out, "int %" PRId64, value->integer); break;
    case PV_CONST_BIG_INT:
        fprintf(out, "big %d ", value->base);
        dump_text(value->text.bytes, value->text.length, out);
        break;
    case PV_CONST_FLOAT: fprintf(out, "float %a", value->real); break;
    case PV_CONST_COMPLEX: fprintf(out, "complex %a", value->real); break;
    case PV_CONST_STR:
        fprintf(out, "str %" PRIu32 " %" PRIu32 " ", value->chars, value->max_char);
        dump_text(value->text.bytes, value->text.length, out);
        break;
    case PV_CONST_BYTES:
        fputs("bytes ", out);
        dump_text(value->text.bytes, value->text.length, out);
        break;
    }
}

static void dump_name(const PvName *name, FILE *out) {
    if (name) dump_text(name->utf8, name->length, out);
    else fputs("-", out);
}

static void dump_node(const PvNode *node, int indent, FILE *out);

// A field that holds no node, as " name=value"; nothing for nodes.
static void dump_value(const PvNode *node, const PvField *field, FILE *out) {
    if (field->type == PV_FIELD_NODE) return;
    fprintf(out, " %s=", field->name);
    if (field->type == PV_FIELD_CONST) {
        fputc('<', out);
        dump_const(pointer_at(node, field), out);
        fputc('>', out);
    } else if (field->type == PV_FIELD_INT) {
        fprintf(out, "%d", int_at(node, field));
    } else if (field->type == PV_FIELD_NAME && is_list(field)) {
        const PvNameList *list = pointer_at(node, field);
        for (uint32_t i = 0; i < list->n; i++) {
            if (i) fputc(',', out);
            dump_name(list->item[i], out);
        }
    } else if (field->type == PV_FIELD_NAME) {
        dump_name(pointer_at(node, field), out);
    } else if (is_list(field)) {
        const PvOpList *list = pointer_at(node, field);
        for (uint32_t i = 0; i < list->n; i++)
            fprintf(out, "%s%s", i ? "," : "",
                    pv_tree_operator_name((PvFieldType)field->type, list->item[i]));
    } else {
        fputs(pv_tree_operator_name((PvFieldType)field->type, int_at(node, field)), out);
    }
}

static void dump_children(const PvNode *node, const PvField *field, int indent, FILE *out) {
    if (field->type != PV_FIELD_NODE) return;
    void *value = pointer_at(node, field);
    if (!value) return;
    const PvNodeList *list = is_list(field) ? value : NULL;
    if (list && !list->n) return;
    fprintf(out, "%*s.%s\n", indent, "", field->name);
    if (!list) {
        dump_node(value, indent + 1, out);
        return;
    }
    for (uint32_t i = 0; i < list->n; i++) {
        if (list->item[i]) dump_node(list->item[i], indent + 1, out);
        else fprintf(out, "%*s-\n", indent + 1, "");
    }
}

static void dump_node(const PvNode *node, int indent, FILE *out) {
    const PvKindInfo *info = &pv_kind_info[node->kind];
    fprintf(out, "%*s%s", indent, "", info->name);
    if (info->located)
        fprintf(out, " %" PRIu32 ":%" PRIu32 "-%" PRIu32 ":%" PRIu32, node->line, node->col,
                node->end_line, node->end_col);
    for (int i = 0; i < info->field_count; i++) dump_value(node, &info->fields[i], out);
    fputc('\n', out);
    for (int i = 0; i < info->field_count; i++)
        dump_children(node, &info->fields[i], indent + 1, out);
}

void pv_tree_dump(const PvNode *node, FILE *out) {
    dump_node(node, 0, out);
}
