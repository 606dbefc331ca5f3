# BlockingIOError counts characters; the attribute is there only when it was given.
e = BlockingIOError(11, "busy", 3)
print(e.characters_written, e.args, e.filename, str(e))
e.characters_written = 7
print(e.characters_written)
del e.characters_written
try:
    e.characters_written
except AttributeError as error:
    print(type(error).__name__, error)
try:
    del e.characters_written
except AttributeError as error:
    print(type(error).__name__, error)

plain = BlockingIOError("text")
try:
    print(plain.characters_written)
except AttributeError as error:
    print("no count:", error)
try:
    plain.characters_written = "many"
except Exception as error:
    print(type(error).__name__, error)
try:
    print(OSError(11, "busy").characters_written)
except AttributeError as error:
    print(error)
print(BlockingIOError(11, "busy", "name").filename)
