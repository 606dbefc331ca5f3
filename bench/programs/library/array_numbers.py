"""Arrays of numbers filled, read, sliced, turned into bytes."""
from array import array

total = 0
for _ in range(5):
    numbers = array("i", range(5000))
    for i in range(5000):
        numbers[i] = numbers[i] * 2 + 1
    numbers.extend(array("i", [1, 2, 3]))
    for i in range(1000):
        numbers.append(i)
    total += sum(numbers) + len(numbers.tobytes()) + numbers.count(3)
    values = array("d", [i / 2 for i in range(2000)])
    total += int(sum(values[100:1900:2])) + len(values + values)
    copy = array("d")
    copy.frombytes(values.tobytes())
    total += copy == values
total
