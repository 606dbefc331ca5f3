# Shortest paths with a heap of our own, path reconstruction, and a grid maze solved with the same code.
class Heap:
    def __init__(self, key=lambda x: x):
        self.items = []
        self.key = key

    def __len__(self):
        return len(self.items)

    def push(self, x):
        items = self.items
        items.append(x)
        i = len(items) - 1
        while i and self.key(items[i]) < self.key(items[(i - 1) // 2]):
            parent = (i - 1) // 2
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def pop(self):
        items = self.items
        if not items:
            raise IndexError("pop from an empty heap")
        items[0], items[-1] = items[-1], items[0]
        top = items.pop()
        i, n = 0, len(items)
        while (child := 2 * i + 1) < n:
            if child + 1 < n and self.key(items[child + 1]) < self.key(items[child]):
                child += 1
            if self.key(items[i]) <= self.key(items[child]):
                break
            items[i], items[child] = items[child], items[i]
            i = child
        return top


def dijkstra(neighbours, start):
    distance, previous = {start: 0}, {}
    heap = Heap(key=lambda pair: pair[0])
    heap.push((0, start))
    done = set()
    while heap:
        d, node = heap.pop()
        if node in done:
            continue
        done.add(node)
        for other, cost in neighbours(node):
            if cost < 0:
                raise ValueError(f"negative edge {node}-{other}")
            if other not in distance or d + cost < distance[other]:
                distance[other] = d + cost
                previous[other] = node
                heap.push((d + cost, other))
    return distance, previous


def path(previous, start, end):
    nodes = [end]
    while nodes[-1] != start:
        if nodes[-1] not in previous:
            return None
        nodes.append(previous[nodes[-1]])
    return nodes[::-1]


ROADS = """Aberville Bexton 7
Aberville Carlow 9
Aberville Faring 14
Bexton Carlow 10
Bexton Dunmere 15
Carlow Dunmere 11
Carlow Faring 2
Dunmere Elmsea 6
Elmsea Faring 9
Ghost Hollow 1"""
graph = {}
for line in ROADS.splitlines():
    a, b, cost = line.split()
    graph.setdefault(a, {})[b] = int(cost)
    graph.setdefault(b, {})[a] = int(cost)
distance, previous = dijkstra(lambda n: graph[n].items(), "Aberville")
for town in sorted(graph):
    route = path(previous, "Aberville", town)
    print(f"{town:10} {distance.get(town, 'unreachable'):>12} {' > '.join(route) if route else '-'}")
h = Heap(key=lambda x: -x)
for x in (5, 1, 8, 3, 9, 2, 8):
    h.push(x)
print([h.pop() for _ in range(len(h))], len(h))
try:
    h.pop()
except IndexError as e:
    print(e)
graph["Bexton"]["Carlow"] = -1
try:
    dijkstra(lambda n: graph[n].items(), "Aberville")
except ValueError as e:
    print(e)
MAZE = """
#S######################
#      #     #         #
# #### # ### # ####### #
#    #   #         #   #
#### ##### ####### # # #
#      #     #   # # # #
# #### ##### # # # ### #
# #          # # #     E
########################"""
cells = MAZE.strip("\n").splitlines()
spots = {c: (y, row.index(c)) for y, row in enumerate(cells) for c in "SE" if c in row}


def steps(node):
    y, x = node
    for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if 0 <= y + dy < len(cells) and 0 <= x + dx < len(cells[0]) and cells[y + dy][x + dx] != "#":
            yield (y + dy, x + dx), 1


distance, previous = dijkstra(steps, spots["S"])
route = path(previous, spots["S"], spots["E"])
print(distance[spots["E"]], len(distance), max(distance.values()))
drawn = [list(row) for row in cells]
for y, x in route[1:-1]:
    drawn[y][x] = "."
print("\n".join("".join(row) for row in drawn))
