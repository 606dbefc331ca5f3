def p(x):
    match x:
        case [a, *b, c]: return a, b, c
        case {'k': v, **r}: return v, r
        case int() | str() as s if s: return s
        case _: return None
for v in ([1, 2, 3], {'k': 1, 'j': 2}, 5, '', 0): print(p(v))
