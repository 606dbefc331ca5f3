# Wrappers that pass on what they were given: arguments keep their order, names and identity.
def trace(function):
    def wrapper(*args, **kwargs):
        shown = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        print(f"{function.__name__}({', '.join(shown)})", end=" -> ")
        try:
            result = function(*args, **kwargs)
        except Exception as error:
            print(type(error).__name__, error)
            return None
        print(result)
        return result
    return wrapper


@trace
def area(width, height=2, /, scale=1, *, unit="m"):
    return f"{width * height * scale}{unit}"


@trace
def collect(*args, **kwargs):
    return args, kwargs


area(3)
area(3, 4)
area(3, 4, 5, unit="km")
area(3, scale=2)
area(3, height=4)
area()
area(1, 2, 3, 4)
area(1, units="m")
collect(*"ab", *range(2), z=1, **{"a": 2}, b=3)
collect(*[], **{})
collect(*({1: 2}), *{"k": 0}.values())
collect(**{"odd name": 1, "self": 2, "args": 3})
names = {"a": 1}
items = [1, 2]


def change(*args, **kwargs):
    kwargs["new"] = True
    return args is items, kwargs is names


print(change(*items, **names), items, names)
pair = (1, 2)
print((lambda *args: args is pair)(*pair), (lambda *args: args == pair)(*pair))


def partial(function, *first, **given):
    return lambda *rest, **more: function(*first, *rest, **{**given, **more})


add = partial(collect, 1, 2, a=1)
add(3, b=2)
add(a="again")
partial(partial(collect, "x"), "y")("z", k=0)


def recursive(*args):
    return args if len(args) > 4 else recursive(*args, *args[-1:])


print(recursive(1, 2))


class Method:
    @trace
    def call(self, *args, **kwargs):
        return len(args), sorted(kwargs)

    def __repr__(self):
        return "Method()"


Method().call(1, *[2, 3], key=4, **{"other": 5})
Method.call(Method(), 1)
bound = Method().call
bound(*range(3))
print(max(*[3, 1], *[2]), min(*"ba", key=ord), sum(*[[1, 2]]), dict(*[[("a", 1)]], **{"b": 2}))
print(*map(str, range(3)), *[], sep="|", **{"end": "!\n"})
