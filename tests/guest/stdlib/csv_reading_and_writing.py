import csv
import io


def read(text, **how):
    lines = text if isinstance(text, list) else io.StringIO(text, newline="")
    reader = csv.reader(lines, **how)
    try:
        for row in reader:
            print(reader.line_num, row)
    except Exception as error:
        print(type(error).__name__, error)


def write(*rows, **how):
    out = io.StringIO()
    try:
        csv.writer(out, **how).writerows(rows)
    except Exception as error:
        print(type(error).__name__, error)
    print(repr(out.getvalue()))


class Money:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return f"{self.n},00"

    def __float__(self):
        return float(self.n)


read("a,b,c\r\n1,\"two, 2\",'3'\n\n\"x \"\"y\"\" z\",,\n\"multi\nline\",end\r\n")
read("a b  c\n 'x y' z\n", delimiter=" ", quotechar="'", skipinitialspace=True)
read('a,"b"c,"d"\n', strict=True)
read('a,"b"c,"d\n')
read('a,"b\n', strict=True)
read("a\\,b,c\\\nd,\"x\\\"y\"\n", escapechar="\\", doublequote=False)
read('1,"2",x\n', quoting=csv.QUOTE_NONNUMERIC)
read('1,"2",,""\n', quoting=csv.QUOTE_STRINGS)
read('1,"2",,""\n', quoting=csv.QUOTE_NOTNULL)
read('1,"2",\'\n', quoting=csv.QUOTE_NONE)
read(["a,b\rc\n", "d"])
read([b"a"])
read(["ü€,\U0001f600", "\0,x", ""])
read("x" * 200000)
rows = [["a", 1, 2.5, None, True, ""], ["x,y", 'q"q', "l\nb", " s ", "'"], [Money(5), Money(6)], [], [""], [None], ["é€"]]
for quoting in range(6):
    write(*rows, quoting=quoting)
    write(*rows, quoting=quoting, escapechar="\\", doublequote=False, lineterminator="!\n", delimiter=";")
write(["a b", ""], delimiter=" ", skipinitialspace=True)
write((1, 2), iter("ab"), 5)
write({"k": 1}, "text")
with io.StringIO("name,age,city\nann,5,x\nbob,6\n\ncid,7,y,z,w\n") as f:
    for row in csv.DictReader(f, restkey="more", restval="none"):
        print(row)
out = io.StringIO()
writer = csv.DictWriter(out, ["a", "b"], restval="-", extrasaction="ignore")
writer.writeheader()
writer.writerow({"a": 1, "c": 2})
writer.writerows([{"b": 3}, {}])
print(repr(out.getvalue()))
try:
    csv.DictWriter(out, ["a"]).writerow({"z": 1})
except ValueError as error:
    print(error)
csv.register_dialect("mine", delimiter="|", quoting=csv.QUOTE_ALL)
print(csv.list_dialects(), csv.get_dialect("mine").delimiter)
write(["a", "b|"], dialect="mine")
csv.unregister_dialect("mine")
for how in ({"delimiter": ""}, {"delimiter": None}, {"quotechar": "ab"}, {"quotechar": None, "quoting": 0},
            {"lineterminator": None}, {"quoting": 9}, {"quoting": "x"}, {"escapechar": ""}, {"dialect": "mine"},
            {"delimiter": "\n"}, {"delimiter": "x", "quotechar": "x"}, {"quotechar": "x", "lineterminator": "x"}):
    try:
        csv.reader([], **how)
    except Exception as error:
        print(how, type(error).__name__, error)
for sample in ("a;b;c\n1;2;3\n4;5;6\n", "name\tage\nann\t5\nbob\t6\n", "'a', 'b'\n'c', 'd'\n", '"a","b""c"\n"d","e"\n',
               "x,y\nabc,1\nabd,2\n"):
    d = csv.Sniffer().sniff(sample)
    print(repr(d.delimiter), repr(d.quotechar), d.doublequote, bool(d.skipinitialspace), csv.Sniffer().has_header(sample))
print(csv.field_size_limit(), csv.field_size_limit(10), csv.field_size_limit())
read("a,bbbbbbbbbbbbbbb\n")
