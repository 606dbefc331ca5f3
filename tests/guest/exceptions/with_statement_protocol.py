# with: lookups on the type, swallowing, exceptions in enter and exit, several managers.


class Manager:
    def __init__(self, name, swallow=False, enter=None, leave=None):
        self.name, self.swallow = name, swallow
        self.enter, self.leave = enter, leave

    def __enter__(self):
        print("  enter", self.name)
        if self.enter:
            raise self.enter
        return self

    def __exit__(self, kind, error, tb):
        print("  exit", self.name, kind and kind.__name__, error)
        if self.leave:
            raise self.leave
        return self.swallow


def attempt(label, function):
    try:
        print(label, function())
    except Exception as e:
        print(label, repr(e), "context", repr(e.__context__))


def two():
    with Manager("a") as a, Manager("b") as b:
        return a.name + b.name


def swallowed():
    with Manager("a", swallow=True):
        raise ValueError("v")
    return "went on"


def inner_swallows():
    with Manager("a"), Manager("b", swallow="truthy"):
        raise ValueError("v")
    return "outer saw nothing"


def enter_fails():
    with Manager("a"), Manager("b", enter=KeyError("enter")):
        return "never"


def exit_fails():
    with Manager("a", leave=KeyError("exit")):
        raise ValueError("body")


def exit_fails_quietly():
    with Manager("a", leave=KeyError("exit")):
        return "lost"


def targets():
    holder, items = type("H", (), {})(), [0]
    with Manager("x") as holder.attr, Manager("y") as items[0]:
        pass
    return holder.attr.name, items[0].name


def parenthesized():
    with (Manager("p"), Manager("q") as q,):
        return q.name


for function in (two, swallowed, inner_swallows, enter_fails, exit_fails, exit_fails_quietly,
                 targets, parenthesized):
    attempt(function.__name__, function)


class NoEnter:
    def __exit__(self, *details):
        pass


class NoExit:
    def __enter__(self):
        pass


class Both:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *details):
        pass


class OnInstance:
    def __init__(self):
        self.__enter__ = self.__exit__ = lambda *details: None


def use(manager):
    with manager:
        return "never"


for manager in (5, NoEnter(), NoExit(), Both(), OnInstance()):
    attempt(type(manager).__name__, lambda: use(manager))


class Truth:
    def __bool__(self):
        raise LookupError("truth of the exit's result")


def bad_truth():
    with Manager("t", swallow=Truth()):
        raise ValueError("v")


attempt("bad truth", bad_truth)


def unpacking():
    class Pair(Manager):
        def __enter__(self):
            return 1, 2
    with Pair("u") as (a, b):
        return a + b


attempt("unpacking", unpacking)
