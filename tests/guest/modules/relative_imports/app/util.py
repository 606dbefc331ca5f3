def helper():
    return "helper of " + __name__
