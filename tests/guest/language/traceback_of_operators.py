# Carets of binary operators, subscripts, attributes and calls, one uncaught at the end of a chain.
data = {"rows": [{"x": 1}, {"x": None}]}


def total(rows):
    result = 0
    for row in rows:
        result = result + row["x"] * 2
    return result


def report(d):
    print("rows", len(d["rows"]))
    return total(d["rows"]) + 1


class Late:
    @property
    def value(self):
        return report(data) - self.missing


def run():
    try:
        return data["rows"][5]["x"]
    except IndexError:
        return Late().value


run()
