"""Errors out of modules that CPython has in C show the program's own frames only."""
import traceback

lines = """
datetime.datetime(2020, 13, 1)
datetime.date(1, 2)
datetime.date.fromisoformat("nope")
datetime.datetime.fromisoformat("nope")
decimal.Decimal("x")
decimal.Decimal(1) / 0
decimal.Decimal(1) + 1.5
decimal.Decimal(-1).sqrt()
struct.pack("i", "x")
struct.unpack("i", b"x")
struct.calcsize("zz")
time.sleep(-1)
time.sleep("x")
time.strftime(3)
time.mktime(3)
list(itertools.chain(1))
list(itertools.islice([1], -1))
next(itertools.count("x"))
list(itertools.combinations([1], -1))
list(itertools.starmap(len, [1]))
functools.reduce(lambda a, b: 1 / 0, [1, 2])
functools.reduce(len, [])
functools.partial(3)
functools.partial(lambda: 1 / 0)()
sorted([1, 2], key=functools.cmp_to_key(lambda a, b: 1 / 0))
sorted([1, 2], key=lambda a: 1 / 0)
list(map(lambda a: 1 / 0, [1]))
list(filter(lambda a: 1 / 0, [1]))
max([1, 2], key=lambda a: 1 / 0)
sum(1 / x for x in [0])
any(1 / x for x in [0])
operator.itemgetter(3)([1])
operator.attrgetter("x.y")(3)
operator.methodcaller("x")(3)
operator.add(1, "x")
collections.deque(3)
collections.deque().pop()
collections.deque(maxlen=-1)
collections.deque([1])[5]
re.match("a", 3)
re.sub("a", lambda m: 1 / 0, "a")
re.match("a", "a").group(3)
re.match("(a)", "a").start(3)
json.loads("{")
json.loads("[1,]")
json.loads(3)
json.dumps([1], default=3, cls=3)
io.StringIO(3)
io.StringIO().read("x")
io.BytesIO("x")
io.BytesIO().write("x")
os.mkdir("/nope/x")
os.stat("/nope")
os.remove("/nope")
open("/nope/x")
sys.exit(3)
sys.intern(3)
weakref.ref(3)
weakref.WeakValueDictionary()["x"]
weakref.proxy(3)
contextvars.copy_context()[3]
contextvars.copy_context().run(lambda: 1 / 0)
list(csv.reader(3))
csv.writer(3)
csv.writer(io.StringIO()).writerow(3)
list(csv.reader(["a"], delimiter="xx"))
csv.get_dialect("x")
array.array("z")
array.array("i", ["x"])
array.array("i")[0]
list(heapq.merge(1))
list(concurrent.futures.ThreadPoolExecutor().map(lambda x: 1 / 0, [1]))
"a".encode("x")
b"a".decode("x")
"{}".format()
"%d" % "x"
type("A", (abc.ABC,), {"f": abc.abstractmethod(lambda s: 1)})()
abc.ABC.register(3)
isinstance(3, typing.List[int])
enum.Enum("A", "B").C
enum.Enum("A", "B")(3)
enum.Enum("A", "B")["x"]
enum.Flag("A", "B")(8)
keyword.iskeyword([])
type("X", (), {"__getattr__": lambda s, n: 1 / 0})().x
type("X", (), {"__eq__": lambda s, n: 1 / 0})() == 3
[type("X", (), {"__eq__": lambda s, n: 1 / 0})()].index(3)
{type("X", (), {"__hash__": lambda s: 1 / 0})(): 1}
str(type("X", (), {"__str__": lambda s: 1 / 0})())
print(type("X", (), {"__str__": lambda s: 1 / 0})())
int(type("X", (), {"__int__": lambda s: 1 / 0})())
len(type("X", (), {"__len__": lambda s: -1})())
sorted([type("X", (), {"__lt__": lambda s, o: 1 / 0})()] * 2)
abs(type("X", (), {"__abs__": lambda s: 1 / 0})())
f"{type('X', (), {'__format__': lambda s, o: 1 / 0})()}"
bool(type("X", (), {"__bool__": lambda s: 3})())
next(type("X", (), {"__next__": lambda s: 1 / 0})())
list(type("X", (), {"__iter__": lambda s: 1 / 0})())
dict(type("X", (), {"keys": lambda s: 1 / 0})())
hash(type("X", (), {"__hash__": lambda s: "x"})())
isinstance(3, type("M", (type,), {"__instancecheck__": lambda s, o: 1 / 0})("X", (), {}))
min([1], key=3)
reversed(type("X", (), {"__reversed__": lambda s: 1 / 0})())"""
for name in "abc array collections contextvars csv datetime decimal enum functools io json keyword operator os re struct sys time weakref".split():
    globals()[name] = __import__(name)
for line in lines.strip().split("\n"):
    try:
        eval(line)
    except BaseException as e:
        frames = [row.name for row in traceback.extract_tb(e.__traceback__)[2:]]
        print(line, "|", type(e).__name__, e, "|", *frames)
