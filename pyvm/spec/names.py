"""Names that static strings exist for, beyond what the other specs and PV_NAME() in C mention.

A unit that uses one of them shares the static string, so that names compare by address.
"""

NAMES = """
__abs__ __add__ __aenter__ __aexit__ __aiter__ __all__ __and__ __anext__ __annotations__ __args__
__await__ __bases__ __bool__ __buffer__ __build_class__ __builtins__ __bytes__ __cached__ __call__
__cause__ __ceil__ __class__ __class_getitem__ __classcell__ __classdict__ __classdictcell__
__complex__ __contains__ __context__ __copy__ __debug__ __deepcopy__ __defaults__ __del__
__delattr__ __delete__ __delitem__ __dict__ __dir__ __divmod__ __doc__ __enter__ __eq__ __exit__
__file__ __firstlineno__ __float__ __floor__ __floordiv__ __format__ __fspath__ __func__ __ge__
__get__ __getattr__ __getattribute__ __getitem__ __globals__ __gt__ __hash__ __iadd__ __iand__
__ifloordiv__ __ilshift__ __imatmul__ __imod__ __import__ __imul__ __index__ __init__
__init_subclass__ __instancecheck__ __int__ __invert__ __ior__ __ipow__ __irshift__
__isabstractmethod__ __isub__ __iter__ __itruediv__ __ixor__ __kwdefaults__ __le__ __len__
__length_hint__ __loader__ __lshift__ __lt__ __main__ __match_args__ __matmul__ __missing__ __mod__
__module__ __mro_entries__ __mul__ __name__ __ne__ __neg__ __new__ __next__ __or__ __orig_bases__
__orig_class__ __origin__ __package__ __parameters__ __path__ __pos__ __pow__ __prepare__
__qualname__ __radd__ __rand__ __rdivmod__ __reduce__ __reduce_ex__ __release_buffer__ __repr__
__reversed__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __round__ __rpow__
__rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __self__ __set__ __set_name__ __setattr__
__setitem__ __slots__ __spec__ __static_attributes__ __str__ __sub__ __subclasscheck__
__subclasshook__ __suppress_context__ __traceback__ __truediv__ __trunc__ __type_params__
__typing_subst__ __wrapped__ __xor__ __weakref__ __abstractmethods__ __text_signature__
__notes__ __static__ __conditional_annotations__ __annotate__ __future__
add_note args kwargs self cls key value keys values items name obj msg path code errno strerror filename filename2
message exceptions encoding object start end reason print_file_and_line lineno offset text
end_lineno end_offset end_col with_traceback split subgroup derive read write close send throw flush
""".split()

# Strings that are no identifiers: what C calls them -> text.
TEXTS = {
    "empty": "",
    "lambda": "<lambda>",
    "module_frame": "<module>",
    "listcomp": "<listcomp>",
    "setcomp": "<setcomp>",
    "dictcomp": "<dictcomp>",
    "genexpr": "<genexpr>",
    "string_file": "<string>",
    "stdin_file": "<stdin>",
    "dot_zero": ".0",
    "dot_defaults": ".defaults",
    "dot_kwdefaults": ".kwdefaults",
    "dot_type_params": ".type_params",
    "dot_generic_base": ".generic_base",
    "utf_8": "utf-8",
    "newline": "\n",
    "space": " ",
}
