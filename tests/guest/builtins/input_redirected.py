"""input() reads from what a program puts in the place of sys.stdin, and prompts on its sys.stdout."""

import contextlib
import io
import sys

real = sys.stdin, sys.stdout


def attempt(*args):
    try:
        result = repr(input(*args))
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    finally:
        shown, sys.stdout = sys.stdout, real[1]
    print(result)
    sys.stdout = shown


class Lines:
    def __init__(self, line):
        self.line = line

    def readline(self, *args):
        return self.line


class Writer:
    def write(self, text):
        real[1].write(f"<{text}>\n")


class Flushed(Writer):
    def flush(self):
        real[1].write("flush\n")


for line in ("x\n", "x", "x\n\n", "", "\n", b"x\n", b"", 5, None):
    sys.stdin = Lines(line)
    attempt()
sys.stdin = 5
attempt()
sys.stdin = io.StringIO("a\nb\n")
sys.stdout = Writer()
attempt("prompt")
sys.stdout = Flushed()
attempt(5)
attempt()
sys.stdin = io.StringIO("c\nd\n")
sys.stdout = None
attempt("p")
sys.stdout = real[1]
sys.stdin = None
attempt()
del sys.stdin
attempt()
sys.stdin = io.StringIO("a\nb\n")
sys.stdin.close()
attempt()

sys.stdin = io.StringIO("3\n4\n")
with contextlib.redirect_stdout(io.StringIO()) as out:
    total = int(input("first ")) + int(input("second "))
print(total, repr(out.getvalue()))
sys.stdin, sys.stdout = real
