# breakpoint(): it calls sys.breakpointhook with what it is given.
import sys


def hook(*args, **kwargs):
    print("hook", args, kwargs)
    return "from the hook"


sys.breakpointhook = hook
print(breakpoint())
print(breakpoint(1, two=2))


def stops_here(value):
    result = value * 2
    breakpoint(header="inside")
    return result


print(stops_here(21))


class Counter:
    calls = 0

    def __call__(self, *args):
        self.calls += 1
        if self.calls > 1:
            raise RuntimeError("enough")


sys.breakpointhook = counter = Counter()
breakpoint()
try:
    breakpoint()
except RuntimeError as error:
    print("RuntimeError", error, counter.calls)
sys.breakpointhook = len
print(breakpoint("four"))
try:
    breakpoint()
except TypeError as error:
    print("TypeError", error)
sys.breakpointhook = 5
try:
    breakpoint()
except TypeError as error:
    print("TypeError", error)
print(breakpoint.__name__, type(breakpoint).__name__)
