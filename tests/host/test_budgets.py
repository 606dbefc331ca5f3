"""Every dimension of a budget, of one execution and of all together; what was used is told."""

from __future__ import annotations

import asyncio
import pickle
import threading
import time

import pytest

from pyvm import (
    VM,
    CompileError,
    GuestError,
    LimitExceeded,
    Limits,
    Suspension,
    TransferError,
    Usage,
)


def exceeded(vm: VM, source: str) -> LimitExceeded:
    with pytest.raises(LimitExceeded) as caught:
        vm.execute(source)
    return caught.value


FLOODS = {
    "seconds": (0.05, "while True: pass"),
    "instructions": (10_000, "while True: pass"),
    "memory": (1 << 20, "x = [0]\nwhile True: x += x"),
    "output": (1000, "while True: print('.' * 80)"),
    "host_calls": (10, "import host\nwhile True: host.f(1)"),
    "traffic": (1000, "import host\nwhile True: host.f('x' * 50)"),
    "transfer": (1000, "import host\nhost.f('x' * 5000)"),
    "wall_seconds": (0.05, "import host\nwhile True: host.doze()"),
}
MODULES = {"host": {"f": lambda x: x, "doze": lambda: time.sleep(0.02)}}


@pytest.mark.parametrize("which", FLOODS)
def test_each_dimension_of_a_run(which: str) -> None:
    bound, source = FLOODS[which]
    vm = VM(modules=MODULES, limits=Limits(**{which: bound}))
    vm.execute("kept = [1]")
    error = exceeded(vm, source)
    assert (error.which, error.allowed, error.total) == (which, bound, False)
    assert error.used is None or error.used >= bound or which == "memory" or which == "output"
    assert isinstance(error.usage, Usage)
    assert vm.execute("kept.append(2)\nkept").value == [1, 2]


@pytest.mark.parametrize("which", [name for name in FLOODS if name not in ("memory", "transfer")])
def test_each_dimension_of_all_runs(which: str) -> None:
    bound, source = FLOODS[which]
    vm = VM(modules=MODULES, total=Limits.only(**{which: bound}))
    error = exceeded(vm, source)
    assert (error.which, error.allowed, error.total) == (which, bound, True)
    vm.total = Limits.only(**{which: 1000 * bound})
    assert vm.execute("6 * 7").value == 42


def test_a_total_is_of_all_runs() -> None:
    vm = VM(modules=MODULES, total=Limits.only(host_calls=10))
    for _ in range(5):
        vm.execute("import host\nhost.f(1); host.f(2)")
    assert vm.usage.host_calls == 10
    assert exceeded(vm, "import host\nhost.f(3)").which == "host_calls"
    assert vm.usage.host_calls == 11
    assert vm.execute("'without the host it goes on'").value


def test_a_total_that_is_used_up_lets_nothing_run() -> None:
    vm = VM(total=Limits.only(instructions=1000))
    exceeded(vm, "while True: pass")
    error = exceeded(vm, "print('runs')")
    assert error.total
    assert error.stdout == ""


def test_the_lesser_of_limit_and_total_counts() -> None:
    vm = VM(limits=Limits(instructions=10_000), total=Limits.only(instructions=25_000))
    spent = [exceeded(vm, "while True: pass").total for _ in range(3)]
    assert spent == [False, False, True]


def test_a_total_has_no_slices() -> None:
    with pytest.raises(ValueError, match="slice_instructions"):
        VM(total=Limits(slice_instructions=100))


def test_usage_of_every_outcome() -> None:
    vm = VM(modules=MODULES)
    outcomes = [vm.execute("import host\nhost.f('abc')\nprint('hello')")]
    for source, kind in (("print('hello')\n1 / 0", GuestError), ("x = = 1", CompileError)):
        with pytest.raises(kind) as caught:
            vm.execute(source)
        outcomes.append(pickle.loads(pickle.dumps(caught.value)))
    paused = vm.execute("print('hello')\nsuspend(7)")
    assert isinstance(paused, Suspension)
    outcomes.append(paused)
    first, failed, refused, paused = outcomes
    assert first.usage.host_calls == 1
    assert first.usage.traffic > 8
    assert first.usage.output == failed.usage.output == paused.usage.output == 6
    assert all(outcome.usage.wall_seconds > 0 for outcome in outcomes)
    assert refused.usage.output == 0
    paused.resume()
    total = vm.usage
    assert total.output == 18
    assert total.host_calls == 1
    assert total.instructions >= first.usage.instructions + failed.usage.instructions


def test_time_of_host_calls_is_not_compute_time() -> None:
    vm = VM(modules=MODULES, limits=Limits(seconds=0.04))
    usage = vm.execute("import host\nfor i in range(5): host.doze()").usage
    assert usage.seconds < 0.04 < 0.1 <= usage.wall_seconds


def test_what_the_guest_sleeps_is() -> None:
    vm = VM(limits=Limits(seconds=0.2))
    program = "import asyncio\nasyncio.run(asyncio.sleep(0.03))"
    assert 0.03 <= vm.execute(program).usage.seconds < 0.2
    error = exceeded(vm, "import asyncio\ntry:\n    asyncio.run(asyncio.sleep(10))\n"
                     "finally:\n    print('no')")
    assert (error.which, error.stdout) == ("seconds", "")
    assert vm.execute(program).usage.seconds < 0.2


def test_wall_time_bounds_what_the_guest_waits_for() -> None:
    async def never() -> None:
        await asyncio.sleep(60)

    vm = VM(modules={"host": {"never": never}}, limits=Limits(wall_seconds=0.05))
    source = ("import asyncio, host\nasync def main():\n    try:\n        await host.never()\n"
              "    finally:\n        print('no')\nasyncio.run(main())")
    for _ in range(2):
        error = exceeded(vm, source)
        assert (error.which, error.stdout) == ("wall_seconds", "")

    async def main() -> None:
        with pytest.raises(LimitExceeded) as caught:
            await vm.execute_async(source)
        assert caught.value.which == "wall_seconds"

    asyncio.run(main())
    assert vm.execute("1").value == 1


def test_wall_time_stands_while_the_program_does() -> None:
    vm = VM(limits=Limits(wall_seconds=0.2))
    paused = vm.execute("suspend(1)\nsuspend(2)\n3")
    time.sleep(0.25)
    paused = paused.resume()
    blob = paused.snapshot()
    time.sleep(0.25)
    assert VM.resume(blob, limits=Limits(wall_seconds=0.2)).value == 3
    assert paused.resume().usage.wall_seconds < 0.2


def test_limits_of_a_resumed_program_are_the_resuming_hosts() -> None:
    paused = VM(limits=Limits.only()).execute("suspend(1)\nwhile True: pass")
    with pytest.raises(LimitExceeded) as caught:
        VM.resume(paused.snapshot(), limits=Limits(instructions=5000))
    assert (caught.value.which, caught.value.allowed) == ("instructions", 5000)
    restored = VM.restore(VM(limits=Limits.only()).snapshot())
    assert restored.limits == Limits()


def test_what_was_used_before_a_snapshot_counts() -> None:
    source = "import host\nfor i in range(500): host.f(i)\nsuspend()\nfor i in range(500): host.f(i)"
    vm = VM(modules=MODULES)
    before = vm.execute(source)
    blob = before.snapshot()
    after = before.resume().usage
    moved = VM.resume(blob, modules=MODULES).usage
    assert (moved.instructions, moved.host_calls, moved.traffic, moved.depth_peak) == (
        after.instructions, after.host_calls, after.traffic, after.depth_peak)
    with pytest.raises(LimitExceeded) as caught:
        VM.resume(blob, modules=MODULES, limits=Limits(host_calls=700))
    assert caught.value.used == 701
    with pytest.raises(LimitExceeded) as caught:
        VM.resume(blob, modules=MODULES, limits=Limits(instructions=10))
    assert caught.value.which == "instructions"


def test_cancel_from_another_thread() -> None:
    vm = VM(modules=MODULES, limits=Limits.only())
    for source in ("while True: pass", "import host\nwhile True: host.doze()",
                   "import asyncio\nasyncio.run(asyncio.sleep(100))", "sum(range(10**12))",
                   "x = 7 ** 300_000\nwhile True: str(x)"):
        timer = threading.Timer(0.1, vm.cancel)
        timer.start()
        with pytest.raises(LimitExceeded) as caught:
            vm.execute("import sys; sys.set_int_max_str_digits(0)\n" + source)
        assert caught.value.which == "cancel"
    assert vm.execute("1").value == 1


def test_a_bare_vm_is_bounded_in_every_dimension() -> None:
    limits = VM().limits
    assert [name for name, bound in limits._fields().items() if bound is None] == [
        "slice_instructions"]


def test_lifting_a_bound_is_explicit() -> None:
    vm = VM(limits=Limits.only(), modules=MODULES)
    vm.execute("import host\nx = bytearray(100 << 20)\nfor i in range(2000): host.f(i)")
    assert vm.usage.memory > 100 << 20
    with pytest.raises(GuestError) as caught:
        VM(limits=Limits(depth=None)).execute("def f(n): return f(n - 1) if n else 1 / 0\nf(5000)")
    assert caught.value.type == "ZeroDivisionError"


SOURCES = {
    "statements": "x = 1\n" * 30_000,
    "one expression": "x = [" + "a, " * 60_000 + "]",
    "functions": "def f(a, b=1): return a\n" * 8_000,
    "f-string": "lambda: f'" + "{x!r:>10}" * 20_000 + "'",
    "wrong": "x = (" + "a, " * 60_000,
}


@pytest.mark.parametrize("name", SOURCES)
def test_compiling_is_charged(name: str) -> None:
    source = SOURCES[name]

    def used(vm: VM, text: str) -> int:
        try:
            return vm.execute(text).usage.instructions
        except (GuestError, CompileError) as error:
            return error.usage.instructions

    whole = used(VM(), source)
    assert whole > len(source)
    assert used(VM(), source) == whole
    through = [f"compile({source!r}, 'x', 'exec')", f"exec('if 0:\\n pass\\n' + {source!r})"]
    assert all(used(VM(), text) > whole * 0.9 for text in through)
    for vm in (VM(limits=Limits(instructions=whole // 2)), VM(limits=Limits(seconds=0.0001)),
               VM(limits=Limits(memory=1 << 20))):
        with pytest.raises(LimitExceeded) as caught:
            vm.execute(source)
        assert vm.limits._fields()[caught.value.which] == caught.value.allowed
        assert vm.execute("1").value == 1


def test_importing_is_charged() -> None:
    vm = VM(sources={"big.py": SOURCES["functions"]}, limits=Limits(instructions=200_000))
    with pytest.raises(LimitExceeded) as caught:
        vm.execute("try:\n    import big\nfinally:\n    print('no')")
    assert (caught.value.which, caught.value.stdout) == ("instructions", "")
    vm.limits = Limits()
    assert vm.execute("import big\nbig.f(3)").value == 3


def test_a_compilation_counts_as_memory() -> None:
    usage = VM().execute(SOURCES["statements"]).usage
    assert usage.memory_peak > 1 << 20 > usage.memory


COLLIDING = {
    "ints": "class Int(int):\n    def __hash__(self): return int(self) // (2 ** 61 - 1)\n"
            "keys = [Int(i * (2 ** 61 - 1)) for i in range(3000)]",
    "tuples that hold each other": "class T(tuple):\n    def __hash__(self): return 1\na = (0,)\n"
                                   "for i in range(200): a = (a, a)\nkeys = [T((a, a))]",
}


@pytest.mark.parametrize("shape", ["dict.fromkeys(keys)", "set(keys)", "frozenset(keys)",
                                   "[dict.fromkeys(keys)]", "({'a': set(keys)},)"])
@pytest.mark.parametrize("name", COLLIDING)
def test_keys_that_collide_in_the_host_are_refused(name: str, shape: str) -> None:
    calls: list[object] = []
    vm = VM(modules={"host": {"f": calls.append}})
    told = vm.execute(f"import host\n{COLLIDING[name]}\ntry:\n    host.f({shape})\n"
                      "except Exception as error:\n    print(error)").stdout
    assert "keys" in told
    assert not calls
    with pytest.raises(TransferError, match="keys"):
        vm.execute(shape)
    assert vm.execute("{(i, (i, j)): {i: j} for i in range(100) for j in range(100)}").value[
        3, (3, 4)] == {3: 4}


def test_garbage_is_collected_before_memory_ends_a_program() -> None:
    vm = VM(limits=Limits(memory=8 << 20))
    cycles = ("for i in range(200):\n    a = [0] * 10_000\n    b = {'a': a}\n    a[0] = b\n"
              "len(a)")  # twice the limit, in cycles
    assert vm.execute(cycles).value == 10_000
    vm.execute("kept = [0] * 400_000\nkept[0] = kept\nkept = None")
    assert vm.execute("whole = [1] * 700_000\nlen(whole)").value == 700_000
    assert vm.usage.memory_peak <= 8 << 20


WORK = '''
import asyncio
class Node:
    def __init__(self, n): self.n, self.links = n, [self]
    def __lt__(self, other): return self.n < other.n
def walk(n):
    for i in range(n):
        yield [Node(i * 7919 % 101) for _ in range(20)]
seen = {}
for nodes in walk(60):
    seen[sorted(nodes)[0].n, len(seen)] = ''.join(str(n.n ** 30) for n in nodes)
async def one(n):
    await asyncio.sleep(0)
    return n
async def all_(): return await asyncio.gather(*[one(i) for i in range(20)])
exec("def made(x):\\n    return [x + i for i in range(50)]")
(len(seen), asyncio.run(all_())[-1], made(1)[-1])
'''


def run_in_slices(vm: VM, every: int, *, moved: bool) -> Usage:
    limits = Limits(slice_instructions=every, memory=64 << 20)
    vm.limits = limits
    outcome = vm.execute(WORK)
    while isinstance(outcome, Suspension):
        outcome = (VM.resume(outcome.snapshot(), limits=limits, clock=0) if moved
                   else outcome.resume())
    assert outcome.value == (60, 19, 50)
    return outcome.usage


def test_the_same_program_uses_the_same_instructions() -> None:
    whole = VM(seed=1, clock=0).execute(WORK).usage.instructions
    assert whole > 50_000
    for memory in (3 << 19, 2 << 20, 3 << 20, 64 << 20):  # collections come at other moments
        vm = VM(seed=1, clock=0, limits=Limits(memory=memory))
        assert vm.execute(WORK).usage.instructions == whole
    assert VM(seed=1, clock=0, debug={"gc_stress": 1}).execute(WORK).usage.instructions == whole
    assert VM(seed=1, clock=0).execute(WORK, profile=True).usage.instructions == whole
    for every in (997, 10_000, 100_000):
        for moved in (False, True):
            used = run_in_slices(VM(seed=1, clock=0), every, moved=moved)
            assert used.instructions == whole, (every, moved)
