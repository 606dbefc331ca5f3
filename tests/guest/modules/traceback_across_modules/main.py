# An uncaught error whose frames lie in several modules.
from shop import cart


def checkout():
    c = cart.Cart()
    c.add("apple", 3)
    c.add("pear", 0)
    return c.average()


print("start")
checkout()
