// pyvmrun FILE [ARGUMENT...]: run a program on the plain core, without Python.
//
// Prints what it prints, its uncaught exception to stderr, and ends with its exit code. Modules are
// found beside the file. Switches of debug builds, in the environment: PV_GC_STRESS=1,
// PV_ALWAYS_DEFER=1, PV_SUSPEND_EVERY=n, PV_PROCESS_EVERY=n, PV_TRACE=1; limits: PV_MEMORY,
// PV_INSTRUCTIONS, PV_SECONDS.
//
// With PV_PROCESS_EVERY each n units the state goes as bytes to a program started anew, which goes on;
// files stay open, and PV_MOVED counts how often it happened (PV_MOVES names a file to add it to). As
// "n/k" (for both), n doubles after every k moves: long programs end in a reasonable time.
#define _GNU_SOURCE // memfd_create; nanosleep, d_type
#include "core/msgpack.h"
#include "include/pyvm.h"
#include "vm/prelude.h"
#include "tools/pyvmrun_services.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    char *text = NULL;
    size_t n = 0, capacity = 0, got;
    do {
        if (n + 65536 > capacity) {
            capacity = capacity * 2 + 65536;
            text = realloc(text, capacity);
            if (text == NULL) exit(70);
        }
        got = fread(text + n, 1, capacity - n - 1, file);
        n += got;
    } while (got > 0);
    fclose(file);
    text[n] = 0;
    *size = n;
    return text;
}

static int64_t number(const char *name, int64_t otherwise) {
    const char *text = getenv(name);
    return text != NULL && *text != 0 ? strtoll(text, NULL, 10) : otherwise;
}

// The text of a field of a map payload, or NULL.
static char *field(PyvmBytes payload, const char *name) {
    PvMsgReader r;
    uint32_t pairs;
    pv_msgpack_reader_init(&r, payload.data, payload.size);
    if (!pv_msgpack_read_map(&r, &pairs)) return NULL;
    for (uint32_t i = 0; i < pairs; i++) {
        const uint8_t *key;
        uint32_t size;
        if (!pv_msgpack_read_str(&r, &key, &size)) return NULL;
        if (size == strlen(name) && memcmp(key, name, size) == 0) {
            PvMsgItem item;
            if (!pv_msgpack_read(&r, &item)) return NULL;
            char *text = malloc((size_t)item.size + 32);
            if (text == NULL) exit(70);
            if (item.kind == PV_MSG_INT) {
                sprintf(text, "%lld", (long long)item.integer);
            } else if (item.kind == PV_MSG_STR) {
                memcpy(text, item.bytes, item.size);
                text[item.size] = 0;
            } else {
                text[0] = 0;
            }
            return text;
        }
        if (!pv_msgpack_skip(&r)) return NULL;
    }
    return NULL;
}

static void print_output(PyvmBytes payload) {
    PvMsgReader r;
    uint32_t n, size;
    int64_t stream;
    const uint8_t *text;
    pv_msgpack_reader_init(&r, payload.data, payload.size);
    if (!pv_msgpack_read_array(&r, &n) || !pv_msgpack_read_int(&r, &stream) ||
        !pv_msgpack_read_str(&r, &text, &size)) {
        return;
    }
    fwrite(text, 1, size, stream == 2 ? stderr : stdout);
}

// The map that is a field of a map payload; empty if there is none.
static PyvmBytes nested(PyvmBytes payload, const char *name) {
    PvMsgReader r;
    uint32_t pairs;
    PyvmBytes none = {0};
    pv_msgpack_reader_init(&r, payload.data, payload.size);
    if (!pv_msgpack_read_map(&r, &pairs)) return none;
    for (uint32_t i = 0; i < pairs; i++) {
        const uint8_t *key;
        uint32_t size;
        if (!pv_msgpack_read_str(&r, &key, &size)) return none;
        if (size == strlen(name) && memcmp(key, name, size) == 0) {
            PyvmBytes rest = {(const char *)r.at, (size_t)(r.end - r.at)};
            return rest;
        }
        if (!pv_msgpack_skip(&r)) return none;
    }
    return none;
}

// Where a source does not compile: file and line, the line itself and the caret, as CPython's.
static void print_place(PyvmBytes error) {
    PyvmBytes payload = nested(error, "syntax");
    char *filename = field(payload, "filename"), *line = field(payload, "line");
    char *text = field(payload, "text"), *col = field(payload, "col");
    char *end_line = field(payload, "end_line"), *end_col = field(payload, "end_col");
    if (line == NULL || line[0] == 0) return;
    fprintf(stderr, "  File \"%s\", line %s\n", filename != NULL ? filename : "?", line);
    if (text == NULL || text[0] == 0) return;
    size_t indent = strspn(text, " \t\f"), size = strcspn(text, "\n");
    fprintf(stderr, "    %.*s\n", size > indent ? (int)(size - indent) : 0, text + indent);
    // The columns count characters; only plain text is simple enough for a tool like this.
    long start = col != NULL ? strtol(col, NULL, 10) - 1 - (long)indent : -1;
    long end = end_col != NULL ? strtol(end_col, NULL, 10) - 1 - (long)indent : 0;
    if (end_line != NULL && strcmp(end_line, line) != 0) end = (long)(size - indent);
    if (start < 0) return;
    fprintf(stderr, "    %*s^", (int)start, "");
    for (long i = start + 1; i < end; i++) fputc('^', stderr);
    fputc('\n', stderr);
}

static int print_error(PyvmBytes payload, const char *source) {
    char *traceback = field(payload, "traceback"), *type = field(payload, "type");
    char *message = field(payload, "message"), *code = field(payload, "exit_code");
    (void)source;
    if (code != NULL) {
        int exit_code = (int)strtol(code, NULL, 10);
        if (exit_code == 1 && message != NULL && strcmp(message, "1") != 0 &&
            strcmp(message, "True") != 0) {
            fprintf(stderr, "%s\n", message);
        }
        return exit_code;
    }
    fflush(stdout);
    if (traceback != NULL && traceback[0] != 0) {
        fputs(traceback, stderr);
    } else {
        print_place(payload);
        fprintf(stderr, "%s: %s\n", type ? type : "?", message ? message : "");
    }
    return 1;
}

// Answer FIND [id, name] with the source beside the program.
typedef struct Found {
    char path[4096];
    char *text;
    size_t length;
    int package; // 1: __init__.py of a folder, 2: a folder without one
} Found;

// A module's source at a path without its ending.
static void look_at(Found *f, const char *stem) {
    struct stat s;
    snprintf(f->path, sizeof f->path, "%s/__init__.py", stem);
    f->text = read_file(f->path, &f->length);
    f->package = f->text != NULL;
    if (f->text != NULL) return;
    snprintf(f->path, sizeof f->path, "%s.py", stem);
    f->text = read_file(f->path, &f->length);
    if (f->text == NULL && stat(stem, &s) == 0 && S_ISDIR(s.st_mode)) f->package = 2;
}

// Look in the guest's own folders; the paths of those of that name without a body go to `spaces`.
static void look_in_files(Found *f, const uint8_t *name, uint32_t size, const PvMsgItem *folders,
                          char *spaces, size_t room) {
    const char *last = (const char *)name, *at = (const char *)folders->bytes, *end = at + folders->size;
    for (uint32_t i = 0; i < size; i++) {
        if (name[i] == '.') last = (const char *)name + i + 1;
    }
    while (at <= end && f->text == NULL) {
        const char *stop = memchr(at, 0, (size_t)(end - at));
        if (stop == NULL) stop = end;
        char stem[3000];
        snprintf(stem, sizeof stem, ".%.*s/%.*s", (int)(stop - at), at,
                 (int)((const char *)name + size - last), last);
        if (stop > at && stop - at < 1500) look_at(f, stem);
        size_t used = strlen(spaces);
        if (f->package == 2) snprintf(spaces + used, room - used, "%s%s", used > 0 ? "\1" : "", stem + 1);
        at = stop + 1;
    }
}

static void find_module(PvVM *vm, PyvmBytes payload, const char *folder) {
    PvMsgReader r;
    uint32_t n, size;
    PvMsgItem id, folders = {0};
    const uint8_t *name;
    pv_msgpack_reader_init(&r, payload.data, payload.size);
    if (!pv_msgpack_read_array(&r, &n) || !pv_msgpack_read(&r, &id) ||
        !pv_msgpack_read_str(&r, &name, &size)) {
        return;
    }
    if (n > 2) (void)pv_msgpack_read(&r, &folders);
    if (size > 1000) size = 0;
    Found f = {.text = NULL};
    char stem[3000], spaces[4096] = "";
    snprintf(stem, sizeof stem, "%s%.*s", folder, (int)size, (const char *)name);
    for (char *c = stem + strlen(folder); *c != 0; c++) {
        if (*c == '.') *c = '/';
    }
    look_at(&f, stem);
    const char *path = f.path;
    if (f.text == NULL && size > 0 && folders.kind == PV_MSG_STR) {
        look_in_files(&f, name, size, &folders, spaces, sizeof spaces);
        path = f.path + 1; // without the point: from the guest's root
    }
    PvMsgWriter w;
    pv_msgpack_writer_init(&w, 0);
    pv_msgpack_write_map(&w, f.text != NULL ? 4 : spaces[0] != 0 ? 3 : 1);
    pv_msgpack_write_str(&w, "kind", 4);
    if (f.text != NULL) {
        pv_msgpack_write_str(&w, "source", 6);
        pv_msgpack_write_str(&w, "source", 6);
        bool ascii = true;
        for (size_t i = 0; i < f.length && ascii; i++) ascii = (uint8_t)f.text[i] < 0x80;
        if (ascii) {
            pv_msgpack_write_str(&w, f.text, f.length);
        } else { // bytes, which the guest decodes
            pv_msgpack_write_bin(&w, f.text, f.length);
        }
        pv_msgpack_write_str(&w, "filename", 8);
        pv_msgpack_write_str(&w, path, strlen(path));
        pv_msgpack_write_str(&w, "package", 7);
        pv_msgpack_write_bool(&w, f.package == 1);
    } else if (spaces[0] != 0) {
        size_t length = strlen(spaces);
        for (char *c = spaces; *c != 0; c++) {
            if (*c == 1) *c = 0;
        }
        pv_msgpack_write_str(&w, "namespace", 9);
        pv_msgpack_write_str(&w, "package", 7);
        pv_msgpack_write_bool(&w, true);
        pv_msgpack_write_str(&w, "path", 4);
        pv_msgpack_write_str(&w, spaces, length);
    } else {
        pv_msgpack_write_str(&w, "none", 4);
    }
    pyvm_answer(vm, (uint64_t)id.integer, 0, (const char *)w.data, w.length);
    pv_msgpack_writer_free(&w);
    free(f.text);
}

// WAIT [timeout_ns or nil, ids]: nobody here answers, so only the time can pass.
static void sleep_until(PyvmBytes payload) {
    PvMsgReader r;
    uint32_t n;
    PvMsgItem timeout;
    pv_msgpack_reader_init(&r, payload.data, payload.size);
    if (!pv_msgpack_read_array(&r, &n) || !pv_msgpack_read(&r, &timeout)) return;
    if (timeout.kind != PV_MSG_INT) {
        fflush(stdout);
        fprintf(stderr, "pyvmrun: everything waits, and nothing will come\n");
        exit(70);
    }
    struct timespec t = {timeout.integer / 1000000000, timeout.integer % 1000000000};
    nanosleep(&t, NULL);
}

static void answer_error(PvVM *vm, int64_t id, const char *type, const char *message) {
    PvMsgWriter w;
    pv_msgpack_writer_init(&w, 0);
    pv_msgpack_write_map(&w, 2);
    pv_msgpack_write_str(&w, "type", 4);
    pv_msgpack_write_str(&w, type, strlen(type));
    pv_msgpack_write_str(&w, "message", 7);
    pv_msgpack_write_str(&w, message, strlen(message));
    pyvm_answer(vm, (uint64_t)id, 1, (const char *)w.data, w.length);
    pv_msgpack_writer_free(&w);
}

static void read_line(PvVM *vm, PyvmBytes payload) {
    PvMsgReader r;
    uint32_t n, size;
    PvMsgItem id;
    const uint8_t *prompt;
    pv_msgpack_reader_init(&r, payload.data, payload.size);
    if (!pv_msgpack_read_array(&r, &n) || !pv_msgpack_read(&r, &id) ||
        !pv_msgpack_read_str(&r, &prompt, &size)) {
        return;
    }
    fwrite(prompt, 1, size, stdout);
    fflush(stdout);
    char line[65536];
    if (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = 0;
        PvMsgWriter w;
        pv_msgpack_writer_init(&w, 0);
        pv_msgpack_write_str(&w, line, strlen(line));
        pyvm_answer(vm, (uint64_t)id.integer, 0, (const char *)w.data, w.length);
        pv_msgpack_writer_free(&w);
    } else {
        answer_error(vm, id.integer, "EOFError", "EOF when reading a line");
    }
}

// SUSPEND [id, value]: there is nobody to ask, so the answer is None.
static void go_on(PvVM *vm, PyvmBytes payload) {
    static const char nil = (char)0xc0;
    PvMsgReader r;
    uint32_t n;
    PvMsgItem id;
    pv_msgpack_reader_init(&r, payload.data, payload.size);
    if (!pv_msgpack_read_array(&r, &n) || !pv_msgpack_read(&r, &id)) return;
    pyvm_answer(vm, (uint64_t)id.integer, 0, &nil, 1);
}

static PyvmBytes state_of(PvVM *vm) {
    PyvmBytes bytes;
    if (pyvm_snapshot(vm, &bytes) != PYVM_DONE) {
        fprintf(stderr, "pyvmrun: no snapshot: %.*s\n", (int)bytes.size, bytes.data);
        exit(70);
    }
    return bytes;
}

static PvVM *restored(PyvmBytes state, const PyvmLimits *limits) {
    PyvmBytes error;
    PvVM *vm = pyvm_restore(state.data, state.size, limits, 0, &error);
    if (vm == NULL) {
        fprintf(stderr, "pyvmrun: no restoring: %.*s\n", (int)error.size, error.data);
        exit(70);
    }
    return vm;
}

// The stress switch: the state as bytes, into a fresh VM, the old one dropped.
static PvVM *move(PvVM *vm, const PyvmLimits *limits) {
    PvVM *fresh = restored(state_of(vm), limits);
    pyvm_drop(vm);
    return fresh;
}

// The other one: the state as bytes, into this program started anew.
static void move_to_process(PvVM *vm, char **argv) {
    PyvmBytes state = state_of(vm);
    int fd = memfd_create("state", 0);
    size_t done = 0;
    while (fd >= 0 && done < state.size) {
        ssize_t n = write(fd, state.data + done, state.size - done);
        if (n <= 0) break;
        done += (size_t)n;
    }
    char text[2][32];
    snprintf(text[0], sizeof text[0], "%d", fd);
    snprintf(text[1], sizeof text[1], "%lld", (long long)number("PV_MOVED", 0) + 1);
    setenv("PV_STATE_FD", text[0], 1);
    setenv("PV_MOVED", text[1], 1);
    fflush(stdout);
    if (done == state.size) execvp(argv[0], argv);
    fprintf(stderr, "pyvmrun: no process: %s\n", strerror(errno));
    exit(70);
}

// How many units until the next move, by a variable that says n or n/k: see above.
static int64_t until_move(const char *variable, int64_t moved) {
    const char *text = getenv(variable), *after = text == NULL ? NULL : strchr(text, '/');
    int64_t every = number(variable, 0);
    int64_t doubled = after == NULL ? 0 : moved / (strtoll(after + 1, NULL, 10) + 1);
    return every << (doubled < 30 ? doubled : 30);
}

// What move_to_process left.
static PvVM *arrive(const PyvmLimits *limits) {
    int fd = (int)number("PV_STATE_FD", -1);
    off_t size = lseek(fd, 0, SEEK_END);
    char *data = size < 0 ? NULL : malloc((size_t)size + 1);
    if (data == NULL || pread(fd, data, (size_t)size, 0) != size) {
        fprintf(stderr, "pyvmrun: no state: %s\n", strerror(errno));
        exit(70);
    }
    close(fd);
    PvVM *vm = restored((PyvmBytes){data, (size_t)size}, limits);
    free(data);
    return vm;
}

static void tell_moves(void) {
    FILE *file = getenv("PV_MOVES") == NULL ? NULL : fopen(getenv("PV_MOVES"), "a");
    if (file == NULL) return;
    fprintf(file, "%lld\n", (long long)number("PV_MOVED", 0));
    fclose(file);
}

// With PV_USAGE=FILE: how much work it was, for tools/run_corpus.py --same-work.
static void tell_usage(const PvVM *vm) {
    const char *path = getenv("PV_USAGE");
    FILE *file = path != NULL ? fopen(path, "w") : NULL;
    if (file == NULL) return;
    PyvmUsage usage;
    pyvm_usage(vm, &usage);
    fprintf(file, "%lld\n", (long long)usage.instructions);
    fclose(file);
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: pyvmrun FILE [ARGUMENT...]\n");
        return 64;
    }
    const char *path = argv[1];
    size_t size;
    char *source = read_file(path, &size);
    if (source == NULL) {
        fprintf(stderr, "pyvmrun: can't open file '%s': %s\n", path, strerror(errno));
        return 2;
    }
    char folder[2048] = "";
    const char *slash = strrchr(path, '/');
    if (slash != NULL) snprintf(folder, sizeof folder, "%.*s", (int)(slash - path + 1), path);
    PyvmLimits limits = {
        .instructions = number("PV_INSTRUCTIONS", -1),
        .time_ns = number("PV_SECONDS", 0) > 0 ? number("PV_SECONDS", 0) * 1000000000 : -1,
        .memory = (size_t)number("PV_MEMORY", (int64_t)1 << 30),
        .depth = 1000,
        .output = (size_t)1 << 30,
        .transfer = (size_t)64 << 20,
        .wall_ns = -1,
        .host_calls = -1,
        .traffic = -1,
    };
    bool arrived = getenv("PV_STATE_FD") != NULL;
    PvVM *vm = arrived ? arrive(&limits) : pyvm_new(&limits);
    if (vm == NULL) {
        fprintf(stderr, "pyvmrun: out of memory\n");
        return 70;
    }
    if (getenv("PV_PRELUDE") != NULL) fputs(pv_prelude_problems(), stderr);
    pyvm_set_option(vm, "gc_stress", number("PV_GC_STRESS", 0));
    pyvm_set_option(vm, "always_defer", number("PV_ALWAYS_DEFER", 0));
    pyvm_set_option(vm, "trace", number("PV_TRACE", 0));
    int64_t process_every = until_move("PV_PROCESS_EVERY", number("PV_MOVED", 0)), moved = 0;
    int64_t every = process_every > 0 ? process_every : until_move("PV_SUSPEND_EVERY", 0);
    pyvm_set_option(vm, "suspend_every", every);
    pyvm_set_option(vm, "virtual_clock", every > 0); // moving takes longer than the programs wait
    if (process_every > 0) setvbuf(stdin, NULL, _IONBF, 0); // what is not read yet is the next one's
    PyvmBytes payload;
    PyvmEvent event = arrived ? pyvm_run(vm, &payload)
                              : pyvm_execute_source(vm, source, size, path, PYVM_EXEC, NULL, 0, &payload);
    int exit_code = 0, over = 0;
    while (!over) {
        switch (event) {
        case PYVM_OUTPUT: print_output(payload); break;
        case PYVM_WAIT:
            if (every == 0) sleep_until(payload);
            break;
        case PYVM_TICK:
            if (every == 0) break;
            if (process_every > 0) move_to_process(vm, argv);
            vm = move(vm, &limits);
            every = until_move("PV_SUSPEND_EVERY", ++moved);
            pyvm_set_option(vm, "suspend_every", every);
            pyvm_set_option(vm, "virtual_clock", 1);
            break;
        case PYVM_FIND: find_module(vm, payload, folder); break;
        case PYVM_INPUT: read_line(vm, payload); break;
        case PYVM_SERVICE: pyvmrun_service(vm, payload); break;
        case PYVM_SUSPEND: go_on(vm, payload); break;
        case PYVM_PAUSED: break;
        case PYVM_ERROR:
            exit_code = print_error(payload, source);
            over = 1;
            break;
        case PYVM_LIMIT: {
            char *which = field(payload, "which"), *line = field(payload, "line");
            fflush(stdout);
            fprintf(stderr, "LimitExceeded: %s (line %s)\n", which ? which : "?", line ? line : "?");
            exit_code = 3;
            over = 1;
            break;
        }
        case PYVM_DONE: over = 1; break;
        default:
            fflush(stdout);
            fprintf(stderr, "pyvmrun: event %d: %.*s\n", (int)event, (int)payload.size, payload.data);
            exit_code = 70;
            over = 1;
        }
        if (!over) event = pyvm_run(vm, &payload);
    }
    fflush(stdout);
    if (process_every > 0) tell_moves();
    tell_usage(vm);
    pyvm_drop(vm);
    free(source);
    return exit_code;
}
