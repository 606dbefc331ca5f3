x, y, w = 1, 2, 3
f"" f"a" "" f"{x}"
f"a{{b}}{x!r:>{w}}" rf"\d{x}" f'{y = }' f"{x=!s}" f"{x=:{w}}" f"{x:%H:%M}"
f"""{
    x  # a comment
    + 1
}
{x:{y}{w}}"""
f"{f'{f"{x}"}'}" u"u" f"{'a' 'b'}"
f"{x:a{y=}b}{ {1: 2}[1] }{(lambda v: v)(x)}{x if y else w}{x, y}{*[x], y}"
f"\{x}" F"\x41{x}\n" fR'\{x}'
f"{x!a}{x!s:}{x:}{yield_ if (yield_ := x) else 0}"
