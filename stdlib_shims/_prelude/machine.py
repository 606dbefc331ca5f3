"""What the machine itself asks for: uncaught exceptions, namespaces of objects, throwing classes."""




def generator_throw(self, type_, value=None, traceback=None):
    if isinstance(value, tuple):
        exc = type_(*value)
    elif value is None:
        exc = type_()
    else:
        exc = type_(value)
    if traceback is not None:
        exc = exc.with_traceback(traceback)
    return self.throw(exc)


def vars(obj):
    missing = exhausted()
    names = getattr(obj, "__dict__", missing)
    if names is missing:
        raise TypeError("vars() argument must have __dict__ attribute")
    return names


def dir(obj=None):
    names = bind_special(obj, "__dir__")
    if names is NotImplemented:
        raise TypeError("object does not provide __dir__")
    return sorted(names())


def input(prompt=""):
    return builtin_input(str(prompt))


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1):
    if isinstance(filename, bytes):
        return builtin_compile(source, filename.decode(), mode, flags)
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type_name(filename)}")


def exec(source, globals=None, locals=None, *, closure=None):
    return builtin_exec(source, globals, locals)


def eval(source, globals=None, locals=None):
    return builtin_eval(source, globals, locals)


def call_from_host(callable_, args, kwargs):
    return callable_(*(args or ()), **(kwargs or {}))
