from .core import engine
from . import util
from .util import helper as _helper


def run():
    return f"run with {engine.POWER} and {_helper()}"
