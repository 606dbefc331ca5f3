# Loops whose conditions call, assign, compare and short-circuit; loop variables reused; sentinels.
def feed(items):
    it = iter(items)
    return lambda: next(it, None)


read = feed([3, 0, "x", "", None, 5])
while (item := read()) is not None:
    print("item", repr(item))
n = 10
while n > 0 and n % 7:
    n -= 1
print(n)
a, b = 48, 36
while b: a, b = b, a % b
print(a)
i = j = 0
while i < 3 and (j := j + 1) < 10 or i == 1:
    i += 1
print(i, j)
stack, seen = [1], []
while stack:
    top = stack.pop()
    seen.append(top)
    if top < 20:
        stack += [top * 2, top * 3]
print(seen)
x = 0
while not x >= 3:
    x += 1
    if x == 2: continue
    print("x", x)
lo, hi = 0, 1000
while lo < hi:
    mid = (lo + hi) // 2
    if mid * mid < 500:
        lo = mid + 1
    else:
        hi = mid
print(lo)
text, words = "one two  three", []
while text:
    word, _, text = text.partition(" ")
    if not word:
        continue
    words.append(word)
else:
    words.append("!")
print(words)
k = 5
while k: k -= 1
print(k)
while True:
    k += 1
    if k < 3: continue
    elif k == 4: break
    print("k", k)
rows = [[1, 2], [3, -1], [5, 6]]
r = 0
while r < len(rows):
    c = 0
    while c < 2:
        if rows[r][c] < 0:
            print("negative at", r, c)
            break
        c += 1
    else:
        r += 1
        continue
    break
else:
    print("none")
print(r, c)
digits, num = [], 9075
while num:
    num, d = divmod(num, 10)
    digits.insert(0, d)
print(digits)
count = 0
while 1:
    while 1:
        count += 1
        if count % 2: break
    if count > 6: break
print(count)
q = [(0, "start")]
visited = {"start"}
graph = {"start": ["a", "b"], "a": ["end"], "b": ["a", "end"], "end": []}
while q and q[0][1] != "end":
    dist, node = q.pop(0)
    for nxt in graph[node]:
        if nxt not in visited:
            visited.add(nxt)
            q.append((dist + 1, nxt))
print(q[0], sorted(visited))
y = 0.1
while y != y + 1e-17 and y < 1: y *= 2
print(y)
