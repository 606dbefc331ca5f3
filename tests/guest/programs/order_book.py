# A limit order book: price-time priority matching, cancels, a trade tape and depth report.
class Order:
    next_id = 1

    def __init__(self, side, price, quantity, owner):
        self.id = Order.next_id
        Order.next_id += 1
        self.side, self.price, self.quantity, self.owner = side, price, quantity, owner

    def __repr__(self):
        return f"#{self.id} {self.owner} {self.side} {self.quantity}@{self.price:.2f}"


class Trade:
    __slots__ = ("buyer", "seller", "price", "quantity")

    def __init__(self, buyer, seller, price, quantity):
        self.buyer, self.seller, self.price, self.quantity = buyer, seller, price, quantity

    def __str__(self):
        return f"{self.buyer:>5} <- {self.seller:<5} {self.quantity:4d} @ {self.price:8.2f}"


class OrderBook:
    def __init__(self):
        self.levels = {"buy": {}, "sell": {}}
        self.orders = {}
        self.trades = []

    def best(self, side):
        prices = [p for p, queue in self.levels[side].items() if queue]
        if not prices:
            return None
        return max(prices) if side == "buy" else min(prices)

    def submit(self, side, price, quantity, owner):
        if quantity <= 0:
            raise ValueError(f"quantity must be positive, not {quantity}")
        order = Order(side, price, quantity, owner)
        other = "sell" if side == "buy" else "buy"
        while order.quantity and (best := self.best(other)) is not None:
            if (side == "buy" and best > price) or (side == "sell" and best < price):
                break
            queue = self.levels[other][best]
            resting = queue[0]
            n = min(order.quantity, resting.quantity)
            buyer, seller = (order, resting) if side == "buy" else (resting, order)
            self.trades.append(Trade(buyer.owner, seller.owner, best, n))
            order.quantity -= n
            resting.quantity -= n
            if not resting.quantity:
                queue.pop(0)
                del self.orders[resting.id]
                if not queue:
                    del self.levels[other][best]
        if order.quantity:
            self.levels[side].setdefault(price, []).append(order)
            self.orders[order.id] = order
        return order

    def cancel(self, order_id):
        try:
            order = self.orders.pop(order_id)
        except KeyError:
            return False
        queue = self.levels[order.side][order.price]
        queue.remove(order)
        if not queue:
            del self.levels[order.side][order.price]
        return True

    def depth(self):
        for price in sorted(self.levels["sell"], reverse=True):
            yield "sell", price, sum(o.quantity for o in self.levels["sell"][price])
        for price in sorted(self.levels["buy"], reverse=True):
            yield "buy", price, sum(o.quantity for o in self.levels["buy"][price])


def rng(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        yield seed >> 8


book = OrderBook()
for side, price, quantity, owner in (("sell", 101.5, 10, "ann"), ("sell", 101.0, 5, "bob"),
                                     ("buy", 100.0, 8, "cid"), ("buy", 101.0, 7, "dee"),
                                     ("sell", 99.5, 12, "eve")):
    print("rest" if book.submit(side, price, quantity, owner).quantity else "done", side, quantity)
    print("at", price)
for trade in book.trades:
    print(trade)
print(list(book.depth()), book.cancel(1), book.cancel(1), book.cancel(99))
try:
    book.submit("buy", 1.0, 0, "zed")
except ValueError as e:
    print(e)
r = rng(42)
names = ["ann", "bob", "cid", "dee"]
for i in range(400):
    side = "buy" if next(r) % 2 else "sell"
    price = 100 + (next(r) % 41 - 20) / 4
    book.submit(side, price, next(r) % 20 + 1, names[next(r) % 4])
    if i % 7 == 0 and book.orders:
        book.cancel(sorted(book.orders)[next(r) % len(book.orders)])
print(len(book.trades), len(book.orders), book.best("buy"), book.best("sell"))
volume = {}
for t in book.trades:
    volume[t.buyer] = volume.get(t.buyer, 0) + t.quantity
    volume[t.seller] = volume.get(t.seller, 0) + t.quantity
for name, v in sorted(volume.items(), key=lambda kv: (-kv[1], kv[0])):
    print(f"{name:<6}{v:>7,}")
total = sum(t.quantity for t in book.trades)
print(f"vwap {sum(t.price * t.quantity for t in book.trades) / total:.4f} over {total}")
for row in book.depth():
    print("%-5s %8.2f %5d %s" % (*row, "#" * (row[2] // 5)))
