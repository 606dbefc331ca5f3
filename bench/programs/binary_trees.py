# Allocation and collection: many short-lived trees beside a long-lived one.
class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


def tree(depth):
    return Node(None, None) if depth == 0 else Node(tree(depth - 1), tree(depth - 1))


def count(node):
    return 1 if node.left is None else 1 + count(node.left) + count(node.right)


def run(limit):
    kept = tree(limit)
    totals = []
    for depth in range(4, limit + 1, 2):
        rounds = 1 << limit - depth + 2
        totals.append((rounds, depth, sum(count(tree(depth)) for _ in range(rounds))))
    return totals, count(kept)


run(12)
