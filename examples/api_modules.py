"""Injected modules and guest sources: all that a guest can import is what it was given."""

import pyvm

inventory = {"tea": 3, "soup": 0}


def take(item: str, count: int = 1) -> int:
    """Take items out of the store; tell how many are left."""
    if inventory.get(item, 0) < count:
        raise pyvm.HostError(f"not enough {item}", type="LookupError")
    inventory[item] -= count
    return inventory[item]


vm = pyvm.VM(
    modules={"store": {"take": take, "ITEMS": list(inventory), "VERSION": (1, 2)}},
    sources={
        "shop/__init__.py": "from .till import Till",
        "shop/till.py": """
import store

class Till:
    def __init__(self):
        self.sold = []

    def sell(self, item):
        try:
            left = store.take(item)
        except LookupError as error:
            return f"sorry, {error}"
        self.sold.append(item)
        return f"one {item}, {left} left"
""",
    },
)
result = vm.execute("""
from shop import Till
import store

till = Till()
for item in ("tea", "soup", "tea", "cake"):
    print(till.sell(item))
till.sold, store.ITEMS, store.VERSION
""")
print(result.stdout, result.value)
assert result.value == (["tea", "tea"], ["tea", "soup"], (1, 2))
assert inventory == {"tea": 1, "soup": 0}

# What was not given is not there.
try:
    vm.execute("import subprocess")
except pyvm.GuestError as error:
    print(error)
    assert error.type == "ModuleNotFoundError"
