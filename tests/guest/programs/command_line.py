"""Command line, as a program of everyday use has them."""

import argparse, configparser, io, sys, contextlib, enum, pathlib, datetime, shlex, getopt, optparse


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"
    __str__ = lambda s: s.value


def pos(s):
    v = int(s)
    if v <= 0:
        raise argparse.ArgumentTypeError(f"{s} is not positive")
    return v


class Pair(argparse.Action):
    def __call__(self, parser, ns, values, opt=None):
        getattr(ns, self.dest).update([v.split("=", 1) for v in values])


p = argparse.ArgumentParser(
    prog="tool",
    description="A tool that does many things, with a long description that must be wrapped somewhere.",
    epilog="see docs",
    formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    fromfile_prefix_chars="@",
    exit_on_error=True,
)
p.add_argument("--version", action="version", version="%(prog)s 1.2")
p.add_argument("-v", "--verbose", action="count", default=0, help="more output")
p.add_argument("-n", "--num", type=pos, default=3, metavar="N", help="how many (of %(type)s)")
p.add_argument("--color", action=argparse.BooleanOptionalAction, default=True, help="colors")
g = p.add_argument_group("data options", "about data")
g.add_argument("-D", dest="defs", nargs="+", action=Pair, default={}, metavar="K=V")
g.add_argument("--level", type=Level, choices=list(Level), default=Level.LOW, help="lvl")
mx = p.add_mutually_exclusive_group()
mx.add_argument("--json", action="store_const", const="json", dest="fmt")
mx.add_argument("--csv", action="store_const", const="csv", dest="fmt")
p.add_argument("--hidden", help=argparse.SUPPRESS)
p.add_argument("-x", action="append", type=float)
p.add_argument("-e", action="extend", nargs="*")
sub = p.add_subparsers(title="commands", dest="cmd", required=True, metavar="CMD")
a = sub.add_parser("add", aliases=["a"], help="add items")
a.add_argument("items", nargs="+")
a.add_argument("--where", type=pathlib.Path, default=".", help="place")
a.set_defaults(func=lambda ns: print("ADD", ns.items, ns.where))
r = sub.add_parser("rm", help="remove")
r.add_argument("id", type=int)
r.add_argument("rest", nargs=argparse.REMAINDER)
r.add_argument("--force", "-f", action="store_true", required=True)
r.set_defaults(func=lambda ns: print("RM", ns.id, ns.rest))
print(p.format_help())
print(p.format_usage())
print(a.format_help())
for line in (
    "-vv -n 5 add x y",
    "a z --where /tmp",
    "--no-color -D a=1 b=2=3 -- rm 5 -f",
    "-x 1 -x 2.5 -e a b -e c --level high add q",
    "rm -f 3 -z --q r",
    "--js add 1",
    "-n 0 add x",
    "-n q add x",
    "--json --csv add x",
    "add",
    "",
    "zap",
    "--level mid add x",
    "rm 1",
    "--bogus add x",
    "-v4 add x",
    "--version",
    "--co add x",
    "--num=7 add -- -x",
    "rm x -f",
):
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            p._defaults.clear()
            g._group_actions[0].default = {}
            ns = p.parse_args(shlex.split(line))
        print(line, "->", {k: v for k, v in sorted(vars(ns).items()) if k != "func"})
        ns.func(ns)
    except SystemExit as e:
        print(line, "-> exit", e.code, out.getvalue(), err.getvalue())
q = argparse.ArgumentParser(
    prog="q", add_help=False, exit_on_error=False, argument_default=argparse.SUPPRESS, allow_abbrev=False
)
q.add_argument("--int", type=int)
q.add_argument("files", nargs="*", default=["-"])
q.add_argument("--opt", nargs="?", const="C", default="D")
print(
    q.parse_known_args(["--zz", "1", "f", "--opt"]),
    q.parse_args([]),
    q.parse_intermixed_args(["a", "--int", "1", "b"]),
)
try:
    q.parse_args(["--int", "x"])
except argparse.ArgumentError as e:
    print(repr(str(e)), e.argument_name)
try:
    p.add_argument("-v")
except argparse.ArgumentError as e:
    print(e)
try:
    q.add_argument("--bad", nargs=0)
except ValueError as e:
    print(e)
try:
    q.add_argument("--bad", type="int")
except ValueError as e:
    print(e)
print(
    argparse.Namespace(a=1, b="x"),
    argparse.Namespace(a=1) == argparse.Namespace(a=1),
    "a" in argparse.Namespace(a=1),
    q,
)
print(getopt.getopt(["-a", "-b", "v", "--long=1", "rest"], "ab:", ["long="]))
try:
    getopt.getopt(["-z"], "a")
except getopt.GetoptError as e:
    print(e, e.opt)
c = configparser.ConfigParser(
    interpolation=configparser.ExtendedInterpolation(),
    allow_no_value=True,
    converters={"list": lambda s: s.split(",")},
)
c.read_string(
    "[DEFAULT]\nbase=/opt\n[a]\npath=${base}/x\nflag=yes\nnum = 5\nitems=1,2\nnovalue\nmulti=one\n  two\n; comment\n[b:c]\nref=${a:path}/y\n"
)
print(
    c.sections(),
    c["a"]["path"],
    c["b:c"]["ref"],
    c.getboolean("a", "flag"),
    c["a"].getint("num"),
    c["a"].getlist("items"),
    c["a"]["novalue"],
    repr(c["a"]["multi"]),
    c.get("a", "zz", fallback="F"),
    dict(c["a"]),
    c.has_option("a", "base"),
    c["a"].getfloat("nope", 1.5),
)
for f in (
    lambda: c["zz"],
    lambda: c.get("a", "zz"),
    lambda: c.getint("a", "path"),
    lambda: c.read_string("x=1"),
    lambda: c.read_string("[a]\n[a]"),
    lambda: c.read_string("[q]\nx=1\nx=2"),
    lambda: c.getboolean("a", "num"),
    lambda: configparser.ConfigParser().read_dict({"s": {"v": "%(no)s"}}) or 1,
    lambda: c.add_section("a"),
    lambda: c.set("a", "k", 5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c["new"] = {"k": "v"}
c.remove_option("a", "flag")
c.remove_section("b:c")
o = io.StringIO()
c.write(o, space_around_delimiters=False)
print(o.getvalue())
