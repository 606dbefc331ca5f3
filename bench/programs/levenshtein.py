# Two-dimensional dynamic programming over strings.
def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (ca != cb)))
        previous = current
    return previous[-1]


words = ["kitten", "sitting", "saturday", "sundays", "intention", "execution", "levenshtein", "meilenstein",
         "algorithm", "altruistic", "interpreter", "enterprise"]
total = 0
for a in words:
    for b in words:
        total += distance(a * 4, b * 4)
total
