# A set looked for in a set: its own hash first, its frozen copy after a TypeError.
log = []


class Raises(set):
    error = TypeError("no hash")

    def __hash__(self):
        log.append("hash")
        raise self.error


class Value(Raises):
    error = ValueError("no value")


class Frozen(frozenset):
    def __hash__(self):
        log.append("frozen hash")
        raise TypeError("no frozen hash")


class Hashed(set):
    def __hash__(self):
        log.append("hash")
        return hash(frozenset(self))


class Picky(set):
    def __hash__(self):
        return 5

    def __eq__(self, other):
        log.append("eq " + type(other).__name__)
        raise TypeError("picky")


class Key:
    def __init__(self, hashed):
        self.hashed = hashed

    def __hash__(self):
        log.append("key hash")
        return self.hashed

    def __eq__(self, other):
        log.append("key eq " + type(other).__name__)
        if type(other) is frozenset:
            return True
        raise TypeError("key")


class Equal(set):
    def __eq__(self, other):
        log.append("equal " + type(other).__name__)
        return True


class Walks(set):
    def __iter__(self):
        log.append("iter")
        return iter([1, 2, 3])


inside = frozenset([1, 2])


def stores():
    yield "plain", {inside, 3}
    yield "frozen", frozenset([inside, 3])
    yield "key", {Key(5), 3}
    yield "key as", {Key(hash(inside)), 3}
    yield "dict", {inside: 1}
    yield "keys", {inside: 1}.keys()


for name, _ in stores():
    for key in (set([1, 2]), set([1, 9]), Raises([1, 2]), Raises([1, 5]), Value([1, 2]), Frozen([1, 2]), Hashed([1, 2]),
                Hashed([4]), Picky([1, 2]), Equal([1, 2]), Walks([1, 2]), [1], {}):
        for what in ("in", "remove", "discard", "add"):
            store = dict(stores())[name]
            log.clear()
            try:
                if what == "in":
                    result = key in store
                else:
                    result = getattr(store, what)(key)
            except Exception as e:
                result = type(e).__name__, [type(x).__name__ for x in e.args], str(e) if type(e) is TypeError else "", e.__context__
            print(name, type(key).__name__, what, result, len(store), log)

for key in ({1, 2}, Raises([1, 2]), Value([1, 2]), Hashed([1, 2]), [1]):
    log.clear()
    try:
        result = key in {1, 2, 3}
    except Exception as e:
        result = type(e).__name__, str(e)
    print(result, log)
