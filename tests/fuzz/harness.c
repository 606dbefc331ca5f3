// The loop of a fuzz target, its corpus and its counters: see harness.h.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "tests/fuzz/harness.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "tests/fuzz/drive.h"

#ifdef __SANITIZE_ADDRESS__
// The sanitizer's own names; not every compiler ships the header.
int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, size_t),
                                              void (*)(const volatile void *));
size_t __sanitizer_get_allocated_size(const volatile void *);
const char *__asan_default_options(void);
// Small quarantine: memory is measured, and a freed block is looked at again soon or never.
const char *__asan_default_options(void) {
    return "quarantine_size_mb=4:malloc_context_size=6:allocator_may_return_null=1:detect_leaks=1";
}
#endif

enum { NAMES = 400, NAME = 80, MOST_INPUT = 1 << 20, HANG_SECONDS = 20 };
#define ALLOWANCE ((size_t)32 << 20)
#ifdef __SANITIZE_ADDRESS__
// What is resident is the sanitizer's too; the bytes allocated are held to the limit exactly.
#define RESIDENT_ALLOWANCE ((size_t)1 << 30)
#else
#define RESIDENT_ALLOWANCE ALLOWANCE
#endif

typedef struct Counter {
    char name[NAME];
    long n;
} Counter;

// What tools/fuzz.py finds in DIR/current.
typedef struct Current {
    uint64_t index, size;
    uint8_t data[MOST_INPUT];
} Current;

static struct {
    FuzzBytes *corpus;
    size_t n_corpus;
    uint64_t random;
    Counter counter[NAMES];
    size_t n_counters;
    Current *current;
    size_t live, peak, largest; // bytes allocated now, most of them, the largest block
} fuzz;

// --- chance -------------------------------------------------------------------------------------

static uint64_t mix(uint64_t v) {
    v += 0x9e3779b97f4a7c15u;
    v = (v ^ v >> 30) * 0xbf58476d1ce4e5b9u;
    v = (v ^ v >> 27) * 0x94d049bb133111ebu;
    return v ^ v >> 31;
}

uint32_t fuzz_below(size_t n) {
    fuzz.random = mix(fuzz.random);
    return n == 0 ? 0 : (uint32_t)((fuzz.random >> 8) % n);
}

uint32_t fuzz_hash(const uint8_t *data, size_t size) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < size; i++) h = (h ^ data[i]) * 16777619u;
    return h ^ h >> 15;
}

// --- bytes --------------------------------------------------------------------------------------

void fuzz_splice(FuzzBytes *b, size_t at, size_t old, const void *data, size_t size) {
    if (b->size - old + size > b->capacity) {
        b->capacity = (b->size + size) * 2 + 256;
        b->data = realloc(b->data, b->capacity);
        if (b->data == NULL) abort();
    }
    memmove(b->data + at + size, b->data + at + old, b->size - at - old);
    if (size > 0) memcpy(b->data + at, data, size);
    b->size = b->size - old + size;
}

void fuzz_append(FuzzBytes *b, const void *data, size_t size) { fuzz_splice(b, b->size, 0, data, size); }

void fuzz_keep(const void *data, size_t size) {
    if (size == 0 || size > MOST_INPUT / 4) return;
    if ((fuzz.n_corpus & (fuzz.n_corpus - 1)) == 0) {
        fuzz.corpus = realloc(fuzz.corpus, (fuzz.n_corpus * 2 + 1) * sizeof *fuzz.corpus);
        if (fuzz.corpus == NULL) abort();
    }
    FuzzBytes *b = &fuzz.corpus[fuzz.n_corpus++];
    *b = (FuzzBytes){0};
    fuzz_append(b, data, size);
}

size_t fuzz_corpus_size(void) { return fuzz.n_corpus; }
const FuzzBytes *fuzz_corpus_any(void) { return &fuzz.corpus[fuzz_below(fuzz.n_corpus)]; }

void fuzz_count(const char *name) {
    char text[NAME];
    size_t n = 0;
    for (; *name != 0 && n < NAME - 1; name++) {
        bool digit = *name >= '0' && *name <= '9';
        if (digit && n > 0 && text[n - 1] == '#') continue;
        text[n++] = digit ? '#' : *name;
    }
    text[n] = 0;
    size_t i = 0;
    while (i < fuzz.n_counters && strcmp(fuzz.counter[i].name, text) != 0) i++;
    if (i == NAMES) return;
    if (i == fuzz.n_counters) memcpy(fuzz.counter[fuzz.n_counters++].name, text, n + 1);
    fuzz.counter[i].n++;
}

// --- watching -----------------------------------------------------------------------------------

#ifdef __SANITIZE_ADDRESS__
static void on_malloc(const volatile void *p, size_t size) {
    (void)p;
    fuzz.live += size;
    if (fuzz.live > fuzz.peak) fuzz.peak = fuzz.live;
    if (size > fuzz.largest) fuzz.largest = size;
}

static void on_free(const volatile void *p) {
    fuzz.live -= __sanitizer_get_allocated_size(p);
}
#endif

static void on_alarm(int signal) {
    (void)signal;
    static const char text[] = "FUZZ: hang\n";
    (void)!write(2, text, sizeof text - 1);
    abort();
}

static void watch(void) {
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_install_malloc_and_free_hooks(on_malloc, on_free);
#endif
    signal(SIGVTALRM, on_alarm);
}

void fuzz_finding(const char *what, size_t n) {
    fflush(stdout);
    fprintf(stderr, "FUZZ: %s: %zu bytes\n", what, n);
    abort();
}

static void run_one(const FuzzTarget *target, const uint8_t *data, size_t size, bool say) {
    if (fuzz.current != NULL && size <= MOST_INPUT) {
        fuzz.current->size = size;
        memcpy(fuzz.current->data, data, size);
    }
    struct itimerval limit = {.it_value = {.tv_sec = HANG_SECONDS}};
    setitimer(ITIMER_VIRTUAL, &limit, NULL);
    for (int again = 0; again < 3; again++) {
        size_t before = fuzz.live;
        fuzz.peak = before;
        fuzz.largest = 0;
        const char *refused = target->run(data, size);
        if (again == 0) {
            fuzz_count(refused == NULL ? "accepted" : "refused");
            if (refused != NULL) fuzz_count(refused);
            if (say) printf("%s\n", refused == NULL ? "accepted" : refused);
        }
        if (fuzz.peak - before > fuzz_limits.memory + ALLOWANCE) fuzz_finding("memory", fuzz.peak - before);
        if (fuzz.live <= before) break;
        // What a process makes once is not made again; what leaks is.
        if (again == 2) fuzz_finding("leak", fuzz.live - before);
    }
    setitimer(ITIMER_VIRTUAL, &(struct itimerval){0}, NULL);
}

static size_t resident_peak(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
    return (size_t)usage.ru_maxrss;
#else
    return (size_t)usage.ru_maxrss * 1024;
#endif
}

// --- the loop -----------------------------------------------------------------------------------

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void learn(const FuzzTarget *target, const char *list) {
    size_t size, n;
    char *paths = fuzz_read(list, &size);
    if (paths == NULL) {
        fprintf(stderr, "there is no %s\n", list);
        exit(2);
    }
    for (char *at = paths, *end = paths + size; at < end;) {
        char *line = memchr(at, '\n', (size_t)(end - at));
        if (line == NULL) break;
        *line = 0;
        char *text = fuzz_read(at, &n);
        if (text != NULL) target->learn(text, n);
        free(text);
        at = line + 1;
    }
    free(paths);
}

static void open_current(const char *folder) {
    char path[1000];
    snprintf(path, sizeof path, "%s/current", folder);
    int fd = open(path, O_RDWR | O_CREAT, 0644);
    if (fd < 0 || ftruncate(fd, sizeof *fuzz.current) != 0) exit(2);
    fuzz.current = mmap(NULL, sizeof *fuzz.current, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (fuzz.current == MAP_FAILED) exit(2);
    close(fd);
}

static int replay(const FuzzTarget *target, int n, char **paths) {
    for (int i = 0; i < n; i++) {
        FuzzBytes input = {0};
        input.data = (uint8_t *)fuzz_read(paths[i], &input.size);
        input.capacity = input.size;
        if (input.data == NULL) {
            fprintf(stderr, "there is no %s\n", paths[i]);
            return 2;
        }
        printf("%s: ", paths[i]);
        fflush(stdout);
        run_one(target, input.data, input.size, true);
        free(input.data);
    }
    return 0;
}

int fuzz_main(int argc, char **argv, const FuzzTarget *target) {
    long count = 0;
    double seconds = 0;
    uint64_t seed = 1, first = 0;
    const char *list = NULL;
    bool verbose = false;
    for (int option; (option = getopt(argc, argv, "n:t:s:i:d:c:v")) != -1;) {
        switch (option) {
        case 'n': count = atol(optarg); break;
        case 't': seconds = atof(optarg); break;
        case 's': seed = strtoull(optarg, NULL, 0); break;
        case 'i': first = strtoull(optarg, NULL, 0); break;
        case 'd': open_current(optarg); break;
        case 'c': list = optarg; break;
        case 'v': verbose = true; break;
        default: return 2;
        }
    }
    watch();
    if (list == NULL) return replay(target, argc - optind, argv + optind);
    learn(target, list);
    if (fuzz.n_corpus == 0) return 2;
    for (size_t i = 0; i < fuzz.n_corpus; i++) run_one(target, fuzz.corpus[i].data, fuzz.corpus[i].size, false);
    printf("seed %llu from %llu: corpus of %zu\n", (unsigned long long)seed, (unsigned long long)first,
           fuzz.n_corpus);
    memset(fuzz.counter, 0, sizeof fuzz.counter);
    fuzz.n_counters = 0;
    size_t resident = resident_peak();
    double begin = now(), told = begin;
    FuzzBytes input = {0};
    long made = 0, sealed = 0;
    for (; (count == 0 || made < count) && (seconds <= 0 || now() - begin < seconds); made++) {
        uint64_t index = first + (uint64_t)made;
        fuzz.random = mix(seed) ^ mix(~index);
        const FuzzBytes *from = fuzz_corpus_any();
        input.size = 0;
        fuzz_append(&input, from->data, from->size);
        sealed += target->mutate(&input);
        if (fuzz.current != NULL) fuzz.current->index = index;
        run_one(target, input.data, input.size, verbose);
        size_t grown = resident_peak() - resident;
        if (grown > fuzz_limits.memory + RESIDENT_ALLOWANCE) fuzz_finding("resident memory", grown);
        if (now() - told > 20) {
            told = now();
            fprintf(stderr, "%ld made, %.0f a second\n", made, (double)made / (told - begin));
        }
    }
    double took = now() - begin;
    printf("%ld made, %ld sealed again, %.0f s, %.0f a second, resident +%zu KB\n", made, sealed, took,
           (double)made / (took > 0 ? took : 1), (resident_peak() - resident) / 1024);
    for (size_t i = 0; i < fuzz.n_counters; i++) printf("%10ld  %s\n", fuzz.counter[i].n, fuzz.counter[i].name);
    free(input.data);
    for (size_t i = 0; i < fuzz.n_corpus; i++) free(fuzz.corpus[i].data);
    free(fuzz.corpus);
    return 0;
}
