# Paused in the hooks of a metaclass, of attribute access and of a descriptor.
import host


class Meta(type):
    def __instancecheck__(cls, o):
        return host.ask(o == 42)

    def __call__(cls, *args):
        host.ask("call")
        return super().__call__(*args)


class Odd(metaclass=Meta):
    __slots__ = ("a", "__dict__")

    def __init__(self, a):
        self.a = a

    def __getattr__(self, name):
        return host.ask(name)


class Described:
    def __set_name__(self, owner, name):
        self.name = host.ask(name)

    def __get__(self, o, owner):
        return host.ask(self.name * 2)


class Has:
    x = Described()


odd = Odd(5)
odd.b = 6
print(isinstance(42, Odd), isinstance(41, Odd), odd.a, odd.b, odd.missing)
Has().x, getattr(odd, "later", None)
