#include "syntax/diagnose.h"
void pv_diagnose_stuck(PvDriver *d) {
    pv_build_fail_token(&d->build, d->token, "invalid syntax");
}
void pv_diagnose_rest(PvDriver *d) { (void)d; }
