"""Queues turned round, filled and emptied at both ends."""
from collections import deque

ring = deque(range(1000))
window = deque(maxlen=50)
total = 0
for i in range(60_000):
    ring.rotate(3)
    total += ring[0]
    window.append(i)
    ring.append(ring.popleft())
    if i % 100 == 0:
        total += sum(window)
total
