"""What `match` takes for a mapping or a sequence: what derives from the abstract classes, or is registered."""

import collections
import collections.abc


def kind(value):
    match value:
        case {}:
            return "mapping"
        case [*_]:
            return "sequence"
        case _:
            return "other"


class Mapped(collections.abc.Mapping):
    def __getitem__(self, key):
        return key

    def __iter__(self):
        return iter("ab")

    def __len__(self):
        return 2


class Listed(collections.abc.Sequence):
    def __getitem__(self, index):
        return "xy"[index]

    def __len__(self):
        return 2


class Registered:
    def __getitem__(self, index):
        return (1, 2)[index]

    def __len__(self):
        return 2


class Derived(Registered):
    pass


print(kind(Mapped()), kind(Listed()), kind(Registered()), kind(Derived()))
collections.abc.Sequence.register(Registered)
print(kind(Registered()), kind(Derived()))
print([kind(x) for x in (collections.deque([1]), collections.Counter("a"), collections.ChainMap({}),
                         collections.UserDict(), collections.UserList(), collections.OrderedDict())])
print([kind(x) for x in (range(3), memoryview(b"a"), "a", b"a", {}.keys(), {1}, iter([]), 5, None)])
match Mapped():
    case {"a": first, "b": second}:
        print(first, second)
match Derived():
    case [a, b]:
        print(a, b)
print(bool(Mapped.__flags__ & 1 << 6), bool(Derived.__flags__ & 1 << 5), hasattr(Mapped, "__abc_tpflags__"))
try:
    class Both(metaclass=type(Mapped)):
        __abc_tpflags__ = 1 << 5 | 1 << 6
except TypeError as e:
    print(e)
