"""The filesystem through os: folders, names, stat, walk, descriptors, errors."""

import errno
import os

os.makedirs("a/b/c"); os.makedirs("a/b/c", exist_ok=True)
try: os.makedirs("a/b/c")
except OSError as e: print(e)
open("a/x.txt","w").write("hi"); open("a/b/y.bin","wb").write(b"123")
print(sorted(os.listdir("a")), [ (d, sorted(f), sorted(g)) for d,f,g in os.walk("a")], [(d,f,g) for d,f,g in os.walk("a", topdown=False)][-1][0])
print(os.path.exists("a"), os.path.isdir("a"), os.path.isfile("a/x.txt"), os.path.getsize("a/x.txt"), os.stat("a/x.txt").st_size, os.path.exists("zz"))
print(sorted((e.name,e.is_dir(),e.path) for e in os.scandir("a")))
os.rename("a/x.txt","a/z.txt"); os.replace("a/z.txt","a/b/y.bin"); print(os.listdir("a/b"), open("a/b/y.bin").read())
for f in (lambda: os.rmdir("a"), lambda: os.remove("a"), lambda: os.remove("no"), lambda: os.listdir("no"), lambda: os.listdir("a/b/y.bin"), lambda: os.mkdir("a"), lambda: os.stat("no"), lambda: os.rename("no","x"), lambda: os.chdir("no"), lambda: os.rmdir("a/b/y.bin"), lambda: os.mkdir("q/r")):
    try: print(f())
    except OSError as e: print(type(e).__name__, e, errno.errorcode[e.errno])
os.chdir("a"); print(os.path.basename(os.getcwd()), os.listdir(), open("b/y.bin").read(), os.path.relpath("b/c"), os.path.abspath("q")[-4:]); os.chdir("..")
fd=os.open("raw", os.O_RDWR|os.O_CREAT); print(os.write(fd,b"hello"), os.lseek(fd,1,0), os.read(fd,3)); os.close(fd)
with os.fdopen(os.open("raw", os.O_RDONLY)) as f: print(f.read())
os.truncate("raw",2); print(open("raw").read()); os.environ["X"]="1"; print(os.environ["X"], os.getenv("Q","d"), os.path.expandvars("$X-${X}b"), os.sep, os.linesep, os.name, os.curdir)
os.utime("raw", ns=(5,10**18)); print(os.stat("raw").st_mtime, os.path.getmtime("raw")); print(len(os.urandom(8)), os.fspath("x"), os.fsencode("é"), os.fsdecode(b"\xff").encode("ascii","backslashreplace"), os.strerror(2), isinstance("x", os.PathLike))
class P:
    def __fspath__(self): return "raw"
print(isinstance(P(), os.PathLike), os.path.exists(P()), os.fspath(P()), open(P()).read()); os.removedirs("a/b/c") if not os.remove("a/b/y.bin") else 0; print(os.path.exists("a"))
try: os.environ["a"]=1
except TypeError as e: print(e)
