"""Async functions of the host, under both drivers, and programs that wait."""

from __future__ import annotations

import asyncio
import time

import pytest

import pyvm

GATHER = """
import asyncio, h
async def main():
    return await asyncio.gather(*[h.fetch(i) for i in range(5)])
asyncio.run(main())
"""


async def fetch(x):
    await asyncio.sleep(0.05)
    return x * 10


def run(vm, source, **more):
    return asyncio.run(vm.execute_async(source, **more))


@pytest.mark.parametrize("awaiting", [False, True], ids=["blocking", "awaiting"])
def test_several_calls_at_once(awaiting):
    under_way = peak = 0

    async def fetch(x):
        nonlocal under_way, peak
        under_way += 1
        peak = max(peak, under_way)
        await asyncio.sleep(0.01)
        under_way -= 1
        return x * 10

    vm = pyvm.VM(modules={"h": {"fetch": fetch}})
    result = run(vm, GATHER) if awaiting else vm.execute(GATHER)
    assert result.value == [0, 10, 20, 30, 40]
    assert peak == 5


def test_failing_call():
    async def fail():
        await asyncio.sleep(0)
        raise pyvm.HostError("nope", type="LookupError")

    vm = pyvm.VM(modules={"h": {"fail": fail}})
    source = ("import asyncio, h\nasync def main():\n    try:\n        await h.fail()\n"
              "    except LookupError as e:\n        return str(e)\nasyncio.run(main())")
    assert vm.execute(source).value == "nope"
    assert run(vm, source).value == "nope"


@pytest.mark.parametrize("awaiting", [False, True], ids=["blocking", "awaiting"])
def test_sleeping_and_timeouts(awaiting):
    vm = pyvm.VM(modules={"h": {"fetch": fetch}})
    source = """
import asyncio, h
async def main():
    await asyncio.sleep(0.01)
    try:
        await asyncio.wait_for(h.fetch(1), 0.01)
    except TimeoutError:
        return "late"
asyncio.run(main())
"""
    result = run(vm, source) if awaiting else vm.execute(source)
    assert result.value == "late"


def test_sleeping_counts_as_time():
    vm = pyvm.VM(limits=pyvm.Limits(seconds=0.1))
    begin = time.monotonic()
    with pytest.raises(pyvm.LimitExceeded) as caught:
        vm.execute("import asyncio\nasyncio.run(asyncio.sleep(3600))")
    assert caught.value.which == "seconds"
    assert time.monotonic() - begin < 1
    assert vm.execute("1").value == 1


def test_the_loop_stays_free():
    """A program that computes for long does not hold up the event loop."""
    vm = pyvm.VM(limits=pyvm.Limits(seconds=0.5))

    async def main():
        ticks = 0

        async def tick():
            nonlocal ticks
            while True:
                await asyncio.sleep(0.01)
                ticks += 1

        ticker = asyncio.create_task(tick())
        with pytest.raises(pyvm.LimitExceeded):
            await vm.execute_async("while True: pass")
        ticker.cancel()
        return ticks

    assert asyncio.run(main()) >= 10


def test_many_vms_on_one_loop():
    async def main():
        vms = [pyvm.VM(modules={"h": {"fetch": fetch}}) for _ in range(10)]
        results = await asyncio.gather(*[vm.execute_async(GATHER) for vm in vms])
        return [result.value for result in results]

    begin = time.monotonic()
    assert asyncio.run(main()) == [[0, 10, 20, 30, 40]] * 10
    assert time.monotonic() - begin < 1


def test_cancelling_the_task():
    vm = pyvm.VM()

    async def main():
        task = asyncio.create_task(vm.execute_async("while True: pass"))
        await asyncio.sleep(0.12)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return (await vm.execute_async("1 + 1")).value

    assert asyncio.run(main()) == 2


def test_cancel_while_it_waits():
    async def never():
        await asyncio.sleep(3600)

    vm = pyvm.VM(modules={"h": {"never": never}})

    async def main():
        source = "import asyncio, h\nasync def m(): await h.never()\nasyncio.run(m())"
        task = asyncio.create_task(vm.execute_async(source))
        await asyncio.sleep(0.05)
        vm.cancel()
        with pytest.raises(pyvm.LimitExceeded) as caught:
            await task
        assert caught.value.which == "cancel"
        return (await vm.execute_async("2")).value

    assert asyncio.run(main()) == 2


def test_busy_while_another_runs():
    vm = pyvm.VM(modules={"h": {"fetch": fetch}})

    async def main():
        task = asyncio.create_task(vm.execute_async(GATHER))
        await asyncio.sleep(0.01)
        with pytest.raises(pyvm.BusyError):
            await vm.execute_async("1")
        return (await task).value

    assert asyncio.run(main()) == [0, 10, 20, 30, 40]


def test_blocking_inside_a_running_loop_says_so():
    vm = pyvm.VM(modules={"h": {"fetch": fetch}})

    async def main():
        with pytest.raises(pyvm.PyvmError, match="execute_async"):
            vm.execute(GATHER)

    asyncio.run(main())


def test_call_async():
    vm = pyvm.VM(modules={"h": {"fetch": fetch}})
    vm.execute("import h\nasync def twice(x): return (await h.fetch(x)) * 2\n"
               "def run(x):\n    import asyncio\n    return asyncio.run(twice(x))")

    async def main():
        return (await vm.call_async("run", 2)).value

    assert asyncio.run(main()) == 40


# --- what the host's functions may be and do -----------------------------------------------------


DRIVERS = pytest.mark.parametrize("awaiting", [False, True], ids=["blocking", "awaiting"])


def both(vm, source, awaiting):
    return (run(vm, source) if awaiting else vm.execute(source)).value


@DRIVERS
def test_a_plain_function_that_gives_an_awaitable(awaiting):
    """The guest's call is an ordinary one: it lasts until the awaitable is done."""
    def lookup(x):
        return fetch(x)

    async def fail():
        raise pyvm.HostError("no", type="KeyError")

    vm = pyvm.VM(modules={"h": {"lookup": lookup, "fail": lambda: fail(), "double": lambda x: x * 2,
                                "fetch": fetch}})
    assert both(vm, "import h\n[h.lookup(1), h.double(4), h.lookup(2)]", awaiting) == [10, 8, 20]
    assert both(vm, "try: h.fail()\nexcept KeyError as e: x = e.args\nx", awaiting) == ("no",)
    source = ("import asyncio, h\nasync def main():\n    later = asyncio.create_task(f())\n"
              "    await asyncio.sleep(0)\n    return h.lookup(3), await later\n"
              "async def f(): return await h.fetch(4)\nasyncio.run(main())")
    assert both(vm, source, awaiting) == (30, 40)


@DRIVERS
def test_an_async_answer_to_input(awaiting):
    async def ask(prompt):
        await asyncio.sleep(0.01)
        return prompt.upper()

    assert both(pyvm.VM(on_input=ask), "input('a') + input('b')", awaiting) == "AB"


@DRIVERS
def test_the_host_calls_back_while_it_is_awaited(awaiting):
    async def each(items, function):
        found = []
        for item in items:
            await asyncio.sleep(0)
            found.append(function(item))
        return found

    vm = pyvm.VM(modules={"h": {"each": each, "double": lambda x: x * 2}})
    source = """
import h, asyncio
async def main():
    return await asyncio.gather(
        h.each([1, 2, 3], lambda x: x * 10), h.each((n for n in range(2)), h.double))
asyncio.run(main())
"""
    assert both(vm, source, awaiting) == [[10, 20, 30], [0, 2]]


@DRIVERS
def test_the_first_that_fails(awaiting):
    ended = []

    async def wait(seconds):
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            ended.append(seconds)
            raise
        if not seconds:
            raise ValueError("text of the host")

    vm = pyvm.VM(modules={"h": {"wait": wait}})
    source = """
import h, asyncio
async def main():
    async with asyncio.TaskGroup() as group:
        for seconds in (30, 0, 60):
            group.create_task(h.wait(seconds))
try:
    asyncio.run(main())
except* ValueError as group:
    found = str(group.exceptions[0])
found
"""
    assert both(vm, source, awaiting) == "wait() failed"
    assert sorted(ended) == [30, 60]  # nobody waits for them any more


@DRIVERS
def test_as_they_end(awaiting):
    async def wait(n):
        await asyncio.sleep(n / 50)
        return n

    vm = pyvm.VM(modules={"h": {"wait": wait}})
    source = """
import h, asyncio
async def main():
    tasks = [asyncio.ensure_future(h.wait(n)) for n in (3, 1, 2)]
    return [await task for task in asyncio.as_completed(tasks)]
asyncio.run(main())
"""
    assert both(vm, source, awaiting) == [1, 2, 3]


# --- sharing a loop ------------------------------------------------------------------------------


def test_a_thousand_at_once():
    async def fetch(n):
        await asyncio.sleep(0)
        return n + 1

    code = pyvm.compile("import h, asyncio\nasync def main():\n"
                        "    first = await h.fetch(n)\n"
                        "    return sum(await asyncio.gather(h.fetch(first), h.fetch(n)))\n"
                        "asyncio.run(main())")

    async def one(n):
        vm = pyvm.VM(modules={"h": {"fetch": fetch}})
        return (await vm.execute_async(code, names={"n": n})).value

    async def main():
        return await asyncio.gather(*map(one, range(1000)))

    assert asyncio.run(main()) == [2 * n + 3 for n in range(1000)]


def test_programs_take_turns():
    """One that only calls functions of the host never computes for long, but must share."""
    order = []

    async def main():
        vms = [pyvm.VM(modules={"h": {"note": lambda i=i: order.append(i)}}) for i in range(2)]
        await asyncio.gather(*(
            vm.execute_async("import h\nfor _ in range(30_000): h.note()") for vm in vms))

    asyncio.run(main())
    assert len(order) == 60_000
    assert sum(a != b for a, b in zip(order, order[1:], strict=False)) > 4


@pytest.mark.parametrize("source", [
    "while True: h.note()", "while True: open('a').close()", "while True: print()",
    "asyncio.run(h.never())", "asyncio.run(asyncio.sleep(60))", "h.later()", "while True: pass",
])
def test_cancelling_ends_a_program_wherever_it_stands(source):
    """The task is cancelled; no code of the guest runs for it, and the VM is as good as before."""
    ended = []

    async def never():
        try:
            await asyncio.sleep(3600)
        finally:
            ended.append(1)

    vm = pyvm.VM(modules={"h": {"note": lambda: None, "never": never, "later": lambda: never()}},
                 fs=pyvm.MemoryFS({"a": b""}),
                 limits=pyvm.Limits(seconds=None, instructions=None, output=1 << 30, host_calls=None))

    async def main():
        program = f"import h, asyncio\ncaught = []\ntry:\n    {source}\nfinally: caught.append(1)"
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(vm.execute_async(program), 0.1)
        await asyncio.sleep(0)
        return (await vm.execute_async("caught")).value

    assert asyncio.run(main()) == []
    assert len(ended) == source.count("never") + source.count("later")


def test_resuming_on_a_loop():
    vm = pyvm.VM(modules={"h": {"fetch": fetch}})

    async def main():
        paused = await vm.execute_async("import h, asyncio\nasync def f(): return await h.fetch(x)\n"
                                        "x = suspend('how many?')\nasyncio.run(f())")
        return (await paused.resume_async(6)).value

    assert asyncio.run(main()) == 60
