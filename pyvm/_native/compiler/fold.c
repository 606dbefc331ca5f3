// Constant folding; fold.h tells its contract. Numbers are computed exactly as the guest would: what
// is not representable here (an int beyond 64 bits, an error) is left for run time.
#include "compiler/fold.h"

#include <math.h>
#include <string.h>

// Bounds on what folding may build, as CPython has them: characters of a str, items of a tuple.
#define MAX_TEXT 4096
#define MAX_ITEMS 256

typedef struct Complex {
    double real, imag;
} Complex;

static const PvConst *constant_of(const PvNode *node) {
    return node->kind == PV_NODE_CONSTANT ? PV_AS(Constant, node)->value : NULL;
}

static PvConst *new_const(PvScopes *s, unsigned kind, size_t size) {
    PvConst *value = pv_arena_zalloc(s->arena, size);
    if (value) value->kind = (uint8_t)kind;
    return value;
}

// Hang a Constant where `*at` hangs. Without memory the tree stays as it is: folding is optional.
static void replace(PvScopes *s, PvNode **at, const PvConst *value) {
    if (!value) return;
    PvConstantNode *node = pv_arena_zalloc(s->arena, sizeof *node);
    if (!node) return;
    node->node = **at;
    node->node.kind = PV_NODE_CONSTANT;
    node->node.depth = 1;
    node->value = value;
    *at = &node->node;
}

static const PvConst *from_int(PvScopes *s, int64_t i) {
    PvConst *value = new_const(s, PV_CONST_INT, sizeof *value);
    if (value) value->integer = i;
    return value;
}

static const PvConst *from_real(PvScopes *s, double real) {
    PvConst *value = new_const(s, PV_CONST_FLOAT, sizeof *value);
    if (value) value->real = real;
    return value;
}

static const PvConst *from_bool(PvScopes *s, bool truth) {
    return new_const(s, truth ? PV_CONST_TRUE : PV_CONST_FALSE, sizeof(PvConst));
}

static const PvConst *from_complex(PvScopes *s, Complex c) {
    PvComplexConst *value = (PvComplexConst *)(void *)new_const(s, PV_CONST_FULL_COMPLEX,
                                                                sizeof *value);
    if (!value) return NULL;
    value->real = c.real;
    value->imag = c.imag;
    return &value->head;
}

// The magnitude `n` limbs of an int, as the narrowest constant.
static const PvConst *from_limbs(PvScopes *s, const uint64_t *limb, uint32_t n, bool negative) {
    while (n && !limb[n - 1]) n--;
    if (n == 0) return from_int(s, 0);
    if (n == 1 && limb[0] <= (uint64_t)INT64_MAX + negative)
        return from_int(s, negative ? (int64_t)(0 - limb[0]) : (int64_t)limb[0]);
    PvLimbsConst *value = (PvLimbsConst *)(void *)new_const(s, PV_CONST_LIMBS,
                                                            sizeof *value + n * sizeof *limb);
    if (!value) return NULL;
    value->n = n;
    value->negative = negative;
    memcpy(value->limb, limb, n * sizeof *limb);
    return &value->head;
}

// ---- numbers

static bool as_int(const PvConst *value, int64_t *out) {
    switch (value->kind) {
        case PV_CONST_INT: *out = value->integer; return true;
        case PV_CONST_TRUE: *out = 1; return true;
        case PV_CONST_FALSE: *out = 0; return true;
        default: return false;
    }
}

static bool as_real(const PvConst *value, double *out) {
    int64_t i;
    if (value->kind == PV_CONST_FLOAT) *out = value->real;
    else if (as_int(value, &i)) *out = (double)i;
    else return false;
    return true;
}

static bool as_complex(const PvConst *value, Complex *out) {
    out->imag = 0;
    if (value->kind == PV_CONST_COMPLEX) {
        out->real = 0;
        out->imag = value->real;
    } else if (value->kind == PV_CONST_FULL_COMPLEX) {
        const PvComplexConst *full = (const PvComplexConst *)(const void *)value;
        out->real = full->real;
        out->imag = full->imag;
    } else {
        return as_real(value, &out->real);
    }
    return true;
}

// The magnitude of an int of up to two limbs.
typedef struct Wide {
    unsigned __int128 magnitude;
    bool negative;
} Wide;

static bool as_wide(const PvConst *value, Wide *out) {
    int64_t i;
    if (as_int(value, &i)) {
        out->negative = i < 0;
        out->magnitude = i < 0 ? (uint64_t)0 - (uint64_t)i : (uint64_t)i;
        return true;
    }
    if (value->kind == PV_CONST_LIMBS) {
        const PvLimbsConst *wide = (const PvLimbsConst *)(const void *)value;
        if (wide->n > 2) return false;
        out->negative = wide->negative;
        out->magnitude = wide->limb[0];
        if (wide->n == 2) out->magnitude |= (unsigned __int128)wide->limb[1] << 64;
        return true;
    }
    if (value->kind != PV_CONST_BIG_INT) return false;
    out->negative = false;
    out->magnitude = 0;
    for (uint32_t k = 0; k < value->text.length; k++) {
        unsigned c = (unsigned char)value->text.bytes[k];
        unsigned digit = c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
        if (digit >= value->base || out->magnitude >> 123) return false;
        out->magnitude = out->magnitude * value->base + digit;
    }
    return true;
}

static const PvConst *from_wide(PvScopes *s, unsigned __int128 magnitude, bool negative) {
    uint64_t limb[2] = {(uint64_t)magnitude, (uint64_t)(magnitude >> 64)};
    return from_limbs(s, limb, 2, negative);
}

static const PvConst *add_wide(PvScopes *s, Wide a, Wide b) {
    if (a.negative == b.negative) {
        if ((a.magnitude | b.magnitude) >> 127) return NULL;
        return from_wide(s, a.magnitude + b.magnitude, a.negative);
    }
    if (a.magnitude >= b.magnitude) return from_wide(s, a.magnitude - b.magnitude, a.negative);
    return from_wide(s, b.magnitude - a.magnitude, b.negative);
}

static unsigned bits_of(unsigned __int128 magnitude) {
    unsigned bits = 0;
    while (magnitude) magnitude >>= 1, bits++;
    return bits;
}

static const PvConst *power_wide(PvScopes *s, Wide a, Wide b) {
    if (b.negative || b.magnitude > 128) return NULL;
    unsigned exponent = (unsigned)b.magnitude;
    if (bits_of(a.magnitude) * exponent > 128 && a.magnitude > 1) return NULL;
    unsigned __int128 result = 1;
    for (unsigned i = 0; i < exponent; i++) result *= a.magnitude;
    return from_wide(s, result, a.negative && (exponent & 1));
}

// Two's complement operators, for what fits int64_t.
static const PvConst *fold_bits(PvScopes *s, PvOperator op, int64_t a, int64_t b) {
    switch (op) {
        case PV_OPERATOR_BIT_OR: return from_int(s, a | b);
        case PV_OPERATOR_BIT_XOR: return from_int(s, a ^ b);
        case PV_OPERATOR_BIT_AND: return from_int(s, a & b);
        case PV_OPERATOR_RSHIFT:
            if (b < 0) return NULL;
            return from_int(s, b > 63 ? (a < 0 ? -1 : 0) : a >> b);
        case PV_OPERATOR_FLOOR_DIV:
        case PV_OPERATOR_MOD: {
            if (b == 0 || (a == INT64_MIN && b == -1)) return NULL;
            int64_t quotient = a / b, rest = a % b;
            if (rest && (rest < 0) != (b < 0)) quotient--, rest += b;
            return from_int(s, op == PV_OPERATOR_MOD ? rest : quotient);
        }
        default: return NULL;
    }
}

static const PvConst *fold_ints(PvScopes *s, PvOperator op, const PvConst *left,
                                const PvConst *right) {
    Wide a, b;
    int64_t i, j;
    if (!as_wide(left, &a) || !as_wide(right, &b)) return NULL;
    switch (op) {
        case PV_OPERATOR_ADD: return add_wide(s, a, b);
        case PV_OPERATOR_SUB: b.negative = !b.negative; return add_wide(s, a, b);
        case PV_OPERATOR_MULT:
            if (bits_of(a.magnitude) + bits_of(b.magnitude) > 128) return NULL;
            return from_wide(s, a.magnitude * b.magnitude, a.negative != b.negative);
        case PV_OPERATOR_LSHIFT:
            if (b.negative || b.magnitude > 128) return NULL;
            if (a.magnitude && bits_of(a.magnitude) + (unsigned)b.magnitude > 128) return NULL;
            return from_wide(s, b.magnitude > 127 ? 0 : a.magnitude << (unsigned)b.magnitude,
                             a.negative);
        case PV_OPERATOR_DIV: {
            const int64_t exact = (int64_t)1 << 53;
            if (!as_int(left, &i) || !as_int(right, &j) || j == 0) return NULL;
            if (i > exact || i < -exact || j > exact || j < -exact) return NULL;
            return from_real(s, (double)i / (double)j);
        }
        case PV_OPERATOR_POW:
            if (!b.negative) return power_wide(s, a, b);
            if (!as_int(left, &i) || !as_int(right, &j) || i == 0) return NULL;
            return from_real(s, pow((double)i, (double)j));
        default:
            if (!as_int(left, &i) || !as_int(right, &j)) return NULL;
            return fold_bits(s, op, i, j);
    }
}

static const PvConst *fold_reals(PvScopes *s, PvOperator op, double a, double b) {
    double result;
    switch (op) {
        case PV_OPERATOR_ADD: result = a + b; break;
        case PV_OPERATOR_SUB: result = a - b; break;
        case PV_OPERATOR_MULT: result = a * b; break;
        case PV_OPERATOR_DIV:
            if (b == 0) return NULL;
            result = a / b;
            break;
        case PV_OPERATOR_POW:
            if ((a == 0 && b < 0) || (a < 0 && b != floor(b))) return NULL;
            result = pow(a, b);
            if (isinf(result) && !isinf(a) && !isinf(b)) return NULL;  // OverflowError
            break;
        default: return NULL;  // // and % are rare, and subtle
    }
    return from_real(s, result);
}

static const PvConst *fold_complexes(PvScopes *s, PvOperator op, const PvConst *left,
                                     const PvConst *right) {
    Complex a, b, c;
    if (!as_complex(left, &a) || !as_complex(right, &b)) return NULL;
    switch (op) {
        case PV_OPERATOR_ADD:
            c.real = a.real + b.real;
            c.imag = a.imag + b.imag;
            break;
        case PV_OPERATOR_SUB:
            c.real = a.real - b.real;
            c.imag = a.imag - b.imag;
            break;
        case PV_OPERATOR_MULT:
            c.real = a.real * b.real - a.imag * b.imag;
            c.imag = a.real * b.imag + a.imag * b.real;
            break;
        default: return NULL;
    }
    return from_complex(s, c);
}

// ---- text and tuples

// All texts and tuples together stay in proportion to the source.
static bool spend(PvScopes *s, size_t bytes) {
    if (bytes > s->fold_left) return false;
    s->fold_left -= bytes;
    return true;
}

static bool is_text(const PvConst *value) {
    return value->kind == PV_CONST_STR || value->kind == PV_CONST_BYTES;
}

static const PvConst *join_texts(PvScopes *s, const PvConst *a, const PvConst *b) {
    size_t length = (size_t)a->text.length + b->text.length;
    if (length > MAX_TEXT || !spend(s, length)) return NULL;
    PvConst *value = new_const(s, a->kind, sizeof *value);
    char *bytes = pv_arena_alloc(s->arena, length + 1);
    if (!value || !bytes) return NULL;
    memcpy(bytes, a->text.bytes, a->text.length);
    memcpy(bytes + a->text.length, b->text.bytes, b->text.length);
    bytes[length] = 0;
    value->text.bytes = bytes;
    value->text.length = (uint32_t)length;
    value->chars = a->chars + b->chars;
    value->max_char = a->max_char > b->max_char ? a->max_char : b->max_char;
    return value;
}

static const PvConst *repeat_text(PvScopes *s, const PvConst *text, int64_t times) {
    if (times < 0) times = 0;
    if (times > MAX_TEXT || text->text.length * (uint64_t)times > MAX_TEXT) return NULL;
    size_t length = (size_t)text->text.length * (size_t)times;
    if (!spend(s, length)) return NULL;
    PvConst *value = new_const(s, text->kind, sizeof *value);
    char *bytes = pv_arena_alloc(s->arena, length + 1);
    if (!value || !bytes) return NULL;
    for (int64_t i = 0; i < times; i++)
        memcpy(bytes + (size_t)i * text->text.length, text->text.bytes, text->text.length);
    bytes[length] = 0;
    value->text.bytes = bytes;
    value->text.length = (uint32_t)length;
    value->chars = text->chars * (uint32_t)times;
    value->max_char = times ? text->max_char : 0;
    return value;
}

static PvTupleConst *new_tuple(PvScopes *s, uint32_t n) {
    PvTupleConst *tuple = (PvTupleConst *)(void *)new_const(
        s, PV_CONST_TUPLE, sizeof(PvTupleConst) + n * sizeof(PvConst *));
    if (tuple) tuple->n = n;
    return tuple;
}

static const PvConst *join_tuples(PvScopes *s, const PvConst *left, const PvConst *right) {
    const PvTupleConst *a = (const PvTupleConst *)(const void *)left;
    const PvTupleConst *b = (const PvTupleConst *)(const void *)right;
    if (a->n + b->n > MAX_ITEMS || !spend(s, (a->n + b->n) * sizeof(PvConst *))) return NULL;
    PvTupleConst *tuple = new_tuple(s, a->n + b->n);
    if (!tuple) return NULL;
    memcpy(tuple->item, a->item, a->n * sizeof *a->item);
    memcpy(tuple->item + a->n, b->item, b->n * sizeof *b->item);
    return &tuple->head;
}

static const PvConst *repeat_tuple(PvScopes *s, const PvConst *value, int64_t times) {
    const PvTupleConst *a = (const PvTupleConst *)(const void *)value;
    if (times < 0) times = 0;
    if (times > MAX_ITEMS || a->n * (uint64_t)times > MAX_ITEMS) return NULL;
    if (!spend(s, a->n * (size_t)times * sizeof(PvConst *))) return NULL;
    PvTupleConst *tuple = new_tuple(s, a->n * (uint32_t)times);
    if (!tuple) return NULL;
    for (int64_t i = 0; i < times; i++)
        memcpy(tuple->item + (size_t)i * a->n, a->item, a->n * sizeof *a->item);
    return &tuple->head;
}

static const PvConst *fold_sequences(PvScopes *s, PvOperator op, const PvConst *left,
                                     const PvConst *right) {
    int64_t times;
    if (op == PV_OPERATOR_ADD && left->kind == right->kind) {
        if (is_text(left)) return join_texts(s, left, right);
        if (left->kind == PV_CONST_TUPLE) return join_tuples(s, left, right);
        return NULL;
    }
    if (op != PV_OPERATOR_MULT) return NULL;
    if (as_int(left, &times)) {
        const PvConst *swap = left;
        left = right;
        right = swap;
    }
    if (!as_int(right, &times)) return NULL;
    if (is_text(left)) return repeat_text(s, left, times);
    if (left->kind == PV_CONST_TUPLE) return repeat_tuple(s, left, times);
    return NULL;
}

// &, | and ^ of two bools are bools.
static const PvConst *fold_bools(PvScopes *s, PvOperator op, const PvConst *left, const PvConst *right) {
    bool a = left->kind == PV_CONST_TRUE, b = right->kind == PV_CONST_TRUE;
    if ((!a && left->kind != PV_CONST_FALSE) || (!b && right->kind != PV_CONST_FALSE)) return NULL;
    switch (op) {
        case PV_OPERATOR_BIT_AND: return from_bool(s, a && b);
        case PV_OPERATOR_BIT_OR: return from_bool(s, a || b);
        case PV_OPERATOR_BIT_XOR: return from_bool(s, a != b);
        default: return NULL;
    }
}

// ---- entry points

void pv_fold_binary(PvScopes *s, PvNode **at) {
    const PvBinOpNode *node = PV_AS(BinOp, *at);
    const PvConst *left = constant_of(node->left), *right = constant_of(node->right);
    if (!left || !right || s->no_fold || s->failed) return;
    double a, b;
    const PvConst *result = fold_bools(s, node->op, left, right);
    if (!result) result = fold_ints(s, node->op, left, right);
    bool real = left->kind == PV_CONST_FLOAT || right->kind == PV_CONST_FLOAT;
    if (!result && real && as_real(left, &a) && as_real(right, &b))
        result = fold_reals(s, node->op, a, b);
    else if (!result && !real)
        result = fold_sequences(s, node->op, left, right);
    bool is_complex = left->kind == PV_CONST_COMPLEX || right->kind == PV_CONST_COMPLEX ||
                      left->kind == PV_CONST_FULL_COMPLEX || right->kind == PV_CONST_FULL_COMPLEX;
    if (!result && is_complex) result = fold_complexes(s, node->op, left, right);
    replace(s, at, result);
}

// `not a in b` is `a not in b`, and `not a is b` is `a is not b`.
static bool invert_comparison(PvNode **at) {
    PvNode *operand = PV_AS(UnaryOp, *at)->operand;
    if (operand->kind != PV_NODE_COMPARE) return false;
    PvOpList *ops = PV_AS(Compare, operand)->ops;
    if (ops->n != 1) return false;
    switch ((PvCompareOp)ops->item[0]) {
        case PV_CMP_IS: ops->item[0] = PV_CMP_IS_NOT; break;
        case PV_CMP_IS_NOT: ops->item[0] = PV_CMP_IS; break;
        case PV_CMP_IN: ops->item[0] = PV_CMP_NOT_IN; break;
        case PV_CMP_NOT_IN: ops->item[0] = PV_CMP_IN; break;
        default: return false;
    }
    *at = operand;
    return true;
}

void pv_fold_unary(PvScopes *s, PvNode **at) {
    const PvUnaryOpNode *node = PV_AS(UnaryOp, *at);
    if (s->no_fold || s->failed) return;
    if (node->op == PV_UNARYOP_NOT && invert_comparison(at)) return;
    const PvConst *value = constant_of(node->operand);
    if (!value) return;
    const PvConst *result = NULL;
    Wide wide;
    Complex c;
    int64_t i;
    if (node->op == PV_UNARYOP_NOT) {
        int truth = pv_fold_truth(node->operand);
        if (truth >= 0) result = from_bool(s, !truth);
    } else if (node->op == PV_UNARYOP_INVERT) {
        if (as_int(value, &i)) result = from_int(s, ~i); // of bools too: then nothing warns at run time
    } else if (as_wide(value, &wide)) {
        result = from_wide(s, wide.magnitude, wide.negative != (node->op == PV_UNARYOP_USUB));
    } else if (value->kind == PV_CONST_FLOAT) {
        result = from_real(s, node->op == PV_UNARYOP_USUB ? -value->real : value->real);
    } else if (as_complex(value, &c)) {
        if (node->op == PV_UNARYOP_USUB) c.real = -c.real, c.imag = -c.imag;
        result = from_complex(s, c);
    }
    replace(s, at, result);
}

void pv_fold_subscript(PvScopes *s, PvNode **at) {
    const PvSubscriptNode *node = PV_AS(Subscript, *at);
    const PvConst *value = constant_of(node->value), *key = constant_of(node->slice);
    int64_t i;
    if (!value || !key || node->ctx != PV_CTX_LOAD || s->no_fold || !as_int(key, &i)) return;
    int64_t n;
    if (value->kind == PV_CONST_TUPLE) n = ((const PvTupleConst *)(const void *)value)->n;
    else if (value->kind == PV_CONST_BYTES) n = value->text.length;
    else if (value->kind == PV_CONST_STR && value->max_char < 128) n = value->text.length;
    else return;
    if (i < 0) i += n;
    if (i < 0 || i >= n) return;
    if (value->kind == PV_CONST_TUPLE) {
        replace(s, at, ((const PvTupleConst *)(const void *)value)->item[i]);
    } else if (value->kind == PV_CONST_BYTES) {
        replace(s, at, from_int(s, (unsigned char)value->text.bytes[i]));
    } else {
        PvConst *character = new_const(s, PV_CONST_STR, sizeof *character);
        if (!character) return;
        character->text.bytes = pv_arena_copy(s->arena, value->text.bytes + i, 1);
        character->text.length = character->chars = 1;
        character->max_char = (unsigned char)value->text.bytes[i];
        if (character->text.bytes) replace(s, at, character);
    }
}

void pv_fold_tuple(PvScopes *s, PvNode **at) {
    const PvTupleNode *node = PV_AS(Tuple, *at);
    if (node->ctx != PV_CTX_LOAD || s->no_fold || s->failed) return;
    for (uint32_t i = 0; i < node->elts->n; i++)
        if (!constant_of(node->elts->item[i])) return;
    PvTupleConst *tuple = new_tuple(s, node->elts->n);
    if (!tuple) return;
    for (uint32_t i = 0; i < node->elts->n; i++) tuple->item[i] = constant_of(node->elts->item[i]);
    replace(s, at, &tuple->head);
}

void pv_fold_iterable(PvScopes *s, PvNode **at) {
    if ((*at)->kind != PV_NODE_LIST || s->no_fold || s->failed) return;
    const PvListNode *list = PV_AS(List, *at);
    for (uint32_t i = 0; i < list->elts->n; i++)
        if (list->elts->item[i]->kind == PV_NODE_STARRED) return;
    (*at)->kind = PV_NODE_TUPLE;
    pv_fold_tuple(s, at);
}

void pv_fold_debug(PvScopes *s, PvNode **at) {
    if (s->failed || PV_AS(Name, *at)->ctx != PV_CTX_LOAD) return;
    replace(s, at, from_bool(s, !s->optimise_debug));
}

int pv_fold_truth(const PvNode *node) {
    const PvConst *value = constant_of(node);
    if (!value) return -1;
    switch (value->kind) {
        case PV_CONST_NONE:
        case PV_CONST_FALSE: return 0;
        case PV_CONST_INT: return value->integer != 0;
        case PV_CONST_FLOAT:
        case PV_CONST_COMPLEX: return value->real != 0;
        case PV_CONST_FULL_COMPLEX: {
            const PvComplexConst *c = (const PvComplexConst *)(const void *)value;
            return c->real != 0 || c->imag != 0;
        }
        case PV_CONST_STR:
        case PV_CONST_BYTES: return value->text.length != 0;
        case PV_CONST_TUPLE: return ((const PvTupleConst *)(const void *)value)->n != 0;
        default: return 1;
    }
}
