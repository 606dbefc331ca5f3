# yield from over things that are not generators: which methods they need, what they return.
class Plain:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("plain value")
        return self.n


class Full(Plain):
    def send(self, v): print("send", v); return self.__next__()
    def throw(self, e): print("throw", type(e).__name__, e); return "thrown"
    def close(self): print("close")


class Bad(Plain):
    def send(self, v): raise LookupError(v)
    def throw(self, e): raise OSError("from throw") from e
    def close(self): raise RuntimeError("from close")


def g(x):
    try:
        value = yield from x
        print("value", value)
    except Exception as e:
        print("caught", type(e).__name__, e, type(e.__cause__).__name__)
        yield "handled"
    finally:
        print("finally")


for make in (Plain, Full, Bad, lambda: [1, 2], lambda: "ab", lambda: {1: 2}, lambda: range(2), lambda: iter([]), lambda: 5, lambda: (i for i in "xy"), lambda: g([7])):
    for steps in ("nnnn", "ns", "nv", "nc", "nnv", "nne"):
        gen = g(make())
        out = []
        for s in steps:
            try:
                out.append({"n": lambda: next(gen), "s": lambda: gen.send("sent"), "v": lambda: gen.throw(ValueError("v")), "c": gen.close, "e": lambda: gen.throw(GeneratorExit("e"))}[s]())
            except BaseException as e:
                out.append((type(e).__name__, e.args))
        print(steps, out)
        while True:
            try:
                gen.close()
                break
            except RuntimeError as e:
                print(e)
