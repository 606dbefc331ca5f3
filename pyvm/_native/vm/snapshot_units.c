// Code in a snapshot: the guest's units as .pyxc, and the files of the prelude that are under way.
//
// A prelude file is [name, .pyxc], here because code of it is in use (a frame stands in it) and must
// mean the same after an upgrade. Bytes that are this build's own mean its own file. Others are
// privileged code from outside: they are taken only if a release had them, or from one who signed.
#include "vm/snapshot_table.h"

#include "compiler/pyxc.h"
#include "gen/released.gen.h"
#include "text/sha256.h"
#include "vm/code_state.h"
#include "vm/prelude.h"

// --- the guest's units ----------------------------------------------------------------------------

static void write_units(PvTransfer *x) {
    PvVM *vm = x->vm;
    uint32_t n = vm->n_units;
    while (n > 0 && x->table->unit_use[n - 1] == 0) n--;
    pv_msgpack_write_array(x->out, n);
    for (uint32_t i = 0; i < n; i++) {
        if (x->table->unit_use[i] == 0) {
            pv_msgpack_write_nil(x->out);
            continue;
        }
        PvMsgWriter one;
        pv_msgpack_writer_init(&one, 0);
        if (!pv_pyxc_write(vm->units[i].unit, &one)) pv_transfer_problem(x, "out of memory");
        pv_msgpack_write_bin(x->out, one.data, one.length);
        pv_msgpack_writer_free(&one);
    }
}

static void read_units(PvTransfer *x) {
    PvVM *vm = x->vm;
    uint32_t n;
    if (!pv_msgpack_read_array(&x->in, &n)) {
        pv_transfer_problem(x, "its units are missing");
    } else if (!pv_code_state_make_rows(vm, n)) {
        pv_transfer_problem(x, "it does not fit into the memory limit");
    }
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) {
        PvMsgItem item;
        if (!pv_msgpack_read(&x->in, &item)) {
            pv_transfer_problem(x, "it ends too early");
        } else if (item.kind == PV_MSG_NIL) {
            continue;
        } else if (item.kind == PV_MSG_BIN) {
            PvCompileOptions options = {.keep_source = true, .memory_limit = vm->core.heap.limit};
            PvCodeFormatError why;
            PvUnit *unit = pv_pyxc_read(item.bytes, item.size, &options, &why);
            if (unit == NULL) {
                pv_transfer_problem(x, "a unit is damaged");
            } else if (!pv_code_state_fill_row(vm, i, unit)) {
                pv_unit_release(unit);
                pv_transfer_problem(x, "it does not fit into the memory limit");
            }
        } else {
            pv_transfer_problem(x, "a unit of no known form");
        }
    }
}

// --- the prelude ----------------------------------------------------------------------------------

uint32_t pv_snapshot_prelude(PvTransfer *x, uint32_t number) {
    PvObjectTable *t = x->table;
    uint32_t i = 0;
    while (i < t->n_prelude && t->prelude[i] != number) i++;
    if (i == t->n_prelude) t->prelude[t->n_prelude++] = number;
    return i;
}

static void write_prelude(PvTransfer *x) {
    const PvObjectTable *t = x->table;
    pv_msgpack_write_array(x->out, t->n_prelude);
    for (uint32_t i = 0; i < t->n_prelude; i++) {
        const PvPreludeFile *file = pv_prelude_file(x->vm, t->prelude[i]);
        const char *name = pv_prelude_name(file);
        size_t size;
        const uint8_t *bytes = pv_prelude_bytes(file, &size);
        pv_msgpack_write_array(x->out, 2);
        pv_msgpack_write_str(x->out, name, strlen(name));
        pv_msgpack_write_bin(x->out, bytes, size);
    }
}

static bool is_released(const uint8_t *bytes, size_t size) {
    uint8_t digest[PV_SHA256_SIZE];
    pv_sha256(bytes, size, digest);
    size_t low = 0, high = PV_RELEASED_COUNT;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = memcmp(digest, pv_released[middle], sizeof digest);
        if (order == 0) return true;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return false;
}

// The number of the file with these bytes.
static uint32_t take_prelude(PvTransfer *x, const char *name, size_t n, const uint8_t *bytes, size_t size) {
    const PvPreludeFile *file = pv_prelude_find(name, n);
    size_t own_size = 0;
    const uint8_t *own = file == NULL ? NULL : pv_prelude_bytes(file, &own_size);
    if (own_size == size && size > 0 && memcmp(own, bytes, size) == 0) return pv_prelude_number(file);
    if (!x->trusted && !is_released(bytes, size)) {
        pv_transfer_problem(x, "it holds prelude code that no release had, and it is not signed");
        return 0;
    }
    const char *why;
    file = pv_prelude_adopt(x->vm, name, n, bytes, size, &why);
    if (file == NULL) pv_transfer_problem(x, why);
    return file == NULL ? 0 : pv_prelude_number(file);
}

static void read_prelude(PvTransfer *x) {
    PvObjectTable *t = x->table;
    uint32_t n, two, n_name, size;
    if (!pv_msgpack_read_array(&x->in, &n) || n > PV_PRELUDE_UNITS) {
        pv_transfer_problem(x, "its prelude files are missing");
        return;
    }
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) {
        const uint8_t *name, *bytes;
        if (!pv_msgpack_read_array(&x->in, &two) || two != 2 || !pv_msgpack_read_str(&x->in, &name, &n_name) ||
            n_name > 64 || !pv_msgpack_read_bin(&x->in, &bytes, &size)) {
            pv_transfer_problem(x, "a prelude file of no known form");
            return;
        }
        t->prelude[i] = take_prelude(x, (const char *)name, n_name, bytes, size);
        t->n_prelude = i + 1;
    }
}

void pv_snapshot_write_units(PvTransfer *x) {
    write_units(x);
    write_prelude(x);
}

void pv_snapshot_read_units(PvTransfer *x) {
    read_units(x);
    if (x->problem == NULL) read_prelude(x);
}

// The place of a code state: its unit's row, or below zero the file of the prelude.
void pv_transfer_unit(PvTransfer *x, uint32_t *row) {
    PvObjectTable *t = x->table;
    int64_t n = 0;
    if (x->problem != NULL) return;
    if (x->mode != PV_READ) {
        if (*row & PV_PRELUDE_ROW) n = -1 - (int64_t)pv_snapshot_prelude(x, *row & ~PV_PRELUDE_ROW);
        else t->unit_use[n = *row] |= PV_UNIT_USED;
    }
    pv_transfer_i64(x, &n);
    if (x->mode != PV_READ || x->problem != NULL) return;
    if (n >= 0 && n < PV_PRELUDE_ROW) {
        *row = (uint32_t)n;
    } else if (n < 0 && n >= -(int64_t)t->n_prelude) {
        *row = t->prelude[-1 - n] | PV_PRELUDE_ROW;
    } else {
        pv_transfer_problem(x, "code that is in no unit");
    }
}
