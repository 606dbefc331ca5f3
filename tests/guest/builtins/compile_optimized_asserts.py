# compile(optimize=): asserts and __debug__ come and go; the default keeps what runs here.
SOURCE = '''
def checked(value):
    "The docstring stays."
    assert value > 0, "not positive"
    if __debug__:
        return "debug"
    return "optimized"

names = [name for name in ("a", "b") if __debug__]
assert names, "no names"
'''


def run(optimize):
    space = {}
    try:
        exec(compile(SOURCE, "<source>", "exec", optimize=optimize), space)
    except AssertionError as error:
        print(optimize, "AssertionError", error)
        return
    for value in (1, -1):
        try:
            print(optimize, value, space["checked"](value), space["names"])
        except AssertionError as error:
            print(optimize, value, "AssertionError", error)
    print(space["checked"].__doc__)


for level in (-1, 0, 1):
    run(level)
for optimize in (3, -2, "1", None, 1.0, 2**40):
    try:
        compile("1", "<bad>", "eval", optimize=optimize)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(eval(compile("__debug__", "<e>", "eval", optimize=1)), eval(compile("__debug__", "<e>", "eval")))
for source in ("__debug__ = 1", "def f(__debug__): pass", "del __debug__", "x.__debug__ = 1",
               "f(__debug__=1)", "for __debug__ in []: pass", "import a as __debug__"):
    try:
        compile(source, "<s>", "exec")
        print("compiles", source)
    except SyntaxError as error:
        print("SyntaxError", error.msg)
for flags in (0, 0x10, 0x20000, 0x200000, 0x1000000, 1, 2, 8, 0x80000000):
    try:
        print(hex(flags), eval(compile("7 // 2", "<f>", "eval", flags)))
    except (ValueError, OverflowError) as error:
        print(hex(flags), type(error).__name__, error)
space = {}
exec(compile("def f(a: undefined_name) -> other: pass", "<a>", "exec", 0x1000000), space)
print(space["f"].__annotations__)
