"""Hooks reach values wherever they stand; what default() says of a value comes before later errors."""
import json

text = '[{"a": 1, "b": [2.5, {"c": 3}]}, {"d": {"e": NaN}}, 4]'
print(json.loads(text, parse_int=lambda t: f"int {t}"))
print(json.loads(text, parse_float=lambda t: f"float {t}"))
print(json.loads(text, parse_constant=lambda t: f"constant {t}"))
print(json.loads(text, parse_int=str, parse_float=str, parse_constant=str))
print(json.loads(text, object_hook=lambda d: sorted(d.items()), parse_int=hex and (lambda t: int(t) * 2)))
print(json.loads(text, object_pairs_hook=lambda p: tuple(p), parse_int=str))


class Own:
    pass


class Bad:
    def __iter__(self):
        return iter(())


def default(o):
    print("default", type(o).__name__)
    return {"own": 1} if isinstance(o, Own) else [1, 2]


for value in ({"key": Own(), (1, 2): 5}, {"key": Own(), "x": float("nan")}, [Own(), Bad(), {Bad: 1}],
              {"a": [Own(), {"b": Own()}], b"k": 0}, [float("inf"), Own()]):
    for options in ({}, {"default": default}, {"default": default, "skipkeys": True}, {"allow_nan": False}):
        try:
            print(json.dumps(value, **options))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
for indent in (None, 0, 2):
    print(json.dumps([{(1, 2): 3}, {b"k": 1, "kept": [], "own": {}}, {}], skipkeys=True, indent=indent))
    print(json.dumps([{(1, 2): Own()}, {"own": Own(), b"k": 1}, {}], skipkeys=True, indent=indent, default=default))
