"""Names and docs of classes are text that UTF-8 can hold."""


def attempt(function, *args):
    try:
        return function(*args)
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


for name in ("A", "\xc4", "\U0001f40d", "B.A", "42", "", "A\0B", "A\udcdcB", "\ud800\udfff", b"A"):
    print(ascii(attempt(type, name, (), {})))
A = type("A", (), {})
for name in ("\xc4", "\U0001f40d", "A\0B", "A\udcdcB", "\xc4\ud800\udfff\udc00!", b"A"):
    print(ascii(attempt(setattr, A, "__name__", name)), ascii(A.__name__))
for doc in ("x", "\xc4", "x\0y", b"x", 42, None, "x\udcdcy"):
    made = attempt(type, "B", (), {"__doc__": doc})
    print(ascii(made.__doc__ if isinstance(made, type) else made))
A.__doc__ = "x\udcdcy"
print(ascii(A.__doc__))
