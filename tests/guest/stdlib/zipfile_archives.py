"""Archives of zip in memory: written, listed, read, walked."""

import zipfile, io

b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("x/one.txt", "one " * 50)
    z.writestr(zipfile.ZipInfo("dated", (2024, 1, 2, 3, 4, 6)), b"q")
    z.comment = b"c"
    with z.open("s.bin", "w") as f:
        f.write(b"abc" * 100)
with zipfile.ZipFile(b) as z:
    print(
        z.namelist(),
        z.read("x/one.txt")[:7],
        z.getinfo("dated").date_time,
        z.testzip(),
        z.getinfo("x/one.txt").file_size,
        z.comment,
        z.infolist()[0].compress_type,
    )
    with z.open("s.bin") as f:
        print(f.read(4), f.seek(-3, 2), f.read(), f)
    p = zipfile.Path(z)
    print(
        [q.name for q in p.iterdir()],
        (p / "x" / "one.txt").read_text()[:5],
        list(p.glob("**/*.txt")),
    )
    try:
        z.read("nope")
    except KeyError as e:
        print(e)
try:
    zipfile.ZipFile(io.BytesIO(b"junk"))
except zipfile.BadZipFile as e:
    print(e)
print(zipfile.is_zipfile(b))
