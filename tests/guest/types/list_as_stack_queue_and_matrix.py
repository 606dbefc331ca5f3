# Lists in everyday algorithms: stack, queue, ring, matrix, flattening, chunking, rotating, transposing.
stack = []
for token in "3 4 + 2 * 7 /".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        b, a = stack.pop(), stack.pop()
        stack.append({"+": a + b, "*": a * b, "/": a / b}[token])
print(stack)
queue = [1]
served = []
while queue:
    x = queue.pop(0)
    served.append(x)
    if x < 10:
        queue.extend([x * 2, x * 2 + 1])
print(served)
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], list(map(list, zip(*m))), [x for r in m for x in r])
print(sum(m, []), [r[::-1] for r in m], m[::-1], [list(r) for r in zip(*m[::-1])])
m[0], m[1] = m[1], m[0]
m[0][1], m[1][2] = m[1][2], m[0][1]
print(m, [sum(r) for r in m], [sum(c) for c in zip(*m)], max(map(max, m)))
print([[0] * 2 for _ in range(2)], [[0] * 2] * 2 == [[0, 0], [0, 0]])
shared = [[0] * 2] * 2
shared[0][0] = 5
own = [[0] * 2 for _ in range(2)]
own[0][0] = 5
print(shared, own)
a = list(range(10))
k = 3
print(a[k:] + a[:k], a[-k:] + a[:-k], [a[i:i + 4] for i in range(0, 10, 4)], a[::2], a[1::2])
print([a[i::3] for i in range(3)])
a[2:5] = [20]
a[:0] = [-1]
a[len(a):] = [100, 101]
del a[1:3]
a[1:1] = a[-2:]
print(a)
a[::2] = [0] * len(a[::2])
print(a, a.index(0, 1), a.count(0))
b = a[:]
b.sort(key=lambda x: (x == 0, -x))
print(b, b.index(0), a is not b)


def flatten(x):
    return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]


print(flatten([1, [2, [3, [4, []]], 5], [[6]]]), flatten([]))
seen, unique = set(), []
for x in [3, 1, 3, 2, 1]:
    if x not in seen:
        seen.add(x)
        unique.append(x)
print(unique, list(dict.fromkeys([3, 1, 3, 2, 1])), sorted({3, 1, 3}))
window = []
for x in range(6):
    window.append(x)
    if len(window) > 3:
        window.pop(0)
print(window)
spiral, grid = [], [[r * 4 + c for c in range(4)] for r in range(3)]
while grid:
    spiral += grid.pop(0)
    grid = [list(r) for r in zip(*grid)][::-1]
print(spiral)
pascal = [[1]]
for _ in range(5):
    last = pascal[-1]
    pascal.append([1] + [x + y for x, y in zip(last, last[1:])] + [1])
print(pascal)
perms = [[]]
for x in "abc":
    perms = [p[:i] + [x] + p[i:] for p in perms for i in range(len(p) + 1)]
print(sorted("".join(p) for p in perms))
parts = [[]]
for x in [1, 2, 3]:
    parts += [p + [x] for p in parts]
print(parts, [p for p in parts if sum(p) == 3])
pos = neg = 0
data = [5, -3, 2, -1, 4]
data.sort(key=abs)
print(data, [x for x in data if x > 0], sorted(data, key=lambda x: -x), min(data, key=abs))
print(any(x < 0 for x in data), [i for i, x in enumerate(data) if x < 0])
prefix = [0]
for x in data:
    prefix.append(prefix[-1] + x)
print(prefix, max(prefix[j] - prefix[i] for i in range(6) for j in range(i, 6)))
lo, hi, target = 0, 999, 371
table = list(range(0, 3000, 3))
while lo < hi:
    mid = (lo + hi) // 2
    lo, hi = (mid + 1, hi) if table[mid] < target else (lo, mid)
print(lo, table[lo])
