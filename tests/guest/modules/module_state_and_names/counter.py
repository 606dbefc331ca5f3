n = 0


class K:
    pass


def bump():
    global n
    n += 1


def get():
    return n
