# What natives tell about themselves: names, owners, self, reprs, types.
def attempt(code):
    try:
        print(code, "->", eval(code))
    except Exception as e:
        print(code, "->", type(e).__name__, e)


for code in (
    "len", "print.__name__", "len.__qualname__", "len.__module__", "len.__self__.__name__", "type(len)", "len.__text_signature__",
    "list.append", "list.append.__name__", "list.append.__qualname__", "list.append.__objclass__", "type(list.append)",
    "[].append.__name__", "[].append.__qualname__", "[1].append.__self__", "[].append.__module__", "type([].append)",
    "list.__len__", "list.__len__.__name__", "list.__len__.__objclass__", "list.__len__.__qualname__", "type(list.__len__)",
    "[].__len__.__name__", "[].__len__.__objclass__", "[].__len__.__qualname__", "[1].__len__.__self__", "type([].__len__)",
    "dict.fromkeys.__name__", "dict.fromkeys.__self__", "dict.fromkeys.__qualname__", "type(dict.fromkeys)",
    "dict.__dict__['fromkeys']", "type(dict.__dict__['fromkeys'])", "dict.__dict__['fromkeys'].__objclass__",
    "str.maketrans.__name__", "type(str.maketrans)", "int.__new__.__name__", "int.__new__.__self__",
    "type(int.__new__)", "int.__new__.__qualname__", "object.__init__", "object.__new__.__qualname__", "type.__call__", "type.__subclasses__",
    "int.real", "type(int.real)", "int.real.__name__", "int.real.__qualname__", "int.real.__objclass__", "int.real.__doc__ is not None",
    "type.__dict__['__name__']", "type.__dict__['__dict__']", "type.__dict__['__base__']", "property.fget", "type(property.fget)", "slice.start", "type(slice.start)",
    "complex.imag", "BaseException.args", "BaseException.__dict__['__cause__']", "list.__iter__", "list.__getitem__", "list.__contains__", "dict.__getitem__", "dict.__contains__",
    "set.__contains__", "str.__contains__", "tuple.__getitem__", "list.__reversed__", "int.__add__", "int.__radd__", "int.__bool__", "int.__int__", "int.__index__", "int.__round__", "float.__trunc__",
    "object.__reduce__", "object.__format__", "object.__dir__", "object.__sizeof__", "object.__init_subclass__.__self__", "object.__subclasshook__.__name__",
    "list.append == list.append", "list.append is list.append", "[].append == [].append", "hash(len) == hash(len)", "len == len", "len != print",
    "list.append()", "list.append(1)", "list.append([], 1, 2)", "list.__len__()", "list.__len__(5)", "list.__len__([], 1)", "str.upper(5)", "str.upper()", "dict.fromkeys()", "int.__add__(1)", "int.__add__('a', 1)",
    "int.real.__get__(5)", "int.real.__get__('a')", "int.real.__set__(5, 1)", "list.append.__get__(5)", "list.append.__get__(None, list) is list.append",
    "list.__len__.__get__([1, 2])()", "len.__get__", "len.x", "setattr(len, 'x', 1)", "len.__doc__ is None", "len.__call__([1])", "list.append.__call__([], 1)", "[].__len__.__call__()", "list.__len__.__call__([1])",
    "dict.__dict__['fromkeys'].__get__(None, dict)('ab')", "dict.__dict__['fromkeys'].__get__(5)", "dict.__dict__['fromkeys'].__get__(None, int)", "dict.__dict__['fromkeys'].__get__(None, 5)",
    "callable(len)", "callable(list.append)", "callable(int.real)", "type(len)()", "type(list.append)()", "type(int.real)()", "isinstance(len, type(len))", "[].append.__reduce__()[1][1]", "list.append.__reduce__()", "len.__reduce__()",
    "type(type.mro)", "type.mro(bool)", "bool.mro.__self__", "type(print) is type([].append)", "[].__class__.__name__", "().__init__.__name__", "(5).__add__.__self__",
):


    attempt(code)
