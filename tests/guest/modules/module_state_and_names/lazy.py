known = "plain"


def __getattr__(name):
    if name == "forbidden":
        raise AttributeError("lazy forbids it")
    return f"made {name}"
