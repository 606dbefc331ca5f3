"""Taking the last item away again and again leaves a dict in which a search still ends."""

d = {"a": 1}
for i in range(1000):
    d[i] = i
    assert d.popitem() == (i, i)
print(5 in d, d, len(d))


class Names:
    pass


names = Names()
names.first = 1
for i in range(300):
    names.__dict__[f"n{i}"] = i
    names.__dict__.popitem()
print(hasattr(names, "n7"), vars(names))
