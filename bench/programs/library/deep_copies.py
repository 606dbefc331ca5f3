"""Nested data copied, deep and shallow."""
from copy import copy, deepcopy


class Node:
    def __init__(self, value, children):
        self.value = value
        self.children = children


data = {"users": [{"id": i, "tags": ["a", "b"], "pos": (i, [i])} for i in range(100)], "n": 1.5}
tree = Node(0, [Node(i, [Node(j, []) for j in range(5)]) for i in range(20)])
total = 0
for _ in range(20):
    total += len(deepcopy(data)["users"])
    total += len(deepcopy(tree).children)
    for _ in range(200):
        total += len(copy(data)) + copy(tree).value
total
