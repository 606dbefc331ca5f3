from .base import Plugin


class Upper(Plugin):
    name = "upper"

    def apply(self, text):
        return text.upper()
