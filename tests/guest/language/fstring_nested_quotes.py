"""PEP 701: any quotes, backslashes, comments and line ends inside the holes."""
names = ["Ann", "Bob"]
d = {"a": 1, 'b': {"c": [1, 2, 3]}}

print(f"{d["a"]} {d['b']["c"][1]}")
print(f"{", ".join(names)}")
print(f"{'\n'.join(names)}")
print(f"{"\t".join(f"<{n}>" for n in names)}")
print(f"{f"{f"{f"{1 + 1}"}"}"}")
print(f"""{
    d["a"]  # a comment here
    + 1
}""")
print(f"{
    names[0]
}!")
print(f"{'''triple "inside" single'''}")
print(f'{"it's"}' "tail")
print(f"{ {'k': 'v'}['k'] } {{literal}} {{{names[0]}}}")
print(f"{'{'}{'}'}{{}}")
print(f"{lambda_()}" if (lambda_ := lambda: "called") else "")
print(f"{(lambda x: x * 2)(21)}")
print(f"{[x for x in range(3)]} {({y: y for y in 'ab'})} {(z := 5)} {z}")
print(f"{d["b"]["c"][0]:>{len(names) + 3}}|{d["a"]:{"0"}{">"}{4}}")
print(f"{names[0]!r:>10}|{names!s}|{'é'!a}")
print(f"{'a' if True else 'b'}{'x' 'y'}{"p" f"{'q'}"}")
print(f"{1,}", f"{1, 2}", f"{*names,}", f"{(yield_ := 3)}")
print(f"\x41\u00e9\N{BULLET}{'\x42'}\\{'\\'}")
print(rf"\d{names[0]}\{'x'}", fr'\n{1}')
print(f"{0x1f}{1_000}{1e3}{True}{None}{...}")
print(f"{not True}{-1}{~1}{1 if 0 else 2}{1 < 2 < 3}{1 == 1}{1 != 2}{'a' in 'abc'}")
print(f"a" "b" f"{'c'}" 'd' f'''{"e"}
f''')
print(len(f""), f"" == "", f"{''}" == "")


def g():
    print(f"sent {yield 'first'}")
    print(f"{(yield 'second')!r:>8}")


it = g()
print(next(it), it.send("one"))
try:
    it.send("two")
except StopIteration:
    print("done")


async def co():
    return f"{await other()}"


async def other():
    return "awaited"


try:
    co().send(None)
except StopIteration as e:
    print(e.value)
