"""What asyncio needs seldom and imports late: its logger, and a copy of the context."""

from _pyvm import modules


class _Logger:
    """The logger of asyncio.log, imported when something is logged."""

    def __getattr__(self, name):
        from .log import logger

        return getattr(logger, name)


logger = _Logger()
loaded = modules()


def copied_context():
    """A copy of the current context; None while there can be no variables at all."""
    known = loaded.get("contextvars")
    return None if known is None else known.copy_context()
