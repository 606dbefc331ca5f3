# Lists, dicts, sets and strings that change under an iterator.
a = [1, 2, 3, 4]
for x in a:
    if x == 2:
        a.remove(2)
    print(x, a)
a = [1, 2]
for x in a:
    if len(a) < 5:
        a.append(x * 10)
print(a)
a = [1, 2, 3]
it = iter(a)
next(it)
a.clear()
print(list(it))
a.extend([7, 8, 9])
print(list(it), a)
it = iter(a)
del a[0]
print(next(it), it.__length_hint__())
r = reversed(a)
a.insert(0, "new")
print(list(r))
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
d = {"a": 1, "b": 2}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
d = {"a": 1, "b": 2}
for k in d:
    d[k] = d[k] * 10
print(d)
for k in list(d):
    del d[k]
print(d)
d = {1: 1, 2: 2, 3: 3}
try:
    for k, v in d.items():
        if k == 1:
            del d[1]
            d[4] = 4
        print(k, v)
except RuntimeError as e:
    print(e)
for view in ("keys", "values", "items"):
    d = {1: 1}
    try:
        for x in getattr(d, view)():
            d[2] = 2
    except RuntimeError as e:
        print(view, e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as e:
    print(e)
s = {1}
try:
    for x in s:
        s.discard(1)
        print("removed", s)
except RuntimeError as e:
    print(e)
d = {1: 1}
it = iter(d)
d[2] = 2
for _ in range(2):
    try:
        next(it)
    except RuntimeError as e:
        print(e)
d = {1: 1, 2: 2}
it = iter(d.items())
next(it)
d.clear()
try:
    next(it)
except (RuntimeError, StopIteration) as e:
    print(type(e).__name__, e)
text = "abc"
for c in text:
    text += c.upper()
print(text)
a = [3, 2, 1]
for i, x in enumerate(a):
    a.sort()
    print(i, x)
m = map(lambda x: a.append(x) or x, [1, 2])
print(list(m), a)
a = list(range(6))
for x in a:
    a[:] = a[1:]
print(a)
a = [0]
print([a.append(x + 1) or x for x in a if x < 4])
