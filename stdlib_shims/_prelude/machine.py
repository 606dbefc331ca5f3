"""What the machine itself asks for: uncaught exceptions, namespaces of objects, throwing classes."""




def thrown(type_, value=None, traceback=None):
    """The exception that throw(type, value, traceback) means."""
    if traceback is not None and type_name(traceback) != "traceback":
        raise TypeError("throw() third argument must be a traceback object")
    if class_is(type_, 1):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        exc = type_
    elif not class_is(type_, 2):
        raise TypeError(
            "exceptions must be classes or instances deriving from BaseException, not "
            + type_name(type_))
    elif class_is(value, 1) and isinstance(value, type_):
        exc = value
    else:
        try:
            if isinstance(value, tuple):
                exc = type_(*value)
            elif value is None:
                exc = type_()
            else:
                exc = type_(value)
            if not class_is(exc, 1):
                raise TypeError(
                    f"calling {type_!r} should have returned an instance of BaseException, "
                    f"not {type_name(exc)}")
        except BaseException as error:
            exc = error  # that is what is thrown then
    if traceback is not None:
        exc = exc.with_traceback(traceback)
    return exc


def warn_of_signature(name, rest):
    if rest:
        from warnings import warn

        warn(f"the (type, exc, tb) signature of {name}() is deprecated, use the single-arg signature "
             "instead.", DeprecationWarning)


def generator_throw(self, type, /, *rest):
    warn_of_signature("throw", rest)
    if is_delegating(self):
        return self.throw(type, *rest)
    return self.throw(thrown(type, *rest))


def generator_athrow(self, type, /, *rest):
    warn_of_signature("athrow", rest)
    return self.athrow(thrown(type, *rest))


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


def dir_of_mapping(names):
    keys = names.keys()
    return sorted(keys)


def input(prompt=""):
    files = input_files()
    if files is exhausted():
        return builtin_input(str(prompt))
    stdin, stdout = files
    if stdin is None:
        raise RuntimeError("input(): lost sys.stdin")
    if stdout is None:
        raise RuntimeError("input(): lost sys.stdout")
    text = str(prompt)
    if text:
        stdout.write(text)
    try:
        stdout.flush()
    except Exception:
        pass
    line = stdin.readline()
    if not isinstance(line, (str, bytes)):
        raise TypeError("object.readline() returned non-string")
    if not line:
        raise EOFError("EOF when reading a line")
    end = "\n" if isinstance(line, str) else b"\n"
    return line[:-1] if line[-1:] == end else line


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    filename = path_text(filename)
    tree = hasattr(type(source), "_fields") and hasattr(type(source), "_attributes")
    if isinstance(flags, int) and flags & 0x400:
        from ast import parse

        return source if tree else parse(source, filename, mode)
    if tree:
        source = source_of_tree(source, mode)
    elif not isinstance(source, str) and not class_is(source, 10):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    show_warnings(source, filename, mode)
    return compile_warned(source, filename, mode, flags, dont_inherit, optimize, _feature_version)


def show_warnings(source, filename, mode):
    """Have the guest's `warnings` show what the compiler warns of, if it was imported."""
    warn = getattr(modules().get("warnings"), "warn_explicit", None)
    if warn is None:
        return
    for message, line, col, end_line, end_col, by_parser in compile_warnings(source, mode):
        refused = False
        try:
            warn(message, SyntaxWarning, filename, line)
        except SyntaxWarning:  # by a filter: then it is an error of the source
            refused = True
        if refused:
            text = None
            lines = (source if isinstance(source, str) else bytes(source).decode("utf-8", "replace")).split("\n")
            if line <= len(lines):
                shown = lines[line - 1]
                if by_parser:  # it counts characters, what follows it bytes
                    octets = shown.encode("utf-8", "replace")
                    col = len(octets[:col - 1].decode("utf-8", "replace")) + 1
                    if end_line == line:
                        end_col = len(octets[:end_col - 1].decode("utf-8", "replace")) + 1
                    text = shown + "\n" if end_line == line and end_col != col else shown
            raise SyntaxError(message, (filename, line, col, text, end_line, end_col))


def source_of_tree(tree, mode):
    """The text of a tree that compile() is given."""
    from ast import Expression, Interactive, Module, unparse

    wanted = {"exec": Module, "eval": Expression, "single": Interactive}.get(mode)
    if wanted is not None and not isinstance(tree, wanted):
        raise TypeError(f"expected {wanted.__name__} node, got {type_name(tree)}")
    from _astcheck import check

    check(tree)
    return unparse(tree) + ("\n" if mode == "single" else "")


def path_text(path):
    """The text of a path, as os.fspath() and os.fsdecode() give it."""
    if isinstance(path, str):
        return str.__str__(path)
    if not isinstance(path, bytes):
        method = bind_special(path, "__fspath__")
        if method is NotImplemented:
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type_name(path)}")
        own = type_name(path)
        path = method()
        if isinstance(path, str):
            return str.__str__(path)
        if not isinstance(path, bytes):
            raise TypeError(f"expected {own}.__fspath__() to return str or bytes, not {type_name(path)}")
    return bytes.decode(path, "utf-8", "surrogateescape")


def exec(source, globals=None, locals=None, *, closure=None):
    show_warnings(source, "<string>", "exec")
    return exec_warned(source, globals, locals, closure)


def exec_body(function):
    function()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    from io import _open

    return _open(file, mode, buffering, encoding, errors, newline, closefd, opener)


def end_execution(functions):
    """What asked to be called when an execution ends is called, in order."""
    for function in functions:
        function()


def breakpoint(*args, **kwargs):
    hook = getattr(modules().get("sys"), "breakpointhook", None)
    if hook is None:
        raise RuntimeError("breakpoint(): there is no debugger here, and no sys.breakpointhook")
    return hook(*args, **kwargs)


def eval(source, globals=None, locals=None):
    show_warnings(source, "<string>", "eval")
    return eval_warned(source, globals, locals)


def run_thread(function, args, kwargs):
    """The bottom of a thread's stack: _thread has told of what it raises."""
    function(*args, **kwargs)


def call_from_host(callable_, args, kwargs):
    """What the host's call of a guest function gives; of a coroutine, what that returns."""
    if callable_ is None:
        for item in iter(args[0]):
            return (item,)
        return ()
    if callable_ is Ellipsis:
        return iter(args[0])
    result = callable_(*(args or ()), **(kwargs or {}))
    if class_is(result, 3):
        from asyncio import run

        return run(result)
    return result
