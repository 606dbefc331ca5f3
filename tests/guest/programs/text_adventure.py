# A text adventure played by a script: rooms, items, verbs with dispatch by name, scoring, save and restore.
WORLD = """
hall: A dusty hall. | north=library east=kitchen | lamp
library: Books up to the ceiling. | south=hall up=attic | book
kitchen: It smells of soup. | west=hall down=cellar | knife soup
cellar: It is dark down here. | up=kitchen | chest
attic: Spiders and a window. | down=library |
"""


class GameOver(Exception):
    pass


class Room:
    def __init__(self, name, text, exits, items):
        self.name, self.text, self.exits, self.items = name, text, exits, items


class Game:
    synonyms = {"n": "go north", "s": "go south", "e": "go east", "w": "go west", "u": "go up",
                "d": "go down", "i": "inventory", "l": "look", "get": "take"}

    def __init__(self, world):
        self.rooms = {}
        for line in world.strip().splitlines():
            name, _, rest = line.partition(": ")
            text, exits, items = (part.strip() for part in rest.split("|"))
            self.rooms[name] = Room(name, text, dict(e.split("=") for e in exits.split()),
                                    items.split())
        self.room, self.bag, self.score, self.turns = self.rooms["hall"], [], 0, 0
        self.lit, self.visited = False, set()

    @property
    def dark(self):
        return self.room.name == "cellar" and not self.lit

    def command(self, line):
        line = line.lower().strip()
        head, _, tail = line.partition(" ")
        line = f"{self.synonyms[head]} {tail}".strip() if head in self.synonyms else line
        verb, *words = line.split() or [""]
        self.turns += 1
        action = getattr(self, f"do_{verb}", None)
        if action is None:
            return f"I do not know how to {verb!r}."
        try:
            return action(*words)
        except TypeError:
            return f"{verb.capitalize()} what?" if not words else "That is too much at once."

    def do_look(self):
        if self.dark:
            return "You cannot see a thing."
        new = self.room.name not in self.visited
        if new:
            self.visited.add(self.room.name)
            self.score += 1
        items = f" You see {', '.join(self.room.items)}." if self.room.items else ""
        return f"{self.room.text} Exits: {', '.join(sorted(self.room.exits))}.{items}"

    def do_go(self, where):
        if where not in self.room.exits:
            return "You cannot go there."
        self.room = self.rooms[self.room.exits[where]]
        return f"[{self.room.name}] {self.do_look()}"

    def do_take(self, item):
        if self.dark or item not in self.room.items:
            return f"There is no {item} here."
        if item == "chest":
            return "Too heavy."
        self.room.items.remove(item)
        self.bag.append(item)
        return f"Taken: {item}."

    def do_drop(self, item):
        if item not in self.bag:
            return f"You have no {item}."
        self.bag.remove(item)
        self.room.items.append(item)
        return "Dropped."

    def do_inventory(self):
        return "You carry " + (" and ".join(self.bag) or "nothing") + "."

    def do_light(self, item):
        if item != "lamp" or item not in self.bag:
            return "That does not burn."
        self.lit = True
        return "The lamp glows."

    def do_eat(self, item):
        if item == "soup" and (item in self.bag or item in self.room.items):
            (self.bag if item in self.bag else self.room.items).remove(item)
            self.score += 2
            return "Delicious."
        return f"You cannot eat the {item}."

    def do_open(self, item):
        if item != "chest" or self.room.name != "cellar" or self.dark:
            return "It does not open."
        if "knife" not in self.bag:
            return "It is locked. Something sharp might help."
        self.score += 10
        raise GameOver("Inside lies the deed to the house. You win!")

    def do_save(self):
        self.saved = (self.room.name, self.bag[:], self.score, self.lit,
                      {n: r.items[:] for n, r in self.rooms.items()})
        return "Saved."

    def do_restore(self):
        if not hasattr(self, "saved"):
            return "Nothing to restore."
        name, bag, self.score, self.lit, items = self.saved
        self.room, self.bag = self.rooms[name], bag[:]
        for n, i in items.items():
            self.rooms[n].items = i[:]
        return f"Back in the {name}."


game = Game(WORLD)
script = """look
take lamp
i
restore
save
go nowhere
e
take soup
eat soup
eat knife
d
take chest
light book
u
light lamp
get knife
d
l
open chest now
take
dance wildly

take chest
drop soup
restore
i
look
take lamp
light lamp
n
get book
u
d
s
e
get knife
eat soup
d
open book
open chest
look"""
try:
    for line in script.split("\n"):
        print(f"> {line}\n{game.command(line)}")
except GameOver as end:
    print(end)
print(game.score, game.turns, sorted(game.visited), game.bag)
