"""Subclasses of set and frozenset with constructors, state, overridden methods; frozenset identity."""


class Tagged(set):
    def __init__(self, items=(), tag="none"):
        super().__init__(items)
        self.tag = tag


class FrozenTagged(frozenset):
    def __new__(cls, items=(), tag="none"):
        self = super().__new__(cls, items)
        self.tag = tag
        return self

    def __repr__(self):
        return f"FT({sorted(self)}, {self.tag})"


t = Tagged([1, 2], tag="t")
f = FrozenTagged([1, 2], tag="f")
print(t, t.tag, f, f.tag, t == f, f == t, hash(f) == hash(frozenset([1, 2])), {f: 1}[frozenset([2, 1])])
print(t.__reduce__(), f.__reduce__()[1:], t.__dict__, type(t.copy()).__name__, type(f.copy()).__name__, type(t | f).__name__, type(f | t).__name__)
t |= {3}
print(t, t.tag, type(t).__name__)
f |= {3}
print(f, type(f).__name__)
t.__init__("ab", tag="again")
print(sorted(t), t.tag)


class Loud(set):
    def __contains__(self, x):
        return True

    def __iter__(self):
        return iter(["iter"])

    def __len__(self):
        return 99

    def add(self, x):
        raise RuntimeError("add called")


loud = Loud([1, 2])
loud.update([3])
print(7 in loud, len(loud), list(loud), bool(loud), set(loud), frozenset(loud), loud | {4}, {4} | loud, loud == {1, 2, 3}, repr(loud))
print(loud & {1}, loud - {1}, loud.issuperset([1, 2, 3]), loud.issubset({1, 2, 3, 4}), {1} < loud, loud.copy(), loud.union(), sorted(loud), {*loud})
print(set.__len__(loud), set.__contains__(loud, 7), [*set.__iter__(loud)], dict.fromkeys(loud), [1] + list(loud))

fs = frozenset([1, 2])
print(frozenset(fs) is fs, fs.copy() is fs, fs | frozenset() is fs, frozenset(FrozenTagged([1])), type(frozenset(FrozenTagged([1]))).__name__)
print(fs.union() == fs, fs & fs, fs - fs, fs ^ fs)
for bad in (lambda: fs.add(1), lambda: fs.update([1]), lambda: fs.__ior__({1}), lambda: fs | [1], lambda: frozenset(1), lambda: frozenset([1], [2]),
            lambda: set([1], [2]), lambda: set(5), lambda: set(x=1), lambda: fs < [1], lambda: fs[0], lambda: set.add(fs, 1), lambda: frozenset.union({1})):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(set.__hash__, hash(frozenset()) == hash(frozenset([])), {frozenset(), frozenset([]), frozenset("")}, set[int], frozenset[str, int])


class Guarded(frozenset):
    def __init__(self, *args):
        print("init", [list(a) for a in args], end=" ")


print(Guarded([3, 1]), Guarded(), len(Guarded("aab")))


class WithSlots(set):
    __slots__ = ("x",)


w = WithSlots([1])
w.x = 5
print(w, w.x, w.copy(), type(w.copy()).__name__, hasattr(w, "__dict__"))
print(set.__new__(Tagged), frozenset.__new__(FrozenTagged, "ab") == frozenset("ab"), Tagged.__mro__[1:])
