REGISTRY = {}


class Plugin:
    name = None

    def __init_subclass__(cls):
        REGISTRY[cls.name] = cls


def run_all(text):
    for name in sorted(REGISTRY):
        yield name, REGISTRY[name]().apply(text)
