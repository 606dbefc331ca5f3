"""Colours of tracebacks: there are none."""

COLORIZE = False


class ANSIColors:
    BACKGROUND_YELLOW = BOLD_GREEN = BOLD_MAGENTA = BOLD_RED = GREEN = GREY = MAGENTA = RED = RESET = YELLOW = ""


NoColors = ANSIColors()


def get_colors(colorize=False):
    return NoColors


def can_colorize():
    return False
