# What each thread has of its own.
import threading

mine = threading.local()
mine.x = "main"


class Counted(threading.local):
    made = 0

    def __init__(self, start):
        Counted.made += 1
        self.n = start


counted, seen = Counted(10), []


def look(i):
    counted.n += i
    had = hasattr(mine, "x")
    mine.x = i
    seen.append((had, mine.x, counted.n, sorted(mine.__dict__)))


threads = [threading.Thread(target=look, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen), mine.x, counted.n, Counted.made)
