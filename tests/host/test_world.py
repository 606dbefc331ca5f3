"""env, argv, stdin, clock and seed: what the host gives a guest for the world; repeatable runs."""

from __future__ import annotations

import asyncio
import random
import time

import pytest

from pyvm import VM, GuestError, LimitExceeded, Limits, MemoryFS, SnapshotError
from pyvm.host.world import World

TIME = "import _pyvm\ndef now(): return _pyvm.service('clock')\n"

PROGRAM = """
import asyncio, os, _pyvm, host
def now(): return _pyvm.service("clock")
async def tick(n):
    await asyncio.sleep(n)
    print(n, now(), _pyvm.monotonic())
async def main():
    await asyncio.gather(*(tick(n / 10) for n in range(5, 0, -1)))
asyncio.run(main())
with open("log", "wb") as log:
    for _ in range(20):
        chance = os.urandom(os.urandom(1)[0])
        log.write(chance)
        host.told(chance)
        print(input("next? "), hash(chance), id(chance) and sorted({*chance.hex()}))
{word: id(object()) for word in open("log", "rb").read().hex().split("0")}
"""


def test_stdin_by_its_number():
    assert VM(stdin="1 2\n3\n").execute("[int(x) for line in open(0) for x in line.split()]").value == [1, 2, 3]
    assert VM(stdin="a\nb\n").execute("import os; input(), open(0, 'rb').read()").value == ("a", b"b\n")


def test_env_and_argv():
    vm = VM(env={"HOME": "/h"}, argv=["a", "b"])
    assert vm.execute("import os, sys\n(os.environ['HOME'], sys.argv)").value == ("/h", ["a", "b"])
    assert VM(env={"A": "1"}).execute(
        "import os, sys\n(dict(os.environ), sys.argv)").value == ({"A": "1"}, [""])
    assert VM().execute("import os\nlen(os.environ)").value == 0


def test_stdin():
    vm = VM(stdin="one\r\ntwo\nthree\nfour")
    result = vm.execute("import sys\n(input('? '), sys.stdin.readline(), sys.stdin.readlines())")
    assert result.value == ("one", "two\n", ["three\n", "four\n"])
    assert result.stdout == "? "
    with pytest.raises(GuestError, match="EOFError: EOF when reading a line"):
        vm.execute("input()")
    assert VM(stdin=["a", "b\n"]).execute("input() + input()").value == "ab"
    assert VM(stdin="\n").execute("input()").value == ""
    with pytest.raises(ValueError, match="both"):
        VM(stdin="", on_input=str)


def test_prompts_count_as_output():
    vm = VM(stdin="", limits=Limits(output=1000))
    with pytest.raises(LimitExceeded) as caught:
        vm.execute("while True:\n    try: input('x' * 100)\n    except EOFError: pass")
    assert (caught.value.which, caught.value.allowed) == ("output", 1000)
    assert caught.value.ledger[0].outcome == "EOFError"


def test_a_clock_that_stands_still_but_for_sleeps():
    vm = VM(clock=1_000_000_000, limits=Limits(seconds=1000))
    began = time.monotonic()
    first, second = vm.execute(TIME + """
import asyncio
first = now()
asyncio.run(asyncio.sleep(500))
first, now()""").value
    assert first == 1_000_000_000
    assert second == pytest.approx(501e9, rel=1e-6)
    assert time.monotonic() - began < 60
    result = asyncio.run(vm.execute_async("asyncio.run(asyncio.sleep(500))\nnow()"))
    assert result.value == pytest.approx(1001e9, rel=1e-6)
    with pytest.raises(LimitExceeded):
        vm.execute("asyncio.run(asyncio.sleep(1500))")


def test_a_clock_of_the_host():
    ticks = iter(range(100))
    vm = VM(clock=lambda: next(ticks))
    assert vm.execute(TIME + "now(), now(), now()").value == (0, 1, 2)
    for wrong in ("now", 1.5, True):
        with pytest.raises(TypeError):
            VM(clock=wrong)


def test_seeds():
    source = "import os\nos.urandom(40)"
    same, again, other, word, data = (
        VM(seed=seed).execute(source).value for seed in (1, 1, 2, "1", b"1"))
    assert same == again
    assert len({same, other, word, data, VM().execute(source).value}) == 5
    with pytest.raises(TypeError):
        VM(seed=1.5)


def test_the_stream_does_not_depend_on_the_pieces():
    whole = World(seed=7).entropy(1000)
    world, pieces, chance = World(seed=7), b"", random.Random(1)  # noqa: S311
    while len(pieces) < 1000:
        pieces += world.entropy(min(chance.randrange(150), 1000 - len(pieces)))
    assert pieces == whole


def run(seed: int, *, twice: bool = False) -> tuple[object, ...]:
    """Run PROGRAM; with `twice` once more in the same process before it."""
    vm = VM(seed=seed, clock=10**18, stdin="line\n" * 20, fs=MemoryFS(),
            modules={"host": {"told": len}})
    result = vm.execute(PROGRAM)
    if twice:
        return run(seed)
    return (result.value, result.stdout, result.usage.instructions, result.usage.memory_peak,
            [(crossing.kind, crossing.name, crossing.digest, crossing.sent, crossing.received,
              crossing.outcome) for crossing in result.ledger])


def test_a_run_can_be_repeated_to_the_last_instruction():
    first = run(1)
    assert len(first[4]) > 60
    assert first == run(1) == run(1, twice=True)
    assert first[1:] != run(2)[1:]


def test_all_of_it_survives_a_snapshot():
    source = TIME + "import os\nos.urandom(100)\ninput()\n"
    rest = ("import asyncio\nasyncio.run(asyncio.sleep(1))\n"
            "(os.urandom(33), input(), now(), _pyvm.monotonic(), os.environ['A'])")

    def vm() -> VM:
        made = VM(seed="s", clock=5, stdin="a\nb\nc", env={"A": "1"})
        made.execute(source)
        return made

    goes_on = vm()
    blob = goes_on.snapshot()
    straight = goes_on.execute(rest)
    assert straight.value[1] == "b"
    assert straight.value[2] == pytest.approx(1e9, rel=1e-5)
    for _ in range(2):
        fork = VM.restore(blob).execute(rest)
        assert (fork.value, fork.usage.instructions) == (
            straight.value, straight.usage.instructions)
    changed = VM.restore(blob, seed=2, stdin="new", clock=lambda: 9).execute(rest).value
    assert changed[0] != straight.value[0]
    assert changed[1:3] == ("new", 9)


def test_a_paused_program():
    source = "import os\nos.urandom(3)\nsuspend()\nos.urandom(8)"
    straight = VM(seed=3).execute(source)
    blob = straight.snapshot()
    assert VM.resume(blob).value == straight.resume().value


def test_a_clock_that_is_a_function_is_given_again():
    blob = VM(clock=lambda: 1).snapshot()
    with pytest.raises(SnapshotError, match="clock"):
        VM.restore(blob)
    assert VM.restore(blob, clock=lambda: 2).execute(TIME + "now()").value == 2
