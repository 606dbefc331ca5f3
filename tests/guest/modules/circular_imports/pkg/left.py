from . import right

name = "left"


def other():
    return right.name
