# configparser, tomllib, calendar, optparse, sched, http, cmd.
import calendar
import configparser
import io
import optparse
import sched
import sys
import tomllib
from http import HTTPMethod, HTTPStatus
from http.cookies import SimpleCookie

parser = configparser.ConfigParser()
parser.read_string("""
[DEFAULT]
root = /srv
[a]
path = %(root)s/a
flag = yes
n = 42 ; kept
long = one
    two
# comment
[b]
key: value
empty =
""")
print(parser.sections(), parser["a"]["path"], parser.getboolean("a", "flag"), repr(parser["a"]["n"]), repr(parser["a"]["long"]))
print(parser.get("b", "nope", fallback="f"), parser.has_option("b", "root"), dict(parser["b"]))
parser["new"] = {"x": 1}
parser.remove_section("a")
out = io.StringIO()
parser.write(out)
print(out.getvalue())
for text in ("[a]\nx=1\n[a]\n", "x=1", "[a]\nnonsense", "[a]\nx=%(no)s"):
    try:
        fresh = configparser.ConfigParser()
        fresh.read_string(text)
        print(fresh["a"]["x"])
    except configparser.Error as error:
        print(type(error).__name__, str(error).replace("\n", " "))
print(tomllib.loads("""
title = "T"
[a.b]
x = [1, 2.5, true, {y = 'z'}]
when = 1979-05-27T07:32:00Z
day = 1979-05-27
text = \"\"\"
multi\\
   line\"\"\"
[[items]]
n = 0x1F
[[items]]
n = inf
"""))
for bad in ("x", "a = ", "a = 1\na = 2", "[a]\n[a]", "x = 'open"):
    try:
        tomllib.loads(bad)
    except tomllib.TOMLDecodeError as error:
        print(error)
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.monthrange(2023, 2), calendar.weekday(2024, 2, 29), calendar.leapdays(2000, 2025))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10), calendar.timegm((1970, 1, 2, 0, 0, 0)))
print(list(calendar.Calendar().itermonthdays2(2024, 9))[:8], calendar.day_name[0], list(calendar.month_abbr)[:3], calendar.HTMLCalendar().formatmonth(2024, 2)[:60])
options = optparse.OptionParser(prog="p", usage="%prog [x]")
options.add_option("-f", "--file", dest="name", metavar="FILE", help="a file")
options.add_option("-n", type="int", default=3, help="n [%default]")
options.add_option("-q", action="store_false", dest="loud", default=True)
values, rest = options.parse_args(["-n5", "--file=x", "rest", "-q"])
print(vars(values), rest)
options.print_help(sys.stdout)
clock = [0.0]
log = []
plan = sched.scheduler(lambda: clock[0], lambda seconds: clock.__setitem__(0, clock[0] + seconds))
plan.enter(5, 1, log.append, ("late",))
event = plan.enter(1, 2, log.append, ("gone",))
plan.enterabs(2, 1, log.append, argument=("early",))
plan.cancel(event)
plan.run()
print(log, clock, plan.empty())
print(HTTPStatus(404), HTTPStatus.OK.phrase, HTTPStatus.NOT_FOUND == 404, HTTPMethod.GET, HTTPStatus.IM_A_TEAPOT.is_client_error, HTTPStatus(413).name)
cookie = SimpleCookie("a=b; c=\"d e\"")
cookie["x"] = "y"
cookie["x"]["path"] = "/"
print(cookie["c"].value, cookie.output())
