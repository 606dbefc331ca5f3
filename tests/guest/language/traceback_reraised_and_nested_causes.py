# raise, raise e, raise from and finally on the way up: which lines a traceback keeps.
def first():
    raise KeyError("origin")


def second():
    try:
        first()
    except KeyError:
        raise


def third():
    try:
        second()
    except KeyError as e:
        raise e


def fourth():
    try:
        third()
    finally:
        x = 1


def fifth():
    try:
        fourth()
    except KeyError as e:
        e.add_note("seen in fifth")
        raise ValueError("from fifth") from e


def sixth():
    try:
        fifth()
    except ValueError as e:
        raise RuntimeError("hides the rest") from None


def seventh():
    try:
        sixth()
    except RuntimeError as kept:
        saved = kept
    raise saved.with_traceback(None)


def eighth():
    try:
        seventh()
    except RuntimeError:
        try:
            fifth()
        except ValueError as v:
            raise TypeError("last") from v


eighth()
