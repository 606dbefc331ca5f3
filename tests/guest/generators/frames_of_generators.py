# gi_frame, cr_frame and ag_frame: there while the generator lives, gone when it has ended.


def count(start, stop):
    here = "local"
    while start < stop:
        yield start
        start += 1


g = count(3, 5)
frame = g.gi_frame
print(type(frame).__name__, frame.f_code.co_name, frame.f_code is g.gi_code)
print(frame.f_locals, frame.f_back)
first = frame.f_lineno
next(g)
print(g.gi_frame.f_lineno - first, g.gi_frame.f_locals)
next(g)
print(g.gi_frame.f_locals["start"], g.gi_frame.f_globals is globals())
print(list(g), g.gi_frame, g.gi_running, g.gi_suspended)


def looks_at_itself():
    yield me.gi_frame.f_code.co_name, me.gi_running, me.gi_frame.f_back is not None
    yield me.gi_frame.f_back.f_code.co_name


def caller():
    return next(me)


me = looks_at_itself()
print(next(me))
print(caller())
print(me.gi_frame.f_back)
me.close()
print(me.gi_frame)


async def coroutine(value):
    twice = value * 2
    return twice


c = coroutine(4)
print(c.cr_frame.f_locals, c.cr_frame.f_code.co_name, c.cr_running, c.cr_suspended)
try:
    c.send(None)
except StopIteration as e:
    print(e.value, c.cr_frame)


async def agen():
    x = 1
    yield x


a = agen()
print(a.ag_frame.f_locals, a.ag_frame.f_code.co_name)
try:
    a.asend(None).send(None)
except StopIteration as e:
    print(e.value, a.ag_frame.f_locals)


def with_cell():
    captured = "in a cell"
    yield lambda: captured


g = with_cell()
next(g)
print(g.gi_frame.f_locals)
squares = (n * n for n in [1, 2, 3])
print(squares.gi_frame.f_code.co_name, next(squares), squares.gi_frame.f_locals["n"])
g.gi_frame.clear() if False else None
