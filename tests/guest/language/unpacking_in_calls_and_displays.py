"""* and ** in calls and displays: order, duplicates, what is no iterable, mapping or string, and the words for it."""


def f(*args, **kwargs):
    return args, kwargs


def named(a, b=2, *, c=3):
    return a, b, c


def attempt(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


class Keys:
    def keys(self):
        return ["k", "l"]

    def __getitem__(self, key):
        return key.upper()


class BadKeys(Keys):
    def keys(self):
        raise RuntimeError("no keys")


class NoItem:
    def keys(self):
        return ["k"]


class OnlyIter:
    def __iter__(self):
        yield 1
        raise LookupError("half way")


class Str(str):
    pass


for call in ("f(*[1], *'ab', x=1, **{'y': 2})", "f(*(), **{})", "f(**Keys())", "f(*{1: 2})", "f(*range(2), 5, *{7})", "f(1, *[2], 3, k=4, *[5])", "f(*map(str, [1]))",
             "f(**{'a': 1}, b=2, **{'c': 3})", "f(**{Str('s'): 1})", "f(*1)", "f(*None)", "f(1, *2)", "f(*[1], *5)", "f(**1)", "f(**None)", "f(**[1])", "f(**'ab')", "f(x=1, **5)",
             "f(**{1: 2})", "f(**{None: 2})", "f(a=1, **{1: 2})", "f(**{1: 3}, **{1: 5})", "f(**{'a': 1}, **{'a': 2})", "f(a=1, **{'a': 2})", "f(**{'a': 1}, a=2)", "f(**BadKeys())", "f(**NoItem())", "f(*OnlyIter())",
             "named(*[1, 2, 3])", "named(**{'a': 1, 'z': 2})", "named(1, **{'a': 2})", "named(*[], **{'b': 1})", "named(**{'a': 1, 'c': 5})", "named(1, *[2], c=4)", "named(1, 2, b=3)",
             "len(*[1], *[2])", "len(**{'x': 1})", "print(*[1, 2], **{'sep': '-'})", "print(*[1], **{'bad': 1})", "dict(**{'a': 1}, **{'a': 2})", "dict(a=1, **{'b': 2})", "dict(**{1: 2})",
             "sorted(*[[2, 1]], **{'reverse': True})", "'{} {x}'.format(*[1], **{'x': 2})", "max(*[])", "max(*[1, 5])", "type('X', *[(), {}]).__name__", "(lambda a: a)(**{'a': 1})", "(lambda a: a)(*5)",
             "[].append(*[1, 2])", "int(*5)", "int(**5)", "Keys(*[1])", "[*1]", "(*None,)", "{*5}", "{**5}", "{**[1]}", "{**Keys(), 'k': 1}", "[*OnlyIter()]", "{*OnlyIter()}", "[*'ab', *range(2), *{}]",
             "{**{'a': 1}, 'b': 2, **{'a': 3}}", "{'a': 0, **{'b': 1, 'a': 2}}", "{*'ab', *'bc'} == set('abc')", "(*[1], *[])", "{**{1: 2, None: 3}}", "{*[[]]}", "{**BadKeys()}", "{**NoItem()}"):
    attempt(call, lambda: eval(call))

log = []


def note(x):
    log.append(x)
    return x


f(note("a"), *note(["b"]), note("c"), k=note("k"), *note(["d"]), **note({"e": 1}), z=note("z"))
print(log)
log.clear()
try:
    f(*note(5), note("not reached"))
except TypeError as e:
    print(e, log)
log.clear()
try:
    {**note({"a": 1}), note("key"): note("value"), **note(7), note("never"): 1}
except TypeError as e:
    print(e, log)
args = [1, 2]
result = f(*args)
args.append(3)
kwargs = {"k": 1}
inner = f(**kwargs)[1]
inner["new"] = 2
print(result, kwargs, inner, f(*(t := (1, 2)))[0] == t)


class Method:
    def m(self, *args, **kwargs):
        return args, kwargs


attempt("method", lambda: Method().m(*5))
attempt("method", lambda: Method().m(**{1: 2}))
attempt("method", lambda: Method().m(a=1, **{"a": 2}))
attempt("self", lambda: Method.m(*[Method()], **{"self": 1}))
attempt("class", lambda: Method(**5))
