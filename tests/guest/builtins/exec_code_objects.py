# exec() and eval() of code objects: module code, bodies of functions, closures.
def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


module = compile("a = b * 2\nprint('ran', a)", "<made>", "exec")
attempt(exec, module, {"b": 3})
attempt(eval, module, {"b": 4})
expression = compile("b + 1", "<made>", "eval")
attempt(eval, expression, {"b": 1})
attempt(exec, expression, {"b": 1})
attempt(exec, module, {})


def body():
    print("body runs", sorted(n for n in locals()))
    return "dropped"


def needs(a, b=2, *, c):
    return a


attempt(exec, body.__code__)
attempt(eval, body.__code__)
attempt(exec, needs.__code__)
attempt(eval, (lambda: [1, 2]).__code__)
attempt(eval, (lambda *args, **kwargs: (args, kwargs)).__code__)


def outer(value):
    def inner():
        nonlocal value
        value += 1
        return value
    return inner


counter = outer(10)
attempt(exec, counter.__code__)
attempt(eval, counter.__code__)
attempt(exec, counter.__code__, closure=counter.__closure__)
print(counter())
attempt(exec, counter.__code__, closure=())
attempt(exec, counter.__code__, closure=[1])
attempt(exec, counter.__code__, closure=(1,))
attempt(exec, body.__code__, closure=())
attempt(exec, body.__code__, closure=counter.__closure__)
attempt(exec, "pass", closure=())
other = outer(100)
exec(counter.__code__, closure=other.__closure__)
print(other(), counter())
exec("def made(): return __name__, name", space := {"__name__": "elsewhere", "name": "here"})
print(space["made"](), space["made"].__module__)
generator = eval((lambda: (yield 5)).__code__)
print(type(generator).__name__, list(generator))
