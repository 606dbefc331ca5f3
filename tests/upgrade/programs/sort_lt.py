# Paused in __lt__, inside the prelude's merge.
import host


class Card:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return host.ask(self.n < other.n)


cards = [Card(n) for n in (5, 3, 8, 1, 9, 2)]
cards.sort()
[card.n for card in cards], min(cards).n
