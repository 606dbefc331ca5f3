"""What random's shim stands on."""

from pyvm.spec.modules._schema import Module

MODULE = Module("_random", "Module implements the Mersenne Twister random number generator.", types=("mersenne",))
