// ints: immediate words within 62 bits, PvInt beyond; a bool is an int; instances of int's guest
// subclasses are PvInt of any size, small ones included.
#ifndef PV_OBJECTS_INT_H
#define PV_OBJECTS_INT_H

#include "core/layout.h"
#include "core/native.h"
#include "text/bigint.h"

// An int, a bool or an instance of a subclass of int.
static inline bool pv_is_integer(PvValue v) {
    return pv_is_int(v) || pv_is_bool(v) ||
           (pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_INT) != 0);
}
// The value of an integer as a view; `room` holds the limb of a small one.
static inline PvBig pv_int_big(PvValue v, uint64_t room[1]) {
    if (pv_is_int(v)) return pv_big_from_int64(pv_int(v), room);
    if (pv_is_bool(v)) return pv_big_from_int64(v == PV_TRUE, room);
    const PvInt *i = (const PvInt *)(const void *)pv_ptr(v);
    return (PvBig){i->limb, i->n, i->negative != 0};
}
// Any integer as an int64; false: it does not fit.
bool pv_int_as_int64(PvValue v, int64_t *out);
// An exact int of a bool or a subclass instance; PV_NULL: RETRY.
PvValue pv_int_exact(PvVM *vm, PvValue v);

// PV_NULL: memory is short, answer RETRY.
PvValue pv_int_new(PvVM *vm, int64_t i);
PvValue pv_int_from_uint64(PvVM *vm, uint64_t i);
PvValue pv_int_from_big(PvVM *vm, PvBig big);
// The int nearest to a finite double towards zero.
PvValue pv_int_from_double(PvVM *vm, double d);

// a op b for integers (op: PvBinary without the in-place bit); NOTIMPLEMENTED for what ints lack.
PV_MUST_USE PvStatus pv_int_arith(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out);
// divmod(a, b); either result may be NULL.
PV_MUST_USE PvStatus pv_int_divmod(PvVM *vm, PvValue a, PvValue b, PvValue *q, PvValue *r);
// pow(a, b, m), m not PV_NULL.
PV_MUST_USE PvStatus pv_int_mod_pow(PvVM *vm, PvValue a, PvValue b, PvValue m, PvValue *out);
int pv_int_order(PvValue a, PvValue b); // -1, 0, 1
uint64_t pv_int_hash(PvValue v);
// The value as a double, half to even; OverflowError beyond ("int too large to convert to float").
PV_MUST_USE PvStatus pv_int_to_double(PvVM *vm, PvValue v, double *out);

// int_text.c
// Digits in a base of 2 to 36, without prefix. Past 4,300 decimal digits: ValueError.
PV_MUST_USE PvStatus pv_int_write(PvVM *vm, PvValue v, int base, bool limited, PvWriter *w);
// int(text, base); ValueError as CPython's, naming `literal`.
PV_MUST_USE PvStatus pv_int_parse(PvVM *vm, const char *text, size_t n, int base, PvValue literal,
                                  PvValue *out);

PV_MUST_USE PvStatus pv_int_parse_str(PvVM *vm, PvValue str, int base, PvValue *out);
// A str as the ASCII that numbers are read from: decimal digits of any script become 0 to 9, white
// space a blank; at anything else that is not ASCII it ends, with a '?'. `out` has room for s->length
// bytes; the length is returned.
size_t pv_int_text_ascii(const PvStr *s, char *out);
// int(d), towards zero; errors for NaN and infinity.
PV_MUST_USE PvStatus pv_int_of_float(PvVM *vm, double d, PvValue *out);

// The second argument of a method as a small int, clipped; a guest's __index__ is asked by calling the
// method again (DEFER).
PV_MUST_USE PvStatus pv_int_digits(PvVM *vm, const PvArgs *a, int64_t *out);

// What text/ asks when its pace runs out: pays fuel, and stops at a limit.
typedef struct PvPace {
    PvTextPace pace;
    PvVM *vm;
} PvPace;
PvPace pv_pace(PvVM *vm);
// Give back what was paid and not used: when the work is done.
void pv_pace_end(PvPace *pace);

#endif
