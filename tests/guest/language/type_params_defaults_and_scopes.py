"""PEP 696 defaults, lazy bounds, and names that annotation scopes can see."""

calls = []


def note(v):
    calls.append(v)
    return v


class A[T = note("T default"), **P = note([int])]:
    pass


def f[T: note("bound") = note("f default")](x: T) -> T:
    return x


type L[T = note("alias default")] = note("alias value")
print("nothing yet", calls)
T, P = A.__type_params__
print(T.__default__, P.__default__, calls)
print(T.has_default(), T.__default__, calls)
calls.clear()
print(f.__type_params__[0].__default__, f.__type_params__[0].__bound__, calls)
print(L.__type_params__[0].__default__, L.__value__, L.__value__, calls)


class NoDefault[T]:
    pass


print(NoDefault.__type_params__[0].has_default())


class Chain[A, B = A, C = list[B]]:
    pass


print([p.__default__ for p in Chain.__type_params__[1:]])


class Outer:
    name = "class name"

    def method[T: name, U = name](self):
        return [p.__bound__ for p in Outer.method.__type_params__], Outer.method.__type_params__[1].__default__

    type Alias[X: name] = (name, X)

    class Inner[Y: name]:
        pass


print(Outer().method(), Outer.Alias.__value__, Outer.Alias.__type_params__[0].__bound__,
      Outer.Inner.__type_params__[0].__bound__)
name = "global name"


def function(name):
    def g[T: name]():
        return T.__bound__

    class K[T: name]:
        bound = T.__bound__

    type M = name
    before = g(), K.bound
    name = "rebound"
    return before, M.__value__, g()


print(function("argument"))


class Late[T: Later]:
    pass


try:
    Late.__type_params__[0].__bound__
except NameError as e:
    print(e)
Later = int
print(Late.__type_params__[0].__bound__)


class Recursive[T: "Recursive"](list["Recursive"]):
    def me(self) -> "Recursive[T]":
        return self


print(Recursive.__orig_bases__[0], Recursive([1]).me())
for source in ("class A[T = int, U]: pass", "def f[*Ts = int](): pass", "def f[*Ts = *int](): pass", "class A[**P = ...]: pass",
               "type X[T: int = str] = 1", "class A[T, T]: pass", "def f[T](T): return T", "class A[__T]: a = __T",
               "def f[T]():\n  T = 1\n  return T", "def f[T]():\n  del T", "def f[T]():\n  global T", "def f[T](x=T): pass",
               "class A[T](T): pass", "@T\ndef f[T](): pass", "def f[T]() -> (yield): pass", "class A[T=(yield)]: pass",
               "class A[T=(x := 1)]: pass", "class A[T: [a for a in 'x']]: pass", "def f[T: (await x)](): pass"):
    try:
        exec(source, {})
        print("fine:", source.replace("\n", "|"))
    except (SyntaxError, NameError, TypeError) as e:
        print(source.replace("\n", "|"), "->", type(e).__name__, getattr(e, "msg", e))
