# sorted, reversed, enumerate and zip together: the everyday idioms.
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dee", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted(people, key=lambda p: p[1], reverse=True))
for i, (name, age) in enumerate(people, 1):
    print(i, name, age)
names, ages = zip(*people)
print(names, ages, dict(zip(names, ages)), max(people, key=lambda p: p[1]))
by_age = {}
for name, age in people:
    by_age.setdefault(age, []).append(name)
print(by_age, sorted(by_age.items()), {k: len(v) for k, v in by_age.items()})
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(row) for row in zip(*matrix[::-1])], [sum(c) for c in zip(*matrix)])
print(sum(map(sum, matrix)))
print(list(reversed(people))[0], [x for x in reversed(range(5))], list(reversed({"a": 1, "b": 2})))
print("".join(reversed("abc")))
print([a * b for a, b in zip([1, 2, 3], [4, 5, 6])])
print(sum(a * b for a, b in zip([1, 2, 3], [4, 5, 6])), list(zip("abc", range(9))))
print([i for i, c in enumerate("banana") if c == "a"], dict(enumerate("abc")))
print({c: i for i, c in enumerate("abca")})
print(sorted(set("banana")), sorted("bAnana", key=str.lower), sorted(["10", "9", "1"], key=int))
print(sorted([True, 2, 0.5]), sorted({"b": 1, "a": 2}, reverse=True))
words = "the quick brown fox".split()
print(list(map(len, words)), list(map(str.upper, words)), [w[::-1] for w in words])
print(list(filter(lambda w: "o" in w, words)), " ".join(map(str.capitalize, words)))
pairs = list(zip(words, words[1:]))
print(pairs, [b for a, b in pairs], list(zip(words, map(len, words))))
print(sorted(zip(map(len, words), words)))
print(list(map(max, [1, 5], [3, 2])), list(map(pow, [2, 3], [3, 2])))
print(list(map(lambda *a: a, "ab", "cd")), list(map(int, "123")))
flat = [x for row in [[1], [2, 3], []] for x in row]
chunks = [flat[i:i + 2] for i in range(0, len(flat), 2)]
print(flat, chunks, [a + b for a, b in zip(flat, flat[1:])])
print(all(a < b for a, b in zip(flat, flat[1:])))


class Desc:
    def __reversed__(self):
        return iter("custom reversed")

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return "ab"[i]


print("".join(reversed(Desc())), sorted(Desc()), list(enumerate(Desc())))
print(sorted([3, 1, 2], key=lambda x: {1: "c", 2: "b", 3: "a"}[x]))
running, total = [], 0
for x in [1, 2, 3, 4]:
    total += x
    running.append(total)
print(running, [y - x for x, y in zip([0] + running, running)])
