# for and while with else, nested, with break and continue at each level.
def run(outer, inner, kind):
    log = []
    n = 0
    for i in range(3):
        if kind == "for":
            for j in range(3):
                log.append((i, j))
                if inner == "break" and j == 1: break
                if inner == "continue" and j == 1: continue
                if inner == "return" and (i, j) == (1, 1): return log, "returned"
                log.append("in")
            else:
                log.append("inner else")
        else:
            j = 0
            while j < 2:
                j += 1
                if inner == "break" and i == 1: break
                if inner == "continue": continue
                if inner == "return" and i == 2: return log, "returned"
                log.append(j)
            else:
                log.append("while else")
        if outer == "break" and i == 1: break
        if outer == "continue": continue
        n += 1
    else:
        log.append("outer else")
    return log, n, i, j


for outer in ("fall", "break", "continue"):
    for inner in ("fall", "break", "continue", "return"):
        for kind in ("for", "while"):
            print(outer, inner, kind, run(outer, inner, kind))
for x in ():
    pass
else:
    print("empty", "x" in globals())
while False:
    pass
else:
    print("never")
for i in range(3):
    for i in "ab":
        pass
print(i)
z = [0]
for z[0] in range(3):
    print(z)
for (a, *b), c in [([1, 2, 3], 4)]:
    print(a, b, c)
