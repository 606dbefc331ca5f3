# % and format() with guest values: which methods are asked in which order, also where a later place is wrong.
log = []


class G:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        log.append("str " + self.name)
        return "s" + self.name

    def __repr__(self):
        log.append("repr " + self.name)
        return "r" + self.name


class F(G):
    def __format__(self, spec):
        log.append(f"format {self.name} {spec!r}")
        return f"<{spec}>"


class Bad(G):
    def __str__(self):
        return 3


class S(str):
    def __str__(self):
        log.append("str of a text")
        return "own"

    def __mod__(self, value):
        return "own mod"

    def __rmod__(self, value):
        log.append("rmod")
        return "own rmod"


class M(G):
    def __rmod__(self, value):
        return "never asked"

    def __getitem__(self, key):
        log.append(f"item {key}")
        return key


a, f, bad, s, m = G("a"), F("f"), Bad("bad"), S("text"), M("m")
for form, value in (
    ("%s", a), ("%s", f), ("%s", s), ("%s", m), ("%s", (a,)), ("%s", bad), ("%r", a), ("%5s|%-5s", (a, a)), ("%s %d", (a, 3)),
    ("%d %s", ("x", a)), ("%s %d", (a, "x")), ("%s", ()), ("%s", (a, a)), ("%s %s", a), ("", a), ("%%", a), ("%(k)s", m),
    ("%(k)s %s", m), ("%*s", (6, a)), ("%s %s %s", (1, a, 2.5)), ("%.1s", a), ("%s %y", (a, 1)), ("%s %", (a,)),
    ("%a", a), ("%c", a), ("%x", a), ("%(k)s", {"k": a}), ("x", s), ("%s", [a]), ("%s", {"k": a}), ("%i%%", (2,)), (s, a),
):
    log.clear()
    try:
        print(repr(form), "->", form % value, log)
    except (TypeError, ValueError) as error:
        print(repr(form), "->", type(error).__name__, error, log)
for form, args, kwargs in (
    ("{}", (a,), {}), ("{}", (f,), {}), ("{!s}", (f,), {}), ("{!r:>5}", (a,), {}), ("{:x}", (f,), {}), ("{:>5}", (a,), {}),
    ("{} {}", (a, f), {}), ("{0} {1} {0}", (a, f), {}), ("{} {0}", (a, f), {}), ("{0} {}", (a, f), {}), ("{} {}", (a,), {}),
    ("{k} {}", (f,), {"k": a}), ("{k.name} {0[1]}", ([a, f],), {"k": a}), ("{:{}}", (f, "w"), {}), ("{:{}}", (f, a), {}),
    ("{:{:{}}}", (a, f, "z"), {}), ("{:{{}}", (f, 1), {}), ("{:{k}{k}}", (f,), {"k": "v"}), ("{} {missing}", (a,), {}), ("{!x}", (a,), {}),
    ("{", (a,), {}), ("}", (a,), {}), ("{} }", (a,), {}), ("{{{}}}", (a,), {}), ("", (a,), {}), ("no field", (a,), {}), ("{}", (bad,), {}),
    ("{0.name!r}", (a,), {}), ("{:d} {}", ("x", a), {}), ("{} {:d}", (a, "x"), {}), ("{}{}{}", (1, a, None), {}), ("{a}", (), {"a": s}),
    (s, (a,), {}), ("{!a}", (a,), {}), ("{:}", (f,), {}), ("{!s:}", (f,), {}), ("{0:{1}} {}", (f, "w"), {}), ("{:{1}}", (f, "w"), {}),
):
    log.clear()
    try:
        print(repr(form), "->", form.format(*args, **kwargs), log)
    except Exception as error:
        print(repr(form), "->", type(error).__name__, error, log)
    if not args:
        print(form.format_map(kwargs), log)
