"""The standard streams by number, and what they refuse; permissions, which do nothing."""
import os
import sys
import tempfile

print(repr(open(0).read()), open(1, "w", closefd=False).write("to one\n"), flush=True)
print(open(1, "wb", closefd=False).write(b"octets\n"), flush=True)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(sys.stdout.read)
attempt(sys.stdout.readline)
attempt(lambda: sys.stdin.write("x"))
attempt(lambda: open(0, "q"))
attempt(lambda: os.chmod("/no/such/file", 0o644))
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "script.sh")
    with open(name, "w") as f:
        f.write("#!/bin/sh\n")
    print(os.chmod(name, 0o755), os.path.getsize(name))
before = os.umask(0o022)
print(before == os.umask(before))
