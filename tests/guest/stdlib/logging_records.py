import io
import logging
import sys

out = io.StringIO()
logging.basicConfig(stream=out, format="%(levelname)s:%(name)s:%(lineno)d:%(funcName)s:%(message)s", level=logging.INFO)
log = logging.getLogger("app.part")


def work():
    log.debug("hidden")
    log.info("shown %s %d", "a", 3)
    log.warning("careful")
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("broke")
    log.error("with %(k)s", {"k": "mapping"})
    log.log(35, "own level")


work()
print("\n".join(line for line in out.getvalue().split("\n") if "File" not in line))
print(log, log.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG), log.parent, logging.getLevelName(20))
print(logging.getLogger("app").getChild("part") is log, log.name, logging.root)


class Keep(logging.Handler):
    def __init__(self):
        super().__init__()
        self.seen = []

    def emit(self, record):
        self.seen.append((record.levelname, record.getMessage(), record.args))


keep = Keep()
log.addHandler(keep)
log.propagate = False
log.setLevel("DEBUG")
log.debug("x=%s", 1)
log.addFilter(lambda record: "no" not in record.msg)
log.info("no way")
log.info("way")
print(keep.seen)
logging.addLevelName(35, "NOTICE")
log.log(35, "n")
print(keep.seen[-1])
f = logging.Formatter("{levelname:>8} {message}", style="{")
print(f.format(logging.LogRecord("n", logging.INFO, "p.py", 3, "m %s", ("a",), None)))
f = logging.Formatter("$levelname $message", style="$")
print(f.format(logging.makeLogRecord({"msg": "made", "levelname": "INFO"})))
adapter = logging.LoggerAdapter(log, {"user": "u"})
adapter.info("adapted")
print(keep.seen[-1])
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(name)s %(message)s"))
other = logging.getLogger("other")
other.addHandler(h)
other.propagate = False
other.warning("to stdout")
print(h, logging.NullHandler().level)
logging.disable(logging.ERROR)
other.error("no")
logging.disable(logging.NOTSET)
logging.captureWarnings(True)
logging.captureWarnings(False)
try:
    logging.Formatter("%(message)", style="%")
except ValueError as e:
    print(e)
try:
    log.setLevel("LOUD")
except ValueError as e:
    print(e)
handler = logging.FileHandler("app.log", mode="w")
handler.setFormatter(logging.Formatter("%(message)s"))
other.addHandler(handler)
other.warning("into the file")
handler.close()
print(open("app.log").read())
with open("app.log", "w"):
    pass
import os

os.unlink("app.log")
