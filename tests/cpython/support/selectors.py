"""What asyncio's tests take of it: a base class, a key, and names of selectors that nothing is registered with."""

from collections import namedtuple

EVENT_READ, EVENT_WRITE = 1, 2
SelectorKey = namedtuple("SelectorKey", "fileobj fd events data")


class BaseSelector:
    """A selector of nothing."""

    def register(self, fileobj, events, data=None):
        raise NotImplementedError("a program in a VM has no sockets")

    unregister = modify = register

    def select(self, timeout=None):
        return []

    def get_map(self):
        return {}

    def close(self):
        pass


class SelectSelector(BaseSelector):
    pass


DefaultSelector = PollSelector = EpollSelector = SelectSelector
