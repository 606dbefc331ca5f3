#      #     #   # # # #
# #### ##### # # # ### #
# #          # #       E
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
