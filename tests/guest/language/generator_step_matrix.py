# Every step on a generator in every state.
def make(log):
    def inner():
        try:
            got = yield "inner"
            log.append(("inner got", got))
            return "inner value"
        except ValueError as e:
            log.append(("inner caught", str(e)))
            yield "inner after"
        finally:
            log.append("inner finally")

    def outer():
        try:
            first = yield "first"
            log.append(("first", first))
            value = yield from inner()
            log.append(("value", value))
            yield from (x * 2 for x in [first or 1])
        except KeyError as e:
            log.append(("outer caught", e.args, type(e.__context__).__name__))
            yield "outer after"
        finally:
            log.append("outer finally")
        return "end"

    return outer()


ACTS = {"next": lambda g: next(g), "send": lambda g: g.send(5), "value": lambda g: g.throw(ValueError("v")), "key": lambda g: g.throw(KeyError("k")), "other": lambda g: g.throw(OSError), "exit": lambda g: g.throw(GeneratorExit), "close": lambda g: g.close(), "list": lambda g: list(g)}
for steps in range(4):
    for name, act in ACTS.items():
        for second in ("next", "close", "value"):
            log = []
            g = make(log)
            for _ in range(steps):
                next(g)
            answers = []
            for one in (act, ACTS[second]):
                try:
                    answers.append(one(g))
                except BaseException as e:
                    answers.append((type(e).__name__, e.args))
            print(steps, name, second, answers, log)
            while True:
                try:
                    g.close()
                    break
                except RuntimeError:
                    pass
