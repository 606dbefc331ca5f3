# argparse: positionals, options, defaults, types, choices, groups, subcommands, help, errors.
import argparse
import sys

parser = argparse.ArgumentParser(prog="tool", description="Does things.", epilog="The end.")
parser.add_argument("names", nargs="*", help="the names")
parser.add_argument("-n", "--number", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
parser.add_argument("-v", "--verbose", action="count", default=0)
parser.add_argument("--mode", choices=["fast", "slow"], default="fast")
parser.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="a flag")
parser.add_argument("--add", action="append", type=float)
parser.add_argument("--const", action="store_const", const=9)
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
group = parser.add_mutually_exclusive_group()
group.add_argument("--red", action="store_true")
group.add_argument("--blue", action="store_false")
print(parser.parse_args([]))
print(parser.parse_args(["a", "b", "-vv", "-n7", "--mode=slow", "--no-flag", "--add", "1.5", "--add=2", "--const"]))
print(parser.parse_args(["--num", "4", "--", "-x"]))
print(parser.parse_known_args(["--unknown", "x", "-n", "1"]))
parser.print_help(sys.stdout)
parser.print_usage(sys.stdout)
print(parser.format_usage(), end="")


class Quiet(argparse.ArgumentParser):
    def error(self, message):
        print("error:", message)
        raise ValueError(message)


def attempt(parser, args):
    try:
        print(parser.parse_args(args))
    except (ValueError, SystemExit) as error:
        print(type(error).__name__, error)


quiet = Quiet(prog="q", exit_on_error=True)
quiet.add_argument("--n", type=int, required=True)
quiet.add_argument("--mode", choices=["a"])
quiet.add_argument("file")
for args in ([], ["--n", "x", "f"], ["--n", "1"], ["--n=1", "f", "g"], ["--n", "2", "f"], ["--n"]):
    attempt(quiet, args)
subs = Quiet(prog="git")
commands = subs.add_subparsers(dest="command", required=True, title="commands", help="what to do")
add = commands.add_parser("add", help="add files", aliases=["a"])
add.add_argument("path", nargs="+")
add.set_defaults(func=lambda args: len(args.path))
commit = commands.add_parser("commit", help="commit")
commit.add_argument("-m", dest="message", default="none")
attempt(subs, [])
args = subs.parse_args(["add", "x", "y"])
print(args.command, args.path, args.func(args))
print(subs.parse_args(["commit", "-m", "hello"]))
print(subs.format_help())
print(argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1), vars(argparse.Namespace(b=2)))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


custom = argparse.ArgumentParser(prog="c", formatter_class=argparse.RawDescriptionHelpFormatter,
                                 description="one\n  two", fromfile_prefix_chars="@", add_help=False)
custom.add_argument("--word", action=Upper, help=argparse.SUPPRESS)
custom.add_argument("rest", nargs=argparse.REMAINDER)
print(custom.parse_args(["--word", "abc", "x", "--y"]))
print(custom.format_help())
attempt(argparse.ArgumentParser(prog="p", exit_on_error=False), ["--help"])
