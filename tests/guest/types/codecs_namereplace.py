"""The handler namereplace writes characters by their names, and \\N{...} reads them back."""

samples = "é€\U0001f600", "Ж字가힣", "\u0301\u200b\ufeff", "ﬁ½Ⅷ", "\x80\x9f\xa0", "\ue000\ud800\U0010ffff", "\u3400\u4db5\U00020000\U0003134a", "\uf900\U0002f800\U00017000\U0001b170\U00018b00", "\U0001f468\u200d\U0001f469\ufe0f", "plain"
for text in samples:
    for name in ("ascii", "latin-1", "cp1252"):
        data = text.encode(name, "namereplace")
        print(name, data)
    data = text.encode("ascii", "namereplace")
    print(data.decode("unicode_escape") == text)
for low in (0xa0, 0x370, 0x590, 0x1200, 0x2000, 0x2190, 0x3040, 0xac00, 0xd7a0, 0x10000, 0x12000, 0x1d400, 0x1f300, 0x1fa70, 0xe0100):
    data = "".join(map(chr, range(low, low + 48))).encode("ascii", "namereplace")
    print(hex(low), len(data), hash(data) % 1000003, data[:40])
print("mixed é\udc80".encode("utf-8", "namereplace"), "a€b€".encode("koi8-r", "namereplace"))
try:
    print(b"\xff".decode("ascii", "namereplace"))
except TypeError as e:
    print(e)
