// Makers of constants: None, True, False, `...` and numbers.
#include <string.h>

#include "syntax/build.h"
#include "text/floats.h"

// CPython's bound on decimal literals, which keeps reading them linear enough.
#define LONGEST_DECIMAL 4300

bool pv_make_constant(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvConstKind kind = PV_CONST_ELLIPSIS;
    switch (arguments[0].token->type) {
    case PV_TOKEN_NONE: kind = PV_CONST_NONE; break;
    case PV_TOKEN_TRUE: kind = PV_CONST_TRUE; break;
    case PV_TOKEN_FALSE: kind = PV_CONST_FALSE; break;
    default: break;
    }
    out->constant = pv_build_const(b, kind);
    return out->constant != NULL;
}

static int digit_value(char c) {
    if (c <= '9') return c - '0';
    return (c | 0x20) - 'a' + 10;
}

// Make an integer of digits without underscores.
static bool make_integer(PvBuilder *b, const PvToken *token, const char *digits, size_t count,
                         int base, PvConst *made) {
    while (count > 1 && *digits == '0') {
        digits++;
        count--;
    }
    uint64_t value = 0;
    bool fits = true;
    for (size_t i = 0; i < count && fits; i++) {
        uint64_t digit = (uint64_t)digit_value(digits[i]);
        fits = value <= ((uint64_t)INT64_MAX - digit) / (uint64_t)base;
        value = value * (uint64_t)base + digit;
    }
    if (fits) {
        made->kind = PV_CONST_INT;
        made->integer = (int64_t)value;
        return true;
    }
    if (base == 10 && count > LONGEST_DECIMAL)
        return pv_build_fail_token(
            b, token,
            "Exceeds the limit (%d digits) for integer string conversion: value has %zu digits; "
            "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "
            "huge integer literals to avoid decimal conversion limits.",
            LONGEST_DECIMAL, count);
    made->kind = PV_CONST_BIG_INT;
    made->base = (uint8_t)base;
    made->text.bytes = digits;
    made->text.length = (uint32_t)count;
    return true;
}

bool pv_make_number(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvToken *token = arguments[0].token;
    const char *text = b->tree->source + token->start;
    size_t length = token->end - token->start;
    PvConst *made = pv_build_const(b, PV_CONST_INT);
    if (!made) return false;
    out->constant = made;
    if (length == 1) {
        made->integer = text[0] - '0';
        return true;
    }
    int base = 10;
    if (text[0] == '0') {
        char mark = (char)(text[1] | 0x20);
        base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
        if (base != 10) {
            text += 2;
            length -= 2;
        }
    }
    char *digits = pv_arena_alloc(b->arena, length + 1);
    if (!digits) return pv_build_no_memory(b);
    size_t count = 0;
    bool real = false;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (c == '_') continue;
        if (base == 10 && (c < '0' || c > '9')) real = true;
        digits[count++] = c;
    }
    digits[count] = 0;
    if (!real) return make_integer(b, token, digits, count, base, made);
    made->kind = PV_CONST_FLOAT;
    if ((digits[count - 1] | 0x20) == 'j') {
        made->kind = PV_CONST_COMPLEX;
        count--;
    }
    return pv_float_from_text(digits, count, &made->real) ||
           pv_build_fail_token(b, token, "invalid decimal literal");
}
