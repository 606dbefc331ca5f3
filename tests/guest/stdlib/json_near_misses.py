# Texts that are nearly JSON: what is read, with hooks, and written again; the same mistakes.
import json
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
ALPH = ['{', '}', '[', ']', ',', ':', '"', 'a', '\\', 'u', '0', '1', '-', '.', 'e', 'E', '+', ' ', '\n', 'null', 'true', 'false', 'NaN', 'Infinity', '-Infinity', '"k"', '"k":', '\\ud83d', '\\ude00', '\\n', '1.5', '12345678901234567890', '\x01', 'é', '😀', '/', 'b', '\\"', '"x"']
def gen():
    d = rnd(4)
    k = rnd(9) if d else rnd(7)
    if k == 0: return 'null'
    if k == 1: return str(rnd(1000) - 500)
    if k == 2: return repr((rnd(10**6) - 5 * 10**5) / 1000)
    if k == 3: return '"' + ''.join(ALPH[rnd(len(ALPH))].replace('"', '').replace('\\', '') for _ in range(rnd(5))) + '"'
    if k == 4: return 'true'
    if k == 5: return '"\\u00e9\\ud83d\\ude00\\n"'
    if k == 6: return '[]'
    if k == 7: return '[' + ', '.join(gen() for _ in range(rnd(4))) + ']'
    return '{' + ','.join('"%s": %s' % ('kab'[rnd(3)], gen()) for _ in range(rnd(4))) + '}'
def show(f):
    try: return repr(f())
    except Exception as e: return type(e).__name__ + ": " + str(e)
for i in range(250):
    t = gen() if rnd(2) else ''.join(ALPH[rnd(len(ALPH))] for _ in range(rnd(12)))
    if rnd(2):
        p = rnd(len(t) + 1); t = t[:p] + ALPH[rnd(len(ALPH))] + t[p + rnd(2):]
    print(i, ascii(t))
    r = show(lambda: json.loads(t)); print(ascii(r))
    print(ascii(show(lambda: json.loads(t, object_hook=lambda d: sorted(d.items()), parse_float=str))))
    print(ascii(show(lambda: json.loads(t, object_pairs_hook=list, parse_int=lambda s: ("int", s), parse_constant=lambda s: "<" + s + ">"))))
    try: v = json.loads(t, strict=False)
    except Exception: continue
    for kw in ({}, {"indent": 2}, {"ensure_ascii": False, "separators": (",", ":")}, {"sort_keys": True, "indent": "\t"}, {"allow_nan": False}, {"indent": 0}):
        print(ascii(show(lambda: json.dumps(v, **kw))))
