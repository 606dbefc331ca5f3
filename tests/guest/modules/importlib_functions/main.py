# importlib: import_module with relative names, reload, specs, finders of a program's own, loaders.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys

one = importlib.import_module("pack.one")
print(one.value, one is sys.modules["pack.one"], one.two.spec, one.two.package)
print(importlib.import_module(".two", "pack").name, importlib.import_module("..two", "pack.inner").name)
for name, package in ((".two", None), ("....x", "pack.inner"), ("pack.none", None), ("pack.one.x", None),
                      ("pack.inner.broken", None), ("", None)):
    try:
        importlib.import_module(name, package)
    except (ImportError, TypeError, ValueError) as error:
        print(repr(name), type(error).__name__, error, getattr(error, "name", ""))
import pack

print(pack.runs, importlib.reload(pack) is pack, pack.runs, pack.one is one)
try:
    importlib.reload("pack")
except TypeError as error:
    print(error)
# Specs.
spec = importlib.util.find_spec("pack.two")
print(spec.name, spec.parent, spec.submodule_search_locations, spec.has_location)
print(importlib.util.find_spec("nothing_here"), importlib.util.find_spec("pack.nothing"))
print(importlib.util.resolve_name(".a", "pack.inner"), importlib.util.resolve_name("b", "pack"))
made = importlib.machinery.ModuleSpec("made", None, origin="here", is_package=True)
print(made, made.parent, made.has_location)
fresh = importlib.util.module_from_spec(made)
print(fresh.__name__, fresh.__path__, fresh.__package__, fresh.__spec__ is made, "made" in sys.modules)


class Texts(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Modules of a dict."""

    texts = {"alpha": "x = 1\nimport beta.inside", "beta": "", "beta.inside": "y = __name__",
             "bad": "1/0"}

    def find_spec(self, name, path, target=None):
        print("find", name, path)
        if name in self.texts:
            return importlib.machinery.ModuleSpec(name, self, is_package=name == "beta")

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.texts[module.__name__], module.__dict__)


sys.meta_path.insert(0, Texts())
import alpha

print(alpha.x, alpha.beta.inside.y, alpha.__spec__.name, alpha.__loader__ is sys.meta_path[0])
try:
    import bad
except ZeroDivisionError as error:
    print(error, "bad" in sys.modules)
try:
    import gamma
except ImportError as error:
    print(error)
import pack.inner

print(pack.inner.up)
del sys.meta_path[0]
# sys.modules counts.
sys.modules["delta"] = one
import delta

print(delta is one)
sys.modules["delta"] = None
try:
    import delta
except ImportError as error:
    print(type(error).__name__, error)
del sys.modules["delta"], sys.modules["pack.one"]
again = importlib.import_module("pack.one")
print(again is one, pack.one is again)
print(importlib.import_module("json").loads("[1]"), importlib.__import__("json") is sys.modules["json"])
