# A small application of several modules: plugins register themselves on import.
import plugins.upper
import plugins.reverse
from plugins.base import REGISTRY, run_all, Plugin


class Local(Plugin):
    name = "local"

    def apply(self, text):
        return f"[{text}]"


print(sorted(REGISTRY))
for name, result in run_all("abc"):
    print(name, result)
from importer import load
print(load("plugins.twice").Twice().apply("x"), sorted(REGISTRY))
print(load("plugins").__name__)
try:
    load("plugins.none")
except ModuleNotFoundError as e:
    print(e)
