"""co_lines(), co_positions() and co_firstlineno."""


def f(a, b):
    c = a + b
    return (c *
            2)


code = f.__code__
lines = sorted({line - code.co_firstlineno for _, _, line in code.co_lines() if line is not None})
print(lines)
positions = list(code.co_positions())
print(all(len(p) == 4 for p in positions), len(positions) > 5)
print(sorted({(p[0] - code.co_firstlineno, p[1] - code.co_firstlineno) for p in positions if p[0]}))
spans = {(p[2], p[3]) for p in positions if p[0] == code.co_firstlineno + 1}
print((8, 13) in spans)


def raises(x):
    return [
        1,
        x +
        "text",
    ]


try:
    raises(1)
except TypeError as e:
    tb = e.__traceback__.tb_next
    print(tb.tb_lineno - raises.__code__.co_firstlineno, tb.tb_frame.f_code is raises.__code__)
for start, end, line in list(raises.__code__.co_lines())[:3]:
    print(type(start).__name__, start < end, line is None or line >= raises.__code__.co_firstlineno)
print(compile("\n\n\nx = 1", "f", "exec").co_firstlineno, (lambda: 0).__code__.co_firstlineno > 20)


@(lambda f: f)
@(lambda f: f)
def decorated():
    pass


print(decorated.__code__.co_firstlineno - raises.__code__.co_firstlineno)
