"""Runs the listed tests of one test file and tells the runner of each, a line on stderr.

A line is a mark and fields in hexadecimal: "start", id; then "end", id, status, ... What the tests
print goes to stdout, where nobody reads it.
"""

import sys

import _pyvm
import _placeholder
import _twins
from _placeholder import LeftOut, MissingModule, State

MARK = "\x01PV "
_write = sys.stderr.write
STDLIB = set()  # the names of CPython's standard modules


def tell(*what):
    """Send one line to the runner."""
    _write(MARK + " ".join("-" if part is None else "x" + part.encode(
        "utf-8", "surrogatepass").hex() for part in what) + "\n")


def describe(error):
    """Return (last line, whole text) of an exception."""
    name = type(error).__qualname__
    if type(error).__module__ not in ("builtins", "__main__"):
        name = type(error).__module__ + "." + name
    try:
        text = str(error)
    except Exception as other:
        text = f"<str() fails: {type(other).__name__}>"
    last = f"{name}: {text}" if text else name
    try:
        whole = _pyvm.format_exception(error)
    except Exception as other:
        whole = f"<no traceback: {type(other).__name__}: {other}>\n{last}"
    return last, whole


def verdict(error):
    """Return (status, last line, whole text) of what ended a test."""
    import unittest
    if error is None:
        return "ok", "", ""
    last, whole = describe(error)
    if State.touched:
        return "missing", State.touched[0], whole
    if isinstance(error, MissingModule):  # a class's, told again for each of its methods
        return "missing", error.module, whole
    if isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] in STDLIB:
        return "missing", error.name, whole
    if "not Placeholder" in last:
        return "missing", "a module by its value", whole
    if isinstance(error, LeftOut):
        return "left", str(error), whole
    if State.internals:
        return "left", f"C internals: {State.internals[0]}", whole
    if isinstance(error, (PermissionError, FileNotFoundError)) and (
            "the host gave no files" in last or isinstance(error.filename, str)):
        return "left", "real OS: files", whole
    if "only plain data are pickled here" in last or "pickle.load" in last:
        return "left", "refused module: pickle", whole
    if isinstance(error, NotImplementedError) and "a program in a VM has no" in last:
        return "left", "real OS: " + last.rpartition(" has no ")[2], whole
    if isinstance(error, unittest.SkipTest):
        return "skip", str(error), whole
    if isinstance(error, AssertionError):
        return "fail", last, whole
    return "error", last, whole


def attempt(function):
    """Call; return the exception that came out, or None."""
    try:
        function()
    except BaseException as error:
        return error
    return None


def load(name):
    """Import a test module; tell and return None if that fails."""
    State.running = False
    try:
        __import__(name)
    except BaseException as error:
        status, last, whole = verdict(error)
        tell("load", name, status, last, whole)
        return None
    if "random" in sys.modules:
        sys.modules["random"].seed(name)  # what a test draws is the same in each run
    return sys.modules[name]


def class_of(module, path):
    """Return the class of a dotted name in a module, or of a class made in a function of it."""
    if "<locals>" in path:
        return next(value for value in vars(module).values()
                    if isinstance(value, type) and value.__qualname__ == path)
    try:
        for part in path.split("."):
            module = getattr(module, part)
        return module
    except AttributeError:
        found = made_by_load_tests(path)
        if found is None:
            raise
        return found


SUITES = []


def made_by_load_tests(path):
    """Return a class that only a file's suite has."""
    import unittest
    todo = list(SUITES)
    while todo:
        entry = todo.pop()
        if isinstance(entry, unittest.TestSuite):
            todo.extend(entry)
        elif type(entry).__qualname__ == path:
            return type(entry)
    return None


def run_methods(module_name, methods):
    """Run methods given as `Class.method`, in order; set each module and class up once."""
    module = load(module_name)
    if module is None:
        return
    State.running = True
    State.clear()
    tell("module", module_name)
    trouble = None
    if hasattr(module, "load_tests"):  # which may give the classes what they lack
        State.running = False
        attempt(lambda: prepare(module))
        State.running = True
        State.clear()
    if hasattr(module, "setUpModule"):
        trouble = attempt(module.setUpModule)
    ready = {}
    for method in methods:
        path, _, name = method.rpartition(".")
        tell("start", method)
        error = trouble
        if error is None:
            if path not in ready:
                ready[path] = attempt(lambda: set_up(module, path))
            error = ready[path]
        if error is None:
            State.clear()
            error = attempt(lambda: run_method(class_of(module, path)(name)))
        tell("end", method, *verdict(error))
        State.clear()
        if error is not None:
            sweep()
    for path in ready:
        if ready[path] is None:
            attempt(class_of(module, path).tearDownClass)
            attempt(class_of(module, path).doClassCleanups)
    if hasattr(module, "tearDownModule"):
        attempt(module.tearDownModule)


def sweep():
    """Remove what a test that failed leaves for the next one to stumble on."""
    import os
    import shutil
    attempt(lambda: os.chdir("/"))
    for name in attempt_value(lambda: os.listdir("/")):
        if name.startswith("@test"):
            attempt(lambda: shutil.rmtree("/" + name) if os.path.isdir("/" + name)
                    else os.remove("/" + name))


def attempt_value(function):
    """Call; return the list that comes, or none."""
    try:
        return function()
    except BaseException:
        return []


def prepare(module):
    """Let a file put its suite together; the suite is CPython's business."""
    import unittest
    SUITES.append(unittest.TestSuite())
    module.load_tests(unittest.TestLoader(), SUITES[-1], None)


def run_method(case):
    """Run a test method with its fixture; raise the first thing that went wrong."""
    import unittest

    class Result(unittest.TestResult):
        def __init__(self):
            super().__init__()
            self.wrong = []

        def addError(self, test, err):
            self.wrong.append(err[1])

        addFailure = addError

        def addSkip(self, test, reason):
            if test is case:
                self.wrong.append(unittest.SkipTest(reason))

        def addSubTest(self, test, subtest, err):
            if err is not None:
                self.wrong.append(err[1])

        def addUnexpectedSuccess(self, test):
            self.wrong.append(AssertionError("unexpected success"))

    result = Result()
    case.run(result)
    if result.wrong:
        raise result.wrong[0]


def set_up(module, path):
    """Run setUpClass of a class that is not skipped."""
    import unittest
    kind = class_of(module, path)
    if getattr(kind, "__unittest_skip__", False):
        raise unittest.SkipTest(kind.__unittest_skip_why__)
    kind.setUpClass()


class _Capture:
    """A stdout that keeps what is written."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self):
        self.parts = []

    def take(self):
        """Return what was written since the last time."""
        text = "".join(self.parts)
        self.parts.clear()
        return text

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass


def exception_line(error):
    """Return what a traceback's last line would say; notes belong to it."""
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "__main__"):
        name = f"{kind.__module__}.{name}"
    text = str(error.msg if isinstance(error, SyntaxError) else error)
    lines = f"{name}: {text}\n" if text else f"{name}\n"
    for note in getattr(error, "__notes__", ()):
        lines += note + "\n"
    return lines


def run_group(module_name, name, examples):
    """Run the examples of a doctest group, given as (id, source), in one namespace."""
    module = load(module_name)
    if module is None:
        return
    if isinstance(module, _placeholder.PlaceholderModule):
        for ident, _ in examples:
            tell("end", ident, "missing", module_name, "")
        return
    names = dict(module.__dict__)
    State.running = True
    out = _Capture()
    for number, (ident, source) in enumerate(examples):
        tell("start", ident)
        State.clear()
        old, sys.stdout = sys.stdout, out
        error = None
        try:
            exec(compile(source, f"<doctest {name}[{number}]>", "single"), names)
        except BaseException as caught:
            error = caught
        finally:
            sys.stdout = old
        got = out.take()
        if State.touched or isinstance(error, (LeftOut, ModuleNotFoundError)):
            found = verdict(error or MissingModule(State.touched[0]))
        else:
            found = [None]
        if found[0] in ("missing", "left"):
            tell("end", ident, *found)
        elif error is None:
            tell("example", ident, got, None, "")
        else:
            tell("example", ident, got, exception_line(error), describe(error)[1])
        State.clear()


def settle():
    """Give sys.path an entry, modules what tests ask of them."""
    if not sys.path:
        sys.path.append("")
    import linecache
    linecache.__file__ = "/linecache.py"
    import os
    os.getuid = os.geteuid = os.getgid = os.getegid = lambda: 1000  # asked while files load
    import threading
    if not hasattr(threading, "_dangling"):
        threading._dangling = set()
    os.chmod = lambda path, mode, **options: None
    os.umask = lambda mask: 0o022
    try:
        from test.support import os_helper
    except Exception as error:
        tell("note", f"test.support.os_helper does not load: {describe(error)[0]}")
    else:
        os_helper._can_chmod = os_helper._can_symlink = os_helper._can_xattr = False
        os_helper._can_hardlink = os_helper._can_dac_override = False
    _twins.install()


def main(plan):
    """Do what the runner wrote down."""
    for name in plan["ready"]:
        try:
            __import__(name)
        except ModuleNotFoundError:
            pass  # a support file that says so
        except BaseException as error:
            tell("note", f"{name} does not load: {describe(error)[0]}")
    settle()
    STDLIB.update(plan["stdlib"])
    _placeholder.install(plan["missing"])
    _twins.unpack_zones()
    for name, names in plan["names"].items():
        if name in sys.modules and name != "unittest":
            _placeholder.complete(sys.modules[name], names)
    for kind, module, content in plan["work"]:
        if kind == "methods":
            run_methods(module, content)
        else:
            run_group(module, kind, content)
    tell("done")
