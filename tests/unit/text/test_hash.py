"""text/hash and text/siphash against the hashes of the interpreter that runs the tests."""

import ctypes
import os
import pathlib
import random
import subprocess
import sys

import pytest
from test_floats import doubles
from view import kind_of, pack

NATIVE = pathlib.Path(__file__).resolve().parents[3] / "pyvm/_native"

i64 = ctypes.c_int64

# The inline functions of hash.h, in the same arithmetic, to check the constants that C shares.
SHIM = """
#include "text/hash.h"
int64_t shim_tuple(const int64_t *h, size_t n) {
    uint64_t state = PV_HASH_TUPLE_START;
    for (size_t i = 0; i < n; i++) state = pv_hash_tuple_add(state, h[i]);
    return pv_hash_tuple_end(state, n);
}
int64_t shim_frozenset(const int64_t *h, size_t n) {
    uint64_t state = 0;
    for (size_t i = 0; i < n; i++) state = pv_hash_frozenset_add(state, h[i]);
    return pv_hash_frozenset_end(state, n);
}
int64_t shim_int(int64_t v) { return pv_hash_int64(v); }
"""


@pytest.fixture(scope="module")
def shim(tmp_path_factory):
    """The inline functions as a library."""

    folder = tmp_path_factory.mktemp("shim")
    (folder / "shim.c").write_text(SHIM)
    library = folder / "shim.so"
    command = ["cc", "-std=c11", "-O1", "-fPIC", "-shared", f"-I{NATIVE}", str(folder / "shim.c"), "-o", str(library)]
    subprocess.run(command, check=True)
    found = ctypes.CDLL(str(library))
    found.shim_tuple.restype = found.shim_frozenset.restype = found.shim_int.restype = i64
    return found


def test_double(text):
    """Floats, and complex numbers."""
    text.pv_hash_double.restype = text.pv_hash_complex.restype = i64
    values = doubles(20000)
    for value in values:
        if value == value:
            assert text.pv_hash_double(ctypes.c_double(value), i64(7)) == hash(value)
        else:
            assert text.pv_hash_double(ctypes.c_double(value), i64(7)) == 7
    rng = random.Random(1)
    for _ in range(5000):
        number = complex(rng.choice(values), rng.choice(values))
        if number == number:
            real, imag = ctypes.c_double(number.real), ctypes.c_double(number.imag)
            assert text.pv_hash_complex(real, imag, i64(7)) == hash(number)


def test_containers(shim):
    """Ints, tuples and frozensets."""
    rng = random.Random(2)
    for _ in range(5000):
        items = [rng.choice([rng.getrandbits(62) - (1 << 61), rng.randrange(-5, 300)]) for _ in range(rng.randrange(9))]
        for value in items:
            assert shim.shim_int(i64(value)) == hash(value)
        hashes = [hash(value) for value in items]
        n = ctypes.c_size_t(len(hashes))
        assert shim.shim_tuple((i64 * len(hashes))(*hashes), n) == hash(tuple(items))
        distinct = [hash(value) for value in frozenset(items)]
        n = ctypes.c_size_t(len(distinct))
        assert shim.shim_frozenset((i64 * len(distinct))(*distinct), n) == hash(frozenset(items))
    for value in (2**61 - 1, -(2**61) + 1, 2**61, 2**63 - 1, -(2**63), -1, -2):
        assert shim.shim_int(i64(value)) == hash(value)


def test_strings(text):
    """str and bytes, as under PYTHONHASHSEED=0."""
    rng = random.Random(3)
    cases = ["", "a", "\x00", "é", "€" * 9, "\U0001f600x"]
    cases += ["".join(chr(rng.choice([97, 233, 8364, 128512])) for _ in range(rng.randrange(40))) for _ in range(500)]
    cases += ["x" * n for n in range(70)]
    program = f"print([hash(s) for s in {cases!r}])"
    environment = dict(os.environ, PYTHONHASHSEED="0", LD_PRELOAD="", PYTHONIOENCODING="utf-8")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=environment)
    text.pv_siphash13.restype = i64
    for string, expected in zip(cases, eval(done.stdout), strict=True):
        raw = pack(string, kind_of(string))
        assert text.pv_siphash13(raw, ctypes.c_size_t(len(raw))) == expected
