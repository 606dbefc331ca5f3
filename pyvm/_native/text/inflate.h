// Decompression of deflate (RFC 1951), zlib (1950) and gzip (1952) streams, a piece at a time.
//
// A stream in the making is one plain struct: it can be copied, stored and read back in another process.
// It may come from anywhere: pv_inflate_valid says whether it can be gone on with. What lies in it beyond
// the indices that this checks can give wrong octets, never reach outside of the buffers.
#ifndef PV_TEXT_INFLATE_H
#define PV_TEXT_INFLATE_H

#include "text/pace.h"

typedef enum PvInflateFormat { PV_INFLATE_RAW, PV_INFLATE_ZLIB, PV_INFLATE_GZIP, PV_INFLATE_AUTO } PvInflateFormat;

typedef enum PvInflateEnd {
    PV_INFLATE_HUNGRY,  // all input is used, the stream goes on
    PV_INFLATE_FULL,    // there is no more room for output
    PV_INFLATE_DONE,    // the stream is over: what follows is not its
    PV_INFLATE_ASKS,    // it wants its dictionary: pv_inflate_dictionary
    PV_INFLATE_BAD,     // `message` says why
    PV_INFLATE_STOPPED, // the pace said so
} PvInflateEnd;

enum { PV_INFLATE_WINDOW = 1 << 15 };

typedef struct PvInflate {
    uint64_t bits;     // read and not used, the next one lowest
    uint32_t n_bits;
    uint32_t phase;
    uint32_t format;
    uint32_t most;     // of the window's bits; 0: as the header says
    uint32_t check, total; // of the octets so far
    uint32_t wanted;   // the dictionary's checksum
    uint32_t left;     // of a stored block, a match, a header's field
    uint32_t distance;
    uint32_t final;    // this is the last block
    uint32_t n_codes, n_distances, n_lengths, at; // a table under way
    uint32_t flags, header;                       // gzip's, and its checksum so far
    uint32_t window_at, window_n;
    uint8_t order[20];   // lengths of the codes of lengths
    uint8_t lengths[320];
    uint8_t window[PV_INFLATE_WINDOW];
} PvInflate;

// wbits as zlib's: false if they are none.
bool pv_inflate_begin(PvInflate *s, int64_t wbits);
bool pv_inflate_valid(const PvInflate *s);
// The octets before the first: false if the stream wants others.
bool pv_inflate_dictionary(PvInflate *s, const uint8_t *data, size_t n);
// Go on with n octets of input and room for output: *used and *made say what was taken and given.
PvInflateEnd pv_inflate(PvInflate *s, const uint8_t *in, size_t n, size_t *used, uint8_t *out, size_t room,
                        size_t *made, PvTextPace *pace, const char **message);

uint32_t pv_adler32(uint32_t start, const uint8_t *data, size_t n);
uint32_t pv_crc32(uint32_t start, const uint8_t *data, size_t n);
#endif
