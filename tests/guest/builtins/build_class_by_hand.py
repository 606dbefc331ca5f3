# __build_class__(): what a class statement calls, called by hand.
def attempt(*args, **kwargs):
    try:
        cls = __build_class__(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)
        return None
    if isinstance(cls, type):
        print(cls.__name__, cls.__bases__, sorted(n for n in vars(cls) if not n.startswith("__")))
    else:
        print(cls)
    return cls


attempt()
attempt(5)
attempt(5, "Name")
attempt(lambda: None, 5)
attempt(len, "Name")
attempt(lambda: None, "Empty")
attempt(lambda: None, "Child", int)
attempt(lambda: None, "Two", int, str)
attempt(lambda: None, "Odd", 5)
attempt(lambda a: None, "Needs")
attempt(lambda: 1 / 0, "Fails")
attempt(lambda: None, "Keyword", spam=1)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print("prepare", name, bases, kwargs)
        return {"prepared": True}

    def __new__(mcs, name, bases, names, **kwargs):
        print("new", name, sorted(n for n in names if not n.startswith("__")), kwargs)
        return super().__new__(mcs, name, bases, names)

    def __init__(cls, name, bases, names, **kwargs):
        print("init", name, kwargs)


made = attempt(lambda: None, "Made", metaclass=Meta, flag=1)
attempt(lambda: None, "Derived", made)
attempt(lambda: None, "Called", metaclass=lambda *args, **kwargs: (args, kwargs), a=1)
attempt(lambda: None, "NotCallable", metaclass=5)


class Entries:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        return self.bases


class Base:
    def __init_subclass__(cls, tag=None, **kwargs):
        print("subclass", cls.__name__, tag, kwargs)


attempt(lambda: None, "Replaced", Entries(Base, int), tag="t")
attempt(lambda: None, "Nothing", Entries())
attempt(lambda: None, "Bad", Entries(5))


def body():
    attribute = "a local, not an attribute"
    return attribute


attempt(body, "Local")
real = __build_class__


class Statement(Base, tag="statement"):
    x = 1

    def method(self):
        return __class__


print(Statement().method() is Statement, Statement.__qualname__)
