// The call protocol of guest functions: see call.h. The order of the checks is CPython's, so that a
// call that is wrong in two ways raises for the same one.
#include "vm/call.h"

#include <stddef.h>
#include <stdio.h>

#include "core/names.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/attributes.h"
#include "objects/types.h"
#include "objects/type.h"
#include "core/suggest.h"

PvStatus pv_call_refuse(PvVM *vm, PvValue callee) {
    if (pv_is_ptr(callee) && pv_ptr(callee)->type == &pv_types[PV_TYPE_MODULE]) {
        // `import pprint; pprint(x)`: the module may hold what was meant.
        PvDict *names = ((PvModule *)(void *)pv_ptr(callee))->dict;
        PvValue name = names != NULL ? pv_dict_get_name(names, PV_NAME(__name__)) : PV_NULL;
        PvValue meant = name != PV_NULL && pv_is_str(name) ? pv_dict_get_name(names, pv_str(name)) : PV_NULL;
        if (meant != PV_NULL && pv_type_lookup(vm, pv_type_of(meant), PV_NAME(__call__)) != PV_NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "'%T' object is not callable. Did you mean: '%U.%U(...)'?", callee,
                            pv_str(name), pv_str(name));
        }
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object is not callable", callee);
}

typedef struct Text {
    char at[400];
    size_t n;
} Text;

static void text_add(Text *text, const char *format, PvStr *name) {
    char utf8[240];
    size_t n = pv_str_utf8_size(name);
    if (n > sizeof utf8) {
        n = 3;
        memcpy(utf8, "...", n);
    } else {
        pv_str_to_utf8(name, utf8);
    }
    int written = snprintf(text->at + text->n, sizeof text->at - text->n, format, (int)n, utf8);
    if (written > 0) text->n += (size_t)written;
    if (text->n >= sizeof text->at) text->n = sizeof text->at - 1;
}

// 'a', 'b', and 'c'
static void list_names(Text *text, PvStr **name, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const char *format = i == 0 ? "'%.*s'" : n == 2 ? " and '%.*s'"
                           : i + 1 == n ? ", and '%.*s'" : ", '%.*s'";
        text_add(text, format, name[i]);
    }
}

static PvStatus raise_missing(PvVM *vm, PvFunction *f, const char *kind, PvStr **name, size_t n) {
    Text text = {.n = 0};
    list_names(&text, name, n);
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() missing %zu required %s argument%s: %s",
                    pv_str(f->qualname), n, kind, n == 1 ? "" : "s", text.at);
}

enum { NAMED = 64 }; // missing names that a message lists

static PvStatus check_missing(PvVM *vm, PvFunction *f, const PvValue *args, size_t from, size_t to,
                              const char *kind) {
    PvStr *missing[NAMED];
    size_t n = 0;
    for (size_t i = from; i < to; i++) {
        if (args[i] == PV_NULL && n < NAMED) missing[n++] = f->code->locals[i];
    }
    return n == 0 ? PV_OK : raise_missing(vm, f, kind, missing, n);
}

static PvStatus raise_too_many(PvVM *vm, PvFunction *f, const PvValue *args, size_t given) {
    const PvCode *code = f->code;
    size_t kwonly = 0;
    for (size_t i = code->n_args; i < code->n_args + code->n_kwonly; i++) {
        kwonly += args[i] != PV_NULL;
    }
    size_t defaults = f->defaults != NULL ? f->defaults->n : 0;
    char takes[64], also[96] = "";
    bool plural = true;
    if (defaults > 0) {
        snprintf(takes, sizeof takes, "from %td to %u", (ptrdiff_t)code->n_args - (ptrdiff_t)defaults, code->n_args);
    } else {
        snprintf(takes, sizeof takes, "%u", code->n_args);
        plural = code->n_args != 1;
    }
    if (kwonly > 0) {
        snprintf(also, sizeof also, " positional argument%s (and %zu keyword-only argument%s)",
                 given != 1 ? "s" : "", kwonly, kwonly != 1 ? "s" : "");
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() takes %s positional argument%s but %zu%s %s given",
                    pv_str(f->qualname), takes, plural ? "s" : "", given, also,
                    given == 1 && kwonly == 0 ? "was" : "were");
}

static PvStatus raise_unexpected(PvVM *vm, PvFunction *f, PvTuple *names, PvStr *name) {
    const PvCode *code = f->code;
    Text text = {.n = 0};
    for (size_t i = 0; i < code->n_posonly; i++) {
        for (size_t k = 0; k < names->n; k++) {
            PvStr *given = pv_str(names->item[k]);
            if (!pv_str_equal(code->locals[i], given)) continue;
            text_add(&text, text.n == 0 ? "%.*s" : ", %.*s", given);
        }
    }
    if (text.n > 0) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "%U() got some positional-only arguments passed as keyword arguments: '%s'",
                        pv_str(f->qualname), text.at);
    }
    PvStr *near = pv_suggest(name, code->locals + code->n_posonly,
                             code->n_args + code->n_kwonly - code->n_posonly);
    if (near != NULL) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "%U() got an unexpected keyword argument '%U'. Did you mean '%U'?",
                        pv_str(f->qualname), name, near);
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() got an unexpected keyword argument '%U'",
                    pv_str(f->qualname), name);
}

// The parameter that a keyword names, or -1.
static int64_t find_parameter(const PvCode *code, PvStr *name) {
    size_t n = code->n_args + code->n_kwonly;
    for (size_t i = code->n_posonly; i < n; i++) {
        if (code->locals[i] == name) return (int64_t)i;
    }
    for (size_t i = code->n_posonly; i < n; i++) {
        if (pv_str_equal(code->locals[i], name)) return (int64_t)i;
    }
    return -1;
}

static PvStatus bind_keywords(PvVM *vm, PvFunction *f, PvValue *args, const PvValue *values,
                              PvTuple *names, PvDict *extra) {
    for (size_t k = 0; k < names->n; k++) {
        PvStr *name = pv_str(names->item[k]);
        int64_t i = find_parameter(f->code, name);
        if (i < 0) {
            if (extra != NULL) continue;
            return raise_unexpected(vm, f, names, name);
        }
        if (args[i] != PV_NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%U() got multiple values for argument '%U'",
                            pv_str(f->qualname), name);
        }
        args[i] = values[k];
    }
    return PV_OK;
}

// Fill **kwargs with the keywords that name no parameter.
static PvStatus collect_extra(PvVM *vm, PvFunction *f, const PvValue *values, PvTuple *names,
                              PvDict *extra) {
    for (size_t k = 0; names != NULL && k < names->n; k++) {
        if (find_parameter(f->code, pv_str(names->item[k])) >= 0) continue;
        PV_TRY(pv_dict_put(vm, extra, names->item[k], values[k]));
    }
    return PV_OK;
}

PvStatus pv_call_bind(PvVM *vm, PvFunction *f, PvValue *args, size_t n_positional, PvTuple *names,
                      size_t *n_bound) {
    const PvCode *code = f->code;
    size_t n_names = names != NULL ? names->n : 0;
    size_t named = code->n_args + code->n_kwonly;
    // Everything that needs memory first: nothing on the stack has changed yet.
    PvTuple *rest = NULL;
    PvDict *extra = NULL;
    size_t taken = n_positional < code->n_args ? n_positional : code->n_args;
    if (code->flags & PV_CODE_VARARGS) {
        rest = pv_tuple_make(vm, n_positional - taken);
        if (rest == NULL) return PV_RETRY;
        for (size_t i = taken; i < n_positional; i++) rest->item[i - taken] = args[i];
    }
    if (code->flags & PV_CODE_VARKEYWORDS) {
        extra = pv_dict_make(vm, 0);
        if (extra == NULL) return PV_RETRY;
        PV_TRY(collect_extra(vm, f, args + n_positional, names, extra));
    }
    // From here on only OK and RAISE.
    size_t end = code->n_locals > n_positional + n_names ? code->n_locals : n_positional + n_names;
    PvValue *values = args + end;
    memcpy(values, args + n_positional, n_names * sizeof *values);
    for (size_t i = taken; i < named; i++) args[i] = PV_NULL;
    if (n_names > 0) PV_TRY(bind_keywords(vm, f, args, values, names, extra));
    if (n_positional > code->n_args && rest == NULL) {
        return raise_too_many(vm, f, args, n_positional);
    }
    size_t n_defaults = f->defaults != NULL ? f->defaults->n : 0;
    // A guest may set more defaults than there are parameters: the last ones count.
    size_t surplus = n_defaults > code->n_args ? n_defaults - code->n_args : 0;
    size_t first_default = code->n_args + surplus - n_defaults;
    if (taken < first_default) PV_TRY(check_missing(vm, f, args, taken, first_default, "positional"));
    for (size_t i = taken > first_default ? taken : first_default; i < code->n_args; i++) {
        if (args[i] == PV_NULL) args[i] = f->defaults->item[i - first_default + surplus];
    }
    bool missing = false;
    for (size_t i = code->n_args; i < named; i++) {
        if (args[i] != PV_NULL) continue;
        if (f->kwdefaults != NULL) args[i] = pv_dict_get_name(f->kwdefaults, code->locals[i]);
        missing |= args[i] == PV_NULL;
    }
    if (missing) PV_TRY(check_missing(vm, f, args, code->n_args, named, "keyword-only"));
    size_t n = named;
    if (rest != NULL) args[n++] = pv_from_ptr(rest);
    if (extra != NULL) args[n++] = pv_from_ptr(extra);
    *n_bound = n;
    return PV_OK;
}
