"""Collect wrong programs from CPython 3.13's own tests, with what CPython says of each.

They are taken from the test files of the interpreter that runs this, while its tests run, and kept
nowhere: the modules' own `compile`, `eval` and `exec` are replaced by ones that note what is refused.
"""

import ast
import builtins
import contextlib
import doctest
import importlib
import io
import unittest
import warnings
from dataclasses import dataclass

MODULES = tuple(
    f"test.test_{name}"
    for name in (
        "syntax exceptions fstring patma named_expressions type_params grammar string_literals eof future_stmt"
        " global pep646_syntax unpack_ex positional_only_arg compile generators genexps keywordonlyarg"
        " dictcomps listcomps setcomps except_star scope source_encoding unparse coroutines asyncgen"
        " decorators with super type_aliases type_annotations unicode_identifiers unpack extcall"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A refused source. `late`: the parser took it, the compiler did not."""

    module: str
    source: bytes
    mode: str
    type: str
    message: str
    line: int
    offset: int
    end_line: int
    end_offset: int
    late: bool
    text: bool

    @property
    def place(self) -> tuple[int, int, int]:
        """Return offset, end_lineno and end_offset, 0 for what is absent."""
        return self.offset, self.end_line, self.end_offset


class Collector:
    """Notes refused sources, once each."""

    def __init__(self) -> None:
        self.found: dict[tuple[bytes, str], Wrong] = {}
        self.module = ""

    def note(self, source: object, mode: str, error: SyntaxError) -> None:
        """Note a refused source, unless it is not text or has lone surrogates."""
        text = isinstance(source, str)
        try:
            raw = source.encode() if isinstance(source, str) else bytes(source)  # type: ignore[call-overload]
        except (UnicodeEncodeError, TypeError):
            return
        if mode == "eval":
            raw = raw.lstrip(b" \t")
        late = False
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                ast.parse(raw.decode() if text else raw, mode=mode)
                late = True
                compile(raw.decode() if text else raw, "<wrong>", mode)
            except (SyntaxError, ValueError):
                pass
            else:
                return  # only a warning that a test made an error
        self.found.setdefault(
            (raw, mode),
            Wrong(
                self.module,
                raw,
                mode,
                type(error).__name__,
                error.msg,
                error.lineno or 0,
                error.offset or 0,
                error.end_lineno or 0,
                error.end_offset or 0,
                late,
                text,
            ),
        )

    def refuse(self, source: object, mode: str, call: object, *rest: object, **named: object):  # noqa: ANN201
        """Call a built-in on a source, noting a SyntaxError of that very source."""
        try:
            return call(source, *rest, **named)  # type: ignore[operator]
        except SyntaxError as error:
            if isinstance(source, str | bytes):
                self.note(source, mode, error)
            raise

    def install(self, module: object) -> None:
        """Put noting stand-ins for the built-ins into a module."""

        def compile_(source, filename="", mode="exec", *rest, **named):  # noqa: ANN001, ANN202
            return self.refuse(source, mode, builtins.compile, filename, mode, *rest, **named)

        def eval_(source, *rest, **named):  # noqa: ANN001, ANN202
            return self.refuse(source, "eval", builtins.eval, *rest, **named)

        def exec_(source, *rest, **named):  # noqa: ANN001, ANN202
            return self.refuse(source, "exec", builtins.exec, *rest, **named)

        module.compile, module.eval, module.exec = compile_, eval_, exec_  # type: ignore[attr-defined]

    def doctests(self, module: object) -> None:
        """Compile the examples of a module's docstring."""
        for example in doctest.DocTestParser().get_examples(module.__doc__ or ""):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    compile(example.source, "<doctest>", "single")
            except SyntaxError as error:
                self.note(example.source, "single", error)


def collect(modules: tuple[str, ...] = MODULES) -> list[Wrong]:
    """Run the tests of the modules and return what they had refused."""
    collector = Collector()
    for name in modules:
        module = importlib.import_module(name)
        collector.module = name
        collector.doctests(module)
        collector.install(module)
        suite = unittest.defaultTestLoader.loadTestsFromModule(module)
        quiet = io.StringIO()
        with warnings.catch_warnings(), contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
            warnings.simplefilter("ignore")
            unittest.TextTestRunner(stream=quiet).run(_chosen(suite))
    return list(collector.found.values())


def _chosen(suite: unittest.TestSuite) -> unittest.TestSuite:
    """Leave out what spawns processes or eats memory; it refuses no sources."""
    chosen = unittest.TestSuite()
    for test in _flat(suite):
        name = test.id()
        if isinstance(test, doctest.DocTestCase):
            continue
        if any(word in name.lower() for word in ("memory", "recurs", "subprocess", "crash", "badisinstance")):
            continue
        chosen.addTest(test)
    return chosen


def _flat(suite: unittest.TestSuite):  # noqa: ANN202
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from _flat(item)
        else:
            yield item
