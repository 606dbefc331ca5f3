# Two threads that answer each other in turns, a ring of them, and one that waits within a callback.
import threading

ping, pong = threading.Event(), threading.Event()
log = []


def answer(n):
    for i in range(n):
        ping.wait()
        ping.clear()
        log.append(f"pong {i}")
        pong.set()


t = threading.Thread(target=answer, args=(3,))
t.start()
for i in range(3):
    log.append(f"ping {i}")
    ping.set()
    pong.wait()
    pong.clear()
t.join()
print(log, t.is_alive())

ring = [threading.Lock() for _ in range(5)]
for lock in ring:
    lock.acquire()
passed = []


def stand(i):
    for _ in range(3):
        ring[i].acquire()
        passed.append(i)
        ring[(i + 1) % 5].release()


threads = [threading.Thread(target=stand, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
ring[0].release()
for t in threads:
    t.join()
print(passed, [lock.locked() for lock in ring])

turn = threading.Condition()
whose, out = 0, []


def speak(me, words):
    global whose
    for word in words:
        with turn:
            turn.wait_for(lambda: whose == me)
            out.append(word)
            whose = 1 - me
            turn.notify_all()


a = threading.Thread(target=speak, args=(0, "a c e".split()))
b = threading.Thread(target=speak, args=(1, "b d f".split()))
b.start()
a.start()
a.join()
b.join()
print(out)

gate, wall = threading.Event(), []


class Key:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        gate.wait()
        return self.n < other.n


sorter = threading.Thread(target=lambda: wall.append([k.n for k in sorted(map(Key, [3, 1, 2]))]))
sorter.start()
print(wall, sorter.is_alive())
gate.set()
sorter.join()
print(wall)
