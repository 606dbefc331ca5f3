# Generators that are driven by a small scheduler: switching, waiting, results, failures.
from collections import deque


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.waiting = {}
        self.log = []

    def add(self, name, generator):
        self.ready.append((name, generator, None))

    def run(self):
        while self.ready:
            name, generator, value = self.ready.popleft()
            try:
                if isinstance(value, Exception):
                    asked = generator.throw(value)
                else:
                    asked = generator.send(value)
            except StopIteration as e:
                self.finish(name, e.value)
            except Exception as e:
                self.finish(name, e)
            else:
                if asked is None:
                    self.ready.append((name, generator, None))
                else:
                    self.waiting.setdefault(asked, []).append((name, generator))

    def finish(self, name, value):
        self.log.append((name, value if not isinstance(value, Exception) else repr(value)))
        for waiter, generator in self.waiting.pop(name, ()):
            self.ready.append((waiter, generator, value))


def worker(name, steps):
    for step in range(steps):
        print(name, step)
        yield
    if name == "bad":
        raise ValueError("bad worker")
    return name.upper()


def waiter(target):
    try:
        result = yield target
    except ValueError as e:
        result = f"failed: {e}"
    yield from worker("after " + target, 1)
    return result


s = Scheduler()
s.add("a", worker("a", 2))
s.add("bad", worker("bad", 1))
s.add("w1", waiter("a"))
s.add("w2", waiter("bad"))
s.add("w3", waiter("w1"))
s.run()
for line in s.log:
    print(line)
print(s.waiting)
