# A contextmanager decorator and an exit stack of our own, and what flows through them.
class GeneratorManager:
    def __init__(self, g):
        self.g = g

    def __enter__(self):
        try:
            return next(self.g)
        except StopIteration:
            raise RuntimeError("generator did not yield") from None

    def __exit__(self, kind, value, tb):
        if kind is None:
            try:
                next(self.g)
            except StopIteration:
                return False
            raise RuntimeError("generator did not stop")
        try:
            self.g.throw(value)
        except StopIteration as e:
            return e is not value
        except BaseException as e:
            if e is value:
                return False
            raise
        raise RuntimeError("generator did not stop after throw")


def manager(f):
    def make(*args, **kw):
        return GeneratorManager(f(*args, **kw))
    make.__name__ = f.__name__
    return make


@manager
def tag(name, out):
    out.append(f"<{name}>")
    try:
        yield name.upper()
    finally:
        out.append(f"</{name}>")


@manager
def suppress(*kinds):
    try:
        yield
    except kinds as e:
        print("suppressed", repr(e))


@manager
def translate():
    try:
        yield
    except KeyError as e:
        raise ValueError("translated") from e


@manager
def broken_none():
    if False:
        yield


@manager
def broken_twice():
    yield 1
    yield 2


out = []
with tag("a", out) as a, tag("b", out) as b:
    out.append(a + b)
print(out)
with suppress(KeyError, IndexError):
    {}["k"]
with suppress(KeyError):
    with suppress(ValueError):
        [][0] if False else {}["inner"]
try:
    with translate():
        {}["k"]
except ValueError as e:
    print(e, repr(e.__cause__))
for m in (broken_none, broken_twice):
    try:
        with m():
            pass
    except RuntimeError as e:
        print(e)
try:
    with suppress(KeyError):
        raise TypeError("passes through")
except TypeError as e:
    print(e)


def early():
    with tag("ret", out):
        return "returned inside"


print(early(), out[-2:])


class Stack:
    def __init__(self):
        self.exits = []

    def enter(self, cm):
        value = type(cm).__enter__(cm)
        self.exits.append(lambda *exc: type(cm).__exit__(cm, *exc))
        return value

    def callback(self, f, *args):
        self.exits.append(lambda *exc: f(*args) and False)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pending = exc
        while self.exits:
            try:
                if self.exits.pop()(*pending):
                    pending = (None, None, None)
            except BaseException as e:
                pending = (type(e), e, e.__traceback__)
        if pending[1] is not None and pending[1] is not exc[1]:
            raise pending[1]
        return exc[0] is not None and pending[0] is None


log = []
with Stack() as stack:
    names = [stack.enter(tag(n, log)) for n in "xyz"]
    stack.callback(log.append, "callback")
print(names, log)
with Stack() as stack:
    stack.enter(suppress(ZeroDivisionError))
    stack.enter(tag("inner", log))
    1 / 0
print(log[-2:])
try:
    with Stack() as stack:
        stack.callback(lambda: {}["from callback"])
        stack.callback(print, "runs first")
        raise OSError("body")
except KeyError as e:
    print("KeyError", e, repr(e.__context__))


class Reentrant:
    depth = 0

    def __enter__(self):
        self.depth += 1
        return self.depth

    def __exit__(self, *exc):
        self.depth -= 1


r = Reentrant()
with r as one, r as two:
    with r as three:
        print(one, two, three, r.depth)
print(r.depth)
