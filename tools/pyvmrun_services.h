// What the plain runner answers to SERVICE events: the operations of spec/events.py on the folder that it
// runs in, so that the corpus can use files. A tool for trusted programs; an embedder's filesystems are in pyvm/fs.
#ifndef PYVMRUN_FILES_H
#define PYVMRUN_FILES_H

#include "core/msgpack.h"
#include "include/pyvm.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef PYVMRUN_ZLIB // native.mk looks for it
#include <zlib.h>
#endif

enum { PYVMRUN_MAX_ARGS = 7, PYVMRUN_ROW_LIST = 1, PYVMRUN_ROW_TUPLE = 2 };

typedef struct PyvmrunRequest {
    PvMsgItem argument[PYVMRUN_MAX_ARGS];
    char path[2][4096];
    const PvMsgItem *given[2];
} PyvmrunRequest;

static void pyvmrun_stat(PvMsgWriter *w, const struct stat *s) {
    pv_msgpack_write_array(w, 1);
    pv_msgpack_write_array(w, 2);
    pv_msgpack_write_int(w, PYVMRUN_ROW_TUPLE);
    pv_msgpack_write_array(w, 5);
    pv_msgpack_write_bool(w, S_ISDIR(s->st_mode));
    pv_msgpack_write_int(w, S_ISDIR(s->st_mode) ? 0 : s->st_size);
    pv_msgpack_write_int(w, s->st_mtim.tv_sec * 1000000000LL + s->st_mtim.tv_nsec);
    pv_msgpack_write_int(w, s->st_mode & 07777);
    pv_msgpack_write_int(w, (int64_t)s->st_ino);
}

static int pyvmrun_by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int pyvmrun_listdir(PvMsgWriter *w, const char *path) {
    DIR *folder = opendir(path);
    if (folder == NULL) return -1;
    char **names = NULL;
    size_t n = 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        char *name = malloc(strlen(entry->d_name) + 2);
        strcpy(name, entry->d_name);
        if (entry->d_type == DT_DIR) strcat(name, "/");
        names = realloc(names, (n + 1) * sizeof *names);
        names[n++] = name;
    }
    closedir(folder);
    if (n > 0) qsort(names, n, sizeof *names, pyvmrun_by_name);
    pv_msgpack_write_array(w, 1);
    pv_msgpack_write_array(w, 2);
    pv_msgpack_write_int(w, PYVMRUN_ROW_LIST);
    pv_msgpack_write_array(w, n);
    for (size_t i = 0; i < n; i++) {
        pv_msgpack_write_str(w, names[i], strlen(names[i]));
        free(names[i]);
    }
    free(names);
    return 0;
}

static int pyvmrun_open(const char *path, int64_t flags) {
    int mode = (flags & 3) == 3 ? O_RDWR : (flags & 2) ? O_WRONLY : O_RDONLY;
    if (flags & 4) mode |= O_CREAT;
    if (flags & 8) mode |= O_EXCL;
    if (flags & 16) mode |= O_TRUNC;
    int fd = open(path, mode, 0644);
    struct stat s;
    if (fd >= 0 && fstat(fd, &s) == 0 && S_ISDIR(s.st_mode)) {
        close(fd);
        errno = EISDIR;
        return -1;
    }
    return fd;
}

// deflate: bytes, wbits, level, memlevel, strategy, dictionary, flush
static int pyvmrun_deflate(PvMsgWriter *w, const PvMsgItem *a) {
#ifdef PYVMRUN_ZLIB
    z_stream z = {0};
    if (deflateInit2(&z, (int)a[2].integer, Z_DEFLATED, (int)a[1].integer, (int)a[3].integer,
                     (int)a[4].integer) != Z_OK) {
        errno = EINVAL;
        return -1;
    }
    if (a[5].size > 0) deflateSetDictionary(&z, (const Bytef *)a[5].bytes, (uInt)a[5].size);
    size_t room = deflateBound(&z, a[0].size) + 1024;
    Bytef *out = malloc(room);
    z.next_in = (Bytef *)(uintptr_t)a[0].bytes;
    z.avail_in = (uInt)a[0].size;
    z.next_out = out;
    z.avail_out = (uInt)room;
    deflate(&z, (int)a[6].integer);
    pv_msgpack_write_bin(w, (const char *)out, room - z.avail_out);
    free(out);
    deflateEnd(&z);
    return 0;
#else
    (void)w, (void)a;
    errno = ENOSYS;
    return -1;
#endif
}

// Do the operation and write its result; -1: errno says why not.
static int64_t pyvmrun_operate(PvMsgWriter *w, const char *what, const PyvmrunRequest *q) {
    const PvMsgItem *a = q->argument;
    int fd = (int)a[0].integer;
    struct stat s;
    int64_t done = -1;
    if (strcmp(what, "clock") == 0) {
        struct timespec now;
        done = clock_gettime(CLOCK_REALTIME, &now);
        pv_msgpack_write_int(w, now.tv_sec * 1000000000LL + now.tv_nsec);
    } else if (strcmp(what, "entropy") == 0) {
        char octets[4096];
        FILE *random = fopen("/dev/urandom", "rb");
        size_t want = a[0].integer < (int64_t)sizeof octets ? (size_t)a[0].integer : sizeof octets;
        done = random != NULL && fread(octets, 1, want, random) == want ? 0 : -1;
        if (random != NULL) fclose(random);
        pv_msgpack_write_bin(w, octets, want);
    } else if (strcmp(what, "deflate") == 0) {
        done = pyvmrun_deflate(w, a);
    } else if (strcmp(what, "open") == 0) {
        done = pyvmrun_open(q->path[0], a[1].integer);
        pv_msgpack_write_int(w, done);
    } else if (strcmp(what, "read") == 0) {
        size_t want = a[2].integer > 1 << 24 ? 1 << 24 : (size_t)a[2].integer;
        char *data = malloc(want + 1);
        done = pread(fd, data, want, a[1].integer);
        if (done >= 0) pv_msgpack_write_bin(w, data, (size_t)done);
        free(data);
    } else if (strcmp(what, "write") == 0) {
        off_t at = a[1].kind == PV_MSG_NIL ? lseek(fd, 0, SEEK_END) : a[1].integer;
        done = pwrite(fd, a[2].bytes, a[2].size, at);
        pv_msgpack_write_int(w, at + done);
    } else if (strcmp(what, "size") == 0) {
        done = fstat(fd, &s);
        pv_msgpack_write_int(w, s.st_size);
    } else if (strcmp(what, "stat") == 0 || strcmp(what, "fstat") == 0) {
        done = what[0] == 'f' ? fstat(fd, &s) : stat(q->path[0], &s);
        if (done == 0) pyvmrun_stat(w, &s);
    } else if (strcmp(what, "listdir") == 0) {
        done = pyvmrun_listdir(w, q->path[0]);
    } else {
        if (strcmp(what, "truncate") == 0) done = ftruncate(fd, a[1].integer);
        if (strcmp(what, "close") == 0) done = close(fd);
        if (strcmp(what, "mkdir") == 0) done = mkdir(q->path[0], 0755);
        if (strcmp(what, "rmdir") == 0) done = rmdir(q->path[0]);
        if (strcmp(what, "remove") == 0) done = unlink(q->path[0]);
        if (strcmp(what, "rename") == 0) done = rename(q->path[0], q->path[1]);
        if (strcmp(what, "touch") == 0) {
            struct timespec t = {a[1].integer / 1000000000, a[1].integer % 1000000000};
            done = utimensat(AT_FDCWD, q->path[0], (struct timespec[]){t, t}, 0);
        }
        pv_msgpack_write_nil(w);
    }
    return done;
}

static void pyvmrun_fail(PvMsgWriter *w, const PyvmrunRequest *q) {
    const char *type = errno == ENOENT    ? "FileNotFoundError"
                       : errno == EEXIST  ? "FileExistsError"
                       : errno == EISDIR  ? "IsADirectoryError"
                       : errno == ENOTDIR ? "NotADirectoryError"
                                          : "OSError";
    pv_msgpack_write_map(w, 2);
    pv_msgpack_write_str(w, "type", 4);
    pv_msgpack_write_str(w, type, strlen(type));
    pv_msgpack_write_str(w, "args", 4);
    pv_msgpack_write_array(w, q->given[1] != NULL ? 5 : q->given[0] != NULL ? 3 : 2);
    pv_msgpack_write_int(w, errno);
    pv_msgpack_write_str(w, strerror(errno), strlen(strerror(errno)));
    for (int i = 0; i < 2 && q->given[i] != NULL; i++) {
        if (i == 1) pv_msgpack_write_nil(w);
        pv_msgpack_write_str(w, q->given[i]->bytes, q->given[i]->size);
    }
}

// Answer [id, operation, *args].
static void pyvmrun_service(PvVM *vm, PyvmBytes payload) {
    PvMsgReader r;
    PvMsgItem id, operation;
    uint32_t n;
    PyvmrunRequest q = {0};
    pv_msgpack_reader_init(&r, payload.data, payload.size);
    if (!pv_msgpack_read_array(&r, &n) || n < 2 || n > 2 + PYVMRUN_MAX_ARGS) return;
    if (!pv_msgpack_read(&r, &id) || !pv_msgpack_read(&r, &operation)) return;
    uint32_t paths = 0;
    for (uint32_t i = 0; i < n - 2; i++) {
        if (!pv_msgpack_read(&r, &q.argument[i])) return;
        const PvMsgItem *a = &q.argument[i];
        if (a->kind != PV_MSG_STR || paths == 2 || a->size == 0 || a->size + 1 >= sizeof q.path[0]) continue;
        // the guest's root is the folder that the program runs in
        size_t lead = a->bytes[0] == '/' ? 1 : 0;
        if (lead) q.path[paths][0] = '.';
        memcpy(q.path[paths] + lead, a->bytes, a->size);
        q.given[paths++] = a;
    }
    char what[16] = "";
    memcpy(what, operation.bytes, operation.size < sizeof what ? operation.size : sizeof what - 1);
    PvMsgWriter w;
    pv_msgpack_writer_init(&w, 0);
    int failed = pyvmrun_operate(&w, what, &q) < 0;
    if (failed) {
        w.length = 0;
        pyvmrun_fail(&w, &q);
    }
    pyvm_answer(vm, (uint64_t)id.integer, failed, (const char *)w.data, w.length);
    pv_msgpack_writer_free(&w);
}

#endif
