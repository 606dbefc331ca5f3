// The state of a VM as bytes, and back (DESIGN §3, snapshots).
//
// What is written: every object that a root reaches, each once, as rows of a flat table; the units
// of code in use as .pyxc; fibers, frames and counters of the VM itself. What is process-wide (types,
// natives, prelude functions, static strings) goes by name, constants by their place in a unit. Dropped:
// caches, compiled forms, native addresses, and what follows from the rest. Dict and set entries keep
// their order and what hashes cannot be worked out, so loading never calls guest code.
//
// A snapshot belongs to a format version and to names, not to a build: vm/snapshot_table.h, HACKING.md.
#ifndef PV_VM_SNAPSHOT_H
#define PV_VM_SNAPSHOT_H

#include "vm/vm.h"

// Append the VM's state. It must stand at a safepoint, between instructions or at an event.
// False: out of memory.
bool pv_snapshot_write(PvVM *vm, PvMsgWriter *out);
// Fill a fresh VM. NULL, or what is wrong with the bytes; then the VM must be dropped.
// `trusted`: the host knows who made them, so that prelude code of no release may be in them.
const char *pv_snapshot_read(PvVM *vm, const uint8_t *data, size_t size, bool trusted);

// The format that is written, and the oldest that is read. What a version adds is read only of snapshots
// that have it: see HACKING.md.
enum { PV_SNAPSHOT_VERSION = 5, PV_SNAPSHOT_OLDEST = 2 };

// One description of each layout serves collecting, writing and reading: a Transfer goes over the
// fields of an object in one of these modes.
typedef enum PvTransferMode { PV_COLLECT, PV_WRITE, PV_READ } PvTransferMode;

typedef struct PvTransfer {
    PvTransferMode mode;
    PvVM *vm;
    const char *problem; // the first; every later step does nothing
    PvMsgWriter *out;    // WRITE
    PvMsgReader in;      // READ
    struct PvObjectTable *table;
    uint32_t version;    // of the format
    bool trusted;        // READ
    size_t heap_live;    // READ: what the heap counted
    size_t room;         // READ: bytes of the object under way
    bool shared_allowed; // READ: the field may hold a dict of the process (a view of it)
} PvTransfer;

// Fields. In READ mode each is overwritten with what the bytes say.
void pv_transfer_value(PvTransfer *x, PvValue *field);
void pv_transfer_u64(PvTransfer *x, uint64_t *field);
void pv_transfer_i64(PvTransfer *x, int64_t *field);
void pv_transfer_size(PvTransfer *x, size_t *field);
void pv_transfer_u32(PvTransfer *x, uint32_t *field);
void pv_transfer_u8(PvTransfer *x, uint8_t *field);
void pv_transfer_bool(PvTransfer *x, bool *field);
void pv_transfer_double(PvTransfer *x, double *field);
void pv_transfer_bytes(PvTransfer *x, void *bytes, size_t n);
void pv_transfer_problem(PvTransfer *x, const char *problem);
// A pointer to an object of one of two layouts (the second may repeat the first), or NULL.
void pv_transfer_object(PvTransfer *x, void *field, uint32_t layout, uint32_t or_layout);
// A raw array of `capacity` values of which n are in use.
void pv_transfer_values(PvTransfer *x, PvValue **field, size_t n, size_t capacity);
// The fields of an object behind its header, by its built-in layout.
void pv_transfer_layout(PvTransfer *x, PvObject *o, uint32_t layout);
// The place of a code state: the row of its unit, or a file of the prelude.
void pv_transfer_unit(PvTransfer *x, uint32_t *row);
// A list of the direct subclasses of a class of the VM: a tuple of its own, not in the table.
void pv_transfer_subclasses(PvTransfer *x, PvValue *field);
// How many bytes a copy of the object needs.
size_t pv_transfer_bytes_of(PvObject *o, uint32_t layout);

static inline uint32_t pv_layout_of(const PvObject *o) {
    return (o->flags & (PV_OF_IMMORTAL | PV_OF_UNIT)) != 0 ? o->type->id
                                                           : o->flags >> PV_OF_LAYOUT_SHIFT;
}

#endif
