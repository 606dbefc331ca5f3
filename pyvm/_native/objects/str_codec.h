// Between the codecs of str: the one of escapes is not in text/, as it needs no measuring pass.
#ifndef PV_OBJECTS_STR_CODEC_H
#define PV_OBJECTS_STR_CODEC_H

#include "core/writer.h"
#include "objects/bytes.h"
#include "objects/str.h"
#include "text/codecs.h"

// Raise UnicodeDecodeError or UnicodeEncodeError(encoding, object, start, end, reason), or the
// LookupError of an unknown error handler.
PvStatus pv_codec_raise(PvVM *vm, PvExceptionId type, PvValue object, PvStr *errors,
                        const PvCodecMeasure *m);

// Write what the handler makes of an error in octets, or raise it.
PV_MUST_USE PvStatus pv_codec_mend(PvVM *vm, PvValue bytes, PvOctets o, PvStr *errors,
                                   const PvCodecMeasure *m, PvWriter *w);

// str_utf7_codec.c
PV_MUST_USE PvStatus pv_utf7_encode(PvVM *vm, PvStr *s, PvValue *out);
PV_MUST_USE PvStatus pv_utf7_decode(PvVM *vm, PvValue bytes, PvStr *errors, PvValue *out);
// str_escape_codec.c: "unicode_escape", and "raw_unicode_escape" with `raw`.
PV_MUST_USE PvStatus pv_escape_encode(PvVM *vm, PvStr *s, bool raw, PvValue *out);
PV_MUST_USE PvStatus pv_escape_decode(PvVM *vm, PvValue bytes, bool raw, PvStr *errors, PvValue *out);

#endif
