import sys
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait

total = 0
lock = threading.Lock()


def add(n):
    global total
    for _ in range(n):
        with lock:
            total += 1


threads = [threading.Thread(target=add, args=(100,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, [t.is_alive() for t in threads], threading.active_count(), threads[0].name)


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"worker-{n}", daemon=True)
        self.n = n

    def run(self):
        self.result = self.n * self.n, threading.current_thread() is self


workers = [Worker(i) for i in range(3)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.result for w in workers], workers[0].daemon, workers[0].name, threading.main_thread().name)

ready, answer = threading.Event(), []


def waiter():
    ready.wait()
    answer.append("seen")


t = threading.Thread(target=waiter)
t.start()
ready.set()
t.join()
print(answer, ready.is_set(), threading.Event().wait(0.01))

items, cond = [], threading.Condition()


def produce():
    with cond:
        items.append(1)
        cond.notify()


def consume():
    with cond:
        while not items:
            cond.wait()
        items.append("taken")


c, p = threading.Thread(target=consume), threading.Thread(target=produce)
c.start()
p.start()
c.join()
p.join()
print(items)

barrier, passed = threading.Barrier(3), []


def meet():
    barrier.wait()
    passed.append(1)


group = [threading.Thread(target=meet) for _ in range(3)]
[t.start() for t in group]
[t.join() for t in group]
print(len(passed), barrier.n_waiting)

r = threading.RLock()
with r, r:
    print(r.acquire(blocking=False), lock.acquire(timeout=0), lock.acquire(False), lock.locked())
    r.release()
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
s = threading.BoundedSemaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False))
s.release(2)
try:
    s.release()
except ValueError as e:
    print(e)

data = threading.local()
data.x = 1


def other():
    print(hasattr(data, "x"))
    data.x = 2


t = threading.Thread(target=other)
t.start()
t.join()
print(data.x)
fired = []
timer = threading.Timer(0.01, fired.append, ["rang"])
timer.start()
timer.join()
timer = threading.Timer(0.01, fired.append, ["not"])
timer.start()
timer.cancel()
time.sleep(0.02)
print(fired)

with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(pow, [1, 2, 3], [2, 2, 2])))
    futures = [pool.submit(lambda x=x: 10 // x) for x in (1, 2, 0)]
    print(sorted(f.result() for f in as_completed(futures) if f.exception() is None))
    done, rest = wait(futures, return_when=FIRST_COMPLETED)
    print(len(done) >= 1, type(futures[2].exception()).__name__)
    called = []
    f = pool.submit(int, "7")
    f.add_done_callback(lambda f: called.append(f.result()))
    print(f.result(), f.done(), f.cancelled(), f.cancel())
print(called)
try:
    pool.submit(int)
except RuntimeError as e:
    print(e)
try:
    threads[0].start()
except RuntimeError as e:
    print(e)
sys.stdout.flush()
