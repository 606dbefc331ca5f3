import fnmatch
import glob
import os
import shutil
import tempfile

top = tempfile.mkdtemp(prefix="pyvm")
os.chdir(top)
os.makedirs("a/b/c")
os.makedirs("a/.hidden")
for name in ("a/one.txt", "a/two.py", "a/b/three.txt", "a/b/c/four.txt", "a/.dot.txt", "a/.hidden/x.txt", "five.TXT"):
    with open(name, "w") as f:
        f.write(name * 3)

for pattern in ("*", "a/*", "a/*.txt", "a/**/*.txt", "**", "a/[ot]*", "a/?ne.txt", "none*", "a/b", "a/b/", "a/.*", "*/*/*.txt"):
    print(pattern, sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
print(sorted(glob.glob("*", root_dir="a")), sorted(glob.glob("**", recursive=True, include_hidden=True)))
print(sorted(glob.iglob("a/*")) == sorted(glob.glob("a/*")), glob.escape("a[b]*?"), glob.has_magic("a*"))
print(glob.translate("**/*.txt", recursive=True), glob.translate("a?[!b]"))

print(fnmatch.fnmatch("a.txt", "*.txt"), fnmatch.fnmatchcase("A", "a"), fnmatch.filter(["a.c", "b.h", "c.c"], "*.c"))
print(fnmatch.translate("a*[!x-z]?.py"), fnmatch.fnmatch("a]b", "a[]]b"))

print(shutil.copy("a/one.txt", "copy.txt"), open("copy.txt").read() == open("a/one.txt").read())
print(shutil.copyfile("a/one.txt", "c2.txt"), shutil.copy2("a/two.py", "a/b"))
print(shutil.copytree("a", "tree", ignore=shutil.ignore_patterns("*.py", ".*")))
for folder, folders, names in sorted(os.walk("tree")):
    print(folder, sorted(folders), sorted(names))
print(shutil.move("copy.txt", "a/b/moved.txt"), os.path.exists("copy.txt"))
print(shutil.move("tree", "a/b"), sorted(os.listdir("a/b")))
shutil.rmtree("a/b/tree")
print(sorted(os.listdir("a/b")))
shutil.rmtree("nothing", ignore_errors=True)
for bad in (lambda: shutil.rmtree("nothing"), lambda: shutil.copyfile("c2.txt", "c2.txt"), lambda: shutil.copytree("a", "a"),
            lambda: shutil.move("a", "a/b"), lambda: shutil.copy("none", "x"), lambda: shutil.copyfile("c2.txt", "no/x")):
    try:
        bad()
    except OSError as e:
        print(type(e).__name__, str(e).replace(top, "TOP"))
print(shutil.which("nothing-of-the-kind"), shutil.get_terminal_size((70, 20)).columns > 0)

with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "x"), "w") as f:
        f.write("1")
    print(os.path.isdir(folder))
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", dir=".") as f:
    f.write("hello")
    f.seek(0)
    print(f.read(), f.name.endswith(".txt"), os.path.exists(f.name))
print(os.path.exists(f.name))
with tempfile.TemporaryFile() as f:
    f.write(b"abc")
    f.seek(1)
    print(f.read())
with tempfile.SpooledTemporaryFile(max_size=5, mode="w+") as f:
    f.write("abc")
    print(f._rolled)
    f.write("defgh")
    print(f._rolled)
    f.seek(0)
    print(f.read())
fd, name = tempfile.mkstemp(prefix="p-", suffix="-s")
os.write(fd, b"xyz")
os.close(fd)
print(open(name, "rb").read(), os.path.basename(name)[:2], name[-2:], tempfile.gettempprefix())
os.unlink(name)
shutil.rmtree(top)
