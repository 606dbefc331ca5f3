import counter


def read():
    return counter.n


def extra():
    return counter.extra


def call_get():
    return counter.get()
