# Paused inside a sort of an older prelude: tools/record_upgrade.py changes what that one says.
import host

items = [2, 1, 3]


def key(n):
    host.ask(n)
    items.append(n)
    return n


try:
    items.sort(key=key)
except ValueError as e:
    said = str(e)
said
