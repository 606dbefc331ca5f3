// Long work in text/ asks its pace often, and ends at once when the answer is no.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/bigint.h"
#include "text/codecs.h"
#include "text/escapes.h"
#include "text/formatspec.h"
#include "text/strsearch.h"
#include "text/unicode.h"

enum { SLICE = 200000, LONGEST = 1 << 18 };

typedef struct Pace {
    PvTextPace pace;
    int left, asked;
    int64_t worst;
} Pace;

static bool refill(PvTextPace *pace) {
    Pace *p = (Pace *)(void *)pace;
    if (-pace->budget > p->worst) p->worst = -pace->budget;
    pace->budget = SLICE;
    p->asked++;
    return p->left-- > 0;
}

static int failures;
static Pace pace;

static PvTextPace *begin(int answers) {
    pace = (Pace){{0, refill}, answers, 0, 0};
    return &pace.pace;
}

// The last work was stopped after exactly so many answers, with short slices.
static void stopped(const char *what, bool was) {
    if (!was || pace.asked != 3 || pace.worst > LONGEST) {
        fprintf(stderr, "%s: stopped %d, asked %d, slice %lld\n", what, was, pace.asked,
                (long long)pace.worst);
        failures++;
    }
}

static void test_numbers(void) {
    enum { N = 6000 };
    uint64_t *a = malloc(N * 8), *b = malloc(N * 8), *out = malloc(4 * N * 8), *rest = malloc(N * 8 + 8);
    for (size_t i = 0; i < N; i++) {
        a[i] = i * UINT64_C(0x9E3779B97F4A7C15) + 1;
        b[i] = ~a[i];
    }
    PvBig x = {a, N, false}, y = {b, N, false}, half = {b, N / 2, false}, r, s;
    uint64_t *work = malloc(8 * (pv_big_mul_scratch(N, N) + pv_big_to_text_scratch(N, 10) +
                                 pv_big_divmod_scratch(N, N / 2) + pv_big_gcd_scratch(N, N) +
                                 pv_big_isqrt_scratch(N) + pv_big_mod_pow_scratch(N, N / 2)));
    char *text = malloc(pv_big_to_text_size(x, 10));
    size_t length;
    stopped("mul", pv_big_mul(x, y, out, work, begin(2), &r) == PV_TEXT_STOPPED);
    stopped("square", pv_big_mul(x, x, out, work, begin(2), &r) == PV_TEXT_STOPPED);
    stopped("divmod", pv_big_divmod(x, half, out, rest, work, begin(2), &r, &s) == PV_TEXT_STOPPED);
    stopped("to_text", pv_big_to_text(x, 10, text, work, begin(2), &length) == PV_TEXT_STOPPED);
    stopped("gcd", pv_big_gcd(x, y, out, work, begin(2), &r) == PV_TEXT_STOPPED);
    stopped("isqrt", pv_big_isqrt(x, out, work, begin(2), &r) == PV_TEXT_STOPPED);
    stopped("mod_pow", pv_big_mod_pow(x, y, half, out, work, begin(2), &r) == PV_TEXT_STOPPED);
    pv_big_to_text(x, 10, text, work, NULL, &length);
    uint64_t *read = malloc(8 * pv_big_from_text_size(length, 10));
    uint64_t *reading = malloc(8 * pv_big_from_text_scratch(length, 10));
    stopped("from_text", pv_big_from_text(text, length, length, 10, false, read, reading, begin(2),
                                          &r) == PV_TEXT_STOPPED);
    free(a);
    free(b);
    free(out);
    free(rest);
    free(work);
    free(text);
    free(read);
    free(reading);
}

static void test_texts(void) {
    const size_t n = 1 << 23;
    uint8_t *s = malloc(n);
    memset(s, 'a', n);
    PvTextView view = {s, n, 1};
    PvCodecMeasure m;
    PvReprMeasure r;
    char needle[3000];
    memset(needle, 'a', sizeof needle);
    needle[1500] = 'b';
    PvTextSpan text = {s, n, 1}, sought = {needle, sizeof needle, 1};
    size_t place;
    stopped("decode", pv_decode_measure(PV_CODEC_UTF8, PV_CODEC_STRICT, s, n, &m, begin(2)) ==
                          PV_TEXT_STOPPED);
    stopped("encode", pv_encode_measure(PV_CODEC_UTF16, PV_CODEC_STRICT, view, &m, begin(2)) ==
                          PV_TEXT_STOPPED);
    stopped("repr", pv_repr_str_measure(view, false, &r, begin(2)) == PV_TEXT_STOPPED);
    PvTextSearch search = pv_text_search(text, sought, false);
    stopped("find", pv_text_search_next(&search, 0, begin(2), &place) == PV_TEXT_STOPPED);
    search = pv_text_search(text, sought, true);
    stopped("rfind", pv_text_search_next(&search, n, begin(2), &place) == PV_TEXT_STOPPED);
    stopped("fill", pv_format_fill(s, 1, 0, 'x', n, begin(2)) == SIZE_MAX);
    uint32_t *points = malloc(n / 4 * 4), *out = malloc(n / 4 * 4);
    for (size_t i = 0; i < n / 4; i++) points[i] = i % 2 != 0 ? 0x301 : 0x316;
    stopped("normalize", pv_unicode_normalize(PV_UNICODE_NFC, points, n / 4, out, n / 4, begin(2)) ==
                             PV_UNICODE_FAILED);
    free(points);
    free(out);
    free(s);
}

int main(void) {
    test_numbers();
    test_texts();
    return failures != 0;
}
