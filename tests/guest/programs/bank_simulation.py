# Accounts, transfers and rollback with an exception hierarchy, context managers and an audit log.
class BankError(Exception):
    """Anything the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account, wanted):
        self.account, self.wanted = account, wanted
        super().__init__(f"{account.owner} has {account.balance}, wanted {wanted}")

    @property
    def missing(self):
        return self.wanted - self.account.balance


class Frozen(BankError):
    pass


class Account:
    interest = 0

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.frozen = owner, 0, False
        self.balance = balance

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < self.floor():
            raise ValueError(f"balance of {self.owner} cannot be {value}")
        self._balance = value

    def floor(self):
        return 0

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount

    def withdraw(self, amount):
        if self.frozen:
            raise Frozen(f"account of {self.owner} is frozen")
        if self.balance - amount < self.floor():
            raise InsufficientFunds(self, amount)
        self.balance -= amount

    def month_end(self):
        gain = self.balance * self.interest // 100
        if gain:
            self.deposit(gain)
        return gain

    def __repr__(self):
        return f"<{type(self).__name__} {self.owner} {self.balance}{' frozen' if self.frozen else ''}>"


class Savings(Account):
    interest = 3


class Credit(Account):
    def __init__(self, owner, balance=0, *, limit):
        self.limit = limit
        super().__init__(owner, balance)

    def floor(self):
        return -self.limit

    def month_end(self):
        if self.balance < 0:
            fee = min(-self.balance // 10, self.balance - self.floor())
            self.balance -= fee
            return -fee
        return super().month_end()


class Transaction:
    def __init__(self, bank, label):
        self.bank, self.label = bank, label

    def __enter__(self):
        self.saved = {a: (a._balance, a.frozen) for a in self.bank.accounts.values()}
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            self.bank.log.append(("ok", self.label))
            return False
        for account, (balance, frozen) in self.saved.items():
            account._balance, account.frozen = balance, frozen
        self.bank.log.append(("rolled back", self.label, kind.__name__))
        return issubclass(kind, Frozen)


class Bank:
    def __init__(self):
        self.accounts, self.log = {}, []

    def open(self, kind, owner, *args, **kw):
        if owner in self.accounts:
            raise BankError(f"{owner} has an account")
        self.accounts[owner] = kind(owner, *args, **kw)

    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError as e:
            raise BankError(f"no account of {owner}") from e

    def transfer(self, source, target, amount):
        with Transaction(self, f"{source}->{target} {amount}"):
            self[target].deposit(amount)
            self[source].withdraw(amount)
            return True
        return False

    @property
    def total(self):
        return sum(a.balance for a in self.accounts.values())


bank = Bank()
bank.open(Account, "ann", 100)
bank.open(Savings, "bob", 1000)
bank.open(Credit, "cid", limit=200)
for args in (("ann", "bob", 30), ("ann", "bob", 500), ("cid", "ann", 150), ("cid", "ann", 100),
             ("ann", "zed", 1), ("bob", "ann", -5), ("ann", "cid", 0)):
    try:
        print(args, bank.transfer(*args))
    except InsufficientFunds as e:
        print(args, "refused:", e, "missing", e.missing)
    except BankError as e:
        print(args, "bank error:", e, "from", type(e.__cause__).__name__)
    except ValueError as e:
        print(args, "value error:", e)
bank["bob"].frozen = True
print("frozen:", bank.transfer("bob", "ann", 10))
bank["bob"].frozen = False
print(bank.total, list(bank.accounts.values()))
for month in range(1, 4):
    print(month, {owner: a.month_end() for owner, a in bank.accounts.items()}, bank.total)
try:
    with Transaction(bank, "batch"):
        for i in range(10):
            bank["ann"].withdraw(60)
            bank["cid"].deposit(60)
except InsufficientFunds as e:
    print("batch failed", e.wanted, bank["ann"], bank["cid"])
try:
    bank.open(Account, "ann")
except BankError as e:
    print(e, isinstance(e, InsufficientFunds))
try:
    Account("neg", -1)
except ValueError as e:
    print(e)
for entry in bank.log:
    print(*entry)
