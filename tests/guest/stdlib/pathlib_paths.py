import os
import tempfile
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath

p = PurePosixPath("/usr/lib/python3.13/site.tar.gz")
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents)[:2], p.anchor, p.root)
print(p.with_name("x.py"), p.with_suffix(".zip"), p.with_stem("new"), p / "more" / "x", "pre" / PurePosixPath("a"))
print(p.relative_to("/usr"), p.is_relative_to("/usr/lib"), p.is_absolute(), p.as_posix(), p.match("*.gz"),
      PurePosixPath("a/b/c").relative_to("a/d", walk_up=True))
print(p.full_match("/usr/**/*.gz"), p.joinpath("a", "../b"), PurePosixPath("a//b/./c/"), PurePosixPath(""), PurePosixPath("."))
print(sorted([PurePosixPath("b"), PurePosixPath("a/c"), PurePosixPath("a")]), hash(PurePosixPath("a")) == hash(PurePosixPath("a")))
w = PureWindowsPath("c:\\Dir\\file.TXT")
print(w, repr(w), w.drive, w.root, w.parts, w.as_posix(), w == PureWindowsPath("C:/dir/FILE.txt"))
for bad in (lambda: p.relative_to("/var"), lambda: p.with_name(""), lambda: p.with_suffix("x"), lambda: PurePath(1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

old = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    top = Path("top")
    top.mkdir()
    (top / "sub" / "deep").mkdir(parents=True)
    print((top / "a.txt").write_text("hello\nworld\n"), (top / "a.txt").read_text())
    print((top / "b.bin").write_bytes(b"\x00\x01"), (top / "b.bin").read_bytes())
    (top / "sub" / "c.txt").touch()
    print(sorted(str(x) for x in top.iterdir()), sorted(map(str, top.glob("**/*.txt"))), sorted(map(str, top.rglob("*"))))
    print(top.exists(), top.is_dir(), (top / "a.txt").is_file(), (top / "none").exists(), (top / "a.txt").stat().st_size)
    for root, dirs, files in top.walk():
        print(root, sorted(dirs), sorted(files))
    with (top / "a.txt").open() as f:
        print(f.readline())
    print((top / "a.txt").rename(top / "z.txt"), (top / "z.txt").replace(top / "y.txt"))
    (top / "y.txt").unlink()
    (top / "y.txt").unlink(missing_ok=True)
    for bad in (lambda: (top / "y.txt").unlink(), lambda: top.mkdir(), lambda: top.rmdir(), lambda: (top / "n").read_text()):
        try:
            bad()
        except OSError as e:
            print(type(e).__name__, e)
    top.mkdir(exist_ok=True)
    print(type(top) is PosixPath, isinstance(top, os.PathLike), os.fspath(top), f"{top!s:>8}")
    print(top.resolve() == Path(os.path.realpath("top")), top.absolute().name, Path.cwd().name == os.path.basename(os.getcwd()))
    print(open(top / "b.bin", "rb").read(), (top / "b.bin").samefile(top / "sub/../b.bin"))
    os.chdir(old)
