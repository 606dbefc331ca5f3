# Generators, exceptions and handled exceptions belong to the thread that runs them.
import sys
import threading

entered, leave = threading.Event(), threading.Event()


def numbers():
    yield 1
    entered.set()
    leave.wait()
    yield 2


g = numbers()
print(next(g))
got = []
t = threading.Thread(target=lambda: got.append(next(g)))
t.start()
entered.wait()
try:
    next(g)
except ValueError as e:
    print(e)
try:
    g.close()
except ValueError as e:
    print(e)
leave.set()
t.join()
print(got, list(g))

seen = []
inside, done = threading.Event(), threading.Event()


def handle():
    try:
        raise KeyError("theirs")
    except KeyError:
        inside.set()
        done.wait()
        seen.append(repr(sys.exception()))


t = threading.Thread(target=handle)
t.start()
inside.wait()
print(sys.exception())
try:
    raise ValueError("ours")
except ValueError:
    print(repr(sys.exception()))
    done.set()
    t.join()
    print(repr(sys.exception()))
print(seen, sys.exception())


def consume(items, out):
    for item in items:
        out.append(item)


results = [[] for _ in range(3)]
threads = [threading.Thread(target=consume, args=((i * k for i in range(4)), results[k])) for k in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)


def recurse():
    return recurse()


def too_deep(out):
    try:
        recurse()
    except RecursionError as e:
        out.append(type(e).__name__)


out = []
threads = [threading.Thread(target=too_deep, args=(out,)) for _ in range(2)]
for t in threads:
    t.start()
    t.join()
print(out)
