"""global and nonlocal: chains, mixing, deletion, and errors."""
count = 0


def bump():
    global count
    count += 1
    return count


print(bump(), bump(), count)


def chain():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x += "+inner"
            return x

        return inner(), inner()

    return middle(), x


print(chain())


def three():
    a = b = c = 0

    def f():
        nonlocal a, c
        a, b, c = 1, 2, 3
        return b

    f()
    return a, b, c


print(three())


def skip_class():
    v = "function"

    class K:
        v = "class"

        def get(self):
            return v

        def set(self):
            nonlocal v
            v = "changed"

    k = K()
    before = k.get()
    k.set()
    return before, v, K.v


print(skip_class())


def make_global():
    global created, Made, made_f

    class Made:
        pass

    def made_f():
        return "f"

    for created in range(3):
        pass


make_global()
print(created, Made.__qualname__, made_f(), made_f.__qualname__)


def global_in_class():
    class K:
        global from_class
        from_class = 1
        here = from_class

    return K.here, hasattr(K, "from_class")


print(global_in_class(), from_class)


def deleting():
    x = 1

    def f():
        nonlocal x
        del x

    f()
    try:
        return x
    except NameError as e:
        return type(e).__name__, str(e)


print(deleting())


def free_unset():
    def f():
        return later

    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return f()


print(free_unset())


def shadowed():
    def f():
        print(count_local)
        count_local = 2

    try:
        f()
    except UnboundLocalError as e:
        print(e)


shadowed()
for source in ("nonlocal x", "def f():\n  nonlocal x", "def f():\n  x = 1\n  global x", "def f(x):\n  global x",
               "def f():\n  print(x)\n  global x", "def f():\n  global x, x", "def f(x):\n  nonlocal x",
               "def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x", "def f():\n  nonlocal x\n  global x",
               "def f():\n  x = 1\n  def g():\n    nonlocal x\n    global x", "def f():\n  x: int\n  global x",
               "def f():\n  global x\n  x: int", "class A:\n  nonlocal x", "def f():\n  x = 1\n  class A:\n    nonlocal x\n    x = 2",
               "x = 1\nglobal x", "def f():\n  for x in y: pass\n  global x", "global __debug__", "def f():\n  import x\n  global x",
               "def f():\n  global x\n  def x(): pass", "lambda: (yield)\nglobal y", "def f():\n  try: pass\n  except E as x: pass\n  nonlocal x"):
    try:
        compile(source, "f", "exec")
        print("fine:", source.replace("\n", "|"))
    except SyntaxError as e:
        print(source.replace("\n", "|"), "->", e.msg, e.lineno, e.offset, e.end_offset)
