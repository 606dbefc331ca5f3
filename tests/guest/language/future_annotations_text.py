"""`from __future__ import annotations`: annotations are the text of their expressions."""
from __future__ import annotations


def f(a: int, b: list[int] = [], *args: "quoted", c: undefined.name[1:2, ::3], **kw: lambda x, *y, z=1, **w: x) -> -1 ** 2:
    x: not_evaluated = 1
    return x


for name, text in f.__annotations__.items():
    print(name, "=", text)
print(f(1, c=2))


class C:
    a: 1 + 2 * 3 - (4 + 5) // 6 @ 7
    b: (1, 2)
    d: [i for i in range(3) if i if not i for j in k]
    e: {k: v for k, v in z} | {1: 2, **d} | {*s, 1}
    f: a if b else c or d and not e
    g: f(1, *a, k=2, **kw)
    h: x[1][a:b][::c][d, e][*f]
    i: ("a" "b", b"bytes")
    i2: f"{x!r:>{w}} {y=}"
    j: yield_ if False else ...
    k: a < b <= c != d is not e not in f
    l: lambda: (lambda a, /, b=1, *, c: None)
    m: ~-+x ** -y
    n: (a, b)[0].c().d
    o: (i for i in x)
    p: 1_000 + 0x10 + 1.5e300 + 1e1000 + 2j + True
    q: await_ @ (a | b) & c ^ d << 1 >> 2 % 3
    r: ((a, ), ())
    s: ([], {}, {1})
    t: not (not a)
    u: (a and b) or (c and d)
    v: x.__class__.__name__
    w: 'quo\"te' + "it's" + 'new\nline'
    x: (-1).y + 1 .z + 1.5.w
    y: a[b, 1]
    z: print(*(), **{})


for name, text in C.__annotations__.items():
    print(name, "=", text)
module_level: Undefined[Name]
print(__annotations__)
exec("v: also.text", scope := {})
print(scope["__annotations__"])
code = compile("v: kept.text", "f", "exec", dont_inherit=True)
try:
    exec(code, {})
except NameError as e:
    print(e)
print(annotations.compiler_flag == 0x1000000, annotations.getMandatoryRelease())
