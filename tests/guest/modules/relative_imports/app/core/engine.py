from ..util import helper
from .. import util as u

POWER = 100


def describe():
    from . import parts
    return f"{__name__}: {helper()} {u.__name__} {parts.wheel.NAME}"
