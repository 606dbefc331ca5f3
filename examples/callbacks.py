"""Guest functions that the host calls: a pricing rule and a class, handed over as the last value."""


class Basket:
    def __init__(self):
        self.items = []

    def add(self, name, price, count=1):
        self.items.append((name, price, count))
        return self

    @property
    def total(self):
        return sum(price * count for _, price, count in self.items)


def discount(total, *, member=False):
    """10% above 100, and 5% more for members."""
    rate = 0.10 if total > 100 else 0.0
    return round(total * (1 - rate - (0.05 if member else 0)), 2)


def checkout(lines, member):
    basket = Basket()
    for line in lines:
        basket.add(**line)
    return {"total": basket.total, "to pay": discount(basket.total, member=member)}


print("rules loaded")
checkout
