"""A stock exchange's order book: limit orders, price-time priority, cancellations."""


class Order:
    serial = 0

    def __init__(self, side, price, quantity, trader):
        Order.serial += 1
        self.id = Order.serial
        self.side, self.price, self.quantity, self.trader = side, price, quantity, trader

    @property
    def open(self):
        return self.quantity > 0

    def __repr__(self):
        return f"#{self.id} {self.trader} {self.side} {self.quantity} @ {self.price / 100:.2f}"


class Trade:
    def __init__(self, buyer, seller, price, quantity):
        self.buyer, self.seller, self.price, self.quantity = buyer, seller, price, quantity

    def __str__(self):
        return f"{self.buyer} buys {self.quantity} of {self.seller} at {self.price / 100:.2f}"


class UnknownOrder(KeyError):
    def __str__(self):
        return f"no order #{self.args[0]}"


class Book:
    def __init__(self):
        self.bids, self.asks, self.trades, self.orders = [], [], [], {}

    def submit(self, order):
        self.orders[order.id] = order
        mine, others = (self.bids, self.asks) if order.side == "buy" else (self.asks, self.bids)
        better = (lambda p: p <= order.price) if order.side == "buy" else (lambda p: p >= order.price)
        while order.open and others and better(others[0].price):
            yield self.match(order, others[0])
            if not others[0].open:
                others.pop(0)
        if order.open:
            mine.append(order)
            sign = -1 if order.side == "buy" else 1
            mine.sort(key=lambda o: (sign * o.price, o.id))

    def match(self, order, resting):
        quantity = min(order.quantity, resting.quantity)
        order.quantity -= quantity
        resting.quantity -= quantity
        buyer, seller = (order, resting) if order.side == "buy" else (resting, order)
        trade = Trade(buyer.trader, seller.trader, resting.price, quantity)
        self.trades.append(trade)
        return trade

    def cancel(self, ident):
        try:
            order = self.orders.pop(ident)
        except KeyError:
            raise UnknownOrder(ident) from None
        for side in (self.bids, self.asks):
            if order in side:
                side.remove(order)
        order.quantity = 0

    @property
    def spread(self):
        match self.bids, self.asks:
            case [bid, *_], [ask, *_]:
                return ask.price - bid.price
            case _:
                return None

    def show(self):
        for name, side in (("asks", reversed(self.asks)), ("bids", self.bids)):
            print(f"  {name}: " + ", ".join(map(repr, side)))


book = Book()
submissions = [
    ("sell", 10050, 100, "ann"), ("sell", 10020, 50, "bob"), ("buy", 9990, 80, "cid"),
    ("buy", 10030, 70, "dee"), ("sell", 9980, 60, "eve"), ("buy", 10100, 200, "fay"),
]
for side, price, quantity, trader in submissions:
    order = Order(side, price, quantity, trader)
    print(order)
    for trade in book.submit(order):
        print("  ->", trade)
book.show()
try:
    book.cancel(99)
except UnknownOrder as error:
    print("cannot cancel:", error)
book.cancel(3)
volume = sum(trade.quantity for trade in book.trades)
average = sum(t.price * t.quantity for t in book.trades) / volume / 100
print(f"{len(book.trades)} trades, volume {volume}, average price {average:.4f}, spread {book.spread}")
{"trades": len(book.trades), "volume": volume, "average": round(average, 4)}
