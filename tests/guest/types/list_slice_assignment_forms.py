"""Assigning to and deleting slices of a list: sizes, signs, sources, and every complaint."""


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


def run(source, **names):
    scope = {"a": [0, 1, 2, 3, 4, 5], "Index": Index, **names}
    try:
        exec(source, scope)
        print(source, "->", scope["a"])
    except Exception as e:
        print(source, "->", type(e).__name__, e, scope["a"])


for source in (
    "a[1:3] = 'xyz'", "a[1:1] = [9]", "a[:] = []", "a[:] = a", "a[2:4] = a", "a[10:20] = 'q'", "a[-2:] = (7,)",
    "a[4:2] = 'in'", "a[-100:100] = {1: 2}", "a[1:4] = range(10, 12)", "a[1:2] = iter([5, 6])", "a[0:2] = (x for x in 'gen')",
    "a[::2] = 'abc'", "a[::2] = 'ab'", "a[::2] = a[::2][::-1]", "a[::-1] = a", "a[::-1] = a[:]", "a[5:0:-2] = 'xyz'",
    "a[::3] = iter('ab')", "a[1::2] = {1, 2}", "a[::2] = 5", "a[1:3] = None", "a[1:3] = 7", "a[::0] = []", "a[6::2] = []",
    "a[6::2] = [1]", "a[3:3:2] = 'a'", "a[0:6:1] = 'short'", "a[Index(1):Index(-1)] = 'mid'", "a[::Index(2)] = [1, 2, 3]",
    "a['x':] = []", "a[1.5:] = []", "a[:None] = [1]", "a[2**70:] = 'end'", "a[-2**70:2**70:2**70] = ['one']",
    "del a[1:3]", "del a[::2]", "del a[::-2]", "del a[4:1:-1]", "del a[10:]", "del a[:]", "del a[3:1]", "del a[::0]",
    "del a[1::3]", "del a[-1:-4:-1]", "del a[Index(0):Index(2)]", "del a['a':'b']", "del a[2**70:]", "del a[5:-7:-5]",
    "a[2] = a", "a[-1] = 'last'", "a[6] = 1", "a[-7] = 1", "a[Index(3)] = 'three'", "a[True] = 'one'", "a['0'] = 1",
    "a[1.0] = 1", "a[None] = 1", "a[1, 2] = 1", "a[2**70] = 1", "del a[0]", "del a[-1]", "del a[6]", "del a['0']", "del a[Index(9)]",
    "a[1:3] += [8]", "a[::2] *= 1", "a[::2] += [1]", "a[0] += 10", "a[9] += 1", "b, a[1:3], *c = 1, 'xyz', 3",
):
    run(source)


class Growing:
    """A source that changes the list while it is read."""

    def __init__(self, target):
        self.target = target

    def __iter__(self):
        self.target.append("grown")
        yield 1
        del self.target[0]
        yield 2


items = [10, 20, 30, 40]
items[1:3] = Growing(items)
print(items)
items = [10, 20, 30, 40]
try:
    items[::2] = Growing(items)
except ValueError as e:
    print(e)
print(items)
