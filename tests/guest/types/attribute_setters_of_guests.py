"""Setters of built-in attributes that have to ask guest code what they are given."""


class Counts:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


class Breaks:
    def __iter__(self):
        yield 1
        raise ValueError("bad")


class Long(list):
    def __len__(self):
        return 5


class Truth:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        if self.answer is None:
            raise KeyError("truth")
        return self.answer


class Plain:
    pass


def attempt(target, name, value):
    try:
        setattr(target, name, value)
    except Exception as e:
        print(type(e).__name__, e)
    kept = getattr(target, name)
    print(kept if type(kept) is not Truth else "a truth")


error = ValueError("begin")
for value in (Counts(3), Breaks(), (c for c in "ab"), Long([1]), 5, {"k": 1}):
    attempt(error, "args", value)
BaseException.args.__set__(error, Counts(2))
print(error.args, str(error))
try:
    BaseException.args.__set__(5, Counts(2))
except TypeError as e:
    print(e)

for value in (Long(["x"]), Long(), ["b", "a"], [], Truth(None)):
    attempt(Plain, "__abstractmethods__", value)
    try:
        print(type(Plain()).__name__)
    except TypeError as e:
        print(e)
try:
    type.__dict__["__abstractmethods__"].__set__(5, Truth(True))
except TypeError as e:
    print(e)
print(format(1 + 2j, ".3"), end=" ")
for spec in ("0.3", "03333333333.3", "0.3333333333333333", "=.3"):
    try:
        print(format(1 + 2j, spec))
    except ValueError as e:
        print(e)
