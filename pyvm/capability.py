"""An object of the host in the hands of a guest.

>>> import pyvm
>>> class Account:
...     def __init__(self): self.total, self.pin = 5, "1234"
...     def add(self, n):
...         "Add money."
...         self.total += n
...         return self.total
...     def close(self): ...
>>> account = pyvm.Handle(Account(), methods=["add"])
>>> vm = pyvm.VM(modules={"bank": {"account": account, "owner": lambda a: type(a).__name__}})
>>> vm.execute("from bank import account, owner\\naccount.add(3), owner(account)").value
(8, 'Account')
>>> vm.execute("account.pin")
Traceback (most recent call last):
    ...
pyvm.errors.GuestError: AttributeError: '_pyvm.host_object' object has no attribute 'pin' (line 1)
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Iterable


class Handle:
    """Lets a guest hold an object of the host and call the listed methods of it, nothing else.

    A function of the host that is given the handle gets the object itself. `name` is what the guest
    sees as its repr; the name of its class if it is not given. A handle may stand in `modules`, in
    `names`, and anywhere in what a function of the host returns: one object is one object there,
    too, and the host lets go of it once the guest has.

    >>> import pyvm
    >>> opened = lambda path: pyvm.Handle(open(path, "rb"), ["read", "close"], name="file")
    >>> vm = pyvm.VM(modules={"files": {"open": opened}})
    >>> vm.execute("import files\\nf = files.open('/dev/null')\\nf, f.read(5), f.close()").value[1:]
    (b'', None)
    """

    __slots__ = ("methods", "name", "object")

    def __init__(self, object: object, methods: Iterable[str] = (), *,
                 name: str | None = None) -> None:
        if isinstance(methods, str):
            raise TypeError("methods is a list of names, not one name")
        self.object = object
        self.methods = tuple(methods)
        self.name = type(object).__name__ if name is None else name
        for method in self.methods:
            if not method.isidentifier() or method.startswith("__"):
                raise ValueError(f"not a name of a method: {method!r}")
            if not callable(getattr(object, method)):
                raise TypeError(f"{self.name}.{method} cannot be called")

    def __repr__(self) -> str:
        return f"Handle({self.name}, methods={list(self.methods)})"
