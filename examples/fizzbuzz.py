"""FizzBuzz to 100."""


def fizzbuzz(n):
    if n % 15 == 0:
        return "FizzBuzz"
    if n % 3 == 0:
        return "Fizz"
    if n % 5 == 0:
        return "Buzz"
    return str(n)


words = [fizzbuzz(n) for n in range(1, 101)]
print(" ".join(words))
{word: words.count(word) for word in ("Fizz", "Buzz", "FizzBuzz")}
