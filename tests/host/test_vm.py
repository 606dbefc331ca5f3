"""The API from the outside: executing, values, names, modules, errors, sessions."""

from __future__ import annotations

import threading
import time

import pytest

import pyvm


@pytest.fixture
def vm():
    return pyvm.VM()


@pytest.mark.parametrize(("source", "value"), [
    ("1 + 2", 3), ("x = 1", None), ("", None), ("127", 127), ("128", 128), ("-1", -1),
    ("-32", -32), ("-33", -33), ("None", None), ("True", True), ("False", False), ("1.5", 1.5),
    ("'é'", "é"), ("b'x'", b"x"), ("2**100", 2**100), ("-2**100", -(2**100)), ("3j", 3j),
    ("[1, [2], (3,), {4: {5}}]", [1, [2], (3,), {4: {5}}]), ("...", ...), ("range(3)", range(3)),
    ("'\\ud800'", "\ud800"), ("{}", {}), ("()", ()), ("set()", set()), ("[]", []), ("''", ""),
    ("frozenset({1})", frozenset({1})), ("bytearray(b'a')", bytearray(b"a")),
    ("slice(1, 2)", slice(1, 2)), ("10**400", 10**400), ("float('inf')", float("inf")),
])
def test_value(vm, source, value):
    got = vm.execute(source).value
    assert got == value
    assert type(got) is type(value)


def test_cyclic_value(vm):
    got = vm.execute("a = [1]\na.append(a)\na").value
    assert got[1] is got


def test_shared_value_stays_small(vm):
    vm.execute("a = []\nfor _ in range(100): a = [a, a]")
    got = vm.execute("a").value
    assert got[0] is got[1]


def test_deep_value(vm):
    got = vm.execute("a = []\nfor _ in range(20000): a = [a]\na").value
    for _ in range(20000):
        got = got[0]
    assert got == []


def test_names(vm):
    assert vm.execute("a + b[0]", names={"a": 1, "b": [2]}).value == 3
    assert vm.execute("a").value == 1


def test_main_is_kept_between_calls(vm):
    vm.execute("x = 1\ndef f(): return x")
    vm.execute("x = 2")
    assert vm.execute("f()").value == 2


def test_encoding_line_of_a_str_means_nothing(vm):
    assert vm.execute("# -*- coding: cp1251 -*-\n'é'").value == "é"


def test_stdout(vm):
    result = vm.execute("print('a', end='')\nprint('b')\n5")
    assert (result.stdout, result.value) == ("ab\n", 5)
    assert vm.execute("1").stdout == ""


def test_on_print_gets_the_pieces():
    pieces: list[str] = []
    vm = pyvm.VM(on_print=pieces.append)
    result = vm.execute("print('x' * 100_000)")
    assert "".join(pieces) == result.stdout == "x" * 100_000 + "\n"


def test_on_stderr_gets_the_pieces():
    told: list[tuple[str, str]] = []
    vm = pyvm.VM(on_print=lambda text: told.append(("out", text)),
                 on_stderr=lambda text: told.append(("err", text)))
    result = vm.execute("import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('c')\nassert (1, 'x')")
    assert [(stream, text) for stream, text in told if text != "\n"][-3:] == [
        ("out", "a\n"), ("err", "b\n"), ("out", "c\n")]
    assert result.stderr == "".join(text for stream, text in told if stream == "err")
    assert "SyntaxWarning: assertion is always true" in result.stderr


def test_input():
    vm = pyvm.VM(on_input=lambda prompt: prompt.upper())
    assert vm.execute("input('name? ')").value == "NAME? "


def test_input_without_a_host_that_answers(vm):
    with pytest.raises(pyvm.GuestError, match="EOFError"):
        vm.execute("input()")


def test_usage(vm):
    usage = vm.execute("sum(range(1000))").usage
    assert usage.instructions > 0
    assert usage.memory_peak >= usage.memory > 0
    assert usage.seconds >= 0


def test_guest_error(vm):
    with pytest.raises(pyvm.GuestError) as caught:
        vm.execute("print('out')\ndef f():\n    raise ValueError('bad', 1)\nf()", filename="a.py")
    error = caught.value
    assert (error.type, error.message, error.line) == ("ValueError", "('bad', 1)", 3)
    assert error.stdout == "out\n"
    assert error.traceback.startswith("Traceback (most recent call last):\n")
    assert 'File "a.py", line 4, in <module>' in error.traceback
    assert error.traceback.rstrip().endswith("ValueError: ('bad', 1)")
    assert vm.execute("1").value == 1


def test_compile_error(vm):
    with pytest.raises(pyvm.CompileError) as caught:
        vm.execute("x = 1\nif x\n    y = 2\n", filename="a.py")
    error = caught.value
    assert (error.type, error.message, error.line) == ("SyntaxError", "expected ':'", 2)
    assert str(error) == (
        '  File "a.py", line 2\n    if x\n        ^\nSyntaxError: expected \':\'')


def test_system_exit(vm):
    with pytest.raises(pyvm.GuestError) as caught:
        vm.execute("raise SystemExit(3)")
    assert (caught.value.type, caught.value.exit_code) == ("SystemExit", 3)


def test_modules():
    calls = []

    def record(*args, **kwargs):
        calls.append((args, kwargs))
        return len(calls)

    vm = pyvm.VM(modules={"host": {"record": record, "LEVEL": 3, "table": {"a": [1]}}})
    value = vm.execute(
        "import host\nfrom host import record as r\n"
        "[host.record(1, k=[2]), r('x'), host.LEVEL, host.table]").value
    assert value == [1, 2, 3, {"a": [1]}]
    assert calls == [((1,), {"k": [2]}), (("x",), {})]


def test_function_as_a_name(vm):
    assert vm.execute("f(2) + 1", names={"f": lambda x: x * 10}).value == 21


def test_host_exception_without_its_text():
    def fail():
        raise KeyError("secret")

    vm = pyvm.VM(modules={"h": {"fail": fail}})
    source = "import h\ntry:\n    h.fail()\nexcept KeyError as e:\n    text = repr(e)\ntext"
    value = vm.execute(source).value
    assert "secret" not in value
    assert "fail() failed" in value


def test_host_exception_with_its_text():
    def fail():
        raise ValueError("told")

    vm = pyvm.VM(modules={"h": {"fail": fail}}, expose_errors=True)
    with pytest.raises(pyvm.GuestError, match="told") as caught:
        vm.execute("import h\nh.fail()")
    assert isinstance(caught.value.__cause__, ValueError)


def test_own_exception_class_of_the_host():
    class Odd(LookupError):
        pass

    def fail():
        raise Odd("x")

    vm = pyvm.VM(modules={"h": {"fail": fail}})
    with pytest.raises(pyvm.GuestError) as caught:
        vm.execute("import h\nh.fail()")
    assert caught.value.type == "LookupError"
    assert isinstance(caught.value.__cause__, Odd)


def test_result_that_cannot_cross():
    vm = pyvm.VM(modules={"h": {"give": lambda: object()}})
    with pytest.raises(pyvm.GuestError, match="TypeError"):
        vm.execute("import h\nh.give()")


def test_keyboard_interrupt_of_a_host_function_ends_the_execution(vm):
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        vm.execute("try:\n    stop()\nexcept BaseException:\n    pass", names={"stop": stop})
    assert vm.execute("1").value == 1


def test_sources():
    vm = pyvm.VM(sources={
        "pkg/__init__.py": "from .inner import value", "pkg/inner.py": "value = 5",
        "single.py": "import pkg\nthing = pkg.value + 1", "loose/part.py": "x = 9"})
    assert vm.execute("import single, loose.part\nsingle.thing + loose.part.x").value == 15


def test_missing_module(vm):
    with pytest.raises(pyvm.GuestError) as caught:
        vm.execute("import nothing_such")
    assert caught.value.type == "ModuleNotFoundError"
    assert caught.value.message.startswith("No module named 'nothing_such' (nothing_such is not ")


def test_guest_function(vm):
    function = vm.execute("n = 0\ndef f(a, *, b=1):\n    global n\n    n += 1\n    return a + b\nf").value
    assert isinstance(function, pyvm.GuestFunction)
    assert function(1) == 2
    assert function(1, b=5) == 6
    assert vm.execute("n").value == 2
    with pytest.raises(pyvm.GuestError, match="TypeError"):
        function()


def test_guest_object_comes_back_itself(vm):
    thing = vm.execute("class C: pass\nc = C()\nc").value
    assert isinstance(thing, pyvm.GuestObject)
    assert vm.execute("thing is c", names={"thing": thing}).value is True
    assert vm.execute("things[0] is c", names={"things": [thing]}).value is True


def test_handles_are_let_go(vm):
    vm.execute("class C: pass")
    for _ in range(50):
        vm.execute("[C() for _ in range(20)]")
    first = vm.execute("1").usage.memory
    for _ in range(200):
        vm.execute("[C() for _ in range(20)]")
    assert vm.execute("1").usage.memory < first + (1 << 20)


def test_handle_of_another_vm(vm):
    function = pyvm.VM().execute("lambda: 1").value
    with pytest.raises(pyvm.PyvmError, match="another VM"):
        vm.execute("f", names={"f": function})


def test_call(vm):
    vm.execute("def area(w, h=2):\n    print('called')\n    return w * h")
    result = vm.call("area", 3)
    assert (result.value, result.stdout) == (6, "called\n")
    assert vm.call("area", w=1, h=1).value == 1
    with pytest.raises(ValueError, match="not a name"):
        vm.call("area(1)")


def test_nested_calls(vm):
    def apply(function, items):
        return [function(item) for item in items]

    value = vm.execute("total = 0\ndef add(x):\n    global total\n    total += x\n    return total\n"
                       "apply(add, [1, 2, 3])", names={"apply": apply}).value
    assert value == [1, 3, 6]


def test_error_of_a_nested_call_reaches_the_outer_program(vm):
    source = ("def bad(): raise KeyError('k')\n"
              "try:\n    run(bad)\nexcept KeyError as e:\n    got = e.args\ngot")
    assert vm.execute(source, names={"run": lambda f: f()}).value == ("'k'",)


def test_endless_ping_pong_is_a_recursion_error(vm):
    with pytest.raises(pyvm.GuestError) as caught:
        vm.execute("def f(): return back(f)\nf()", names={"back": lambda f: f()})
    assert caught.value.type == "RecursionError"
    assert vm.execute("1").value == 1


def test_code():
    code = pyvm.compile("print(n)\nn * 2")
    for n in (1, 2):
        assert pyvm.VM().execute(code, names={"n": n}).value == n * 2
    again = pyvm.Code.load(code.dump())
    assert pyvm.VM().execute(again, names={"n": 3}).stdout == "3\n"
    assert "RETURN" in again.dis()


def test_code_in_a_pickle():
    import pickle

    code = pickle.loads(pickle.dumps(pyvm.compile("6 * 7")))  # noqa: S301
    assert pyvm.VM().execute(code).value == 42


@pytest.mark.parametrize("data", [b"", b"x", b"\x93\x01\x02\x03", b"\xc1" * 50])
def test_bad_code(data):
    with pytest.raises(pyvm.CodeFormatError):
        pyvm.Code.load(data)


def test_damaged_code_never_crashes():
    data = pyvm.compile("def f(x):\n    return [i * x for i in range(3)]\nf(2)").dump()
    for place in range(0, len(data), 7):
        damaged = bytearray(data)
        damaged[place] ^= 0x55
        try:
            code = pyvm.Code.load(bytes(damaged))
        except pyvm.CodeFormatError:
            continue
        try:
            pyvm.VM(limits=pyvm.Limits(seconds=1)).execute(code)
        except pyvm.PyvmError:
            pass


def test_two_threads_in_one_vm():
    vm = pyvm.VM()
    started = threading.Event()
    ended: list[BaseException | None] = []

    def run():
        try:
            vm.execute("started()\nwhile True: pass", names={"started": started.set})
        except BaseException as error:
            ended.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    started.wait(5)
    time.sleep(0.02)
    with pytest.raises(pyvm.BusyError):
        vm.execute("1")
    vm.cancel()
    thread.join(5)
    assert isinstance(ended[0], pyvm.LimitExceeded)
    assert ended[0].which == "cancel"
    assert vm.execute("1").value == 1


def test_a_dropped_vm_in_a_loop_costs_nothing_that_stays():
    for _ in range(2000):
        pyvm.VM().execute("x = [1] * 100")
