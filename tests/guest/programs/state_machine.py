# A vending machine and a traffic light as state machines, one table-driven, one of classes with hooks.
class Transition(Exception):
    pass


class MachineMeta(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        table = {}
        for base in reversed(cls.__mro__):
            for attr in vars(base).values():
                for source, event, target in getattr(attr, "transitions", ()):
                    table[source, event] = (target, attr)
        cls.table = table
        cls.states = sorted({s for s, _ in table} | {t for t, _ in table.values()})
        return cls


def on(event, source, target):
    def deco(f):
        f.transitions = getattr(f, "transitions", []) + [(source, event, target)]
        return f
    return deco


class Machine(metaclass=MachineMeta):
    initial = None

    def __init__(self):
        self.state = self.initial
        self.trace = []

    def fire(self, event, *args):
        try:
            target, action = self.table[self.state, event]
        except KeyError:
            raise Transition(f"{event!r} is not allowed in {self.state!r}") from None
        result = action(self, *args)
        if result is False:
            self.trace.append(f"{self.state}!")
            return self.state
        self.trace.append(f"{self.state}>{target}")
        self.state = target
        getattr(self, f"enter_{target}", lambda: None)()
        return self.state


class Vending(Machine):
    initial = "idle"
    PRICES = {"tea": 120, "soup": 200}

    def __init__(self):
        super().__init__()
        self.credit, self.sold = 0, []

    @on("coin", "idle", "paying")
    @on("coin", "paying", "paying")
    def insert(self, amount):
        if amount not in (10, 20, 50, 100, 200):
            return False
        self.credit += amount

    @on("select", "paying", "idle")
    def select(self, item):
        price = self.PRICES[item]
        if self.credit < price:
            return False
        self.sold.append((item, self.change(self.credit - price)))
        self.credit = 0

    @on("cancel", "paying", "idle")
    def cancel(self):
        self.sold.append(("refund", self.change(self.credit)))
        self.credit = 0

    @on("kick", "idle", "broken")
    @on("kick", "paying", "broken")
    def kick(self):
        pass

    def enter_broken(self):
        self.sold.append(("alarm", []))

    @staticmethod
    def change(amount):
        coins = []
        for coin in (200, 100, 50, 20, 10):
            n, amount = divmod(amount, coin)
            coins += [coin] * n
        return coins


class Repairable(Vending):
    @on("repair", "broken", "idle")
    def repair(self, *, code="1234"):
        return code == "1234"


print(Machine.states, Vending.states, len(Vending.table), Repairable.states == Vending.states)
print(len(Repairable.table))
m = Repairable()
script = [("coin", 100), ("coin", 50), ("select", "tea"), ("select", "tea"), ("coin", 7),
          ("coin", 200), ("select", "soup"), ("coin", 20), ("cancel",), ("coin", 10), ("kick",),
          ("coin", 10), ("repair",), ("coin", 100), ("select", "soup"), ("select", "cake"),
          ("cancel",)]
for event, *args in script:
    try:
        print(f"{event:7}{args!s:10} -> {m.fire(event, *args)} {m.credit}")
    except Transition as e:
        print(f"{event:7}{args!s:10} refused: {e}")
    except KeyError as e:
        print(f"{event:7}{args!s:10} unknown {e}, still {m.state}")
print(m.sold, m.trace, sep="\n")
LIGHT = {"red": ("green", 3), "green": ("yellow", 2), "yellow": ("red", 1)}


def light(state="red"):
    while True:
        state, seconds = LIGHT[state]
        for left in range(seconds, 0, -1):
            command = yield f"{state}{left}"
            if command == "emergency":
                state = "yellow"
                break


lamp = light()
print([next(lamp) for _ in range(8)], lamp.send("emergency"), [next(lamp) for _ in range(4)])
lamp.close()
