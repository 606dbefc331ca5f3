"""Where `:=` binds."""
if (n := 10) > 5:
    print("module", n)
print([last := i for i in range(4)], last)
print([j for i in range(3) if (j := i * 2) % 4 == 0], j)
print({k: (v := k * 2) for k in "ab"}, v)
print(any((witness := c) == "b" for c in "abc"), witness)
print([[inner := (a, b) for a in range(2)] for b in range(2)], inner)


def f():
    print([local := x for x in "xy"], local)
    values = [(y := x, y ** 2) for x in range(3)]
    return values, y, "local" in locals()


print(f(), "local" in globals())


def g():
    global made_global
    [made_global := i for i in range(3)]
    total = 0

    def h():
        nonlocal total
        return [total := total + i for i in range(4)]

    return h(), total


print(g(), made_global)


class C:
    attr = (z := 3) + z
    try:
        exec("[bad := i for i in range(2)]")
    except SyntaxError as e:
        print(e.msg)


print(C.attr, C.z)
print((lambda: (q := 5) + q)(), "q" in globals())
x = (y := 1), (y := 2)
print(x, y)
print(f"{(w := 7)}", w, len(t := [1, 2]), t)
while (item := t.pop() if t else None) is not None:
    print("popped", item)
print([0, 1, 2][idx := 1], idx, {"k": (kv := 1)}, kv, (s := slice(0, 2)), "abc"[s])
assert (checked := True), "never"
print(checked, (u := 0) or (u := 1), u, not (m := None))


def default(a=(p := 4)):
    return a


print(default(), p)


@(deco := lambda f: f)
def decorated():
    return deco is not None


print(decorated())
for source in ("[i := 0 for i in range(3)]", "[j for i in range(3) for j in (i := [1])]", "[x for x in (y := [1])]",
               "class A: [x := 1 for i in 'a']", "(a.b := 1)", "(a[0] := 1)", "((a, b) := (1, 2))", "x := 1",
               "f(x := 1, y=z := 2)", "f(a := 1, b := 2)", "lambda x := 1: 0", "def f(x := 1): pass", "(x := y := 1)",
               "del (x := 1)", "(x := 1) = 2", "(x := 1) += 2", "with (x := 1): pass", "[x := 1, 2]", "{x := 1}",
               "{1: x := 2}", "a[x := 1]", "a[x := 1:2]", "x = y := 1", "(True := 1)", "(__debug__ := 1)",
               "[lambda: (i := 0) for i in 'a']", "[[(i := 0) for j in 'a'] for i in 'a']", "return (x := 1)"):
    try:
        compile(source, "f", "exec")
        print("fine:", source)
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset, e.end_offset)
