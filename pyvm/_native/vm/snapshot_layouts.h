// What the layouts of snapshots are written with, and those of plain data: texts, numbers, containers,
// iterators (vm/snapshot_data.c); the rest and the table are in vm/snapshot_layouts.c.
#ifndef PV_VM_SNAPSHOT_LAYOUTS_H
#define PV_VM_SNAPSHOT_LAYOUTS_H

#include "gen/types.gen.h"
#include "vm/snapshot.h"

#define V(field) pv_transfer_value(x, &(field))
#define OBJ(field, layout) pv_transfer_object(x, &(field), PV_TYPE_##layout, PV_TYPE_##layout)
#define SIZE(field) pv_transfer_size(x, &(field))
#define I64(field) pv_transfer_i64(x, &(field))
#define U64(field) pv_transfer_u64(x, &(field))
#define U32(field) pv_transfer_u32(x, &(field))
#define U8(field) pv_transfer_u8(x, &(field))
#define BOOL(field) pv_transfer_bool(x, &(field))
#define AS(type) type *s = (type *)(void *)o

void pv_layout_str(PvTransfer *x, PvObject *o);
void pv_layout_bytes(PvTransfer *x, PvObject *o);
void pv_layout_bytearray(PvTransfer *x, PvObject *o);
void pv_layout_array(PvTransfer *x, PvObject *o);
void pv_layout_memoryview(PvTransfer *x, PvObject *o);
void pv_layout_integer(PvTransfer *x, PvObject *o);
void pv_layout_real(PvTransfer *x, PvObject *o);
void pv_layout_complex(PvTransfer *x, PvObject *o);
void pv_layout_tuple(PvTransfer *x, PvObject *o);
void pv_layout_list(PvTransfer *x, PvObject *o);
void pv_layout_dict(PvTransfer *x, PvObject *o);
void pv_layout_set(PvTransfer *x, PvObject *o);
void pv_layout_set_iterator(PvTransfer *x, PvObject *o);
void pv_layout_dict_view(PvTransfer *x, PvObject *o);
void pv_layout_dict_iterator(PvTransfer *x, PvObject *o);
void pv_layout_list_iterator(PvTransfer *x, PvObject *o);
void pv_layout_tuple_iterator(PvTransfer *x, PvObject *o);
void pv_layout_range(PvTransfer *x, PvObject *o);
void pv_layout_range_iterator(PvTransfer *x, PvObject *o);
void pv_layout_slice(PvTransfer *x, PvObject *o);
void pv_layout_enumerate(PvTransfer *x, PvObject *o);
void pv_layout_zip(PvTransfer *x, PvObject *o);
void pv_layout_map(PvTransfer *x, PvObject *o);
void pv_layout_filter(PvTransfer *x, PvObject *o);
void pv_layout_reversed(PvTransfer *x, PvObject *o);
void pv_layout_sequence_iterator(PvTransfer *x, PvObject *o);
void pv_layout_callable_iterator(PvTransfer *x, PvObject *o);
void pv_layout_deque(PvTransfer *x, PvObject *o);
void pv_layout_deque_iterator(PvTransfer *x, PvObject *o);
void pv_layout_pattern(PvTransfer *x, PvObject *o);
void pv_layout_match(PvTransfer *x, PvObject *o);
void pv_layout_scanner(PvTransfer *x, PvObject *o);
void pv_layout_str_iterator(PvTransfer *x, PvObject *o);
// snapshot_modules.c
void pv_layout_mersenne(PvTransfer *x, PvObject *o);
void pv_layout_hasher(PvTransfer *x, PvObject *o);
void pv_layout_weak_cell(PvTransfer *x, PvObject *o);
void pv_layout_struct(PvTransfer *x, PvObject *o);
void pv_layout_unpacker(PvTransfer *x, PvObject *o);
void pv_layout_partial(PvTransfer *x, PvObject *o);
void pv_layout_lru_cache(PvTransfer *x, PvObject *o);
void pv_layout_key_wrapper(PvTransfer *x, PvObject *o);
void pv_layout_getter(PvTransfer *x, PvObject *o);
void pv_layout_methodcaller(PvTransfer *x, PvObject *o);
void pv_layout_itertool(PvTransfer *x, PvObject *o);
void pv_layout_tuplegetter(PvTransfer *x, PvObject *o);
void pv_layout_delta(PvTransfer *x, PvObject *o);
void pv_layout_zone(PvTransfer *x, PvObject *o);
void pv_layout_date(PvTransfer *x, PvObject *o);
void pv_layout_timeofday(PvTransfer *x, PvObject *o);
void pv_layout_thread(PvTransfer *x, PvObject *o);
void pv_layout_lock(PvTransfer *x, PvObject *o);
void pv_layout_datetime(PvTransfer *x, PvObject *o);

#endif
