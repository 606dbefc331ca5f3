# Modules that import each other: partly initialised ones are visible, late lookups work, early names fail.
import a
print("a and b done:", a.value, a.b.value)
print(a.use_b(), a.b.use_a())
try:
    import early_a
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
import pkg
print(pkg.left.name, pkg.right.name, pkg.left.other(), pkg.right.other())
