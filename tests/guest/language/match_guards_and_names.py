# Guards run in order, once each; names bound by a failed case stay bound.
log = []


def ask(name, answer):
    log.append(name)
    return answer


def f(s, a, b):
    x = y = "unset"
    log.clear()
    match s:
        case [x, 1] if ask(("first", x), a): r = "first"
        case [x, y] if ask(("second", x, y), b): r = "second"
        case [x, *y] if ask(("third", x, y), a and b): r = "third"
        case (x, y) | {"x": x, "y": y}: r = "fourth"
        case _ if ask("default", a): r = "default"
        case _: r = "rest"
    return r, x, y, log


for s in ([0, 1], [1, 2], (5, 6, 7), {"x": 1, "y": 2}, 9, "ab"):
    for a in (True, False):
        for b in (True, False):
            print(s, a, b, *f(s, a, b))


def last(s, g):
    match s:
        case 1: return "one"
        case _ if g: return "guarded"
    return "fell out"


print([last(s, g) for s in (1, 2) for g in (True, False)])
match = case = 3
match (case):
    case match if match == 3: print("soft", match, case)
match [1, 2]:
    case *a, b: print(a, b)
match 1, 2, 3:
    case 1, *_: print("tuple")
class Seq(list):
    def __len__(self): log.append("len"); return list.__len__(self)
    def __getitem__(self, i): log.append(i); return list.__getitem__(self, i)
log.clear()
match Seq([1, 2, 3, 4]):
    case [1, *_, 4]: print("seq", log)
try:
    match 5:
        case x if 1 / 0: pass
except ZeroDivisionError as e:
    print(e, x)
