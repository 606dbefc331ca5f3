# sys.exit ends the program without a traceback; finally blocks still run.
import sys

print("start")


def leave(code):
    try:
        sys.exit(code)
    finally:
        print("cleanup", code)


try:
    leave(3)
except SystemExit as e:
    print("caught", e.code, repr(e))
try:
    leave("a message")
except SystemExit as e:
    print("caught", e.code)
try:
    sys.exit()
except SystemExit as e:
    print("caught", e.code, e.args)
try:
    raise SystemExit
except Exception:
    print("not an Exception")
except BaseException as e:
    print("BaseException", e.code)
try:
    exit_code = 0
    leave(exit_code)
finally:
    print("last words")
print("never")
