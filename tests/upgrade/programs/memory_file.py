# An open file of the filesystem in memory, written to before and after the pause.
import host

with open("/notes.txt", "w") as f:
    f.write("first\n")
    host.ask("open for writing")
    f.write("second\nthird\n")
lines = []
with open("/notes.txt") as f:
    for line in f:
        lines.append(host.ask(line))
with open("/notes.txt", "rb") as f:
    f.seek(6)
    lines.append(host.ask(f.read(6)))
lines
