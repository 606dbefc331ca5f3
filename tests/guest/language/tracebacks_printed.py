# The text of an uncaught error: frames, carets under the failing part, names of functions.
def divide(a, b):
    return a / b


class Account:
    def __init__(self, amount):
        self.amount = amount

    def withdraw(self, n):
        if n > self.amount:
            raise ValueError(f"only {self.amount} left, wanted {n}")
        self.amount -= n


def nested(values):
    def inner(v):
        return [divide(x, v - 3) for x in values]
    return max(inner(v) for v in (1, 2, 3))


print("before")
a = Account(10)
a.withdraw(3)
try:
    a.withdraw(100)
except ValueError as e:
    print(e)
print(nested([1, 2, 3]))
print("never")
