// The fields of each built-in layout, once for collecting, writing and reading.
//
// A new struct, or a new field that must survive, goes here; test_snapshot.c fails for a layout that
// has no row. Fields that are caches are left out and come back empty.
#include <stdio.h>

#include "gen/types.gen.h"
#include "objects/bound_method.h"
#include "objects/bytes.h"
#include "objects/cell.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/frame.h"
#include "objects/generator.h"
#include "objects/generic.h"
#include "objects/instance.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/mappingproxy.h"
#include "objects/memoryview.h"
#include "objects/module.h"
#include "objects/namespace.h"
#include "objects/property.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/slice.h"
#include "objects/super.h"
#include "objects/traceback.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/typevar.h"
#include "vm/code_state.h"
#include "objects/host_object.h"
#include "vm/snapshot.h"
#include "vm/snapshot_check.h"

#define V(field) pv_transfer_value(x, &(field))
#define OBJ(field, layout) pv_transfer_object(x, &(field), PV_TYPE_##layout, PV_TYPE_##layout)
#define SIZE(field) pv_transfer_size(x, &(field))
#define I64(field) pv_transfer_i64(x, &(field))
#define U64(field) pv_transfer_u64(x, &(field))
#define U32(field) pv_transfer_u32(x, &(field))
#define U8(field) pv_transfer_u8(x, &(field))
#define BOOL(field) pv_transfer_bool(x, &(field))
#define AS(type) type *s = (type *)(void *)o

// Does a variable part of n items lie within the object? What is read must not be written beyond it.
static bool has_room(PvTransfer *x, size_t fixed, size_t n, size_t item) {
    if (x->problem != NULL) return false;
    if (x->mode != PV_READ || (fixed <= x->room && n <= (x->room - fixed) / item)) return true;
    pv_transfer_problem(x, "an object that is larger than its room");
    return false;
}

// --- texts and numbers --------------------------------------------------------------------------

// A str is written flat; a copy has its characters behind it, an instance of a subclass in a buffer.
static void str(PvTransfer *x, PvObject *o) {
    AS(PvStr);
    U8(s->kind);
    SIZE(s->length);
    if (x->problem != NULL) return;
    if (x->mode == PV_READ) {
        if (s->kind != 1 && s->kind != 2 && s->kind != 4) {
            pv_transfer_problem(x, "a string of no known width");
            return;
        }
        s->data = s + 1;
        if (o->type->flags & PV_TF_BUILTIN) {
            if (s->length >= SIZE_MAX / 8 || !has_room(x, sizeof *s, s->length + 1, s->kind)) {
                pv_transfer_problem(x, "a string that is longer than its room");
                return;
            }
        } else {
            if (s->length > x->vm->limits.memory) {
                pv_transfer_problem(x, "it does not fit into the memory limit");
                return;
            }
            PvStrBuffer *b = pv_str_buffer(x->vm, s->length * s->kind);
            if (b == NULL) {
                pv_transfer_problem(x, "it does not fit into the memory limit");
                return;
            }
            s->shared = true;
            s->data = b->bytes;
        }
    }
    pv_transfer_bytes(x, s->data, s->length * s->kind);
}

static void bytes(PvTransfer *x, PvObject *o) {
    AS(PvBytes);
    SIZE(s->length);
    if (s->length < SIZE_MAX && has_room(x, offsetof(PvBytes, data), s->length + 1, 1)) {
        pv_transfer_bytes(x, s->data, s->length);
    }
}

static void bytearray(PvTransfer *x, PvObject *o) {
    AS(PvByteArray);
    SIZE(s->n);
    SIZE(s->capacity);
    if (x->mode == PV_READ && s->n > s->capacity) pv_transfer_problem(x, "a bytearray that does not fit");
    if (s->capacity == 0 || x->problem != NULL) return;
    if (x->mode == PV_READ) {
        s->data = s->n <= s->capacity ? pv_heap_raw(x->vm, s->capacity) : NULL;
        if (s->data == NULL) {
            pv_transfer_problem(x, "a bytearray that does not fit");
            return;
        }
    }
    pv_transfer_bytes(x, s->data, s->n);
}

// Its views are counted anew as they are read.
static void memoryview(PvTransfer *x, PvObject *o) {
    AS(PvMemoryView);
    V(s->obj);
    I64(s->offset);
    I64(s->shape);
    I64(s->stride);
    U32(s->ndim);
    U8(s->code);
    U8(s->prefixed);
    U8(s->readonly);
    U8(s->released);
    size_t dims = s->ndim > 1 && s->ndim <= PV_MEMORY_DIMS ? 2 * s->ndim * sizeof(int64_t) : 0;
    if (x->problem != NULL) return;
    if (x->mode == PV_READ && dims > 0) {
        s->dims = pv_heap_raw(x->vm, dims);
        if (s->dims == NULL) {
            pv_transfer_problem(x, "it does not fit into the memory limit");
            return;
        }
    }
    if (dims > 0) pv_transfer_bytes(x, s->dims, dims);
    if (x->mode != PV_READ || x->problem != NULL) return;
    if (!pv_memory_is_sound(s)) pv_transfer_problem(x, "a memoryview that cannot be");
    else if (!s->released && pv_is_bytearray(s->obj)) pv_bytearray_viewed(x->vm, pv_bytearray(s->obj));
}

static void integer(PvTransfer *x, PvObject *o) {
    AS(PvInt);
    U32(s->n);
    U8(s->negative);
    if (has_room(x, sizeof *s, s->n, sizeof s->limb[0])) {
        pv_transfer_bytes(x, s->limb, s->n * sizeof s->limb[0]);
    }
}

static void real(PvTransfer *x, PvObject *o) {
    AS(PvFloat);
    pv_transfer_double(x, &s->value);
}

static void complex_(PvTransfer *x, PvObject *o) {
    AS(PvComplex);
    pv_transfer_double(x, &s->real);
    pv_transfer_double(x, &s->imag);
}

// --- containers ---------------------------------------------------------------------------------

static void tuple(PvTransfer *x, PvObject *o) {
    AS(PvTuple);
    SIZE(s->n);
    if (!has_room(x, sizeof *s, s->n, sizeof s->item[0])) return;
    for (size_t i = 0; i < s->n && x->problem == NULL; i++) V(s->item[i]);
}

static void list(PvTransfer *x, PvObject *o) {
    AS(PvList);
    int64_t room = s->item == NULL ? -1 : (int64_t)s->capacity;
    I64(room);
    if (room < 0 || x->problem != NULL) return;
    s->capacity = (size_t)room;
    SIZE(s->n);
    pv_transfer_values(x, &s->item, s->n, s->capacity);
}

static void dict(PvTransfer *x, PvObject *o) {
    AS(PvDict);
    U8(s->log2);
    if (x->mode == PV_READ) o->aux = 0;
    if (s->log2 == 0 || x->problem != NULL) return;
    U32(s->filled);
    bool plain = x->mode == PV_READ || pv_dict_table_is_plain(s);
    BOOL(plain); // nothing was removed: the index follows
    s->used = x->mode == PV_READ ? s->filled : s->used;
    if (!plain) U32(s->used);
    if (x->problem != NULL) return;
    if (x->mode == PV_READ && !pv_dict_table_allocate(x->vm, s)) {
        pv_transfer_problem(x, "a dict that does not fit");
        return;
    }
    if (!plain) pv_transfer_bytes(x, s->index, pv_dict_index_bytes(s));
    else if (x->mode == PV_READ) o->aux = PV_SNAPSHOT_UNINDEXED;
    for (uint32_t i = 0; i < s->filled && x->problem == NULL; i++) {
        V(s->entry[i].key);
        V(s->entry[i].value);
        if (!pv_snapshot_hash_follows(s->entry[i].key)) U64(s->entry[i].hash);
    }
}

static void set(PvTransfer *x, PvObject *o) {
    AS(PvSet);
    SIZE(s->mask);
    SIZE(s->fill);
    U32(s->finger);
    U32(s->version);
    if (x->problem != NULL) return;
    if (x->mode == PV_READ) {
        if (s->mask > UINT32_MAX || ((s->mask + 1) & s->mask) != 0 || s->mask < 7) {
            pv_transfer_problem(x, "a set table of no possible size");
            return;
        }
        s->entry = s->mask == 7 ? s->small : pv_heap_raw(x->vm, (s->mask + 1) * sizeof *s->entry);
        if (s->entry == NULL) {
            pv_transfer_problem(x, "a set that does not fit");
            return;
        }
        memset(s->entry, 0, (s->mask + 1) * sizeof *s->entry);
    }
    if (x->mode == PV_COLLECT) {
        for (size_t i = 0; i <= s->mask; i++) V(s->entry[i].key);
        return;
    }
    // The places that are taken, each with its distance from the one before.
    size_t at = SIZE_MAX;
    for (size_t n = 0; n < s->fill && x->problem == NULL; n++) {
        size_t next = at + 1;
        if (x->mode == PV_WRITE) {
            while (s->entry[next].key == PV_NULL && s->entry[next].hash == 0) next++;
        }
        size_t gap = next - at - 1;
        SIZE(gap);
        if (gap > s->mask || at + 1 + gap > s->mask) {
            pv_transfer_problem(x, "a set whose places are wrong");
            return;
        }
        at += 1 + gap;
        V(s->entry[at].key);
        if (s->entry[at].key == PV_NULL) s->entry[at].hash = 1; // removed
        else if (!pv_snapshot_hash_follows(s->entry[at].key)) U64(s->entry[at].hash);
    }
}

static void set_iterator(PvTransfer *x, PvObject *o) {
    AS(PvSetIterator);
    pv_transfer_object(x, &s->set, PV_TYPE_SET, PV_TYPE_FROZENSET);
    uint64_t used = s->used; // all ones once the set changed; only compared
    pv_transfer_u64(x, &used);
    s->used = (size_t)used;
    SIZE(s->at);
    SIZE(s->left);
}

static void dict_view(PvTransfer *x, PvObject *o) {
    AS(PvDictView);
    OBJ(s->dict, DICT);
}

static void dict_iterator(PvTransfer *x, PvObject *o) {
    AS(PvDictIterator);
    OBJ(s->dict, DICT);
    U32(s->used);
    U32(s->at);
    SIZE(s->left);
}

static void list_iterator(PvTransfer *x, PvObject *o) {
    AS(PvListIterator);
    OBJ(s->list, LIST);
    I64(s->at);
}

static void tuple_iterator(PvTransfer *x, PvObject *o) {
    AS(PvTupleIterator);
    OBJ(s->tuple, TUPLE);
    SIZE(s->at);
}

static void range(PvTransfer *x, PvObject *o) {
    AS(PvRange);
    V(s->start);
    V(s->stop);
    V(s->step);
    V(s->length);
    I64(s->count);
}

static void range_iterator(PvTransfer *x, PvObject *o) {
    AS(PvRangeIterator);
    I64(s->at);
    I64(s->step);
    I64(s->left);
    V(s->long_at);
    V(s->long_step);
    V(s->long_left);
}

static void slice(PvTransfer *x, PvObject *o) {
    AS(PvSlice);
    V(s->start);
    V(s->stop);
    V(s->step);
}

// --- iterators ----------------------------------------------------------------------------------

static void enumerate(PvTransfer *x, PvObject *o) {
    AS(PvEnumerate);
    V(s->iterator);
    V(s->count);
}

static void zip(PvTransfer *x, PvObject *o) {
    AS(PvZip);
    OBJ(s->iterators, TUPLE);
}

static void map(PvTransfer *x, PvObject *o) {
    AS(PvMap);
    V(s->function);
    OBJ(s->iterators, TUPLE);
}

static void filter(PvTransfer *x, PvObject *o) {
    AS(PvFilter);
    V(s->function);
    V(s->iterator);
}

static void reversed(PvTransfer *x, PvObject *o) {
    AS(PvReversed);
    V(s->sequence);
    I64(s->at);
}

static void sequence_iterator(PvTransfer *x, PvObject *o) {
    AS(PvSequenceIterator);
    V(s->sequence);
    I64(s->at);
}

static void callable_iterator(PvTransfer *x, PvObject *o) {
    AS(PvCallableIterator);
    V(s->callable);
    V(s->sentinel);
}

static void str_iterator(PvTransfer *x, PvObject *o) {
    AS(PvStrIterator);
    V(s->text);
    SIZE(s->at);
}

// --- functions, methods, descriptors ------------------------------------------------------------

static void code(PvTransfer *x, PvObject *o) {
    AS(PvCodeState);
    uint32_t index = s->code == NULL ? 0 : s->code->index;
    pv_transfer_unit(x, &s->unit_row);
    U32(index);
    U32(s->calls);
    if (x->mode != PV_READ || x->problem != NULL) return;
    if (!pv_code_state_adopt(x->vm, s, index)) pv_transfer_problem(x, "code that is in no unit");
}

static void function(PvTransfer *x, PvObject *o) {
    AS(PvFunction);
    OBJ(s->state, CODE);
    OBJ(s->globals, DICT);
    OBJ(s->defaults, TUPLE);
    OBJ(s->kwdefaults, DICT);
    OBJ(s->closure, TUPLE);
    V(s->name);
    V(s->qualname);
    V(s->module);
    V(s->doc);
    V(s->annotations);
    V(s->type_params);
    OBJ(s->dict, DICT);
    // s->code is set once all code states are read.
}

static void cell(PvTransfer *x, PvObject *o) {
    AS(PvCell);
    V(s->value);
}

static void bound_method(PvTransfer *x, PvObject *o) {
    AS(PvBoundMethod);
    V(s->function);
    V(s->self);
}

static void property(PvTransfer *x, PvObject *o) {
    AS(PvProperty);
    V(s->fget);
    V(s->fset);
    V(s->fdel);
    V(s->doc);
    V(s->name);
}

static void wrapped(PvTransfer *x, PvObject *o) {
    AS(PvWrapped);
    V(s->function);
    OBJ(s->dict, DICT);
}

static void member(PvTransfer *x, PvObject *o) {
    AS(PvMember);
    OBJ(s->name, STR);
    OBJ(s->owner, TYPE);
    // which of the class's own members it is; s->flags of a guest class's are 0
    uint32_t place = s->owner == NULL ? 0 : (s->offset - s->owner->slots) / (uint32_t)sizeof(PvValue);
    U32(place);
    if (x->mode == PV_READ) o->aux = place; // until the layout of the class is known
}

// Those of guest classes: __dict__ and __weakref__.
static void getset(PvTransfer *x, PvObject *o) {
    AS(PvGetSet);
    bool is_dict = s->get == pv_object_dict_get;
    OBJ(s->name, STR);
    OBJ(s->owner, TYPE);
    BOOL(is_dict);
    if (x->mode != PV_READ) return;
    s->get = is_dict ? pv_object_dict_get : pv_object_weakref_get;
    s->set = is_dict ? pv_object_dict_set : NULL;
    s->doc = "";
}

static void super(PvTransfer *x, PvObject *o) {
    AS(PvSuper);
    V(s->cls);
    V(s->self);
    V(s->self_class);
}

static void module(PvTransfer *x, PvObject *o) {
    AS(PvModule);
    OBJ(s->dict, DICT);
}

static void mappingproxy(PvTransfer *x, PvObject *o) {
    AS(PvMappingProxy);
    x->shared_allowed = true;
    V(s->mapping);
    x->shared_allowed = false;
}

// --- generators ---------------------------------------------------------------------------------

static void generator(PvTransfer *x, PvObject *o) {
    AS(PvGenerator);
    OBJ(s->state, CODE);
    OBJ(s->function, FUNCTION);
    OBJ(s->globals, DICT);
    V(s->names);
    V(s->name);
    V(s->qualname);
    V(s->handled);
    V(s->step);
    U32(s->n_slots);
    U32(s->n_saved);
    U32(s->pc);
    U8(s->stage);
    BOOL(s->ag_running);
    BOOL(s->ag_closed);
    BOOL(s->iterable_coroutine);
    bool has_slots = s->slots != NULL;
    BOOL(has_slots);
    size_t n = s->stage == PV_GENERATOR_RUNNING ? 0 : s->n_saved;
    if (has_slots) pv_transfer_values(x, &s->slots, n, s->n_slots);
}

static void async_step(PvTransfer *x, PvObject *o) {
    AS(PvAsyncStep);
    OBJ(s->generator, ASYNC_GENERATOR);
    V(s->argument);
    U8(s->stage);
}

static void async_value(PvTransfer *x, PvObject *o) {
    AS(PvAsyncValue);
    V(s->value);
}

static void coroutine_wrapper(PvTransfer *x, PvObject *o) {
    AS(PvCoroutineWrapper);
    OBJ(s->coroutine, COROUTINE);
}

// --- types --------------------------------------------------------------------------------------

static void type(PvTransfer *x, PvObject *o) {
    AS(PvType);
    OBJ(s->name, STR);
    OBJ(s->qualname, STR);
    V(s->module);
    OBJ(s->bases, TUPLE);
    OBJ(s->mro, TUPLE);
    OBJ(s->parent, TYPE);
    OBJ(s->dict, DICT);
    U32(s->flags);
    U32(s->n_slots);
    bool adds_attrs = x->mode != PV_READ && s->attrs != s->parent->attrs;
    BOOL(adds_attrs);
    if (x->mode == PV_READ) s->attrs = adds_attrs; // see pv_snapshot_check_types
    OBJ(s->shape, SHAPE);
    pv_transfer_subclasses(x, &s->subclasses);
    // s->ops and s->init are worked out from the MRO once everything is read.
}

// The names in slot order are found again from the parents.
static void shape(PvTransfer *x, PvObject *o) {
    AS(PvShape);
    OBJ(s->parent, SHAPE);
    if (x->mode == PV_COLLECT) { // they are linked anew when all are read
        OBJ(s->child, SHAPE);
        OBJ(s->sibling, SHAPE);
    }
    OBJ(s->root, SHAPE);
    OBJ(s->name, STR);
    U32(s->count);
    U32(s->hint);
}

static void generic_alias(PvTransfer *x, PvObject *o) {
    AS(PvGenericAlias);
    V(s->origin);
    OBJ(s->args, TUPLE);
    OBJ(s->parameters, TUPLE);
    BOOL(s->starred);
}

static void union_(PvTransfer *x, PvObject *o) {
    AS(PvUnion);
    OBJ(s->args, TUPLE);
    OBJ(s->parameters, TUPLE);
}

static void typevar(PvTransfer *x, PvObject *o) {
    AS(PvTypeVar);
    OBJ(s->name, STR);
    V(s->bound);
    V(s->constraints);
    V(s->default_);
    V(s->compute_bound);
    V(s->compute_constraints);
    V(s->compute_default);
    V(s->module);
}

static void typealias(PvTransfer *x, PvObject *o) {
    AS(PvTypeAlias);
    OBJ(s->name, STR);
    V(s->type_params);
    V(s->value);
    V(s->compute);
    V(s->module);
}

// --- exceptions ---------------------------------------------------------------------------------

static void exception(PvTransfer *x, PvObject *o) {
    AS(PvException);
    V(s->args);
    V(s->traceback);
    V(s->context);
    V(s->cause);
    uint32_t n = x->mode == PV_READ ? 0 : PV_EXCEPTION_EXTRA;
    while (n > 0 && s->extra[n - 1] == PV_NULL) n--;
    U32(n);
    if (n > PV_EXCEPTION_EXTRA) pv_transfer_problem(x, "an exception of too many fields");
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) V(s->extra[i]);
}

// The code goes by row and index: a traceback has no code state of its own.
static void traceback(PvTransfer *x, PvObject *o) {
    AS(PvTraceback);
    PvVM *vm = x->vm;
    uint32_t row = 0, index = 0;
    if (x->mode != PV_READ) {
        while (row < vm->n_units && vm->units[row].unit != s->code->unit) row++;
        index = s->code->index;
        if (row == vm->n_units) pv_transfer_problem(x, "a traceback of code that is not there");
    }
    V(s->next);
    V(s->self);
    OBJ(s->globals, DICT);
    pv_transfer_unit(x, &row);
    U32(index);
    U32(s->pc);
    U32(s->left);
    U32(s->line);
    if (x->mode != PV_READ || x->problem != NULL) return;
    if (row >= vm->n_units || vm->units[row].unit == NULL ||
        index >= vm->units[row].unit->n_codes) {
        pv_transfer_problem(x, "a traceback of no code");
        return;
    }
    s->code = vm->units[row].unit->codes[index];
}

static void host_object(PvTransfer *x, PvObject *o) {
    AS(PvHostObject);
    U64(s->id);
    U32(s->kind);
    OBJ(s->name, STR);
}

static void host_call(PvTransfer *x, PvObject *o) {
    AS(PvHostCall);
    U64(s->event);
    V(s->answer);
    BOOL(s->raises);
}

static void frame(PvTransfer *x, PvObject *o) {
    AS(PvFrameObject);
    OBJ(s->state, CODE);
    V(s->globals);
    V(s->locals);
    V(s->back);
    U32(s->pc);
}

static void nothing(PvTransfer *x, PvObject *o) { (void)x, (void)o; }

typedef void (*Layout)(PvTransfer *, PvObject *);

static const Layout layouts[PV_TYPE_EXCEPTIONS] = {
    [PV_TYPE_OBJECT] = nothing,
    [PV_TYPE_TYPE] = type,
    [PV_TYPE_INT] = integer,
    [PV_TYPE_FLOAT] = real,
    [PV_TYPE_COMPLEX] = complex_,
    [PV_TYPE_STR] = str,
    [PV_TYPE_BYTES] = bytes,
    [PV_TYPE_LIST] = list,
    [PV_TYPE_LIST_ITERATOR] = list_iterator,
    [PV_TYPE_LIST_REVERSEITERATOR] = list_iterator,
    [PV_TYPE_TUPLE] = tuple,
    [PV_TYPE_TUPLE_ITERATOR] = tuple_iterator,
    [PV_TYPE_DICT] = dict,
    [PV_TYPE_DICT_KEYS] = dict_view,
    [PV_TYPE_DICT_VALUES] = dict_view,
    [PV_TYPE_DICT_ITEMS] = dict_view,
    [PV_TYPE_DICT_KEYITERATOR] = dict_iterator,
    [PV_TYPE_DICT_VALUEITERATOR] = dict_iterator,
    [PV_TYPE_DICT_ITEMITERATOR] = dict_iterator,
    [PV_TYPE_DICT_REVERSEKEYITERATOR] = dict_iterator,
    [PV_TYPE_DICT_REVERSEVALUEITERATOR] = dict_iterator,
    [PV_TYPE_DICT_REVERSEITEMITERATOR] = dict_iterator,
    [PV_TYPE_SET] = set,
    [PV_TYPE_FROZENSET] = set,
    [PV_TYPE_SET_ITERATOR] = set_iterator,
    [PV_TYPE_RANGE] = range,
    [PV_TYPE_RANGE_ITERATOR] = range_iterator,
    [PV_TYPE_LONGRANGE_ITERATOR] = range_iterator,
    [PV_TYPE_SLICE] = slice,
    [PV_TYPE_FUNCTION] = function,
    [PV_TYPE_BOUND_NATIVE] = bound_method,
    [PV_TYPE_METHOD_WRAPPER] = bound_method,
    [PV_TYPE_METHOD] = bound_method,
    [PV_TYPE_PROPERTY] = property,
    [PV_TYPE_CLASSMETHOD] = wrapped,
    [PV_TYPE_STATICMETHOD] = wrapped,
    [PV_TYPE_MEMBER_DESCRIPTOR] = member,
    [PV_TYPE_GETSET_DESCRIPTOR] = getset,
    [PV_TYPE_SUPER] = super,
    [PV_TYPE_MODULE] = module,
    [PV_TYPE_GENERATOR] = generator,
    [PV_TYPE_COROUTINE] = generator,
    [PV_TYPE_COROUTINE_WRAPPER] = coroutine_wrapper,
    [PV_TYPE_ASYNC_GENERATOR] = generator,
    [PV_TYPE_ASYNC_GENERATOR_ASEND] = async_step,
    [PV_TYPE_ASYNC_GENERATOR_ATHROW] = async_step,
    [PV_TYPE_CELL] = cell,
    [PV_TYPE_CODE] = code,
    [PV_TYPE_TRACEBACK] = traceback,
    [PV_TYPE_MAPPINGPROXY] = mappingproxy,
    [PV_TYPE_GENERIC_ALIAS] = generic_alias,
    [PV_TYPE_UNION] = union_,
    [PV_TYPE_TYPEVAR] = typevar,
    [PV_TYPE_PARAMSPEC] = typevar,
    [PV_TYPE_TYPEVARTUPLE] = typevar,
    [PV_TYPE_TYPEALIAS] = typealias,
    [PV_TYPE_GENERIC] = nothing,
    [PV_TYPE_ENUMERATE] = enumerate,
    [PV_TYPE_ZIP] = zip,
    [PV_TYPE_MAP] = map,
    [PV_TYPE_FILTER] = filter,
    [PV_TYPE_REVERSED] = reversed,
    [PV_TYPE_SEQUENCE_ITERATOR] = sequence_iterator,
    [PV_TYPE_CALLABLE_ITERATOR] = callable_iterator,
    [PV_TYPE_STR_ITERATOR] = str_iterator,
    [PV_TYPE_STR_ASCII_ITERATOR] = str_iterator,
    [PV_TYPE_BYTES_ITERATOR] = str_iterator,
    [PV_TYPE_BYTEARRAY] = bytearray,
    [PV_TYPE_BYTEARRAY_ITERATOR] = str_iterator,
    [PV_TYPE_MEMORYVIEW] = memoryview,
    [PV_TYPE_MEMORY_ITERATOR] = str_iterator,
    [PV_TYPE_FRAME] = frame,
    [PV_TYPE_NAMESPACE] = nothing,
    [PV_TYPE_SHAPE] = shape,
    [PV_TYPE_ASYNC_VALUE] = async_value,
    [PV_TYPE_HOST_FUNCTION] = host_object,
    [PV_TYPE_HOST_OBJECT] = host_object,
    [PV_TYPE_HOST_CALL] = host_call,
};

void pv_transfer_layout(PvTransfer *x, PvObject *o, uint32_t layout) {
    if (layout >= PV_TYPE_EXCEPTIONS && layout < PV_TYPE_COUNT) {
        exception(x, o);
    } else if (layout < PV_TYPE_EXCEPTIONS && layouts[layout] != NULL) {
        layouts[layout](x, o);
    } else {
#ifdef PV_DEBUG
        fprintf(stderr, "no layout for %s\n", (const char *)pv_types[layout].name->data);
#endif
        pv_transfer_problem(x, "an object of a layout that no snapshot holds");
    }
}

// The variable part of a layout, which lies behind its struct.
static size_t tail_bytes(PvObject *o, uint32_t layout) {
    switch (layout) {
    case PV_TYPE_TUPLE: return ((PvTuple *)(void *)o)->n * sizeof(PvValue);
    case PV_TYPE_INT: return ((PvInt *)(void *)o)->n * sizeof(uint64_t);
    case PV_TYPE_BYTES: return ((PvBytes *)(void *)o)->length + 1;
    case PV_TYPE_STR:
        if (!(o->type->flags & PV_TF_BUILTIN)) return 0;
        return (((PvStr *)(void *)o)->length + 1) * ((PvStr *)(void *)o)->kind;
    default: return 0;
    }
}

size_t pv_transfer_bytes_of(PvObject *o, uint32_t layout) {
    const PvType *t = o->type;
    size_t bytes = t->size + tail_bytes(o, layout);
    if (layout == PV_TYPE_TYPE && bytes < sizeof(PvType)) bytes = sizeof(PvType);
    if ((t->flags & PV_TF_BUILTIN) || t->attrs == 0) return bytes;
    if (t->attrs & 1) return (bytes + 7) / 8 * 8 + 8 + sizeof(PvAttrs); // behind the tail
    const PvAttrs *a = pv_attrs(o);
    PvValue *inline_slots = (PvValue *)(void *)((char *)o + t->size) + 1;
    size_t n = a->shape != NULL && a->slots == inline_slots ? a->slots[-1] : 0;
    return bytes + (n + 1) * sizeof(PvValue);
}
