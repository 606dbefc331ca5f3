"""Each limit, met in each awkward place: nothing of the guest runs then or later, and the VM is sound."""

from __future__ import annotations

import pytest

import pyvm

# A place calls burn() where guest code is under way in something else's middle. `ran` must stay
# empty: each except, finally, __exit__ and the like would put something into it.
PLACES = {
    "plain": "burn()",
    "try": "try: burn()\nexcept BaseException: ran.append('except')\nfinally: ran.append('finally')",
    "finally": "try: pass\nfinally:\n    try: burn()\n    finally: ran.append(1)",
    "except": "try: 1 / 0\nexcept ZeroDivisionError:\n    try: burn()\n    finally: ran.append(1)",
    "except star": "try: raise ExceptionGroup('g', [ValueError()])\nexcept* ValueError:\n"
                   "    try: burn()\n    finally: ran.append(1)",
    "sort key": "things.sort(key=lambda x: burn())",
    "sort in a sort": "class A:\n    def __lt__(s, o): things.sort(key=lambda x: burn())\n"
                      "others = [A(), A()]\nothers.sort()",
    "comparison": "class A:\n    def __lt__(s, o): burn()\nsorted([A(), A()])",
    "__eq__ in a dict": "class A:\n    def __hash__(s): return 1\n    def __eq__(s, o): burn()\n"
                        "d = {A(): 1}\nd[A()] = 2",
    "__repr__ of nested": "class A:\n    def __repr__(s): burn()\nl = [A()]\nl.append(l)\nrepr(l)",
    "generator": "def g():\n    try:\n        yield 1\n        burn()\n    finally: ran.append(1)\n"
                 "held = g()\nlist(held)",
    "generator in a generator": "def g():\n    try: yield from h()\n    finally: ran.append(1)\n"
                                "def h():\n    try:\n        yield 1\n        burn()\n"
                                "    finally: ran.append(1)\nheld = g()\nlist(held)",
    "generator that waits": "def g():\n    try: yield 1\n    finally: ran.append(1)\n"
                            "held = g()\nnext(held)\nheld = None\nburn()",
    "with": "class C:\n    def __enter__(s): pass\n    def __exit__(s, *a): ran.append(1)\n"
            "with C():\n    with C(): burn()",
    "__enter__": "class C:\n    def __enter__(s): burn()\n    def __exit__(s, *a): ran.append(1)\n"
                 "with C(): pass",
    "__exit__": "class C:\n    def __enter__(s): pass\n    def __exit__(s, *a):\n"
                "        try: burn()\n        finally: ran.append(1)\nwith C(): 1 / 0",
    "contextmanager": "class M:\n    def __init__(s, g): s.g = g()\n    def __enter__(s): next(s.g)\n"
                      "    def __exit__(s, *a): s.g.throw(*a[1:2])\ndef g():\n    try: yield\n"
                      "    except BaseException: ran.append(1)\nwith M(g): burn()",
    "class body": "class A:\n    try: burn()\n    finally: ran.append(1)",
    "metaclass": "class M(type):\n    def __call__(c):\n        try: burn()\n"
                 "        finally: ran.append(1)\nclass A(metaclass=M): pass\nA()",
    "exec": "exec('try: burn()\\nfinally: ran.append(1)')",
    "import": "import burning",
    "package import": "import pack.inner",
    "comprehension": "[burn() for x in range(3)]",
    "map in a join": "''.join(map(lambda x: burn(), 'abc'))",
    "default factory": "class D(dict):\n    def __missing__(s, k): burn()\nD()[1]",
    "property": "class A:\n    @property\n    def x(s): burn()\nA().x",
    "max of a generator": "max(burn() for x in range(3))",
    "replace in a dict": "class A:\n    def __index__(s): burn()\nx = [1, 2, 3]\nx[A():2] = [4]",
    "coroutine": "import asyncio\nasync def f():\n    try: burn()\n    finally: ran.append(1)\n"
                 "async def m():\n    try: await asyncio.gather(f(), f())\n"
                 "    finally: ran.append(1)\nasyncio.run(m())",
    "async generator": "import asyncio\nasync def g():\n    try:\n        yield 1\n        burn()\n"
                       "    finally: ran.append(1)\nasync def m():\n"
                       "    async for x in g(): pass\nasyncio.run(m())",
    "__del__ at last": "class A:\n    def __del__(s): ran.append(1)\nheld = A()\nburn()",
    "called by the host": "import host\ntry: host.call(burn)\nfinally: ran.append(1)",
}

# How a limit is met: the body of burn(), and the limits.
BURNS = {
    "seconds": ("while True: pass", {"seconds": 0.02}),
    "instructions": ("while True: pass", {"instructions": 400_000}),
    "memory": ("x = [0]\n    while True: x += x", {"memory": 4 << 20}),
    "output": ("while True: print('.' * 1000)", {"output": 10_000}),
    "host_calls": ("import host\n    while True: host.f(1)", {"host_calls": 20}),
    "traffic": ("import host\n    while True: host.f('x' * 1000)", {"traffic": 20_000}),
    "transfer": ("import host\n    host.f('x' * 100_000)", {"transfer": 10_000}),
    "wall_seconds": ("import host\n    while True: host.nap()", {"wall_seconds": 0.03}),
    "cancel": ("import host\n    host.cancel()\n    while True: pass", {}),
}

AFTER = """
import asyncio
async def two(): return 2
seen = [ran, things, module.value, asyncio.run(two()), sorted([3, 1, 2], key=lambda n: -n), repr([[1]])]
try:
    next(held)
except StopIteration:
    seen.append('closed')
except (NameError, TypeError):  # there is none
    pass
seen
"""


@pytest.mark.parametrize("profile", [False, True], ids=["plain", "profiled"])
@pytest.mark.parametrize("which", BURNS)
def test_each_limit_in_each_place(which: str, profile: bool) -> None:  # noqa: FBT001
    import time

    body, limits = BURNS[which]
    sources = {"burning.py": "import __main__\ntry: __main__.burn()\nfinally: __main__.ran.append(1)",
               "pack/__init__.py": "", "pack/inner.py": "from __main__ import burn\nburn()",
               "module.py": "value = 7"}
    for place, source in PLACES.items():
        host = {"f": lambda x: None, "nap": lambda: time.sleep(0.01), "call": lambda f: f(),
                "cancel": lambda: vm.cancel()}  # noqa: B023, PLW0108
        vm = pyvm.VM(modules={"host": host}, sources=sources, limits=pyvm.Limits(seconds=20))
        vm.execute(f"ran = []\nthings = [3, 1, 2]\nimport module\ndef burn():\n    {body}")
        vm.limits = pyvm.Limits(**{"seconds": 20, **limits})
        with pytest.raises(pyvm.LimitExceeded) as caught:
            vm.execute(source, profile=profile)
        assert caught.value.which == which, place
        assert (caught.value.profile is not None) == profile
        vm.limits = pyvm.Limits(seconds=20)
        seen = vm.execute(AFTER).value
        ran, things, *rest = seen
        if place in ("__del__ at last", "generator that waits"):  # garbage only afterwards
            ran = []
        assert ran == [], place
        assert sorted(things) == [1, 2, 3], place
        assert rest[:4] == [7, 2, [3, 2, 1], "[[1]]"], place
        assert rest[4:] in ([], ["closed"]), place
        assert "burning" not in vm.execute("import sys\n[*sys.modules]").value
