// Inflate: see inflate.h.
//
// The bits held between calls are always fewer than what is being read needs, so what is given back at
// the end of a stream is always input of this very call. A symbol is read whole or not at all.
#include "text/inflate.h"

#include <string.h>

enum {
    HEAD, GZIP_FIXED, GZIP_EXTRA_SIZE, GZIP_EXTRA, GZIP_NAME, GZIP_COMMENT, GZIP_CHECK, DICTIONARY, BLOCK,
    STORED, STORED_COPY, TABLE, ORDER, LENGTHS, CODES, COPY, CHECK, SIZE, OVER, PHASES,
};
enum { FAST = 10, LITERALS = 288, DISTANCES = 32, LONGEST = 15 };
// What things cost of the pace, in ns.
enum { COST_TABLES = 4000, COST_BYTE = 6, PIECE = 4096 };

// A prefix code: by its first FAST bits (symbol << 4 | length), and by length, for the longer ones.
typedef struct Code {
    uint16_t fast[1 << FAST];
    uint16_t count[LONGEST + 1];
    uint16_t symbol[LITERALS];
} Code;

// One call's affairs.
typedef struct Work {
    PvInflate *s;
    const uint8_t *in;
    size_t n, at;
    uint8_t *out;
    size_t room, made, paid;
    PvTextPace *pace;
    const char *message;
} Work;

// --- checksums ------------------------------------------------------------------------------------

uint32_t pv_adler32(uint32_t start, const uint8_t *data, size_t n) {
    uint32_t x = start & 0xffff, y = start >> 16;
    for (size_t i = 0; i < n;) {
        size_t end = n - i < 5000 ? n : i + 5000;
        for (; i < end; i++) {
            x += data[i];
            y += x;
        }
        x %= 65521;
        y %= 65521;
    }
    return y << 16 | x;
}

static uint32_t crc_octet(uint32_t c, uint8_t octet) {
    c ^= octet;
    for (int k = 0; k < 8; k++) c = c & 1 ? 0xedb88320u ^ c >> 1 : c >> 1;
    return c;
}

uint32_t pv_crc32(uint32_t start, const uint8_t *data, size_t n) {
    uint32_t c = ~start, table[256];
    if (n < 64) {
        for (size_t i = 0; i < n; i++) c = crc_octet(c, data[i]);
        return ~c;
    }
    for (uint32_t i = 0; i < 256; i++) table[i] = crc_octet(i, 0);
    for (size_t i = 0; i < n; i++) c = table[(c ^ data[i]) & 255] ^ c >> 8;
    return ~c;
}

// --- a stream's beginning -------------------------------------------------------------------------

bool pv_inflate_begin(PvInflate *s, int64_t wbits) {
    memset(s, 0, sizeof *s);
    s->phase = wbits < 0 ? BLOCK : HEAD;
    if (wbits < 0) {
        s->format = PV_INFLATE_RAW;
        wbits = wbits < -15 ? 99 : -wbits;
    } else if (wbits >= 32) {
        s->format = PV_INFLATE_AUTO;
        wbits -= 32;
    } else if (wbits >= 16) {
        s->format = PV_INFLATE_GZIP;
        wbits -= 16;
    } else {
        s->format = PV_INFLATE_ZLIB;
    }
    s->check = 1;
    s->most = (uint32_t)wbits;
    return (wbits == 0 && s->format != PV_INFLATE_RAW) || (wbits >= 8 && wbits <= 15);
}

bool pv_inflate_valid(const PvInflate *s) {
    if (s->n_bits >= 64 || (s->n_bits < 63 && s->bits >> s->n_bits != 0)) return false;
    if (s->phase >= PHASES || s->format > PV_INFLATE_AUTO || s->most > 15) return false;
    if (s->window_at >= PV_INFLATE_WINDOW || s->window_n > PV_INFLATE_WINDOW) return false;
    if (s->n_codes > 286 || s->n_distances > 30 || s->n_lengths > 19 || s->at > 320) return false;
    if (s->phase == COPY && (s->left > 258 || s->distance == 0 || s->distance > PV_INFLATE_WINDOW)) return false;
    for (size_t i = 0; i < sizeof s->order; i++) {
        if (s->order[i] > 7) return false;
    }
    for (size_t i = 0; i < sizeof s->lengths; i++) {
        if (s->lengths[i] > LONGEST) return false;
    }
    return true;
}

// Keep the last of `n` octets that were given out.
static void remember(PvInflate *s, const uint8_t *data, size_t n) {
    if (n > PV_INFLATE_WINDOW) {
        data += n - PV_INFLATE_WINDOW;
        n = PV_INFLATE_WINDOW;
    }
    size_t first = PV_INFLATE_WINDOW - s->window_at < n ? PV_INFLATE_WINDOW - s->window_at : n;
    memcpy(s->window + s->window_at, data, first);
    memcpy(s->window, data + first, n - first);
    s->window_at = (uint32_t)((s->window_at + n) % PV_INFLATE_WINDOW);
    s->window_n = s->window_n + n > PV_INFLATE_WINDOW ? PV_INFLATE_WINDOW : (uint32_t)(s->window_n + n);
}

bool pv_inflate_dictionary(PvInflate *s, const uint8_t *data, size_t n) {
    if (s->phase == DICTIONARY) {
        if (pv_adler32(1, data, n) != s->wanted) return false;
        s->phase = BLOCK;
    }
    remember(s, data, n);
    return true;
}

// --- bits -----------------------------------------------------------------------------------------

static bool need(Work *w, uint32_t n) {
    PvInflate *s = w->s;
    while (s->n_bits < n) {
        if (w->at == w->n) return false;
        s->bits |= (uint64_t)w->in[w->at++] << s->n_bits;
        s->n_bits += 8;
    }
    return true;
}

static uint32_t take(Work *w, uint32_t n) {
    uint32_t v = (uint32_t)(w->s->bits & (((uint64_t)1 << n) - 1));
    w->s->bits >>= n;
    w->s->n_bits -= n;
    return v;
}

// Whole octets that were read ahead go back.
static void give_back(Work *w) {
    uint32_t n = w->s->n_bits >> 3;
    if (n > w->at) n = (uint32_t)w->at;
    w->at -= n;
    w->s->n_bits -= 8 * n;
    w->s->bits &= ((uint64_t)1 << w->s->n_bits) - 1;
}

static void to_octet(Work *w) { take(w, w->s->n_bits & 7); }

static PvInflateEnd bad(Work *w, const char *message) {
    w->message = message;
    return PV_INFLATE_BAD;
}

// --- codes ----------------------------------------------------------------------------------------

// How many codes are unused: negative if there are too many.
static int build(Code *c, const uint8_t *lengths, uint32_t n) {
    uint16_t offset[LONGEST + 2], next[LONGEST + 1];
    memset(c->count, 0, sizeof c->count);
    memset(c->fast, 0, sizeof c->fast);
    for (uint32_t i = 0; i < n; i++) c->count[lengths[i]]++;
    c->count[0] = 0;
    int left = 1;
    uint32_t code = 0;
    offset[1] = 0;
    for (int k = 1; k <= LONGEST; k++) {
        left = left * 2 - c->count[k];
        if (left < 0) return left;
        code = (code + (k > 1 ? c->count[k - 1] : 0u)) << 1;
        next[k] = (uint16_t)code;
        offset[k + 1] = (uint16_t)(offset[k] + c->count[k]);
    }
    for (uint32_t i = 0; i < n; i++) {
        uint32_t k = lengths[i];
        if (k == 0) continue;
        c->symbol[offset[k]++] = (uint16_t)i;
        uint32_t reversed = 0, forward = next[k]++;
        for (uint32_t b = 0; b < k; b++) reversed |= (forward >> b & 1) << (k - 1 - b);
        if (k > FAST) continue;
        for (uint32_t f = reversed; f < 1 << FAST; f += 1u << k) c->fast[f] = (uint16_t)(i << 4 | k);
    }
    return left;
}

// The next symbol and its length; HUNGRY: there are not bits enough; BAD: no symbol.
static inline PvInflateEnd symbol(const Code *c, uint64_t bits, uint32_t n_bits, uint32_t *out, uint32_t *length) {
    uint32_t e = c->fast[bits & ((1 << FAST) - 1)];
    if (e != 0) {
        *length = e & 15;
        *out = e >> 4;
        return *length <= n_bits ? PV_INFLATE_DONE : PV_INFLATE_HUNGRY;
    }
    int32_t code = 0, first = 0, index = 0;
    for (uint32_t k = 1; k <= LONGEST; k++) {
        if (k > n_bits) return PV_INFLATE_HUNGRY;
        code |= (int32_t)(bits >> (k - 1) & 1);
        int32_t count = c->count[k];
        if (code - count < first) {
            *out = c->symbol[index + (code - first)];
            *length = k;
            return PV_INFLATE_DONE;
        }
        index += count;
        first = (first + count) << 1;
        code <<= 1;
    }
    return PV_INFLATE_BAD;
}

static const uint16_t length_base[29] = {3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                         31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
static const uint8_t length_extra[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                         2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
static const uint16_t distance_base[30] = {1,   2,   3,   4,   5,   7,    9,    13,   17,   25,
                                           33,  49,  65,  97,  129, 193,  257,  385,  513,  769,
                                           1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
static const uint8_t distance_extra[30] = {0, 0, 0, 0, 1, 1, 2, 2,  3,  3,  4,  4,  5,  5,  6,
                                           6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};

// Pay for what was given out since.
static bool pay(Work *w) {
    size_t units = (w->made - w->paid) * COST_BYTE;
    w->paid = w->made;
    return pv_text_pay(w->pace, units);
}

// A match, as far as there is room.
static void copy(Work *w) {
    PvInflate *s = w->s;
    while (s->left > 0 && w->made < w->room) {
        size_t d = s->distance, n = s->left < w->room - w->made ? s->left : w->room - w->made;
        if (d <= w->made) {
            const uint8_t *from = w->out + w->made - d;
            uint8_t *to = w->out + w->made;
            for (size_t i = 0; i < n; i++) to[i] = from[i];
        } else { // it begins in what earlier calls gave
            size_t back = d - w->made;
            size_t at = (s->window_at + PV_INFLATE_WINDOW - back) % PV_INFLATE_WINDOW;
            if (n > back) n = back;
            if (n > PV_INFLATE_WINDOW - at) n = PV_INFLATE_WINDOW - at;
            memcpy(w->out + w->made, s->window + at, n);
        }
        w->made += n;
        s->left -= (uint32_t)n;
    }
}

// Symbols of a block up to its end: DONE.
static PvInflateEnd codes(Work *w, const Code *literals, const Code *distances) {
    PvInflate *s = w->s;
    for (;;) {
        if (s->phase == COPY) {
            copy(w);
            if (s->left > 0) return PV_INFLATE_FULL;
            s->phase = CODES;
        }
        if (w->made - w->paid >= PIECE && !pay(w)) return PV_INFLATE_STOPPED;
        while (s->n_bits <= 55 && w->at < w->n) {
            s->bits |= (uint64_t)w->in[w->at++] << s->n_bits;
            s->n_bits += 8;
        }
        uint64_t bits = s->bits;
        uint32_t n = s->n_bits, what = 0, k = 0;
        PvInflateEnd end = symbol(literals, bits, n, &what, &k);
        if (end == PV_INFLATE_HUNGRY) return end;
        if (end == PV_INFLATE_BAD || what > 285) return bad(w, "invalid literal/length code");
        if (what < 256) {
            if (w->made == w->room) return PV_INFLATE_FULL;
            w->out[w->made++] = (uint8_t)what;
            s->bits = bits >> k;
            s->n_bits = n - k;
            continue;
        }
        bits >>= k;
        n -= k;
        if (what == 256) {
            s->bits = bits;
            s->n_bits = n;
            return PV_INFLATE_DONE;
        }
        uint32_t extra = length_extra[what - 257];
        if (n < extra) return PV_INFLATE_HUNGRY;
        uint32_t left = length_base[what - 257] + (uint32_t)(bits & ((1u << extra) - 1));
        bits >>= extra;
        n -= extra;
        end = symbol(distances, bits, n, &what, &k);
        if (end == PV_INFLATE_HUNGRY) return end;
        if (end == PV_INFLATE_BAD || what > 29) return bad(w, "invalid distance code");
        extra = distance_extra[what];
        if (n < k + extra) return PV_INFLATE_HUNGRY;
        bits >>= k;
        s->distance = distance_base[what] + (uint32_t)(bits & ((1u << extra) - 1));
        s->bits = bits >> extra;
        s->n_bits = n - k - extra;
        if (s->distance > w->made + s->window_n) return bad(w, "invalid distance too far back");
        s->left = left;
        s->phase = COPY;
    }
}

// Read the lengths of a block's codes: DONE.
static PvInflateEnd read_lengths(Work *w) {
    static const uint8_t places[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    PvInflate *s = w->s;
    if (s->phase == TABLE) {
        if (!need(w, 14)) return PV_INFLATE_HUNGRY;
        s->n_codes = take(w, 5) + 257;
        s->n_distances = take(w, 5) + 1;
        s->n_lengths = take(w, 4) + 4;
        s->at = 0;
        memset(s->order, 0, sizeof s->order);
        memset(s->lengths, 0, sizeof s->lengths);
        if (s->n_codes > 286 || s->n_distances > 30) {
            s->n_codes = s->n_distances = 0;
            return bad(w, "too many length or distance symbols");
        }
        s->phase = ORDER;
    }
    if (s->phase == ORDER) {
        for (; s->at < s->n_lengths; s->at++) {
            if (!need(w, 3)) return PV_INFLATE_HUNGRY;
            s->order[places[s->at]] = (uint8_t)take(w, 3);
        }
        s->at = 0;
        s->phase = LENGTHS;
    }
    Code c;
    bool none = true;
    for (int i = 0; i < 19; i++) none = none && s->order[i] == 0;
    if (build(&c, s->order, 19) != 0 || none) return bad(w, "invalid code lengths set");
    uint32_t all = s->n_codes + s->n_distances;
    while (s->at < all) {
        uint32_t what = 0, k = 0, repeat = 1;
        uint8_t length = 0;
        PvInflateEnd end;
        // as little as it takes: bits held must be this symbol's
        while ((end = symbol(&c, s->bits, s->n_bits, &what, &k)) == PV_INFLATE_HUNGRY) {
            if (!need(w, s->n_bits + 1)) return end;
        }
        if (end == PV_INFLATE_BAD) return bad(w, "invalid code lengths set");
        uint32_t extra = what < 16 ? 0 : what == 16 ? 2 : what == 17 ? 3 : 7;
        if (!need(w, k + extra)) return PV_INFLATE_HUNGRY;
        take(w, k);
        if (what < 16) {
            length = (uint8_t)what;
        } else {
            if (what == 16) {
                if (s->at == 0) return bad(w, "invalid bit length repeat");
                length = s->lengths[s->at - 1];
            }
            repeat = take(w, extra) + (what == 18 ? 11 : 3);
        }
        if (s->at + repeat > all) return bad(w, "invalid bit length repeat");
        while (repeat-- > 0) s->lengths[s->at++] = length;
    }
    if (s->lengths[256] == 0) return bad(w, "invalid code -- missing end-of-block");
    s->phase = CODES;
    return PV_INFLATE_DONE;
}

// One literal code of length 1 may stand alone, and no distance at all.
static bool incomplete(const Code *c, int left) {
    int n = 0;
    for (int k = 2; k <= LONGEST; k++) n += c->count[k];
    return left < 0 || (left > 0 && (n > 0 || c->count[1] > 1));
}

static PvInflateEnd compressed(Work *w) {
    PvInflate *s = w->s;
    Code literals, distances;
    if (!pv_text_pay(w->pace, COST_TABLES)) return PV_INFLATE_STOPPED;
    if (s->phase != CODES && s->phase != COPY) {
        PvInflateEnd end = read_lengths(w);
        if (end != PV_INFLATE_DONE) return end;
    }
    if (incomplete(&literals, build(&literals, s->lengths, s->n_codes)))
        return bad(w, "invalid literal/lengths set");
    if (incomplete(&distances, build(&distances, s->lengths + s->n_codes, s->n_distances)))
        return bad(w, "invalid distances set");
    return codes(w, &literals, &distances);
}

// The code that needs no table: told by its 288 and 32 lengths, which do not fit n_codes.
static PvInflateEnd fixed(Work *w) {
    uint8_t lengths[LITERALS + DISTANCES];
    Code literals, distances;
    if (!pv_text_pay(w->pace, COST_TABLES)) return PV_INFLATE_STOPPED;
    memset(lengths, 8, 144);
    memset(lengths + 144, 9, 112);
    memset(lengths + 256, 7, 24);
    memset(lengths + 280, 8, 8);
    memset(lengths + LITERALS, 5, DISTANCES);
    build(&literals, lengths, LITERALS);
    build(&distances, lengths + LITERALS, DISTANCES);
    return codes(w, &literals, &distances);
}

// --- headers --------------------------------------------------------------------------------------

static uint8_t header_octet(Work *w) {
    uint8_t c = (uint8_t)take(w, 8);
    w->s->header = crc_octet(w->s->header, c);
    return c;
}

static PvInflateEnd head(Work *w) {
    PvInflate *s = w->s;
    if (!need(w, 16)) return PV_INFLATE_HUNGRY;
    uint32_t first = (uint32_t)s->bits & 255, second = (uint32_t)s->bits >> 8 & 255;
    if (s->format >= PV_INFLATE_GZIP && first == 0x1f && second == 0x8b) {
        s->format = PV_INFLATE_GZIP;
        s->header = ~0u;
        header_octet(w);
        header_octet(w);
        s->check = 0;
        s->left = 8;
        s->phase = GZIP_FIXED;
        return PV_INFLATE_DONE;
    }
    if (s->format == PV_INFLATE_GZIP || (first * 256 + second) % 31 != 0)
        return bad(w, "incorrect header check");
    if ((first & 15) != 8) return bad(w, "unknown compression method");
    uint32_t size = (first >> 4) + 8;
    if (size > 15 || (s->most != 0 && size > s->most)) return bad(w, "invalid window size");
    s->format = PV_INFLATE_ZLIB;
    s->flags = second & 0x20;
    take(w, 16);
    s->phase = BLOCK;
    if (s->flags != 0) {
        s->phase = DICTIONARY;
        s->left = 4;
    }
    return PV_INFLATE_DONE;
}

static PvInflateEnd gzip_head(Work *w) {
    PvInflate *s = w->s;
    if (s->phase == GZIP_EXTRA_SIZE) {
        if (s->flags & 4) {
            if (!need(w, 16)) return PV_INFLATE_HUNGRY;
            s->left = header_octet(w);
            s->left |= (uint32_t)header_octet(w) << 8;
        }
        s->phase = GZIP_EXTRA;
    } else if (s->phase == GZIP_CHECK) {
        if (s->flags & 2) {
            if (!need(w, 16)) return PV_INFLATE_HUNGRY;
            uint32_t sum = ~s->header & 0xffff;
            if (take(w, 16) != sum) return bad(w, "header crc mismatch");
        }
        s->phase = BLOCK;
    } else if (s->phase == GZIP_NAME || s->phase == GZIP_COMMENT) {
        if (s->flags & (s->phase == GZIP_NAME ? 8 : 16)) {
            do {
                if (!need(w, 8)) return PV_INFLATE_HUNGRY;
                if ((w->at & (PIECE - 1)) == 0 && !pv_text_pay(w->pace, PIECE * 10)) return PV_INFLATE_STOPPED;
            } while (header_octet(w) != 0);
        }
        s->phase++;
    } else { // GZIP_FIXED, GZIP_EXTRA
        bool in_fixed = s->phase == GZIP_FIXED;
        for (; s->left > 0; s->left--) {
            // method and flags are looked at together
            if (!need(w, in_fixed && s->left == 8 ? 16 : 8)) return PV_INFLATE_HUNGRY;
            uint8_t c = header_octet(w);
            if (in_fixed && s->left == 8 && c != 8) return bad(w, "unknown compression method");
            if (in_fixed && s->left == 7) {
                s->flags = c;
                if (c & 0xe0) return bad(w, "unknown header flags set");
            }
        }
        s->phase++;
    }
    return PV_INFLATE_DONE;
}

static PvInflateEnd dictionary(Work *w) {
    PvInflate *s = w->s;
    for (; s->left > 0; s->left--) {
        if (!need(w, 8)) return PV_INFLATE_HUNGRY;
        s->wanted = s->wanted << 8 | take(w, 8);
    }
    return PV_INFLATE_ASKS;
}

// --- blocks ---------------------------------------------------------------------------------------

static PvInflateEnd block(Work *w) {
    PvInflate *s = w->s;
    if (s->final) {
        to_octet(w);
        give_back(w);
        s->phase = s->format == PV_INFLATE_RAW ? OVER : CHECK;
        return PV_INFLATE_DONE;
    }
    if (!pv_text_pay(w->pace, 50)) return PV_INFLATE_STOPPED;
    if (!need(w, 3)) return PV_INFLATE_HUNGRY;
    s->final = take(w, 1);
    uint32_t kind = take(w, 2);
    s->n_codes = 0; // a fixed code
    if (kind == 3) return bad(w, "invalid block type");
    s->phase = kind == 0 ? STORED : kind == 1 ? CODES : TABLE;
    return PV_INFLATE_DONE;
}

static PvInflateEnd stored(Work *w) {
    PvInflate *s = w->s;
    if (s->phase == STORED) {
        to_octet(w);
        if (!need(w, 32)) return PV_INFLATE_HUNGRY;
        uint32_t size = take(w, 16), other = take(w, 16);
        if (size != (other ^ 0xffff)) return bad(w, "invalid stored block lengths");
        s->left = size;
        s->phase = STORED_COPY;
        give_back(w);
    }
    while (s->left > 0) {
        size_t n = s->left;
        if (n > w->room - w->made) n = w->room - w->made;
        if (n == 0) return PV_INFLATE_FULL;
        if (n > w->n - w->at) n = w->n - w->at;
        if (n == 0) return PV_INFLATE_HUNGRY;
        memcpy(w->out + w->made, w->in + w->at, n);
        w->at += n;
        w->made += n;
        s->left -= (uint32_t)n;
        if (!pay(w)) return PV_INFLATE_STOPPED;
    }
    s->phase = BLOCK;
    return PV_INFLATE_DONE;
}

// Account for what was given out since the last time.
static void sum(Work *w, size_t *summed) {
    PvInflate *s = w->s;
    const uint8_t *data = w->out + *summed;
    size_t n = w->made - *summed;
    if (s->format == PV_INFLATE_ZLIB) s->check = pv_adler32(s->check, data, n);
    if (s->format == PV_INFLATE_GZIP) s->check = pv_crc32(s->check, data, n);
    s->total += (uint32_t)n;
    *summed = w->made;
}

static PvInflateEnd trailer(Work *w) {
    PvInflate *s = w->s;
    if (!need(w, 32)) return PV_INFLATE_HUNGRY;
    uint32_t v = take(w, 32);
    if (s->phase == SIZE) {
        if (v != s->total) return bad(w, "incorrect length check");
        s->phase = OVER;
        return PV_INFLATE_DONE;
    }
    if (s->format == PV_INFLATE_ZLIB) v = v << 24 | (v << 8 & 0xff0000) | (v >> 8 & 0xff00) | v >> 24;
    if (v != s->check) return bad(w, "incorrect data check");
    s->phase = s->format == PV_INFLATE_GZIP ? SIZE : OVER;
    return PV_INFLATE_DONE;
}

PvInflateEnd pv_inflate(PvInflate *s, const uint8_t *in, size_t n, size_t *used, uint8_t *out, size_t room,
                        size_t *made, PvTextPace *pace, const char **message) {
    Work w = {s, in, n, 0, out, room, 0, 0, pace, NULL};
    size_t summed = 0;
    PvInflateEnd end = PV_INFLATE_DONE;
    while (end == PV_INFLATE_DONE && s->phase != OVER) {
        switch (s->phase) {
        case HEAD: end = head(&w); break;
        case DICTIONARY: end = dictionary(&w); break;
        case BLOCK: end = block(&w); break;
        case STORED:
        case STORED_COPY: end = stored(&w); break;
        case TABLE:
        case ORDER:
        case LENGTHS:
        case CODES:
        case COPY:
            end = (s->phase == CODES || s->phase == COPY) && s->n_codes == 0 ? fixed(&w) : compressed(&w);
            if (end == PV_INFLATE_DONE) s->phase = BLOCK;
            break;
        case CHECK:
        case SIZE:
            sum(&w, &summed);
            end = trailer(&w);
            break;
        default: end = gzip_head(&w); break;
        }
    }
    if (end == PV_INFLATE_FULL || end == PV_INFLATE_DONE || end == PV_INFLATE_ASKS) give_back(&w);
    if (end != PV_INFLATE_STOPPED && !pay(&w)) end = PV_INFLATE_STOPPED;
    sum(&w, &summed);
    remember(s, out, w.made);
    *used = w.at;
    *made = w.made;
    *message = w.message;
    return end;
}
