# Publish and subscribe: priorities, wildcards, once-only handlers, errors collected, weakly typed payloads.
class Event:
    def __init__(self, name, **data):
        self.name, self.data, self.stopped = name, data, False

    def stop(self):
        self.stopped = True

    def __getattr__(self, key):
        try:
            return self.data[key]
        except KeyError:
            raise AttributeError(f"event {self.name!r} has no {key!r}") from None


class Bus:
    def __init__(self):
        self._handlers = {}
        self._serial = 0
        self.history = []

    def on(self, pattern, handler=None, *, priority=0, once=False):
        def register(f):
            self._serial += 1
            self._handlers.setdefault(pattern, []).append((-priority, self._serial, f, once))
            self._handlers[pattern].sort(key=lambda entry: entry[:2])
            return f
        return register if handler is None else register(handler)

    def off(self, handler):
        removed = 0
        for pattern, entries in list(self._handlers.items()):
            kept = [e for e in entries if e[2] is not handler]
            removed += len(entries) - len(kept)
            if kept:
                self._handlers[pattern] = kept
            else:
                del self._handlers[pattern]
        return removed

    def _matching(self, name):
        parts = name.split(".")
        patterns = [name, "*"] + [".".join(parts[:i]) + ".*" for i in range(1, len(parts))]
        found = [(entry, p) for p in patterns for entry in self._handlers.get(p, ())]
        return sorted(found, key=lambda pair: pair[0][:2])

    def emit(self, name, **data):
        event = Event(name, **data)
        self.history.append(name)
        errors = []
        for (_, _, handler, once), pattern in self._matching(name):
            if once:
                self.off(handler)
            try:
                handler(event)
            except Exception as e:
                e.add_note(f"while handling {name}")
                errors.append(e)
            if event.stopped:
                break
        if errors:
            raise ExceptionGroup(f"{len(errors)} handlers failed", errors)
        return event


bus = Bus()
log = []


@bus.on("user.created")
def welcome(e):
    log.append(f"welcome {e.name_}")


@bus.on("user.*", priority=5)
def audit(e):
    log.append(f"audit {e.name}")


@bus.on("*", priority=-10)
def everything(e):
    log.append(f"saw {e.name}")


bus.on("user.created", lambda e: log.append("first time only"), once=True, priority=1)


@bus.on("order.paid", priority=1)
def check(e):
    if e.amount > 1000:
        log.append("held")
        e.stop()


@bus.on("order.paid")
def ship(e):
    log.append(f"ship {e.amount:.2f} to {e.address}")


bus.emit("user.created", name_="Ann")
bus.emit("user.created", name_="Bob")
bus.emit("user.deleted")
bus.emit("order.paid", amount=50, address="here")
bus.emit("order.paid", amount=5000, address="there")
try:
    bus.emit("order.paid", amount=10)
except* AttributeError as group:
    for e in group.exceptions:
        print(type(e).__name__, e, e.__notes__)
print("\n".join(log))
log.clear()
print(bus.off(everything), bus.off(everything), bus.history)


class Counter:
    def __init__(self, bus):
        self.counts = {}
        bus.on("tick.*", self.count)

    def count(self, event):
        self.counts[event.name] = self.counts.get(event.name, 0) + 1
        if event.name == "tick.fast" and self.counts[event.name] < 3:
            bus.emit("tick.fast")


c = Counter(bus)
bus.emit("tick.slow")
bus.emit("tick.fast")
print(c.counts, len(bus.history))


@bus.on("fail")
def bad_one(e): raise ValueError("one")


@bus.on("fail")
def bad_two(e): return e.nothing


try:
    bus.emit("fail")
except ExceptionGroup as group:
    print(group.message, [repr(e) for e in group.exceptions])
