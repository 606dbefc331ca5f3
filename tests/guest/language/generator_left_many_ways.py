
def f(x=0, n=0):
    try:
        yield from "a"
    finally:
        x = (yield 1)
def g():
    try:
        yield from f()
    except ValueError as e:
        yield 5
        raise
    finally:
        yield 6
def show(e):
    tb = e.__traceback__
    out = []
    while tb:
        out.append((tb.tb_lineno, tb.tb_frame.f_code.co_name))
        tb = tb.tb_next
    print(type(e).__name__, out)
    if e.__context__: show(e.__context__)
for make in (f, g):
    for how in ("close", "exit", "value", "key"):
        a = make()
        next(a)
        for k in range(4):
            try:
                if k == 0:
                    print(a.close() if how == "close" else a.throw({"exit": GeneratorExit, "value": ValueError(1), "key": KeyError}[how]))
                else:
                    print(next(a))
            except BaseException as e:
                show(e)
