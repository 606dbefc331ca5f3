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

typedef struct PvPreludeBinding {
    PvStr *name;
    PvValue value;
} Binding;

enum { MOST_DICTS = 16 };
struct PvPreludeFile {
    const char *name;
    const uint8_t *data;
    size_t size;
    uint32_t number;
    PvUnit *unit;
    Binding *binding; // top-level names
    uint32_t n_bindings, bindings_size;
    PvDict *dict[MOST_DICTS]; // constants with a block of their own
    uint32_t n_dicts;
};

// The names of all files of this build, by hash, the last one of each bucket first.
typedef struct Known {
    const PvPreludeFile *file;
    uint32_t index; // in file->binding
    uint32_t older; // the one before it in its bucket, plus one
} Known;
enum { BUCKETS = 1024 };

// The one table of the process; written under `once`, read-only afterwards.
static struct {
    bool ok;
    uint32_t n_files;
    PvPreludeFile file[PV_PRELUDE_UNITS];
    Known *known;
    uint32_t newest[BUCKETS]; // plus one
    PvFunction *twin[PV_TWIN_COUNT];
    char problems[4096];
} prelude;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// A file that is being loaded, and a text that grows by a line for each problem.
typedef struct Loading {
    PvPreludeFile *file;
    char *text;
    size_t n, size;
} Loading;

static void problem(Loading *l, const char *what, const char *detail) {
    int n = snprintf(l->text + l->n, l->size - l->n, "%s: %s\n", what, detail);
    if (n > 0) l->n += (size_t)n;
    if (l->n >= l->size) l->n = l->size - 1;
}

static void problem_name(Loading *l, const char *what, const PvStr *name) {
    char text[128];
    size_t size = pv_str_utf8_size(name);
    if (size >= sizeof text) size = 0;
    if (size > 0) pv_str_to_utf8(name, text);
    text[size] = 0;
    problem(l, what, text);
}

static bool bind(PvPreludeFile *file, PvStr *name, PvValue value) {
    if (file->n_bindings == file->bindings_size) {
        uint32_t size = file->bindings_size * 2 + 16;
        Binding *grown = realloc(file->binding, size * sizeof *grown);
        if (grown == NULL) return false;
        file->binding = grown;
        file->bindings_size = size;
    }
    file->binding[file->n_bindings++] = (Binding){name, value};
    return true;
}

static const Binding *find(const PvPreludeFile *file, const PvStr *name) {
    for (uint32_t i = file->n_bindings; i-- > 0;) {
        if (pv_str_equal(file->binding[i].name, name)) return &file->binding[i];
    }
    return NULL;
}

static bool index_names(void) {
    uint32_t n = 0;
    for (uint32_t k = 0; k < prelude.n_files; k++) n += prelude.file[k].n_bindings;
    prelude.known = calloc(n + 1, sizeof *prelude.known);
    if (prelude.known == NULL) return false;
    n = 0;
    for (uint32_t k = 0; k < prelude.n_files; k++) {
        const PvPreludeFile *file = &prelude.file[k];
        for (uint32_t i = 0; i < file->n_bindings; i++) {
            uint32_t *newest = &prelude.newest[pv_str_hash(file->binding[i].name) % BUCKETS];
            prelude.known[n++] = (Known){file, i, *newest};
            *newest = n;
        }
    }
    return true;
}

// In the files of this build but for the one that has the number of `file`.
static const Binding *find_elsewhere(const PvPreludeFile *file, PvStr *name) {
    const Known *known;
    for (uint32_t i = prelude.newest[pv_str_hash(name) % BUCKETS]; i > 0; i = known->older) {
        known = &prelude.known[i - 1];
        const Binding *b = &known->file->binding[known->index];
        if (known->file->number != file->number && pv_str_equal(b->name, name)) return b;
    }
    return NULL;
}

// --- module bodies --------------------------------------------------------------------------------

static PvFunction *make_function(PvPreludeFile *file, PvCode *code) {
    PvFunction *f = pv_unit_alloc(file->unit, sizeof *f);
    if (f == NULL) return NULL;
    f->base = (PvObject){&pv_types[PV_TYPE_FUNCTION], PV_OF_IMMORTAL, file->number};
    f->code = code;
    f->name = pv_from_ptr(code->name);
    f->qualname = pv_from_ptr(code->qualname);
    return f;
}

// The tuple of n constants on the stack, as an immortal object of the process.
static PvTuple *make_tuple(PvPreludeFile *file, const PvValue *item, uint32_t n) {
    PvTuple *t = pv_unit_alloc(file->unit, sizeof *t + n * sizeof *item);
    if (t == NULL) return NULL;
    t->base = (PvObject){&pv_types[PV_TYPE_TUPLE], PV_OF_IMMORTAL, 0};
    t->n = n;
    memcpy(t->item, item, n * sizeof *item);
    return t;
}

static PvDict *make_dict(PvPreludeFile *file, const PvValue *item, uint32_t n) {
    PvDict *d = file->n_dicts == MOST_DICTS ? NULL : pv_unit_alloc(file->unit, sizeof *d);
    if (d == NULL || !pv_dict_static_init(d, &pv_types[PV_TYPE_DICT], n)) return NULL;
    file->dict[file->n_dicts++] = d;
    for (uint32_t i = 0; i < n; i++) {
        if (!pv_is_ptr(item[2 * i]) || pv_ptr(item[2 * i])->type != &pv_types[PV_TYPE_STR]) return NULL;
        pv_dict_static_put(d, (PvStr *)(void *)pv_ptr(item[2 * i]), item[2 * i + 1]);
    }
    return d;
}

// Run a module's body, as far as bodies may go. False: out of memory.
static bool run_body(Loading *l) {
    enum { DEPTH = 64 };
    PvPreludeFile *file = l->file;
    PvUnit *unit = file->unit;
    const PvCode *code = unit->codes[0];
    PvValue stack[DEPTH];
    uint32_t n = 0;
    for (const uint32_t *pc = code->words; pc < code->words + code->n_words; pc++) {
        uint32_t op = *pc & 255, arg = *pc >> 8;
        if (n + 4 > DEPTH) {
            problem(l, "prelude body too deep", "");
            return true;
        }
        switch (op) {
        case PV_OPCODE_NOP:
        case PV_OPCODE_RESUME: break;
        case PV_OPCODE_LOAD_CONST: stack[n++] = code->consts[arg]; break;
        case PV_OPCODE_LOAD_INT: stack[n++] = pv_from_int((int32_t)*pc >> 8); break;
        case PV_OPCODE_POP_TOP: n--; break;
        case PV_OPCODE_BUILD_TUPLE: {
            PvTuple *t = make_tuple(file, &stack[n - arg], arg);
            if (t == NULL) return false;
            n -= arg;
            stack[n++] = pv_from_ptr(t);
            break;
        }
        case PV_OPCODE_BUILD_MAP: {
            PvDict *d = make_dict(file, &stack[n - 2 * arg], arg);
            if (d == NULL) return false;
            n -= 2 * arg;
            stack[n++] = pv_from_ptr(d);
            break;
        }
        case PV_OPCODE_MAKE_FUNCTION: {
            PvFunction *f = make_function(file, unit->codes[arg]);
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
            if (!bind(file, code->names[arg], stack[--n])) return false;
            pc++; // the cache word
            break;
        case PV_OPCODE_LOAD_NAME: {
            const Binding *b = find(file, code->names[arg]);
            if (b == NULL) problem_name(l, "prelude body uses", code->names[arg]);
            stack[n++] = b != NULL ? b->value : PV_NONE;
            pc++;
            break;
        }
        case PV_OPCODE_RETURN_VALUE: return true;
        default: {
            char text[32];
            snprintf(text, sizeof text, "opcode %u", op);
            problem_name(l, "prelude body of", unit->filename);
            problem(l, "does more than define functions and constants", text);
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

static PvValue meaning(const PvPreludeFile *file, PvStr *name, bool own_first) {
    const Binding *b = find(file, name);
    // A builtin before its own twin: it asks the twin when it cannot answer.
    PvValue v = pv_dict_get_name(pv_types_builtins(), name);
    if (v != PV_NULL && pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_NATIVE]) return v;
    if (b != NULL && own_first) return b->value;
    v = intrinsic(name);
    if (v == PV_NULL) v = pv_dict_get_name(pv_types_builtins(), name);
    if (v != PV_NULL) return v;
    if (b == NULL) b = find_elsewhere(file, name);
    if (b != NULL) return b->value;
    v = named_builtin(name);
    return v != PV_NULL ? v : builtin_type(name);
}

static bool bind_code(Loading *l, PvCode *code) {
    size_t n = (size_t)code->n_consts + code->n_names;
    PvValue *consts = pv_unit_alloc(l->file->unit, n * sizeof *consts);
    if (consts == NULL) return false;
    if (code->n_consts > 0) memcpy(consts, code->consts, code->n_consts * sizeof *consts);
    uint32_t *words = (uint32_t *)(uintptr_t)code->words;
    for (uint32_t i = 0; i < code->n_words; i++) {
        uint32_t op = words[i] & 255, name = words[i] >> 8;
        bool cached = (pv_opcode_flags[op] & PV_OPF_CACHE) != 0;
        if (op == PV_OPCODE_LOAD_PRELUDE || op == PV_OPCODE_LOAD_GLOBAL) {
            PvValue v = meaning(l->file, code->names[name], op == PV_OPCODE_LOAD_GLOBAL);
            if (v == PV_NULL) {
                problem_name(l, "the prelude lacks", code->names[name]);
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

static bool bind_file(Loading *l) {
    for (uint32_t i = 1; i < l->file->unit->n_codes; i++) {
        if (!bind_code(l, l->file->unit->codes[i])) return false;
    }
    return true;
}

static bool load(void) {
    Loading l = {.text = prelude.problems, .size = sizeof prelude.problems};
    if (!pv_types_init()) return false;
    for (size_t i = 0; i < pv_embedded_prelude_count; i++) {
        const PvEmbedded *embedded = &pv_embedded_prelude[i];
        if (prelude.n_files == PV_PRELUDE_UNITS) {
            problem(&l, "too many prelude files", embedded->name);
            break;
        }
        PvCompileOptions options = {.prelude = true, .shared = true, .trusted = true};
        PvCodeFormatError error = {""};
        PvUnit *unit = pv_pyxc_read(embedded->data, embedded->size, &options, &error);
        if (unit == NULL) {
            problem(&l, embedded->name, error.message);
            continue;
        }
        l.file = &prelude.file[prelude.n_files];
        *l.file = (PvPreludeFile){.name = embedded->name, .data = embedded->data, .size = embedded->size,
                                  .number = prelude.n_files++, .unit = unit};
        if (!run_body(&l)) return false;
    }
    if (!index_names()) return false;
    for (uint32_t k = 0; k < prelude.n_files; k++) {
        l.file = &prelude.file[k];
        if (!bind_file(&l)) return false;
    }
    for (uint32_t id = 0; id < PV_TWIN_COUNT; id++) {
        prelude.twin[id] = pv_prelude_function(pv_twin_names[id]);
        if (prelude.twin[id] == NULL) problem(&l, "missing twin", pv_twin_names[id]);
    }
    return true;
}

static void load_once(void) { prelude.ok = load(); }

bool pv_prelude_init(void) {
    pthread_once(&once, load_once);
    return prelude.ok;
}

const char *pv_prelude_problems(void) { return prelude.problems; }

// --- asking ---------------------------------------------------------------------------------------

PvFunction *pv_prelude_twin(uint32_t id) { return id < PV_TWIN_COUNT ? prelude.twin[id] : NULL; }

PvValue pv_twin(uint32_t id) { return pv_from_ptr(pv_prelude_twin(id)); }

static PvFunction *as_function(PvValue v) {
    bool is = pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_FUNCTION];
    return is ? (PvFunction *)(void *)pv_ptr(v) : NULL;
}

PvFunction *pv_prelude_function(const char *name) {
    const Known *known;
    uint64_t hash = pv_siphash13(name, strlen(name)); // as pv_str_hash of the same ASCII text
    for (uint32_t i = prelude.newest[hash % BUCKETS]; i > 0; i = known->older) {
        known = &prelude.known[i - 1];
        const Binding *b = &known->file->binding[known->index];
        PvFunction *f = pv_str_equals_ascii(b->name, name) ? as_function(b->value) : NULL;
        if (f != NULL) return f;
    }
    return NULL;
}

const PvPreludeFile *pv_prelude_file(const PvVM *vm, uint32_t number) {
    if (number < prelude.n_files) return &prelude.file[number];
    number -= prelude.n_files;
    return number < vm->n_foreign ? vm->foreign[number] : NULL;
}

uint32_t pv_prelude_count(const PvVM *vm) { return prelude.n_files + vm->n_foreign; }

PvUnit *pv_prelude_unit(const PvVM *vm, uint32_t number) { return pv_prelude_file(vm, number)->unit; }

const char *pv_prelude_name(const PvPreludeFile *file) { return file->name; }

const uint8_t *pv_prelude_bytes(const PvPreludeFile *file, size_t *size) {
    *size = file->size;
    return file->data;
}

uint32_t pv_prelude_number(const PvPreludeFile *file) { return file->number; }

PvFunction *pv_prelude_function_of(const PvPreludeFile *file, const char *name, size_t n) {
    for (uint32_t i = file->n_bindings; i-- > 0;) {
        const PvStr *own = file->binding[i].name;
        PvFunction *f = own->ascii && own->length == n && memcmp(own->data, name, n) == 0
                            ? as_function(file->binding[i].value)
                            : NULL;
        if (f != NULL) return f;
    }
    return NULL;
}

const PvPreludeFile *pv_prelude_find(const char *name, size_t n) {
    for (uint32_t k = 0; k < prelude.n_files; k++) {
        const char *own = prelude.file[k].name;
        if (strlen(own) == n && memcmp(own, name, n) == 0) return &prelude.file[k];
    }
    return NULL;
}

bool pv_prelude_is_twin(const PvCode *code, uint32_t id) {
    const PvFunction *twin = pv_prelude_twin(id);
    return twin != NULL && (code == twin->code || ((code->flags & PV_CODE_PRELUDE) && code->index != 0 &&
                                                   pv_str_equal(code->qualname, twin->code->qualname)));
}

// --- another build's ------------------------------------------------------------------------------

static void drop_foreign(PvPreludeFile *file) {
    for (uint32_t i = 0; i < file->n_dicts; i++) free(file->dict[i]->entry);
    free(file->binding);
    pv_unit_release(file->unit);
    free(file);
}

const PvPreludeFile *pv_prelude_adopt(PvVM *vm, const char *name, size_t n, const uint8_t *data, size_t size,
                                      const char **why) {
    *why = "it does not fit into the memory limit";
    if (pv_prelude_count(vm) == PV_PRELUDE_UNITS) return NULL;
    PvPreludeFile **grown = realloc(vm->foreign, (vm->n_foreign + 1) * sizeof(PvPreludeFile *));
    if (grown == NULL) return NULL;
    vm->foreign = grown;
    PvPreludeFile *file = calloc(1, sizeof *file);
    if (file == NULL) return NULL;
    PvHeap *heap = &vm->core.heap;
    PvCompileOptions options = {.prelude = true, .shared = true, .memory_limit = heap->limit - heap->used};
    PvCodeFormatError error = {""};
    char problems[256] = "";
    Loading l = {.file = file, .text = problems, .size = sizeof problems};
    file->number = pv_prelude_count(vm);
    file->unit = pv_pyxc_read(data, size, &options, &error);
    char *own_name = file->unit == NULL ? NULL : pv_unit_alloc(file->unit, n + 1);
    uint8_t *own_data = own_name == NULL ? NULL : pv_unit_alloc(file->unit, size);
    if (own_data != NULL) {
        memcpy(own_name, name, n);
        memcpy(own_data, data, size);
        file->name = own_name;
        file->data = own_data;
        file->size = size;
    }
    bool ok = own_data != NULL && run_body(&l) && bind_file(&l);
    if (!ok || l.n > 0 || heap->used + file->unit->bytes > heap->limit) {
        if (file->unit == NULL) *why = "the prelude code in it is damaged";
        else if (l.n > 0) *why = "the prelude code in it asks for what this version lacks";
        drop_foreign(file);
        return NULL;
    }
    heap->used += file->unit->bytes;
    if (heap->used > heap->peak) heap->peak = heap->used;
    vm->foreign[vm->n_foreign++] = file;
    return file;
}

void pv_prelude_drop_adopted(PvVM *vm) {
    for (uint32_t i = 0; i < vm->n_foreign; i++) drop_foreign(vm->foreign[i]);
    free(vm->foreign);
}
