import tarfile, io, os, shutil, tempfile, pathlib, zipfile
os.chdir(tempfile.mkdtemp())
src = pathlib.Path("src"); (src / "d").mkdir(parents=True); (src / "a.txt").write_text("alpha"); (src / "d" / "b.bin").write_bytes(bytes(1000))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__mro__[:2], e)
with tarfile.open("x.tar.gz", "w:gz") as t:
    t.add("src", arcname="pkg")
    info = tarfile.TarInfo("mem.txt"); info.size = 5; info.mtime = 0; info.mode = 0o644
    t.addfile(info, io.BytesIO(b"12345"))
    print(info.name, t.getnames())
with tarfile.open("x.tar.gz") as t:
    for m in sorted(t.getmembers(), key=lambda m: m.name): print(m.name, m.size, m.isdir(), m.isfile(), oct(m.mode), m.type)
    print(t.extractfile("mem.txt").read(), t.extractfile("pkg/a.txt").read().decode(), t.extractfile("pkg/d"))
    attempt(lambda: t.getmember("nope")); attempt(lambda: t.extractfile("nope"))
    t.extractall("out", filter="data")
print(sorted(str(p) for p in pathlib.Path("out").rglob("*")), pathlib.Path("out/pkg/d/b.bin").stat().st_size)
attempt(lambda: tarfile.open("none.tar")); attempt(lambda: tarfile.open("x", "zz")); print(tarfile.is_tarfile("x.tar.gz"), tarfile.is_tarfile("src/a.txt"))
buf = io.BytesIO()
with tarfile.open(fileobj=buf, mode="w") as t:
    evil = tarfile.TarInfo("../evil.txt"); evil.size = 1; t.addfile(evil, io.BytesIO(b"x"))
    ab = tarfile.TarInfo("/abs.txt"); t.addfile(ab)
    ln = tarfile.TarInfo("link"); ln.type = tarfile.SYMTYPE; ln.linkname = "a"; t.addfile(ln)
buf.seek(0)
with tarfile.open(fileobj=buf) as t:
    t.list(verbose=False)
    try: t.extract("../evil.txt", "out", filter="data")
    except tarfile.FilterError as e: print(type(e).__name__, e.tarinfo.name)
    print([m.issym() for m in t])
for fmt in ("zip", "tar", "gztar"):
    name = shutil.make_archive("arc_" + fmt, fmt, root_dir="src"); print(os.path.basename(name))
    shutil.unpack_archive(name, "un_" + fmt); print(sorted(str(p) for p in pathlib.Path("un_" + fmt).rglob("*")))
print(os.path.basename(shutil.make_archive("rel", "zip", base_dir="src"))); print(zipfile.ZipFile("rel.zip").namelist())
print(sorted(zipfile.ZipFile("arc_zip.zip").namelist()), shutil.make_archive("q/w", "zip", "src", "d")[-7:], zipfile.ZipFile("q/w.zip").namelist())
attempt(lambda: shutil.make_archive("a", "rar")); attempt(lambda: shutil.make_archive("a", "zip", "nodir")); attempt(lambda: shutil.make_archive("a", "zip", "src/a.txt")); attempt(lambda: shutil.unpack_archive("src/a.txt")); attempt(lambda: shutil.unpack_archive("src/a.txt", format="zip")); attempt(lambda: shutil.unpack_archive("src/a.txt", format="x"))
