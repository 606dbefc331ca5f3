# divmod() and pow() with classes of one's own: reflected methods, three operands, refusals.
class Left:
    def __divmod__(self, other):
        return ("divmod", other)

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)


class Right:
    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __rpow__(self, other, mod=None):
        return ("rpow", other, mod)


class Refuses:
    def __repr__(self):
        return "Refuses()"

    def __divmod__(self, other):
        return NotImplemented

    def __pow__(self, other, mod=None):
        return NotImplemented


class Number(int):
    def __rpow__(self, other, mod=None):
        return ("subclass first", other)

    def __rdivmod__(self, other):
        return ("subclass first", other)


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


attempt(divmod, Left(), 1)
attempt(divmod, 1, Right())
attempt(divmod, "a", Right())
attempt(divmod, 7, Number(2))
attempt(divmod, Number(7), 2)
attempt(divmod, Refuses(), 2)
attempt(divmod, Refuses(), Right())
attempt(divmod, 1, "a")
attempt(divmod, 7.5, 2)
attempt(divmod, -7, 2)
attempt(divmod, 7, 0)
attempt(divmod, 7.0, 0)
attempt(divmod, 1)
attempt(pow, Left(), 2)
attempt(pow, Left(), 2, 3)
attempt(pow, 2, Right())
attempt(pow, 2, Right(), 3)
attempt(pow, 2, Number(3))
attempt(pow, 2, Number(3), 5)
attempt(pow, Refuses(), 2)
attempt(pow, Refuses(), 2, 5)
attempt(pow, 2, 3, "a")
attempt(pow, 2, -1, 9)
attempt(pow, 2, -1, 8)
attempt(pow, 2, 10, -1000)
attempt(pow, 2, 3, 0)
attempt(pow, 2.0, 3, 5)
attempt(pow, -8, 1 / 3)
print(pow(exp=3, base=2), pow(2, mod=5, exp=3))
