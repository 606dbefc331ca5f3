"""Keywords in the constructors of subclasses: overlooked by the half that a guest's other half answers for."""


class OwnInit(list):
    def __init__(self, items, label=None):
        super().__init__(items)
        self.label = label


class OwnNew(list):
    def __new__(cls, items, label=None):
        self = super().__new__(cls, items)
        self.label = label
        return self


class TupleInit(tuple):
    def __init__(self, items, label=None):
        self.label = label


class TupleNew(tuple):
    def __new__(cls, items, label=None):
        self = super().__new__(cls, items)
        self.label = label
        return self


class FrozenInit(frozenset):
    def __init__(self, *args, **kwargs):
        self.label = kwargs.get("label")


class Plain(list):
    pass


class PlainTuple(tuple):
    pass


class FilterInit(filter):
    def __init__(self, *args, **kwargs):
        self.label = kwargs


for cls in (OwnInit, OwnNew, TupleInit, TupleNew, FrozenInit, Plain, PlainTuple):
    for keywords in ({}, {"label": "x"}, {"other": 1}):
        try:
            value = cls([1, 2], **keywords)
            print(cls.__name__, value, value.__dict__)
        except TypeError as e:
            print(cls.__name__, keywords, e)
f = FilterInit(None, [0, 1, 2], label=3)
print(list(f), f.label)

for call in (
    lambda: [].__init__(x=1), lambda: set().__init__(x=1), lambda: list(x=1), lambda: tuple(iterable=()),
    lambda: frozenset(x=()), lambda: list(1, 2), lambda: tuple(1, 2), lambda: [].__init__(1, 2),
):
    try:
        print(call())
    except TypeError as e:
        print(e)

# __init__ again replaces the items; of itself it leaves nothing.
again = [1, 2]
again.__init__("ab")
print(again)
again.__init__(again)
print(again)
again.__init__()
print(again)
t = (1, 2)
print(t, list.__new__(list, "ignored", key=1), tuple.__new__(tuple, "ab"))
