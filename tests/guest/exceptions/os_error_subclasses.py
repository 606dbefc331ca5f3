# OSError is filled by __new__ unless a subclass has its own __init__.


class WithInit(OSError):
    def __init__(self, text, extra):
        self.extra = extra
        super().__init__(text)


e = WithInit("message", "more")
print(e.args, e.extra, e.errno, str(e))


class WithNew(OSError):
    def __new__(cls, text, extra):
        self = super().__new__(cls, text)
        self.extra = extra
        return self


e = WithNew("message", "more")
print(e.args, e.extra, str(e))


class WithBoth(OSError):
    def __new__(cls, *args, note=None):
        self = super().__new__(cls, *args)
        self.note = note
        return self

    def __init__(self, *args, note=None):
        super().__init__(*args)
        self.seen = note


e = WithBoth(2, "text", note="n")
print(e.args, e.errno, e.note, e.seen, type(e).__name__)


class Keywords(OSError):
    def __init__(self, *, where):
        self.where = where


e = Keywords(where="here")
print(e.args, e.where, e.errno)
try:
    WithNew("message", bar=1)
except TypeError as error:
    print(error)


class Lazy(OSError):
    def __init__(self, *args):
        pass


e = Lazy(2, "text")
print(e.args, e.errno, e.strerror, str(e))
