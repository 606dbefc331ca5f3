# Paused in what max, min and sum call back.
import host


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(host.ask(self.n + other.n))

    def __radd__(self, other):
        return Money(host.ask(self.n + other))


print(max([3, 9, 4], key=lambda n: host.ask(-n)), min("bca", key=host.ask))
print(sum([Money(1), Money(20), Money(300)]).n)
any(host.ask(n) for n in (0, 0, 7)), all(host.ask(n) for n in (1, 0, 7))
