# with: the order of entering and leaving, what __exit__ gets and answers, failures in both methods.
log = []


class M:
    def __init__(self, name, eat=False, fail=None):
        self.name, self.eat, self.fail = name, eat, fail

    def __enter__(self):
        log.append("+" + self.name)
        if self.fail == "enter":
            raise OSError(self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        log.append(f"-{self.name} {kind and kind.__name__} {value} {tb is not None}")
        if self.fail == "exit":
            raise LookupError(self.name)
        return self.eat


def run(leave, *managers):
    log.clear()
    for i in range(2):
        with managers[0] as a, managers[1] as b, managers[2] as c:
            log.append(a + b + c)
            if leave == "break": break
            if leave == "continue": continue
            if leave == "return": return "returned"
            if leave == "raise": raise ValueError(i)
        log.append("after")
    else:
        log.append("else")
    return "end"


for leave in ("fall", "break", "continue", "return", "raise"):
    for a, b, c in ((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), ("exit", 1, 0), (0, "exit", 1), (1, 0, "exit"), (0, "enter", 0), (1, 0, "enter")):
        managers = [M(n, v == 1, v if isinstance(v, str) else None) for n, v in zip("abc", (a, b, c))]
        try:
            print(leave, a, b, c, run(leave, *managers), log)
        except Exception as e:
            print(leave, a, b, c, type(e).__name__, e, repr(e.__context__), log)
for answer in (1, 0, "", "yes", None, []):
    class A:
        def __enter__(self): return self
        def __exit__(self, *a): return answer
    try:
        with A() as x:
            1 / 0
        print(repr(answer), "swallowed")
    except ZeroDivisionError:
        print(repr(answer), "passed on")
