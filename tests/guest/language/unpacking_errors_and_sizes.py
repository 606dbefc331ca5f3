"""Unpacking too much, too little, or nothing that can be unpacked: the words, and what was consumed."""


class Iter:
    def __init__(self, n, fail=None):
        self.n = n
        self.fail = fail
        self.asked = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.asked += 1
        if self.fail is not None and self.asked == self.fail:
            raise KeyError(f"item {self.asked}")
        if self.asked > self.n:
            raise StopIteration
        return self.asked


class Items:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i


targets = ("a,", "a, b", "a, b, c", "*a,", "*a, b", "a, *b", "a, b, *c", "a, *b, c", "*a, b, c, d", "(a, b), c", "a, (b, *c)", "[a, b]", "()", "[]")
sources = ("()", "(1,)", "(1, 2)", "[1, 2, 3]", "'ab'", "b'xyz'", "range(2)", "{1: 2, 3: 4}", "{7}", "iter([1, 2])", "(x for x in 'pqr')", "Items()",
           "Iter(2)", "5", "None", "int", "('ab', 'c')", "{'k': 1}.items()", "zip('ab', [1, 2])", "[[1, 2], 3]", "map(str, [1, 2])", "'é1'")
for target in targets:
    for source in sources:
        scope = {"Iter": Iter, "Items": Items}
        names = [c for c in target if c.isalpha()]
        try:
            exec(f"{target} = {source}", scope)
            print(target, "=", source, "->", *(scope[name] for name in names))
        except Exception as e:
            print(target, "=", source, "->", type(e).__name__, e)

for n, count in ((5, 2), (1, 2), (3, 3)):
    it = Iter(n)
    try:
        if count == 2:
            a, b = it
        else:
            a, b, c = it
    except ValueError as e:
        print(e, end=" ")
    print("asked", it.asked)
it = Iter(5, fail=2)
try:
    a, b, c = it
except KeyError as e:
    print(e, it.asked)
try:
    *a, b = Iter(5, fail=3)
except KeyError as e:
    print(e)


class BadIter:
    def __iter__(self):
        raise TypeError("my own complaint")


class NotIter:
    def __iter__(self):
        return 5


for value in (BadIter(), NotIter()):
    try:
        a, b = value
    except TypeError as e:
        print(e)
    try:
        a, *b = value
    except TypeError as e:
        print(e)
try:
    for x, y in [(1, 2), (3,)]:
        print(x, y)
except ValueError as e:
    print(e)
try:
    for x, *y in [(1, 2, 3), ()]:
        print(x, y)
except ValueError as e:
    print(e)
try:
    print([a for a, b in {"ab": 1, "cde": 2}])
except ValueError as e:
    print(e)
