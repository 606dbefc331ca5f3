# The few parts of sys that programs use: argv, modules, version, limits, exc_info, stdout, exit codes.
import sys

print(type(sys).__name__, sys.__name__, isinstance(sys.argv, list))
print(all(isinstance(a, str) for a in sys.argv))
print("sys" in sys.modules, sys.modules["sys"] is sys, "__main__" in sys.modules)
print(sys.modules["__main__"].__name__, sys.modules[__name__].__dict__ is globals())
print(sys.version_info >= (3, 13), sys.version_info[0], sys.version_info.major)
print(sys.version_info[:2], sys.version_info.releaselevel in ("final", "beta"))
print(sys.hexversion >> 24, sys.version.startswith("3.13"))
print(sys.maxsize, sys.byteorder in ("little", "big"), sys.getrecursionlimit(), sys.maxunicode)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
print(sys.int_info.default_max_str_digits, sys.hash_info.modulus == 2 ** 61 - 1)
sys.stdout.write("written\n")
print(sys.stdout.write("counted\n"))
sys.stdout.flush()
print("to stdout", file=sys.stdout)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e)
    print(sys.exc_info()[2] is e.__traceback__)
print(sys.intern("abc") == "abc", sys.getsizeof([]) > 0, isinstance(sys.platform, str))
print(isinstance(sys.executable, str) or sys.executable is None, isinstance(sys.path, list))
print(sys.implementation.name != "")
x = sys.modules.get("not_there")
print(x, "builtins" in sys.modules, sys.modules["builtins"].len is len)
import builtins
print(builtins.print is print, builtins.__name__, hasattr(builtins, "ValueError"))
print(builtins.int is int, "abs" in dir(builtins))
builtins.added_name = "now everywhere"
print(added_name)
del builtins.added_name
try:
    added_name
except NameError as e:
    print(e)
for code in (0, 3, None, "text", True, (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), e.args, repr(e))
old = sys.getrecursionlimit()
try:
    sys.setrecursionlimit(500)
    print(sys.getrecursionlimit())

    def down(n):
        return down(n + 1)
    try:
        down(0)
    except RecursionError as e:
        print(type(e).__name__)
finally:
    sys.setrecursionlimit(old)
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.nope,
            lambda: sys.intern(5)):
    try:
        bad()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Capture:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


c = Capture()
print("captured", 1, sep="-", file=c)
print("x", end="", file=c, flush=True)
print(c.parts)
saved, sys.stdout = sys.stdout, c
print("while replaced")
sys.stdout = saved
print(c.parts[4:])
