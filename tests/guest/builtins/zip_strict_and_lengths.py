# zip(): how far each source is pulled, and what strict=True says about lengths.
class Source:
    def __init__(self, name, count):
        self.name, self.count, self.given = name, count, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.given == self.count:
            print(f"{self.name} ends", end="; ")
            raise StopIteration
        self.given += 1
        print(f"{self.name}{self.given}", end="; ")
        return self.given


def run(*counts, strict=False):
    sources = [Source(name, count) for name, count in zip("abc", counts)]
    result = []
    try:
        for row in zip(*sources, strict=strict):
            result.append(row)
    except ValueError as error:
        print("ValueError:", error, end=" ")
    print(result)


for counts in ((), (2,), (2, 2), (1, 3), (3, 1), (2, 2, 1), (1, 1, 2), (0, 1), (1, 0)):
    run(*counts)
    run(*counts, strict=True)

pairs = zip("ab", [1, 2])
print(next(pairs), iter(pairs) is pairs, list(pairs), list(pairs))
print(dict(zip("abc", range(3))), list(zip(*[(1, "a"), (2, "b")])))


class Fails:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("no item")


for strict in (False, True):
    try:
        list(zip([1], Fails(), strict=strict))
    except KeyError as error:
        print("KeyError", error)
for arguments in ((5,), ([1], None), (int, [1])):
    try:
        zip(*arguments)
    except TypeError as error:
        print("TypeError", error)
try:
    zip([], strict=True, loose=1)
except TypeError as error:
    print("TypeError", error)


class Pairs(zip):
    extra = 5


print(list(Pairs([1], [2])), Pairs().extra, type(Pairs([1])).__name__)
