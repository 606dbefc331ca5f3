# assert: passing, failing, messages of any type, evaluated only on failure.
assert True
assert 1 == 1, "unused"
assert (1, 2)[0] == 1


def message():
    print("message evaluated")
    return "from call"


assert [0], message()
for test in ("assert False", "assert 0, 'text'", "assert [], 42", "assert None, message()",
             "assert 1 > 2, (1, 2)", "assert not 'x', None", "assert '', ValueError('inside')"):
    try:
        exec(test)
    except AssertionError as e:
        print(test, "->", repr(e), e.args, str(e))
try:
    assert 1 / 0
except ZeroDivisionError as e:
    print("condition fails first", e)


def check(x):
    assert isinstance(x, int), f"want int, got {type(x).__name__}"
    assert x > 0, "positive"
    return x


for v in (5, "s", -1):
    try:
        print(check(v))
    except AssertionError as e:
        print("failed:", e)
AssertionError_saved, AssertionError = AssertionError, ValueError
try:
    assert False, "always the builtin"
except AssertionError_saved as e:
    print("builtin", e)
