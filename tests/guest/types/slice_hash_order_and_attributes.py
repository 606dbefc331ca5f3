# slices as values: equality, order, hash, repr, and that they never change.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


slices = [slice(1), slice(None), slice(1, 2), slice(1, 2, 3), slice("a", "b"), slice((1,), [2]), slice(1.0, 2.0), slice(True, 2), slice(None, None, -1)]
for a in slices:
    print(a, [a == b for b in slices], [a != b for b in slices].count(True), a == (a.start, a.stop, a.step))
    attempt(hash, a)
for a, b in ((slice(1, 2), slice(1, 3)), (slice(1, 2, 3), slice(1, 2, 3)), (slice(2, 1), slice(1, 9)), (slice("a", "b"), slice("a", "c")), (slice(1, 2), slice(1.0, 2.5)), (slice(None), slice(1)),
             (slice(1, None), slice(1, None)), (slice(1, 2), (1, 2, None)), (slice([1], 2, 3), slice([0], 5, 5))):
    for f in (lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b):
        attempt(f)
print(slice(1).__lt__(5), slice(1).__eq__(5), slice(1).__eq__(slice(None, 1)), slice(1).__ne__("x"), hash(slice(1, 2)) == hash(slice(1, 2, None)), {slice(1): "one"}[slice(None, 1, None)])
s = slice(1, [2], "three")
print(s.start, s.stop, s.step, s.stop is s.stop, s.__reduce__(), s.__class__, [n for n in dir(s) if not n.startswith("_")])
s.stop.append(4)
print(s, repr(s), str(s), f"{s}", "%r" % (s,))
for name in ("start", "stop", "step", "other"):
    attempt(lambda: setattr(s, name, 1))
    attempt(lambda: delattr(s, name))
attempt(slice)
attempt(slice, 1, 2, 3, 4)
attempt(lambda: slice(stop=1))
attempt(lambda: type("Sub", (slice,), {}))
attempt(lambda: iter(s))
attempt(lambda: len(s))
attempt(lambda: s[0])
attempt(lambda: s + s)
print(bool(slice(None)), slice(1) is slice(1), sorted([slice(3, 1), slice(1, 2), slice(1, 1)]), max(slice(1, 2), slice(0, 9)))


class Show:
    def __getitem__(self, key):
        return key


show = Show()
print(show[1:2], show[:], show[::], show[::-1], show[1:2, 3], show[..., None:], show["a":"b":"c"], show[1:2:3, ::4], show[(1, 2)], show[1:2,], show[slice(5)], show[*range(2), 1:2])


class Odd:
    def __eq__(self, other):
        return "strange"

    def __lt__(self, other):
        print("lt", end=" ")
        return []

    def __hash__(self):
        return 7

    def __repr__(self):
        return "odd"


a, b = slice(Odd(), 1), slice(Odd(), 1)
print(a == b, a < b, a, hash(a) == hash(b), a != b, a <= b)
