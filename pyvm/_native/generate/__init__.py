"""Generators that render C tables from the specs. Each module offers `outputs()`; `__main__` runs them all."""
