"""Log handlers, as a program of everyday use has them."""

import logging, io, sys, logging.handlers, logging.config, json

buf = io.StringIO()
h = logging.StreamHandler(buf)
h.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s:%(lineno)d|%(message)s"))
log = logging.getLogger("app.db")
log.setLevel(logging.DEBUG)
log.addHandler(h)
log.propagate = False


def work(n):
    log.debug("start %s", n)
    log.info("dict %(a)s", {"a": n})
    try:
        1 / n
    except ZeroDivisionError:
        log.exception("oops")
        log.error("no tb", exc_info=False)
        log.critical("stack", stack_info=n == 1)


work(0)
log.warning("bad args %d", 1)
log.log(25, "custom")
logging.addLevelName(25, "NOTICE")
log.log(25, "named")


class JF(logging.Formatter):
    def format(self, r):
        return json.dumps(
            {
                "lvl": r.levelname,
                "msg": r.getMessage(),
                "extra": getattr(r, "user", None),
                "mod": r.module,
                "th": r.threadName,
            }
        )


class Flt(logging.Filter):
    def filter(self, r):
        r.user = getattr(r, "user", "anon")
        return "secret" not in r.getMessage()


h2 = logging.StreamHandler(buf)
h2.setFormatter(JF())
h2.addFilter(Flt())
h2.setLevel("WARNING")
log.addHandler(h2)
log.warning("visible", extra={"user": "bob"})
log.warning("secret stuff")
log.info("low")
ad = logging.LoggerAdapter(log, {"req": 7})
ad.warning("adapted")
print(ad, log, h2, h)
try:
    log.warning("x", extra={"message": 1})
except KeyError as e:
    print(e)
print(buf.getvalue())
buf.seek(0)
buf.truncate()
mem = logging.handlers.MemoryHandler(2, target=h)
log.removeHandler(h)
log.removeHandler(h2)
log.addHandler(mem)
log.info("one")
print(repr(buf.getvalue()))
log.info("two")
print(buf.getvalue())
logging.config.dictConfig(
    {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"f": {"format": "{levelname}:{message}", "style": "{"}},
        "handlers": {
            "c": {
                "class": "logging.StreamHandler",
                "stream": "ext://sys.stdout",
                "formatter": "f",
                "level": "INFO",
            }
        },
        "loggers": {"conf": {"handlers": ["c"], "level": "DEBUG", "propagate": False}},
        "root": {"level": "ERROR"},
    }
)
c = logging.getLogger("conf")
c.info("hello %s", "x")
c.debug("no")
print(
    c.getEffectiveLevel(),
    c.isEnabledFor(10),
    logging.getLogger().level,
    c.getChild("kid").parent is c,
    logging.getLevelName(40),
    logging.getLevelName("INFO"),
    logging.getLevelNamesMapping()["WARN"],
)
try:
    logging.config.dictConfig({"version": 1, "handlers": {"x": {"class": "nope.Nope"}}})
except ValueError as e:
    print(e, "|", repr(e.__cause__))
try:
    log.setLevel("LOUD")
except ValueError as e:
    print(e)
try:
    logging.Formatter("%(x)z")
except ValueError as e:
    print(e)
f = logging.Formatter("{asctime} ${msg}", style="{", datefmt="%H:%M", defaults={"a": 1})
r = logging.LogRecord("n", 20, "/p/file.py", 10, "m %s", ("arg",), None, "fn")
r.created = 0
r.msecs = 5
print(
    f.format(r),
    r,
    r.pathname,
    r.filename,
    r.levelno,
    logging.Formatter("$message $name", style="$").format(r),
    logging.Formatter("%(asctime)s %(msecs)03d").format(r),
    logging.BASIC_FORMAT,
)
logging.lastResort.setLevel(50)
print(logging.root, logging.getLogger("a.b").handlers, logging.getLogger("a.b").hasHandlers())
logging.basicConfig(
    stream=sys.stdout,
    format="%(relativeCreated)d"[:0] + "%(message)s [%(levelname)s]",
    level=logging.INFO,
    force=True,
)
logging.info("root info")
logging.warning("%s and %r", "a", "b")



class H(logging.Handler):
    def emit(self, r):
        print("H", r.args, r.exc_info and r.exc_info[0])

    def handleError(self, r):
        print("handled")


l = logging.getLogger("h")
l.addHandler(H())
l.propagate = False
try:
    raise KeyError("q")
except KeyError:
    l.error("a %s", 1, exc_info=True)
l.disabled = True
l.error("nothing")
logging.disable(logging.CRITICAL)
c.critical("muted")
logging.disable(logging.NOTSET)
qh = __import__("queue").Queue()
ql = logging.getLogger("q")
ql.addHandler(logging.handlers.QueueHandler(qh))
ql.propagate = False
lis = logging.handlers.QueueListener(qh, H())
lis.start()
ql.error("via queue %d", 5)
lis.stop()
print(logging.getLogger("q").handlers)
bad = logging.StreamHandler(sys.stdout)
b = logging.getLogger("bad")
b.addHandler(bad)
b.propagate = False
logging.raiseExceptions = False
b.error("%d", "x")
print("end")
for n in sorted(logging.root.manager.loggerDict):
    print(n, end=" ")
