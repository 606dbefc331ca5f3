"""gc as a guest sees it: nothing to collect, nothing to find."""


def collect(generation=2):
    return 0


def enable():
    pass


disable = freeze = unfreeze = enable


def isenabled():
    return True
