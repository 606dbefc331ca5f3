// Shapes: which attributes an instance has, and in which slot each lies.
//
// The instances of one class share a tree of shapes: the root has no attribute, each child one more
// than its parent. Invariant: a shape never changes but for getting children, so (shape, index) of a
// name may be cached for as long as the shape lives; a class keeps its whole tree alive. Instances
// whose attributes are added in the same order share a shape. A class has at most
// PV_SHAPE_MAX_PER_CLASS shapes of at most PV_SHAPE_MAX_NAMES names; instances beyond use a dict.
#ifndef PV_OBJECTS_SHAPE_H
#define PV_OBJECTS_SHAPE_H

#include "core/vm.h"

enum { PV_SHAPE_MAX_NAMES = 128, PV_SHAPE_MAX_PER_CLASS = 1024 };

struct PvShape {
    PvObject base;
    PvShape *parent;  // without the last name; NULL: the root
    PvShape *child;   // shapes with one name more
    PvShape *sibling; // the parent's next child
    PvShape *root;
    PvStr *name;      // the last name (root: NULL)
    uint32_t count;   // names
    uint32_t made;    // root: shapes of the tree
    uint32_t hint;    // root: most slots an instance was given, to allocate inline
    uint32_t n_names; // entries of `names` that are filled in (0 or count)
    PvStr **names;    // all names in slot order, made at the first search; raw
};

// The root of a guest class's tree, or NULL: RETRY.
PvShape *pv_shape_root(PvVM *vm, PvType *type);
// The slot of a name, or -1.
int32_t pv_shape_find(PvVM *vm, PvShape *shape, const PvStr *name);
// The shape with one name more. OK with *out NULL: too many, use a dict.
PV_MUST_USE PvStatus pv_shape_extend(PvVM *vm, PvShape *shape, PvStr *name, PvShape **out);

// Are two strings equal (identity, then hash and content)?
bool pv_shape_same_name(const PvStr *a, const PvStr *b);

#endif
