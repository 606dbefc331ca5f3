table = {"a": 1, "b": 2}


def total():
    return sum(table.values())
