"""Generators as context managers; what else contextlib gives."""
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def entered(log):
    log.append(1)
    try:
        yield len(log)
    finally:
        log.append(2)


class Thing:
    closed = 0

    def close(self):
        self.closed += 1


log = []
total = 0
thing = Thing()
for i in range(8000):
    with entered(log) as size:
        total += size
    with suppress(KeyError):
        {}[i]
    with nullcontext(i) as n, closing(thing):
        total += n
    with ExitStack() as stack:
        stack.enter_context(entered(log))
        stack.callback(log.append, 3)
total + len(log)
