"""logging.config.dictConfig() and the handlers of logging.handlers that need no network."""

import io
import logging
import logging.config
import logging.handlers
import queue

logging.config.dictConfig({
    "version": 1,
    "formatters": {"short": {"format": "%(levelname)s %(name)s: %(message)s"}},
    "filters": {"only": {"()": lambda: (lambda record: "secret" not in record.getMessage())}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "short",
                         "stream": "ext://sys.stdout", "filters": ["only"], "level": "INFO"}},
    "loggers": {"app": {"handlers": ["out"], "level": "DEBUG", "propagate": False}},
})
log = logging.getLogger("app.part")
log.info("begins %d", 1)
log.debug("not shown")
log.warning("a secret")

stream = io.StringIO()
target = logging.StreamHandler(stream)
memory = logging.handlers.MemoryHandler(10, logging.ERROR, target)
other = logging.getLogger("other")
other.propagate = False
other.addHandler(memory)
other.warning("kept")
print(repr(stream.getvalue()))
other.error("let go")
print(repr(stream.getvalue()))

waiting = queue.Queue()
other.addHandler(logging.handlers.QueueHandler(waiting))
other.error("queued %s", "x")
print(waiting.get_nowait().getMessage())

for wrong in ({"version": 2}, {"version": 1, "handlers": {"h": {"class": "no.Such"}}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as error:
        print(error, "|", error.__cause__)
