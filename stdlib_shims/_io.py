"""What io holds, under the name that CPython's own modules import it by."""

from io import *  # noqa: F403
from io import __all__  # noqa: F401
