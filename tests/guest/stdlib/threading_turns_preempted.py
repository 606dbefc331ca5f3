# Threads that never wait are interrupted: all come to their end, and what is one native call is whole.
import threading

stop = False
spins = 0


def spin():
    global spins
    while not stop:
        spins += 1


t = threading.Thread(target=spin)
t.start()
n = 0
while spins < 100:
    n += 1
stop = True
t.join()
print(spins >= 100, t.is_alive())

shared, counts = [], {}


def fill(name):
    for i in range(1200):
        shared.append((name, i))
        counts[name] = i


threads = [threading.Thread(target=fill, args=(c,)) for c in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(shared), counts, len(set(shared)))
for c in "abc":
    print(c, [i for name, i in shared if name == c] == list(range(1200)))

total, lock = 0, threading.Lock()


def add():
    global total
    for _ in range(300):
        with lock:
            now = total
            now += 1
            total = now


threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


depths = []
threads = [threading.Thread(target=lambda: depths.append(deep(100))) for _ in range(3)]
for t in threads:
    t.start()
print(deep(100))
for t in threads:
    t.join()
print(depths)
