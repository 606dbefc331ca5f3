// Every intrinsic with operands that it was not made for, and what goes on with what that left behind: old
// prelude code in a snapshot may hold any values, so each must check its own. An input is the seed of
// the choices.
#include <string.h>

#include "tests/fuzz/drive.h"

#include "core/names.h"
#include "gen/types.gen.h"
#include "objects/dict.h"
#include "objects/str.h"
#include "objects/types.h"
#include "vm/vm.h"

// The guest gets `intrinsics`: {name: intrinsic}, and `seed`.
static const char program[] =
    "import sys\n"
    "def below(n):\n"
    "    global seed\n"
    "    seed = (seed * 6364136223846793005 + 1442695040888963407) % (1 << 64)\n"
    "    return (seed >> 33) % n\n"
    "class Meta(type):\n"
    "    def mro(cls): return super().mro()\n"
    "class A(metaclass=Meta):\n"
    "    def __init__(self): self.x = 1\n"
    "    def f(self): return super().__repr__()\n"
    "class B(A):\n"
    "    __slots__ = ('s',)\n"
    "    def __eq__(self, o): return below(2)\n"
    "    def __hash__(self): return 1\n"
    "    def __getattr__(self, name): return name\n"
    "class L(list): pass\n"
    "class D(dict): pass\n"
    "class T(tuple): pass\n"
    "class S(str): pass\n"
    "class I(int): pass\n"
    "class E(Exception): __slots__ = ('more',)\n"
    "def g():\n"
    "    yield 1\n"
    "    yield 2\n"
    "async def co(): pass\n"
    "async def ag(): yield 1\n"
    "def gen[P, *Q, **R](): pass\n"
    "type Alias[X] = list[X]\n"
    "def caught():\n"
    "    try:\n"
    "        try: 1 / 0\n"
    "        except ZeroDivisionError: raise E(1, 'two')\n"
    "    except E as e: return e\n"
    "def make():\n"
    "    a, b, e = A(), B(), caught()\n"
    "    started = g(); next(started)\n"
    "    used = iter([1, 2, 3]); next(used)\n"
    "    cell = (lambda: a).__closure__[0]\n"
    "    return [None, True, 0, 1, -1, 2, 3, 4, 5, 8, 1 << 31, 1 << 61, 1 << 64, -(1 << 70), 1.5, "
    "float('nan'), 2j,\n"
    "        '', 'a', 'x', 'n\\xe9\\u20ac', 'list', 'sys', '__class__', '%s %(a)d', "
    "'{0.a[1]!r:>{1}}', '%', '{', S('sub'),\n"
    "        b'', b'%d', b'PYXC', bytearray(b'abc'), memoryview(bytearray(b'abc')), (), (1,), (1, "
    "2, 3), (A, B), (int,), T((1, a)),\n"
    "        [], [1, 2, 3], ['a', 'b'], [0, 0, 0], [3, a, 1], L([1]), {}, {'a': 1}, {b: 1, a: 2}, "
    "{1: 2, 2: 3}, D(x=1),\n"
    "        set(), {1, 2}, {b, 'a'}, frozenset({1}), {}.keys(), {'a': 1}.items(), {1: 2}.values(), "
    "range(3), slice(1, a),\n"
    "        a, b, A, B, Meta, int, object, type, list, dict, tuple, E, Exception, "
    "BaseExceptionGroup, bool, I(5), I(1 << 70),\n"
    "        e, e.__traceback__, ExceptionGroup('g', [e]), StopIteration(1), NameError('x'), "
    "SyntaxError('x', ('f', 1, 2, 't')),\n"
    "        UnicodeDecodeError('a', b'b', 0, 1, 'c'), OSError(2, 'no'), g(), started, co, co(), "
    "ag(), ag().asend(None), used,\n"
    "        iter({1: 2}), iter({1}), iter('ab'), iter(b'ab'), iter((1,)), iter(range(3)), "
    "iter(range(1 << 70, (1 << 70) + 3)), enumerate([1]),\n"
    "        zip([1], [2]), map(len, ['a']), filter(None, [1]), reversed([1]), reversed({1: 2}), "
    "iter(len, 1), len, list.append,\n"
    "        [].append, a.f, A.f, g, cell, property(len), classmethod(len), staticmethod(len), "
    "super(B, b), super(A),\n"
    "        A.__dict__, B.s, A.__dict__['__dict__'], sys, sys._getframe(), list[int], int | str, "
    "gen.__type_params__[0],\n"
    "        gen.__type_params__[1], gen.__type_params__[2], Alias[int], ..., NotImplemented, "
    "g.__code__, type(None)]\n"
    "def look(v):\n"
    "    for f in (repr, str, hash, len, iter, bool, list, type, dir, vars, lambda v: v == v, "
    "lambda v: v < v, lambda v: v(),\n"
    "              lambda v: v[0], lambda v: v + v, lambda v: f'{v}', lambda v: isinstance(v, v), "
    "lambda v: next(v),\n"
    "              lambda v: v.__class__.__mro__, lambda v: [*v], lambda v: {v: v}, lambda v: v.x, "
    "lambda v: v.send(None),\n"
    "              lambda v: sorted(v), lambda v: v.__traceback__, lambda v: v.__get__(v), "
    "lambda v: setattr(v, 'x', 1)):\n"
    "        try: f(v)\n"
    "        except BaseException: pass\n"
    "    try: raise v\n"
    "    except BaseException: pass\n"
    "def of(*kinds): return lambda v: isinstance(v, kinds)\n"
    "def walks(v): return hasattr(v, '__next__')\n"
    "def types(v): return type(v) is tuple and all(isinstance(t, type) for t in v)\n"
    "fits = {'table': of(dict, set, frozenset), 'd': of(dict), 's': of(set, frozenset), "
    "'it': walks, 'iterator': walks,\n"
    "    'exc': of(BaseException), 'cls': of(type), 'meta': of(type), 'base': of(type), "
    "'start': of(type), 'sup': of(super),\n"
    "    'prop': of(property), 'items': of(list), 'keys': of(list), 'detached': of(list), "
    "'state': of(list), 'hashes': of(list),\n"
    "    'names': of(list), 'index': of(int), 'hash': of(int), 'at': of(int), 'which': of(int), "
    "'kind': of(int), 'what': of(int),\n"
    "    'name': of(str), 'namespace': of(dict), 'globals': of(dict), 'bases': types, 'mro': types, "
    "'members': of(tuple),\n"
    "    'traceback': of(type(caught().__traceback__)), 'function': of(type(g)), "
    "'parameter': of(*map(type, gen.__type_params__)),\n"
    "    'source': of(dict, set), 'shape': of(int), 'text': of(str), 'format': of(str, bytes), "
    "'values': of(tuple, dict),\n"
    "    'code': of(type(g.__code__)), 'view': of(type({}.keys()), type({}.items())), "
    "'reverse': of(int), 'depth': of(int),\n"
    "    'fresh': of(set), 'other': of(set, dict), 'generator': walks, 'native': of(type(len)), "
    "'exceptions': of(list, tuple)}\n"
    "places = {}\n" // the same in each list that make() gives
    "def choose(values, what):\n"
    "    if below(8) and what in fits:\n"
    "        if what not in places: places[what] = [i for i, v in enumerate(values) if fits[what](v)]\n"
    "        return values[places[what][below(len(places[what]))]]\n"
    "    return values[below(len(values))]\n"
    "def once(names):\n"
    "    values = make()\n"
    "    made = []\n"
    "    for _ in range(calls):\n"
    "        name = names[below(len(names))]\n"
    "        f = intrinsics[name]\n"
    "        args = [choose(values, what) for what in parameters[name]]\n"
    "        if made and below(3) == 0 and args: args[0] = made[below(len(made))]\n"
    "        try: made.append(f(*args))\n"
    "        except BaseException: pass\n"
    "        if below(4) == 0:\n"
    "            for v in args: look(v)\n"
    "    for v in made[-8:]: look(v)\n"
    "names = sorted(intrinsics)\n"
    "class Parameters(dict):\n"
    "    def __missing__(self, name):\n"
    "        self[name] = [p[0] for p in native_parameters(intrinsics[name])]\n"
    "        return self[name]\n"
    "native_parameters, parameters = intrinsics['native_parameters'], Parameters()\n"
    "once(names)\n"
    "once(names)\n";

enum { MOST_SEEDS = 8, MOST_INSTRUCTIONS = 2000000 };

// What ends or blocks the program by its purpose.
static bool is_left_out(const char *name) {
    static const char *const out[] = {"pyvm_wait", "pyvm_at_end", "pyvm_set_recursion_limit"};
    for (size_t i = 0; i < sizeof out / sizeof *out; i++) {
        if (strcmp(name, out[i]) == 0) return true;
    }
    return false;
}

// Collecting at each safepoint makes a run fifty times as long: fewer calls, and not in each.
static bool is_stressed(uint64_t seed) { return seed % 32 == 0; }

static bool give(PvVM *vm, uint64_t seed) {
    PvDict *all = pv_dict_make(vm, 0);
    if (all == NULL) return false;
    for (uint32_t i = 0; i < PV_NATIVE_COUNT; i++) {
        static const char prefix[] = "intrinsic.";
        const char *key = pv_native_keys[i];
        if (strncmp(key, prefix, sizeof prefix - 1) != 0 || is_left_out(key + sizeof prefix - 1)) continue;
        if (pv_natives[i].fn == NULL) continue;
        PvStr *name = pv_str_from_utf8(vm, key + sizeof prefix - 1, strlen(key) - sizeof prefix + 1);
        if (name == NULL || pv_dict_put_name(vm, all, name, pv_from_ptr(&pv_natives[i])) != PV_OK) return false;
    }
    const struct { const char *name; PvValue value; } names[] = {
        {"intrinsics", pv_from_ptr(all)},
        {"seed", pv_from_int((int64_t)(seed >> 3))},
        {"calls", pv_from_int(is_stressed(seed) ? 8 : 60)},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        PvStr *name = pv_str_from_utf8(vm, names[i].name, strlen(names[i].name));
        if (name == NULL || pv_dict_put_name(vm, vm->main, name, names[i].value) != PV_OK) return false;
    }
    return true;
}

// Any input is a seed: what mutate() makes needs no examples, and few are enough.
static void learn(const char *source, size_t size) {
    uint64_t seed = fuzz_hash((const uint8_t *)source, size);
    if (fuzz_corpus_size() < MOST_SEEDS) fuzz_keep(&seed, sizeof seed);
}

static bool mutate(FuzzBytes *out) {
    uint8_t seed[8];
    for (size_t i = 0; i < sizeof seed; i++) seed[i] = (uint8_t)fuzz_below(256);
    fuzz_splice(out, 0, out->size, seed, sizeof seed);
    return true;
}

static const char *run(const uint8_t *data, size_t size) {
    static PvUnit *unit;
    uint64_t seed = 1;
    if (size < sizeof seed) return "no seed";
    memcpy(&seed, data, sizeof seed);
    PyvmLimits limits = fuzz_limits;
    PyvmBytes payload;
    limits.instructions = MOST_INSTRUCTIONS;
    if (unit == NULL) unit = pyvm_compile(program, sizeof program - 1, "fuzz.py", PYVM_RESULT, &payload);
    if (unit == NULL) return "the program does not compile";
    PvVM *vm = pyvm_new(&limits);
    if (vm == NULL) return "no memory";
    fuzz_drive(vm, pyvm_execute_source(vm, "0", 1, "first", PYVM_RESULT, NULL, 0, &payload), payload);
    const char *refused = give(vm, seed) ? NULL : "no memory";
    if (refused == NULL) {
        if (is_stressed(seed)) pyvm_set_option(vm, "gc_stress", 1);
        fuzz_drive(vm, pyvm_execute(vm, unit, NULL, 0, &payload), payload);
    }
    pyvm_drop(vm);
    return refused;
}

int main(int argc, char **argv) {
    static const FuzzTarget target = {learn, mutate, run};
    return fuzz_main(argc, argv, &target);
}
