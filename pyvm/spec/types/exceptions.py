"""Constructors, methods and operations of exception types; names and bases stand in spec/exceptions.py.

A type that is not here inherits all from its base.
"""

from pyvm.spec.types._schema import Getter, Native, Type

TYPES = (
    Type(
        "BaseException",
        c="base_exception",
        struct="PvException",
        header="objects/exception.h",
        ops=("trace", "release", "repr", "str"),
        defer=("__repr__", "__str__"),
        new="BaseException(*args, **kwargs)",
        init=True,
        methods=(
            Native("add_note(self, note, /)", "Add a text that tracebacks show below the message."),
            Native("with_traceback(self, tb, /)", "Set __traceback__ and return the exception."),
            Native("__reduce__(self, /)", "State for copying."),
            Native("__setstate__(self, state, /)", "Take attributes from a dict."),
        ),
        getset=(
            Getter("args", "The arguments.", setter=True),
            Getter("__traceback__", "", setter=True),
            Getter("__context__", "", setter=True),
            Getter("__cause__", "", setter=True),
            Getter("__suppress_context__", "", setter=True),
            Getter("__dict__", "", setter=True),
        ),
    ),
    Type("Exception", c="exception", new="Exception(*args, **kwargs)", init=True, share="base_exception"),
    Type("AttributeError", c="attribute_error", ops=("str",), defer=("__str__",), twin="base_exception", new="AttributeError(*args, **kwargs)", init=True, share="base_exception",
         methods=(Native("__getstate__(self, /)", "State for copying."), Native("__reduce__(self, /)", "State for copying."))),
    Type("NameError", c="name_error", ops=("str",), defer=("__str__",), twin="base_exception", new="NameError(*args, **kwargs)", init=True, share="base_exception"),
    Type("KeyError", c="key_error", ops=("str",), defer=("__str__",), new="KeyError(*args, **kwargs)", init=True, share="base_exception"),
    Type("ImportError", c="import_error", ops=("str",), new="ImportError(*args, **kwargs)", init=True, share="base_exception",
         methods=(Native("__reduce__(self, /)", "State for copying."),)),
    Type("SystemExit", c="system_exit", new="SystemExit(*args, **kwargs)", init=True, share="base_exception"),
    Type("StopIteration", c="stop_iteration", new="StopIteration(*args, **kwargs)", init=True, share="base_exception"),
    Type("OSError", c="os_error", ops=("str",), defer=("__str__",), new="OSError(*args, **kwargs)", init=True,
         methods=(Native("__reduce__(self, /)", "State for copying."),), getset=(Getter("characters_written", setter=True),)),
    Type("SyntaxError", c="syntax_error", ops=("str",), defer=("__str__",), new="SyntaxError(*args, **kwargs)", init=True),
    Type("UnicodeDecodeError", c="unicode_decode_error", ops=("str",), new="UnicodeDecodeError(*args, **kwargs)", init=True, share="base_exception"),
    Type("UnicodeEncodeError", c="unicode_encode_error", ops=("str",), new="UnicodeEncodeError(*args, **kwargs)", init=True, share="base_exception"),
    Type("UnicodeTranslateError", c="unicode_translate_error", ops=("str",), new="UnicodeTranslateError(*args, **kwargs)", init=True, share="base_exception"),
    Type(
        "BaseExceptionGroup",
        c="base_exception_group",
        ops=("str",),
        new="BaseExceptionGroup(*args, **kwargs)",
        init=True,
        share="base_exception",
        methods=(
            Native("derive(self, excs, /)", "A group of the same kind with other exceptions.", defer="exception_group_derive"),
            Native("split(self, matcher_value, /)", "(matching, rest) groups.", defer="exception_group_split"),
            Native("subgroup(self, matcher_value, /)", "The group of the matching exceptions.", defer="exception_group_subgroup"),
            Native("__class_getitem__(cls, item, /)", "ExceptionGroup[item]", kind="class", c="pv_generic_alias_of"),
        ),
    ),
)
