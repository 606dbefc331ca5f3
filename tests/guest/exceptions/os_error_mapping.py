# OSError chooses a subclass by its errno, but only when it is called itself.
numbers = [1, 2, 3, 4, 9, 10, 11, 13, 17, 20, 21, 32, 103, 104, 108, 110, 111, 114, 115, 9999]
for number in numbers:
    e = OSError(number, "text")
    print(number, type(e).__name__, e.errno, e.strerror, e.args)

print(type(OSError(2)).__name__, type(OSError("2", "text")).__name__)
print(type(OSError(True, "text")).__name__)
print(type(IOError(2, "x")).__name__, IOError is OSError, EnvironmentError is OSError)
print(type(FileExistsError(2, "x")).__name__)


class Mine(OSError):
    pass


print(type(Mine(2, "x")).__name__, Mine(2, "x").errno)
print(repr(OSError(2, "no", "file.txt")), OSError(2, "no", "file.txt"))
print(OSError(2, "no", "from", None, "to"), OSError(2, "no", "from", None, "to").filename2)
print(OSError(2, "no", b"bytes"), OSError(2, "no", 5))
print(OSError(2, "no", None).filename, OSError(2, "no", None).args)
print(OSError(1, 2, 3, 4, 5, 6).args, OSError(1, 2, 3, 4, 5, 6).errno)
print(OSError().errno, OSError("a").strerror, OSError("only").filename)
for base in FileNotFoundError, ConnectionResetError, BrokenPipeError, TimeoutError:
    print(base.__name__, [c.__name__ for c in base.__mro__])
e = OSError(2, "no", "name")
e.errno, e.strerror, e.filename = 5, "changed", "other"
print(e, e.args)
del e.filename
print(e.filename, e)
