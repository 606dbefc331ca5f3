# Runaway recursion is an ordinary RecursionError: caught, and life goes on.
def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e)
depth = 0


def count():
    global depth
    depth += 1
    count()


try:
    count()
except RecursionError:
    print(900 < depth <= 1000)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))


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


def mutual_a():
    mutual_b()


def mutual_b():
    mutual_a()


try:
    mutual_a()
except RecursionError as e:
    print(e)


def with_finally(n):
    try:
        with_finally(n + 1)
    finally:
        pass


try:
    with_finally(0)
except RecursionError:
    print("through finally")


def gen(n):
    yield from gen(n + 1)


try:
    next(gen(0))
except RecursionError:
    print("generators too")


def retry(n):
    try:
        return retry(n + 1)
    except RecursionError:
        return n > 400


print(retry(0))
f = lambda: f()
try:
    f()
except RecursionError as e:
    print(e)
print(deep(500))
