// The table of a snapshot: what a reference to an object is as a number.
//
// A number >= 0 is the row of an object whose fields are in the snapshot; rows are in the order in
// which objects were found. A negative one is a constant (PV_CODE_NONE, ...) or, from PV_CODE_NAMED
// down, an entry of the names: something process-wide by its name, or a constant of a unit.
// The invariant while writing: everything that is written was collected before.
#ifndef PV_VM_SNAPSHOT_TABLE_H
#define PV_VM_SNAPSHOT_TABLE_H

#include "vm/snapshot.h"

enum {
    PV_CODE_NONE = -1, PV_CODE_ELLIPSIS = -2, PV_CODE_NOTIMPLEMENTED = -3,
    PV_CODE_BUILTINS = -4, // the VM's dict of builtins, where its changes are written
    PV_CODE_NAMED = -16,
};

typedef struct PvTableSlot {
    PvObject *object; // NULL: free
    int64_t code;
} PvTableSlot;

// An entry of the names.
typedef struct PvTableName {
    PvObject *object;
    PvObject *copy;   // READ: of a dict of the process, where a program could write to it
    uint32_t unit;    // WRITE: row + 1 of the unit that it is a constant of; 0: it goes by name
    uint32_t ordinal; // which one: see pv_table_each_constant
} PvTableName;

typedef struct PvObjectTable {
    PvObject **row;
    size_t *bytes; // READ: of the objects, by row
    size_t n, capacity;
    PvTableSlot *slot; // WRITE: open addressing
    size_t slots, taken;
    PvTableName *name;
    size_t n_names, names_capacity;
    uint8_t *unit_use; // WRITE: by row of the VM's units: PV_UNIT_*
    PvObject ***unit_constants; // READ: by row, made when asked for; by ordinal
    uint32_t *n_unit_constants;
    uint32_t prelude[PV_PRELUDE_UNITS]; // files of the prelude whose code is in use: their numbers
    uint32_t n_prelude;
    bool builtins_changes; // the dict of builtins goes as what differs from a new one
} PvObjectTable;

enum { PV_UNIT_USED = 1, PV_UNIT_COUNTED = 2 };

bool pv_table_init(PvObjectTable *t, const PvVM *vm);
void pv_table_free(PvObjectTable *t, const PvVM *vm);
// Give an object a number, if it has none yet.
void pv_table_collect(PvTransfer *x, PvObject *o);
// The number of an object that was collected.
int64_t pv_table_code(PvTransfer *x, PvObject *o);
// What a number that was read means; PV_NULL with a problem.
PvValue pv_table_value(PvTransfer *x, int64_t code);
// Room for n rows or names (READ).
bool pv_table_make_names(PvObjectTable *t, size_t n);
bool pv_table_make_rows(PvObjectTable *t, size_t n);

// The objects of a unit in the order of its bytes: the file's name, and for each code its names,
// locals and constants (not what is inside tuples). `visit` answers false to end it.
typedef bool PvVisitConstant(void *context, PvObject *o, uint32_t ordinal);
void pv_table_each_constant(const PvUnit *unit, PvVisitConstant *visit, void *context);
// A constant of a unit of the VM by row and number (READ), or NULL.
PvObject *pv_table_constant(PvTransfer *x, uint32_t row, uint32_t ordinal);

// --- objects: vm/snapshot.c -----------------------------------------------------------------------

// Fill an empty table with what a snapshot of the VM holds.
void pv_snapshot_collect(PvTransfer *x);
// What an object holds: the fields of its layout, its attributes.
void pv_transfer_fields(PvTransfer *x, PvObject *o);

// --- names: vm/snapshot_names.c -------------------------------------------------------------------

// Does it go by name instead of by content?
bool pv_snapshot_is_named(const PvObject *o);
void pv_snapshot_write_names(PvTransfer *x);
void pv_snapshot_read_names(PvTransfer *x);

// --- code: vm/snapshot_units.c --------------------------------------------------------------------

// Where a prelude file stands in the table, entered if need be.
uint32_t pv_snapshot_prelude(PvTransfer *x, uint32_t number);
void pv_snapshot_write_units(PvTransfer *x);
void pv_snapshot_read_units(PvTransfer *x);

// --- the machine: vm/snapshot_machine.c -----------------------------------------------------------

void pv_transfer_counters(PvTransfer *x);
void pv_transfer_machine(PvTransfer *x);
// The dict of builtins: does it go as its changes? And those.
bool pv_snapshot_builtins_changed(PvVM *vm);
void pv_transfer_builtins(PvTransfer *x);

#endif
