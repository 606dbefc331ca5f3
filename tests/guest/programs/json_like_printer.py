# A JSON reader and writer of our own: escapes, nesting, indentation, errors with line and column.
class JSONError(ValueError):
    def __init__(self, text, i, message):
        line = text.count("\n", 0, i) + 1
        column = i - (text.rfind("\n", 0, i) + 1) + 1
        super().__init__(f"{message} at line {line} column {column}")


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
REVERSE = {v: "\\" + k for k, v in ESCAPES.items() if k != "/"}


def loads(text):
    i = 0

    def fail(message):
        raise JSONError(text, i, message)

    def space():
        nonlocal i
        while i < len(text) and text[i] in " \t\n\r":
            i += 1

    def take(token):
        nonlocal i
        if not text.startswith(token, i):
            fail(f"expected {token!r}")
        i += len(token)

    def string():
        nonlocal i
        take('"')
        out = []
        while True:
            if i >= len(text):
                fail("unterminated string")
            c = text[i]
            i += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                e = text[i:i + 1]
                i += 1
                if e == "u":
                    try:
                        out.append(chr(int(text[i:i + 4], 16)))
                    except ValueError:
                        fail("bad unicode escape")
                    i += 4
                elif e in ESCAPES and e:
                    out.append(ESCAPES[e])
                else:
                    fail(f"bad escape {e!r}")
            elif c < " ":
                fail("control character")
            else:
                out.append(c)

    def number():
        nonlocal i
        start = i
        while i < len(text) and text[i] in "+-0123456789.eE":
            i += 1
        piece = text[start:i]
        try:
            return float(piece) if set(piece) & set(".eE") else int(piece)
        except ValueError:
            i = start
            fail(f"bad number {piece!r}")

    def sequence(end, item):
        nonlocal i
        items = []
        i += 1
        space()
        if text[i:i + 1] == end:
            i += 1
            return items
        while True:
            space()
            items.append(item())
            space()
            if text[i:i + 1] == end:
                i += 1
                return items
            take(",")

    def pair():
        key = string()
        space()
        take(":")
        return key, value()

    def value():
        space()
        match text[i:i + 1]:
            case "":
                fail("unexpected end")
            case '"':
                return string()
            case "{":
                return dict(sequence("}", pair))
            case "[":
                return sequence("]", value)
            case "t":
                take("true")
                return True
            case "f":
                take("false")
                return False
            case "n":
                take("null")
                return None
            case c if c in "-0123456789":
                return number()
            case c:
                fail(f"unexpected {c!r}")

    result = value()
    space()
    if i < len(text):
        fail("trailing data")
    return result


def dumps(v, indent=None, level=0, sort=False):
    newline, inner, outer = ("\n", " " * indent * (level + 1),
                             " " * indent * level) if indent else ("", "", "")
    comma = "," + newline if indent else ", "
    match v:
        case None:
            return "null"
        case True | False:
            return str(v).lower()
        case int() | float():
            return repr(v)
        case str():
            return '"' + "".join(REVERSE.get(c) or (c if " " <= c < "\x7f" else f"\\u{ord(c):04x}") for c in v) + '"'
        case [] | {} if not v:
            return "[]" if isinstance(v, (list, tuple)) else "{}"
        case list() | tuple():
            return "[" + newline + comma.join(inner + dumps(x, indent, level + 1,
                                                            sort) for x in v) + newline + outer + "]"
        case dict():
            items = sorted(v.items()) if sort else v.items()
            return "{" + newline + comma.join(f"{inner}{dumps(str(k))}: {dumps(x, indent, level + 1, sort)}" for k, x in items) + newline + outer + "}"
    raise TypeError(f"cannot write {type(v).__name__}")


data = {"name": "Zoë \"Z\" O'Neil\n", "n": [1, -2, 3.5, 1e100, 0],
        "flags": {"on": True, "off": False, "none": None}, "empty": [[], {}, ""],
        "nested": [[[1]], {"a": {"b": (2,)}}], "tab\t": "\\"}
text = dumps(data)
print(text)
print(dumps(data, indent=2, sort=True))
back = loads(text)
print(back == {**data, "nested": [[[1]], {"a": {"b": [2]}}]}, back["name"] == data["name"])
print(dumps(back) == text)
print(loads(' [1 , 2.5e1,"\\u00e9\\n" , {"k":null} ,true]\n'), loads("5"), loads('"x"'))
print(loads("{}"))
for bad in ("", "[1,]", "[1 2]", '{"a" 1}', '{"a":}', "{a: 1}", '"abc', '"\\x"', '"\\u12g4"', "tru",
            "[1]]", "-", "1.2.3", "[\n1,\n  ?]", '{"a": 1,\n "b": \n}', "nul", "[", '"a\nb"',
            "01a"):
    try:
        print(repr(bad), loads(bad))
    except JSONError as e:
        print(repr(bad), "->", e)
try:
    dumps({"s": {1}})
except TypeError as e:
    print(e)
