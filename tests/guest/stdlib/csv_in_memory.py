"""Readers and writers of a StringIO: what they share with it, and where rows are not plain."""
import csv
import io

# the reader moves the stream, row by row
file = io.StringIO('a,b\n"1\n2",3\n\nx,y\nlast')
reader = csv.reader(file)
print(next(reader), reader.line_num, file.tell())
print(next(reader), reader.line_num, file.tell())
print(repr(file.readline()), reader.line_num)
print(next(reader), file.read())
print(list(reader), reader.line_num)

# written to and read in turn
file = io.StringIO()
writer = csv.writer(file)
writer.writerows([["id", "name"], [1, "Ada"]])
file.seek(0)
reader = csv.reader(file)
print(next(reader))
writer.writerow([2, "Bob, the second"])
print(file.getvalue())
file.seek(0)
print(list(csv.reader(file)))


class Text:
    def __str__(self):
        return 'said "yes"'


class Row:
    def __iter__(self):
        return iter(["from", "iter"])


file = io.StringIO()
csv.writer(file).writerows([[1, None, True], Row(), (2.5, Text()), [], ["é", "日本,"], "abc"])
print(repr(file.getvalue()))
for rows in ([["fine"], [Text(), 5], None, ["never"]], [["fine"], ["x"], 5]):
    file = io.StringIO()
    try:
        csv.writer(file).writerows(rows)
    except csv.Error as error:
        print(error, repr(file.getvalue()))
file = io.StringIO()
try:
    csv.writer(file, quoting=csv.QUOTE_NONE).writerows([["a"], ["b,"], ["c"]])
except csv.Error as error:
    print(error, repr(file.getvalue()))
file.close()
try:
    csv.writer(io.StringIO()).writerows([]), csv.writer(file).writerows([["a"]])
except ValueError as error:
    print(error)

# errors inside rows, the end inside quotes
for text in ('fine\na"b\n', 'a\rb\n', '"open\nstill', '"x"y,z\n', 'a\0b\n'):
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        for row in reader:
            print(row, reader.line_num)
    except csv.Error as error:
        print(error, reader.line_num)
print(list(csv.reader(io.StringIO('"open\nstill'))))
old = csv.field_size_limit(5)
reader = csv.reader(io.StringIO("short\nlonger\nok\n"))
try:
    print(next(reader), next(reader))
except csv.Error as error:
    print(error, reader.line_num)
csv.field_size_limit(old)


class Loud(io.StringIO):
    def write(self, text):
        print("write", repr(text))
        return super().write(text)

    def __next__(self):
        print("next")
        return super().__next__()


file = Loud()
csv.writer(file).writerows([[1], [2]])
file.seek(0)
print(list(csv.reader(file)))
file = io.StringIO()
file.write = print
csv.writer(file, lineterminator="!").writerows([[1], [2]])
for newline in (None, "", "\n", "\r\n"):
    file = io.StringIO("a,b\r\nc\rd\n", newline)
    try:
        print(list(csv.reader(file)))
    except csv.Error as error:
        print(error)
for quoting in range(6):
    file = io.StringIO()
    csv.writer(file, quoting=quoting, escapechar="\\").writerows([["a,b", 1, None, 'q"', ""], ["\\", 2.5]])
    print(quoting, repr(file.getvalue()))
    file.seek(0)
    try:
        print(list(csv.reader(file, quoting=quoting, escapechar="\\")))
    except ValueError as error:
        print(error)
rows = [[str(i), "x" * (i % 50 * 40)] for i in range(100)]
file = io.StringIO()
csv.writer(file).writerows(rows)
file.seek(0)
print(list(csv.reader(file)) == rows, len(file.getvalue()))
