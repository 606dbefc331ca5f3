# Time: sleeping threads wake in order, timeouts, timers, barriers, semaphores.
import threading
import time

order = []


def nap(seconds):
    time.sleep(seconds)
    order.append(seconds)


threads = [threading.Thread(target=nap, args=(s,)) for s in (0.09, 0.03, 0.06, 0.0)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)

lock = threading.Lock()
lock.acquire()
began = time.monotonic()
print(lock.acquire(timeout=0.02), lock.acquire(False), time.monotonic() - began >= 0.019)
threading.Timer(0.01, lock.release).start()
print(lock.acquire(timeout=5))

fired = []
later = threading.Timer(0.03, fired.append, ("second",))
never = threading.Timer(10, fired.append, ("never",))
first = threading.Timer(0.01, fired.append, args=["first"])
for t in (later, never, first):
    t.start()
never.cancel()
for t in (later, never, first):
    t.join()
print(fired, never.finished.is_set())

t = threading.Thread(target=time.sleep, args=(0.05,))
t.start()
t.join(0.001)
print(t.is_alive())
t.join()
print(t.is_alive())

barrier = threading.Barrier(3, action=lambda: passed.append("open"))
passed, numbers = [], []


def come():
    numbers.append(barrier.wait())
    passed.append("through")
    barrier.wait()


threads = [threading.Thread(target=come) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(passed, sorted(numbers), barrier.n_waiting, barrier.broken)
alone = threading.Barrier(2)
try:
    alone.wait(0.01)
except threading.BrokenBarrierError:
    print("broken", alone.broken)

most, now, room = 0, 0, threading.BoundedSemaphore(2)


def work():
    global most, now
    with room:
        now += 1
        most = max(most, now)
        time.sleep(0.005)
        now -= 1


threads = [threading.Thread(target=work) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most, now)
try:
    room.release()
except ValueError as e:
    print(e)
for wrong in ({"blocking": False, "timeout": 1}, {"timeout": -2}, {"timeout": 1e100}, {"timeout": "x"}):
    try:
        lock.acquire(**wrong)
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__)
