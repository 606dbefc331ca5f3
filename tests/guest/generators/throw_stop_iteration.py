# StopIteration thrown at what a generator delegates to ends the delegation, with its value.
class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return "plain"


class Stop(StopIteration):
    pass


def inner():
    yield "inner"


for make in (lambda: [1, 2], lambda: iter("ab"), Plain, inner, lambda: range(3), lambda: {1: 2}, lambda: map(str, [1, 2])):
    for thrown in ((StopIteration,), (StopIteration("v"),), (StopIteration, "w"), (Stop(1, 2),), (Stop,), (ValueError("x"),)):
        def delegate():
            try:
                print("ended with", (yield from make()))
                yield "after"
            except Exception as error:
                print("caught", type(error).__name__, error, type(error.__context__).__name__)
                yield "handled"

        g = delegate()
        next(g)
        try:
            print(g.throw(*thrown))
        except Exception as error:
            print("out", type(error).__name__, error, type(error.__cause__).__name__)
