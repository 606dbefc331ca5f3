// Between the codecs of str: the one of escapes is not in text/, as it needs no measuring pass.
#ifndef PV_OBJECTS_STR_CODEC_H
#define PV_OBJECTS_STR_CODEC_H

#include "core/writer.h"
#include "objects/bytes.h"
#include "objects/str.h"
#include "text/codecs.h"

// Raise the LookupError of an encoding or error handler that the machine does not know: where there
// is no twin to ask the program's own registry.
PvStatus pv_codec_refuse(PvVM *vm, PvStr *encoding, PvStr *errors, bool decodes);

// Raise UnicodeDecodeError or UnicodeEncodeError(encoding, object, start, end, reason); DEFER if the
// error handler is unknown.
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
