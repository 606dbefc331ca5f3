# Raising, catching, finally, chaining and context managers in loops.
class Failure(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Guard:
    def __init__(self):
        self.entered = self.left = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, kind, value, tb):
        self.left += 1
        return kind is KeyError


def deep(n, code):
    if n == 0:
        raise Failure(code)
    try:
        deep(n - 1, code)
    finally:
        code += 1


def run(n):
    caught = total = finals = 0
    table, guard = {}, Guard()
    for i in range(n):
        try:
            if i % 3 == 0:
                raise ValueError(i)
            if i % 3 == 1:
                total += table[i]
            total += [][i] if i % 5 == 0 else 1
        except ValueError as e:
            caught += e.args[0] & 1
        except (KeyError, IndexError):
            caught += 1
        finally:
            finals += 1
        with guard:
            if i % 4 == 0:
                raise KeyError(i)
        if i % 10 == 0:
            try:
                deep(5, i)
            except Failure as e:
                total += e.code
                try:
                    raise RuntimeError("wrapped") from e
                except RuntimeError as outer:
                    total += outer.__cause__ is e
    return caught, total, finals, guard.entered, guard.left


run(40_000)
