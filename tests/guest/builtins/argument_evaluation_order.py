# In which order a call evaluates what it is made of, and when it notices what is wrong.
log = []


def note(value):
    log.append(value)
    return value


def f(*args, **kwargs):
    log.append("called")
    return args, kwargs


def spread(*items):
    log.append("spread")
    for item in items:
        log.append(f"item {item}")
        yield item


def run(call):
    log.clear()
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
    print("   ", ["f" if entry is f else entry for entry in log])


run(lambda: note(f)(note(1), a=note(2)))
run(lambda: note(f)(note(1), *spread(2, 3), note(4)))
run(lambda: f(a=note(1), *spread(2)))
run(lambda: f(*spread(1), a=note(2), **{"b": note(3)}, c=note(4)))
run(lambda: f(**{note("a"): note(1)}, **{note("b"): note(2)}))
run(lambda: f(note(1), *note(5), note(2)))
run(lambda: f(note(1), **note(5), b=note(2)))
run(lambda: f(*note([1]), *note(None), *note([3])))
run(lambda: f(a=note(1), **{"a": note(2)}, b=note(3)))
run(lambda: note(5)(note(1)))
run(lambda: note(f)(note(1) / 0, note(2)))
run(lambda: f(*(note(i) for i in range(3)), **{str(i): note(i) for i in range(2)}))


class Source:
    def __iter__(self):
        log.append("iter")
        return iter([1])

    def keys(self):
        log.append("keys")
        return ["x"]

    def __getitem__(self, name):
        log.append("getitem")
        return name


run(lambda: f(*Source(), **Source()))


class Function:
    def __call__(self, *args):
        log.append("__call__")
        return args

    def __getattr__(self, name):
        log.append(f"getattr {name}")
        return lambda *args: args


run(lambda: Function()(note(1)))
run(lambda: Function().method(note(1), note(2)))
table = {"k": f}
run(lambda: table[note("k")](note(1)))
run(lambda: table[note("missing")](note(1)))
