"""Other interpreters: there are none."""

def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    from test.support._refuse import refusing
    return refusing("subprocess", name)[name]
