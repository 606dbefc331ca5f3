"""Text in memory, for captured output."""


class StringIO:
    """A text that is written and read like a file."""

    encoding = None
    errors = None
    newlines = None

    def __init__(self, initial_value="", newline="\n"):
        self._text, self._at, self.closed = initial_value or "", 0, False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        if self._at == len(self._text):
            self._text += text
        else:
            head = self._text[:self._at].ljust(self._at, "\0")
            self._text = head + text + self._text[self._at + len(text):]
        self._at += len(text)
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return self._text

    def read(self, size=-1, /):
        self._check()
        end = len(self._text) if size is None or size < 0 else self._at + size
        part = self._text[self._at:end]
        self._at += len(part)
        return part

    def readline(self, size=-1, /):
        self._check()
        end = self._text.find("\n", self._at)
        return self.read((end + 1 if end >= 0 else len(self._text)) - self._at)

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, place, whence=0, /):
        self._at = place if whence == 0 else len(self._text)
        return self._at

    def tell(self):
        return self._at

    def truncate(self, size=None, /):
        self._text = self._text[:self._at if size is None else size]
        return len(self._text)

    def readable(self):
        return True

    writable = seekable = readable

    def isatty(self):
        return False

    def flush(self):
        self._check()

    def close(self):
        self.closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()
