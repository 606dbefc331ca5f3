"""Iterators whose container changes while they run, and what they say when they are asked again."""


def drain(it):
    try:
        return list(it)
    except RuntimeError as e:
        return str(e)


def once(it):
    try:
        return next(it, "end")
    except RuntimeError as e:
        return type(e).__name__


def changing(label, container, make, *changes):
    for change in changes:
        c = container()
        it = make(c)
        first = next(it)
        change(c)
        print(label, first, it.__length_hint__(), drain(it), drain(it), once(it), it.__length_hint__())


changing("list", lambda: [1, 2, 3, 4], iter, lambda c: c.clear(), lambda c: c.append(5), lambda c: c.__delitem__(0),
         lambda c: c.__setitem__(slice(1, None), "xy"), lambda c: c.sort(reverse=True))
changing("reversed list", lambda: [1, 2, 3, 4], reversed, lambda c: c.clear(), lambda c: c.append(5), lambda c: c.pop(),
         lambda c: c.__delitem__(slice(1, None)), lambda c: c.insert(0, 0))
changing("dict", lambda: {1: 1, 2: 2, 3: 3}, iter, lambda c: c.clear(), lambda c: c.update({4: 4}), lambda c: c.pop(1),
         lambda c: c.update({2: "new"}), lambda c: (c.pop(3), c.update({9: 9})))
changing("items", lambda: {1: 1, 2: 2, 3: 3}, lambda c: iter(c.items()), lambda c: c.pop(2), lambda c: c.update({3: "new"}))
changing("reversed dict", lambda: {1: 1, 2: 2, 3: 3}, reversed, lambda c: c.clear(), lambda c: c.update({4: 4}),
         lambda c: c.update({1: "new"}))
changing("set", lambda: {1, 2, 3}, iter, lambda c: c.clear(), lambda c: c.add(4), lambda c: c.discard(1), lambda c: c.add(2))

d = {i: i for i in range(4)}
try:
    for key in d:
        del d[key]
        d[key + 10] = key
except RuntimeError as e:
    print(e, d)
try:
    for key in d:
        d[key * 100 + 1] = 0
except RuntimeError as e:
    print(e)
try:
    for value in {*d}:
        pass
    s = {1}
    for value in s:
        s.add(value + 1)
except RuntimeError as e:
    print(e, s)

# A list that grows under its iterator is followed; an iterator that has ended stays so.
grown = [0]
for x in grown:
    if x < 5:
        grown.append(x + 1)
print(grown)
it = iter(grown)
list(it)
grown.append("late")
print(next(it, "still ended"))
s = {1}
it = iter(s)
list(it)
s.add(2)
print(next(it, "still ended"))
d = {1: 1}
it = iter(d)
list(it)
d[2] = 2
print(next(it, "still ended"))

e = enumerate(grown)
next(e)
del grown[:]
print(list(e), next(e, "end"))
grown.append(1)
print(list(e))
