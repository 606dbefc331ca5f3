"""A program that looks for what lies beside it, as many do."""
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
print(os.path.basename(__file__), HERE.is_absolute(), os.path.isabs(__file__))
print(os.path.splitext(os.path.basename(sys.modules["__main__"].__file__))[0], "__file__" in globals())
print((HERE / "data" / "config.json").relative_to(HERE))
