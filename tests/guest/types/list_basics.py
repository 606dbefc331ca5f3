# Building, indexing, changing and comparing lists.
a = [3, 1, 2]
print(a, len(a), a[0], a[-1])
a.append(4)
print(a)
a.extend([5, 6])
a += (7, 8)
print(a)
a.insert(0, "first")
a.insert(-1, "nearly last")
a.insert(100, "end")
print(a)
print(a.pop(), a.pop(0), a.pop(-2))
print(a)
a.remove(1)
print(a)
print(a.index(4), a.count(2), 5 in a)
a.reverse()
print(a)
a.sort()
print(a)
b = a.copy()
b.clear()
print(a, b)
del a[0]
print(a)
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * 0, [1] * -1)
print([1, 2] == [1, 2], [1, 2] < [1, 3], [] < [0])
print([[1, 2], [3]][0][1])
a[0] = "changed"
print(a)
nested = [[0] * 2] * 2
nested[0][0] = 9
print(nested)
for bad in (lambda: [][0], lambda: [1].remove(2), lambda: [].pop(), lambda: [1, 2].index(3),
            lambda: list("x")["a"], lambda: [1].pop(5), lambda: [1] + (2,), lambda: [1] * "a"):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(list("abc"), list(range(3)), list({"k": 1}), list())
print(sorted([3, 1, 2], reverse=True), list(reversed([1, 2, 3])))
