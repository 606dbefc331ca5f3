# while with break, continue, else and nesting.
i = 0
while i < 3:
    print(i)
    i += 1
else:
    print("else after", i)
while True:
    i += 1
    if i == 5:
        continue
    if i > 7:
        break
    print("in", i)
else:
    print("not reached")
while i:
    i -= 1
    if i % 3 == 0:
        continue
    j = i
    while j > 3:
        j -= 2
        if j == 4:
            print("break at", i, j)
            break
    else:
        print("inner else", i, j)
print(i)
while False:
    print("never")
else:
    print("empty loop else")
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print("collatz", steps)
total = 0
k = 0
while k < 1000: k += 1; total += k
print(total)
