"""Names that are not bound: which error, which words, in every kind of scope."""


def attempt(f):
    try:
        print(f.__name__, f())
    except Exception as e:
        print(f.__name__, type(e).__name__, e, getattr(e, "name", None))


def local_before():
    return a
    a = 1


def local_deleted():
    a = 1
    del a
    return a


def deleted_twice():
    a = 1
    del a
    del a


def argument_deleted(x=1):
    del x
    return x


def free_unbound():
    def inner():
        return v

    if False:
        v = 1
    return inner()


def free_deleted():
    v = 1

    def inner():
        return v

    del v
    return inner()


def delete_free():
    v = 1

    def inner():
        nonlocal v
        del v
        del v

    inner()


def global_missing():
    return nowhere


def global_deleted():
    global gone
    gone = 1
    del gone
    return gone


def delete_global():
    global never_there
    del never_there


def except_name():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def loop_name():
    for i in []:
        pass
    return i


def with_name():
    import contextlib_missing as c
    return c


def augmented():
    total += 1


def augmented_global():
    global no_total
    no_total += 1


def conditional(flag=False):
    if flag:
        value = 1
    return value


def class_scope():
    class K:
        b = c_undefined

    return K


def class_deleted():
    class K:
        b = 1
        del b
        print("b" in locals())
        del b


def annotation_only():
    x: int
    return x


def closure_late():
    fs = [lambda: late]
    result = []
    try:
        fs[0]()
    except NameError as e:
        result.append(str(e))
    late = 5
    result.append(fs[0]())
    return result


def builtin_shadow():
    print_ = len
    len_result = len("abc")
    return len_result


def shadow_builtin_local():
    n = len("abc")
    len = 3
    return n


def import_name():
    import nothing_here


def from_name():
    from sys import nothing_here


for f in list(globals().values()):
    if callable(f) and f is not attempt and getattr(f, "__module__", None) == "__main__":
        attempt(f)
for source in ("del unknown", "unknown", "unknown.x", "del print", "class A: del z", "x = y = undefined", "print(pritn)"):
    try:
        exec(source, {})
    except Exception as e:
        print(source, "->", type(e).__name__, e)
