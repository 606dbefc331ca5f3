"""~ of a bool warns, wherever it stands, and gives what ~ of the int gives."""

import operator
import warnings


def flip(value):
    return ~value


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(flip(True), flip(1 > 2), ~True, ~False, operator.inv(False), [~b for b in (True, False)], ~int(True))
print(len(seen), {str(w.message) for w in seen}, {w.category for w in seen})
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        flip(True)
    except DeprecationWarning as error:
        print(type(error).__name__, str(error)[:40])
    print(flip(-1), ~0, not True)
