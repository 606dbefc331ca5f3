"""What is wrong with an f-string is said with its place."""


def refuse(source):
    try:
        value = eval(source)
    except SyntaxError as e:
        print(f"{source!r}: {e.msg} @{e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}")
    else:
        print(f"{source!r} gives {value!r}")


for source in ("f'{}'", "f'{ }'", "f'{!r}'", "f'{:x}'", "f'{=}'", "f'{1!x}'", "f'{1!}'", "f'{1!rr}'", "f'{1! r}'",
               "f'{1!r:}'", "f'{'", "f'}'", "f'{1'", "f'{1:'", "f'{1:{'", "f'{1!r'", "f'{a b}'", "f'{a $ b}'",
               "f'{1 +}'", "f'{+}'", "f'{*}'", "f'{**a}'", "f'{*a}'", "f'{lambda x:1}'", "f'{lambda x}'",
               "f'{a := 1}'", "f'{a:=1}'", "f'{(a := 1)}'", "f'{return}'", "f'{import x}'", "f'{pass}'",
               "f'{for x in y}'", "f'{)}'", "f'{(}'", "f'{[)}'", "f'{1]}'", "f'{1}}'", "f'{{1}'", "f'{{{1}}'",
               "f'{\"a}'", "f'{'a'}'", "f'{#}'", "f'{1#}'", "f'{1=!}'", "f'{1=x}'", "f'{1==}'", "f'{a.}'",
               "f'{a[}'", "f'{f(}'", "f'{f(a=)}'", "f'{1 if 2}'", "f'{not}'", "f'{1:{2:{3:{4}}}}'", "f'\\N{bad name}'",
               "f'\\x4'", "f'{0777}'", "f'{1_}'", "f'{é}'", "f'{€}'", "f'", "f'''{1", "f'''\n{1\n", "rf'{", "bf'x'",
               "fb'x'", "uf'x'", "ff'x'", "f'a' b'b'", "f'{1;2}'", "f'{a=b}'", "f'{a==b=}'", "f'{a, *}'", "f'{None=1}'"):
    a = 5
    b = 6
    é = 1
    refuse(source)
