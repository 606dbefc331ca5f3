# hash(): numbers that are equal hash alike, __hash__ and __eq__ together, and what is refused.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for group in ((1, 1.0, True, 1 + 0j), (0, 0.0, -0.0, False), (2**61 - 1, 0), (2**61, 1.0),
              (-1, -2), (10**30, float(10**30)), (0.5, 0.5 + 0j), (2**1000, 2**1000)):
    print([hash(v) for v in group])
print(hash(float("inf")), hash(float("-inf")), hash(-2**61), hash(1e-320), hash(123456.789))
print(hash(()), hash((1,)), hash((1, (2, 3))), hash((0.0, -1)), hash(range(3)) == hash(range(0, 3)))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(slice(1, 2)) == hash(slice(1, 2)))
print(hash("") == hash(b"") == 0, hash("a") == hash("a"), hash(None) == hash(None))


class Value:
    def __init__(self, result):
        self.result = result

    def __hash__(self):
        return self.result


for result in (5, -1, True, 2**70, -2**64, 1.5, "a", None):
    attempt(hash, Value(result))


class Index:
    def __index__(self):
        return 3


attempt(hash, Value(Index()))


class OnlyEq:
    def __eq__(self, other):
        return True


class Both(OnlyEq):
    __hash__ = object.__hash__


class Child(OnlyEq):
    pass


class Restored(OnlyEq):
    def __hash__(self):
        return 7


attempt(hash, OnlyEq())
attempt(hash, Child())
attempt(hash, Restored())
print(isinstance(hash(Both()), int), OnlyEq.__hash__, Child.__hash__, "__hash__" in vars(OnlyEq))
attempt(lambda: {OnlyEq(): 1})
attempt(lambda: {OnlyEq()})
for unhashable in ([], {}, set(), bytearray(), ([],), (1, {}), frozenset):
    if unhashable is frozenset:
        attempt(lambda: {frozenset([1]): "fine"})
    else:
        attempt(hash, unhashable)
instance = Restored()
instance.__hash__ = lambda: 99
attempt(hash, instance)
attempt(hash)
attempt(hash, 1, 2)


class Meta(type):
    def __hash__(cls):
        return 11


class WithMeta(metaclass=Meta):
    __hash__ = None


attempt(hash, WithMeta)
attempt(hash, WithMeta())
