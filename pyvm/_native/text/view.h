// A run of characters of 1, 2 or 4 bytes each, borrowed: how text/ sees a str (or, with kind 1,
// bytes). The kind need not be the smallest that would do.
#ifndef PV_TEXT_VIEW_H
#define PV_TEXT_VIEW_H

#include "text/pace.h"

typedef struct PvTextView {
    const void *data;
    size_t n;
    int kind;  // bytes per character: 1, 2 or 4
} PvTextView;

static inline uint32_t pv_view_at(PvTextView v, size_t i) {
    if (v.kind == 1) return ((const uint8_t *)v.data)[i];
    if (v.kind == 2) return ((const uint16_t *)v.data)[i];
    return ((const uint32_t *)v.data)[i];
}

static inline void pv_view_put(void *data, int kind, size_t i, uint32_t c) {
    if (kind == 1) {
        ((uint8_t *)data)[i] = (uint8_t)c;
    } else if (kind == 2) {
        ((uint16_t *)data)[i] = (uint16_t)c;
    } else {
        ((uint32_t *)data)[i] = c;
    }
}

// The characters [start, end).
static inline PvTextView pv_view_slice(PvTextView v, size_t start, size_t end) {
    return (PvTextView){(const char *)v.data + start * (size_t)v.kind, end - start, v.kind};
}

// The kind that holds characters up to `widest`.
static inline int pv_view_kind(uint32_t widest) {
    return widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
}

#endif
