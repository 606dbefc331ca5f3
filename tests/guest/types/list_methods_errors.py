# Every list method with its corner cases and messages.
def attempt(text, **names):
    try:
        print(text, "->", eval(text, {"a": [3, 1, 2], **names}))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in ("a.append(1)", "a.extend(5)", "a.extend('xy')", "a.insert('x', 1)", "a.insert(0)",
             "a.pop('x')",
             "a.pop(-4)", "a.pop(3)", "a.index(1, 2)", "a.index(2, -1)", "a.index(9)",
             "a.index(1, 0, 1)",
             "a.count()", "a.remove()", "a.remove(7)", "a.sort(1)", "a.sort(key=1)",
             "a.sort(reverse='x')",
             "a.sort(reversed=True)", "a.reverse(1)", "a.copy(1)", "a.clear()", "a + (1,)", "a + 5",
             "a * 1.5",
             "a * 'x'", "'x' * a", "a[3]", "a[-4]", "a['0']", "a[1.0]", "a[None]", "a[1, 2]",
             "a < 5", "a == 5",
             "a > [3, 1]", "a < [3, 1, 'x']", "sorted([1, 'a'])", "sorted([1, None])",
             "[1, 'a'] < [1, 5]",
             "list(5)", "list(1, 2)", "[].pop()", "min([])", "max([], default=5)", "a.__len__()",
             "len(a * 3)",
             "a.__contains__(1)", "a.__getitem__(0)", "[*a, *5]", "a.sort()",
             "sorted(a, key=lambda x: -x)",
             "hash(a)", "a.nope", "list[0]", "a * -5", "a[0][0]", "a()", "[[]] * 2",
             "a.__add__([1])", "a.__iadd__('z')"):
    attempt(text)
a = [1, 2, 3]
a[1:1] = a
print(a)
a *= 2
print(a)
a *= 0
print(a)
b = []
b.append(b)
print(b, b == b, len(b), [b])
c = [1, [2]]
d = c.copy()
d[1].append(3)
print(c, d, c is not d)
a = [1, 2, 3, 4, 5]
a[::2], a[1::2] = "abc", [0, 0]
print(a)
for text in ("a[0:2] = 5", "a[::2] = [1]", "a[9] = 1", "a['x'] = 1", "del a[9]", "del a[::0]",
             "a[1.5] = 2", "a += 5",
             "a[::-1] = 'vwxyz'", "del a[-1:0:-2]", "a[10:20] = [7]", "a[2:1] = ['ins']"):
    try:
        exec(text)
        print(text, a)
    except Exception as e:
        print(text, type(e).__name__, e)
print([1, 2] < [1, 2, 3], [2] > [1, 9], [] < [1], [1, 2] <= [1, 2])
print([float("nan")] == [float("nan")], [[1], 2] != [[1], 2])
print(list(reversed(a)), list(iter(a)), [x for x in a[::-1]])
