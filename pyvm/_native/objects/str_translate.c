// str.maketrans and str.translate.
//
// Native for exact dicts whose keys are built-in: looking up an int runs no guest code then. Every other
// table goes to the twin, which asks it character by character.
#include "core/native.h"
#include "objects/dict.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/operate.h"
#include "objects/textual.h"

static bool is_exact_dict(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_DICT]; }

static PvStatus put(PvVM *vm, PvDict *d, PvValue key, PvValue value) {
    PV_TRY(pv_charge(vm, 2));
    return pv_dict_put(vm, d, key, value);
}

// Of a dict: keys become code points.
static PvStatus of_dict(PvVM *vm, PvValue from, PvDict *table) {
    uint32_t at = 0;
    PvDictEntry *entry;
    while ((entry = pv_dict_walk(pv_dict(from), &at)) != NULL) {
        PvValue key = entry->key;
        if (pv_is_str(key)) {
            if (pv_str(key)->length != 1) {
                return pv_raise(vm, PV_EXC_VALUE_ERROR,
                                "string keys in translate table must be of length 1");
            }
            key = pv_from_int(pv_str_at(pv_str(key), 0));
        } else if (!pv_is_integer(key)) {
            if (!(pv_type_of(key)->flags & PV_TF_BUILTIN)) return PV_DEFER;
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "keys in translate table must be strings or integers");
        }
        PV_TRY(put(vm, table, key, entry->value));
    }
    return PV_OK;
}

PvStatus pv_str_maketrans(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *table = pv_dict_make(vm, 0);
    if (table == NULL) return PV_RETRY;
    if (a->v[1] == PV_NULL) {
        if (!(pv_type_of(a->v[0])->flags & PV_TF_DICT)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "if you give only one argument to maketrans it must be a dict");
        }
        PV_TRY(of_dict(vm, a->v[0], table));
        *out = pv_from_ptr(table);
        return PV_OK;
    }
    for (int i = 1; i < 3; i++) {
        if (a->v[i] == PV_NULL || pv_is_str(a->v[i])) continue;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "maketrans() argument %d must be str, not %U", i + 1,
                        a->v[i] == PV_NONE ? PV_NAME(None) : pv_type_of(a->v[i])->name);
    }
    if (!pv_is_str(a->v[0])) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "first maketrans argument must be a string if there is a second argument");
    }
    const PvStr *from = pv_str(a->v[0]), *to = pv_str(a->v[1]);
    if (from->length != to->length) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR,
                        "the first two maketrans arguments must have equal length");
    }
    for (size_t i = 0; i < from->length; i++) {
        PV_TRY(put(vm, table, pv_from_int(pv_str_at(from, i)), pv_from_int(pv_str_at(to, i))));
    }
    const PvStr *drop = a->v[2] == PV_NULL ? pv_str_empty() : pv_str(a->v[2]);
    for (size_t i = 0; i < drop->length; i++) {
        PV_TRY(put(vm, table, pv_from_int(pv_str_at(drop, i)), PV_NONE));
    }
    *out = pv_from_ptr(table);
    return PV_OK;
}

// What a table holds for a character: PV_NULL for nothing.
static PvStatus look_up(PvVM *vm, PvDict *table, uint32_t c, PvValue *out) {
    PvDictEntry *entry;
    PV_TRY(pv_dict_find(vm, table, pv_from_int(c), pv_hash_small_int(c), &entry));
    *out = entry == NULL ? PV_NULL : entry->value;
    if (*out == PV_NULL || *out == PV_NONE || pv_is_str(*out)) return PV_OK;
    if (!pv_is_integer(*out)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "character mapping must return integer, None or str");
    }
    int64_t code;
    if (!pv_int_as_int64(*out, &code) || code < 0 || code > 0x10ffff) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "character mapping must be in range(0x110000)");
    }
    *out = pv_from_int(code);
    return PV_OK;
}

PvStatus pv_str_translate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *s = pv_str(a->v[0]);
    if (!is_exact_dict(a->v[1])) {
        PvTextual t = pv_textual(vm, a->v[0]);
        return s->length == 0 ? pv_textual_part(&t, 0, 0, out) : PV_DEFER;
    }
    PvDict *table = pv_dict(a->v[1]);
    PvValue seen[256];
    bool known[256] = {false};
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        PvValue to;
        PV_TRY(pv_textual_pay(vm, i, s->length));
        if (c < 256 && known[c]) {
            to = seen[c];
        } else {
            PV_TRY(pv_charge(vm, 2));
            PV_TRY(look_up(vm, table, c, &to));
            if (c < 256) known[c] = true, seen[c] = to;
        }
        if (to == PV_NULL) PV_TRY(pv_writer_char(&w, c));
        else if (pv_is_int(to)) PV_TRY(pv_writer_char(&w, (uint32_t)pv_int(to)));
        else if (to != PV_NONE) PV_TRY(pv_writer_str(&w, pv_str(to)));
    }
    return pv_writer_finish(&w, out);
}
