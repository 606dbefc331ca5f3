# strptime(): what texts tell, and what is refused.
import time


def tell(what, *args):
    try:
        print(repr(what(*args)))
    except Exception as error:
        print(type(error).__name__, error)


for text, format in (
        ("30 Nov 00 12:01:02", "%d %b %y %H:%M:%S"), ("Sat Jun  6 16:26:11 1998", "%a %b %d %H:%M:%S %Y"),
        ("2024-060", "%Y-%j"), ("2024 09 1", "%Y %W %w"), ("2024 09 0", "%Y %U %w"), ("2020 53 5", "%G %V %u"),
        ("12 AM", "%I %p"), ("12 pm", "%I %p"), ("111 2001", "%d%m %Y"), ("10:1:1", "%H:%M:%S"),
        ("  x", " x"), ("+05:30", "%z"), ("-0530", "%z"), ("Z", "%z"), ("utc", "%Z"), ("69", "%y"), ("68", "%y")):
    tell(time.strptime, text, format)
