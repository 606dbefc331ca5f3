# difflib: matcher, close matches, ndiff, unified and context diffs, restore.
import difflib

a = "one\ntwo\nthree\nfour\nfive\n".splitlines(keepends=True)
b = "ore\ntree\ntwo\nfour\nemu\nfive\nsix\n".splitlines(keepends=True)
print("".join(difflib.unified_diff(a, b, "a.txt", "b.txt", "then", "now", n=1)))
print("".join(difflib.context_diff(a, b, "a.txt", "b.txt")))
diff = list(difflib.ndiff(a, b))
print("".join(diff))
print("".join(difflib.restore(diff, 1)) == "".join(a), "".join(difflib.restore(diff, 2)) == "".join(b))
matcher = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
print(round(matcher.ratio(), 4), matcher.quick_ratio(), matcher.real_quick_ratio())
print(matcher.get_matching_blocks(), matcher.get_opcodes())
print(matcher.find_longest_match(0, 6, 0, 6), list(matcher.get_grouped_opcodes(1)))
print(difflib.SequenceMatcher(lambda x: x == " ", "private Thread currentThread;",
                              "private volatile Thread currentThread;").ratio())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]),
      difflib.get_close_matches("xyz", ["abc"]), difflib.get_close_matches("wheel", ["while", "wheal"], n=1, cutoff=0.5))
for wrong in ({"n": 0}, {"cutoff": 2}):
    try:
        difflib.get_close_matches("a", ["b"], **wrong)
    except ValueError as error:
        print(error)
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff"], [b"b"], lineterm=b"")))
print(list(difflib.Differ().compare(["same", "old line"], ["same", "new line", "more"])))
print(difflib.IS_LINE_JUNK("  #  "), difflib.IS_CHARACTER_JUNK("\t"))
html = difflib.HtmlDiff().make_table(["a"], ["b"], "x", "y")
print(len(html) > 100, "diff_chg" in html)
