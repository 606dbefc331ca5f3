"""`in`: __contains__, its truth, falling back to iteration and __getitem__, identity before equality."""

import warnings

warnings.simplefilter("ignore")  # of the truth of NotImplemented


def attempt(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


class Contains:
    def __init__(self, result):
        self.result = result

    def __contains__(self, x):
        print("asked", x, end=" ")
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


for result in (True, False, 1, 0, "yes", "", None, [], [0], KeyError("k"), NotImplemented, object):
    attempt(f"contains {result!r}", lambda: ("x" in Contains(result), "x" not in Contains(result)))


class NoTruth:
    def __bool__(self):
        raise ValueError("no truth")


attempt("no truth", lambda: 1 in Contains(NoTruth()))


class OnlyIter:
    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2, 3])


class OnlyItems:
    def __getitem__(self, i):
        print(f"[{i}]", end=" ")
        if i == 4:
            raise IndexError
        return i * 2


class Refuses(OnlyIter):
    __contains__ = None


class NoIter:
    __iter__ = None


class Broken:
    def __iter__(self):
        yield 1
        raise OSError("broken")


class Wrong:
    def __iter__(self):
        return 5


for value in (OnlyIter(), OnlyItems(), Refuses(), NoIter(), Broken(), Wrong(), 5, None, int, lambda: 0):
    attempt(type(value).__name__, lambda: (2 in value, 9 in value))
attempt("found before broken", lambda: 1 in Broken())
gen = (x for x in range(5))
print(2 in gen, list(gen), 9 in iter([]), 3 in map(int, "123"), (1, "b") in enumerate("ab"), (1, 2) in zip([1], [2]))


class Never:
    def __eq__(self, other):
        return False


class Always:
    def __eq__(self, other):
        return True


n, a = Never(), Always()
for container in ([n], (n,), {1: n}.values(), [x for x in [n]], iter([n])):
    print(type(container).__name__, n in container)
print(a in [], a in [1], 5 in [a], 5 in (a,), 5 in {1: a}.values(), (1, 5) in {1: a}.items(), a in range(3), n in range(3), a in range(0))
print("b" in "abc", "" in "", "abc" in "ab", b"a" in b"abc", 97 in b"abc", 3 in range(0, 10, 3), 3.0 in range(5), "3" in range(5), True in range(2), 2**70 in range(2**71))
for call in (lambda: 1 in "abc", lambda: None in "abc", lambda: "a" in b"abc", lambda: 300 in b"abc", lambda: [] in {}, lambda: [] in {1}, lambda: 1 in 1.5, lambda: b"a" in "abc"):
    attempt("bad", call)


class Sub(list):
    def __contains__(self, x):
        return "sub"

    def __iter__(self):
        raise RuntimeError("not asked")


print(1 in Sub([2]), list.__contains__(Sub([2]), 2), Sub([1]).index(1), Sub([1]).count(1))


class Meta(type):
    def __contains__(cls, x):
        return x == cls.__name__

    def __iter__(cls):
        return iter("meta")


class Made(metaclass=Meta):
    pass


print("Made" in Made, "x" in Made, list(Made), [*Made])
i = OnlyIter()
i.__contains__ = lambda x: "never asked"
print(7 in i)
