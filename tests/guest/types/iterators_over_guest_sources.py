# enumerate, zip, map, filter, islice, chain and their like over generators and guest iterators: who is asked,
# when, what an error or an end in the middle leaves behind.
from itertools import accumulate, chain, cycle, islice, pairwise, starmap, takewhile, zip_longest

log = []


class Source:
    def __init__(self, name, items, error=None):
        self.name, self.items, self.error, self.at = name, items, error, 0

    def __iter__(self):
        log.append(f"iter {self.name}")
        return self

    def __next__(self):
        log.append(f"{self.name}{self.at}")
        self.at += 1
        if self.at > len(self.items):
            if self.error is not None and self.at == len(self.items) + 1:
                raise self.error
            raise StopIteration(self.name)
        return self.items[self.at - 1]


def gen(name, items, error=None):
    for i, item in enumerate(items):
        log.append(f"{name}{i}")
        yield item
    log.append(f"{name} ends")
    if error is not None:
        raise error


def add(x, y):
    log.append("add")
    return x + y


MADE = {
    "enumerate": lambda s: enumerate(s("a", "xy"), 5),
    "enumerate big": lambda s: enumerate(s("a", "xy"), (1 << 61) - 1),
    "zip": lambda s: zip(s("a", "xy"), s("b", "uvw")),
    "zip other": lambda s: zip(s("a", "xyz"), s("b", "uv")),
    "zip one": lambda s: zip(s("a", "xy")),
    "zip three": lambda s: zip(s("a", "xy"), range(5), s("c", "uvw")),
    "zip strict": lambda s: zip(s("a", "xy"), s("b", "u"), strict=True),
    "zip strict longer": lambda s: zip(s("a", "x"), s("b", "uv"), strict=True),
    "map": lambda s: map(str, s("a", (1, 2))),
    "map own": lambda s: map(lambda x: log.append("f") or x, s("a", (1, 2))),
    "map two": lambda s: map(add, s("a", (1, 2)), s("b", (3, 4, 5))),
    "filter": lambda s: filter(None, s("a", (0, 1, "", 2))),
    "filter own": lambda s: filter(lambda x: log.append("f") or x, s("a", (0, 1, "", 2))),
    "filter bool": lambda s: filter(bool, s("a", ([], [1]))),
    "islice": lambda s: islice(s("a", "uvwxyz"), 3),
    "islice step": lambda s: islice(s("a", "uvwxyz"), 1, 5, 2),
    "islice all": lambda s: islice(s("a", "uv"), 4, None),
    "islice none": lambda s: islice(s("a", "uv"), 0),
    "chain": lambda s: chain(s("a", "x"), s("b", ""), "k", s("c", "yz")),
    "chain from": lambda s: chain.from_iterable(s("a", ("xy", s("b", "z")))),
    "cycle": lambda s: islice(cycle(s("a", "xy")), 5),
    "pairwise": lambda s: pairwise(s("a", "xyz")),
    "accumulate": lambda s: accumulate(s("a", (1, 2, 3)), add, initial=7),
    "starmap": lambda s: starmap(add, s("a", ((1, 2), [3, 4]))),
    "takewhile": lambda s: takewhile(lambda x: x < 2, s("a", (1, 2, 3))),
    "zip_longest": lambda s: zip_longest(s("a", "x"), s("b", "uv")),
}


def by_for(it):
    found = []
    for item in it:
        found.append(item)
    return found


def by_next(it):
    found = []
    while (item := next(it, log)) is not log:
        found.append(item)
    return found


def by_hand(it):
    found = []
    while True:
        try:
            found.append(next(it))
        except StopIteration as stop:
            return found, stop.value


def unpacked(it):
    first, *rest = it
    return first, rest


def once_more(it):
    try:
        return next(it, "no more")
    except Exception as e:
        return f"{type(e).__name__}: {e}"


WAYS = {"for": by_for, "next": by_next, "hand": by_hand, "list": list, "tuple": tuple, "unpack": unpacked,
        "star": lambda it: [*it], "in": lambda it: "nowhere" in it, "comp": lambda it: [i for i in it]}
for kind in (Source, gen):
    for error in (None, KeyError("k"), StopIteration("early")):
        for name, make in MADE.items():
            for how, way in WAYS.items():
                if error is not None and how not in ("for", "hand", "list"):
                    continue
                log.clear()
                it = make(lambda *args: kind(*args, error))
                try:
                    outcome = way(it)
                except Exception as e:
                    outcome = f"{type(e).__name__}: {e}"
                shown = " ".join(log[:9])
                log.clear()
                print(kind.__name__, error, name, how, outcome, "|", shown, "|", once_more(it), log[:3])
