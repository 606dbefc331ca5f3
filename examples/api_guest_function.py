"""GuestFunction and GuestObject: what has no form as data stays in the VM, held by a handle."""

import pyvm

vm = pyvm.VM()
double = vm.execute("def double(x): return x * 2\ndouble").value
assert isinstance(double, pyvm.GuestFunction)
print(double, double(21))
assert double([1]) == [1, 1]

account = vm.execute("""
class Account:
    def __init__(self, owner):
        self.owner, self.balance = owner, 0

    def pay_in(self, amount):
        self.balance += amount
        return self.balance

Account("ann")
""").value
assert isinstance(account, pyvm.GuestObject)
print(account)
assert vm.execute("a.pay_in(50)", names={"a": account}).value == 50
assert vm.execute("a.pay_in(5), a.owner", names={"a": account}).value == (55, "ann")


# A function of the host may call one of the guest, while the guest waits for it.
def each(items: list[int], function: pyvm.GuestFunction) -> list[int]:
    """Apply a guest function to each item."""
    return [function(item) for item in items]


host = pyvm.VM(modules={"tools": {"each": each}})
assert host.execute("import tools\ntools.each([1, 2, 3], lambda x: x * x)").value == [1, 4, 9]

# Errors of the guest come out of the call.
fail = vm.execute("def fail(x): return [][x]\nfail").value
try:
    fail(3)
except pyvm.GuestError as error:
    print(error)
    assert error.type == "IndexError"
