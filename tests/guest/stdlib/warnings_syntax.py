"""What the compiler warns of goes through the module that shows warnings, once it is imported."""

import warnings

SOURCES = ["x = 1\nassert (x, 'y')", "z = 1if 2else 3", "f'\\{6}'", "'é\\d' + x", "1()\n'\\407'"]


def shown(caught):
    return [(w.category.__name__, str(w.message), w.filename, w.lineno) for w in caught]


for source in SOURCES:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "made.py", "exec")
    print(shown(caught))

with warnings.catch_warnings():
    warnings.simplefilter("error")
    for source in SOURCES:
        try:
            compile(source, "made.py", "exec")
        except SyntaxError as error:
            print(error.msg, error.args[1], error.__context__)
