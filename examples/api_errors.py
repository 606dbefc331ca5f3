"""GuestError, CompileError, HostError, TransferError, PyvmError: what goes wrong, how it reads."""

import pyvm

vm = pyvm.VM()

# An exception that the guest did not catch.
try:
    vm.execute("print('so far')\ndef half(x):\n    return x / 0\n\nhalf(5)", filename="half.py")
except pyvm.GuestError as error:
    assert (error.type, error.message, error.stdout) == (
        "ZeroDivisionError", "division by zero", "so far\n")
    print(error.traceback)

# Source that is not Python.
try:
    vm.execute("total = (1 + 2\nprint(total)")
except pyvm.CompileError as error:
    assert (error.type, error.line) == ("SyntaxError", 1)
    print(error)


# A host function that refuses: only HostError carries its text into the guest.
def charge(amount: int) -> str:
    """Charge a card."""
    if amount > 100:
        raise pyvm.HostError("card declined", type="ValueError")
    return f"charged {amount}"


shop = pyvm.VM(modules={"shop": {"charge": charge}})
source = """
import shop
try:
    outcome = shop.charge(amount)
except ValueError as error:
    outcome = f"refused: {error}"
outcome
"""
assert shop.execute(source, names={"amount": 50}).value == "charged 50"
assert shop.execute(source, names={"amount": 500}).value == "refused: card declined"

# A value that has no form on the other side.
try:
    vm.execute("x", names={"x": open(__file__)})  # noqa: SIM115, PTH123
except pyvm.TransferError as error:
    print(error)

# All of them have one base.
for name in ("GuestError", "CompileError", "LimitExceeded", "CodeFormatError", "BusyError",
             "TransferError"):
    assert issubclass(getattr(pyvm, name), pyvm.PyvmError)
