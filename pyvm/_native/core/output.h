// Where natives write what the guest prints: a buffer that the host gets as OUTPUT events.
#ifndef PV_CORE_OUTPUT_H
#define PV_CORE_OUTPUT_H

#include "core/vm.h"

enum { PV_STDOUT = 1, PV_STDERR = 2 };

// Write text (UTF-8) to stdout or stderr. STOP when the output limit is reached, RETRY when memory is
// short: then nothing was written.
PV_MUST_USE PvStatus pv_output_write(PvVM *vm, int stream, const char *utf8, size_t size);
// The same of a str; raises UnicodeEncodeError for lone surrogates, which UTF-8 cannot hold.
PV_MUST_USE PvStatus pv_output_str(PvVM *vm, int stream, PvStr *text);

#endif
