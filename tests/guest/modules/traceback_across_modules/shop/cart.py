from .maths import ratio


class Cart:
    def __init__(self):
        self.items = {}

    def add(self, name, n):
        self.items[name] = n

    def average(self):
        return [ratio(10, n)
                for n in self.items.values()]
