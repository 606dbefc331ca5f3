# split(), subgroup() and derive(): conditions, nesting, metadata.


def shape(g):
    if g is None:
        return None
    if isinstance(g, BaseExceptionGroup):
        return (g.message, [shape(e) for e in g.exceptions])
    return repr(g)


def tree():
    return ExceptionGroup("top", [
        ValueError(1), ExceptionGroup("left", [TypeError(2), ValueError(3)]),
        ExceptionGroup("right", [OSError(4), ExceptionGroup("deep", [ValueError(5), KeyError(6)])])])


for condition in (ValueError, (TypeError, KeyError), LookupError, Exception, ExceptionGroup,
                  lambda e: isinstance(e, OSError), lambda e: False, BaseException, ()):
    match, rest = tree().split(condition)
    print(getattr(condition, "__name__", condition))
    print("   ", shape(match))
    print("   ", shape(rest))
g = tree()
print(g.split(Exception)[0] is g, g.subgroup(ExceptionGroup) is g, g.subgroup(AssertionError))
for bad in (5, "ValueError", [ValueError], (ValueError, 5), int, None, (int,)):
    try:
        g.split(bad)
    except TypeError as e:
        print(e)
    try:
        g.subgroup(bad)
    except TypeError as e:
        print(e)
seen = []
g.split(lambda e: seen.append(type(e).__name__))
print(seen)
seen.clear()
g.subgroup(lambda e: seen.append(type(e).__name__) or len(seen) > 3)
print(seen)
try:
    g.split(lambda e: 1 / 0)
except ZeroDivisionError as e:
    print(e)
try:
    try:
        raise KeyError("context")
    except KeyError:
        g = tree()
        g.add_note("a note")
        raise g from OSError("cause")
except ExceptionGroup as caught:
    match, rest = caught.split(ValueError)
    for part in (match, rest):
        print(part.__cause__, part.__context__, part.__notes__,
              part.__traceback__ is caught.__traceback__, part.__suppress_context__)
    inner = match.exceptions[1]
    print(inner.message, inner.__cause__, hasattr(inner, "__notes__"))


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message + "!", excs)


class Forgetful(ExceptionGroup):
    pass


class Wrong(ExceptionGroup):
    def derive(self, excs):
        return 5


m = Mine("mine", [ValueError(1), TypeError(2), Forgetful("f", [ValueError(3), KeyError(4)])])
match, rest = m.split(ValueError)
print(type(match).__name__, shape(match), [type(e).__name__ for e in match.exceptions])
print(type(rest).__name__, shape(rest))
try:
    Wrong("w", [ValueError(1), TypeError(2)]).split(ValueError)
except TypeError as e:
    print(e)
print(repr(ExceptionGroup("a", [ValueError()]).derive([KeyError(1)])))
print(repr(ExceptionGroup("a", [ValueError()]).derive([KeyboardInterrupt()])))
for argument in ([], [5], 1, "text"):
    try:
        g.derive(argument)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
