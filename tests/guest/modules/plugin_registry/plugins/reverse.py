from plugins.base import Plugin


class Reverse(Plugin):
    name = "reverse"

    def apply(self, text):
        return text[::-1]
