# Values to JSON and back; mistakes; default(), cycles, odd containers.
import json
print(json.dumps({"a": [1, 2.5, None, True, "x\ny\u00e9\U0001F600"], "b": {}, "c": [], "d": ()}))
print(json.dumps({"b": 1, "a": [1, {"z": 2}]}, indent=2, sort_keys=True))
print(json.loads('{"a": [1, 2.5e3, -0, null, true, "x\\n\\u00e9\\ud83d\\ude00"], "b": {}}'))
for bad in ['', '[1,]', '{"a":1,}', '{a:1}', '[1 2]', '"abc', '"\\x"', '"\\u12"', '[', '{"a"', '{"a" 1}', 'nul', '-', '01', '1.', '[1]x', '"\n"', '\ufeff1']:
    try: print(bad, json.loads(bad))
    except ValueError as e: print(repr(bad), type(e).__name__, e)
class P:
    pass
try: json.dumps({"a": [P()]})
except TypeError as e: print(e)
print(json.dumps({"a": [P(), {"b": P()}]}, default=lambda o: {"p": [1]}, indent=1))
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
class D(dict):
    def items(self): return [("x", 1), ("y", D2())]
class D2(list): pass
print(json.dumps(D(a=1, b=2)), json.dumps([D2([1, D2()])], indent=1))
