"""insert and pop at extreme positions, repetition, concatenation, and their complaints."""


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        if isinstance(self.n, Exception):
            raise self.n
        return self.n


def attempt(label, call, target):
    try:
        print(label, call(target), target)
    except Exception as e:
        print(label, type(e).__name__, e, target)


positions = (0, 1, 3, 4, -1, -3, -4, 100, -100, 2**62, -2**62, 2**63 - 1, 2**63, -2**63, 2**80, True, Index(1), Index(-1),
             Index(2**80), Index(KeyError("k")), 1.0, "1", None)
for position in positions:
    name = f"Index({position.n!r})" if isinstance(position, Index) else repr(position)
    attempt(f"insert {name}", lambda a: a.insert(position, "new"), [1, 2, 3])
    attempt(f"pop {name}", lambda a: a.pop(position), [1, 2, 3])

for label, call in (
    ("pop empty", lambda a: a.clear() or a.pop()), ("pop empty at", lambda a: a.clear() or a.pop(0)),
    ("times 0", lambda a: a * 0), ("times -5", lambda a: -5 * a), ("times true", lambda a: a * True),
    ("times index", lambda a: a * Index(2)), ("index times", lambda a: Index(2) * a), ("times float", lambda a: a * 1.0),
    ("times str", lambda a: a * "2"), ("times list", lambda a: a * a), ("times none", lambda a: None * a),
    ("times huge", lambda a: a * 2**70), ("empty times huge", lambda a: [] * 2**62), ("times bad", lambda a: a * Index("x")),
    ("plus tuple", lambda a: a + (1,)), ("plus none", lambda a: a + None), ("tuple plus", lambda a: (1,) + a),
    ("plus str", lambda a: a + "ab"), ("radd", lambda a: "ab" + a), ("minus", lambda a: a - a), ("neg", lambda a: -a),
    ("plus self", lambda a: a + a), ("extend self", lambda a: a.extend(a)), ("iadd self", lambda a: a.__iadd__(a)),
    ("imul", lambda a: a.__imul__(2)), ("imul 0", lambda a: a.__imul__(0)), ("imul bad", lambda a: a.__imul__("2")),
    ("add method", lambda a: a.__add__((1,))), ("mul method", lambda a: a.__mul__(2.0)), ("rmul method", lambda a: a.__rmul__(2)),
    ("insert few", lambda a: a.insert(1)), ("insert many", lambda a: a.insert(1, 2, 3)), ("append none", lambda a: a.append()),
    ("reverse", lambda a: a.reverse()), ("copy", lambda a: a.copy() is a), ("clear args", lambda a: a.clear(1)),
):
    attempt(label, call, [1, 2, 3])

a = [1, 2]
alias = a
a += (3,)
a += "45"
a += {6: 0}
a *= 2
print(a, alias is a)
a = a + [7]
print(alias is a, len(alias), len(a))
for wrong in (5, None, 1.5):
    try:
        a += wrong
    except TypeError as e:
        print(e)
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, [[]] * 3)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
