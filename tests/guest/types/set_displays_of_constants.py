"""The order of set displays whose members are all constants, printed, copied and iterated over."""

print({1, 2, 3, "a"}, {"a", "b", "c", "d", "e"}, {5, 3, 99, 1024, 7}, {"x", "y"}, {8, 16})
print({"apple", "banana", "cherry"}, {"one", "two", 3.0, 4, None, True, b"x", (1, "t")})
print({8, 16, 0, 24, 32, 40}, {-1, -2, -3}, {1, 1.0, True}, {0, False, 0.0, 5}, {2**70, 2**71, 2**64})
print(frozenset({"a", "b", "c"}), set({"a", "b", "c"}), {*{"a", "b", "c"}}, {*"abc", "d"}, {"a", "b", *"cd"})

for word in {"a", "b", "c", "d", "e"}:
    print(word, end=" ")
for word in {"apple", "banana", "cherry", "kiwi", "fig", "plum", "pear"}:
    print(word, end=" ")
for n in {8, 16}:
    print(n, end=" ")
for word in {"b", "a"}:
    print(word, end=" ")
print()
print([x for x in {"apple", "banana", "cherry", "kiwi", "fig"}])
print({x: 1 for x in {"q", "w", "e", "r", "t", "y"}}, list(x for x in {3, 11, 19, 27, 35, 43}))
print([(a, b) for a in {"m", "n", "o"} for b in {"m", "n", "o"}])


def fresh():
    return {"red", "green", "blue"}


one, two = fresh(), fresh()
one.add("white")
print(one is two, two == fresh(), len(one), sorted(two))
one -= {"red", "green", "black"}
print(one, fresh() | {"cyan", "pink", "gray"}, fresh() & {"red", "blue", "x"}, fresh() ^ {"red", "y", "z"})
many = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 100, 200}
print(many)
print({"k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9", "k10", "k11", "k12", "k13", "k14", "k15", "k16", "k17", "k18"})
