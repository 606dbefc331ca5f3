// The way from source to tree. See parse.h.
#include "syntax/parse.h"

#include <string.h>

#include "core/meter.h"
#include "syntax/diagnose.h"
#include "syntax/source.h"

PvNode *pv_parse(PvArena *arena, const char *source, size_t length, PvParseMode mode,
                 struct PvWarnings *warnings, PvSyntaxError *error) {
    memset(error, 0, sizeof *error);
    PvTree *tree = pv_arena_zalloc(arena, sizeof *tree);
    if (!tree || (tree->arena = arena, !pv_names_init(&tree->names, arena))) {
        pv_syntax_error_memory(error);
        return NULL;
    }
    tree->warnings = warnings;
    if (!pv_meter_count(arena->meter, 100 + (int64_t)(length / 2))) {
        pv_syntax_error_memory(error);
        return NULL;
    }
    if (!pv_source_read(tree, source, length, (mode & PV_PARSE_TEXT) != 0,
                        (mode & 3) == PV_PARSE_EXEC, error)) return NULL;
    static const PvTokenType starts[] = {PV_TOKEN_START_FILE, PV_TOKEN_START_EVAL,
                                         PV_TOKEN_START_SINGLE};
    PvDriver driver;
    PvNode *root = pv_driver_run(&driver, tree, starts[mode & 3], error);
    if (root && pv_diagnose_unfinished(&driver, root)) return NULL;
    if (root) {
        switch (root->kind) {
        case PV_NODE_MODULE: PV_AS(Module, root)->tree = tree; break;
        case PV_NODE_INTERACTIVE: PV_AS(Interactive, root)->tree = tree; break;
        default: PV_AS(Expression, root)->tree = tree; break;
        }
        return root;
    }
    pv_diagnose(&driver);
    return NULL;
}
