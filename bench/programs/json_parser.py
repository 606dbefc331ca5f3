# Parsing by hand: indexing text, building dicts and lists, writing them again.
def parse(text):
    i = 0
    n = len(text)

    def value():
        nonlocal i
        while text[i] in " \n":
            i += 1
        c = text[i]
        if c == "{":
            i += 1
            result = {}
            while text[i] != "}":
                while text[i] in " ,\n":
                    i += 1
                if text[i] == "}":
                    break
                key = string()
                while text[i] in " :":
                    i += 1
                result[key] = value()
            i += 1
            return result
        if c == "[":
            i += 1
            items = []
            while True:
                while text[i] in " ,\n":
                    i += 1
                if text[i] == "]":
                    i += 1
                    return items
                items.append(value())
        if c == '"':
            return string()
        for word, constant in (("true", True), ("false", False), ("null", None)):
            if text.startswith(word, i):
                i += len(word)
                return constant
        start = i
        while i < n and text[i] in "+-0123456789.eE":
            i += 1
        piece = text[start:i]
        return float(piece) if "." in piece or "e" in piece else int(piece)

    def string():
        nonlocal i
        i += 1
        start = i
        while text[i] != '"':
            i += 1
        i += 1
        return text[start:i - 1]

    return value()


def write(v):
    if v is None or isinstance(v, bool):
        return {None: "null", True: "true", False: "false"}[v]
    if isinstance(v, str):
        return f'"{v}"'
    if isinstance(v, list):
        return "[" + ", ".join(write(x) for x in v) + "]"
    if isinstance(v, dict):
        return "{" + ", ".join(f'"{k}": {write(x)}' for k, x in v.items()) + "}"
    return repr(v)


document = {"users": [{"id": i, "name": f"user {i}", "score": i / 8, "tags": ["a", "b", str(i)],
                       "active": i % 2 == 0, "parent": None if i % 3 else {"id": i // 3}} for i in range(2_000)]}
text = write(document)
again = parse(text)
again == document, len(text), write(again) == text
