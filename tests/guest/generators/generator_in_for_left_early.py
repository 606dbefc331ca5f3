# A for loop that is left early, over generators that are kept and that are not.
log = []


def source(name):
    try:
        for i in range(5):
            yield i
    finally:
        log.append(name)


def loop_with_break(it):
    for i in it:
        if i == 1:
            break
    return i


kept = source("kept")
print(loop_with_break(kept), log, next(kept))
kept.close()
print(log)


def loop_with_return():
    for i in kept2:
        return i


kept2 = source("kept2")
print(loop_with_return(), log, list(kept2), log)
log.clear()
for i in source("else"):
    pass
else:
    print("ran out", log)
log.clear()
try:
    for i in (g := source("raise")):
        raise KeyError(i)
except KeyError as e:
    print(repr(e), log)
print(next(g))
del g
log.clear()
h = source("nested")
chained = (i * 2 for i in h)
for i in chained:
    if i:
        break
print(log, next(chained), next(h), list(chained), log)
first, *rest = source("unpacked")
print(first, rest, log)
log.clear()
it = source("zip")
print(list(zip(range(2), it)), log, list(it))
it = source("any")
print(any(it), log[-1:], next(it))
it = source("in")
print(2 in it, next(it))
