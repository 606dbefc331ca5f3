# filecmp, fileinput, netrc, quopri over files.
import fileinput
import filecmp
import io
import netrc
import os
import quopri

os.makedirs("/tmp/pyvm_cmp/a/sub", exist_ok=True)
os.makedirs("/tmp/pyvm_cmp/b", exist_ok=True)
for name, text in (("a/x", "same"), ("b/x", "same"), ("a/y", "one\ntwo\n"), ("b/y", "oxe\ntwo\n"), ("a/only", "")):
    with open(f"/tmp/pyvm_cmp/{name}", "w") as file:
        file.write(text)
print(filecmp.cmp("/tmp/pyvm_cmp/a/x", "/tmp/pyvm_cmp/b/x", shallow=False), filecmp.cmp("/tmp/pyvm_cmp/a/y", "/tmp/pyvm_cmp/b/y", shallow=False))
compared = filecmp.dircmp("/tmp/pyvm_cmp/a", "/tmp/pyvm_cmp/b")
print(compared.left_only, compared.right_only, sorted(compared.common_files))
print(filecmp.cmpfiles("/tmp/pyvm_cmp/a", "/tmp/pyvm_cmp/b", ["x", "y", "none"], shallow=False))
with fileinput.input(["/tmp/pyvm_cmp/a/y", "/tmp/pyvm_cmp/b/y"]) as lines:
    for line in lines:
        print(fileinput.filename()[-3:], fileinput.filelineno(), fileinput.lineno(), fileinput.isfirstline(), line.strip())
with open("/tmp/pyvm_cmp/netrc", "w") as file:
    file.write("machine h login me password secret\ndefault login anon password x\n")
found = netrc.netrc("/tmp/pyvm_cmp/netrc")
print(found.authenticators("h"), found.authenticators("other"), found.hosts)
out = io.BytesIO()
quopri.encode(io.BytesIO(b"a=b \xe9 \n" + b"x" * 100), out, quotetabs=False)
print(out.getvalue())
back = io.BytesIO()
quopri.decode(io.BytesIO(out.getvalue()), back)
print(back.getvalue())
