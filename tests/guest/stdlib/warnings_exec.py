"""exec() and eval() tell the module that shows warnings of their sources, once it is imported."""

import warnings


def shown(caught):
    return [(w.category.__name__, str(w.message), w.filename, w.lineno) for w in caught]


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    names = {"x": 2}
    exec("y = '\\z'\nz = x is 2", names)
    print(names["y"], names["z"])
    print(eval("x is 2 or '\\w'", names))
    print(len(eval(b"'\\w'")))

    def inner():
        local = 5
        exec("print(local is 5)")
        return eval("local is 6")

    print(inner())
print(shown(caught))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        eval("'\\e' $")
    except SyntaxError as error:
        print(error.msg)
print(shown(caught))

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(eval("1 is 1"))
    warnings.filterwarnings("error", message="invalid escape", category=SyntaxWarning)
    print(eval("2 is 2"))
    try:
        exec("print('\\q')")
    except SyntaxError as error:
        print("refused:", error)
print(__builtins__.len([1]), "__builtins__" in vars(warnings))
