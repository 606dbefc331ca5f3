from .base import Plugin


class Twice(Plugin):
    name = "twice"

    def apply(self, text):
        return text * 2
