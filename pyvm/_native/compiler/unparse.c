#include "compiler/emit.h"
const PvName *pv_unparse(PvCompiler *c, const PvNode *node) { (void)node; return pv_emit_intern(c, "?"); }
