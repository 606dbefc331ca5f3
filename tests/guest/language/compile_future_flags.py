"""Future statements: where they may stand, and how compile() hands them on."""


def attempt(source, flags=0, dont_inherit=False):
    names = {}
    try:
        exec(compile(source, "f", "exec", flags, dont_inherit), names)
        print(ascii(source), names.get("__annotations__"))
    except Exception as e:
        print(ascii(source), type(e).__name__, getattr(e, "msg", e), getattr(e, "lineno", ""), getattr(e, "offset", ""))


attempt("x: int = 1")
attempt("from __future__ import annotations\nx: int = 1")
attempt("'doc'\nfrom __future__ import annotations\nx: undefined")
attempt("'doc'; from __future__ import annotations; x: undefined")
attempt("from __future__ import division, annotations as later\nx: later.y")
attempt("from __future__ import (generators, nested_scopes)\nx: 1")
attempt("x: int = 1", 0x1000000)
attempt("x: undefined", 0x1000000, True)
attempt("x = 1\nfrom __future__ import annotations")
attempt("'a'\n'b'\nfrom __future__ import annotations")
attempt("import sys\nfrom __future__ import division")
attempt("def f():\n    from __future__ import division")
attempt("class A:\n    from __future__ import annotations")
attempt("from __future__ import nothing")
attempt("from __future__ import annotations, nothing")
attempt("from __future__ import braces")
attempt("from __future__ import *")
attempt("from __future__ import")
attempt("from .__future__ import annotations\nx: undefined")
attempt("if 1:\n    from __future__ import annotations")
attempt("from __future__ import barry_as_FLUFL\nx = 1 != 2")
attempt("# comment\n\nfrom __future__ import annotations\nx: a.b[c]")
namespace = {}
exec("from __future__ import annotations\nexec('x: undefined.name')\ny: other.name", namespace)
print(namespace["__annotations__"])
namespace = {}
exec("from __future__ import annotations\ncode = compile('x: undefined.name', 'f', 'exec')\nexec(code)", namespace)
print(namespace["__annotations__"])
namespace = {}
try:
    exec("from __future__ import annotations\nexec(compile('x: undefined.name', 'f', 'exec', 0, True))", namespace)
except NameError as e:
    print(e)
flags = compile("from __future__ import annotations, division", "f", "exec").co_flags
print(bool(flags & 0x1000000), bool(compile("", "f", "exec").co_flags & 0x1000000))
exec("""from __future__ import annotations
def f(a: undefined, *, b: (1, 2)) -> [x for x in y]: pass
class C:
    z: f(1)
""", namespace)
print(namespace["f"].__annotations__, namespace["C"].__annotations__)
import __future__
print(__future__.all_feature_names, __future__.annotations, __future__.division.getMandatoryRelease())
