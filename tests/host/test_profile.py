"""Profiles: what is counted, that it changes nothing, and the forms it is given in."""

from __future__ import annotations

import asyncio
import json
import pickle
from pathlib import Path

import pytest

import pyvm
from pyvm import VM, GuestError, LimitExceeded, Limits
from pyvm._native.binding import lib
from pyvm.host.profiling import OPTION

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = """\
def square(n):
    return n * n

def gen(n):
    for i in range(n):
        yield square(i)

def fact(n):
    return 1 if n == 0 else n * fact(n - 1)

total = sum(gen(50))
fact(10)
ordered = sorted(range(40), key=lambda x: -x)
data = [0] * 10000
total
"""


def profiled(source=SOURCE, **given):
    result = VM(**given).execute(source, profile=True)
    return result, result.profile


def line(profile, number, filename="main.py"):
    return next(item for item in profile.lines if (item.filename, item.line) == (filename, number))


def function(profile, name):
    return next(item for item in profile.functions if item.name == name)


def test_calls_are_counted():
    result, profile = profiled()
    assert result.value == sum(i * i for i in range(50))
    calls = {f.name: f.calls for f in profile.functions if f.filename}
    assert calls == {"<module>": 1, "square": 50, "gen": 1, "fact": 11, "<lambda>": 40}
    assert profile.complete


def test_instructions():
    _, profile = profiled()
    assert line(profile, 2).instructions == 50 * 4  # load, load, multiply, return
    assert function(profile, "square").instructions == 50 * 5  # and each call resumes
    module = function(profile, "<module>")
    assert module.total_instructions == profile.instructions
    assert sum(f.instructions for f in profile.functions) == profile.instructions
    fact = function(profile, "fact")
    assert fact.total_instructions == fact.instructions  # recursion counts once
    gen = function(profile, "gen")
    assert gen.total_instructions == gen.instructions + function(profile, "square").instructions


def test_what_was_charged_adds_up():
    result, profile = profiled()
    assert sum(item.charged for item in profile.lines) == result.usage.instructions
    assert sum(item.charged for item in profile.functions) == result.usage.instructions


def test_prelude_counts_for_its_caller():
    source = "class A:\n    def __eq__(self, other):\n        return True\n\n[A()].index(A())\n"
    _, profile = profiled(source)
    assert {item.filename for item in profile.lines} <= {"main.py", "(other)"}
    assert function(profile, "A.__eq__").calls == 1
    assert line(profile, 5).instructions > 20


def test_allocations():
    _, profile = profiled()
    assert 80000 <= line(profile, 14).bytes < 90000
    assert line(profile, 14).allocations >= 1
    assert line(profile, 2).bytes == 0


def test_time():
    result, profile = profiled("x = 0\nfor i in range(300_000):\n    x += i\n")
    assert 0.5 * result.usage.seconds < profile.seconds <= result.usage.seconds
    assert line(profile, 3).seconds > 0.1 * profile.seconds
    _, profile = profiled("a = list(range(200_000))\nb = sorted(a, key=str)\nc = 1\nd = 2\n")
    assert line(profile, 2).seconds > 0.5 * profile.seconds


def test_time_of_host_functions_is_left_out():
    import time

    _, profile = profiled("import host\nhost.slow()\n",
                          modules={"host": {"slow": lambda: time.sleep(0.2)}})
    assert profile.seconds < 0.1


PROGRAMS = ["binary_trees", "exceptions", "generators", "json_parser", "task_scheduler"]


@pytest.mark.parametrize("name", PROGRAMS)
def test_it_changes_nothing(name):
    source = (ROOT / "bench" / "programs" / f"{name}.py").read_text(encoding="utf-8")
    limits = Limits(instructions=20_000_000, seconds=None, output=1 << 30)

    def run(profile):
        try:
            result = VM(limits=limits).execute(source, profile=profile)
        except LimitExceeded as error:
            return error.which, error.used, error.line, error.stdout, error.profile
        usage = result.usage
        return (result.value, usage.instructions, usage.memory_peak, usage.depth_peak,
                result.stdout, result.profile)

    *plain, none = run(profile=False)
    *counted, profile = run(profile=True)
    assert none is None
    assert counted == plain
    assert sum(item.charged for item in profile.lines) == pytest.approx(plain[1], abs=200)


def test_it_is_repeatable():
    def exact(profile):
        return ([item[:4] + item[5:] for item in profile.lines],
                [item[:8] for item in profile.functions])

    assert exact(profiled()[1]) == exact(profiled()[1])


def test_errors_have_it():
    with pytest.raises(GuestError) as error:
        VM().execute("def f():\n    1 / 0\nf()", profile=True)
    assert function(error.value.profile, "f").calls == 1
    copy = pickle.loads(pickle.dumps(error.value))
    assert copy.profile.lines == error.value.profile.lines
    with pytest.raises(LimitExceeded) as stopped:
        VM(limits=Limits(instructions=50_000)).execute("while True:\n    pass", profile=True)
    assert line(stopped.value.profile, 1).instructions > 10_000
    with pytest.raises(pyvm.CompileError) as refused:
        VM().execute("x = (", profile=True)
    assert refused.value.profile.instructions == 0


def test_off_again():
    vm = VM()
    assert vm.execute("x = 1", profile=True).profile is not None
    assert vm.execute("x").profile is None
    assert vm.execute("x", profile=True).profile.instructions < 10


def test_calls_into_the_guest_belong_to_the_run():
    vm = VM(modules={"host": {"twice": lambda f: f() + f()}})
    source = "import host\ndef one():\n    return 1\nhost.twice(one)\n"
    result = vm.execute(source, profile=True)
    assert result.value == 2
    assert function(result.profile, "one").calls == 2
    assert sum(item.charged for item in result.profile.lines) == result.usage.instructions


def test_inside_another_execution_it_is_refused():
    vm = VM(modules={"host": {"again": lambda: vm.execute("1", profile=True).value}})
    with pytest.raises(GuestError):
        vm.execute("import host\nhost.again()")


def test_a_paused_program():
    paused = VM().execute("def f(x):\n    return x + 1\nf(1)\nf(suspend())\n", profile=True)
    result = paused.resume(5)
    assert result.value == 6
    assert function(result.profile, "f").calls == 2
    vm = VM()
    vm.execute("suspend()", profile=True).abandon()
    assert vm.execute("1 + 1").profile is None


def test_async():
    async def fetch(n):
        await asyncio.sleep(0)
        return n

    source = ("import asyncio, host\nasync def main():\n"
              "    return sum(await asyncio.gather(host.fetch(1), host.fetch(2)))\n"
              "asyncio.run(main())\n")
    vm = VM(modules={"host": {"fetch": fetch}})
    result = asyncio.run(vm.execute_async(source, profile=True))
    assert result.value == 3
    assert function(result.profile, "main").calls == 1


def test_code_that_dies_on_the_way():
    source = ("for i in range(3000):\n    exec(f'def f(x):\\n    return x + {i}\\nf(1)')\n"
              "    junk = [0] * 2000\n")
    result, profile = profiled(source)
    assert result.usage.instructions == VM().execute(source).usage.instructions
    assert function(profile, "f").calls + function(profile, "(other)").calls <= 3000
    assert sum(item.charged for item in profile.lines) == result.usage.instructions


def test_more_than_there_is_room_for():
    source = "fs = [eval(f'lambda: {i}') for i in range(6000)]\nfor f in fs:\n    f()\n"
    result, profile = profiled(source)
    assert not profile.complete
    assert "(other)" in profile.table()
    assert sum(item.charged for item in profile.lines) == result.usage.instructions


def test_deep_recursion():
    source = "def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nf(30000)\n"
    result, profile = profiled(source, limits=Limits(depth=40_000))
    assert result.value == 30000
    assert not profile.complete
    assert sum(item.charged for item in profile.functions) == result.usage.instructions
    assert line(profile, 2).instructions > 30000 * 5
    graph = profile.speedscope()
    assert graph["profiles"][0]["endValue"] == profile.instructions


def test_speedscope():
    _, profile = profiled()
    graph = json.loads(json.dumps(profile.speedscope("square")))
    assert graph["name"] == "square"
    frames = graph["shared"]["frames"]
    for view in graph["profiles"]:
        assert view["type"] == "evented"
        open_, now = [], 0
        for event in view["events"]:
            assert event["at"] >= now
            now = event["at"]
            assert 0 <= event["frame"] < len(frames)
            if event["type"] == "O":
                open_.append(event["frame"])
            else:
                assert open_.pop() == event["frame"]
        assert not open_
        assert now == view["endValue"]
    assert {"name": "square", "file": "main.py", "line": 1} in frames
    assert graph["profiles"][0]["endValue"] == profile.instructions


def test_table():
    _, profile = profiled()
    table = profile.table(limit=3)
    assert "square (main.py:1)" in table
    assert "yield square(i)" in table
    assert profile.table(by="time").count("\n") > table.count("\n")


def test_the_core_refuses_it_in_the_middle():
    vm = VM()
    paused = vm.execute("suspend()")
    assert not lib.pyvm_set_option(vm._machine.core, OPTION, 1)
    assert paused.resume().value is None


def test_on_event():
    told = []
    vm = VM(modules={"host": {"f": lambda: 1}},
            on_event=lambda name, size: told.append((name, size)))
    vm.execute("import asyncio, host\nhost.f()\nprint('x' * 100)\n"
               "asyncio.run(asyncio.sleep(0.001))\nsuspend()").resume()
    names = [name for name, _ in told]
    assert [name for name in names if name in ("call", "output", "wait", "suspend")] == [
        "call", "output", "wait", "suspend"]
    assert dict(told)["output"] > 100


def test_cli(tmp_path):
    from test_cli import call

    path, out = tmp_path / "prog.py", tmp_path / "out.json"
    path.write_text(SOURCE + "print('hi')\n")
    code, text, err = call("pyvm", "run", "--profile", "--speedscope", out, path)
    assert (code, text) == (0, "hi\n")
    assert "return n * n" in err
    assert json.loads(out.read_text())["profiles"][0]["endValue"] > 0
    path.write_text("1 / 0\n")
    code, _, err = call("pyvm", "run", "--profile", path)
    assert code == 1
    assert "ZeroDivisionError" in err
    assert "instructions in" in err
