# open(): what it refuses before any file is looked for.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for mode in ("", "q", "rw", "rr", "r+w", "bt", "rbt", "+", "b", "t", "U", "r b", "rb+t"):
    attempt(open, "never made", mode)
attempt(open)
attempt(open, "f", 5)
attempt(open, "f", None)
attempt(open, 1.5)
attempt(open, None)
attempt(open, [])
attempt(open, "f", "rb", encoding="utf-8")
attempt(open, "f", "rb", errors="strict")
attempt(open, "f", "rb", newline="\n")
attempt(open, "f", newline=5)
attempt(open, "f", encoding=5)
attempt(open, "f", errors=5)
attempt(open, "f", mode="r", wrong=1)
attempt(open, "f", "r", -1, None, None, None, True, None, None)
attempt(open, "f", "r", file="g")
attempt(open, "a\0b")


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


attempt(open, Path(5))
attempt(open, Path(None))
print(open.__name__, callable(open), type(open).__name__)
