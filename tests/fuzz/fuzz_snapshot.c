// Mutate the bytes of paused programs, restore them and run on: restoring must answer, and what it
// accepted must run to an end, never crash. Build with sanitizers (make fuzz).
//
//     fuzz_snapshot [SECONDS [SEED]]
#include "drive.h"

#include <string.h>
#include <time.h>

static const char *const sources[] = {
    "def f(n):\n return n and f(n-1) + suspend(n)\nf(5)\n",
    "class A:\n __slots__='x','y'\n def __init__(s,k): s.x=k\n def __lt__(s,o): return suspend(s.x) or s.x<o.x\n"
    "sorted([A(3),A(1),A(2)])\n",
    "def g():\n try:\n  for i in range(3): yield i, suspend(i)\n finally: print('end')\n"
    "d={str(i):{i,(i,)} for i in range(9)}\nlist(g())+[d, 'é'*20, b'x', 1<<90, 2.5, 3j, bytearray(b'abc')]\n",
    "async def co(): return suspend(1)\nclass M(type):\n def __call__(c,*a): return suspend(a)\n"
    "class C(metaclass=M): pass\nC(1)\nx=[y for y in map(lambda z: suspend(z), {1:2})]\n"
    "with memoryview(b'abc') as m:\n z=suspend(m[1:])\nfor e in enumerate(zip([1],(2,))): suspend(e)\n",
    "try:\n try: 1/0\n except ZeroDivisionError as e: suspend(e); raise KeyError(1) from e\n"
    "except* KeyError as g: suspend(g.exceptions)\nimport sys\nf=lambda *a,k=1,**kw: (a,k,kw,suspend(k))\nf(1,z=2)\n"
    "match suspend():\n case None: q=[*range(5)][::2]\nit=iter([1,2]); next(it); suspend(it); list(it)\n",
    "class E(Exception):\n def __str__(s): return 'E' + str(suspend(1))\n"
    "def g():\n try:\n  yield 1; yield 2\n finally: suspend('left')\n"
    "def f():\n for x in g(): return x\n"
    "class H:\n def __hash__(s): return suspend(7) or 7\n def __iter__(s): suspend(); return iter((1,2))\n"
    "f(); d={H(): 1, **{'a': 2}}; s={H(), 1}; a, *b = H(); [*H()]\n"
    "r=range(10**20, 10**21, 10**19); i=iter(r); next(i); e=reversed([1,2,3]); k=iter({1:2}.items()); suspend(k)\n"
    "raise E\n",
    "async def ag():\n try:\n  x = yield suspend(1)\n  yield x\n finally: suspend(2)\n"
    "async def main():\n async for v in ag(): suspend(v)\n return [v async for v in ag()]\n"
    "c=main()\ntry: c.send(None)\nexcept StopIteration as e: r=e.value\n"
    "class L(list): pass\nclass T(tuple):\n def __len__(s): return suspend(1) or 0\nclass S(str): pass\n"
    "class I(int): pass\n"
    "t=T((1,2)); t.x=I(3); t.y=S('z'); l=L([t]); l.z=1; len(t); o=type('O',(I,),{})(1<<70); o.a=1; suspend(o)\n",
};
enum { SOURCES = sizeof sources / sizeof *sources, ROUNDS = 60, MOST_PAUSES = 8 };

static uint64_t state;

static uint32_t next(size_t below) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)((state >> 11) % below);
}

static void mutate(uint8_t *bytes, size_t n) {
    for (uint32_t times = 1 + next(3); times; times--) {
        size_t at = next(n);
        switch (next(5)) {
        case 0: bytes[at] ^= (uint8_t)(1u << next(8)); break;
        case 1: bytes[at] = (uint8_t)next(256); break;
        case 2: bytes[at]++; break;
        case 3: bytes[at]--; break;
        default: bytes[at] = bytes[next(n)]; break;
        }
    }
}

// Answer whatever the program stands at, and let it run to its end.
static void finish(PvVM *vm) {
    static const char nil = (char)0xc0;
    PyvmBytes payload;
    for (uint64_t id = 0; id < 64; id++) pyvm_answer(vm, id, 0, &nil, 1);
    for (int i = 0; i < MOST_PAUSES; i++) {
        PyvmEvent event = pyvm_run(vm, &payload);
        if (event != PYVM_SUSPEND) {
            fuzz_drive(vm, event, payload);
            break;
        }
        pyvm_answer(vm, fuzz_event_id(payload), 0, &nil, 1);
    }
    pyvm_abandon(vm);
    static const char after[] = "str([1, {2: (3,)}]) + 'x'";
    fuzz_drive(vm, pyvm_execute_source(vm, after, sizeof after - 1, "after", PYVM_RESULT, NULL, 0, &payload),
               payload);
}

static long fuzz_state(const PyvmBytes *bytes) {
    long accepted = 0;
    uint8_t *copy = malloc(bytes->size);
    for (int i = 0; copy != NULL && i < ROUNDS; i++) {
        memcpy(copy, bytes->data, bytes->size);
        size_t n = next(10) ? bytes->size : 1 + next(bytes->size);
        mutate(copy, n);
        PyvmBytes error;
        PvVM *vm = pyvm_restore((const char *)copy, n, &fuzz_limits, 0, &error);
        if (vm == NULL) continue;
        accepted++;
        if (next(8) == 0) pyvm_set_option(vm, "gc_stress", 1);
        finish(vm);
        pyvm_drop(vm);
    }
    free(copy);
    return accepted;
}

int main(int argc, char **argv) {
    long seconds = argc > 1 ? atol(argv[1]) : 5, tried = 0, accepted = 0;
    state = argc > 2 ? strtoull(argv[2], NULL, 0) * 2654435761u + 1 : 1;
    time_t end = time(NULL) + seconds;
    do {
        for (size_t i = 0; i < SOURCES; i++) {
            static const char nil = (char)0xc0;
            PyvmBytes payload, bytes;
            PvVM *vm = pyvm_new(&fuzz_limits);
            if (vm == NULL) return 1;
            PyvmEvent event = pyvm_execute_source(vm, sources[i], strlen(sources[i]), "fuzz.py", PYVM_RESULT,
                                                  NULL, 0, &payload);
            for (uint32_t skip = next(3); event == PYVM_SUSPEND && skip > 0; skip--) {
                pyvm_answer(vm, fuzz_event_id(payload), 0, &nil, 1);
                event = pyvm_run(vm, &payload);
            }
            if (event == PYVM_SUSPEND && pyvm_snapshot(vm, &bytes) == PYVM_DONE) {
                accepted += fuzz_state(&bytes);
                tried += ROUNDS;
            }
            pyvm_drop(vm);
        }
    } while (time(NULL) < end);
    printf("%ld changed snapshots, %ld accepted\n", tried, accepted);
    return 0;
}
