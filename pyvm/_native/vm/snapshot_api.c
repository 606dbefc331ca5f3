// pyvm_snapshot and pyvm_restore of include/pyvm.h.
#include "vm/snapshot.h"

#include "vm/limits.h"

#include <string.h>

PyvmEvent pyvm_snapshot(PvVM *vm, PyvmBytes *out) {
    if (__atomic_exchange_n(&vm->entered, 1, __ATOMIC_ACQUIRE) != 0) return PYVM_BUSY;
    PyvmEvent event = PYVM_DONE;
    vm->payload.length = 0;
    if (vm->fiber->outer != NULL) {
        static const char text[] = "a nested execution is under way";
        pv_msgpack_write_str(&vm->payload, text, sizeof text - 1);
        event = PYVM_MISUSE;
    } else if (!pv_snapshot_write(vm, &vm->payload)) {
        static const char text[] = "out of memory";
        vm->payload.length = 0;
        pv_msgpack_write_str(&vm->payload, text, sizeof text - 1);
        event = PYVM_MISUSE;
    }
    *out = (PyvmBytes){(const char *)vm->payload.data, vm->payload.length};
    __atomic_store_n(&vm->entered, 0, __ATOMIC_RELEASE);
    return event;
}

PvVM *pyvm_restore(const char *data, size_t size, const PyvmLimits *limits, int trusted, PyvmBytes *error) {
    PvVM *vm = pyvm_new(limits);
    const char *problem = "out of memory";
    if (vm != NULL) {
        problem = pv_snapshot_read(vm, (const uint8_t *)data, size, trusted != 0);
        if (problem == NULL) {
            pv_limits_restored(vm);
            return vm;
        }
        pyvm_drop(vm);
    }
    *error = (PyvmBytes){problem, strlen(problem)};
    return NULL;
}
