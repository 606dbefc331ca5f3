"""An object's id() is the address that its repr() shows."""

from array import array


class A:
    def method(self):
        pass


def f():
    yield


for x in (object(), A(), f, f(), lambda: 0, f.__code__, memoryview(b"")):
    print(type(x).__name__, f"0x{id(x):x}" in repr(x), id(x) % 16)
print(type(id(1)), id(1) == id(1), id(None) == id(None), id(True) != id(1))
a = A()
print(f"0x{id(a):x}" in repr(a.method))
b = array("i", [1, 2])
print(b.buffer_info()[1])
