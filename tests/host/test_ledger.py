"""The ledger: what crossed between guest and host, in order, on results, errors, suspensions."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any

import pytest

from pyvm import VM, Crossing, GuestError, Ledger, LimitExceeded, Limits, MemoryFS, Suspend
from pyvm import ledger as module


def refuse() -> None:
    raise ValueError


def wait() -> None:
    raise Suspend("?")


async def fetch(key: str) -> str:
    await asyncio.sleep(0.01)
    return key * 2


MODULES: dict[str, dict[str, Any]] = {
    "host": {"double": lambda n: n * 2, "refuse": refuse, "wait": wait, "fetch": fetch}}


def names(ledger: Ledger) -> list[tuple[str, str, str]]:
    return [(crossing.kind, crossing.name, crossing.outcome) for crossing in ledger]


def test_everything_that_crosses_in_order():
    vm = VM(modules=MODULES, sources={"own.py": "x = 1"}, fs=MemoryFS({"a.txt": b"hello"}),
            on_input=lambda _: "in")
    result = vm.execute("""
import host, own
host.double(input("? "))
try:
    host.refuse()
except ValueError:
    pass
import os
os.stat("a.txt")
host.double(2)""")
    assert names(result.ledger) == [
        ("find", "own", "ok"), ("input", "input", "ok"), ("call", "host.double", "ok"),
        ("call", "host.refuse", "ValueError"), ("service", "stat", "ok"),
        ("call", "host.double", "ok")]
    assert all(crossing.sent > 0 < crossing.received for crossing in result.ledger)
    assert all(0 <= crossing.seconds < 5 for crossing in result.ledger)


def test_nothing_crossed():
    result = VM().execute("print(1)\n1 + 1")
    assert result.ledger == ()
    assert result.ledger.dropped == 0


def test_equal_arguments_have_equal_digests():
    ledger = VM(modules=MODULES).execute("""
import host
for argument in (1, 1, 2, "x" * 1000, "x" * 1000, "y" * 1000):
    host.double(argument)
try: host.double(n=1)
except TypeError: pass""").ledger
    one, again, two, long, same, other, keyword = (crossing.digest for crossing in ledger)
    assert one == again
    assert long == same
    assert len({one, two, long, other, keyword}) == 5
    assert all(len(crossing.digest) == 16 for crossing in ledger)
    assert ledger[3].sent > 1000 < ledger[3].received / 1.9


def test_a_call_that_gives_something_the_guest_cannot_have():
    vm = VM(modules={"host": {"give": object}})
    with pytest.raises(GuestError) as caught:
        vm.execute("import host\nhost.give()")
    assert names(caught.value.ledger) == [("call", "host.give", "TypeError")]


@pytest.mark.parametrize(("source", "limits"), [
    ("import host\nhost.double(1)\n1 / 0", Limits()),
    ("import host\nhost.double(1)\nwhile True: pass", Limits(instructions=10_000)),
])
def test_errors_have_it_and_pickle_it(source, limits):
    vm = VM(modules=MODULES, limits=limits)
    with pytest.raises((GuestError, LimitExceeded)) as caught:
        vm.execute(source)
    assert names(caught.value.ledger) == [("call", "host.double", "ok")]
    with pytest.raises((GuestError, LimitExceeded)) as caught:
        vm.execute(source)
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert copy.ledger == caught.value.ledger
    assert copy.ledger.dropped == 0


def test_a_sleep_that_is_too_long():
    vm = VM(modules=MODULES, limits=Limits(seconds=1))
    with pytest.raises(LimitExceeded) as caught:
        vm.execute("import host, asyncio\nhost.double(1)\nasyncio.run(asyncio.sleep(60))")
    assert names(caught.value.ledger) == [("call", "host.double", "ok")]


def test_suspensions():
    vm = VM(modules=MODULES)
    paused = vm.execute("import host\nhost.double(1)\nhost.wait()\nsuspend(2)\nhost.double(3)")
    assert names(paused.ledger) == [("call", "host.double", "ok"),
                                    ("call", "host.wait", "suspended")]
    again = paused.resume(1)
    assert names(again.ledger) == [("answer", "call", "ok"), ("suspend", "suspend", "suspended")]
    assert names(again.resume().ledger) == [("answer", "suspend", "ok"),
                                            ("call", "host.double", "ok")]
    assert VM.restore(VM().execute("suspend(1)").snapshot()).suspension.ledger == ()


def test_async_calls_stand_where_they_began():
    source = """
import asyncio, host
async def main():
    return await asyncio.gather(host.fetch("a"), host.fetch("b"))
host.double(asyncio.run(main())[0])"""
    vm = VM(modules=MODULES)
    for result in (vm.execute(source), asyncio.run(vm.execute_async(source))):
        assert names(result.ledger) == [("call", "host.fetch", "ok"), ("call", "host.fetch", "ok"),
                                        ("call", "host.double", "ok")]
        assert result.ledger[0].seconds >= 0.009


def test_a_call_that_nobody_waited_for():
    async def slow() -> None:
        await asyncio.sleep(60)

    result = VM(modules={"host": {"slow": slow, "fetch": fetch}}).execute("""
import asyncio, host
async def main():
    host.slow()
    return await host.fetch("a")
asyncio.run(main())""")
    assert names(result.ledger) == [("call", "host.slow", "none"), ("call", "host.fetch", "ok")]


def test_an_import_of_nothing():
    with pytest.raises(GuestError) as caught:
        VM().execute("import requests_")
    assert names(caught.value.ledger) == [("find", "requests_", "ModuleNotFoundError")]


def test_nested_calls():
    inner: list[Ledger] = []

    def apply(function: Any, argument: int) -> Any:
        result = vm.call(function, argument)
        inner.append(result.ledger)
        return result.value

    vm = VM(modules={"host": {"apply": apply, "double": lambda n: n * 2}})
    result = vm.execute("import host\nhost.apply(lambda n: host.double(n), 4) + host.double(1)")
    assert result.value == 10
    assert names(result.ledger) == [("call", "host.apply", "ok"), ("call", "host.double", "ok"),
                                    ("call", "host.double", "ok")]
    assert [names(ledger) for ledger in inner] == [[("call", "host.double", "ok")]]


def test_a_limit_in_a_nested_call_shows_the_whole():
    vm = VM(modules={"host": {"apply": lambda function: function()}}, limits=Limits(
        instructions=100_000))
    with pytest.raises(LimitExceeded) as caught:
        vm.execute("import host\ndef forever():\n    while True: pass\nhost.apply(forever)")
    assert names(caught.value.ledger) == [("call", "host.apply", "none")]


def test_the_length_is_bounded(monkeypatch):
    monkeypatch.setattr("pyvm.host.drive.FULL", 5 * module.WIDTH)
    monkeypatch.setattr("pyvm.ledger.FULL", 5 * module.WIDTH)
    result = VM(modules=MODULES).execute("import host\nfor i in range(8): host.double(i)")
    assert len(result.ledger) == 5
    assert result.ledger.dropped == 3


def test_a_service_by_a_name_of_the_guests():
    source = """
import _pyvm
for name in ("x" * 1000, "é" * 20, "", "open "):
    try: _pyvm.service(name)
    except ValueError as error: print(error)"""
    result = VM().execute(source)
    assert result.stdout == "".join(
        f"not a service of the host: {name}\n" for name in ("x" * 1000, "é" * 20, "", "open "))
    assert {crossing.name for crossing in result.ledger} == {"?"}


def test_a_crossing_is_a_record():
    crossing = Crossing("call", "a.b", "0" * 16, 1, 2, 0.5, "ok")
    assert crossing == pickle.loads(pickle.dumps(crossing))  # noqa: S301 - our own bytes
    with pytest.raises(AttributeError):
        crossing.name = "c"
