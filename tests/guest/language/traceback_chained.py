# Two chains in one traceback: a cause and a context.
def load(key):
    table = {"a": 1}
    return table[key]


def convert(key):
    try:
        return load(key)
    except KeyError as e:
        raise ValueError(f"bad key {key!r}") from e


def main():
    try:
        convert("zz")
    except ValueError:
        cleanup()


def cleanup():
    undefined_function(1, 2)


main()
