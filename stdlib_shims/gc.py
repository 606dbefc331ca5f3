"""The garbage collector as programs know it. The machine collects when it has to, and when collect() asks
for it; the rest changes nothing."""

from _pyvm import collect as _collect

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

callbacks = []
garbage = []
DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
_state = {"enabled": True, "threshold": (2000, 10, 0), "debug": 0}


def collect(generation=2):
    """Collect; callbacks of weak references have been called then. How many objects went is not known: 0."""
    if generation not in (0, 1, 2):
        raise ValueError("invalid generation")
    _collect()
    _safepoint()  # here the machine collects,
    _safepoint()  # and here callbacks have been called at the latest
    return 0


def _safepoint():
    """Where it begins the machine may collect."""


def enable():
    _state["enabled"] = True


def disable():
    _state["enabled"] = False


def isenabled():
    return _state["enabled"]


def get_threshold():
    return _state["threshold"]


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    old = _state["threshold"]
    _state["threshold"] = (threshold0, old[1] if threshold1 is None else threshold1,
                           old[2] if threshold2 is None else threshold2)


def get_count():
    return 0, 0, 0


def get_debug():
    return _state["debug"]


def set_debug(flags, /):
    _state["debug"] = flags


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def get_objects(generation=None):
    return []


def get_referrers(*objs):
    return []


def get_referents(*objs):
    return []


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, complex, str, bytes, bool, type(None)))


def is_finalized(obj, /):
    return False


def freeze():
    return None


def unfreeze():
    return None


def get_freeze_count():
    return 0
