# code.replace(): other names, the same work.
import traceback


def f(a, b=2):
    def inner():
        return a + b
    return inner()


code = f.__code__
other = code.replace(co_name="g", co_qualname="x.g", co_filename="made.py")
print(other.co_name, other.co_qualname, other.co_filename, code.co_name, other.co_varnames == code.co_varnames)
g = type(f)(other, globals(), "g", (5,))
print(g(1), f(1), other is code, other.co_firstlineno == code.co_firstlineno)
module = compile("\n\nraise ValueError('here')", "page.html", "exec").replace(co_name="template")
try:
    exec(module, {})
except ValueError as error:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    print(frame.filename, frame.lineno, frame.name)
try:
    code.replace(co_name=3)
except TypeError:
    print("TypeError")
print(eval(compile("1 + 1", "e", "eval").replace(co_filename="other")))
