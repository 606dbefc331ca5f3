"""Relative imports find their package in __package__, in __spec__, or, with a warning, in __name__."""

import types
import warnings


def attempt(names, level=1):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        try:
            result = __import__("", names, None, ("decoder",), level).__name__
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
    print(result, [(w.category.__name__, str(w.message)) for w in found])


spec = types.SimpleNamespace(parent="json")
attempt({"__package__": "json"})
attempt({"__package__": None, "__spec__": spec, "__name__": "other"})
attempt({"__package__": None, "__spec__": None, "__name__": "json", "__path__": []})
attempt({"__name__": "json.tool"})
attempt({"__name__": "__main__"})
attempt({"__package__": None, "__spec__": None})
attempt({"__package__": 5})
attempt({"__package__": None, "__spec__": types.SimpleNamespace(parent=5)})
attempt({"__package__": "json"}, 3)
for name in ("string\0", "\0", "json.decoder\0"):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error)

# What has no await at its top level compiles with the flag that would allow one.
TOP_LEVEL_AWAIT = 0x2000
for source in ("[x for x in y]", "def f(): pass", "async def f():\n    await g()\n"):
    print(compile(source, "?", "exec", TOP_LEVEL_AWAIT).co_flags & 0x80)
for source in ("def f(): await g()", "def f():\n    async for x in y: pass"):
    try:
        compile(source, "?", "exec", TOP_LEVEL_AWAIT)
    except SyntaxError as error:
        print(error.msg)
