"""Text that UTF-8 cannot hold is not printed: what stands before it is."""

import sys


def attempt(*values, **options):
    try:
        print(*values, **options)
    except UnicodeEncodeError as error:
        print()
        print(type(error).__name__, error, error.encoding, ascii(error.object), error.start, error.end)


attempt("\ud800")
attempt("a", "b\udfff\ud800c", "d")
attempt("é", 5, sep="\udead")
attempt("x", end="\udead\n")
attempt(end="\udead\n")
attempt(["\ud800"], "whole \U0001f600 ሴ")
try:
    sys.stdout.write("é\ud834")
except UnicodeEncodeError as error:
    print(error)
print("whole: é ሴ \U0001f600")
print(sys.stderr.errors)
sys.stderr.write("not shown here: \ud800\n")
