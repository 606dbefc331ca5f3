# NameError, AttributeError and ImportError carry what they are about.


class Thing:
    pass


thing = Thing()
try:
    thing.colour
except AttributeError as e:
    print(e.name, e.obj is thing, e.args)
try:
    Thing.colour
except AttributeError as e:
    print(e.name, e.obj is Thing, e)
try:
    missing_name
except NameError as e:
    print(e.name, e.args)


def unbound():
    try:
        print(value)
        value = 1
    except UnboundLocalError as e:
        print(e.name, e)


unbound()


def free():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e.name, e)
    later = 1


free()
try:
    import nothing_of_that_name
except ModuleNotFoundError as e:
    print(e.name, e.path, e.msg, e.name_from)
try:
    from sys import nothing_there
except ImportError as e:
    print(type(e).__name__, e.name, e.name_from, e.msg.partition("(")[0])
e = AttributeError("text")
print(e.name, e.obj)
e.name, e.obj = "n", 5
print(e.name, e.obj)
del e.name
print(e.name)
e = ImportError("a", "b")
print(e.msg, e.args, str(e))
e = ImportError("one", name="n")
e.msg = "changed"
print(str(e), e.args)
try:
    getattr(thing, "size")
except AttributeError as e:
    print(e.name, e.obj is thing)
try:
    del thing.size
except AttributeError as e:
    print(e.name, e.obj is thing, e)
