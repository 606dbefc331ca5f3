"""The line of each frame of a traceback, for statements over several lines."""


def lines(f, *args):
    try:
        f(*args)
    except Exception as e:
        found = []
        tb = e.__traceback__.tb_next
        while tb is not None:
            code = tb.tb_frame.f_code
            found.append((code.co_name, tb.tb_lineno - code.co_firstlineno))
            tb = tb.tb_next
        print(f.__name__, type(e).__name__, found)


def multi_line_call(x):
    return max(
        1,
        len(
            x
        ),
        2)


def multi_line_operands(x):
    y = (1 +
         2 +
         x +
         "text")
    return y


def chained(x):
    return (x
            .upper()
            .nothing()
            .lower())


def subscript(x):
    return x[
        "a"
    ][
        "b"
    ]


def comprehension(xs):
    return [
        1 / x
        for x in xs
        if x < 10
    ]


def generator(xs):
    return sum(
        1 / x
        for x in xs
    )


def nested():
    def inner():
        raise ValueError(
            "message")

    return (
        inner()
    )


def condition(x):
    if (x == 1 or
            x.missing or
            x == 3):
        pass


def loop(xs):
    for a, b in \
            xs:
        pass


def with_block(x):
    with x as y, \
            x.enter as z:
        pass


def handler():
    try:
        1 / 0
    except (ValueError,
            undefined_type):
        pass


def final():
    try:
        pass
    finally:
        [][
            1]


def asserting(x):
    assert (
        x ==
        2
    ), (
        "no"
    )


def dictionary():
    return {
        "a": 1,
        "b": 1 / 0,
        "c": 3,
    }


def fstring(x):
    return f"""
    {x}
    {1 / x}
    """


def lambdas():
    f = lambda: (
        1 / 0
    )
    return f()


def deleting(d):
    del (
        d["a"],
        d["b"],
    )


def unpacking(x):
    (a,
     b) = \
        x


def raising():
    raise ValueError from (
        5
    )


for f, args in ((multi_line_call, (5,)), (multi_line_operands, (3,)), (chained, ("a",)), (subscript, ({"a": {}},)),
                (comprehension, ([1, 0],)), (generator, ([1, 0],)), (nested, ()), (condition, (2,)), (loop, ([(1,)],)),
                (with_block, (5,)), (handler, ()), (final, ()), (asserting, (1,)), (dictionary, ()), (fstring, (0,)),
                (lambdas, ()), (deleting, ({"a": 1},)), (unpacking, ((1,),)), (raising, ())):
    lines(f, *args)
