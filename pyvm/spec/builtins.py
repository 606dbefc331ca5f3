"""The builtins namespace: functions and constants. Public types and exceptions add themselves.

Signatures as in spec/types/_schema.py; the C name is `pv_builtin_<name>`. A native answers where no
guest code has to run; its `defer=` twin in the prelude (stdlib_shims/_prelude) answers the rest.
"""

from pyvm.spec.types._schema import Native


def _function(signature: str, doc: str, *, defer: str | None = None, where: str = "objects",
              module: str = "") -> Native:
    return Native(signature, doc, kind="function", defer=defer, where=where, module=module)


FUNCTIONS: tuple[Native, ...] = (
    _function("abs(x, /)", "The absolute value of a number.", defer="abs"),
    _function("aiter(async_iterable, /)", "The async iterator of an async iterable.", defer="aiter"),
    _function("all(iterable, /)", "True if every item is true.", defer="all"),
    _function("anext(aiterator, default=NULL, /)", "The next item of an async iterator, or the default.", defer="anext"),
    _function("any(iterable, /)", "True if one item is true.", defer="any"),
    _function("ascii(obj, /)", "repr() with everything outside ASCII escaped.", defer="ascii"),
    _function("bin(number, /)", "The binary form of an int.", defer="bin"),
    _function("breakpoint(*args, **kwargs)", "Call sys.breakpointhook(); there is no debugger here.", defer="breakpoint"),
    _function("callable(obj, /)", "Tell whether it can be called."),
    _function("chr(i: int, /)", "The string of one character with a code point."),
    _function("compile(source, filename, mode: str, flags: int = 0, dont_inherit: bool = False, optimize: int = -1, *, _feature_version: int = -1)", "Compile source to a code object.", where="vm", defer="compile"),
    _function("delattr(obj, name, /)", "Delete an attribute.", defer="delattr"),
    _function("dir(object=NULL, /)", "The names in the scope, or of an object's attributes.", where="vm", defer="dir"),
    _function("divmod(x, y, /)", "The pair (x//y, x%y).", defer="divmod"),
    _function("eval(source, /, globals=None, locals=None)", "The value of an expression.", where="vm", defer="eval"),
    _function("exec(source, /, globals=None, locals=None, *, closure=None)", "Run statements.", where="vm", defer="exec"),
    _function("format(value, format_spec: str = '', /)", "A value formatted by a specification.", defer="format_builtin"),
    _function("getattr(object, name, default=NULL, /)", "An attribute, or the default.", defer="getattr"),
    _function("globals()", "The namespace of the running module.", where="vm"),
    _function("hasattr(obj, name, /)", "Tell whether there is an attribute.", defer="hasattr"),
    _function("exit(code=None)", "Raise SystemExit, as sys.exit() does.", defer="exit"),
    _function("hash(obj, /)", "The hash of an object.", defer="hash"),
    _function("help(*args, **kwargs)", "No interactive help here: prints the docstring.", defer="help"),
    _function("hex(number, /)", "The hexadecimal form of an int.", defer="hex"),
    _function("id(obj, /)", "A number that is the object's alone while it lives."),
    _function("input(prompt='', /)", "A line of the standard input, without its end.", where="vm", defer="input"),
    _function("suspend(value=None, /)", "Pause the program; the answer that the host resumes it with. Not in CPython.", where="vm"),
    _function("isinstance(obj, class_or_tuple, /)", "Is it an instance of a class, or of one of a tuple.", defer="isinstance"),
    _function("issubclass(cls, class_or_tuple, /)", "Is it a subclass of a class, or of one of a tuple.", defer="issubclass"),
    _function("iter(object, sentinel=NULL, /)", "An iterator; with a sentinel, over the results of calls.", defer="iter"),
    _function("len(obj, /)", "The number of items.", defer="len"),
    _function("locals()", "The local variables.", where="vm"),
    _function("max(*args, key=None, default=NULL)", "The biggest of several values, or of an iterable's.", defer="max"),
    _function("min(*args, key=None, default=NULL)", "The smallest of several values, or of an iterable's.", defer="min"),
    _function("next(iterator, default=NULL, /)", "The next item, or the default.", defer="next_builtin"),
    _function("oct(number, /)", "The octal form of an int.", defer="oct"),
    _function("open(file, mode: str = 'r', buffering: int = -1, encoding: str | None = None, errors: str | None = None, newline: str | None = None, closefd: bool = True, opener=None)", "Open a file.", where="vm", defer="open", module="_io"),
    _function("ord(c, /)", "The code point of a character."),
    _function("pow(base, exp, mod=None)", "base**exp, or base**exp % mod.", defer="pow"),
    _function("print(*args, sep=' ', end='\\n', file=None, flush=False)", "Write values to the standard output or a file.", defer="print"),
    _function("repr(obj, /)", "The representation of an object.", defer="repr"),
    _function("round(number, ndigits=NULL)", "A number rounded to a number of decimals.", defer="round"),
    _function("setattr(obj, name, value, /)", "Set an attribute.", defer="setattr"),
    _function("sorted(iterable, /, *, key=None, reverse: bool = False)", "A sorted list of an iterable's items.", defer="sorted"),
    _function("sum(iterable, /, start=0)", "The sum of the items.", defer="sum"),
    _function("quit(code=None)", "Raise SystemExit, as sys.exit() does.", defer="quit"),
    _function("vars(object=NULL, /)", "The namespace of an object, or the local variables.", where="vm", defer="vars"),
    _function("__build_class__(func, name, /, *bases, **kwds)", "What a class statement calls.", defer="build_class"),
    _function("__import__(name, globals=None, locals=None, fromlist=(), level: int = 0)", "What an import statement calls.", where="vm", defer="import_builtin"),
)

# name -> C expression of a PvValue
CONSTANTS: tuple[tuple[str, str], ...] = (
    ("None", "PV_NONE"),
    ("True", "PV_TRUE"),
    ("False", "PV_FALSE"),
    ("Ellipsis", "PV_ELLIPSIS"),
    ("NotImplemented", "PV_NOTIMPLEMENTED"),
    ("__debug__", "PV_TRUE"),
    ("EnvironmentError", "pv_from_ptr(&pv_types[PV_TYPE_OS_ERROR])"),
    ("IOError", "pv_from_ptr(&pv_types[PV_TYPE_OS_ERROR])"),
)
