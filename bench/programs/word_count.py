# Dict heavy: counting, grouping and ranking words.
def words(n, seed=42):
    vocabulary = []
    for a in "bcdfghjklm":
        for b in "aeiou":
            for c in "nprstvwxyz":
                vocabulary.append(a + b + c)
    for _ in range(n):
        seed = (seed * 69069 + 1) & 0xFFFFFFFF
        yield vocabulary[(seed >> 8) % len(vocabulary) * (seed >> 20 & 7) // 7 % len(vocabulary)]


def count(n):
    counts, by_letter, follows, previous = {}, {}, {}, None
    for word in words(n):
        counts[word] = counts.get(word, 0) + 1
        by_letter.setdefault(word[0], set()).add(word)
        if previous is not None:
            key = (previous, word)
            follows[key] = follows.get(key, 0) + 1
        previous = word
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]
    pairs = max(follows.values())
    return top, {k: len(v) for k, v in by_letter.items()}, len(follows), pairs


count(60_000)
