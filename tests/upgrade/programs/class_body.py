# Paused in a class body, in decorators, in defaults, in a with and in a property.
import host


def decorated(thing):
    thing.mark = host.ask("decorated")
    return thing


@decorated
class Outer:
    first = host.ask(1)

    class Inner:
        second = host.ask(2)

    def method(self, n=host.ask(3)):
        return self.first + n + self.Inner.second

    @property
    def all(self):
        return [host.ask(i) for i in range(3) if host.ask(True)]


class Manager:
    def __enter__(self):
        return host.ask("entered") and self

    def __exit__(self, *exc):
        host.ask(exc[0] is ValueError)
        return True


with Manager() as m:
    raise ValueError
Outer().method(), Outer().all, Outer.mark, type(m).__name__
