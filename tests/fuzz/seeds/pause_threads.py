import _pyvm
lock, again = _pyvm.type("lock")(), _pyvm.type("RLock")()
log = []
def count(name):
    for i in range(3):
        with again:
            yield name, i
def work(name):
    try:
        for item in count(name):
            with lock:
                log.append(item)
                suspend(name)
    finally:
        log.append(name)
def nap(seconds):
    _pyvm.thread_sleep(seconds)
    again.acquire(timeout=0.001)
handles = [_pyvm.thread_start(work, (c,), {}) for c in "ab"]
handles.append(_pyvm.thread_start(nap, (0.001,), {}))
for h in handles:
    h.join()
log
