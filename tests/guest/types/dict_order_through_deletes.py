# A dict keeps the order of insertion through deletions, growth, popitem, updates and copies.
d = {}
order = []
seed = 7
for step in range(600):
    seed = (seed * 1103515245 + 12345) % 2**31
    key, action = seed // 65536 % 40, seed // 7 % 5
    if action < 3:
        if key not in d:
            order.append(key)
        d[key] = step
    elif key in d:
        order.remove(key)
        d.pop(key) if action == 3 else d.__delitem__(key)
    elif action == 4 and d and step % 11 == 0:
        assert d.popitem()[0] == order.pop()
    assert list(d) == order and list(reversed(d)) == order[::-1] and list(d.items()) == [(k, d[k]) for k in order]
    if step % 100 == 99:
        print(step, len(d), order, d.copy() == d, list(d | {order[0]: 0, "new": 1})[-1], list({"first": 0} | d)[:2])
d = dict.fromkeys("abcdefgh")
for k in "bdfh":
    del d[k]
for k in "hgz":
    d[k] = 1
print(d, d.popitem(), d)
d.update(b=2, a=3)
d |= [("y", 1), ("c", 2)]
print(d, list(d.values()), list(zip(d, d.values())) == list(d.items()))
d.clear()
d[1] = d[True] = d[1.0] = "one key"
print(d, [type(k).__name__ for k in d])
