"""Templates filled in."""
from string import Template

letter = Template("Dear $name, you owe ${amount} EUR since $date. $$ $name")
size = 0
for i in range(3000):
    size += len(letter.substitute(name=f"user {i}", amount=i, date="2024-01-01"))
    size += len(letter.safe_substitute({"name": "x"}))
size
