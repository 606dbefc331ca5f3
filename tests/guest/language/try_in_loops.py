# break, continue and return through try, except, else and finally; nested; in generators.
def a():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 3:
                raise ValueError(i)
            if i == 5:
                break
            out.append(f"body {i}")
        except ValueError as e:
            out.append(f"except {e}")
            continue
        else:
            out.append(f"else {i}")
        finally:
            out.append(f"finally {i}")
        out.append(f"end {i}")
    else:
        out.append("loop else")
    return out


print(a())


def b():
    for i in range(3):
        try:
            try:
                if i == 0:
                    raise KeyError(i)
                return f"returned {i}"
            except KeyError:
                continue
            finally:
                print("inner finally", i)
        finally:
            print("outer finally", i)


print(b())


def c():
    n = 0
    while True:
        try:
            n += 1
            if n < 3:
                raise RuntimeError
            break
        except RuntimeError:
            print("retry", n)
    return n


print(c())


def d():
    try:
        for i in range(3):
            try:
                if i == 1:
                    return "from the loop"
            finally:
                print("cleanup", i)
    finally:
        print("outer")


print(d())


def e():
    for i in range(3):
        try:
            yield i
        except ValueError:
            yield "caught"
        finally:
            print("gen finally", i)


g = e()
print(next(g), g.throw(ValueError), next(g))
g.close()


def f():
    total = 0
    for x in ("1", "x", "3", None, "5"):
        try:
            total += int(x)
        except ValueError:
            total += 100
        except TypeError:
            break
    else:
        total = -1
    return total


print(f())


def nested(n):
    try:
        try:
            try:
                if n == 1:
                    raise KeyError("k")
                if n == 2:
                    raise IndexError("i")
                return "fine"
            except KeyError:
                raise ValueError("from key")
            finally:
                print("f1")
        except IndexError:
            return "index"
        finally:
            print("f2")
    except ValueError as err:
        return str(err)
    finally:
        print("f3")


for n in range(3):
    print(nested(n))
while True:
    try:
        break
    finally:
        print("leaving")
for i in range(2):
    with_finally = []
    try:
        with_finally.append(i)
    finally:
        with_finally.append("f")
    print(with_finally)


def loop_in_finally():
    try:
        return "value"
    finally:
        for i in range(3):
            if i == 1:
                continue
            if i == 2:
                break
        print("looped")


print(loop_in_finally())
