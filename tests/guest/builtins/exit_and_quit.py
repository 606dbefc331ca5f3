"""exit() and quit() end a program as sys.exit() does, unless somebody catches it."""
for call in (exit, quit):
    for arguments in [(), (0,), (3,), ("bye",), (None,)]:
        try:
            call(*arguments)
        except SystemExit as e:
            print(repr(e), e.code)
    try:
        call(code=5)
    except SystemExit as e:
        print(e.code)


def main():
    try:
        exit(1)
    finally:
        print("cleaned up")


try:
    main()
except BaseException as e:
    print(type(e).__mro__[1].__name__, e.args)
