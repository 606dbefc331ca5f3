// What the build compiles with pyvmc and links in: the prelude and the modules of stdlib_shims.
//
// embed.py writes the definitions; both tables are sorted by name and end in a row of zeros. In
// pyvmc itself, which makes them, both are empty.
#ifndef PYVM_EMBEDDED_H
#define PYVM_EMBEDDED_H

#include <stddef.h>

typedef struct PvEmbedded {
    const char *name;          // of the module, dotted: "asyncio", "os.path"
    const unsigned char *data; // a .pyxc
    size_t size;
    int package;               // 1: it was a folder's __init__.py
} PvEmbedded;

extern const PvEmbedded pv_embedded_prelude[];
extern const size_t pv_embedded_prelude_count;
extern const PvEmbedded pv_embedded_modules[];
extern const size_t pv_embedded_modules_count;

#endif
