// Loading the prelude: see prelude.h.
//
// Binding rewrites code before anybody runs it: each load of a global name becomes a LOAD_CONST of
// what the name means, in constants added behind the code's own. Word indexes stay as they are.
#include "vm/prelude.h"

#include "compiler/pyxc.h"
#include "compiler/stack.h"
#include "core/names.h"
#include "include/embedded.h"
#include "objects/dict.h"
#include "objects/str.h"
#include "objects/types.h"
#include "text/siphash.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

PvObject pv_null_marker = {&pv_types[PV_TYPE_EXHAUSTED], PV_OF_IMMORTAL, 0};

typedef struct Binding {
    PvStr *name;
    PvValue value;
    uint32_t unit;
    uint32_t older; // the one before it with the same bits of hash, plus one
} Binding;

enum { BUCKETS = 1024 };

// The one table of the process; written under `once`, read-only afterwards.
static struct {
    bool ok;
    uint32_t n_units;
    PvUnit *unit[PV_PRELUDE_UNITS];
    Binding *binding; // top-level names of all files
    uint32_t n_bindings, bindings_size;
    uint32_t newest[BUCKETS]; // the last binding of each bucket, plus one
    PvFunction *twin[PV_TWIN_COUNT];
    char problems[4096];
    size_t n_problems;
} prelude;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void problem(const char *what, const char *detail) {
    int n = snprintf(prelude.problems + prelude.n_problems,
                     sizeof prelude.problems - prelude.n_problems, "%s: %s\n", what, detail);
    if (n > 0) prelude.n_problems += (size_t)n;
    if (prelude.n_problems >= sizeof prelude.problems) {
        prelude.n_problems = sizeof prelude.problems - 1;
    }
}

static void problem_name(const char *what, const PvStr *name) {
    char text[128];
    size_t size = pv_str_utf8_size(name);
    if (size >= sizeof text) size = 0;
    if (size > 0) pv_str_to_utf8(name, text);
    text[size] = 0;
    problem(what, text);
}

static bool bind(PvStr *name, PvValue value, uint32_t unit) {
    if (prelude.n_bindings == prelude.bindings_size) {
        uint32_t size = prelude.bindings_size * 2 + 64;
        Binding *grown = realloc(prelude.binding, size * sizeof *grown);
        if (grown == NULL) return false;
        prelude.binding = grown;
        prelude.bindings_size = size;
    }
    uint32_t *newest = &prelude.newest[pv_str_hash(name) % BUCKETS];
    prelude.binding[prelude.n_bindings++] = (Binding){name, value, unit, *newest};
    *newest = prelude.n_bindings;
    return true;
}

// The last binding of a name in this unit (own) or in another one.
static const Binding *find(PvStr *name, uint32_t unit, bool own) {
    const Binding *b;
    for (uint32_t i = prelude.newest[pv_str_hash(name) % BUCKETS]; i > 0; i = b->older) {
        b = &prelude.binding[i - 1];
        if ((b->unit == unit) == own && pv_str_equal(b->name, name)) return b;
    }
    return NULL;
}

// --- module bodies --------------------------------------------------------------------------------

static PvFunction *make_function(PvCode *code, uint32_t unit) {
    PvFunction *f = calloc(1, sizeof *f);
    if (f == NULL) return NULL;
    f->base = (PvObject){&pv_types[PV_TYPE_FUNCTION], PV_OF_IMMORTAL, unit};
    f->code = code;
    f->name = pv_from_ptr(code->name);
    f->qualname = pv_from_ptr(code->qualname);
    return f;
}

// The tuple of n constants on the stack, as an immortal object of the process.
static PvTuple *make_tuple(const PvValue *item, uint32_t n) {
    PvTuple *t = calloc(1, sizeof *t + n * sizeof *item);
    if (t == NULL) return NULL;
    t->base = (PvObject){&pv_types[PV_TYPE_TUPLE], PV_OF_IMMORTAL, 0};
    t->n = n;
    memcpy(t->item, item, n * sizeof *item);
    return t;
}

static PvDict *make_dict(const PvValue *item, uint32_t n) {
    PvDict *d = calloc(1, sizeof *d);
    if (d == NULL || !pv_dict_static_init(d, &pv_types[PV_TYPE_DICT], n)) return NULL;
    for (uint32_t i = 0; i < n; i++) {
        pv_dict_static_put(d, (PvStr *)(void *)pv_ptr(item[2 * i]), item[2 * i + 1]);
    }
    return d;
}

// Run a module's body, as far as bodies may go. False: out of memory.
static bool run_body(uint32_t unit_index) {
    enum { DEPTH = 64 };
    PvUnit *unit = prelude.unit[unit_index];
    const PvCode *code = unit->codes[0];
    PvValue stack[DEPTH];
    uint32_t n = 0;
    for (const uint32_t *pc = code->words; pc < code->words + code->n_words; pc++) {
        uint32_t op = *pc & 255, arg = *pc >> 8;
        if (n + 4 > DEPTH) {
            problem("prelude body too deep", "");
            return true;
        }
        switch (op) {
        case PV_OPCODE_NOP:
        case PV_OPCODE_RESUME: break;
        case PV_OPCODE_LOAD_CONST: stack[n++] = code->consts[arg]; break;
        case PV_OPCODE_LOAD_INT: stack[n++] = pv_from_int((int32_t)*pc >> 8); break;
        case PV_OPCODE_POP_TOP: n--; break;
        case PV_OPCODE_BUILD_TUPLE: {
            PvTuple *t = make_tuple(&stack[n - arg], arg);
            if (t == NULL) return false;
            n -= arg;
            stack[n++] = pv_from_ptr(t);
            break;
        }
        case PV_OPCODE_BUILD_MAP: {
            PvDict *d = make_dict(&stack[n - 2 * arg], arg);
            if (d == NULL) return false;
            n -= 2 * arg;
            stack[n++] = pv_from_ptr(d);
            break;
        }
        case PV_OPCODE_MAKE_FUNCTION: {
            PvFunction *f = make_function(unit->codes[arg], unit_index);
            if (f == NULL) return false;
            stack[n++] = pv_from_ptr(f);
            break;
        }
        case PV_OPCODE_SET_FUNCTION_ATTRIBUTE: {
            PvFunction *f = (PvFunction *)(void *)pv_ptr(stack[n - 1]);
            PvObject *v = pv_is_ptr(stack[n - 2]) ? pv_ptr(stack[n - 2]) : NULL;
            if (arg == PV_FUNCTION_DEFAULTS) f->defaults = (PvTuple *)(void *)v;
            if (arg == PV_FUNCTION_KWDEFAULTS) f->kwdefaults = (PvDict *)(void *)v;
            stack[n - 2] = stack[n - 1];
            n--;
            break;
        }
        case PV_OPCODE_STORE_NAME:
        case PV_OPCODE_STORE_GLOBAL:
            if (!bind(code->names[arg], stack[--n], unit_index)) return false;
            pc++; // the cache word
            break;
        case PV_OPCODE_LOAD_NAME: {
            const Binding *b = find(code->names[arg], unit_index, true);
            if (b == NULL) problem_name("prelude body uses", code->names[arg]);
            stack[n++] = b != NULL ? b->value : PV_NONE;
            pc++;
            break;
        }
        case PV_OPCODE_RETURN_VALUE: return true;
        default: {
            char text[32];
            snprintf(text, sizeof text, "opcode %u", op);
            problem_name("prelude body of", unit->filename);
            problem("does more than define functions and constants", text);
            return true;
        }
        }
    }
    return true;
}

// --- binding --------------------------------------------------------------------------------------

static PvValue intrinsic(const PvStr *name) {
    char key[96] = "intrinsic.";
    size_t size = pv_str_utf8_size(name);
    if (size + 10 >= sizeof key) return PV_NULL;
    pv_str_to_utf8(name, key + 10);
    const PvNative *native = pv_types_native(key, size + 10);
    return native != NULL && native->fn != NULL ? pv_from_ptr(native) : PV_NULL;
}

// builtin_len: the builtin, where the file's own twin has its name.
static PvValue named_builtin(const PvStr *name) {
    char text[64];
    static const char prefix[] = "builtin_";
    size_t n = sizeof prefix - 1;
    if (!name->ascii || name->length >= sizeof text || name->length <= n ||
        memcmp(name->data, prefix, n) != 0) {
        return PV_NULL;
    }
    PvStr *plain = pv_static_name((const char *)name->data + n, name->length - n);
    return plain != NULL ? pv_dict_get_name(pv_types_builtins(), plain) : PV_NULL;
}

static PvValue builtin_type(const PvStr *name) {
    for (int i = 0; i < PV_TYPE_COUNT; i++) {
        if (pv_str_equal(pv_types[i].name, name)) return pv_from_ptr(&pv_types[i]);
    }
    return PV_NULL;
}

static PvValue meaning(PvStr *name, uint32_t unit, bool own_first) {
    const Binding *b = find(name, unit, true);
    // A builtin before its own twin: it asks the twin when it cannot answer.
    PvValue v = pv_dict_get_name(pv_types_builtins(), name);
    if (v != PV_NULL && pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_NATIVE]) return v;
    if (b != NULL && own_first) return b->value;
    v = intrinsic(name);
    if (v == PV_NULL) v = pv_dict_get_name(pv_types_builtins(), name);
    if (v != PV_NULL) return v;
    if (b == NULL) b = find(name, unit, false);
    if (b != NULL) return b->value;
    v = named_builtin(name);
    return v != PV_NULL ? v : builtin_type(name);
}

static bool bind_code(PvCode *code, uint32_t unit) {
    PvValue *consts = calloc((size_t)code->n_consts + code->n_names, sizeof *consts);
    if (consts == NULL) return code->n_consts + code->n_names == 0;
    if (code->n_consts > 0) memcpy(consts, code->consts, code->n_consts * sizeof *consts);
    uint32_t *words = (uint32_t *)(uintptr_t)code->words;
    for (uint32_t i = 0; i < code->n_words; i++) {
        uint32_t op = words[i] & 255, name = words[i] >> 8;
        bool cached = (pv_opcode_flags[op] & PV_OPF_CACHE) != 0;
        if (op == PV_OPCODE_LOAD_PRELUDE || op == PV_OPCODE_LOAD_GLOBAL) {
            PvValue v = meaning(code->names[name], unit, op == PV_OPCODE_LOAD_GLOBAL);
            if (v == PV_NULL) {
                problem_name("the prelude lacks", code->names[name]);
                words[i] = PV_OPCODE_LOAD_PRELUDE | name << 8;
            } else {
                consts[code->n_consts + name] = v;
                words[i] = PV_OPCODE_LOAD_CONST | (code->n_consts + name) << 8;
            }
            if (cached) words[i + 1] = PV_OPCODE_NOP;
        }
        i += cached;
    }
    code->consts = consts;
    code->n_consts += code->n_names;
    return true;
}

static bool load(void) {
    if (!pv_types_init()) return false;
    for (size_t i = 0; i < pv_embedded_prelude_count; i++) {
        const PvEmbedded *file = &pv_embedded_prelude[i];
        if (prelude.n_units == PV_PRELUDE_UNITS) {
            problem("too many prelude files", file->name);
            break;
        }
        PvCompileOptions options = {.prelude = true, .shared = true};
        PvCodeFormatError error = {""};
        PvUnit *unit = pv_pyxc_read(file->data, file->size, &options, &error);
        if (unit == NULL) {
            problem(file->name, error.message);
            continue;
        }
        prelude.unit[prelude.n_units++] = unit;
        if (!run_body(prelude.n_units - 1)) return false;
    }
    for (uint32_t k = 0; k < prelude.n_units; k++) {
        for (uint32_t i = 1; i < prelude.unit[k]->n_codes; i++) {
            if (!bind_code(prelude.unit[k]->codes[i], k)) return false;
        }
    }
    for (uint32_t id = 0; id < PV_TWIN_COUNT; id++) {
        prelude.twin[id] = pv_prelude_function(pv_twin_names[id]);
        if (prelude.twin[id] == NULL) problem("missing twin", pv_twin_names[id]);
    }
    return true;
}

static void load_once(void) { prelude.ok = load(); }

bool pv_prelude_init(void) {
    pthread_once(&once, load_once);
    return prelude.ok;
}

const char *pv_prelude_problems(void) { return prelude.problems; }

PvFunction *pv_prelude_twin(uint32_t id) { return id < PV_TWIN_COUNT ? prelude.twin[id] : NULL; }

PvValue pv_twin(uint32_t id) { return pv_from_ptr(pv_prelude_twin(id)); }

PvFunction *pv_prelude_function(const char *name) {
    const Binding *b;
    uint64_t hash = pv_siphash13(name, strlen(name)); // as pv_str_hash of the same ASCII text
    for (uint32_t i = prelude.newest[hash % BUCKETS]; i > 0; i = b->older) {
        b = &prelude.binding[i - 1];
        if (pv_str_equals_ascii(b->name, name) && pv_is_ptr(b->value) &&
            pv_ptr(b->value)->type == &pv_types[PV_TYPE_FUNCTION]) {
            return (PvFunction *)(void *)pv_ptr(b->value);
        }
    }
    return NULL;
}

uint32_t pv_prelude_count(void) { return prelude.n_units; }
PvUnit *pv_prelude_unit(uint32_t index) { return prelude.unit[index]; }

PvObject *pv_prelude_by_code(uint32_t unit, uint32_t index) {
    for (uint32_t i = 0; i < prelude.n_bindings; i++) {
        PvValue v = prelude.binding[i].value;
        if (!pv_is_ptr(v) || pv_ptr(v)->type != &pv_types[PV_TYPE_FUNCTION]) continue;
        if (pv_ptr(v)->aux == unit && ((PvFunction *)(void *)pv_ptr(v))->code->index == index) {
            return pv_ptr(v);
        }
    }
    return NULL;
}
