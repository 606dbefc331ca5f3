"""zlib and gzip in a guest: through the host, capped, repeatable, and part of a snapshot."""

from __future__ import annotations

import gzip
import zlib

import pytest
from fresh import Fresh

from pyvm import VM, LimitExceeded, Limits, Suspension
from pyvm.host import services

MB = 1 << 20
BOMB, PACKED = (pack(bytes(100 * MB), 1) for pack in (zlib.compress, gzip.compress))


@pytest.mark.parametrize("call", [
    "zlib.decompress(bomb)", "zlib.decompressobj().decompress(bomb)", "gzip.decompress(packed)",
    "gzip.open(io.BytesIO(packed)).read()", "list(gzip.open(io.BytesIO(packed)))"])
def test_a_bomb_stops_within_the_memory_budget(call: str) -> None:
    limits = Limits(memory=24 * MB, instructions=None, seconds=30)
    vm = VM(limits=limits)
    vm.execute("import zlib, gzip, io\ndef run(bomb, packed): return len(" + call + ")")
    with pytest.raises(LimitExceeded) as caught:
        vm.call("run", BOMB, PACKED)
    assert caught.value.which == "memory"
    assert vm.usage.memory_peak <= 25 * MB


def test_work_is_paid_for() -> None:
    vm = VM(limits=Limits(instructions=2_000_000))
    with pytest.raises(LimitExceeded) as caught:
        vm.execute("import zlib\nzlib.compress(bytes(1 << 20), 9)")
    assert caught.value.which == "instructions"
    with pytest.raises(LimitExceeded):
        vm.execute("import zlib\nz = zlib.compress(bytes(1 << 20), 1)\n"
                   "d = zlib.decompressobj()\nfor _ in range(100): zlib.decompress(z)")


def test_the_host_gives_what_its_own_zlib_gives() -> None:
    vm = VM()
    vm.execute("import zlib, gzip\n"
               "def pieces(data):\n"
               "    c = zlib.compressobj(9)\n"
               "    return b''.join([*[c.compress(data[i:i + 999]) for i in range(0, len(data), 999)], c.flush()])")
    data = b" ".join(b"%d" % (i * i) for i in range(30_000))
    assert vm.call("pieces", data).value == zlib.compress(data, 9)
    packed = vm.execute("gzip.compress(b'abc', mtime=0)").value
    assert packed[10:] == gzip.compress(b"abc", mtime=0)[10:]  # byte 9 is another in each version
    big = data * 12
    packed = vm.call("pieces", big).value  # in segments
    assert zlib.decompress(packed) == big
    assert len(packed) < len(zlib.compress(big, 9)) * 1.01


def test_a_stream_goes_on_in_another_process() -> None:
    program = """
import gzip, io, zlib
text = b"".join(b"line %d\\n" % i for i in range(40000))
c = zlib.compressobj()
out = [c.compress(text[:200000]), c.flush(zlib.Z_SYNC_FLUSH), c.compress(text[200000:300000])]
d = zlib.decompressobj()
read = [d.decompress(out[0] + out[1][:20001], 50000)]
f = gzip.open(io.BytesIO(gzip.compress(text, mtime=0)))
lines = [f.readline() for _ in range(10000)]
suspend(1)
out += [c.compress(text[300000:]), c.flush()]
packed = b"".join(out)
read.append(d.decompress(d.unconsumed_tail + packed[20001 + len(out[0]):]))
lines += f
(zlib.decompress(packed) == text, b"".join(read) == text, d.eof, b"".join(lines) == text)
"""
    fresh = Fresh()
    try:
        outcome = VM().execute(program)
        assert isinstance(outcome, Suspension)
        assert fresh.resume(outcome.snapshot(), None) == ("done", (True, True, True, True), b"")
    finally:
        fresh.close()


def test_runs_repeat() -> None:
    program = "import gzip\ngzip.compress(b'what the time is', 9)"
    one, two = (VM(clock=10**18, seed=1).execute(program) for _ in range(2))
    assert one.value == two.value
    assert one.usage.instructions == two.usage.instructions


@pytest.mark.parametrize("args", [
    (b"", 15, 6, 8, 0, b""), ("", 15, 6, 8, 0, b"", 4), (b"", 15, 2**70, 8, 0, b"", 4),
    (b"", 3, 6, 8, 0, b"", 4), (b"", 15, 6, 99, 0, b"", 4), (b"", 15, 6, 8, 0, b"", 77),
    (b"", 15, 6, 8, 0, bytes(40000), 4), (bytes(MB + 1), 15, 6, 8, 0, b"", 4), (b"", 31, 6, 8, 0, b"d", 4)])
def test_nonsense_for_the_service_is_refused(args: tuple[object, ...]) -> None:
    vm = VM()
    vm.execute("import _pyvm\n"
               "def ask(*args):\n"
               "    try: return _pyvm.service('deflate', *args)\n"
               "    except ValueError: return None")
    assert vm.call("ask", *args).value is None
    assert services.MAX_DEFLATE == MB
