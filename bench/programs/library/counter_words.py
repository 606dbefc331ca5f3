"""Words counted, and the most common of them."""
from collections import Counter

words = [f"word{i * i % 977}" for i in range(20_000)]
answer = []
for _ in range(10):
    counts = Counter(words)
    counts.update(words[::3])
    answer = counts.most_common(5)
str(answer)
