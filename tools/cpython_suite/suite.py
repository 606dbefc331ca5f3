"""What there is to run: the chosen files, where CPython 3.13's Lib is, what is left out.

A method's name is `file::Class.method`, of a doctest example `file::group[number]`; in a test
package the file of the class stands before it: `test_future_stmt::test_future:Class.method`.
"""

from __future__ import annotations

import fnmatch
import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import oracle

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / "tests" / "cpython"
WORK = ROOT / "build" / "cpython_tests"

# The language.
LANGUAGE = """
test_grammar test_int test_long test_float test_complex test_bool test_list test_tuple test_dict
test_dictviews test_set test_str test_bytes test_memoryview test_range test_slice test_iter
test_enumerate test_generators test_generator_stop test_yield_from test_coroutines test_asyncgen
test_exceptions test_baseexception test_exception_group test_except_star test_exception_variations
test_exception_hierarchy test_raise test_scope test_class test_descr test_descrtut test_super
test_property test_patma test_unpack test_unpack_ex test_fstring test_format test_augassign
test_compare test_richcmp test_sort test_hash test_named_expressions test_keywordonlyarg
test_positional_only_arg test_type_params test_type_aliases test_type_annotations test_listcomps
test_setcomps test_dictcomps test_genexps test_with test_decorators test_opcodes test_builtin
test_call test_extcall test_contains test_binop test_index test_isinstance test_pow test_print
test_string_literals test_syntax test_eof test_funcattrs test_global test_metaclass
test_subclassinit test_genericalias test_types test_typechecks test_numeric_tower test_strtod
test_ucn test_unicode_identifiers test_utf8source test_longexp test_pep646_syntax test_flufl
test_future_stmt test_int_literal test_iterlen test_module test_dynamicclassattribute test_dynamic
test_unary
""".split()

# The library.
LIBRARY = """
datetimetester test_abc test_abstract_numbers test_argparse test_array test_ast test_asyncio
test_atexit test_base64 test_binascii test_bisect test_calendar test_cmath test_cmd
test_codeccallbacks test_codecs test_collections test_colorsys test_concurrent_futures
test_configparser test_context test_contextlib test_contextlib_async test_copy test_copyreg
test_csv test_dataclasses test_decimal test_defaultdict test_deque test_difflib test_doctest test_email
test_enum test_file test_filecmp test_fileinput test_fnmatch test_fractions test_functools test_gc
test_genericclass test_genericpath test_getopt test_getpass test_gettext test_glob test_graphlib
test_gzip test_hashlib test_heapq test_hmac test_html test_htmlparser test_http_cookies test_import
test_importlib test_inspect test_io test_ipaddress test_itertools test_json test_keyword
test_linecache test_locale test_logging test_math test_memoryio test_mimetypes test_minidom
test_netrc test_ntpath test_operator test_optparse test_ordered_dict test_os test_pathlib
test_pkgutil test_platform test_plistlib test_posixpath test_pprint test_pulldom test_pyexpat test_queue
test_quopri test_random test_re test_reprlib test_sax test_sched test_secrets test_shlex
test_shutil test_stat test_statistics test_strftime test_string test_strptime test_struct test_sys
test_tabnanny test_tempfile test_textwrap test_thread test_threading test_threading_local test_time
test_timeit test_tokenize test_tomllib test_traceback test_typing test_unicodedata test_unittest
test_univnewlines test_unparse test_urllib test_urllib_response test_urlparse test_userdict
test_userlist test_userstring test_uuid test_warnings test_wave test_weakref test_weakset
test_xml_dom_minicompat test_xml_etree test_zlib test_zoneinfo
""".split()

FILES = LANGUAGE + LIBRARY

# What a plain `make check` runs: quick files of every part of the language.
SAMPLE = """
test_bool test_list test_tuple test_slice test_enumerate test_dictviews test_raise test_scope
test_class test_super test_unpack test_unpack_ex test_augassign test_named_expressions
test_listcomps test_genexps test_with test_decorators test_except_star test_keywordonlyarg
""".split()


def find_library(given: str | None) -> Path | None:
    """Return the Lib of a CPython 3.13 that has its tests, or None."""
    if given:
        return Path(given)
    library = oracle.library()
    return library if library and (library / "test" / "test_list.py").exists() else None


def interpreter_of(library: Path) -> str:
    """Return the CPython 3.13 that a Lib belongs to; a source tree's Lib has `python` beside it."""
    for path in (library.parents[1] / "bin" / "python3.13", library.parent / "python"):
        if path.exists():
            return str(path)
    return oracle.need()


@dataclass
class Group:
    """A doctest group: (source, wanted output, exception text or None, flags, line) each."""

    name: str
    module: str
    examples: list[tuple[str, str, str | None, int, int]]


@dataclass
class TestFile:
    """One test file: its methods, its doctest groups, the standard modules that it imports."""

    name: str
    methods: list[str] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    imports: list[str] = field(default_factory=list)
    trouble: str = ""

    def tests(self) -> list[str]:
        """Return the names of everything that counts as a method, in order."""
        return self.methods + [
            f"{group.name}[{n}]" for group in self.groups for n in range(len(group.examples))]


@dataclass
class Listing:
    """The chosen files, and the names that CPython's modules have."""

    files: list[TestFile]
    names: dict[str, list[str]]
    stdlib: list[str]


def shims() -> list[str]:
    """Return the standard modules that pyvm itself has."""
    sys.path.insert(0, str(ROOT))
    from pyvm.spec.modules import modules
    from pyvm.spec.stdlib import BORROWED

    folder = ROOT / "stdlib_shims"
    native = {row.name for row in modules()}
    borrowed = {name.removesuffix("/__init__").replace("/", ".") for name in BORROWED}
    inner = {f"{p.parent.name}.{p.stem}" for p in folder.glob("[a-z]*/[a-z]*.py")}
    return sorted({p.stem for p in folder.iterdir()
                   if (p.name == "__future__.py" or not p.name.startswith("_"))
                   and (p.suffix == ".py" or p.is_dir())} | inner | native | borrowed)


def supported() -> list[str]:
    """Return the modules that the tests' support has."""
    folder = HOME / "support"
    return sorted(p.stem for p in folder.iterdir()
                  if p.stem not in ("_driver", "_placeholder", "__pycache__")
                  and (p.suffix == ".py" or p.is_dir()))


def list_tests(library: Path, names: list[str]) -> Listing:
    """Ask CPython what its files hold; the answer is kept in build/."""
    script = Path(__file__).with_name("listing.py")
    modules = sorted(set(shims() + supported()) - {"test", "unittest"})
    key = hashlib.sha256(json.dumps(
        [str(library), names, modules, script.read_text()]).encode()).hexdigest()[:16]
    kept = WORK / f"listing-{key}.json"
    if not kept.exists():
        environment = dict(os.environ, PV_SHIMS=" ".join(modules), PYTHONHASHSEED="0")
        run = subprocess.run(
            [interpreter_of(library), "-W", "ignore", str(script), *names], capture_output=True,
            text=True, env=environment, stdin=subprocess.DEVNULL, timeout=300, check=False)
        if run.returncode != 0:
            sys.exit(f"cpython_tests: CPython does not list its tests:\n{run.stderr[-2000:]}")
        WORK.mkdir(parents=True, exist_ok=True)
        kept.write_text(run.stdout)
    data = json.loads(kept.read_text())
    files = []
    for name in names:
        found = data["files"][name]
        if "trouble" in found:
            files.append(TestFile(name, trouble=found["trouble"]))
            continue
        prefix = f"test.{name}."
        groups = [Group(g["name"].removeprefix(prefix), g["module"],
                        [tuple(e) for e in g["examples"]]) for g in found["doctests"]]
        methods = [m.removeprefix(prefix) for m in found["methods"]]
        files.append(TestFile(name, methods, groups, found["imports"]))
    return Listing(files, data["names"], data["stdlib"])


@dataclass
class LeftOut:
    """A line of left_out.txt."""

    pattern: str
    kind: str
    reason: str


def read_left_out() -> list[LeftOut]:
    """Return the tests that are left out on purpose: `pattern | kind | reason` a line."""
    found = []
    for line in (HOME / "left_out.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            pattern, kind, reason = (part.strip() for part in line.split("|", 2))
            found.append(LeftOut(pattern, kind, reason))
    return found


def left_out_of(name: str, entries: list[LeftOut]) -> LeftOut | None:
    """Return the line that leaves a test out, if any."""
    for entry in entries:
        if fnmatch.fnmatchcase(name, entry.pattern.replace("[", "[[]")):
            return entry
    return None
