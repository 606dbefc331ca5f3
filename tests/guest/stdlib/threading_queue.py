# Producers and consumers with a queue.
import queue
import threading

q, done = queue.Queue(maxsize=3), []


def produce(k):
    for i in range(5):
        q.put((k, i))


def consume():
    while (item := q.get()) is not None:
        done.append(item)
        q.task_done()
    q.task_done()


consumers = [threading.Thread(target=consume) for _ in range(2)]
producers = [threading.Thread(target=produce, args=(k,)) for k in range(3)]
for t in consumers + producers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(None)
q.join()
for t in consumers:
    t.join()
print(sorted(done), q.empty())
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty")

