# FizzBuzz to 100; the value is how often each word was said.
counts = {}
for n in range(1, 101):
    word = "Fizz" * (n % 3 == 0) + "Buzz" * (n % 5 == 0) or str(n)
    kind = word if word.isalpha() else "number"
    counts[kind] = counts.get(kind, 0) + 1
    print(word)
counts
