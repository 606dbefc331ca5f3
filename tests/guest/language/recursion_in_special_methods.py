# Runaway recursion through special methods and generators is a RecursionError too.
class R:
    def __getattr__(self, name):
        return self.other

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return other == self

    def __add__(self, other):
        return self + other

    def __len__(self):
        return len(self)


for f in (lambda: R().x, lambda: repr(R()), lambda: R() == R(), lambda: R() + 1, lambda: len(R())):
    try:
        f()
    except RecursionError as e:
        print("RecursionError")


def gen(n):
    yield from gen(n + 1)


try:
    next(gen(0))
except RecursionError:
    print("generators too")
