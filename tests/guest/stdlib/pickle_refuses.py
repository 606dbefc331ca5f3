# What makes keys with pickle works, what loads does not matter here: only dumps of plain data.
import pickle

for value in (0, 300, -5, 2**40, -2**70, None, True, "é", b"x", [1, [2]], (1, (), ""), {"a": {1: None}}):
    data = pickle.dumps(value)
    print(type(data).__name__, data[:1], data[-1:], len(pickle.dumps(value, 2)) > 3)
print(pickle.dumps((3 << 24) | 13, 2), pickle.HIGHEST_PROTOCOL, issubclass(pickle.PicklingError, pickle.PickleError))
try:
    pickle.dumps(lambda: 0)
except (pickle.PicklingError, AttributeError) as error:
    print("refused")
try:
    pickle.dumps(1, 9)
except ValueError as error:
    print(error)
