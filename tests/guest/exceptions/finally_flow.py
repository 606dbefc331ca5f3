# finally with return, break, continue, nested tries, and what they do to exceptions.
log = []


def returns_in_finally():
    try:
        raise ValueError("lost")
    finally:
        return "finally wins"


def break_in_finally():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return i


def continue_in_finally():
    seen = []
    for i in range(3):
        try:
            if i == 1:
                raise ValueError(i)
            seen.append(i)
        finally:
            seen.append("f")
            continue
    return seen


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def list_is_changed():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def nested():
    try:
        try:
            try:
                return "inner"
            finally:
                log.append(1)
        finally:
            log.append(2)
    finally:
        log.append(3)


def override():
    for attempt in range(3):
        try:
            return attempt
        finally:
            if attempt < 2:
                continue


def exception_replaced():
    try:
        try:
            raise KeyError("one")
        finally:
            raise ValueError("two")
    except ValueError as e:
        return repr(e), repr(e.__context__)


def else_then_finally():
    steps = []
    try:
        steps.append("try")
    except ValueError:
        steps.append("except")
    else:
        steps.append("else")
        return steps
    finally:
        steps.append("finally")


def except_returns():
    try:
        raise ValueError
    except ValueError:
        return "from except"
    finally:
        log.append("after except")


def generator():
    try:
        yield 1
        return "r"
    finally:
        yield "in finally"


def while_else():
    n = 0
    while True:
        try:
            n += 1
            if n == 2:
                break
        finally:
            log.append(n)
    else:
        return "never"
    return n


for function in (returns_in_finally, break_in_finally, continue_in_finally, value_is_kept,
                 list_is_changed, nested, override, exception_replaced, else_then_finally,
                 except_returns, while_else):
    print(function.__name__, function())
print(log, list(generator()))
g = generator()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
