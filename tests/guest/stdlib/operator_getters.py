# operator's getters and callers as natives: plain data, guests' __getitem__ and __getattr__, keys of sort.
import copy
from operator import attrgetter, itemgetter, methodcaller


class Odd:
    def __getitem__(self, key):
        return ("item", key)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *a, **k: (name, a, k)

    @property
    def seven(self):
        return 7


class Node:
    pass


odd, node = Odd(), Node()
node.child = Node()
node.child.value = odd
print(itemgetter(1)([1, 2]), itemgetter(1, 0)("ab"), itemgetter("a", slice(2))(odd), itemgetter("k")({"k": 1}))
print(attrgetter("real", "imag")(3), attrgetter("child.value.seven")(node), attrgetter("seven", "seven")(odd))
print(methodcaller("upper")("a"), methodcaller("split", "b", maxsplit=1)("abcbd"), methodcaller("go", 1, x=2)(odd), methodcaller("go")(odd))
print(itemgetter(1), itemgetter("a", 2), attrgetter("a.b", "c"), methodcaller("m"), methodcaller("m", 1, k=[2]))
words = ["pear", "Apple", "fig", "Banana"]
print(sorted(words, key=methodcaller("lower")), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=itemgetter(-1)))
rows = [{"n": 2, "s": "b"}, {"n": 1, "s": "b"}, {"n": 3, "s": "a"}]
print(sorted(rows, key=itemgetter("s", "n")), max(rows, key=itemgetter("n")), sorted([3 + 1j, 2 + 5j], key=attrgetter("imag"), reverse=True))
print(sorted([odd, odd], key=attrgetter("seven")) == [odd, odd], list(map(itemgetter(0), ["ab", "cd"])))
print(copy.copy(itemgetter(1, 2)), copy.deepcopy(attrgetter("a.b")), copy.copy(methodcaller("a", 1))("x" and odd))
for bad in (lambda: sorted([1, 2], key=itemgetter(0)), lambda: methodcaller("nope")(1), lambda: attrgetter(1), lambda: methodcaller(1),
            lambda: itemgetter(5)([1]), lambda: attrgetter("a.b")(node), lambda: itemgetter("x")({}), lambda: sorted(["a", 1], key=str.lower)):
    try:
        print(bad())
    except (TypeError, AttributeError, LookupError) as e:
        print(type(e).__name__, e)
