"""Values survive the trip across the boundary and back, shared and cyclic ones too."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyvm.errors import TransferError
from pyvm.host import wire

ROOM = 10**6


def there_and_back(value):
    packed = wire.pack(wire.value(value, lambda _: None, ROOM))
    return wire.build(wire.unpack(packed, lambda code, payload: (code, payload)))


SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.complex_numbers(
        allow_nan=False) | st.binary(max_size=20)
    | st.text(st.characters(exclude_categories=()), max_size=20))
KEYS = st.recursive(
    SCALARS, lambda inner: st.tuples(inner, inner) | st.frozensets(inner, max_size=3), max_leaves=4)
VALUES = st.recursive(
    SCALARS | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner)
    | st.dictionaries(KEYS, inner, max_size=4) | st.sets(KEYS, max_size=3),
    max_leaves=25)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(VALUES)
def test_any_value(value):
    got = there_and_back(value)
    assert got == value
    assert type(got) is type(value)


@pytest.mark.parametrize("value", [
    2**63, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1, 10**400, -(10**400), ..., NotImplemented,
    range(3, 10, 2), slice(1, None, -1), bytearray(b"abc"), "\ud800\udfff", [2**100, "x", None],
    wire.GuestException("ValueError", "no"), {(1, (2, frozenset({3}))): [4]},
], ids=lambda value: repr(value)[:30])
def test_corner(value):
    got = there_and_back(value)
    assert got == value
    assert type(got) is type(value)


def test_one_object_stays_one():
    inner = [1]
    got = there_and_back([inner, inner, (inner,)])
    assert got[0] is got[1] is got[2][0]


def test_cycles():
    loop = [1]
    loop.append(loop)
    got = there_and_back(loop)
    assert got[1] is got
    around = ([],)
    around[0].append({"t": around})
    got = there_and_back(around)
    assert got[0][0]["t"] is got


def test_sharing_does_not_multiply():
    value = []
    for _ in range(100):
        value = [value, value]
    assert len(wire.pack(wire.value(value, lambda _: None, ROOM))) < 3000
    there_and_back(value)


def test_depth_is_no_matter():
    value = ()
    for _ in range(50_000):
        value = (value,)
    got = there_and_back(value)
    for _ in range(50_000):
        got = got[0]
    assert got == ()


def test_room():
    with pytest.raises(TransferError, match="too big"):
        wire.value(list(range(1000)), lambda _: None, 100)


def test_subclasses_become_their_base():
    class Name(str):
        __slots__ = ()

    class Names(list):
        pass

    got = there_and_back(Names([Name("a"), True]))
    assert got == ["a", True]
    assert type(got) is list
    assert type(got[0]) is str


def test_what_cannot_cross():
    with pytest.raises(TransferError, match="'object'"):
        wire.value([object()], lambda _: None, ROOM)


def test_immutables_that_hold_each_other_are_refused():
    with pytest.raises(TransferError):
        wire.build([[wire.TUPLE, [None], [0, 1]], [wire.TUPLE, [None], [0, 0]]])
