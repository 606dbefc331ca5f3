import pkg.left

name = "right"


def other():
    return pkg.left.name
