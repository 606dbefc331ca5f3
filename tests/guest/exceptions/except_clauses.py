# Which except clause takes an exception: tuples, order, names, odd expressions.


def catch(exc, kinds):
    try:
        raise exc
    except kinds as e:
        return f"caught {type(e).__name__}"


for exc, kinds in ((KeyError("k"), LookupError), (KeyError("k"), (ValueError, KeyError)),
                   (KeyError("k"), ()), (KeyError("k"), ((ValueError, KeyError), TypeError)),
                   (KeyError("k"), 5), (KeyError("k"), (ValueError, 5)), (KeyError("k"), int),
                   (KeyError("k"), "KeyError"), (KeyError("k"), [KeyError]),
                   (GeneratorExit(), Exception), (KeyboardInterrupt(), BaseException)):
    try:
        print(catch(exc, kinds))
    except BaseException as e:
        print(f"out came {type(e).__name__}: {e}; context {e.__context__!r}")
order = []


def kind(cls):
    order.append(cls.__name__)
    return cls


try:
    raise TypeError
except kind(ValueError):
    pass
except (kind(KeyError), kind(TypeError)):
    order.append("here")
except kind(Exception):
    pass
print(order)
try:
    raise ValueError("name")
except ValueError as e:
    print(e)
try:
    e
except NameError as error:
    print(error)
e = "before"
try:
    raise ValueError
except ValueError as e:
    del e
try:
    e
except NameError as error:
    print(error)
e = "kept"
try:
    pass
except ValueError as e:
    pass
print(e)


class Meta(type):
    def __instancecheck__(cls, instance):
        print("never asked")
        return True

    def __subclasscheck__(cls, sub):
        print("never asked")
        return True


class Odd(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError("passes by")
    except Odd:
        print("wrong")
except ValueError as error:
    print(error)


def expression_raises():
    try:
        raise ValueError("first")
    except undefined_name:
        pass


try:
    expression_raises()
except NameError as error:
    print(error, "|", repr(error.__context__))
try:
    raise ValueError
except:
    print("bare")


def in_class_scope():
    class C:
        try:
            raise ValueError("v")
        except ValueError as attribute:
            kept = attribute.args
    return C.kept, hasattr(C, "attribute")


print(in_class_scope())
