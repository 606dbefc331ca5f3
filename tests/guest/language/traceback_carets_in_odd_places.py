# Carets beside wide characters and tabs, in long lines, comprehensions, lambdas, generators and exec.
def wide(x):
    日本 = "😀é"; return 日本 + x + "後"


def tabs(x):
	return	[x]	+	x


def long_line(x):
    return ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", x.nope, "bbbbbbbbbbbbbbb"]


def comprehension(x):
    return [
        y
        for y in x
        if y / (y - 1)
    ]


def generator(x):
    return sum(y / 0
               for y in x)


def dictionary(x):
    return {
        "a": 1,
        "b": x["c"],
    }


def lambdas(x):
    f = lambda v: v.missing
    return list(map(f, x))


def semicolons(x): a = 1; b = a / (a - 1); return b


def executed(x):
    exec("a = 1\nb = a + 'c'\n")


def evaluated(x):
    return eval("x +\n None", {"x": 1})


def two_lines(x):
    return (x[0] +
            x[1])


def arguments(x):
    return dict(
        a=1,
        b=2,
        **x,
    )


def backslash(x):
    return 1 + \
        x


def string_parts(x):
    return ("one"
            "two" + x +
            "three")


def yielded(x):
    def g():
        got = yield 1
        yield got.attr
    it = g()
    next(it)
    it.send(x)


errors = []
for function, argument in ((wide, 5), (tabs, 5), (long_line, 5), (comprehension, [3, 1]),
                           (generator, [1]), (dictionary, {}), (lambdas, [1]), (semicolons, 1),
                           (executed, 1), (evaluated, 1), (two_lines, [1, "a"]), (arguments, 5),
                           (backslash, "s"), (string_parts, 5), (yielded, 5)):
    try:
        function(argument)
    except Exception as e:
        errors.append(e)
raise ExceptionGroup("odd places", errors)
