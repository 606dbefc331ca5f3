"""A small program for each of many pure-Python packages: `result` and what is printed must be CPython's."""

PROGRAMS = {
"packaging": '''
from packaging.version import Version, parse
from packaging.specifiers import SpecifierSet
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
versions = sorted(map(Version, ["1.10", "1.2", "1.2a1", "1.2.post1", "2!0.1", "1.2.dev3"]))
spec = SpecifierSet(">=1.2,<2,!=1.5")
r = Requirement("requests[security]>=2.8.1; python_version < '4' and extra != 'x'")
result = [list(map(str, versions)), [str(v) for v in spec.filter(["1.1", "1.2", "1.5", "1.9", "2.0"])],
          r.name, sorted(r.extras), str(r.specifier), str(r.marker), canonicalize_name("A_b.C"),
          parse("1.0+local.7").local, Version("1.0rc2").is_prerelease]
try:
    Version("not a version")
except Exception as error:
    print(type(error).__name__, error)
''',
"semver": '''
import semver
v = semver.Version.parse("1.2.3-pre.2+build.4")
result = [v.to_dict(), str(v.bump_minor()), str(v.bump_prerelease()), v.compare("1.2.4"), v.match(">=1.0.0"),
          sorted(map(semver.Version.parse, ["1.10.0", "1.2.0", "1.2.0-rc1"]))[0].prerelease,
          str(v.replace(major=9)), semver.Version.is_valid("1.2")]
try:
    semver.Version.parse("1.x")
except ValueError as error:
    print(error)
''',
"jmespath": '''
import jmespath
data = {"people": [{"name": "b", "age": 30}, {"name": "a", "age": 50}, {"name": "c"}], "k": {"x": [1, 2, [3, 4]]}}
result = [jmespath.search(e, data) for e in (
    "people[*].name", "people[?age > `40`].name | [0]", "k.x[]", "sort_by(people[?age], &age)[].name",
    "length(people)", "people[0].{n: name, a: age}", "max_by(people[?age], &age).name", "k.x[::-1]", "nothing.at.all",
    "join(', ', people[].name)", "to_string(k)", "people[?contains(name, 'a')] | [0].age", "keys(@) | sort(@)")]
try:
    jmespath.compile("people[")
except jmespath.exceptions.ParseError as error:
    print(type(error).__name__, error)
''',
"pygments": '''
from pygments import highlight, lex
from pygments.formatters import HtmlFormatter, NullFormatter, TerminalFormatter, RawTokenFormatter
from pygments.lexers import PythonLexer, JsonLexer, HtmlLexer, get_lexer_by_name, guess_lexer_for_filename
code = "@d\\nclass A(B):\\n    'doc'\\n    async def f(self, x: int = 0x1F) -> str:\\n        return f'{x!r} {1+1}'  # c\\n"
result = [highlight(code, PythonLexer(), HtmlFormatter(linenos=True)), highlight(code, PythonLexer(), TerminalFormatter()),
          highlight('{"a": [1, null, "x"]}', JsonLexer(), HtmlFormatter(full=False, noclasses=True)),
          list(map(str, lex("<a href='b'>c</a>", HtmlLexer()))), HtmlFormatter(style="monokai").get_style_defs(".x"),
          highlight("SELECT a FROM b WHERE c = 'd' -- e", get_lexer_by_name("sql"), NullFormatter()),
          guess_lexer_for_filename("x.rs", "fn main() {}").name,
          highlight("int main(void) { return 0; } /* c */", get_lexer_by_name("c"), RawTokenFormatter())]
''',
"xmltodict": '''
import xmltodict
doc = "<a x='1'><b>t</b><b y='2'>u</b><c/><d><![CDATA[<raw>]]></d><e xmlns:n='urn:n'><n:f>&amp;</n:f></e></a>"
result = [xmltodict.parse(doc), xmltodict.unparse({"r": {"@id": "1", "i": ["a", "b"], "#text": "t"}}, pretty=True),
          xmltodict.parse(doc, force_list=("c",), attr_prefix="")]
try:
    xmltodict.parse("<a><b></a>")
except Exception as error:
    print(type(error).__name__, error)
''',
"prettytable": '''
from prettytable import PrettyTable, TableStyle
t = PrettyTable(["City", "Area", "Pop"])
t.add_rows([["Oslo", 454, 709037], ["Rome", 1285, 2872800], ["Bonn", 141, 327258]])
t.align["City"] = "l"
t.sortby = "Area"
result = [t.get_string(), t.get_string(fields=["City", "Pop"], reversesort=True), t.get_html_string(), t.get_csv_string(), t.get_json_string()]
t.set_style(TableStyle.MARKDOWN)
print(t)
t.set_style(TableStyle.SINGLE_BORDER)
print(t.get_string(title="T"))
''',
"marshmallow": '''
import datetime as dt
from marshmallow import Schema, fields, validate, ValidationError, post_load, validates
class Author(Schema):
    name = fields.Str(required=True, validate=validate.Length(min=2))
    email = fields.Email()
class Book(Schema):
    title = fields.Str(required=True)
    pages = fields.Int(validate=validate.Range(min=1), load_default=10)
    out = fields.Date()
    authors = fields.List(fields.Nested(Author))
    tags = fields.Dict(keys=fields.Str(), values=fields.Float())
    @post_load
    def make(self, data, **kwargs):
        return {**data, "made": True}
good = {"title": "T", "out": "2024-02-29", "authors": [{"name": "Ann", "email": "a@b.org"}], "tags": {"x": "1.5"}}
result = [repr(Book().load(good)), Book().dump({"title": "U", "out": dt.date(2020, 1, 2), "pages": 3}), Book(many=True).dumps([{"title": "x"}])]
for bad in ({}, {"title": 1, "pages": 0}, {"title": "a", "out": "no", "authors": [{"name": "x", "email": "q"}]}, {"title": "t", "zzz": 1}):
    try:
        Book().load(bad)
    except ValidationError as error:
        print(error.messages)
''',
"funcy": '''
from funcy import *
calls = []
@memoize
def slow(x):
    calls.append(x)
    return x * 2
@retry(3, errors=ValueError)
def flaky():
    calls.append("f")
    if calls.count("f") < 3:
        raise ValueError
    return "done"
result = [lchunks(2, range(5)), lcat([[1], [2, 3]]), group_by(odd, [1, 2, 3]), slow(2) + slow(2), flaky(), merge({"a": 1}, {"b": 2}),
          lmap(re_finder(r"\\d+"), ["a12", "b"]), walk_values(inc, {"a": 1}), compose(str, abs)(-3), lpartition_by(even, [1, 3, 2, 4, 5]),
          first(rest([1, 2])), project({"a": 1, "b": 2}, ["a"]), lflatten([1, [2, [3]]]), take(3, iterate(double, 1)) if "double" in dir() else take(3, count()),
          get_in({"a": {"b": 1}}, ["a", "b"]), set_in({}, ["a", "b"], 3), rpartial(pow, 2)(5), autocurry(lambda a, b: a - b)(5)(3), distinct([1, 1, 2]).__class__.__name__]
print(calls)
''',
"blinker": '''
from blinker import signal, Namespace
log = []
ready = signal("ready")
class Processor:
    def __init__(self, name): self.name = name
    def go(self): return ready.send(self, extra=1)
@ready.connect
def everyone(sender, **kw): log.append((sender.name, kw)); return "e"
only = Processor("b")
def just_b(sender, **kw): log.append("b only"); return "b"
ready.connect(just_b, sender=only)
result = [[r for _, r in Processor("a").go()], [r for _, r in sorted(only.go(), key=lambda p: p[1])], bool(ready.receivers), ready.has_receivers_for(only)]
with ready.muted():
    Processor("m").go()
ready.disconnect(everyone)
result += [log, len(list(ready.receivers_for(only))), Namespace().signal("x").name, signal("ready") is ready]
''',
"transitions": '''
from transitions import Machine, MachineError, State
class Matter:
    def __init__(self): self.log = []
    def hot(self): return True
    def on_enter_gas(self): self.log.append("gas!")
    def before(self): self.log.append("before")
m = Matter()
machine = Machine(m, states=["solid", State("liquid", on_exit=["before"]), "gas"], initial="solid", transitions=[
    {"trigger": "melt", "source": "solid", "dest": "liquid"},
    {"trigger": "boil", "source": "liquid", "dest": "gas", "conditions": "hot"}], ordered_transitions=False)
machine.add_transition("freeze", "*", "solid")
result = [m.state, m.melt(), m.is_liquid(), m.may_boil(), m.boil(), m.state, machine.get_triggers("gas")]
try:
    m.melt()
except MachineError as error:
    print(error)
m.freeze()
result += [m.state, m.log]
''',
"simpy": '''
import simpy
log = []
def car(env, name, station, delay):
    yield env.timeout(delay)
    with station.request() as req:
        yield req
        log.append((env.now, name, "begins"))
        yield env.timeout(5)
        log.append((env.now, name, "ends"))
def clock(env):
    try:
        while True:
            yield env.timeout(4)
            log.append((env.now, "tick"))
    except simpy.Interrupt as i:
        log.append(("interrupted", i.cause))
env = simpy.Environment()
station = simpy.Resource(env, capacity=2)
for i in range(4):
    env.process(car(env, f"car {i}", station, i * 2))
ticking = env.process(clock(env))
def stop(env):
    yield env.timeout(10)
    ticking.interrupt("enough")
env.process(stop(env))
store = simpy.Store(env, capacity=1)
def produce(env):
    for i in range(3):
        yield store.put(i)
def consume(env):
    for _ in range(3):
        log.append((env.now, "got", (yield store.get())))
        yield env.timeout(1)
env.process(produce(env)); env.process(consume(env))
env.run(until=30)
result = [log, env.now, station.count]
''',
"simplejson": '''
import simplejson as json
from collections import OrderedDict, namedtuple
P = namedtuple("P", "x y")
result = [json.dumps({"b": [1, 2.5, None, True], "a": "é\\n</script>"}, sort_keys=True), json.dumps({"k": (1,)}, indent="  "), json.loads('{"a": [1e3, -0, "\\\\u00e9"]}'),
          json.dumps(P(1, 2)), json.dumps("<&>", for_json=True), json.loads("[1,2]", parse_int=float), json.dumps(float("inf"), ignore_nan=True),
          json.dumps({1: 2, None: 3}), json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.dumps({3, }, iterable_as_array=True), json.dumps("é", ensure_ascii=False)]
for bad in ("{", "[1,]", '"x', "nul", "{'a':1}"):
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(error, error.lineno, error.pos)
''',
"pycparser": '''
from pycparser import c_parser, c_generator, c_ast
text = "typedef int T; struct S { T a[3]; char *b; }; int f(int n, ...) { for (int i = 0; i < n; i++) { if (i % 2) continue; else g(&i, sizeof(T)); } return n ? -1 : 0x1F; }"
tree = c_parser.CParser().parse(text, "x.c")
class Calls(c_ast.NodeVisitor):
    def visit_FuncCall(self, node): print(node.name.name, node.coord)
Calls().visit(tree)
result = [c_generator.CGenerator().visit(tree), [type(n).__name__ for n in tree.ext]]
try:
    c_parser.CParser().parse("int x = ;")
except Exception as error:
    print(type(error).__name__, error)
''',
"ply": '''
import ply.lex as lex, ply.yacc as yacc
tokens = ("NUM", "PLUS", "TIMES", "LP", "RP")
t_PLUS, t_TIMES, t_LP, t_RP, t_ignore = r"\\+", r"\\*", r"\\(", r"\\)", " "
def t_NUM(t):
    r"\\d+"
    t.value = int(t.value)
    return t
def t_error(t):
    print("bad", t.value[0]); t.lexer.skip(1)
precedence = (("left", "PLUS"), ("left", "TIMES"))
def p_binary(p):
    """e : e PLUS e
         | e TIMES e"""
    p[0] = p[1] + p[3] if p[2] == "+" else p[1] * p[3]
def p_group(p):
    "e : LP e RP"
    p[0] = p[2]
def p_num(p):
    "e : NUM"
    p[0] = p[1]
def p_error(p):
    print("error at", p and p.value)
import sys
module = type(sys)("grammar")
sys.modules["grammar"] = module
module.__dict__.update({k: v for k, v in globals().items() if k[:2] in ("t_", "p_") or k in ("tokens", "precedence")})
module.__file__ = "grammar.py"
for f in vars(module).values():
    if callable(f): f.__module__ = "grammar"
lexer = lex.lex(module=module)
parser = yacc.yacc(module=module, write_tables=False, debug=False, errorlog=yacc.NullLogger())
result = [parser.parse(text, lexer=lexer) for text in ("1 + 2 * 3", "(1+2)*3", "7", "1 + $ 2", "1 +")]
lexer.input("3 * (4)")
print([(t.type, t.value, t.lexpos) for t in lexer])
''',
"sortedcontainers": '''
from sortedcontainers import SortedList, SortedDict, SortedSet, SortedKeyList
s = SortedList([5, 1, 4]); s.update(range(0, 2000, 7)); s.add(3); s.discard(1)
d = SortedDict({"b": 2, "a": 1}); d["c"] = 3
result = [list(s[:6]), s.bisect_left(700), s.count(5), list(s.irange(10, 40)), d.peekitem(0), list(d.irange("b")), SortedSet([3, 1, 3])[0],
          list(SortedKeyList(["ccc", "a", "bb"], key=len)), dict(d), len(s), s.index(14), 3 in s, list(SortedList("ab") + SortedList("c"))]
''',
"toolz": '''
from toolz import *
from toolz.curried import map as cmap
result = [pipe([1, 2, 3], cmap(lambda x: x + 1), list), groupby(len, ["a", "bb", "c"]), frequencies("abca"), merge_with(sum, {"a": 1}, {"a": 2, "b": 3}),
          list(sliding_window(2, [1, 2, 3])), get_in(["a", 0], {"a": [5]}), compose(str, len)("abc"), list(partition_all(2, range(5))), reduceby(lambda x: x % 2, lambda a, b: a + b, range(6), 0),
          assoc_in({}, ["a", "b"], 1), list(unique([1, 2, 1])), juxt(min, max)([3, 1]), list(interleave([[1, 2], [3, 4]])), topk(2, [1, 5, 3]), valmap(str, {"a": 1}), curry(lambda a, b: a * b)(2)(4)]
''',
"tabulate": '''
from tabulate import tabulate
rows = [["a", 1.5, None], ["bb", 22, "x"], ["ccc", -3.25, "yy"]]
for style in ("plain", "simple", "github", "grid", "fancy_grid", "html", "latex", "rst", "tsv", "pipe"):
    print(tabulate(rows, headers=["n", "v", "w"], tablefmt=style))
result = [tabulate({"a": [1, 2], "b": [3, 4]}, headers="keys", showindex="always"), tabulate([{"x": 1}, {"x": 2}], headers="keys", floatfmt=".2f"), tabulate([["é", "日本"]], maxcolwidths=3)]
''',
"inflection": '''
import inflection as i
result = [i.pluralize("octopus"), i.singularize("mice"), i.camelize("device_type"), i.underscore("DeviceType"), i.titleize("man from the_boondocks"), i.ordinalize(1002), i.parameterize("Donald E. Knuth é"), i.humanize("author_id"), i.tableize("RawScaledScorer"), i.transliterate("älämölö"), i.dasherize("a_b")]
''',
"six": '''
import six
from six.moves import urllib, range as r, cStringIO, reduce
class Meta(type): pass
@six.add_metaclass(Meta)
class A(object): pass
result = [six.PY3, six.text_type("x"), list(six.iteritems({"a": 1})), type(A).__name__, six.ensure_binary("é"), list(r(3)), urllib.parse.quote("a b"),  reduce(lambda a, b: a + b, [1, 2]), six.with_metaclass(Meta, dict).__name__]
''',
}
