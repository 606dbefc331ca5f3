// Floating-point numbers of 16 bits (IEEE 754 binary16), as the format 'e' of memoryview has them.
#ifndef PV_TEXT_HALF_H
#define PV_TEXT_HALF_H

#include <stdbool.h>
#include <stdint.h>

double pv_half_to_double(uint16_t bits);
// Half to even; false: too large.
bool pv_half_from_double(double d, uint16_t *bits);

#endif
