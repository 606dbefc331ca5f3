# slice: attributes, indices, comparison, hash, use in __getitem__.
s = slice(1, 10, 2)
print(s, slice(5), slice(1, 2), slice(None), slice("a", "b", None))
print(s.start, s.stop, s.step, slice(5).start, slice(5).stop, slice(5).step)
print(s.indices(5), s.indices(100), slice(None, None, -1).indices(3), slice(-3, None).indices(10))
print(slice(10, 0, -3).indices(6))
print(slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3), slice(1) != slice(2))
print(slice(1, 2, 3) == (1, 2, 3))
print(hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1, 2): "ok"}[slice(1, 2)])
print("abcdef"[slice(1, 4)], [1, 2, 3, 4][slice(None, None, 2)], (1, 2, 3)[slice(-1, None)])
print(range(9)[slice(2, 8, 3)])
for text in ("slice()", "slice(1, 2, 3, 4)", "s.indices('a')", "s.indices(-1)",
             "slice(1, 2, 0).indices(5)", "slice('a').indices(5)",
             "[1, 2]['a':]", "[1][slice(1.5)]", "[1][::0]", "'abc'[None:None:0]", "{}[1:2]",
             "{1: 2}[1:2]", "hash(slice([], 1))"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


class Echo:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


e = Echo()
print(e[1:2:3], e[:], e[1:, 2], e[::2, ...], e[()], e[(1,)], e[1, *[2, 3]], e[-1:+1:~1])
e[1:2] = "x"
e[:, 1] = 5
del e[1:2], e[...]


class Ix:
    def __index__(self):
        return 1


print("abcd"[Ix():], [1, 2, 3][: Ix()], "abcd"[:: Ix()], slice(Ix(), None).indices(4))
print("abc"[-100:100], "abc"[2:1], "abc"[10 ** 30:], "abc"[-10 ** 30:10 ** 30])
print([1, 2, 3][:: 10 ** 20], "abcdef"[5:0:-2])
print(slice(None, None, None) == slice(None), type(slice(1)).__name__, repr(slice(slice(1), [2])))
try:
    s.start = 5
except AttributeError as err:
    print(err)
for step in (1, 2, 3, -1, -2, -3):
    print(step, list(range(7))[::step], "abcdefg"[5:1:step], "abcdefg"[1:5:step])
