# strptime(): what is refused.
import time


def tell(what, *args):
    try:
        print(repr(what(*args)))
    except Exception as error:
        print(type(error).__name__, error)


for text, format in (
        ("1", "%Y"), ("2024x", "%Y"), ("2024", "%Q"), ("2024", "%"), ("13", "%m"), ("100%", "%j%%"),
        ("2024 10", "%G %V"), ("2024 10 1", "%Y %V %u"), ("2024 100", "%G %j"), ("MONDAY", "%A"),
        ("29 Feb 2023", "%d %b %Y"), ("+05:3015", "%z")):
    tell(time.strptime, text, format)
