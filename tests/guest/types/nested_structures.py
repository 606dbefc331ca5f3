# Structures of structures: copying by hand, comparing, walking, updating deep inside, printing.
config = {"name": "app",
          "servers": [{"host": "a", "ports": [80, 443], "tags": {"x", "y"}},
                      {"host": "b", "ports": [], "tags": set()}],
                      "limits": {"cpu": 1.5, "mem": None, "flags": (True, False)}}
print(config["servers"][0]["ports"][1], config["limits"]["flags"][-1], len(config["servers"]))
print(sorted(config["servers"][0]["tags"]))


def deep_copy(x):
    match x:
        case dict():
            return {k: deep_copy(v) for k, v in x.items()}
        case list():
            return [deep_copy(v) for v in x]
        case tuple():
            return tuple(deep_copy(v) for v in x)
        case set():
            return {deep_copy(v) for v in x}
        case _:
            return x


other = deep_copy(config)
shallow = dict(config)
print(other == config, other is config, other["servers"] is config["servers"])
print(shallow["servers"] is config["servers"])
other["servers"][0]["ports"].append(8080)
other["servers"][1]["tags"].add("z")
other["limits"]["mem"] = 512
other["servers"][0]["ports"][0] += 1
print(other == config, config["servers"][0]["ports"], other["servers"][0]["ports"])
print(config["servers"][1]["tags"])


def walk(x, path=""):
    if isinstance(x, dict):
        for k, v in x.items():
            yield from walk(v, f"{path}.{k}" if path else k)
    elif isinstance(x, (list, tuple)):
        for i, v in enumerate(x):
            yield from walk(v, f"{path}[{i}]")
    else:
        yield path, x


for path, leaf in walk({k: v for k, v in other.items() if k != "servers"}):
    print(path, repr(leaf))


def diff(a, b, path="$"):
    if type(a) is not type(b):
        return [f"{path}: {a!r} != {b!r}"]
    if isinstance(a, dict):
        return [line for k in {**a,
                               **b} for line in (diff(a[k], b[k],
                                                      f"{path}.{k}") if k in a and k in b else [f"{path}.{k}: only in {'a' if k in a else 'b'}"])]
    if isinstance(a, list):
        lines = [line for i, (x, y) in enumerate(zip(a, b)) for line in diff(x, y, f"{path}[{i}]")]
        return lines + ([f"{path}: lengths {len(a)} and {len(b)}"] if len(a) != len(b) else [])
    return [] if a == b else [f"{path}: {a!r} != {b!r}"]


print("\n".join(diff(config, other)))


def put(root, path, value):
    *parents, last = path
    for step, following in zip(parents, path[1:]):
        root = root.setdefault(step, [] if isinstance(following, int) else {}) if isinstance(root,
                dict) else root[step]
    root[last] = value


tree = {}
put(tree, ("a", "b", "c"), 1)
put(tree, ("a", "b", "d"), 2)
put(tree, ("a", "e"), [3])
put(tree, ("a", "e", 0), "three")
print(tree, tree["a"]["b"] == {"d": 2, "c": 1}, [*walk(tree)])
a = [1, [2, [3, [4]]]]
b = [1, [2, [3, [4]]]]
print(a == b, a is b, a[1] == b[1], a < b, [a, b].index(b), a in [b], (a, b) == (b, a))
print(a != [1, [2, [3, [5]]]], a < [1, [2, [3, [5]]]])
matrix = {(x, y): x * y for x in range(3) for y in range(3)}
print(matrix[2, 2], matrix[(1, 2)], (3, 3) in matrix, sum(matrix.values()))
print([k for k, v in matrix.items() if v == 2])
print({y: [matrix[x, y] for x in range(3)] for y in range(3)})
invert = {}
for person, skills in {"ann": ["c", "py"], "bob": ["py"], "cid": []}.items():
    for s in skills:
        invert.setdefault(s, []).append(person)
print(invert, {k: len(v) for k, v in invert.items()})
records = [{"n": i, "tags": [j for j in range(i)]} for i in range(4)]
print([r for r in records if len(r["tags"]) > 1], max(records, key=lambda r: r["n"])["tags"])
print({r["n"]: r for r in records}[2]["tags"], [t for r in records for t in r["tags"]])
print(str(config) == repr(config), eval(repr(tree)) == tree, len(repr(other)), f"{tree}")
print(f"{tree['a']['b']!s:>30}")
