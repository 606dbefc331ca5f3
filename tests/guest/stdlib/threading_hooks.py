# What ends a thread: excepthook, SystemExit, hooks that fail; and threads of _thread.
import _thread
import sys
import threading

told = []
threading.excepthook = lambda args: told.append((args.exc_type.__name__, str(args.exc_value), args.thread.name,
                                                 args.exc_traceback is args.exc_value.__traceback__))


def fail(n):
    if n:
        fail(n - 1)
    raise ValueError(f"level {n}")


t = threading.Thread(target=fail, args=(2,), name="failing")
t.start()
t.join()
print(told, t.is_alive())
threading.excepthook = threading.__excepthook__

t = threading.Thread(target=sys.exit, args=(3,))
t.start()
t.join()
print("exit ends the thread only", t.is_alive())


class Lines:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


before, sys.stderr = sys.stderr, Lines()
t = threading.Thread(target=fail, args=(0,))
t.start()
t.join()
lines, sys.stderr = sys.stderr.text.splitlines(), before
print(lines[0], lines[1], lines[-1], sep="\n")

seen, over = [], _thread.allocate_lock()
over.acquire()


def plain(a, b=0):
    seen.append((a, b, _thread.get_ident() != threading.main_thread().ident, threading.current_thread().daemon))
    over.release()
    _thread.exit()
    seen.append("never")


ident = _thread.start_new_thread(plain, (1,), {"b": 2})
over.acquire()
print(seen, isinstance(ident, int))
for wrong in ((5, ()), (plain, 5), (plain, (), 5)):
    try:
        _thread.start_new_thread(*wrong)
    except TypeError as e:
        print(e)

t = threading.Thread(target=print)
for name in ("join", "start", "start"):
    try:
        getattr(t, name)()
    except RuntimeError as e:
        print(name, e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)
t.join()
try:
    t.daemon = True
except RuntimeError as e:
    print(e)
print(threading.ExceptHookArgs((ValueError, None, None, None)).exc_type)
