"""Unhashable keys everywhere a key can stand, and what KeyErrors say and carry."""


class NoHash:
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


class Sub(list):
    pass


d = {1: "one", "k": "v"}
s = {1, "k"}
for key in ([], {}, set(), bytearray(b"x"), NoHash(), EqOnly(), Sub(), (1, [2]), ([],), {1: 2}.items(), {}.keys()):
    name = type(key).__name__
    for label, call in (
        ("index", lambda: d[key]), ("store", lambda: d.__setitem__(key, 1)), ("del", lambda: d.__delitem__(key)), ("in", lambda: key in d),
        ("get", lambda: d.get(key)), ("pop", lambda: d.pop(key, 0)), ("setdefault", lambda: d.setdefault(key)), ("display", lambda: {key: 1}),
        ("comp", lambda: {k: 1 for k in [key]}), ("fromkeys", lambda: dict.fromkeys([key])), ("pairs", lambda: dict([(key, 1)])),
        ("set", lambda: {key}), ("set()", lambda: set([key])), ("frozenset", lambda: frozenset([key])), ("add", lambda: s.add(key)),
        ("discard", lambda: s.discard(key)), ("remove", lambda: s.remove(key)), ("in set", lambda: key in s), ("setcomp", lambda: {k for k in [key]}),
        ("hash", lambda: hash(key)), ("keys", lambda: key in d.keys()), ("items", lambda: (key, 1) in d.items()), ("union", lambda: s | {1} - s.union([key])),
    ):
        try:
            print(name, label, call())
        except Exception as e:
            print(name, label, type(e).__name__, e)

for key in ("text", "it's", 1, None, (), (1, "a"), 1.5, b"b", "", "new\nline", frozenset([1]), True, "é", 2**70):
    for call in (lambda: d.pop(key) if key != 1 else {}[key], lambda: {}[key], lambda: {0: 0}.__delitem__(key), lambda: set().remove(key)):
        try:
            call()
        except KeyError as e:
            print(repr(e), str(e), e.args)
print(d, s)
for call in (lambda: {}.popitem(), lambda: set().pop(), lambda: set().remove({1}), lambda: {frozenset([1])}.remove({2}), lambda: {}.pop([])):
    try:
        print(call())
    except Exception as e:
        print(repr(e), e.args)


class Weird:
    def __repr__(self):
        return "<weird>"


w = Weird()
try:
    {}[w]
except KeyError as e:
    print(e, e.args[0] is w)
