"""Handles in what functions of the host return: identity, allow-list, and when they are let go."""

from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import pytest

from pyvm import VM, GuestError, Handle, Limits, ProcessPool
from pyvm.host import lent


class Row:
    """A row."""

    alive: weakref.WeakSet[Row] = weakref.WeakSet()

    def __init__(self, number: int) -> None:
        self.number = number
        Row.alive.add(self)

    def get(self, times: int = 1) -> int:
        """Return its number."""
        return self.number * times

    async def fetch(self) -> int:
        await asyncio.sleep(0)
        return self.number

    def next(self) -> Handle:
        return Handle(Row(self.number + 1), ["get", "next"])

    def drop(self) -> None: ...


class Table:
    def __init__(self) -> None:
        self.rows = {n: Row(n) for n in range(10)}

    def row(self, number: int) -> Handle:
        return Handle(self.rows[number], ["get", "fetch"])

    def weak(self, number: int) -> Handle:
        return Handle(self.rows[number], ["get"], name="weak")

    def where(self, *numbers: int) -> dict[str, list[Handle]]:
        return {"rows": [self.row(number) for number in numbers]}


def modules(table: Table) -> dict[str, dict[str, Any]]:
    return {"db": {
        "row": table.row, "weak": table.weak, "where": table.where, "new": lambda n: Row(n).next(),
        "number": lambda row: row.number, "raw": lambda number: table.rows[number],
        "same": lambda item: item, "each": lambda items, f: [f(item) for item in items],
        "with_row": lambda f: f(table.row(7)), "known": Handle(table, ["row"])}}


@pytest.fixture(params=[{}, {"always_defer": 1}], ids=["natives", "twins"])
def vm(request):
    vm = VM(modules=modules(Table()), debug=request.param)
    vm.execute("import db")
    return vm


def run(vm: VM, source: str) -> Any:
    return vm.execute(source).value


def test_what_it_is(vm):
    assert run(vm, "a = db.row(3)\na.get(), a.get(times=2), [db.row(n).get(2) for n in (1, 2)]") == (
        3, 6, [2, 4])
    assert run(vm, "repr(a), dir(a), a.__doc__, str(type(a))") == (
        "<host object Row>", ["__doc__", "fetch", "get"], "A row.", "<class '_pyvm.host_object'>")
    assert run(vm, "a.get.__doc__, a.get.__text_signature__, a.get.__name__") == (
        "Return its number.", "(times: int = 1) -> int", "get")
    assert run(vm, "[r.get() for r in db.where(1, 4)['rows']]") == [1, 4]
    assert run(vm, "db.new(5).next().next().get()") == 8
    assert run(vm, "db.known.row(5).get()") == 5
    assert run(vm, "import asyncio\nasync def f():\n"
                   "    return await asyncio.gather(*[db.row(n).fetch() for n in (1, 2)])\n"
                   "asyncio.run(f())") == [1, 2]
    assert run(vm, "sorted(db.where(3, 1, 2)['rows'], key=lambda row: row.get())[0].get()") == 1
    assert [call.name for call in vm.execute("a.get()").ledger] == ["Row.get"]


def test_identity(vm):
    assert run(vm, "a = db.row(3)\na is db.row(3), a == db.row(3), a is db.row(4), a in {db.row(3)},"
                   "db.same(a) is a, db.raw(3) is a, db.number(a), len({a, *db.where(3)['rows']})"
               ) == (True, True, False, True, True, True, 3, 1)
    value = run(vm, "a, [a]")
    assert value[0] is value[1][0]
    assert type(value[0]) is Row
    assert run(vm, "w = db.weak(3)\nw is a, repr(w), w.get(), hasattr(w, 'fetch'),"
                   "hasattr(a, 'fetch')") == (False, "<host object weak>", 3, False, True)
    assert vm.call(run(vm, "lambda x: x is a"), value[0]).value is True


@pytest.mark.parametrize(("source", "kind"), [
    ("a.drop", "AttributeError"), ("a.number", "AttributeError"), ("a.__dict__", "AttributeError"),
    ("a.x = 1", "AttributeError"), ("a()", "TypeError"), ("type(a)()", "TypeError"),
    ("a.get.__func__(5)", "TypeError"), ("a.get.__func__('text', 1)", "TypeError"),
    ("a.get.__func__(db.known)", "TypeError"), ("a.fetch.__func__.x", "AttributeError"),
    ("a.get.__func__.__code__", "AttributeError"), ("db.weak(3).fetch()", "AttributeError"),
    ("a.get(1, 2)", "TypeError"), ("db.raw(0)", "TypeError"), ("a.get('x', y=1)", "TypeError"),
])
def test_nothing_else(vm, source, kind):
    with pytest.raises(GuestError) as caught:
        vm.execute(f"a = db.row(3)\n{source}")
    assert caught.value.type == kind


def test_a_method_wants_the_handle_that_has_it(vm):
    """Of an object that was lent twice, with different allow-lists."""
    source = "a, w = db.row(3), db.weak(3)\nimport asyncio\nasync def f(): return await {}\n"
    assert run(vm, source.format("a.fetch()") + "asyncio.run(f())") == 3
    assert run(vm, "del a\nw.get()") == 3


# The collector runs when this much was thrown away.
COLLECT = "for _ in range(3):\n    x = [bytearray(1000) for _ in range(20_000)]\n    del x"


def held(vm: VM) -> int:
    return len(vm._machine.functions.lent.handles)


def test_they_are_let_go():
    table = Table()
    vm = VM(modules=modules(table))
    vm.execute("import db\nkept = [db.row(n) for n in range(4)]\nget = db.row(5).get")
    assert held(vm) == 5
    vm.execute("kept = kept[:2]")
    vm.execute(COLLECT)
    vm.execute("None")
    assert held(vm) == 3
    row = weakref.ref(table.rows.pop(5))
    assert vm.execute("get(2)").value == 10  # the method keeps its object
    vm.execute("del get")
    vm.execute(COLLECT)
    vm.execute("None")
    gc.collect()
    assert held(vm) == 2
    assert row() is None
    assert vm.execute("[row.get() for row in kept], db.row(0) is kept[0]").value == ([0, 1], True)


def test_a_guest_that_asks_for_many_holds_few():
    vm = VM(modules={"db": {"new": lambda n: Row(n).next()}})
    before = len(Row.alive)
    assert vm.execute("import db\nsum(db.new(n).get() for n in range(20_000))").value == 200_010_000
    gc.collect()
    assert len(Row.alive) - before < 8_000


def test_a_guest_cannot_hold_more_than_so_many(monkeypatch):
    monkeypatch.setattr(lent, "MOST", 300)
    vm = VM(modules={"db": {"new": lambda n: Row(n).next()}})
    with pytest.raises(GuestError, match="cannot be passed on"):
        vm.execute("import db\nrows = [db.new(n) for n in range(301)]")
    assert held(vm) <= 300


def test_a_vm_that_goes_lets_all_go():
    table = Table()
    vm = VM(modules=modules(table))
    vm.execute("import db\nrows = [db.row(n) for n in range(10)]")
    row = weakref.ref(table.rows[3])
    table.rows.clear()
    assert row() is not None
    del vm
    gc.collect()
    assert row() is None


def test_under_the_awaiting_driver():
    vm = VM(modules=modules(Table()))
    source = ("import db, asyncio\nasync def f(): return await db.row(4).fetch()\n"
              "asyncio.run(f()), db.row(2).get()")
    assert asyncio.run(vm.execute_async(source)).value == (4, 2)


def test_during_a_call_of_the_guest(vm):
    assert run(vm, "db.with_row(lambda row: (row.get(), row is db.row(7)))") == (7, True)
    assert run(vm, "db.each(db.where(1, 2)['rows'], lambda row: row.get(2))") == [2, 4]


def test_in_a_worker():
    with ProcessPool(1) as pool:
        source = ("import db\na = db.row(3)\na.get(2), a is db.row(3), a.get.__doc__,"
                  "[row.get() for row in db.where(1, 2)['rows']], db.number(a)")
        assert pool.execute(source, modules=modules(Table())).value == (
            6, True, "Return its number.", [1, 2], 3)
        assert pool.execute("import db\ndb.with_row(lambda row: row.get())",
                            modules=modules(Table())).value == 7


def test_a_snapshot_tells_what_is_gone():
    vm = VM(modules=modules(Table()))
    blob = vm.execute("import db\na = db.row(3)\nsuspend(a)\ndb.row(4).get()").snapshot()
    restored = VM.restore(blob, modules=modules(Table()))
    assert "made the snapshot" in repr(restored.suspension.value)
    assert restored.suspension.resume().value == 4
    assert restored.execute("repr(a), db.row(3) is a, db.row(3).get(), db.same(a) is a").value == (
        "<host object Row>", False, 3, False)
    with pytest.raises(GuestError, match=r"did not give Row\.get"):
        restored.execute("a.get()")


def test_limits_hold():
    vm = VM(modules={"db": {"new": lambda n: Row(n).next()}}, limits=Limits(memory=1 << 20))
    with pytest.raises(Exception, match=r"memory|passed on"):
        vm.execute("import db\nrows = [db.new(n) for n in range(100_000)]")
