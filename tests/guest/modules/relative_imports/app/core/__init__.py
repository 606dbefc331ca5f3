from .engine import POWER
