"""A module with documentation."""
import enum, pydoc, typing
class Account:
    """A bank account.

    Keeps a balance.
    """
    rate = 0.01
    def __init__(self, owner: str, balance: float = 0.0) -> None:
        """Open it."""
        self.owner, self._b = owner, balance
    @property
    def balance(self) -> float:
        """What there is."""
        return self._b
    @classmethod
    def make(cls, *args, **kw): "Make one."; return cls(*args, **kw)
    @staticmethod
    def fee(n, /, *, rate=0.5):
        # comment only
        return n * rate
    def deposit(self, amount):
        """Put money in.

        Raises ValueError if negative.
        """
    def _private(self): pass
    def __len__(self): return 1
class Savings(Account):
    def deposit(self, amount, when=None): "Later."
    extra: int = 5
def area(w: int, h: "int" = 2, *rest: float, unit: str = "cm", **kw) -> typing.Optional[int]:
    """Compute the area.

    >>> area(2, 3)
    6
    """
async def co(x): "A coroutine."
def gen(): yield 1
help(area)
help(Account)
help(Savings.deposit)
help(Account.balance)
help(Savings)
help(co); help(gen); help(lambda x: x)
help(Account("x").deposit)
print(pydoc.render_doc(area, renderer=pydoc.plaintext))
print(pydoc.getdoc(Account), pydoc.splitdoc("a\n\nb\nc"), pydoc.plain("x"))
class C(enum.Enum):
    "Colors."
    RED = 1
    BLUE = 2
help(C.RED)
print(pydoc.locate("os.path.join").__name__, pydoc.locate("nope.x"))
help("nosuchtopic_x")
