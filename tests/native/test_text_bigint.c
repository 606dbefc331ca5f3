// text/bigint_* by its own laws, in areas of exactly the promised size, for the sanitizers: products
// against their parts, quotients multiplied back, texts read back, powers, roots and divisors.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/bigint.h"

static uint64_t seed = 88172645463325252u;

static uint64_t random_word(void) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

static int failures;

static void check(bool holds, const char *what, size_t a, size_t b) {
    if (!holds) {
        fprintf(stderr, "%s fails at %zu, %zu limbs\n", what, a, b);
        failures++;
    }
}

static uint64_t *limbs(size_t n) {
    return malloc(n * sizeof(uint64_t) + 1);
}

// A random number of exactly n limbs, now and then full of ones or zeros. Owned by the caller.
static PvBig number(size_t n) {
    uint64_t *limb = limbs(n);
    uint64_t kind = random_word() % 4;
    for (size_t i = 0; i < n; i++) {
        limb[i] = kind == 0 ? UINT64_MAX : kind == 1 && random_word() % 4 != 0 ? 0 : random_word();
    }
    if (n > 0 && limb[n - 1] == 0) limb[n - 1] = 1;
    return pv_big_view(limb, n, random_word() % 2 != 0);
}

static void drop(PvBig a) {
    free((void *)(uintptr_t)a.limb);
}

static PvBig product(PvBig a, PvBig b) {
    uint64_t *out = limbs(a.n + b.n), *scratch = limbs(pv_big_mul_scratch(a.n, b.n));
    PvBig r;
    if (pv_big_mul(a, b, out, scratch, NULL, &r) != PV_TEXT_OK) failures++;
    r.limb = out;
    free(scratch);
    return r;
}

static PvBig sum(PvBig a, PvBig b) {
    uint64_t *out = limbs((a.n > b.n ? a.n : b.n) + 1);
    PvBig r = pv_big_add(a, b, out);
    r.limb = out;
    return r;
}

// (a + b) * c == a * c + b * c
static void check_products(size_t n, size_t m) {
    PvBig a = number(n), b = number(n), c = number(m);
    PvBig ab = sum(a, b), left = product(ab, c), ac = product(a, c), bc = product(b, c);
    PvBig right = sum(ac, bc);
    check(pv_big_compare(left, right) == 0, "distribution", n, m);
    PvBig square = product(a, a), copy = number(n), other;
    memcpy((void *)(uintptr_t)copy.limb, a.limb, n * sizeof(uint64_t));
    copy.negative = a.negative;
    copy.n = a.n;
    other = product(a, copy);
    check(pv_big_compare(square, other) == 0, "square", n, n);
    PvBig all[] = {a, b, c, ab, left, ac, bc, right, square, copy, other};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) drop(all[i]);
}

// a == (a / b) * b + a % b, the remainder between zero and b
static void check_quotient(size_t n, size_t m) {
    PvBig a = number(n), b = number(m), q, r;
    uint64_t *ql = limbs(n >= m ? n - m + 2 : 2), *rl = limbs(m + 1);
    uint64_t *scratch = limbs(pv_big_divmod_scratch(n, m));
    check(pv_big_divmod(a, b, ql, rl, scratch, NULL, &q, &r) == PV_TEXT_OK, "divmod", n, m);
    PvBig back = product(q, b), whole = sum(back, r), magnitude = b, rest = r;
    check(pv_big_compare(whole, a) == 0, "quotient", n, m);
    check(r.n == 0 || r.negative == b.negative, "sign of the remainder", n, m);
    magnitude.negative = rest.negative = false;
    check(pv_big_compare(rest, magnitude) < 0, "size of the remainder", n, m);
    drop(a);
    drop(b);
    drop(back);
    drop(whole);
    free(ql);
    free(rl);
    free(scratch);
}

static void check_text(size_t n, int base) {
    PvBig a = number(n), back;
    char *text = malloc(pv_big_to_text_size(a, base));
    uint64_t *scratch = limbs(pv_big_to_text_scratch(n, base));
    size_t length;
    PvBigScan scan;
    pv_big_to_text(a, base, text, scratch, NULL, &length);
    check(pv_big_scan(text, length, base, &scan), "scan", n, (size_t)base);
    uint64_t *out = limbs(pv_big_from_text_size(scan.digits, base));
    uint64_t *work = limbs(pv_big_from_text_scratch(scan.digits, base));
    pv_big_from_text(text + scan.start, scan.end - scan.start, scan.digits, base, scan.negative, out,
                     work, NULL, &back);
    check(pv_big_compare(a, back) == 0, "text", n, (size_t)base);
    drop(a);
    free(text);
    free(scratch);
    free(out);
    free(work);
}

// The root's square is not above, the next one's is; gcd(ab, ac) is a multiple of a.
static void check_roots(size_t n) {
    PvBig a = number(n), root, one, next;
    a.negative = false;
    uint64_t *out = limbs(n / 2 + 2), *scratch = limbs(pv_big_isqrt_scratch(n)), unit[1];
    pv_big_isqrt(a, out, scratch, NULL, &root);
    one = pv_big_from_int64(1, unit);
    next = sum(root, one);
    PvBig low = product(root, root), high = product(next, next);
    check(pv_big_compare(low, a) <= 0 && pv_big_compare(high, a) > 0, "root", n, 0);
    PvBig b = number(n), c = number(n / 2 + 1), ab = product(a, b), ac = product(a, c), g, q, r;
    size_t widest = ab.n > ac.n ? ab.n : ac.n;
    uint64_t *gl = limbs(widest + 1), *work = limbs(pv_big_gcd_scratch(ab.n, ac.n));
    pv_big_gcd(ab, ac, gl, work, NULL, &g);
    uint64_t *ql = limbs(g.n + 2), *rl = limbs(a.n + 1);
    uint64_t *dw = limbs(pv_big_divmod_scratch(g.n, a.n));
    if (a.n > 0) {
        pv_big_divmod(g, a, ql, rl, dw, NULL, &q, &r);
        check(r.n == 0, "divisor", n, 0);
    }
    PvBig all[] = {a, next, low, high, b, c, ab, ac};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) drop(all[i]);
    free(out);
    free(scratch);
    free(gl);
    free(work);
    free(ql);
    free(rl);
    free(dw);
}

// a ** (i + j) == a ** i * a ** j, and modulo m as well
static void check_powers(size_t n, uint64_t i, uint64_t j) {
    PvBig a = number(n), m = number(n + 1), parts[3], mods[3];
    uint64_t exponents[3] = {i, j, i + j};
    for (int k = 0; k < 3; k++) {
        uint64_t *out = limbs(pv_big_pow_size(a, exponents[k]));
        uint64_t *work = limbs(pv_big_pow_scratch(a, exponents[k])), word[1];
        pv_big_pow(a, exponents[k], out, work, NULL, &parts[k]);
        parts[k].limb = out;
        free(work);
        PvBig e = pv_big_from_int64((int64_t)exponents[k], word);
        out = limbs(m.n + 1);
        work = limbs(pv_big_mod_pow_scratch(a.n, m.n));
        pv_big_mod_pow(a, e, m, out, work, NULL, &mods[k]);
        mods[k].limb = out;
        free(work);
    }
    PvBig both = product(parts[0], parts[1]), q, r;
    check(pv_big_compare(both, parts[2]) == 0, "power", n, (size_t)(i + j));
    uint64_t *ql = limbs(parts[2].n + 2), *rl = limbs(m.n + 1);
    uint64_t *work = limbs(pv_big_divmod_scratch(parts[2].n, m.n));
    pv_big_divmod(parts[2], m, ql, rl, work, NULL, &q, &r);
    check(pv_big_compare(r, mods[2]) == 0, "power modulo", n, (size_t)(i + j));
    drop(a);
    drop(m);
    drop(both);
    for (int k = 0; k < 3; k++) {
        drop(parts[k]);
        drop(mods[k]);
    }
    free(ql);
    free(rl);
    free(work);
}

int main(void) {
    static const size_t sizes[] = {1,  2,  3,  4,  17, 30, 31, 35,  36,  37,  55,
                                   56, 57, 63, 64, 65, 72, 73, 127, 128, 129, 300};
    const size_t count = sizeof sizes / sizeof *sizes;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            check_products(sizes[i], sizes[j]);
            check_quotient(sizes[i] + random_word() % 3, sizes[j]);
            check_quotient(sizes[i] + sizes[j], sizes[j]);
        }
        for (int base = 2; base <= 36; base++) check_text(sizes[i], base);
        check_roots(sizes[i]);
        check_powers(sizes[i] % 20 + 1, random_word() % 20, random_word() % 9);
    }
    check_products(1500, 1100);
    check_quotient(3000, 700);
    check_text(2000, 10);
    return failures != 0;
}
