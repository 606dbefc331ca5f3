# Relative imports inside packages: siblings, parents, parents' siblings, and too far up.
import app.core.engine
from app import run
from app.core import engine, parts

print(run())
print(engine.describe())
print(parts.wheel.NAME, app.util.helper())
print(app.__name__, app.__package__, engine.__package__, app.core.__name__)
try:
    from . import anything
except ImportError as e:
    print(type(e).__name__, e)
try:
    import app.bad
except ImportError as e:
    print(type(e).__name__, e)
print(sorted(n for n in dir(app) if not n.startswith("_")))
print(app.core.engine is engine, parts.engine_seen_by_parts is engine)
