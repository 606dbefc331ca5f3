# send(): values come out of yield expressions wherever they stand.


def positions():
    a = yield "first"
    print("  a =", a)
    print("  in a call:", repr((yield "second")))
    b = [(yield "third"), (yield "fourth")]
    print("  b =", b)
    c = (yield) or "default"
    print("  c =", c)
    x = yield a, b
    return x


g = positions()
try:
    g.send("too early")
except TypeError as e:
    print(e)
print(g.send(None))
for value in (1, "two", None, 4.0, [], 6):
    try:
        print(g.send(value))
    except StopIteration as e:
        print("end", e.value)


def averager():
    total = count = 0
    average = None
    while True:
        number = yield average
        if number is None:
            return average
        total += number
        count += 1
        average = total / count


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, numbers in {"a": [1, 2, 3], "b": [10, 20]}.items():
    group = grouper(results, key)
    next(group)
    for number in numbers:
        group.send(number)
    group.send(None)
print(results)


def reenters():
    value = yield
    try:
        g.send(value)
    except ValueError as e:
        yield str(e)


g = reenters()
next(g)
print(g.send(1))
try:
    next(g)
except StopIteration:
    pass
try:
    g.send(5)
except StopIteration as e:
    print("finished", e.args)
for bad in ((), (1, 2)):
    try:
        g.send(*bad)
    except TypeError as e:
        print(e)
