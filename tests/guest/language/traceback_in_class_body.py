# Failing inside a class body, a decorator, a default argument and a comprehension.
def check(name):
    def deco(cls):
        return [getattr(cls, n) for n in (name, "absent")]
    return deco


@check("x")
class Thing:
    x = 1
    values = [n * 2 for n in range(3)]

    def method(self, arg=len("abc")):
        return self
