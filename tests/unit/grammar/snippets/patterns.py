match x:
    case 1 | -1 | 1.5 | -2j | 1 + 2j | -1 - 2j: pass
    case "a" "b" | b"c" | None | True | False: pass
    case a.b.c | (d) | _: pass
    case []: pass
    case [a, *_, b] | (c, *d) | (e,) | (): pass
    case (*a,): pass
    case (*a,) as b: pass
    case a, *b: pass
    case *a,: pass
    case {}: pass
    case {"a": 1, b.c: d, None: e, -1: f, **rest}: pass
    case {**rest}: pass
    case {"a": _,}: pass
    case A(): pass
    case A.B(a, b=c, d=[e],): pass
    case (a as b) | [c as d] if e := f: pass
    case str() as s if s: pass
match x, *y:
    case a: pass
match (x):
    case case: pass
match *a, b:
    case match: pass
match -x:
    case -1:
        match y:
            case 2: pass
