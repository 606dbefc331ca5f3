// The encodings of bytes.decode and str.encode with the error handlers that need no guest code.
//
// Two passes over the input: measure (which finds the size, or the error that the policy does not
// handle), then write into memory of exactly that size. Handlers registered by guests work on the
// error: decode strictly up to it, call, go on after it.
#ifndef PV_TEXT_CODECS_H
#define PV_TEXT_CODECS_H

#include "text/view.h"

typedef enum PvCodec {
    PV_CODEC_UTF8,
    PV_CODEC_UTF8_SIG,
    PV_CODEC_ASCII,
    PV_CODEC_LATIN1,
    PV_CODEC_UTF16,  // with a byte order mark, else little-endian
    PV_CODEC_UTF16_LE,
    PV_CODEC_UTF16_BE,
    PV_CODEC_UTF32,
    PV_CODEC_UTF32_LE,
    PV_CODEC_UTF32_BE,
    PV_CODEC_UNICODE_ESCAPE,     // these three: objects/str_escape_codec.c, str_utf7_codec.c
    PV_CODEC_RAW_UNICODE_ESCAPE,
    PV_CODEC_UTF7,
    PV_CODEC_BINARY,             // a name of something that is no text encoding
    PV_CODEC_CHARMAP,            // the first of those with one octet a character and a table
} PvCodec;

typedef enum PvCodecPolicy {
    PV_CODEC_STRICT,
    PV_CODEC_IGNORE,
    PV_CODEC_REPLACE,
    PV_CODEC_BACKSLASHREPLACE,
    PV_CODEC_SURROGATEESCAPE,
    PV_CODEC_SURROGATEPASS,
    PV_CODEC_XMLCHARREFREPLACE,  // these two: encoding only; decoding treats them as strict
    PV_CODEC_NAMEREPLACE,
} PvCodecPolicy;

typedef struct PvCodecMeasure {
    size_t size;       // characters decoded, or bytes encoded
    uint32_t widest;   // decoding: an upper bound of the same kind
    // When the status is BAD, what UnicodeDecodeError or UnicodeEncodeError says:
    size_t start, end;
    const char *encoding, *reason;
} PvCodecMeasure;

// codec_names.c: an encoding by any of its names, case and what stands between words not mattering.
bool pv_codec_find(const char *name, size_t n, PvCodec *out);

// Whether CPython has str.encode() and bytes.decode() come to this name's codec without asking the
// registry, which would add a note to the codec's errors.
bool pv_codec_is_direct(const char *name, size_t n);
bool pv_codec_find_policy(const char *name, size_t n, PvCodecPolicy *out);
// The name in error messages, e.g. "utf-8", "charmap".
const char *pv_codec_name(PvCodec codec);
// Octets from 128 on of an encoding with a table: the character, or the octet; 0: there is none.
uint32_t pv_charmap_char(PvCodec codec, uint8_t octet);
uint8_t pv_charmap_octet(PvCodec codec, uint32_t c);

// A unit is eight bytes of ASCII, or one character otherwise.
PvTextStatus pv_decode_measure(PvCodec codec, PvCodecPolicy policy, const uint8_t *s, size_t n,
                               PvCodecMeasure *out, PvTextPace *pace);
// False: stopped.
bool pv_decode_write(PvCodec codec, PvCodecPolicy policy, const uint8_t *s, size_t n, void *out,
                     int kind, PvTextPace *pace);
PvTextStatus pv_encode_measure(PvCodec codec, PvCodecPolicy policy, PvTextView text,
                               PvCodecMeasure *out, PvTextPace *pace);
bool pv_encode_write(PvCodec codec, PvCodecPolicy policy, PvTextView text, uint8_t *out,
                     PvTextPace *pace);

#endif
