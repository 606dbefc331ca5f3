// The module binascii: bytes as text and back, checksums. Each charges by the size of its data.
#include "objects/bytes.h"
#include "objects/int.h"
#include "objects/str.h"
#include "objects/types.h"

// The octets of a bytes-like object or of an ASCII str.
static PvStatus text_of(PvVM *vm, PvValue v, PvOctets *out) {
    if (pv_is_str(v)) {
        PvStr *s = pv_str(v);
        if (!s->ascii)
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "string argument should contain only ASCII characters");
        *out = (PvOctets){s->data, s->length};
        return PV_OK;
    }
    if (pv_octets(v, out)) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    "argument should be bytes, buffer or ASCII string, not '%T'", v);
}

static PvStatus data_of(PvVM *vm, PvValue v, PvOctets *out) {
    return pv_octets(v, out) ? PV_OK : pv_octets_refuse(vm, v);
}

static PvStatus room_for(PvVM *vm, size_t read, size_t n, PvBytes **out) {
    PV_TRY(pv_charge(vm, (int64_t)(read / 4 + n / 16 + 4)));
    *out = pv_bytes_make(vm, n);
    return *out == NULL ? PV_RETRY : PV_OK;
}

// Bytes that may be longer than was filled.
static PvStatus give(PvVM *vm, PvBytes *b, size_t n, PvValue *out) {
    if (n != b->length) {
        PvBytes *shorter = pv_bytes_of(vm, b->data, n);
        if (shorter == NULL) return PV_RETRY;
        b = shorter;
    }
    *out = pv_from_ptr(b);
    return PV_OK;
}

// --- hexadecimal ----------------------------------------------------------------------------------

static int digit_of(uint8_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

PvStatus pv_binascii_a2b_hex(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PvBytes *b;
    PV_TRY(text_of(vm, a->v[0], &in));
    if (in.n % 2 != 0) return pv_raise(vm, PV_EXC_BINASCII_ERROR, "Odd-length string");
    PV_TRY(room_for(vm, in.n, in.n / 2, &b));
    for (size_t i = 0; i < in.n; i += 2) {
        int high = digit_of(in.data[i]), low = digit_of(in.data[i + 1]);
        if (high < 0 || low < 0)
            return pv_raise(vm, PV_EXC_BINASCII_ERROR, "Non-hexadecimal digit found");
        b->data[i / 2] = (char)(high << 4 | low);
    }
    return give(vm, b, in.n / 2, out);
}
PvStatus pv_binascii_unhexlify(PvVM *vm, PvArgs *a, PvValue *out) { return pv_binascii_a2b_hex(vm, a, out); }

static PvStatus separator(PvVM *vm, PvValue v, int *sep) {
    *sep = -1;
    if (v == PV_NULL) return PV_OK;
    PvOctets o;
    if (pv_is_str(v)) {
        if (pv_str(v)->length != 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "sep must be length 1.");
        if (pv_str(v)->kind != 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "sep must be ASCII.");
        *sep = (int)pv_str_at(pv_str(v), 0);
        return PV_OK;
    }
    if (!pv_is_bytes(v) || !pv_octets(v, &o))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "sep must be str or bytes.");
    if (o.n != 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "sep must be length 1.");
    *sep = o.data[0];
    return PV_OK;
}

PvStatus pv_binascii_b2a_hex(PvVM *vm, PvArgs *a, PvValue *out) {
    static const char digits[] = "0123456789abcdef";
    PvOctets in;
    PvBytes *b;
    int sep;
    PV_TRY(data_of(vm, a->v[0], &in));
    PV_TRY(separator(vm, a->v[1], &sep));
    int64_t every = pv_int(a->v[2]);
    uint64_t group = every < 0 ? (uint64_t)-every : (uint64_t)every;
    size_t seps = sep < 0 || group == 0 || in.n == 0 ? 0 : (in.n - 1) / group;
    PV_TRY(room_for(vm, in.n, in.n * 2 + seps, &b));
    char *at = b->data;
    for (size_t i = 0; i < in.n; i++) {
        size_t left = every < 0 ? i : in.n - i;
        if (seps > 0 && i > 0 && left % group == 0) *at++ = (char)sep;
        *at++ = digits[in.data[i] >> 4];
        *at++ = digits[in.data[i] & 15];
    }
    return give(vm, b, b->length, out);
}
PvStatus pv_binascii_hexlify(PvVM *vm, PvArgs *a, PvValue *out) { return pv_binascii_b2a_hex(vm, a, out); }

// --- base64 ---------------------------------------------------------------------------------------

static const char base64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static int base64_digit(uint8_t c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

PvStatus pv_binascii_b2a_base64(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PvBytes *b;
    PV_TRY(data_of(vm, a->v[0], &in));
    bool newline = a->v[1] == PV_TRUE;
    PV_TRY(room_for(vm, in.n, (in.n + 2) / 3 * 4 + newline, &b));
    char *at = b->data;
    size_t i = 0;
    for (; i + 2 < in.n; i += 3) {
        uint32_t x = (uint32_t)in.data[i] << 16 | (uint32_t)in.data[i + 1] << 8 | in.data[i + 2];
        *at++ = base64[x >> 18];
        *at++ = base64[x >> 12 & 63];
        *at++ = base64[x >> 6 & 63];
        *at++ = base64[x & 63];
    }
    if (i < in.n) {
        uint32_t x = (uint32_t)in.data[i] << 16 | (i + 1 < in.n ? (uint32_t)in.data[i + 1] << 8 : 0);
        *at++ = base64[x >> 18];
        *at++ = base64[x >> 12 & 63];
        *at++ = i + 1 < in.n ? base64[x >> 6 & 63] : '=';
        *at++ = '=';
    }
    if (newline) *at = '\n';
    return give(vm, b, b->length, out);
}

PvStatus pv_binascii_a2b_base64(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PvBytes *b;
    PV_TRY(text_of(vm, a->v[0], &in));
    bool strict = a->v[1] == PV_TRUE, ended = false;
    const char *wrong = NULL;
    PV_TRY(room_for(vm, in.n, (in.n + 3) / 4 * 3, &b));
    if (strict && in.n > 0 && in.data[0] == '=')
        return pv_raise(vm, PV_EXC_BINASCII_ERROR, "Leading padding not allowed");
    size_t n = 0, i = 0;
    int quad = 0, pads = 0;
    uint8_t left = 0;
    for (; i < in.n && wrong == NULL; i++) {
        uint8_t c = in.data[i];
        if (c == '=') {
            ended = true;
            if (strict && quad == 0) wrong = "Excess padding not allowed";
            if (quad >= 2 && quad + ++pads >= 4) {
                if (strict && i + 1 < in.n) wrong = "Excess data after padding";
                else quad = -1;
                break;
            }
            continue;
        }
        int x = base64_digit(c);
        if (x < 0) {
            if (strict) wrong = "Only base64 data is allowed";
            continue;
        }
        if (strict && ended) {
            wrong = "Discontinuous padding not allowed";
            break;
        }
        pads = 0;
        switch (quad) {
        case 0: quad = 1; left = (uint8_t)x; break;
        case 1: quad = 2; b->data[n++] = (char)(left << 2 | x >> 4); left = x & 15; break;
        case 2: quad = 3; b->data[n++] = (char)(left << 4 | x >> 2); left = x & 3; break;
        default: quad = 0; b->data[n++] = (char)(left << 6 | x); left = 0; break;
        }
    }
    if (wrong == NULL && quad == 1)
        return pv_raise(vm, PV_EXC_BINASCII_ERROR,
                        "Invalid base64-encoded string: number of data characters (%zu) cannot be 1 more "
                        "than a multiple of 4", n / 3 * 4 + 1);
    if (wrong == NULL && quad > 1) wrong = "Incorrect padding";
    if (wrong != NULL) return pv_raise(vm, PV_EXC_BINASCII_ERROR, "%s", wrong);
    return give(vm, b, n, out);
}

// --- checksums ------------------------------------------------------------------------------------

static void crc_table(uint32_t table[256]) {
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t c = i;
        for (int k = 0; k < 8; k++) c = c & 1 ? 0xedb88320u ^ c >> 1 : c >> 1;
        table[i] = c;
    }
}

// The low 32 bits of any int.
static uint32_t low_word(PvValue v) {
    uint64_t room[1];
    PvBig big = pv_int_big(v, room);
    uint64_t low = big.n == 0 ? 0 : big.limb[0];
    return (uint32_t)(big.negative ? 0 - low : low);
}

PvStatus pv_binascii_crc32(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PV_TRY(data_of(vm, a->v[0], &in));
    uint32_t c = ~low_word(a->v[1]);
    if (in.n < 64) {
        PV_TRY(pv_charge(vm, (int64_t)in.n * 2));
        for (size_t i = 0; i < in.n; i++) {
            c ^= in.data[i];
            for (int k = 0; k < 8; k++) c = c & 1 ? 0xedb88320u ^ c >> 1 : c >> 1;
        }
    } else {
        uint32_t table[256];
        crc_table(table);
        for (size_t i = 0; i < in.n;) {
            size_t end = in.n - i < 65536 ? in.n : i + 65536;
            PV_TRY(pv_charge(vm, (int64_t)((end - i) / 2 + 200)));
            for (; i < end; i++) c = table[(c ^ in.data[i]) & 255] ^ c >> 8;
        }
    }
    *out = pv_from_int((int64_t)(uint32_t)~c);
    return PV_OK;
}

PvStatus pv_binascii_adler32(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PV_TRY(data_of(vm, a->v[0], &in));
    uint32_t start = low_word(a->v[1]), x = start & 0xffff, y = start >> 16;
    for (size_t i = 0; i < in.n;) {
        size_t end = in.n - i < 5000 ? in.n : i + 5000;
        PV_TRY(pv_charge(vm, (int64_t)((end - i) / 4 + 2)));
        for (; i < end; i++) {
            x += in.data[i];
            y += x;
        }
        x %= 65521;
        y %= 65521;
    }
    *out = pv_from_int((int64_t)(y << 16 | x));
    return PV_OK;
}

PvStatus pv_binascii_crc_hqx(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PV_TRY(data_of(vm, a->v[0], &in));
    PV_TRY(pv_charge(vm, (int64_t)in.n));
    uint32_t c = low_word(a->v[1]) & 0xffff;
    for (size_t i = 0; i < in.n; i++) {
        c ^= (uint32_t)in.data[i] << 8;
        for (int k = 0; k < 8; k++) c = (c & 0x8000 ? c << 1 ^ 0x1021 : c << 1) & 0xffff;
    }
    *out = pv_from_int((int64_t)c);
    return PV_OK;
}

// --- uuencode -------------------------------------------------------------------------------------

PvStatus pv_binascii_b2a_uu(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PvBytes *b;
    PV_TRY(data_of(vm, a->v[0], &in));
    if (in.n > 45) return pv_raise(vm, PV_EXC_BINASCII_ERROR, "At most 45 bytes at once");
    bool backtick = a->v[1] == PV_TRUE;
    PV_TRY(room_for(vm, in.n, 2 + (in.n + 2) / 3 * 4, &b));
    char *at = b->data;
    *at++ = (char)(in.n == 0 && backtick ? '`' : ' ' + (int)in.n);
    for (size_t i = 0; i < in.n; i += 3) {
        uint32_t x = 0;
        for (size_t j = 0; j < 3; j++) x = x << 8 | (i + j < in.n ? in.data[i + j] : 0u);
        for (int k = 18; k >= 0; k -= 6) {
            int d = (int)(x >> k & 63);
            *at++ = (char)(d == 0 && backtick ? '`' : d + ' ');
        }
    }
    *at = '\n';
    return give(vm, b, b->length, out);
}

PvStatus pv_binascii_a2b_uu(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PvBytes *b;
    PV_TRY(text_of(vm, a->v[0], &in));
    size_t i = 0, n = in.n == 0 ? 32 : (size_t)((in.data[0] - ' ') & 63);
    if (in.n == 0) n = (size_t)((0 - ' ') & 63);
    else i = 1;
    PV_TRY(room_for(vm, in.n, n, &b));
    uint32_t left = 0;
    int bits = 0;
    for (size_t at = 0; at < n; i++) {
        uint32_t c = i < in.n ? in.data[i] : 0;
        if (c == '\n' || c == '\r' || i >= in.n) {
            c = 0;
        } else {
            if (c < ' ' || c > ' ' + 64) return pv_raise(vm, PV_EXC_BINASCII_ERROR, "Illegal char");
            c = (c - ' ') & 63;
        }
        left = left << 6 | c;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            b->data[at++] = (char)(left >> bits & 255);
            left &= (1u << bits) - 1;
        }
    }
    for (; i < in.n; i++) {
        uint8_t c = in.data[i];
        if (c != ' ' && c != ' ' + 64 && c != '\n' && c != '\r')
            return pv_raise(vm, PV_EXC_BINASCII_ERROR, "Trailing garbage");
    }
    return give(vm, b, n, out);
}

// --- quoted printable -----------------------------------------------------------------------------

PvStatus pv_binascii_a2b_qp(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PvBytes *b;
    PV_TRY(text_of(vm, a->v[0], &in));
    bool header = a->v[1] == PV_TRUE;
    PV_TRY(room_for(vm, in.n, in.n, &b));
    size_t n = 0;
    for (size_t i = 0; i < in.n;) {
        uint8_t c = in.data[i];
        if (c == '=') {
            i++;
            if (i >= in.n) break;
            c = in.data[i];
            if (c == '\n' || c == '\r') { // a soft line break
                while (i < in.n && in.data[i] != '\n') i++;
                if (i < in.n) i++;
            } else if (c == '=') { // broken case from broken python qp
                b->data[n++] = '=';
                i++;
            } else if (i + 1 < in.n && digit_of(c) >= 0 && digit_of(in.data[i + 1]) >= 0) {
                b->data[n++] = (char)(digit_of(c) << 4 | digit_of(in.data[i + 1]));
                i += 2;
            } else {
                b->data[n++] = '=';
            }
        } else {
            b->data[n++] = (char)(header && c == '_' ? ' ' : c);
            i++;
        }
    }
    return give(vm, b, n, out);
}

typedef struct Quoted {
    char *out; // NULL: only counts
    size_t n, line;
    bool crlf;
} Quoted;

static void emit(Quoted *q, int c) {
    if (q->out != NULL) q->out[q->n] = (char)c;
    q->n++;
}

static void soft_break(Quoted *q) {
    emit(q, '=');
    if (q->crlf) emit(q, '\r');
    emit(q, '\n');
    q->line = 0;
}

static void emit_code(Quoted *q, int c) {
    static const char digits[] = "0123456789ABCDEF";
    emit(q, '=');
    emit(q, digits[c >> 4 & 15]);
    emit(q, digits[c & 15]);
}

static void quote(Quoted *q, const PvOctets *in, bool tabs, bool text, bool header) {
    const uint8_t *d = in->data;
    size_t n = in->n;
    for (size_t i = 0; i < n;) {
        uint8_t c = d[i];
        bool last = i + 1 == n;
        bool code = c > 126 || c == '=' || (header && c == '_') || (c == '.' && q->line == 0 &&
                    (last || d[i + 1] == '\n' || d[i + 1] == '\r' || d[i + 1] == 0)) ||
                    (!text && (c == '\r' || c == '\n')) || ((c == '\t' || c == ' ') && last) ||
                    (c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' ') ||
                    (c < 33 && c != '\r' && c != '\n' && (tabs || !true));
        if (code) {
            if (q->line + 3 >= 76) soft_break(q);
            emit_code(q, c);
            q->line += 3;
            i++;
        } else if (text && (c == '\n' || (c == '\r' && !last && d[i + 1] == '\n'))) {
            q->line = 0;
            // White space before the end of a line must be coded.
            if (q->out != NULL && q->n > 0 && (q->out[q->n - 1] == ' ' || q->out[q->n - 1] == '\t')) {
                int blank = q->out[--q->n];
                emit_code(q, blank);
            } else if (q->out == NULL && i > 0 && (d[i - 1] == ' ' || d[i - 1] == '\t')) {
                q->n += 2;
            }
            if (q->crlf) emit(q, '\r');
            emit(q, '\n');
            i += c == '\r' ? 2 : 1;
        } else {
            if (!last && d[i + 1] != '\n' && q->line + 1 >= 76) soft_break(q);
            q->line++;
            emit(q, header && c == ' ' ? '_' : c);
            i++;
        }
    }
}

PvStatus pv_binascii_b2a_qp(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets in;
    PvBytes *b;
    PV_TRY(data_of(vm, a->v[0], &in));
    bool tabs = a->v[1] == PV_TRUE, text = a->v[2] == PV_TRUE, header = a->v[3] == PV_TRUE;
    const uint8_t *line = in.n > 0 ? memchr(in.data, '\n', in.n) : NULL;
    Quoted q = {.crlf = line != NULL && line > in.data && line[-1] == '\r'};
    PV_TRY(room_for(vm, in.n * 8, in.n * 4 + 16, &b));
    q.out = b->data;
    quote(&q, &in, tabs, text, header);
    return give(vm, b, q.n, out);
}
