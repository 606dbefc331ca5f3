# A larger program on the object model: an enum, a record type and a plugin system without imports.
class EnumDict(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, key, value):
        if not key.startswith("_") and not callable(value) and not hasattr(value, "__get__"):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            self.order.append(key)
        super().__setitem__(key, value)


class EnumMeta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return EnumDict()

    def __new__(mcs, name, bases, ns, *, start=None):
        members = {k: ns[k] for k in ns.order}
        plain = {k: v for k, v in ns.items() if k not in members}
        cls = super().__new__(mcs, name, bases, plain)
        cls._members = {}
        for i, (k, v) in enumerate(members.items()):
            member = object.__new__(cls)
            member.name, member.value = k, (start + i if v is ... and start is not None else v)
            type.__setattr__(cls, k, member)
            cls._members[k] = member
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __iter__(cls):
        return iter(cls._members.values())

    def __len__(cls):
        return len(cls._members)

    def __getitem__(cls, name):
        return cls._members[name]

    def __contains__(cls, item):
        return isinstance(item, cls) and item.name in cls._members

    def __call__(cls, value):
        for member in cls:
            if member.value == value:
                return member
        raise ValueError(f"{value!r} is not a valid {cls.__name__}")

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_members", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __repr__(cls):
        return f"<enum {cls.__name__}>"

    __or__ = lambda cls, other: [*cls, *other]


class Enum(metaclass=EnumMeta):
    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self.name)

    def __lt__(self, other):
        return self.value < other.value if type(self) is type(other) else NotImplemented


class Color(Enum):
    RED = 1
    GREEN = 2

    def mix(self, other):
        return {self.name, other.name} if self != other else self

    @property
    def lower(self):
        return self.name.lower()

    @classmethod
    def default(cls):
        return cls.RED


class Auto(Enum, start=10):
    A = ...
    B = ...


print(list(Color), len(Color), Color["RED"], Color(2), Color.RED in Color, 1 in Color, Color, repr(Color.GREEN), Color.RED.lower, Color.default())
print(sorted(Color.RED.mix(Color.GREEN)), Color.RED.mix(Color.RED), [m.value for m in Auto], Color | Auto, sorted(Color, reverse=True), {Color.RED: "r"}[Color(1)])
for code in ("Color(3)", "Color['BLUE']", "Color.BLUE", "setattr(Color, 'RED', 5)", "Color.RED < Auto.A", "Color()", "exec('class Bad(Enum):\\n A = 1\\n A = 2')"):
    try:
        print(code, eval(code))
    except Exception as e:
        print(code, type(e).__name__, e)


class Field:
    _count = 0

    def __init__(self, kind, default=...):
        self.kind, self.default = kind, default
        Field._count += 1
        self.index = Field._count

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get("_fields", []) if False else None

    def __get__(self, obj, owner):
        if obj is None:
            return self
        try:
            return obj.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{self.name} is not set") from None

    def __set__(self, obj, value):
        obj.__dict__[self.name] = self.kind(value)


class Record:
    def __init_subclass__(cls, frozen=False, **kw):
        super().__init_subclass__(**kw)
        inherited = [f for b in reversed(cls.__mro__[1:]) for f in b.__dict__.get("_fields", ())]
        own = sorted((v for v in cls.__dict__.values() if isinstance(v, Field)), key=lambda f: f.index)
        cls._fields = inherited + [f for f in own if f not in inherited]
        cls.__match_args__ = tuple(f.name for f in cls._fields)
        if frozen:
            def refuse(self, name, value):
                raise TypeError(f"{cls.__name__} is frozen")
            cls.__setattr__ = refuse

    def __init__(self, *args, **kw):
        fields = type(self)._fields
        if len(args) > len(fields):
            raise TypeError(f"expected at most {len(fields)} values, got {len(args)}")
        given = dict(zip((f.name for f in fields), args), **kw)
        for f in fields:
            value = given.pop(f.name, f.default)
            if value is ...:
                raise TypeError(f"missing {f.name}")
            f.__set__(self, value)
        if given:
            raise TypeError(f"unknown {sorted(given)}")

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in self._fields)})"


class Point(Record):
    x = Field(int)
    y = Field(int, 0)


class Point3(Point):
    z = Field(float, "1.5")


class Fixed(Record, frozen=True):
    v = Field(str)


p = Point("3")
print(p, Point(1, y=2), Point3(1, 2, 3), p == Point(3), p == Point3(3), Point3.__match_args__, Point.x.name, Fixed(5))
match Point3(7, 8, 9):
    case Point3(x, y, z) if z > 1:
        print("matched", x, y, z)
for f in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, q=2), lambda: Point("a"), lambda: setattr(Fixed(1), "v", 2), lambda: Point.__new__(Point).x):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
