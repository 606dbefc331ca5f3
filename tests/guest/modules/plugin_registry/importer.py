import sys


def load(name):
    __import__(name)
    return sys.modules[name]
