// Exceptions: construction and attributes. Their texts are in exception_text.c, groups in
// exception_group.c.
//
// Invariant: see exception.h. What a constructor stores in `extra` is decided by the nearest
// built-in class (`fields_from_args`), so one pair of __new__ and __init__ serves the whole tree.
#include "objects/exception.h"

#include "core/names.h"
#include "core/suggest.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/exception_group.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/traceback.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

PvType *pv_exception_type(PvExceptionId id) { return &pv_types[PV_TYPE_EXCEPTIONS + (int)id]; }

bool pv_exception_is(PvValue exc, PvExceptionId id) {
    return pv_is_ptr(exc) && pv_type_is_subtype(pv_ptr(exc)->type, pv_exception_type(id));
}

static bool is_a(const PvType *t, PvExceptionId id) {
    return pv_type_is_subtype(t, pv_exception_type(id));
}

// OSError's extra field behind its attributes: how many characters were written, or PV_NULL.
enum { WRITTEN = 4 };

// --- the fields of the built-in classes ---------------------------------------------------------

// Take keyword arguments `names` (ended by NULL) out of kwargs into extra[first ..].
static PvStatus take_keywords(PvVM *vm, PvExceptionId family, PvException *e, PvDict *kwargs,
                              PvStr *const *names, size_t first) {
    size_t taken = 0;
    for (size_t i = 0; names[i] != NULL; i++) {
        PvValue v = kwargs == NULL ? PV_NULL : pv_dict_get_name(kwargs, names[i]);
        e->extra[first + i] = v;
        taken += v != PV_NULL;
    }
    if (kwargs == NULL || taken == kwargs->used) return PV_OK;
    size_t most = 0;
    while (names[most] != NULL) most++;
    const PvType *cls = pv_exception_type(family);
    if (kwargs->used > most)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes at most %zu keyword argument%s (%zu given)", cls,
                        most, most == 1 ? "" : "s", (size_t)kwargs->used);
    uint32_t at = 0;
    for (PvDictEntry *entry; (entry = pv_dict_walk(kwargs, &at)) != NULL;) {
        bool known = false;
        for (size_t i = 0; names[i] != NULL; i++)
            known = known || pv_shape_same_name(pv_str(entry->key), names[i]);
        if (known) continue;
        const PvStr *near = pv_suggest(pv_str(entry->key), names, most);
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() got an unexpected keyword argument '%U'%s%U%s", cls,
                        pv_str(entry->key), near ? ". Did you mean '" : "", near ? near : pv_str_empty(),
                        near ? "'?" : "");
    }
    return PV_OK;
}

static PvStatus no_keywords(PvVM *vm, PvException *e, PvDict *kwargs) {
    if (kwargs == NULL || kwargs->used == 0) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes no keyword arguments", e->base.type);
}

// A class with its own __init__, but OSError's __new__, is filled by OSError.__init__.
static bool os_error_waits(const PvType *t) {
    return (t->flags & (PV_TF_GUEST_INIT | PV_TF_GUEST_NEW)) == PV_TF_GUEST_INIT;
}

// OSError(errno, strerror[, filename[, winerror[, filename2]]])
static PvStatus os_error_fields(PvVM *vm, PvException *e, PvTuple *args, PvTuple **kept) {
    memset(e->extra, 0, sizeof e->extra);
    if (args->n < 2 || args->n > 5) return PV_OK;
    e->extra[0] = args->item[0];
    e->extra[1] = args->item[1];
    if (args->n == 2 || args->item[2] == PV_NONE) return PV_OK;
    if (e->base.type == pv_exception_type(PV_EXC_BLOCKING_IO_ERROR) && pv_is_int(args->item[2])) {
        e->extra[WRITTEN] = args->item[2];
        return PV_OK;
    }
    e->extra[2] = args->item[2];
    if (args->n > 4 && args->item[4] != PV_NONE) e->extra[3] = args->item[4];
    *kept = pv_tuple_of(vm, args->item, 2); // the names are no arguments
    return *kept == NULL ? PV_RETRY : PV_OK;
}

// The items of a native iterable.
static PvStatus tuple_of(PvVM *vm, PvValue v, PvTuple **out) {
    PvStatus status = pv_tuple_of_all(vm, v, out);
    if (status == PV_DEFER && pv_type_of(v)->ops.iter == NULL &&
        pv_type_lookup(vm, pv_type_of(v), PV_NAME(__iter__)) == PV_NULL)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object is not iterable", v);
    return status;
}

// SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset]))
static PvStatus syntax_error_fields(PvVM *vm, PvException *e, PvTuple *args) {
    memset(e->extra, 0, sizeof e->extra);
    if (args->n > 0) e->extra[0] = args->item[0];
    if (args->n == 2) {
        PvTuple *info;
        PV_TRY(tuple_of(vm, args->item[1], &info));
        if (info->n != 4 && info->n != 6) {
            if (info->n < 4)
                return pv_raise(vm, PV_EXC_TYPE_ERROR,
                                "function takes at least 4 arguments (%zu given)", info->n);
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            info->n == 5 ? "end_offset must be provided when end_lineno is provided"
                                         : "function takes at most 6 arguments (%zu given)",
                            info->n);
        }
        for (size_t i = 0; i < info->n; i++) e->extra[1 + i] = info->item[i];
    }
    return PV_OK;
}

// An int, a bool or what derives from int, as an int that fits a C ssize_t.
static PvStatus plain_int(PvVM *vm, PvValue v, PvValue *out) {
    *out = pv_is_bool(v) ? pv_from_int(v == PV_TRUE) : v;
    if (pv_is_int(*out)) return PV_OK;
    if (!pv_is_ptr(v) || !(pv_ptr(v)->type->flags & PV_TF_INT))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object cannot be interpreted as an integer", v);
    int64_t i;
    if (!pv_int_as_int64(v, &i))
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    *out = pv_int_new(vm, i);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static PvStatus unicode_error_fields(PvVM *vm, PvException *e, PvTuple *args) {
    bool decode = is_a(e->base.type, PV_EXC_UNICODE_DECODE_ERROR);
    bool encode = is_a(e->base.type, PV_EXC_UNICODE_ENCODE_ERROR);
    size_t n = decode || encode ? 5 : 4;
    if (args->n != n)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "function takes exactly %zu arguments (%zu given)", n,
                        args->n);
    for (size_t i = 0; i < n; i++) {
        bool number = i == n - 3 || i == n - 2;
        bool text = i == n - 1 || i == 0 || (encode && i == 1);
        if (number) {
            PV_TRY(plain_int(vm, args->item[i], &e->extra[i]));
            continue;
        }
        if (text && !pv_is_str(args->item[i]))
            return args->item[i] == PV_NONE
                       ? pv_raise(vm, PV_EXC_TYPE_ERROR, "argument %zu must be str, not None", i + 1)
                       : pv_raise(vm, PV_EXC_TYPE_ERROR, "argument %zu must be str, not %T", i + 1,
                                  args->item[i]);
        e->extra[i] = args->item[i];
    }
    if (!decode || pv_type_of(e->extra[1]) == &pv_types[PV_TYPE_BYTES]) return PV_OK;
    PvOctets octets;
    if (!pv_octets(e->extra[1], &octets)) return pv_octets_refuse(vm, e->extra[1]);
    PvBytes *copy = pv_bytes_of(vm, octets.data, octets.n);
    if (copy == NULL) return PV_RETRY;
    e->extra[1] = pv_from_ptr(copy);
    return PV_OK;
}

// Store args, and what the built-in class makes of them.
static PvStatus initialize(PvVM *vm, PvException *e, PvTuple *args, PvDict *kwargs) {
    PvType *t = e->base.type;
    PvTuple *kept = args;
    bool named = is_a(t, PV_EXC_ATTRIBUTE_ERROR) || is_a(t, PV_EXC_NAME_ERROR) ||
                 is_a(t, PV_EXC_IMPORT_ERROR);
    if (!named) PV_TRY(no_keywords(vm, e, kwargs));
    if (!is_a(t, PV_EXC_OS_ERROR)) e->args = pv_from_ptr(args); // also where the fields are wrong
    if (is_a(t, PV_EXC_ATTRIBUTE_ERROR)) {
        PvStr *const names[] = {PV_NAME(name), PV_NAME(obj), NULL};
        PV_TRY(take_keywords(vm, PV_EXC_ATTRIBUTE_ERROR, e, kwargs, names, 0));
    } else if (is_a(t, PV_EXC_NAME_ERROR)) {
        PvStr *const names[] = {PV_NAME(name), NULL};
        PV_TRY(take_keywords(vm, PV_EXC_NAME_ERROR, e, kwargs, names, 0));
    } else if (is_a(t, PV_EXC_IMPORT_ERROR)) {
        PvStr *const names[] = {PV_NAME(name), PV_NAME(path), PV_NAME(name_from), NULL};
        PV_TRY(take_keywords(vm, PV_EXC_IMPORT_ERROR, e, kwargs, names, 1));
        e->extra[0] = args->n == 1 ? args->item[0] : PV_NULL;
    } else {
        if (is_a(t, PV_EXC_STOP_ITERATION)) {
            e->extra[0] = args->n > 0 ? args->item[0] : PV_NONE;
        } else if (is_a(t, PV_EXC_SYSTEM_EXIT)) {
            e->extra[0] = args->n == 0   ? PV_NONE
                          : args->n == 1 ? args->item[0]
                                         : pv_from_ptr(args);
        } else if (is_a(t, PV_EXC_OS_ERROR)) {
            PV_TRY(os_error_fields(vm, e, args, &kept));
        } else if (is_a(t, PV_EXC_SYNTAX_ERROR)) {
            PV_TRY(syntax_error_fields(vm, e, args));
        } else if (is_a(t, PV_EXC_UNICODE_TRANSLATE_ERROR) ||
                   is_a(t, PV_EXC_UNICODE_DECODE_ERROR) || is_a(t, PV_EXC_UNICODE_ENCODE_ERROR)) {
            PV_TRY(unicode_error_fields(vm, e, args));
        }
    }
    e->args = pv_from_ptr(kept);
    return PV_OK;
}

// --- making -------------------------------------------------------------------------------------

// The subclass of OSError that stands for an errno (Linux numbers, as the documentation lists them).
static PvExceptionId os_error_class(int64_t number) {
    switch (number) {
    case 1: case 13: return PV_EXC_PERMISSION_ERROR;
    case 2: return PV_EXC_FILE_NOT_FOUND_ERROR;
    case 3: return PV_EXC_PROCESS_LOOKUP_ERROR;
    case 4: return PV_EXC_INTERRUPTED_ERROR;
    case 10: return PV_EXC_CHILD_PROCESS_ERROR;
    case 11: case 114: case 115: return PV_EXC_BLOCKING_IO_ERROR;
    case 17: return PV_EXC_FILE_EXISTS_ERROR;
    case 20: return PV_EXC_NOT_A_DIRECTORY_ERROR;
    case 21: return PV_EXC_IS_A_DIRECTORY_ERROR;
    case 32: case 108: return PV_EXC_BROKEN_PIPE_ERROR;
    case 103: return PV_EXC_CONNECTION_ABORTED_ERROR;
    case 104: return PV_EXC_CONNECTION_RESET_ERROR;
    case 110: return PV_EXC_TIMEOUT_ERROR;
    case 111: return PV_EXC_CONNECTION_REFUSED_ERROR;
    default: return PV_EXC_OS_ERROR;
    }
}

static PvStatus allocate(PvVM *vm, PvType *type, PvTuple *args, PvException **out) {
    PvValue v;
    PV_TRY(pv_instance_new(vm, type, &v));
    PvException *e = pv_as_exception(v);
    e->args = pv_from_ptr(args);
    e->traceback = e->context = e->cause = PV_NONE;
    *out = e;
    return PV_OK;
}

static PvStatus make(PvVM *vm, PvType *type, PvTuple *args, PvDict *kwargs, PvValue *out) {
    if (is_a(type, PV_EXC_BASE_EXCEPTION_GROUP)) {
        if (args->n != 2)
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "BaseExceptionGroup.__new__() takes exactly 2 "
                            "arguments (%zu given)", args->n);
        return pv_exception_group_make(vm, type, args->item[0], args->item[1], out);
    }
    if (is_a(type, PV_EXC_OS_ERROR) && kwargs != NULL && kwargs->used != 0)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes no keyword arguments", type);
    if (type == pv_exception_type(PV_EXC_OS_ERROR) && args->n >= 2 && args->n <= 5 &&
        (pv_is_int(args->item[0]) || pv_is_bool(args->item[0])))
        type = pv_exception_type(os_error_class(
            pv_is_bool(args->item[0]) ? args->item[0] == PV_TRUE : pv_int(args->item[0])));
    PvException *e;
    PV_TRY(allocate(vm, type, args, &e));
    PV_TRY(initialize(vm, e, args, kwargs));
    *out = pv_from_ptr(e);
    return PV_OK;
}

PvStatus pv_exception_make(PvVM *vm, PvType *type, PvTuple *args, PvValue *out) {
    return make(vm, type, args, NULL, out);
}

PvStatus pv_exception_new(PvVM *vm, PvExceptionId id, PvTuple *args, PvValue *out) {
    return make(vm, pv_exception_type(id), args, NULL, out);
}

static PvDict *kwargs_of(const PvArgs *a) {
    return a->kwargs == PV_NULL ? NULL : pv_dict(a->kwargs);
}

PvStatus pv_base_exception_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *args = pv_tuple_of(vm, a->rest, a->n_rest);
    if (args == NULL) return PV_RETRY;
    return make(vm, pv_as_type(a->v[0]), args, kwargs_of(a), out);
}

// __new__ keeps the arguments; the fields are __init__'s, but OSError's, which __new__ sees to as well.
PvStatus pv_base_exception_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *args = pv_tuple_of(vm, a->rest, a->n_rest);
    if (args == NULL) return PV_RETRY;
    PvType *type = pv_as_type(a->v[0]);
    if (is_a(type, PV_EXC_OS_ERROR)) {
        if (!os_error_waits(type)) return make(vm, type, args, kwargs_of(a), out);
        args = &pv_empty_tuple;
    }
    PvException *e;
    PV_TRY(allocate(vm, type, args, &e));
    *out = pv_from_ptr(e);
    return PV_OK;
}

PvStatus pv_base_exception_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *args = pv_tuple_of(vm, a->rest, a->n_rest);
    if (args == NULL) return PV_RETRY;
    *out = PV_NONE;
    PvException *e = pv_as_exception(a->v[0]);
    if (is_a(e->base.type, PV_EXC_OS_ERROR) && !os_error_waits(e->base.type)) return PV_OK;
    if (is_a(e->base.type, PV_EXC_BASE_EXCEPTION_GROUP)) {
        PV_TRY(no_keywords(vm, e, kwargs_of(a)));
        e->args = pv_from_ptr(args);
        return PV_OK;
    }
    return initialize(vm, e, args, kwargs_of(a));
}

PvStatus pv_os_error_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_base_exception_construct(vm, a, out);
}

PvStatus pv_os_error_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_base_exception_dunder_new(vm, a, out);
}

PvStatus pv_os_error_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_base_exception_dunder_init(vm, a, out);
}

// The same for those that CPython gives an __init__ of their own, so that it is called theirs.
// defines: pv_exception_construct
// defines: pv_attribute_error_construct
// defines: pv_import_error_construct
// defines: pv_name_error_construct
// defines: pv_key_error_construct
// defines: pv_system_exit_construct
// defines: pv_stop_iteration_construct
// defines: pv_unicode_decode_error_construct pv_unicode_encode_error_construct
// defines: pv_unicode_translate_error_construct
#define OWN_INIT(word)                                                                             \
    PvStatus pv_##word##_construct(PvVM *vm, PvArgs *a, PvValue *out) {                            \
        return pv_base_exception_construct(vm, a, out);                                            \
    }
OWN_INIT(exception)
OWN_INIT(attribute_error)
OWN_INIT(import_error)
OWN_INIT(name_error)
OWN_INIT(key_error)
OWN_INIT(system_exit)
OWN_INIT(stop_iteration)
OWN_INIT(unicode_decode_error)
OWN_INIT(unicode_encode_error)
OWN_INIT(unicode_translate_error)
#undef OWN_INIT

// The place of a SyntaxError may be any iterable: guest code makes a tuple of it, then calls again.
static PvStatus with_place(PvVM *vm, const PvArgs *a, PvStatus status) {
    if (status != PV_DEFER || a->n_rest != 2) return status;
    PvValue call[4] = {pv_from_ptr(a->native), a->v[0], a->rest[0], a->rest[1]};
    return pv_defer_call(vm, pv_twin(PV_TWIN_SYNTAX_ERROR_AGAIN), 4, call);
}

PvStatus pv_syntax_error_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return with_place(vm, a, pv_base_exception_construct(vm, a, out));
}

PvStatus pv_syntax_error_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return with_place(vm, a, pv_base_exception_dunder_new(vm, a, out));
}

PvStatus pv_syntax_error_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    return with_place(vm, a, pv_base_exception_dunder_init(vm, a, out));
}

PvStatus pv_os_error_get_characters_written(PvVM *vm, PvValue self, PvValue *out) {
    *out = pv_as_exception(self)->extra[WRITTEN];
    if (*out != PV_NULL) return PV_OK;
    return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "characters_written");
}

PvStatus pv_os_error_set_characters_written(PvVM *vm, PvValue self, PvValue value) {
    PvValue *field = &pv_as_exception(self)->extra[WRITTEN];
    if (value == PV_NULL && *field == PV_NULL)
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "characters_written");
    if (value != PV_NULL && !pv_is_int(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object cannot be interpreted as an integer",
                        value);
    *field = value;
    return PV_OK;
}

// --- raising ------------------------------------------------------------------------------------

void pv_exception_set_context(PvVM *vm, PvValue exc, PvValue handled) {
    if (!pv_is_exception(handled) || handled == exc) return;
    // Cut the chain where the exception is in it already; `slow` meets loops that guests made.
    PvValue o = handled, slow = handled;
    bool step = false;
    while (pv_is_exception(o)) {
        PvValue next = pv_as_exception(o)->context;
        if (!pv_is_exception(next)) break;
        pv_core(vm)->fuel--; // long chains cost; the raise itself goes on
        if (next == exc) {
            pv_as_exception(o)->context = PV_NONE;
            break;
        }
        o = next;
        if (o == slow) break;
        if (step) slow = pv_as_exception(slow)->context;
        step = !step;
    }
    pv_as_exception(exc)->context = handled;
}

PvStatus pv_exception_add_traceback(PvVM *vm, PvValue exc, const PvCode *code, PvDict *globals,
                                    uint32_t pc) {
    PvTraceback *tb = pv_heap_new(vm, &pv_types[PV_TYPE_TRACEBACK], sizeof *tb);
    if (tb == NULL) return PV_RETRY;
    PvException *e = pv_as_exception(exc);
    tb->next = e->traceback == PV_NULL ? PV_NONE : e->traceback;
    tb->code = code;
    tb->globals = globals;
    tb->pc = tb->left = pc;
    e->traceback = pv_from_ptr(tb);
    return PV_OK;
}

PvStatus pv_exception_matches(PvVM *vm, PvValue exc, PvValue type, bool *out) {
    *out = false;
    PvTuple *any = pv_is_tuple(type) ? pv_tuple(type) : NULL;
    size_t n = any == NULL ? 1 : any->n;
    const PvValue *item = any == NULL ? &type : any->item;
    for (size_t i = 0; i < n; i++)
        if (!pv_is_type(item[i]) || !(pv_as_type(item[i])->flags & PV_TF_EXCEPTION))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "catching classes that do not inherit from BaseException is not allowed");
    for (size_t i = 0; i < n && !*out; i++) *out = pv_is_instance(exc, pv_as_type(item[i]));
    return PV_OK;
}

// --- attributes ---------------------------------------------------------------------------------

static PvStatus give(PvValue v, PvValue *out) {
    *out = v == PV_NULL ? PV_NONE : v;
    return PV_OK;
}

PvStatus pv_base_exception_get_args(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_as_exception(self)->args, out);
}

PvStatus pv_base_exception_set_args(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "args may not be deleted");
    PvTuple *args;
    PV_TRY(tuple_of(vm, value, &args));
    pv_as_exception(self)->args = pv_from_ptr(args);
    return PV_OK;
}

PvStatus pv_base_exception_get_dunder_traceback(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_as_exception(self)->traceback, out);
}

PvStatus pv_base_exception_set_dunder_traceback(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__traceback__ may not be deleted");
    if (value != PV_NONE && pv_type_of(value) != &pv_types[PV_TYPE_TRACEBACK])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__traceback__ must be a traceback or None");
    pv_as_exception(self)->traceback = value;
    return PV_OK;
}

PvStatus pv_base_exception_get_dunder_context(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_as_exception(self)->context, out);
}

PvStatus pv_base_exception_set_dunder_context(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__context__ may not be deleted");
    if (value != PV_NONE && !pv_is_exception(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "exception context must be None or derive from BaseException");
    pv_as_exception(self)->context = value;
    return PV_OK;
}

PvStatus pv_base_exception_get_dunder_cause(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_as_exception(self)->cause, out);
}

PvStatus pv_base_exception_set_dunder_cause(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "__cause__ may not be deleted");
    if (value != PV_NONE && !pv_is_exception(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "exception cause must be None or derive from BaseException");
    pv_as_exception(self)->cause = value;
    pv_as_exception(self)->base.aux = 1;
    return PV_OK;
}

PvStatus pv_base_exception_get_dunder_suppress_context(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_bool(pv_as_exception(self)->base.aux != 0), out);
}

PvStatus pv_base_exception_set_dunder_suppress_context(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't delete numeric/char attribute");
    if (!pv_is_bool(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "attribute value type must be bool");
    pv_as_exception(self)->base.aux = value == PV_TRUE;
    return PV_OK;
}

PvStatus pv_base_exception_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) {
    return pv_object_dict_get(vm, self, out);
}

PvStatus pv_base_exception_set_dunder_dict(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot delete __dict__");
    return pv_object_dict_set(vm, self, value);
}

PvStatus pv_base_exception_with_traceback(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_base_exception_set_dunder_traceback(vm, a->v[0], a->v[1]));
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_base_exception_add_note(PvVM *vm, PvArgs *a, PvValue *out) {
    PvObject *self = pv_ptr(a->v[0]);
    *out = PV_NONE;
    if (!pv_is_str(a->v[1]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "note must be a str, not '%T'", a->v[1]);
    PvValue notes = pv_instance_get(vm, self, PV_NAME(__notes__));
    if (notes != PV_NULL) {
        if (!pv_is_list(notes))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "Cannot add note: __notes__ is not a list");
        return pv_list_push(vm, pv_list(notes), a->v[1]);
    }
    PvList *list = pv_list_of(vm, &a->v[1], 1);
    if (list == NULL) return PV_RETRY;
    PvShape *shape;
    uint32_t index;
    return pv_instance_set(vm, self, PV_NAME(__notes__), pv_from_ptr(list), &shape, &index);
}

// (type, args, state): the attributes, if there are any, in a dict.
static PvStatus reduce_with(PvVM *vm, PvObject *self, PvValue args, PvDict *state, PvValue *out) {
    PvValue item[3] = {pv_from_ptr(self->type), args, PV_NONE};
    size_t n = 2;
    if (state == NULL && pv_instance_count(vm, self) != 0)
        PV_TRY(pv_instance_dict(vm, self, &state));
    if (state != NULL) item[n++] = pv_from_ptr(state);
    PvTuple *t = pv_tuple_of(vm, item, n);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_base_exception_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvException *e = pv_as_exception(a->v[0]);
    return reduce_with(vm, &e->base, e->args, NULL, out);
}

// The file names, which args does not hold, are arguments again.
PvStatus pv_os_error_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvException *e = pv_as_exception(a->v[0]);
    PvTuple *args = pv_tuple(e->args);
    if (args->n == 2 && e->extra[2] != PV_NULL) {
        PvValue item[5] = {args->item[0], args->item[1], e->extra[2], PV_NONE, e->extra[3]};
        args = pv_tuple_of(vm, item, e->extra[3] != PV_NULL ? 5 : 3);
        if (args == NULL) return PV_RETRY;
    }
    return reduce_with(vm, &e->base, pv_from_ptr(args), NULL, out);
}

PvStatus pv_import_error_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvException *e = pv_as_exception(a->v[0]);
    PvStr *const names[] = {PV_NAME(name), PV_NAME(path), PV_NAME(name_from)};
    PvDict *state = NULL;
    for (size_t i = 0; i < 3; i++) {
        if (e->extra[1 + i] == PV_NULL) continue;
        if (state == NULL && (state = pv_dict_make(vm, 4)) == NULL) return PV_RETRY;
        PV_TRY(pv_dict_put_name(vm, state, names[i], e->extra[1 + i]));
    }
    if (state != NULL && pv_instance_count(vm, &e->base) != 0) {
        PvDict *own;
        PV_TRY(pv_instance_dict(vm, &e->base, &own));
        PV_TRY(pv_dict_merge(vm, state, own, false));
    }
    return reduce_with(vm, &e->base, e->args, state, out);
}

PvStatus pv_attribute_error_dunder_getstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvException *e = pv_as_exception(a->v[0]);
    PvDict *state = pv_dict_make(vm, 4);
    if (state == NULL) return PV_RETRY;
    if (pv_instance_count(vm, &e->base) != 0) {
        PvDict *own;
        PV_TRY(pv_instance_dict(vm, &e->base, &own));
        PV_TRY(pv_dict_merge(vm, state, own, true));
    }
    if (e->extra[0] != PV_NULL) PV_TRY(pv_dict_put_name(vm, state, PV_NAME(name), e->extra[0]));
    PV_TRY(pv_dict_put_name(vm, state, PV_NAME(args), e->args));
    *out = pv_from_ptr(state);
    return PV_OK;
}

PvStatus pv_attribute_error_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue state;
    PV_TRY(pv_attribute_error_dunder_getstate(vm, a, &state));
    return reduce_with(vm, pv_ptr(a->v[0]), pv_as_exception(a->v[0])->args, pv_dict(state), out);
}

PvStatus pv_base_exception_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    if (a->v[1] == PV_NONE) return PV_OK;
    if (!pv_is_dict(a->v[1])) return pv_raise(vm, PV_EXC_TYPE_ERROR, "state is not a dictionary");
    uint32_t at = 0;
    for (PvDictEntry *e; (e = pv_dict_walk(pv_dict(a->v[1]), &at)) != NULL;)
        if (pv_is_str(e->key))
            PV_TRY(pv_setattr_generic(vm, a->v[0], pv_str(e->key), e->value, NULL));
    return PV_OK;
}

void pv_base_exception_op_trace(PvGC *gc, PvObject *o) {
    PvException *e = (PvException *)(void *)o;
    pv_gc_mark(gc, e->args);
    pv_gc_mark(gc, e->traceback);
    pv_gc_mark(gc, e->context);
    pv_gc_mark(gc, e->cause);
    for (int i = 0; i < PV_EXCEPTION_EXTRA; i++) pv_gc_mark(gc, e->extra[i]);
}

void pv_base_exception_op_release(PvVM *vm, PvObject *o) { (void)vm, (void)o; }
