# An exchange in small: a limit order book with price-time priority, simulated traders, a summary.
class Order:
    """One resting order."""

    __slots__ = ("owner", "price", "quantity", "side")

    def __init__(self, owner, side, price, quantity):
        self.owner, self.side, self.price, self.quantity = owner, side, price, quantity

    def __repr__(self):
        return f"{self.owner} {self.side} {self.quantity}@{self.price:.2f}"


class Book:
    """Buy and sell orders, matched as they come."""

    def __init__(self):
        self.levels = {"buy": {}, "sell": {}}
        self.trades = []

    def best(self, side):
        prices = self.levels[side]
        if not prices:
            return None
        return max(prices) if side == "buy" else min(prices)

    def submit(self, order):
        other = "sell" if order.side == "buy" else "buy"
        while order.quantity and (price := self.best(other)) is not None:
            if order.side == "buy" and price > order.price:
                break
            if order.side == "sell" and price < order.price:
                break
            queue = self.levels[other][price]
            resting = queue[0]
            quantity = min(order.quantity, resting.quantity)
            order.quantity -= quantity
            resting.quantity -= quantity
            buyer, seller = (order, resting) if order.side == "buy" else (resting, order)
            self.trades.append((buyer.owner, seller.owner, price, quantity))
            buyer.owner.fill(+quantity, price)
            seller.owner.fill(-quantity, price)
            if not resting.quantity:
                queue.pop(0)
                if not queue:
                    del self.levels[other][price]
        if order.quantity:
            self.levels[order.side].setdefault(order.price, []).append(order)

    def depth(self, side, levels=5):
        prices = sorted(self.levels[side], reverse=side == "buy")
        return [(p, sum(o.quantity for o in self.levels[side][p])) for p in prices[:levels]]


class Trader:
    """Somebody with a position; what they want to do next is up to the subclass."""

    def __init__(self, name):
        self.name, self.position, self.cash = name, 0, 0.0

    def fill(self, quantity, price):
        self.position += quantity
        self.cash -= quantity * price

    def worth(self, price):
        return self.cash + self.position * price

    def __str__(self):
        return self.name

    def order(self, book, middle, random):
        raise NotImplementedError


class Noise(Trader):
    """Trades at random around the middle."""

    def order(self, book, middle, random):
        side = "buy" if next(random) % 2 else "sell"
        price = round(middle + (next(random) % 41 - 20) / 20, 2)
        return Order(self, side, price, next(random) % 10 + 1)


class Maker(Trader):
    """Quotes both sides in turn and leans against its position."""

    def order(self, book, middle, random):
        lean = -0.01 * self.position
        side = "buy" if next(random) % 2 else "sell"
        edge = -0.15 if side == "buy" else 0.15
        return Order(self, side, round(middle + lean + edge, 2), 5)


class Trend(Trader):
    """Follows the last trades."""

    def order(self, book, middle, random):
        prices = [price for _, _, price, _ in book.trades[-20:]]
        if len(prices) < 20:
            return None
        rising = sum(prices[10:]) > sum(prices[:10])
        return Order(self, "buy" if rising else "sell", middle + (0.5 if rising else -0.5), 3)


def numbers(seed):
    """Yield pseudo-random numbers for ever."""
    while True:
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        yield seed >> 8


book, random, middle = Book(), numbers(7), 100.0
traders = [Noise("Ada"), Noise("Ben"), Maker("Cleo"), Trend("Dan")]
for step in range(2_000):
    trader = traders[next(random) % len(traders)]
    order = trader.order(book, middle, random)
    if order is not None:
        book.submit(order)
    if book.trades:
        middle = book.trades[-1][2]

volume = sum(quantity for *_, quantity in book.trades)
vwap = sum(price * quantity for _, _, price, quantity in book.trades) / volume
print(f"{len(book.trades)} trades, {volume:,} units, average price {vwap:.4f}, last {middle:.2f}")
print("\n     bid                   ask")
for (bid, n), (ask, m) in zip(book.depth("buy"), book.depth("sell")):
    print(f"{bid:8.2f} {n:>4}    |    {ask:8.2f} {m:>4}")
print(f"\n{'trader':<8}{'kind':<8}{'position':>9}{'cash':>14}{'worth':>12}")
for trader in sorted(traders, key=lambda t: -t.worth(middle)):
    kind = type(trader).__name__
    worth = trader.worth(middle)
    print(f"{trader!s:<8}{kind:<8}{trader.position:>9}{trader.cash:>14,.2f}{worth:>12,.2f}")
assert sum(t.position for t in traders) == 0

{"trades": len(book.trades), "volume": volume, "vwap": round(vwap, 4)}
