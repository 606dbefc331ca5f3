"""Injected modules: namespaces, submodules, handles, docstrings and signatures."""

from __future__ import annotations

import gc
from types import SimpleNamespace
from typing import Any

import pytest

from pyvm import VM, GuestError, Handle, MemoryFS, ProcessPool, PyvmError, compile


class Database:
    """Rows by key."""

    def __init__(self) -> None:
        self.rows = {"a": 1}
        self.password = "secret"

    def get(self, key: str, default: int | None = None) -> int | None:
        """Return a row.

        None if there is none.
        """
        return self.rows.get(key, default)

    async def fetch(self, key: str) -> int:
        return self.rows[key]

    def drop(self) -> None:
        self.rows.clear()


def price(item: str, *, count: int = 1, factory: Any = object) -> float:
    """Return what it costs."""
    return len(item) * count


def modules(database: Database | None = None) -> dict[str, dict[str, Any]]:
    handle = Handle(database or Database(), methods=["get", "fetch"])
    return {
        "shop": {
            "price": price, "db": handle, "TAX": 0.2, "CONFIG": {"a": [1, {"b": 2}]},
            "tools": {"double": lambda n: n * 2, "LIMIT": 9, "deep": {"db": handle, "id": id}},
            "plain": SimpleNamespace(x=1, y=[1, 2], z=SimpleNamespace(w="w")),
            "same": lambda item: item, "is_db": lambda item: type(item) is Database,
        },
        "shop.admin.users": {"count": lambda: 3},
    }


@pytest.fixture
def vm():
    return VM(modules=modules())


def run(vm: VM, source: str) -> Any:
    return vm.execute(source).value


def test_namespaces(vm):
    assert run(vm, "import shop\n(shop.tools.double(4), shop.tools.LIMIT, shop.TAX)") == (8, 9, 0.2)
    assert run(vm, "shop.plain.x, shop.plain.y, shop.plain.z.w") == (1, [1, 2], "w")
    assert run(vm, "shop.tools.deep.db.get('a')") == 1
    assert run(vm, "shop.CONFIG['a'][1]['b']") == 2
    assert run(vm, "repr(shop.tools), repr(shop.tools.deep)") == (
        "<host object tools>", "<host object deep>")
    assert run(vm, "dir(shop.tools)") == ["LIMIT", "deep", "double"]
    assert run(vm, "shop.tools.deep is shop.tools.deep, shop.db is shop.tools.deep.db")[0]


@pytest.mark.parametrize("source", [
    "shop.tools.nothing", "shop.tools.LIMIT = 1", "del shop.tools.LIMIT", "shop.tools()",
    "shop.db.password", "shop.db.drop()", "shop.db.rows", "shop.db.__dict__", "shop.db.__init__.x",
    "shop.db.get.__self__", "shop.db.get.__func__", "shop.db.get.__globals__",
    "shop.db.get.__closure__", "object.__getattribute__(shop.db, 'password')", "shop.db.x = 1",
    "shop.price.__code__", "shop.price.__defaults__", "vars(shop.db)",
    "import _host_members", "__import__('_host' + '_members')", "type(shop.db)()",
])
def test_nothing_else(vm, source):
    with pytest.raises(GuestError) as caught:
        vm.execute(f"import shop\n{source}")
    assert caught.value.type in ("AttributeError", "TypeError", "ModuleNotFoundError")


def test_handles(vm):
    assert run(vm, "import shop\nshop.db.get('a'), shop.db.get('b', 7)") == (1, 7)
    assert run(vm, "repr(shop.db), dir(shop.db)") == (
        "<host object Database>", ["__doc__", "fetch", "get"])
    assert run(vm, "getattr(shop.db, 'drop', 'no')") == "no"
    assert run(vm, "hasattr(shop.db, 'get'), hasattr(shop.db, 'rows')") == (True, False)
    assert run(vm, "shop.is_db(shop.db)") is True
    assert run(vm, "shop.same(shop.db).get('a')") == 1  # what is known comes back as a handle
    assert run(vm, "import asyncio\nasync def f(): return await shop.db.fetch('a')\n"
                   "asyncio.run(f())") == 1
    assert type(run(vm, "shop.db")) is Database
    ledger = vm.execute("shop.db.get('b')").ledger
    assert [crossing.name for crossing in ledger] == ["shop.db.get"]
    assert run(vm, "get = shop.db.get\n[get(key) for key in 'ab']") == [1, None]


def test_a_handle_in_names():
    vm = VM(modules={"m": {"f": len}})
    names = {"db": Handle(Database(), methods=["get"], name="db"), "ns": {"double": lambda n: n * 2}}
    assert vm.execute("import m\ndb.get('a') + ns.double(m.f('xx'))", names=names).value == 5
    assert vm.execute("repr(db), m.f.__doc__").value == ("<host object db>", len.__doc__)


def test_what_a_handle_may_be():
    for wrong in ("__class__", "a b"):
        with pytest.raises(ValueError, match="not a name"):
            Handle(Database(), [wrong])
    with pytest.raises(TypeError):
        Handle(Database(), ["password"])
    with pytest.raises(TypeError):
        Handle(Database(), "get")
    with pytest.raises(AttributeError):
        Handle(Database(), ["nothing"])


def test_an_object_that_was_not_given_does_not_cross():
    with pytest.raises(GuestError, match="TypeError"):
        VM(modules={"m": {"make": Database}}).execute("import m\nm.make()")


@pytest.mark.parametrize(("call", "said"), [
    ("price()", "price() missing 1 required positional argument: 'item'"),
    ("price(1, 2)", "price() takes 1 positional argument but 2 were given"),
    ("price('a', size=2)", "price() got an unexpected keyword argument 'size'"),
    ("price('a', item='b')", "price() got multiple values for argument 'item'"),
    ("db.get()", "get() missing 1 required positional argument: 'key'"),
    ("price(5)", "price() failed"),  # of len(5), inside: the host's own affair
    ("tools.deep.id()", "id() failed"),
])
def test_arguments_that_do_not_fit(vm, call, said):
    with pytest.raises(GuestError) as caught:
        vm.execute(f"import shop\nshop.{call}")
    assert (caught.value.type, caught.value.message) == ("TypeError", said)


WALKED = {
    "(n * n for n in range(3))": [0, 1, 4],
    "iter([1, 2])": [1, 2],
    "map(str, [1, 2])": ["1", "2"],
    "{'a': 1}.items()": [("a", 1)],
    "Deck('AK')": ["A", "K"],
    "zip('ab', [1, None])": [("a", 1), ("b", None)],
}
DECK = "class Deck:\n    def __init__(self, c): self.c = c\n    def __iter__(self): return iter(self.c)"


@pytest.mark.parametrize("source", WALKED)
def test_the_host_walks_what_the_guest_gives(source):
    vm = VM(modules={"host": {"walk": list, "first": next, "same": lambda item: item}})
    vm.execute(f"{DECK}\nimport host")
    assert run(vm, f"host.walk({source})") == WALKED[source]
    assert list(run(vm, source)) == WALKED[source]  # between runs
    assert run(vm, f"host.first(iter({source}))") == WALKED[source][0]
    assert run(vm, f"x = {source}\nhost.same(x) is x")


def test_a_walk_that_fails():
    vm = VM(modules={"host": {"walk": list}})
    source = "def g():\n    yield 1\n    raise KeyError('x')\nimport host\n"
    assert run(vm, source + "try: host.walk(g())\nexcept KeyError as e: x = e.args\nx") == ("'x'",)
    items = run(vm, "g()")
    assert next(items) == 1
    with pytest.raises(GuestError, match="KeyError"):
        next(items)
    assert list(items) == []
    with pytest.raises(TypeError):
        iter(run(vm, "object()"))


def test_coroutines_of_the_guest_run_when_the_host_calls():
    vm = VM(modules={"host": {"fetch": Database().fetch}})
    vm.execute("import host\nasync def twice(key): return 2 * await host.fetch(key)")
    assert vm.call("twice", "a").value == 2
    assert run(vm, "twice")("a") == 2


def test_keys_that_only_the_guest_can_compare():
    vm = VM(modules={"host": {"as_key": lambda item: {item: 1}}})
    key = run(vm, "class Key:\n    def __hash__(self): return 1\n"
                  "    def __eq__(self, other): return True\nKey()")
    with pytest.raises(GuestError, match="TypeError: a key from the host"):
        vm.execute("import host\nhost.as_key(Key())")
    for source in ("x", compile("x")):
        with pytest.raises(PyvmError, match="cannot be given"):
            vm.execute(source, names={"x": {key: 1}})
    with pytest.raises(PyvmError):
        vm.call("print", {key: 1})
    assert run(vm, "1 + 1") == 2


def test_submodules(vm):
    assert run(vm, "import shop.admin.users\nshop.admin.users.count()") == 3
    assert run(vm, "from shop.admin import users\nusers.__name__, users.count()") == (
        "shop.admin.users", 3)
    assert run(vm, "from shop import admin, price\nprice('ab', count=2)") == 4
    with pytest.raises(GuestError, match="No module named 'shop.nothing'"):
        vm.execute("import shop.nothing")


def test_a_submodule_of_a_package_of_sources():
    vm = VM(sources={"pkg/__init__.py": "x = 5"}, modules={"pkg.host": {"f": lambda: 6}})
    assert vm.execute("import pkg, pkg.host\npkg.x, pkg.host.f()").value == (5, 6)


def test_docstrings_and_signatures(vm):
    assert run(vm, "import shop\nshop.price.__doc__, shop.price.__text_signature__") == (
        "Return what it costs.",
        "(item: str, *, count: int = 1, factory: Any = ...) -> float")
    assert run(vm, "shop.db.get.__doc__, shop.db.get.__text_signature__, shop.db.__doc__") == (
        "Return a row.\n\nNone if there is none.",
        "(key: str, default: int | None = None) -> int | None", "Rows by key.")
    assert run(vm, "shop.same.__doc__, shop.same.__text_signature__") == (None, "(item)")
    assert run(vm, "type(shop.price).__doc__") == "A function of the host."


def test_all_of_it_survives_a_snapshot():
    database = Database()
    vm = VM(modules=modules(database), fs=MemoryFS())
    vm.execute("import shop\ndb, tools = shop.db, shop.tools")
    blob = vm.snapshot()
    del vm
    gc.collect()
    restored = VM.restore(blob, modules=modules(database))
    database.rows["a"] = 8
    source = "db.get('a'), tools.double(2), tools.deep.db.get('a'), shop.is_db(db), db.get.__doc__"
    assert run(restored, source)[:4] == (8, 4, 8, True)
    assert run(restored, "import shop.admin.users as users\nusers.count()") == 3
    assert restored.execute("f(db.get('a')), db.get.__text_signature__", names={
        "f": lambda n: n + 1}).value[0] == 9
    with pytest.raises(GuestError, match=r"did not give shop\.db\.get"):
        VM.restore(blob).execute("db.get('a')")
    again = VM.restore(restored.snapshot(), modules=modules(database))
    assert run(again, "db.get('a'), tools.LIMIT") == (8, 9)


def test_in_a_worker_process():
    with ProcessPool(1) as pool:
        result = pool.execute("import shop\n(shop.tools.double(2), shop.db.get('a'), db.get('a'), "
                              "f.__doc__)", modules=modules(), names={
                                  "db": Handle(Database(), ["get"]), "f": price})
        assert result.value == (4, 1, 1, "Return what it costs.")
        assert pool.execute("f.__doc__", names={"f": price}).value == "Return what it costs."
