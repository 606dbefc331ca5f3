"""The truth of NotImplemented: always true, with a DeprecationWarning of the line that asked."""

import warnings


def words():
    yield NotImplemented


class Contains:
    def __contains__(self, x):
        return NotImplemented


def asked(label, call):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        print(label, call(), [(w.category.__name__, str(w.message), w.lineno) for w in said])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            print(label, call())
        except DeprecationWarning as e:
            print(label, "raised", e)


asked("bool", lambda: bool(NotImplemented))
asked("not", lambda: not NotImplemented)
asked("if", lambda: 1 if NotImplemented else 2)
asked("or", lambda: NotImplemented or 3)
asked("and", lambda: NotImplemented and 3)
asked("filter", lambda: list(filter(None, [0, NotImplemented, 1])))
asked("all", lambda: all([NotImplemented, 1]))
asked("any", lambda: any(words()))
asked("in", lambda: 1 in Contains())
asked("__bool__", lambda: NotImplemented.__bool__())
asked("compare", lambda: not (NotImplemented == 1))
warnings.simplefilter("ignore")
while NotImplemented:
    print("in a loop")
    break
