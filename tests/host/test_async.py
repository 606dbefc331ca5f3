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
    vm = pyvm.VM(modules={"h": {"fetch": fetch}})
    begin = time.monotonic()
    result = run(vm, GATHER) if awaiting else vm.execute(GATHER)
    assert result.value == [0, 10, 20, 30, 40]
    assert time.monotonic() - begin < 0.2


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
