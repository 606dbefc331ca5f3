"""What no guest has: ptys."""



def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    from test.support._refuse import refusing
    return refusing("real OS", name)[name]
