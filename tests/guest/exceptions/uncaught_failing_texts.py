# Exceptions whose own text or notes go wrong are shown nevertheless.


class NoText(Exception):
    def __str__(self):
        raise ValueError("no text")


class NotAString(Exception):
    def __str__(self):
        return 5


class NoRepr:
    def __repr__(self):
        raise LookupError("no repr")


for e in (NoText("a"), NotAString("b"), KeyError(NoRepr()), ValueError(NoRepr(), 1)):
    for function in (str, repr):
        try:
            print(type(e).__name__, function.__name__, function(e))
        except Exception as error:
            print(type(e).__name__, function.__name__, type(error).__name__, error)
inner = NoText("shown without a text")
inner.add_note("a note of it")
inner.__notes__.append(5)
inner.__notes__.append("two\nlines")
outer = RuntimeError("several\nlines of\ntext")
outer.__notes__ = 7
raise outer from inner
